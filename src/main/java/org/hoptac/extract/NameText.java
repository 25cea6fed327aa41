package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * The statement as the stages of the {@link NameGrammar} look at it: words, spans, runs of
 * capitals.
 */
final class NameText {
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "del", "da", "di", "al", "bin", "el", "la");

  private final Statement statement;
  private final List<Token> tokens;

  NameText(Statement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  List<Token> tokens() {
    return tokens;
  }

  /**
   * One past a run of capitalised words that are no known name, such as <em>Julien Guerrier</em>,
   * <em>Cho Tae-yul</em>, <em>Ursula von der Leyen</em>; the index itself when there is none.
   */
  int capitalRun(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size()) {
      if (isNamePart(tags, at)) {
        at++;
      } else if (at > from && isJoiner(tags, at)) {
        at += 2;
      } else if (at > from && isParticle(tags, at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * Vietnamese names have small letters inside, as in {@code Diễn đàn Kinh tế Thế giới}. When an
   * unknown small word follows, the name may go on, and part of a name is a wrong name.
   */
  boolean isTornOff(List<Tag> tags, int end) {
    return end < tags.size()
        && tags.get(end) instanceof Word word
        && tokens.get(word.from()).kind() == Token.Kind.WORD;
  }

  boolean isNamePart(List<Tag> tags, int at) {
    if (at >= tags.size() || tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag) {
      return false;
    }
    Tag tag = tags.get(at);
    for (int i = tag.from(); i < tag.to(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD || !token.capitalised()) {
        return false;
      }
    }
    return true;
  }

  private boolean isJoiner(List<Tag> tags, int at) {
    return isSign(tags, at, "-")
        && !tokens.get(tags.get(at).from()).spaced()
        && at + 1 < tags.size()
        && tags.get(at + 1) instanceof Word word
        && !tokens.get(word.from()).spaced();
  }

  private boolean isParticle(List<Tag> tags, int at) {
    if (!PARTICLES.contains(tokens.get(tags.get(at).from()).surface())) {
      return false;
    }
    int next = at + 1;
    while (next < tags.size() && PARTICLES.contains(tokens.get(tags.get(next).from()).surface())) {
      next++;
    }
    return isNamePart(tags, next);
  }

  boolean startsWithCapital(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from()).capitalised();
  }

  static Optional<Sense.NameHead> nameHead(Tag tag, Sense.NameHead.Kind kind) {
    if (tag instanceof Cue cue) {
      for (Sense sense : cue.senses()) {
        if (sense instanceof Sense.NameHead head && head.kind() == kind) {
          return Optional.of(head);
        }
      }
    }
    return Optional.empty();
  }

  static int skipOf(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at).marks(Function.OF) ? at + 1 : at;
  }

  boolean isSign(List<Tag> tags, int at, String sign) {
    return at >= 0 && at < tags.size() && tokens.get(tags.get(at).from()).is(sign);
  }

  boolean isSign(Tag tag) {
    return tokens.get(tag.from()).kind() == Token.Kind.SIGN;
  }

  AgentMention mention(Agent.Kind kind, String folder, String name, int from, int to) {
    return AgentMention.of(Agent.named(kind, folder + Slug.of(name), name), span(from, to));
  }

  Span span(int fromToken, int toToken) {
    return tokens.get(fromToken).span().cover(tokens.get(toToken - 1).span());
  }

  Span span(Span from, int toToken) {
    return from.cover(tokens.get(toToken - 1).span());
  }

  String surface(int fromToken, int toToken) {
    return statement.slice(span(fromToken, toToken));
  }
}
