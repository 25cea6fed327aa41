package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Capital;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.hoptac.text.Words;

/**
 * The statement as the stages of the {@link NameGrammar} look at it: words, spans, runs of
 * capitals.
 */
final class NameText {
  /** In tags; what is longer is no name, and no text shall be read over and over. */
  static final int LONGEST_NAME = 24;

  /** In tokens: {@code Việt Nam}. */
  private static final int LONGEST_STATE = 2;

  /** In digits: the number of a regiment or hospital, and no year. */
  private static final int LONGEST_NUMBER = 3;

  private final Statement statement;
  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final Leaders leaders;
  private final NameWords words;

  NameText(Statement statement, Lexicon lexicon, Leaders leaders) {
    this.statement = statement;
    this.lexicon = lexicon;
    this.tokens = statement.tokens();
    this.leaders = leaders;
    this.words = new NameWords(statement.words(), lexicon);
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The words of names in the statement. */
  NameWords words() {
    return words;
  }

  /** Whether this is a state whose own press is read. */
  boolean isHome(Agent state) {
    return lexicon.home().containsKey(state.key());
  }

  /**
   * One past the name of a leader whom everyone knows: one known so, or known by the last of these
   * capitals; the index itself when there is none.
   */
  int leaderEnd(List<Tag> tags, int from) {
    int end = CapitalRun.end(this, tags, from);
    if (end == from
        || !leaders.mayStandIn(statement.words(), tags.get(from).from(), tags.get(end - 1).to())) {
      return from;
    }
    if (leaders.stateOf(surface(from, end, tags)).isPresent()) {
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

  /** {@code bàn với}, {@code làm việc với}: a word for an act that says with whom it is. */
  boolean isActWith(Tag tag) {
    return tag.has(Sense.Type.class) && tokens.get(tag.to() - 1).is("với");
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

  boolean isNamePart(List<Tag> tags, int at) {
    if (at >= tags.size() || tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag) {
      return false;
    }
    Tag tag = tags.get(at);
    if (tag instanceof Word) {
      return tag instanceof Capital;
    }
    for (int i = tag.from(); i < tag.to(); i++) {
      Token token = tokens.get(i);
      boolean word = token.kind() == Token.Kind.WORD && token.capitalised();
      if (!word && !(token.is(".") && isFirmEnd(tag))) {
        return false;
      }
    }
    return true;
  }

  /** {@code S.A.}, {@code Corp}. */
  private static boolean isFirmEnd(Tag tag) {
    return nameHead(tag, Sense.NameHead.Kind.BODY_END).isPresent();
  }

  /**
   * One past the dots of a name that ends in words cut short: {@code Corp.}, {@code Co., Ltd},
   * {@code S.E.M.C.}; where the sentence may end there, or nothing is cut short, the index itself.
   */
  int pastDots(List<Tag> tags, int end) {
    if (!isSign(tags, end, ".") || isSpaced(tags, end)) {
      return end;
    }
    if (isSign(tags, end + 1, ",") && end + 2 < tags.size() && isFirmEnd(tags.get(end + 2))) {
      return pastDots(tags, end + 3);
    }
    if (!isCutShort(tags.get(end - 1))) {
      return end;
    }
    boolean open = end + 1 < tags.size() && !startsWithCapital(tags, end + 1);
    return open ? end + 1 : end;
  }

  /** Whether a space stands before a tag. */
  boolean isSpaced(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from()).spaced();
  }

  /** A word that ends firms' names, or the last letter of {@code S.E.M.C.}. */
  private boolean isCutShort(Tag tag) {
    int last = tag.to() - 1;
    boolean letter =
        tokens.get(last).surface().length() == 1
            && last > 1
            && tokens.get(last - 1).is(".")
            && !tokens.get(last).spaced();
    return letter || isFirmEnd(tag);
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
        && !isMoney(tags, at + 1)
        && !(at + 1 < tags.size() && tags.get(at + 1).marks(Function.BOTH_SIDES))
        && !isSign(tags, at + 1, "%")
        && !isSign(tags, at + 1, "-");
  }

  /** {@code hỗ trợ Hội A 5 triệu USD}: how much is given. */
  private static boolean isMoney(List<Tag> tags, int at) {
    return at < tags.size()
        && tags.get(at)
            .matches(Sense.Type.class, type -> type.type().equals("funding") && !type.verb());
  }

  boolean isNumber(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && tokens.get(tags.get(at).from()).kind() == Token.Kind.NUMBER;
  }

  /** Whether a digit stands in these words, as in {@code F-15E}. */
  boolean hasDigit(List<Tag> tags, int from, int end) {
    for (int i = from; i < end; i++) {
      for (int token = tags.get(i).from(); token < tags.get(i).to(); token++) {
        if (hasDigit(tokens.get(token).surface())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a family name or given name stands here. */
  boolean isPersonOpener(List<Tag> tags, int at) {
    return at < tags.size()
        && startsWithCapital(tags, at)
        && (nameHead(tags.get(at), Sense.NameHead.Kind.SURNAME).isPresent()
            || nameHead(tags.get(at), Sense.NameHead.Kind.GIVEN_NAME).isPresent());
  }

  /** Streets and schools have two words of a Vietnamese name, persons mostly three. */
  int fewestWordsOfName(List<Tag> tags, int at) {
    return nameHead(tags.get(at), Sense.NameHead.Kind.SURNAME).isPresent() ? 3 : 2;
  }

  /** The state with whose name a known name ends: {@code Thông tấn xã Việt Nam}. */
  Optional<AgentMention> stateEnding(AgentTag name) {
    for (int from = Math.max(name.from(), name.to() - LONGEST_STATE); from < name.to(); from++) {
      for (Lexicon.Match match : lexicon.scan(Words.of(surface(from, name.to())))) {
        for (Sense sense : match.senses()) {
          if (sense instanceof Sense.Actor actor && actor.kind().equals("state")) {
            return Optional.of(
                AgentMention.of(Tagger.agent(actor), span(from + match.from(), from + match.to())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether none of these words is Vietnamese, as in {@code Michael Bloomberg}. */
  boolean isForeign(List<Tag> tags, int from, int end) {
    for (int i = tags.get(from).from(); i < tags.get(end - 1).to(); i++) {
      if (tokens.get(i).vietnamese()) {
        return false;
      }
    }
    return true;
  }

  boolean startsWithCapital(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from()).capitalised();
  }

  /** {@code Viện}, {@code trường Đại học}, {@code ngân hàng Nhà nước}: a capital in its words. */
  boolean isProper(Tag tag) {
    for (int token = tag.from(); token < tag.to(); token++) {
      if (tokens.get(token).capitalised()) {
        return true;
      }
    }
    return false;
  }

  /** {@code tỉnh, thành phố, huyện}: whether a noun stands here that the name of one follows. */
  static boolean isLocalityHeadAt(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && nameHead(tags.get(at), Sense.NameHead.Kind.LOCALITY).isPresent();
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

  /** The state that is named here, if one is. */
  static Optional<AgentMention> stateAt(List<Tag> tags, int at) {
    return at < tags.size()
            && tags.get(at) instanceof AgentTag agent
            && agent.mention().agent().kind() == Agent.Kind.STATE
        ? Optional.of(agent.mention())
        : Optional.empty();
  }

  /** The state that is named here, or whose a body here is. */
  static Optional<AgentMention> stateOfAt(List<Tag> tags, int at) {
    return isBodyAt(tags, at)
        ? ((AgentTag) tags.get(at)).mention().bodyOfState()
        : stateAt(tags, at);
  }

  static boolean isBodyAt(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at) instanceof AgentTag agent && agent.mention().isBody();
  }

  boolean isWord(List<Tag> tags, int at, String word) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(word);
  }

  boolean isSign(List<Tag> tags, int at, String sign) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(sign);
  }

  /** Whether a word that tells so of what stands behind it begins at a token. */
  boolean hints(Hint hint, int first) {
    return lexicon.hintWords().beginsAt(hint, tokens, first);
  }

  /** Whether a word that tells so of what stands before it ends at a token. */
  boolean endsHint(Hint hint, int last) {
    return lexicon.hintWords().endAt(hint, tokens, last);
  }

  /** Whether a quote opens or closes here. */
  boolean isQuote(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && isSign(tags.get(at))
        && (isSign(tags, at, "\"") || isSign(tags, at, "'"));
  }

  /** Whether the quote that opens at an index closes here. */
  boolean closes(List<Tag> tags, int at, int opening) {
    String quote = tokens.get(tags.get(opening).from()).surface();
    String closing = quote.equals("\u201c") ? "\u201d" : quote.equals("\u2018") ? "\u2019" : quote;
    String sign = tokens.get(tags.get(at).from()).surface();
    return sign.equals(closing) || sign.equals("\"");
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
