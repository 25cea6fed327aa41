package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * Heads that mention an act and tell none, for it is denied, only shown or said, belongs to
 * another, was told before or may never come: {@code trước khi ký …}.
 */
final class MereMentions {
  /** What one side does for others, or with them now and then. */
  private static final String[] DEEDS = {
    "supply", "aid", "funding", "training", "dialogue", "agreement", "exchange", "membership"
  };

  /** What takes one side and whoever gets it. */
  private static final String[] GIVEN = {"aid", "funding", "supply", "training", "operation"};

  /** Last words of {@code chủ tịch, tổng thư ký}. */
  private static final Set<String> CHAIRS = Set.of("tịch", "ký");

  /** Last words of {@code nước, quốc gia}. */
  private static final Set<String> STATES = Set.of("nước", "gia");

  /** First words of {@code tiếp tục, được nối lại, diễn ra, bị cắt, kết thúc}. */
  private static final Set<String> GOING_ON =
      Set.of("tiếp", "được", "diễn", "bị", "bắt", "kết", "chấm", "giúp");

  private final ClauseText text;
  private final ClauseHeads heads;
  private final Carried carried;

  MereMentions(ClauseText text, ClauseHeads heads, Carried carried) {
    this.text = text;
    this.heads = heads;
    this.carried = carried;
  }

  /** Whether a head tells neither an act nor anything of the one before it. */
  boolean tellsNothing(int i) {
    Head head = heads.get(i);
    return (head.is("proposal") && !head.verbal() && text.is(Function.PURPOSE))
        || (i == 0 && Negation.isOnlyShown(text, head))
        || Negation.isBarred(text, head)
        || Negation.isForced(text, head);
  }

  /**
   * Whether a head that belongs to no act before it tells none of its own either.
   *
   * @param left where what is said of it begins
   */
  boolean tellsNoAct(int i, int left) {
    Head head = heads.get(i);
    return isDenied(head, left)
        || Warrant.isUnused(text, head)
        || Acquaintance.is(text, head)
        || Fighters.areTaughtThere(text, head)
        || isAdmission(i)
        || isScene(head)
        || isChaired(head)
        || isInstead(head)
        || isDoubt(head)
        || (i == 0 && (isJudged(head, left) || isOfUnnamed(head, left)))
        || Occasion.isWholeOf(text, head, carried.lastDraft())
        || ToldAgain.is(text, head, carried)
        || isOnlyBefore(head);
  }

  private boolean isDenied(Head head, int left) {
    return (Negation.isDenied(text, head, left) && !Negation.isDeclined(text, head))
        || NoOffer.is(text, head)
        || Negation.isPunished(text, head, left)
        || Charges.isOnlySaid(text, head);
  }

  /** Whether what looks like a visit only admits one to what the head behind it names. */
  private boolean isAdmission(int i) {
    return heads.get(i).is("visit") && i + 1 < heads.size() && heads.get(i + 1).is("membership");
  }

  /** {@code các vấn đề trong quan hệ song phương}: relations are where something else is. */
  private boolean isScene(Head head) {
    return head.is("partnership") && !head.verbal() && heads.isWithin(head);
  }

  /** {@code Với tư cách Chủ tịch Hội nghị …, A …}: the name only ends that of an office. */
  private boolean isChaired(Head head) {
    return head.is("conference")
        && !head.verbal()
        && head.from() > 0
        && CHAIRS.contains(text.lastWord(head.from() - 1))
        && text.isCapitalised(head.from());
  }

  /** {@code tin rằng quan hệ A - B là mối đe dọa}: what is believed, and is no praise. */
  private boolean isDoubt(Head head) {
    return head.is("endorsement")
        && head.verbal()
        && text.firstWord(head.from()).equals("tin")
        && text.hintsIn(Hint.WORSE, text.span(head.from(), text.size()));
  }

  /**
   * {@code A cho biết có 20 nước sẽ giúp B}: so many others do it, and A only tells it.
   *
   * @param said where what A says begins
   */
  boolean isOfCounted(Head head, int said) {
    int first = firstSaid(head, said);
    return said > 0
        && first + 1 < head.from()
        && (head.verbal()
            || head.from() == first + 2
            || text.tag(head.from() - 1).has(Sense.Status.class))
        && text.isNumber(first)
        && STATES.contains(text.lastWord(first + 1))
        && !namesAnyone(first, head.from());
  }

  private int firstSaid(Head head, int said) {
    return said < head.from() && text.firstWord(said).equals("có") ? said + 1 : said;
  }

  private boolean namesAnyone(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> Complements.isAgents(text.tag(t)));
  }

  /** {@code A nói nhiều làng ở B muốn …}: neither A nor B does so, nor what takes two. */
  private boolean isOfUnnamed(Head head, int said) {
    if (isOfCounted(head, said)) {
      return !head.is(GIVEN);
    }
    int first = firstSaid(head, said);
    if (said == 0 || first + 1 >= head.from() || (!head.verbal() && !head.is("proposal"))) {
      return false;
    }
    boolean there = false;
    for (int t = first + 1; t < head.from(); t++) {
      if (Complements.isAgents(text.tag(t))) {
        if (!text.governors().of(t).equals(Optional.of(Function.AT))) {
          return false;
        }
        there = true;
      }
    }
    return there
        && text.tag(first).marks(Function.MANY)
        && !Complements.isAgents(text.tag(first + 1))
        && !text.tag(first + 1).has(Sense.Type.class);
  }

  /**
   * {@code A nói cung cấp vũ khí cho B sẽ gây bất ổn}, {@code … là sai lầm}: what A speaks of, and
   * nobody is said to do it.
   */
  private boolean isJudged(Head head, int said) {
    if (said == 0 || !head.verbal() || !head.is(DEEDS) || !opens(head, said)) {
      return false;
    }
    for (int t = head.to(); t + 1 < text.size() && !text.isSign(t, ","); t++) {
      Tag tag = text.tag(t);
      if (tag.marks(Function.COPULA) || isForesaid(t)) {
        return !Complements.isAgents(text.tag(t - 1)) || text.governors().of(t - 1).isPresent();
      }
      if (tag.isVerb() || tag.marks(Function.PURPOSE) || tag.has(Sense.Status.class)) {
        return false;
      }
    }
    return false;
  }

  /** Whether nothing stands between the word of a report and a head, not even who does it. */
  private boolean opens(Head head, int said) {
    for (int t = said; t < head.from(); t++) {
      if (!text.tag(t).marks(Function.NOUN) && !text.firstWord(t).equals("rằng")) {
        return false;
      }
    }
    return true;
  }

  private boolean isForesaid(int at) {
    return text.firstWord(at).equals("sẽ")
        && text.tag(at).to() - text.tag(at).from() == 1
        && !GOING_ON.contains(text.firstWord(at + 1));
  }

  /** {@code Thay vì mua tàu của A, B …}, {@code thay cho việc …}: that is what B does not do. */
  private boolean isInstead(Head head) {
    for (int t = head.from() - 1; t >= 0 && !text.isSign(t, ","); t--) {
      if (text.endsHint(Hint.INSTEAD, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code trước khi ký …}: only for a meeting is there a day, for all else it may never come. */
  private boolean isOnlyBefore(Head head) {
    boolean before =
        text.clause().relation().isPresent()
            && text.opener().isPresent()
            && IntStream.range(0, Math.min(2, text.size()))
                .anyMatch(
                    t -> text.firstWord(t).equals("trước") || text.firstWord(t).equals("ngay"));
    return before && !head.is("meeting", "visit", "call", "dialogue", "conference");
  }
}
