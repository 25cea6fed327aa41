package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Says of a verb for coming to a place whether it is an official or a delegation who comes. */
final class Travellers {
  private static final int REACH_OF_DELEGATION = 4;

  /** The press speaks so of those whom it has named with their office before. */
  private static final Set<String> HONOURS = Set.of("ông", "bà", "ngài");

  /** Who travels for a state without the title of an office: the first two words. */
  private static final Set<String> ENVOYS =
      Set.of(
          "người đứng",
          "lãnh đạo",
          "quan chức",
          "giới chức",
          "nghị sĩ",
          "quân nhân",
          "binh sĩ",
          "sĩ quan");

  /** First words of {@code tàu chiến}, {@code chiến hạm}, {@code biên đội tàu}. */
  private static final Set<String> SHIPS =
      Set.of("tàu chiến", "tàu hộ", "tàu khu", "tàu tuần", "tàu huấn", "tàu hải", "chiến hạm");

  private static final List<String> HEARSAY = List.of("được", "cho", "là");

  private final List<Token> tokens;

  Travellers(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code Thủ tướng Peru hôm qua đã đến Lima}: who travels is an official or a delegation, and no
   * word before it tells the visit.
   */
  boolean travel(List<Tag> tags, int at) {
    for (int t = at - 1; t >= 0; t--) {
      Tag tag = tags.get(t);
      if (Complements.isAgents(tag)) {
        return !isHandedOver(tags, t)
            && isDelegate(tags, t)
            && !isFleetAtSea(tags, t, at)
            && tags.subList(0, at).stream()
                .noneMatch(
                    told -> told.matches(Sense.Type.class, type -> type.type().equals("visit")));
      }
      boolean withSpouse = tag.marks(Function.WITH) && tags.get(t + 1).has(Sense.NameHead.class);
      boolean passed =
          tag instanceof Word
              || tag instanceof Tag.TimeTag
              || tag.has(Sense.Status.class)
              || tag.has(Sense.Ordinal.class)
              || tag.has(Sense.NameHead.class)
              || isHearsay(tag);
      if (!passed && !tag.marks(Function.AND) && !tag.marks(Function.NOUN) && !withSpouse) {
        return false;
      }
    }
    return false;
  }

  /** {@code được cho là}: one of the words that only say that it is heard so. */
  private boolean isHearsay(Tag tag) {
    for (int from = tag.to() - HEARSAY.size(); from <= tag.from(); from++) {
      if (from >= 0 && isHearsay(from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHearsay(int from) {
    for (int i = 0; i < HEARSAY.size(); i++) {
      if (from + i >= tokens.size() || !tokens.get(from + i).is(HEARSAY.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code dẫn độ ông A sang B}. */
  private static boolean isHandedOver(List<Tag> tags, int at) {
    return at > 0
        && tags.get(at - 1)
            .matches(Sense.Type.class, act -> act.verb() && act.type().equals("operation"));
  }

  private boolean isDelegate(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    List<AgentMention> agents = Complements.sides(tag);
    return agents.stream().anyMatch(agent -> !agent.agent().posts().isEmpty())
        || agents.stream()
            .limit(1)
            .filter(agent -> agent.agent().kind() != Agent.Kind.PERSON)
            .anyMatch(agent -> tokens.get(tag.from()).span().begin() < agent.span().begin())
        || (tag.to() - tag.from() > 1 && HONOURS.contains(tokens.get(tag.from()).key()))
        || tags.subList(Math.max(0, at - REACH_OF_DELEGATION), at + 1).stream()
            .anyMatch(before -> isEnvoy(before.from()));
  }

  private boolean isEnvoy(int word) {
    return Complements.DELEGATION.contains(tokens.get(word).key())
        || opens(ENVOYS, word)
        || opens(SHIPS, word);
  }

  private boolean opens(Set<String> names, int word) {
    return word + 1 < tokens.size()
        && names.contains(tokens.get(word).key() + " " + tokens.get(word + 1).key());
  }

  /** {@code tàu chiến A tới Trung Đông}: ships visit a port, and no part of the world. */
  private boolean isFleetAtSea(List<Tag> tags, int owner, int verb) {
    return tags.subList(Math.max(0, owner - REACH_OF_DELEGATION), owner + 1).stream()
            .anyMatch(before -> opens(SHIPS, before.from()))
        && !(verb + 1 < tags.size()
            && tags.get(verb + 1) instanceof Tag.PlaceTag port
            && !port.region());
  }
}
