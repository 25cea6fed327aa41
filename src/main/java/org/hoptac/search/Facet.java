package org.hoptac.search;

import java.util.Locale;

/** What events can be chosen and counted by. The values of all but {@link #YEAR} are IRIs. */
public enum Facet {
  /**
   * A state, organisation, body or person that takes part, or for which one that takes part acts
   * ({@code coop:actsFor}, over any number of steps). No programmes and no unnamed groups.
   */
  ACTOR(true),
  /** A role: of the first chosen actor where there is one, else of anybody. */
  ROLE(false),
  /** A type of events, or the group of its type. */
  TYPE(false),
  /** A topic, or one above it ({@code skos:broader}, over any number of steps). */
  TOPIC(false),
  /** A status that some claim gives. */
  STATUS(false),
  /** The group of such a status: prospective, realised, unrealised. An event may be in several. */
  STATUS_GROUP(false),
  /** Four digits, or {@link EventIndex#UNDATED}. */
  YEAR(false),
  /** An outlet or speaker to whom a claim is attributed; the name of a publisher without an IRI. */
  SOURCE(false),
  /** A venue, or a region that is concerned. */
  PLACE(false),
  /** A programme under which something is done, or that takes part. */
  PROGRAMME(false);

  private final boolean conjunctive;

  Facet(boolean conjunctive) {
    this.conjunctive = conjunctive;
  }

  /** True when an event must have all chosen values, false when one of them is enough. */
  public boolean isConjunctive() {
    return conjunctive;
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
