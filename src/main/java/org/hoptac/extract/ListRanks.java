package org.hoptac.extract;

import java.util.List;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Ranks of agents in a list. Commas join states with states and persons with persons; what differs
 * in rank, as in {@code Tập đoàn A, Chính phủ B và UNICEF}, needs an <em>và</em>.
 */
final class ListRanks {
  /** States and organisations rank before bodies, and both before persons. */
  private static final int RANK_OF_PERSONS = 2;

  private static final List<String> NUMBERS =
      List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám");

  /** In tags; what is longer is no list, and no text shall be read over and over. */
  private static final int LONGEST_MIXED_LIST = 16;

  /** In tags, before a list: how far a word of place stands. */
  private static final int REACH_OF_PLACE = 3;

  private final List<Token> tokens;
  private final FrontedPhrases fronted;

  ListRanks(List<Token> tokens, FrontedPhrases fronted) {
    this.tokens = tokens;
    this.fronted = fronted;
  }

  /**
   * How many members it is said to have: {@code ba nước A, B và C}, {@code bốn nước gồm …}; or 0.
   */
  static int numberBefore(Tag first, List<Token> tokens) {
    int at = first.from() - 1;
    at -= at > 0 && tokens.get(at).is("gồm") ? 1 : 0;
    if (at > 0 && tokens.get(at).is("nước")) {
      return NUMBERS.indexOf(tokens.get(at - 1).key()) + 1;
    }
    boolean states = at > 1 && tokens.get(at).is("gia") && tokens.get(at - 1).is("quốc");
    return states ? NUMBERS.indexOf(tokens.get(at - 2).key()) + 1 : 0;
  }

  /** The rank of an agent, the highest being 0. */
  static int rank(Tag tag) {
    return switch (((AgentTag) tag).mention().agent().kind()) {
      case STATE, ORGANISATION -> 0;
      case BODY -> 1;
      case PERSON -> 2;
      case GROUP -> 3;
      case OUTLET, PROGRAMME -> 4;
    };
  }

  /** Whether a comma alone joins two agents. */
  boolean areSame(Tag a, Tag b) {
    return rank(a) == rank(b) && isBareState(a) == isBareState(b);
  }

  /**
   * Whether an agent continues a list though it differs in rank from the last one.
   *
   * @param first where the list begins
   */
  boolean mayDiffer(List<Tag> tags, int first, int last, int next) {
    return (isSharedHead(tags, first) && isBareState(tags.get(next)))
        || mayMix(tags, first, last, next)
        || endsObjects(tags, first, last, next);
  }

  /** {@code thăm Nghị viện A, B và hội đàm với C}: B is visited too, and does not meet C. */
  private boolean endsObjects(List<Tag> tags, int first, int last, int next) {
    return next + 2 < tags.size()
        && tags.get(next + 1).marks(Function.AND)
        && rank(tags.get(last)) < RANK_OF_PERSONS
        && rank(tags.get(next)) < RANK_OF_PERSONS
        && first > 0
        && tags.get(first - 1).matches(Sense.Type.class, Sense.Type::verb)
        && PredicateWords.is(tags.get(next + 2));
  }

  /** {@code Bộ Quốc phòng A, B và C}, {@code Tổng thống A, B và C}: said once and meant of each. */
  private boolean isSharedHead(List<Tag> tags, int at) {
    AgentMention first = ((AgentTag) tags.get(at)).mention();
    boolean shared = first.isState() ? !isBareState(tags.get(at)) : first.bodyOfState().isPresent();
    for (int before = at - 1; shared && before >= Math.max(0, at - REACH_OF_PLACE); before--) {
      shared = !tags.get(before).marks(Function.AT);
    }
    return shared;
  }

  boolean isBareState(Tag tag) {
    return ((AgentTag) tag).isBareState(tokens);
  }

  /**
   * {@code Tập đoàn A, Chính phủ B và UNICEF}: what differs in rank is one list where an
   * <em>và</em> closes it, and it is no phrase in front that a comma ends.
   */
  private boolean mayMix(List<Tag> tags, int at, int last, int next) {
    return rank(tags.get(last)) < RANK_OF_PERSONS
        && rank(tags.get(next)) < RANK_OF_PERSONS
        && (fronted.behindDate(tags, at) == at || isGoverned(tags, at))
        && !fronted.standsInClause(tags, at)
        && isClosedByAnd(tags, next);
  }

  private static boolean isGoverned(List<Tag> tags, int at) {
    Tag before = tags.get(at - 1);
    return before.marks(Function.WITH)
        || before.marks(Function.BETWEEN)
        || before.marks(Function.BY)
        || before.marks(Function.FOR);
  }

  private boolean isClosedByAnd(List<Tag> tags, int at) {
    int next = at;
    int end = at + LONGEST_MIXED_LIST;
    while (next < end && AgentLists.isSide(tags, next) && rank(tags.get(next)) < RANK_OF_PERSONS) {
      if (next + 1 < tags.size() && tags.get(next + 1).marks(Function.AND)) {
        return AgentLists.isSide(tags, next + 2);
      }
      if (next + 1 >= tags.size() || !tags.get(next + 1).isSign(tokens, ",")) {
        return false;
      }
      next += 2;
    }
    return false;
  }
}
