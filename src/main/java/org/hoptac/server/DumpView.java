package org.hoptac.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptac.store.DumpFile;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Release;

/**
 * What the page of downloads shows of a release.
 *
 * @param added triples it has and the one before had not; empty for a first release
 * @param address where its files are, with a slash at its end
 */
record DumpView(
    String name,
    String path,
    String address,
    String date,
    String dateText,
    String triples,
    String added,
    String removed,
    String previous,
    List<File> files) {

  /** A file; {@code triples} is empty where it has none to count. */
  record File(String name, String href, String bytes, String triples, String sha256) {}

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static List<DumpView> of(List<Release> releases, Language language, String server) {
    return releases.stream().map(release -> of(release, language, server)).toList();
  }

  private static DumpView of(Release release, Language language, String server) {
    String path = ReleaseListing.path(release);
    List<File> files = new ArrayList<>();
    for (DumpFile file : release.files()) {
      boolean counted = file.format() != DumpFormat.SHA256SUMS;
      files.add(
          new File(
              file.format().fileName(),
              path + file.format().fileName(),
              language.number(file.bytes()),
              counted ? language.number(file.triples()) : "",
              file.sha256()));
    }
    return new DumpView(
        release.name(),
        path,
        server + path,
        release.made().toString(),
        TIME.format(release.made()),
        language.number(release.triples()),
        count(release, DumpFormat.ADDED, language),
        count(release, DumpFormat.REMOVED, language),
        release.previous().orElse(""),
        files);
  }

  private static String count(Release release, DumpFormat format, Language language) {
    return release.file(format).map(file -> language.number(file.triples())).orElse("");
  }
}
