package org.hoptac.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Who is from abroad: states and organisations other than those of the press that is read, persons
 * of no said state whose names are not of its language, and known bodies of others.
 */
final class Abroad {
  private final Set<String> home;
  private final Map<String, Boolean> bodies;

  /** What stands behind the last space of the names of those bodies. */
  private final Set<String> endsOfBodies;

  private final Lexicon lexicon;

  private final Leaders leaders;
  private final ForeignFirms firms;

  /** The last words of their names that are of no word of the language of the press. */
  private final WordSet endsOfLeaders;

  /** Knows the home states of a lexicon, and its bodies. */
  Abroad(Lexicon lexicon, Leaders leaders) {
    this.leaders = leaders;
    this.home = lexicon.home().keySet();
    this.bodies = lexicon.bodies();
    this.endsOfBodies = bodies.keySet().stream().map(Abroad::lastPart).collect(Collectors.toSet());
    this.lexicon = lexicon;
    this.firms = new ForeignFirms(lexicon);
    this.endsOfLeaders =
        new WordSet(
            lexicon.leaders().keySet().stream()
                .map(Abroad::lastWord)
                .filter(word -> !word.vietnamese())
                .map(Token::key)
                .toList());
  }

  /** Whether these words may name a leader whom everyone knows, by a name that looks foreign. */
  boolean mayNameLeader(Words words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.capitalised(at) && endsOfLeaders.has(words, at)) {
        return true;
      }
    }
    return false;
  }

  private static Token lastWord(String name) {
    List<Token> tokens = Tokenizer.tokenize(name);
    return tokens.get(tokens.size() - 1);
  }

  /** Whether a word of this meaning may name one from abroad, or a place for which one acts. */
  boolean mayName(Sense sense) {
    return sense instanceof Sense.Actor actor
        ? mayBe(actor)
        : sense instanceof Sense.Place place
            && (place.region() || mayBe(place.seatOf()) || mayBe(place.inState()));
  }

  private boolean mayBe(Optional<Sense.Actor> actor) {
    return actor.isPresent() && mayBe(actor.get());
  }

  private boolean mayBe(Sense.Actor actor) {
    return switch (actor.kind()) {
      case "state" -> !home.contains(actor.key());
      case "body" -> !actor.home() || mayBe(actor.actsFor());
      case "outlet" -> mayBe(actor.actsFor());
      default -> true;
    };
  }

  /** Whether it is a state whose press is read. */
  boolean isHome(Agent agent) {
    return home.contains(agent.key());
  }

  /**
   * How many sides of an act are from abroad; a known body of others counts beside one that is
   * known to be of a home state, beside another to which it sells something, and beside any with
   * which it does something together.
   */
  int sidesOf(Draft draft) {
    Collection<Agent> sides = draft.parties.namedSides();
    boolean together = sides.size() > 1 && draft.head.frame().joint();
    int home = 0;
    int abroad = 0;
    for (Agent side : sides) {
      Optional<Boolean> ofHome = isOfHome(side);
      if (ofHome.isPresent() && ofHome.get()) {
        home++;
      } else if (ofHome.isPresent() || hasForeignName(side)) {
        abroad++;
      }
    }
    boolean traded = abroad > 1 && draft.head.is("supply");
    return statesAndPersons(draft) + (home > 0 || together || traded ? abroad : 0);
  }

  /**
   * {@code Hai nghệ sĩ A và B đồng hành}: whether all who take part are persons of whom neither the
   * text nor everyone says for whom they act. Those who sign something sign for somebody.
   */
  boolean isPrivate(Draft draft) {
    return draft.parties.hasNamedSide()
        && !draft.head.is("agreement")
        && draft.parties.namedSides().stream().allMatch(this::isUnknownPerson)
        && draft.parties.mentions().stream().allMatch(this::isPrivate);
  }

  /**
   * {@code Thủ tướng A gặp Vua B}: whether all who take part are known to be of one state, though
   * the text does not say so.
   */
  boolean areOfOneState(Draft draft) {
    Collection<Agent> sides = draft.parties.namedSides();
    if (sides.size() < 2 || draft.parties.sides() > sides.size()) {
      return false;
    }
    String one = null;
    for (Agent side : sides) {
      Optional<String> state =
          side.kind() == Agent.Kind.PERSON ? leaders.stateOf(side.name()) : Optional.of(side.key());
      if (state.isEmpty() || (one != null && !one.equals(state.get()))) {
        return false;
      }
      one = state.get();
    }
    return true;
  }

  /** {@code hai bên} behind {@code cuộc gặp A - B}: whom everyone knows acts for his state. */
  private boolean isUnknownPerson(Agent side) {
    return side.kind() == Agent.Kind.PERSON && leaders.stateOf(side.name()).isEmpty();
  }

  private boolean isPrivate(AgentMention person) {
    return person.capacity().isEmpty() && leaders.stateOf(person.agent().name()).isEmpty();
  }

  /** Whether one who takes part may be, or stand for, a side that {@link #sidesOf} counts. */
  boolean mayBe(AgentMention mention) {
    Agent side = mention.side();
    return side.isStateOrOrganisation()
        ? !isHome(side)
        : isForeigner(side)
            || isForeigner(mention.agent())
            || isOfHome(side).filter(ofHome -> !ofHome).isPresent()
            || hasForeignName(side);
  }

  /** Whether a name may stand here that ends as that of a known body of others. */
  boolean mayNameBody(Words words) {
    return lexicon.mayNameBodyOfOthers(words)
        || ForeignNames.mayStandIn(words)
        || firms.mayStandIn(words);
  }

  private boolean hasForeignName(Agent side) {
    return ForeignNames.isOf(side) || firms.isOf(side);
  }

  /** {@code Tập đoàn Boeing}: a body is known by the last words of its name. */
  private Optional<Boolean> isOfHome(Agent side) {
    if (isHome(side)) {
      return Optional.of(true);
    }
    if (side.kind() != Agent.Kind.BODY) {
      return Optional.empty();
    }
    String name = side.name().toLowerCase(Locale.ROOT);
    if (!endsOfBodies.contains(lastPart(name))) {
      return Optional.empty();
    }
    for (int space = name.indexOf(' '); !bodies.containsKey(name); space = name.indexOf(' ')) {
      if (space < 0) {
        return Optional.empty();
      }
      name = name.substring(space + 1);
    }
    return Optional.of(bodies.get(name));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private int statesAndPersons(Draft draft) {
    int others = 0;
    for (Agent side : draft.parties.namedSides()) {
      if (side.isStateOrOrganisation() ? !isHome(side) : isOfForeigner(draft, side)) {
        others++;
      }
    }
    return others;
  }

  /** {@code ông Ivan Petrov, Giám đốc Công ty A}: nobody says where the company is. */
  private static boolean isOfForeigner(Draft draft, Agent side) {
    return side.kind() == Agent.Kind.PERSON
        ? isForeign(side.name())
        : draft.parties.mentions().stream()
            .filter(mention -> mention.side().key().equals(side.key()))
            .anyMatch(mention -> isForeigner(mention.agent()));
  }

  private static boolean isForeigner(Agent agent) {
    return agent.kind() == Agent.Kind.PERSON && isForeign(agent.name());
  }

  /** Initials alone hide a name, of whatever language. */
  private static boolean isForeign(String name) {
    boolean foreign = false;
    boolean whole = false;
    for (Token token : Tokenizer.tokenize(name)) {
      boolean word = token.kind() == Token.Kind.WORD;
      whole |= word && token.surface().length() > 1;
      foreign |= word && !token.vietnamese();
    }
    return foreign && whole;
  }
}
