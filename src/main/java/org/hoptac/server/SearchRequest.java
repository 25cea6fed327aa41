package org.hoptac.server;

import org.hoptac.search.TextIndex;
import org.hoptac.text.CleanText;

/**
 * What somebody looks for: words, and the page of the answer.
 *
 * @param words without control characters, in Normalization Form C; may be empty
 * @param page from 1
 */
record SearchRequest(String words, int page) {
  private static final String WORDS = "q";

  static SearchRequest read(FormData query) {
    return new SearchRequest(words(query), ListPage.asked(query));
  }

  /** The words alone; a 400 problem when they are too long. */
  static String words(FormData query) {
    String words = CleanText.of(query.first(WORDS).orElse("")).value().strip();
    if (words.length() > TextIndex.MOST_CHARACTERS) {
      throw Problem.badRequest(
          "query-too-long",
          "What is looked for is longer than " + TextIndex.MOST_CHARACTERS + " characters.");
    }
    return words;
  }
}
