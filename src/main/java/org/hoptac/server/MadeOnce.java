package org.hoptac.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** A page that depends on nothing but the data: made once for each language and state of them. */
final class MadeOnce {
  private record Made(String etag, String html) {}

  private final Map<Language, Made> made = new EnumMap<>(Language.class);

  /**
   * The page, made by {@code maker} unless it is at hand.
   *
   * @param etag tells the state of the data
   */
  synchronized String page(Language language, String etag, Supplier<String> maker) {
    Made known = made.get(language);
    if (known == null || !known.etag().equals(etag)) {
      known = new Made(etag, maker.get());
      made.put(language, known);
    }
    return known.html();
  }
}
