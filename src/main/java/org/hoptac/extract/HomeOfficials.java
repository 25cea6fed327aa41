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
 * The press of a state names its own officials without saying whose they are: <em>Thủ tướng Phạm
 * Văn Hải tiếp Đại sứ Lào tại Việt Nam</em>. Who holds an office of no said state and bears a
 * family name of the home country acts for it, if the text names that country.
 */
final class HomeOfficials {
  private final Map<String, Set<String>> home;
  private final Map<String, Agent> states;
  private final Set<String> ministries;

  /**
   * Reads whose officials they are.
   *
   * @param home keys of home states, each with family names of its people
   * @param states the home states, by their keys
   * @param ministries keys of ministries of no said state
   */
  HomeOfficials(Map<String, Set<String>> home, Map<String, Agent> states, Set<String> ministries) {
    this.home = home;
    this.states = states;
    this.ministries = ministries;
  }

  /**
   * The tags, with the officials of the home state as such.
   *
   * @param known the tags before names were composed: {@code Đại sứ Peru tại Việt Nam} names it too
   */
  List<Tag> rewrite(List<Tag> tags, List<Tag> known) {
    Optional<AgentMention> state = named(tags).or(() -> named(known));
    List<Tag> told = state.map(home -> ofHome(tags, home)).orElse(tags);
    return new HomeMinisters(home, states, ministries, told).toldApart();
  }

  private List<Tag> ofHome(List<Tag> tags, AgentMention state) {
    List<Tag> rewritten = tags;
    for (int at = 0; at < tags.size(); at++) {
      if (tags.get(at) instanceof AgentTag agent) {
        AgentTag told = told(agent, tags, state);
        if (told != agent) {
          rewritten = rewritten == tags ? new ArrayList<>(tags) : rewritten;
          rewritten.set(at, told);
        }
      }
    }
    return rewritten;
  }

  private AgentTag told(AgentTag agent, List<Tag> tags, AgentMention state) {
    return official(agent, state)
        .or(() -> ministry(agent, tags, state))
        .or(() -> unnamed(agent, state))
        .orElse(agent);
  }

  /** {@code Bộ Công an}, where no other state's is named: that of the home state. */
  private Optional<AgentTag> ministry(AgentTag body, List<Tag> tags, AgentMention state) {
    return ministries.contains(body.mention().agent().key())
            && body.mention().agent().actsFor().isEmpty()
            && tags.stream().noneMatch(other -> isAnothers(other, body.mention().agent()))
        ? Optional.of(new AgentTag(body.from(), body.to(), body.mention().actingFor(state)))
        : Optional.empty();
  }

  /** {@code Thủ tướng đề nghị Peru …}: who has no name stands for his state. */
  private static Optional<AgentTag> unnamed(AgentTag office, AgentMention state) {
    return office.mention().agent().key().startsWith(NameGrammar.OFFICE)
        ? Optional.of(
            new AgentTag(office.from(), office.to(), state.withSpan(office.mention().span())))
        : Optional.empty();
  }

  private static boolean isAnothers(Tag tag, Agent body) {
    return tag instanceof AgentTag other
        && other.mention().agent().name().equals(body.name())
        && !other.mention().agent().actsFor().isEmpty();
  }

  private Optional<AgentMention> named(List<Tag> tags) {
    for (Tag tag : tags) {
      Optional<AgentMention> state =
          tag instanceof AgentTag agent ? homeIn(agent.mention()) : Optional.empty();
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** The home state, as the agent itself or the first of those for whom it acts. */
  private Optional<AgentMention> homeIn(AgentMention mention) {
    if (home.containsKey(mention.agent().key())) {
      return Optional.of(mention);
    }
    for (AgentMention principal : mention.principals()) {
      Optional<AgentMention> state = homeIn(principal);
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  private Optional<AgentTag> official(AgentTag person, AgentMention state) {
    return isOfficialOf(state, person.mention())
        ? Optional.of(new AgentTag(person.from(), person.to(), person.mention().actingFor(state)))
        : Optional.empty();
  }

  private boolean isOfficialOf(AgentMention state, AgentMention mention) {
    Agent agent = mention.agent();
    return agent.kind() == Agent.Kind.PERSON
        && !mention.side().isStateOrOrganisation()
        && !agent.posts().isEmpty()
        && home.get(state.agent().key()).contains(familyName(agent.name()));
  }

  private static String familyName(String name) {
    int end = name.indexOf(' ');
    return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
