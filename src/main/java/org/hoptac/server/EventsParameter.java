package org.hoptac.server;

import java.util.List;
import java.util.stream.Stream;
import org.hoptac.search.Facet;

/**
 * What events can be chosen by in an address, in the order that the canonical address has.
 *
 * <p>A value is the end of an IRI below the folder where most values of its kind stand ({@code
 * VN}), else folder and end ({@code person/julien-guerrier}), else the whole IRI.
 */
enum EventsParameter {
  WHO("who", Facet.ACTOR, "actor"),
  WITH("with", Facet.ACTOR, "actor"),
  ROLE("role", Facet.ROLE, "role"),
  TOPIC("topic", Facet.TOPIC, "topic"),
  TYPE("type", Facet.TYPE, "type"),
  /** A status or a group of statuses. */
  STATUS("status", Facet.STATUS, "status"),
  YEAR("year", Facet.YEAR, ""),
  SOURCE("source", Facet.SOURCE, "outlet"),
  PLACE("place", Facet.PLACE, "place"),
  PROGRAMME("programme", Facet.PROGRAMME, "programme");

  private final String key;
  private final Facet facet;
  private final String folder;

  EventsParameter(String key, Facet facet, String folder) {
    this.key = key;
    this.facet = facet;
    this.folder = folder;
  }

  String key() {
    return key;
  }

  Facet facet() {
    return facet;
  }

  /** Where values without a folder stand. */
  String folder() {
    return folder;
  }

  /** True when values come from a concept scheme, and so from nowhere else. */
  boolean isScheme() {
    return Paths.SCHEMES.contains(folder);
  }

  static List<String> keys() {
    return Stream.of(values()).map(EventsParameter::key).toList();
  }
}
