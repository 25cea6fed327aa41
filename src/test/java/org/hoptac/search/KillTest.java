package org.hoptac.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.ChildJvm;
import org.hoptac.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment leaves an index that is made up to date, or already is. */
class KillTest {
  private static final int KILLS = 6;

  @TempDir Path directory;

  @Test
  void aKilledProcessLeavesNoWrongIndex() throws Exception {
    Random moments = new Random(11);
    Set<String> seen = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = ChildJvm.start(ChangeForever.class, directory.toString());
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        for (int done = 0; done <= kill; done++) {
          seen.add(String.valueOf(lines.readLine()));
        }
        Thread.sleep(moments.nextInt(150));
        // By its handle: Process.destroyForcibly would close the stream that is still to be read.
        child.toHandle().destroyForcibly();
        child.waitFor();
      }
      requireRightIndex();
    }
    assertTrue(seen.size() > 2, seen.toString());
  }

  private void requireRightIndex() {
    try (Store store = Store.open(directory, SeedData.BASE);
        SearchIndex index = SearchIndex.open(store, Vocabulary.packaged())) {
      Set<String> events = new TreeSet<>();
      store.read(
          data -> {
            data.getDefaultGraph()
                .find(Node.ANY, Terms.EVENT_TYPE, Node.ANY)
                .forEach(typed -> events.add(typed.getSubject().getURI()));
            return null;
          });
      index.read(
          view -> {
            assertEquals(store.version(), view.version());
            List<String> found = view.events().find(Selection.all(), 0, 1000).events();
            assertEquals(events, new TreeSet<>(found));
            assertEquals(events.size(), found.size());
            return null;
          });
    }
  }

  /** Replaces everything, then adds statements one by one, and tells of each. */
  static final class ChangeForever {
    public static void main(String[] arguments) {
      try (Store store = Store.open(Path.of(arguments[0]), SeedData.BASE);
          SearchIndex index = SearchIndex.open(store, Vocabulary.packaged())) {
        for (int round = 0; ; round++) {
          int first = 1 + round % SeedData.STATEMENTS;
          store.replace(out -> SeedData.graph(first).find().forEach(out::triple));
          System.out.println("replaced by " + first);
          for (int seed = 1; seed <= SeedData.STATEMENTS; seed++) {
            store.add(List.of(SeedData.graph(seed)));
            String version = index.read(SearchView::version).toString();
            System.out.println("added " + seed + " to " + first + " for " + version);
          }
        }
      }
    }
  }
}
