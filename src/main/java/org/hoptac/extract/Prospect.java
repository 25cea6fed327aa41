package org.hoptac.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Meaning;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Form;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Whether an event may come of a statement. Most of what papers write tells no act, or is about
 * home alone, and can be left unread: {@link Assembler} keeps no draft without a side from abroad
 * but those of which this class asks. It asks as soon as it can, and again when more is known. What
 * it says may come need not; what it says cannot never does.
 */
final class Prospect {
  private static final WordSet ECONOMIES = new WordSet(List.of(Others.ECONOMY));

  /** {@code A và B}, {@code A cùng B}, {@code với sự phối hợp của A}: that several do it. */
  private static final long LINKS = Function.AND.bit() | Function.WITH.bit();

  /** See {@link Leave#given}. */
  private static final String LET = "cho";

  private final Statement statement;
  private final List<Token> tokens;
  private final Abroad abroad;

  Prospect(Statement statement, Abroad abroad) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.abroad = abroad;
  }

  /** Whether one of the known terms of a statement may tell an act, alone or with another. */
  static boolean mayTell(Statement statement, List<Lexicon.Match> matches) {
    boolean part = false;
    boolean object = false;
    boolean light = false;
    boolean linked = false;
    for (int at = 0; at < matches.size(); at++) {
      Meaning meaning = matches.get(at).meaning();
      light |= meaning.lightVerb();
      linked |= meaning.trend() || (meaning.functions() & LINKS) != 0;
      List<Term> terms = meaning.act() ? meaning.terms() : List.of();
      for (int i = 0; i < terms.size(); i++) {
        Term term = terms.get(i);
        if (term.sense() instanceof Sense.Type type && isShown(term, statement, matches, at)) {
          if (tellsAlone(type) || term.company() == Term.Company.JOINED) {
            return true;
          }
          boolean needsVerb = terms.size() == 1 && needsVerb(type);
          object |= needsVerb;
          part |= !needsVerb;
        }
      }
    }
    return (part && linked) || ((part || object) && light);
  }

  /** Asks {@link NameContext} only where it must, since tokens have to be made for it. */
  private static boolean isShown(
      Term term, Statement statement, List<Lexicon.Match> matches, int at) {
    return switch (term.company()) {
      case ANY -> true;
      case BETWEEN ->
          at + 1 < matches.size()
              && matches.get(at + 1).from() == matches.get(at).to()
              && NameContext.leadsTo(matches.get(at + 1))
              && isShownBeside(term, statement, matches, at);
      case GIVING -> new GivenCompany(statement, matches).isOfGift(matches.get(at));
      case JOINED -> new GivenCompany(statement, matches).isOfSeveral(matches.get(at));
      default -> isShownBeside(term, statement, matches, at);
    };
  }

  private static boolean isShownBeside(
      Term term, Statement statement, List<Lexicon.Match> matches, int at) {
    return new NameContext(statement, matches).shows(term, matches.get(at));
  }

  private static boolean tellsAlone(Sense.Type type) {
    return switch (type.strength()) {
      case FULL, SOLITARY, GENERIC, JOURNEY, RESIDUAL, COUNTED -> true;
      case SETTLING, PERMITTED, FREEING, JOINING -> true;
      case BOUND, OBJECT, REQUEST -> false;
    };
  }

  /** {@code tên lửa}, {@code yêu cầu}: without a verb that goes with it such a word tells none. */
  private static boolean needsVerb(Sense.Type type) {
    return switch (type.strength()) {
      case OBJECT, REQUEST -> true;
      default -> false;
    };
  }

  /**
   * Whether the known terms leave it open that one from abroad is named, or an act told without
   * one. It asks of all that a term may mean; {@link #mayConcernOthers(List, Clues)} asks again of
   * what the terms mean here.
   */
  static boolean mayConcernOthers(Statement statement, List<Lexicon.Match> matches, Abroad abroad) {
    var acts = new SidelessActs();
    boolean person = false;
    for (int at = 0; at < matches.size(); at++) {
      Meaning meaning = matches.get(at).meaning();
      List<Sense> senses = meaning.senses();
      for (int i = 0; i < senses.size(); i++) {
        Sense sense = senses.get(i);
        if (abroad.mayName(sense)) {
          return true;
        }
        acts.add(sense);
        person |= Clues.opensPerson(sense);
      }
      boolean noun = (meaning.functions() & Function.NOUN.bit()) != 0;
      if (noun && isBeforeAct(matches, at)) {
        return true;
      }
    }
    Words words = statement.words();
    return mayBeKept(acts, words)
        || abroad.mayNameLeader(words)
        || abroad.mayNameBody(words)
        || (person && holdForeign(words, 0, words.size()));
  }

  private static boolean isBeforeAct(List<Lexicon.Match> matches, int at) {
    return at + 1 < matches.size()
        && matches.get(at + 1).from() == matches.get(at).to()
        && matches.get(at + 1).meaning().act();
  }

  private static boolean mayBeKept(SidelessActs acts, Words words) {
    if (acts.mayBeKept(true)) {
      return true;
    }
    for (int at = 0; acts.withOthers() && at < words.size(); at++) {
      if (ECONOMIES.has(words, at)
          || Worldwide.isWorld(words, at)
          || (acts.conference() && Worldwide.WORDS.has(words, at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the name of a person may have a foreign word: a known place or agent is part of such a
   * name only where other words of it stand beside.
   */
  private boolean mayNameForeigner(List<Tag> known) {
    Words words = statement.words();
    for (int at = 0; at < known.size(); at++) {
      Tag tag = known.get(at);
      boolean apart =
          (tag instanceof PlaceTag || tag instanceof AgentTag)
              && !CapitalRun.mayStandBeside(words, tag.from(), tag.to());
      if (!apart && holdForeign(words, tag.from(), tag.to())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands here that no syllable of Vietnamese is, and that a name may have. */
  private static boolean holdForeign(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (CapitalRun.mayHold(words, at)) {
        Form form = words.form(at);
        if (form.kind() == Token.Kind.WORD && !form.vietnamese()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether one from abroad may be named, or an act that is told without one.
   *
   * @param known the tags before names are composed
   */
  boolean mayConcernOthers(List<Tag> known, Clues clues) {
    Words words = statement.words();
    return namesOthers(known)
        || (clues.mayNamePerson() && mayNameForeigner(known))
        || abroad.mayNameLeader(words)
        || abroad.mayNameBody(words)
        || mayKeepWithoutSides(known, clues.mayNameProgramme());
  }

  /**
   * Whether a word that tells acts stands in the tags: asks again, since it is known now which of
   * the terms are meant. What is permitted needs {@code cho} before it, or goods that are shipped;
   * goods, a verb that may have them as its object.
   *
   * @param known the tags before names are composed
   */
  boolean mayTell(List<Tag> known) {
    boolean object = false;
    boolean request = false;
    boolean permitted = false;
    boolean light = false;
    boolean let = false;
    for (int at = 0; at < known.size(); at++) {
      Tag tag = known.get(at);
      if (isOnly(tag, Sense.Type.Strength.OBJECT)) {
        object = true;
      } else if (isOnly(tag, Sense.Type.Strength.REQUEST)) {
        request = true;
      } else if (isOnly(tag, Sense.Type.Strength.PERMITTED)) {
        permitted = true;
      } else if (tag instanceof SeriesTag || tag.has(Sense.Type.class)) {
        return true;
      }
      light |= tag.has(Sense.LightVerb.class);
      let |= tokens.get(tag.from()).is(LET);
    }
    return (permitted && (let || object || request))
        || (request && light)
        || (object && light && areObjects(known));
  }

  /** Whether a word for an act stands here that tells no more than this, and no one says it. */
  private static boolean isOnly(Tag tag, Sense.Type.Strength strength) {
    return tag.has(Sense.Type.class)
        && !tag.matches(Sense.Type.class, type -> type.strength() != strength)
        && !tag.has(Sense.Report.class);
  }

  /**
   * {@code trao tàu tuần tra}, but not {@code ký … tên lửa}: a verb may have them as object. A term
   * has one sense for all places where it stands, so none is compared word by word.
   */
  private static boolean areObjects(List<Tag> known) {
    Set<Sense.LightVerb> verbs = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Sense.Type> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Tag tag : known) {
      tag.sense(Sense.LightVerb.class).ifPresent(verbs::add);
      tag.sense(Sense.Type.class).ifPresent(objects::add);
    }
    return objects.stream()
        .anyMatch(object -> verbs.stream().anyMatch(verb -> LightVerbs.isObjectOf(verb, object)));
  }

  private boolean namesOthers(List<Tag> known) {
    for (int at = 0; at < known.size(); at++) {
      Tag tag = known.get(at);
      boolean other =
          tag instanceof AgentTag agent
              ? mayBeOther(agent.mention())
              : tag instanceof PlaceTag place && mayStandForOther(place);
      if (other) {
        return true;
      }
    }
    return false;
  }

  private boolean mayStandForOther(PlaceTag place) {
    return place.region()
        || (place.seat().isPresent() && mayBeOther(place.seat().get()))
        || (place.state().isPresent() && !abroad.isHome(place.state().get()));
  }

  private boolean mayBeOther(AgentMention mention) {
    if (isAlwaysHeard(mention.agent().kind()) || abroad.mayBe(mention)) {
      return true;
    }
    for (AgentMention principal : mention.principals()) {
      if (mayBeOther(principal)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlwaysHeard(Agent.Kind kind) {
    return kind == Agent.Kind.ORGANISATION || kind == Agent.Kind.PROGRAMME;
  }

  /**
   * Whether the assembler may keep a draft.
   *
   * @param mentions the agents that are named, whom drafts have as sides
   */
  boolean mayKeep(Named named, List<AgentMention> mentions) {
    if (!HeadFinder.mayFindIn(named.tags())) {
      return false;
    }
    boolean programme = !named.programmes().isEmpty();
    boolean others = false;
    for (AgentMention mention : mentions) {
      Agent.Kind kind = mention.agent().kind();
      others =
          others || kind == Agent.Kind.ORGANISATION || isOfRegion(mention) || abroad.mayBe(mention);
      programme |= kind == Agent.Kind.PROGRAMME;
    }
    boolean told =
        others
            ? programme || !new LoneSide(named.tags(), tokens).standsAlone(mentions)
            : hasPostAbroad(named);
    return told || mayKeepWithoutSides(named.tags(), programme);
  }

  /** {@code Đại sứ … tại Peru}: see {@link Told#sidesMeant}. */
  private boolean hasPostAbroad(Named named) {
    for (AgentMention state : named.states()) {
      if (abroad.mayBe(state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfRegion(AgentMention mention) {
    return mention.agent().key().startsWith(NameGrammar.STATES);
  }

  private boolean mayKeepWithoutSides(List<Tag> tags, boolean programme) {
    var acts = new SidelessActs();
    for (int at = 0; at < tags.size(); at++) {
      Tag tag = tags.get(at);
      if (isDefinite(tags, at)) {
        return true;
      }
      acts.add(tag, tag instanceof PlaceTag place && liesAbroad(place));
    }
    return acts.mayBeKept(programme)
        || (acts.withOthers() && speaksOfOthers(tags))
        || (acts.conference() && isOfWorld(tags));
  }

  private boolean speaksOfOthers(List<Tag> tags) {
    for (int at = 0; at < tags.size(); at++) {
      Tag tag = tags.get(at);
      if (isEconomy(tag) || Worldwide.isWorld(statement.words(), tag.from())) {
        return true;
      }
    }
    return false;
  }

  /** See {@link Complements#destination}. */
  private boolean liesAbroad(PlaceTag place) {
    return place
        .liesIn()
        .or(() -> place.territory().map(AgentMention::agent))
        .filter(state -> !abroad.isHome(state))
        .isPresent();
  }

  /** See {@link Draft#ofWorld}. */
  private boolean isOfWorld(List<Tag> tags) {
    if (Worldwide.comesFromManyStates(tokens, 0, tokens.size())) {
      return true;
    }
    for (Tag tag : tags) {
      if (!(tag instanceof Word) && Worldwide.isSaidIn(tokens, tag.from(), tag.to())) {
        return true;
      }
    }
    return false;
  }

  /** {@code Cuộc tập trận …} at the head of a sentence: see {@link Draft#definite}. */
  private boolean isDefinite(List<Tag> tags, int noun) {
    return tags.get(noun).marks(Function.NOUN)
        && (noun == 0 || tags.get(noun - 1).isSign())
        && noun + 1 < tags.size()
        && (tags.get(noun + 1) instanceof SeriesTag || tags.get(noun + 1).has(Sense.Type.class));
  }

  /** {@code với 50 nền kinh tế}: see {@link Others}. */
  private boolean isEconomy(Tag tag) {
    return tag instanceof Word && ECONOMIES.has(statement.words(), tag.from());
  }
}
