package org.hoptac.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/**
 * Bodies: those that every state may have, with the state they belong to, and those known by a head
 * noun.
 */
final class BodyNames {
  private final NameText text;
  private final Set<String> ministries = new HashSet<>();

  BodyNames(NameText text) {
    this.text = text;
  }

  /** Whether a minister heads the body of this key. */
  boolean isMinistry(String key) {
    return ministries.contains(key);
  }

  Optional<Made> unknownBody(List<Tag> tags, int at) {
    boolean headed = NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isPresent();
    if (!headed || !text.startsWithCapital(tags, at)) {
      return Optional.empty();
    }
    int end = bodyNameEnd(tags, at + 1);
    if (end == at + 1 || text.isTornOff(tags, end)) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return Optional.of(
        new Made(
            bodyTag(
                new Sense.Body(
                    Slug.of(text.surface(from, to)),
                    text.surface(from, to),
                    Optional.empty(),
                    false),
                tags,
                at,
                end),
            principalEnd(tags, end)));
  }

  /**
   * Bodies are named after what they do, with one capital: {@code Cục Hàng hải}, {@code Sở Du
   * lịch}.
   */
  private int bodyNameEnd(List<Tag> tags, int from) {
    boolean field =
        from < tags.size()
            && text.startsWithCapital(tags, from)
            && (tags.get(from) instanceof Cue
                || (tags.get(from) instanceof PlaceTag place && place.region()));
    return text.capitalRun(tags, field ? from + 1 : from);
  }

  /**
   * {@code Bộ Công an Việt Nam}, {@code Hải quân của Ấn Độ}, {@code cảnh sát Đài Loan (Trung
   * Quốc)}.
   */
  Optional<Made> body(List<Tag> tags, int at) {
    Optional<Sense.Body> body = tags.get(at).sense(Sense.Body.class);
    return body.map(sense -> new Made(bodyTag(sense, tags, at, at + 1), principalEnd(tags, at + 1)))
        .filter(made -> isProper(tags.get(at)) || made.next() > at + 1);
  }

  private boolean isProper(Tag tag) {
    return text.tokens().get(tag.from()).capitalised();
  }

  private AgentTag bodyTag(Sense.Body body, List<Tag> tags, int at, int afterName) {
    int end = principalEnd(tags, afterName);
    List<AgentMention> principals =
        end == afterName ? List.of() : List.of(principalAt(tags, afterName).orElseThrow());
    String suffix = principals.isEmpty() ? "" : "-" + suffixOf(principals.get(0).agent());
    Agent agent =
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
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return new AgentTag(
        from, to, new AgentMention(agent, text.span(from, to), principals, Optional.empty()));
  }

  private static String suffixOf(Agent principal) {
    return principal.notation().map(Slug::of).orElse(Slug.of(principal.name()));
  }

  private int principalEnd(List<Tag> tags, int at) {
    return principalAt(tags, at).isEmpty()
        ? at
        : principalIndex(tags, at) + (isBracketed(tags, at) ? 2 : 1);
  }

  private Optional<AgentMention> principalAt(List<Tag> tags, int at) {
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
    return isBracketed(tags, at) ? at + 1 : NameText.skipOf(tags, at);
  }

  private boolean isBracketed(List<Tag> tags, int at) {
    return text.isSign(tags, at, "(");
  }
}
