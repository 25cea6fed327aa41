package org.hoptac.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Words for topics wherever they stand in a statement, inside names and other known words too:
 * <em>Bộ trưởng Quốc phòng</em> speaks of defence, <em>chuyển giao công nghệ</em> of technology.
 * Names of persons, papers and organisations speak of nothing, or only where nothing else does, nor
 * do syllables of two words: <em>tác chiến</em> in <em>hợp tác chiến lược</em>.
 */
final class TopicWords {
  /** How many syllables most words have. */
  private static final int WORD = 2;

  /** Last words of {@code tỉnh}, {@code thành phố}. */
  private static final Set<String> PROVINCES = Set.of("tỉnh", "phố");

  private static final String ABOUT = "về";

  /** In tokens: {@code mua của Hàn Quốc 20 tên lửa}. */
  private static final int REACH_OF_TRADE = 6;

  private final Lexicon lexicon;
  private final Statement statement;
  private final List<Tag> known;
  private final List<AgentMention> named;
  private final List<Tag> tags;
  private final List<Found<String>> found = new ArrayList<>();
  private final List<Found<String>> besideNames = new ArrayList<>();
  private final List<Found<String>> weak = new ArrayList<>();
  private final List<Found<String>> offTopic = new ArrayList<>();
  private final List<Found<String>> ofTalks = new ArrayList<>();
  private final List<Found<String>> goods = new ArrayList<>();
  private final List<Found<String>> phrases = new ArrayList<>();
  private boolean looked;

  /**
   * The words of a statement, for which it is looked when they are asked for.
   *
   * @param names what it names, with the terms of the lexicon that it holds
   * @param named the agents among them
   */
  TopicWords(Lexicon lexicon, Statement statement, Named names, List<AgentMention> named) {
    this.lexicon = lexicon;
    this.statement = statement;
    this.known = names.known();
    this.tags = names.tags();
    this.named = named;
  }

  private void look() {
    if (looked) {
      return;
    }
    looked = true;
    List<Token> tokens = statement.tokens();
    List<Lexicon.Match> matches = lexicon.topicWords(statement.words());
    if (matches.isEmpty()) {
      return;
    }
    BitSet silent = namesOfNothing(named);
    BitSet slight = namesOf(Agent.Kind.ORGANISATION, named);
    slight.or(namesOf(Agent.Kind.PERSON, named));
    BitSet names = namesOfAgents(tags);
    int tag = 0;
    for (Lexicon.Match match : matches) {
      while (tag < known.size() && known.get(tag).to() <= match.from()) {
        tag++;
      }
      Span words = Token.cover(tokens, match.from(), match.to());
      boolean acronym = match.to() == match.from() + 1 && tokens.get(match.from()).acronym();
      boolean ofName = silent.get(words.begin()) && !acronym;
      if (isWhole(known, tag, match) && !isProvince(match)) {
        boolean inName = names.get(match.from()) && !acronym;
        for (Sense sense : match.senses()) {
          if (!(sense instanceof Sense.Topic topic)) {
            offTopic.add(new Found<>("", words));
            continue;
          }
          if (topic.weak() && slight.get(words.begin()) && !acronym) {
            continue;
          }
          boolean traded = topic.asGoods().isPresent() && isTraded(match.from());
          add(topic, traded ? topic.asGoods().get() : topic.key(), words, ofName, inName);
          topic.also().forEach(other -> add(topic, other, words, ofName, inName));
        }
      }
    }
  }

  private void add(Sense.Topic topic, String key, Span words, boolean silent, boolean inName) {
    var told = new Found<>(key, words);
    if (topic.ofTalks()) {
      ofTalks.add(told);
    } else if (topic.weak()) {
      weak.add(told);
    } else if (!silent) {
      found.add(told);
      if (topic.phrase()) {
        phrases.add(told);
      }
      topic.asGoods().ifPresent(asGoods -> goods.add(new Found<>(asGoods, words)));
      if (!inName) {
        besideNames.add(told);
      }
    }
  }

  /** {@code tỉnh Hòa Bình}: a place that is called so. */
  private boolean isProvince(Lexicon.Match match) {
    List<Token> tokens = statement.tokens();
    return match.from() > 0
        && match.to() - match.from() == WORD
        && PROVINCES.contains(tokens.get(match.from() - 1).key())
        && tokens.get(match.from()).capitalised()
        && tokens.get(match.to() - 1).capitalised();
  }

  /** {@code Trưởng Ban Đối ngoại}: the noun of a body ends a title and begins its field. */
  private boolean isOfTitle(Tag begin, Lexicon.Match match) {
    return begin.has(Sense.Title.class)
        && begin.to() == match.from() + 1
        && statement.tokens().get(match.from()).is("ban");
  }

  /** {@code mua 20 tên lửa}: whether a verb right before says that it is bought, sold or made. */
  private boolean isTraded(int from) {
    List<Token> tokens = statement.tokens();
    for (int t = from - 1; t >= Math.max(0, from - REACH_OF_TRADE); t--) {
      if (tokens.get(t).is(",") || tokens.get(t).is(";") || tokens.get(t).is(".")) {
        return false;
      }
      if (lexicon.hintWords().endAt(Hint.TRADING, tokens, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code bán cho}, {@code ký hợp đồng}: whether some words tell that it is bought or sold. */
  boolean tellTrade(Span words) {
    List<Token> tokens = statement.tokens();
    int t = Token.firstFrom(tokens, words.begin());
    while (t < tokens.size() && tokens.get(t).end() <= words.end()) {
      if (lexicon.hintWords().endAt(Hint.TRADING, tokens, t)) {
        return true;
      }
      t++;
    }
    return false;
  }

  /**
   * Whether a match is no part of two terms, nor of a longer one that means nothing: {@code chấm
   * dứt chiến sự} ends no act, and is about peace all the same. A word of an act may begin it:
   * {@code hợp tác sản xuất vũ khí}.
   */
  private boolean isWhole(List<Tag> known, int first, Lexicon.Match match) {
    if (first == known.size()) {
      return true;
    }
    Tag begin = known.get(first);
    if (begin.from() < match.from() && begin.to() < match.to()) {
      return isOfTitle(begin, match)
          || (begin.to() - match.from() >= WORD && begin.has(Sense.Type.class));
    }
    boolean inside = begin.from() <= match.from() && begin.to() >= match.to();
    boolean same = begin.from() == match.from() && begin.to() == match.to();
    return same || !(inside && begin.has(Sense.Nothing.class));
  }

  private static BitSet namesOfNothing(List<AgentMention> named) {
    BitSet silent = namesOf(Agent.Kind.PERSON, named);
    silent.or(namesOf(Agent.Kind.OUTLET, named));
    silent.or(namesOf(Agent.Kind.ORGANISATION, named));
    return silent;
  }

  /** The letters of the names of agents of one kind. */
  private static BitSet namesOf(Agent.Kind kind, List<AgentMention> named) {
    var names = new BitSet();
    for (AgentMention mention : named) {
      if (mention.agent().kind() == kind) {
        names.set(mention.span().begin(), mention.span().end());
      }
    }
    return names;
  }

  /** The tokens of agents' names, and of the offices before them. */
  private static BitSet namesOfAgents(List<Tag> tags) {
    var names = new BitSet();
    for (Tag tag : tags) {
      if (tag instanceof Tag.AgentTag || tag instanceof Tag.AgentGroup) {
        names.set(tag.from(), tag.to());
      }
    }
    return names;
  }

  /** The topics told in a part of the statement by words that name no agent, in order. */
  List<Found<String>> besideNamesIn(Span part) {
    look();
    return InOrder.in(part, besideNames);
  }

  /** The topics told in a part of the statement, in order. */
  List<Found<String>> in(Span part) {
    look();
    return InOrder.in(part, found);
  }

  /** The topics of the words that some words are, or are part of. */
  List<Found<String>> over(Span words) {
    look();
    return over(words, found);
  }

  /**
   * {@code Bộ trưởng Y tế}: whether it is the field of an office that words tell. The syllable
   * alone is one only as a name: {@code Bộ Y tế}, while {@code cán bộ y tế} may be anyone.
   */
  boolean isOfMinistry(Span words) {
    List<Token> tokens = statement.tokens();
    int last = Token.firstFrom(tokens, words.begin()) - 1;
    int begin = lexicon.hintWords().beginOf(Hint.MINISTRY, tokens, last);
    return begin >= 0 && (begin < last || tokens.get(last).capitalised());
  }

  /** Whether one who leads a state is named in a part of the statement by his office. */
  boolean nameLeader(int begin, int end) {
    List<Token> tokens = statement.tokens();
    for (int t = Token.firstFrom(tokens, begin);
        t < tokens.size() && tokens.get(t).begin() < end;
        t++) {
      if (isLeader(tokens, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Chủ tịch nước}, but neither {@code Phó Chủ tịch nước} nor his wife or adviser. */
  private boolean isLeader(List<Token> tokens, int last) {
    int begin = lexicon.hintWords().beginOf(Hint.LEADER, tokens, last);
    if (begin < 0) {
      return false;
    }
    int before = begin - 1;
    while (before >= 0 && (tokens.get(before).is("chủ") || tokens.get(before).is("của"))) {
      before--;
    }
    return !lexicon.hintWords().endAt(Hint.STAFF, tokens, before);
  }

  /** Whether words are part of others that tell no topic, or only where nothing else does. */
  boolean areWeak(Span words) {
    look();
    return !over(words, weak).isEmpty() || !over(words, offTopic).isEmpty();
  }

  private static List<Found<String>> over(Span words, List<Found<String>> among) {
    int first = InOrder.firstFrom(words.begin() + 1, among);
    int last = first;
    while (first > 0 && among.get(first - 1).span().end() >= words.end()) {
      first--;
    }
    return among.subList(first, last);
  }

  /** The topics of phrases that begin in a part of the statement, in order. */
  List<Found<String>> phrasesFrom(Span part) {
    look();
    int first = InOrder.firstFrom(part.begin(), phrases);
    int last = first;
    while (last < phrases.size() && phrases.get(last).span().begin() < part.end()) {
      last++;
    }
    return phrases.subList(first, last);
  }

  /** What those words of a part of the statement that may be goods tell where they are. */
  List<Found<String>> goodsIn(Span part) {
    look();
    return InOrder.in(part, goods);
  }

  /** What talks are about there as long as no other words tell it, in order. */
  List<Found<String>> ofTalksIn(Span part) {
    look();
    return InOrder.in(part, ofTalks);
  }

  /** {@code đối thoại căng thẳng}: whether words only tell how a talk right before them goes. */
  boolean tellManner(Span talk, Span words) {
    List<Token> tokens = statement.tokens();
    int first = Token.firstFrom(tokens, words.begin());
    boolean behind =
        first > 0
            && tokens.get(first - 1).end() == talk.end()
            && !tokens.get(first - 1).is(ABOUT)
            && !tokens.get(first).is(ABOUT);
    return behind || talk.contains(words);
  }

  /** The topics that words tell there as long as no other words do, in order. */
  List<Found<String>> weakIn(Span part) {
    look();
    return InOrder.in(part, weak);
  }
}
