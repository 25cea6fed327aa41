package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Cuts tags into sentences and sentences into clauses, and joins listed agents. */
final class ClauseSplitter {
  private static final Set<String> CLAUSE_SIGNS = Set.of(";", ":");

  private static final int REACH_OF_PLACE = 3;

  private static final String TOGETHER = "cùng";

  /** First syllable of {@code chính phủ, chính quyền}, which stand for their state. */
  private static final String GOVERNMENT = "chính";

  /** States and organisations rank before bodies, and both before persons. */
  private static final int RANK_OF_PERSONS = 2;

  /** In tags; what is longer is no list, and no text shall be read over and over. */
  private static final int LONGEST_MIXED_LIST = 16;

  /** Nobody writes a sentence of more tags; what is longer is no sentence and is not read. */
  private static final int LONGEST_SENTENCE = 400;

  private final List<Token> tokens;
  private final ClauseOpeners openers;
  private final FrontedPhrases fronted;

  ClauseSplitter(List<Token> tokens) {
    this.tokens = tokens;
    this.openers = new ClauseOpeners(tokens);
    this.fronted = new FrontedPhrases(tokens);
  }

  /** Sentences of clauses. */
  List<List<Clause>> split(List<Tag> tags) {
    var split = new ArrayList<List<Clause>>();
    for (List<Tag> sentence : sentences(tags)) {
      if (sentence.size() <= LONGEST_SENTENCE) {
        split.add(mayTell(sentence) ? clauses(joined(sentence)) : List.of());
      }
    }
    return split;
  }

  /** A sentence without a word for an act, and without one for speech, leaves nothing to others. */
  private static boolean mayTell(List<Tag> sentence) {
    for (int at = 0; at < sentence.size(); at++) {
      Tag tag = sentence.get(at);
      if (tag instanceof Tag.SeriesTag
          || tag.matches(Sense.Type.class, type -> type.strength() != Strength.REQUEST)
          || tag.has(Sense.Report.class)) {
        return true;
      }
    }
    return false;
  }

  private List<List<Tag>> sentences(List<Tag> tags) {
    var sentences = new ArrayList<List<Tag>>();
    var ends = new SentenceEnds(tokens);
    int begin = 0;
    for (int i = 0; i < tags.size(); i++) {
      if (ends.isEnd(tags, begin, i)) {
        sentences.add(tags.subList(begin, i + 1));
        begin = i + 1;
      }
    }
    if (begin < tags.size()) {
      sentences.add(tags.subList(begin, tags.size()));
    }
    return sentences;
  }

  // Lists of agents

  private List<Tag> joined(List<Tag> tags) {
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
  private int listEnd(List<Tag> tags, int at) {
    if (!isSide(tags, at)) {
      return at;
    }
    int end = at + 1;
    boolean closed = false;
    boolean mixed = false;
    boolean frontedBefore = fronted.standsInPhrase(tags, at);
    int open = end;
    while (end + 1 < tags.size() && goesOnAt(tags, at, end)) {
      boolean parted = !MissingComma.isBefore(tags, tokens, end);
      int next = parted ? end + 1 : end;
      while (isLink(tags, next) || isFiller(tags, next)) {
        next++;
      }
      boolean comma = !parted || tags.get(next - 1).isSign(tokens, ",");
      if (frontedBefore
          && (comma || tags.get(next - 2).isSign(tokens, ",") && isFiller(tags, next - 1))) {
        return end;
      }
      if (!isSide(tags, next)) {
        next = ShipsOf.owner(tags, at, next);
        if (!isSide(tags, next)) {
          break;
        }
      }
      boolean behindComma = comma || tags.get(next - 2).isSign(tokens, ",");
      if ((behindComma && beginsClause(tags, at, next)) || isSeatOnly(tags, at, next)) {
        break;
      }
      boolean sameRank = !comma || isSameRank(tags, end - 1, next);
      if (!sameRank
          && !(isSharedHead(tags, at) && isBareState(tags.get(next)))
          && !mayMix(tags, at, end - 1, next)) {
        break;
      }
      mixed |= !sameRank;
      closed |= !comma;
      end = next + 1;
    }
    closed |= isLink(tags, end) && end + 1 < tags.size() && goesOn(tags, end);
    return closed || !(mixed || fronted.standsInClause(tags, at)) ? end : open;
  }

  private boolean goesOnAt(List<Tag> tags, int first, int at) {
    return isLink(tags, at)
        || isTogether(tags, first, at)
        || MissingComma.isBefore(tags, tokens, at);
  }

  /** {@code Đại sứ quán A tại B và Bộ Y tế}: where the one is, the other is no part of. */
  private boolean isSeatOnly(List<Tag> tags, int first, int next) {
    return first > 0
        && tags.get(first - 1).marks(Function.AT)
        && isBareState(tags.get(first))
        && rank(tags.get(next)) > 0;
  }

  /** {@code của A, B và các nước khác}, {@code của A, B và cùng khẳng định …}: B ends the list. */
  private static boolean goesOn(List<Tag> tags, int link) {
    Tag behind = tags.get(link + 1);
    return behind.marks(Function.MANY)
        || (tags.get(link).marks(Function.AND)
            && (PredicateWords.is(behind) || behind.marks(Function.WITH)));
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
    while (next < end && isSide(tags, next) && rank(tags.get(next)) < RANK_OF_PERSONS) {
      if (next + 1 < tags.size() && tags.get(next + 1).marks(Function.AND)) {
        return isSide(tags, next + 2);
      }
      if (next + 1 >= tags.size() || !tags.get(next + 1).isSign(tokens, ",")) {
        return false;
      }
      next += 2;
    }
    return false;
  }

  /**
   * {@code A hỗ trợ B, C hỗ trợ D}: behind the object of a verb, a name that another verb follows
   * begins a clause of its own.
   */
  private static boolean beginsClause(List<Tag> tags, int first, int at) {
    return at + 1 < tags.size()
        && (tags.get(at + 1).has(Sense.Status.class)
            || tags.get(at + 1).has(Sense.Report.class)
            || PredicateWords.isOneSided(tags.get(at + 1)))
        && PredicateWords.sayActBefore(tags, first);
  }

  /**
   * Commas join states with states and persons with persons; what differs in rank needs an
   * <em>và</em>.
   */
  private boolean isSameRank(List<Tag> tags, int a, int b) {
    return rank(tags.get(a)) == rank(tags.get(b))
        && isBareState(tags.get(a)) == isBareState(tags.get(b));
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

  private boolean isBareState(Tag tag) {
    return ((AgentTag) tag).isBareState(tokens);
  }

  private static int rank(Tag tag) {
    return switch (((AgentTag) tag).mention().agent().kind()) {
      case STATE, ORGANISATION -> 0;
      case BODY -> 1;
      case PERSON -> 2;
      case GROUP -> 3;
      case OUTLET, PROGRAMME -> 4;
    };
  }

  /** In {@code Hải quân A và Chính phủ B} each is told what it is. */
  private AgentGroup group(List<Tag> tags, int from, int to) {
    var members = new ArrayList<AgentMention>();
    boolean government = false;
    for (int t = from; t < to; t++) {
      if (tags.get(t) instanceof AgentTag agent) {
        members.add(agent.mention());
        government |= tokens.get(agent.from()).is(GOVERNMENT);
      }
    }
    return new AgentGroup(
        tags.get(from).from(),
        tags.get(to - 1).to(),
        government ? members : SaidOfAll.shared(members));
  }

  private static boolean isSide(List<Tag> tags, int at) {
    return at < tags.size()
        && tags.get(at) instanceof AgentTag agent
        && agent.mention().agent().canBeSide();
  }

  private boolean isLink(List<Tag> tags, int at) {
    return at < tags.size()
        && (tags.get(at).isSign(tokens, ",")
            || tags.get(at).isSign(tokens, "-")
            || tags.get(at).marks(Function.AND));
  }

  /** {@code … hỗ trợ A cùng B}, behind a verb, but not {@code A cùng với B}. */
  private boolean isTogether(List<Tag> tags, int from, int at) {
    Tag tag = tags.get(at);
    return tag.marks(Function.WITH)
        && tag.to() == tag.from() + 1
        && tokens.get(tag.from()).is(TOGETHER)
        && PredicateWords.sayActBefore(tags, from);
  }

  private static boolean isFiller(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at).marks(Function.NOUN);
  }

  // Clauses

  private List<Clause> clauses(List<Tag> tags) {
    var clauses = new ArrayList<Clause>();
    int begin = 0;
    for (int i = 1; i < tags.size(); i++) {
      if (openers.opensAt(tags, i) || isSeparator(tags, i)) {
        add(clauses, tags.subList(begin, i));
        begin = i;
      }
    }
    add(clauses, tags.subList(begin, tags.size()));
    return clauses;
  }

  private static void add(List<Clause> clauses, List<Tag> tags) {
    if (!tags.isEmpty()) {
      clauses.add(new Clause(List.copyOf(tags), ClauseOpeners.relation(tags)));
    }
  }

  private boolean isSeparator(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof Word word)) {
      return false;
    }
    String sign = tokens.get(word.from()).key();
    return CLAUSE_SIGNS.contains(sign)
        || (sign.equals(",") && separatesClauses(tags, at))
        || (sign.equals("-") && endsWithSource(tags, at));
  }

  /** {@code A sẽ thăm B - Reuters đưa tin.} */
  private boolean endsWithSource(List<Tag> tags, int dash) {
    return dash + 2 < tags.size()
        && tags.get(dash + 1) instanceof AgentTag
        && HeadFinder.isReport(tags.get(dash + 2))
        && (dash + 3 == tags.size() || tags.get(dash + 3).isSign(tokens, "."));
  }

  /** A comma parts clauses when a verb of ours follows and it is not a comma of a list. */
  private boolean separatesClauses(List<Tag> tags, int comma) {
    if (comma + 1 >= tags.size()
        || isList(tags.get(comma - 1), tags.get(comma + 1))
        || Invitation.endsAt(tags, comma)
        || saysWhatIsJoint(tags, comma)) {
      return false;
    }
    for (int i = comma + 1; i < tags.size() && !tags.get(i).isSign(tokens, ","); i++) {
      if (PredicateWords.is(tags.get(i))) {
        return PredicateWords.standBefore(tags, comma);
      }
      if (ClauseOpeners.of(tags.get(i)).isPresent()) {
        return false;
      }
    }
    return false;
  }

  /** {@code A phối hợp với B, bắt giữ …}: the verb behind the comma tells what they do together. */
  private static boolean saysWhatIsJoint(List<Tag> tags, int comma) {
    Tag verb = tags.get(comma + 1);
    boolean tells =
        verb.has(Sense.LightVerb.class)
            || verb.matches(Sense.Type.class, type -> type.strength() == Strength.BOUND);
    if (!tells) {
      return false;
    }
    for (int t = comma - 1; t >= 0; t--) {
      Optional<Sense.Type> type = tags.get(t).sense(Sense.Type.class);
      if (type.isPresent() || tags.get(t).has(Sense.Report.class)) {
        return type.filter(before -> before.strength() == Strength.GENERIC).isPresent();
      }
    }
    return false;
  }

  private static boolean isList(Tag before, Tag after) {
    return (before.has(Sense.Topic.class) && after.has(Sense.Topic.class))
        || (isNoun(before) && isNoun(after));
  }

  private static boolean isNoun(Tag tag) {
    return tag.matches(Sense.Type.class, Sense.Type::noun);
  }
}
