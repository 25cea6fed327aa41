package org.hoptac.cli;

import java.nio.file.Files;
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

  /** For a command that only reads: a mistyped name makes no store. */
  Store openFilled() {
    if (!Files.exists(directory)) {
      throw new UserException("there is no store " + directory + "; " + fillIt());
    }
    Store store = open();
    if (store.triples() == 0) {
      store.close();
      throw new UserException("the store " + directory + " is empty; " + fillIt());
    }
    return store;
  }

  private String fillIt() {
    return "fill it with: hoptac load --store " + directory + " FILE...";
  }
}
