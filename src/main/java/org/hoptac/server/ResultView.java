package org.hoptac.server;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way to show the rows of a result; all but the table are drawn, and have the table beside. */
enum ResultView {
  TABLE,
  TIMELINE,
  NETWORK,
  CHART;

  /** Value of the parameter {@code view}; also the end of message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of that key; the table when there is none. */
  static ResultView of(Optional<String> key) {
    return Stream.of(values())
        .filter(view -> key.equals(Optional.of(view.key())))
        .findFirst()
        .orElse(TABLE);
  }
}
