package org.hoptac.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Sense;

/** Ministers whose ministry stands only where they speak for it. */
final class Ministers {
  private final OwnedBodies bodies;
  private final Set<String> ministerialPosts = new HashSet<>();

  Ministers(OwnedBodies bodies) {
    this.bodies = bodies;
  }

  /** Keeps those of the offices of one person that ministers hold. */
  void add(Offices offices) {
    for (Offices.Office office : offices.told()) {
      if (office.title().ministerial()) {
        ministerialPosts.add(office.post().key());
      }
    }
  }

  /**
   * {@code Bộ trưởng Tô Lâm khẳng định Bộ Công an …}: a minister who speaks for a ministry is its
   * minister.
   */
  Optional<Made> speaking(List<Tag> tags, int at) {
    boolean speaks = at + 2 < tags.size() && tags.get(at + 1).has(Sense.Report.class);
    if (!speaks
        || !(tags.get(at) instanceof AgentTag person)
        || !(tags.get(at + 2) instanceof AgentTag body)) {
      return Optional.empty();
    }
    Agent holder = person.mention().agent();
    boolean itsMinister =
        holder.actsFor().isEmpty()
            && bodies.isMinistry(body.mention().agent().key())
            && holder.posts().stream().anyMatch(post -> ministerialPosts.contains(post.key()));
    return itsMinister
        ? Optional.of(
            new Made(
                new AgentTag(
                    person.from(), person.to(), holderIn(person.mention(), body.mention().agent())),
                at + 1))
        : Optional.empty();
  }

  private static AgentMention holderIn(AgentMention mention, Agent body) {
    Agent holder = mention.agent();
    List<Post> posts = holder.posts().stream().map(post -> Offices.of(post, body)).toList();
    Agent known =
        new Agent(
            holder.kind(),
            holder.key(),
            holder.name(),
            holder.nameEn(),
            holder.notation(),
            List.of(body),
            posts);
    return new AgentMention(known, mention.span(), List.of(), posts.stream().findFirst());
  }
}
