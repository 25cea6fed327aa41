package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Decides whether a word tells an act here that does so only beside others: {@code cử} with what is
 * given, {@code xây} in company, {@code sang} between a traveller and a place.
 */
final class ActContext {
  private static final Set<String> SIDES = Set.of("state", "organisation");

  /**
   * Last words of what may stand between a traveller and the way: {@code hôm nay, hôm qua, phu
   * nhân}, a bracket, {@code bất ngờ, đột ngột, bí mật, nhanh chóng, chớp nhoáng, vội vã, lần đầu,
   * đích thân, trực tiếp, lần lượt, chính thức, liên tục}.
   */
  private static final Set<String> ENDS_OF_TRAVELLERS =
      Set.of(
          "nay", "qua", "nhân", ")", "ngờ", "ngột", "mật", "chóng", "nhoáng", "vã", "đầu", "thân",
          "tiếp", "lượt", "thức", "tục");

  private static final int REACH_OF_GIFT = 12;
  private static final int REACH_OF_COMPANY = 24;

  private final List<Token> tokens;
  private final NameContext.Places endingAt;
  private final NameContext.Places beginningAt;

  ActContext(List<Token> tokens, NameContext.Places endingAt, NameContext.Places beginningAt) {
    this.tokens = tokens;
    this.endingAt = endingAt;
    this.beginningAt = beginningAt;
  }

  /** {@code Tổng thống A sang B}. */
  boolean isTravel(Lexicon.Match way) {
    return isBehindTraveller(way.from()) && NameContext.isPlace(beginningAt.get(way.to()));
  }

  /** {@code cử 40 bác sĩ}, {@code 60 bác sĩ được A cử sang B}. */
  boolean isGiving(Lexicon.Match match) {
    return isBeforeGift(match) || isBehindGift(match);
  }

  /**
   * {@code phối hợp với B khảo sát}, {@code A cùng B khảo sát}, {@code hai bên sẽ xây cầu}, {@code
   * trường A - B khánh thành}.
   */
  boolean isJoint(Lexicon.Match match) {
    int end = Math.max(0, match.from() - REACH_OF_COMPANY);
    for (int at = match.from(); at > end; at--) {
      Lexicon.Match before = endingAt.get(at);
      if (before != null
          && (NameContext.marks(before, Function.WITH)
              || NameContext.marks(before, Function.BOTH_SIDES)
              || tells(before, Sense.Type.Strength.GENERIC)
              || isBetweenStates(before))) {
        return true;
      }
      if (tokens.get(at - 1).is("-") && tokens.get(at - 1).spaced()) {
        return true;
      }
    }
    return isBeforeCompany(match);
  }

  /** {@code cử 40 bác sĩ}: what is given stands near behind, in the same sentence. */
  private boolean isBeforeGift(Lexicon.Match match) {
    int end = Math.min(tokens.size(), match.to() + REACH_OF_GIFT);
    for (int at = match.to(); at < end && !NameContext.endsSentence(tokens, at); at++) {
      Lexicon.Match behind = beginningAt.get(at);
      if (behind != null && (tells(behind, Sense.Type.Strength.OBJECT) || isHelp(behind))) {
        return true;
      }
    }
    return false;
  }

  /** {@code hàng viện trợ của A}: goods that tell help alone. */
  private static boolean isHelp(Lexicon.Match match) {
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type
          && !type.verb()
          && type.type().equals("aid")
          && type.topics().contains("humanitarian")) {
        return true;
      }
    }
    return false;
  }

  /** {@code thiếu tên lửa nên không thể chuyển cho B}, {@code 60 bác sĩ được A cử sang B}. */
  private boolean isBehindGift(Lexicon.Match match) {
    if (!NameContext.marks(beginningAt.get(match.to()), Function.FOR)
        && !DoneTo.is(tokens, match.from())) {
      return false;
    }
    int end = Math.max(0, match.from() - REACH_OF_GIFT);
    for (int at = match.from(); at > end && !NameContext.endsSentence(tokens, at - 1); at--) {
      Lexicon.Match before = endingAt.get(at);
      if (before != null && tells(before, Sense.Type.Strength.OBJECT)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A và B xây cầu}, {@code EU và B xây cầu}. */
  private boolean isBetweenStates(Lexicon.Match and) {
    return NameContext.marks(and, Function.AND)
        && NameContext.isOneOf(SIDES, endingAt.get(and.from()))
        && NameContext.isOneOf(SIDES, beginningAt.get(and.to()));
  }

  /** {@code A nghiên cứu cá hồi cùng B}. */
  private boolean isBeforeCompany(Lexicon.Match match) {
    int end = Math.min(tokens.size() - 1, match.to() + REACH_OF_GIFT);
    for (int at = match.to(); at < end && !tokens.get(at).is(","); at++) {
      if (tokens.get(at).is("cùng") && NameContext.marks(beginningAt.get(at), Function.WITH)) {
        return NameContext.has(beginningAt.get(beginningAt.get(at).to()), Sense.Actor.class);
      }
    }
    return false;
  }

  private static boolean tells(Lexicon.Match match, Sense.Type.Strength strength) {
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type && type.strength() == strength) {
        return true;
      }
    }
    return false;
  }

  /** {@code Thủ tướng Peru đã …}, {@code Sofia Rocha hôm nay …}, {@code … và phu nhân …}. */
  private boolean isBehindTraveller(int at) {
    return at > 0
        && (NameContext.has(endingAt.get(at), Sense.Status.class)
            || tokens.get(beginOfJoined(at - 1)).capitalised()
            || tokens.get(at - 1).kind() == Token.Kind.NUMBER
            || ENDS_OF_TRAVELLERS.contains(tokens.get(at - 1).key()));
  }

  /** Where a word begins that hyphens join: {@code Xi-ran-đô}. */
  private int beginOfJoined(int last) {
    int at = last;
    while (at > 1 && tokens.get(at - 1).is("-") && !tokens.get(at).spaced()) {
      at -= 2;
    }
    return at;
  }
}
