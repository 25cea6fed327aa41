package org.hoptac.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The things that are to be linked, by the blocks of their names. A block that more than {@value
 * #CROWD} of them share says nothing and is left out: that is what keeps a run linear.
 */
final class OwnIndex {
  /** Things of one side in a block, beyond which a name tells none of them. */
  static final int CROWD = 100;

  private final List<Own> things;
  private final Map<Long, int[]> blocks = new HashMap<>();
  private int crowded;

  OwnIndex(List<Own> things) {
    this.things = things;
    Map<Long, Integer> sizes = new HashMap<>();
    for (Own thing : things) {
      blocks(thing.names()).forEach(block -> sizes.merge(block, 1, Integer::sum));
    }
    for (int at = 0; at < things.size(); at++) {
      for (Long block : blocks(things.get(at).names())) {
        if (sizes.get(block) <= CROWD) {
          put(block, at);
        }
      }
    }
    crowded = (int) sizes.values().stream().filter(size -> size > CROWD).count();
  }

  private void put(Long block, int at) {
    int[] before = blocks.get(block);
    int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
    after[after.length - 1] = at;
    blocks.put(block, after);
  }

  static Set<Long> blocks(List<Name> names) {
    Set<Long> blocks = new LinkedHashSet<>();
    names.stream()
        .filter(name -> name.rank() != Name.Rank.CODE)
        .forEach(name -> blocks.addAll(name.blocks()));
    return blocks;
  }

  List<Own> things() {
    return things;
  }

  /** Blocks that were left out. */
  int crowded() {
    return crowded;
  }

  boolean has(Long block) {
    return blocks.containsKey(block);
  }

  /** Positions of the things that share a block with one of these names. */
  Set<Integer> near(List<Name> names) {
    Set<Integer> near = new LinkedHashSet<>();
    for (Long block : blocks(names)) {
      for (int at : blocks.getOrDefault(block, new int[0])) {
        near.add(at);
      }
    }
    return near;
  }
}
