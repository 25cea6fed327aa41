package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * States that are first spoken of together and then named one by one, as in {@code với ba nước
 * Trung Á gồm A, B và C}, {@code cho hai nước là A và B}, {@code tới ba nước: A, B và C}. What
 * stands before the names is one noun, as in {@code với các nước A, B và C}: neither the region nor
 * the grouping whose members they are takes part.
 */
final class CountedStates {
  private static final Set<String> NUMBERING = Set.of("gồm", "bao");

  /** Words for a list that may also begin to tell something else. */
  private static final Set<String> NAMING = Set.of("là", ":");

  private static final List<Sense> NOUN = List.of(new Sense.Marker(Function.NOUN));

  /** In tags, between the noun and the names: {@code nước đang phát triển ở châu Phi}. */
  private static final int LONGEST_ASIDE = 5;

  private static final Set<String> NUMBERS =
      Set.of("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private final List<Tag> tags;
  private final List<Token> tokens;

  private CountedStates(List<Tag> tags, List<Token> tokens) {
    this.tags = tags;
    this.tokens = tokens;
  }

  /** The tags of a statement, with one noun for those whose names follow. */
  static List<Tag> asNouns(List<Tag> tags, List<Token> tokens) {
    var states = new CountedStates(tags, tokens);
    return IntStream.range(0, tags.size()).anyMatch(states::isLinkOfNames)
        ? states.asNouns()
        : tags;
  }

  private List<Tag> asNouns() {
    var made = new ArrayList<Tag>(tags.size());
    for (int at = 0; at < tags.size(); at++) {
      int from = isLinkOfNames(at) ? beginOfNoun(at) : at;
      Tag tag = tags.get(at);
      if (from < at) {
        made.subList(made.size() - (at - from), made.size()).clear();
        tag = new Cue(tags.get(from).from(), tag.to(), NOUN);
      }
      made.add(tag);
    }
    return made;
  }

  private boolean isLinkOfNames(int at) {
    Tag tag = tags.get(at);
    boolean numbering = tag.marks(Function.MEANS) && NUMBERING.contains(tag.firstWord(tokens));
    boolean naming = tag.to() == tag.from() + 1 && NAMING.contains(tag.firstWord(tokens));
    return (numbering || naming)
        && isState(at + 1)
        && isLink(at + 2)
        && isState(at + 3)
        && (numbering || !tellsMore(at + 3));
  }

  /** {@code …: A và B hoan nghênh}: those behind the colon do something themselves. */
  private boolean tellsMore(int second) {
    int end = second + 1;
    while (isLink(end) && isState(end + 1)) {
      end += 2;
    }
    return end < tags.size()
        && (PredicateWords.is(tags.get(end)) || tags.get(end).has(Sense.Status.class));
  }

  /**
   * Where the words for all of them begin, or the index itself when none stand before it, or behind
   * {@code và}, as {@link OfMany} reads them.
   */
  private int beginOfNoun(int link) {
    int noun = link - 1;
    while (noun > Math.max(0, link - LONGEST_ASIDE) && isAside(noun)) {
      noun--;
    }
    if (noun < 0 || !areStates(tags.get(noun))) {
      return link;
    }
    int begin = noun;
    while (begin > 0 && isCount(tags.get(begin - 1))) {
      begin--;
    }
    boolean beside = begin > 0 && tags.get(begin - 1).marks(Function.AND);
    return beside ? link : begin;
  }

  private boolean isAside(int at) {
    return !areStates(tags.get(at))
        && (OfMany.isSaidOfThem(tags.get(at)) || tags.get(at).isSign(tokens, ","));
  }

  /** {@code các nước vùng Vịnh} is one name. */
  private boolean areStates(Tag tag) {
    return OfMany.areStates(tag, tokens)
        || (tag instanceof Tag.PlaceTag place
            && place.region()
            && tag.firstWord(tokens).equals("các"));
  }

  private boolean isCount(Tag tag) {
    String word = tag.firstWord(tokens);
    return tag.marks(Function.MANY)
        || NUMBERS.contains(word)
        || tokens.get(tag.from()).kind() == Token.Kind.NUMBER;
  }

  private boolean isState(int at) {
    return at < tags.size() && tags.get(at) instanceof AgentTag agent && agent.isBareState(tokens);
  }

  private boolean isLink(int at) {
    return at < tags.size()
        && (tags.get(at).marks(Function.AND) || tags.get(at).isSign(tokens, ","));
  }
}
