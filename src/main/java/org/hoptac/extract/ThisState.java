package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Which state {@code nước này} means: the one named last, but for {@code A đề nghị B viện trợ cho
 * nước này} or {@code cho ngư dân của nước này}, where B does it and A is meant, for {@code Đại sứ
 * A tại B gặp Tổng thống nước này} and {@code A công tác tại B, gặp Tổng thống nước này}, where it
 * is B, and for {@code A viện trợ cho B. Nước này cũng …}, where it is A again.
 */
final class ThisState {
  /** How many tags back it may mean. */
  private static final int REACH = 400;

  /** How many tags those of a state may take to whom something is given. */
  private static final int WORDS_OF_RECEIVER = 5;

  /** How many tags an office may take: {@code giới chức}, {@code Bộ trưởng Y tế}. */
  private static final int WORDS_OF_OFFICE = 3;

  private static final String TOO = "cũng";

  private final NameText text;
  private final List<Tag> known;
  private final List<Tag> tags;

  /**
   * Looks at the tags of a statement.
   *
   * @param known those before names were composed, in which an envoy's post still stands apart
   * @param tags those with the names
   */
  ThisState(NameText text, List<Tag> known, List<Tag> tags) {
    this.text = text;
    this.known = known;
    this.tags = tags;
  }

  /** The state that such words at an index mean. */
  Optional<AgentMention> meantAt(int at) {
    return postBefore(tags.get(at))
        .or(() -> whereMet(at))
        .or(() -> doerBefore(at))
        .or(() -> namedBefore(at));
  }

  /** {@code A viện trợ cho B. Nước này cũng …}: who did something in the sentence before. */
  private Optional<AgentMention> doerBefore(int at) {
    if (at < 2 || !isStop(at - 1) || !goesOn(tags.get(at).to())) {
      return Optional.empty();
    }
    int begin = at - 1;
    while (begin > Math.max(0, at - REACH) && !isStop(begin - 1)) {
      begin--;
    }
    Optional<AgentMention> speaker = Optional.empty();
    for (int t = begin; t < at - 1; t++) {
      List<AgentMention> states = lastFirst(tags.get(t));
      if (states.size() == 1 && doesSomething(t)) {
        return Optional.of(states.get(0));
      }
      if (states.size() == 1 && speaker.isEmpty() && tags.get(t + 1).has(Sense.Report.class)) {
        speaker = Optional.of(states.get(0));
      }
    }
    return speaker;
  }

  /** {@code A đã viện trợ}, {@code A cho B vay}. */
  private boolean doesSomething(int state) {
    Tag behind = tags.get(state + 1);
    return acts(state)
        || behind.marks(Function.FOR)
        || (behind.has(Sense.Type.class) && !behind.has(Sense.Report.class));
  }

  /** Whether a sentence ends here, and no thousands do. */
  private boolean isStop(int at) {
    return tags.get(at).isSign(text.tokens(), ".")
        && text.tokens().get(tags.get(at).to()).capitalised();
  }

  private boolean goesOn(int token) {
    return token < text.tokens().size() && text.tokens().get(token).is(TOO);
  }

  /** {@code tại Kenya, trao đổi với giới chức nước này}: the state where one meets them. */
  private Optional<AgentMention> whereMet(int at) {
    int met = at - 1;
    while (met > Math.max(0, at - WORDS_OF_OFFICE) && !isMeeting(tags.get(met))) {
      met--;
    }
    if (met == at - 1 || !isMeeting(tags.get(met))) {
      return Optional.empty();
    }
    for (int t = met - 1; t >= 0; t--) {
      if (tags.get(t) instanceof Tag.PlaceTag place && place.territory().isPresent()) {
        return place.territory();
      }
      if (tags.get(t) instanceof AgentTag) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMeeting(Tag tag) {
    return tag.matches(Sense.Type.class, act -> act.verb() && act.type().equals("meeting"));
  }

  private Optional<AgentMention> namedBefore(int at) {
    Optional<AgentMention> named = Optional.empty();
    Optional<AgentMention> reached = Optional.empty();
    for (int t = at - 1; t >= Math.max(0, at - REACH); t--) {
      if (named.isPresent() && tags.get(t) instanceof Tag.PlaceTag place && reached.isEmpty()) {
        reached = place.territory();
      }
      for (AgentMention state : lastFirst(tags.get(t))) {
        if (named.isEmpty()) {
          named = Optional.of(state);
          if (!isDoneTo(at) || !acts(t)) {
            return named;
          }
        } else if (!state.agent().key().equals(named.get().agent().key())) {
          return Optional.of(state);
        }
      }
    }
    return reached.isPresent() ? reached : named;
  }

  /** The states of a tag, from the last to the first. */
  private static List<AgentMention> lastFirst(Tag tag) {
    var states = new ArrayList<AgentMention>();
    if (tag instanceof AgentTag agent) {
      for (AgentMention mention : agent.mention().all()) {
        if (mention.agent().kind() == Agent.Kind.STATE) {
          states.add(0, mention);
        }
      }
    }
    return states;
  }

  /** {@code hỗ trợ nước này}, {@code với nước này}, {@code cho ngư dân nước này}. */
  private boolean isDoneTo(int at) {
    Tag before = tags.get(at - 1);
    return before.marks(Function.WITH)
        || before.matches(Sense.Type.class, Sense.Type::verb)
        || isGivenTo(at);
  }

  /** {@code cho nước này}, {@code cho các tàu của nước này}. */
  private boolean isGivenTo(int at) {
    for (int t = at - 1; t >= Math.max(0, at - WORDS_OF_RECEIVER); t--) {
      Tag tag = tags.get(t);
      if (tag.marks(Function.FOR)) {
        return true;
      }
      if (tag instanceof AgentTag || text.isSign(tag) || PredicateWords.is(tag)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb, or a word for its status, stands right behind a state. */
  private boolean acts(int state) {
    Tag behind = tags.get(state + 1);
    return behind.has(Sense.Status.class)
        || behind.has(Sense.LightVerb.class)
        || behind.matches(Sense.Type.class, Sense.Type::verb);
  }

  /**
   * {@code Đại sứ Peru tại Kenya gặp Tổng thống nước này}: where the post is, if named last; in
   * {@code nói nước này sẽ giúp Uganda} the envoy speaks of his own.
   */
  private Optional<AgentMention> postBefore(Tag words) {
    int behind = InOrder.first(known.size(), t -> known.get(t).from() >= words.from());
    int at = Math.max(0, behind - 1);
    if (!isOwned(known.get(at))) {
      return Optional.empty();
    }
    while (at > 2 && NameText.stateAt(known, at).isEmpty()) {
      at--;
    }
    boolean posted =
        at > 2
            && known.get(at - 1).marks(Function.AT)
            && NameText.stateAt(known, at - 2).isPresent()
            && known.get(at - 3).matches(Sense.Title.class, Sense.Title::posted);
    return posted ? NameText.stateAt(known, at) : Optional.empty();
  }

  private static boolean isOwned(Tag before) {
    return before.has(Sense.Title.class)
        || before.has(Sense.Body.class)
        || before.has(Sense.Group.class)
        || before.marks(Function.OF)
        || before.marks(Function.FOR)
        || before.marks(Function.WITH);
  }
}
