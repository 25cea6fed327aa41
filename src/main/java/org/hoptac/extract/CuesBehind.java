package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * The status words behind a noun that are said of what it tells: of {@code Thỏa thuận giữa A và B
 * có thể giúp …} only what comes of it may be, and {@code hướng tới} names its aim.
 */
final class CuesBehind {
  /** First words of {@code hé lộ}, {@code phản ánh}, {@code tiết lộ}. */
  private static final Set<String> TELLING = Set.of("hé", "phản", "tiết");

  /** First words of {@code nhất trí, thống nhất, đồng ý, cam kết}. */
  private static final Set<String> AGREEING = Set.of("nhất", "thống", "đồng", "cam");

  /** First words of {@code hướng tới}, {@code nhằm}. */
  private static final Set<String> AIMS = Set.of("hướng", "nhằm");

  /** First words of {@code sẽ được tổ chức}, {@code sẽ diễn ra}, {@code dự kiến tiếp tục}. */
  private static final Set<String> PASSIVE = Set.of("được", "diễn", "tiếp", "kéo", "bị", "khai");

  private CuesBehind() {}

  /** The status words from a head up to the next. */
  static List<StatusCue> of(ClauseText text, StatusWords words, Head head, int next) {
    return in(text, words, head, head.to(), next);
  }

  /** Those in a range, which may be of a clause that goes on after that of the head. */
  static List<StatusCue> in(ClauseText text, StatusWords words, Head head, int from, int next) {
    var cues = new ArrayList<StatusCue>();
    for (int t = from; t < next && !tells(text, t); t++) {
      if (text.tag(t).has(Sense.Status.class)
          && !isOfEffect(text, head, t)
          && !Ending.isInterval(text, from, t - 1)
          && !(t > from && isOutcome(text, head, t))) {
        cues.addAll(words.in(t, t + 1));
      }
    }
    return cues;
  }

  /**
   * {@code chuyến thăm khép lại với cam kết …}, {@code hội nghị A không đạt được thỏa thuận}: what
   * is promised or not reached there is something else.
   */
  private static boolean isOutcome(ClauseText text, Head head, int at) {
    return (head.is("visit", "meeting", "conference", "dialogue", "call")
            && text.tag(at - 1).marks(Function.WITH))
        || (head.is("conference")
            && (AGREEING.contains(text.firstWord(at)) || isReaching(text, at)));
  }

  private static boolean isReaching(ClauseText text, int at) {
    return text.lastWord(at).equals("đạt")
        || (text.lastWord(at).equals("được") && !text.firstWord(at).equals("được"));
  }

  private static boolean tells(ClauseText text, int at) {
    return text.isPlainWord(at)
        && (TELLING.contains(text.firstWord(at)) || text.lastWord(at).equals("thấy"));
  }

  private static boolean isOfEffect(ClauseText text, Head head, int at) {
    boolean maybe = text.firstWord(at).equals("có") && text.lastWord(at).equals("thể");
    boolean told = maybe || (head.is("agreement") && text.firstWord(at).equals("sẽ"));
    boolean effect = at + 1 < text.size() && text.beginsHint(Hint.EFFECT, at + 1);
    return AIMS.contains(text.firstWord(at)) || (told && effect);
  }

  /**
   * {@code Giao lưu biên giới A - B sẽ được tổ chức …}, {@code song đàm phán dự kiến kéo dài}: a
   * verb at the head of its clause, of which another is said, is a noun there.
   */
  static boolean isSubject(ClauseText text, Head head, int next) {
    if (head.from() > 1 || (head.from() == 1 && Complements.isAgents(text.tag(0)))) {
      return false;
    }
    for (int t = head.to(); t < next && !text.isSign(t, ","); t++) {
      if (text.tag(t).has(Sense.Status.class)) {
        return t + 1 < text.size() && PASSIVE.contains(text.firstWord(t + 1));
      }
    }
    return false;
  }
}
