package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Words;

/** Words that names are made of, such as {@code hợp tác} in the name of a department. */
final class NameWords {
  private final Words words;
  private final Lexicon lexicon;

  NameWords(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** One past the words of names that begin here, or the index itself when none does. */
  int end(List<Tag> tags, int at, boolean verbsToo) {
    if (at >= tags.size()) {
      return at;
    }
    int token = wordEnd(tags.get(at).from(), verbsToo);
    int index = at;
    while (token > tags.get(at).from()) {
      while (index < tags.size() && tags.get(index).from() < token) {
        index++;
      }
      if (tags.get(index - 1).to() == token) {
        return index;
      }
      int next = wordEnd(token, verbsToo);
      token = next > token ? next : tags.get(at).from();
    }
    return at;
  }

  /** One past the longest word of names at a token, or the token itself. */
  private int wordEnd(int token, boolean verbsToo) {
    Optional<Lexicon.Match> word = lexicon.nameWord(words, token);
    return word.isPresent() && fits(word.get().senses(), verbsToo) ? word.get().to() : token;
  }

  private static boolean fits(List<Sense> senses, boolean verbsToo) {
    for (Sense sense : senses) {
      if (sense instanceof Sense.NameWord name && (verbsToo || !name.verb())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of names that is a verb too stands here: {@code Xúc tiến}. */
  boolean isVerb(List<Tag> tags, int at) {
    return end(tags, at, true) > at && end(tags, at, false) == at;
  }
}
