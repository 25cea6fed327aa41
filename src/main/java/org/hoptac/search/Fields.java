package org.hoptac.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.hoptac.rdf.Spelling;

/** The fields of documents, and how their text is cut into words. */
final class Fields {
  /** Changes with what is indexed or how: an index of another format is made anew. */
  static final String FORMAT = "1";

  /** What a document is: an event, a statement or a thing. */
  static final String KIND = "kind";

  static final String EVENT = "event";

  /** The IRI. */
  static final String ID = "id";

  /** The first known day of an event, since 1970-01-01; none without a year. */
  static final String DAY = "day";

  /** Words with their marks. */
  static final String EXACT = "exact";

  /** Words without marks. */
  static final String FOLDED = "folded";

  /** An actor of an event, and below it the roles that it has there. */
  static final String ACTOR_ROLE = "actor_role";

  /** As a kind: what has a name. As a facet: any thing that an event has to do with. */
  static final String THING = "thing";

  static final String STATEMENT = "statement";

  /** The text of a statement, stored. */
  static final String TEXT = "text";

  /** What a thing is: the IRI of its class or scheme, stored. */
  static final String TYPE = "type";

  /** A preferred name with its language, stored. */
  static final String LABEL = "label";

  /** A whole name, with and without its marks. */
  static final String EXACT_NAME = "exact_name";

  static final String FOLDED_NAME = "folded_name";

  static final FacetsConfig FACETS = facets();

  static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          new KeywordAnalyzer(),
          Map.of(
              EXACT, new WordAnalyzer(Spelling::exactWord),
              FOLDED, new WordAnalyzer(Spelling::foldedWord)));

  /** Text with the places of its words, which is stored elsewhere or not at all. */
  static final FieldType WORDS = words();

  /** A name and its language as one stored string. */
  record Label(String language, String text) {
    static Label of(String stored) {
      int bar = stored.indexOf('|');
      return new Label(stored.substring(0, bar), stored.substring(bar + 1));
    }

    String stored() {
      return language + "|" + text;
    }
  }

  private Fields() {}

  /** A whole name as it stands in a field. */
  static String name(String field, String text) {
    return field.equals(EXACT_NAME) ? Spelling.exact(text) : Spelling.folded(text);
  }

  /** The beginning of every document. */
  static Document document(String kind, String iri) {
    Document document = new Document();
    document.add(new StringField(KIND, kind, Field.Store.NO));
    document.add(new StringField(ID, iri, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(iri)));
    return document;
  }

  /** Text to be found, with and without its marks. */
  static void addWords(Document document, String text) {
    document.add(new Field(EXACT, text, WORDS));
    document.add(new Field(FOLDED, text, WORDS));
  }

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(facet.field(), true);
    }
    config.setMultiValued(THING, true);
    config.setMultiValued(ACTOR_ROLE, true);
    config.setHierarchical(ACTOR_ROLE, true);
    return config;
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  /** Each run of letters and digits is a word, which is spelled in one way. */
  private static final class WordAnalyzer extends Analyzer {
    /** Between two texts of one document, so that no phrase reaches over. */
    private static final int GAP = 100;

    private final UnaryOperator<String> spelling;

    WordAnalyzer(UnaryOperator<String> spelling) {
      this.spelling = spelling;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = CharTokenizer.fromTokenCharPredicate(Spelling::isWordPart);
      return new TokenStreamComponents(words, new SpellingFilter(words, spelling));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  /** Lucene keeps one for each thread and field. */
  private static final class SpellingFilter extends TokenFilter {
    /** Vietnamese has about 7,000 syllables: most words come again. */
    private static final int MOST_KNOWN = 20_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> spelling;
    private final Map<String, String> known = new HashMap<>();

    SpellingFilter(TokenStream words, UnaryOperator<String> spelling) {
      super(words);
      this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString();
      String spelled = known.get(word);
      if (spelled == null) {
        spelled = spelling.apply(word);
        if (known.size() < MOST_KNOWN) {
          known.put(word, spelled);
        }
      }
      term.setEmpty().append(spelled);
      return true;
    }
  }
}
