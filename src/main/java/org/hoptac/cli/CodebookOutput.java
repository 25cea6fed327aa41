package org.hoptac.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Reading;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/** One JSON object a statement, in the form in which people code statements. */
final class CodebookOutput implements ReadingOutput<byte[]> {
  private final Gson gson = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
  private final OutputStream out;

  CodebookOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public byte[] prepare(List<Reading> readings) {
    var rows = new StringBuilder();
    readings.forEach(reading -> rows.append(gson.toJson(row(reading))).append('\n'));
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(byte[] prepared) throws IOException {
    out.write(prepared);
  }

  @Override
  public void close() {}

  static JsonObject row(Reading reading) {
    var row = new JsonObject();
    Statement statement = reading.statement();
    var keys = new CodebookKeys(reading);
    row.addProperty("id", statement.source().document() + "#" + statement.source().position());
    row.addProperty("text", statement.text());
    row.addProperty(
        "published", statement.source().published().map(LocalDate::toString).orElse(null));
    row.addProperty(
        "cooperation",
        reading.events().stream().anyMatch(event -> !event.type().equals("statement")));
    row.add("actors", actors(reading, keys));
    var events = new JsonArray();
    reading.events().forEach(event -> events.add(event(event, statement, keys)));
    row.add("events", events);
    row.add("source", source(reading, keys));
    return row;
  }

  private static JsonArray actors(Reading reading, CodebookKeys keys) {
    Map<String, JsonObject> byKey = new LinkedHashMap<>();
    for (Found<Agent> agent : reading.agents()) {
      if (agent.value().kind() != Agent.Kind.GROUP) {
        var actor = new JsonObject();
        actor.addProperty("m", reading.statement().slice(agent.span()));
        actor.addProperty("kind", kind(agent.value()));
        actor.addProperty("key", keys.of(agent.value()));
        byKey.putIfAbsent(keys.of(agent.value()), actor);
      }
    }
    var actors = new JsonArray();
    byKey.values().forEach(actors::add);
    return actors;
  }

  private static JsonObject event(CooperationEvent event, Statement statement, CodebookKeys keys) {
    var row = new JsonObject();
    row.addProperty("type", event.type());
    row.addProperty("status", event.claim().status());
    row.addProperty("trigger", statement.slice(event.claim().evidence().get(0)));
    var roles = new JsonArray();
    event.participations().stream()
        .filter(participation -> participation.agent().kind() != Agent.Kind.GROUP)
        .forEach(
            participation -> roles.add(role(participation.role(), participation.agent(), keys)));
    event
        .programme()
        .map(Found::value)
        .map(programme -> role("framework", programme, keys))
        .filter(role -> !roles.contains(role))
        .ifPresent(roles::add);
    row.add("roles", roles);
    row.add("topics", strings(event.topics().stream().map(Found::value).toList()));
    row.add(
        "venue",
        strings(event.venues().stream().map(venue -> statement.slice(venue.span())).toList()));
    row.add(
        "date",
        event
            .when()
            .<JsonElement>map(time -> new JsonPrimitive(time.edtf()))
            .orElse(JsonNull.INSTANCE));
    return row;
  }

  private static JsonObject role(String name, Agent agent, CodebookKeys keys) {
    var role = new JsonObject();
    role.addProperty("role", name);
    role.addProperty("key", keys.of(agent));
    return role;
  }

  private static JsonElement source(Reading reading, CodebookKeys keys) {
    for (CooperationEvent event : reading.events()) {
      if (event.claim().attribution().isPresent()) {
        Attribution said = event.claim().attribution().get();
        var source = new JsonObject();
        Span named = said.named();
        source.addProperty("m", reading.statement().slice(named));
        source.addProperty("key", keys.of(said.source()));
        return source;
      }
    }
    return JsonNull.INSTANCE;
  }

  private static JsonArray strings(Iterable<String> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static String kind(Agent agent) {
    return agent.kind() == Agent.Kind.ORGANISATION
        ? "igo"
        : agent.kind().name().toLowerCase(Locale.ROOT);
  }
}
