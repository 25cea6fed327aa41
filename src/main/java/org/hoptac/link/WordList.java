package org.hoptac.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoptac.rdf.Spelling;

/** Words and phrases, each with what it means, as found in a text. */
final class WordList<T> {
  private static final int MAX_WORDS = 6;

  private final Map<String, T> meanings = new HashMap<>();

  /** Puts a phrase; the first meaning of a phrase stands. */
  void put(String phrase, T meaning) {
    String key = Spelling.exact(phrase);
    if (!key.isEmpty()) {
      meanings.putIfAbsent(key, meaning);
    }
  }

  /** What the phrase that stands first means, of two that begin together the longer one. */
  Optional<T> first(String text) {
    String[] words = Spelling.exact(text).split(" ");
    for (int from = 0; from < words.length; from++) {
      T found = longest(words, from).meaning;
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** What all phrases of a text mean, those inside longer ones left out. */
  Set<T> all(String text) {
    String[] words = Spelling.exact(text).split(" ");
    Set<T> found = new HashSet<>();
    int from = 0;
    while (from < words.length) {
      Hit hit = longest(words, from);
      if (hit.meaning != null) {
        found.add(hit.meaning);
      }
      from += Math.max(1, hit.words);
    }
    return found;
  }

  private final class Hit {
    private final T meaning;
    private final int words;

    Hit(T meaning, int words) {
      this.meaning = meaning;
      this.words = words;
    }
  }

  private Hit longest(String[] words, int from) {
    StringBuilder phrase = new StringBuilder();
    Hit best = new Hit(null, 0);
    for (int to = from; to < Math.min(words.length, from + MAX_WORDS); to++) {
      phrase.append(to == from ? "" : " ").append(words[to]);
      T meaning = meanings.get(phrase.toString());
      if (meaning != null) {
        best = new Hit(meaning, to - from + 1);
      }
    }
    return best;
  }

  /** A line of a packaged list: what it is about, and its words. */
  record Line(String key, List<String> words) {}

  /** The lines {@code KEY: word, word} of a packaged file; without a key it is empty. */
  static List<Line> lines(String file) {
    List<Line> lines = new ArrayList<>();
    try (InputStream stream = WordList.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(':');
          String key = colon < 0 ? "" : line.substring(0, colon).strip();
          lines.add(new Line(key, List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
