package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Whom one meets, told in front of the sentence: in {@code Tiếp Đại sứ A, Thủ tướng B cảm ơn …} the
 * comma ends the phrase, and another one acts; in {@code Tiếp Đại sứ A, ông B, Thủ tướng C cảm ơn
 * …} a second comma does.
 */
final class FrontedGuest {
  /** First words of phrases that stand in front of a sentence. */
  private static final Set<String> FRONTING = Set.of("trong", "tại", "khi", "sau", "trước", "nhân");

  /** First words of what is still told of the guest: {@code ông B sang thăm Việt Nam, …}. */
  private static final Set<String> OF_GUEST =
      Set.of("đến", "sang", "tới", "đang", "nhân", "trong", "vào", "cùng", "dẫn", "làm", "và");

  /** In tags, from the beginning of a sentence to the guest. */
  private static final int REACH = 9;

  private FrontedGuest() {}

  /** The comma that ends the phrase in front, if it stands within the words of a person; or -1. */
  static int comma(NameText text, List<Tag> tags, int begin, int next) {
    int comma = begin;
    while (comma < next && !text.isSign(tags, comma, ",")) {
      comma++;
    }
    boolean within = comma < next - 1 && next < tags.size();
    return within && isFronted(text, tags, begin) && !goesOn(text, tags, next) ? comma : -1;
  }

  private static boolean isFronted(NameText text, List<Tag> tags, int begin) {
    int from = begin;
    while (from > 0 && begin - from < REACH && !endsSentence(text, tags, from - 1)) {
      if (tags.get(from - 1) instanceof AgentTag) {
        return false;
      }
      if (text.isSign(tags, from - 1, ",")) {
        break;
      }
      from--;
    }
    return from < begin && opens(text, tags, from, begin);
  }

  private static boolean endsSentence(NameText text, List<Tag> tags, int at) {
    return text.isSign(tags, at, ".") || text.isSign(tags, at, ";") || text.isSign(tags, at, ":");
  }

  /** {@code Tiếp}, {@code Hội đàm với}, {@code Trong cuộc điện đàm với}. */
  private static boolean opens(NameText text, List<Tag> tags, int from, int begin) {
    int first = from;
    while (first < begin && tags.get(first) instanceof TimeTag) {
      first++;
    }
    boolean verb = first < begin && tags.get(first).matches(Sense.Type.class, FrontedGuest::isTalk);
    boolean fronting =
        first < begin && FRONTING.contains(text.tokens().get(tags.get(first).from()).key());
    boolean talk = verb;
    for (int at = first; at < begin; at++) {
      if (Offices.isTitle(tags, at) || Offices.isPersonHead(tags, at)) {
        return false;
      }
      talk |= tags.get(at).matches(Sense.Type.class, FrontedGuest::isTalk);
    }
    return verb || (fronting && talk);
  }

  private static boolean isTalk(Sense.Type type) {
    return switch (type.type()) {
      case "meeting", "visit", "call", "dialogue" -> true;
      default -> false;
    };
  }

  /** Whether a comma follows, or what is still told of the guest. */
  private static boolean goesOn(NameText text, List<Tag> tags, int next) {
    return text.isSign(tags, next, ",")
        || text.isSign(tags, next - 1, ",")
        || text.isSign(tags, next, ".")
        || tags.get(next) instanceof TimeTag
        || tags.get(next).marks(Function.AT)
        || OF_GUEST.contains(text.tokens().get(tags.get(next).from()).key());
  }
}
