package org.hoptac.cli;

import java.nio.file.Path;
import org.hoptac.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The store a command works on. The launcher says by {@code hoptac.home}, which ends with a slash,
 * where the project is when it is called from another folder.
 */
final class StoreOption {
  @Mixin BaseOption base;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "${sys:hoptac.home:-}data",
      description = "folder of the store (default: data/ of the project)")
  Path directory;

  Store open() {
    return Store.open(directory, base.uri());
  }
}
