package org.hoptac.link;

import java.util.EnumSet;
import java.util.Set;

/** What a thing is, as finely as namesakes must be told apart. */
enum Kind {
  STATE,
  /** A city, district or province, or a state of a federation. */
  TOWN,
  /** A sea, river, island or other part of nature. */
  NATURE,
  REGION,
  /** A place of whatever kind. */
  AREA,
  /** An organisation or grouping of states. */
  GROUPING,
  /** An organ of a state. */
  BODY,
  COMPANY,
  OUTLET,
  /** An organisation of whatever kind. */
  ORGANISATION,
  PERSON,
  PROGRAMME,
  TOPIC,
  /** What nothing of ours is: a film, a family name, a language. */
  OTHER;

  private static final Set<Kind> PLACES = EnumSet.of(STATE, TOWN, NATURE, REGION, AREA);
  private static final Set<Kind> ORGANISATIONS =
      EnumSet.of(GROUPING, BODY, COMPANY, OUTLET, ORGANISATION);

  /** Whether two kinds of one thing agree (1), leave it open (0), or exclude each other (-1). */
  private static int agreement(Kind own, Kind other) {
    if (own == other) {
      return 1;
    }
    return switch (own) {
      case AREA -> other == STATE ? 0 : PLACES.contains(other) ? 1 : -1;
      case STATE -> other == AREA ? 0 : -1;
      case REGION -> other == AREA || other == NATURE ? 0 : -1;
      case TOWN, NATURE -> other == AREA ? 0 : -1;
      case ORGANISATION -> other == GROUPING ? 0 : ORGANISATIONS.contains(other) ? 1 : -1;
      case GROUPING -> other == ORGANISATION || other == BODY ? 0 : -1;
      case OUTLET -> other == ORGANISATION || other == COMPANY ? 0 : -1;
      case BODY, COMPANY -> other == ORGANISATION ? 0 : -1;
      case PROGRAMME -> other == ORGANISATION || other == GROUPING ? 0 : -1;
      case PERSON, TOPIC, OTHER -> -1;
    };
  }

  /**
   * The agreement of all that two things are: the best of any pair; open where nothing is known.
   * That one is a topic to somebody says nothing, since many call all they have concepts.
   */
  static int agreement(Set<Kind> own, Set<Kind> others) {
    int best = -1;
    boolean known = false;
    for (Kind mine : own) {
      for (Kind other : others) {
        if (other != TOPIC || mine == TOPIC) {
          known = true;
          best = Math.max(best, agreement(mine, other));
        }
      }
    }
    return known ? best : 0;
  }
}
