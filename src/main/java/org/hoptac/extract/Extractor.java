package org.hoptac.extract;

import java.util.List;
import java.util.Locale;
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

  /** An extractor that knows the terms of a lexicon. */
  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tagger = new Tagger(lexicon);
    this.officials = new HomeOfficials(lexicon.home());
  }

  /** Reads one statement. Never fails on any text; what it does not understand yields no event. */
  public Reading read(Statement statement) {
    List<Tag> known = tagger.tag(statement);
    List<Tag> tags = officials.rewrite(new NameGrammar(statement, lexicon).rewrite(known));
    List<List<Clause>> sentences = new ClauseSplitter(statement.tokens()).split(tags);
    List<Found<Agent>> programmes = new ProgrammeNames(statement, lexicon, known).found();
    var told = new Told(mentions(tags), programmes, new TopicWords(lexicon, statement.tokens()));
    var assembler = new Assembler(statement, lexicon.home().keySet(), told);
    List<CooperationEvent> events = assembler.assemble(sentences);
    List<Found<Agent>> agents = new NamedAgents(statement.tokens(), tags).found(events);
    agents.addAll(programmes);
    return new Reading(statement, agents, events, marks(statement, tags));
  }

  private static List<AgentMention> mentions(List<Tag> tags) {
    return tags.stream()
        .filter(AgentTag.class::isInstance)
        .flatMap(tag -> ((AgentTag) tag).mention().all().stream())
        .toList();
  }

  private static List<Reading.Mark> marks(Statement statement, List<Tag> tags) {
    return tags.stream()
        .filter(tag -> !label(tag).isEmpty())
        .map(tag -> new Reading.Mark(span(statement.tokens(), tag), label(tag)))
        .toList();
  }

  private static Span span(List<Token> tokens, Tag tag) {
    return tokens.get(tag.from()).span().cover(tokens.get(tag.to() - 1).span());
  }

  private static String label(Tag tag) {
    if (tag instanceof AgentTag agent) {
      return agent.mention().agent().key();
    } else if (tag instanceof PlaceTag place) {
      return place.place().key();
    } else if (tag instanceof TimeTag time) {
      return time.time().edtf();
    } else if (tag instanceof SeriesTag series) {
      return series.series().agent().key();
    } else if (tag instanceof Cue cue) {
      return String.join(" | ", cue.senses().stream().map(Extractor::label).toList());
    }
    return "";
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
