package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.store.DumpFormat;

/** The pages, each as a string of HTML. */
final class Pages {
  /** A query on the home page. */
  record Example(String title, String href) {}

  /** A number on the home page; {@code symbol} is empty unless it counts a group of statuses. */
  record Count(String symbol, String label, String value) {}

  /** A file to download. */
  record File(String name, String bytes) {}

  /** A term of the ontology. */
  record Term(String name, Text label, List<Text> definitions, Link link) {}

  private static final Map<String, String> SYMBOLS =
      Map.of("realised", "●", "prospective", "○", "unrealised", "⊘", "other", "·");

  private final Templates templates = new Templates();
  private final Paths paths;
  private final Graph ontology;

  Pages(Paths paths, Graph ontology) {
    this.paths = paths;
    this.ontology = ontology;
  }

  Paths paths() {
    return paths;
  }

  /** The words of a language by their keys. */
  Map<String, String> words(Language language) {
    return templates.messages(language);
  }

  /** The page that describes the data set. */
  String description(Language language, Map<String, Object> model) {
    String other = DescriptionEndpoint.PATH + "?lang=" + language.other().tag();
    return render("description", language, other, model);
  }

  String home(Language language, Statistics statistics) {
    Map<String, String> words = templates.messages(language);
    List<Count> counts =
        List.of(
            count("", "countStatements", statistics.statements(), language),
            count("", "countEvents", statistics.events(), language),
            count("", "countActors", statistics.actors(), language),
            count("", "countTriples", statistics.triples(), language));
    List<Count> claims =
        Statistics.GROUPS.stream()
            .filter(group -> !group.equals("other") || statistics.claims().get(group) > 0)
            .map(
                group ->
                    count(
                        SYMBOLS.get(group),
                        "group_" + group,
                        statistics.claims().get(group),
                        language))
            .toList();
    List<Example> examples =
        ExampleQuery.in(language).stream()
            .map(query -> new Example(words.get(query.key()), query.href(language)))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("counts", counts);
    model.put("claims", claims);
    model.put("examples", examples);
    model.put("version", statistics.version().toString());
    return render("home", language, "/" + language.other().tag() + "/", model);
  }

  private Count count(String symbol, String word, long value, Language language) {
    return new Count(symbol, templates.messages(language).get(word), language.number(value));
  }

  String thing(Language language, Paths.Name name, Facts facts, String version) {
    Labels labels = new Labels(facts, language, paths);
    Map<String, Object> model = new ThingView(facts, labels).of(paths.thing(name));
    model.put("data", "/data/" + name.path());
    model.put("version", version);
    return render("thing", language, "/" + language.other().tag() + "/" + name.path(), model);
  }

  String ontology(Language language) {
    Facts facts = new Facts(ontology);
    Labels labels = new Labels(facts, language, paths);
    Map<String, Object> model = new HashMap<>();
    model.put("classes", terms(OWL.Class.asNode(), facts, labels));
    List<Term> properties = terms(OWL.ObjectProperty.asNode(), facts, labels);
    properties.addAll(terms(OWL.DatatypeProperty.asNode(), facts, labels));
    model.put("properties", properties);
    return render("ontology", language, "/" + language.other().tag() + "/ontology", model);
  }

  private List<Term> terms(Node type, Facts facts, Labels labels) {
    List<Term> terms = new ArrayList<>();
    for (Node term : facts.subjects(RDF.Nodes.type, type)) {
      if (term.isURI() && term.getURI().startsWith(Coop.NS)) {
        List<Text> definitions =
            facts.objects(term, SKOS.definition.asNode()).stream()
                .map(labels::of)
                .filter(text -> text.lang().equals(labels.language().tag()))
                .toList();
        String name = term.getURI().substring(Coop.NS.length());
        terms.add(new Term(name, labels.of(term), definitions, labels.link(term)));
      }
    }
    return terms;
  }

  /** The query page: empty, or with a result. */
  String sparql(Language language, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    Map<String, String> words = templates.messages(language);
    all.put(
        "examples",
        ExampleQuery.in(language).stream()
            .map(query -> new Example(words.get(query.key()), query.href(language)))
            .toList());
    return render("sparql", language, "/sparql?lang=" + language.other().tag(), all);
  }

  /** The page on which a sentence is tried: empty, or with what was read. */
  String tryOut(Language language, Map<String, Object> model) {
    return render("try", language, "/" + language.other().tag() + "/try", model);
  }

  String dumps(Language language, List<File> files, String version, String markup) {
    Map<String, Object> model = new HashMap<>();
    model.put("files", files);
    model.put("markup", markup);
    model.put("sums", DumpFormat.SHA256SUMS.fileName());
    model.put("version", version);
    return render("dumps", language, "/dump/?lang=" + language.other().tag(), model);
  }

  String problem(Language language, Problem problem) {
    Map<String, Object> model = new HashMap<>();
    model.put("status", problem.status());
    model.put("title", problem.title());
    model.put("detail", problem.detail());
    return render("problem", language, "/" + language.other().tag() + "/", model);
  }

  private String render(String page, Language language, String other, Map<String, Object> model) {
    model.put("otherHref", other);
    model.put("otherTag", language.other().tag());
    model.put("otherName", language.other().ownName());
    return templates.render(page, language, model);
  }
}
