package org.hoptac.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.hoptac.rdf.Vocabulary;

/**
 * Whole conversions to N-Triples, as a user waits for them, by turns: on one core, with one thread,
 * and with two; each by the launcher with a small heap. On one core means that the whole process,
 * the compiler of the JVM too, is kept there by {@code taskset}. One thread on two cores is faster
 * than that, since the compiler then works some seven seconds beside it; so give enough to read.
 * From the folder of the project, with the class path of the tests: {@code java -cp ...
 * org.hoptac.bench.ConvertBench [MEGABYTES or FILE] [ROUNDS]} (64, 3).
 */
public final class ConvertBench {
  private ConvertBench() {}

  private enum Way {
    ONE_CORE(List.of("taskset", "-c", "0"), 1),
    ONE_THREAD(List.of(), 1),
    TWO_THREADS(List.of(), 2);

    private final List<String> before;
    private final int threads;

    Way(List<String> before, int threads) {
      this.before = before;
      this.threads = threads;
    }
  }

  /** Prints megabytes of text a second of each run, and how much the best of two is faster. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("convert");
    String given = arguments.length > 0 ? arguments[0] : "64";
    Path input = given.matches("\\d+") ? generated(folder, Long.parseLong(given)) : Path.of(given);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var best = new EnumMap<Way, Double>(Way.class);
    for (int round = 0; round < rounds; round++) {
      for (Way way : Way.values()) {
        double seconds = convert(input, folder.resolve("out.nt"), way);
        double speed = Files.size(input) / 1e6 / seconds;
        best.merge(way, speed, Math::max);
        System.out.printf("%s: %.2f MB/s%n", way, speed);
      }
    }
    double fast = best.get(Way.TWO_THREADS);
    System.out.printf("two cores: %.2f times as fast as one%n", fast / best.get(Way.ONE_CORE));
    System.out.printf("two threads: %.2f times as fast as one%n", fast / best.get(Way.ONE_THREAD));
    Files.deleteIfExists(folder.resolve("out.nt"));
    Files.deleteIfExists(folder.resolve("in.txt"));
    Files.delete(folder);
  }

  private static Path generated(Path folder, long megabytes) {
    return Sentences.of(Vocabulary.packaged())
        .write(folder.resolve("in.txt"), megabytes * 1_000_000);
  }

  private static double convert(Path input, Path output, Way way)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(way.before);
    command.add(Path.of("hoptac").toAbsolutePath().toString());
    command.addAll(List.of("convert", "--format", "nt", "--threads", "" + way.threads));
    command.addAll(List.of("-o", output.toString(), input.toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("HOPTAC_JAVA_OPTS", "-Xmx512m");
    long began = System.nanoTime();
    int exit = builder.inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("the conversion ended with " + exit);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
