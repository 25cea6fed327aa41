package org.hoptac.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/**
 * Whether those who work together build or hold something that bears a name of its own, which is a
 * project: {@code xây dựng khu kinh tế}, while {@code xây dựng lòng tin} is working together.
 */
final class Works {
  /** What is held or done at a time of its own, by whatever name. */
  private static final Set<String> OCCASIONS =
      Set.of("conference", "exchange", "exercise", "meeting", "operation", "statement", "training");

  /** In tags, from the word for a project to those who do it. */
  private static final int REACH_OF_NAME = 10;

  private static final Set<String> PROJECTS = Set.of("dự án", "chương trình", "sáng kiến");

  private final List<Token> tokens;
  private final HintWords hintWords;
  private final NounPhrase phrase;

  Works(List<Token> tokens, HintWords hintWords, NounPhrase phrase) {
    this.tokens = tokens;
    this.hintWords = hintWords;
    this.phrase = phrase;
  }

  /** Whether the verb has such a thing for its object. */
  boolean areDone(List<Tag> tags, int at, Sense.Type type) {
    return (isBuilding(tags.get(at), type) && buildsOne(tags, at))
        || (isHolding(tags.get(at), type) && holdsOne(tags, at))
        || (isDoing(tags, at, type) && isOfOne(tags, at));
  }

  /**
   * {@code hợp tác với B xây dựng nhà máy}: the verb behind the partner says what they do together,
   * if no comma or {@code và} sets it apart, and it is not what they only work {@code về}.
   */
  boolean areDoneTogether(List<Tag> tags, int at, Sense.Type type, List<Head> before) {
    if (before.isEmpty() || at == 0 || type.strength() != Strength.BOUND) {
      return false;
    }
    Head act = before.get(before.size() - 1);
    return act.is("cooperation")
        && act.verbal()
        && isBehind(tags.get(at - 1))
        && areDone(tags, at, type);
  }

  /** {@code tổ chức chương trình quảng bá}: what stands behind such a thing says what it is. */
  boolean isOne(List<Tag> tags, Head head) {
    return head.is("programme")
        && head.strength() == Strength.BOUND
        && (buildsOne(tags, head.from()) || holdsOne(tags, head.from()));
  }

  private static boolean isBehind(Tag partner) {
    return Complements.isAgents(partner)
        || partner instanceof Tag.TimeTag
        || partner.marks(Function.MANY);
  }

  private boolean isBuilding(Tag verb, Sense.Type type) {
    return type.strength() == Strength.BOUND
        ? tokens.get(verb.from()).is("xây")
        : isCommon(verb, type, "xây", "dựng");
  }

  private boolean isHolding(Tag verb, Sense.Type type) {
    return isCommon(verb, type, "tổ", "chức");
  }

  /** {@code phối hợp thực hiện}, {@code cùng triển khai}, {@code phối hợp với B thực hiện}. */
  private boolean isDoing(List<Tag> tags, int verb, Sense.Type type) {
    return type.verb()
        && type.type().equals("cooperation")
        && Organisers.holding(tags, tokens, verb) < tags.size();
  }

  /** {@code dự án nước sạch do A và B phối hợp thực hiện}: whether it is a project that they do. */
  private boolean isOfOne(List<Tag> tags, int verb) {
    int by = verb - 1;
    while (by > 0 && isOneOfThem(tags.get(by))) {
      by--;
    }
    if (by <= 0 || by == verb - 1 || !tags.get(by).marks(Function.BY)) {
      return false;
    }
    int thing = by - 1;
    while (thing > by - REACH_OF_NAME && thing > 0 && !begins(Hint.SCHEME, tags.get(thing))) {
      if (tags.get(thing).isVerb()) {
        return false;
      }
      thing--;
    }
    return thing >= 0 && begins(Hint.SCHEME, tags.get(thing)) && !isOccasion(tags, thing + 1);
  }

  private boolean isOneOfThem(Tag tag) {
    return Complements.isAgents(tag) || tag.marks(Function.AND) || tag.isSign(tokens, ",");
  }

  /** {@code phối hợp tổ chức}: whether a verb of working together ends in these syllables. */
  private boolean isCommon(Tag verb, Sense.Type type, String first, String second) {
    int last = verb.to() - 1;
    return type.verb()
        && type.type().equals("cooperation")
        && tokens.get(last).is(second)
        && last > verb.from()
        && tokens.get(last - 1).is(first);
  }

  /** {@code xây nhà máy}: whether what is built is a project. */
  private boolean buildsOne(List<Tag> tags, int verb) {
    return object(Hint.WORK, tags, verb).isPresent();
  }

  /**
   * {@code tổ chức chương trình khuyến nông}: whether what is held is a project. An act that has
   * its own time is only called one: {@code chương trình họp báo, dự án cứu hộ nạn nhân}.
   */
  private boolean holdsOne(List<Tag> tags, int verb) {
    OptionalInt thing = object(Hint.SCHEME, tags, verb);
    return thing.isPresent() && !isOccasion(tags, thing.getAsInt() + 1);
  }

  private static boolean isOccasion(List<Tag> tags, int at) {
    return at < tags.size()
        && tags.get(at).matches(Sense.Type.class, type -> OCCASIONS.contains(type.type()));
  }

  /** Where such a word stands behind the verb, or behind how many of them there are. */
  private OptionalInt object(Hint kind, List<Tag> tags, int verb) {
    int thing = verb + 1;
    while (thing < tags.size()
        && phrase.isTransparent(tags.get(thing))
        && !begins(kind, tags.get(thing))) {
      thing++;
    }
    return thing < tags.size() && begins(kind, tags.get(thing))
        ? OptionalInt.of(thing)
        : OptionalInt.empty();
  }

  private boolean begins(Hint kind, Tag tag) {
    return hintWords.beginsAt(kind, tokens, tag.from());
  }

  /** {@code khởi động chương trình đào tạo kỹ sư}: what the project is for is no act beside it. */
  static boolean areOfProject(ClauseText text, Head head) {
    return head.verbal()
        && head.from() > 0
        && !head.is("cooperation", "partnership")
        && text.pairEndsAt(text.tag(head.from() - 1).to(), PROJECTS);
  }
}
