package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.lexicon.HintWords;
import org.hoptac.text.Token;

/** The clauses of a statement as rules look at them, sentence by sentence. */
final class Sentences {
  private Sentences() {}

  /** The clauses to look at, with what finds their heads. */
  static List<List<ClauseText>> of(
      List<List<Clause>> sentences, List<Token> tokens, HintWords hintWords) {
    var finder = new HeadFinder(tokens, hintWords);
    var texts = new ArrayList<List<ClauseText>>(sentences.size());
    for (List<Clause> sentence : sentences) {
      var clauses = new ArrayList<ClauseText>(sentence.size());
      for (Clause clause : sentence) {
        clauses.add(new ClauseText(clause, tokens, hintWords, finder));
      }
      texts.add(clauses);
    }
    return texts;
  }

  /** Whether any clause may tell an act, or that someone says something. */
  static boolean mayTell(List<List<ClauseText>> sentences) {
    for (List<ClauseText> sentence : sentences) {
      for (ClauseText clause : sentence) {
        if (clause.mayTell()) {
          return true;
        }
      }
    }
    return false;
  }
}
