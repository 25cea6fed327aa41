package org.hoptac.store;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What {@code hoptac.properties} says: the one place that decides which generation is the store.
 * Written to a file beside it and moved over it, so that a reader finds the old one or the new one.
 *
 * @param triples distinct triples at {@code commit}
 * @param writing true while a transaction for {@code commit} is under way: found so at open, the
 *     transaction may or may not have happened, and {@code triples} must be counted
 */
record StoreRecord(URI base, int generation, long commit, long triples, boolean writing) {
  static final String FILE_NAME = "hoptac.properties";
  static final String PART_NAME = FILE_NAME + ".part";
  private static final int FORMAT = 1;

  static StoreRecord ofNewStore(URI base) {
    return new StoreRecord(base, 1, 0, 0, false);
  }

  StoreRecord begun(long nextCommit) {
    return new StoreRecord(base, generation, nextCommit, triples, true);
  }

  static StoreRecord read(Path directory) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(FILE_NAME))) {
      properties.load(reader);
      int format = Integer.parseInt(properties.getProperty("format", ""));
      if (format != FORMAT) {
        throw new StoreException(
            "The store "
                + directory
                + " has format "
                + format
                + ", this program reads format "
                + FORMAT
                + ". Use the program that wrote it, or load the data into a new directory.");
      }
      return new StoreRecord(
          URI.create(properties.getProperty("base", "")),
          Integer.parseInt(properties.getProperty("generation", "")),
          Long.parseLong(properties.getProperty("commit", "")),
          Long.parseLong(properties.getProperty("triples", "")),
          Boolean.parseBoolean(properties.getProperty("writing")));
    } catch (IllegalArgumentException fault) {
      throw new StoreException(
          directory.resolve(FILE_NAME)
              + " is damaged. Restore it from a backup, or load the data into a new directory.",
          fault);
    }
  }

  void write(Path directory) throws IOException {
    Durable.replace(directory.resolve(FILE_NAME), directory.resolve(PART_NAME), text());
  }

  private String text() {
    return "# Written by hoptac. Do not edit.\n"
        + "format="
        + FORMAT
        + "\n"
        + "base="
        + base
        + "\n"
        + "generation="
        + generation
        + "\n"
        + "commit="
        + commit
        + "\n"
        + "triples="
        + triples
        + "\n"
        + (writing ? "writing=true\n" : "");
  }
}
