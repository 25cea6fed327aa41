package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hoptac.rdf.Coop;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/**
 * A selection of events as a SPARQL query that gives exactly these events, for readers who want to
 * go on from there. The index answers pages; this says the same in terms of the published model.
 */
final class EventsQuery {
  private final Selection selection;
  private final Map<String, String> prefixes;
  private final Map<String, String> used = new TreeMap<>();
  private final List<String> patterns = new ArrayList<>();

  private EventsQuery(Selection selection, Paths paths) {
    this.selection = selection;
    this.prefixes = paths.prefixes();
    used.put("coop", Coop.NS);
    used.put("rdfs", prefixes.get("rdfs"));
  }

  /**
   * The query; its columns are {@code event} and {@code label}.
   *
   * @param found the events that have the words looked for: SPARQL has no such search, so they are
   *     listed; not used without words
   */
  static String of(Selection selection, List<String> found, Language language, Paths paths) {
    return new EventsQuery(selection, paths).text(found, language);
  }

  private String text(List<String> found, Language language) {
    add("?event a coop:CooperationEvent .");
    if (!selection.words().isEmpty()) {
      listed(found);
    }
    for (Facet facet : Facet.values()) {
      List<String> values = selection.values(facet);
      if (facet == Facet.STATUS_GROUP || values.isEmpty()) {
        continue;
      }
      add(pattern(facet, values));
    }
    if (!selection.values(Facet.STATUS_GROUP).isEmpty()) {
      add(
          "?groupClaim coop:about ?event ; coop:status/skos:broader ?group . "
              + oneOf("group", selection.values(Facet.STATUS_GROUP)));
      use("skos");
    }
    if (selection.cooperationOnly()) {
      add(
          "FILTER NOT EXISTS { ?event coop:eventType/skos:broader* "
              + iri(Coop.concept("type", "speak").getURI())
              + " }");
      use("skos");
    }
    add(
        "OPTIONAL { ?event rdfs:label ?label . FILTER (LANG(?label) = \""
            + language.tag()
            + "\") }");
    String head =
        used.entrySet().stream()
            .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
            .collect(Collectors.joining());
    return head
        + "\nSELECT DISTINCT ?event ?label WHERE {\n  "
        + String.join("\n  ", patterns)
        + "\n}\nORDER BY ?event\n";
  }

  private void listed(List<String> found) {
    add(
        "# "
            + EventsRequest.WORDS
            + "="
            + selection.words().replaceAll("\\s+", " ")
            + ": found by the index of words, which SPARQL does not have");
    add(oneOf("event", found));
  }

  private String pattern(Facet facet, List<String> values) {
    return switch (facet) {
      case ACTOR -> actors(values);
      case ROLE -> roles(values);
      case TYPE -> {
        use("skos");
        yield "?event coop:eventType/skos:broader* ?type . " + oneOf("type", values);
      }
      case TOPIC -> {
        use("skos");
        yield "?event coop:topic/skos:broader* ?topic . " + oneOf("topic", values);
      }
      case STATUS -> "?claim coop:about ?event ; coop:status ?status . " + oneOf("status", values);
      case STATUS_GROUP -> throw new IllegalArgumentException("not by a pattern of its own");
      case YEAR -> years(values);
      case SOURCE -> sources(values);
      case PLACE ->
          "?event coop:takesPlaceIn|coop:concernsRegion ?place . " + oneOf("place", values);
      case PROGRAMME ->
          "{ ?event coop:underProgramme ?programme } UNION { ?event coop:hasParticipant ?programme . ?programme a coop:Programme } "
              + oneOf("programme", values);
    };
  }

  /** Who takes part, or acts for whom: programmes and unnamed groups are no actors. */
  private String actors(List<String> values) {
    List<String> each = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String agent = "?agent" + (i + 1);
      each.add(
          "?event coop:hasParticipant "
              + agent
              + " . "
              + agent
              + " coop:actsFor* "
              + iri(values.get(i))
              + " . "
              + named(agent));
    }
    return String.join("\n  ", each);
  }

  private static String named(String agent) {
    return "FILTER NOT EXISTS { "
        + agent
        + " a ?kind FILTER (?kind IN (coop:Programme, coop:UnnamedGroup)) }";
  }

  private String roles(List<String> values) {
    String part = "?event coop:participation ?part . ?part coop:role ?role ; coop:agent ?player . ";
    String who =
        selection
            .who()
            .map(actor -> "?player coop:actsFor* " + iri(actor) + " . " + named("?player") + " ")
            .orElse("");
    return part + who + oneOf("role", values);
  }

  private String years(List<String> values) {
    List<String> tests = new ArrayList<>();
    use("xsd");
    for (String value : values) {
      tests.add(value.equals(EventIndex.UNDATED) ? "!BOUND(?first)" : year(value));
    }
    return "OPTIONAL {\n"
        + "    ?event coop:when/coop:edtf ?edtf . FILTER (REGEX(?edtf, \"(^|/)[0-9]{4}\"))\n"
        + "    BIND (SUBSTR(STRBEFORE(CONCAT(?edtf, \"/\"), \"/\"), 1, 4) AS ?first)\n"
        + "    BIND (SUBSTR(REPLACE(?edtf, \"^.*/\", \"\"), 1, 4) AS ?last)\n"
        + "  }\n"
        + "  FILTER ("
        + String.join(" || ", tests)
        + ")";
  }

  private static String year(String value) {
    String quoted = '"' + value + '"';
    return "?first = "
        + quoted
        + " || ?last = "
        + quoted
        + " || (REGEX(?first, \"[0-9]{4}\") && REGEX(?last, \"[0-9]{4}\") && ?first < "
        + quoted
        + " && "
        + quoted
        + " < ?last && xsd:integer(?last) - xsd:integer(?first) < 50)";
  }

  private String sources(List<String> values) {
    use("prov");
    List<String> things = values.stream().filter(v -> EventsKeys.thing(v).isPresent()).toList();
    List<String> names = values.stream().filter(v -> EventsKeys.thing(v).isEmpty()).toList();
    List<String> ways = new ArrayList<>();
    if (!things.isEmpty()) {
      ways.add("?sourceClaim prov:wasAttributedTo ?source . " + oneOf("source", things));
    }
    if (!names.isEmpty()) {
      use("dct");
      ways.add(
          "?sourceClaim prov:wasDerivedFrom/dct:publisher ?publisher . FILTER (STR(?publisher) IN ("
              + names.stream().map(EventsQuery::quoted).collect(Collectors.joining(", "))
              + "))");
    }
    return "?sourceClaim coop:about ?event . "
        + (ways.size() == 1 ? ways.get(0) : "{ " + String.join(" } UNION { ", ways) + " }");
  }

  private String oneOf(String variable, List<String> iris) {
    return "VALUES ?"
        + variable
        + " { "
        + iris.stream().map(this::iri).collect(Collectors.joining(" "))
        + " }";
  }

  /** With a prefix where the rest of the IRI is a plain name. */
  private String iri(String value) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (value.startsWith(prefix.getValue())) {
        String name = value.substring(prefix.getValue().length());
        if (name.matches("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")) {
          use(prefix.getKey());
          return prefix.getKey() + ":" + name;
        }
      }
    }
    return "<" + value + ">";
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }

  private void use(String prefix) {
    used.put(prefix, prefixes.get(prefix));
  }

  private void add(String pattern) {
    patterns.add(pattern);
  }
}
