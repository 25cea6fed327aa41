package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/**
 * Puts the sentences of a statement together: what a later sentence says of an event told before is
 * added to it, programmes hand their topics to what is done under them, and drafts that do not say
 * enough are dropped. Rather no event than a wrong one.
 */
final class Assembler {
  private final Statement statement;
  private final Set<String> home;
  private final List<Draft> drafts = new ArrayList<>();
  private List<Draft> previousSentence = List.of();
  private List<AgentMention> lastSides = List.of();
  private Optional<Agent> lastProgramme = Optional.empty();

  Assembler(Statement statement, Set<String> home) {
    this.statement = statement;
    this.home = home;
  }

  /** The events of the clauses. */
  List<CooperationEvent> assemble(List<List<Clause>> sentences) {
    for (List<Clause> sentence : sentences) {
      List<Draft> read = new SentenceReader(this, sentence).read();
      drafts.addAll(read);
      previousSentence = read;
      read.stream()
          .map(draft -> draft.programme)
          .flatMap(Optional::stream)
          .map(Found::value)
          .forEach(p -> lastProgramme = Optional.of(p));
    }
    shareProgrammeTopics();
    List<Draft> kept = merged().stream().filter(this::saysEnough).toList();
    return kept.stream().map(draft -> draft.toEvent(kept)).toList();
  }

  Statement statement() {
    return statement;
  }

  List<Draft> previousSentence() {
    return previousSentence;
  }

  Optional<Agent> lastProgramme() {
    return lastProgramme;
  }

  void remember(Draft draft) {
    lastSides = draft.subject;
  }

  /** The sides that {@code hai nước} or {@code ba bên} means, if as many were named just before. */
  List<AgentMention> sidesJustNamed(Span words, String number) {
    int expected = number.equals("ba") ? 3 : 2;
    return lastSides.size() == expected
        ? lastSides.stream().map(side -> side.withSpan(words)).toList()
        : List.of();
  }

  /** {@code Động thái này …}: more words for an act already told, and no act of its own. */
  void mentionedAgain(Head head, Span words, OptionalInt ordinal) {
    drafts.stream()
        .filter(draft -> draft.head.type().equals(head.type()))
        .findFirst()
        .ifPresent(
            draft -> {
              draft.evidence.add(words);
              draft.ordinal = draft.ordinal.isPresent() ? draft.ordinal : ordinal;
            });
  }

  /** A programme's topics are those of all that is told of it. */
  private void shareProgrammeTopics() {
    for (Draft draft : drafts) {
      if (draft.head.series().isEmpty()) {
        drafts.stream()
            .filter(
                other ->
                    other != draft && other.head.series().isEmpty() && sameProgramme(draft, other))
            .forEach(
                other ->
                    other.topics.forEach(topic -> draft.addTopic(topic.value(), topic.span())));
      }
    }
  }

  private static boolean sameProgramme(Draft a, Draft b) {
    return a.programme.isPresent()
        && b.programme.isPresent()
        && a.programme.get().value().key().equals(b.programme.get().value().key());
  }

  /**
   * Joins a draft to an earlier one of the same type whose sides are the same or hold all of its
   * own.
   */
  private List<Draft> merged() {
    var merged = new ArrayList<Draft>();
    for (Draft draft : drafts) {
      Optional<Draft> same =
          merged.stream().filter(known -> isSame(known, draft)).reduce((first, last) -> last);
      if (same.isPresent()) {
        same.get().absorb(draft);
        draft.goal = same;
        drafts.stream()
            .filter(d -> d.parent.filter(p -> p == draft).isPresent())
            .forEach(d -> d.parent = same);
      } else {
        merged.add(draft);
      }
    }
    return merged;
  }

  private static boolean isSame(Draft known, Draft draft) {
    boolean alike = known.head.type().equals(draft.head.type()) && sameGroup(known, draft);
    boolean namedSides =
        draft.hasNamedSide()
            && known.sideKeys().equals(draft.sideKeys())
            && known.parent.isEmpty() == draft.parent.isEmpty();
    boolean attending =
        draft.head.is("conference") && !draft.hasNamedSide() && draft.head.series().isEmpty();
    return alike && (namedSides || attending);
  }

  private static boolean sameGroup(Draft known, Draft draft) {
    return StatusGroup.of(known.status.status()) == StatusGroup.of(draft.status.status());
  }

  /** Whether the text names the sides that such an act has, and they are not all at home. */
  private boolean saysEnough(Draft draft) {
    boolean abroad = draft.sidesAbroad(home) > 0;
    boolean crossesBorders = abroad && draft.sides() > 1;
    boolean framed =
        (draft.programme.isPresent() && abroad)
            || draft.parent.filter(this::saysEnough).isPresent();
    if (draft.head.is("conference")) {
      boolean international = draft.head.series().filter(Tag.SeriesTag::international).isPresent();
      return international || crossesBorders || draft.isWithinOrganisation();
    }
    if (draft.head.is("statement")) {
      return abroad;
    }
    if (draft.head.frame().joint()) {
      return crossesBorders
          || (framed && draft.hasNamedSide())
          || (draft.definite && !draft.hasAgents());
    }
    return crossesBorders || framed;
  }
}
