package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.lexicon.Lexicon.Match;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;

/** The terms whose labels have the same keys, whatever their capitals. */
final class Entry {
  private final List<Term> terms;
  private final List<Sense> senses;
  private final List<List<String>> writings;
  private final boolean written;

  Entry(List<Term> terms) {
    this.terms = List.copyOf(terms);
    this.senses = senses(terms);
    this.writings = terms.stream().map(Entry::writing).toList();
    this.written = terms.stream().allMatch(term -> term.writing() == Term.Writing.ANY);
  }

  private static List<String> writing(Term term) {
    return Tokenizer.tokenize(term.label()).stream().map(Token::surface).toList();
  }

  private static List<Sense> senses(List<Term> terms) {
    return terms.stream().map(Term::sense).toList();
  }

  /** A match of those terms whose capitals stand as they do in these tokens, or null. */
  Match match(List<Token> tokens, int from, int to) {
    int fitting = written ? terms.size() : 0;
    for (int i = 0; i < terms.size() && !written; i++) {
      fitting += isWritten(i, tokens, from) ? 1 : 0;
    }
    if (fitting == terms.size()) {
      return new Match(from, to, terms, senses);
    }
    return fitting == 0 ? null : partly(tokens, from, to);
  }

  private Match partly(List<Token> tokens, int from, int to) {
    var fitting = new ArrayList<Term>();
    for (int i = 0; i < terms.size(); i++) {
      if (isWritten(i, tokens, from)) {
        fitting.add(terms.get(i));
      }
    }
    return new Match(from, to, List.copyOf(fitting), senses(fitting));
  }

  private boolean isWritten(int term, List<Token> tokens, int from) {
    return switch (terms.get(term).writing()) {
      case ANY -> true;
      case NAME -> tokens.get(from).capitalised();
      case EXACT -> isExactly(writings.get(term), tokens, from);
    };
  }

  private static boolean isExactly(List<String> writing, List<Token> tokens, int from) {
    for (int i = 0; i < writing.size(); i++) {
      if (!writing.get(i).equals(tokens.get(from + i).surface())) {
        return false;
      }
    }
    return true;
  }
}
