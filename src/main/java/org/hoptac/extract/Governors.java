package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/** The function words of a clause and how far each of them reaches. */
final class Governors {
  private static final int WORDS_IN_PHRASE = 3;
  private static final int REACH_OF_HARM = 5;
  private static final int REACH_OF_BACKER = 8;
  private static final int WORDS_IN_OWNED_PHRASE = 8;

  /** Behind them stands a new subject: {@code sức ép từ A khiến B …}. */
  private static final Set<String> CAUSING = Set.of("khiến", "buộc", "ép");

  private final ClauseText text;
  private final OfMany ofMany;

  /** What governs each tag, as far as it was asked; of many clauses nobody asks. */
  private List<Optional<Function>> known = List.of();

  /** Whether a plain word leads to those who do something, once it was asked. */
  private Optional<Boolean> leading = Optional.empty();

  Governors(ClauseText text) {
    this.text = text;
    this.ofMany = new OfMany(text);
  }

  /**
   * The function word that governs what stands here; of {@code với các tàu của Nhật Bản} it is the
   * outer one.
   */
  Optional<Function> of(int at) {
    if (known.isEmpty()) {
      known = new ArrayList<>(Collections.nCopies(text.size(), null));
    }
    Optional<Function> governor = known.get(at);
    if (governor == null) {
      governor = find(at);
      known.set(at, governor);
    }
    return governor;
  }

  /** Whether a function word may govern anything here: against whom it is, other words tell too. */
  boolean mayBe(Function function) {
    return text.marks(function)
        || (function == Function.AGAINST && text.marks(Function.BY))
        || (function == Function.BY && leadsToDoers());
  }

  /** {@code bị A dẫn độ}, {@code tên lửa mà A viện trợ}: whether such a word stands here. */
  private boolean leadsToDoers() {
    if (leading.isEmpty()) {
      boolean found = false;
      for (int t = 0; t + 2 < text.size() && !found; t++) {
        found = DoneTo.leadsToDoers(text, t);
      }
      leading = Optional.of(found);
    }
    return leading.get();
  }

  private Optional<Function> find(int at) {
    if (Peacekeepers.areOf(text, at)) {
      return Optional.of(Function.ABOUT);
    }
    if (isReached(at)) {
      return Optional.empty();
    }
    Optional<Function> governor = Optional.empty();
    int before = behindMany(at) - 1;
    boolean named = before < at - 1;
    for (int words = 0; before >= 0 && words <= reach(governor); before--) {
      Optional<Function> function = governing(before);
      if (function.isPresent()) {
        if (governor.isEmpty()) {
          governor = function;
        }
        if (function.get() != Function.OF && function.get() != Function.PRIVATE) {
          return reachesInto(function.get()) ? function : governor;
        }
      } else if (!isTransparent(text.tag(before))
          && !isInside(before)
          && !(named && ofMany.isPartOfMany(before))
          && !isJoining(before)
          && !isCount(before)
          && !isOwned(before, at, governor)) {
        boolean owner = governor.equals(Optional.of(Function.OF));
        if (!text.isPlainWord(before)
            && !text.tag(before).has(Sense.Topic.class)
            && !isTheirs(text.tag(before))
            && !(owner && isPartOfPhrase(before))) {
          return governor;
        }
        words++;
      }
    }
    return governor;
  }

  /** {@code được chuyển tới người dân A}: where it goes, and not by whom it is done. */
  private boolean isReached(int at) {
    int way = at > 0 && !text.isPlainWord(at - 1) ? at - 2 : at - 1;
    return way > 1
        && Destination.isWay(text.lastWord(way))
        && text.isPlainWord(way)
        && text.isPlainWord(way - 1)
        && text.firstWord(way - 2).equals("được")
        && text.tag(way - 2).marks(Function.BY);
  }

  private boolean isCausing(int at) {
    return CAUSING.contains(text.firstWord(at)) && text.isPlainWord(at);
  }

  /** Whether {@code buộc X} or {@code thuyết phục X} makes X act. */
  boolean isCaused(int at) {
    return at > 0
        && (isCausing(at - 1)
            || text.tag(at - 1).matches(Sense.Status.class, s -> s.status().equals("proposed")));
  }

  /** {@code với tàu X}, {@code của các hãng X}: a thing of theirs, or some firm. */
  private static boolean isTheirs(Tag tag) {
    return tag.matches(
        Sense.NameHead.class,
        head ->
            head.kind() == Sense.NameHead.Kind.THING
                || head.kind() == Sense.NameHead.Kind.BODY_NOUN);
  }

  /** What someone owns may be told at length: {@code với 2 tàu hộ vệ lớp B-1 của X}. */
  private static int reach(Optional<Function> governor) {
    return governor.isPresent() ? WORDS_IN_OWNED_PHRASE : WORDS_IN_PHRASE;
  }

  boolean isPartOfPhrase(int at) {
    return text.isPartOfPhrase(at)
        || text.tag(at).marks(Function.AND)
        || text.tag(at).has(Sense.NameHead.class);
  }

  private Optional<Function> governing(int at) {
    Tag cue = text.tag(at);
    if (DoneTo.leadsToDoers(text, at)) {
      return Optional.of(Function.BY);
    }
    if (cue.functions() == 0 || isInside(at)) {
      return isLeft(at) ? Optional.of(Function.AGAINST) : Optional.empty();
    }
    Function word = cue.sense(Sense.Marker.class).orElseThrow().function();
    Function function =
        isDoerOfHarm(at) || isOfBacker(at) || isWatching(at) ? Function.AGAINST : word;
    return governs(function) && (function != Function.PURPOSE || !text.firstWord(at).equals("để"))
        ? Optional.of(function)
        : Optional.empty();
  }

  /** {@code sơ tán công dân ra khỏi A}: from where, unless the words tell that one leaves it. */
  private boolean isLeft(int at) {
    return text.lastWord(at).equals("khỏi")
        && text.heads().stream().noneMatch(head -> head.from() <= at && at < head.to());
  }

  /** {@code doanh nghiệp bị ảnh hưởng bởi A}: by whom something else is done. */
  private boolean isDoerOfHarm(int at) {
    if (!text.tag(at).marks(Function.BY) || !text.firstWord(at).equals("bởi")) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && before > at - REACH_OF_HARM && text.isPlainWord(before)) {
      if (text.firstWord(before).equals("bị")) {
        return true;
      }
      before--;
    }
    return false;
  }

  /** {@code phe được A hậu thuẫn}: A is named only to say who they are. */
  private boolean isOfBacker(int at) {
    if (!text.tag(at).marks(Function.BY)) {
      return false;
    }
    for (int t = at + 1; t < Math.min(text.size(), at + REACH_OF_BACKER); t++) {
      Tag tag = text.tag(t);
      boolean told = tag.has(Sense.Type.class) || tag.has(Sense.Status.class);
      if (told || text.isSign(t, ",")) {
        return false;
      }
      if (text.beginsHint(Hint.BACKING, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code với nhiều nước, trong đó có A}: A is one of those, who stand before the comma. */
  private int behindMany(int at) {
    int comma = at - 2;
    return comma >= 0 && text.isSign(comma, ",") && ofMany.isNaming(comma + 1) ? comma : at;
  }

  /** {@code với các nước trong EU}: those in it stand for it. */
  private boolean isInside(int at) {
    return at > 0
        && text.tag(at).marks(Function.ABOUT)
        && (isGroup(text.tag(at - 1)) || text.tag(at - 1).has(Sense.Group.class));
  }

  /** {@code dưới sự chứng kiến của X}: X only looks on. */
  private boolean isWatching(int of) {
    return text.tag(of).marks(Function.OF) && Witnesses.lookOnBefore(text, of);
  }

  /** {@code với sự tham gia của X}: X is with them. */
  private boolean isJoining(int verb) {
    return verb > 1
        && text.tag(verb).has(Sense.LightVerb.class)
        && text.firstWord(verb - 1).equals("sự")
        && text.tag(verb - 2).marks(Function.WITH);
  }

  /** {@code với 20 nước EU}, {@code với 2/3 các nước trong EU}: how many of them. */
  private boolean isCount(int at) {
    boolean number = text.isNumber(at) || (at > 0 && text.isSign(at, "/"));
    return number && at + 1 < text.size() && (isOfMembers(at + 1) || isCount(at + 1));
  }

  private boolean isOfMembers(int at) {
    Tag tag = text.tag(at);
    return isGroup(tag) || tag.has(Sense.Group.class) || tag.marks(Function.MANY);
  }

  /** {@code tại thủ đô Astana của Kazakhstan}: whose the place is, is there too. */
  private boolean isOwned(int place, int owner, Optional<Function> governor) {
    return text.tag(place) instanceof Tag.PlaceTag
        && governor.equals(Optional.of(Function.OF))
        && Complements.agents(text.tag(owner)).size() == 1
        && isBareState(Complements.agents(text.tag(owner)).get(0), text.span(owner));
  }

  /** Whether words name a state alone, and no one of its officials. */
  private static boolean isBareState(AgentMention mention, Span words) {
    return mention.agent().kind() == Agent.Kind.STATE && mention.span().equals(words);
  }

  private static boolean reachesInto(Function function) {
    return switch (function) {
      case WITH, BETWEEN, FOR, FROM, AT, AGAINST, WITHIN -> true;
      default -> false;
    };
  }

  private static boolean governs(Function function) {
    return switch (function) {
      case WITH,
          BETWEEN,
          OF,
          BY,
          FOR,
          FROM,
          INVITED_BY,
          ASKED_BY,
          AT,
          ABOUT,
          PURPOSE,
          AGAINST,
          PRIVATE,
          WITHIN ->
          true;
      default -> false;
    };
  }

  /** Whether a tag may stand between agents and what governs them. */
  static boolean isTransparent(Tag tag) {
    return tag instanceof Cue ? isTransparentWord(tag) : isGroup(tag);
  }

  /** {@code với các đối tác Nhật Bản}: both the partners and their state are spoken of. */
  static boolean isGroup(Tag tag) {
    List<AgentMention> agents = Complements.agents(tag);
    return agents.size() == 1 && agents.get(0).agent().kind() == Agent.Kind.GROUP;
  }

  private static boolean isTransparentWord(Tag tag) {
    return tag.marks(Function.LIST)
        || tag.marks(Function.FOREIGN)
        || tag.marks(Function.BOTH_SIDES)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.Group.class)
        || tag.has(Sense.Body.class)
        || tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }
}
