package org.hoptac.server;

import java.util.Optional;
import org.hoptac.search.SearchView;
import org.hoptac.search.TextIndex;
import org.hoptac.store.DataVersion;

/**
 * One page of what was found.
 *
 * @param version of the data that the index was made from
 * @param last number of the last page
 */
record SearchResult(
    DataVersion version,
    SearchRequest request,
    TextIndex.Page<TextIndex.Thing> things,
    TextIndex.Page<TextIndex.Passage> statements,
    int last) {
  /** Things, and likewise statements, on one page. */
  static final int SIZE = 20;

  /** A 404 problem when there is no such page. */
  static SearchResult of(SearchRequest request, Data data) {
    return data.search(view -> of(request, view));
  }

  private static SearchResult of(SearchRequest request, SearchView view) {
    int offset = (int) Math.min(Integer.MAX_VALUE, (request.page() - 1L) * SIZE);
    var things = view.texts().things(request.words(), offset, SIZE);
    var statements = view.texts().statements(request.words(), offset, SIZE);
    int longest = Math.max(things.total(), statements.total());
    ListPage page = ListPage.of(request.page(), longest, SIZE);
    return new SearchResult(view.version(), request, things, statements, page.last());
  }

  /** Number of the page behind this one. */
  Optional<Integer> next() {
    return request.page() < last ? Optional.of(request.page() + 1) : Optional.empty();
  }
}
