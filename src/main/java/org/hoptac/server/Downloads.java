package org.hoptac.server;

import java.util.List;
import org.hoptac.store.DumpFile;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Releases;

/** Lists the files that can be downloaded now: those of the newest release. */
final class Downloads {
  private Downloads() {}

  static List<Download> of(Releases releases) {
    return releases.latest().stream()
        .flatMap(release -> release.files().stream())
        .filter(file -> file.format() != DumpFormat.SHA256SUMS)
        .map(Downloads::download)
        .toList();
  }

  private static Download download(DumpFile file) {
    return new Download(
        file.format().fileName(),
        words(file.format()),
        file.format().contentType(),
        file.format().isCompressed(),
        file.bytes(),
        file.sha256());
  }

  private static String words(DumpFormat format) {
    return switch (format) {
      case ADDED -> "fileAdded";
      case REMOVED -> "fileRemoved";
      case TURTLE, TURTLE_GZIP, NTRIPLES, NTRIPLES_GZIP -> Download.WHOLE;
      default -> "fileLinks";
    };
  }
}
