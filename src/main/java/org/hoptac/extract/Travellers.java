package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Says of a verb for coming to a place whether it is an official or a delegation who comes. */
final class Travellers {
  private static final int REACH_OF_DELEGATION = 4;

  /** In tags, around a verb, where a summons may be told. */
  private static final int REACH_OF_SUMMONS = 8;

  /** First syllable of {@code triệu}, {@code triệu tập}. */
  private static final String SUMMONED = "triệu";

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

  /** First words of {@code con trai}, {@code đoàn tùy tùng}. */
  private static final Set<String> KIN = Set.of("con", "đoàn", "vợ", "em");

  /** Before {@code tị nạn} they tell of others: {@code người tị nạn}, {@code trại tị nạn}. */
  private static final Set<String> REFUGEES = Set.of("người", "trại", "dân", "vấn");

  /** In tokens, behind {@code sang}: where, and why. */
  private static final int REACH_OF_FLIGHT = 9;

  /** First words of {@code tàu chiến}, {@code chiến hạm}, {@code biên đội tàu}. */
  private static final Set<String> SHIPS =
      Set.of("tàu chiến", "tàu hộ", "tàu khu", "tàu tuần", "tàu huấn", "tàu hải", "chiến hạm");

  /** Last syllable of {@code nhân dịp}. */
  private static final String OCCASION = "dịp";

  private static final List<String> HEARSAY = List.of("được", "cho", "là");

  private final List<Token> tokens;
  private final HintWords hintWords;

  Travellers(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.hintWords = hintWords;
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
            && !isFlight(tags.get(at).to())
            && isDelegate(tags, t)
            && !isSummoned(tags, at)
            && !isFleetAtSea(tags, t, at)
            && tags.subList(0, at).stream()
                .noneMatch(told -> told.matches(Sense.Type.class, Travellers::isVisit));
      }
      boolean withKin = tag.marks(Function.WITH) && isKin(tags.get(t + 1));
      boolean passed =
          tag instanceof Word
              || tag instanceof Tag.TimeTag
              || tag.marks(Function.BESIDE)
              || tag.has(Sense.Nothing.class)
              || tag.has(Sense.Status.class)
              || tag.has(Sense.Ordinal.class)
              || tag.has(Sense.NameHead.class)
              || tag.matches(Sense.Type.class, Travellers::isDelegation)
              || isHearsay(tag)
              || isOnOccasion(tag)
              || isOfLeader(tags, t);
      if (!passed && !tag.marks(Function.AND) && !tag.marks(Function.NOUN) && !withKin) {
        return false;
      }
    }
    return beginsSentence(tags) || (at > 0 && goesOn(tokens, tags.get(at).from()));
  }

  /** {@code A thăm B trước khi tới C}: who travels there is told with the way before. */
  static boolean goesOn(List<Token> tokens, int way) {
    return way > 1 && tokens.get(way - 1).is("khi") && tokens.get(way - 2).is("trước");
  }

  /** {@code cùng phu nhân}, {@code cùng con trai}. */
  private boolean isKin(Tag tag) {
    return tag.has(Sense.NameHead.class) || KIN.contains(tokens.get(tag.from()).key());
  }

  /** {@code Đến Lima, Tổng thống Peru …}: who travels stands behind the comma. */
  private boolean beginsSentence(List<Tag> tags) {
    int first = tags.get(0).from();
    return first == 0 || tokens.get(first - 1).is(".");
  }

  /** {@code B triệu Đại sứ A đến Bộ Ngoại giao}, {@code A đến đó theo giấy triệu tập}. */
  private boolean isSummoned(List<Tag> tags, int verb) {
    int to = Math.min(tags.size(), verb + REACH_OF_SUMMONS);
    for (int t = Math.max(0, verb - REACH_OF_SUMMONS); t < to; t++) {
      if (tokens.get(tags.get(t).from()).is(SUMMONED)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisit(Sense.Type type) {
    return type.type().equals("visit") && !isDelegation(type);
  }

  /** {@code đoàn đại biểu}: those who travel, and no word for the journey. */
  private static boolean isDelegation(Sense.Type type) {
    return type.type().equals("visit") && type.strength() == Sense.Type.Strength.OBJECT;
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

  /** {@code tiếp Bộ trưởng A nhân dịp Bộ trưởng sang B}: the office of the guest, told again. */
  private boolean isOnOccasion(Tag tag) {
    return tag.from() > 0 && tag.has(Sense.Title.class) && tokens.get(tag.from() - 1).is(OCCASION);
  }

  private boolean isHearsay(int from) {
    for (int i = 0; i < HEARSAY.size(); i++) {
      if (from + i >= tokens.size() || !tokens.get(from + i).is(HEARSAY.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code đoàn A do Bộ trưởng Y tế dẫn đầu đã tới B}: by whom those who travel are led. */
  private static boolean isOfLeader(List<Tag> tags, int at) {
    int by = tags.get(at).has(Sense.Title.class) ? at - 1 : at;
    return by >= 0 && tags.get(by).marks(Function.BY);
  }

  /** {@code dẫn độ ông A sang B}. */
  private static boolean isHandedOver(List<Tag> tags, int at) {
    return at > 0
        && tags.get(at - 1)
            .matches(Sense.Type.class, act -> act.verb() && act.type().equals("operation"));
  }

  /** {@code cựu Tổng thống A sang B xin tị nạn}: who flees is no guest. */
  private boolean isFlight(int way) {
    int end = Math.min(tokens.size(), way + REACH_OF_FLIGHT);
    for (int word = way; word < end && tokens.get(word).kind() != Token.Kind.SIGN; word++) {
      if (hintWords.beginsAt(Hint.FLEEING, tokens, word)
          && !REFUGEES.contains(tokens.get(word - 1).key())) {
        return true;
      }
    }
    return false;
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
