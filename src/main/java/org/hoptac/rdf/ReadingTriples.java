package org.hoptac.rdf;

import static org.hoptac.rdf.Triples.coop;
import static org.hoptac.rdf.Triples.uri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/** One reading: the text, the events told in it, and the claims that the text makes about them. */
final class ReadingTriples {
  private final Iris iris;
  private final ConceptLabels labels;
  private final Confidence confidence;
  private final Node run;
  private final Statement statement;
  private final Triples out;
  private final TextTriples text;
  private final ThingTriples things;
  private final List<String> hashes = new ArrayList<>();

  ReadingTriples(Knowledge known, Node run, Statement statement, Triples out) {
    this.iris = known.iris();
    this.labels = known.labels();
    this.confidence = known.confidence();
    this.run = run;
    this.statement = statement;
    this.out = out;
    this.text = new TextTriples(iris, statement, out);
    this.things = new ThingTriples(iris, known.descriptions(), text.hash(), out);
  }

  void write(Reading reading) {
    text.statement();
    List<CooperationEvent> events = reading.events();
    for (int i = 0; i < events.size(); i++) {
      hashes.add(eventHash(events.get(i), i));
    }
    for (Found<Agent> agent : reading.agents()) {
      if (agent.value().kind() != Agent.Kind.GROUP) {
        text.mention(agent.span(), things.agent(agent.value(), agent.span()));
      }
    }
    for (int i = 0; i < events.size(); i++) {
      event(events.get(i), i);
    }
  }

  /** The same act told twice meets in one node only when type, parties and full date agree. */
  private String eventHash(CooperationEvent event, int index) {
    List<String> parties =
        event.participations().stream()
            .map(Participation::agent)
            .filter(agent -> agent.kind() != Agent.Kind.GROUP)
            .map(Agent::key)
            .distinct()
            .sorted()
            .toList();
    boolean known = parties.size() > 1 && event.when().map(EventTime::isFull).orElse(false);
    return known
        ? Iris.hash(
            "event\n"
                + event.type()
                + "\n"
                + String.join("\n", parties)
                + "\n"
                + event.when().get().edtf())
        : Iris.hash("event\n" + text.hash() + "\n" + index);
  }

  private void event(CooperationEvent event, int index) {
    String hash = hashes.get(index);
    Node node = iris.thing("event/" + hash);
    out.type(node, coop("CooperationEvent"));
    label(node, event, "vi");
    label(node, event, "en");
    out.triple(node, coop("eventType"), Coop.concept("type", event.type()));
    event.participations().forEach(participation -> participation(node, hash, participation));
    List<Detail> details = details(event);
    details.forEach(detail -> out.triple(node, coop(detail.property()), detail.value()));
    event.when().ifPresent(time -> when(node, time));
    event
        .programme()
        .ifPresent(
            programme ->
                out.triple(
                    node,
                    coop("underProgramme"),
                    things.agent(programme.value(), programme.span())));
    event
        .parent()
        .ifPresent(
            parent ->
                out.triple(node, coop("subEventOf"), iris.thing("event/" + hashes.get(parent))));
    event
        .goal()
        .ifPresent(
            goal -> out.triple(node, coop("hasGoal"), iris.thing("event/" + hashes.get(goal))));
    event.ordinal().ifPresent(ordinal -> out.integer(node, coop("ordinal"), ordinal));
    event.trend().ifPresent(trend -> out.text(node, coop("trend"), trend));
    claim(event, node, details, index);
  }

  /**
   * What an event has beside its type, sides and time.
   *
   * @param span the words that say so
   */
  private record Detail(String property, Node value, Span span) {}

  private List<Detail> details(CooperationEvent event) {
    return Stream.of(
            details("topic", event.topics(), key -> Coop.concept("topic", key)),
            details("takesPlaceIn", event.venues(), things::place),
            details("concernsRegion", event.regions(), things::place),
            details("form", event.forms(), key -> Coop.concept("type", key)))
        .flatMap(Function.identity())
        .toList();
  }

  private static <T> Stream<Detail> details(
      String property, List<Found<T>> all, Function<T, Node> node) {
    return all.stream().map(found -> new Detail(property, node.apply(found.value()), found.span()));
  }

  /**
   * Made of what makes the event the same in every telling, so that one event has one label in a
   * language.
   */
  private void label(Node node, CooperationEvent event, String language) {
    Function<Agent, String> name =
        agent -> language.equals("en") ? agent.nameEn().orElse(agent.name()) : agent.name();
    String sides =
        event.participations().stream()
            .map(Participation::agent)
            .filter(agent -> agent.canBeSide() && agent.kind() != Agent.Kind.GROUP)
            .sorted(Comparator.comparing(Agent::key))
            .map(name)
            .distinct()
            .collect(Collectors.joining(", "));
    String time = event.when().map(EventTime::edtf).orElse("");
    String rest =
        Stream.of(sides, time).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    String type = labels.label("type", event.type(), language);
    String label = rest.isEmpty() ? type : type + ": " + rest;
    out.triple(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, language));
  }

  private void participation(Node event, String hash, Participation participation) {
    Node agent = things.agent(participation.agent(), participation.evidence());
    out.triple(event, coop("hasParticipant"), agent);
    if (!participation.role().equals("hasParticipant")) {
      out.triple(event, coop(participation.role()), agent);
    }
    Node node =
        iris.hashed(
            "participation",
            hash,
            participation.role(),
            agent.getURI().substring(iris.base().length()));
    out.triple(event, coop("participation"), node);
    out.type(node, coop("Participation"));
    out.triple(node, coop("agent"), agent);
    out.triple(node, coop("role"), Coop.concept("role", participation.role()));
    out.triple(node, coop("evidence"), text.mention(participation.evidence()));
    rule(node, participation.rule());
    participation
        .capacity()
        .ifPresent(post -> out.triple(node, coop("inCapacity"), things.post(post)));
  }

  private void when(Node event, EventTime time) {
    Node node = iris.hashed("time", text.hash(), time.span().begin() + "-" + time.span().end());
    out.triple(event, coop("when"), node);
    out.type(node, coop("EventTime"));
    out.text(node, coop("dateText"), statement.slice(time.span()));
    out.text(node, coop("edtf"), time.edtf());
    out.triple(node, coop("evidence"), text.mention(time.span()));
    if (time.isFull()) {
      out.date(node, uri(Coop.SEM + "hasBeginTimeStamp"), time.begin());
      out.date(node, uri(Coop.SEM + "hasEndTimeStamp"), time.end());
    }
  }

  /** Its place in the reading keeps two claims of one statement about one event apart. */
  private void claim(CooperationEvent event, Node eventNode, List<Detail> details, int index) {
    Node node = iris.hashed("claim", text.hash(), Integer.toString(index));
    out.type(node, coop("Claim"));
    out.triple(node, coop("about"), eventNode);
    out.triple(node, coop("status"), Coop.concept("status", event.claim().status()));
    event
        .claim()
        .statusCue()
        .ifPresent(cue -> out.triple(node, coop("statusCue"), text.mention(cue)));
    event
        .claim()
        .evidence()
        .forEach(span -> out.triple(node, coop("evidence"), text.mention(span)));
    details.stream()
        .map(detail -> text.mention(detail.span(), detail.value()))
        .distinct()
        .forEach(mention -> out.triple(node, coop("detail"), mention));
    out.triple(node, uri(Coop.PROV + "wasDerivedFrom"), text.node());
    out.triple(node, uri(Coop.PROV + "wasGeneratedBy"), run);
    rule(node, event.claim().rule());
    event.claim().attribution().ifPresent(attribution -> attribution(node, attribution));
  }

  private void rule(Node fact, String key) {
    Node rule = Coop.concept("rule", key);
    out.triple(fact, coop("rule"), rule);
    confidence.of(rule).ifPresent(precision -> out.triple(fact, coop("confidence"), precision));
  }

  private void attribution(Node claim, Attribution attribution) {
    out.triple(
        claim,
        uri(Coop.PROV + "wasAttributedTo"),
        things.agent(attribution.source(), attribution.named()));
    out.text(claim, coop("attributionKind"), attribution.kind());
    out.triple(claim, coop("attributionCue"), text.mention(attribution.cue()));
    out.triple(claim, coop("attributionRule"), Coop.concept("rule", attribution.rule()));
  }
}
