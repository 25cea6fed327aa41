package org.hoptac.cli;

import java.nio.file.Path;
import org.hoptac.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store a command works on. */
final class StoreOption {
  @Mixin BaseOption base;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of the store (default: ${DEFAULT-VALUE}/)")
  Path directory;

  Store open() {
    return Store.open(directory, base.uri());
  }
}
