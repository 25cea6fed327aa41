package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Says of a common verb whether the words before it tell that several do it together. */
final class Company {
  /** Last words of {@code của riêng mình}, {@code của mình}, {@code chip riêng}. */
  private static final Set<String> OWN = Set.of("mình", "riêng");

  /** In tags: {@code các nhà khoa học} Viện A. */
  private static final int WORDS_OF_PEOPLE = 5;

  /** In tags: {@code vận hành thử} tuyến tàu xuyên biên giới. */
  private static final int WORDS_OF_WORK = 8;

  private final List<Token> tokens;

  Company(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** {@code với sự phối hợp của A, B đã bắt giữ …}. */
  static boolean isNamedBefore(Tag tag) {
    return tag.marks(Function.WITH) && tag.to() - tag.from() > 2;
  }

  /**
   * {@code A cùng B khảo sát …}, {@code cảnh sát A và B triệt phá …}: the words before the verb say
   * that several do it.
   */
  boolean doesIt(List<Tag> tags, int at, Sense.Type type) {
    boolean together = false;
    int before = at - 1;
    while (before > 0 && isBetweenSidesAndVerb(tags.get(before))) {
      together |= tags.get(before).marks(Function.WITH);
      before--;
    }
    if (before < 0) {
      return false;
    }
    Tag sides = tags.get(before);
    return (together && namesSeveral(sides))
        || isCompany(tags, before)
        || (type.type().equals("operation") && !type.topics().isEmpty() && isLinked(sides))
        || ((isLinked(sides) || sides.marks(Function.BOTH_SIDES))
            && isTheirs(tags, before, at, type))
        || (Complements.isAgents(sides) && isCompanyBehind(tags, at))
        || (isHolding(tags.get(at)) && isLinked(sides) && holdOneThing(tags, before));
  }

  /** {@code Đại sứ quán A và Đại học B tổ chức cuộc thi}: bodies of two sides hold one thing. */
  private boolean isHolding(Tag verb) {
    return tokens.get(verb.from()).is("tổ") && tokens.get(verb.to() - 1).is("chức");
  }

  /** Whether one of the sides is a body; {@code do A và B tổ chức} says by whom a thing is held. */
  private static boolean holdOneThing(List<Tag> tags, int sides) {
    for (int t = 0; t < sides; t++) {
      if (tags.get(t).marks(Function.BY)) {
        return false;
      }
    }
    return Complements.agents(tags.get(sides)).stream()
        .anyMatch(one -> one.agent().kind() == Agent.Kind.BODY);
  }

  /**
   * {@code A và B chế tạo …}, {@code hai bên sẽ bảo tồn …}, {@code mong muốn hai bên bảo tồn …}:
   * what two states make, or are to do, they make and do together; {@code căng thẳng giữa A và B
   * được giải quyết} tells nothing of the kind, nor does {@code A và B là hai nước sản xuất thép}.
   */
  private boolean isTheirs(List<Tag> tags, int sides, int at, Sense.Type type) {
    boolean between =
        sides > 0 && (tags.get(sides - 1).marks(Function.BETWEEN) || isBeing(tags.get(sides - 1)));
    boolean meant =
        sides > 0 && tags.get(sides).marks(Function.BOTH_SIDES) && isMeant(tags.get(sides - 1));
    for (int t = sides + 1; t < at; t++) {
      between |= tags.get(t).marks(Function.BY);
      meant |= isMeant(tags.get(t));
    }
    return !between
        && !isEachForItself(tags, at)
        && (type.type().equals("programme")
            || (type.type().equals("cooperation") && (meant || isShared(tags, at))));
  }

  /** {@code A và B khảo sát chung …}, {@code … tuyến xe xuyên biên giới}: what is of both. */
  private boolean isShared(List<Tag> tags, int at) {
    int end = tags.get(Math.min(tags.size(), at + WORDS_OF_WORK) - 1).to();
    for (int t = tags.get(at).to(); t < end && !tokens.get(t).is(","); t++) {
      if (tokens.get(t).is("xuyên")
          || (tokens.get(t).is("chung") && !tokens.get(t - 1).is("nói"))) {
        return true;
      }
    }
    return false;
  }

  /** {@code A và B sẽ bảo vệ lãnh thổ của mình}, {@code … sản xuất chip riêng}: each its own. */
  private boolean isEachForItself(List<Tag> tags, int at) {
    for (int t = at + 1; t < tags.size() && !tags.get(t).isSign(tokens, ","); t++) {
      int last = tags.get(t).to() - 1;
      if (OWN.contains(tokens.get(last).key())) {
        return true;
      }
    }
    return false;
  }

  /** {@code là hai nước sản xuất …}: the words behind it say what they are. */
  private boolean isBeing(Tag tag) {
    return tokens.get(tag.to() - 1).is("là");
  }

  private static boolean isMeant(Tag tag) {
    return tag.matches(Sense.Status.class, Company::isMeant);
  }

  private static boolean isMeant(Sense.Status status) {
    return switch (status.status()) {
      case "pledged", "planned", "intended" -> true;
      default -> false;
    };
  }

  /** {@code A nghiên cứu cá hồi cùng B}: who does it with A is named behind what they do. */
  private boolean isCompanyBehind(List<Tag> tags, int at) {
    for (int t = at + 1; t + 1 < tags.size(); t++) {
      Tag tag = tags.get(t);
      if (tag instanceof Tag.Word && tokens.get(tag.from()).is(",")) {
        return false;
      }
      if (tag.marks(Function.WITH) && tokens.get(tag.from()).is("cùng")) {
        return t == at + 1 ? namesSide(tags, t + 1) : !Complements.sides(tags.get(t + 1)).isEmpty();
      }
      if (tag.isVerb()) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@code biểu diễn cùng B}, {@code phẫu thuật cùng các bác sĩ Bệnh viện B}; behind what is done
   * to something, {@code bắt giữ tàu cùng thủy thủ B} tells of more that it is done to.
   */
  private boolean namesSide(List<Tag> tags, int from) {
    for (int t = from; t < Math.min(tags.size(), from + WORDS_OF_PEOPLE); t++) {
      Tag tag = tags.get(t);
      if (Complements.isAgents(tag)) {
        return !Complements.sides(tag).isEmpty();
      }
      if (tag.isSign() || PredicateWords.is(tag)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBetweenSidesAndVerb(Tag tag) {
    return isWhenOrWhether(tag) || tag.marks(Function.WITH) || tag.marks(Function.BY);
  }

  private static boolean namesSeveral(Tag tag) {
    return tag.marks(Function.BOTH_SIDES) || Nearby.isSeveral(Complements.sides(tag));
  }

  /** {@code cảnh sát A và B triệt phá}. */
  private boolean isLinked(Tag sides) {
    return namesSeveral(sides)
        && tokens.subList(sides.from(), sides.to()).stream().anyMatch(token -> token.is("và"));
  }

  /**
   * {@code A cùng B}, {@code A sẽ cùng B}: both stand before the verb, and B is said to be with A.
   */
  private static boolean isCompany(List<Tag> tags, int at) {
    if (at < 2 || !Complements.isAgents(tags.get(at)) || !tags.get(at - 1).marks(Function.WITH)) {
      return false;
    }
    int first = at - 2;
    while (first > 0 && isWhenOrWhether(tags.get(first))) {
      first--;
    }
    return Complements.isAgents(tags.get(first));
  }

  /** Whether a time or a word for a status stands here, between who acts and the verb. */
  static boolean isWhenOrWhether(Tag tag) {
    return tag.has(Sense.Status.class) || tag instanceof Tag.TimeTag;
  }
}
