package org.hoptac.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Reading;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Reads statements. The way of one statement: known terms and dates ({@link Tagger}), names ({@link
 * NameGrammar}), sentences, lists and clauses ({@link ClauseSplitter}), acts with their complements
 * ({@link SentenceReader}), events ({@link Assembler}). Most statements are left on that way, where
 * {@link Prospect} sees that no event can come of them. No statistics, no parser: closed classes
 * carry the content of such sentences, and every result can say which words and which rule gave it.
 * Safe for use by many threads.
 */
public final class Extractor {
  private final Lexicon lexicon;
  private final Tagger tagger;
  private final HomeOfficials officials;
  private final Leaders leaders;
  private final Abroad abroad;

  /** An extractor that knows the terms of a lexicon. */
  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tagger = new Tagger(lexicon);
    this.leaders = new Leaders(lexicon.leaders());
    this.abroad = new Abroad(lexicon, leaders);
    this.officials = new HomeOfficials(lexicon.home(), homeStates(lexicon), ministries(lexicon));
  }

  private static Map<String, Agent> homeStates(Lexicon lexicon) {
    var states = new HashMap<String, Agent>();
    for (Term term : lexicon.terms()) {
      if (term.sense() instanceof Sense.Actor actor && lexicon.home().containsKey(actor.key())) {
        states.put(actor.key(), Tagger.agent(actor));
      }
    }
    return states;
  }

  private static Set<String> ministries(Lexicon lexicon) {
    return lexicon.terms().stream()
        .map(Term::sense)
        .filter(sense -> sense instanceof Sense.Body body && body.ministry())
        .map(sense -> "actor/" + ((Sense.Body) sense).key())
        .collect(Collectors.toSet());
  }

  /** Reads one statement. Never fails on any text; what it does not understand yields no event. */
  public Reading read(Statement statement) {
    List<Lexicon.Match> matches = lexicon.scan(statement.words());
    if (!Prospect.mayTell(statement, matches)
        || !Prospect.mayConcernOthers(statement, matches, abroad)) {
      return silent(statement, () -> named(statement, tagger.tag(statement, matches)));
    }
    List<Tag> known = tagger.tag(statement, matches);
    var clues = new Clues(known, statement.tokens());
    var prospect = new Prospect(statement, abroad);
    if (!prospect.mayTell(known)
        || Sport.isAllThatIsTold(known, statement.tokens())
        || !prospect.mayConcernOthers(known, clues)) {
      return silent(statement, () -> named(statement, known, clues));
    }
    Named named = named(statement, known, clues);
    List<AgentMention> mentions = named.mentions();
    return prospect.mayKeep(named, mentions)
        ? telling(statement, named, mentions)
        : silent(statement, () -> named);
  }

  /** Reads a statement with all rules, also those to which nothing in it gives cause. */
  Reading readWithAllRules(Statement statement) {
    List<Tag> known = tagger.tag(statement, lexicon.scan(statement.words()));
    Named named = named(statement, known, Clues.all());
    return telling(statement, named, named.mentions());
  }

  private static Reading silent(Statement statement, Supplier<Named> names) {
    return new Reading(statement, List.of(), new LateNames(statement, List.of(), names));
  }

  private Reading telling(Statement statement, Named named, List<AgentMention> mentions) {
    List<CooperationEvent> events = events(statement, named, mentions);
    return new Reading(statement, events, new LateNames(statement, events, () -> named));
  }

  private Named named(Statement statement, List<Tag> known) {
    return named(statement, known, new Clues(known, statement.tokens()));
  }

  private Named named(Statement statement, List<Tag> known, Clues clues) {
    var text = new NameText(statement, lexicon, leaders);
    List<Tag> names = officials.rewrite(new NameGrammar(text, known, clues).rewrite(), known);
    List<Tag> acting = new Principals(leaders, names, known).found();
    List<Tag> tags = new Envoys(acting, statement.tokens(), lexicon.hintWords()).found();
    List<Found<Agent>> programmes = new ProgrammeNames(text, known, clues).found();
    return new Named(known, tags, programmes);
  }

  private List<CooperationEvent> events(
      Statement statement, Named named, List<AgentMention> mentions) {
    List<Token> tokens = statement.tokens();
    List<List<Clause>> clauses =
        new ClauseSplitter(tokens, lexicon.hintWords())
            .split(CountedStates.asNouns(named.tags(), tokens));
    List<List<ClauseText>> sentences = Sentences.of(clauses, tokens, lexicon.hintWords());
    if (!Sentences.mayTell(sentences)) {
      return List.of();
    }
    var topicWords = new TopicWords(lexicon, statement, named, mentions);
    var told =
        new Told(
            mentions,
            named.states(),
            named.programmes(),
            topicWords,
            lexicon.hintWords(),
            SportWords.in(tokens, named.known()));
    return new Assembler(statement, abroad, told).assemble(sentences);
  }
}
