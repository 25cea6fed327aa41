package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** {@code 60 bác sĩ được A cử sang B}: those who do it stand between a word and its verb. */
final class DoneTo {
  /** In words, back from a verb to the word that makes it passive. */
  private static final int REACH = 8;

  /** First words of what one sails or flies in. */
  private static final Set<String> VESSELS = Set.of("tàu", "thuyền", "máy", "trực", "du", "phà");

  private DoneTo() {}

  /** Whether the words before a verb say who does it to what stands before them. */
  static boolean is(List<Token> tokens, int verb) {
    for (int at = verb - 2; at >= Math.max(1, verb - REACH); at--) {
      if (tokens.get(at).kind() != Token.Kind.WORD) {
        return false;
      }
      if (tokens.get(at).is("được") || tokens.get(at).is("do")) {
        return true;
      }
    }
    return false;
  }

  /** Where the words begin that say by whom it is done, or else the act: {@code do tàu A cứu}. */
  static int doers(ClauseText text, Head head) {
    int at = head.from() - 1;
    while (at >= 0 && mayBeOfDoers(text.tag(at))) {
      at--;
    }
    if (at >= 0 && (text.tag(at).marks(Function.BY) || leadsToDoers(text, at))) {
      return at;
    }
    boolean named = at + 1 < head.from() && Complements.isAgents(text.tag(at + 1));
    int by = named ? behindVessel(text, at) : -1;
    return by >= 0 ? by : head.from();
  }

  /**
   * {@code bị A dẫn độ}, {@code tên lửa mà A viện trợ}: whether a word here leads to those who hand
   * over or give, though elsewhere it tells nothing of the kind.
   */
  static boolean leadsToDoers(ClauseText text, int at) {
    return at + 2 < text.size()
        && Complements.isAgents(text.tag(at + 1))
        && (text.firstWord(at).equals("bị")
            ? text.isPlainWord(at) && text.tag(at + 2).matches(Sense.Type.class, HandOver::is)
            : text.firstWord(at).equals("mà")
                && text.tag(at + 2).matches(Sense.Type.class, DoneTo::isGiving));
  }

  /** {@code dùng tên lửa mà A viện trợ}: whether no clause opens here, but who gave it is told. */
  static boolean isWhatWasGiven(List<Token> tokens, List<Tag> tags, int at) {
    return at > 0
        && at + 2 < tags.size()
        && tags.get(at).firstWord(tokens).equals("mà")
        && tags.get(at - 1).matches(Sense.Type.class, DoneTo::isGoods)
        && Complements.isAgents(tags.get(at + 1))
        && tags.get(at + 2).matches(Sense.Type.class, DoneTo::isGiving);
  }

  private static boolean isGiving(Sense.Type type) {
    return type.verb()
        && (type.type().equals("aid")
            || type.type().equals("supply")
            || type.type().equals("funding"));
  }

  private static boolean mayBeOfDoers(Tag tag) {
    return Complements.isAgents(tag) || tag.has(Sense.Status.class) || Governors.isTransparent(tag);
  }

  /** {@code được một tàu chở hàng mang cờ A cứu}: the word that makes the verb passive. */
  private static int behindVessel(ClauseText text, int from) {
    boolean vessel = false;
    for (int at = from; at >= Math.max(0, from - REACH); at--) {
      Tag tag = text.tag(at);
      if (tag.marks(Function.BY)) {
        return vessel ? at : -1;
      }
      if (text.isSign(at, ",")) {
        return -1;
      }
      vessel |= VESSELS.contains(text.firstWord(at));
    }
    return -1;
  }

  private static boolean isGoods(Sense.Type type) {
    return type.strength() == Sense.Type.Strength.OBJECT;
  }
}
