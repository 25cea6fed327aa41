package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.NameHead.Kind;

/**
 * Known names inside longer ones: of the same state, as in {@code Cộng hòa Arab Ai Cập}, or of what
 * is no agent, as in {@code ASEAN Kivara Cup} or a title between quotes.
 */
final class FullNames {
  /** In tags. */
  private static final int LONGEST = 6;

  /** In tags: how far from its noun a title may stand, and how long it may be. */
  private static final int REACH_OF_TITLE = 3;

  private static final String TONGUE = "tiếng";

  /** Behind these, {@code tiếng} is a name or a voice: {@code nổi tiếng, lên tiếng}. */
  private static final Set<String> FAME =
      Set.of("nổi", "danh", "có", "lên", "nức", "vang", "tai", "cất", "mất", "khét", "mang");

  private final NameText text;

  FullNames(NameText text) {
    this.text = text;
  }

  /** {@code Cộng hòa Arab Ai Cập}, {@code Vương quốc Hashemite Jordan}: the state. */
  Optional<Made> state(List<Tag> tags, int at) {
    boolean form =
        NameText.nameHead(tags.get(at), Kind.STATE_FORM).isPresent()
            && text.startsWithCapital(tags, at)
            && !isInBodyName(tags, at - 1);
    if (!form) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < tags.size() && end < at + LONGEST && isPartOfForm(tags, end)) {
      end = Math.max(end + 1, text.words().end(tags, end, false));
    }
    int from = tags.get(at).from();
    int last = end;
    return NameText.stateAt(tags, end)
        .map(state -> state.withSpan(text.span(from, tags.get(last).to())))
        .map(state -> new Made(new AgentTag(from, tags.get(last).to(), state), last + 1));
  }

  /** {@code Vệ binh Cộng hòa Peru}: the capital before it shows that its name began before. */
  private boolean isInBodyName(List<Tag> tags, int before) {
    return before >= 0
        && text.startsWithCapital(tags, before)
        && !tags.get(before).has(Sense.Title.class)
        && !tags.get(before).has(Sense.Body.class);
  }

  private boolean isPartOfForm(List<Tag> tags, int at) {
    boolean word = text.startsWithCapital(tags, at) || text.words().end(tags, at, false) > at;
    return word
        && !(tags.get(at) instanceof AgentTag)
        && !(tags.get(at) instanceof Tag.PlaceTag)
        && !tags.get(at).has(Sense.Title.class)
        && !tags.get(at).has(Sense.Body.class);
  }

  /** {@code ASEAN Kivara Cup 2026}, {@code Fiji Open}, {@code Siêu Cup Fiji}: sport. */
  Optional<Made> contest(List<Tag> tags, int at) {
    if (!isPartOfContest(tags, at) || (at > 0 && isPartOfContest(tags, at - 1))) {
      return Optional.empty();
    }
    int noun = -1;
    for (int i = at; i < tags.size() && i < at + LONGEST && isPartOfContest(tags, i); i++) {
      noun = isContest(tags, i) ? i : noun;
    }
    boolean sponsored = isAnyAgent(tags, at, noun);
    boolean ofState = noun >= 0 && !sponsored && NameText.stateAt(tags, noun + 1).isPresent();
    int end = ofState ? noun + 2 : noun + 1;
    return sponsored || ofState
        ? Optional.of(
            new Made(
                new Cue(tags.get(at).from(), tags.get(end - 1).to(), List.of(new Sense.Sport())),
                end))
        : Optional.empty();
  }

  private static boolean isAnyAgent(List<Tag> tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tags.get(i) instanceof AgentTag) {
        return true;
      }
    }
    return false;
  }

  /** {@code Mỹ Mở rộng}; an organisation may be <em>mở rộng</em> without sport. */
  private static boolean isContest(List<Tag> tags, int at) {
    boolean word = tags.get(at).to() == tags.get(at).from() + 1;
    return NameText.nameHead(tags.get(at), Kind.CONTEST).isPresent()
        && (word || at == 0 || !isOrganisation(tags.get(at - 1)));
  }

  private static boolean isOrganisation(Tag tag) {
    return tag instanceof AgentTag agent
        && agent.mention().agent().kind() == Agent.Kind.ORGANISATION;
  }

  private boolean isPartOfContest(List<Tag> tags, int at) {
    return text.isNamePart(tags, at)
        || NameText.nameHead(tags.get(at), Kind.CONTEST).isPresent()
        || (tags.get(at) instanceof AgentTag agent
            && agent.mention().agent().kind() != Agent.Kind.PERSON);
  }

  /** {@code phim "Người Mỹ"}: whom a title names is no agent. */
  Optional<Made> title(List<Tag> tags, int at) {
    if (!text.isQuote(tags, at) || !isBehindWork(tags, at)) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < tags.size() && end < at + NameText.LONGEST_NAME && !text.closes(tags, end, at)) {
      end++;
    }
    return end < tags.size() && text.closes(tags, end, at)
        ? Optional.of(
            new Made(
                new Cue(tags.get(at).from(), tags.get(end).to(), List.of(new Sense.Nothing())),
                end + 1))
        : Optional.empty();
  }

  /** {@code dạy tiếng Peru}, {@code tiếng Anh, Pháp và Tây Ban Nha}: languages. */
  Optional<Made> languages(List<Tag> tags, int at) {
    boolean language = at > 0 && NameText.stateAt(tags, at).isPresent() && isOfTongue(tags, at);
    if (!language) {
      return Optional.empty();
    }
    int end = at + 1;
    while (isJoint(tags, end) && NameText.stateAt(tags, end + 1).isPresent()) {
      end += 2;
    }
    return isSubject(tags, end)
        ? Optional.empty()
        : Optional.of(
            new Made(
                new Cue(tags.get(at).from(), tags.get(end - 1).to(), List.of(new Sense.Nothing())),
                end));
  }

  /** Whether {@code tiếng} stands before a state, or a language and a comma do. */
  private boolean isOfTongue(List<Tag> tags, int at) {
    int word = tags.get(at - 1).to() - 1;
    boolean first =
        text.tokens().get(word).is(TONGUE)
            && !(word > 0 && FAME.contains(text.tokens().get(word - 1).key()));
    boolean next =
        at > 1
            && isJoint(tags, at - 1)
            && text.isWord(tags, at - 2, TONGUE)
            && tags.get(at - 2).has(Sense.Nothing.class);
    return first || next;
  }

  private boolean isJoint(List<Tag> tags, int at) {
    return text.isSign(tags, at, ",") || (at < tags.size() && tags.get(at).marks(Function.AND));
  }

  /** {@code Biết tiếng Anh, Peru đã …}: a verb shows that a side stands before it. */
  private static boolean isSubject(List<Tag> tags, int verb) {
    return verb < tags.size()
        && (tags.get(verb).has(Sense.Status.class)
            || tags.get(verb).has(Sense.Report.class)
            || tags.get(verb).isVerb());
  }

  private static boolean isBehindWork(List<Tag> tags, int at) {
    for (int noun = at - 1; noun >= Math.max(0, at - REACH_OF_TITLE); noun--) {
      if (NameText.nameHead(tags.get(noun), Kind.WORK).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
