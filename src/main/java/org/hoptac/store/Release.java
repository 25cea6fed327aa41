package org.hoptac.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Files for download that never change. The day and the data version name it, such as {@code
 * 2026-03-14-g1-c7}; neither stands in a data file, so that equal triples are equal bytes whenever
 * they are released.
 *
 * @param made when, to the second
 * @param triples of the data set
 * @param previous name of the release that added and removed triples are told against
 */
public record Release(
    Path directory,
    Instant made,
    DataVersion version,
    long triples,
    Optional<String> previous,
    List<DumpFile> files) {
  static final String RECORD = "release.properties";

  public Release {
    files = List.copyOf(files);
  }

  static Release of(Dump dump, Path home, Instant now, Optional<Release> previous) {
    Instant made = now.truncatedTo(ChronoUnit.SECONDS);
    String name = made.atOffset(ZoneOffset.UTC).toLocalDate() + "-" + dump.version();
    long triples =
        dump.files().stream()
            .filter(file -> file.format() == DumpFormat.NTRIPLES)
            .mapToLong(DumpFile::triples)
            .findFirst()
            .orElseThrow();
    return new Release(
        home.resolve(name),
        made,
        dump.version(),
        triples,
        previous.map(Release::name),
        dump.files());
  }

  /** Its name, the last part of its address. */
  public String name() {
    return directory.getFileName().toString();
  }

  /** What is known of one of its files, if it has it. */
  public Optional<DumpFile> file(DumpFormat format) {
    return files.stream().filter(file -> file.format() == format).findFirst();
  }

  /** Where a file is. */
  public Path path(DumpFormat format) {
    return directory.resolve(format.fileName());
  }

  /** Whether the data is the same, byte by byte. */
  boolean sameData(Dump dump) {
    return dump.files().stream()
        .filter(other -> other.format() == DumpFormat.NTRIPLES)
        .anyMatch(other -> file(DumpFormat.NTRIPLES).equals(Optional.of(other)));
  }

  /** Writes what {@link #read} reads beside the files, wherever they are before they are moved. */
  void write(Path where) throws IOException {
    StringBuilder text = new StringBuilder("# Written by hoptac. Do not edit.\n");
    text.append("made=").append(made).append('\n');
    text.append("generation=").append(version.generation()).append('\n');
    text.append("commit=").append(version.commit()).append('\n');
    text.append("triples=").append(triples).append('\n');
    previous.ifPresent(name -> text.append("previous=").append(name).append('\n'));
    for (DumpFile file : files) {
      text.append(file.format().fileName()).append('=').append(file.bytes());
      text.append(' ').append(file.sha256()).append(' ').append(file.triples()).append('\n');
    }
    Durable.replace(where.resolve(RECORD), where.resolve(RECORD + ".part"), text.toString());
  }

  /** Empty when the directory holds no whole release. */
  static Optional<Release> read(Path directory) {
    Properties record = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(RECORD))) {
      record.load(reader);
      List<DumpFile> files = new ArrayList<>();
      for (DumpFormat format : DumpFormat.values()) {
        String text = record.getProperty(format.fileName());
        if (text != null) {
          String[] parts = text.split(" ");
          DumpFile file =
              new DumpFile(format, Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]));
          if (Files.size(directory.resolve(format.fileName())) != file.bytes()) {
            return Optional.empty();
          }
          files.add(file);
        }
      }
      return Optional.of(
          new Release(
              directory,
              Instant.parse(record.getProperty("made")),
              new DataVersion(
                  Integer.parseInt(record.getProperty("generation")),
                  Long.parseLong(record.getProperty("commit"))),
              Long.parseLong(record.getProperty("triples")),
              Optional.ofNullable(record.getProperty("previous")),
              files));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
