package org.hoptac.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A described event. It never says that anything took place: only its claim does.
 *
 * @param type key of a type concept, such as {@code exercise}
 * @param participations who in which role
 * @param topics keys of topic concepts with their words
 * @param venues where it takes place
 * @param regions what part of the world it is about
 * @param when when, if said
 * @param programme the programme or series it belongs to
 * @param parent index in the reading of the event it is a part of
 * @param goal index in the reading of the event it aims at
 * @param ordinal which of its kind ("first": 1)
 * @param trend {@code increase} or {@code decrease}
 * @param forms keys of type concepts in which it is done
 * @param claim what the statement says of it
 */
public record CooperationEvent(
    String type,
    List<Participation> participations,
    List<Found<String>> topics,
    List<Found<Place>> venues,
    List<Found<Place>> regions,
    Optional<EventTime> when,
    Optional<Found<Agent>> programme,
    OptionalInt parent,
    OptionalInt goal,
    OptionalInt ordinal,
    Optional<String> trend,
    List<Found<String>> forms,
    Claim claim) {

  /** Copies the lists. */
  public CooperationEvent {
    participations = List.copyOf(participations);
    topics = List.copyOf(topics);
    venues = List.copyOf(venues);
    regions = List.copyOf(regions);
    forms = List.copyOf(forms);
  }
}
