package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/** A clause with the tokens of its statement. All positions are indices into its tags. */
final class ClauseText {
  /** Function words that open a clause stand at its beginning, or behind one other tag. */
  private static final int REACH_OF_OPENER = 2;

  private final Clause clause;
  private final List<Token> tokens;
  private final HintWords hintWords;

  /** Those of the clause, of which each is looked at by many rules. */
  private final Tag[] tags;

  /** The bits of all function words in it. */
  private final long functions;

  private final Governors governors;
  private final HeadFinder finder;

  /** Found when asked for. */
  private List<Head> heads;

  /**
   * A clause as rules look at it.
   *
   * @param tokens all tokens of the statement
   * @param finder finds heads in any clause of it
   */
  ClauseText(Clause clause, List<Token> tokens, HintWords hintWords, HeadFinder finder) {
    this.clause = clause;
    this.tokens = tokens;
    this.hintWords = hintWords;
    this.tags = clause.tags().toArray(Tag[]::new);
    this.functions = functionsIn(tags);
    this.governors = new Governors(this);
    this.finder = finder;
  }

  private static long functionsIn(Tag[] tags) {
    long functions = 0;
    for (Tag tag : tags) {
      functions |= tag.functions();
    }
    return functions;
  }

  Clause clause() {
    return clause;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Tag> tags() {
    return clause.tags();
  }

  Tag tag(int at) {
    return tags[at];
  }

  int size() {
    return tags.length;
  }

  /** What governs each tag, found once for all who ask. */
  Governors governors() {
    return governors;
  }

  /** Whether a function word stands anywhere in the clause. */
  boolean marks(Function function) {
    return (functions & function.bit()) != 0;
  }

  /** Whether a function word stands at its end. */
  boolean endsWith(Function function) {
    return size() > 0 && tag(size() - 1).marks(function);
  }

  boolean is(Function relation) {
    return clause.is(relation);
  }

  boolean isSign(int at, String sign) {
    return tag(at).isSign(tokens, sign);
  }

  /** {@code …, khi bán vũ khí}: whether the clause tells when. */
  boolean opensWithWhen() {
    return is(Function.BESIDE) && (firstWord(0).equals("khi") || firstWord(0).equals("vì"));
  }

  /** {@code …, trong lúc phát biểu}: whether the clause tells what else was going on. */
  boolean opensWithWhile() {
    return is(Function.BESIDE) && (lastWord(0).equals("khi") || lastWord(0).equals("lúc"));
  }

  /**
   * {@code …, giữa lúc A và B đàm phán}, {@code …, trong khi A và B đàm phán}: whether it tells
   * something else, which the rest of the sentence is not about.
   */
  boolean isMeanwhile() {
    return is(Function.BESIDE)
        && (firstWord(0).equals("giữa") || (firstWord(0).equals("trong") && opensWithWhile()));
  }

  /** {@code …, đồng thời mở hai dự án chung}: whether the sentence simply goes on. */
  boolean opensWithAtOnce() {
    return opensWith("đồng");
  }

  /** {@code …, đưa A trở thành thành viên của B}: whether someone is led to what follows. */
  boolean opensWithLeading() {
    return opensWith("đưa");
  }

  /** Whether the first word is this one, a comma before it left out. */
  private boolean opensWith(String word) {
    return size() > 0 && firstWord(isSign(0, ",") && size() > 1 ? 1 : 0).equals(word);
  }

  /** {@code phát biểu tại cuộc họp … rằng …}: where what is said there begins, or the end. */
  int beforeThat(int from, int to) {
    int at = from;
    while (at < to && !firstWord(at).equals("rằng")) {
      at++;
    }
    return at;
  }

  /** One past the first place of a sign in a range, or the end of the range. */
  int nextSign(int from, int to, String sign) {
    for (int t = from; t < to; t++) {
      if (isSign(t, sign)) {
        return t + 1;
      }
    }
    return to;
  }

  /** What finds the heads of the clause. */
  HeadFinder headFinder() {
    return finder;
  }

  /** The heads of the clause. */
  List<Head> heads() {
    if (heads == null) {
      heads = finder.find(clause.tags());
    }
    return heads;
  }

  /** Whether the clause may tell an act, or that someone says something. */
  boolean mayTell() {
    if (!heads().isEmpty()) {
      return true;
    }
    for (Tag tag : tags) {
      if (tag.has(Sense.Type.class) && HeadFinder.isReport(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of conflict or of markets stands in the clause. */
  boolean callsForCaution() {
    for (Tag tag : tags) {
      if (tag.has(Sense.Caution.class)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause speaks of war and strife. */
  boolean speaksOfStrife() {
    if (callsForCaution()) {
      return true;
    }
    for (int t = tags[0].from(); t < tags[tags.length - 1].to(); t++) {
      if (hintWords.endAt(Hint.STRIFE, tokens, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code …, trong bối cảnh căng thẳng giữa A và B}: who is at odds meanwhile takes no part. */
  boolean isAside() {
    return is(Function.BACKGROUND) || (is(Function.BESIDE) && callsForCaution());
  }

  /** Whether a word of markets stands in the clause. */
  boolean speaksOfMarkets() {
    for (Tag tag : tags) {
      if (tag.matches(Sense.Caution.class, Sense.Caution::market)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands here that means nothing to us, and no sign or number. */
  boolean isPlainWord(int at) {
    return (tag(at) instanceof Word word && tokens.get(word.from()).kind() == Token.Kind.WORD)
        || isWay(at)
        || isObject(at)
        || tag(at).marks(Function.PEOPLE);
  }

  /** Whether {@code tấn gạo} or its like stands here, which a verb of giving alone makes an act. */
  private boolean isObject(int at) {
    return tag(at).matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.OBJECT);
  }

  /** Whether {@code đến} or its like stands here, which tells no act beside a word that does. */
  private boolean isWay(int at) {
    return tag(at)
        .matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.JOURNEY);
  }

  /** Whether a number or a hyphen stands here, as in {@code 2 tàu lớp B-1}. */
  boolean isPartOfPhrase(int at) {
    return tag(at) instanceof Word word
        && (tokens.get(word.from()).kind() == Token.Kind.NUMBER
            || tokens.get(word.from()).is("-")
            || isInitial(word.from()));
  }

  /** {@code D.Black}: the full stop of an initial ends nothing. */
  private boolean isInitial(int stop) {
    return tokens.get(stop).is(".")
        && stop + 1 < tokens.size()
        && !tokens.get(stop).spaced()
        && !tokens.get(stop + 1).spaced()
        && tokens.get(stop + 1).capitalised();
  }

  /** Whether states are paired here, as {@code A - B}. */
  boolean isPair(int at) {
    if (!(tag(at) instanceof Tag.AgentGroup group)) {
      return false;
    }
    for (int t = group.from(); t < group.to(); t++) {
      if (tokens.get(t).is("-")) {
        return true;
      }
    }
    return false;
  }

  boolean isNumber(int at) {
    return tag(at) instanceof Word word && tokens.get(word.from()).kind() == Token.Kind.NUMBER;
  }

  /** Whether a name may end right before: {@code Vietship 2027}, and not {@code với 2027 người}. */
  boolean isPartOfNameBefore(int at) {
    int last = tag(at).from() - 1;
    boolean range =
        tag(at).to() < tokens.size()
            && (tokens.get(tag(at).to()).is("-") || tokens.get(tag(at).to()).is("/"));
    return last >= 0 && !range && tokens.get(last).kind() == Token.Kind.WORD && isInName(last);
  }

  /** Whether a word is written like one of a name, or ends one in small letters: {@code Châu Á}. */
  private boolean isInName(int token) {
    return tokens.get(token).capitalised() || (token > 0 && tokens.get(token - 1).capitalised());
  }

  boolean isCapitalised(int at) {
    return tokens.get(tag(at).from()).capitalised();
  }

  /** The first word of a tag, in the form by which it is looked up. */
  String firstWord(int at) {
    return tag(at).firstWord(tokens);
  }

  /** The last word of a tag, in the form by which it is looked up. */
  String lastWord(int at) {
    return tokens.get(tag(at).to() - 1).key();
  }

  /** Whether a word that hints at this ends at a token of the statement. */
  boolean hints(Hint hint, int token) {
    return hintWords.endAt(hint, tokens, token);
  }

  /** {@code Sau trận lũ tại X, …}: whether the clause only comes before those who act. */
  boolean isFronted() {
    return size() > 0 && beginsHint(Hint.FRONTING, 0);
  }

  /** Whether one who acts, a place or a date stands at its end. */
  boolean endsWithName() {
    Tag last = tags[tags.length - 1];
    return Complements.isAgents(last) || last instanceof TimeTag || last instanceof Tag.PlaceTag;
  }

  /** {@code Thủ tướng A ngày 5/3, sau khi …}: whether it names someone and tells nothing yet. */
  boolean namesOnly() {
    for (int at = 0; at < size(); at++) {
      if (!Complements.isAgents(tag(at)) && !(tag(at) instanceof TimeTag) && !isSign(at, ",")) {
        return false;
      }
    }
    return true;
  }

  /** Whether what a tag stands for begins with a word that hints at this. */
  boolean beginsHint(Hint hint, int at) {
    return hintWords.beginsAt(hint, tokens, tag(at).from());
  }

  /** Whether what a tag stands for ends with a word that hints at this. */
  boolean endsHint(Hint hint, int at) {
    return hints(hint, tag(at).to() - 1);
  }

  /** Whether a word that hints at this ends what stands in a span of the statement. */
  boolean hintsIn(Hint hint, Span span) {
    int first = Token.firstFrom(tokens, span.begin());
    for (int at = first; at < tokens.size() && tokens.get(at).begin() < span.end(); at++) {
      if (hints(hint, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word such as {@code thành phố} stands here, which a place's name follows. */
  boolean isPlaceHead(int at) {
    return tag(at).matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }

  /** Whether the two words before a token are one of these pairs: {@code tiềm năng}. */
  boolean pairEndsAt(int end, Set<String> pairs) {
    return end > 1 && pairs.contains(word(end - 2) + " " + word(end - 1));
  }

  /** A token of the statement, in the form by which it is looked up. */
  String word(int token) {
    return tokens.get(token).key();
  }

  /** The first word of the statement in a span, or nothing. */
  String firstWordIn(Span span) {
    int first = Token.firstFrom(tokens, span.begin());
    return first < tokens.size() ? word(first) : "";
  }

  /** The last word of the statement in a span, or nothing. */
  String lastWordIn(Span span) {
    int behind = Token.firstFrom(tokens, span.end());
    return behind > 0 ? word(behind - 1) : "";
  }

  Span span(int at) {
    return span(at, at + 1);
  }

  /** What the tags cover, from one up to but without another. */
  Span span(int from, int to) {
    return tokenSpan(tag(from).from(), tag(to - 1).to());
  }

  Span span(Head head) {
    return span(head.from(), head.to());
  }

  /** What some tokens of the statement cover. */
  Span tokenSpan(int from, int to) {
    return Token.cover(tokens, from, to);
  }

  /** The first date in a range. */
  Optional<TimeTag> firstTime(int from, int to) {
    for (int t = from; t < to; t++) {
      if (tag(t) instanceof TimeTag time) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  /** One past what tells when and where at the beginning: {@code Ngày 5/3, tại Lima, …}. */
  int behindWhenAndWhere(int from, int to) {
    int at = from;
    while (at < to && tellsWhenOrWhere(at)) {
      at++;
    }
    return at;
  }

  private boolean tellsWhenOrWhere(int at) {
    Tag tag = tag(at);
    return tag instanceof TimeTag
        || isSign(at, ",")
        || tag.marks(Function.AT)
        || (at > 0 && tag instanceof Tag.PlaceTag && tag(at - 1).marks(Function.AT));
  }

  /** The function word that tells how the clause hangs on the one before it. */
  Optional<Span> opener() {
    return clause.relation().map(relation -> span(openerOf(relation)));
  }

  private int openerOf(Function relation) {
    for (int t = 0; t < Math.min(REACH_OF_OPENER, size()); t++) {
      Optional<Sense.Marker> marker = tag(t).sense(Sense.Marker.class);
      if (marker.isPresent() && marker.get().function() == relation) {
        return t;
      }
    }
    return 0;
  }
}
