package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code A thăm B và C thăm D}: who stands between a verb and the same verb again does what the
 * second tells, and nothing of the first; but in {@code A đón B và C thăm D} both are received.
 */
final class SecondDoer {
  private SecondDoer() {}

  /** Whether {@code và} stands here before one of whom a clause of his own begins to tell. */
  static boolean isBehind(List<Tag> tags, List<Token> tokens, int from, int at) {
    return tags.get(at).marks(Function.AND) && isAt(tags, tokens, from, at + 1);
  }

  /** Whether one stands here who does what others are told to do, from another tag on. */
  static boolean isAt(List<Tag> tags, List<Token> tokens, int from, int at) {
    if (at + 1 >= tags.size() || !Complements.isAgents(tags.get(at))) {
      return false;
    }
    int verb = tags.get(at + 1).has(Sense.Status.class) ? at + 2 : at + 1;
    if (verb >= tags.size() || !isVerb(tags.get(verb))) {
      return false;
    }
    String again = tags.get(verb).firstWord(tokens);
    for (int t = at - 2; t >= from && !tags.get(t).isSign(); t--) {
      if (isVerb(tags.get(t)) && tags.get(t).firstWord(tokens).equals(again)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(Tag tag) {
    return tag.matches(Sense.Type.class, Sense.Type::verb);
  }
}
