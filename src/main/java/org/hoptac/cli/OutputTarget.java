package org.hoptac.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a command writes to: a file, which stands under its name only when it is whole, or standard
 * output.
 */
final class OutputTarget {
  private OutputTarget() {}

  /** What is written. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes to the file, or to standard output when there is none. */
  static void write(Optional<Path> file, Content content) throws IOException {
    if (file.isEmpty()) {
      content.writeTo(new FileOutputStream(FileDescriptor.out));
      return;
    }
    Path part = Path.of(file.get() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      content.writeTo(out);
    }
    Files.move(part, file.get(), StandardCopyOption.REPLACE_EXISTING);
  }
}
