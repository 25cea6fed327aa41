package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** What stands between a verb or a noun for an act and the noun that tells more of it. */
final class NounPhrase {
  /** In tags, behind the first of its words. */
  static final int REACH = 6;

  /** What stands behind one of these is no object of the verb: {@code giảm sau thỏa thuận}. */
  private static final Set<String> PREPOSITIONS =
      Set.of("sau", "trước", "nhân", "vì", "nhờ", "như", "theo", "qua", "bằng");

  /** {@code đạt "thỏa thuận lịch sử"}: what is quoted may be the object. */
  static final Set<String> QUOTES = Set.of("\"", "“", "'", "‘", "«");

  /** Makes a noun of the verb behind it: {@code sự hỗ trợ}. */
  private static final String NOUN = "sự";

  /** In tags, of nouns that are told one after the other. */
  private static final int LONGEST_LIST = 8;

  /** In tags, from the verb to whom it is given. */
  private static final int LONGEST_GIFT = 14;

  /** In tags: {@code tổng cộng hơn 20}. */
  private static final int WORDS_BEFORE_COUNT = 4;

  private static final Set<String> COUNTS =
      Set.of("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "chục", "trăm", "nghìn");

  /** First syllables of what is handed over and is no gift. */
  private static final Set<String> PRIZES =
      Set.of(
          "giải", "huân", "huy", "bằng", "cúp", "vé", "thư", "công", "quyết", "kỷ", "danh", "phiếu",
          "đơn", "kiến", "câu", "chứng", "tối", "yêu", "thông", "văn", "đồng", "phần");

  private final List<Token> tokens;

  NounPhrase(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code phiên họp lần thứ hai của Ủy ban liên Chính phủ}: where the committee that meets stands,
   * or where the session does.
   */
  int committee(List<Tag> tags, int at, Sense.Type type) {
    if (!type.noun() || !(type.type().equals("conference") || type.type().equals("meeting"))) {
      return at;
    }
    for (int i = at + 1; i < Math.min(tags.size(), at + REACH); i++) {
      Tag tag = tags.get(i);
      if (tag.matches(
          Sense.Type.class, other -> other.type().equals("dialogue") && !other.verb())) {
        return i;
      }
      if (!isTransparent(tag) && !tag.marks(Function.OF)) {
        return at;
      }
    }
    return at;
  }

  /** Whether the subject of a clause may begin behind a tag. */
  boolean opensSubject(Tag tag) {
    return tag instanceof Tag.TimeTag || tag.has(Sense.Report.class) || tag.isSign(tokens, ",");
  }

  /** {@code gửi tới A}: whether a word tells that something goes somewhere. */
  boolean isWay(Tag tag) {
    return tag instanceof Word && Destination.isWay(tag.firstWord(tokens));
  }

  boolean isTransparent(Tag tag) {
    if (tag instanceof Word word) {
      Token token = tokens.get(word.from());
      return token.kind() == Token.Kind.NUMBER
          || QUOTES.contains(token.key())
          || (token.kind() == Token.Kind.WORD && !PREPOSITIONS.contains(token.key()))
          || isInsideNumber(word.from());
    }
    return tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.LightVerb.class)
        || tag.has(Sense.Ordinal.class);
  }

  /** {@code trao 20 máy lọc thận cho B}: so many of anything are a gift, but no prizes. */
  boolean isGift(List<Tag> tags, int verb) {
    if (!countsFrom(tags, verb + 1)) {
      return false;
    }
    int end = Math.min(tags.size() - 1, verb + LONGEST_GIFT);
    for (int i = verb + 1; i < end; i++) {
      Tag tag = tags.get(i);
      if (tag.marks(Function.FOR)) {
        return true;
      }
      if (isPrize(tag) || !(isWord(tag) || isTransparent(tag) || isThing(tag))) {
        return false;
      }
    }
    return false;
  }

  private boolean isWord(Tag tag) {
    return tag instanceof Word word && tokens.get(word.from()).kind() == Token.Kind.WORD;
  }

  private static boolean isThing(Tag tag) {
    return tag.has(Sense.Topic.class)
        || tag.has(Sense.NameHead.class)
        || tag.matches(Sense.Type.class, Sense.Type::noun);
  }

  /** {@code hơn 20 máy}, {@code hai chiếc}: whether it is said here how many. */
  private boolean countsFrom(List<Tag> tags, int at) {
    for (int t = at; t < Math.min(tags.size(), at + WORDS_BEFORE_COUNT); t++) {
      Token token = tokens.get(tags.get(t).from());
      if (token.kind() == Token.Kind.NUMBER || COUNTS.contains(token.key())) {
        return true;
      }
      if (!(tags.get(t) instanceof Word) || token.kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  /** {@code giải}, {@code huân chương}, {@code thư}: what is handed over and is no gift. */
  private boolean isPrize(Tag tag) {
    return PRIZES.contains(tokens.get(tag.from()).key());
  }

  /** {@code 200.000 liều vắc xin}, {@code 1,5 triệu}. */
  private boolean isInsideNumber(int sign) {
    return sign > 0
        && sign + 1 < tokens.size()
        && tokens.get(sign - 1).kind() == Token.Kind.NUMBER
        && tokens.get(sign + 1).kind() == Token.Kind.NUMBER
        && !tokens.get(sign).spaced()
        && !tokens.get(sign + 1).spaced();
  }

  /** {@code chương trình hỗ trợ của A}: whose the help is, so that the word tells no deed here. */
  static boolean isHelpOf(List<Tag> tags, int at, Sense.Type type) {
    return type.type().equals("aid")
        && type.verb()
        && type.frame().role(Slot.OF).equals(type.frame().role(Slot.SUBJECT))
        && at + 2 < tags.size()
        && tags.get(at + 1).marks(Function.OF)
        && Complements.isAgents(tags.get(at + 2));
  }

  /** {@code sự ủng hộ, hợp tác và hỗ trợ của A}: what makes a noun of the first, does of all. */
  boolean isListedNoun(List<Tag> tags, int at) {
    if (at < 2 || !isLink(tags.get(at - 1)) || !tags.get(at).has(Sense.Type.class)) {
      return false;
    }
    int before = at - 2;
    while (before > Math.max(0, at - LONGEST_LIST)
        && !opensNoun(tags.get(before))
        && isPartOfList(tags.get(before))) {
      before--;
    }
    return opensNoun(tags.get(before)) && isOwned(tags, at);
  }

  private boolean opensNoun(Tag tag) {
    return tokens.get(tag.from()).is(NOUN);
  }

  private boolean isPartOfList(Tag tag) {
    return tag instanceof Word || isLink(tag) || tag.has(Sense.Type.class);
  }

  /** Whether it is told whose it is, behind the rest of such a list. */
  private boolean isOwned(List<Tag> tags, int at) {
    int behind = at + 1;
    int end = Math.min(tags.size(), at + LONGEST_LIST);
    while (behind < end && isPartOfList(tags.get(behind))) {
      behind++;
    }
    return behind < end && tags.get(behind).marks(Function.OF);
  }

  private boolean isLink(Tag tag) {
    return tag.isSign(tokens, ",") || tag.marks(Function.AND);
  }
}
