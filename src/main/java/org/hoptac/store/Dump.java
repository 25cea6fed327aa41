package org.hoptac.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All files of one version of the data, in a directory that is deleted by {@link #close} unless it
 * was moved away.
 */
public record Dump(Path directory, DataVersion version, List<DumpFile> files)
    implements AutoCloseable {
  public Dump {
    files = List.copyOf(files);
  }

  /** Where a file is. */
  public Path path(DumpFormat format) {
    return directory.resolve(format.fileName());
  }

  @Override
  public void close() throws IOException {
    Durable.deleteTree(directory);
  }
}
