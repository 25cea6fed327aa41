package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Capital;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * A run of capitalised words that are no known name, with what may stand between them: particles,
 * initials, hyphens, places.
 */
final class CapitalRun {
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "da", "di", "al", "bin", "el", "la", "dos",
          "das", "ibn", "bint", "ter", "zu", "af", "ul", "ur", "ash");

  private static final WordSet PARTICLE_WORDS = new WordSet(PARTICLES);

  /** Signs that join the words of a name. */
  private static final WordSet JOINERS = new WordSet(List.of("-", "&", "'", "’"));

  private CapitalRun() {}

  /** Whether a run may hold a word: one with a capital, a particle, what a hyphen joins. */
  static boolean mayHold(Words words, int at) {
    return words.capitalised(at) || !words.spaced(at) || PARTICLE_WORDS.has(words, at);
  }

  /** Whether a run may end right before these words, or begin or go on right behind them. */
  static boolean mayStandBeside(Words words, int from, int to) {
    return (from > 0 && mayHold(words, from - 1) && !closes(words, from - 1))
        || (to < words.size() && mayHold(words, to) && !closes(words, to));
  }

  /** A sign that is no hyphen or {@code &}, nor behind one, and no dot of an initial. */
  private static boolean closes(Words words, int at) {
    return words.sign(at)
        && !JOINERS.has(words, at)
        && !(at > 0 && (JOINERS.has(words, at - 1) || isLetter(words, at - 1)));
  }

  private static boolean isLetter(Words words, int at) {
    return words.form(at).length() == 1 && !words.sign(at);
  }

  /**
   * One past a run of capitalised words that are no known name, such as <em>Julien Guerrier</em>,
   * <em>Cho Tae-yul</em>, <em>Ursula von der Leyen</em>; the index itself when there is none.
   */
  static int end(NameText text, List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size() && at < from + NameText.LONGEST_NAME) {
      if (text.isNamePart(tags, at)) {
        at++;
      } else if (at > from && isJoiner(text, tags, at)) {
        at += 2;
      } else if (at > from && isInitial(text, tags, at)) {
        at++;
      } else if (at > from && isParticle(text, tags, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** The dot of {@code M.Xi-ran-đô} and {@code John F. Kennedy}, the sign in {@code O'Neill}. */
  private static boolean isInitial(NameText text, List<Tag> tags, int at) {
    boolean elided =
        (text.isSign(tags, at, "'") || text.isSign(tags, at, "’"))
            && at + 1 < tags.size()
            && !text.isSpaced(tags, at + 1);
    return (elided || text.isSign(tags, at, "."))
        && !text.isSpaced(tags, at)
        && text.tokens().get(tags.get(at).from() - 1).surface().length() == 1
        && text.isNamePart(tags, at + 1);
  }

  /** What stands without a space in {@code Tae-yul}, {@code T&T} and {@code D'Arcy}. */
  private static boolean isJoiner(NameText text, List<Tag> tags, int at) {
    return isElision(text, tags, at) || isHyphen(text, tags, at);
  }

  private static boolean isElision(NameText text, List<Tag> tags, int at) {
    return (text.isSign(tags, at, "'") || text.isSign(tags, at, "’"))
        && !text.isSpaced(tags, at)
        && text.isNamePart(tags, at + 1)
        && !text.isSpaced(tags, at + 1);
  }

  private static boolean isHyphen(NameText text, List<Tag> tags, int at) {
    return (text.isSign(tags, at, "-") || text.isSign(tags, at, "&"))
        && !text.isSpaced(tags, at)
        && at + 1 < tags.size()
        && (tags.get(at + 1) instanceof Word || isSyllable(tags.get(at + 1)))
        && !text.isSpaced(tags, at + 1);
  }

  /** {@code ga} of {@code Hun-ga-ri} is also a word that we know. */
  private static boolean isSyllable(Tag tag) {
    return tag instanceof Cue && tag.to() == tag.from() + 1;
  }

  /**
   * One past what hyphens or the dots of initials join without a space to what stands before, or
   * the index itself.
   */
  static int joinedEnd(NameText text, List<Tag> tags, int at) {
    int end = at;
    while (end < tags.size() && (isJoiner(text, tags, end) || isInitial(text, tags, end))) {
      end += 2;
    }
    return end;
  }

  /**
   * One past a run of capitals that may hold places: {@code The Jakarta Post}, {@code José Santiago
   * Romero}.
   */
  static int acrossPlaces(NameText text, List<Tag> tags, int from) {
    int end = end(text, tags, from);
    if (isFamilyNameAlone(text, tags, from, end)) {
      end = end(text, tags, end + 1);
    }
    while (end > from
        && end + 1 < tags.size()
        && tags.get(end) instanceof PlaceTag
        && text.isNamePart(tags, end + 1)) {
      end = end(text, tags, end + 1);
    }
    return end;
  }

  /** {@code Nguyễn Tân An}: behind a family name alone, a place is a person's name. */
  private static boolean isFamilyNameAlone(NameText text, List<Tag> tags, int from, int end) {
    return end == from + 1
        && end < tags.size()
        && NameText.nameHead(tags.get(from), Sense.NameHead.Kind.SURNAME).isPresent()
        && tags.get(end) instanceof PlaceTag
        && text.startsWithCapital(tags, end);
  }

  /** One past a run of two or more capitalised words that ends with such a noun, or the index. */
  static int ended(NameText text, List<Tag> tags, int at, Sense.NameHead.Kind kind) {
    boolean begins = at == 0 || !(tags.get(at - 1) instanceof Capital);
    if (!begins || !(tags.get(at) instanceof Capital)) {
      return at;
    }
    int end = end(text, tags, at);
    while (end > at + 1 && NameText.nameHead(tags.get(end - 1), kind).isEmpty()) {
      end--;
    }
    return end > at + 1 ? end : at;
  }

  /** {@code von}, {@code bin} before the rest of a name. */
  static boolean isParticle(NameText text, List<Tag> tags, int at) {
    if (!PARTICLES.contains(text.tokens().get(tags.get(at).from()).surface())) {
      return false;
    }
    int next = at + 1;
    while (next < tags.size()
        && PARTICLES.contains(text.tokens().get(tags.get(next).from()).surface())) {
      next++;
    }
    return text.isNamePart(tags, next) || isJoiner(text, tags, next);
  }
}
