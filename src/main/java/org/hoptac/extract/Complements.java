package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * The agents of a clause and the function words that govern them: in {@code với cả A và B} both are
 * governed by {@code với}. Agents that nothing governs are free.
 */
final class Complements {
  /** In tags: {@code với sự tham gia tích cực của}. */
  private static final int REACH_OF_JOINING = 6;

  /** First syllables of {@code cùng}, {@code tháp tùng}. */
  private static final Set<String> COMPANY = Set.of("cùng", "tháp");

  /** Words that make a verb passive. */
  static final Set<String> PASSIVES = Set.of("được", "bị");

  /** Last words of nouns for those who bring the news of a state: {@code báo chí, báo giới}. */
  private static final Set<String> PRESS = Set.of("thông", "chí", "giới");

  /** First words of verbs that put forward what one may do alone. */
  private static final Set<String> PLANNING = Set.of("đề", "kiến");

  /** Nouns for those who travel and meet together. */
  static final Set<String> DELEGATION = Set.of("đoàn", "phái");

  /** Words between who is called something and {@code là}. */
  private static final Set<String> LASTING = Set.of("luôn", "vẫn", "mãi", "cũng", "đã", "hiện");

  /** What a noun says that tells a journey of anyone, and no visit to someone. */
  private static final Set<String> JOURNEYS = Set.of("đi", "tác");

  private final ClauseText text;
  private final Told told;
  private final Governors governors;

  Complements(ClauseText text, Told told) {
    this.text = text;
    this.told = told;
    this.governors = text.governors();
  }

  /** The clause. */
  ClauseText text() {
    return text;
  }

  /** Whether a tag names agents of any kind. */
  static boolean isAgents(Tag tag) {
    return tag instanceof AgentTag || tag instanceof AgentGroup;
  }

  /** The agents that a tag names. */
  static List<AgentMention> agents(Tag tag) {
    if (tag instanceof AgentGroup group) {
      return group.members();
    }
    return tag instanceof AgentTag agent ? List.of(agent.mention()) : List.of();
  }

  /** The agents that a tag names, as far as they can be sides of an event. */
  static List<AgentMention> sides(Tag tag) {
    if (tag instanceof AgentTag agent && agent.mention().agent().canBeSide()) {
      return List.of(agent.mention());
    }
    return tag instanceof AgentGroup group ? sides(group) : List.of();
  }

  private static List<AgentMention> sides(AgentGroup group) {
    var sides = new ArrayList<AgentMention>();
    for (AgentMention member : group.members()) {
      if (member.agent().canBeSide()) {
        sides.add(member);
      }
    }
    return sides;
  }

  /**
   * The function word that governs what stands here; of {@code với các tàu của Nhật Bản} it is the
   * outer one.
   */
  Optional<Function> governor(int at) {
    return governors.of(at);
  }

  boolean isGovernedBy(Function function, int at) {
    Optional<Function> governor = governor(at);
    return governor.isPresent() && governor.get() == function;
  }

  /** Whether agents stand here that nothing governs. */
  boolean isFree(int at) {
    return isAgents(text.tag(at)) && governor(at).isEmpty();
  }

  /**
   * Whether {@code tàu của X}, {@code "tổng thống mới của X"} stands here as the first words of a
   * clause: X is spoken of.
   */
  boolean isOwnerOfSubject(int from, int at) {
    return isAgents(text.tag(at))
        && (isGovernedBy(Function.OF, at) || isGovernedBy(Function.FROM, at))
        && IntStream.range(text.behindWhenAndWhere(from, at), at)
            .allMatch(
                t ->
                    text.isPlainWord(t)
                        || (t == 0 && text.tag(t).marks(Function.BESIDE))
                        || governors.isPartOfPhrase(t)
                        || Governors.isTransparent(text.tag(t))
                        || text.tag(t).marks(Function.OF)
                        || (t > from && text.tag(t).marks(Function.FROM))
                        || text.tag(t).has(Sense.Nothing.class)
                        || (from > 0 && text.tag(t).has(Sense.Title.class))
                        || NounPhrase.QUOTES.contains(text.firstWord(t))
                        || text.tag(t).has(Sense.Topic.class));
  }

  boolean hasFreeAgents(int from, int to) {
    for (int t = from; t < to; t++) {
      if (isFree(t)) {
        return true;
      }
    }
    return false;
  }

  boolean hasFreeSides(int from, int to) {
    for (int t = from; t < to; t++) {
      if (isFree(t) && !sides(text.tag(t)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean hasAgents(int from, int to) {
    for (int t = from; t < to; t++) {
      if (isAgents(text.tag(t))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the word stands that tells by whom a verb behind it is done, or the verb itself: {@code
   * do A tài trợ}, {@code được A và B hỗ trợ}, {@code được hỗ trợ}.
   */
  int doerOf(Head head) {
    return DoneTo.doers(text, head);
  }

  /** Whether the words before a verb make it passive. */
  boolean isPassive(Head head) {
    int doer = doerOf(head);
    return head.verbal() && doer < head.from() && PASSIVES.contains(text.firstWord(doer));
  }

  /** All sides in a range that a function word governs. */
  List<AgentMention> governed(int from, int to, Function function) {
    if (!governors.mayBe(function)) {
      return List.of();
    }
    List<AgentMention> governed = List.of();
    for (int t = Math.max(0, from); t < to; t++) {
      if (isSides(t) && isGovernedBy(function, t)) {
        governed = governed.isEmpty() ? new ArrayList<>() : governed;
        governed.addAll(sidesMeant(t));
      }
    }
    return governed;
  }

  /** {@code EU đề xuất lùi hạn}: a plan of its own, while who {@code kêu gọi} calls on others. */
  boolean isPlan(Head head) {
    return PLANNING.contains(text.firstWord(head.from()));
  }

  /** Of whom {@code … là} says what they are, right before a noun. */
  List<AgentMention> beforeCopula(Head head, int from) {
    int copula = head.from() - 1;
    while (copula > from && !isCopula(copula) && mayFollowCopula(copula)) {
      copula--;
    }
    return copula > from && isCopula(copula) ? sides(text.tag(called(copula, from))) : List.of();
  }

  /** {@code B luôn là người bạn}: where he stands, before the words that say since when. */
  private int called(int copula, int from) {
    int at = copula - 1;
    while (at > from
        && (text.tag(at).has(Sense.Status.class) || LASTING.contains(text.firstWord(at)))) {
      at--;
    }
    return at;
  }

  /** {@code A coi B là người bạn}, {@code A coi B như người bạn}. */
  private boolean isCopula(int at) {
    return text.tag(at).marks(Function.COPULA) || text.firstWord(at).equals("như");
  }

  private boolean mayFollowCopula(int at) {
    return text.isPlainWord(at) || NounPhrase.QUOTES.contains(text.firstWord(at));
  }

  /** Those who stand right behind {@code cùng}, or {@code với sự tham gia của}. */
  List<AgentMention> company(int from, int to) {
    return sidesWhere(from, to, t -> isCompany(t - 1) || isJoining(t));
  }

  /** Those who stand right behind {@code cùng}. */
  List<AgentMention> companions(int from, int to) {
    return sidesWhere(from, to, t -> isCompany(t - 1));
  }

  private List<AgentMention> sidesWhere(int from, int to, IntPredicate company) {
    var sides = new ArrayList<AgentMention>();
    for (int t = Math.max(1, from); t < to; t++) {
      if (isAgents(text.tag(t)) && company.test(t)) {
        sides.addAll(sidesMeant(t));
      }
    }
    return sides;
  }

  private boolean isCompany(int at) {
    return text.tag(at).marks(Function.WITH) && COMPANY.contains(text.firstWord(at));
  }

  /** {@code với sự tham gia của A}. */
  private boolean isJoining(int at) {
    if (!isGovernedBy(Function.WITH, at)) {
      return false;
    }
    for (int t = at - 1; t >= Math.max(0, at - REACH_OF_JOINING); t--) {
      if (text.tag(t).marks(Function.WITH)) {
        return text.lastWord(t).equals("của") || text.firstWord(t + 1).equals("sự");
      }
    }
    return false;
  }

  /** The sides that {@code của} governs first, with those joined to them by {@code và của}. */
  List<AgentMention> owners(int from, int to) {
    if (!governors.mayBe(Function.OF)) {
      return List.of();
    }
    var owners = new ArrayList<AgentMention>();
    for (int t = Math.max(0, from); t < to; t++) {
      if (isSides(t) && isGovernedBy(Function.OF, t)) {
        owners.addAll(sidesMeant(t));
      } else if (!owners.isEmpty()
          && !text.tag(t).marks(Function.AND)
          && !text.tag(t).marks(Function.OF)) {
        return owners;
      }
    }
    return owners;
  }

  private boolean isSides(int at) {
    return isAgents(text.tag(at)) || isBothSides(at);
  }

  /** Whether a function word stands in a range. */
  boolean marks(int from, int to, Function function) {
    return next(function, from, to) < to;
  }

  /** Whether {@code đoàn … do X dẫn đầu} stands in a range. */
  boolean marksDelegation(int from, int to) {
    boolean delegation = false;
    for (int t = from; t < to; t++) {
      delegation |= DELEGATION.contains(text.firstWord(t));
      if (delegation && text.tag(t).marks(Function.BY) && text.firstWord(t).equals("do")) {
        return true;
      }
    }
    return false;
  }

  /** Whether states or organisations, no officials of theirs, are all that a range names. */
  boolean namesOnlyStates(int from, int to) {
    boolean named = false;
    for (int t = from; t < to; t++) {
      List<AgentMention> sides = sides(text.tag(t));
      if (!sides.isEmpty()) {
        named = true;
        boolean bare = sides.get(0).span().begin() == text.span(t).begin();
        if (!bare || !sides.stream().allMatch(side -> side.agent().isStateOrOrganisation())) {
          return false;
        }
      }
    }
    return named;
  }

  /** Whether words in a range name an act that takes several: {@code đàm phán}. */
  boolean namesJointAct(int from, int to) {
    return IntStream.range(from, to)
        .anyMatch(
            t ->
                text.tag(t)
                    .matches(
                        Sense.Type.class,
                        type ->
                            type.frame().joint()
                                && type.strength() != Sense.Type.Strength.BOUND
                                && type.strength() != Sense.Type.Strength.OBJECT));
  }

  /** Where a function word first stands in a range, or the end of the range. */
  int next(Function function, int from, int to) {
    if (text.marks(function)) {
      for (int t = from; t < to; t++) {
        if (text.tag(t).marks(function)) {
          return t;
        }
      }
    }
    return to;
  }

  /** Where a function word last stands in a range, or the end of the range. */
  int last(Function function, int from, int to) {
    int last = to;
    for (int t = next(function, from, to); t < to; t = next(function, t + 1, to)) {
      last = t;
    }
    return last;
  }

  /** Where it is first told in a range what something is about, or the end of the range. */
  int nextMatter(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t).marks(Function.ABOUT)
          || (text.tag(t).has(Sense.Type.class) && text.lastWord(t).equals("về"))) {
        return t;
      }
    }
    return to;
  }

  /** All sides of the clause that a function word governs. */
  List<AgentMention> governedAnywhere(Function function) {
    return governed(0, text.size(), function);
  }

  /** The sides that are named here, or meant by {@code hai nước}. */
  List<AgentMention> sidesMeant(int at) {
    return isBothSides(at)
        ? told.sidesMeant(text.span(at), text.firstWord(at))
        : sides(text.tag(at));
  }

  /** The sides that are named here, also a state as the place. */
  List<AgentMention> sidesThere(int at) {
    return text.tag(at) instanceof Tag.PlaceTag place && place.territory().isPresent()
        ? place.territory().stream().toList()
        : sidesMeant(at);
  }

  /** Whether {@code hai nước} stands here and those it means are not named right behind it. */
  boolean isBothSides(int at) {
    return text.tag(at).marks(Function.BOTH_SIDES)
        && !(at + 1 < text.size() && isAgents(text.tag(at + 1)));
  }

  /** Whether an owner is told behind a head, as in {@code hợp tác của X}. */
  boolean owns(Head head, Function function) {
    return !governed(head.to(), text.size(), function).isEmpty();
  }

  /** The first programme in a range, named or meant by {@code chương trình này}. */
  Optional<Found<Agent>> programme(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t).marks(Function.THIS_PROGRAMME)) {
        return told.lastProgramme(text.span(t));
      }
      Optional<Found<Agent>> named = programmeAt(t);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** Whether the sides right behind a head are told as a pair: {@code quan hệ A - B}. */
  boolean hasPair(Head head, int to) {
    for (int t = head.to(); t < to; t++) {
      if (isAgents(text.tag(t))) {
        return text.isPair(t);
      }
    }
    return false;
  }

  /** Whether the words of a head end with a word, as those of {@code điện đàm với} do. */
  boolean endsWith(Head head, String word) {
    return text.lastWord(head.to() - 1).equals(word);
  }

  /** Whether the words of a head end with the noun for a visit, and not only for a journey. */
  boolean endsWithVisit(Head head) {
    int last = head.to() - 1;
    return text.firstWord(last).equals("chuyến")
        && text.tag(last).to() - text.tag(last).from() > 1
        && !JOURNEYS.contains(text.lastWord(last));
  }

  /** The programme among the agents that stand here, or the series that is named here. */
  Optional<Found<Agent>> programmeAt(int at) {
    if (text.tag(at) instanceof Tag.SeriesTag named) {
      return Optional.of(new Found<>(named.series().agent(), named.series().span()));
    }
    for (AgentMention mention : agents(text.tag(at))) {
      if (mention.agent().kind() == Agent.Kind.PROGRAMME) {
        return Optional.of(new Found<>(mention.agent(), mention.span()));
      }
    }
    return Optional.empty();
  }

  /** The first free agents before any verb, even if none of them can be a side. */
  Optional<List<AgentMention>> subjectBeforeVerb() {
    for (int t = 0; t < text.size() && !text.tag(t).isVerb(); t++) {
      if (isFree(t) && !isSource(t)) {
        return Optional.of(sides(text.tag(t)));
      }
    }
    return Optional.empty();
  }

  /** {@code theo thông tin từ A}, {@code báo chí A đưa tin}: A only tells it. */
  boolean isSource(int at) {
    return (at > 0 && isAccordingTo(text.tag(at - 1)))
        || (isPress(at - 1) && at + 1 < text.size() && HeadFinder.isReport(text.tag(at + 1)))
        || (at + 1 < text.size() && isNews(text.tag(at + 1), text.lastWord(at + 1)));
  }

  /** {@code Truyền thông A cho biết}: it is not A who says so. */
  boolean isPress(int at) {
    return at >= 0
        && at < text.size()
        && PRESS.contains(text.lastWord(at))
        && (text.firstWord(at).equals("truyền") || text.firstWord(at).equals("báo"));
  }

  private static boolean isNews(Tag tag, String last) {
    return HeadFinder.isReport(tag) && last.equals("tin");
  }

  /** Whether a paper or agency stands here alone. */
  static boolean isOutlet(Tag tag) {
    List<AgentMention> agents = agents(tag);
    return agents.size() == 1 && agents.get(0).agent().kind() == Agent.Kind.OUTLET;
  }

  /** Whether {@code theo} or its like stands here. */
  static boolean isAccordingTo(Tag tag) {
    return tag.matches(
        Sense.Report.class, report -> report.position() == Sense.Report.Position.AFTER);
  }

  /** Whether a verb of ours stands before a tag, so that it is no subject. */
  boolean isBehindVerb(int at) {
    for (int t = 0; t < at; t++) {
      if (text.tag(t).isVerb()) {
        return true;
      }
    }
    return false;
  }
}
