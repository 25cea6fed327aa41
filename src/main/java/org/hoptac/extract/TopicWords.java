package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Found;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Words for topics wherever they stand in a statement, inside names and other known words too:
 * <em>Bộ trưởng Quốc phòng</em> speaks of defence, <em>chuyển giao công nghệ</em> of technology.
 */
final class TopicWords {
  private final List<Found<String>> found = new ArrayList<>();

  TopicWords(Lexicon lexicon, List<Token> tokens) {
    for (Lexicon.Match match : lexicon.topicWords(tokens)) {
      Span words = Token.cover(tokens, match.from(), match.to());
      match.senses().forEach(sense -> found.add(new Found<>(((Sense.Topic) sense).key(), words)));
    }
  }

  /** The topics told in a part of the statement, in order. */
  List<Found<String>> in(Span part) {
    return found.stream()
        .filter(word -> word.span().begin() >= part.begin() && word.span().end() <= part.end())
        .toList();
  }
}
