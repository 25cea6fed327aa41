package org.hoptac.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Linkset;

/** Which days, places and other data sets the data reach. */
record Coverage(List<Census.Links> links, Optional<Census.Period> period, List<Node> places) {
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  private static final Pattern HOST = Pattern.compile("(https?://[^/?#]+/).*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Code lists of others that are published again here, since they have no IRIs of their own. */
  private static final List<String> CODE_LISTS =
      List.of(Coop.HOME + "cameo/", Coop.HOME + "plover/");

  private static final List<Node> MAPPINGS =
      Stream.concat(
              Linkset.PREDICATES.stream(),
              Stream.of(
                  OWL.sameAs.asNode(),
                  Coop.term("cameo"),
                  Coop.term("cameoAlternative"),
                  Coop.term("plover")))
          .toList();

  private static final class Tally {
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();
    private long triples;
  }

  static Coverage of(Graph data, String base) {
    return new Coverage(links(data, base), period(data), places(data));
  }

  private static List<Census.Links> links(Graph data, String base) {
    List<Census.Links> links = new ArrayList<>();
    for (Node property : MAPPINGS) {
      Map<String, Tally> bySpace = new TreeMap<>();
      data.stream(Node.ANY, property, Node.ANY)
          .forEach(
              link ->
                  space(link.getObject(), base)
                      .map(space -> bySpace.computeIfAbsent(space, any -> new Tally()))
                      .ifPresent(tally -> add(tally, link)));
      bySpace.forEach(
          (space, tally) ->
              links.add(
                  new Census.Links(
                      space,
                      property,
                      tally.triples,
                      tally.subjects.size(),
                      tally.objects.size())));
    }
    links.sort(
        Comparator.comparing(Census.Links::space).thenComparing(link -> link.property().getURI()));
    return links;
  }

  private static void add(Tally tally, Triple link) {
    tally.triples++;
    tally.subjects.add(link.getSubject());
    tally.objects.add(link.getObject());
  }

  /** What the IRIs of the data set begin with that a thing belongs to; empty for this one's own. */
  private static Optional<String> space(Node object, String base) {
    if (!object.isURI()) {
      return Optional.empty();
    }
    String iri = object.getURI();
    if (iri.startsWith(base) || iri.startsWith(Coop.HOME)) {
      return CODE_LISTS.stream().filter(iri::startsWith).findFirst();
    }
    Matcher host = HOST.matcher(iri);
    return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
  }

  private static Optional<Census.Period> period(Graph data) {
    Optional<String> begin = days(data, "hasBeginTimeStamp").min(Comparator.naturalOrder());
    Optional<String> end = days(data, "hasEndTimeStamp").max(Comparator.naturalOrder());
    return begin.flatMap(first -> end.map(last -> new Census.Period(first, last)));
  }

  private static Stream<String> days(Graph data, String property) {
    return data.stream(Node.ANY, NodeFactory.createURI(SEM + property), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(day -> DAY.matcher(day).matches());
  }

  private static List<Node> places(Graph data) {
    Map<Node, Integer> events = new HashMap<>();
    for (String property : List.of("takesPlaceIn", "concernsRegion")) {
      data.stream(Node.ANY, Coop.term(property), Node.ANY)
          .forEach(triple -> events.merge(triple.getObject(), 1, Integer::sum));
    }
    return events.keySet().stream()
        .sorted(
            Comparator.<Node>comparingInt(place -> -events.get(place))
                .thenComparing(place -> place.toString()))
        .toList();
  }
}
