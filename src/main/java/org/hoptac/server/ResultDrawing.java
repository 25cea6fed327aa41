package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hoptac.draw.Chart;
import org.hoptac.draw.Network;
import org.hoptac.draw.Standing;
import org.hoptac.draw.Timeline;
import org.hoptac.rdf.Coop;
import org.hoptac.server.ResultTable.Kind;

/**
 * Draws the rows of a result. What a row is called is put together from its resources and texts; it
 * leads to the page of its first resource that has one here, else to the row in the table.
 */
final class ResultDrawing {
  private static final int MOST_ROWS = 40;
  private static final int MOST_NODES = 20;
  private static final int MOST_PARTS = 3;

  private final ResultTable table;
  private final ResultCells cells;
  private final Map<String, String> words;

  /**
   * @param words of the page's language
   */
  ResultDrawing(ResultTable table, ResultCells cells, Map<String, String> words) {
    this.table = table;
    this.cells = cells;
    this.words = words;
  }

  /**
   * An {@code svg} element.
   *
   * @param of how many things there would be to draw
   * @param drawn how many are drawn
   */
  record Drawing(String svg, int drawn, int of) {}

  /** Draws a view that the table suits. */
  Drawing draw(ResultView view) {
    return switch (view) {
      case TIMELINE -> timeline();
      case NETWORK -> network();
      case CHART -> chart();
      case TABLE -> throw new IllegalArgumentException("a table is not drawn");
    };
  }

  private Drawing timeline() {
    int column = table.columns(Kind.DATE).get(0);
    List<Integer> dated = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (date(row, column).isPresent()) {
        dated.add(row);
      }
    }
    List<Timeline.Item> items =
        dated.stream().limit(MOST_ROWS).map(row -> item(row, date(row, column).get())).toList();
    Timeline.Words said =
        new Timeline.Words(
            "timeline",
            words.get("view_timeline"),
            words.get("drawingTable"),
            words.get("noYear"),
            cells.labels().language()::month);
    return new Drawing(Timeline.draw(items, said), items.size(), dated.size());
  }

  private Optional<String> date(int row, int column) {
    return table.rows().get(row).get(column).flatMap(ResultTable::edtf);
  }

  private Timeline.Item item(int row, String edtf) {
    String time = DateWords.of(edtf, cells.labels().language()).orElse(edtf);
    return new Timeline.Item(
        DateWords.period(edtf),
        time,
        standing(row),
        label(row).value(),
        label(row).lang(),
        href(row));
  }

  /** By the first status in the row. */
  private Standing standing(int row) {
    EventView events = new EventView(cells.facts(), cells.labels());
    return resources(row)
        .filter(node -> node.getURI().startsWith(Coop.HOME + "status/"))
        .findFirst()
        .map(events::badge)
        .map(EventView.Badge::standing)
        .orElse(Standing.UNKNOWN);
  }

  private Drawing chart() {
    int column = table.columns(Kind.NUMBER).get(0);
    List<Integer> counted = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).get(column).isPresent()) {
        counted.add(row);
      }
    }
    List<Chart.Bar> bars = counted.stream().limit(MOST_ROWS).map(row -> bar(row, column)).toList();
    Chart chart = new Chart("chart", table.columns().get(column), words.get("drawingTable"), bars);
    return new Drawing(chart.svg(), bars.size(), counted.size());
  }

  private Chart.Bar bar(int row, int column) {
    Node number = table.rows().get(row).get(column).get();
    Text label = label(row);
    return new Chart.Bar(
        ResultTable.number(number).orElse(0.0),
        cells.labels().language().decimal(number.getLiteralLexicalForm()),
        label.value(),
        label.lang(),
        href(row));
  }

  /**
   * Joins the things of the first two columns of things, row by row. Those with most joins are
   * drawn; the one with most stands in the middle.
   */
  private Drawing network() {
    int from = table.columns(Kind.RESOURCE).get(0);
    int to = table.columns(Kind.RESOURCE).get(1);
    Map<List<Node>, Long> joins = new LinkedHashMap<>();
    Map<Node, Long> weights = new LinkedHashMap<>();
    for (List<Optional<Node>> row : table.rows()) {
      if (row.get(from).isPresent() && row.get(to).isPresent()) {
        Node one = row.get(from).get();
        Node other = row.get(to).get();
        weights.merge(one, 1L, Long::sum);
        weights.merge(other, 1L, Long::sum);
        if (!one.equals(other)) {
          joins.merge(List.of(one, other), 1L, Long::sum);
        }
      }
    }
    List<Node> drawn = heaviest(weights);
    Network network =
        new Network(
            "network",
            table.columns().get(from) + " – " + table.columns().get(to),
            words.get("drawingTable"),
            drawn.stream().map(node -> node(node, weights.get(node))).toList(),
            edges(joins, drawn),
            List.of(new Network.Group(Standing.UNKNOWN, words.get("networkJoin"))));
    return new Drawing(network.svg(), drawn.size(), weights.size());
  }

  private static List<Node> heaviest(Map<Node, Long> weights) {
    return weights.entrySet().stream()
        .sorted(Map.Entry.<Node, Long>comparingByValue().reversed())
        .limit(MOST_NODES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Network.Edge> edges(Map<List<Node>, Long> joins, List<Node> drawn) {
    return joins.entrySet().stream()
        .filter(join -> drawn.containsAll(join.getKey()))
        .map(
            join ->
                new Network.Edge(
                    join.getKey().get(0).getURI(),
                    join.getKey().get(1).getURI(),
                    Standing.UNKNOWN,
                    join.getValue()))
        .toList();
  }

  private Network.Node node(Node node, long weight) {
    Link link = cells.link(node);
    return new Network.Node(
        node.getURI(),
        link.label().value(),
        link.label().lang(),
        cells.kind(node),
        link.href(),
        weight);
  }

  /** What a row is called: its things and texts, but nothing that is said already. */
  private Text label(int row) {
    List<String> parts = new ArrayList<>();
    Set<String> languages = new HashSet<>();
    for (int column = 0; column < table.columns().size(); column++) {
      Optional<Node> value = table.rows().get(row).get(column);
      Kind kind = table.kinds().get(column);
      boolean named = kind == Kind.RESOURCE || kind == Kind.TEXT;
      if (named && value.isPresent() && parts.size() < MOST_PARTS && !isName(value.get(), row)) {
        Text text = cells.link(value.get()).label();
        if (parts.stream().noneMatch(part -> part.contains(text.value()))) {
          parts.add(text.value());
          languages.add(text.lang());
        }
      }
    }
    String lang = languages.size() == 1 ? languages.iterator().next() : "";
    return new Text(String.join(" · ", parts), lang);
  }

  private boolean isName(Node value, int row) {
    return value.isLiteral() && resources(row).anyMatch(thing -> cells.isNameOf(thing, value));
  }

  private String href(int row) {
    return resources(row)
        .map(cells::link)
        .filter(link -> !link.external() && !link.href().isEmpty())
        .map(Link::href)
        .findFirst()
        .orElse("#row-" + (row + 1));
  }

  private Stream<Node> resources(int row) {
    return table.rows().get(row).stream().flatMap(Optional::stream).filter(Node::isURI);
  }
}
