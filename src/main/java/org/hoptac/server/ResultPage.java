package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.hoptac.federate.Services;
import org.hoptac.rdf.Question;

/**
 * The page on which a query is written, and its result shown in one of several views. A long table
 * is shown in part and says so; the files behind its links are whole.
 */
final class ResultPage {
  private static final int MAX_ROWS = 500;

  /** Addresses of more characters are not given: servers and mail refuse them, this one too. */
  private static final int LONGEST_ADDRESS = 8000;

  private static final String START =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?event ?type ?date WHERE {
        ?event a coop:CooperationEvent ; coop:eventType ?type .
        OPTIONAL { ?event coop:when/coop:edtf ?date }
      }
      LIMIT 20
      """;

  /** Another form of the result. */
  record Download(String name, String href) {}

  /** A view of the result; {@code suits} says whether the columns are such as it needs. */
  record View(String key, String href, boolean current, boolean suits) {}

  /** Questions of one group. */
  record Group(String key, List<Pages.Example> questions) {}

  /** A limit; {@code word} is the message key of what it limits. */
  record Limit(String word, String value) {}

  /**
   * What is wrong with a query.
   *
   * @param line number of the line, 0 when no place is known
   * @param before what stands in that line before the place
   * @param at what stands there
   */
  record Fault(
      int status,
      String title,
      String detail,
      int line,
      int column,
      String before,
      String at,
      String after,
      String again) {}

  private final Pages pages;
  private final ServerOptions options;
  private final Services services;
  private final List<Question> questions = Question.packaged();

  /**
   * @param services that a query may ask besides
   */
  ResultPage(Pages pages, ServerOptions options, Services services) {
    this.pages = pages;
    this.options = options;
    this.services = services;
  }

  /** The page before a query. */
  String empty(Language language) {
    return pages.sparql(language, services, model(START, language));
  }

  /** The page with a result; within the transaction of the evaluation. */
  String of(
      SparqlRequest request, Query query, QueryEvaluation evaluation, Facts facts, String origin) {
    ResultStyle style = request.style();
    Map<String, Object> model = model(request);
    model.put("asked", true);
    String address = request.address(style);
    boolean addressable = address.length() <= LONGEST_ADDRESS;
    model.put("permalink", addressable ? origin + address : "");
    model.put("downloads", addressable ? downloads(request, query) : List.of());
    if (query.isAskType()) {
      model.put("truth", evaluation.ask());
    } else if (query.isSelectType()) {
      ResultCells cells =
          new ResultCells(
              facts, style.language(), pages.paths(), query.getPrefixMapping(), style.names());
      evaluation.select(
          rows -> {
            ResultTable table = ResultTable.read(rows, MAX_ROWS);
            show(model, table, cells, request);
          });
    } else {
      model.put("turtle", turtle(evaluation.graph()));
    }
    return pages.sparql(style.language(), services, model);
  }

  /** The page with what is wrong with a query. */
  String of(SparqlRequest request, Problem problem) {
    Map<String, Object> model = model(request);
    Map<String, String> words = pages.words(request.style().language());
    String other = problem.type().startsWith("service-") ? "problem_service" : "problem_other";
    String title = words.getOrDefault("problem_" + problem.type(), words.get(other));
    int line = problem.number("line").orElse(0);
    int column = problem.number("column").orElse(0);
    String text = request.text().lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    int from = Math.min(Math.max(0, column - 1), text.length());
    int to = from == text.length() ? from : text.offsetByCodePoints(from, 1);
    model.put(
        "fault",
        new Fault(
            problem.status(),
            title,
            problem.detail(),
            line,
            column,
            text.substring(0, from),
            text.substring(from, to),
            text.substring(to),
            problem.headers().getOrDefault("Retry-After", "")));
    return pages.sparql(request.style().language(), services, model);
  }

  private Map<String, Object> model(SparqlRequest request) {
    Language language = request.style().language();
    Map<String, Object> model = model(request.text(), language);
    model.put("names", request.style().names());
    model.put("view", request.style().view().key());
    model.put("selfHref", request.address(request.style()));
    model.put("otherHref", request.address(request.style().with(language.other())));
    return model;
  }

  private Map<String, Object> model(String query, Language language) {
    Map<String, Object> model = new HashMap<>();
    model.put("query", query);
    model.put("groups", groups(language));
    model.put("limits", limits(language));
    model.put("names", true);
    model.put("view", ResultView.TABLE.key());
    model.put("asked", false);
    model.put("fault", null);
    model.put("truth", null);
    model.put("variables", List.of());
    model.put("numeric", List.of());
    model.put("rows", List.of());
    model.put("count", "");
    model.put("cut", "");
    model.put("turtle", null);
    model.put("downloads", List.of());
    model.put("permalink", "");
    model.put("views", List.of());
    model.put("needs", false);
    model.put("drawing", null);
    model.put("namesHref", "");
    return model;
  }

  private List<Group> groups(Language language) {
    Map<String, List<Pages.Example>> groups = new LinkedHashMap<>();
    for (Question question : questions) {
      String title = language == Language.VI ? question.vi() : question.en();
      groups
          .computeIfAbsent(question.group(), any -> new ArrayList<>())
          .add(new Pages.Example(title, href(question.sparql(), language)));
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private static String href(String query, Language language) {
    ResultStyle style = new ResultStyle(language, ResultView.TABLE, true);
    return new SparqlRequest(query, List.of(), List.of(), List.of(), style).address(style);
  }

  private List<Limit> limits(Language language) {
    String seconds = language.decimal(Double.toString(options.queryTimeout().toMillis() / 1000.0));
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit("limitTime", seconds.replaceFirst("[.,]0$", "") + " s"));
    limits.add(new Limit("limitSize", language.number(options.maxAnswerBytes() >> 20) + " MiB"));
    limits.add(new Limit("limitTriples", language.number(options.maxAnswerTriples())));
    limits.add(new Limit("limitRows", language.number(MAX_ROWS)));
    if (options.queriesASecond() > 0) {
      limits.add(new Limit("limitQueries", language.number(options.queriesASecond())));
    }
    return limits;
  }

  private void show(
      Map<String, Object> model, ResultTable table, ResultCells cells, SparqlRequest request) {
    ResultStyle style = request.style();
    Language language = style.language();
    model.put("variables", table.columns());
    model.put("numeric", table.kinds().stream().map(ResultTable.Kind.NUMBER::equals).toList());
    model.put(
        "rows", table.rows().stream().map(row -> row.stream().map(cells::cell).toList()).toList());
    model.put("count", language.number(table.rows().size()));
    model.put("cut", table.cut() ? language.number(MAX_ROWS) : "");
    model.put(
        "views",
        Stream.of(ResultView.values())
            .map(
                view ->
                    new View(
                        view.key(),
                        request.address(style.with(view)),
                        view == style.view(),
                        table.suits(view)))
            .toList());
    model.put("namesHref", request.address(style.withNames(!style.names())));
    if (!table.suits(style.view())) {
      model.put("needs", true);
    } else if (style.view() != ResultView.TABLE) {
      model.put(
          "drawing", new ResultDrawing(table, cells, pages.words(language)).draw(style.view()));
    }
  }

  private static String turtle(Graph graph) {
    return RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).asString();
  }

  private static List<Download> downloads(SparqlRequest request, Query query) {
    return AnswerFormat.of(query).stream()
        .filter(format -> !(format instanceof AnswerFormat.Page))
        .map(
            format -> new Download(format.name().toUpperCase(Locale.ROOT), request.address(format)))
        .toList();
  }
}
