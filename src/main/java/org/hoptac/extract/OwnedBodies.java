package org.hoptac.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Token;

/** Bodies made of their names, each with the state or organisation whose it is. */
final class OwnedBodies {
  private static final String HUU = "hữu";
  private static final String NGHI = "nghị";

  private final NameText text;
  private final Set<String> ministries = new HashSet<>();

  OwnedBodies(NameText text) {
    this.text = text;
  }

  /** Whether a minister heads the body of this key. */
  boolean isMinistry(String key) {
    return ministries.contains(key);
  }

  /** A body whose name is told in full. */
  Made named(List<Tag> tags, int at, int nameEnd, boolean ministry) {
    int end = text.pastDots(tags, nameEnd);
    String name = text.surface(tags.get(at).from(), tags.get(end - 1).to());
    return made(
        new Sense.Body(Slug.of(name), name, Optional.empty(), ministry, false), tags, at, end);
  }

  /** A body in whose name a state stands that is not the one whose it is. */
  Made ofNobody(List<Tag> tags, int at, int end) {
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    AgentMention body = text.mention(Agent.Kind.BODY, "actor/", text.surface(from, to), from, to);
    return new Made(new AgentTag(from, to, body), end);
  }

  /** A body whose name ends here, with whose it is behind the name or in it. */
  Made made(Sense.Body body, List<Tag> tags, int at, int nameEnd) {
    int behind = Alias.end(text, tags, nameEnd);
    int afterName = principalAt(tags, behind).isPresent() ? behind : nameEnd;
    int end = principalEnd(tags, afterName);
    int town = end > afterName ? BodyName.townEnd(text, tags, end) : end;
    if (town > end) {
      return named(tags, at, town, body.ministry());
    }
    List<AgentMention> principals = principals(tags, at, afterName, end);
    Agent named = agent(body, end > afterName, principals);
    Agent agent = principals.isEmpty() ? Homes.ofTown(named, tags.get(nameEnd - 1)) : named;
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return new Made(
        new AgentTag(
            from, to, new AgentMention(agent, text.span(from, to), principals, Optional.empty())),
        end);
  }

  /** A body that acts for these; where it is told whose it is, that is in its key too. */
  Agent agent(Sense.Body body, boolean owned, List<AgentMention> principals) {
    String suffix = owned ? "-" + suffixOf(principals.get(0).agent()) : "";
    var agent =
        new Agent(
            Agent.Kind.BODY,
            "actor/" + body.key() + suffix,
            body.name(),
            body.nameEn(),
            Optional.empty(),
            principals.stream().map(AgentMention::agent).toList(),
            List.of());
    if (body.ministry()) {
      ministries.add(agent.key());
    }
    return agent;
  }

  /**
   * The state behind the name, or those in it, as in {@code Trung tâm Việt - Nga}; of {@code Hội
   * Hữu nghị Cuba - Peru} only the first, whose people it is that call themselves friends of the
   * other.
   */
  private List<AgentMention> principals(List<Tag> tags, int at, int afterName, int end) {
    var principals = new ArrayList<AgentMention>();
    if (end > afterName) {
      principals.add(principalAt(tags, afterName).orElseThrow());
    }
    for (int i = at; i < afterName; i++) {
      if (tags.get(i) instanceof AgentTag inner
          && inner.mention().agent().kind() != Agent.Kind.BODY) {
        principals.add(inner.mention());
      }
    }
    return isOfFriends(tags, at, afterName)
        ? principals.subList(0, Math.min(1, principals.size()))
        : principals;
  }

  private boolean isOfFriends(List<Tag> tags, int from, int end) {
    List<Token> tokens = text.tokens();
    for (int i = tags.get(from).from() + 1; i < tags.get(end - 1).to(); i++) {
      if (tokens.get(i).is(NGHI) && tokens.get(i - 1).is(HUU)) {
        return true;
      }
    }
    return false;
  }

  private static String suffixOf(Agent principal) {
    return principal.notation().map(Slug::of).orElse(Slug.of(principal.name()));
  }

  /** One past the one whose it is, or the index itself. */
  int principalEnd(List<Tag> tags, int at) {
    return principalAt(tags, at).isEmpty()
        ? at
        : principalIndex(tags, at) + (isBracketed(tags, at) ? 2 : 1);
  }

  /** The state or organisation whose the body before this index is. */
  Optional<AgentMention> principalAt(List<Tag> tags, int at) {
    int index = principalIndex(tags, at);
    if (index >= tags.size() || !(tags.get(index) instanceof AgentTag agent)) {
      return Optional.empty();
    }
    boolean principal =
        agent.mention().agent().kind() == Agent.Kind.STATE
            || agent.mention().agent().kind() == Agent.Kind.ORGANISATION;
    boolean closed = !isBracketed(tags, at) || text.isSign(tags, index + 1, ")");
    return principal && closed ? Optional.of(agent.mention()) : Optional.empty();
  }

  private int principalIndex(List<Tag> tags, int at) {
    return isBracketed(tags, at) ? at + 1 : skipMany(tags, NameText.skipOf(tags, at));
  }

  /**
   * {@code Hải quân nước A}, {@code Hải quân nước bạn A}, {@code Hải quân các nước A, B và C}: the
   * first is whose it is.
   */
  private static int skipMany(List<Tag> tags, int at) {
    boolean many =
        at + 1 < tags.size()
            && tags.get(at).marks(Function.MANY)
            && tags.get(at + 1).marks(Function.NOUN);
    boolean both = at < tags.size() && tags.get(at).marks(Function.BOTH_SIDES);
    boolean noun =
        at < tags.size()
            && (tags.get(at).marks(Function.NOUN) || tags.get(at).marks(Function.FOREIGN));
    return many ? at + 2 : both || noun ? at + 1 : at;
  }

  private boolean isBracketed(List<Tag> tags, int at) {
    return text.isSign(tags, at, "(");
  }
}
