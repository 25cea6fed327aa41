package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import org.hoptac.event.EventTime;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** When acts take place. The day of a report is not theirs, but for {@link DayOfWord}. */
final class ActTimes {
  private static final int LENGTH_OF_YEAR = 4;

  /** In tags, from the word for what one speaks about. */
  private static final int LONGEST_MATTER = 4;

  /** {@code đăng tải}, {@code thư khen}: words for what tells or praises what was done before. */
  private static final Set<String> TOLD_LATER = Set.of("đăng", "khen");

  /** First words of {@code giữa lúc}, {@code đúng lúc}, {@code vào thời điểm}. */
  private static final Set<String> MEANWHILE = Set.of("giữa", "đúng", "vào", "ngay");

  /** Words between a comma and a date: {@code …, trong hai ngày 3 và 4-5}. */
  private static final Set<String> LEADING_TO_TIMES =
      Set.of("hồi", "vào", "từ", "trong", "hai", "ba", "bốn");

  /** Acts that are done in a day or some days, not in years. */
  private static final Set<String> SHORT_ACTS =
      Set.of(
          "meeting",
          "visit",
          "call",
          "dialogue",
          "conference",
          "agreement",
          "endorsement",
          "proposal",
          "statement",
          "exercise");

  /** Acts that are a step, after which something holds: {@code gia nhập X từ năm 2016}. */
  private static final Set<String> STEPS = Set.of("membership", "partnership");

  /** Acts that last for days. */
  private static final Set<String> LASTING_ACTS = Set.of("visit", "conference", "exercise");

  private final ClauseText text;
  private final Carried carried;
  private final DayOfWord word;
  private final TimesOfOthers others;
  private final DateOfBoth both;

  ActTimes(ClauseText text, Carried carried) {
    this.text = text;
    this.carried = carried;
    this.word = new DayOfWord(text, carried);
    this.others = new TimesOfOthers(text);
    this.both = new DateOfBoth(text, carried);
  }

  /** The time of an act for which the words of a range are. */
  Optional<EventTime> of(Draft draft, ActSpan act, int from, int to) {
    draft.meanwhile = text.isMeanwhile();
    if (isComing(act)) {
      return ofAct(draft, act, time(act, Math.max(from, act.to()), to));
    }
    Optional<EventTime> told = promised(draft, act, to).or(() -> time(act, from, to));
    Optional<EventTime> own = ofAct(draft, act, withYear(act, told, from, to));
    if (own.isPresent() && isUntil(own.get())) {
      if (isDoneOnADay(draft, act)) {
        return Optional.empty();
      }
      if (act.is(LASTING_ACTS) && mayWait(draft, act)) {
        return whole(carried.takeTime(), own);
      }
    }
    if (carried.drafts.isEmpty()) {
      carried.openingTime = time(act, from, Math.min(to, act.from()));
    }
    draft.older |= word.isOlder(draft);
    draft.spokenOf = isMatter(act) || isMeanwhile() || isPosted(act, 0);
    return own.or(() -> mayWait(draft, act) ? carried.takeTime() : Optional.empty())
        .or(() -> word.of(draft, act))
        .or(
            () ->
                carried.openingTime.isPresent() && !draft.spokenOf && both.isCoordinated(draft, act)
                    ? carried.openingTime
                    : Optional.empty());
  }

  /** {@code A và B ngày 5/3 nhất trí sẽ tập trận vào tháng 9}: the day behind is the promised. */
  private Optional<EventTime> promised(Draft draft, ActSpan act, int to) {
    boolean toCome = StatusGroup.of(draft.status.status()) == StatusGroup.PROSPECTIVE;
    return toCome && act.isHere() && !act.type().equals("proposal")
        ? time(act, act.to(), to)
        : Optional.empty();
  }

  /**
   * Whether the day of the clause before may be that of an act: not of what only may follow from
   * it, as in {@code A thắng cử hôm 5/3, mở ra cơ hội để B hợp tác với C}.
   */
  private boolean mayWait(Draft draft, ActSpan act) {
    boolean hoped = draft.status.isByPurpose() && !act.is(SHORT_ACTS);
    return !hoped && !isBehind(act) && !draft.spokenOf && !isDeparture(act);
  }

  /** {@code Lễ hội diễn ra hôm 5/3 giữa lúc A và B đàm phán}: the day is that of the feast. */
  private boolean isMeanwhile() {
    return text.is(Function.BESIDE)
        && (MEANWHILE.contains(text.firstWord(0)) || text.lastWord(0).equals("cảnh"));
  }

  /** {@code để tham gia cuộc tập trận sắp tới}: what was told of before it is not its time. */
  private boolean isComing(ActSpan act) {
    return act.isHere()
        && act.to() + 1 < text.size()
        && text.firstWord(act.to()).equals("sắp")
        && text.lastWord(act.to() + 1).equals("tới");
  }

  private boolean hasReport(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t).has(Sense.Report.class)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Giá dầu hôm 5/3 giảm sau khi A và B ký …}: the day is that of what came behind, unless
   * something ends with it: {@code ngày 5/5 rời cảng sau khi kết thúc chuyến thăm}.
   */
  private boolean isBehind(ActSpan act) {
    boolean ends = act.is(LASTING_ACTS) && act.from() > 0 && isEnding(act.from());
    return text.is(Function.AFTER) && !ends;
  }

  private boolean isEnding(int head) {
    return text.firstWord(head).equals("kết") || text.lastWord(head - 1).equals("thúc");
  }

  /** The first time, or for an act that lasts the first that has several days. */
  private Optional<EventTime> time(ActSpan act, int from, int to) {
    Optional<EventTime> first = Optional.empty();
    for (int t = Math.min(from, to); t < to; t++) {
      if (text.tag(t) instanceof TimeTag tag && !isOfOther(act, t)) {
        EventTime time = tag.time();
        if (fits(act, time) && first.isEmpty()) {
          first = Optional.of(time);
        } else if (act.is(LASTING_ACTS) && isSpellOfDays(time)) {
          return first.filter(ActTimes::isSpellOfDays).or(() -> Optional.of(time));
        }
      }
    }
    return first;
  }

  /** {@code hội nghị lần thứ 12 năm 2027 …, chiều 3/9}: the year and the day make one date. */
  private Optional<EventTime> withYear(ActSpan act, Optional<EventTime> first, int from, int to) {
    if (first.isEmpty() || !NamedYear.mayName(act.type())) {
      return first;
    }
    EventTime time = first.get();
    for (int t = from; t < to; t++) {
      if (text.tag(t) instanceof TimeTag other && !isOfOther(act, t)) {
        if (NamedYear.isYear(time) && NamedYear.isUnknown(other.time())) {
          return Optional.of(NamedYear.in(other.time(), time));
        } else if (NamedYear.isUnknown(time)
            && NamedYear.isYear(other.time())
            && isOfEdition(act, t)) {
          return Optional.of(NamedYear.in(time, other.time()));
        }
      }
    }
    return first;
  }

  /** {@code hội nghị lần thứ 12 năm 2027}, unlike {@code hội nghị tổng kết hợp tác năm 2026}. */
  private boolean isOfEdition(ActSpan act, int year) {
    for (int t = text.tag(Math.max(0, act.to())).from(); t < text.tag(year).from(); t++) {
      if (text.hints(Hint.REVIEW, t)) {
        return false;
      }
    }
    return year > act.to();
  }

  /** {@code gia hạn thỏa thuận đến hết năm 2027}: it is not done until then. */
  private static boolean isDoneOnADay(Draft draft, ActSpan act) {
    return act.isOfADay() && draft.status.status().equals("completed");
  }

  private static boolean isSpellOfDays(EventTime time) {
    return time.edtf().indexOf('/') > LENGTH_OF_YEAR && !time.edtf().endsWith("..");
  }

  /** What is signed {@code từ ngày 5/3} is signed on that day. */
  private static Optional<EventTime> ofAct(Draft draft, ActSpan act, Optional<EventTime> told) {
    boolean ongoing = draft.status.status().equals("ongoing");
    return told.map(
        time ->
            (act.isOfADay() || (act.is(STEPS) && !ongoing)) && time.edtf().endsWith("/..")
                ? new EventTime(time.span(), time.begin())
                : time);
  }

  private boolean isOfOther(ActSpan act, int at) {
    return others.have(act, at)
        || (at < act.from() && (isMatter(act) || isPosted(act, at) || isDeparture(act)));
  }

  /**
   * {@code Ngày 5/3, A họp các bộ về hợp tác với B}: what is spoken of is not done then, unless it
   * is announced.
   */
  private boolean isMatter(ActSpan act) {
    if (!act.isHere() || act.isOfADay() || act.is(LASTING_ACTS)) {
      return false;
    }
    int about = act.from() - 1;
    while (about > 0 && about > act.from() - LONGEST_MATTER && isBeforeMatter(about)) {
      about--;
    }
    return about > 0
        && text.tag(about).marks(Function.ABOUT)
        && !text.tag(about - 1).has(Sense.Report.class);
  }

  /** {@code Tối 5/3, A đăng tải thông tin của cuộc gặp}: that is when the news of it appears. */
  private boolean isPosted(ActSpan act, int at) {
    for (int t = at + 1; t < act.from(); t++) {
      if (TOLD_LATER.contains(text.firstWord(t)) && text.isPlainWord(t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Sáng 5/3, A lên đường dự hội nghị}: the conference is still to come. */
  private boolean isDeparture(ActSpan act) {
    return act.isHere()
        && act.type().equals("conference")
        && text.firstWord(act.from()).equals("lên");
  }

  private boolean isBeforeMatter(int at) {
    return !text.tag(at).marks(Function.ABOUT)
        && (text.isPlainWord(at)
            || text.tag(at).has(Sense.Status.class)
            || text.tag(at).has(Sense.Topic.class)
            || text.tag(at).marks(Function.NOUN));
  }

  private static boolean isUntil(EventTime time) {
    return time.edtf().startsWith("../");
  }

  /**
   * The first time of a clause that tells no act, unless it is that of something else: {@code Giá
   * dầu hôm 5/3 giảm, …}, {@code Ông X dự báo đến cuối năm 2025 sẽ …}.
   */
  Optional<TimeTag> waiting(int from) {
    Optional<TimeTag> time = text.firstTime(from, text.size());
    if (time.isEmpty() || text.speaksOfMarkets()) {
      return Optional.empty();
    }
    int at = text.tags().indexOf(time.get());
    int before = at - 1;
    while (before > 0 && LEADING_TO_TIMES.contains(text.firstWord(before))) {
      before--;
    }
    boolean apart = before >= 0 && text.isSign(before, ",");
    boolean spoken = !apart && hasReport(from, at - 1);
    return time.filter(
        one ->
            !spoken
                && !others.isOfOtherDoing(at)
                && !others.isOfPaper(at)
                && (at < 2 || !isUntil(one.time())));
  }

  /** {@code khai mạc ngày 3/5 và kéo dài đến ngày 5/5}: when it ends is told behind. */
  EventTime lengthened(EventTime when, ActSpan act, int from, int to) {
    boolean begun = isDay(when.edtf()) || when.edtf().endsWith("/..");
    if (!begun || !act.is(LASTING_ACTS)) {
      return when;
    }
    for (int t = Math.max(from, 1); t < to; t++) {
      if (text.tag(t) instanceof TimeTag tag && isEnd(tag.time(), t)) {
        String end = tag.time().end();
        boolean later = isDay(when.begin()) && when.begin().compareTo(end) < 0;
        return later ? new EventTime(when.span(), when.begin() + "/" + end) : when;
      }
    }
    return when;
  }

  private boolean isEnd(EventTime time, int at) {
    int before = text.firstWord(at - 1).equals("vào") ? at - 2 : at - 1;
    return isUntil(time) || (before >= 0 && isClosing(before) && isDay(time.edtf()));
  }

  /** {@code kết thúc}, {@code bế mạc}. */
  private boolean isClosing(int at) {
    return text.lastWord(at).equals("thúc")
        || (text.lastWord(at).equals("mạc") && text.word(text.tag(at).to() - 2).equals("bế"));
  }

  /**
   * {@code ngày 3/5 cập cảng, bắt đầu chuyến thăm từ ngày 3-5/5}, {@code … kéo dài đến ngày 5/5}:
   * the day is one of several.
   */
  static Optional<EventTime> whole(Optional<EventTime> day, Optional<EventTime> spell) {
    if (day.isPresent() && spell.isPresent() && isUntil(spell.get())) {
      return Optional.of(until(day.get(), spell.get()));
    }
    if (day.isPresent() && spell.isPresent() && NamedYear.isSame(day.get(), spell.get())) {
      return spell;
    }
    boolean within =
        day.isPresent()
            && spell.isPresent()
            && isDay(day.get().edtf())
            && isSpellOfDays(spell.get())
            && day.get().edtf().compareTo(spell.get().begin()) >= 0
            && day.get().edtf().compareTo(spell.get().end()) <= 0;
    return within ? spell : day.or(() -> spell);
  }

  private static EventTime until(EventTime day, EventTime last) {
    boolean ordered = isDay(day.edtf()) && isDay(last.end());
    return ordered && day.edtf().compareTo(last.end()) < 0
        ? new EventTime(day.span(), day.edtf() + "/" + last.end())
        : day;
  }

  static boolean isDay(String edtf) {
    return edtf.length() == "YYYY-MM-DD".length();
  }

  /** {@code ký kế hoạch giai đoạn 2026-2030}: signing takes no years. */
  private static boolean fits(ActSpan act, EventTime time) {
    boolean years =
        time.begin().length() == LENGTH_OF_YEAR && time.end().length() == LENGTH_OF_YEAR;
    boolean spell = years && !time.begin().equals(time.end());
    return !(spell && act.is(SHORT_ACTS));
  }
}
