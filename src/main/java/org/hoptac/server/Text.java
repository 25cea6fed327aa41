package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of text on a page. Text of unknown language with letters of Vietnamese is Vietnamese: names
 * of other languages that have one of them, such as Croatian ones, are rare in the data.
 *
 * @param lang BCP 47 tag, empty when unknown
 */
record Text(String value, String lang) {
  /**
   * Letters that of the languages in the data only Vietnamese has; â, é and the like are others'.
   */
  private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưĂĐƠƯ\\x{1EA0}-\\x{1EF9}]");

  /** What stands between the names in a label, and around words that are spoken of. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,;:·()\\[\\]\"“”‘’]*[,;:·()\\[\\]\"“”‘’][\\s,;:·()\\[\\]\"“”‘’]*");

  Text {
    if (lang.isEmpty() && VIETNAMESE.matcher(value).find()) {
      lang = Language.VI.tag();
    }
  }

  /**
   * This text as runs of one language each (WCAG 2.2, 3.1.2): an English label may hold a name that
   * is known in Vietnamese only, an English definition the words that it speaks of.
   */
  public List<Text> runs() {
    if (!lang.equals(Language.EN.tag()) || !VIETNAMESE.matcher(value).find()) {
      return List.of(this);
    }
    List<Text> runs = new ArrayList<>();
    Matcher between = BETWEEN.matcher(value);
    int begin = 0;
    while (between.find()) {
      runs.add(run(begin, between.start()));
      runs.add(new Text(between.group(), lang));
      begin = between.end();
    }
    runs.add(run(begin, value.length()));
    return runs;
  }

  private Text run(int begin, int end) {
    String words = value.substring(begin, end);
    return new Text(words, VIETNAMESE.matcher(words).find() ? Language.VI.tag() : lang);
  }
}
