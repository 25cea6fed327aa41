package org.hoptac.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a command writes to: a file, which stands under its name only when it is whole, or standard
 * output. Through a link the file it leads to is written; a device or a pipe, such as {@code
 * /dev/null}, is written to as it stands, since a file in its place would harm the whole machine.
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
      content.writeTo(new Sink(new FileOutputStream(FileDescriptor.out), "standard output"));
      return;
    }
    Path target = Files.exists(file.get()) ? file.get().toRealPath() : file.get();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content);
      return;
    }
    Path part = Path.of(target + ".part");
    fill(part, content);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = new Sink(open(file), file.toString())) {
      content.writeTo(out);
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (NoSuchFileException e) {
      throw new UserException("cannot write to " + file + ": there is no such folder.");
    } catch (IOException e) {
      throw new UserException("cannot write to " + file + ": " + reason(e));
    }
  }

  /** Of a fault of a file the message is mostly its name. */
  private static String reason(IOException fault) {
    return fault instanceof AccessDeniedException ? "permission denied." : fault.toString();
  }
}
