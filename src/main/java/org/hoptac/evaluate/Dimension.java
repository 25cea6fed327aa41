package org.hoptac.evaluate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is compared, each as a set of values a statement. */
public enum Dimension {
  /** Whether there is an event that is more than a speech. */
  COOPERATION("cooperation present"),
  /** Codes and acronyms of the states and organisations that have a role. */
  SIDES("states and organisations"),
  /** Names of the bodies and persons that have a role. */
  NAMES("bodies and persons"),
  /** Event types. */
  TYPE("event type"),
  /** Groups of event types. */
  GROUP("event group"),
  /** Group of type and actor. */
  WITH("who with whom"),
  /** Role and actor. */
  ROLES("roles"),
  /** Groups of statuses. */
  STATUS_GROUP("status group"),
  /** Statuses. */
  STATUS("status"),
  /** Topics. */
  TOPIC("topic"),
  /** Dates as EDTF. */
  DATE("date value"),
  /** Names of places. */
  VENUE("venue"),
  /** To whom the statement is attributed. */
  SOURCE("source");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** As an option names it: {@code status-group}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The values of an answer, sorted. */
  Set<String> values(Answer answer, Codebook codebook) {
    return switch (this) {
      case COOPERATION -> answer.cooperation() ? Set.of("yes") : Set.of();
      case SIDES -> actors(answer, Actor.Kind.SIDE);
      case NAMES -> actors(answer, Actor.Kind.NAME);
      case TYPE -> each(answer, event -> Stream.of(event.type()));
      case GROUP -> each(answer, event -> Stream.of(codebook.typeGroup(event.type())));
      case WITH ->
          each(
              answer,
              event ->
                  event.parts().stream()
                      .map(part -> codebook.typeGroup(event.type()) + " " + part.actor().key()));
      case ROLES ->
          each(
              answer,
              event -> event.parts().stream().map(part -> part.role() + " " + part.actor().key()));
      case STATUS_GROUP -> each(answer, event -> Stream.of(codebook.statusGroup(event.status())));
      case STATUS -> each(answer, event -> Stream.of(event.status()));
      case TOPIC -> each(answer, event -> event.topics().stream());
      case DATE -> each(answer, event -> event.date().stream());
      case VENUE -> each(answer, event -> event.venues().stream());
      case SOURCE -> new TreeSet<>(answer.sources());
    };
  }

  private static Set<String> actors(Answer answer, Actor.Kind kind) {
    return each(
        answer,
        event ->
            event.parts().stream()
                .map(Part::actor)
                .filter(actor -> actor.kind() == kind)
                .map(Actor::key));
  }

  private static Set<String> each(Answer answer, Function<Event, Stream<String>> values) {
    Set<String> sorted = new TreeSet<>();
    answer.events().forEach(event -> values.apply(event).forEach(sorted::add));
    return sorted;
  }
}
