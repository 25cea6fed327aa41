package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;

/**
 * The words of a clause that name or say an act.
 *
 * @param from first tag of the clause
 * @param to one past the last
 * @param type key of the type concept
 * @param frame what its complements do
 * @param verbal whether it is said by a verb, alone or a light one with a noun
 * @param nominal whether it can be a noun
 * @param state whether it holds or is done
 * @param topics topics its own words name
 * @param factive whether it takes what it speaks of for granted
 * @param trend growth or decline
 * @param series the conference series, when the head is a named conference
 * @param strength how much its words tell alone
 */
record Head(
    int from,
    int to,
    String type,
    Frame frame,
    boolean verbal,
    boolean nominal,
    boolean state,
    List<String> topics,
    boolean factive,
    Optional<String> trend,
    Optional<Tag.SeriesTag> series,
    Strength strength) {

  /** {@code nhờ vốn vay của A}: such words say by whose help or money another thing is done. */
  static boolean tellsMeans(Frame frame) {
    return frame.role(Slot.SUBJECT).filter("beneficiary"::equals).isPresent()
        && frame.role(Slot.OBJECT).isEmpty()
        && frame.role(Slot.FOR).isEmpty();
  }

  /** The head that the name of a conference is. */
  static Head of(Tag.SeriesTag series, int at) {
    Sense.Type type = series.type();
    return new Head(
        at,
        at + 1,
        type.type(),
        type.frame(),
        false,
        true,
        false,
        List.of(),
        false,
        Optional.empty(),
        Optional.of(series),
        Strength.FULL);
  }

  /** The head that a verb is with the words that belong to it. */
  static Head verb(int from, int to, Sense.Type type) {
    return new Head(
        from,
        to,
        type.type(),
        type.frame(),
        true,
        false,
        type.state(),
        type.topics(),
        type.factive(),
        type.trend(),
        Optional.empty(),
        Strength.FULL);
  }

  /** The head that a reporting verb is, where nothing else is told. */
  static Head said(int at, Sense.Type type) {
    return new Head(
        at,
        at + 1,
        type.type(),
        type.frame(),
        true,
        false,
        type.state(),
        type.topics(),
        false,
        Optional.empty(),
        Optional.empty(),
        Strength.FULL);
  }

  /** The head that a verb of growth is, which tells what others sign something for. */
  static Head aimed(int at, Head means) {
    return verb(at, "cooperation", means.frame, true);
  }

  /** The head that a word of a paper is, which tells what the paper promises. */
  static Head promised(int at, String type, Head paper) {
    return verb(at, type, paper.frame, false);
  }

  /** Another verb behind it that tells the same. */
  Head saidAgain(int at) {
    return verb(at, type, frame, state);
  }

  private static Head verb(int at, String type, Frame frame, boolean state) {
    return new Head(
        at,
        at + 1,
        type,
        frame,
        true,
        false,
        state,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Strength.FULL);
  }

  /** What one does where one goes, from the word for the way on. */
  Head doneBy(int way, Frame how) {
    return new Head(way, to, type, how, true, false, false, topics, false, trend, series, strength);
  }

  Head asNoun() {
    return new Head(
        from, to, type, frame, false, true, state, topics, factive, trend, series, strength);
  }

  /** This head with a verb before it that says no more than that it is done. */
  Head beginningAt(int verb) {
    return new Head(
        verb, to, type, frame, verbal, nominal, state, topics, factive, trend, series, strength);
  }

  /** This head with another type. */
  Head as(String other) {
    return new Head(
        from, to, other, frame, verbal, nominal, state, topics, factive, trend, series, strength);
  }

  /** This head with the type that another one behind it tells: {@code phối hợp … bắt giữ}. */
  Head specifiedBy(Head other) {
    return new Head(
        from,
        to,
        other.type,
        frame,
        verbal,
        nominal,
        other.state,
        topics,
        factive,
        trend,
        series,
        Strength.FULL);
  }

  /** This head, of which no further one can say what is done. */
  Head settled() {
    return strength == Strength.GENERIC ? specifiedBy(this) : this;
  }

  /** Whether a noun tells it, alone or behind a light verb: {@code kết thúc chuyến thăm}. */
  boolean hasNoun() {
    return !verbal || nominal || to > from + 1;
  }

  /** Whether the verb behind it tells what is done. */
  boolean generic() {
    return strength == Strength.GENERIC;
  }

  /** Whether it tells an act only where no other word does, and only of several. */
  boolean isResidual() {
    return strength == Strength.RESIDUAL;
  }

  boolean is(String... types) {
    for (String candidate : types) {
      if (type.equals(candidate)) {
        return true;
      }
    }
    return false;
  }
}
