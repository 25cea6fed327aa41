package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * What is told of a time to come is only planned, though the verb says nothing of it: {@code A thăm
 * B vào tuần tới}, {@code Ngày mai, A và B ký …}. The words must be those of the act, and not of a
 * matter of it: {@code A gặp B để chuẩn bị hội nghị tuần tới}.
 */
final class Coming {
  /** In tags, from an act to the words: {@code gặp A và B của C tại X vào tuần tới}. */
  private static final int REACH = 9;

  /** In tags, at the beginning of a clause: {@code Vào cuối tuần này, …}. */
  private static final int REACH_OF_FRONT = 3;

  /** Words before a time, and syllables of {@code diễn ra}. */
  private static final Set<String> LEADING =
      Set.of(
          "vào", "trong", "diễn", "ra", "những", "vài", "ít", "cuối", "đầu", "giữa", "ngay",
          "thời");

  /** First words of {@code diễn ra, nối lại, tổ chức, tiến hành, bắt đầu, khởi động}. */
  private static final Set<String> HOLDING =
      Set.of("diễn", "nối", "tổ", "tiến", "bắt", "khởi", "tái");

  /** Last syllables of {@code lên đường, khởi hành}. */
  private static final Set<String> SETTING_OUT = Set.of("đường", "hành");

  private static final Set<String> UNITS = Set.of("tuần", "tháng", "năm");

  private static final Set<String> ROUNDS = Set.of("vòng", "phiên", "kỳ", "cuộc");

  private static final Set<String> THIS = Set.of("này", "nay");

  /** {@code tháng 11 tới}. */
  private static final String TO_COME = "tới";

  private static final List<String> FUTURE = List.of("tương", "lai");

  /** Words with which a time leads back to the act. */
  private static final Set<String> LEADING_BACK = Set.of("vào", "trong");

  private static final Sense.Status PLANNED = new Sense.Status("planned", 1, Optional.empty());

  private static final String RULE = "status-future-date";

  private Coming() {}

  /**
   * The status of an act that seems done, and is not yet if words say so; then what follows is not
   * either: {@code A thăm B vào tuần tới, ký hiệp định thuế}.
   */
  static StatusReading settle(ClauseText text, Head head, StatusReading status, Carried carried) {
    if (isDeparture(text, head) && status.isByAspect()) {
      carried.keepProspects(List.of(new StatusCue(PLANNED, text.span(head))));
    }
    if (head.is("dialogue")
        && status.isForetold()
        && !Settlement.isSettling(head)
        && (isRound(text, head) || tellsWhen(text))) {
      return status.asPlanned();
    }
    if (!status.isByAspect() || head.is("proposal", "endorsement", "statement")) {
      return status;
    }
    Optional<Span> words = behind(text, head).or(() -> fronted(text, head));
    words.ifPresent(span -> carried.keepProspects(List.of(new StatusCue(PLANNED, span))));
    return words.isEmpty() ? status : new StatusReading("planned", 1, words, RULE);
  }

  /** {@code sẽ tiến hành vòng đàm phán thứ hai}: rounds and sessions are arranged. */
  private static boolean isRound(ClauseText text, Head head) {
    for (int word = text.tag(head.from()).from(); word < text.tag(head.to() - 1).to(); word++) {
      if (ROUNDS.contains(text.word(word))) {
        return true;
      }
    }
    return false;
  }

  /** {@code sẽ đàm phán về nghề cá trong tuần này}: whoever knows when has arranged it. */
  private static boolean tellsWhen(ClauseText text) {
    for (int t = 0; t < text.size(); t++) {
      boolean now =
          t > 0 && THIS.contains(text.firstWord(t)) && UNITS.contains(text.lastWord(t - 1));
      if (now || isWord(text, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code lên đường thăm A, dự hội nghị B}: whoever has set out has yet to do the rest. */
  private static boolean isDeparture(ClauseText text, Head head) {
    return head.is("visit")
        && head.verbal()
        && head.state()
        && IntStream.range(text.tag(head.from()).from(), text.tag(head.from()).to())
            .anyMatch(word -> SETTING_OUT.contains(text.word(word)));
  }

  private static Optional<Span> behind(ClauseText text, Head head) {
    boolean close = true;
    for (int t = head.to(); t < Math.min(text.size(), head.to() + REACH); t++) {
      if (isWord(text, t)) {
        return close || isLedBack(text, t) ? Optional.of(words(text, t)) : Optional.empty();
      }
      boolean complement = isComplement(text, t);
      close &= complement;
      if (!complement && !isObject(text, t)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code A gửi 20 tấn gạo tới B vào tuần tới}: behind what is done it, too, tells of the act. */
  private static boolean isLedBack(ClauseText text, int time) {
    int before = text.lastWord(time - 1).equals("thời") ? time - 2 : time - 1;
    return before > 0 && LEADING_BACK.contains(text.firstWord(before));
  }

  /** What is given, how much of it, to whom, and what it is about: no word for another act. */
  private static boolean isObject(ClauseText text, int at) {
    return text.isPlainWord(at)
        || text.isNumber(at)
        || text.tag(at).has(Sense.Ordinal.class)
        || text.tag(at).marks(Function.FOR)
        || text.tag(at).marks(Function.FROM)
        || isAboutTopic(text, at)
        || text.tag(at)
            .matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.OBJECT);
  }

  /** {@code về thuế}, unlike {@code về chuyến thăm}. */
  private static boolean isAboutTopic(ClauseText text, int at) {
    return text.tag(at).marks(Function.ABOUT)
        && at + 1 < text.size()
        && text.tag(at + 1).has(Sense.Topic.class)
        && !text.tag(at + 1).has(Sense.Type.class);
  }

  private static Optional<Span> fronted(ClauseText text, Head head) {
    int end = Math.min(head.from(), REACH_OF_FRONT);
    for (int t = 0; t < end; t++) {
      if (isWord(text, t)) {
        return Optional.of(words(text, t));
      }
      if (!isLeading(text, t)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isWord(ClauseText text, int at) {
    return ((text.beginsHint(Hint.COMING, at) || text.endsHint(Hint.COMING, at))
            && !isMatter(text, at))
        || (text.tag(at) instanceof Tag.TimeTag && text.lastWord(at).equals(TO_COME))
        || isEndOfThis(text, at);
  }

  /** {@code thảo luận tương lai của A}, unlike {@code trong tương lai}. */
  private static boolean isMatter(ClauseText text, int at) {
    boolean last = text.lastWord(at).equals(FUTURE.get(1));
    int first = last ? text.tag(at).to() - 2 : text.tag(at).from();
    return (last || text.firstWord(at).equals(FUTURE.get(0)))
        && (first <= 0 || !text.word(first - 1).equals("trong"));
  }

  /**
   * The words that tell the time: {@code tuần tới}, {@code cuối năm nay}, {@code thời gian tới}.
   */
  private static Span words(ClauseText text, int at) {
    int first = at > 0 && text.lastWord(at - 1).equals("thời") ? at - 1 : at;
    int last = at;
    if (isEndOfThis(text, at)) {
      last = at + 2;
    } else if (!text.endsHint(Hint.COMING, at)
        && at + 1 < text.size()
        && text.endsHint(Hint.COMING, at + 1)) {
      last = at + 1;
    }
    return text.span(first).cover(text.span(last));
  }

  /** Who, whose, with whom and where. */
  private static boolean isComplement(ClauseText text, int at) {
    Tag tag = text.tag(at);
    return Complements.isAgents(tag)
        || tag instanceof Tag.PlaceTag
        || tag.marks(Function.AND)
        || tag.marks(Function.WITH)
        || tag.marks(Function.OF)
        || tag.marks(Function.BETWEEN)
        || tag.marks(Function.AT)
        || tag.marks(Function.BOTH_SIDES)
        || tag.has(Sense.Title.class)
        || tag.has(Sense.Topic.class)
        || (tag.has(Sense.LightVerb.class) && HOLDING.contains(text.firstWord(at)))
        || (tag.marks(Function.BY) && at + 1 < text.size() && isHeld(text, at + 1))
        || isLeading(text, at);
  }

  /** {@code được nối lại}, unlike {@code được A …}. */
  private static boolean isHeld(ClauseText text, int at) {
    return text.tag(at).has(Sense.LightVerb.class) && HOLDING.contains(text.firstWord(at));
  }

  /** {@code vào cuối tuần này}: the words that stand before those for the time. */
  private static boolean isLeading(ClauseText text, int at) {
    return LEADING.contains(text.firstWord(at)) && text.tag(at).to() - text.tag(at).from() == 1;
  }

  /** {@code cuối năm nay}. */
  private static boolean isEndOfThis(ClauseText text, int at) {
    return at + 2 < text.size()
        && text.firstWord(at).equals("cuối")
        && UNITS.contains(text.firstWord(at + 1))
        && THIS.contains(text.firstWord(at + 2));
  }
}
