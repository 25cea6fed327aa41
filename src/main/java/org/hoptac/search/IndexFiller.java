package org.hoptac.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Writes documents of one state of the data, within one reading of it; its memory does not grow
 * with them.
 */
final class IndexFiller {
  /** To change more documents than these one by one takes longer than to write all. */
  private static final int MOST_CHANGED = 5_000;

  /** A longer IRI is left out; Lucene has its own limit far above. */
  private static final int MOST_CHARACTERS = 2_000;

  private static final List<Node> TO_CLAIMS =
      List.of(Terms.WAS_DERIVED_FROM, Terms.WAS_ATTRIBUTED_TO);

  private static final List<Node> TO_EVENTS =
      List.of(
          Terms.HAS_PARTICIPANT,
          Terms.TAKES_PLACE_IN,
          Terms.CONCERNS_REGION,
          Terms.UNDER_PROGRAMME,
          Terms.WHEN);

  private final Graph data;
  private final Graph vocabulary;
  private final IndexWriter writer;
  private final BooleanSupplier stopped;
  private final EventDocuments events;

  /**
   * @param stopped asked now and then; once true, filling ends with a {@link CancellationException}
   */
  IndexFiller(Graph data, Graph vocabulary, IndexWriter writer, BooleanSupplier stopped) {
    this.data = data;
    this.vocabulary = vocabulary;
    this.writer = writer;
    this.stopped = stopped;
    this.events = new EventDocuments(data, vocabulary);
  }

  /** Writes everything. */
  void addAll() throws IOException {
    forEach(
        Terms.EVENT_TYPE,
        Node.ANY,
        triple -> {
          if (isFirst(triple)) {
            writer.addDocument(events.of(triple.getSubject()));
          }
        });
    forEach(RDF.Nodes.type, Terms.SOURCE_STATEMENT, triple -> addStatement(triple.getSubject()));
    for (Node type : Named.CLASSES) {
      forEach(
          RDF.Nodes.type,
          type,
          triple -> {
            if (Named.type(data, triple.getSubject()).filter(type::equals).isPresent()) {
              writer.addDocument(Named.document(data, triple.getSubject(), type));
            }
          });
    }
    for (Node scheme : Named.SCHEMES) {
      for (Node concept : Reading.subjects(vocabulary, SKOS.inScheme.asNode(), scheme)) {
        writer.addDocument(Named.document(vocabulary, concept, scheme));
      }
    }
  }

  private interface Work {
    void on(Triple triple) throws IOException;
  }

  private void forEach(Node property, Node object, Work work) throws IOException {
    ExtendedIterator<Triple> found = data.find(Node.ANY, property, object);
    try {
      while (found.hasNext()) {
        if (stopped.getAsBoolean()) {
          throw new CancellationException("indexing was stopped");
        }
        Triple triple = found.next();
        if (isKept(triple.getSubject())) {
          work.on(triple);
        }
      }
    } finally {
      found.close();
    }
  }

  private static boolean isKept(Node node) {
    return node.isURI() && node.getURI().length() <= MOST_CHARACTERS;
  }

  /** An event of several types comes once for each. */
  private boolean isFirst(Triple typed) {
    return Reading.objects(data, typed.getSubject(), Terms.EVENT_TYPE)
        .get(0)
        .equals(typed.getObject());
  }

  private void addStatement(Node statement) throws IOException {
    Document document = Fields.document(Fields.STATEMENT, statement.getURI());
    List<String> texts = Reading.texts(data, statement, Terms.TEXT);
    if (!texts.isEmpty()) {
      document.add(new StoredField(Fields.TEXT, texts.get(0)));
      Fields.addWords(document, texts.get(0));
      writer.addDocument(document);
    }
  }

  /**
   * Writes anew what a change of some subjects can have changed.
   *
   * @return false when that is so much that all should be written; some may have been
   */
  boolean update(Set<Node> subjects) throws IOException {
    Set<Node> changed = new LinkedHashSet<>();
    for (Node subject : subjects) {
      collect(subject, changed);
      if (changed.size() > MOST_CHANGED) {
        return false;
      }
    }
    for (Node node : changed) {
      writer.deleteDocuments(new Term(Fields.ID, node.getURI()));
      if (data.contains(node, Terms.EVENT_TYPE, Node.ANY)) {
        writer.addDocument(events.of(node));
      }
      if (data.contains(node, RDF.Nodes.type, Terms.SOURCE_STATEMENT)) {
        addStatement(node);
      }
      Optional<Node> type = Named.type(data, node);
      if (type.isPresent()) {
        writer.addDocument(Named.document(data, node, type.get()));
      }
    }
    return true;
  }

  /** A subject, and the events of which something is told by it. */
  private void collect(Node subject, Set<Node> changed) {
    add(changed, subject);
    Reading.objects(data, subject, Terms.ABOUT).forEach(event -> add(changed, event));
    for (Node property : TO_CLAIMS) {
      forSome(
          property,
          subject,
          changed,
          claim -> Reading.objects(data, claim, Terms.ABOUT).forEach(event -> add(changed, event)));
    }
    for (Node property : TO_EVENTS) {
      forSome(property, subject, changed, event -> add(changed, event));
    }
    forSome(
        Terms.ACTS_FOR,
        subject,
        changed,
        agent -> {
          if (!changed.contains(agent)) {
            collect(agent, changed);
          }
        });
  }

  private static void add(Set<Node> changed, Node node) {
    if (isKept(node)) {
      changed.add(node);
    }
  }

  /** Until there are too many in any case. */
  private void forSome(Node property, Node object, Set<Node> changed, Consumer<Node> work) {
    ExtendedIterator<Triple> found = data.find(Node.ANY, property, object);
    try {
      while (changed.size() <= MOST_CHANGED && found.hasNext()) {
        work.accept(found.next().getSubject());
      }
    } finally {
      found.close();
    }
  }
}
