package org.hoptac.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoptac.text.Statement;

/**
 * A statement as a person coded it, with all alternatives that are accepted.
 *
 * @param file where it stands, as given
 * @param line of the file, from 1
 * @param id the coder's
 * @param statement its text and date of publication
 * @param sources those to whom it is attributed
 */
record Gold(
    String file,
    int line,
    String id,
    Statement statement,
    boolean cooperation,
    List<Name> actors,
    List<Coded> events,
    List<Name> sources) {

  /**
   * How a coder names an actor.
   *
   * @param actor kind and key
   * @param names folded words that name it
   * @param state code that tells bodies of one name apart: {@code TH} of {@code cảnh sát (TH)}
   */
  record Name(Actor actor, Set<String> names, Optional<String> state) {}

  /**
   * An event as coded.
   *
   * @param types the accepted types, the usual one first
   * @param statuses the accepted statuses, the usual one first
   * @param trigger folded words that name it; may be empty
   * @param optional whether it may be left out
   */
  record Coded(
      List<String> types,
      List<String> statuses,
      String trigger,
      List<Role> roles,
      Set<String> topics,
      Set<String> venues,
      Optional<String> date,
      boolean optional) {

    /** The event with those of its alternatives that were got, otherwise the usual ones. */
    Event chosen(Optional<Event> got) {
      Set<Part> parts =
          roles.stream().flatMap(role -> role.chosen(got)).collect(Collectors.toUnmodifiableSet());
      return new Event(
          chosen(types, got.map(Event::type)),
          chosen(statuses, got.map(Event::status)),
          parts,
          topics,
          venues,
          date);
    }

    private static String chosen(List<String> accepted, Optional<String> got) {
      return got.filter(accepted::contains).orElse(accepted.get(0));
    }
  }

  /**
   * The part of an actor in an event.
   *
   * @param roles the accepted ones, the usual one first
   */
  record Role(Actor actor, List<String> roles) {
    private Stream<Part> chosen(Optional<Event> got) {
      List<Part> accepted = roles.stream().map(role -> new Part(role, actor)).toList();
      List<Part> hit =
          accepted.stream()
              .filter(part -> got.isPresent() && got.get().parts().contains(part))
              .toList();
      return hit.isEmpty() ? Stream.of(accepted.get(0)) : hit.stream();
    }
  }
}
