package org.hoptac.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoptac.rdf.Vocabulary;

/**
 * Whole conversions to N-Triples, as a user waits for them: with one thread and with two by turns,
 * each by the launcher with a small heap. Give enough to read: the compiler of the JVM takes some
 * seven seconds of processor time, for which one thread leaves it the other core and two do not.
 * From the folder of the project, with the class path of the tests: {@code java -cp ...
 * org.hoptac.bench.ConvertBench [MEGABYTES or FILE] [ROUNDS]} (64, 3).
 */
public final class ConvertBench {
  private static final int[] THREADS = {1, 2};

  private ConvertBench() {}

  /** Prints megabytes of text a second of each run, and how much the best of two is faster. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("convert");
    String given = arguments.length > 0 ? arguments[0] : "64";
    Path input = given.matches("\\d+") ? generated(folder, Long.parseLong(given)) : Path.of(given);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    double[] best = new double[THREADS.length];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < THREADS.length; i++) {
        double seconds = convert(input, folder.resolve("out.nt"), THREADS[i]);
        double speed = Files.size(input) / 1e6 / seconds;
        best[i] = Math.max(best[i], speed);
        System.out.printf("%d thread(s): %.2f MB/s%n", THREADS[i], speed);
      }
    }
    System.out.printf("two threads: %.2f times as fast as one%n", best[1] / best[0]);
    Files.deleteIfExists(folder.resolve("out.nt"));
    Files.deleteIfExists(folder.resolve("in.txt"));
    Files.delete(folder);
  }

  private static Path generated(Path folder, long megabytes) {
    return Sentences.of(Vocabulary.packaged())
        .write(folder.resolve("in.txt"), megabytes * 1_000_000);
  }

  private static double convert(Path input, Path output, int threads)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of("hoptac").toAbsolutePath().toString(),
                "convert",
                "--format",
                "nt",
                "--threads",
                "" + threads,
                "-o",
                output.toString(),
                input.toString()));
    builder.environment().put("HOPTAC_JAVA_OPTS", "-Xmx512m");
    long began = System.nanoTime();
    int exit = builder.inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("the conversion ended with " + exit);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
