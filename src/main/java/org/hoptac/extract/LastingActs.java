package org.hoptac.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.event.EventTime;
import org.hoptac.lexicon.Hint;
import org.hoptac.text.Token;

/**
 * Acts of several days of which the first is told: {@code ngày 5/3 bắt đầu chuyến thăm 3 ngày},
 * {@code tập trận kéo dài một tuần từ ngày 5/3}.
 */
final class LastingActs {
  private static final Set<String> LASTING =
      Set.of("visit", "conference", "exercise", "dialogue", "training", "exchange", "operation");

  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9,
          "mười", 10);

  /** Before a number they make it no length, or none that is told exactly. */
  private static final Set<String> BEFORE_OTHERS =
      Set.of(
          "sau", "trước", "hơn", "gần", "khoảng", "suốt", "thứ", "lần", "mỗi", "vài", "cách",
          "ngày", "tháng", "năm", "mươi", "trăm");

  /** {@code 3 ngày qua}, {@code hai ngày trước}. */
  private static final Set<String> BEHIND_OTHERS =
      Set.of("qua", "nữa", "trước", "sau", "này", "nay", "kể", "liên", "rưỡi");

  private static final Set<String> ARRIVING = Set.of("đến", "tới");

  /** First words of {@code kết thúc}, {@code hoàn thành}. */
  private static final Set<String> ENDING = Set.of("kết", "hoàn");

  /** What is done when guests are there. */
  private static final Set<String> DONE_THERE =
      Set.of("meeting", "dialogue", "conference", "agreement");

  private static final int DAYS_OF_WEEK = 7;
  private static final int LONGEST = 60;
  private static final String UNKNOWN = "XXXX";

  /** A year without 29 February, so that no day behind it is wrong in another year. */
  private static final String ANY_YEAR = "2001";

  private static final String LEAP_DAY = "-02-29";

  private LastingActs() {}

  /** Reads how long an act lasts, and whether it begins, from a range of tags. */
  static void read(Draft draft, ClauseText text, int from, int to) {
    if (!LASTING.contains(draft.head.type()) || from >= to) {
      return;
    }
    draft.begins |= begins(text);
    if (draft.days.isEmpty()) {
      int end = draft.head.is("visit") ? text.size() : to;
      draft.days = days(text, text.tag(from).from(), text.tag(end - 1).to());
    }
  }

  /** {@code đến B trong chuyến thăm 3 ngày}: with coming the days begin. */
  static boolean isArrival(ClauseText text, Head head) {
    return head.is("visit") && head.verbal() && ARRIVING.contains(text.lastWord(head.to() - 1));
  }

  /** {@code kết thúc chuyến thăm 3 ngày}. */
  static boolean isEnd(ClauseText text, Head head) {
    return ENDING.contains(text.firstWord(head.from()));
  }

  private static boolean begins(ClauseText text) {
    for (int token = text.tag(0).from(); token < text.tag(text.size() - 1).to(); token++) {
      if (text.hints(Hint.BEGINNING, token)) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt days(ClauseText text, int from, int to) {
    for (int token = from; token + 1 < to; token++) {
      int unit = unit(text.word(token + 1));
      if (unit > 0 && isLength(text, token)) {
        int days = number(text.tokens().get(token)) * unit;
        if (days > 1 && days <= LONGEST) {
          return OptionalInt.of(days);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int unit(String word) {
    return word.equals("ngày") ? 1 : word.equals("tuần") ? DAYS_OF_WEEK : 0;
  }

  private static int number(Token token) {
    boolean figures = token.kind() == Token.Kind.NUMBER && token.key().length() <= 2;
    return figures && token.key().chars().allMatch(Character::isDigit)
        ? Integer.parseInt(token.key())
        : NUMBERS.getOrDefault(token.key(), 0);
  }

  private static boolean isLength(ClauseText text, int number) {
    if (number > 0 && BEFORE_OTHERS.contains(text.word(number - 1))) {
      return false;
    }
    int behind = number + 2;
    if (behind >= text.tokens().size()) {
      return true;
    }
    Token next = text.tokens().get(behind);
    boolean toCome =
        next.is("tới")
            && (behind + 1 == text.tokens().size() || !text.tokens().get(behind + 1).capitalised());
    return !toCome && !BEHIND_OTHERS.contains(next.key()) && next.kind() != Token.Kind.NUMBER;
  }

  static boolean isLasting(ActSpan act) {
    return act.is(LASTING);
  }

  static boolean lastsDays(Head head) {
    return LASTING.contains(head.type());
  }

  /**
   * What is told as the frame of other acts that are done goes on when they are; a visit on which
   * others are to be met is to come with them: {@code Nhân chuyến thăm B, A sẽ gặp C}.
   */
  static void goOn(List<Draft> acts) {
    for (Draft frame : acts) {
      if (frame.underWay && frame.status.isDoneByAspect() && isFrameOf(frame, acts)) {
        frame.status = frame.status.asGoingOn();
      } else if (frame.occasion && frame.head.is("visit") && frame.status.isDoneByAspect()) {
        planned(frame, acts).ifPresent(act -> frame.status = act.status);
      }
    }
  }

  /** What is planned on a visit; what is said on it may be done at any time. */
  private static Optional<Draft> planned(Draft visit, List<Draft> acts) {
    if (visit.when.isPresent() || isFrameOf(visit, acts)) {
      return Optional.empty();
    }
    return acts.stream()
        .filter(act -> act.sentence.equals(visit.sentence) && act.status.status().equals("planned"))
        .filter(act -> DONE_THERE.contains(act.head.type()) && isBehind(act, visit))
        .filter(act -> !isSaidOn(visit, act))
        .findFirst();
  }

  private static boolean isBehind(Draft act, Draft visit) {
    return act.evidence.get(0).begin() > visit.evidence.get(0).begin();
  }

  private static boolean isSaidOn(Draft visit, Draft act) {
    return act.spokenOf
        || act.attribution
            .filter(word -> word.cue().begin() > visit.evidence.get(0).begin())
            .isPresent();
  }

  /** {@code sẽ đàm phán … Vòng đàm phán diễn ra ngày 5/3 tại X}: where and when are arranged. */
  static void arrange(Draft draft) {
    if (draft.head.is("dialogue")
        && draft.status.isForetold()
        && draft.when.isPresent()
        && !draft.venues.isEmpty()) {
      draft.status = draft.status.asPlanned();
    }
  }

  private static boolean isFrameOf(Draft frame, List<Draft> acts) {
    return acts.stream()
        .anyMatch(
            act ->
                act != frame
                    && act.sentence.equals(frame.sentence)
                    && act.status.status().equals("completed"));
  }

  /** Gives an act of which the first day is known its last. */
  static void settle(Draft draft) {
    if (draft.days.isEmpty() || draft.when.isEmpty()) {
      return;
    }
    EventTime when = draft.when.get();
    if (draft.ends && ActTimes.isDay(when.edtf()) && !when.edtf().startsWith(UNKNOWN)) {
      LocalDate last = LocalDate.parse(when.edtf());
      LocalDate begin = last.minusDays(draft.days.getAsInt() - 1L);
      draft.when = Optional.of(new EventTime(when.span(), begin + "/" + last));
      return;
    }
    boolean first =
        when.edtf().endsWith("/..")
            || ((draft.begins || draft.arrives) && ActTimes.isDay(when.edtf()));
    if (first && ActTimes.isDay(when.begin())) {
      draft.when =
          lastDay(when.begin(), draft.days.getAsInt())
              .map(last -> new EventTime(when.span(), when.begin() + "/" + last))
              .or(() -> Optional.of(when));
    }
  }

  /** Where the year is not known, nothing is told of what lasts beyond it or beyond February. */
  private static Optional<String> lastDay(String first, int days) {
    boolean unknown = first.startsWith(UNKNOWN);
    if (unknown && first.endsWith(LEAP_DAY)) {
      return Optional.empty();
    }
    LocalDate begin = LocalDate.parse(unknown ? first.replace(UNKNOWN, ANY_YEAR) : first);
    LocalDate end = begin.plusDays(days - 1L);
    if (!unknown) {
      return Optional.of(end.toString());
    }
    boolean leap = begin.getMonthValue() <= 2 && end.getMonthValue() > 2;
    return leap || end.getYear() != begin.getYear()
        ? Optional.empty()
        : Optional.of(end.toString().replace(ANY_YEAR, UNKNOWN));
  }
}
