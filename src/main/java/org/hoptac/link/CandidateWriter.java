package org.hoptac.link;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;

/** Writes candidates as Turtle, a link set (VoID) with what each link rests on. */
public final class CandidateWriter {
  private final Iris iris;
  private final String name;
  private final Optional<LocalDate> day;
  private final LinksetHead head;

  /**
   * @param name last part of the IRI of the link set
   * @param day on which the other data set was compared
   */
  public CandidateWriter(Iris iris, String name, Optional<LocalDate> day) {
    this.iris = iris;
    this.name = name;
    this.day = day;
    this.head = LinksetHead.of(name);
  }

  /** Writes the candidates in the order given; equal candidates give equal bytes. */
  public void write(List<LinkCandidate> candidates, OutputStream stream) {
    Graph links = GraphFactory.createDefaultGraph();
    candidates.stream().filter(LinkCandidate::isLink).map(this::link).forEach(links::add);
    head.describe(links, day);
    StreamRDF out = start(stream, iris);
    sorted(links.find().filterKeep(this::isHead).toList()).forEach(out::triple);
    for (LinkCandidate candidate : candidates) {
      triples(candidate).forEach(out::triple);
    }
    out.finish();
  }

  /** Writes a graph in the order of its subjects; equal graphs give equal bytes. */
  public static void write(Graph graph, Iris iris, OutputStream stream) {
    StreamRDF out = start(stream, iris);
    sorted(graph.find().toList()).forEach(out::triple);
    out.finish();
  }

  private static StreamRDF start(OutputStream stream, Iris iris) {
    StreamRDF out = StreamRDFWriter.getWriterStream(stream, RDFFormat.TURTLE_BLOCKS);
    out.start();
    Prefixes.of(iris).forEach(out::prefix);
    out.prefix("void", VOID.getURI());
    return out;
  }

  private static List<Triple> sorted(List<Triple> triples) {
    return triples.stream().sorted(Comparator.comparing(Triple::toString)).toList();
  }

  private boolean isHead(Triple triple) {
    return triple.getSubject().equals(head.name()) || triple.getSubject().equals(head.target());
  }

  private Triple link(LinkCandidate candidate) {
    return Triple.create(candidate.subject(), SKOS.closeMatch.asNode(), candidate.object());
  }

  private List<Triple> triples(LinkCandidate candidate) {
    List<Triple> triples = new ArrayList<>();
    if (candidate.isLink()) {
      triples.add(link(candidate));
    }
    Node node =
        iris.hashed(
            "candidate",
            candidate.subject().getURI(),
            candidate.object().getURI(),
            name,
            day.map(LocalDate::toString).orElse(""));
    triples.add(Triple.create(node, RDF.Nodes.type, Coop.term("LinkCandidate")));
    triples.add(Triple.create(node, DCTerms.isPartOf.asNode(), head.name()));
    day.ifPresent(
        date ->
            triples.add(
                Triple.create(
                    node,
                    DCTerms.created.asNode(),
                    NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate))));
    triples.add(Triple.create(node, Coop.term("candidateFor"), candidate.subject()));
    triples.add(Triple.create(node, Coop.term("candidate"), candidate.object()));
    triples.add(
        Triple.create(node, Coop.term("comparedLabel"), label(candidate.subjectLabel(), "")));
    triples.add(
        Triple.create(
            node,
            Coop.term("candidateLabel"),
            label(candidate.objectLabel(), candidate.objectLanguage())));
    triples.add(Triple.create(node, Coop.term("score"), decimal(candidate.score())));
    for (Map.Entry<Feature, Double> each : candidate.features().entrySet()) {
      triples.add(Triple.create(node, each.getKey().property(), decimal(each.getValue())));
    }
    for (String language : List.of("vi", "en")) {
      triples.add(
          Triple.create(
              node, Coop.term("reason"), label(Reason.of(candidate, language), language)));
    }
    candidate.evidence().ifPresent(m -> triples.add(Triple.create(node, Coop.term("evidence"), m)));
    return triples;
  }

  private static Node label(String text, String language) {
    return language.isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, language);
  }

  /** In canonical form: the store would write it so anyway. */
  private static Node decimal(double value) {
    return NodeFactory.createLiteralDT(number(value), XSDDatatype.XSDdecimal);
  }

  /** Thousandths at most, without zeros at the end. */
  public static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
