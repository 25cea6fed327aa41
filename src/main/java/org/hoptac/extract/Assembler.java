package org.hoptac.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Puts the sentences of a statement together: what a later sentence says of an event told before is
 * added to it, programmes hand their topics to what is done under them, and drafts that do not say
 * enough are dropped. Rather no event than a wrong one.
 */
final class Assembler {
  private final Statement statement;
  private final Set<String> home;
  private final Told told;

  Assembler(Statement statement, Set<String> home, Told told) {
    this.statement = statement;
    this.told = told;
    this.home = home;
  }

  /** The events of the clauses. */
  List<CooperationEvent> assemble(List<List<Clause>> sentences) {
    for (List<Clause> sentence : sentences) {
      told.add(new SentenceReader(told, statement.tokens(), sentence).read());
    }
    told.drafts().forEach(this::planWhatIsToCome);
    shareProgrammeTopics();
    told.drafts().stream()
        .filter(draft -> !draft.head.is("statement"))
        .forEach(this::lookForTopics);
    List<Draft> kept = merged().stream().filter(this::saysEnough).toList();
    return kept.stream().map(draft -> draft.toEvent(kept)).toList();
  }

  /** What no word shows to be done, and is dated behind the day of publication, is planned. */
  private void planWhatIsToCome(Draft draft) {
    boolean toCome =
        draft.when.isPresent()
            && statement
                .source()
                .published()
                .filter(day -> isBehind(day, draft.when.get()))
                .isPresent();
    if (toCome && draft.status.isDoneByAspect()) {
      Span date = draft.when.get().span();
      draft.status = new StatusReading("planned", 1, Optional.of(date), "status-future-date");
    }
  }

  private static boolean isBehind(LocalDate published, EventTime time) {
    String begin = time.edtf().split("/", 2)[0];
    String day = published.toString();
    return begin.compareTo(day.substring(0, Math.min(day.length(), begin.length()))) > 0
        && Character.isDigit(begin.charAt(0));
  }

  /** A programme's topics are those of all that is told of it. */
  private void shareProgrammeTopics() {
    List<Draft> acts =
        told.drafts().stream()
            .filter(draft -> draft.programme.isPresent() && draft.head.series().isEmpty())
            .toList();
    for (Draft act : acts) {
      acts.stream()
          .filter(other -> other != act && sameProgramme(act, other))
          .forEach(act::addTopicsOf);
    }
  }

  /**
   * Where no words around an act tell topics, those of its programme's name do, or else those of
   * its clause, the names of those who act among them.
   */
  private void lookForTopics(Draft draft) {
    if (draft.topics.isEmpty()) {
      draft.programme.ifPresent(named -> draft.addTopics(told.topicsIn(named.span())));
    }
    if (draft.topics.isEmpty()) {
      draft.clause.ifPresent(clause -> draft.addTopics(told.topicsIn(clause)));
    }
  }

  private static boolean sameProgramme(Draft a, Draft b) {
    return a.programme.get().value().key().equals(b.programme.get().value().key());
  }

  /**
   * Joins a draft to the last earlier one that tells the same event; what was part of it, or aimed
   * at it, is then part of the other, or aims at it.
   */
  private List<Draft> merged() {
    var merged = new ArrayList<Draft>();
    var absorbedBy = new IdentityHashMap<Draft, Draft>();
    for (Draft draft : told.drafts()) {
      Optional<Draft> same =
          merged.stream().filter(known -> isSame(known, draft)).reduce((first, last) -> last);
      if (same.isPresent()) {
        same.get().absorb(draft);
        absorbedBy.put(draft, same.get());
      } else {
        merged.add(draft);
      }
    }
    for (Draft draft : told.drafts()) {
      draft.parent = draft.parent.map(parent -> absorbedBy.getOrDefault(parent, parent));
      draft.goal = draft.goal.map(goal -> absorbedBy.getOrDefault(goal, goal));
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
      boolean attended = abroad && draft.head.verbal() && draft.programme.isPresent();
      return international || attended || crossesBorders || draft.isWithinOrganisation();
    }
    if (draft.head.is("statement")) {
      return abroad;
    }
    if (draft.head.frame().joint()) {
      return crossesBorders
          || (draft.head.is("exercise") && draft.hasOrganisation())
          || (framed && draft.hasNamedSide())
          || (draft.definite && !draft.hasAgents());
    }
    boolean given = draft.head.is("supply", "training");
    boolean onesided = given ? !draft.tellsSidesApart() : isProposedByNobody(draft);
    return (crossesBorders && !onesided) || framed;
  }

  /**
   * Whether {@link #saysEnough} may hold for any draft that these tags can give. Most of what
   * papers write is about home alone; it can be left unread.
   *
   * @param named the agents in the tags, whom drafts have as sides
   */
  static boolean mayKeepFrom(
      List<Tag> tags, List<AgentMention> named, List<Token> tokens, Set<String> home) {
    for (AgentMention mention : named) {
      if (mention.agent().kind() == Agent.Kind.ORGANISATION
          || Draft.isFromAbroad(mention.side(), home)) {
        return true;
      }
    }
    for (int i = 0; i < tags.size(); i++) {
      boolean international = tags.get(i) instanceof Tag.SeriesTag series && series.international();
      if (international || mayBeDefinite(tags, i, tokens)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Cuộc tập trận …} where a sentence may begin: see {@link Draft#definite}. */
  private static boolean mayBeDefinite(List<Tag> tags, int noun, List<Token> tokens) {
    return tags.get(noun).marks(Function.NOUN)
        && (noun == 0 || tokens.get(tags.get(noun - 1).from()).kind() == Token.Kind.SIGN);
  }

  private static boolean isProposedByNobody(Draft draft) {
    return draft.head.is("proposal") && !draft.hasRole("initiator");
  }
}
