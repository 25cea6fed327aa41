package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/** What the page of events shows of a selection. */
final class EventsView {
  /** Events a page of the list, and of the timeline, which has a line for each. */
  private static final int PAGE = 25;

  private static final int TIMELINE_PAGE = 100;

  /** Partners that are looked at, and of them those in the table. */
  private static final int MOST_PARTNERS = 1_000;

  private static final int SHOWN_PARTNERS = 12;
  private static final int NAMED_PARTNERS = 3;

  /** Events whose statements are counted; of more it is not said in how many they are told. */
  private static final int MOST_LOOKED_AT = 100;

  /** Events that a query lists for words; more make it no query to read. */
  static final int MOST_LISTED = 200;

  /** An address that every browser and server takes. */
  private static final int LONGEST_ADDRESS = 8_000;

  /** A number as it is, and as it is written. */
  record Number(long value, String text) {}

  /** A number that leads to its list; the address is empty when it is 0. */
  record Linked(String text, String href) {}

  /**
   * What the answer says of one part of the events.
   *
   * @param key end of message keys, and anchor
   * @param statements that tell of them; 0 when not counted
   * @param names of the first partners
   */
  record Part(
      String key,
      String symbol,
      Number events,
      Number statements,
      Number partners,
      List<Link> names,
      String href) {}

  /** A partner with the number of events by part. */
  record Partner(Link link, List<Linked> numbers) {}

  /** Events under one heading. */
  record Section(String key, String symbol, String total, List<EventView.Row> rows) {}

  /** A way to show the events, or a page of them. */
  record Way(String word, String href, boolean chosen) {}

  /** A field of a form that is not shown. */
  record Field(String name, String value) {}

  /** A part with what was counted of it. */
  private record Counted(EventsSection section, int total, List<EventIndex.Count> partners) {}

  private final EventsRequest request;
  private final EventIndex index;
  private final Facts facts;
  private final Labels labels;
  private final Pages pages;
  private final EventsNames names;
  private final Map<String, String> words;
  private final List<Counted> counted;

  EventsView(EventsRequest request, EventIndex index, Facts facts, Language language, Pages pages) {
    this.request = request;
    this.index = index;
    this.facts = facts;
    this.pages = pages;
    this.words = pages.words(language);
    this.labels = pages.labels(facts, language);
    this.names = new EventsNames(labels, words);
    this.counted = EventsSection.of(request.selection(), facts).stream().map(this::count).toList();
  }

  private Counted count(EventsSection section) {
    int total = index.find(section.selection(), 0, 1).total();
    boolean spoken = section.symbol().isEmpty();
    return new Counted(
        section,
        total,
        total == 0 || spoken
            ? List.of()
            : partners(section.selection(), request.selection().values(Facet.ACTOR)));
  }

  private List<EventIndex.Count> partners(Selection selection, List<String> asked) {
    List<EventIndex.Count> actors = index.counts(selection, MOST_PARTNERS).get(Facet.ACTOR);
    return new Partners(facts).of(actors, asked);
  }

  /** The page asked for; a 404 problem when there are not so many. */
  ListPage page() {
    return switch (request.view()) {
      case LIST ->
          ListPage.of(request.page(), counted.stream().mapToLong(Counted::total).sum(), PAGE);
      case TIMELINE -> ListPage.of(request.page(), total(), TIMELINE_PAGE);
      case NETWORK -> ListPage.of(request.page(), 1, PAGE);
    };
  }

  private int total() {
    return index.find(request.selection(), 0, 1).total();
  }

  Map<String, Object> of(ListPage page) {
    Language language = labels.language();
    Paths paths = pages.paths();
    Map<String, Object> model = new HashMap<>();
    List<Text> question = new EventsSentence(request, names, words, language).question();
    EventsFacets facets = new EventsFacets(request, names, facts, language, paths);
    model.put("question", question);
    model.put("plainQuestion", EventsSentence.plain(question));
    model.put("parts", parts());
    model.put("total", total());
    model.put("chosen", facets.chosen());
    model.put("facets", facets.groups(counts()));
    model.put("asked", !request.selection().values(Facet.ACTOR).isEmpty());
    model.put("partnerParts", partnerParts());
    model.put("partners", partners());
    model.put("fields", fields());
    model.put("words", request.selection().words());
    model.put("ways", ways());
    model.put("view", request.view().key());
    model.put("page", page);
    model.put("pageWays", pageWays(page));
    model.put("sections", request.view() == EventsRequest.View.LIST ? sections(page) : List.of());
    model.put("drawing", "");
    model.put("periods", List.of());
    addDrawing(page, model);
    addQuery(model);
    for (String suffix : EventsFile.SUFFIXES) {
      model.put(suffix, request.file(language, suffix, paths));
    }
    return model;
  }

  /** Statuses are counted as the parts are: without speech acts. */
  private Map<Facet, List<EventIndex.Count>> counts() {
    Selection selection = request.selection();
    Map<Facet, List<EventIndex.Count>> counts =
        new EnumMap<>(index.counts(selection, EventsFacets.MOST));
    if (selection.values(Facet.TYPE).isEmpty()) {
      Map<Facet, List<EventIndex.Count>> cooperation =
          index.counts(selection.withCooperationOnly(true), EventsFacets.MOST);
      counts.put(Facet.STATUS, cooperation.get(Facet.STATUS));
      counts.put(Facet.STATUS_GROUP, cooperation.get(Facet.STATUS_GROUP));
    }
    return counts;
  }

  private void addDrawing(ListPage page, Map<String, Object> model) {
    if (request.view() == EventsRequest.View.TIMELINE) {
      EventsTimeline timeline = timeline((int) page.offset(), TIMELINE_PAGE);
      model.put("drawing", timeline.svg());
      model.put("periods", timeline.periods());
    } else if (request.view() == EventsRequest.View.NETWORK) {
      model.put("drawing", network());
    }
  }

  private EventsTimeline timeline(int offset, int count) {
    return new EventsTimeline(lines(offset, count).toList(), labels, words);
  }

  private Stream<EventView.Line> lines(int offset, int count) {
    EventView view = new EventView(facts, labels);
    return events(request.selection(), offset, count).stream().map(view::line);
  }

  /** The newest events that have a date of any kind, as a drawing; empty when there are none. */
  String timeline(int most) {
    List<EventView.Line> dated =
        lines(0, TIMELINE_PAGE).filter(line -> !line.dates().isEmpty()).limit(most).toList();
    return new EventsTimeline(dated, labels, words).svg();
  }

  /** Partners as a drawing, around the actor asked for, else around the one with most events. */
  String network() {
    Optional<String> middle =
        request.selection().who().or(() -> mostFirst().stream().findFirst().map(Map.Entry::getKey));
    if (middle.isEmpty()) {
      return "";
    }
    Map<EventsSection, List<EventIndex.Count>> partners = new LinkedHashMap<>();
    for (Counted part : withPartners()) {
      EventsSection section = part.section();
      partners.put(
          section,
          request.selection().who().isPresent()
              ? part.partners()
              : partners(
                  section.selection().with(Facet.ACTOR, middle.get()), List.of(middle.get())));
    }
    return new EventsNetwork(request, names, words, labels, pages.paths())
        .svg(middle.get(), partners);
  }

  private List<Node> events(Selection selection, int offset, int count) {
    return index.find(selection, offset, count).events().stream()
        .map(NodeFactory::createURI)
        .filter(facts::describes)
        .toList();
  }

  private List<Part> parts() {
    return counted.stream().filter(part -> part.total() > 0).map(this::part).toList();
  }

  private Part part(Counted part) {
    List<Link> most =
        part.partners().stream()
            .limit(NAMED_PARTNERS)
            .map(count -> labels.link(NodeFactory.createURI(count.value())))
            .toList();
    return new Part(
        part.section().key(),
        part.section().symbol(),
        number(part.total()),
        number(part.total() > MOST_LOOKED_AT ? 0 : statements(part.section().selection())),
        number(part.partners().size()),
        most,
        href(part.section()));
  }

  /** How many statements tell of events. */
  private long statements(Selection selection) {
    return events(selection, 0, MOST_LOOKED_AT).stream()
        .flatMap(event -> facts.subjects(Terms.ABOUT, event).stream())
        .flatMap(claim -> facts.objects(claim, Terms.WAS_DERIVED_FROM).stream())
        .distinct()
        .count();
  }

  /** The list of a part of the events. */
  private String href(EventsSection section) {
    return request
        .on(section.selection().withCooperationOnly(false))
        .as(EventsRequest.View.LIST)
        .href(labels.language(), pages.paths());
  }

  private List<Section> sections(ListPage page) {
    EventView view = new EventView(facts, labels);
    List<Section> sections = new ArrayList<>();
    long skipped = page.offset();
    int wanted = page.size();
    for (Counted part : counted) {
      if (skipped >= part.total()) {
        skipped -= part.total();
      } else if (wanted > 0) {
        List<Node> events = events(part.section().selection(), (int) skipped, wanted);
        sections.add(
            new Section(
                part.section().key(),
                part.section().symbol(),
                text(part.total()),
                events.stream().map(view::row).toList()));
        wanted -= (int) Math.min(wanted, part.total() - skipped);
        skipped = 0;
      }
    }
    return sections;
  }

  private List<Counted> withPartners() {
    return counted.stream().filter(part -> !part.partners().isEmpty()).toList();
  }

  private List<Way> partnerParts() {
    return withPartners().stream()
        .map(part -> new Way(part.section().key(), part.section().symbol(), false))
        .toList();
  }

  /** Partners with the number of their events, those with most first. */
  private List<Map.Entry<String, Integer>> mostFirst() {
    Map<String, Integer> sums = new HashMap<>();
    withPartners()
        .forEach(
            part -> part.partners().forEach(c -> sums.merge(c.value(), c.events(), Integer::sum)));
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** A number leads to the events of the two. */
  private List<Partner> partners() {
    return mostFirst().stream().limit(SHOWN_PARTNERS).map(each -> partner(each.getKey())).toList();
  }

  private Partner partner(String actor) {
    List<Linked> numbers = new ArrayList<>();
    for (Counted part : withPartners()) {
      int events =
          part.partners().stream()
              .filter(count -> count.value().equals(actor))
              .mapToInt(EventIndex.Count::events)
              .sum();
      EventsRequest both =
          request
              .on(part.section().selection().withCooperationOnly(false).with(Facet.ACTOR, actor))
              .as(EventsRequest.View.LIST);
      numbers.add(
          new Linked(text(events), events == 0 ? "" : both.href(labels.language(), pages.paths())));
    }
    return new Partner(labels.link(NodeFactory.createURI(actor)), numbers);
  }

  /** What a form sends besides its words. */
  private List<Field> fields() {
    EventsKeys keys = new EventsKeys(pages.paths());
    return request.choices().stream()
        .map(
            choice ->
                new Field(choice.parameter().key(), keys.key(choice.parameter(), choice.value())))
        .toList();
  }

  private List<Way> ways() {
    return Stream.of(EventsRequest.View.values())
        .map(
            view ->
                new Way(
                    "view_" + view.key(),
                    request.as(view).href(labels.language(), pages.paths()),
                    view == request.view()))
        .toList();
  }

  /** First, previous, next and last page, as far as there are such. */
  private List<Way> pageWays(ListPage page) {
    List<Way> ways = new ArrayList<>();
    page.previous()
        .ifPresent(
            number -> {
              ways.add(way("firstPage", 1));
              ways.add(way("previousPage", number));
            });
    page.next()
        .ifPresent(
            number -> {
              ways.add(way("nextPage", number));
              ways.add(way("lastPage", page.last()));
            });
    return ways;
  }

  private Way way(String word, int number) {
    return new Way(word, request.at(number).href(labels.language(), pages.paths()), false);
  }

  private void addQuery(Map<String, Object> model) {
    EventIndex.Found found = found();
    boolean tooMany = found.total() > MOST_LISTED;
    String sparql =
        tooMany
            ? ""
            : EventsQuery.of(request.selection(), found.events(), labels.language(), pages.paths());
    String href =
        "/sparql?lang="
            + labels.language().tag()
            + "&query="
            + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    model.put("sparql", sparql);
    model.put("sparqlHref", sparql.isEmpty() || href.length() > LONGEST_ADDRESS ? "" : href);
  }

  /** What has the words looked for; nothing without words. */
  private EventIndex.Found found() {
    return request.selection().words().isEmpty()
        ? new EventIndex.Found(List.of(), 0)
        : index.find(request.selection(), 0, MOST_LISTED);
  }

  private Number number(long value) {
    return new Number(value, text(value));
  }

  private String text(long value) {
    return labels.language().number(value);
  }
}
