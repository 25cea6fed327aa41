package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Linkset;

/**
 * The links of a thing into other data sets, as pages show them: one group for each data set, with
 * the day on which its links were last checked. Links that a user brought stand in a group of their
 * own, under the name of their source.
 */
final class OutsideLinks {
  /**
   * The links of a thing into one data set.
   *
   * @param title what the data set is called, or a user's link set
   * @param checked the day of the last check, {@code YYYY-MM-DD}; empty when it is not known
   */
  record Group(Text title, String checked, List<Entry> links) {}

  /**
   * One link.
   *
   * @param property how the two are related, strongest first in a group
   * @param target the other thing; its label is the end of its IRI where no name is known
   * @param sources who states it; empty when that is not recorded
   */
  record Entry(Link property, Link target, List<String> sources) {}

  private record Found(Text title, String checked, Entry entry) {}

  private record Known(Linkset set, Linkset.Link link) {}

  private final OtherDatasets others;
  private final Iris iris;
  private final List<String> titles;
  private final Map<Triple, Known> known = new HashMap<>();

  OutsideLinks(List<Linkset> sets, OtherDatasets others, Iris iris) {
    this.others = others;
    this.iris = iris;
    this.titles = sets.stream().map(Linkset::title).toList();
    for (Linkset set : sets) {
      set.links().forEach(link -> known.put(link.triple(), new Known(set, link)));
    }
  }

  /** The groups of a thing, those of the ontology's files first; empty when it has no link. */
  List<Group> of(Node thing, Facts facts, Labels labels) {
    Map<String, List<Found>> groups = new LinkedHashMap<>();
    for (Node predicate : Linkset.PREDICATES) {
      for (Node object : facts.objects(thing, predicate)) {
        if (isOutside(object)) {
          Triple link = Triple.create(thing, predicate, object);
          Found found = find(link, facts, labels);
          groups.computeIfAbsent(found.title().value(), any -> new ArrayList<>()).add(found);
        }
      }
    }
    return groups.values().stream()
        .sorted(Comparator.comparingInt(group -> rank(group.get(0))))
        .map(OutsideLinks::group)
        .toList();
  }

  /**
   * The same as RDF: each link of the ontology's files as a statement that is part of its set, with
   * who states it; and of each set what it is called and when it was last checked.
   */
  List<Triple> evidence(Node thing, Facts facts) {
    List<Triple> evidence = new ArrayList<>();
    for (Node predicate : Linkset.PREDICATES) {
      for (Node object : facts.objects(thing, predicate)) {
        Known ours = known.get(Triple.create(iris.home(thing), predicate, object));
        if (ours != null) {
          evidence.addAll(statement(ours, thing));
          evidence.addAll(described(ours.set().name(), ours.set().graph()));
        } else {
          setOf(Triple.create(thing, predicate, object), facts)
              .ifPresent(set -> evidence.addAll(described(set, facts.graph())));
        }
      }
    }
    return evidence;
  }

  private static List<Triple> statement(Known link, Node thing) {
    Graph file = link.set().graph();
    Triple home = link.link().triple();
    return file.stream(Node.ANY, RDF.object.asNode(), home.getObject())
        .map(Triple::getSubject)
        .filter(node -> file.contains(node, RDF.subject.asNode(), home.getSubject()))
        .flatMap(
            node ->
                Stream.concat(
                    file.stream(node, Node.ANY, Node.ANY)
                        .filter(told -> !told.getPredicate().equals(RDF.subject.asNode())),
                    Stream.of(
                        Triple.create(node, RDF.subject.asNode(), thing),
                        Triple.create(node, DCTerms.isPartOf.asNode(), link.set().name()))))
        .toList();
  }

  private static List<Triple> described(Node set, Graph graph) {
    return Stream.of(RDF.Nodes.type, DCTerms.title.asNode(), DCTerms.modified.asNode())
        .flatMap(property -> graph.stream(set, property, Node.ANY))
        .toList();
  }

  private static Group group(List<Found> found) {
    return new Group(
        found.get(0).title(), found.get(0).checked(), found.stream().map(Found::entry).toList());
  }

  private int rank(Found found) {
    int at = titles.indexOf(found.title().value());
    return at < 0 ? titles.size() : at;
  }

  private boolean isOutside(Node object) {
    return object.isURI()
        && !object.getURI().startsWith(iris.base())
        && !object.getURI().startsWith(Coop.HOME);
  }

  private Found find(Triple link, Facts facts, Labels labels) {
    Known ours =
        known.get(
            Triple.create(iris.home(link.getSubject()), link.getPredicate(), link.getObject()));
    Link property = labels.link(link.getPredicate());
    Link target = labels.link(link.getObject());
    if (ours != null) {
      return new Found(
          new Text(ours.set().title(), ""),
          ours.set().checked(),
          new Entry(property, target, ours.link().sources()));
    }
    Optional<Node> set = setOf(link, facts);
    return new Found(
        set.map(labels::of)
            .orElseGet(() -> new Text(others.of(link.getObject().getURI()).title(), "")),
        set.flatMap(node -> facts.text(node, DCTerms.modified.asNode())).orElse(""),
        new Entry(property, target, List.of()));
  }

  /** The link set that a user brought and that holds a link. */
  private static Optional<Node> setOf(Triple link, Facts facts) {
    return facts.subjects(RDF.object.asNode(), link.getObject()).stream()
        .filter(node -> facts.holds(node, RDF.subject.asNode(), link.getSubject()))
        .filter(node -> facts.holds(node, RDF.predicate.asNode(), link.getPredicate()))
        .flatMap(node -> facts.objects(node, DCTerms.isPartOf.asNode()).stream())
        .findFirst();
  }
}
