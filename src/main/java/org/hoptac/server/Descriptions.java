package org.hoptac.server;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Question;
import org.hoptac.store.Census;
import org.hoptac.store.DataVersion;
import org.hoptac.store.Releases;
import org.hoptac.store.Store;

/**
 * The description of the data set, counted once a version when first asked for: about a second for
 * a million triples, while others who ask wait.
 */
final class Descriptions {
  private static final int MAX_PLACES = 50;

  private record Made(DataVersion version, List<Download> downloads, Described told, Graph graph) {}

  private final Pages pages;
  private final Data data;
  private final Releases releases;
  private final List<Question> examples =
      Question.packaged().stream().filter(Question::example).toList();
  private Made made;

  Descriptions(Pages pages, Data data, Releases releases) {
    this.pages = pages;
    this.data = data;
    this.releases = releases;
  }

  /** The name of the document, and of its graph at the endpoint. */
  Node name() {
    return NodeFactory.createURI(pages.paths().base() + DescriptionDraft.PATH);
  }

  /** Questions with queries that have an answer. */
  List<Question> examples() {
    return examples;
  }

  /** What is told of the present version. */
  Described told() {
    return present().told();
  }

  /** The same as VoID and DCAT, with the examples; not to be changed. */
  Graph graph() {
    return present().graph();
  }

  /** The graph as it was last made, for use within a transaction. */
  synchronized Graph prepared() {
    return made.graph();
  }

  /** Tells apart what is described of one version of the data, as files for download come. */
  String tag() {
    return Iris.hash(present().told().toString());
  }

  private synchronized Made present() {
    DataVersion version = data.version();
    List<Download> downloads = Downloads.of(releases);
    boolean known =
        made != null && made.version().equals(version) && made.downloads().equals(downloads);
    if (!known) {
      made = make(version, downloads);
    }
    return made;
  }

  private Made make(DataVersion version, List<Download> downloads) {
    Store store = data.store();
    Census census =
        made != null && made.version().equals(version) ? made.told().census() : store.census();
    String modified = store.modified().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    Described told = data.facts(facts -> tell(census, modified, downloads, facts));
    DescriptionDraft draft = new DescriptionDraft(pages);
    VoidPart.write(draft, told, data.others());
    DcatPart.write(draft, told);
    ExamplesPart.write(draft, examples);
    return new Made(census.version(), downloads, told, draft.graph());
  }

  private static Described tell(
      Census census, String modified, List<Download> downloads, Facts facts) {
    Node ontology = NodeFactory.createURI(Coop.HOME + "ontology");
    String issued = facts.text(ontology, DCTerms.issued.asNode()).orElse(modified);
    List<Described.Place> places =
        census.places().stream()
            .filter(Node::isURI)
            .limit(MAX_PLACES)
            .map(place -> place(place, facts))
            .toList();
    List<Triple> ownLinksets =
        facts.subjects(RDF.Nodes.type, VOID.Linkset.asNode()).stream()
            .flatMap(set -> facts.triples(set, Node.ANY, Node.ANY))
            .sorted(Comparator.comparing(Triple::toString))
            .toList();
    return new Described(census, issued, modified, downloads, places, ownLinksets);
  }

  private static Described.Place place(Node place, Facts facts) {
    List<Text> names =
        Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())
            .flatMap(property -> facts.objects(place, property).stream())
            .filter(Node::isLiteral)
            .map(name -> new Text(name.getLiteralLexicalForm(), name.getLiteralLanguage()))
            .toList();
    List<String> same =
        facts.objects(place, SKOS.exactMatch.asNode()).stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .toList();
    return new Described.Place(place.getURI(), names, same);
  }
}
