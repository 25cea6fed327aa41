package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

/** An event in the making. */
final class Draft {
  private static final String FRAMEWORK = "framework";

  /** Rules for sides that the words of an act name. */
  private static final Set<String> OWN_SIDES = Set.of("between", "object", "of", "with");

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

  /** The sentence that tells it. */
  Optional<Span> sentence = Optional.empty();

  Optional<Draft> goal = Optional.empty();
  OptionalInt ordinal = OptionalInt.empty();
  Optional<String> trend;
  Optional<Attribution> attribution = Optional.empty();
  StatusReading status;
  boolean definite;

  /** Whether it calls on several without a name. */
  boolean callsOnMany;

  /** Whether those on whom it calls are said to be of other states. */
  boolean callsAbroad;

  /** Whether it is a conference of a part of the world. */
  boolean ofRegion;

  /** Whether it takes officials abroad, though the text does not say where to. */
  boolean leadsAbroad;

  /** Whether it is said with whom, and that is no one by name. */
  boolean withUnnamed;

  private final boolean solitary;
  private final boolean generic;
  private final boolean bound;
  private final Map<String, Participation> participations = new LinkedHashMap<>();
  private final Map<String, Agent> sides = new LinkedHashMap<>();
  private final List<Joined> joined = new ArrayList<>();
  private boolean open;
  private Optional<Agent> unnamed = Optional.empty();

  /** Who was given a role by a rule. */
  private record Joined(AgentMention mention, String role, String rule) {}

  Draft(Head head, Span evidence, StatusReading status) {
    this.head = head;
    this.status = status;
    this.trend = head.trend();
    this.solitary = head.strength() == Sense.Type.Strength.SOLITARY || head.isResidual();
    this.generic = head.generic();
    this.bound = head.strength() == Sense.Type.Strength.BOUND;
    this.evidence.add(evidence);
  }

  /** Gives agents a role, and the same role to those they act for as far as the text names them. */
  void join(List<AgentMention> agents, String role, String rule) {
    if (role.equals(FRAMEWORK)) {
      joinFramed(agents, rule);
      return;
    }
    for (AgentMention agent : agents) {
      if (agent.agent().kind() == Agent.Kind.GROUP) {
        open = true;
      } else {
        joined.add(new Joined(agent, role, rule));
        sides.put(agent.side().key(), agent.side());
      }
      put(agent, role, rule);
      agent.principals().forEach(principal -> joinPrincipal(principal, role));
    }
  }

  /** A state frames nothing: it takes part in what is held in its name, and nobody joins it. */
  private void joinFramed(List<AgentMention> agents, String rule) {
    for (AgentMention agent : agents) {
      Agent.Kind kind = agent.agent().kind();
      if (kind == Agent.Kind.ORGANISATION || kind == Agent.Kind.BODY) {
        sides.put(agent.side().key(), agent.side());
        put(agent, FRAMEWORK, rule);
        agent.principals().stream()
            .filter(principal -> principal.agent().kind() == Agent.Kind.ORGANISATION)
            .forEach(principal -> put(principal, FRAMEWORK, rule));
      } else if (!head.is("membership")) {
        join(List.of(agent), "participant", rule);
      }
    }
  }

  /** Those that a role was given to, as the text mentions them. */
  List<AgentMention> mentionsIn(String role) {
    return joined.stream().filter(one -> one.role.equals(role)).map(Joined::mention).toList();
  }

  /** All that take part, as the text mentions them. */
  List<AgentMention> mentions() {
    return joined.stream().map(Joined::mention).toList();
  }

  /** Takes a role from all that have it; what else they were named for they keep. */
  void leave(String role) {
    List<Joined> leaving = joined.stream().filter(one -> one.role.equals(role)).toList();
    joined.removeAll(leaving);
    participations.values().removeIf(participation -> participation.role().equals(role));
    leaving.forEach(one -> sides.remove(one.mention.side().key()));
    List<Joined> staying = List.copyOf(joined);
    joined.clear();
    staying.forEach(one -> join(List.of(one.mention), one.role, one.rule));
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
    return solitary || ((generic || bound) && head.is("operation"));
  }

  /** Takes place within something of these organisations, which makes no sides of them. */
  void joinFrame(List<AgentMention> organisations) {
    organisations.forEach(organisation -> put(organisation, FRAMEWORK, "of"));
  }

  /** {@code ký Công ước X}: the name stands in the words of the act, or right behind them. */
  boolean isOfNamedTreaty() {
    return head.verbal()
        && programme
            .map(Found::span)
            .filter(name -> name.begin() <= evidence.get(0).end() + 1)
            .filter(name -> name.end() > evidence.get(0).begin())
            .isPresent();
  }

  /** Whether several of one side do it together: {@code hai tỉnh … hợp tác}. */
  boolean isAmongTheirOwn() {
    return sides() == 1
        && participations.values().stream()
                .filter(participation -> !participation.rule().equals("acts-for"))
                .filter(participation -> participation.agent().kind() == Agent.Kind.BODY)
                .count()
            > 1;
  }

  /** There is another side that the text does not name. */
  void openSide() {
    open = true;
  }

  /** There is another side that the text does not name, though it lets one know it. */
  void openSide(Agent known) {
    open = true;
    unnamed = Optional.of(known);
  }

  /** The side that the text lets one know without naming it: {@code thăm Lima}. */
  Optional<Agent> unnamed() {
    return unnamed;
  }

  /** Whether a rule gave one of the roles. */
  boolean isBy(String rule) {
    return participations.values().stream()
        .anyMatch(participation -> participation.rule().equals(rule));
  }

  /** Whether two sides are named right behind the act: {@code thỏa thuận giữa A và B}. */
  boolean namesItsSides() {
    int end = evidence.get(0).end();
    return participations.values().stream()
            .filter(participation -> OWN_SIDES.contains(participation.rule()))
            .filter(participation -> participation.evidence().begin() >= end)
            .map(Participation::evidence)
            .distinct()
            .count()
        > 1;
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
            .filter(role -> !role.equals(FRAMEWORK))
            .distinct()
            .count();
    return open || roles > 1;
  }

  boolean hasRole(String role) {
    return participations.values().stream()
        .anyMatch(participation -> participation.role().equals(role));
  }

  /** Whether one with a name starts it, or an official at home who needs none. */
  boolean isBegunBySomeone() {
    return participations.values().stream()
        .anyMatch(
            participation ->
                participation.role().equals("initiator")
                    && (participation.agent().kind() != Agent.Kind.GROUP
                        || participation.agent().key().startsWith(NameGrammar.OFFICE)));
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

  /** The sides that the text names, each once. */
  Collection<Agent> namedSides() {
    return sides.values();
  }

  /** Whether a state or an organisation of several is a side. */
  boolean hasStateOrOrganisation() {
    return sides.values().stream().anyMatch(Agent::isStateOrOrganisation);
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
                participation.role().equals(FRAMEWORK)
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

  /** Adds all venues of another act. */
  void addVenuesOf(Draft other) {
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
            found -> put(AgentMention.of(found.value(), found.span()), FRAMEWORK, "programme"));
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
