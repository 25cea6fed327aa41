package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Found;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/** The words of a statement that tell of sport, in which states play and do not cooperate. */
final class SportWords {
  /** In words, back from a match that is played to the verb by which it is shown. */
  private static final int REACH_OF_SHOWING = 5;

  private static final String TEAM = "tuyển";

  private SportWords() {}

  /** Where they stand: {@code trận đấu}, {@code V-League}. */
  static List<Found<Sense.Sport>> in(List<Token> tokens, List<Tag> known) {
    var sport = new ArrayList<Found<Sense.Sport>>();
    for (Tag tag : known) {
      if (isOne(tag, tokens)) {
        Span words = Token.cover(tokens, tag.from(), tag.to());
        sport.add(new Found<>(tag.sense(Sense.Sport.class).get(), words));
      }
    }
    return sport;
  }

  /** Whether such a word stands here. */
  static boolean isOne(Tag tag, List<Token> tokens) {
    return tag.has(Sense.Sport.class)
        && !isShown(tokens, tag.from())
        && !isChoosing(tokens, tag.from());
  }

  /** {@code tuyển 40 sinh viên}: the word for a team is a verb before those who are taken. */
  private static boolean isChoosing(List<Token> tokens, int at) {
    return tokens.get(at).is(TEAM)
        && at + 1 < tokens.size()
        && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
  }

  /** {@code phát sóng các trận đấu}: it is of those who show it, and not of those who play. */
  private static boolean isShown(List<Token> tokens, int match) {
    for (int at = match - 1; at >= Math.max(1, match - REACH_OF_SHOWING); at--) {
      if (tokens.get(at).is("sóng") && tokens.get(at - 1).is("phát")) {
        return true;
      }
    }
    return false;
  }
}
