package org.hoptac.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is connected with whom: one node in the middle, the others around it in the order given,
 * clockwise from the top. Each side has its labels in rows of their own, so that none lies on
 * another. Lines differ by standing in style as well as colour; several between the same two nodes
 * run side by side.
 *
 * <p>Not for large networks: up to about 20 nodes stay readable, more make a tall picture.
 *
 * @param id unique on the page; the picture is named and described by elements with it
 * @param title what the picture is, for those who do not see it as well
 * @param description the same in words, or where these stand
 * @param nodes the first one stands in the middle; at least one
 * @param edges between nodes that are there
 * @param groups words for the legend, in the order in which lines run side by side; those without a
 *     line are left out
 */
public record Network(
    String id,
    String title,
    String description,
    List<Node> nodes,
    List<Edge> edges,
    List<Group> groups) {

  /**
   * A node.
   *
   * @param key by which edges know it
   * @param lang language of the label, a BCP 47 tag, or empty
   * @param kind becomes a class, as all words here: letters, digits and hyphens
   * @param href a path on this site or an http(s) address; empty for no link
   * @param weight how large it is, beside the others
   */
  public record Node(String key, String label, String lang, String kind, String href, long weight) {
    public Node {
      requireWord(kind);
      if (!href.isEmpty() && !ADDRESS.matcher(href).lookingAt()) {
        throw new IllegalArgumentException("not an address to link to: " + href);
      }
    }
  }

  /**
   * A line between two nodes.
   *
   * @param from key of a node
   * @param to key of another
   * @param standing decides style and colour
   * @param weight how wide it is, beside the others
   */
  public record Edge(String from, String to, Standing standing, long weight) {}

  /** What lines of one standing are called in the legend. */
  public record Group(Standing standing, String words) {}

  /** Where something stands, from the middle of the ring. */
  private record Point(double x, double y) {}

  private static final Pattern ADDRESS = Pattern.compile("/(?!/)|https?://");
  private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9-]+");

  private static final double EM = 15;
  private static final double LINE = 18;
  private static final double WIDTH = 500;
  private static final double MARGIN = 4;
  private static final double GAP = 16;
  private static final double ROOM = 130;
  private static final double RADIUS_X = WIDTH / 2 - ROOM - GAP - MARGIN;
  private static final double ROW = 2 * LINE + 8;
  private static final double LEAST_RADIUS_Y = 58;
  private static final double BESIDE = 7;
  private static final double SAMPLE = 36;

  public Network {
    requireWord(id);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a network without a node");
    }
    Set<String> keys = nodes.stream().map(Node::key).collect(Collectors.toSet());
    Set<Standing> known = groups.stream().map(Group::standing).collect(Collectors.toSet());
    for (Edge edge : edges) {
      if (!keys.contains(edge.from()) || !keys.contains(edge.to())) {
        throw new IllegalArgumentException("a line to a node that is not there: " + edge);
      }
      if (!known.contains(edge.standing())) {
        throw new IllegalArgumentException("a line that the legend does not know: " + edge);
      }
    }
  }

  private static void requireWord(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("not a word for a class: " + word);
    }
  }

  /** The picture as an {@code svg} element. */
  public String svg() {
    double radius = radius();
    Map<String, Point> places = places(radius);
    List<Group> legend = legend();
    double top = radius + LINE + MARGIN;
    double height = 2 * top + (legend.isEmpty() ? 0 : (legend.size() + 1) * (LINE + 4));
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "network",
        // Not "img": that would hide the links from assistive technology.
        "role",
        "group",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-desc",
        "viewBox",
        String.join(" ", "0", "0", whole(WIDTH), whole(height)),
        "width",
        whole(WIDTH),
        "height",
        whole(height));
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-desc");
    svg.open("g", "transform", "translate(" + whole(WIDTH / 2) + " " + whole(top) + ")");
    drawEdges(places, svg);
    for (Node node : nodes) {
      draw(node, places.get(node.key()), svg);
    }
    svg.close();
    draw(legend, 2 * top + LINE, svg);
    return svg.close().toString();
  }

  private static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  /** Half the height of the ring: as high as the labels of a side need. */
  private double radius() {
    int rows = nodes.size() / 2;
    return Math.max(LEAST_RADIUS_Y, rows * ROW / 2);
  }

  private Map<String, Point> places(double radius) {
    Map<String, Point> places = new HashMap<>();
    places.put(nodes.get(0).key(), new Point(0, 0));
    int around = nodes.size() - 1;
    int right = (around + 1) / 2;
    for (int i = 0; i < around; i++) {
      boolean onRight = i < right;
      int row = onRight ? i : around - 1 - i;
      int rows = onRight ? right : around - right;
      double y = ((row + .5) / rows * 2 - 1) * radius;
      double x = RADIUS_X * Math.sqrt(1 - y * y / (radius * radius));
      places.put(nodes.get(i + 1).key(), new Point(onRight ? x : -x, y));
    }
    return places;
  }

  private List<Group> legend() {
    return groups.stream()
        .filter(group -> edges.stream().anyMatch(edge -> edge.standing() == group.standing()))
        .toList();
  }

  private void drawEdges(Map<String, Point> places, Svg svg) {
    long heaviest = edges.stream().mapToLong(Edge::weight).max().orElse(1);
    Map<List<String>, List<Edge>> pairs = new LinkedHashMap<>();
    for (Edge edge : edges) {
      List<String> pair = new ArrayList<>(List.of(edge.from(), edge.to()));
      pair.sort(Comparator.naturalOrder());
      pairs.computeIfAbsent(pair, any -> new ArrayList<>()).add(edge);
    }
    pairs.forEach(
        (pair, lines) -> {
          Point from = places.get(pair.get(0));
          Point to = places.get(pair.get(1));
          lines.sort(Comparator.comparingInt(this::order));
          for (int i = 0; i < lines.size(); i++) {
            double aside = (i - (lines.size() - 1) / 2.) * BESIDE;
            draw(lines.get(i), curve(from, to, aside), heaviest, svg);
          }
        });
  }

  private int order(Edge edge) {
    return groups.stream().map(Group::standing).toList().indexOf(edge.standing());
  }

  /** A path that bends towards the middle when neither end stands there. */
  private static String curve(Point from, Point to, double aside) {
    double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    double dx = (from.y() - to.y()) / length * aside;
    double dy = (to.x() - from.x()) / length * aside;
    boolean middle = from.equals(new Point(0, 0)) || to.equals(new Point(0, 0));
    double bend = middle ? .5 : .3;
    return "M%s Q%s %s"
        .formatted(
            at(from.x() + dx, from.y() + dy),
            at((from.x() + to.x()) * bend + dx, (from.y() + to.y()) * bend + dy),
            at(to.x() + dx, to.y() + dy));
  }

  private static String at(double x, double y) {
    return Math.round(x * 10) / 10. + " " + Math.round(y * 10) / 10.;
  }

  private static void draw(Edge edge, String path, long heaviest, Svg svg) {
    double width = 1.5 + 3.5 * Math.sqrt(Math.max(0, edge.weight()) / (double) heaviest);
    svg.empty("path", "class", "edge " + edge.standing().style(), "d", path, "stroke-width", width);
  }

  private void draw(Node node, Point place, Svg svg) {
    long heaviest = nodes.stream().mapToLong(Node::weight).max().orElse(1);
    double share = Math.max(0, node.weight()) / (double) Math.max(1, heaviest);
    double radius = 5 + 6 * Math.sqrt(share);
    boolean linked = !node.href().isEmpty();
    if (linked) {
      svg.open("a", "href", node.href());
    }
    svg.open("g", "class", "node " + node.kind());
    svg.text("title", node.label());
    svg.empty("circle", "cx", place.x(), "cy", place.y(), "r", radius);
    drawLabel(node, place, radius, svg);
    svg.close();
    if (linked) {
      svg.close();
    }
  }

  private void drawLabel(Node node, Point place, double radius, Svg svg) {
    boolean middle = place.equals(new Point(0, 0));
    List<String> lines = Caption.lines(node.label(), EM, middle ? 2 * ROOM / 1.4 : ROOM, 2);
    double x = middle ? 0 : place.x() + Math.signum(place.x()) * GAP;
    double first = middle ? radius + LINE : place.y() - (lines.size() - 1) * LINE / 2 + EM * .35;
    String anchor = middle ? "middle" : place.x() < 0 ? "end" : "start";
    List<Object> attributes = new ArrayList<>(List.of("text-anchor", anchor, "font-size", EM));
    if (!node.lang().isEmpty()) {
      attributes.addAll(List.of("lang", node.lang()));
    }
    svg.open("text", attributes.toArray());
    for (int i = 0; i < lines.size(); i++) {
      // A space, so that what is read aloud or copied has one between the lines.
      String line = i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i);
      svg.text("tspan", line, "x", x, "y", first + i * LINE);
    }
    svg.close();
  }

  private static void draw(List<Group> legend, double top, Svg svg) {
    for (int i = 0; i < legend.size(); i++) {
      double y = top + i * (LINE + 4);
      Group group = legend.get(i);
      String path = "M%s L%s".formatted(at(MARGIN, y), at(MARGIN + SAMPLE, y));
      svg.empty(
          "path", "class", "edge " + group.standing().style(), "d", path, "stroke-width", 2.5);
      svg.text(
          "text",
          group.words(),
          "class",
          "legend",
          "x",
          MARGIN + SAMPLE + 10,
          "y",
          y + EM * .35,
          "font-size",
          EM - 1);
    }
  }
}
