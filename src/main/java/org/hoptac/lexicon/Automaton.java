package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptac.text.Words;

/**
 * Labels of terms as a tree over the numbers of their syllables, laid out in arrays: the nodes
 * behind one node stand side by side, in the order of their syllables. A step looks at few places
 * and makes no object. Never changes, so that threads may share it.
 */
final class Automaton {
  /** The node from which every label starts. */
  static final int ROOT = 0;

  /** No node. */
  static final int NONE = -1;

  /** Those that hold what an entry asks of capitals. */
  private static final int ASKED_BITS = 2;

  /** The nodes behind the root, by syllable: there are many. */
  private final int[] first;

  /**
   * By node, two numbers side by side, since a step asks for all of them. The first has a bit for
   * each syllable behind the node, chosen by the last six bits of the syllable: mostly it tells at
   * once that the next word of a text does not go on with any label. The second has the syllable
   * that leads to the node, the first node of those behind it, which stand before the first behind
   * the next, and what its entry asks of capitals, so that a scan loads no entry that it leaves.
   */
  private final long[] nodes;

  private final Entry[] entries;

  private Automaton(Builder builder) {
    List<Node> inOrder = builder.inOrder();
    first = new int[builder.syllables.size()];
    nodes = new long[2 * inOrder.size() + 2];
    entries = new Entry[inOrder.size()];
    Arrays.fill(first, NONE);
    int next = 1;
    for (int i = 0; i < inOrder.size(); i++) {
      Node node = inOrder.get(i);
      entries[i] = node.terms.isEmpty() ? null : new Entry(node.terms);
      nodes[2 * i + 1] |=
          (long) next << ASKED_BITS | (entries[i] == null ? Entry.NO_TERMS : entries[i].asked());
      for (int syllable : node.behind.keySet()) {
        if (i == ROOT) {
          first[syllable] = next;
        }
        nodes[2 * i] |= bit(syllable);
        nodes[2 * next++ + 1] = (long) syllable << Integer.SIZE;
      }
    }
    nodes[2 * inOrder.size() + 1] = (long) next << ASKED_BITS;
  }

  private static long bit(int syllable) {
    return 1L << syllable;
  }

  /** The node behind a node by way of a syllable, or {@link #NONE}. */
  int next(int node, int syllable) {
    if (syllable == Syllables.NONE) {
      return NONE;
    }
    if (node == ROOT) {
      return first[syllable];
    }
    return (nodes[2 * node] & bit(syllable)) == 0 ? NONE : found(node, syllable);
  }

  private int found(int node, int syllable) {
    int low = behind(node);
    int end = behind(node + 1);
    int high = end;
    while (low < high) {
      int middle = low + high >>> 1;
      if (syllable(middle) < syllable) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < end && syllable(low) == syllable ? low : NONE;
  }

  private int syllable(int node) {
    return (int) (nodes[2 * node + 1] >>> Integer.SIZE);
  }

  private int behind(int node) {
    return (int) nodes[2 * node + 1] >>> ASKED_BITS;
  }

  private int asked(int node) {
    return (int) nodes[2 * node + 1] & (1 << ASKED_BITS) - 1;
  }

  /** Whether labels end at a node, one of them with the capitals of the words from an index on. */
  boolean ends(int node, Words words, int from) {
    return switch (asked(node)) {
      case Entry.NO_TERMS -> false;
      case Entry.ANY -> true;
      case Entry.NAMES -> words.capitalised(from);
      default -> entries[node].fits(words, from);
    };
  }

  /** Whether labels end at a node, whatever their capitals. */
  boolean ends(int node) {
    return asked(node) != Entry.NO_TERMS;
  }

  /** The terms whose labels end at a node, where some do. */
  Entry entry(int node) {
    return entries[node];
  }

  /** A node while labels are taken. */
  private static final class Node {
    final Map<Integer, Node> behind = new TreeMap<>();
    final List<Term> terms = new ArrayList<>();
  }

  /** Takes labels, one by one. */
  static final class Builder {
    private final Syllables syllables;
    private final Node root = new Node();

    /** A builder for labels of these syllables. */
    Builder(Syllables syllables) {
      this.syllables = syllables;
    }

    /** Adds a term under the keys of its label's syllables. */
    void add(List<String> label, Term term) {
      Node node = root;
      for (String key : label) {
        node = node.behind.computeIfAbsent(syllables.of(key), any -> new Node());
      }
      node.terms.add(term);
    }

    Automaton build() {
      return new Automaton(this);
    }

    /** All nodes, those behind one side by side. */
    private List<Node> inOrder() {
      var nodes = new ArrayList<>(List.of(root));
      for (int i = 0; i < nodes.size(); i++) {
        nodes.addAll(nodes.get(i).behind.values());
      }
      return nodes;
    }
  }
}
