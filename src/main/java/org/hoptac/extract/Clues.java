package org.hoptac.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.NameHead.Kind;
import org.hoptac.text.Token;

/**
 * What stands anywhere in the tags of a statement. A rule that hangs on a kind of word does not
 * have to look for it in every place of a statement that has none.
 */
final class Clues {
  /** Acts that may have names. */
  private static final Set<String> GATHERINGS =
      Set.of("conference", "dialogue", "exercise", "exchange", "programme");

  private final Set<Kind> heads;
  private final Set<Function> functions;
  private boolean title;
  private boolean body;
  private boolean government;
  private boolean type;
  private boolean gathering;
  private boolean seat;
  private boolean province;
  private boolean group;
  private boolean bracket;
  private boolean report;

  /** Looks through tags as the {@link Tagger} gives them; names read later have no such words. */
  Clues(List<Tag> tags, List<Token> tokens) {
    heads = EnumSet.noneOf(Kind.class);
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
      bracket |= tag instanceof Word && isOpening(tokens.get(tag.from()));
    }
  }

  private static boolean isOpening(Token token) {
    return token.kind() == Token.Kind.SIGN && token.is("(");
  }

  private Clues() {
    heads = EnumSet.allOf(Kind.class);
    functions = EnumSet.allOf(Function.class);
    title = body = government = type = gathering = seat = province = group = bracket = true;
    report = true;
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
    } else if (sense instanceof Sense.Type act) {
      type = true;
      gathering |= GATHERINGS.contains(act.type());
    } else {
      title |= sense instanceof Sense.Title;
      body |= sense instanceof Sense.Body;
      government |= sense instanceof Sense.Body known && known.government();
      group |= sense instanceof Sense.Group;
      report |= sense instanceof Sense.Report;
    }
  }

  boolean has(Kind head) {
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

  /** Whether a word of this meaning may open the name of a person, or stand before it. */
  static boolean opensPerson(Sense sense) {
    return sense instanceof Sense.Title
        || (sense instanceof Sense.Body body && body.government())
        || (sense instanceof Sense.NameHead head && opensPerson(head.kind()));
  }

  private static boolean opensPerson(Kind head) {
    return head == Kind.PERSON || head == Kind.SURNAME || head == Kind.GIVEN_NAME;
  }

  /** What opens the name of a person, or stands before it. */
  boolean mayNamePerson() {
    return title
        || government
        || heads.contains(Kind.PERSON)
        || heads.contains(Kind.SURNAME)
        || heads.contains(Kind.GIVEN_NAME);
  }

  /** What opens the name of a programme, or calls it one. */
  boolean mayNameProgramme() {
    return gathering
        || heads.contains(Kind.TREATY)
        || heads.contains(Kind.CONFERENCE)
        || heads.contains(Kind.PROGRAMME)
        || heads.contains(Kind.CALLED);
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

  /** A word that tells whose word a statement is. */
  boolean report() {
    return report;
  }
}
