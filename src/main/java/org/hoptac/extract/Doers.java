package org.hoptac.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * Those of whom a clause only speaks and who do what it tells: {@code A lên tiếng về việc B rút
 * khỏi …}, {@code A không hài lòng với việc B thăm …}, {@code A phản đối kế hoạch của B mua …},
 * {@code A chỉ trích B vì bán …}.
 */
final class Doers {
  /** {@code A tới B giúp dập lửa}: words before where one goes, to do it there. */
  private static final Set<String> WAYS = Set.of("tới", "đến", "sang", "về", "ở", "tại");

  /** In tags: how far the act may stand behind the one who does it. */
  private static final int REACH = 4;

  /** {@code A gọi cuộc tập trận của B là …}: words before what one only has an opinion of. */
  private static final Set<String> JUDGING = Set.of("gọi", "coi", "xem");

  /** First words of {@code vượt qua, thay thế, soán ngôi}: whoever is overtaken does nothing. */
  private static final Set<String> OVERTAKING = Set.of("vượt", "thay", "soán");

  private final ClauseText text;
  private final Complements complements;

  Doers(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
  }

  /** Where those stand who do what a verb says, though the clause only speaks of them. */
  OptionalInt of(Head head, int from) {
    if (!head.verbal() || head.is("statement") || isLent(head)) {
      return OptionalInt.empty();
    }
    for (int t = head.from() - 1; t >= Math.max(1, from); t--) {
      if (Complements.isAgents(text.tag(t))
          && (isOfDeed(t)
              || isLedTo(t, head)
              || ((isOfPlan(t) || isBlamed(t) || CalledEnd.isTold(text, t)) && isNear(t, head)))) {
        return OptionalInt.of(t);
      }
    }
    return OptionalInt.empty();
  }

  /** {@code A đồng ý cho B vay}: A lends it, and does not only let B borrow. */
  private boolean isLent(Head head) {
    return head.is("funding")
        && head.frame().role(Slot.FOR).equals(head.frame().role(Slot.SUBJECT))
        && head.from() > 1
        && text.tag(head.from() - 2).marks(Function.FOR);
  }

  /**
   * Where what they do begins: whose plan it is, or who leads them to it, the words before them
   * tell too.
   */
  int begin(int doer, int left, Head head) {
    if (!isOfDeed(doer) && isLedTo(doer, head)) {
      return left;
    }
    return Math.max(left, isOfPlan(doer) ? doer - 2 : doer);
  }

  /** Those whom the clause says to be blamed last; what they do may stand in the next. */
  List<AgentMention> blamed() {
    for (int t = text.size() - 1; t > 0; t--) {
      if (Complements.isAgents(text.tag(t)) && isBlamed(t)) {
        return Complements.sides(text.tag(t));
      }
    }
    return List.of();
  }

  /** {@code A chỉ trích cuộc tập trận của B}: who blames it takes no part in it. */
  boolean isBlamedAct(Head head) {
    if (head.verbal() || head.is("proposal", "endorsement", "statement")) {
      return false;
    }
    int at = head.from() - 1;
    while (at > 0 && (text.tag(at).marks(Function.NOUN) || text.tag(at).marks(Function.MANY))) {
      at--;
    }
    return at > 0
        && (text.endsHint(Hint.BLAME, at)
            || (head.is("exercise")
                && JUDGING.contains(text.firstWord(at))
                && complements.owns(head, Function.OF)));
  }

  private boolean isOfDeed(int at) {
    int before = at - 1;
    while (before > 0 && isNounForMany(text.tag(before))) {
      before--;
    }
    return before > 0 && text.firstWord(before).equals("việc");
  }

  /** {@code việc các lãnh đạo A và B …}. */
  static boolean isNounForMany(Tag tag) {
    return tag.marks(Function.MANY) || tag.has(Sense.Group.class);
  }

  /**
   * {@code A chứng kiến B ký …}, {@code A mở đường cho B gia nhập …}: right before the verb stands
   * who does it, and before them what others have to do with it.
   */
  private boolean isLedTo(int at, Head head) {
    if (head.from() != at + 1) {
      return false;
    }
    int leader = at - 1;
    while (leader > Math.max(0, at - REACH) && mayLead(leader, head)) {
      leader--;
    }
    return leader < at - 1
        && complements.isFree(leader)
        && Nearby.others(complements.sidesMeant(at), complements.sidesMeant(leader)).size() > 0;
  }

  /** Whether a word may tell what others have to do with it; a name of one of them tells none. */
  private boolean mayLead(int at, Head head) {
    Tag tag = text.tag(at);
    return head.is("membership")
        ? !Complements.isAgents(tag)
            && !text.isSign(at, ",")
            && !tag.marks(Function.AND)
            && !tag.marks(Function.WITH)
            && !tag.marks(Function.BETWEEN)
        : text.isPlainWord(at)
            && !text.isCapitalised(at)
            && !OVERTAKING.contains(text.firstWord(at))
            && !WAYS.contains(text.firstWord(at))
            && !Complements.PASSIVES.contains(text.firstWord(at));
  }

  private boolean isOfPlan(int at) {
    return text.tag(at - 1).marks(Function.OF) && at > 1 && text.endsHint(Hint.PLAN, at - 2);
  }

  /** {@code A chỉ trích B và ký …}: behind <em>và</em> it is A again. */
  private boolean isBlamed(int at) {
    boolean goesOn = at + 1 < text.size() && text.tag(at + 1).marks(Function.AND);
    return text.endsHint(Hint.BLAME, at - 1) && !goesOn;
  }

  private boolean isNear(int at, Head head) {
    if (head.from() - at > REACH) {
      return false;
    }
    for (int t = at + 1; t < head.from(); t++) {
      if (Complements.isAgents(text.tag(t)) || text.isSign(t, ",")) {
        return false;
      }
    }
    return true;
  }
}
