package org.hoptac.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The given statements. */
public final class Seeds {
  /** The file, as it was received. */
  public static final Path FILE = Path.of("seeds", "000_f73628f81c057b47.txt");

  private Seeds() {}

  /** Its 15 lines. */
  public static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
