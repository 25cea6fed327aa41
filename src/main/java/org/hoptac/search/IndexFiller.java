package org.hoptac.search;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.index.IndexWriter;

/** Writes documents of one state of the data; its memory does not grow with them. */
final class IndexFiller {
  private final Graph data;
  private final IndexWriter writer;
  private final BooleanSupplier stopped;
  private final EventDocuments events;

  /**
   * @param stopped asked now and then; once true, filling ends with a {@link
   *     java.util.concurrent.CancellationException}
   */
  IndexFiller(Graph data, Graph vocabulary, IndexWriter writer, BooleanSupplier stopped) {
    this.data = data;
    this.writer = writer;
    this.stopped = stopped;
    this.events = new EventDocuments(data, vocabulary);
  }

  /** Writes everything. */
  void addAll() throws IOException {
    ExtendedIterator<Triple> typed = data.find(Node.ANY, Terms.EVENT_TYPE, Node.ANY);
    try {
      while (typed.hasNext()) {
        requireGoingOn();
        Triple triple = typed.next();
        if (isFirst(triple)) {
          writer.addDocument(Fields.FACETS.build(events.of(triple.getSubject())));
        }
      }
    } finally {
      typed.close();
    }
  }

  /** An event of several types comes once for each. */
  private boolean isFirst(Triple typed) {
    List<Node> types = Reading.objects(data, typed.getSubject(), Terms.EVENT_TYPE);
    return typed.getSubject().isURI() && types.get(0).equals(typed.getObject());
  }

  private void requireGoingOn() {
    if (stopped.getAsBoolean()) {
      throw new java.util.concurrent.CancellationException("indexing was stopped");
    }
  }
}
