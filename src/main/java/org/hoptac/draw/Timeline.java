package org.hoptac.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things in time as SVG: one row each, in the order of their days, over an axis of years or months.
 * A day is a mark, a time known only as a month or a year is a span without ends, a period has
 * ends. Things without a year have rows of their own below, apart from the axis.
 *
 * <p>The drawing needs a text beside it that says the same: it is no table.
 */
public final class Timeline {
  /**
   * A time with a year.
   *
   * @param begin first day
   * @param end last day, not before the first
   * @param vague true when it is one day or some days within these, and not known which
   */
  public record Period(LocalDate begin, LocalDate end, boolean vague) {
    public Period {
      if (end.isBefore(begin)) {
        throw new IllegalArgumentException(end + " is before " + begin);
      }
    }
  }

  /**
   * One thing.
   *
   * @param when empty when the year is not known
   * @param time the same in words, to be shown behind the label; may be empty
   * @param lang language of label and time, a BCP 47 tag, or empty
   * @param href where it leads
   */
  public record Item(
      Optional<Period> when,
      String time,
      Standing standing,
      String label,
      String lang,
      String href) {}

  /**
   * What the drawing says about itself.
   *
   * @param id begins the ids in it; letters only, its own on a page
   * @param month short name of a month, as the axis shows it
   */
  public record Words(
      String id,
      String title,
      String description,
      String noYear,
      Function<YearMonth, String> month) {}

  private static final int WIDTH = 720;
  private static final int MARGIN = 16;
  private static final int ROW = 30;
  private static final int AXIS = 34;
  private static final int HEADING = 34;
  private static final int RADIUS = 6;
  private static final int GAP = 8;

  /** Size of the font in the style sheet. */
  private static final double EM = 14;

  /** Between ticks, so that their words do not meet. */
  private static final int TICK_SPACE = 64;

  private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final int[] MONTH_STEPS = {1, 2, 3, 6};

  private final Words words;
  private final List<Item> dated;
  private final List<Item> undated;
  private final Scale scale;
  private final Svg svg = new Svg();

  private Timeline(List<Item> items, Words words) {
    this.words = words;
    this.dated =
        items.stream()
            .filter(item -> item.when().isPresent())
            .sorted(Comparator.comparing(item -> item.when().orElseThrow().begin()))
            .toList();
    this.undated = items.stream().filter(item -> item.when().isEmpty()).toList();
    this.scale = Scale.of(dated);
  }

  /** The drawing: an {@code svg} element, empty text when there is nothing to draw. */
  public static String draw(List<Item> items, Words words) {
    return items.isEmpty() ? "" : new Timeline(items, words).draw();
  }

  private String draw() {
    int axisBottom = dated.isEmpty() ? 0 : AXIS + dated.size() * ROW + GAP;
    int height = axisBottom + (undated.isEmpty() ? 0 : HEADING + undated.size() * ROW) + GAP;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "timeline",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "group",
        "aria-labelledby",
        words.id() + "-title " + words.id() + "-desc");
    svg.text("title", words.title(), "id", words.id() + "-title");
    svg.text("desc", words.description(), "id", words.id() + "-desc");
    if (!dated.isEmpty()) {
      axis(axisBottom);
    }
    int y = AXIS + ROW / 2;
    for (Item item : dated) {
      row(item, y);
      y += ROW;
    }
    if (!undated.isEmpty()) {
      undated(axisBottom);
    }
    return svg.close().toString();
  }

  private void axis(int bottom) {
    svg.open("g", "class", "axis");
    for (LocalDate tick : scale.ticks()) {
      double x = scale.x(tick);
      svg.empty("line", "x1", x, "x2", x, "y1", AXIS - GAP, "y2", bottom);
      boolean edge = x < TICK_SPACE / 2. || x > WIDTH - TICK_SPACE / 2.;
      String anchor = !edge ? "middle" : x < WIDTH / 2. ? "start" : "end";
      double at = !edge ? x : x < WIDTH / 2. ? 0 : WIDTH;
      svg.text("text", tickLabel(tick), "x", at, "y", AXIS - 2 * GAP, "text-anchor", anchor);
    }
    svg.close();
  }

  private String tickLabel(LocalDate tick) {
    return scale.inYears()
        ? String.valueOf(tick.getYear())
        : words.month().apply(YearMonth.from(tick));
  }

  private void undated(int top) {
    svg.open("g", "class", "undated");
    if (!dated.isEmpty()) {
      svg.empty("line", "x1", 0, "x2", WIDTH, "y1", top, "y2", top);
    }
    svg.text(
        "text",
        words.noYear(),
        "x",
        MARGIN - RADIUS,
        "y",
        top + HEADING - GAP - 4,
        "class",
        "heading");
    int y = top + HEADING + ROW / 2;
    for (Item item : undated) {
      begin(item);
      mark(item.standing(), MARGIN, y);
      label(item, MARGIN + RADIUS + GAP, y, "start", WIDTH - 2 * MARGIN);
      svg.close();
      y += ROW;
    }
    svg.close();
  }

  /** A thing is one link with one name, whatever it is drawn of. */
  private void begin(Item item) {
    String lang = item.lang().isEmpty() ? null : item.lang();
    svg.open("a", "href", item.href(), "class", item.standing().style(), "lang", lang);
    svg.text("title", words(item));
  }

  private void row(Item item, int y) {
    Period when = item.when().orElseThrow();
    double from = scale.x(when.begin());
    double to = scale.x(when.end());
    boolean span = to - from > 2 * RADIUS;
    begin(item);
    if (span) {
      span(when, from, to, y);
    }
    double at = span && when.vague() ? (from + to) / 2 : from;
    mark(item.standing(), at, y);
    double right = (span ? to : at) + RADIUS + GAP;
    double left = (span ? from : at) - RADIUS - GAP;
    if (WIDTH - right >= left) {
      label(item, right, y, "start", WIDTH - right);
    } else {
      label(item, left, y, "end", left);
    }
    svg.close();
  }

  private void span(Period when, double from, double to, int y) {
    svg.empty(
        "line",
        "class",
        when.vague() ? "span vague" : "span",
        "x1",
        from,
        "x2",
        to,
        "y1",
        y,
        "y2",
        y);
    if (!when.vague()) {
      for (double end : new double[] {from, to}) {
        svg.empty("line", "class", "end", "x1", end, "x2", end, "y1", y - RADIUS, "y2", y + RADIUS);
      }
    }
  }

  private void mark(Standing standing, double x, int y) {
    svg.empty("circle", "class", "mark", "cx", x, "cy", y, "r", RADIUS);
    if (standing == Standing.ONGOING) {
      // The left half filled, as in the sign ◐.
      String half =
          String.format(
              Locale.ROOT, "M%.1f %da%d %d 0 0 0 0 %dz", x, y - RADIUS, RADIUS, RADIUS, 2 * RADIUS);
      svg.empty("path", "class", "half", "d", half);
    } else if (standing == Standing.NOT) {
      double arm = RADIUS * 0.7;
      svg.empty(
          "line", "class", "stroke", "x1", x - arm, "x2", x + arm, "y1", y + arm, "y2", y - arm);
    }
  }

  private static String words(Item item) {
    return item.time().isEmpty() ? item.label() : item.label() + " · " + item.time();
  }

  private void label(Item item, double x, int y, String anchor, double room) {
    String text = Caption.lines(words(item), EM, room, 1).get(0);
    svg.text("text", text, "x", x, "y", y + 5, "text-anchor", anchor);
  }

  /** Days to lengths: whole months or years from edge to edge. */
  private record Scale(LocalDate begin, LocalDate end, int step, boolean inYears) {
    static Scale of(List<Item> dated) {
      if (dated.isEmpty()) {
        return new Scale(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1), 1, true);
      }
      LocalDate first = dated.get(0).when().orElseThrow().begin();
      LocalDate last =
          dated.stream()
              .map(item -> item.when().orElseThrow().end())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      YearMonth from = YearMonth.from(first);
      YearMonth to = YearMonth.from(last).plusMonths(1);
      int most = (WIDTH - 2 * MARGIN) / TICK_SPACE;
      long months = from.until(to, ChronoUnit.MONTHS);
      for (int step : MONTH_STEPS) {
        if (months / step <= most) {
          YearMonth begin = from.minusMonths((from.getMonthValue() - 1) % step);
          return new Scale(begin.atDay(1), to.atDay(1), step, false);
        }
      }
      int years = to.minusMonths(1).getYear() + 1 - from.getYear();
      int step = YEAR_STEPS[YEAR_STEPS.length - 1];
      for (int each : YEAR_STEPS) {
        if (years / each <= most) {
          step = each;
          break;
        }
      }
      int begin = Math.floorDiv(from.getYear(), step) * step;
      return new Scale(
          LocalDate.of(begin, 1, 1), LocalDate.of(from.getYear() + years, 1, 1), step, true);
    }

    double x(LocalDate day) {
      double share = (double) begin.until(day, ChronoUnit.DAYS) / begin.until(end, ChronoUnit.DAYS);
      return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    List<LocalDate> ticks() {
      return Stream.iterate(
              begin,
              day -> !day.isAfter(end),
              day -> inYears ? day.plusYears(step) : day.plusMonths(step))
          .toList();
    }
  }
}
