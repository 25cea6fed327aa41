package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Those of many who are told by name: {@code các nước châu Phi, trong đó có A và B}. */
final class OfMany {
  /** First words of {@code gồm} and {@code bao gồm}, which may also tell in what form. */
  private static final Set<String> NUMBERING = Set.of("gồm", "bao");

  private static final int WORDS_FOR_MANY = 8;

  private final ClauseText text;

  OfMany(ClauseText text) {
    this.text = text;
  }

  /** Whether a word tells whom of many one means, if agents stand behind it. */
  static boolean mayName(Tag tag, String firstWord) {
    return tag.marks(Function.LIST) || (tag.marks(Function.MEANS) && NUMBERING.contains(firstWord));
  }

  /**
   * {@code A và năm nước Trung Á, gồm B và C}: where those are named who are meant by the many
   * behind {@code và}, or the index itself.
   */
  static int named(List<Tag> tags, List<Token> tokens, int from) {
    if (from == 0 || !tags.get(from - 1).marks(Function.AND)) {
      return from;
    }
    boolean many = false;
    for (int at = from; at < Math.min(tags.size() - 1, from + WORDS_FOR_MANY); at++) {
      Tag tag = tags.get(at);
      if (many && mayName(tag, tag.firstWord(tokens))) {
        return AgentLists.isSide(tags, at + 1) ? at + 1 : from;
      }
      boolean states = areStates(tag, tokens);
      boolean mayGoOn =
          many
              ? isSaidOfThem(tag) || tag.isSign(tokens, ",")
              : tag.marks(Function.MANY) || tag instanceof Tag.Word;
      if (!states && !mayGoOn) {
        return from;
      }
      many |= states;
    }
    return from;
  }

  /** {@code quốc gia, các đối tác, ba nước}: a noun for states or others without names. */
  static boolean areStates(Tag tag, List<Token> tokens) {
    return tag.has(Sense.Group.class)
        || Governors.isGroup(tag)
        || tag.marks(Function.BOTH_SIDES)
        || tokens.get(tag.to() - 1).is("nước");
  }

  static boolean isSaidOfThem(Tag tag) {
    return (tag instanceof Tag.PlaceTag place && place.region())
        || (tag instanceof Tag.Word && !tag.isSign())
        || isGrouping(tag);
  }

  /** Whether {@code trong đó có A} stands here. */
  boolean isNaming(int at) {
    return at + 1 < text.size()
        && mayName(text.tag(at), text.firstWord(at))
        && Complements.isAgents(text.tag(at + 1));
  }

  /** Whether many without names may be told by what stands here: {@code 12 nước châu Phi}. */
  boolean isPartOfMany(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || text.isNumber(at)
        || Governors.isTransparent(tag)
        || (tag instanceof Tag.PlaceTag place && place.region())
        || isGrouping(tag);
  }

  /** {@code các nước ASEAN}: the grouping whose members they are. */
  private static boolean isGrouping(Tag tag) {
    List<AgentMention> agents = Complements.agents(tag);
    return agents.size() == 1 && agents.get(0).agent().kind() == Agent.Kind.ORGANISATION;
  }

  /** The sides told by name of many right behind a head, or none. */
  List<AgentMention> behind(Head head, int to) {
    int end = Math.min(to, head.to() + WORDS_FOR_MANY);
    int naming = head.to();
    while (naming < end && !isNaming(naming)) {
      naming++;
    }
    int told = naming > head.to() && text.isSign(naming - 1, ",") ? naming - 1 : naming;
    boolean many =
        naming < end
            && IntStream.range(head.to(), told).allMatch(this::isPartOfMany)
            && IntStream.range(head.to(), told).anyMatch(this::tellsMany);
    return many ? Complements.sides(text.tag(naming + 1)) : List.of();
  }

  private boolean tellsMany(int at) {
    Tag tag = text.tag(at);
    return tag.marks(Function.MANY)
        || tag.has(Sense.Group.class)
        || Governors.isGroup(tag)
        || text.isNumber(at);
  }
}
