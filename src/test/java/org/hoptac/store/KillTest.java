package org.hoptac.store;

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
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment leaves a store that opens, with whole loads only. */
class KillTest {
  private static final int KILLS = 8;
  private static final int LOAD = 3_000;

  @TempDir Path directory;

  @Test
  void aKilledProcessLeavesAStoreThatOpens() throws Exception {
    Random moments = new Random(7);
    Set<String> seen = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = ChildJvm.start(LoadForever.class, directory.toString(), "kill" + kill);
      String lastDone = "nothing";
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        // Each kill falls somewhere in the load after this many finished ones.
        for (int done = 0; done <= kill % 4; done++) {
          lastDone = lines.readLine();
        }
        Thread.sleep(moments.nextInt(120));
        // By its handle: Process.destroyForcibly would close the stream that is still to be read.
        child.toHandle().destroyForcibly();
        child.waitFor();
        for (String late = lines.readLine(); late != null; late = lines.readLine()) {
          lastDone = late;
        }
      }
      seen.add(lastDone);
      requireWholeLoads(lastDone);
    }
    assertTrue(seen.size() > 1, seen.toString());
  }

  private void requireWholeLoads(String lastDone) {
    try (Store store = Store.open(directory, Samples.BASE)) {
      assertEquals(store.triples(), store.verify(), lastDone);
      Graph all = Samples.all(store);
      assertEquals(0, all.size() % LOAD, lastDone);
      String name = lastDone.substring(lastDone.indexOf(' ') + 1);
      boolean there = Samples.triples(name, LOAD).stream().allMatch(all::contains);
      // After an addition a replacement was under way, which may have got in and taken its place.
      assertTrue(there || !lastDone.startsWith("replaced "), "lost after being told: " + lastDone);
    }
  }

  /** Replaces and adds by turns, and tells when each is done. */
  static final class LoadForever {
    public static void main(String[] arguments) {
      try (Store store = Store.open(Path.of(arguments[0]), Samples.BASE)) {
        System.out.println("opened " + store.version());
        for (int round = 0; ; round++) {
          String replaced = arguments[1] + "-replaced" + round;
          List<Triple> triples = Samples.triples(replaced, LOAD);
          store.replace(out -> triples.forEach(out::triple));
          System.out.println("replaced " + replaced);
          String added = arguments[1] + "-added" + round;
          store.add(List.of(Samples.graph(added, LOAD)));
          System.out.println("added " + added);
        }
      }
    }
  }
}
