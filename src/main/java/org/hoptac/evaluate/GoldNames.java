package org.hoptac.evaluate;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoptac.evaluate.GoldLine.BrokenException;

/** The actors of one coded statement by the coder's keys. */
final class GoldNames {
  private static final Set<String> KINDS =
      Set.of("state", "igo", "body", "person", "outlet", "programme");

  private final Codebook codebook;
  private final Map<String, Gold.Name> byKey = new LinkedHashMap<>();

  GoldNames(Codebook codebook) {
    this.codebook = codebook;
  }

  List<Gold.Name> all() {
    return List.copyOf(byKey.values());
  }

  /** Takes up a listed actor. */
  void add(JsonObject actor) {
    String key = Json.required(actor, "key");
    String kind = Json.required(actor, "kind");
    if (!KINDS.contains(kind)) {
      throw new BrokenException("\"kind\" is none of the codebook's: \"" + kind + "\"");
    }
    byKey.put(key, name(key, kind, Json.text(actor, "m")));
  }

  /**
   * The actor of a key. One that is not listed is a state or organisation when its key is written
   * in capitals, otherwise of the kind given.
   */
  Gold.Name of(String key, String kindOfNames) {
    boolean capitals = key.equals(key.toUpperCase(Locale.ROOT));
    return byKey.computeIfAbsent(
        key, any -> name(key, capitals ? "igo" : kindOfNames, Optional.empty()));
  }

  private Gold.Name name(String key, String kind, Optional<String> surface) {
    return switch (kind) {
      // The words that name a state are no name of it: "Washington" is also a city and a person.
      case "state" -> side(key, Set.of());
      case "igo" -> side(key, surface.map(Fold::of).map(Set::of).orElse(Set.of()));
      case "body", "person" -> named(key, Actor.Kind.NAME, surface);
      default -> named(key, Actor.Kind.OTHER, surface);
    };
  }

  private static Gold.Name side(String key, Set<String> names) {
    return new Gold.Name(new Actor(Actor.Kind.SIDE, key), names, Optional.empty());
  }

  private Gold.Name named(String key, Actor.Kind kind, Optional<String> surface) {
    Optional<String> state = stateOf(key);
    String name = Fold.of(state.isPresent() ? key.substring(0, key.length() - 5) : key);
    var names = new LinkedHashSet<>(Set.of(name));
    surface.map(Fold::of).ifPresent(names::add);
    surface.map(Fold::of).map(codebook::withoutCountry).ifPresent(names::add);
    String told = name + state.map(code -> " (" + code + ")").orElse("");
    return new Gold.Name(new Actor(kind, told), names, state);
  }

  /** The code at the end of {@code cảnh sát (TH)}. */
  private static Optional<String> stateOf(String key) {
    int open = key.length() - 5;
    boolean coded =
        open > 0
            && key.startsWith(" (", open)
            && key.endsWith(")")
            && Character.isUpperCase(key.charAt(open + 2))
            && Character.isUpperCase(key.charAt(open + 3));
    return coded ? Optional.of(key.substring(open + 2, open + 4)) : Optional.empty();
  }
}
