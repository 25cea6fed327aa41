package org.hoptac.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.OutsideIri;

/**
 * A property that can be asked for and fetched (Reconciliation API 0.2, section 2.3). Several are
 * no single property of the data, hence short names of their own.
 */
public enum Property {
  LABEL_VI("label_vi", "tên tiếng Việt", "name in Vietnamese"),
  LABEL_EN("label_en", "tên tiếng Anh", "name in English"),
  ALT_LABEL("altLabel", "tên khác", "other names"),
  NOTATION("notation", "mã hoặc tên viết tắt", "code or acronym"),
  COUNTRY("country", "quốc gia", "country"),
  ACTS_FOR("actsFor", "hành động thay mặt cho", "acts for"),
  BROADER("broader", "khái niệm rộng hơn", "broader concept"),
  DEFINITION("definition", "định nghĩa", "definition"),
  WIKIDATA("wikidata", "Wikidata", "Wikidata", "http://www.wikidata.org/entity/"),
  GEONAMES("geonames", "GeoNames", "GeoNames", "https://sws.geonames.org/"),
  EUROVOC("eurovoc", "EuroVoc", "EuroVoc", "http://eurovoc.europa.eu/"),
  EU_AUTHORITY(
      "euAuthority",
      "bảng mã của Liên minh châu Âu",
      "EU authority table",
      "http://publications.europa.eu/resource/authority/"),
  DBPEDIA("dbpedia", "DBpedia", "DBpedia", "http://dbpedia.org/resource/"),
  IRI("iri", "IRI", "IRI");

  private static final Node ACTS_FOR_NODE = Coop.term("actsFor");
  private static final List<Node> TO_STATE =
      List.of(ACTS_FOR_NODE, Coop.term("inState"), Coop.term("seatOf"));
  private static final int MAX_STEPS = 4;

  private final String id;
  private final String vietnamese;
  private final String english;
  private final String space;

  Property(String id, String vietnamese, String english) {
    this(id, vietnamese, english, "");
  }

  Property(String id, String vietnamese, String english, String space) {
    this.id = id;
    this.vietnamese = vietnamese;
    this.english = english;
    this.space = space;
  }

  /** The property with an identifier. */
  public static Optional<Property> of(String id) {
    return Arrays.stream(values()).filter(property -> property.id.equals(id)).findFirst();
  }

  /** Its identifier. */
  public String id() {
    return id;
  }

  /** Its name in a language: Vietnamese for {@code vi}, else English. */
  public String name(String language) {
    return language.equals("vi") ? vietnamese : english;
  }

  /** Whether things of a type can have it. */
  public boolean suits(EntityType type) {
    return switch (this) {
      case BROADER, DEFINITION -> type.isScheme();
      case COUNTRY -> !type.isScheme();
      case ACTS_FOR ->
          type.withBroader().contains(EntityType.AGENT) && type != EntityType.STATE
              || type == EntityType.AGENT;
      case GEONAMES -> type.withBroader().contains(EntityType.PLACE) || !type.isScheme();
      default -> true;
    };
  }

  /** Identifiers of others that name one thing only, so that an equal one settles the match. */
  boolean identifies() {
    return switch (this) {
      case WIKIDATA, GEONAMES, EUROVOC, EU_AUTHORITY, IRI -> true;
      default -> false;
    };
  }

  /** Type of the things that are its values, when they are things. */
  public Optional<EntityType> valueType() {
    return switch (this) {
      case COUNTRY -> Optional.of(EntityType.STATE);
      case ACTS_FOR -> Optional.of(EntityType.AGENT);
      default -> Optional.empty();
    };
  }

  /** The values of a thing: IRIs of things that are served here, else literals. */
  List<Node> values(Node thing, Graph facts) {
    return switch (this) {
      case LABEL_VI -> labels(facts, thing, SKOS.prefLabel.asNode(), "vi");
      case LABEL_EN -> labels(facts, thing, SKOS.prefLabel.asNode(), "en");
      case ALT_LABEL -> objects(facts, thing, SKOS.altLabel.asNode());
      case NOTATION -> objects(facts, thing, SKOS.notation.asNode());
      case COUNTRY -> country(facts, thing);
      case ACTS_FOR -> objects(facts, thing, ACTS_FOR_NODE);
      case BROADER -> objects(facts, thing, SKOS.broader.asNode());
      case DEFINITION -> objects(facts, thing, SKOS.definition.asNode());
      case IRI -> List.of(NodeFactory.createLiteralString(thing.getURI()));
      default -> outside(facts, thing);
    };
  }

  private static List<Node> objects(Graph facts, Node thing, Node property) {
    return facts.stream(thing, property, Node.ANY)
        .map(Triple::getObject)
        .filter(node -> !node.isBlank())
        .distinct()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static List<Node> labels(Graph facts, Node thing, Node property, String language) {
    return objects(facts, thing, property).stream()
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
        .toList();
  }

  /** The state a thing is, lies in or acts for, by way of the bodies between. */
  private static List<Node> country(Graph facts, Node thing) {
    List<Node> here = List.of(thing);
    for (int step = 0; step < MAX_STEPS; step++) {
      List<Node> states = here.stream().filter(node -> isA(facts, node, EntityType.STATE)).toList();
      if (!states.isEmpty()) {
        return states;
      }
      here =
          here.stream()
              .flatMap(node -> TO_STATE.stream().flatMap(p -> objects(facts, node, p).stream()))
              .distinct()
              .limit(10)
              .toList();
    }
    return List.of();
  }

  private static boolean isA(Graph facts, Node node, EntityType type) {
    return facts.contains(node, RDF.Nodes.type, type.node());
  }

  private List<Node> outside(Graph facts, Node thing) {
    return List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()).stream()
        .flatMap(property -> objects(facts, thing, property).stream())
        .filter(node -> node.isURI() && node.getURI().startsWith(space))
        .map(node -> NodeFactory.createLiteralString(code(node.getURI())))
        .distinct()
        .toList();
  }

  /** What an identifier of this property is without its address: {@code Q881}, {@code 1562822}. */
  String code(String given) {
    String code = given.strip();
    if (this == IRI || space.isEmpty()) {
      return code;
    }
    code = code.replaceFirst("^https?://[^/]*/", "");
    code = code.replaceFirst("^(wiki|entity|resource/authority|resource)/", "");
    code = code.replaceFirst("^(wd|geonames|eurovoc|dbpedia|dbr):", "");
    return code.endsWith("/") ? code.substring(0, code.length() - 1) : code;
  }

  /** The things said to be what an identifier of others names, or where none is, close to it. */
  List<Node> holders(String given, Graph facts) {
    List<Triple> links =
        OutsideIri.linksTo(given.contains("://") ? given : space + code(given), facts, 20);
    List<Node> same = subjects(links, SKOS.exactMatch.asNode());
    return same.isEmpty() ? subjects(links, SKOS.closeMatch.asNode()) : same;
  }

  private static List<Node> subjects(List<Triple> links, Node predicate) {
    return links.stream()
        .filter(link -> link.getPredicate().equals(predicate))
        .map(Triple::getSubject)
        .distinct()
        .toList();
  }
}
