package org.hoptac.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.hoptac.reconcile.EntityType;
import org.hoptac.search.TextIndex;

/** What the page of a search shows: things, then statements with their events. */
final class FoundView {
  /** Of a statement that tells of more events, only so many are shown; its page has all. */
  private static final int MOST_EVENTS = 10;

  private static final int MOST_CLAIMS = 200;

  /**
   * @param type what it is
   * @param events how many events it has to do with, as a number in the reader's language
   */
  record Thing(Link link, String type, String events) {}

  /** A statement with the words marked that were looked for. */
  record Statement(
      Link link, String lang, List<MarkedText.Segment> segments, List<EventView.Line> events) {}

  private final Facts facts;
  private final Labels labels;

  FoundView(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  /** The page without words. */
  static Map<String, Object> nothingAsked() {
    Map<String, Object> model = new HashMap<>();
    model.put("asked", false);
    return model;
  }

  Map<String, Object> of(SearchResult result) {
    Language language = labels.language();
    SearchRequest request = result.request();
    Map<String, Object> model = new HashMap<>();
    model.put("asked", true);
    model.put("things", result.things().items().stream().map(this::thing).toList());
    model.put("statements", result.statements().items().stream().map(this::statement).toList());
    model.put("thingsTotal", language.number(result.things().total()));
    model.put("statementsTotal", language.number(result.statements().total()));
    model.put("page", request.page());
    model.put("last", result.last());
    model.put("json", SearchJson.address(request));
    model.put("version", result.version().toString());
    model.put("previousHref", request.page() == 1 ? "" : address(request, request.page() - 1));
    model.put("nextHref", result.next().map(next -> address(request, next)).orElse(""));
    return model;
  }

  private String address(SearchRequest request, int page) {
    return SearchPageEndpoint.address(labels.language(), new SearchRequest(request.words(), page));
  }

  private Thing thing(TextIndex.Thing found) {
    Link link = labels.link(NodeFactory.createURI(found.iri()));
    return new Thing(
        link, type(found, labels.language()), labels.language().number(found.events()));
  }

  /** What a thing is. */
  static String type(TextIndex.Thing thing, Language language) {
    return EntityType.of(thing.type()).map(type -> type.name(language.tag())).orElse("");
  }

  private Statement statement(TextIndex.Passage found) {
    Node statement = NodeFactory.createURI(found.statement());
    List<Mark> marks =
        found.marks().stream()
            .map(span -> new Mark(span.begin(), span.end(), Mark.Kind.MENTION))
            .toList();
    EventView view = new EventView(facts, labels);
    return new Statement(
        labels.link(statement),
        facts.text(statement, DCTerms.language.asNode()).orElse(""),
        MarkedText.cut(found.text(), marks),
        events(statement, facts).stream().limit(MOST_EVENTS).map(view::line).toList());
  }

  /** The events that a statement tells of. */
  static List<Node> events(Node statement, Facts facts) {
    return facts.subjects(Terms.WAS_DERIVED_FROM, statement, MOST_CLAIMS).stream()
        .flatMap(claim -> facts.objects(claim, Terms.ABOUT).stream())
        .distinct()
        .toList();
  }
}
