package org.hoptac.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.text.Source;
import org.hoptac.text.Statement;

/**
 * One line of a gold file, in either of two forms: the codebook's, or that with alternatives, in
 * which types, statuses and the roles of an actor are lists of all that is accepted, the positions
 * of events that may be left out stand in {@code optional}, and actors need not be listed.
 */
final class GoldLine {
  private final Codebook codebook;
  private final JsonObject row;
  private final GoldNames names;

  GoldLine(Codebook codebook, JsonObject row) {
    this.codebook = codebook;
    this.row = row;
    this.names = new GoldNames(codebook);
  }

  /** What makes a line unusable, in one sentence. */
  static final class BrokenException extends RuntimeException {
    BrokenException(String reason) {
      super(reason);
    }
  }

  Gold read(String file, int line) {
    var place = new Source(file, line, published(), Optional.empty(), Optional.empty());
    Statement statement = Statement.of(Json.required(row, "text"), place);
    if (!row.has("events")) {
      throw new BrokenException("the line is not coded: it has no \"events\"");
    }
    Json.objects(row, "actors").forEach(names::add);
    List<Gold.Coded> events = events();
    List<Gold.Name> sources = sources();
    return new Gold(
        file,
        line,
        Json.text(row, "id").orElse(""),
        statement,
        cooperation(events),
        names.all(),
        events,
        sources);
  }

  private Optional<LocalDate> published() {
    return Json.text(row, "published").map(GoldLine::date);
  }

  private static LocalDate date(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new BrokenException("\"published\" is no date such as 2024-05-31: \"" + date + "\"");
    }
  }

  /** Where it is not coded, events tell it. */
  private boolean cooperation(List<Gold.Coded> events) {
    if (!row.has("cooperation")) {
      return events.stream()
          .anyMatch(event -> !event.optional() && !event.types().contains("statement"));
    }
    if (row.get("cooperation") instanceof JsonPrimitive value && value.isBoolean()) {
      return value.getAsBoolean();
    }
    throw new BrokenException("\"cooperation\" is neither true nor false");
  }

  /** Those of the line; in the form with alternatives, those of its events. */
  private List<Gold.Name> sources() {
    var keys = new LinkedHashSet<String>();
    if (row.get("source") instanceof JsonObject source) {
      keys.add(Json.required(source, "key"));
    }
    Json.objects(row, "events").forEach(event -> Json.text(event, "source").ifPresent(keys::add));
    return keys.stream().map(key -> names.of(key, "outlet")).toList();
  }

  private List<Gold.Coded> events() {
    Set<Integer> optional = optional();
    var events = new ArrayList<Gold.Coded>();
    for (JsonObject event : Json.objects(row, "events")) {
      events.add(event(event, optional.contains(events.size())));
    }
    return List.copyOf(events);
  }

  private Set<Integer> optional() {
    var positions = new HashSet<Integer>();
    for (JsonElement position : Json.array(row, "optional")) {
      if (!(position instanceof JsonPrimitive number && number.isNumber())) {
        throw new BrokenException("\"optional\" is no list of positions of events");
      }
      positions.add(position.getAsInt());
    }
    return positions;
  }

  private Gold.Coded event(JsonObject event, boolean optional) {
    List<Gold.Role> roles = new ArrayList<>(roles(event));
    Json.text(event, "programme")
        .map(key -> names.of(key, "programme").actor())
        .ifPresent(programme -> roles.add(new Gold.Role(programme, List.of("framework"))));
    return new Gold.Coded(
        some(event, "type", codebook.types().keySet()),
        some(event, "status", codebook.statuses().keySet()),
        Json.text(event, "trigger").map(Fold::of).orElse(""),
        List.copyOf(roles),
        Set.copyOf(known("topics", Json.strings(event, "topics"), codebook.topics())),
        Json.strings(event, "venue").stream().map(Fold::of).collect(Collectors.toUnmodifiableSet()),
        Json.text(event, "date"),
        optional);
  }

  private List<Gold.Role> roles(JsonObject event) {
    if (event.get("roles") instanceof JsonObject byKey) {
      return byKey.keySet().stream()
          .map(key -> role(key, some(byKey, key, codebook.roles())))
          .toList();
    }
    return Json.objects(event, "roles").stream()
        .map(role -> role(Json.required(role, "key"), some(role, "role", codebook.roles())))
        .toList();
  }

  private Gold.Role role(String key, List<String> roles) {
    return new Gold.Role(names.of(key, "body").actor(), roles);
  }

  /** One known key or a list of them, at least one. */
  private static List<String> some(JsonObject object, String name, Collection<String> keys) {
    List<String> values = known(name, Json.strings(object, name), keys);
    if (values.isEmpty()) {
      throw new BrokenException("\"" + name + "\" is missing or empty");
    }
    return values;
  }

  private static List<String> known(String name, List<String> values, Collection<String> keys) {
    for (String value : values) {
      if (!keys.contains(value)) {
        throw new BrokenException("\"" + name + "\" is no key of the codebook: \"" + value + "\"");
      }
    }
    return values;
  }
}
