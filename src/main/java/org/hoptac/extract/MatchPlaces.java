package org.hoptac.extract;

import java.util.List;
import java.util.function.ToIntFunction;
import org.hoptac.lexicon.Lexicon;

/** Matches by one of their borders, in the order in which they stand. */
record MatchPlaces(List<Lexicon.Match> matches, ToIntFunction<Lexicon.Match> border) {
  /** The match that has its border at a token, or null. */
  Lexicon.Match get(int token) {
    int at = firstFrom(token);
    return at < matches.size() && border.applyAsInt(matches.get(at)) == token
        ? matches.get(at)
        : null;
  }

  /** The index of the first match that has its border at a token or behind it. */
  int firstFrom(int token) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (border.applyAsInt(matches.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
