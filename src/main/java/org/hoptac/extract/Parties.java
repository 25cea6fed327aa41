package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.Participation;

/** Those who take part in an event in the making, each in a role, and the sides that they are. */
final class Parties {
  /** The role of those who give the frame in which it takes place. */
  static final String FRAMEWORK = "framework";

  /** The rule for those between whom something is. */
  static final Set<String> BETWEEN = Set.of("between");

  /** Rules for sides that the words of an act name. */
  private static final Set<String> OWN_SIDES = Set.of("between", "object", "of", "with");

  private final Map<String, Participation> participations = new LinkedHashMap<>();
  private final Map<String, Agent> sides = new LinkedHashMap<>();
  private final List<Joined> joined = new ArrayList<>();
  private boolean open;
  private Optional<Agent> unnamed = Optional.empty();

  /** Who was given a role by a rule. */
  private record Joined(AgentMention mention, String role, String rule) {}

  /** Gives agents a role, and the same role to those they act for as far as the text names them. */
  void join(List<AgentMention> agents, String role, String rule) {
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

  /**
   * Takes place within something of these. A state frames nothing: it takes part in what is held in
   * its name.
   *
   * @param others whether those who frame nothing take part
   */
  void frame(List<AgentMention> agents, String rule, boolean others) {
    for (AgentMention agent : agents) {
      Agent.Kind kind = agent.agent().kind();
      if (kind == Agent.Kind.ORGANISATION || kind == Agent.Kind.BODY) {
        sides.put(agent.side().key(), agent.side());
        put(agent, FRAMEWORK, rule);
        agent.principals().stream()
            .filter(principal -> principal.agent().kind() == Agent.Kind.ORGANISATION)
            .forEach(principal -> put(principal, FRAMEWORK, rule));
      } else if (others) {
        join(List.of(agent), "participant", rule);
      }
    }
  }

  /** Those that a role was given to, as the text mentions them. */
  List<AgentMention> mentionsIn(String role) {
    return joined.stream().filter(one -> one.role.equals(role)).map(Joined::mention).toList();
  }

  /** Those to whom one of some rules gave a role. */
  List<AgentMention> mentionsBy(Set<String> rules) {
    return joined.stream().filter(one -> rules.contains(one.rule)).map(Joined::mention).toList();
  }

  /** All that take part, as the text mentions them. */
  List<AgentMention> mentions() {
    return joined.stream().map(Joined::mention).toList();
  }

  /** All that take part, each in the role given first. */
  List<Participation> all() {
    return List.copyOf(participations.values());
  }

  /** Whether those in a role are of one side, which may go without saying. */
  boolean areOneSide(String role) {
    int count = 0;
    for (Participation one : participations.values()) {
      Agent agent = one.agent();
      if (one.role().equals(role)
          && (agent.isStateOrOrganisation() || sides.containsKey(agent.key()))) {
        count++;
      }
    }
    return count == 1;
  }

  /** Gives all in a role another one. */
  void become(String role, String other) {
    participations.replaceAll(
        (key, one) ->
            one.role().equals(role)
                ? new Participation(one.agent(), other, one.evidence(), one.capacity(), one.rule())
                : one);
    joined.replaceAll(
        one -> one.role.equals(role) ? new Joined(one.mention, other, one.rule) : one);
  }

  /** Takes a role from all that have it; what else they were named for they keep. */
  void leave(String role) {
    List<Joined> leaving = joined.stream().filter(one -> one.role.equals(role)).toList();
    participations.values().removeIf(participation -> participation.role().equals(role));
    leave(leaving);
  }

  /** Takes their roles from some of those to whom they were given. */
  void leaveOut(Predicate<AgentMention> which) {
    List<Joined> leaving = joined.stream().filter(one -> which.test(one.mention)).toList();
    leaving.forEach(one -> participations.remove(one.mention.agent().key()));
    leave(leaving);
  }

  /**
   * Those who look on are none of those who act, and neither is whom they act for, unless others
   * act for it too; where nobody else acts, they do.
   */
  void lookOn(List<AgentMention> who, String role, String rule) {
    var keys = who.stream().map(one -> one.agent().key()).collect(Collectors.toSet());
    List<Joined> leaving =
        joined.stream()
            .filter(one -> keys.contains(one.mention.agent().key()))
            .filter(one -> !BETWEEN.contains(one.rule))
            .toList();
    var acting = new HashSet<String>();
    joined.stream()
        .filter(one -> !leaving.contains(one))
        .forEach(
            one -> {
              acting.add(one.mention.agent().key());
              one.mention.principals().forEach(principal -> acting.add(principal.agent().key()));
            });
    if (!acting.isEmpty()) {
      if (!leaving.isEmpty()) {
        participations.keySet().retainAll(acting);
        leave(leaving);
      }
      join(who, role, rule);
    }
  }

  /** Those of some mentions that are none of the sides. */
  List<AgentMention> outside(List<AgentMention> mentions) {
    return mentions.stream().filter(one -> !sides.containsKey(one.side().key())).toList();
  }

  /** How many sides are named beside these. */
  long sidesBeside(List<AgentMention> mentions) {
    return sides.keySet().stream()
        .filter(side -> mentions.stream().noneMatch(one -> one.side().key().equals(side)))
        .count();
  }

  private void leave(List<Joined> leaving) {
    joined.removeAll(leaving);
    leaving.forEach(one -> sides.remove(one.mention.side().key()));
    List<Joined> staying = List.copyOf(joined);
    joined.clear();
    staying.forEach(one -> join(List.of(one.mention), one.role, one.rule));
  }

  /** Takes part with all that take part in another act, each in the role it has there. */
  void joinAsIn(Parties other, String rule) {
    other.participations.values().stream()
        .filter(participation -> !participation.role().equals(FRAMEWORK))
        .forEach(participation -> putAs(participation, participation.role(), rule));
    sides.putAll(other.sides);
    open |= other.open;
  }

  /** Takes part with all that take part in another act, but for its frame, under a rule. */
  void joinAllOf(Parties other, String role, String rule) {
    for (Participation participation : other.participations.values()) {
      if (!participation.role().equals(FRAMEWORK)) {
        putAs(participation, role, rule);
      }
    }
    sides.putAll(other.sides);
    open |= other.open;
    unnamed = unnamed.or(other::unnamed);
  }

  /** Takes place within what another act does, of which organisations give the frame. */
  void frameAs(Parties other) {
    for (Participation participation : other.participations.values()) {
      if (participation.role().equals(FRAMEWORK)
          && participation.agent().kind() == Agent.Kind.ORGANISATION) {
        putAs(participation, FRAMEWORK, participation.rule());
      }
    }
  }

  /** Is done by those who do another act together, or by the organisations that give its frame. */
  void joinMembersOf(Parties other) {
    for (Participation participation : other.participations.values()) {
      boolean member =
          participation.role().equals("partner")
              || (participation.role().equals(FRAMEWORK)
                  && participation.agent().kind() == Agent.Kind.ORGANISATION);
      if (member) {
        putAs(participation, "partner", "subject-carried");
        sides.put(participation.agent().key(), participation.agent());
      }
    }
  }

  private void putAs(Participation other, String role, String rule) {
    participations.putIfAbsent(
        other.agent().key(),
        new Participation(other.agent(), role, other.evidence(), other.capacity(), rule));
  }

  private void joinPrincipal(AgentMention principal, String role) {
    put(principal, role, "acts-for");
    principal.principals().forEach(further -> joinPrincipal(further, role));
  }

  /** Gives one a role, unless it has one. */
  void put(AgentMention mention, String role, String rule) {
    participations.putIfAbsent(
        mention.agent().key(),
        new Participation(mention.agent(), role, mention.span(), mention.capacity(), rule));
  }

  /** Takes place within something of these organisations, which makes no sides of them. */
  void joinFrame(List<AgentMention> organisations) {
    organisations.forEach(organisation -> put(organisation, FRAMEWORK, "of"));
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
    for (Participation participation : participations.values()) {
      if (participation.rule().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two sides are named behind this point: {@code thỏa thuận giữa A và B}. */
  boolean areNamedBehind(int end) {
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
    for (Participation participation : participations.values()) {
      if (participation.role().equals(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one with a name starts it, or an official at home who needs none. */
  boolean isBegunBySomeone() {
    return participations.values().stream()
        .anyMatch(
            participation ->
                participation.role().equals("initiator")
                    && (participation.agent().kind() != Agent.Kind.GROUP
                        || participation.agent().key().startsWith(NameGrammar.OFFICE)
                        || isStates(participation)));
  }

  /** Whether states of a part of the world take part. */
  boolean hasStatesOfRegion() {
    return participations.values().stream().anyMatch(Parties::isStates);
  }

  private static boolean isStates(Participation participation) {
    return participation.agent().key().startsWith(NameGrammar.STATES);
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

  /** Whether those who take part are several, and none of these is one of them. */
  boolean isAmongOthersThan(List<AgentMention> mentions) {
    return sides.size() > 1
        && mentions.stream().noneMatch(one -> sides.containsKey(one.side().key()));
  }

  /** The sides that the text names, each once. */
  Collection<Agent> namedSides() {
    return sides.values();
  }

  /** Whether the sides are two states or organisations of states. */
  boolean areTwoStates() {
    return sides.size() == 2 && sides.values().stream().allMatch(Agent::isStateOrOrganisation);
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

  /** Whether a body of states gives the frame. */
  boolean isWithinBody() {
    return participations.values().stream()
        .anyMatch(
            participation ->
                participation.role().equals(FRAMEWORK) && Groupings.isBody(participation.agent()));
  }

  /** Takes over those of another telling of the same event. */
  void absorb(Parties other) {
    other.participations.forEach(participations::putIfAbsent);
    sides.putAll(other.sides);
    open |= other.open;
  }
}
