package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.NameHead.Kind;

/**
 * Whether what a noun tells is kept, or has come to an end: {@code thương vụ bán vũ khí cho A đã bị
 * đình chỉ}, {@code kế hoạch thăm A phải hoãn}.
 */
final class Ending {
  /** Before a word that tells an end, of what ends. */
  private static final Set<String> ENDED = Set.of("bị", "phải");

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
      if (ENDED.contains(text.firstWord(t)) && isEnd(t + 1)) {
        return Optional.of(words.in(Math.max(heads.get(last).to(), t - 1), t + 2));
      }
    }
    return Optional.empty();
  }

  private boolean isOpenedByNoun(Head head, int left) {
    for (int t = left; t < head.from(); t++) {
      if (text.tag(t).marks(Function.NOUN)
          || text.tag(t)
              .matches(
                  Sense.NameHead.class,
                  name -> name.kind() == Kind.PROGRAMME || name.kind() == Kind.TREATY)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int at) {
    return text.tag(at).matches(Sense.Status.class, cue -> cue.status().equals("cancelled"));
  }
}
