package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.draw.Network;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;

/** An actor and its partners as a drawing; the table of partners says the same in words. */
final class EventsNetwork {
  private static final int MOST = 14;

  private final EventsRequest request;
  private final EventsNames names;
  private final Map<String, String> words;
  private final Labels labels;
  private final Paths paths;

  EventsNetwork(
      EventsRequest request,
      EventsNames names,
      Map<String, String> words,
      Labels labels,
      Paths paths) {
    this.request = request;
    this.names = names;
    this.words = words;
    this.labels = labels;
    this.paths = paths;
  }

  /**
   * The drawing, empty when nobody or nobody else takes part.
   *
   * @param partners of the middle, with their events, by part
   */
  String svg(String middle, Map<EventsSection, List<EventIndex.Count>> partners) {
    Map<String, Integer> sums = new HashMap<>();
    partners
        .values()
        .forEach(all -> all.forEach(c -> sums.merge(c.value(), c.events(), Integer::sum)));
    sums.remove(middle);
    List<String> around =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    if (around.isEmpty()) {
      return "";
    }
    int most = sums.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Network.Node> nodes =
        Stream.concat(Stream.of(node(middle, most)), around.stream().map(a -> node(a, sums.get(a))))
            .toList();
    List<Network.Edge> edges = new ArrayList<>();
    partners.forEach(
        (section, all) ->
            all.stream()
                .filter(count -> around.contains(count.value()))
                .forEach(
                    count ->
                        edges.add(
                            new Network.Edge(
                                middle, count.value(), section.standing(), count.events()))));
    List<Network.Group> groups =
        partners.keySet().stream()
            .map(
                section ->
                    new Network.Group(
                        section.standing(),
                        section.symbol() + " " + words.get("group_" + section.key())))
            .toList();
    return new Network(
            "network",
            words.get("networkTitle"),
            words.get("networkDescription"),
            nodes,
            edges,
            groups)
        .svg();
  }

  private Network.Node node(String actor, int weight) {
    Text label = names.of(NodeFactory.createURI(actor));
    String kind = paths.name(actor).map(Paths.Name::kind).orElse("");
    boolean word = kind.matches("[a-zA-Z0-9-]+");
    String href =
        EventsRequest.all()
            .on(request.selection().any(Facet.ACTOR).with(Facet.ACTOR, actor))
            .href(labels.language(), paths);
    return new Network.Node(
        actor, label.value(), label.lang(), word ? kind : "actor", href, weight);
  }
}
