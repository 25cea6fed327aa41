package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.hoptac.text.Words;

/**
 * Whether a common verb stands in the company that makes it an act: beside what is given, or behind
 * words that tell that several do it. Known terms are asked first, since most statements have none
 * of those, and their tokens need not be made then.
 */
final class GivenCompany {
  private static final int REACH_OF_GIFT = 12;

  /** {@code với, cùng}, {@code hai bên}: that several do it. */
  private static final long SEVERAL = Function.WITH.bit() | Function.BOTH_SIDES.bit();

  private static final long DASH = Words.of("-").code(0);

  private static final long HOLDING = Words.of("tổ").code(0);

  private static final long HOLD = Words.of("chức").code(0);

  /** In words: {@code các nhà khoa học} Viện A. */
  private static final int WORDS_OF_PEOPLE = 5;

  private static final int REACH_OF_COMPANY = 24;

  /** First syllables of {@code chấp nhận, công nhận, thừa nhận, xác nhận, ghi nhận, cảm nhận}. */
  private static final Set<String> JUDGING =
      Set.of("chấp", "công", "thừa", "xác", "ghi", "cảm", "nhìn", "đảm");

  /** Last words of nouns for help behind which stands who gives it. */
  private static final Set<String> GIVERS = Set.of("của", "từ");

  private final Statement statement;
  private final List<Lexicon.Match> matches;
  private final MatchPlaces endingAt;
  private final MatchPlaces beginningAt;

  GivenCompany(Statement statement, List<Lexicon.Match> matches) {
    this.statement = statement;
    this.matches = matches;
    this.endingAt = new MatchPlaces(matches, Lexicon.Match::to);
    this.beginningAt = new MatchPlaces(matches, Lexicon.Match::from);
  }

  /** {@code cử 40 bác sĩ}, {@code chuyển cho B}: whether what is given stands near. */
  boolean isOfGift(Lexicon.Match match) {
    return isBeforeGift(match) || isBehindGift(match);
  }

  /** What is given stands near behind, in the same sentence. */
  private boolean isBeforeGift(Lexicon.Match match) {
    int end = match.to() + REACH_OF_GIFT;
    for (int i = beginningAt.firstFrom(match.to()); i < matches.size(); i++) {
      Lexicon.Match behind = matches.get(i);
      if (behind.from() >= end) {
        return false;
      }
      if (tells(behind, Sense.Type.Strength.OBJECT) || isHelp(behind) || isGot(match, behind)) {
        return !endsSentence(match.to(), behind.from() + 1);
      }
    }
    return false;
  }

  /** {@code trao cho B gói cứu trợ}: a noun for help is given, but of {@code hàng của A} A's is. */
  private boolean isHelp(Lexicon.Match match) {
    if (!match.meaning().act() || GIVERS.contains(statement.tokens().get(match.to() - 1).key())) {
      return false;
    }
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type && LightVerbs.isHelp(type)) {
        return true;
      }
    }
    return false;
  }

  /** {@code nhận 3 khoản vay từ B}, but not {@code chấp nhận khoản vay}. */
  private boolean isGot(Lexicon.Match verb, Lexicon.Match money) {
    List<Token> tokens = statement.tokens();
    int last = verb.to() - 1;
    return tokens.get(last).is("nhận")
        && (last == 0 || !JUDGING.contains(tokens.get(last - 1).key()))
        && isMoney(money);
  }

  private static boolean isMoney(Lexicon.Match match) {
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type && type.type().equals("funding")) {
        return true;
      }
    }
    return false;
  }

  /** {@code thiếu tên lửa nên không thể chuyển cho B}, {@code 60 bác sĩ được A cử sang B}. */
  private boolean isBehindGift(Lexicon.Match match) {
    int end = match.from() - REACH_OF_GIFT;
    for (int i = endingAt.firstFrom(match.from() + 1) - 1; i >= 0; i--) {
      Lexicon.Match before = matches.get(i);
      if (before.to() <= end) {
        return false;
      }
      if (tells(before, Sense.Type.Strength.OBJECT)) {
        return !endsSentence(before.to() - 1, match.from()) && isDoneOrGiven(match);
      }
    }
    return false;
  }

  private boolean isDoneOrGiven(Lexicon.Match match) {
    return MatchPlaces.marks(beginningAt.get(match.to()), Function.FOR)
        || DoneTo.is(statement.tokens(), match.from());
  }

  private boolean endsSentence(int from, int to) {
    for (int at = from; at < to; at++) {
      if (endsSentence(statement.tokens(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a full stop stands here; {@code .} inside a number ends nothing. */
  static boolean endsSentence(List<Token> tokens, int at) {
    return tokens.get(at).is(".") && at + 1 < tokens.size() && tokens.get(at + 1).spaced();
  }

  /**
   * {@code phối hợp với B khảo sát}, {@code A cùng B khảo sát}, {@code hai bên sẽ xây cầu}, {@code
   * trường A - B khánh thành}, {@code A nghiên cứu cá hồi cùng B}.
   */
  boolean isOfSeveral(Lexicon.Match match) {
    int from = Math.max(0, match.from() - REACH_OF_COMPANY);
    return tellsCompany(from, match.from())
        || (isHolding(match) && isBehindAnd(match, from))
        || hasDash(from, match.from())
        || isAimOfPact(match, from)
        || isBeforeCompany(match);
  }

  /** {@code hai hãng A và B ký thỏa thuận nhằm khai quật}: whoever signs means to do it. */
  private boolean isAimOfPact(Lexicon.Match verb, int from) {
    if (!MatchPlaces.marks(endingAt.get(verb.from()), Function.PURPOSE)) {
      return false;
    }
    for (int i = endingAt.firstFrom(verb.from()) - 1; i >= 0; i--) {
      Lexicon.Match before = matches.get(i);
      if (before.to() <= from) {
        return false;
      }
      if (isPact(before)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPact(Lexicon.Match match) {
    if (!match.meaning().act()) {
      return false;
    }
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type && type.type().equals("agreement")) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the matches that end behind a token, and up to another, tells company. */
  private boolean tellsCompany(int from, int to) {
    for (int i = endingAt.firstFrom(to + 1) - 1; i >= 0 && matches.get(i).to() > from; i--) {
      Lexicon.Match before = matches.get(i);
      if ((before.meaning().functions() & SEVERAL) != 0
          || tells(before, Sense.Type.Strength.GENERIC)
          || isBetweenStates(before)) {
        return true;
      }
    }
    return false;
  }

  /** {@code tổ chức}: see {@link Company}. */
  private boolean isHolding(Lexicon.Match match) {
    Words words = statement.words();
    return words.code(match.to() - 1) == HOLD && words.code(match.from()) == HOLDING;
  }

  private boolean isBehindAnd(Lexicon.Match verb, int from) {
    for (int i = endingAt.firstFrom(verb.from() + 1) - 1; i >= 0; i--) {
      Lexicon.Match before = matches.get(i);
      if (before.to() <= from) {
        return false;
      }
      if (MatchPlaces.marks(before, Function.AND)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDash(int from, int to) {
    Words words = statement.words();
    for (int at = from; at < to; at++) {
      if (words.code(at) == DASH && words.spaced(at)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A và B xây cầu}, {@code EU và B xây cầu}. */
  private boolean isBetweenStates(Lexicon.Match and) {
    return MatchPlaces.marks(and, Function.AND)
        && isSide(endingAt.get(and.from()))
        && isSide(beginningAt.get(and.to()));
  }

  /** {@code A nghiên cứu cá hồi cùng B}. */
  private boolean isBeforeCompany(Lexicon.Match match) {
    int end = Math.min(statement.words().size() - 1, match.to() + REACH_OF_GIFT);
    for (int i = beginningAt.firstFrom(match.to()); i < matches.size(); i++) {
      Lexicon.Match with = matches.get(i);
      if (with.from() >= end) {
        return false;
      }
      if (MatchPlaces.marks(with, Function.WITH)
          && statement.tokens().get(with.from()).is("cùng")) {
        return !hasComma(match.to(), with.from()) && namesSomeone(with.to());
      }
    }
    return false;
  }

  /** {@code cùng B}, {@code cùng các bác sĩ Bệnh viện B}: that it is one, its tags must tell. */
  private boolean namesSomeone(int from) {
    for (int at = from; at < from + WORDS_OF_PEOPLE; at++) {
      Lexicon.Match match = beginningAt.get(at);
      if (MatchPlaces.has(match, Sense.Actor.class)
          || MatchPlaces.has(match, Sense.Body.class)
          || MatchPlaces.has(match, Sense.NameHead.class)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasComma(int from, int to) {
    for (int at = from; at < to; at++) {
      if (statement.tokens().get(at).is(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(Lexicon.Match match, Sense.Type.Strength strength) {
    if (!match.meaning().act()) {
      return false;
    }
    for (Sense sense : match.senses()) {
      if (sense instanceof Sense.Type type && type.strength() == strength) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSide(Lexicon.Match match) {
    return MatchPlaces.isActor(match, "state") || MatchPlaces.isActor(match, "organisation");
  }
}
