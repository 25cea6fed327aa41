package org.hoptac.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right of one open {@link Store} to a directory, kept until closed or until the process ends
 * in any way.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE_NAME = "lock";

  /**
   * Directories open in this JVM. Asked before the file is touched: POSIX drops all locks of a
   * process on a file as soon as it closes any channel to it, so a second attempt in the same JVM
   * would free the first one's lock.
   */
  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private StoreLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static StoreLock take(Path directory) throws IOException {
    Path real = directory.toRealPath();
    if (!OPEN_HERE.add(real)) {
      throw inUse(directory, "this process");
    }
    FileChannel channel = null;
    try {
      Path file = real.resolve(FILE_NAME);
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        String holder = Files.readString(file).strip();
        throw inUse(directory, holder.isEmpty() ? "another process" : "process " + holder);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(processId().getBytes(StandardCharsets.US_ASCII)));
      return new StoreLock(real, channel);
    } catch (IOException | RuntimeException fault) {
      if (channel != null) {
        channel.close();
      }
      OPEN_HERE.remove(real);
      throw fault;
    }
  }

  private static String processId() {
    return Long.toString(ProcessHandle.current().pid()) + "\n";
  }

  private static StoreException inUse(Path directory, String holder) {
    return new StoreException(
        "The store "
            + directory
            + " is in use by "
            + holder
            + ". Stop that one first, or name another directory with --store.");
  }

  /** The file stays: deleting it would let two processes hold locks on two files of one name. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // The lock ends with the process at the latest.
    } finally {
      OPEN_HERE.remove(directory);
    }
  }
}
