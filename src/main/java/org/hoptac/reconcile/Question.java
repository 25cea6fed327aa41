package org.hoptac.reconcile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A reconciliation query (Reconciliation API 0.2, section 4.1).
 *
 * @param text the name looked for; empty when only properties are given
 * @param types identifiers of the types asked for; empty for any
 * @param limit most candidates wanted
 */
public record Question(
    String text, List<String> types, Strictness strictness, int limit, List<Condition> conditions) {

  /** What is asked of the types; the specification leaves the meaning to the service. */
  public enum Strictness {
    /** Things of another type are candidates with half the score. */
    SHOULD,
    /** Only things of one of the types. */
    ANY,
    /** Only things that have all the types. */
    ALL
  }

  /**
   * A value a thing should have.
   *
   * @param property identifier of a property, known here or not
   * @param values any of them will do; a thing by its identifier
   */
  public record Condition(String property, List<String> values) {}

  /** A name of any type. */
  public static Question of(String text) {
    return new Question(text, List.of(), Strictness.SHOULD, 10, List.of());
  }

  /** The same with a type. */
  public Question ofType(EntityType type) {
    return new Question(text, List.of(type.id()), strictness, limit, conditions);
  }

  /** The same with one more condition. */
  public Question where(Property property, String value) {
    return new Question(
        text,
        types,
        strictness,
        limit,
        Stream.concat(conditions.stream(), Stream.of(new Condition(property.id(), List.of(value))))
            .toList());
  }
}
