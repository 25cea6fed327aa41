package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.lexicon.Lexicon.Match;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;
import org.hoptac.text.Words;

/** The terms whose labels have the same keys, whatever their capitals. */
final class Entry {
  /** What stands in place of {@link #asked()} where no label ends. */
  static final byte NO_TERMS = 0;

  /** Capitals do not matter to any term. */
  static final byte ANY = 1;

  /** All terms are names. */
  static final byte NAMES = 2;

  /** Each term has to be asked. */
  private static final byte EACH = 3;

  private final List<Term> terms;
  private final Meaning meaning;

  /** By term, how it is written; none where no term asks for it, since there are many entries. */
  private final List<List<String>> writings;

  private final byte asked;

  Entry(List<Term> terms) {
    this.meaning = new Meaning(terms);
    this.terms = meaning.terms();
    this.writings =
        terms.stream().noneMatch(Entry::isExact)
            ? List.of()
            : terms.stream().map(Entry::writing).toList();
    this.asked = asked(terms);
  }

  private static byte asked(List<Term> terms) {
    Term.Writing first = terms.get(0).writing();
    boolean alike = terms.stream().allMatch(term -> term.writing() == first);
    return switch (first) {
      case ANY -> alike ? ANY : EACH;
      case NAME -> alike ? NAMES : EACH;
      case EXACT -> EACH;
    };
  }

  private static boolean isExact(Term term) {
    return term.writing() == Term.Writing.EXACT;
  }

  private static List<String> writing(Term term) {
    return Tokenizer.tokenize(term.label()).stream().map(Token::surface).toList();
  }

  /** What the terms ask of capitals: one of the constants. */
  byte asked() {
    return asked;
  }

  /** Whether the capitals of one of the terms stand as they do in these words. */
  boolean fits(Words words, int from) {
    for (int i = 0; i < terms.size(); i++) {
      if (isWritten(i, words, from)) {
        return true;
      }
    }
    return false;
  }

  /** A match of those terms whose capitals do; one of them does at least. */
  Match match(Words words, int from, int to) {
    return asked == EACH && !areWritten(words, from)
        ? partly(words, from, to)
        : new Match(from, to, meaning);
  }

  private boolean areWritten(Words words, int from) {
    for (int i = 0; i < terms.size(); i++) {
      if (!isWritten(i, words, from)) {
        return false;
      }
    }
    return true;
  }

  private Match partly(Words words, int from, int to) {
    var fitting = new ArrayList<Term>();
    for (int i = 0; i < terms.size(); i++) {
      if (isWritten(i, words, from)) {
        fitting.add(terms.get(i));
      }
    }
    return new Match(from, to, new Meaning(fitting));
  }

  private boolean isWritten(int term, Words words, int from) {
    return switch (terms.get(term).writing()) {
      case ANY -> true;
      case NAME -> words.capitalised(from);
      case EXACT -> isExactly(writings.get(term), words, from);
    };
  }

  private static boolean isExactly(List<String> writing, Words words, int from) {
    for (int i = 0; i < writing.size(); i++) {
      if (!writing.get(i).equals(words.form(from + i).surface())) {
        return false;
      }
    }
    return true;
  }
}
