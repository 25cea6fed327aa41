package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Papers and agencies that do something with others, {@code NHK và Đài Truyền hình Việt Nam ký thỏa
 * thuận}, and are then bodies as others are; everywhere else they only bring the news.
 */
final class ActingOutlets {
  private final NameText text;

  ActingOutlets(NameText text) {
    this.text = text;
  }

  /** {@code hợp tác giữa … và Hãng thông tấn Peru}: the agency of a state, which has no name. */
  Optional<Made> ofState(List<Tag> tags, int at) {
    Optional<AgentMention> state = NameText.stateAt(tags, at + 1);
    boolean headed = NameText.nameHead(tags.get(at), Sense.NameHead.Kind.OUTLET).isPresent();
    if (state.isEmpty() || !headed || !(doesWithOthers(tags, at + 1) || isCompany(tags, at))) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int to = tags.get(at + 1).to();
    AgentMention agency =
        text.mention(Agent.Kind.BODY, "outlet/", text.surface(from, to), from, to);
    return Optional.of(new Made(new AgentTag(from, to, agency.of(state.get())), at + 2));
  }

  /** An outlet that acts here. */
  Optional<Made> acting(List<Tag> tags, int at) {
    boolean acts =
        Complements.isOutlet(tags.get(at)) && (doesWithOthers(tags, at) || isCompany(tags, at));
    return acts ? Optional.of(body(tags, at)) : Optional.empty();
  }

  /** {@code Tổng Giám đốc TTXVN Ana Bola}: who leads an outlet acts for it. */
  Optional<Made> led(List<Tag> tags, int at) {
    boolean led =
        at > 0
            && at + 1 < tags.size()
            && Complements.isOutlet(tags.get(at))
            && tags.get(at - 1).has(Sense.Title.class)
            && text.startsWithCapital(tags, at + 1);
    return led ? Optional.of(body(tags, at)) : Optional.empty();
  }

  private Made body(List<Tag> tags, int at) {
    AgentTag tag = (AgentTag) tags.get(at);
    Agent outlet = tag.mention().agent();
    Agent body =
        new Agent(
            Agent.Kind.BODY,
            outlet.key(),
            outlet.name(),
            outlet.nameEn(),
            outlet.notation(),
            outlet.actsFor(),
            outlet.posts());
    AgentMention acting = AgentMention.of(body, tag.mention().span());
    AgentMention ofState = text.stateEnding(tag).map(acting::of).orElse(acting);
    return new Made(new AgentTag(tag.from(), tag.to(), ofState), at + 1);
  }

  /** {@code A và B ký thỏa thuận}, {@code A ký thỏa thuận}: the verb stands behind one or both. */
  private static boolean doesWithOthers(List<Tag> tags, int at) {
    int behind = at + 1;
    if (isLink(tags, behind) && behind + 1 < tags.size() && isBody(tags.get(behind + 1))) {
      behind += 2;
    }
    while (behind < tags.size() && Company.isWhenOrWhether(tags.get(behind))) {
      behind++;
    }
    return behind < tags.size() && isAct(tags.get(behind));
  }

  /** {@code ký thỏa thuận với A}, {@code hợp tác giữa A và B}. */
  private static boolean isCompany(List<Tag> tags, int at) {
    int first = at > 1 && isLink(tags, at - 1) && isBody(tags.get(at - 2)) ? at - 2 : at;
    return first > 1
        && (tags.get(first - 1).marks(Function.WITH) || tags.get(first - 1).marks(Function.BETWEEN))
        && isAct(tags.get(first - 2));
  }

  private static boolean isLink(List<Tag> tags, int at) {
    return at < tags.size()
        && (tags.get(at).marks(Function.AND) || tags.get(at).marks(Function.WITH));
  }

  private static boolean isBody(Tag tag) {
    return tag instanceof AgentTag agent
        && (Complements.isOutlet(agent) || agent.mention().agent().kind() == Agent.Kind.BODY);
  }

  private static boolean isAct(Tag tag) {
    return tag.matches(Sense.Type.class, ActingOutlets::isDoneWithOthers);
  }

  private static boolean isDoneWithOthers(Sense.Type type) {
    return switch (type.type()) {
      case "agreement", "cooperation", "partnership", "programme", "training" -> true;
      default -> false;
    };
  }
}
