package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code Các đồng minh của A, hai nước láng giềng của A}: others than A, who is named only to say
 * which ones they are.
 */
final class Friends {
  /** Last words of {@code đồng minh} and {@code láng giềng}. */
  private static final Set<String> NOUNS = Set.of("minh", "giềng");

  /** Last words of {@code nước} and {@code quốc gia}: no state has any, but some are near it. */
  private static final Set<String> STATES = Set.of("nước", "gia");

  /** One of them says who somebody is: {@code B, một đồng minh của A, …}. */
  private static final String ONE = "một";

  /** Last word of {@code một trong}. */
  private static final String AMONG = "trong";

  /** In tags: {@code đồng minh thân cận nhất của}. */
  private static final int WORDS_OF_PRAISE = 4;

  private final NameText text;

  Friends(NameText text) {
    this.text = text;
  }

  /** The group without a name that begins here, with all words that tell whose friends it is. */
  Optional<Made> of(List<Tag> tags, int at) {
    int noun = noun(tags, at);
    if (noun == tags.size() || !tellsOthers(tags.get(noun)) || tellsWhatOneIs(tags, at)) {
      return Optional.empty();
    }
    int owner = behindPraise(tags, noun + 1);
    if (owner == noun + 1
        || owner >= tags.size()
        || !(tags.get(owner) instanceof AgentTag agent)
        || !(agent.mention().isState() || tellsFriends(tags.get(noun)))) {
      return Optional.empty();
    }
    String kind = isPerson(agent) ? NameGrammar.GROUP : NameGrammar.STATES;
    AgentTag group = NameGrammar.unnamed(text, kind, tags.get(at).from(), agent.to());
    return Optional.of(new Made(group, owner + 1));
  }

  private static boolean isPerson(AgentTag agent) {
    return agent.mention().agent().kind() == Agent.Kind.PERSON;
  }

  /** Where the noun for them stands that begins here, or the end. */
  private int noun(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean counted = text.isNumber(tags, at) && !tag.firstWord(text.tokens()).equals(ONE);
    if (tag.marks(Function.MANY) || counted) {
      return at + 1;
    }
    return tag.marks(Function.BOTH_SIDES) || text.startsWithCapital(tags, at) ? at : tags.size();
  }

  /** One past {@code của}, with words before it that say what friends they are; or the index. */
  private int behindPraise(List<Tag> tags, int from) {
    int at = from;
    while (at < Math.min(tags.size(), from + WORDS_OF_PRAISE) && isPraise(tags.get(at))) {
      at++;
    }
    return at < tags.size() && tags.get(at).marks(Function.OF) ? at + 1 : from;
  }

  private static boolean isPraise(Tag tag) {
    return (tag instanceof Tag.Word && !tag.isSign()) || tag.has(Sense.Topic.class);
  }

  private boolean tellsOthers(Tag tag) {
    return tellsFriends(tag) || (tag.has(Sense.Group.class) && STATES.contains(lastWord(tag)));
  }

  private String lastWord(Tag tag) {
    return text.tokens().get(tag.to() - 1).key();
  }

  /** {@code đồng minh}, {@code hai nước láng giềng}, {@code đồng minh thân cận}. */
  private boolean tellsFriends(Tag tag) {
    List<Token> tokens = text.tokens();
    return tag instanceof Tag.Cue
        && (NOUNS.contains(lastWord(tag))
            || (tag.to() - tag.from() > 1 && NOUNS.contains(tokens.get(tag.from() + 1).key())));
  }

  /** {@code B và C là các đồng minh của A}, {@code B, một trong các đồng minh của A, …}. */
  private boolean tellsWhatOneIs(List<Tag> tags, int at) {
    return at > 0
        && (tags.get(at - 1).marks(Function.COPULA)
            || text.tokens().get(tags.get(at).from() - 1).is(AMONG));
  }
}
