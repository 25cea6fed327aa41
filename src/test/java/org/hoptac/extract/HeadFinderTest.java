package org.hoptac.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;

class HeadFinderTest {
  /** What is passed over because there may be no head in it must hold none: over any words. */
  @Test
  void whereThereMayBeNoHeadThereIsNone() {
    Lexicon lexicon = Vocabulary.packaged().lexicon();
    var tagger = new Tagger(lexicon);
    var leaders = new Leaders(lexicon.leaders());
    List<Term> terms = lexicon.terms();
    var random = new Random(17);
    int passedOver = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 4; k++) {
        text.append(terms.get(random.nextInt(terms.size())).label()).append(' ');
      }
      Statement statement = Statement.of(text.toString());
      List<Tag> known = tagger.tag(statement, lexicon.scan(statement.words()));
      var clues = new Clues(known, statement.tokens());
      var names = new NameText(statement, lexicon, leaders);
      List<Tag> tags = new NameGrammar(names, known, clues).rewrite();
      List<Head> heads = new HeadFinder(statement.tokens(), lexicon.hintWords()).find(tags);
      if (!HeadFinder.mayFindIn(tags)) {
        passedOver++;
        assertEquals(List.of(), heads, statement::text);
      }
    }
    assertTrue(passedOver > 1_000, "only " + passedOver);
  }
}
