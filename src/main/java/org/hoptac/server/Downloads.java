package org.hoptac.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Store;

/** Lists the files that can be downloaded now. */
final class Downloads {
  private Downloads() {}

  static List<Download> of(Store store) {
    try {
      Optional<Path> sums = store.dump(DumpFormat.SHA256SUMS);
      List<Download> downloads = new ArrayList<>();
      if (sums.isPresent()) {
        for (String line : Files.readAllLines(sums.get())) {
          String[] parts = line.split("  ", 2);
          String name = parts[1];
          String type = name.contains(".ttl") ? "text/turtle" : "application/n-triples";
          downloads.add(
              new Download(
                  name,
                  "fileAll",
                  type,
                  name.endsWith(".gz"),
                  Files.size(sums.get().resolveSibling(name)),
                  parts[0]));
        }
      }
      return downloads;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
