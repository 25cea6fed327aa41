package org.hoptac.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a store before it is open: what must be there, and what must not. */
final class StoreDirectory {
  static final String DUMP_PREFIX = "dump-";

  private StoreDirectory() {}

  static void requireStoreOrEmpty(Path directory) throws IOException {
    if (!Files.exists(directory) || Files.exists(directory.resolve(StoreRecord.FILE_NAME))) {
      return;
    }
    Set<String> own = Set.of(StoreLock.FILE_NAME, StoreRecord.PART_NAME, "lost+found");
    if (Files.isDirectory(directory)) {
      try (Stream<Path> entries = Files.list(directory)) {
        if (entries.allMatch(entry -> own.contains(entry.getFileName().toString()))) {
          return;
        }
      }
    }
    throw new StoreException(
        directory
            + " is not a Hoptac store but holds other things. Name an empty or a new directory with --store.");
  }

  /**
   * What the store in {@code directory} says of itself, after making one where there is none and
   * clearing away what a killed process left half done.
   */
  static StoreRecord make(Path directory, URI base) throws IOException {
    if (!Files.exists(directory.resolve(StoreRecord.FILE_NAME))) {
      StoreRecord.ofNewStore(base).write(directory);
    }
    StoreRecord record = StoreRecord.read(directory);
    if (!record.base().equals(base)) {
      throw new StoreException(
          "The store "
              + directory
              + " was made for the base "
              + record.base()
              + ", not "
              + base
              + ". Start with --base "
              + record.base()
              + ", or name another directory with --store.");
    }
    requireGeneration(directory, record);
    deleteLeftovers(directory, record.generation());
    return record;
  }

  /**
   * Only a store that never held anything may miss its generation: it was killed between its first
   * two steps.
   */
  private static void requireGeneration(Path directory, StoreRecord record) {
    Path generation = Generation.directory(directory, record.generation());
    if (!Files.isDirectory(generation) && (record.triples() > 0 || record.generation() > 1)) {
      throw new StoreException(
          "The store "
              + directory
              + " is damaged: "
              + generation.getFileName()
              + " is missing. Restore it from a backup, "
              + "or load the data into a new directory.");
    }
  }

  /** Deletes other generations, and files for download that were begun. */
  private static void deleteLeftovers(Path directory, int current) throws IOException {
    List<Path> others;
    try (Stream<Path> entries = Files.list(directory)) {
      others =
          entries
              .filter(
                  entry ->
                      entry.getFileName().toString().startsWith(Generation.PREFIX)
                          || entry.getFileName().toString().startsWith(DUMP_PREFIX))
              .filter(entry -> !entry.equals(Generation.directory(directory, current)))
              .toList();
    }
    for (Path other : others) {
      Durable.deleteTree(other);
    }
  }
}
