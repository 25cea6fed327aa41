package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Finds the sides that a clause names wherever they stand in it, but for those who only tell the
 * news, or only tell which border it is.
 */
final class SidesOfClause {
  /** In tags: {@code vào đường sắt của}. */
  private static final int REACH_OF_INTO = 5;

  /** Last syllables of {@code ứng cử vào, gia nhập}. */
  private static final Set<String> ENTERING = Set.of("vào", "nhập");

  /** The last syllable of {@code biên giới, ranh giới}. */
  private static final String BORDER = "giới";

  private static final Set<String> PAYING = Set.of("funding", "aid");

  private SidesOfClause() {}

  /** Adds those of a clause, in order. */
  static void addTo(List<NamedSides> named, Complements complements, int segment) {
    ClauseText clause = complements.text();
    for (int t = 0; t < clause.size(); t++) {
      List<AgentMention> sides = complements.sidesThere(t);
      if (!sides.isEmpty() && !complements.isSource(t)) {
        Optional<Function> governor =
            isStateOfPlace(clause, t, sides) ? Optional.of(Function.AT) : complements.governor(t);
        if (mayTakePart(clause, t, sides, governor)) {
          named.add(sidesAt(clause, t, sides, governor, segment));
        }
      }
    }
  }

  private static NamedSides sidesAt(
      ClauseText clause,
      int at,
      List<AgentMention> sides,
      Optional<Function> governor,
      int segment) {
    return new NamedSides(
        sides,
        clause.span(at),
        clause.span(0, clause.size()),
        governor,
        segment,
        governor.isEmpty() && at > 0 && clause.isSign(at - 1, ","),
        isEntered(clause, at),
        actBefore(clause, at),
        clause.clause().relation().map(Function.PURPOSE::equals).orElse(true),
        clause.isPair(at),
        isApposed(clause, at, sides.get(0)),
        governor.equals(Optional.of(Function.BY)) && pay(clause, at));
  }

  /** {@code do X tài trợ}, {@code do X viện trợ}. */
  private static boolean pay(ClauseText clause, int at) {
    return at + 1 < clause.size()
        && clause
            .tag(at + 1)
            .matches(Sense.Type.class, type -> PAYING.contains(type.type()) && type.verb());
  }

  /** {@code ở X, Y,}: whether a place that lies in their state stands right before them. */
  private static boolean isApposed(ClauseText clause, int at, AgentMention state) {
    return at > 1
        && clause.isSign(at - 1, ",")
        && clause.tag(at - 2) instanceof PlaceTag place
        && place.liesIn().filter(home -> home.key().equals(state.agent().key())).isPresent();
  }

  private static boolean mayTakePart(
      ClauseText clause, int at, List<AgentMention> sides, Optional<Function> governor) {
    boolean made = governor.equals(Optional.of(Function.BY)) && Nearby.tellsMaking(clause, at + 1);
    return !made
        && !Peacekeepers.areOf(clause, at)
        && !governor.equals(Optional.of(Function.PRIVATE))
        && !isSufferer(clause, at)
        && !isOtherCaller(clause, at)
        && !isSubjectOfCopula(clause, at, governor)
        && !isBeyondBorder(clause, at, sides);
  }

  /** {@code A đề nghị B xem xét kiến nghị của C}: it is C's call, and not on C. */
  private static boolean isOtherCaller(ClauseText clause, int at) {
    return at > 2
        && clause.tag(at - 1).marks(Function.OF)
        && clause.tag(at - 2).matches(Sense.Type.class, call -> call.type().equals("proposal"))
        && PredicateWords.is(clause.tag(at - 3));
  }

  /** {@code … bị A phản đối}: what A does to it is another act. */
  private static boolean isSufferer(ClauseText clause, int at) {
    return at > 0 && clause.isPlainWord(at - 1) && clause.firstWord(at - 1).equals("bị");
  }

  /** {@code …, năm X là chủ tịch}: behind a verb, what someone is tells nothing of the act. */
  private static boolean isSubjectOfCopula(ClauseText clause, int at, Optional<Function> governor) {
    boolean governed = governor.isPresent() && governor.get() != Function.ABOUT;
    if (governed || at + 1 >= clause.size() || !clause.tag(at + 1).marks(Function.COPULA)) {
      return false;
    }
    for (int t = 0; t < at - 1; t++) {
      if (clause.tag(t).has(Sense.Type.class) && !clause.tag(t).has(Sense.Report.class)) {
        return true;
      }
    }
    return false;
  }

  /** {@code truy quét gần biên giới X}: the state only tells which border it is. */
  private static boolean isBeyondBorder(ClauseText clause, int at, List<AgentMention> sides) {
    return at > 0
        && sides.size() == 1
        && sides.get(0).isState()
        && clause.lastWord(at - 1).equals(BORDER);
  }

  /**
   * {@code rót vốn vào đường sắt Kenya}: money goes to those into whose works it goes; {@code gia
   * nhập X}, {@code ứng cử vào X}.
   */
  private static boolean isEntered(ClauseText clause, int at) {
    if (at > 0 && ENTERING.contains(clause.lastWord(at - 1))) {
      return true;
    }
    for (int t = Math.max(0, at - REACH_OF_INTO); t < at; t++) {
      if (clause.firstWord(t).equals("vào") && clause.isPlainWord(t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code khoản vay … giúp Kenya}, {@code cảm ơn Kenya}: what is done to them. */
  private static Optional<String> actBefore(ClauseText clause, int at) {
    return at == 0
        ? Optional.empty()
        : clause.tag(at - 1).sense(Sense.Type.class).filter(Sense.Type::verb).map(Sense.Type::type);
  }

  /**
   * {@code tại X (Y)}, {@code thủ đô X của Y}, {@code tại X và Y}: the state only tells where it
   * is.
   */
  private static boolean isStateOfPlace(ClauseText clause, int at, List<AgentMention> sides) {
    if (at < 2 || !sides.get(0).isState() || !(clause.tag(at - 2) instanceof PlaceTag)) {
      return false;
    }
    boolean listed = clause.tag(at) instanceof PlaceTag && clause.tag(at - 1).marks(Function.AND);
    return listed || clause.isSign(at - 1, "(") || clause.tag(at - 1).marks(Function.OF);
  }
}
