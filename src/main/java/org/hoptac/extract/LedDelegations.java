package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Who leads a delegation, what is told of him, and for whom he acts. */
final class LedDelegations {
  private static final Set<String> DELEGATIONS = Set.of("đoàn", "phái");

  /** First words of where a delegation goes, and of who belongs to it. */
  private static final Set<String> PARTING =
      Set.of("sang", "đến", "tới", "dự", "tham", "vào", "lên", "đi", "gồm", "với", "do");

  /** First syllables of {@code trưởng đoàn, chỉ huy, thuyền trưởng, hạm trưởng}. */
  private static final Set<String> LEADERS = Set.of("trưởng", "chỉ", "thuyền", "hạm");

  /** First syllable of {@code chỉ huy}. */
  private static final String COMMAND = "chỉ";

  /** In tags, from the word for a delegation to whose it is. */
  private static final int REACH = 8;

  private final NameText text;

  LedDelegations(NameText text) {
    this.text = text;
  }

  /**
   * {@code Chủ tịch A sẽ dẫn đầu Đoàn đại biểu cấp cao Peru thăm Lào}, {@code đoàn Peru do A dẫn
   * đầu}: A acts for Peru.
   */
  Optional<Made> leader(List<Tag> tags, int at) {
    AgentTag leader = (AgentTag) tags.get(at);
    boolean unknown =
        leader.mention().agent().kind() == Agent.Kind.PERSON
            && !leader.mention().side().isStateOrOrganisation();
    if (!unknown) {
      return Optional.empty();
    }
    int verb = behindStatus(tags, at);
    Optional<AgentMention> owner = Optional.empty();
    if (isLeading(tags, verb)) {
      owner = NameText.stateOfAt(tags, ownerOfDelegation(tags, verb + 2));
    }
    if (owner.isEmpty() && leads(tags, verb)) {
      owner = ownerBefore(tags, at);
    }
    return owner
        .map(state -> leader.mention().actingFor(state))
        .map(known -> new Made(new AgentTag(leader.from(), leader.to(), known), at + 1));
  }

  private static Optional<AgentMention> ownerBefore(List<Tag> tags, int leader) {
    return leader > 1
            && tags.get(leader - 1).marks(Function.BY)
            && tags.get(leader - 2) instanceof AgentTag
        ? NameText.stateOfAt(tags, leader - 2)
        : Optional.empty();
  }

  /**
   * {@code Đoàn đại biểu Quốc hội Peru do Chủ tịch Quốc hội A dẫn đầu}, {@code Chủ tịch Quốc hội A
   * cùng đoàn Quốc hội Peru}: he is of the body that the delegation is of.
   */
  Optional<Made> ofSameBody(List<Tag> tags, int at) {
    AgentTag leader = (AgentTag) tags.get(at);
    if (leader.mention().principals().isEmpty()) {
      return Optional.empty();
    }
    int owner = at > 1 && tags.get(at - 1).marks(Function.BY) ? at - 2 : ownerOfLed(tags, at);
    if (NameText.stateOfAt(tags, owner).isEmpty() || !NameText.isBodyAt(tags, owner)) {
      return Optional.empty();
    }
    AgentMention body = ((AgentTag) tags.get(owner)).mention();
    List<AgentMention> principals =
        leader.mention().principals().stream()
            .map(own -> isSameBare(own, body) ? body : own)
            .toList();
    return principals.contains(body)
        ? Optional.of(
            new Made(
                new AgentTag(leader.from(), leader.to(), leader.mention().inPlaceOf(principals)),
                at + 1))
        : Optional.empty();
  }

  /** Whose the delegation is that one leads or travels with, or the end of the tags. */
  private int ownerOfLed(List<Tag> tags, int leader) {
    int next = leader + 1;
    if (text.isWord(tags, next, "cùng")) {
      return ownerOfDelegation(tags, next + 1);
    }
    if (next < tags.size() && tags.get(next).marks(Function.AND)) {
      int owner = ownerOfDelegation(tags, next + 1);
      return travels(tags, behindStatus(tags, owner)) ? owner : tags.size();
    }
    int verb = behindStatus(tags, leader);
    return isLeading(tags, verb) ? ownerOfDelegation(tags, verb + 2) : tags.size();
  }

  private static boolean travels(List<Tag> tags, int at) {
    return at < tags.size()
        && tags.get(at)
            .matches(
                Sense.Type.class,
                type ->
                    type.verb()
                        && (type.type().equals("visit") || type.type().equals("conference")));
  }

  private static int behindStatus(List<Tag> tags, int leader) {
    return leader + 1 < tags.size() && tags.get(leader + 1).has(Sense.Status.class)
        ? leader + 2
        : leader + 1;
  }

  private static boolean isSameBare(AgentMention own, AgentMention body) {
    return own.isBody()
        && own.principals().isEmpty()
        && own.agent().actsFor().isEmpty()
        && own.agent().name().equals(body.agent().name());
  }

  /**
   * {@code do Đại tá A, Phó Tư lệnh, dẫn đầu}: what is told of the leader stands between commas,
   * and ends no clause.
   */
  Optional<Made> offices(List<Tag> tags, int at) {
    AgentTag leader = (AgentTag) tags.get(at);
    boolean opens =
        leader.mention().agent().kind() == Agent.Kind.PERSON
            && at > 0
            && tags.get(at - 1).marks(Function.BY)
            && text.isSign(tags, at + 1, ",")
            && Offices.isTitle(tags, at + 2);
    int end = opens ? at + 3 : tags.size();
    while (end < Math.min(tags.size(), at + REACH) && !leads(tags, end) && isOffice(tags, end)) {
      end++;
    }
    return end < tags.size() && leads(tags, end)
        ? Optional.of(
            new Made(new AgentTag(leader.from(), tags.get(end - 1).to(), leader.mention()), end))
        : Optional.empty();
  }

  /** {@code dẫn đầu}, {@code làm trưởng đoàn}, {@code làm thuyền trưởng}, {@code chỉ huy}. */
  private boolean leads(List<Tag> tags, int at) {
    if (text.isWord(tags, at, "làm")) {
      return at + 1 < tags.size()
          && LEADERS.contains(text.tokens().get(tags.get(at + 1).from()).key());
    }
    return isLeading(tags, at)
        || (text.isWord(tags, at, COMMAND) && text.tokens().get(tags.get(at).from() + 1).is("huy"));
  }

  private boolean isLeading(List<Tag> tags, int at) {
    return text.isWord(tags, at, "dẫn") && text.isWord(tags, at + 1, "đầu");
  }

  private boolean isOffice(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean body = NameText.isBodyAt(tags, at);
    boolean word = tag instanceof Tag.Word && !text.isSign(tag);
    return body
        || word
        || text.isSign(tags, at, ",")
        || tag.has(Sense.Title.class)
        || tag.has(Sense.NameHead.class)
        || tag.has(Sense.Body.class);
  }

  /** Whose a delegation is, or the end of the tags. */
  private int ownerOfDelegation(List<Tag> tags, int delegation) {
    int none = tags.size();
    if (delegation >= none
        || !DELEGATIONS.contains(text.tokens().get(tags.get(delegation).from()).key())) {
      return none;
    }
    int last = Math.min(none, delegation + REACH);
    for (int at = delegation; at < last; at++) {
      if (tags.get(at) instanceof AgentTag) {
        return at;
      }
      if (parts(tags.get(at))) {
        return none;
      }
    }
    return none;
  }

  private boolean parts(Tag tag) {
    return text.isSign(tag)
        || tag.isVerb()
        || tag.marks(Function.AT)
        || tag.marks(Function.AND)
        || tag.marks(Function.FROM)
        || tag.has(Sense.Status.class)
        || PARTING.contains(text.tokens().get(tag.from()).key());
  }
}
