package org.hoptac.link;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing of the other data set.
 *
 * @param states keys of the states it is said to belong to
 * @param affiliations keys of organisations of ours it is said to belong to
 * @param texts descriptions, names of offices and employers
 * @param official whether they speak of somebody who acts for others
 */
record Outside(
    Node node,
    Set<Kind> kinds,
    List<Name> names,
    Set<String> states,
    Set<String> affiliations,
    List<String> texts,
    boolean official) {

  Name label() {
    return names.stream()
        .filter(name -> name.rank() == Name.Rank.PREFERRED && name.language().equals("en"))
        .findFirst()
        .or(() -> names.stream().filter(n -> n.rank() == Name.Rank.PREFERRED).findFirst())
        .orElse(names.get(0));
  }
}
