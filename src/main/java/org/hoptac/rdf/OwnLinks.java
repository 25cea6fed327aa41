package org.hoptac.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.text.Rejection;

/**
 * Links that a user brings in a file of RDF: a {@code void:Linkset} that tells where they come
 * from, and the links. Each stands in the data as a plain triple, and beside it as an {@code
 * rdf:Statement} that is part of the set, so that a later reading of the same set knows what to
 * take away.
 */
public final class OwnLinks {
  private static final List<Node> PREDICATES =
      Stream.concat(
              Linkset.PREDICATES.stream(), Stream.of(RDFS.seeAlso.asNode(), FOAF.page.asNode()))
          .toList();

  /** What is kept of the description of a set. */
  private static final Set<Node> TOLD =
      Set.of(
          DCTerms.title.asNode(),
          DCTerms.description.asNode(),
          DCTerms.source.asNode(),
          DCTerms.creator.asNode(),
          DCTerms.publisher.asNode(),
          DCTerms.license.asNode(),
          DCTerms.rights.asNode(),
          DCTerms.issued.asNode(),
          DCTerms.modified.asNode());

  /** SKOS, S46: what is the same is neither broader, narrower nor only related. */
  private static final Set<Node> NOT_THE_SAME =
      Set.of(SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.relatedMatch.asNode());

  /**
   * What a file changes in the data.
   *
   * @param set IRI of the link set
   * @param links how many it holds that can be used
   */
  public record Revision(Node set, int links, Set<Triple> added, Set<Triple> removed) {}

  private final Vocabulary vocabulary;
  private final ReadingWriter writer;
  private final Iris iris;
  private final Shapes shapes;
  private final Set<Triple> ours;

  /**
   * @param writer knows the base, and how things of the lexicon are described of which no statement
   *     tells yet
   */
  public OwnLinks(Vocabulary vocabulary, ReadingWriter writer) {
    this.vocabulary = vocabulary;
    this.writer = writer;
    this.iris = writer.iris();
    this.shapes = Shapes.of(vocabulary);
    this.ours =
        vocabulary.linksets().stream()
            .flatMap(set -> set.links().stream())
            .map(Linkset.Link::triple)
            .map(t -> Triple.create(iris.here(t.getSubject()), t.getPredicate(), t.getObject()))
            .collect(Collectors.toSet());
  }

  /**
   * Reads and checks a file.
   *
   * @param data the published data, read only
   * @param rejected told of what cannot be used, with file, line and reason; the rest is not lost
   * @return empty when nothing of the file can be used; what was read from it before then stays
   */
  public Optional<Revision> read(Path file, Graph data, Consumer<Rejection> rejected) {
    Map<Triple, Integer> lines = LinkFile.read(file, rejected);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Node> sets =
        lines.keySet().stream()
            .filter(t -> t.getPredicate().equals(RDF.Nodes.type))
            .filter(t -> t.getObject().equals(VOID.Linkset.asNode()))
            .map(Triple::getSubject)
            .toList();
    if (sets.size() != 1 || !isElsewhere(sets.get(0))) {
      rejected.accept(
          new Rejection(
              file.toString(),
              0,
              "it must describe one void:Linkset by an IRI of its own, and describes "
                  + sets.size()
                  + sets));
      return Optional.empty();
    }
    return new Reading(file, sets.get(0), lines, data, rejected).revision();
  }

  private boolean isElsewhere(Node node) {
    if (!node.isURI()
        || node.getURI().startsWith(iris.base())
        || node.getURI().startsWith(Coop.HOME)) {
      return false;
    }
    try {
      URI uri = new URI(node.getURI());
      return uri.isAbsolute()
          && !uri.getScheme().equals("file")
          && !uri.getScheme().equals("relative");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** The reading of one file. */
  private final class Reading {
    private final Path file;
    private final Node set;
    private final Map<Triple, Integer> lines;
    private final Graph data;
    private final Consumer<Rejection> rejected;
    private final Set<Triple> old = new LinkedHashSet<>();
    private final Set<Triple> oldLinks = new LinkedHashSet<>();
    private final Set<Triple> links = new LinkedHashSet<>();
    private final Map<Node, Node> same = new HashMap<>();

    Reading(
        Path file, Node set, Map<Triple, Integer> lines, Graph data, Consumer<Rejection> rejected) {
      this.file = file;
      this.set = set;
      this.lines = lines;
      this.data = data;
      this.rejected = rejected;
    }

    Optional<Revision> revision() {
      readOld();
      Set<Triple> header = header();
      lines.forEach(this::link);
      Set<Triple> all = new LinkedHashSet<>(header);
      links.forEach(link -> all.addAll(statement(link)));
      all.addAll(counts());
      Graph checked = GraphFactory.createDefaultGraph();
      all.forEach(checked::add);
      List<Shapes.Violation> violations = shapes.check(checked);
      violations.forEach(v -> reject(0, v.message() + " See " + v.focus() + "."));
      if (!violations.isEmpty()) {
        return Optional.empty();
      }
      links.forEach(link -> describe(link.getSubject(), all));
      all.addAll(links);
      Set<Triple> removed = new LinkedHashSet<>(old);
      oldLinks.stream().filter(this::isOfThisSetAlone).forEach(removed::add);
      removed.removeAll(all);
      return Optional.of(new Revision(set, links.size(), all, removed));
    }

    private void readOld() {
      data.stream(set, Node.ANY, Node.ANY).forEach(old::add);
      data.stream(Node.ANY, DCTerms.isPartOf.asNode(), set)
          .map(Triple::getSubject)
          .forEach(
              node -> {
                data.stream(node, Node.ANY, Node.ANY).forEach(old::add);
                link(node).ifPresent(oldLinks::add);
              });
    }

    private Optional<Triple> link(Node node) {
      return object(node, RDF.subject.asNode())
          .flatMap(
              subject ->
                  object(node, RDF.predicate.asNode())
                      .flatMap(
                          predicate ->
                              object(node, RDF.object.asNode())
                                  .map(object -> Triple.create(subject, predicate, object))));
    }

    private Optional<Node> object(Node node, Node property) {
      return data.stream(node, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    /** Whether nobody else states a link: neither the program nor another set. */
    private boolean isOfThisSetAlone(Triple link) {
      return !ours.contains(link)
          && data.stream(Node.ANY, RDF.object.asNode(), link.getObject())
              .map(Triple::getSubject)
              .filter(node -> !data.contains(node, DCTerms.isPartOf.asNode(), set))
              .noneMatch(node -> link(node).equals(Optional.of(link)));
    }

    private Set<Triple> header() {
      Set<Triple> header = new LinkedHashSet<>();
      header.add(Triple.create(set, RDF.Nodes.type, VOID.Linkset.asNode()));
      lines.keySet().stream()
          .filter(t -> t.getSubject().equals(set) && TOLD.contains(t.getPredicate()))
          .filter(t -> !t.getObject().isBlank())
          .forEach(header::add);
      return header;
    }

    private List<Triple> counts() {
      List<Triple> counts = new ArrayList<>();
      Node number =
          NodeFactory.createLiteralDT(Integer.toString(links.size()), XSDDatatype.XSDinteger);
      counts.add(Triple.create(set, VOID.triples.asNode(), number));
      links.stream()
          .map(link -> Triple.create(set, VOID.linkPredicate.asNode(), link.getPredicate()))
          .distinct()
          .forEach(counts::add);
      return counts;
    }

    private List<Triple> statement(Triple link) {
      Node node =
          iris.hashed(
              "link",
              set.getURI(),
              link.getSubject().getURI(),
              link.getPredicate().getURI(),
              link.getObject().getURI());
      return List.of(
          Triple.create(node, RDF.Nodes.type, RDF.Statement.asNode()),
          Triple.create(node, RDF.subject.asNode(), link.getSubject()),
          Triple.create(node, RDF.predicate.asNode(), link.getPredicate()),
          Triple.create(node, RDF.object.asNode(), link.getObject()),
          Triple.create(node, DCTerms.isPartOf.asNode(), set));
    }

    private void describe(Node thing, Set<Triple> out) {
      if (!data.contains(thing, RDF.Nodes.type, Node.ANY)) {
        out.addAll(writer.description(thing));
      }
    }

    // One line

    private void link(Triple given, int line) {
      boolean description =
          given.getSubject().equals(set)
              || lines.containsKey(
                  Triple.create(set, VOID.objectsTarget.asNode(), given.getSubject()))
              || isStatement(given.getSubject());
      if (description) {
        return;
      }
      Node subject = iris.here(given.getSubject());
      Optional<String> fault = fault(subject, given);
      if (fault.isPresent()) {
        reject(line, fault.get());
        return;
      }
      Node object = NodeFactory.createURI(OutsideIri.canonical(given.getObject().getURI()));
      Triple link = Triple.create(subject, given.getPredicate(), object);
      Optional<String> contradiction = contradiction(link);
      if (contradiction.isPresent()) {
        reject(line, contradiction.get());
      } else {
        links.add(link);
        if (isExact(link)) {
          same.put(object, subject);
        }
      }
    }

    /** What is said of a pair of things, such as that a person refused it, links nothing. */
    private boolean isStatement(Node node) {
      return lines.containsKey(Triple.create(node, RDF.Nodes.type, RDF.Statement.asNode()));
    }

    private Optional<String> fault(Node subject, Triple given) {
      if (!PREDICATES.contains(given.getPredicate())) {
        return Optional.of(
            given.getPredicate()
                + " makes no link; use a mapping property of SKOS, rdfs:seeAlso or foaf:page");
      } else if (!isKnown(subject)) {
        return Optional.of(given.getSubject() + " is no thing of this data set");
      } else if (!isElsewhere(given.getObject())) {
        return Optional.of(given.getObject() + " is no absolute IRI of another data set");
      }
      return Optional.empty();
    }

    private boolean isKnown(Node subject) {
      boolean here =
          subject.isURI()
              && (subject.getURI().startsWith(iris.base() + "id/")
                  || vocabulary
                      .published()
                      .contains(subject, RDF.Nodes.type, SKOS.Concept.asNode()));
      return here
          && (data.contains(subject, RDF.Nodes.type, Node.ANY)
              || !writer.description(subject).isEmpty()
              || !subject.getURI().startsWith(iris.base() + "id/"));
    }

    private static boolean isExact(Triple link) {
      return link.getPredicate().equals(SKOS.exactMatch.asNode());
    }

    private Optional<String> contradiction(Triple link) {
      Node subject = link.getSubject();
      Node object = link.getObject();
      if (isExact(link)) {
        Optional<Node> other = sameAs(object).filter(thing -> !thing.equals(subject));
        if (other.isPresent()) {
          return Optional.of(
              object + " is the same as " + other.get() + " already, so not as " + subject);
        }
        Optional<Node> elsewhere = sameIn(spaceOf(object), subject).filter(o -> !o.equals(object));
        if (elsewhere.isPresent()) {
          return Optional.of(
              subject + " is the same as " + elsewhere.get() + " already, so not as " + object);
        }
      }
      return ours.stream()
          .filter(our -> our.getSubject().equals(subject) && our.getObject().equals(object))
          .filter(
              our ->
                  (isExact(link) && NOT_THE_SAME.contains(our.getPredicate()))
                      || (isExact(our) && NOT_THE_SAME.contains(link.getPredicate())))
          .map(
              our -> subject + " is linked to " + object + " by " + our.getPredicate() + " already")
          .findFirst();
    }

    /** The thing that is the same as one elsewhere, by anyone else's word or this file's. */
    private Optional<Node> sameAs(Node object) {
      Stream<Triple> program = ours.stream().filter(our -> our.getObject().equals(object));
      Stream<Triple> stored =
          data.stream(Node.ANY, SKOS.exactMatch.asNode(), object)
              .filter(link -> !oldLinks.contains(link) || !isOfThisSetAlone(link));
      return Stream.concat(
              Stream.concat(program, stored).filter(Reading::isExact).map(Triple::getSubject),
              Stream.ofNullable(same.get(object)))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .findFirst();
    }

    private Optional<Node> sameIn(Optional<String> space, Node subject) {
      return space.flatMap(
          begin ->
              ours.stream()
                  .filter(our -> our.getSubject().equals(subject) && isExact(our))
                  .map(Triple::getObject)
                  .filter(object -> object.getURI().startsWith(begin))
                  .findFirst());
    }

    /** The data set of those the program links to: a thing is the same as one there at most. */
    private Optional<String> spaceOf(Node object) {
      return vocabulary.linksets().stream()
          .map(Linkset::space)
          .filter(space -> object.getURI().startsWith(space))
          .findFirst();
    }

    private void reject(int line, String reason) {
      rejected.accept(new Rejection(file.toString(), line, reason));
    }
  }
}
