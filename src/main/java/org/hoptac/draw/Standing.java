package org.hoptac.draw;

import java.util.Locale;

/** How real a thing is said to be. Drawn by shape and line, never by colour alone. */
public enum Standing {
  /** Took place. */
  DONE,
  /** Under way. */
  ONGOING,
  /** Planned, promised, proposed. */
  PLANNED,
  /** Not yet, refused, called off. */
  NOT,
  /** Nothing is said. */
  UNKNOWN;

  /** Class of style. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
