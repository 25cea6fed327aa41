package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointingTriplesTest {
  private static final String BASE = "https://data.example/";
  private static final Node NAMES = NodeFactory.createURI("http://example.org/names");
  private static final Node KNOWS = NodeFactory.createURI("http://example.org/knows");

  @TempDir Path directory;

  @Test
  void whatPointsToAThingIsCountedAndReadInSlices() {
    try (Store store = Store.open(directory.resolve("store"), URI.create(BASE))) {
      store.replace(
          out -> {
            out.triple(named("a"));
            for (int n = 0; n < 50; n++) {
              out.triple(Triple.create(thing("n" + n), KNOWS, thing("a")));
            }
            out.triple(Triple.create(thing("a"), NAMES, thing("a")));
          });
      SortedMap<Node, Long> counts = store.read(data -> PointingTriples.count(data, thing("a")));
      assertEquals(50, counts.get(KNOWS));
      assertEquals(1, counts.get(NAMES));
      assertEquals(KNOWS, counts.firstKey());
      List<Node> whole = slice(store, 0, 100);
      assertEquals(50, whole.stream().distinct().count());
      assertEquals(whole.subList(20, 30), slice(store, 20, 10));
      assertEquals(whole.subList(45, 50), slice(store, 45, 10));
      assertEquals(List.of(), slice(store, 50, 10));
      assertEquals(0, store.<Integer>read(d -> PointingTriples.count(d, thing("x")).size()));
    }
  }

  private static List<Node> slice(Store store, long offset, int most) {
    return store.read(data -> PointingTriples.subjects(data, KNOWS, thing("a"), offset, most));
  }

  private static Triple named(String key) {
    return Triple.create(thing(key), NAMES, NodeFactory.createLiteralString(key));
  }

  private static Node thing(String key) {
    return NodeFactory.createURI(BASE + "id/" + key);
  }
}
