package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Token;

/**
 * Decides whether a short word that is also something else (<em>Anh</em>, <em>Nga</em>,
 * <em>Đức</em>) is the name of a state here. It is not, when a capitalised word of no known sense
 * stands beside it: then it is part of a person's or place's name. It is, when its company shows
 * it: a title, a body, a function word that takes an agent, another state, or a verb of ours.
 */
final class NameContext {
  private static final Set<String> LINKS = Set.of(",", "-", "và");

  private final List<Token> tokens;
  private final Places endingAt;
  private final Places beginningAt;

  NameContext(List<Token> tokens, List<Lexicon.Match> matches) {
    this.tokens = tokens;
    this.endingAt = new Places(matches, Lexicon.Match::to);
    this.beginningAt = new Places(matches, Lexicon.Match::from);
  }

  /** Matches by one of their borders, in the order in which they stand. */
  private record Places(List<Lexicon.Match> matches, ToIntFunction<Lexicon.Match> border) {
    /** The match that has its border at a token, or null. */
    Lexicon.Match get(int token) {
      int low = 0;
      int high = matches.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int place = border.applyAsInt(matches.get(middle));
        if (place == token) {
          return matches.get(middle);
        } else if (place < token) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }
  }

  boolean shows(Term term, Lexicon.Match match) {
    if (term.company() == Term.Company.ANY) {
      return true;
    }
    if (isPartOfName(match)) {
      return false;
    }
    boolean mayBegin = term.company() == Term.Company.NAMING || !beginsSentence(match.from());
    return introduces(endingAt.get(match.from()))
        || besideActor(match)
        || (acts(beginningAt.get(match.to())) && mayBegin);
  }

  private boolean isPartOfName(Lexicon.Match match) {
    Lexicon.Match before = endingAt.get(match.from());
    boolean afterName =
        before == null && isUnknownCapital(match.from() - 1) && !tokens.get(match.from()).is("-");
    boolean beforeName = beginningAt.get(match.to()) == null && isUnknownCapital(match.to());
    return afterName || (beforeName && !introduces(before));
  }

  private boolean isUnknownCapital(int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && tokens.get(at).capitalised()
        && !beginsSentence(at);
  }

  private boolean introduces(Lexicon.Match before) {
    return has(before, Sense.Title.class)
        || has(before, Sense.Body.class)
        || has(before, Sense.Type.class)
        || (before != null
            && before.terms().stream()
                .map(Term::sense)
                .anyMatch(
                    sense ->
                        sense instanceof Sense.Marker marker && takesAgent(marker.function())));
  }

  private static boolean takesAgent(Function function) {
    return switch (function) {
      case WITH, AND, BETWEEN, OF, BY, FOR, FROM, AT, LIST, NOUN -> true;
      default -> false;
    };
  }

  private boolean besideActor(Lexicon.Match match) {
    return (isLink(match.from() - 1) && has(endingAt.get(match.from() - 1), Sense.Actor.class))
        || (isLink(match.to()) && has(beginningAt.get(match.to() + 1), Sense.Actor.class))
        || has(beginningAt.get(match.to() + 1), Sense.Actor.class)
            && marks(beginningAt.get(match.to()), Function.WITH);
  }

  private boolean acts(Lexicon.Match after) {
    return has(after, Sense.Type.class)
        || has(after, Sense.Status.class)
        || has(after, Sense.Report.class)
        || has(after, Sense.LightVerb.class);
  }

  private boolean beginsSentence(int at) {
    return at == 0 || Set.of(".", "!", "?", "\"", ":").contains(tokens.get(at - 1).key());
  }

  private boolean isLink(int at) {
    return at >= 0 && at < tokens.size() && LINKS.contains(tokens.get(at).key());
  }

  private static boolean marks(Lexicon.Match match, Function function) {
    return match != null
        && match.terms().stream()
            .anyMatch(
                term ->
                    term.sense() instanceof Sense.Marker marker && marker.function() == function);
  }

  private static boolean has(Lexicon.Match match, Class<? extends Sense> kind) {
    return match != null && match.terms().stream().anyMatch(term -> kind.isInstance(term.sense()));
  }
}
