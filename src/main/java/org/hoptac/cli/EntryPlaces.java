package org.hoptac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the entries of a lexicon begin, so that an editor need not look for them. RDF does not keep
 * that; but an entry begins a line, as the files of the lexicon are written.
 */
final class EntryPlaces {
  private static final Pattern PREFIX =
      Pattern.compile("@?prefix\\s+([\\w-]*):\\s*<([^>]*)>.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTRY =
      Pattern.compile("(?:<([^>\\s]+)>|([\\w-]*):([^\\s;,<>]+))(?:\\s.*)?");

  private final Map<String, String> places = new HashMap<>();

  EntryPlaces(List<Path> files) throws IOException {
    for (Path file : files) {
      read(file);
    }
  }

  /** A finding with the place of the entry that it begins with, if it does. */
  String placed(String finding) {
    int end = finding.indexOf('>');
    String place =
        finding.startsWith("<") && end > 0 ? places.get(finding.substring(1, end)) : null;
    return place == null ? finding : place + ": " + finding;
  }

  private void read(Path file) throws IOException {
    Map<String, String> prefixes = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      Matcher prefix = PREFIX.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (prefix.matches()) {
        prefixes.put(prefix.group(1), prefix.group(2));
      } else if (entry.matches()) {
        String iri =
            entry.group(1) != null
                ? entry.group(1)
                : prefixes.getOrDefault(entry.group(2), "") + entry.group(3);
        places.putIfAbsent(iri, file + ":" + number);
      }
    }
  }
}
