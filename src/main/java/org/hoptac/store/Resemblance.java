package org.hoptac.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much two events told in different statements look like one, and on what grounds.
 *
 * @param score hundredths, 1 to 95: never certain
 */
record Resemblance(int score, Set<Ground> grounds) {
  private static final int SAME_SIDES = 60;
  private static final int TOLD_IN_NEXT_LINE = 40;
  private static final int SAME_VENUE = 20;
  private static final int SAME_ORDINAL = 10;
  private static final int DATES_OVERLAP = 10;
  private static final int MOST = 95;
  private static final int SIDES_NEEDED = 2;

  /** What speaks for it, in the order in which it is told. */
  enum Ground {
    TYPE("same type", "cùng loại"),
    SIDES("same parties", "cùng các bên"),
    VENUE("same venue", "cùng địa điểm"),
    ORDINAL("same ordinal", "cùng số thứ tự"),
    DATE("dates agree", "thời gian trùng khớp"),
    TOPIC("a topic in common", "có chủ đề chung"),
    NEXT_LINE(
        "the next line speaks of it and names no party",
        "dòng kế tiếp nhắc lại mà không nêu bên nào");

    private final String english;
    private final String vietnamese;

    Ground(String english, String vietnamese) {
      this.english = english;
      this.vietnamese = vietnamese;
    }
  }

  String english() {
    return told(ground -> ground.english);
  }

  String vietnamese() {
    return told(ground -> ground.vietnamese);
  }

  private String told(Function<Ground, String> language) {
    return grounds.stream().map(language).collect(Collectors.joining(", "));
  }

  /** The same whichever event comes first. */
  static Optional<Resemblance> between(EventFacts one, EventFacts other) {
    if (one.event().equals(other.event())
        || !Collections.disjoint(one.statements(), other.statements())
        || !sameType(one, other)
        || differ(one.venues(), other.venues())
        || differ(one.ordinals(), other.ordinals())) {
      return Optional.empty();
    }
    EdtfRange.Relation dates = dates(one, other);
    if (dates == EdtfRange.Relation.CONTRADICT) {
      return Optional.empty();
    }
    if (one.sides().size() >= SIDES_NEEDED && one.sides().equals(other.sides())) {
      return bySides(one, other, dates);
    }
    if (isToldAgain(one, other) || isToldAgain(other, one)) {
      return Optional.of(
          new Resemblance(TOLD_IN_NEXT_LINE, EnumSet.of(Ground.TYPE, Ground.NEXT_LINE)));
    }
    return Optional.empty();
  }

  /**
   * Type and sides alone say nothing: two states cooperate on many things. Something of what they
   * do, where or when must agree too.
   */
  private static Optional<Resemblance> bySides(
      EventFacts one, EventFacts other, EdtfRange.Relation dates) {
    int score = SAME_SIDES;
    EnumSet<Ground> grounds = EnumSet.of(Ground.TYPE, Ground.SIDES);
    if (!Collections.disjoint(one.venues(), other.venues())) {
      score += SAME_VENUE;
      grounds.add(Ground.VENUE);
    }
    if (!Collections.disjoint(one.ordinals(), other.ordinals())) {
      score += SAME_ORDINAL;
      grounds.add(Ground.ORDINAL);
    }
    if (dates == EdtfRange.Relation.OVERLAP) {
      score += DATES_OVERLAP;
      grounds.add(Ground.DATE);
    }
    if (!Collections.disjoint(one.topics(), other.topics())) {
      grounds.add(Ground.TOPIC);
    }
    boolean agree = grounds.size() > 2;
    return agree ? Optional.of(new Resemblance(Math.min(score, MOST), grounds)) : Optional.empty();
  }

  /**
   * A definite mention: "Cuộc tập trận ..." in the line after the one that said who exercised. Not
   * for conferences, where the words name a series as often as the edition just told.
   */
  private static boolean isToldAgain(EventFacts told, EventFacts again) {
    return again.nameless()
        && !told.nameless()
        && !again.types().contains(Terms.TYPE_CONFERENCE)
        && told.lines().stream().anyMatch(line -> again.lines().contains(line.next()));
  }

  private static boolean sameType(EventFacts one, EventFacts other) {
    return one.types().equals(other.types()) && !one.types().contains(Terms.TYPE_STATEMENT);
  }

  private static boolean differ(Set<?> one, Set<?> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  /** Dates contradict when none of one fits any of the other. */
  private static EdtfRange.Relation dates(EventFacts one, EventFacts other) {
    List<EdtfRange.Relation> relations = new ArrayList<>();
    for (EdtfRange date : one.dates()) {
      other.dates().forEach(second -> relations.add(date.to(second)));
    }
    if (relations.contains(EdtfRange.Relation.OVERLAP)) {
      return EdtfRange.Relation.OVERLAP;
    }
    boolean open = relations.isEmpty() || relations.contains(EdtfRange.Relation.UNKNOWN);
    return open ? EdtfRange.Relation.UNKNOWN : EdtfRange.Relation.CONTRADICT;
  }
}
