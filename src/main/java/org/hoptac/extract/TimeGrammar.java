package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.EventTime;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.text.Statement;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Times as Vietnamese papers write them, as EDTF (ISO 8601-2): days ({@link TimeDays}), longer
 * times ({@link TimeSpells}), and intervals with a word for their beginning or end: {@code từ 3 đến
 * 5.9}, {@code từ ngày 24-10}, {@code trước tháng 11}. Numbers that only look like dates (scores,
 * ratios, amounts) need a word such as <em>ngày</em> before them. Without a date of publication an
 * unknown year stays {@code XXXX}; with one, it is the year that puts the time nearest to it, as
 * far as that fits the tense.
 */
final class TimeGrammar {
  private static final WordSet FIRST_WORDS =
      new WordSet(
          List.of(
              "từ", "đến", "tới", "trước", "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm",
              "khuya", "mùng", "mồng", "thứ", "chủ", "tháng", "quý", "mùa", "năm", "tuần", "giai",
              "thời", "nhiệm", "niên", "đầu", "giữa", "cuối", "nửa", "thượng", "trung", "hạ",
              "suốt", "cùng"));

  /** What is put off to a day takes place then, not until then. */
  private static final Set<String> PUT_OFF = Set.of("hoãn", "lùi", "dời", "chuyển", "sang");

  /** Last words of {@code cao nhất}, {@code đầu tiên}. */
  private static final Set<String> SUPERLATIVES = Set.of("nhất", "tiên");

  private static final int LONGEST_ASIDE = 10;

  /** In words, from {@code đầu tiên} to {@code kể từ}. */
  private static final int REACH_OF_FIRST = 16;

  private final Words words;
  private final TimeText text;
  private final TimeCalendar calendar;
  private final TimeDays days;
  private final TimeSpells spells;

  TimeGrammar(Statement statement) {
    this.words = statement.words();
    this.text = new TimeText(statement.tokens());
    this.calendar = new TimeCalendar(statement.source().published());
    var suffix = new TimeSuffix(text, calendar);
    this.days = new TimeDays(text, calendar, suffix);
    this.spells = new TimeSpells(text, calendar, suffix);
  }

  /** All times, in order. */
  List<TimeTag> find() {
    var tags = new ArrayList<TimeTag>();
    int at = 0;
    while (at < text.size()) {
      Optional<TimeFound> found = mayBegin(at) ? timeAt(at) : Optional.empty();
      if (found.isPresent()) {
        tag(found.get()).ifPresent(tags::add);
        at = found.get().to();
      } else {
        at++;
      }
    }
    return tags;
  }

  private boolean mayBegin(int at) {
    return FIRST_WORDS.has(words, at) || (words.beginsWithDigit(at) && text.isNumber(at));
  }

  private Optional<TimeFound> timeAt(int at) {
    if (text.are(at - 2, "cách", "mạng", "tháng")) {
      return Optional.of(TimeFound.nothing(at, at + 2));
    }
    return switch (text.key(at)) {
      case "từ" -> from(at);
      case "đến", "tới", "trước" -> until(at);
      case "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "khuya" -> days.at(at);
      case "mùng", "mồng", "thứ", "chủ", "cùng" -> days.at(at);
      default -> text.isNumber(at) ? inFigures(at) : spells.at(at);
    };
  }

  private Optional<TimeFound> inFigures(int at) {
    Optional<TimeFound> found = days.bare(at);
    found = found.isPresent() ? found : spells.yearsInBrackets(at);
    return found.isPresent() ? found : yearBehindInto(at);
  }

  /** {@code đạt kỷ lục vào 2025}: a number that ends a phrase is a year there. */
  private Optional<TimeFound> yearBehindInto(int at) {
    boolean year = text.is(at - 1, "vào") && days.endsPhrase(at + 1);
    return year ? yearAlone(at) : Optional.empty();
  }

  /** {@code so với năm 2024}, {@code cao nhất kể từ năm 2020}: what is only compared with. */
  private boolean isComparedWith(TimeFound found) {
    int from = found.from();
    boolean since = text.is(from, "từ");
    boolean ever = since && text.is(from - 1, "kể");
    int best = ever ? from - 2 : from - 1;
    boolean first = text.isAny(best, SUPERLATIVES) || text.are(best - 1, "lần", "đầu");
    return text.are(from - 2, "so", "với") || (since && first) || (ever && isOfFirst(best));
  }

  /** {@code chuyến thăm đầu tiên của A tới B kể từ năm 2020}: the one before it was then. */
  private boolean isOfFirst(int last) {
    for (int at = last; at > Math.max(0, last - REACH_OF_FIRST) && !endsPart(at); at--) {
      if (text.are(at - 1, "đầu", "tiên") || text.are(at - 1, "lần", "đầu")) {
        return true;
      }
    }
    return false;
  }

  private boolean endsPart(int at) {
    return text.is(at, ",") || text.endsSentence(at);
  }

  private Optional<TimeTag> tag(TimeFound found) {
    if (isComparedWith(found)) {
      return Optional.empty();
    }
    return found
        .period()
        .map(period -> calendar.resolved(period, found.tense(), () -> verbBeside(found)))
        .filter(TimePeriod::exists)
        .map(period -> new EventTime(text.span(found.from(), found.to()), period.edtf()))
        .map(time -> new TimeTag(found.from(), found.to(), time));
  }

  private TimeTense verbBeside(TimeFound found) {
    return TimeTense.around(text, found.from(), found.to());
  }

  // Beginnings and ends

  private Optional<TimeFound> timeBehind(int at) {
    Optional<TimeFound> found = days.behindPreposition(at);
    found = found.isPresent() ? found : spells.at(at);
    return found.isPresent() ? found : yearAlone(at);
  }

  /** {@code từ 2021}, {@code trước 2030}. */
  private Optional<TimeFound> yearAlone(int at) {
    int year = text.year(at);
    return year == TimeText.NONE
        ? Optional.empty()
        : Optional.of(TimeFound.of(at, at + 1, TimePoint.year(year)));
  }

  /** {@code từ [ngày] 3[/9] đến [ngày] 5/9}; without an end it goes on: {@code từ ngày 24-10}. */
  private Optional<TimeFound> from(int at) {
    Optional<TimeFound> years = spells.yearRange(at, text.skip(at + 1, "năm"));
    return years.isPresent() ? years : timeBehind(at + 1).map(first -> fromTo(at, first));
  }

  private TimeFound fromTo(int at, TimeFound first) {
    if (first.period().filter(TimePeriod::isPoint).isEmpty()) {
      return first.from(at);
    }
    int link = text.skipBracket(first.to(), LONGEST_ASIDE);
    if (text.is(link, "đến") || text.is(link, "tới") || text.is(link, "-")) {
      int end = text.skip(link + 1, "hết");
      if (text.is(end, "nay")) {
        return first.from(at).to(end + 1).map(TimePeriod::since);
      }
      Optional<TimeFound> last = timeBehind(end).filter(found -> found.period().isPresent());
      if (last.isPresent()) {
        TimePoint begin = first.period().flatMap(TimePeriod::first).orElseThrow();
        return last.get()
            .from(at)
            .map(period -> period.last().map(point -> TimePeriod.between(begin, point)).get());
      }
    }
    return first.from(at).map(TimePeriod::since);
  }

  /** {@code trước tháng 11}, {@code đến hết ngày 5/9}, {@code hoãn đến ngày 5/9}. */
  private Optional<TimeFound> until(int at) {
    if (text.is(at + 1, "hôm") || text.is(at + 1, "nay")) {
      return Optional.empty();
    }
    return timeBehind(text.skip(at + 1, "hết")).map(end -> until(at, end.from(at)));
  }

  /** {@code tính đến ngày 5/9} only dates a count. */
  private TimeFound until(int at, TimeFound end) {
    if (text.is(at - 1, "tính")) {
      return TimeFound.nothing(at, end.to());
    }
    boolean point = end.period().filter(TimePeriod::isPoint).isPresent();
    return point && !text.isAny(at - 1, PUT_OFF) ? end.map(TimePeriod::until) : end;
  }
}
