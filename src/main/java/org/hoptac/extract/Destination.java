package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** The state that is meant by a place to which an act leads: {@code tới Lima}. */
final class Destination {
  /** Words before the end of a journey. */
  private static final Set<String> WAYS = Set.of("đến", "tới", "sang");

  /** Words before those for whom a letter is. */
  private static final Set<String> LETTER_ENDS = Set.of("đến", "tới", "gửi", "mời");

  /** Words of {@code thị trường}. */
  private static final Set<String> MARKET = Set.of("thị", "trường");

  /** In tags, from where helpers went back to what they do there. */
  private static final int FARTHEST_HELP = 8;

  private Destination() {}

  /** The state in which the place lies to which a range of words leads: {@code tới Lima}. */
  static Optional<Agent> of(ClauseText text, int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t) instanceof Tag.PlaceTag place && !place.region() && !isInName(text, t)) {
        Optional<Agent> known = place.liesIn();
        return known.isPresent() ? known : stateAround(text, t);
      }
      if (text.isSign(t, ",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code giúp Lima Warriors thắng}: the place is the first word of another name. */
  private static boolean isInName(ClauseText text, int at) {
    return at + 1 < text.size()
        && text.tag(at + 1) instanceof Tag.Word
        && text.isPlainWord(at + 1)
        && text.isCapitalised(at + 1);
  }

  /** The state in which one of several places lies: {@code cảng Matarani, vùng Arequipa}. */
  static Optional<Agent> ofAny(ClauseText text, int from, int to) {
    for (int t = from; t < to; t++) {
      Optional<Agent> known = of(text, t, t + 1);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /**
   * {@code viện trợ …, giúp Arequipa xây trường}, {@code gạo do A viện trợ đã tới Lima}, {@code
   * hàng cứu trợ của A đã tới Lima}: the state of a place right behind the verb.
   */
  static Optional<Agent> ofHelp(ClauseText text, Head head, int to) {
    int end = head.verbal() ? to : text.nextSign(head.to(), text.size(), ",");
    for (int t = head.to(); t < end; t++) {
      if (text.tag(t - 1).matches(Sense.Type.class, type -> helps(type.type(), head))
          && text.tag(t) instanceof Tag.PlaceTag) {
        return of(text, t, t + 1);
      }
    }
    return Optional.empty();
  }

  private static boolean helps(String type, Head head) {
    return type.equals(head.type()) || (type.equals("visit") && head.is("aid", "supply"));
  }

  /** Those to whom goods go: {@code sang A}, {@code vào thị trường A}. */
  static List<AgentMention> ofGoods(ClauseText text, int from, int to) {
    for (int t = from + 1; t < to; t++) {
      if (Complements.isAgents(text.tag(t))) {
        int way = t - 1;
        while (way > from && MARKET.contains(text.lastWord(way))) {
          way--;
        }
        return leadsThere(text, way) ? Complements.sides(text.tag(t)) : List.of();
      }
    }
    return List.of();
  }

  /** {@code lính cứu hỏa A tới B giúp dập cháy rừng}: the state to which the helpers went. */
  static List<AgentMention> ofHelpers(Complements complements, int help) {
    ClauseText text = complements.text();
    for (int t = help - 1; t > Math.max(0, help - FARTHEST_HELP); t--) {
      if (isArrival(text, t - 1) && !complements.sidesThere(t).isEmpty()) {
        return complements.sidesThere(t).stream().filter(AgentMention::isState).toList();
      }
      if (text.isSign(t, ",")) {
        return List.of();
      }
    }
    return List.of();
  }

  /** {@code đến}, {@code có mặt tại}. */
  private static boolean isArrival(ClauseText text, int at) {
    int last = text.tag(at).to() - 1;
    return isWay(text.word(last))
        || (last > 0 && text.word(last).equals("tại") && text.word(last - 1).equals("mặt"));
  }

  /** {@code lô hàng viện trợ của A đã tới B}: that the help is there is no other act. */
  static boolean isReached(Complements complements, Head act, Head head) {
    ClauseText text = complements.text();
    return !act.verbal()
        && complements.endsWith(act, "của")
        && leadsThere(text, head.from())
        && head.to() < text.size()
        && Complements.isAgents(text.tag(head.to()));
  }

  /** Whether a word stands before the end of a journey: {@code tới} Lima. */
  static boolean isWay(String word) {
    return WAYS.contains(word);
  }

  private static boolean leadsThere(ClauseText text, int at) {
    return isWay(text.firstWord(at)) || text.firstWord(at).equals("vào");
  }

  /** Those to whom a letter goes, or whom it invites: {@code thư của A tới B, mời B}. */
  static List<AgentMention> ofLetter(ClauseText text, int from) {
    int end = text.nextSign(from, text.size(), ",");
    for (int t = from + 1; t < end; t++) {
      if (Complements.isAgents(text.tag(t)) && LETTER_ENDS.contains(text.lastWord(t - 1))) {
        return Complements.sides(text.tag(t));
      }
    }
    return List.of();
  }

  /** {@code đầu tư nhà máy tại Lima}, {@code rót vốn vào Lima}: the state of the place. */
  static Optional<Agent> ofMoney(ClauseText text, Head head, int to) {
    Optional<Agent> there = Optional.empty();
    for (int t = head.to() - 1; t < to && there.isEmpty(); t++) {
      if (leadsToPlace(text, t)) {
        there = of(text, t + 1, to);
      }
    }
    return there;
  }

  private static boolean leadsToPlace(ClauseText text, int at) {
    String last = text.lastWord(at);
    return text.tag(at).marks(Function.AT)
        || last.equals("tại")
        || last.equals("ở")
        || last.equals("vào");
  }

  /** {@code thăm Arequipa, Peru}: where an unknown place lies stands behind it. */
  private static Optional<Agent> stateAround(ClauseText text, int place) {
    boolean linked =
        place + 2 < text.size()
            && (text.isSign(place + 1, ",")
                || text.isSign(place + 1, "(")
                || text.tag(place + 1).marks(Function.OF));
    return linked && text.tag(place + 2) instanceof Tag.PlaceTag state
        ? state.territory().map(AgentMention::agent)
        : Optional.empty();
  }

  /** Whether a place, or a word before one, stands from here on, up to a comma. */
  static boolean isTold(ClauseText text, int from) {
    return IntStream.range(from, text.nextSign(from, text.size(), ","))
        .anyMatch(
            t ->
                text.tag(t).marks(Function.AT)
                    || text.tag(t) instanceof Tag.PlaceTag
                    || isWay(text.firstWord(t)));
  }
}
