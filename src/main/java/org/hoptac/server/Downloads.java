package org.hoptac.server;

import java.util.List;
import java.util.Map;
import org.hoptac.store.DumpFile;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Releases;

/** Lists the files that can be downloaded now: those of the newest release. */
final class Downloads {
  private static final Map<DumpFormat, String> WORDS =
      Map.of(
          DumpFormat.TURTLE, "fileAll",
          DumpFormat.TURTLE_GZIP, "fileAll",
          DumpFormat.NTRIPLES, "fileAll",
          DumpFormat.NTRIPLES_GZIP, "fileAll",
          DumpFormat.LINKS, "fileLinks",
          DumpFormat.ADDED, "fileAdded",
          DumpFormat.REMOVED, "fileRemoved");

  private Downloads() {}

  static List<Download> of(Releases releases) {
    return releases.latest().stream()
        .flatMap(release -> release.files().stream())
        .filter(file -> WORDS.containsKey(file.format()))
        .map(Downloads::download)
        .toList();
  }

  private static Download download(DumpFile file) {
    return new Download(
        file.format().fileName(),
        WORDS.get(file.format()),
        file.format().contentType(),
        file.format().isCompressed(),
        file.bytes(),
        file.sha256());
  }
}
