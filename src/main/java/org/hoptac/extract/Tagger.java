package org.hoptac.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Place;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.hoptac.text.Words;

/** First look at a statement: dates, then known terms, then single tokens. */
final class Tagger {
  private final Lexicon lexicon;

  /** The agents of the lexicon, made once. */
  private final Map<Sense.Actor, Agent> agents = new IdentityHashMap<>();

  Tagger(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Term term : lexicon.terms()) {
      if (term.sense() instanceof Sense.Actor actor) {
        agents.computeIfAbsent(actor, Tagger::agent);
        actor.actsFor().ifPresent(state -> agents.computeIfAbsent(state, Tagger::agent));
      } else if (term.sense() instanceof Sense.Place place) {
        place.seatOf().ifPresent(seat -> agents.computeIfAbsent(seat, Tagger::agent));
        place.inState().ifPresent(state -> agents.computeIfAbsent(state, Tagger::agent));
      }
    }
  }

  /**
   * The tags of a statement.
   *
   * @param matches the known terms in it
   */
  List<Tag> tag(Statement statement, List<Lexicon.Match> matches) {
    List<Token> tokens = statement.tokens();
    List<TimeTag> times = new TimeGrammar(statement).find();
    var context = new NameContext(statement, matches);
    var tags = new ArrayList<Tag>();
    int at = 0;
    int time = 0;
    int match = 0;
    while (at < tokens.size()) {
      while (match < matches.size() && matches.get(match).from() < at) {
        match++;
      }
      while (time < times.size() && times.get(time).from() < at) {
        time++;
      }
      Tag next;
      if (time < times.size() && times.get(time).from() == at) {
        next = times.get(time++);
      } else if (match < matches.size() && matches.get(match).from() == at) {
        next = known(statement, matches.get(match), context);
      } else {
        next = Word.at(tokens, at, at + 1);
      }
      tags.add(next);
      at = next.to();
    }
    return tags;
  }

  private AgentMention mention(Sense.Actor actor, Statement statement, Lexicon.Match match) {
    List<Token> tokens = statement.tokens();
    Agent agent = agents.get(actor);
    Span span = span(tokens, match);
    if (actor.actsFor().isPresent()) {
      Sense.Actor state = actor.actsFor().get();
      for (int from = match.from() + 1; from < match.to(); from++) {
        int end = endOf(state, statement.words(), from, match.to());
        if (end > from) {
          var principal = AgentMention.of(agents.get(state), Token.cover(tokens, from, end));
          return new AgentMention(agent, span, List.of(principal), Optional.empty());
        }
      }
    }
    return AgentMention.of(agent, span);
  }

  /**
   * {@code Hội đồng Bảo an Liên hợp quốc} names whom it acts for with its last words, {@code Đảng
   * Nước Nga Thống nhất} with words amid the name: one past them, or where they would begin.
   */
  private int endOf(Sense.Actor actor, Words words, int from, int to) {
    return lexicon
        .longest(words, from, to)
        .filter(match -> match.senses().contains(actor))
        .map(Lexicon.Match::to)
        .orElse(from);
  }

  private Tag known(Statement statement, Lexicon.Match match, NameContext context) {
    List<Sense> senses = shown(match, context);
    Sense.Actor actor = first(senses, Sense.Actor.class);
    if (actor != null && endsAddress(statement.tokens(), match)) {
      return Word.at(statement.tokens(), match.from(), match.to());
    }
    if (actor != null) {
      AgentMention named = mention(actor, statement, match);
      Sense.Type type = first(senses, Sense.Type.class);
      return type == null
          ? new AgentTag(match.from(), match.to(), named)
          : new SeriesTag(match.from(), match.to(), named, type, true, List.of());
    }
    Sense.Place place = first(senses, Sense.Place.class);
    if (place != null) {
      return placeTag(match, place, senses, span(statement.tokens(), match));
    }
    if ((senses.isEmpty() && isOfCompany(match)) || isAbout(statement.tokens(), match, senses)) {
      return Word.at(statement.tokens(), match.from(), match.from() + 1);
    }
    boolean nothing = senses.isEmpty() || first(senses, Sense.Nothing.class) != null;
    return nothing && match.to() == match.from() + 1
        ? Word.at(statement.tokens(), match.from(), match.to())
        : new Cue(match.from(), match.to(), senses);
  }

  /** {@code VOV.VN}: the last part of the address of a page is no state. */
  private static boolean endsAddress(List<Token> tokens, Lexicon.Match match) {
    int dot = match.from() - 1;
    return dot > 0
        && match.to() == match.from() + 1
        && tokens.get(match.from()).acronym()
        && !tokens.get(match.from()).spaced()
        && tokens.get(dot).is(".")
        && !tokens.get(dot).spaced()
        && tokens.get(dot - 1).kind() == Token.Kind.WORD;
  }

  /** {@code gần 80 học giả}, {@code trên 200 doanh nghiệp}: no place, but how many. */
  private static boolean isAbout(List<Token> tokens, Lexicon.Match match, List<Sense> senses) {
    Sense.Marker marker = first(senses, Sense.Marker.class);
    return marker != null
        && marker.function() == Function.AT
        && match.to() == match.from() + 1
        && match.to() < tokens.size()
        && tokens.get(match.to()).kind() == Token.Kind.NUMBER
        && !tokens.get(match.from()).is("ở");
  }

  /** Whether these are common words, which alone mean nothing to us. */
  private static boolean isOfCompany(Lexicon.Match match) {
    Term.Company company = match.terms().get(0).company();
    return company == Term.Company.GIVING || company == Term.Company.JOINED;
  }

  private static Span span(List<Token> tokens, Lexicon.Match match) {
    return Token.cover(tokens, match.from(), match.to());
  }

  private static List<Sense> shown(Lexicon.Match match, NameContext context) {
    return match.meaning().everywhere() ? match.senses() : shownOnly(match, context);
  }

  private static List<Sense> shownOnly(Lexicon.Match match, NameContext context) {
    var shown = new ArrayList<Sense>();
    for (Term term : match.terms()) {
      if (context.shows(term, match)) {
        shown.add(term.sense());
      }
    }
    return shown;
  }

  private PlaceTag placeTag(Lexicon.Match match, Sense.Place place, List<Sense> senses, Span span) {
    var topics = new ArrayList<String>();
    for (Sense sense : senses) {
      if (sense instanceof Sense.Topic topic) {
        topics.add(topic.key());
      }
    }
    return new PlaceTag(
        match.from(),
        match.to(),
        new Place(place.key(), place.name(), place.nameEn()),
        place.region(),
        place.seatOf().map(seat -> AgentMention.of(agents.get(seat), span)),
        place.inState().map(agents::get),
        topics);
  }

  static Agent agent(Sense.Actor actor) {
    return new Agent(
        Agent.Kind.valueOf(actor.kind().toUpperCase(Locale.ROOT)),
        actor.key(),
        actor.name(),
        actor.nameEn(),
        actor.notation(),
        actor.actsFor().map(Tagger::agent).stream().toList(),
        List.of());
  }

  /** The first sense of a kind, or null. */
  private static <S extends Sense> S first(List<Sense> senses, Class<S> kind) {
    for (int i = 0; i < senses.size(); i++) {
      if (kind.isInstance(senses.get(i))) {
        return kind.cast(senses.get(i));
      }
    }
    return null;
  }
}
