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

  HomeOfficials(Map<String, Set<String>> home) {
    this.home = home;
  }

  /** The tags, with the officials of the home state as such. */
  List<Tag> rewrite(List<Tag> tags) {
    Optional<AgentMention> state = named(tags);
    if (state.isEmpty()) {
      return tags;
    }
    var rewritten = new ArrayList<Tag>(tags);
    rewritten.replaceAll(tag -> official(tag, state.get()).orElse(tag));
    return rewritten;
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

  private Optional<Tag> official(Tag tag, AgentMention state) {
    if (!(tag instanceof AgentTag person) || !isOfficialOf(state, person.mention())) {
      return Optional.empty();
    }
    AgentMention mention = person.mention();
    Agent agent = mention.agent();
    var known =
        new Agent(
            agent.kind(),
            agent.key(),
            agent.name(),
            agent.nameEn(),
            agent.notation(),
            List.of(state.agent()),
            agent.posts());
    var acting = new AgentMention(known, mention.span(), List.of(state), mention.capacity());
    return Optional.of(new AgentTag(tag.from(), tag.to(), acting));
  }

  private boolean isOfficialOf(AgentMention state, AgentMention mention) {
    Agent agent = mention.agent();
    return agent.kind() == Agent.Kind.PERSON
        && agent.actsFor().isEmpty()
        && mention.principals().isEmpty()
        && !agent.posts().isEmpty()
        && home.get(state.agent().key()).contains(familyName(agent.name()));
  }

  private static String familyName(String name) {
    int end = name.indexOf(' ');
    return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
