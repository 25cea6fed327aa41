package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptac.rdf.Coop;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/** What the home page shows of the data: numbers, questions that have an answer, two drawings. */
final class HomeView {
  private static final int QUESTIONS = 6;

  /** Values that a list of the form offers. */
  private static final int OFFERED = 60;

  /** Of these the most frequent are asked about. */
  private static final int ASKED_ABOUT = 4;

  private static final int DRAWN = 10;

  private static final String ALL_STATEMENTS =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>

      SELECT ?statement ?text WHERE {
        ?statement a coop:SourceStatement ; coop:text ?text .
      }
      """;

  private static final String ALL_ACTORS =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT DISTINCT ?actor ?name WHERE {
        ?event coop:hasParticipant ?actor .
        OPTIONAL { ?actor skos:prefLabel ?name FILTER (LANG(?name) = "vi") }
      }
      """;

  /** A number that leads to its list. */
  record Count(String word, String value, String href) {}

  /** Events of a status; {@code symbol} is empty for speech acts. */
  record OfStatus(String key, String symbol, String word, String value, String href) {}

  /** A question in words, and where its answer is. */
  record Question(List<Text> text, String href) {}

  /** A value of the form. */
  record Option(String key, Text label, String count) {}

  private final EventIndex index;
  private final Facts facts;
  private final Labels labels;
  private final Language language;
  private final Pages pages;
  private final Map<String, String> words;
  private final EventsNames names;
  private final Map<Facet, List<EventIndex.Count>> counts;

  HomeView(EventIndex index, Facts facts, Language language, Pages pages) {
    this.index = index;
    this.facts = facts;
    this.language = language;
    this.pages = pages;
    this.labels = pages.labels(facts, language);
    this.words = pages.words(language);
    this.names = new EventsNames(labels, words);
    this.counts = index.counts(Selection.all(), OFFERED);
  }

  Map<String, Object> of(Statistics statistics) {
    Map<String, Object> model = new HashMap<>();
    model.put("counts", counts(statistics));
    model.put("claims", statuses());
    model.put("questions", questions());
    model.put("actors", options(EventsParameter.WITH));
    model.put("topics", options(EventsParameter.TOPIC));
    model.put("years", options(EventsParameter.YEAR));
    EventsRequest cooperation = EventsRequest.all().on(Selection.all().withCooperationOnly(true));
    EventsView events = new EventsView(cooperation, index, facts, language, pages);
    model.put("network", events.network());
    model.put("timeline", events.timeline(DRAWN));
    return model;
  }

  private List<Count> counts(Statistics statistics) {
    String tag = language.tag();
    return List.of(
        new Count("countEvents", number(total(Selection.all())), href(Selection.all())),
        new Count("countStatements", number(statistics.statements()), sparql(ALL_STATEMENTS)),
        new Count("countActors", number(statistics.actors()), sparql(ALL_ACTORS)),
        new Count("countTriples", number(statistics.triples()), "/.well-known/void?lang=" + tag));
  }

  private String sparql(String query) {
    return "/sparql?lang="
        + language.tag()
        + "&query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private List<OfStatus> statuses() {
    return EventsSection.of(Selection.all(), facts).stream()
        .filter(section -> !section.symbol().isEmpty() || total(section.selection()) > 0)
        .map(
            section ->
                new OfStatus(
                    section.key(),
                    section.symbol(),
                    "group_" + section.key(),
                    number(total(section.selection())),
                    href(section.selection().withCooperationOnly(false))))
        .toList();
  }

  /** Those first that show best what the pages can say, as far as the data have an answer. */
  private List<Question> questions() {
    Set<EventsRequest> asked = new LinkedHashSet<>();
    String vietnam = pages.paths().iris().thing("actor/VN").getURI();
    String cybersecurity = Coop.concept("topic", "cybersecurity").getURI();
    ask(asked, actor(vietnam).with(Facet.TOPIC, cybersecurity));
    List<String> actors = mostFrequent(counts, Facet.ACTOR);
    for (String actor : actors.subList(0, Math.min(1, actors.size()))) {
      List<EventIndex.Count> others = index.counts(actor(actor), OFFERED).get(Facet.ACTOR);
      new Partners(facts)
          .of(others, List.of(actor)).stream()
              .limit(1)
              .forEach(other -> ask(asked, actor(actor).with(Facet.ACTOR, other.value())));
    }
    for (String group : List.of("prospective", "unrealised")) {
      String status = Coop.concept("status", group).getURI();
      ask(asked, Selection.all().only(Facet.STATUS_GROUP, status));
    }
    mostFrequent(counts, Facet.TOPIC)
        .forEach(topic -> ask(asked, Selection.all().only(Facet.TOPIC, topic)));
    actors.forEach(actor -> ask(asked, actor(actor)));
    return asked.stream().limit(QUESTIONS).map(this::question).toList();
  }

  private static Selection actor(String iri) {
    return Selection.all().only(Facet.ACTOR, iri);
  }

  private static List<String> mostFrequent(Map<Facet, List<EventIndex.Count>> counts, Facet facet) {
    return counts.get(facet).stream().limit(ASKED_ABOUT).map(EventIndex.Count::value).toList();
  }

  private void ask(Set<EventsRequest> asked, Selection selection) {
    if (total(selection) > 0) {
      asked.add(EventsRequest.all().on(selection));
    }
  }

  private Question question(EventsRequest request) {
    List<Text> text = new EventsSentence(request, names, words, language).question();
    return new Question(text, request.href(language, pages.paths()));
  }

  private List<Option> options(EventsParameter parameter) {
    EventsKeys keys = new EventsKeys(pages.paths());
    return counts.get(parameter.facet()).stream()
        .map(
            count ->
                new Option(
                    keys.key(parameter, count.value()),
                    names.of(parameter.facet(), count.value()),
                    number(count.events())))
        .toList();
  }

  private int total(Selection selection) {
    return index.find(selection, 0, 1).total();
  }

  private String href(Selection selection) {
    return EventsRequest.all().on(selection).href(language, pages.paths());
  }

  private String number(long value) {
    return language.number(value);
  }
}
