package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Ships that bring goods: {@code tàu chở dầu của A cập cảng B} is no visit of anyone. */
final class Cargo {
  /** Words for what is sent, or that something is on board. */
  private static final Set<String> SENT =
      Set.of("chở", "lô", "chuyến", "đợt", "tấn", "liều", "kiện", "container", "thùng");

  /** {@code tên lửa được phóng từ A sang B}, {@code vũ khí lậu}: such goods nobody gives. */
  private static final Set<String> HARMFUL = Set.of("phóng", "bắn", "nã", "rót", "tuồn", "lậu");

  private final List<Token> tokens;

  Cargo(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the verb of a journey tells here where goods go. */
  boolean arrives(List<Tag> tags, int at) {
    return tags.get(at).matches(Sense.Type.class, Cargo::isJourney) && goods(tags, at) >= 0;
  }

  /** What is brought; where words before say that it is given, that is told once more. */
  Optional<Head> brought(List<Tag> tags, int at, List<Head> before) {
    Optional<Head> given =
        before.stream().filter(head -> head.is("aid", "supply")).reduce((one, next) -> next);
    return given.isPresent()
        ? given.map(head -> head.saidAgain(at))
        : tags.get(goods(tags, at))
            .sense(Sense.Type.class)
            .map(type -> Head.verb(at, at + 1, type));
  }

  private static boolean isJourney(Sense.Type type) {
    return type.verb() && type.type().equals("visit");
  }

  /** The goods that are the subject of a verb, or less than nothing. */
  private int goods(List<Tag> tags, int at) {
    boolean given = false;
    for (int t = at - 1; t >= 0; t--) {
      Tag tag = tags.get(t);
      given |= tag.marks(Function.BY);
      if (tag.matches(Sense.Type.class, Cargo::isGoods)) {
        boolean sent = given || (isSent(tags.get(0).from(), tag.to()) && !isTanker(tag));
        return sent && !holds(HARMFUL, tag.to(), tags.get(at).from()) ? t : -1;
      }
      if (!isPartOfSubject(tag) && !goesOn(tags, t)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code tiếp tục được chuyển}: a verb right before the passive says only that it goes on. */
  private static boolean goesOn(List<Tag> tags, int at) {
    return tags.get(at).has(Sense.LightVerb.class) && tags.get(at + 1).marks(Function.BY);
  }

  private static boolean isGoods(Sense.Type type) {
    boolean given = type.type().equals("aid") || type.type().equals("supply");
    return given && type.noun() && (type.strength() == Strength.OBJECT || !type.verb());
  }

  /** {@code tàu chở dầu}: what sort of ship it is, whatever it brings. */
  private boolean isTanker(Tag goods) {
    return tokens.get(goods.from()).key().equals("tàu")
        && goods.matches(Sense.Type.class, type -> type.type().equals("supply"));
  }

  private boolean isSent(int from, int to) {
    return holds(SENT, from, to);
  }

  private boolean holds(Set<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(tokens.get(i).key())) {
        return true;
      }
    }
    return false;
  }

  /** The sign in {@code 5.000}. */
  private boolean isInNumber(int sign) {
    return sign > 0
        && sign + 1 < tokens.size()
        && tokens.get(sign - 1).kind() == Token.Kind.NUMBER
        && tokens.get(sign + 1).kind() == Token.Kind.NUMBER;
  }

  private boolean isPartOfSubject(Tag tag) {
    if (tag instanceof Word word) {
      return tokens.get(word.from()).kind() != Token.Kind.SIGN || isInNumber(word.from());
    }
    return Complements.isAgents(tag)
        || tag instanceof Tag.TimeTag
        || tag.has(Sense.Status.class)
        || tag.has(Sense.Ordinal.class)
        || tag.has(Sense.Topic.class)
        || tag.has(Sense.NameHead.class)
        || tag.matches(Sense.Type.class, type -> type.type().equals("aid"))
        || tag.marks(Function.OF)
        || tag.marks(Function.FROM)
        || tag.marks(Function.BY);
  }
}
