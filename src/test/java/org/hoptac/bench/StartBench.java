package org.hoptac.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole processes: from the call of the launcher, with a fresh store, to the first SPARQL answer.
 * Run it from the project's folder when the machine is quiet: {@code java
 * src/test/java/org/hoptac/bench/StartBench.java [RUNS]}. Flags of the JVM are compared by
 * HOPTAC_JAVA_OPTS.
 */
public final class StartBench {
  private static final String QUERY = "sparql?query=ASK%20%7B%3Fs%20%3Fp%20%3Fo%7D";

  private StartBench() {}

  /** Prints the milliseconds of each run and of the processor. */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    new ProcessBuilder("./hoptac", "--version").inheritIO().start().waitFor();
    for (int run = 1; run <= runs; run++) {
      Path folder = Files.createTempDirectory("start");
      try {
        run(folder.resolve("store"));
      } finally {
        delete(folder);
      }
    }
  }

  private static void run(Path store) throws Exception {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder("./hoptac", "serve", "--port", "0", "--store", store.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.contains("pages")) {
        line = out.readLine();
      }
      if (line == null) {
        throw new IOException("the program ended with " + process.waitFor());
      }
      String home = line.replaceFirst(".*(http)", "$1");
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(home + QUERY)).build(),
              HttpResponse.BodyHandlers.ofString());
      long wall = (System.nanoTime() - began) / 1_000_000;
      long processor = process.info().totalCpuDuration().map(time -> time.toMillis()).orElse(-1L);
      System.out.println(wall + " ms, of the processor " + processor + " ms");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
