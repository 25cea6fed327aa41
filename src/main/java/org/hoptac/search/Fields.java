package org.hoptac.search;

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
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;
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

  /** Any thing that an event has to do with. */
  static final String THING = "thing";

  static final FacetsConfig FACETS = facets();

  static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          new KeywordAnalyzer(),
          Map.of(
              EXACT, new WordAnalyzer(Spelling::exactWord),
              FOLDED, new WordAnalyzer(Spelling::foldedWord)));

  /** Text with the places of its words, which is stored elsewhere or not at all. */
  static final FieldType WORDS = words();

  private Fields() {}

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

  private static final class SpellingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> spelling;

    SpellingFilter(TokenStream words, UnaryOperator<String> spelling) {
      super(words);
      this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = spelling.apply(term.toString());
      term.setEmpty().append(word);
      return true;
    }
  }
}
