package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * {@code Tổng thống A thăm B. Ông đã gặp …}: whom a pronoun means that opens a clause of a later
 * sentence. It is the person of whom the sentence before speaks first; within a sentence the
 * clauses go on of their own accord.
 */
final class Pronouns {
  /** Words for one of whom the text speaks already; a name behind them makes them a title. */
  static final Set<String> WORDS = Set.of("ông", "bà");

  private final NameText text;
  private final SentenceEnds ends;

  private final List<Tag> known;

  /** For each tag where its sentence begins; found when asked for. */
  private int[] begins;

  /**
   * Reads pronouns.
   *
   * @param known the tags before names were composed, which still tell titles
   */
  Pronouns(NameText text, List<Tag> known) {
    this.text = text;
    this.known = known;
    this.ends = new SentenceEnds(text.tokens());
  }

  /** A pronoun at an index that does something, as the one whom it means. */
  Optional<Made> at(List<Tag> tags, int at) {
    Tag word = tags.get(at);
    if (!isPronoun(word) || !opensClause(tags, at) || !acts(tags, at + 1)) {
      return Optional.empty();
    }
    int begin = sentenceOf(tags, at);
    if (begin == 0 || firstPerson(tags, begin, at).isPresent()) {
      return Optional.empty();
    }
    return firstPerson(tags, sentenceOf(tags, begin - 1), begin)
        .map(person -> person.withSpan(text.span(word.from(), word.to())))
        .map(person -> new Made(new AgentTag(word.from(), word.to(), person), at + 1));
  }

  private boolean isPronoun(Tag tag) {
    return tag.to() == tag.from() + 1
        && WORDS.contains(text.tokens().get(tag.from()).key())
        && !(tag instanceof AgentTag);
  }

  private boolean opensClause(List<Tag> tags, int at) {
    if (at == 0) {
      return false;
    }
    Tag before = tags.get(at - 1);
    return text.isSign(before)
        || before instanceof Tag.TimeTag
        || before.marks(Function.AND)
        || before.has(Sense.Report.class)
        || ClauseOpeners.of(before).isPresent();
  }

  private boolean acts(List<Tag> tags, int at) {
    if (at >= tags.size()) {
      return false;
    }
    Tag tag = tags.get(at);
    return PredicateWords.is(tag)
        || tag.marks(Function.NOT)
        || tag.has(Sense.Type.class)
        || tag instanceof Tag.TimeTag
        || text.hints(Hint.ADVERB, tag.from());
  }

  /** Where the sentence begins in which a tag stands. */
  private int sentenceOf(List<Tag> tags, int at) {
    if (begins == null) {
      begins = new int[tags.size()];
      int begin = 0;
      for (int t = 0; t < begins.length; t++) {
        begins[t] = begin;
        begin = ends.isEnd(tags, begin, t) ? t + 1 : begin;
      }
    }
    return begins[at];
  }

  /** The first who is a person, or an official of whom only the office is named. */
  private Optional<AgentMention> firstPerson(List<Tag> tags, int from, int to) {
    return tags.subList(from, to).stream()
        .filter(AgentTag.class::isInstance)
        .map(AgentTag.class::cast)
        .filter(this::isPerson)
        .map(AgentTag::mention)
        .findFirst();
  }

  private boolean isPerson(AgentTag agent) {
    return agent.mention().agent().kind() == Agent.Kind.PERSON
        || (agent.mention().isState()
            && !agent.isBareState(text.tokens())
            && isTitled(agent.from()));
  }

  private boolean isTitled(int token) {
    int at = InOrder.first(known.size(), t -> known.get(t).from() >= token);
    return at < known.size()
        && known.get(at).from() == token
        && known.get(at).has(Sense.Title.class);
  }
}
