package org.hoptac.server;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;

/** What readers call the values that events are chosen by. */
final class EventsNames {
  private final Labels labels;
  private final Map<String, String> words;

  /**
   * @param words of the reader's language by their keys
   */
  EventsNames(Labels labels, Map<String, String> words) {
    this.labels = labels;
    this.words = words;
  }

  Text of(Facet facet, String value) {
    if (facet == Facet.YEAR) {
      return value.equals(EventIndex.UNDATED)
          ? new Text(words.get("noYear"), labels.language().tag())
          : new Text(value, "");
    }
    if (facet == Facet.STATUS_GROUP) {
      String group = "group_" + value.replaceFirst(".*/", "");
      if (words.containsKey(group)) {
        return new Text(words.get(group), labels.language().tag());
      }
    }
    return EventsKeys.thing(value).map(this::of).orElseGet(() -> new Text(value, ""));
  }

  Text of(Node node) {
    return labels.of(node);
  }

  List<Text> all(Facet facet, List<String> values) {
    return values.stream().map(value -> of(facet, value)).toList();
  }
}
