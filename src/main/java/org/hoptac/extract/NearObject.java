package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Those who stand right behind a head as its object: {@code hỗ trợ tối đa Việt Nam}. */
final class NearObject {
  private static final int WORDS_BEFORE_OBJECT = 3;
  private static final int WORDS_BEFORE_SELLER = 6;
  private static final int WORDS_OF_MATTER = 8;

  /** A team that comes home is no guest. */
  private static final String SPORT = "sport";

  private NearObject() {}

  /**
   * The sides right behind the head, at most a few plain words away: {@code hỗ trợ tối đa Việt
   * Nam}.
   */
  static List<AgentMention> of(Complements complements, Head head, int to) {
    List<AgentMention> near = near(complements, head, to);
    List<AgentMention> named = new OfMany(complements.text()).behind(head, to);
    if (!named.isEmpty()) {
      return Stream.concat(near.stream(), named.stream()).toList();
    }
    if (near.isEmpty() && head.is("visit") && !head.verbal()) {
      return atEndOfWay(complements, head, to);
    }
    return near.isEmpty() && head.is("conference", "dialogue", "meeting", "agreement")
        ? pairBehindMatter(complements, head, to)
        : near;
  }

  /** {@code Hội nghị Bộ trưởng về Kinh tế số A - B}: the two stand at the end of the name. */
  private static List<AgentMention> pairBehindMatter(Complements complements, Head head, int to) {
    ClauseText text = complements.text();
    if (!head.nominal()) {
      return List.of();
    }
    int words = 0;
    for (int t = head.to(); t < to && words <= WORDS_OF_MATTER; t++, words++) {
      Tag tag = text.tag(t);
      if (Complements.isAgents(tag)) {
        return text.isPair(t) ? Complements.sides(tag) : List.of();
      }
      boolean matter =
          text.isPlainWord(t)
              || tag.has(Sense.Topic.class)
              || tag.matches(Sense.Type.class, Sense.Type::noun)
              || tag.marks(Function.MANY)
              || tag.marks(Function.ABOUT)
              || tag.marks(Function.AND);
      if (!matter) {
        return List.of();
      }
    }
    return List.of();
  }

  /** {@code chuyến thăm chính thức đầu tiên tới B}, {@code … kéo dài ba ngày tới B}. */
  private static List<AgentMention> atEndOfWay(Complements complements, Head head, int to) {
    ClauseText text = complements.text();
    for (int t = head.to(); t < to && mayStandBeforeWay(text, t); t++) {
      if (t + 1 < to
          && Destination.isWay(text.firstWord(t))
          && Complements.isAgents(text.tag(t + 1))) {
        return Complements.sides(text.tag(t + 1));
      }
    }
    return List.of();
  }

  private static boolean mayStandBeforeWay(ClauseText text, int at) {
    Tag tag = text.tag(at);
    return (text.isPlainWord(at) && !text.isSign(at, ","))
        || tag instanceof Tag.TimeTag
        || tag.has(Sense.Ordinal.class)
        || tag.marks(Function.FOREIGN)
        || tag.matches(Sense.Type.class, type -> type.type().equals("visit"));
  }

  private static List<AgentMention> near(Complements complements, Head head, int to) {
    ClauseText text = complements.text();
    boolean delegation = isDelegation(complements, head, to);
    int reach =
        delegation ? WORDS_OF_MATTER : isBought(head) ? WORDS_BEFORE_SELLER : WORDS_BEFORE_OBJECT;
    int words = 0;
    for (int t = head.to(); t < to; t++) {
      Tag tag = text.tag(t);
      if (Complements.isAgents(tag)) {
        return t == head.to() || complements.isFree(t) || isWhose(text, t)
            ? Complements.sides(tag)
            : List.of();
      }
      if (text.isPlainWord(t) && text.firstWord(t).equals("qua")) {
        return List.of();
      }
      boolean counts = isBought(head) || (head.is("aid", "training") && head.verbal());
      boolean amount =
          (counts && (text.isNumber(t) || tag.has(Sense.Topic.class)))
              || (delegation && isOfDelegation(tag))
              || (head.is("visit") && isSeat(text, t))
              || (head.verbal()
                  && head.is("meeting")
                  && (isOfficial(tag) || isOfOfficials(text, t)));
      if (!amount && !Governors.isTransparent(tag) && (!text.isPlainWord(t) || ++words > reach)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** {@code Đoàn cán bộ}, {@code Đoàn học viên}: of what sort of people it is. */
  private static boolean isOfDelegation(Tag tag) {
    return tag.has(Sense.NameHead.class)
        || tag.has(Sense.Nothing.class)
        || tag.matches(Sense.Topic.class, topic -> !topic.key().equals(SPORT));
  }

  /** {@code gặp các quan chức B}: those who are met act for the one named behind them. */
  private static boolean isOfficial(Tag tag) {
    return tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PERSON);
  }

  private static boolean isOfOfficials(ClauseText text, int at) {
    return text.tag(at).marks(Function.OF) && isOfficial(text.tag(at - 1));
  }

  private static boolean isWhose(ClauseText text, int at) {
    return at > 0 && isOfOfficials(text, at - 1);
  }

  /** {@code đến trụ sở B}: whose seat it is receives who comes there. */
  private static boolean isSeat(ClauseText text, int at) {
    return text.firstWord(at).equals("trụ") && text.tag(at).has(Sense.NameHead.class);
  }

  /** {@code tiếp Đoàn cán bộ cấp cao Ban Đối ngoại A}: whose delegation it is may stand far. */
  private static boolean isDelegation(Complements complements, Head head, int to) {
    return head.is("meeting", "visit")
        && head.to() < to
        && Complements.DELEGATION.contains(complements.text().firstWord(head.to()));
  }

  /**
   * {@code mua thêm 10 lô đậu nành Mỹ}, {@code giúp 500 lao động Ethiopia}: whose the goods are
   * stands behind them.
   */
  private static boolean isBought(Head head) {
    return head.is("supply")
        && head.verbal()
        && head.frame().role(Slot.OBJECT).equals(Optional.of("initiator"));
  }

  /** {@code thăm Báo X}: whoever visits an outlet is its guest. */
  static List<AgentMention> outlet(Complements complements, Head head) {
    return head.to() < complements.text().size()
        ? Complements.agents(complements.text().tag(head.to())).stream()
            .filter(mention -> mention.agent().kind() == Agent.Kind.OUTLET)
            .toList()
        : List.of();
  }
}
