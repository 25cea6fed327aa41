package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Lists of agents, as {@code A, B và C}, which share one place in the clause. */
final class AgentLists {
  private static final String TOGETHER = "cùng";

  /** First syllable of {@code chính phủ, chính quyền}, which stand for their state. */
  private static final String GOVERNMENT = "chính";

  private static final String DELEGATION = "đoàn";

  /** In tags, from the noun to the word that tells whose it is. */
  private static final int LONGEST_DELEGATION = 4;

  /** How many make a list without {@code và}. */
  private static final int MANY = 3;

  /** In tags: {@code quan chức cấp cao của}. */
  private static final int WORDS_OF_PEOPLE = 4;

  private final List<Token> tokens;
  private final FrontedPhrases fronted;
  private final ListRanks ranks;

  AgentLists(List<Token> tokens) {
    this.tokens = tokens;
    this.fronted = new FrontedPhrases(tokens);
    this.ranks = new ListRanks(tokens, fronted);
  }

  /** The tags of a sentence, with one in place of all that make a list. */
  List<Tag> joined(List<Tag> tags) {
    var joined = new ArrayList<Tag>(tags.size());
    int at = 0;
    while (at < tags.size()) {
      int end = listEnd(tags, at);
      joined.add(end == at ? tags.get(at) : group(tags, at, end));
      at = Math.max(end, at + 1);
    }
    return joined;
  }

  /** One past a list of agents, or the index itself when none begins there. */
  private int listEnd(List<Tag> tags, int first) {
    if (!isSide(tags, first)) {
      return first;
    }
    int last = first;
    int end = behindSeat(tags, first);
    if (end + 1 >= tags.size() || !goesOnAt(tags, first, end)) {
      return first + 1;
    }
    boolean closed = false;
    boolean mixed = false;
    boolean examples = false;
    int told = ListRanks.numberBefore(tags.get(first), tokens);
    int members = 1;
    boolean inPhrase = told == 0 && fronted.standsInPhrase(tags, first);
    while (end + 1 < tags.size()
        && members != told
        && (goesOnAt(tags, first, end) || (examples && isLastNamed(tags, end)))) {
      boolean unparted = MissingComma.isBefore(tags, tokens, end);
      int links = behindLinks(tags, unparted ? end : end + 1);
      int behind = OfMany.named(tags, tokens, links);
      examples |= behind > links;
      boolean comma = unparted || isComma(tags, behind - 1);
      if (inPhrase
          && (comma || (isComma(tags, behind - 2) && isFiller(tags, behind - 1)))
          && !closesBefore(tags, first, behind)) {
        return last + 1;
      }
      int next = memberAt(tags, first, behind);
      if (!isMember(tags, first, next, comma && !examples)) {
        break;
      }
      boolean sameRank = !comma || ranks.areSame(tags.get(last), tags.get(next));
      if (!sameRank && !ranks.mayDiffer(tags, first, last, next)) {
        break;
      }
      mixed |= !sameRank;
      closed |= !comma;
      members++;
      last = next;
      end = behindSeat(tags, next);
    }
    closed |= isLink(tags, end) && end + 1 < tags.size() && goesOn(tags, end);
    boolean list = closed || !(mixed || fronted.standsInClause(tags, first));
    return list || (members >= MANY && isOfPeople(tags, first)) ? last + 1 : first + 1;
  }

  /**
   * {@code Các quan chức cấp cao của A, B, C gặp nhau}, {@code Ngoại trưởng A, B, C gặp nhau}: so
   * many stand behind those of whom the sentence begins to tell.
   */
  private boolean isOfPeople(List<Tag> tags, int first) {
    int begin = fronted.behindDate(tags, first);
    if (begin == first) {
      return tags.get(first) instanceof AgentTag && !ranks.isBareState(tags.get(first));
    }
    int noun = tags.get(begin).marks(Function.MANY) ? begin + 1 : begin;
    return noun < first
        && tags.get(first - 1).marks(Function.OF)
        && NameText.nameHead(tags.get(noun), Sense.NameHead.Kind.PERSON).isPresent()
        && first - noun <= WORDS_OF_PEOPLE;
  }

  /**
   * {@code Nhận lời mời của A, B và C, D thăm …}: what fronts the sentence ends behind the member
   * that {@code và} names as the last one, for one more stands behind the next comma. Couples need
   * no {@code và}: {@code của A và phu nhân, B và phu nhân, C thăm …}.
   */
  private boolean closesBefore(List<Tag> tags, int first, int member) {
    boolean last = isCouple(tags, first) && isCouple(tags, member);
    for (int at = member; isSide(tags, at) && at + 2 < tags.size(); at += 2) {
      if (last) {
        return isComma(tags, at + 1) && isSide(tags, at + 2);
      }
      last = tags.get(at + 1).marks(Function.AND);
      if (!last && !isComma(tags, at + 1)) {
        return false;
      }
    }
    return false;
  }

  /** Whether words for a wife or husband are part of a name. */
  private boolean isCouple(List<Tag> tags, int at) {
    return isSide(tags, at) && Kin.isSpouse(tokens, tags.get(at).to() - 1);
  }

  /**
   * One past an agent, and past the state where it is one's envoy: {@code Đại sứ quán A tại B và Bộ
   * Y tế B}, {@code UNICEF tại B và Bộ Y tế B}.
   */
  private int behindSeat(List<Tag> tags, int at) {
    boolean told =
        at + 3 < tags.size()
            && tags.get(at + 1).marks(Function.AT)
            && tags.get(at + 2) instanceof Tag.PlaceTag place
            && place.territory().isPresent()
            && tags.get(at) instanceof AgentTag envoy
            && isAbroad(envoy.mention(), place.territory().get());
    return told ? at + 3 : at + 1;
  }

  private static boolean isAbroad(AgentMention one, AgentMention place) {
    return one.agent().kind() == Agent.Kind.ORGANISATION
        || one.bodyOfState()
            .filter(state -> !state.side().key().equals(place.side().key()))
            .isPresent();
  }

  /** {@code A và bốn nước gồm B, C cùng D}: of those who are named one by one, the last. */
  private boolean isLastNamed(List<Tag> tags, int at) {
    return isCompany(tags.get(at)) && isSide(tags, at + 1);
  }

  private boolean goesOnAt(List<Tag> tags, int first, int at) {
    return isLink(tags, at)
        || isTogether(tags, first, at)
        || MissingComma.isBefore(tags, tokens, at);
  }

  /** {@code … hỗ trợ A cùng B}, behind a verb, but not {@code A cùng với B}. */
  private boolean isTogether(List<Tag> tags, int from, int at) {
    return isCompany(tags.get(at)) && PredicateWords.sayActBefore(tags, from);
  }

  private boolean isCompany(Tag tag) {
    return tag.marks(Function.WITH)
        && tag.to() == tag.from() + 1
        && tokens.get(tag.from()).is(TOGETHER);
  }

  /** The index of who is named here, or of whose firms or ships are. */
  private int memberAt(List<Tag> tags, int first, int at) {
    int state = PartnersOf.state(tags, tokens, first, at);
    return state > at || isSide(tags, at) ? state : ShipsOf.owner(tags, first, at);
  }

  private int behindLinks(List<Tag> tags, int from) {
    int at = from;
    while (isLink(tags, at) || isFiller(tags, at) || isWhatOneIs(tags, at)) {
      at++;
    }
    return behindDelegation(tags, at);
  }

  /** {@code A và đoàn công tác của B}: those of B are the other member. */
  private int behindDelegation(List<Tag> tags, int from) {
    if (from == 0
        || from >= tags.size()
        || !tags.get(from - 1).marks(Function.NOUN)
        || !tokens.get(tags.get(from - 1).from()).is(DELEGATION)) {
      return from;
    }
    for (int at = from; at < Math.min(tags.size(), from + LONGEST_DELEGATION); at++) {
      if (tags.get(at).marks(Function.OF)) {
        return at + 1;
      }
      if (tags.get(at).isSign() || !(tags.get(at) instanceof Tag.Word)) {
        return from;
      }
    }
    return from;
  }

  private boolean isMember(List<Tag> tags, int first, int next, boolean comma) {
    return isSide(tags, next)
        && !((comma || isComma(tags, next - 2)) && beginsClause(tags, first, next))
        && (comma || !SecondDoer.isAt(tags, tokens, 0, next));
  }

  /** {@code của A, B và các nước khác}, {@code của A, B và cùng khẳng định …}: B ends the list. */
  private static boolean goesOn(List<Tag> tags, int link) {
    Tag behind = tags.get(link + 1);
    return behind.marks(Function.MANY)
        || (tags.get(link).marks(Function.AND)
            && (PredicateWords.is(behind) || behind.marks(Function.WITH)));
  }

  /**
   * {@code A hỗ trợ B, C hỗ trợ D}: behind the object of a verb, a name that another verb follows
   * begins a clause of its own.
   */
  private static boolean beginsClause(List<Tag> tags, int first, int at) {
    return at + 1 < tags.size()
        && (tags.get(at + 1).has(Sense.Status.class)
            || tags.get(at + 1).has(Sense.Report.class)
            || tags.get(at + 1).marks(Function.BACKGROUND)
            || tags.get(at + 1).has(Sense.Caution.class)
            || PredicateWords.isOneSided(tags.get(at + 1)))
        && PredicateWords.sayActBefore(tags, first);
  }

  /** In {@code Hải quân A và Chính phủ B}, {@code … và các hãng B} each is told what it is. */
  private AgentGroup group(List<Tag> tags, int from, int to) {
    var members = new ArrayList<AgentMention>();
    boolean apart = false;
    for (int t = from; t < to; t++) {
      if (tags.get(t) instanceof AgentTag agent) {
        members.add(agent.mention());
        apart |= tokens.get(agent.from()).is(GOVERNMENT);
      } else {
        apart |= PartnersOf.areFirms(tags.get(t), tokens);
      }
    }
    return new AgentGroup(
        tags.get(from).from(), tags.get(to - 1).to(), apart ? members : SaidOfAll.shared(members));
  }

  /** Whether an agent stands here that may be a side of an act. */
  static boolean isSide(List<Tag> tags, int at) {
    return at < tags.size()
        && tags.get(at) instanceof AgentTag agent
        && agent.mention().agent().canBeSide();
  }

  private boolean isLink(List<Tag> tags, int at) {
    return at < tags.size()
        && (isComma(tags, at)
            || tags.get(at).isSign(tokens, "-")
            || tags.get(at).marks(Function.AND));
  }

  /** A comma, or {@code ;} between the members of a list. */
  private boolean isComma(List<Tag> tags, int at) {
    return tags.get(at).isSign(tokens, ",") || tags.get(at).isSign(tokens, ";");
  }

  /**
   * {@code A và đồng minh B}, {@code A và nước láng giềng B}, {@code lãnh đạo A, lãnh đạo B}: right
   * before the name.
   */
  private boolean isWhatOneIs(List<Tag> tags, int at) {
    return at > 0
        && at < tags.size()
        && tags.get(at).has(Sense.Group.class)
        && (tags.get(at - 1).marks(Function.AND) || isSaidAgain(tags, at))
        && isSide(tags, at + 1)
        && ranks.isBareState(tags.get(at + 1));
  }

  /** Whether the one before the comma was told by the same word. */
  private boolean isSaidAgain(List<Tag> tags, int at) {
    return at > 2
        && isComma(tags, at - 1)
        && tags.get(at - 3).has(Sense.Group.class)
        && tokens
            .get(tags.get(at - 3).to() - 1)
            .key()
            .equals(tokens.get(tags.get(at).to() - 1).key());
  }

  private static boolean isFiller(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at).marks(Function.NOUN);
  }
}
