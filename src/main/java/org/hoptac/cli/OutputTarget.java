package org.hoptac.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

  /** Writes to the file, or to standard output when there is none or it is {@code -}. */
  static void write(Optional<Path> file, Content content) throws IOException {
    if (file.filter(Predicate.not(Inputs::isStandard)).isEmpty()) {
      content.writeTo(new Sink(new FileOutputStream(FileDescriptor.out), "standard output"));
      return;
    }
    Path target = Files.exists(file.get()) ? file.get().toRealPath() : file.get();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content);
      return;
    }
    Path part = Path.of(target + ".part");
    OutputStream out = open(part);
    try (out) {
      content.writeTo(out);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What was read would be gone when the output took its place. */
  static void refuseAny(List<Path> inputs, Optional<Path> file) throws IOException {
    for (Path input : file.filter(Files::isRegularFile).isEmpty() ? List.<Path>of() : inputs) {
      if (Files.exists(input) && Files.isSameFile(input, file.get())) {
        throw new UserException(input + " is read, so it cannot be the output; name another file");
      }
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = open(file)) {
      content.writeTo(out);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    try {
      return new Sink(Files.newOutputStream(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new UserException(
          "the output cannot be written: there is no folder " + file.toAbsolutePath().getParent());
    } catch (AccessDeniedException e) {
      throw new UserException("the output cannot be written: you may not write to " + e.getFile());
    } catch (FileSystemException e) {
      throw new UserException("the output cannot be written: " + e.getMessage());
    }
  }
}
