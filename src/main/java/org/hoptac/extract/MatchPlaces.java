package org.hoptac.extract;

import java.util.List;
import java.util.function.ToIntFunction;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;

/** Matches by one of their borders, in the order in which they stand, and what they may mean. */
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

  /** Whether a match may be this function word; null is none. */
  static boolean marks(Lexicon.Match match, Function function) {
    return match != null && (match.meaning().functions() & function.bit()) != 0;
  }

  /** Whether a match may mean something of this kind; null means nothing. */
  static boolean has(Lexicon.Match match, Class<? extends Sense> kind) {
    if (match != null) {
      List<Sense> senses = match.senses();
      for (int i = 0; i < senses.size(); i++) {
        if (kind.isInstance(senses.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a match may name an actor of a kind, such as {@code state}; null names none. */
  static boolean isActor(Lexicon.Match match, String kind) {
    if (match != null) {
      List<Sense> senses = match.senses();
      for (int i = 0; i < senses.size(); i++) {
        if (senses.get(i) instanceof Sense.Actor actor && actor.kind().equals(kind)) {
          return true;
        }
      }
    }
    return false;
  }
}
