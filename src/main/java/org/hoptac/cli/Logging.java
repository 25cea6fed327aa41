package org.hoptac.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** The logs of the libraries: warnings and worse, one line each, on standard error. */
final class Logging {
  private Logging() {}

  /** Takes the packaged settings, except where the user named others by the JDK's own option. */
  static void start() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    try (InputStream settings = Logging.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
