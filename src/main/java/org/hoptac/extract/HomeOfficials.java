package org.hoptac.extract;

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

  /**
   * The tags, with the officials of the home state as such.
   *
   * @param known the tags before names were composed: {@code Đại sứ Peru tại Việt Nam} names it too
   */
  List<Tag> rewrite(List<Tag> tags, List<Tag> known) {
    Optional<AgentMention> state = named(tags).or(() -> named(known));
    return state.isEmpty()
        ? tags
        : tags.stream().map(tag -> official(tag, state.get()).orElse(tag)).toList();
  }

  private Optional<AgentMention> named(List<Tag> tags) {
    return tags.stream()
        .filter(AgentTag.class::isInstance)
        .flatMap(tag -> ((AgentTag) tag).mention().all().stream())
        .filter(mention -> home.containsKey(mention.agent().key()))
        .findFirst();
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
