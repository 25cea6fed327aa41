package org.hoptac.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.SearchIndex;
import org.hoptac.search.SearchView;
import org.hoptac.search.Selection;
import org.hoptac.store.Store;

/**
 * Times the search index of a store that exists: made anew, opened, asked. Arguments: the store's
 * directory and its base. Wall time in milliseconds; a question is the median of 51.
 */
public final class SearchBench {
  private static final int REPEATED = 51;

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Vocabulary vocabulary = Vocabulary.packaged();
    try (Store store = Store.open(directory, java.net.URI.create(arguments[1]))) {
      System.out.println("triples " + store.triples());
      long begun = System.nanoTime();
      try (SearchIndex index = SearchIndex.open(store, vocabulary)) {
        while (!ready(index, store)) {
          Thread.sleep(10);
        }
        System.out.println("made or opened " + milliseconds(begun));
      }
      System.out.println("bytes " + bytes(directory.resolve("search")));
      begun = System.nanoTime();
      try (SearchIndex index = SearchIndex.open(store, vocabulary)) {
        System.out.println("opened " + milliseconds(begun));
        ask(index);
      }
    }
  }

  private static boolean ready(SearchIndex index, Store store) {
    try {
      return index.read(SearchView::version).equals(store.version());
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private static void ask(SearchIndex index) {
    Map<Facet, List<EventIndex.Count>> all =
        index.read(view -> view.events().counts(Selection.all(), 10));
    String actor = all.get(Facet.ACTOR).get(0).value();
    String topic = all.get(Facet.TOPIC).get(0).value();
    Selection one = Selection.all().with(Facet.ACTOR, actor);
    Selection two = one.with(Facet.TOPIC, topic).with(Facet.YEAR, EventIndex.UNDATED);
    for (Selection selection : List.of(Selection.all(), one, two, one.withWords("hợp tác"))) {
      int total = index.read(view -> view.events().find(selection, 0, 25)).total();
      time("find of " + total, () -> index.read(view -> view.events().find(selection, 0, 25)));
      time("counts of " + total, () -> index.read(view -> view.events().counts(selection, 25)));
    }
    for (String words : List.of("hợp tác", "an ninh mang", "\"Liên minh châu Âu\"")) {
      time("things " + words, () -> index.read(view -> view.texts().things(words, 0, 20)));
      time("statements " + words, () -> index.read(view -> view.texts().statements(words, 0, 20)));
    }
    for (String begun : List.of("n", "viet n")) {
      time("suggest " + begun, () -> index.read(view -> view.texts().suggest(begun, 8)));
    }
  }

  private static void time(String what, Supplier<?> work) {
    double[] times = new double[REPEATED];
    for (int at = 0; at < REPEATED; at++) {
      long begun = System.nanoTime();
      work.get();
      times[at] = milliseconds(begun);
    }
    java.util.Arrays.sort(times);
    System.out.printf("%-40s %.2f%n", what, times[REPEATED / 2]);
  }

  private static double milliseconds(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static long bytes(Path directory) throws Exception {
    try (var files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
