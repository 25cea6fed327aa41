package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * Whether what a noun tells is kept, or has come to an end: {@code thương vụ bán vũ khí cho A đã bị
 * đình chỉ}, {@code kế hoạch thăm A phải hoãn}.
 */
final class Ending {
  private static final Sense.Status OVER = new Sense.Status("cancelled", 9, Optional.empty());

  /** Before a word that tells an end, of what ends. */
  private static final Set<String> ENDED = Set.of("bị", "phải");

  /** Words between what ends and the verb that tells it. */
  private static final Set<String> DONE =
      Set.of("đã", "vừa", "mới", "chóng", "ngờ", "thức", "cũng", "toàn", "loạt", "như");

  /** Words that tell when, how or why behind a verb that has no object. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "sau", "vào", "từ", "trong", "hôm", "vì", "do", "khi", "chỉ", "cả", "lúc", "trước",
          "hoàn", "hẳn");

  /** In tags: {@code sau gần hai năm}. */
  private static final int LONGEST_INTERVAL = 5;

  private final ClauseText text;
  private final ClauseHeads heads;

  Ending(ClauseText text, ClauseHeads heads) {
    this.text = text;
    this.heads = heads;
  }

  /** {@code để giám sát lệnh ngừng bắn giữa A và B}: what is kept for a purpose is there. */
  static boolean isKept(ClauseText text, Head head) {
    return head.is("agreement")
        && !head.verbal()
        && head.from() > 0
        && text.hints(Hint.KEEPING, text.tag(head.from()).from() - 1);
  }

  /**
   * The words that tell it of an act.
   *
   * @param left where what is said of the act begins
   */
  Optional<List<StatusCue>> cues(StatusWords words, int index, int left) {
    Head head = heads.get(index);
    if (head.verbal() && !isOpenedByNoun(head, left)) {
      return Optional.empty();
    }
    int last = index;
    while (last + 1 < heads.size() && heads.get(last + 1).from() == heads.get(last).to()) {
      last++;
    }
    int end = heads.next(last) - 1;
    for (int t = heads.get(last).to(); t < end && !text.isSign(t, ","); t++) {
      if (ENDED.contains(text.firstWord(t))
          && isEnd(t + 1)
          && !isInterval(text, heads.get(last).to(), t)) {
        return Optional.of(words.in(Math.max(heads.get(last).to(), t - 1), t + 2));
      }
    }
    boolean mayEnd =
        head.is("agreement", "partnership")
            || (head.is("dialogue") && !endsDuly(heads.get(last).to()));
    return mayEnd ? over(text, heads.get(last).to()).map(List::of) : Optional.empty();
  }

  /** {@code vòng đàm phán kết thúc}: talks that end have not failed. */
  private boolean endsDuly(int from) {
    return IntStream.range(from, text.size()).anyMatch(t -> text.lastWord(t).equals("thúc"));
  }

  /**
   * {@code Lệnh ngừng bắn giữa A và B đã sụp đổ}, unless a verb has an object behind it.
   *
   * @param from where the noun ends
   */
  static Optional<StatusCue> over(ClauseText text, int from) {
    for (int t = from; t < text.size() && !text.isSign(t, ","); t++) {
      if (text.endsHint(Hint.ENDING, t) && hasNoObject(text, t)) {
        int verb = text.tag(t).to() - text.tag(t).from() > 1 ? t : t - 1;
        return verb >= from && isSaidOf(text, from, verb)
            ? Optional.of(new StatusCue(OVER, text.span(verb, t + 1)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasNoObject(ClauseText text, int verb) {
    int next = verb + 1;
    return next == text.size()
        || !(text.isPlainWord(next)
            || text.tag(next).has(Sense.Topic.class)
            || text.tag(next).has(Sense.Type.class)
            || Complements.isAgents(text.tag(next)))
        || CIRCUMSTANCES.contains(text.firstWord(next));
  }

  /** Whether a verb stands right behind the noun or those whose it is: of a danger it does not. */
  private static boolean isSaidOf(ClauseText text, int from, int verb) {
    int before = verb - 1;
    return before < from
        || DONE.contains(text.lastWord(before))
        || text.tag(before) instanceof Tag.TimeTag
        || text.tag(before) instanceof Tag.PlaceTag
        || Complements.isAgents(text.tag(before));
  }

  private boolean isOpenedByNoun(Head head, int left) {
    for (int t = left; t < head.from(); t++) {
      if (text.tag(t).marks(Function.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** {@code được nối lại sau hai năm bị hoãn}: that was before. */
  static boolean isInterval(ClauseText text, int from, int passive) {
    for (int t = passive - 1; t >= Math.max(from, passive - LONGEST_INTERVAL); t--) {
      if (DONE.contains(text.firstWord(t)) || text.isSign(t, ",")) {
        return false;
      }
      if (text.firstWord(t).equals("sau")) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int at) {
    return text.tag(at).matches(Sense.Status.class, cue -> cue.status().equals("cancelled"));
  }
}
