package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawnTest {
  private static final String BASE = "https://data.example/";
  private static final Node NAMES = NodeFactory.createURI("http://example.org/names");
  private static final Node KNOWS = NodeFactory.createURI("http://example.org/knows");

  @TempDir Path directory;

  @Test
  void everyListedIriIsFoundAndNoOther() throws Exception {
    Withdrawn withdrawn = new Withdrawn(directory, 500);
    assertFalse(withdrawn.contains(iri(1)));
    List<String> even = IntStream.range(0, 300).map(n -> 2 * n).mapToObj(this::iri).toList();
    withdrawn.add(even.subList(0, 200).iterator());
    withdrawn.add(even.subList(100, 300).iterator());
    for (int n = 0; n < 600; n++) {
      assertEquals(n % 2 == 0, withdrawn.contains(iri(n)), iri(n));
    }
    assertFalse(withdrawn.contains(""));
    assertFalse(withdrawn.contains(BASE));
    assertFalse(withdrawn.contains("zzz"));
    List<String> lines = Files.readAllLines(directory.resolve(Withdrawn.FILE_NAME));
    assertEquals(300, lines.size());
  }

  @Test
  void storeListsWhatAReplacementLeftOut() {
    try (Store store = Store.open(directory.resolve("store"), URI.create(BASE))) {
      store.replace(
          out -> {
            out.triple(named("a"));
            out.triple(named("b"));
            out.triple(Triple.create(thing("b"), KNOWS, thing("a")));
          });
      assertFalse(store.withdrew(BASE + "id/b"));
      store.replace(out -> out.triple(named("a")));
      assertTrue(store.withdrew(BASE + "id/b"));
      assertFalse(store.withdrew(BASE + "id/a"));
      assertFalse(store.withdrew(BASE + "id/c"));
    }
    try (Store again = Store.open(directory.resolve("store"), URI.create(BASE))) {
      assertTrue(again.withdrew(BASE + "id/b"));
    }
  }

  private static Triple named(String key) {
    return Triple.create(thing(key), NAMES, NodeFactory.createLiteralString(key));
  }

  private static Node thing(String key) {
    return NodeFactory.createURI(BASE + "id/" + key);
  }

  private String iri(int number) {
    return BASE + "id/thing/" + "x".repeat(number % 7) + number;
  }
}
