package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.Found;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/** What a statement has told so far: later sentences speak of it as known. */
final class Told {
  /** The first words of {@code ba nước} and its like. */
  private static final Set<String> THREE = Set.of("ba", "3");

  /** In code points: {@code và} and the blanks around it. */
  private static final int LINK = 4;

  /** How many names or acts back {@code hai nước} may mean. */
  private static final int REACH = 200;

  private final List<AgentMention> named;

  /** Found when asked for. */
  private final Map<String, AgentMention> firstByKey = new HashMap<>();

  private final List<AgentMention> states;
  private final List<Found<Agent>> programmes;
  private final TopicWords topicWords;
  private final HintWords hintWords;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Found<Sense.Sport>> sport;
  private final List<Draft> opinions = new ArrayList<>();
  private final List<Span> asides = new ArrayList<>();
  private final List<Span> tellers = new ArrayList<>();
  private List<Draft> lastSentence = List.of();
  private List<AgentMention> lastSides = List.of();

  /** The two of the last act that two do together. */
  private List<AgentMention> lastTwo = List.of();

  private Optional<Agent> lastProgramme = Optional.empty();

  /**
   * Begins with nothing told.
   *
   * @param named all agents that the statement names, in order
   * @param states all states that its words name, also those of posts and capitals
   * @param programmes names of treaties, conferences and programmes that stand beside them
   * @param topicWords all words for topics
   * @param hintWords words that tell something of what stands beside them
   * @param sport all words of sport, also those within names: {@code HLV}
   */
  Told(
      List<AgentMention> named,
      List<AgentMention> states,
      List<Found<Agent>> programmes,
      TopicWords topicWords,
      HintWords hintWords,
      List<Found<Sense.Sport>> sport) {
    this.sport = sport;
    this.hintWords = hintWords;
    this.topicWords = topicWords;
    this.named = named;
    this.states = states;
    this.programmes = programmes;
  }

  /** Words that tell something of what stands beside them. */
  HintWords hintWords() {
    return hintWords;
  }

  /** The topics that are told in a part of the statement. */
  List<Found<String>> topicsIn(Span part) {
    return topicWords.in(part);
  }

  /** The topics that are told in a part of the statement by words that name no agent. */
  List<Found<String>> topicsBesideNamesIn(Span part) {
    return topicWords.besideNamesIn(part);
  }

  /** The topics of the words that some words are, or are part of. */
  List<Found<String>> topicsOver(Span words) {
    return topicWords.over(words);
  }

  /** {@code Bộ trưởng Y tế}: whether it is the field of an office that words tell. */
  boolean isOfMinistry(Span words) {
    return topicWords.isOfMinistry(words);
  }

  /** Whether one who leads a state is named in a part of the statement by his office. */
  boolean namesLeader(int begin, int end) {
    return topicWords.nameLeader(begin, end);
  }

  /** Remembers words that say who brings the news, and to whom. */
  void addTellers(Span words) {
    tellers.add(words);
  }

  /** Those of some topics that are not only told by words for who brings the news. */
  List<Found<String>> besideTellers(List<Found<String>> topics) {
    return tellers.isEmpty() || topics.isEmpty()
        ? topics
        : topics.stream()
            .filter(topic -> tellers.stream().noneMatch(one -> one.contains(topic.span())))
            .toList();
  }

  /** Remembers a clause that tells what goes on beside its sentence. */
  void addAside(Span clause) {
    asides.add(clause);
  }

  /** Whether words stand in a clause that tells what goes on beside its sentence. */
  boolean isAside(Span words) {
    for (Span aside : asides) {
      if (aside.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of sport stands in a part of the statement. */
  boolean isAboutSport(Span part) {
    return !InOrder.in(part, sport).isEmpty();
  }

  /** Whether some words are part of others that tell a topic only where nothing else does. */
  boolean tellWeakly(Span words) {
    return topicWords.areWeak(words);
  }

  /** The topics that words in a part of the statement tell where no others do. */
  List<Found<String>> weakTopicsIn(Span part) {
    return topicWords.weakIn(part);
  }

  /** {@code đối thoại căng thẳng}: whether words only tell how a talk right before them goes. */
  boolean tellManner(Span talk, Span words) {
    return topicWords.tellManner(talk, words);
  }

  /** What talks are about in a part of the statement where no other words tell it. */
  List<Found<String>> topicsOfTalksIn(Span part) {
    return topicWords.ofTalksIn(part);
  }

  /** The topics of phrases that begin in a part of the statement. */
  List<Found<String>> phrasesFrom(Span part) {
    return topicWords.phrasesFrom(part);
  }

  /** Whether some words tell that something is bought, sold or made. */
  boolean tellTrade(Span words) {
    return topicWords.tellTrade(words);
  }

  /** What those words of a part of the statement that may be goods tell where they are. */
  List<Found<String>> goodsIn(Span part) {
    return topicWords.goodsIn(part);
  }

  /** The programmes that are named in a part of the statement. */
  List<Found<Agent>> programmesIn(Span part) {
    return InOrder.in(part, programmes);
  }

  /** The drafts of all sentences, in order. */
  List<Draft> drafts() {
    return drafts;
  }

  /** What someone was only said to say, in order. */
  List<Draft> opinions() {
    return opinions;
  }

  /** Adds that someone says something. */
  void addOpinion(Draft opinion) {
    opinions.add(opinion);
  }

  /** Adds what a whole sentence told. */
  void add(List<Draft> sentence) {
    drafts.addAll(sentence);
    lastSentence = sentence;
    for (Draft draft : sentence) {
      lastProgramme = draft.programme.map(Found::value).or(() -> lastProgramme);
    }
  }

  /** Remembers the subject of an act with several sides, which {@code hai nước} may mean next. */
  void rememberSides(Draft draft) {
    if (draft.head.frame().joint() && draft.parties.sides() == 2) {
      lastTwo = eachSideOnce(draft.parties.mentions());
    }
    if (draft.parties.sides() > 1) {
      lastSides = draft.subject;
    }
  }

  /**
   * The sides that {@code hai nước} or {@code ba bên} means: those that did something together just
   * before, or as many states as were named last, or as the statement names in all, or as it speaks
   * of: {@code Đại sứ Peru tại Chile cho biết hai nước …}.
   */
  List<AgentMention> sidesMeant(Span words, String number) {
    int expected = THREE.contains(number) ? 3 : 2;
    List<AgentMention> sides = lastSides;
    if (sides.size() != expected && lastTwo.stream().anyMatch(Told::hasNoState)) {
      sides = lastTwo;
    }
    if (sides.size() != expected) {
      sides = pairBefore(words);
    }
    if (sides.size() != expected) {
      sides =
          lastCompany(expected)
              .orElseGet(() -> lastStates(named.subList(0, endBefore(words)), expected));
    }
    if (sides.size() != expected) {
      sides = lastCompany(expected).orElseGet(() -> lastStates(named, expected + 1));
    }
    if (sides.size() < expected) {
      sides = lastStates(states, expected + 1);
    }
    return sides.size() == expected
        ? sides.stream().map(side -> side.withSpan(words)).toList()
        : List.of();
  }

  /**
   * {@code Ông A thăm Peru. Hai nước …}: those who met last, if the text tells no state of one of
   * them.
   */
  private Optional<List<AgentMention>> lastCompany(int expected) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REACH); i--) {
      Draft draft = drafts.get(i);
      if (draft.head.is("meeting", "visit", "call", "dialogue")) {
        List<AgentMention> company =
            eachSideOnce(draft.parties.mentions().stream().map(Told::principalOf).toList());
        if (company.size() == expected) {
          return Optional.of(company);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * {@code Hezbollah và Israel xác nhận hai bên …}: the two named last, side by side, one of whom
   * has no state.
   */
  private List<AgentMention> pairBefore(Span words) {
    int end = endBefore(words);
    if (end < 2) {
      return List.of();
    }
    AgentMention first = named.get(end - 2);
    AgentMention second = named.get(end - 1);
    boolean linked = second.span().begin() - first.span().end() == LINK;
    boolean apart = !first.side().key().equals(second.side().key());
    return linked && apart && (isNoState(first) || isNoState(second))
        ? List.of(first, second)
        : List.of();
  }

  /**
   * {@code Ông A gặp Tổng thống Peru và ký hiệp định giữa hai nước}: the text tells no state of A.
   */
  private static boolean hasNoState(AgentMention mention) {
    return isNoState(mention) || mention.side().kind() == Agent.Kind.PERSON;
  }

  /** An armed group and its like, which has no state: it may be one of {@code hai bên} too. */
  private static boolean isNoState(AgentMention mention) {
    return mention.side().kind() == Agent.Kind.BODY;
  }

  /** Of a person the state, if the text tells it. */
  private static AgentMention principalOf(AgentMention mention) {
    return mention.principals().isEmpty() ? mention : principalOf(mention.principals().get(0));
  }

  private static List<AgentMention> eachSideOnce(List<AgentMention> mentions) {
    var sides = new LinkedHashMap<String, AgentMention>();
    mentions.forEach(mention -> sides.putIfAbsent(mention.side().key(), mention));
    return List.copyOf(sides.values());
  }

  /** Where the statement names an agent first. */
  Optional<AgentMention> mentionOf(Agent agent) {
    if (firstByKey.isEmpty()) {
      named.forEach(mention -> firstByKey.putIfAbsent(mention.agent().key(), mention));
    }
    return Optional.ofNullable(firstByKey.get(agent.key()));
  }

  /** How many of those who are named stand before some words. */
  private int endBefore(Span words) {
    return InOrder.first(named.size(), at -> named.get(at).span().end() > words.begin());
  }

  /** The states and organisations named last, each once, in the order of the text. */
  private static List<AgentMention> lastStates(List<AgentMention> mentions, int atMost) {
    var last = new LinkedHashMap<String, AgentMention>();
    int earliest = Math.max(0, mentions.size() - REACH);
    for (int i = mentions.size() - 1; i >= earliest && last.size() < atMost; i--) {
      AgentMention mention = mentions.get(i);
      if (mention.agent().isStateOrOrganisation()) {
        last.putIfAbsent(mention.agent().key(), mention);
      }
    }
    var sides = new ArrayList<>(last.values());
    Collections.reverse(sides);
    return sides;
  }

  /** The programme that {@code chương trình này} means. */
  Optional<Found<Agent>> lastProgramme(Span words) {
    return lastProgramme.map(known -> new Found<>(known, words));
  }

  /** Says of the sentence before this one whose word it was. */
  void attributeLastSentence(Attribution attribution) {
    lastSentence.forEach(draft -> draft.attribution = Optional.of(attribution));
  }

  /** {@code A; B; C … có thể đón xem trên báo X}: all that has no other source is X's word. */
  void attributeAll(Attribution attribution) {
    drafts.stream()
        .filter(draft -> draft.attribution.isEmpty())
        .forEach(draft -> draft.attribution = Optional.of(attribution));
  }

  /** {@code Động thái này …}: more words for an act already told, and no act of its own. */
  void mentionedAgain(Head head, Span words, OptionalInt ordinal) {
    drafts.stream()
        .filter(draft -> draft.head.type().equals(head.type()))
        .findFirst()
        .ifPresent(
            draft -> {
              draft.evidence.add(words);
              draft.ordinal = draft.ordinal.isPresent() ? draft.ordinal : ordinal;
            });
  }
}
