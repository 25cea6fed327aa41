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
 * <p>Type and parties alone say nothing: two states cooperate on many things, and the press tells
 * one course of talks a hundred times. The points were set on pairs of press leads coded as one
 * event or two: with {@link #LIKELY} and more, nine of ten are one.
 *
 * @param score hundredths, 1 to 95: never certain
 */
record Resemblance(int score, Set<Ground> grounds) {
  /** Fewer points are no resemblance, but for what the next line tells again. */
  static final int LIKELY = 60;

  private static final int SAME_SIDES = 30;
  private static final int SAME_SIDE_AND_PERSON = 25;
  private static final int SAME_DAY = 30;
  private static final int DATES_OVERLAP = 10;
  private static final int SAME_VENUE = 15;
  private static final int SAME_STATE = 5;
  private static final int SAME_ORDINAL = 30;
  private static final int TOPIC_IN_COMMON = 5;
  private static final int OTHER_PERSONS = 25;
  private static final int MOST_FOR_TEXT = 40;
  private static final int LEAST_FOR_TEXT = 5;
  private static final int TOLD_IN_NEXT_LINE = 40;
  private static final int MOST = 95;

  /** What speaks for it, in the order in which it is told. */
  enum Ground {
    TYPE("same type", "cùng loại"),
    SIDES("same parties", "cùng các bên"),
    VENUE("same venue", "cùng địa điểm"),
    ORDINAL("same ordinal", "cùng số thứ tự"),
    DATE("dates agree", "thời gian trùng khớp"),
    TOPIC("a topic in common", "có chủ đề chung"),
    PERSON("a person in common", "có người chung"),
    TEXT("sentences alike", "câu viết giống nhau"),
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

  /** By parties, when it is worth telling. */
  static Optional<Resemblance> between(EventFacts one, EventFacts other) {
    return compare(one, other).filter(found -> found.score >= LIKELY);
  }

  /** By parties, however little there is of it. The same whichever event comes first. */
  static Optional<Resemblance> compare(EventFacts one, EventFacts other) {
    int parties = parties(one, other);
    EdtfRange.Relation dates = dates(one, other);
    return parties == 0 || contradict(one, other, dates)
        ? Optional.empty()
        : Optional.of(byParties(one, other, parties, dates));
  }

  /** Of an event and what the next line tells of it. */
  static Optional<Resemblance> ofLines(EventFacts one, EventFacts other) {
    boolean again = isToldAgain(one, other) || isToldAgain(other, one);
    return again && sameType(one, other) && !contradict(one, other, dates(one, other))
        ? Optional.of(new Resemblance(TOLD_IN_NEXT_LINE, EnumSet.of(Ground.TYPE, Ground.NEXT_LINE)))
        : Optional.empty();
  }

  private static boolean contradict(EventFacts one, EventFacts other, EdtfRange.Relation dates) {
    return dates == EdtfRange.Relation.CONTRADICT
        || one.event().equals(other.event())
        || !Collections.disjoint(one.statements(), other.statements())
        || differ(one.venues(), other.venues())
        || differ(one.ordinals(), other.ordinals());
  }

  /** Points for the parties; 0 when they are not the same. */
  private static int parties(EventFacts one, EventFacts other) {
    if (Collections.disjoint(one.parties().keys(), other.parties().keys())) {
      return 0;
    }
    return one.parties().hasSides() ? SAME_SIDES : SAME_SIDE_AND_PERSON;
  }

  private static Resemblance byParties(
      EventFacts one, EventFacts other, int parties, EdtfRange.Relation dates) {
    int score = parties;
    EnumSet<Ground> grounds = EnumSet.of(Ground.TYPE, Ground.SIDES);
    if (!Collections.disjoint(one.venues(), other.venues())) {
      score += Collections.disjoint(one.sites(), other.sites()) ? SAME_STATE : SAME_VENUE;
      grounds.add(Ground.VENUE);
    }
    if (!Collections.disjoint(one.ordinals(), other.ordinals())) {
      score += SAME_ORDINAL;
      grounds.add(Ground.ORDINAL);
    }
    if (dates == EdtfRange.Relation.OVERLAP) {
      score += sameDay(one, other) ? SAME_DAY : DATES_OVERLAP;
      grounds.add(Ground.DATE);
    }
    if (!Collections.disjoint(one.topics(), other.topics())) {
      score += TOPIC_IN_COMMON;
      grounds.add(Ground.TOPIC);
    }
    if (otherPersons(one, other)) {
      score -= OTHER_PERSONS;
    } else if (!Collections.disjoint(one.parties().persons(), other.parties().persons())) {
      grounds.add(Ground.PERSON);
    }
    int likeness = likeness(one, other);
    if (likeness >= LEAST_FOR_TEXT) {
      score += Math.min(likeness, MOST_FOR_TEXT);
      grounds.add(Ground.TEXT);
    }
    return new Resemblance(Math.max(1, Math.min(score, MOST)), grounds);
  }

  /**
   * Each names a person whom the other does not: two meetings of one day, as a guest has many. That
   * one paper names more persons than another says nothing.
   */
  private static boolean otherPersons(EventFacts one, EventFacts other) {
    return namesMore(one, other) && namesMore(other, one);
  }

  private static boolean namesMore(EventFacts one, EventFacts other) {
    return one.names().stream()
        .anyMatch(name -> other.names().stream().noneMatch(second -> sameName(name, second)));
  }

  /** Papers shorten names: "Albanese" is "Anthony Albanese". */
  private static boolean sameName(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  /** That of the two statements which are most alike. */
  private static int likeness(EventFacts one, EventFacts other) {
    int most = 0;
    for (Shingles text : one.texts()) {
      for (Shingles second : other.texts()) {
        most = Math.max(most, text.likeness(second));
      }
    }
    return most;
  }

  /** Not only a month or a year in common. */
  private static boolean sameDay(EventFacts one, EventFacts other) {
    for (EdtfRange date : one.dates()) {
      for (EdtfRange second : other.dates()) {
        if (date.isOfDays() && second.isOfDays() && date.to(second) == EdtfRange.Relation.OVERLAP) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A definite mention: "Cuộc tập trận ..." in the line after the one that said who exercised. Not
   * for conferences, where the words name a series as often as the edition just told.
   */
  private static boolean isToldAgain(EventFacts told, EventFacts again) {
    return again.parties().nameless()
        && !told.parties().nameless()
        && !again.parties().types().contains(Terms.TYPE_CONFERENCE)
        && told.lines().stream().anyMatch(line -> again.lines().contains(line.next()));
  }

  private static boolean sameType(EventFacts one, EventFacts other) {
    return one.parties().types().equals(other.parties().types())
        && !one.parties().types().contains(Terms.TYPE_STATEMENT);
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
