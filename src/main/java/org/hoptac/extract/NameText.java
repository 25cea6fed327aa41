package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * The statement as the stages of the {@link NameGrammar} look at it: words, spans, runs of
 * capitals.
 */
final class NameText {
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "da", "di", "al", "bin", "el", "la", "dos",
          "das", "ibn", "bint", "ter", "zu", "af", "ul", "ur");

  /** In tags; what is longer is no name, and no text shall be read over and over. */
  static final int LONGEST_NAME = 24;

  /** In tags, with the bracket. */
  private static final int LONGEST_ALIAS = 9;

  /** In digits: the number of a regiment or hospital, and no year. */
  private static final int LONGEST_NUMBER = 3;

  private final Statement statement;
  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final Leaders leaders;

  NameText(Statement statement, Lexicon lexicon) {
    this.statement = statement;
    this.lexicon = lexicon;
    this.tokens = statement.tokens();
    this.leaders = new Leaders(lexicon.leaders());
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether this is a state whose own press is read. */
  boolean isHome(Agent state) {
    return lexicon.home().containsKey(state.key());
  }

  /**
   * One past a run of capitalised words that are no known name, such as <em>Julien Guerrier</em>,
   * <em>Cho Tae-yul</em>, <em>Ursula von der Leyen</em>; the index itself when there is none.
   */
  int capitalRun(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size() && at < from + LONGEST_NAME) {
      if (isNamePart(tags, at)) {
        at++;
      } else if (at > from && isJoiner(tags, at)) {
        at += 2;
      } else if (at > from && isInitial(tags, at)) {
        at++;
      } else if (at > from && isParticle(tags, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * One past the name of a leader whom everyone knows: one known so, or known by the last of these
   * capitals; the index itself when there is none.
   */
  int leaderEnd(List<Tag> tags, int from) {
    int end = capitalRun(tags, from);
    if (end > from && leaders.stateOf(surface(from, end, tags)).isPresent()) {
      return end;
    }
    while (end > from && !leaders.isKnown(surface(from, end, tags))) {
      end--;
    }
    return end;
  }

  private String surface(int from, int end, List<Tag> tags) {
    return surface(tags.get(from).from(), tags.get(end - 1).to());
  }

  /**
   * Vietnamese names have small letters inside, as in {@code Diễn đàn Kinh tế Thế giới}. When an
   * unknown small word follows a syllable that stands alone, the name may go on, and part of a name
   * is a wrong name.
   */
  boolean isTornOff(List<Tag> tags, int end) {
    return isUnknownSmallWord(tags, end) && endsInLoneSyllable(tags, end);
  }

  /** Whether a capitalised syllable stands here with an unknown small one behind it. */
  boolean isHalfAWord(List<Tag> tags, int at) {
    return tags.get(at) instanceof Word word
        && isSyllable(word.from())
        && isUnknownSmallWord(tags, at + 1)
        && tags.get(at + 1) instanceof Word
        && tokens.get(word.from() + 1).vietnamese();
  }

  private boolean isUnknownSmallWord(List<Tag> tags, int at) {
    return at < tags.size()
        && (tags.get(at).marks(Function.NOUN)
            || (tags.get(at) instanceof Word word
                && tokens.get(word.from()).kind() == Token.Kind.WORD));
  }

  private boolean endsInLoneSyllable(List<Tag> tags, int end) {
    return end > 0 && isLone(tags.get(end - 1)) && !(end > 1 && isLone(tags.get(end - 2)));
  }

  private boolean isLone(Tag tag) {
    return tag.to() == tag.from() + 1
        && isSyllable(tag.from())
        && nameHead(tag, Sense.NameHead.Kind.BODY).isEmpty();
  }

  private boolean isSyllable(int token) {
    return tokens.get(token).capitalised()
        && !tokens.get(token).acronym()
        && tokens.get(token).vietnamese();
  }

  /** Index of "(" of "(ACRONYM)" within the reach of a name and before any comma, or -1. */
  int acronymBracket(List<Tag> tags, int from) {
    for (int i = from; i + 2 < tags.size() && i < from + LONGEST_NAME; i++) {
      Token token = tokens.get(tags.get(i).from());
      if (token.is("(")) {
        boolean acronym =
            tags.get(i + 1).to() == tags.get(i + 1).from() + 1
                && tokens.get(tags.get(i + 1).from()).acronym();
        return acronym && isSign(tags, i + 2, ")") && i > from ? i : -1;
      }
      if (token.is(",") || token.is(".") || token.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * One past the brackets behind a name that hold another name of the same: {@code (KH&CN)}, {@code
   * (Vietmap)}, {@code (Andean Sport Council)}; the index itself where there are none.
   */
  int aliasEnd(List<Tag> tags, int at) {
    int end = at + 1;
    while (end < tags.size() && end < at + LONGEST_ALIAS && isAliasPart(tags, end)) {
      end++;
    }
    boolean alias = isSign(tags, at, "(") && end > at + 1 && isSign(tags, end, ")");
    return alias && opensAlias(tags, at + 1, end) ? end + 1 : at;
  }

  private boolean isAliasPart(List<Tag> tags, int at) {
    boolean known = tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag;
    return isNamePart(tags, at)
        || (known && startsWithCapital(tags, at))
        || isSign(tags, at, "&")
        || isSign(tags, at, "-")
        || isSign(tags, at, ".");
  }

  /** What such brackets never begin with: a place alone, an office, another body by its noun. */
  private boolean opensAlias(List<Tag> tags, int from, int end) {
    Tag first = tags.get(from);
    boolean other =
        first.has(Sense.Title.class)
            || first.has(Sense.Body.class)
            || first.has(Sense.NameHead.class)
            || (first instanceof PlaceTag && end == from + 1)
            || (first instanceof AgentTag agent
                && (isHeaded(agent) || (end == from + 1 && !isBody(agent))));
    return !other;
  }

  private static boolean isBody(AgentTag tag) {
    return tag.mention().agent().kind() == Agent.Kind.BODY && tag.mention().principals().isEmpty();
  }

  /**
   * Whether the words of this agent begin with a noun for such agents: {@code Tập đoàn Vingroup}.
   */
  private boolean isHeaded(AgentTag tag) {
    return tag.to() > tag.from() + 1
        && tokens.get(tag.from()).vietnamese()
        && tag.mention().agent().kind() == Agent.Kind.BODY;
  }

  /** One past the words of names that begin here, or the index itself when none does. */
  int nameWordEnd(List<Tag> tags, int at, boolean verbsToo) {
    if (at >= tags.size()) {
      return at;
    }
    int token = wordEnd(tags.get(at).from(), verbsToo);
    int index = at;
    while (token > tags.get(at).from()) {
      while (index < tags.size() && tags.get(index).from() < token) {
        index++;
      }
      if (tags.get(index - 1).to() == token) {
        return index;
      }
      int next = wordEnd(token, verbsToo);
      token = next > token ? next : tags.get(at).from();
    }
    return at;
  }

  /** One past the longest word of names at a token, or the token itself. */
  private int wordEnd(int token, boolean verbsToo) {
    Optional<Lexicon.Match> word = lexicon.nameWord(statement.words(), token);
    return word.isPresent() && fits(word.get().senses(), verbsToo) ? word.get().to() : token;
  }

  private static boolean fits(List<Sense> senses, boolean verbsToo) {
    for (Sense sense : senses) {
      if (sense instanceof Sense.NameWord name && (verbsToo || !name.verb())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of names that is a verb too stands here: {@code Xúc tiến}. */
  boolean isNameVerb(List<Tag> tags, int at) {
    return nameWordEnd(tags, at, true) > at && nameWordEnd(tags, at, false) == at;
  }

  boolean isNamePart(List<Tag> tags, int at) {
    if (at >= tags.size() || tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag) {
      return false;
    }
    Tag tag = tags.get(at);
    for (int i = tag.from(); i < tag.to(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD || !token.capitalised()) {
        return false;
      }
    }
    return true;
  }

  /** {@code Quân khu 9}, {@code Bệnh viện Quân y 108}: no word that is counted stands behind. */
  boolean isNumberOfName(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean number =
        tag instanceof Word
            && tokens.get(tag.from()).kind() == Token.Kind.NUMBER
            && tokens.get(tag.from()).surface().length() <= LONGEST_NUMBER;
    return number
        && !isUnknownSmallWord(tags, at + 1)
        && !(at + 1 < tags.size() && tags.get(at + 1).marks(Function.BOTH_SIDES))
        && !isSign(tags, at + 1, "%")
        && !isSign(tags, at + 1, "-");
  }

  boolean isNumber(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && tokens.get(tags.get(at).from()).kind() == Token.Kind.NUMBER;
  }

  /** The dot of {@code M.Xi-ran-đô} and {@code John F. Kennedy}. */
  private boolean isInitial(List<Tag> tags, int at) {
    return isSign(tags, at, ".")
        && !tokens.get(tags.get(at).from()).spaced()
        && tokens.get(tags.get(at).from() - 1).surface().length() == 1
        && isNamePart(tags, at + 1);
  }

  /** What stands without a space in {@code Tae-yul} and {@code T&T}. */
  private boolean isJoiner(List<Tag> tags, int at) {
    return (isSign(tags, at, "-") || isSign(tags, at, "&"))
        && !tokens.get(tags.get(at).from()).spaced()
        && at + 1 < tags.size()
        && tags.get(at + 1) instanceof Word word
        && !tokens.get(word.from()).spaced();
  }

  /** One past what a hyphen joins without a space to what stands before, or the index itself. */
  int joinedEnd(List<Tag> tags, int at) {
    return at < tags.size() && isJoiner(tags, at) ? at + 2 : at;
  }

  /** Whether a family name or given name stands here. */
  boolean isPersonOpener(List<Tag> tags, int at) {
    return at < tags.size()
        && startsWithCapital(tags, at)
        && (nameHead(tags.get(at), Sense.NameHead.Kind.SURNAME).isPresent()
            || nameHead(tags.get(at), Sense.NameHead.Kind.GIVEN_NAME).isPresent());
  }

  /**
   * One past a run of capitals that may hold places: {@code The Jakarta Post}, {@code José Santiago
   * Romero}.
   */
  int runAcrossPlaces(List<Tag> tags, int from) {
    int end = capitalRun(tags, from);
    if (isFamilyNameAlone(tags, from, end)) {
      end = capitalRun(tags, end + 1);
    }
    while (end > from
        && end + 1 < tags.size()
        && tags.get(end) instanceof PlaceTag
        && isNamePart(tags, end + 1)) {
      end = capitalRun(tags, end + 1);
    }
    return end;
  }

  /** {@code Nguyễn Tân An}: behind a family name alone, a place is a person's name. */
  private boolean isFamilyNameAlone(List<Tag> tags, int from, int end) {
    return end == from + 1
        && end < tags.size()
        && nameHead(tags.get(from), Sense.NameHead.Kind.SURNAME).isPresent()
        && tags.get(end) instanceof PlaceTag
        && startsWithCapital(tags, end);
  }

  /** One past a run of two or more capitalised words that ends with such a noun, or the index. */
  int endedName(List<Tag> tags, int at, Sense.NameHead.Kind kind) {
    boolean begins = at == 0 || !(tags.get(at - 1) instanceof Word) || !isNamePart(tags, at - 1);
    if (!begins || !(tags.get(at) instanceof Word) || !isNamePart(tags, at)) {
      return at;
    }
    int end = capitalRun(tags, at);
    while (end > at + 1 && nameHead(tags.get(end - 1), kind).isEmpty()) {
      end--;
    }
    return end > at + 1 ? end : at;
  }

  /** Streets and schools have two words of a Vietnamese name, persons mostly three. */
  int fewestWordsOfName(List<Tag> tags, int at) {
    return nameHead(tags.get(at), Sense.NameHead.Kind.SURNAME).isPresent() ? 3 : 2;
  }

  /** {@code von}, {@code bin} before the rest of a name. */
  boolean isParticle(List<Tag> tags, int at) {
    if (!PARTICLES.contains(tokens.get(tags.get(at).from()).surface())) {
      return false;
    }
    int next = at + 1;
    while (next < tags.size() && PARTICLES.contains(tokens.get(tags.get(next).from()).surface())) {
      next++;
    }
    return isNamePart(tags, next) || isJoiner(tags, next);
  }

  boolean startsWithCapital(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from()).capitalised();
  }

  static Optional<Sense.NameHead> nameHead(Tag tag, Sense.NameHead.Kind kind) {
    if (tag instanceof Cue cue) {
      List<Sense> senses = cue.senses();
      for (int i = 0; i < senses.size(); i++) {
        if (senses.get(i) instanceof Sense.NameHead head && isOf(head.kind(), kind)) {
          return Optional.of(head);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Sense.NameHead.Kind kind, Sense.NameHead.Kind asked) {
    return kind == asked
        || (kind == Sense.NameHead.Kind.ORGAN && asked == Sense.NameHead.Kind.BODY);
  }

  /** {@code Quỹ Ford}: with a capital it is a body, {@code quỹ} a programme. */
  boolean isNamedBody(List<Tag> tags, int at) {
    return startsWithCapital(tags, at)
        && nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isPresent();
  }

  static int skipOf(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at).marks(Function.OF) ? at + 1 : at;
  }

  boolean isWord(List<Tag> tags, int at, String word) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(word);
  }

  boolean isSign(List<Tag> tags, int at, String sign) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(sign);
  }

  boolean isSign(Tag tag) {
    return tokens.get(tag.from()).kind() == Token.Kind.SIGN;
  }

  AgentMention mention(Agent.Kind kind, String folder, String name, int from, int to) {
    return AgentMention.of(Agent.named(kind, folder + Slug.of(name), name), span(from, to));
  }

  Span span(int fromToken, int toToken) {
    return Token.cover(tokens, fromToken, toToken);
  }

  Span span(Span from, int toToken) {
    return from.cover(tokens.get(toToken - 1).span());
  }

  String surface(int fromToken, int toToken) {
    return statement.slice(span(fromToken, toToken));
  }
}
