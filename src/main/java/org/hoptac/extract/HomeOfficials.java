package org.hoptac.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;

/**
 * The press of a state names its own officials without saying whose they are: <em>Thủ tướng Phạm
 * Văn Hải tiếp Đại sứ Lào tại Việt Nam</em>. Who holds an office of no said state and bears a
 * family name of the home country acts for it, if the text names that country.
 */
final class HomeOfficials {
  private final Map<String, Set<String>> home;
  private final Set<String> ministries;

  /**
   * Reads whose officials they are.
   *
   * @param home keys of home states, each with family names of its people
   * @param ministries keys of ministries of no said state
   */
  HomeOfficials(Map<String, Set<String>> home, Set<String> ministries) {
    this.home = home;
    this.ministries = ministries;
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
        : tags.stream()
            .map(
                tag ->
                    official(tag, state.get())
                        .or(() -> ministry(tag, tags, state.get()))
                        .orElse(tag))
            .toList();
  }

  /** {@code Bộ Công an}, where no other state's is named: that of the home state. */
  private Optional<Tag> ministry(Tag tag, List<Tag> tags, AgentMention state) {
    return tag instanceof AgentTag body
            && ministries.contains(body.mention().agent().key())
            && body.mention().agent().actsFor().isEmpty()
            && tags.stream().noneMatch(other -> isAnothers(other, body.mention().agent()))
        ? Optional.of(new AgentTag(tag.from(), tag.to(), body.mention().actingFor(state)))
        : Optional.empty();
  }

  private static boolean isAnothers(Tag tag, Agent body) {
    return tag instanceof AgentTag other
        && other.mention().agent().name().equals(body.name())
        && !other.mention().agent().actsFor().isEmpty();
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
            Stream.concat(Stream.of(state.agent()), agent.actsFor().stream()).toList(),
            agent.posts());
    List<AgentMention> principals =
        Stream.concat(Stream.of(state), mention.principals().stream()).toList();
    var acting = new AgentMention(known, mention.span(), principals, mention.capacity());
    return Optional.of(new AgentTag(tag.from(), tag.to(), acting));
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
