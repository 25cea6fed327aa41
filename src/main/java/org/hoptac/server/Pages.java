package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hoptac.federate.Service;
import org.hoptac.federate.Services;
import org.hoptac.store.DumpFormat;

/** The pages, each as a string of HTML. */
final class Pages {
  /** A query on the home page. */
  record Example(String title, String href) {}

  private final Templates templates = new Templates();
  private final Paths paths;
  private final Constraints constraints;

  /**
   * @param shapes what the data must satisfy
   */
  Pages(Paths paths, Graph shapes) {
    this.paths = paths;
    this.constraints = new Constraints(shapes);
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
    return render(
        "description", language, any -> DescriptionEndpoint.PATH + "?lang=" + any.tag(), model);
  }

  /** The home page. */
  String home(Language language, Map<String, Object> view, String version) {
    Map<String, Object> model = new HashMap<>(view);
    model.put("version", version);
    return render("home", language, any -> "/" + any.tag() + "/", model);
  }

  Labels labels(Facts facts, Language language) {
    return new Labels(facts, language, paths);
  }

  /** A thing on the page of its kind. */
  String thing(
      ThingKind kind,
      Language language,
      Paths.Name name,
      Map<String, Object> view,
      ListPage page,
      String version) {
    Map<String, Object> model = new HashMap<>(view);
    model.put("data", "/data/" + name.path());
    model.put("address", "/" + language.tag() + "/" + name.path());
    model.put("version", version);
    return render(
        kind.template(),
        language,
        any -> "/" + any.tag() + "/" + name.path() + page.suffix(),
        model);
  }

  /** A concept scheme: {@code view} says what a thing's page and what a scheme's page shows. */
  String scheme(Language language, Paths.Name name, Map<String, Object> view, String version) {
    Map<String, Object> model = new HashMap<>(view);
    model.put("data", "/data/" + name.path());
    model.put("version", version);
    return render("scheme", language, any -> "/" + any.tag() + "/" + name.path(), model);
  }

  String ontology(Language language, Node ontology, Facts facts, String version) {
    Map<String, Object> model = vocabulary(facts, language).ontology(ontology);
    model.put("version", version);
    return render("ontology", language, any -> "/" + any.tag() + "/ontology", model);
  }

  VocabularyView vocabulary(Facts facts, Language language) {
    return new VocabularyView(facts, labels(facts, language), constraints);
  }

  /** The query page: empty, with a result, or with what is wrong. */
  String sparql(Language language, Services services, Map<String, Object> model) {
    model.put("services", services.all().stream().map(Service::iri).toList());
    for (String file : List.of("yasgui.min.css", "sparql.css", "yasgui.min.js", "sparql.js")) {
      model.put(file.replace(".", "_"), AssetEndpoint.href(file));
    }
    return render("sparql", language, any -> "/sparql?lang=" + any.tag(), model);
  }

  /** The page of events that were asked for. */
  String events(
      Language language, EventsRequest request, Map<String, Object> view, String version) {
    Map<String, Object> model = new HashMap<>(view);
    model.put("version", version);
    return render("events", language, any -> request.href(any, paths), model);
  }

  /** The page on which a sentence is tried: empty, or with what was read. */
  String tryOut(Language language, Map<String, Object> model) {
    return render("try", language, any -> "/" + any.tag() + "/try", model);
  }

  /** The list of candidate links that nobody has decided on. */
  String review(Language language, ListPage page, Map<String, Object> model) {
    return render(
        "review",
        language,
        any -> "/" + any.tag() + ReviewEndpoint.PATH + page.suffix(),
        new HashMap<>(model));
  }

  /** The page of downloads, at {@code path}. */
  String dumps(
      Language language, List<DumpView> releases, String path, String version, String markup) {
    Map<String, Object> model = new HashMap<>();
    model.put("releases", releases);
    model.put("markup", markup);
    model.put("sums", DumpFormat.SHA256SUMS.fileName());
    model.put("version", version);
    return render("dumps", language, any -> path + "?lang=" + any.tag(), model);
  }

  /** How the data came about and how good they are. */
  String about(Language language, Map<String, Object> model) {
    return render("about", language, any -> "/" + any.tag() + AboutEndpoint.PATH, model);
  }

  /** What was found for some words; empty words are none. */
  String search(Language language, SearchRequest request, Map<String, Object> model) {
    model.put("query", request.words());
    return render("search", language, any -> SearchPageEndpoint.address(any, request), model);
  }

  /** What is known of a thing in a small frame on the page of another site. */
  String preview(Language language, Map<String, Object> model) {
    return render("preview", language, any -> "", model);
  }

  /** Several things that one of another data set is linked to. */
  String choices(Language language, Map<String, Object> model) {
    String uri = URLEncoder.encode((String) model.get("uri"), StandardCharsets.UTF_8);
    return render("choices", language, any -> "/data?lang=" + any.tag() + "&uri=" + uri, model);
  }

  /**
   * @param asked the last part of the address that was asked for
   */
  String problem(Language language, Problem problem, String asked) {
    Map<String, String> words = templates.messages(language);
    String known = words.containsKey("problem_" + problem.status()) ? "" + problem.status() : "x";
    Map<String, Object> model = new HashMap<>();
    model.put("status", problem.status());
    model.put("title", words.get("problem_" + known));
    model.put("help", words.get("problemHelp_" + known));
    model.put("detail", problem.detail());
    model.put("wait", problem.headers().getOrDefault("Retry-After", ""));
    model.put("words", asked.replace('-', ' '));
    model.put("selfHref", null);
    return render("problem", language, any -> "/" + any.tag() + "/", model);
  }

  /**
   * @param address of the page in a language
   */
  private String render(
      String page,
      Language language,
      Function<Language, String> address,
      Map<String, Object> model) {
    model.putIfAbsent("otherHref", address.apply(language.other()));
    if (!model.containsKey("selfHref")) {
      model.put("selfHref", address.apply(language));
    }
    model.putIfAbsent("defaultHref", address.apply(Language.VI));
    model.putIfAbsent("version", null);
    model.put("here", page);
    model.put("titleLang", model.get("label") instanceof Text label ? label.lang() : "");
    model.put("otherTag", language.other().tag());
    model.put("otherName", language.other().ownName());
    return templates.render(page, language, model);
  }
}
