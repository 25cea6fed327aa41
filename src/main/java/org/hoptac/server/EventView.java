package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.draw.Standing;

/** What a page shows of an event. */
final class EventView {
  /**
   * A status: never by colour alone, but by symbol and word.
   *
   * @param group realised, prospective, unrealised, or empty when the scheme does not say
   */
  record Badge(String symbol, String group, Link link) {
    /** The same for drawings. */
    Standing standing() {
      return switch (symbol) {
        case "●" -> Standing.DONE;
        case "◐" -> Standing.ONGOING;
        case "○" -> Standing.PLANNED;
        case "⊘" -> Standing.NOT;
        default -> Standing.UNKNOWN;
      };
    }
  }

  /** Why something is told: the words it was read from, and the rule that read them. */
  record Why(List<Link> words, List<Link> rules) {}

  /** An agent in a role, in what capacity and for whom, and why. */
  record Agent(Link link, List<Link> capacities, List<Link> actsFor, Why why) {}

  /** All agents in one role. */
  record Role(Link link, List<Agent> agents) {}

  /**
   * Who says what, with which status.
   *
   * @param words those that name the event
   */
  record Claim(
      Link link,
      List<Link> words,
      List<Badge> statuses,
      Why status,
      List<Link> sources,
      Why source,
      List<Passage> passages) {}

  /** A statement that tells of an event: its words, what was read from which, where it stands. */
  record Passage(Evidence evidence, List<Trace> traces, Publication publication) {}

  /** One line about an event in a list. */
  record Line(Link link, List<Link> types, List<Badge> statuses, List<When> dates) {}

  /**
   * An event in a list of events, with the sentences that tell of it.
   *
   * @param evidence the first of them
   * @param sources to whom what is told is attributed
   * @param more how many statements tell of it besides; 0 when all are there
   */
  record Row(
      Link link,
      List<Link> types,
      List<Badge> statuses,
      List<Link> topics,
      List<Link> places,
      List<When> dates,
      List<Evidence> evidence,
      List<Link> sources,
      int more) {}

  /** A date in the reader's words, as data (EDTF), and by which words of the statement. */
  record When(Text words, String edtf, List<Link> evidence) {
    /**
     * Message key of how exact it is; null when the words say so themselves. Public because
     * templates see nothing else.
     */
    public String precision() {
      String precision = DateWords.precision(edtf);
      return precision.equals("noyear") ? null : "precision_" + precision;
    }
  }

  /**
   * What else is known of an event.
   *
   * @param word message key of what it is
   */
  record Detail(String word, List<Link> values) {}

  /** Another event that may be the same, how sure that is and why, and where it is told. */
  record Twin(Link link, String score, List<Text> reasons, List<Quote> quotes) {}

  /** A whole statement, unmarked. */
  record Quote(Link link, Text text) {}

  private static final int MAX_LISTED = 20;

  /** Statements quoted under an event in a list. */
  private static final int MAX_QUOTED = 2;

  /** Claims looked at for the statuses of an event in a list. */
  static final int MAX_STATUSES = 200;

  private final Facts facts;
  private final Labels labels;

  EventView(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  /** An event with all that is claimed of it. */
  Map<String, Object> of(Node event) {
    return of(event, facts.subjects(Terms.ABOUT, event));
  }

  /** What the page of an event shows beside {@link #of}: its other name, and what else is told. */
  Map<String, Object> page(Node event, List<Node> claims) {
    Map<String, Object> model = of(event, claims);
    model.put("statuses", statuses(event));
    model.put("sentence", new EventSentence(facts, labels).of(event));
    model.put("otherName", otherName(event));
    model.put("neighbours", neighbours(event, claims));
    return model;
  }

  /** The same in the other language: a sentence, else its name there, if it has any. */
  private List<Text> otherName(Node event) {
    Labels other = labels.inOtherLanguage();
    List<Text> sentence = new EventSentence(facts, other).of(event);
    Text name = other.of(event);
    boolean named = name.lang().equals(other.language().tag());
    return sentence.isEmpty() && named ? name.runs() : sentence;
  }

  /** What else the same statements tell of. */
  private List<Line> neighbours(Node event, List<Node> claims) {
    return claims.stream()
        .flatMap(claim -> facts.objects(claim, Terms.WAS_DERIVED_FROM).stream())
        .distinct()
        .limit(MAX_LISTED)
        .flatMap(statement -> facts.subjects(Terms.WAS_DERIVED_FROM, statement).stream())
        .flatMap(claim -> facts.objects(claim, Terms.ABOUT).stream())
        .filter(other -> !other.equals(event))
        .distinct()
        .limit(MAX_LISTED)
        .map(this::line)
        .toList();
  }

  /** An event with some of what is claimed of it. */
  Map<String, Object> of(Node event, List<Node> claims) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("types", links(event, Terms.EVENT_TYPE));
    model.put("roles", roles(event));
    model.put("dates", dates(event));
    model.put("details", details(event));
    model.put("twins", twins(event));
    model.put("claims", claims.stream().map(claim -> claim(claim, event)).toList());
    return model;
  }

  Line line(Node event) {
    return new Line(
        labels.link(event), links(event, Terms.EVENT_TYPE), statuses(event), dates(event));
  }

  Row row(Node event) {
    List<Node> claims = facts.subjects(Terms.ABOUT, event, MAX_STATUSES);
    List<Node> statements = objects(claims, Terms.WAS_DERIVED_FROM);
    return new Row(
        labels.link(event),
        links(event, Terms.EVENT_TYPE),
        statuses(claims),
        links(event, Terms.TOPIC),
        Stream.concat(
                links(event, Terms.TAKES_PLACE_IN).stream(),
                links(event, Terms.CONCERNS_REGION).stream())
            .toList(),
        dates(event),
        statements.stream()
            .limit(MAX_QUOTED)
            .map(statement -> Evidence.ofEvent(statement, event, facts, labels))
            .toList(),
        objects(claims, Terms.WAS_ATTRIBUTED_TO).stream().map(labels::link).toList(),
        Math.max(0, statements.size() - MAX_QUOTED));
  }

  private List<Node> objects(List<Node> subjects, Node property) {
    return subjects.stream()
        .flatMap(subject -> facts.objects(subject, property).stream())
        .distinct()
        .toList();
  }

  List<Detail> details(Node event) {
    return Stream.of(
            new Detail("forms", links(event, Terms.FORM)),
            new Detail("ordinal", ordinals(event)),
            new Detail("trend", trends(event)),
            new Detail("place", links(event, Terms.TAKES_PLACE_IN)),
            new Detail("region", links(event, Terms.CONCERNS_REGION)),
            new Detail("topics", links(event, Terms.TOPIC)),
            new Detail("programme", links(event, Terms.UNDER_PROGRAMME)),
            new Detail("partOf", links(event, Terms.SUB_EVENT_OF)),
            new Detail("parts", linksTo(event, Terms.SUB_EVENT_OF)),
            new Detail("goal", links(event, Terms.HAS_GOAL)),
            new Detail("goalOf", linksTo(event, Terms.HAS_GOAL)))
        .filter(detail -> !detail.values().isEmpty())
        .toList();
  }

  private List<Link> linksTo(Node object, Node property) {
    return facts.subjects(property, object, MAX_LISTED).stream().map(labels::link).toList();
  }

  private List<Link> ordinals(Node event) {
    return facts.number(event, Terms.ORDINAL).stream()
        .map(number -> plain(labels.language().ordinal(number)))
        .toList();
  }

  private List<Link> trends(Node event) {
    return facts.text(event, Terms.TREND).stream()
        .map(trend -> plain(labels.language().trend(trend)))
        .toList();
  }

  private static Link plain(String words) {
    return new Link("", new Text(words, ""), false, "");
  }

  private List<Twin> twins(Node event) {
    List<Twin> twins = new ArrayList<>();
    for (Node resemblance : facts.subjects(Terms.BETWEEN, event, MAX_LISTED)) {
      for (Node other : facts.objects(resemblance, Terms.BETWEEN)) {
        if (!other.equals(event)) {
          twins.add(twin(resemblance, other));
        }
      }
    }
    twins.sort(Comparator.comparing(Twin::score).reversed());
    return twins;
  }

  private Twin twin(Node resemblance, Node other) {
    List<Text> reasons =
        facts.objects(resemblance, Terms.REASON).stream()
            .map(labels::of)
            .filter(reason -> reason.lang().equals(labels.language().tag()))
            .toList();
    List<Quote> quotes =
        facts.subjects(Terms.ABOUT, other, MAX_LISTED).stream()
            .flatMap(claim -> facts.objects(claim, Terms.WAS_DERIVED_FROM).stream())
            .distinct()
            .map(this::quote)
            .toList();
    String score = facts.text(resemblance, Terms.SCORE).orElse("");
    return new Twin(labels.link(other), labels.language().decimal(score), reasons, quotes);
  }

  private Quote quote(Node statement) {
    String lang = facts.text(statement, DCTerms.language.asNode()).orElse("");
    String text = facts.text(statement, Terms.TEXT).orElse("");
    return new Quote(labels.link(statement), new Text(text, lang));
  }

  private List<Link> links(Node subject, Node property) {
    return facts.objects(subject, property).stream().map(labels::link).toList();
  }

  List<Role> roles(Node event) {
    Map<Node, List<Agent>> byRole = new LinkedHashMap<>();
    List<Node> participations = new ArrayList<>(facts.objects(event, Terms.PARTICIPATION));
    participations.sort(Comparator.comparing(facts::placeInText));
    for (Node participation : participations) {
      for (Node role : facts.objects(participation, Terms.ROLE)) {
        byRole.computeIfAbsent(role, any -> new ArrayList<>()).addAll(agents(participation));
      }
    }
    return byRole.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
        .map(entry -> new Role(labels.link(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** Who acts comes before whom it is for, wherever they stand in the text. */
  private static int rank(Node role) {
    int rank = EventsTable.ROLES.indexOf(Labels.localName(role));
    return rank < 0 ? EventsTable.ROLES.size() : rank;
  }

  private List<Agent> agents(Node participation) {
    return facts.objects(participation, Terms.AGENT).stream()
        .map(
            agent ->
                new Agent(
                    labels.link(agent),
                    links(participation, Terms.IN_CAPACITY),
                    links(agent, Terms.ACTS_FOR),
                    why(participation, Terms.EVIDENCE, Terms.RULE)))
        .toList();
  }

  private Why why(Node subject, Node words, Node rule) {
    List<Link> some = facts.objects(subject, words, MAX_LISTED).stream().map(labels::link).toList();
    return new Why(some, links(subject, rule));
  }

  private Claim claim(Node claim, Node event) {
    List<Passage> passages =
        facts.objects(claim, Terms.WAS_DERIVED_FROM).stream()
            .map(statement -> passage(statement, event))
            .toList();
    return new Claim(
        labels.link(claim),
        links(claim, Terms.EVIDENCE),
        badges(claim),
        why(claim, Terms.STATUS_CUE, Terms.RULE),
        links(claim, Terms.WAS_ATTRIBUTED_TO),
        why(claim, Terms.ATTRIBUTION_CUE, Terms.ATTRIBUTION_RULE),
        passages);
  }

  /** What a statement tells of an event. */
  Passage passage(Node statement, Node event) {
    return new Passage(
        Evidence.ofEvent(statement, event, facts, labels),
        new Traces(facts, labels).of(statement, event),
        Publication.of(statement, facts, labels));
  }

  private List<Badge> statuses(Node event) {
    return statuses(facts.subjects(Terms.ABOUT, event, MAX_STATUSES));
  }

  private List<Badge> statuses(List<Node> claims) {
    return claims.stream().flatMap(claim -> badges(claim).stream()).distinct().toList();
  }

  private List<Badge> badges(Node claim) {
    return facts.objects(claim, Terms.STATUS).stream().map(this::badge).toList();
  }

  Badge badge(Node status) {
    Node group = facts.object(status, SKOS.broader.asNode()).orElse(status);
    String name = group.isURI() ? group.getURI().replaceFirst(".*/", "") : "";
    boolean ongoing = status.isURI() && status.getURI().endsWith("/ongoing");
    return switch (name) {
      case "realised" -> new Badge(ongoing ? "◐" : "●", name, labels.link(status));
      case "prospective" -> new Badge("○", name, labels.link(status));
      case "unrealised" -> new Badge("⊘", name, labels.link(status));
      default -> new Badge("·", "", labels.link(status));
    };
  }

  private List<When> dates(Node event) {
    return facts.objects(event, Terms.WHEN).stream().map(this::when).toList();
  }

  private When when(Node time) {
    List<Link> evidence =
        facts.objects(time, Terms.EVIDENCE, MAX_LISTED).stream().map(labels::link).toList();
    Optional<String> edtf = facts.text(time, Terms.EDTF);
    if (edtf.isEmpty()) {
      return new When(labels.of(time), "", evidence);
    }
    return DateWords.of(edtf.get(), labels.language())
        .map(words -> new When(new Text(words, labels.language().tag()), edtf.get(), evidence))
        .orElseGet(() -> new When(new Text(edtf.get(), ""), "", evidence));
  }
}
