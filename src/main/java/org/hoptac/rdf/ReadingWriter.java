package org.hoptac.rdf;

import static org.hoptac.rdf.Triples.coop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.event.Reading;
import org.hoptac.text.Slug;
import org.hoptac.text.Statement;

/**
 * Writes readings as RDF 1.1 in three layers: the text with its mentions, the claim that the text
 * makes, the event that the claim is about. No blank nodes and no clock times, so that equal input
 * gives equal triples.
 */
public final class ReadingWriter {
  private final Iris iris;
  private final Knowledge known;
  private final Node run;
  private final String version;
  private final String ruleSetHash;

  /**
   * A writer for one base and rule set.
   *
   * @param version of the program, published with the extraction run
   */
  public ReadingWriter(Iris iris, Vocabulary vocabulary, String version) {
    this.iris = iris;
    this.known = Knowledge.of(iris, vocabulary);
    this.version = version;
    this.ruleSetHash = vocabulary.hash();
    this.run = iris.thing("run/" + Slug.of(version) + "-" + ruleSetHash);
  }

  Iris iris() {
    return iris;
  }

  /** All that is published of one reading, complete in itself. */
  public Graph graph(Reading reading) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples(reading).forEach(graph::add);
    return graph;
  }

  /**
   * The triples of one reading, each once, those of one subject together, always in the same order.
   */
  public List<Triple> triples(Reading reading) {
    var bySubject = new LinkedHashMap<Node, Set<Triple>>();
    var out =
        new Triples(
            triple ->
                bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashSet<>())
                    .add(triple));
    new ReadingTriples(known, run, reading.statement(), out).write(reading);
    if (!reading.events().isEmpty()) {
      write(out);
    }
    return bySubject.values().stream().flatMap(Set::stream).toList();
  }

  private void write(Triples out) {
    out.type(run, coop("ExtractionRun"));
    out.text(run, coop("programVersion"), version);
    out.text(run, coop("ruleSetHash"), ruleSetHash);
  }

  /** The triples of several readings, one reading behind the other. */
  public List<Triple> triples(List<Reading> readings) {
    var triples = new ArrayList<Triple>();
    readings.forEach(reading -> triples.addAll(triples(reading)));
    return triples;
  }

  /** The IRI of a statement. */
  public Node statementNode(Statement statement) {
    return iris.thing("statement/" + TextTriples.hash(statement));
  }

  /** The IRI of the run that this writer's claims come from. */
  public Node run() {
    return run;
  }

  /**
   * What is published of a thing of the lexicon, by its IRI below the base; empty for any other.
   */
  List<Triple> description(Node thing) {
    return known.descriptions().of(thing);
  }
}
