package org.hoptac.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How much there is of each of some things: a bar each, in the order given, with the label above it
 * and the value in words at its end. Bars of values below zero go to the left.
 *
 * @param id unique on the page; letters and hyphens
 * @param title what the picture is, for those who do not see it as well
 * @param description the same in words, or where these stand
 * @param bars at least one
 */
public record Chart(String id, String title, String description, List<Bar> bars) {

  /**
   * A bar.
   *
   * @param value how long it is: a finite number
   * @param words the value as a reader sees it
   * @param lang language of the label, a BCP 47 tag, or empty
   * @param href where it leads; empty for no link
   */
  public record Bar(double value, String words, String label, String lang, String href) {
    public Bar {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a length: " + value);
      }
    }
  }

  private static final double EM = 15;
  private static final double WIDTH = 500;
  private static final double MARGIN = 4;
  private static final double ROW = 46;
  private static final double BAR = 14;

  /** Left free at the end of the longest bar, for its value. */
  private static final double VALUE = 90;

  public Chart {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("a chart without a bar");
    }
  }

  /** The picture as an {@code svg} element. */
  public String svg() {
    long height = Math.round(bars.size() * ROW + MARGIN);
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "chart",
        // Not "img": that would hide the links from assistive technology.
        "role",
        "group",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-desc",
        "viewBox",
        "0 0 " + Math.round(WIDTH) + " " + height,
        "width",
        WIDTH,
        "height",
        height);
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-desc");
    for (int i = 0; i < bars.size(); i++) {
      draw(bars.get(i), MARGIN + i * ROW, svg);
    }
    return svg.close().toString();
  }

  private void draw(Bar bar, double top, Svg svg) {
    boolean linked = !bar.href().isEmpty();
    if (linked) {
      svg.open("a", "href", bar.href());
    }
    svg.open("g", "class", "bar");
    svg.text("title", bar.label() + ": " + bar.words());
    drawLabel(bar, top + EM, svg);
    double from = x(Math.min(0, bar.value()));
    double to = x(Math.max(0, bar.value()));
    // A thin line for nothing, so that it is seen to be there.
    double length = Math.max(1, to - from);
    svg.empty("rect", "x", from, "y", top + EM + 6, "width", length, "height", BAR);
    double beside = from + length + 6;
    svg.text("text", bar.words(), "class", "value", "x", beside, "y", top + EM + 18);
    svg.close();
    if (linked) {
      svg.close();
    }
  }

  private static void drawLabel(Bar bar, double baseline, Svg svg) {
    List<Object> attributes = new ArrayList<>(List.of("x", MARGIN, "y", baseline, "font-size", EM));
    if (!bar.lang().isEmpty()) {
      attributes.addAll(List.of("lang", bar.lang()));
    }
    String label = String.join("", Caption.lines(bar.label(), EM, WIDTH - 2 * MARGIN, 1));
    svg.text("text", label, attributes.toArray());
  }

  private double x(double value) {
    double least = bars.stream().mapToDouble(Bar::value).reduce(0, Math::min);
    double most = bars.stream().mapToDouble(Bar::value).reduce(0, Math::max);
    double share = most == least ? 0 : (value - least) / (most - least);
    return MARGIN + share * (WIDTH - VALUE - MARGIN);
  }
}
