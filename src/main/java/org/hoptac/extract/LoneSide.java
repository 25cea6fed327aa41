package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Statements in which nobody can do anything with or for another, since all whom they name come to
 * one side: {@code Peru mua thêm 20 tàu}. What opens a side without a name is a word for others
 * ({@link Others}, {@link Bilateral}), or a place elsewhere ({@link StateOfPlace}, {@link
 * Destination}); acts that are told of one side alone are those of {@link Assembler#assemble} that
 * need no second one.
 */
final class LoneSide {
  /** Acts that may be told of one side, and those by which others without a name are called on. */
  private static final Set<String> ONESIDED =
      Set.of("statement", "conference", "membership", "proposal", "visit", "exercise");

  private final List<Tag> tags;
  private final List<Token> tokens;

  LoneSide(List<Tag> tags, List<Token> tokens) {
    this.tags = tags;
    this.tokens = tokens;
  }

  /**
   * Whether one side alone is named, and no word opens another or tells what one does alone.
   *
   * @param mentions the agents in the tags
   */
  boolean standsAlone(List<AgentMention> mentions) {
    Optional<String> side = onlySide(mentions);
    if (side.isEmpty()) {
      return false;
    }
    for (int at = 0; at < tags.size(); at++) {
      if (mayOpenSide(at, side.get()) || mayTellAlone(tags.get(at))) {
        return false;
      }
    }
    return !speaksOfMany();
  }

  private static Optional<String> onlySide(List<AgentMention> mentions) {
    String only = null;
    for (AgentMention mention : mentions) {
      String side = mention.side().key();
      boolean same = only == null || only.equals(side);
      if (!same || !isBound(mention.agent().kind())) {
        return Optional.empty();
      }
      only = side;
    }
    return Optional.ofNullable(only);
  }

  /** An organisation is of several, and so may be a group or what has a name of its own. */
  private static boolean isBound(Agent.Kind kind) {
    return kind == Agent.Kind.STATE || kind == Agent.Kind.BODY || kind == Agent.Kind.PERSON;
  }

  private boolean mayOpenSide(int at, String side) {
    Tag tag = tags.get(at);
    return tag instanceof PlaceTag place
        ? place.region() || isElsewhere(place.liesIn(), side) || isElsewhere(place.state(), side)
        : tag.marks(Function.FOREIGN)
            || tag.marks(Function.BOTH_SIDES)
            || tag.has(Sense.Group.class)
            || areCounted(at);
  }

  private static boolean isElsewhere(Optional<Agent> state, String side) {
    return state.isPresent() && !state.get().key().equals(side);
  }

  /** {@code 20 nước}, {@code đưa nghi phạm về nước}. */
  private boolean areCounted(int at) {
    Tag tag = tags.get(at);
    boolean number =
        at > 0
            && tags.get(at - 1) instanceof Word before
            && tokens.get(before.from()).kind() == Token.Kind.NUMBER;
    return (number || tag.firstWord(tokens).equals("về"))
        && Others.STATES.contains(tokens.get(tag.to() - 1).key());
  }

  private static boolean mayTellAlone(Tag tag) {
    if (tag instanceof Cue cue) {
      boolean said = cue.has(Sense.Report.class);
      for (Sense sense : cue.senses()) {
        boolean alone =
            sense instanceof Sense.Type type
                ? said || ONESIDED.contains(type.type())
                : sense instanceof Sense.LightVerb verb
                    && verb.type().filter(ONESIDED::contains).isPresent();
        if (alone) {
          return true;
        }
      }
    }
    return tag instanceof SeriesTag;
  }

  /** {@code song phương}, {@code thế giới}, {@code 50 nền kinh tế}. */
  private boolean speaksOfMany() {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (Bilateral.isTold(tokens, at)
          || token.is(Others.ECONOMY)
          || Worldwide.isTold(tokens, at)) {
        return true;
      }
    }
    return Worldwide.comesFromManyStates(tokens, 0, tokens.size());
  }
}
