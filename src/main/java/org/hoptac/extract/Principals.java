package org.hoptac.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;

/**
 * For whom persons and bodies act that are named without saying so, as far as the text names those
 * elsewhere: <em>Tổng thống Nga V.Putin … Ông Putin …</em>, <em>FBI … của Mỹ</em>. What everyone
 * knows of them never adds a state or organisation that the text does not name.
 */
final class Principals {
  private final Leaders leaders;
  private final List<Tag> tags;
  private final Map<String, AgentMention> named = new HashMap<>();
  private final Map<String, AgentMention> acting = new HashMap<>();

  /**
   * Reads who is named.
   *
   * @param known the tags before names were composed: {@code bến tàu Peru} names the state too
   */
  Principals(Leaders leaders, List<Tag> tags, List<Tag> known) {
    this.leaders = leaders;
    this.tags = tags;
    for (Tag tag : tags) {
      if (tag instanceof AgentTag agent) {
        agent.mention().all().forEach(this::remember);
      } else if (tag instanceof PlaceTag place) {
        place.territory().ifPresent(this::remember);
      }
    }
    for (Tag tag : known) {
      if (tag instanceof AgentTag agent && agent.mention().isState()) {
        remember(agent.mention());
      }
    }
  }

  private void remember(AgentMention mention) {
    if (mention.agent().isStateOrOrganisation()) {
      named.putIfAbsent(mention.agent().key(), mention);
    } else if (!mention.principals().isEmpty()) {
      acting.putIfAbsent(mention.agent().key(), mention);
    }
  }

  /** The tags, with those for whom the agents in them act. */
  List<Tag> found() {
    if (named.isEmpty()) {
      return tags;
    }
    var found = new ArrayList<Tag>(tags.size());
    for (int at = 0; at < tags.size(); at++) {
      found.add(withPrincipals(tags.get(at)));
    }
    return found;
  }

  private Tag withPrincipals(Tag tag) {
    if (!(tag instanceof AgentTag agent)
        || !agent.mention().agent().isBodyOrPerson()
        || !agent.mention().principals().isEmpty()) {
      return tag;
    }
    AgentMention mention = agent.mention();
    return Optional.ofNullable(acting.get(mention.agent().key()))
        .map(known -> known.withSpan(mention.span()))
        .or(() -> known(mention.agent()).map(mention::actingFor))
        .map(known -> (Tag) new AgentTag(tag.from(), tag.to(), known))
        .orElse(tag);
  }

  private Optional<AgentMention> known(Agent agent) {
    if (agent.kind() == Agent.Kind.PERSON) {
      return agent.actsFor().isEmpty()
          ? leaders.stateOf(agent.name()).flatMap(key -> Optional.ofNullable(named.get(key)))
          : Optional.empty();
    }
    return agent.actsFor().stream()
        .map(principal -> named.get(principal.key()))
        .filter(principal -> principal != null)
        .findFirst();
  }
}
