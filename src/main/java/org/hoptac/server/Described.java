package org.hoptac.server;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.hoptac.store.Census;

/**
 * What is told of one version of the data set.
 *
 * @param issued day the data set was first published
 * @param modified day of the last change
 * @param places names of the places that the events reach, and the same places elsewhere; those
 *     most often reached first
 * @param ownLinksets what is told of the link sets that users brought
 */
record Described(
    Census census,
    String issued,
    String modified,
    List<Download> downloads,
    List<Place> places,
    List<Triple> ownLinksets) {

  /**
   * A place.
   *
   * @param names plain text with its language
   * @param same IRIs of other data sets
   */
  record Place(String iri, List<Text> names, List<String> same) {}
}
