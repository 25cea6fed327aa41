package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of all terms as a tree over syllables, laid out in arrays: a step from node to node
 * looks at one or two places and makes no object. Never changes, so that threads may share it.
 */
final class Automaton {
  /** The node from which every label starts. */
  static final int ROOT = 0;

  /** No node, or no syllable of any label. */
  static final int NONE = -1;

  private final String[] keys;
  private final int[] syllables;
  private final int[] first;
  private final long[] edges;
  private final int[] targets;
  private final Entry[] entries;

  private Automaton(Builder builder) {
    this.keys = new String[tableSize(builder.syllables.size())];
    this.syllables = new int[keys.length];
    this.first = new int[builder.syllables.size()];
    this.edges = new long[tableSize(builder.edges.size())];
    this.targets = new int[edges.length];
    this.entries = builder.entries.stream().map(Automaton::entry).toArray(Entry[]::new);
    builder.syllables.forEach(this::addSyllable);
    Arrays.fill(first, NONE);
    Arrays.fill(edges, NONE);
    builder.edges.forEach(this::addEdge);
  }

  /** The number of a syllable by its key, or {@link #NONE}. */
  int syllable(String key) {
    int place = spread(key.hashCode()) & keys.length - 1;
    while (keys[place] != null) {
      if (keys[place].equals(key)) {
        return syllables[place];
      }
      place = place + 1 & keys.length - 1;
    }
    return NONE;
  }

  /** The node behind a node by way of a syllable, or {@link #NONE}. */
  int next(int node, int syllable) {
    if (syllable == NONE) {
      return NONE;
    }
    return node == ROOT ? first[syllable] : next(edge(node, syllable));
  }

  private int next(long edge) {
    int place = place(edge);
    while (edges[place] != NONE) {
      if (edges[place] == edge) {
        return targets[place];
      }
      place = place + 1 & edges.length - 1;
    }
    return NONE;
  }

  /** The terms whose labels end at a node, or null. */
  Entry entry(int node) {
    return entries[node];
  }

  private static Entry entry(List<Term> terms) {
    return terms.isEmpty() ? null : new Entry(terms);
  }

  private void addSyllable(String key, int number) {
    int place = spread(key.hashCode()) & keys.length - 1;
    while (keys[place] != null) {
      place = place + 1 & keys.length - 1;
    }
    keys[place] = key;
    syllables[place] = number;
  }

  private void addEdge(long edge, int target) {
    if (edge >>> Integer.SIZE == ROOT) {
      first[(int) edge] = target;
      return;
    }
    int place = place(edge);
    while (edges[place] != NONE) {
      place = place + 1 & edges.length - 1;
    }
    edges[place] = edge;
    targets[place] = target;
  }

  private int place(long edge) {
    return spread(Long.hashCode(edge * 0x9E3779B97F4A7C15L)) & edges.length - 1;
  }

  private static long edge(int node, int syllable) {
    return (long) node << Integer.SIZE | syllable;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }

  /** A power of two that leaves more than half of the places free. */
  private static int tableSize(int content) {
    return Integer.highestOneBit(content + 1) * 4;
  }

  /** Takes labels, one by one. */
  static final class Builder {
    private final Map<String, Integer> syllables = new HashMap<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final List<List<Term>> entries = new ArrayList<>(List.of(new ArrayList<>()));

    /** Adds a term under the keys of its label's syllables. */
    void add(List<String> label, Term term) {
      int node = ROOT;
      for (String key : label) {
        int syllable = syllables.computeIfAbsent(key, any -> syllables.size());
        node = edges.computeIfAbsent(edge(node, syllable), any -> newNode());
      }
      entries.get(node).add(term);
    }

    private int newNode() {
      entries.add(new ArrayList<>());
      return entries.size() - 1;
    }

    Automaton build() {
      return new Automaton(this);
    }
  }
}
