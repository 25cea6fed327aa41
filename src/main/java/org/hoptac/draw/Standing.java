package org.hoptac.draw;

import java.util.Locale;

/**
 * How real a thing is said to be, the most real first, but for a plain no that weighs more than a
 * plan. Drawn by shape and line, never by colour alone.
 */
public enum Standing {
  /** Took place. */
  DONE,
  /** Under way. */
  ONGOING,
  /** Not yet, refused, called off. */
  NOT,
  /** Planned, promised, proposed. */
  PLANNED,
  /** Nothing is said. */
  UNKNOWN;

  /** Class of style. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
