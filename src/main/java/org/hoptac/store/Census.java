package org.hoptac.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What one version of the data holds, in the terms of <a
 * href="https://www.w3.org/TR/void/">VoID</a> section 4.6. All lists are in the order of their
 * IRIs, so that equal data give equal lists.
 *
 * @param subjects distinct subjects
 * @param objects distinct objects
 * @param entities distinct subjects that have a class
 * @param period first and last day of the events with a full date
 * @param places where events take place or which they concern, the most frequent first
 */
public record Census(
    DataVersion version,
    long triples,
    long subjects,
    long objects,
    long entities,
    List<OfProperty> properties,
    List<OfClass> classes,
    List<Links> links,
    Optional<Period> period,
    List<Node> places) {

  /** Triples with a property, and how many distinct subjects and objects they have. */
  public record OfProperty(Node property, long triples, long subjects, long objects) {}

  /** Triples of one property whose subjects are of one class. */
  public record Use(Node property, long triples) {}

  /**
   * The instances of a class.
   *
   * @param example one of them
   * @param uses what is said of them
   */
  public record OfClass(Node type, long entities, Node example, List<Use> uses) {
    public OfClass {
      uses = List.copyOf(uses);
    }
  }

  /**
   * Links by one property into one other data set.
   *
   * @param space what the IRIs of the other data set begin with
   */
  public record Links(String space, Node property, long triples, long subjects, long objects) {}

  /** Days as {@code YYYY-MM-DD}. */
  public record Period(String begin, String end) {}

  /** Copies the lists. */
  public Census {
    properties = List.copyOf(properties);
    classes = List.copyOf(classes);
    links = List.copyOf(links);
    places = List.copyOf(places);
  }

  /** Instances of a class; 0 when there are none. */
  public long entities(Node type) {
    return classes.stream().filter(c -> c.type().equals(type)).mapToLong(OfClass::entities).sum();
  }
}
