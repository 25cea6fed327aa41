package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * The agents of a clause and the function words that govern them: in {@code với cả A và B} both are
 * governed by {@code với}. Agents that nothing governs are free.
 */
final class Complements {
  /** The last words of those that count states: {@code ba nước}, {@code hai quốc gia}. */
  private static final Set<String> STATES = Set.of("nước", "gia");

  private static final int WORDS_BEFORE_OBJECT = 3;
  private static final int WORDS_BEFORE_SELLER = 6;
  private static final int WORDS_OF_MATTER = 8;

  /** Words that make a verb passive. */
  private static final Set<String> PASSIVES = Set.of("được", "bị");

  /** First words of verbs that put forward what one may do alone. */
  private static final Set<String> PLANNING = Set.of("đề", "kiến");

  /** Nouns for those who travel and meet together. */
  static final Set<String> DELEGATION = Set.of("đoàn", "phái");

  /** What a noun says that tells a journey of anyone, and no visit to someone. */
  private static final Set<String> JOURNEYS = Set.of("đi", "tác");

  /** Words before the end of a journey. */
  private static final Set<String> WAYS = Set.of("đến", "tới", "sang");

  private final ClauseText text;
  private final Told told;
  private final Governors governors;

  Complements(ClauseText text, Told told) {
    this.text = text;
    this.told = told;
    this.governors = new Governors(text);
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
    List<AgentMention> agents = agents(tag);
    return agents.isEmpty()
        ? agents
        : agents.stream().filter(mention -> mention.agent().canBeSide()).toList();
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

  /** Whether {@code tàu của X} stands here as the first words of a clause: X is spoken of. */
  boolean isOwnerOfSubject(int from, int at) {
    return isAgents(text.tag(at))
        && (isGovernedBy(Function.OF, at) || isGovernedBy(Function.FROM, at))
        && IntStream.range(from, at)
            .allMatch(
                t ->
                    text.isPlainWord(t)
                        || governors.isPartOfPhrase(t)
                        || Governors.isTransparent(text.tag(t))
                        || text.tag(t).marks(Function.OF)
                        || (t > from && text.tag(t).marks(Function.FROM))
                        || text.tag(t).has(Sense.Nothing.class)
                        || text.tag(t).has(Sense.Topic.class));
  }

  boolean hasFreeAgents(int from, int to) {
    return IntStream.range(from, to).anyMatch(this::isFree);
  }

  boolean hasFreeSides(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> isFree(t) && !sides(text.tag(t)).isEmpty());
  }

  boolean hasAgents(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> isAgents(text.tag(t)));
  }

  /**
   * Where the word stands that tells by whom a verb behind it is done, or the verb itself: {@code
   * do A tài trợ}, {@code được A và B hỗ trợ}, {@code được hỗ trợ}.
   */
  int doerOf(Head head) {
    int at = head.from() - 1;
    while (at >= 0
        && (isAgents(text.tag(at))
            || text.tag(at).has(Sense.Status.class)
            || Governors.isTransparent(text.tag(at)))) {
      at--;
    }
    return at >= 0 && text.tag(at).marks(Function.BY) ? at : head.from();
  }

  /** Whether the words before a verb make it passive. */
  boolean isPassive(Head head) {
    int doer = doerOf(head);
    return head.verbal() && doer < head.from() && PASSIVES.contains(text.firstWord(doer));
  }

  /** All sides in a range that a function word governs. */
  List<AgentMention> governed(int from, int to, Function function) {
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
    while (copula > from && text.isPlainWord(copula)) {
      copula--;
    }
    return copula > from && text.tag(copula).marks(Function.COPULA)
        ? sides(text.tag(copula - 1))
        : List.of();
  }

  /** Those who stand right behind {@code cùng}. */
  List<AgentMention> company(int from, int to) {
    return IntStream.range(Math.max(1, from), to)
        .filter(t -> isAgents(text.tag(t)) && text.tag(t - 1).marks(Function.WITH))
        .filter(t -> text.firstWord(t - 1).equals("cùng"))
        .mapToObj(this::sidesMeant)
        .flatMap(List::stream)
        .toList();
  }

  /** The sides that {@code của} governs first, with those joined to them by {@code và của}. */
  List<AgentMention> owners(int from, int to) {
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

  /** Whether words in a range speak of others abroad, without names: {@code các nước}. */
  boolean speaksOfOthersAbroad(int from, int to) {
    return IntStream.range(Math.max(0, from), to).anyMatch(this::isOfOthersAbroad);
  }

  /** {@code công du ba nước}: so many of them without a name. */
  boolean countsOthers(int at) {
    return at < text.size()
        && text.tag(at).marks(Function.BOTH_SIDES)
        && STATES.contains(text.lastWord(at))
        && sidesMeant(at).isEmpty();
  }

  /** {@code A và ba nước châu Âu gặp nhau}: so many others do it with those who are named. */
  boolean countsOthersWith(int from, Head head) {
    return IntStream.range(from + 1, head.from())
        .anyMatch(
            t ->
                text.tag(t - 1).marks(Function.AND)
                    && countsOthers(t)
                    && speaksOfRegion(t + 1, head.from()));
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

  /** Whether a part of the world is spoken of in a range. */
  boolean speaksOfRegion(int from, int to) {
    return IntStream.range(from, to).anyMatch(this::isRegion);
  }

  private boolean isRegion(int at) {
    return at < text.size() && text.tag(at) instanceof Tag.PlaceTag place && place.region();
  }

  private boolean isOfOthersAbroad(int at) {
    Tag tag = text.tag(at);
    return tag.marks(Function.FOREIGN)
        || isRegion(at)
        || isMany(at - 1) && tag.matches(Sense.Group.class, Sense.Group::international);
  }

  private boolean isMany(int at) {
    return at >= 0 && (text.tag(at).marks(Function.MANY) || text.isNumber(at));
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

  /** Whether the first words of a range name no one: none of them is written like a name. */
  boolean isCommonNoun(int from, int to) {
    int end = Math.min(to, from + WORDS_BEFORE_OBJECT);
    return from < end
        && IntStream.range(from, end)
            .noneMatch(t -> isAgents(text.tag(t)) || text.isCapitalised(t));
  }

  /** Whether {@code đồng minh} stands in a range: others without names. */
  boolean isGroup(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> text.tag(t).has(Sense.Group.class));
  }

  /** Where a function word first stands in a range, or the end of the range. */
  int next(Function function, int from, int to) {
    return IntStream.range(from, to)
        .filter(t -> text.tag(t).marks(function))
        .findFirst()
        .orElse(to);
  }

  /** Where it is first told in a range what something is about, or the end of the range. */
  int nextMatter(int from, int to) {
    return IntStream.range(from, to)
        .filter(
            t ->
                text.tag(t).marks(Function.ABOUT)
                    || (text.tag(t).has(Sense.Type.class) && text.lastWord(t).equals("về")))
        .findFirst()
        .orElse(to);
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

  /**
   * The sides right behind the head, at most a few plain words away: {@code hỗ trợ tối đa Việt
   * Nam}.
   */
  List<AgentMention> object(Head head, int to) {
    List<AgentMention> near = nearObject(head, to);
    return near.isEmpty() && head.is("conference", "dialogue", "meeting", "agreement")
        ? pairBehindMatter(head, to)
        : near;
  }

  /** {@code Hội nghị Bộ trưởng về Kinh tế số A - B}: the two stand at the end of the name. */
  private List<AgentMention> pairBehindMatter(Head head, int to) {
    if (!head.nominal()) {
      return List.of();
    }
    int words = 0;
    for (int t = head.to(); t < to && words <= WORDS_OF_MATTER; t++, words++) {
      Tag tag = text.tag(t);
      if (isAgents(tag)) {
        return text.isPair(t) ? sides(tag) : List.of();
      }
      boolean matter =
          text.isPlainWord(t)
              || tag.has(Sense.Topic.class)
              || tag.matches(Sense.Type.class, Sense.Type::noun)
              || tag.marks(Function.MANY)
              || tag.marks(Function.ABOUT)
              || tag.marks(Function.AND);
      if (!matter) {
        return List.of();
      }
    }
    return List.of();
  }

  private List<AgentMention> nearObject(Head head, int to) {
    int reach = isBought(head) ? WORDS_BEFORE_SELLER : WORDS_BEFORE_OBJECT;
    int words = 0;
    for (int t = head.to(); t < to; t++) {
      Tag tag = text.tag(t);
      if (isAgents(tag)) {
        return t == head.to() || isFree(t) ? sides(tag) : List.of();
      }
      boolean amount = isBought(head) && (text.isNumber(t) || tag.has(Sense.Topic.class));
      if (!amount && !Governors.isTransparent(tag) && (!text.isPlainWord(t) || ++words > reach)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** {@code mua thêm 10 lô đậu nành Mỹ}: whose the goods are stands behind them. */
  private static boolean isBought(Head head) {
    return head.is("supply")
        && head.verbal()
        && head.frame().role(Slot.OBJECT).equals(Optional.of("initiator"));
  }

  /** {@code thăm Báo X}: whoever visits an outlet is its guest. */
  List<AgentMention> outletVisited(Head head) {
    return head.to() < text.size()
        ? agents(text.tag(head.to())).stream()
            .filter(mention -> mention.agent().kind() == Agent.Kind.OUTLET)
            .toList()
        : List.of();
  }

  /** {@code thăm Arequipa, Peru}: where an unknown place lies stands behind it. */
  private Optional<Agent> stateAround(int place) {
    boolean linked =
        place + 2 < text.size()
            && (text.isSign(place + 1, ",")
                || text.isSign(place + 1, "(")
                || text.tag(place + 1).marks(Function.OF));
    return linked && text.tag(place + 2) instanceof Tag.PlaceTag state
        ? state.territory().map(AgentMention::agent)
        : Optional.empty();
  }

  /** The state in which the place lies to which a range of words leads: {@code tới Lima}. */
  Optional<Agent> destination(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t) instanceof Tag.PlaceTag place && !place.region()) {
        Optional<Agent> known = place.seat().map(AgentMention::agent).or(place::state);
        return known.isPresent() ? known : stateAround(t);
      }
      if (text.isSign(t, ",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code viện trợ …, giúp Arequipa xây trường}: the state of a place right behind the verb. */
  Optional<Agent> placeHelped(Head head, int to) {
    for (int t = head.to(); t < to; t++) {
      if (text.tag(t - 1).matches(Sense.Type.class, type -> type.type().equals(head.type()))
          && text.tag(t) instanceof Tag.PlaceTag) {
        return destination(t, t + 1);
      }
    }
    return Optional.empty();
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

  /** Whether a place, or a word before one, stands from here on, up to a comma. */
  boolean tellsPlace(int from) {
    return IntStream.range(from, text.nextSign(from, text.size(), ","))
        .anyMatch(
            t ->
                text.tag(t).marks(Function.AT)
                    || text.tag(t) instanceof Tag.PlaceTag
                    || WAYS.contains(text.firstWord(t)));
  }

  /** The programme among the agents that stand here. */
  Optional<Found<Agent>> programmeAt(int at) {
    List<AgentMention> agents = agents(text.tag(at));
    if (agents.isEmpty()) {
      return Optional.empty();
    }
    return agents.stream()
        .filter(mention -> mention.agent().kind() == Agent.Kind.PROGRAMME)
        .findFirst()
        .map(mention -> new Found<>(mention.agent(), mention.span()));
  }

  /** The first free agents before any verb, even if none of them can be a side. */
  Optional<List<AgentMention>> subjectBeforeVerb() {
    return IntStream.range(0, text.size())
        .takeWhile(t -> !isVerb(text.tag(t)))
        .filter(this::isFree)
        .mapToObj(t -> sides(text.tag(t)))
        .findFirst();
  }

  /** Whether a verb of ours stands before a tag, so that it is no subject. */
  boolean isBehindVerb(int at) {
    return IntStream.range(0, at).anyMatch(t -> isVerb(text.tag(t)));
  }

  private static boolean isVerb(Tag tag) {
    return tag.has(Sense.LightVerb.class) || tag.matches(Sense.Type.class, Sense.Type::verb);
  }
}
