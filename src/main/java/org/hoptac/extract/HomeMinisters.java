package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;

/**
 * The press of a state names its own ministry without saying whose it is, also beside another's:
 * <em>ông Phạm Văn Hải, Bộ trưởng Bộ Quốc phòng, tiếp Bộ trưởng Bộ Quốc phòng Lào</em>. The two are
 * told apart by their states, though that alone names the home state nowhere in the text.
 */
final class HomeMinisters {
  private final Map<String, Set<String>> home;
  private final Map<String, Agent> states;
  private final Set<String> ministries;
  private final List<Tag> tags;

  HomeMinisters(
      Map<String, Set<String>> home,
      Map<String, Agent> states,
      Set<String> ministries,
      List<Tag> tags) {
    this.home = home;
    this.states = states;
    this.ministries = ministries;
    this.tags = tags;
  }

  /** The tags, with the ministries of officials at home as those of their state. */
  List<Tag> toldApart() {
    List<Tag> told = tags;
    for (int at = 0; at < tags.size(); at++) {
      if (tags.get(at) instanceof AgentTag person) {
        Optional<AgentMention> minister = ministerAtHome(person.mention());
        if (minister.isPresent()) {
          told = told == tags ? new ArrayList<>(tags) : told;
          told.set(at, new AgentTag(person.from(), person.to(), minister.get()));
        }
      }
    }
    return told;
  }

  private Optional<AgentMention> ministerAtHome(AgentMention person) {
    if (person.agent().kind() != Agent.Kind.PERSON
        || person.principals().stream().noneMatch(this::isShared)) {
      return Optional.empty();
    }
    return homeOf(person.agent().name()).map(state -> holder(person, state));
  }

  /** Whether it is a ministry of no said state, and another state's of the same name is told. */
  private boolean isShared(AgentMention body) {
    return ministries.contains(body.agent().key())
        && body.agent().actsFor().isEmpty()
        && tags.stream().anyMatch(tag -> namesAnothers(tag, body.agent()));
  }

  private static boolean namesAnothers(Tag tag, Agent body) {
    return tag instanceof AgentTag other
        && other.mention().all().stream()
            .map(AgentMention::agent)
            .anyMatch(one -> one.name().equals(body.name()) && !one.actsFor().isEmpty());
  }

  private Optional<Agent> homeOf(String name) {
    int end = name.indexOf(' ');
    String family = (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    return home.entrySet().stream()
        .filter(entry -> entry.getValue().contains(family))
        .map(entry -> states.get(entry.getKey()))
        .findFirst();
  }

  private AgentMention holder(AgentMention person, Agent state) {
    List<AgentMention> bodies =
        person.principals().stream()
            .map(body -> isShared(body) ? ofHome(body, state) : body)
            .toList();
    Agent held = person.agent().actingFor(bodies.stream().map(AgentMention::agent).toList());
    return new AgentMention(held, person.span(), bodies, person.capacity());
  }

  private static AgentMention ofHome(AgentMention mention, Agent state) {
    Agent owned = mention.agent().actingFor(List.of(state));
    return new AgentMention(owned, mention.span(), mention.principals(), mention.capacity());
  }
}
