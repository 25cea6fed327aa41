package org.hoptac.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringTokenizer;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.Claim;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Place;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Syllable;

/** An event in the making. */
final class Draft {
  Head head;
  final List<Span> evidence = new ArrayList<>();
  final List<Found<String>> topics = new ArrayList<>();
  final List<Found<Place>> venues = new ArrayList<>();
  final List<Found<Place>> regions = new ArrayList<>();
  final List<Found<String>> forms = new ArrayList<>();
  final List<AgentMention> subject = new ArrayList<>();
  Optional<EventTime> when = Optional.empty();
  Optional<Found<Agent>> programme = Optional.empty();
  Optional<Draft> parent = Optional.empty();

  /** The clause that tells it. */
  Optional<Span> clause = Optional.empty();

  Optional<Draft> goal = Optional.empty();
  OptionalInt ordinal = OptionalInt.empty();
  Optional<String> trend;
  Optional<Attribution> attribution = Optional.empty();
  StatusReading status;
  boolean definite;
  private final boolean solitary;
  private final boolean generic;
  private final Map<String, Participation> participations = new LinkedHashMap<>();
  private final Map<String, Agent> sides = new LinkedHashMap<>();
  private boolean open;

  Draft(Head head, Span evidence, StatusReading status) {
    this.head = head;
    this.status = status;
    this.trend = head.trend();
    this.solitary = head.strength() == Sense.Type.Strength.SOLITARY;
    this.generic = head.generic();
    this.evidence.add(evidence);
  }

  /** Gives agents a role, and the same role to those they act for as far as the text names them. */
  void join(List<AgentMention> agents, String role, String rule) {
    for (AgentMention agent : agents) {
      if (agent.agent().kind() == Agent.Kind.GROUP) {
        open = true;
      } else {
        sides.put(agent.side().key(), agent.side());
      }
      put(agent, role, rule);
      agent.principals().forEach(principal -> joinPrincipal(principal, role));
    }
  }

  /** Takes part with all that take part in another act, each in the role it has there. */
  void joinAsIn(Draft other, String rule) {
    other.participations.values().stream()
        .map(Participation::role)
        .distinct()
        .forEach(role -> joinAllOf(other, role, rule));
  }

  /** Takes part with all that take part in another act, under a rule. */
  void joinAllOf(Draft other, String role, String rule) {
    other.participations.forEach(
        (key, participation) ->
            participations.putIfAbsent(
                key,
                new Participation(
                    participation.agent(),
                    role,
                    participation.evidence(),
                    participation.capacity(),
                    rule)));
    sides.putAll(other.sides);
    open |= other.open;
  }

  private void joinPrincipal(AgentMention principal, String role) {
    put(principal, role, "acts-for");
    principal.principals().forEach(further -> joinPrincipal(further, role));
  }

  private void put(AgentMention mention, String role, String rule) {
    participations.putIfAbsent(
        mention.agent().key(),
        new Participation(mention.agent(), role, mention.span(), mention.capacity(), rule));
  }

  /**
   * Whether one who does it may as well do it alone, or with others of his own: {@code tập trận},
   * {@code phối hợp bắt giữ}.
   */
  boolean mustSayWithWhom() {
    return solitary || (generic && head.is("operation"));
  }

  /** Takes place within something of these organisations, which makes no sides of them. */
  void joinFrame(List<AgentMention> organisations) {
    organisations.forEach(organisation -> put(organisation, "framework", "of"));
  }

  /** There is another side that the text does not name. */
  void openSide() {
    open = true;
  }

  /** Whether a rule gave one of the roles. */
  boolean isBy(String rule) {
    return participations.values().stream()
        .anyMatch(participation -> participation.rule().equals(rule));
  }

  boolean hasAgent(Agent agent) {
    return participations.containsKey(agent.key());
  }

  /** Whether a word such as {@code phối hợp} tells that it is done, and the verb behind it what. */
  boolean isGeneric() {
    return generic;
  }

  /** Whether two named roles, or one and others without a name, are told apart. */
  boolean tellsSidesApart() {
    long roles =
        participations.values().stream()
            .map(Participation::role)
            .filter(role -> !role.equals("framework"))
            .distinct()
            .count();
    return open || roles > 1;
  }

  boolean hasRole(String role) {
    return participations.values().stream()
        .anyMatch(participation -> participation.role().equals(role));
  }

  boolean hasAgents() {
    return !participations.isEmpty();
  }

  /** How many sides the text names; one more when it speaks of others without a name. */
  int sides() {
    return sides.size() + (open ? 1 : 0);
  }

  boolean hasNamedSide() {
    return !sides.isEmpty();
  }

  Set<String> sideKeys() {
    return sides.keySet();
  }

  /**
   * How many sides from abroad take part: states and organisations other than those of the press
   * that is read, and persons of no said state whose names are not of its language.
   */
  long sidesAbroad(Set<String> home) {
    return sides.values().stream().filter(side -> isFromAbroad(side, home)).count();
  }

  /** Whether a side is one of those that {@link #sidesAbroad} counts. */
  static boolean isFromAbroad(Agent side, Set<String> home) {
    return side.isStateOrOrganisation()
        ? !home.contains(side.key())
        : side.kind() == Agent.Kind.PERSON && isForeign(side.name());
  }

  private static boolean isForeign(String name) {
    var words = new StringTokenizer(name, " .-");
    while (words.hasMoreTokens()) {
      if (!Syllable.isVietnamese(words.nextToken())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an organisation of several states is a side. */
  boolean hasOrganisation() {
    return sides.values().stream().anyMatch(side -> side.kind() == Agent.Kind.ORGANISATION);
  }

  /** Whether an organisation gives the frame. */
  boolean isWithinOrganisation() {
    return participations.values().stream()
        .anyMatch(
            participation ->
                participation.role().equals("framework")
                    && participation.agent().kind() == Agent.Kind.ORGANISATION);
  }

  void addTopic(String topic, Span span) {
    addOnce(topics, topic, span);
  }

  /** Adds topics with the words that name them. */
  void addTopics(List<Found<String>> found) {
    found.forEach(topic -> addTopic(topic.value(), topic.span()));
  }

  /** Adds topics that the same words name. */
  void addTopics(List<String> keys, Span span) {
    keys.forEach(key -> addTopic(key, span));
  }

  /** Adds a type in which the act is done, unless it is the type of the act itself. */
  void addForm(String type, Span span) {
    if (!type.equals(head.type())) {
      addOnce(forms, type, span);
    }
  }

  void addVenue(Place place, Span span) {
    addOnce(venues, place, span);
  }

  void addRegion(Place place, Span span) {
    addOnce(regions, place, span);
  }

  /** Adds all topics of another act. */
  void addTopicsOf(Draft other) {
    addTopics(other.topics);
  }

  private void addVenuesOf(Draft other) {
    other.venues.forEach(venue -> addVenue(venue.value(), venue.span()));
  }

  /** The first words that tell something are its evidence. */
  private static <T> void addOnce(List<Found<T>> known, T value, Span span) {
    if (known.stream().noneMatch(found -> found.value().equals(value))) {
      known.add(new Found<>(value, span));
    }
  }

  /** A part of this event, such as a day of a conference, at the same time and place. */
  Draft part(Span evidence) {
    var part = new Draft(head, evidence, status);
    part.addTopicsOf(this);
    part.addVenuesOf(this);
    part.when = when;
    part.parent = Optional.of(this);
    part.programme = programme;
    return part;
  }

  /** Takes over what another telling of the same event adds. */
  void absorb(Draft other) {
    evidence.addAll(other.evidence);
    addTopicsOf(other);
    other.forms.forEach(form -> addForm(form.value(), form.span()));
    addVenuesOf(other);
    other.regions.forEach(region -> addRegion(region.value(), region.span()));
    other.participations.forEach(participations::putIfAbsent);
    sides.putAll(other.sides);
    open |= other.open;
    when = when.or(() -> other.when);
    programme = programme.or(() -> other.programme);
    trend = trend.or(() -> other.trend);
    ordinal = ordinal.isPresent() ? ordinal : other.ordinal;
    status = status.stronger(other.status);
  }

  CooperationEvent toEvent(List<Draft> kept) {
    var claim =
        new Claim(
            status.status(),
            status.cue(),
            evidence.stream().distinct().toList(),
            attribution,
            status.rule());
    programme
        .filter(found -> head.series().isEmpty())
        .ifPresent(
            found -> put(AgentMention.of(found.value(), found.span()), "framework", "programme"));
    return new CooperationEvent(
        head.type(),
        List.copyOf(participations.values()),
        topics,
        venues,
        regions,
        when,
        programme,
        index(kept, parent),
        index(kept, goal),
        ordinal,
        trend,
        forms,
        claim);
  }

  private static OptionalInt index(List<Draft> kept, Optional<Draft> draft) {
    int index = draft.map(kept::indexOf).orElse(-1);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
