package org.hoptac.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * What stands anywhere in the tags of a statement. A rule that hangs on a kind of word does not
 * have to look for it in every place of a statement that has none.
 */
final class Clues {
  private final Set<Sense.NameHead.Kind> heads;
  private final Set<Function> functions;
  private boolean title;
  private boolean body;
  private boolean type;
  private boolean seat;
  private boolean province;
  private boolean group;
  private boolean bracket;

  /** Looks through tags as the {@link Tagger} gives them; names read later have no such words. */
  Clues(List<Tag> tags, List<Token> tokens) {
    heads = EnumSet.noneOf(Sense.NameHead.Kind.class);
    functions = EnumSet.noneOf(Function.class);
    for (Tag tag : tags) {
      if (tag instanceof Cue cue) {
        List<Sense> senses = cue.senses();
        for (int i = 0; i < senses.size(); i++) {
          add(senses.get(i));
        }
      } else if (tag instanceof PlaceTag place) {
        seat |= place.seat().isPresent();
        province |= place.state().isPresent();
      }
      bracket |= tokens.get(tag.from()).is("(");
    }
  }

  private Clues() {
    heads = EnumSet.allOf(Sense.NameHead.Kind.class);
    functions = EnumSet.allOf(Function.class);
    title = body = type = seat = province = group = bracket = true;
  }

  /** Clues that leave out nothing. */
  static Clues all() {
    return new Clues();
  }

  private void add(Sense sense) {
    if (sense instanceof Sense.Marker marker) {
      functions.add(marker.function());
    } else if (sense instanceof Sense.NameHead head) {
      heads.add(head.kind());
    } else {
      title |= sense instanceof Sense.Title;
      body |= sense instanceof Sense.Body;
      type |= sense instanceof Sense.Type;
      group |= sense instanceof Sense.Group;
    }
  }

  boolean has(Sense.NameHead.Kind head) {
    return heads.contains(head);
  }

  /** Any noun or name that opens or ends names. */
  boolean head() {
    return !heads.isEmpty();
  }

  boolean marks(Function function) {
    return functions.contains(function);
  }

  /** A title of office. */
  boolean title() {
    return title;
  }

  /** A body that every state may have. */
  boolean body() {
    return body;
  }

  /** A word for a kind of act. */
  boolean type() {
    return type;
  }

  /** A place for which an agent has its seat. */
  boolean seat() {
    return seat;
  }

  /** A province or city that may act. */
  boolean province() {
    return province;
  }

  /** A noun for agents without a name. */
  boolean group() {
    return group;
  }

  /** An opening bracket. */
  boolean bracket() {
    return bracket;
  }
}
