package org.hoptac.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing of the store that is to be linked.
 *
 * @param states keys of the states for which it acts or in which it lies
 * @param principals others for which it acts, by key, with their names
 * @param posts names of its posts
 * @param generic whether it has a name that a body of any state may have
 */
record Own(
    Node node,
    Set<Kind> kinds,
    List<Name> names,
    Set<String> states,
    Map<String, Set<String>> principals,
    Set<String> posts,
    boolean generic) {

  boolean isPerson() {
    return kinds.contains(Kind.PERSON);
  }

  String label(String language) {
    return names.stream()
        .filter(name -> name.rank() == Name.Rank.PREFERRED && name.language().equals(language))
        .findFirst()
        .orElse(names.get(0))
        .text();
  }
}
