package org.hoptac.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Reading;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Reads statements. The way of one statement: known terms and dates ({@link Tagger}), names ({@link
 * NameGrammar}), sentences, lists and clauses ({@link ClauseSplitter}), acts with their complements
 * ({@link SentenceReader}), events ({@link Assembler}). No statistics, no parser: closed classes
 * carry the content of such sentences, and every result can say which words and which rule gave it.
 * Safe for use by many threads.
 */
public final class Extractor {
  private final Lexicon lexicon;
  private final Tagger tagger;
  private final HomeOfficials officials;
  private final Leaders leaders;
  private final Abroad abroad;

  /** What each sense of the lexicon is called in marks. */
  private final Map<Sense, String> labels = new IdentityHashMap<>();

  /** An extractor that knows the terms of a lexicon. */
  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tagger = new Tagger(lexicon);
    this.leaders = new Leaders(lexicon.leaders());
    this.abroad = new Abroad(lexicon, leaders);
    this.officials = new HomeOfficials(lexicon.home(), ministries(lexicon));
    lexicon.terms().forEach(term -> labels.computeIfAbsent(term.sense(), Extractor::label));
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
    List<Tag> known = tagger.tag(statement);
    return read(statement, known, new Clues(known, statement.tokens()), false);
  }

  /** Reads a statement with all rules, also those to which nothing in it gives cause. */
  Reading readWithAllRules(Statement statement) {
    return read(statement, tagger.tag(statement), Clues.all(), true);
  }

  private Reading read(Statement statement, List<Tag> known, Clues clues, boolean anyway) {
    var text = new NameText(statement, lexicon);
    List<Tag> names = officials.rewrite(new NameGrammar(text, known, clues).rewrite(), known);
    List<Tag> tags = new Principals(leaders, names).found();
    List<Found<Agent>> programmes = new ProgrammeNames(text, known, clues).found();
    List<AgentMention> named = mentions(tags);
    List<CooperationEvent> events =
        anyway || mayTell(statement, tags, named, programmes)
            ? events(statement, tags, named, programmes, known)
            : List.of();
    List<Found<Agent>> agents = new NamedAgents(statement.tokens(), tags).found(events);
    agents.addAll(programmes);
    return new Reading(statement, agents, events, marks(statement, tags));
  }

  /** Most statements name no act, or nobody from abroad: then their clauses are not looked at. */
  private boolean mayTell(
      Statement statement,
      List<Tag> tags,
      List<AgentMention> named,
      List<Found<Agent>> programmes) {
    return HeadFinder.mayFindIn(tags)
        && new Prospect(statement.tokens(), tags, abroad).mayKeep(named, programmes);
  }

  private List<CooperationEvent> events(
      Statement statement,
      List<Tag> tags,
      List<AgentMention> named,
      List<Found<Agent>> programmes,
      List<Tag> known) {
    List<List<Clause>> sentences = new ClauseSplitter(statement.tokens()).split(tags);
    var topicWords = new TopicWords(lexicon, statement.tokens(), known, named);
    var told = new Told(named, programmes, topicWords, sport(statement, known));
    return new Assembler(statement, abroad, told).assemble(sentences);
  }

  private static List<Found<Sense.Sport>> sport(Statement statement, List<Tag> known) {
    var sport = new ArrayList<Found<Sense.Sport>>();
    for (Tag tag : known) {
      tag.sense(Sense.Sport.class)
          .ifPresent(word -> sport.add(new Found<>(word, span(statement.tokens(), tag))));
    }
    return sport;
  }

  private static List<AgentMention> mentions(List<Tag> tags) {
    var mentions = new ArrayList<AgentMention>();
    for (Tag tag : tags) {
      if (tag instanceof AgentTag agent) {
        agent.mention().addAllTo(mentions);
      } else if (tag instanceof PlaceTag place) {
        place.territory().ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private List<Reading.Mark> marks(Statement statement, List<Tag> tags) {
    var marks = new ArrayList<Reading.Mark>();
    for (Tag tag : tags) {
      String label = label(tag);
      if (!label.isEmpty()) {
        marks.add(new Reading.Mark(span(statement.tokens(), tag), label));
      }
    }
    return marks;
  }

  private static Span span(List<Token> tokens, Tag tag) {
    return Token.cover(tokens, tag.from(), tag.to());
  }

  private String label(Tag tag) {
    if (tag instanceof AgentTag agent) {
      return agent.mention().agent().key();
    } else if (tag instanceof PlaceTag place) {
      return place.place().key();
    } else if (tag instanceof TimeTag time) {
      return time.time().edtf();
    } else if (tag instanceof SeriesTag series) {
      return series.series().agent().key();
    } else if (tag instanceof Cue cue) {
      return label(cue.senses());
    }
    return "";
  }

  private String label(List<Sense> senses) {
    if (senses.size() == 1) {
      return known(senses.get(0));
    }
    var labels = new StringJoiner(" | ");
    senses.forEach(sense -> labels.add(known(sense)));
    return labels.toString();
  }

  private String known(Sense sense) {
    String label = labels.get(sense);
    return label == null ? label(sense) : label;
  }

  private static String label(Sense sense) {
    if (sense instanceof Sense.Type type) {
      return "type " + type.type();
    } else if (sense instanceof Sense.Status status) {
      return "status " + status.status();
    } else if (sense instanceof Sense.Topic topic) {
      return "topic " + topic.key();
    } else if (sense instanceof Sense.Report) {
      return "source";
    } else if (sense instanceof Sense.LightVerb) {
      return "verb";
    } else if (sense instanceof Sense.Marker marker) {
      return marker.function().name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (sense instanceof Sense.Title title) {
      return title.key();
    }
    return sense.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
