package org.hoptac.extract;

import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * Others of whom a clause speaks without their names: {@code các nước}, {@code ba nước châu Âu}.
 */
final class Others {
  /** The last words of those that count states: {@code ba nước}, {@code hai quốc gia}. */
  static final Set<String> STATES = Set.of("nước", "gia");

  /** First word of {@code nền kinh tế}, of which many are told as many states. */
  static final String ECONOMY = "nền";

  /** The last words of groups that are states or of several. */
  private static final Set<String> GROUPS = Set.of("nước", "gia", "minh", "tế", "viên");

  /** Words with which those of an act end, behind which stands who gives it. */
  private static final Set<String> OWNING = Set.of("của", "từ");

  /** Words between those who do something and the verb. */
  private static final Set<String> ALL = Set.of("đều", "cũng", "cùng", "luôn", "rất");

  /** In tags, from the word for many to that for the world. */
  private static final int LONGEST_OF_MANY = 5;

  /** In tags, behind the word that says whose it is. */
  private static final int REACH_OF_GIVERS = 4;

  /** In tags: how much of a common noun must be written in small letters. */
  private static final int WORDS_OF_NAME = 3;

  private final ClauseText text;
  private final Complements complements;

  Others(Complements complements) {
    this.text = complements.text();
    this.complements = complements;
  }

  /** Whether words in a range speak of others abroad, without names: {@code các nước}. */
  boolean areAbroad(int from, int to) {
    for (int t = Math.max(0, from); t < to; t++) {
      if (isOfOthersAbroad(t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word right behind a preposition says that they are of other states. */
  boolean areCalledForeign(int preposition, int to) {
    for (int t = preposition + 1; t < Math.min(to, preposition + WORDS_OF_NAME + 2); t++) {
      if (text.tag(t).marks(Function.FOREIGN)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code các nước} or {@code các tổ chức quốc tế} stand here, without a name. */
  boolean areStates(int at) {
    return at < text.size()
        && Governors.isGroup(text.tag(at))
        && areStates(Complements.agents(text.tag(at)).get(0));
  }

  /** {@code công du ba nước}: so many of them without a name. */
  boolean areCounted(int at) {
    return at < text.size()
        && text.tag(at).marks(Function.BOTH_SIDES)
        && STATES.contains(text.lastWord(at))
        && complements.sidesMeant(at).isEmpty();
  }

  /** {@code A và ba nước châu Âu gặp nhau}: so many others do it with those who are named. */
  boolean areCountedWith(int from, Head head) {
    for (int t = from + 1; t < head.from(); t++) {
      if (areNumberedWith(t)
          || isRegionWith(t)
          || (text.tag(t - 1).marks(Function.AND)
              && areCounted(t)
              && areOfRegion(t + 1, head.from()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Châu Âu và A hợp tác}, {@code A và châu Âu hợp tác}: a part of the world does it with
   * them.
   */
  private boolean isRegionWith(int and) {
    return text.tag(and).marks(Function.AND)
        && and + 1 < text.size()
        && complements.governor(and - 1).isEmpty()
        && ((isRegion(and - 1) && Complements.isAgents(text.tag(and + 1)))
            || (isRegion(and + 1) && Complements.isAgents(text.tag(and - 1))));
  }

  /**
   * {@code A và các đối tác nước ngoài ký kết}, {@code các hãng quốc tế cùng A mở lớp}: they stand
   * on either hand of one who is named.
   */
  boolean areForeignBeside(int from, Head head) {
    for (int t = from; t < head.from() && text.marks(Function.FOREIGN); t++) {
      if (text.tag(t).marks(Function.FOREIGN)
          && !isOfPrivate(t)
          && (isLinkedBefore(from, t) || isLinkedBehind(t, head.from()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLinkedBefore(int from, int at) {
    int link = at - 1;
    while (link > from && (isMany(link) || text.isPlainWord(link))) {
      link--;
    }
    return link > from && links(link) && Complements.isAgents(text.tag(link - 1));
  }

  private boolean isLinkedBehind(int at, int end) {
    return at + 2 < end
        && links(at + 1)
        && Complements.isAgents(text.tag(at + 2))
        && complements.governor(at).isEmpty();
  }

  private boolean links(int at) {
    return text.tag(at).marks(Function.AND) || text.tag(at).marks(Function.WITH);
  }

  /** {@code A cùng 71 nước ký công ước}. */
  private boolean areNumberedWith(int at) {
    return at > 1
        && !(at + 1 < text.size() && Complements.isAgents(text.tag(at + 1)))
        && STATES.contains(text.lastWord(at))
        && text.isNumber(at - 1)
        && (text.tag(at - 2).marks(Function.AND) || text.tag(at - 2).marks(Function.WITH));
  }

  /** {@code Lãnh đạo các nước đều đánh giá cao}: whether those abroad do what a verb tells. */
  boolean standBefore(Head verb) {
    int at = verb.from() - 1;
    while (at > 0 && (text.tag(at).has(Sense.Status.class) || ALL.contains(text.firstWord(at)))) {
      at--;
    }
    return at >= 0
        && (areStates(at) || text.tag(at).marks(Function.FOREIGN))
        && !isOfPrivate(at)
        && !(at > 0 && text.tag(at - 1).marks(Function.PEOPLE))
        && complements.governor(at).isEmpty();
  }

  /** Whether a part of the world is spoken of in a range. */
  boolean areOfRegion(int from, int to) {
    for (int t = from; t < to; t++) {
      if (isRegion(t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether others abroad stand before what is given, or are said to give it. */
  boolean give(int from, Head head, int to) {
    for (int t = Math.max(0, from); t < head.from(); t++) {
      if (!complements.isSource(t) && mayGive(t) && complements.governor(t).isEmpty()) {
        return true;
      }
    }
    for (int t = head.to() - 1; t < to; t++) {
      if ((givesBehind(t) || (t < head.to() && OWNING.contains(text.lastWord(t))))
          && IntStream.range(t + 1, Math.min(to, t + REACH_OF_GIVERS)).anyMatch(this::mayGive)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Các đối tác quốc tế viện trợ cho …}: those right before what is given are abroad. */
  boolean giveFromAbroad(int from, Head head) {
    return IntStream.range(Math.max(0, from), head.from())
        .anyMatch(
            t ->
                !complements.isSource(t)
                    && (isOfOthersAbroad(t) || areStates(t))
                    && complements.governor(t).isEmpty());
  }

  private boolean mayGive(int at) {
    Tag tag = text.tag(at);
    boolean group = Governors.isGroup(tag) || tag.has(Sense.Group.class);
    return isOfOthersAbroad(at) || (group && GROUPS.contains(text.lastWord(at)));
  }

  private boolean givesBehind(int at) {
    return text.tag(at).marks(Function.FROM)
        || text.tag(at).marks(Function.OF)
        || text.tag(at).marks(Function.BY);
  }

  private boolean isRegion(int at) {
    return at < text.size() && text.tag(at) instanceof Tag.PlaceTag place && place.region();
  }

  private boolean isOfOthersAbroad(int at) {
    Tag tag = text.tag(at);
    return (tag.marks(Function.FOREIGN) && !isOfPrivate(at))
        || isRegion(at)
        || (isMany(at - 1) && isEconomy(at))
        || isOfWorld(at)
        || isMany(at - 1) && tag.matches(Sense.Group.class, Sense.Group::international);
  }

  /**
   * Whether states are meant by {@code nhiều nước} or its like, or those who act for many: {@code
   * các nước láng giềng}, {@code các tổ chức quốc tế}.
   */
  boolean areStates(AgentMention group) {
    return group.agent().actsFor().isEmpty() && text.hintsIn(Hint.SEVERAL, group.span());
  }

  /** {@code với thế giới}, {@code với các hãng vắc xin toàn cầu}; {@code các vấn đề} do nothing. */
  private boolean isOfWorld(int at) {
    if (!Worldwide.isWorld(text.tokens(), text.tag(at).from())) {
      return false;
    }
    int first = at;
    while (first > 0
        && at - first < LONGEST_OF_MANY
        && !isMany(first - 1)
        && mayDescribe(first - 1)) {
      first--;
    }
    return first > 0
        && (first == at
            ? text.tag(at - 1).marks(Function.WITH)
            : isMany(first - 1) && !text.beginsHint(Hint.SIDELESS, first));
  }

  private boolean mayDescribe(int at) {
    return !Complements.isAgents(text.tag(at))
        && !text.tag(at).isVerb()
        && !text.tag(at).marks(Function.WITH)
        && !text.tag(at).marks(Function.AND)
        && !text.isSign(at, ",");
  }

  /** {@code 50 nền kinh tế}, as {@code các nền tảng} are none. */
  private boolean isEconomy(int at) {
    return text.firstWord(at).equals(ECONOMY)
        && at + 1 < text.size()
        && text.firstWord(at + 1).equals("kinh");
  }

  /** {@code khách du lịch nước ngoài}: they come from abroad, but for no state. */
  private boolean isOfPrivate(int at) {
    return at > 0 && text.tag(at - 1).marks(Function.PRIVATE);
  }

  private boolean isMany(int at) {
    return at >= 0 && (text.tag(at).marks(Function.MANY) || text.isNumber(at));
  }

  /** Whether the first words of a range name no one: none of them is written like a name. */
  boolean isCommonNoun(int from, int to) {
    int end = Math.min(to, from + WORDS_OF_NAME);
    return from < end
        && IntStream.range(from, end)
            .noneMatch(t -> Complements.isAgents(text.tag(t)) || text.isCapitalised(t));
  }
}
