package org.hoptac.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Spelling;

/**
 * The names of one version of the data and of the vocabulary, in memory. Safe for any number of
 * threads once made; it holds no file and needs no closing.
 */
public final class NameIndex {
  private static final String EXACT = "exact";
  private static final String FOLDED = "folded";
  private static final String WORD = "word";
  private static final int MAX_SAME = 200;
  private static final int MAX_ALIKE = 200;
  private static final int MAX_SUGGESTED = 2_000;

  /** A name in the index; its place in the list is the number of its document. */
  record Entry(Thing thing, Name name, String exact, String folded) {}

  private final Iris iris;
  private final Graph background;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Node, Thing> things = new HashMap<>();
  private final Set<String> generic;
  private final IndexSearcher searcher;

  private NameIndex(Iris iris, Graph background, List<Thing> found, Set<String> generic) {
    this.iris = iris;
    this.background = background;
    this.generic = generic;
    for (Thing thing : found) {
      things.put(thing.node(), thing);
      for (Name name : thing.names()) {
        String exact = Spelling.exact(name.text());
        if (!exact.isEmpty()) {
          entries.add(new Entry(thing, name, exact, Spelling.folded(name.text())));
        }
      }
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.name().rank())
            .thenComparing(entry -> !entry.thing().inData())
            .thenComparing(entry -> entry.exact().length())
            .thenComparing(Entry::exact)
            .thenComparing(entry -> entry.thing().id()));
    this.searcher = searcher(entries);
  }

  /**
   * Reads all names.
   *
   * @param data the published data, read during this call only
   * @param concepts the schemes
   * @param lexicon known actors, places and patterns of bodies' names
   */
  public static NameIndex of(Graph data, Graph concepts, Graph lexicon, Iris iris) {
    Graph background = ThingReader.background(concepts, lexicon, iris);
    List<Thing> things = ThingReader.read(data, background, iris);
    return new NameIndex(iris, background, things, ThingReader.bodies(lexicon));
  }

  private static IndexSearcher searcher(List<Entry> entries) {
    // Documents keep the order of the entries: one segment, merged with its neighbours only.
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMergePolicy(new LogDocMergePolicy());
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(memory, config)) {
        for (Entry entry : entries) {
          writer.addDocument(document(entry));
        }
        writer.forceMerge(1);
      }
      return new IndexSearcher(DirectoryReader.open(memory));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField(EXACT, entry.exact(), Field.Store.NO));
    document.add(new StringField(FOLDED, entry.folded(), Field.Store.NO));
    for (String word : entry.folded().split(" ")) {
      document.add(new StringField(WORD, word, Field.Store.NO));
    }
    return document;
  }

  /** What is known of things whatever the data holds. */
  Graph background() {
    return background;
  }

  /** The thing with an identifier or IRI. */
  public Optional<Thing> thing(String id) {
    return Optional.ofNullable(things.get(node(id)));
  }

  Optional<Thing> thing(Node node) {
    return Optional.ofNullable(things.get(node));
  }

  /** The IRI of an identifier: what does not stand on its own stands in the identifier space. */
  public Node node(String id) {
    boolean whole = id.startsWith("http://") || id.startsWith("https://");
    return NodeFactory.createURI(whole ? id : iris.base() + id);
  }

  /** The identifier of an IRI. */
  String id(Node node) {
    return ThingReader.id(node, iris);
  }

  /** Number of things. */
  public int size() {
    return things.size();
  }

  /** Whether a body of any state may have this name, so that it names none of them alone. */
  boolean isGeneric(String exact) {
    return generic.contains(exact);
  }

  /** Names spelled like this one. */
  List<Entry> exactly(String exact) {
    return find(new TermQuery(new Term(EXACT, exact)), MAX_SAME);
  }

  /** Names that are this one when marks are left away. */
  List<Entry> withoutMarks(String folded) {
    return find(new TermQuery(new Term(FOLDED, folded)), MAX_SAME);
  }

  /** Names with like words, the most alike first. */
  List<Entry> alike(String text) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : new LinkedHashSet<>(Spelling.foldedWords(text))) {
      words.add(likeWord(word), BooleanClause.Occur.SHOULD);
    }
    return find(words.build(), MAX_ALIKE);
  }

  private static Query likeWord(String word) {
    Term term = new Term(WORD, word);
    int length = word.codePointCount(0, word.length());
    if (length < 5) {
      return new TermQuery(term);
    }
    return new FuzzyQuery(term, length < 9 ? 1 : 2, 1);
  }

  /** Things with a name that begins so: those in the data first, then the shortest names. */
  public List<Thing> startingWith(String prefix, int skip, int count) {
    Set<Thing> found = new LinkedHashSet<>();
    thing(prefix.strip()).ifPresent(found::add);
    boolean marked = Spelling.isMarked(prefix);
    String start = marked ? Spelling.exact(prefix) : Spelling.folded(prefix);
    if (!start.isEmpty()) {
      Query query = new PrefixQuery(new Term(FOLDED, Spelling.folded(prefix)));
      for (Entry entry : inOrder(query)) {
        if (entry.name().rank() != Name.Rank.HIDDEN
            && (!marked || startsWith(entry.name().text(), prefix))) {
          found.add(entry.thing());
        }
      }
    }
    return found.stream().skip(skip).limit(count).toList();
  }

  /** Compared letter by letter: the tone of an unfinished word may stand elsewhere later. */
  private static boolean startsWith(String name, String prefix) {
    return Spelling.lower(name).startsWith(Spelling.lower(prefix));
  }

  private List<Entry> inOrder(Query query) {
    try {
      return entries(searcher.search(query, MAX_SUGGESTED, Sort.INDEXORDER).scoreDocs);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<Entry> find(Query query, int most) {
    try {
      return entries(searcher.search(query, most).scoreDocs);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<Entry> entries(ScoreDoc[] documents) {
    List<Entry> found = new ArrayList<>(documents.length);
    for (ScoreDoc document : documents) {
      found.add(entries.get(document.doc));
    }
    return found;
  }
}
