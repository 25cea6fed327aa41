package org.hoptac.extract;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** Says of a head whether its act is denied, declined, or called to an end. */
final class Negation {
  /** How many tags a word may stand before a head and still say something of it. */
  private static final int REACH = 3;

  private static final String[] JOINT_ACTS = {
    "meeting", "call", "dialogue", "agreement", "cooperation", "exercise"
  };

  /** What one side does for another, or goes to. */
  private static final String[] ACTS_OF_ONE = {
    "visit", "conference", "aid", "supply", "funding", "training"
  };

  private static final Set<String> CAUSES = Set.of("vì", "do", "bởi");

  /** Words between {@code không} and what is declined. */
  private static final Set<String> DECLINING = Set.of("có", "còn", "thể", "phải", "cùng");

  private Negation() {}

  /**
   * {@code kêu gọi công dân rời khỏi …}, {@code đề nghị truy tố …}: a call on one's own people, or
   * for what is no friendly act.
   */
  static boolean isNoOffer(ClauseText text, Head head) {
    if (!head.is("proposal", "endorsement") || !head.verbal()) {
      return false;
    }
    int at = head.to();
    if (isEnd(text, at)) {
      return true;
    }
    if (head.is("endorsement")) {
      return false;
    }
    while (at < text.size()
        && (text.tag(at).marks(Function.MANY) || text.tag(at).marks(Function.NOUN))) {
      at++;
    }
    if (at < text.size()
        && (text.tag(at).marks(Function.PRIVATE) || text.tag(at).marks(Function.PEOPLE))) {
      return true;
    }
    while (at < text.size()
        && (Complements.isAgents(text.tag(at))
            || text.tag(at).marks(Function.OF)
            || text.tag(at).has(Sense.Body.class)
            || text.tag(at).marks(Function.NOUN))) {
      at++;
    }
    return isEnd(text, at)
        || (at < text.size() && text.tag(at).marks(Function.NOT))
        || (at < text.size()
            && text.tag(at).matches(Sense.Caution.class, caution -> !caution.market()));
  }

  /** {@code kêu gọi dừng viện trợ}, {@code ủng hộ đình chỉ thỏa thuận}: an end of what is ours. */
  private static boolean isEnd(ClauseText text, int at) {
    return at < text.size()
        && text.tag(at).matches(Sense.Status.class, cue -> cue.status().equals("cancelled"))
        && IntStream.range(at + 1, Math.min(text.size(), at + 1 + REACH))
            .anyMatch(
                t ->
                    text.tag(t)
                        .matches(
                            Sense.Type.class,
                            type -> type.strength() == Sense.Type.Strength.FULL && type.noun()));
  }

  /** {@code trừng phạt công ty A vì hỗ trợ B}: what someone is punished for is nothing of ours. */
  static boolean isPunished(ClauseText text, Head head, int left) {
    int why = head.from() - 1;
    while (why > left && text.isPlainWord(why) && !CAUSES.contains(text.firstWord(why))) {
      why--;
    }
    if (why <= 0 || !text.isPlainWord(why) || !CAUSES.contains(text.firstWord(why))) {
      return false;
    }
    int end = text.tag(why).from() - 1;
    for (int word = text.tag(0).from(); word < end; word++) {
      if (text.hints(Hint.PUNISHING, word + 1)) {
        return true;
      }
    }
    return false;
  }

  /** {@code không có cuộc thảo luận nào}: what is said not to be is no event of any status. */
  static boolean isDenied(ClauseText text, Head head, int left) {
    return IntStream.range(Math.max(left, head.from() - REACH), head.from())
        .anyMatch(t -> text.tag(t).marks(Function.NOT));
  }

  /**
   * {@code không đàm phán với B}, {@code không có cuộc gặp nào}, {@code không trao trả}: what two
   * could do is declined.
   */
  static boolean isDeclined(ClauseText text, Head head) {
    boolean handsOver =
        head.is("operation") && head.frame().joint() && head.frame().role(Slot.FOR).isPresent();
    OptionalInt word = declining(text, head);
    return word.isPresent() && (head.is(JOINT_ACTS) || handsOver || isKeptBack(text, head, word));
  }

  /** {@code sẽ không cung cấp vũ khí cho B}: what is decided not to be done. */
  private static boolean isKeptBack(ClauseText text, Head head, OptionalInt word) {
    int before = word.getAsInt() - 1;
    return head.verbal()
        && head.is(ACTS_OF_ONE)
        && before >= 0
        && text.firstWord(before).equals("sẽ");
  }

  /** {@code không tới Lima đàm phán}: the way to what is declined. */
  private static boolean isJourney(ClauseText text, int at) {
    return text.firstWord(at).equals("tới")
        || text.firstWord(at).equals("đến")
        || text.firstWord(at).equals("sang");
  }

  /** The word that declines an act, with nothing but words for the act behind it. */
  static OptionalInt declining(ClauseText text, Head head) {
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      if (text.tag(t).marks(Function.NOT)) {
        return OptionalInt.of(t);
      }
      boolean passed =
          DECLINING.contains(text.firstWord(t))
              || text.tag(t).marks(Function.NOUN)
              || text.tag(t).has(Sense.LightVerb.class)
              || isJourney(text, t)
              || (t > 0 && isJourney(text, t - 1));
      if (!passed) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
