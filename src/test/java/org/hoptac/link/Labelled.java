package org.hoptac.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * Things of ours and of others of which a person knows which are one: persons, bodies, companies,
 * programmes, states, places and outlets, most of them with namesakes.
 */
final class Labelled {
  static final String OTHERS = "https://example.org/thing/";

  private static final Path FOLDER = Path.of("src", "test", "resources", "link");
  private static final String SCHEMA = "http://schema.org/";

  private Labelled() {}

  private static List<CSVRecord> rows(String file) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The right answers: subject to object; subjects that have none are not in it. */
  static Map<Node, Node> answers() {
    Map<Node, Node> answers = new HashMap<>();
    for (CSVRecord row : rows("ours.csv")) {
      if (!row.get("answer").isEmpty()) {
        answers.put(thing(row.get("key")), NodeFactory.createURI(OTHERS + row.get("answer")));
      }
    }
    return answers;
  }

  private static Node thing(String key) {
    return NodeFactory.createURI(Coop.HOME + "id/" + key);
  }

  /** Ours, as the store holds them. */
  static Graph ours() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (CSVRecord row : rows("ours.csv")) {
      Node node = thing(row.get("key"));
      graph.add(node, RDF.Nodes.type, type(row.get("kind")));
      label(graph, node, SKOS.prefLabel.asNode(), row.get("vi"), "vi");
      label(graph, node, SKOS.prefLabel.asNode(), row.get("en"), "en");
      label(graph, node, SKOS.altLabel.asNode(), row.get("alt"), "vi");
      if (!row.get("actsFor").isEmpty()) {
        graph.add(node, Coop.term("actsFor"), thing(row.get("actsFor")));
      }
      if (!row.get("post").isEmpty()) {
        Node post = thing("post/" + row.get("key").replace('/', '-'));
        String[] names = row.get("post").split("\\|");
        graph.add(node, NodeFactory.createURI("http://www.w3.org/ns/org#holds"), post);
        label(graph, post, SKOS.prefLabel.asNode(), names[0], "vi");
        label(graph, post, SKOS.prefLabel.asNode(), names[1], "en");
      }
    }
    Node union = thing("actor/EU");
    label(graph, union, SKOS.prefLabel.asNode(), "Liên minh châu Âu", "vi");
    label(graph, union, SKOS.prefLabel.asNode(), "European Union", "en");
    return graph;
  }

  private static Node type(String kind) {
    return switch (kind) {
      case "Person" -> NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person");
      case "Organization" -> NodeFactory.createURI("http://www.w3.org/ns/org#Organization");
      default -> Coop.term(kind);
    };
  }

  /** Those of others, as a file of RDF. */
  static Path others(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    for (CSVRecord row : rows("others.csv")) {
      Node node = NodeFactory.createURI(OTHERS + row.get("id"));
      Node type = NodeFactory.createURI(OTHERS + "class/" + row.get("class").hashCode());
      graph.add(node, RDF.Nodes.type, type);
      label(graph, type, RDFS.label.asNode(), row.get("class"), "en");
      label(graph, node, RDFS.label.asNode(), row.get("en"), "en");
      label(graph, node, RDFS.label.asNode(), row.get("vi"), "vi");
      label(graph, node, SKOS.altLabel.asNode(), row.get("alt"), "en");
      label(graph, node, schema("addressCountry"), row.get("country"), "");
      label(graph, node, schema("description"), row.get("description"), "en");
    }
    try (var out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, Lang.TURTLE);
    }
    return file;
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }

  private static void label(Graph graph, Node node, Node property, String text, String language) {
    if (!text.isEmpty()) {
      graph.add(
          node,
          property,
          language.isEmpty()
              ? NodeFactory.createLiteralString(text)
              : NodeFactory.createLiteralLang(text, language));
    }
  }
}
