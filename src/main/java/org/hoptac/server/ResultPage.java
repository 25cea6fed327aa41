package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the query page shows of a result. A long table is shown in part and says so; the files
 * behind its links are whole.
 */
final class ResultPage {
  private static final int MAX_ROWS = 500;

  private static final String START =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?event ?label WHERE {
        ?event a coop:CooperationEvent ; rdfs:label ?label .
      }
      LIMIT 20
      """;

  /** Another form of the result. */
  record Download(String name, String href) {}

  private ResultPage() {}

  static Map<String, Object> empty() {
    Map<String, Object> model = new HashMap<>();
    model.put("query", START);
    model.put("asked", false);
    model.put("truth", null);
    model.put("variables", List.of());
    model.put("rows", List.of());
    model.put("cut", 0);
    model.put("turtle", null);
    model.put("downloads", List.of());
    return model;
  }

  static Map<String, Object> of(
      String text, Query query, QueryEvaluation evaluation, Paths paths, Language language) {
    Map<String, Object> model = empty();
    model.put("query", text);
    model.put("asked", true);
    model.put("downloads", downloads(text, query));
    if (query.isAskType()) {
      model.put("truth", evaluation.ask());
    } else if (query.isSelectType()) {
      Labels labels = new Labels(new Facts(GraphFactory.createDefaultGraph()), language, paths);
      evaluation.select(rows -> fill(model, rows, query, labels));
    } else {
      model.put("turtle", turtle(evaluation.graph()));
    }
    return model;
  }

  private static void fill(Map<String, Object> model, RowSet rows, Query query, Labels labels) {
    List<List<Link>> shown = new ArrayList<>();
    while (shown.size() < MAX_ROWS && rows.hasNext()) {
      Binding row = rows.next();
      List<Link> cells = new ArrayList<>();
      for (Var variable : rows.getResultVars()) {
        cells.add(cell(row.get(variable), query, labels));
      }
      shown.add(cells);
    }
    model.put("variables", rows.getResultVars().stream().map(Var::getVarName).toList());
    model.put("rows", shown);
    model.put("cut", rows.hasNext() ? MAX_ROWS : 0);
  }

  private static Link cell(Node node, Query query, Labels labels) {
    if (node == null) {
      return new Link("", new Text("", ""), false, "");
    }
    Link link = labels.link(node);
    if (!node.isURI()) {
      return link;
    }
    String shortForm = query.getPrefixMapping().shortForm(node.getURI());
    return new Link(link.href(), new Text(shortForm, ""), link.external(), link.iri());
  }

  private static String turtle(Graph graph) {
    return RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).asString();
  }

  private static List<Download> downloads(String text, Query query) {
    String base = "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&format=";
    return AnswerFormat.of(query).stream()
        .filter(format -> !(format instanceof AnswerFormat.Page))
        .map(AnswerFormat::name)
        .map(name -> new Download(name.toUpperCase(Locale.ROOT), base + lower(name)))
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
