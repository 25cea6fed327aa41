package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** The agents around the head of one act, by the words that govern them. */
final class Nearby {
  /** First words of {@code sản xuất, chế tạo, lắp ráp, thiết kế}. */
  private static final Set<String> MAKING = Set.of("sản", "chế", "lắp", "thiết");

  /** First words of {@code thực hiện, triển khai, thi công, quản lý, điều phối, tiến hành}. */
  private static final Set<String> CARRYING_OUT =
      Set.of("thực", "triển", "thi", "quản", "điều", "tiến", "vận");

  private final Draft draft;
  private final Head head;
  private final int left;
  private final int right;
  private final Complements complements;

  /** What stands right behind the head, once it was asked for. */
  private List<AgentMention> object;

  /**
   * Looks from one tag to another.
   *
   * @param left where the words that belong to the act begin
   * @param right one past them
   */
  Nearby(Draft draft, int left, int right, Complements complements) {
    this.draft = draft;
    this.head = draft.head;
    this.left = left;
    this.right = right;
    this.complements = complements;
  }

  /** Those governed so, but for others of whom those who act only speak. */
  List<AgentMention> around(Function function) {
    if (function == Function.BETWEEN && draft.aboutOthers) {
      return List.of();
    }
    boolean by = function == Function.BY;
    List<AgentMention> before =
        by && isMade(left, head.from())
            ? List.of()
            : complements.governed(left, head.from(), function);
    List<AgentMention> behind =
        by && (isMade(head.to(), right) || isCarriedOut()) ? List.of() : behind(function);
    if (before.isEmpty() || behind.isEmpty()) {
      return before.isEmpty() ? behind : before;
    }
    var around = new ArrayList<>(before);
    around.addAll(behind);
    return around;
  }

  /**
   * {@code A cung cấp cho B tên lửa do C sản xuất}: of what is given it is only told who makes it,
   * while of what is bought C is the one who sells it.
   */
  private boolean isMade(int from, int to) {
    boolean given =
        head.is("supply", "aid")
            && !head.frame().role(Slot.OBJECT).equals(head.frame().role(Slot.BY));
    return given && tellsMaking(complements.text(), deedBy(from, to));
  }

  /** {@code A tài trợ dự án tại B do C thực hiện}: A gives, and C works with it. */
  private boolean isCarriedOut() {
    if (!head.is("funding", "aid", "training")
        || !head.verbal()
        || !complements.hasFreeSides(left, head.from())) {
      return false;
    }
    int deed = deedBy(head.to(), right);
    return deed < right && CARRYING_OUT.contains(complements.text().firstWord(deed));
  }

  /** Where it stands what the first does of whom {@code do} tells. */
  private int deedBy(int from, int to) {
    int deed = complements.next(Function.BY, from, to) + 1;
    while (deed < to && Complements.isAgents(complements.text().tag(deed))) {
      deed++;
    }
    return deed;
  }

  /** Whether a word for making goods stands there. */
  static boolean tellsMaking(ClauseText text, int at) {
    return at < text.size() && MAKING.contains(text.firstWord(at));
  }

  /** Those by whom it is done; of {@code tên lửa do A viện trợ được B sử dụng} only A. */
  List<AgentMention> doers() {
    return isUsedByOthers()
        ? complements.governed(left, head.from(), Function.BY)
        : around(Function.BY);
  }

  /** Those for whom it is done, or by whom what is given is used. */
  List<AgentMention> receivers() {
    return behind(isUsedByOthers() ? Function.BY : Function.FOR);
  }

  private boolean isUsedByOthers() {
    return head.is("aid", "supply")
        && complements.marks(head.to(), right, Function.BY)
        && !behind(Function.BY).isEmpty()
        && !complements.governed(left, head.from(), Function.BY).isEmpty();
  }

  List<AgentMention> behind(Function function) {
    return complements.governed(head.to(), right, function);
  }

  /** Whose it is, said before what it is about if it is said there. */
  List<AgentMention> owners() {
    if (!head.verbal() && complements.endsWith(head, "của")) {
      return object();
    }
    int end = complements.next(Function.COPULA, head.to(), right);
    int about = complements.nextMatter(head.to(), end);
    List<AgentMention> near = complements.owners(head.to(), about);
    return near.isEmpty() && draft.parties.sides() < 2 ? complements.owners(head.to(), end) : near;
  }

  List<AgentMention> object() {
    if (object == null) {
      object = isMatter() ? List.of() : NearObject.of(complements, head, right);
      if (object.isEmpty() && head.is("visit")) {
        object = NearObject.outlet(complements, head);
      }
    }
    return object;
  }

  /** {@code A và B thảo luận về C}: C is what they talk about, unless it is the bond of two. */
  private boolean isMatter() {
    return head.verbal()
        && head.is("meeting", "call", "dialogue")
        && complements.endsWith(head, "về")
        && !complements.hasPair(head, right);
  }

  static boolean isSeveral(List<AgentMention> agents) {
    for (int i = 1; i < agents.size(); i++) {
      if (!isOneSide(agents.get(0), agents.get(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isOneSide(AgentMention a, AgentMention b) {
    return a.side().key().equals(b.side().key());
  }

  /** Those of some mentions that are of no side of which others are. */
  static List<AgentMention> others(List<AgentMention> mentions, List<AgentMention> known) {
    return mentions.stream()
        .filter(one -> known.stream().noneMatch(other -> isOneSide(one, other)))
        .toList();
  }

  /** Whether {@code của X} behind the noun names who does it, as in {@code hợp tác của X}. */
  boolean isOwnedByDoer() {
    return !head.verbal() && head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
  }

  /** {@code cảm ơn B đã cử đoàn do C dẫn đầu}: C does what B is thanked for, and not the act. */
  boolean isPraisedForOthers() {
    if (!head.is("endorsement") || !head.verbal()) {
      return false;
    }
    int by = complements.next(Function.BY, head.to(), right);
    return by < right && !object().isEmpty() && tellsMore(head.to(), by);
  }

  private boolean tellsMore(int from, int to) {
    ClauseText text = complements.text();
    for (int t = from; t < to; t++) {
      if (text.tag(t).has(Sense.Status.class) || text.tag(t).marks(Function.ABOUT)) {
        return true;
      }
    }
    return complements.marksDelegation(from, to + 1);
  }

  /** {@code Đoàn A do B dẫn đầu dự hội nghị}: whether both attend. */
  boolean isAttendedByLed() {
    return head.is("conference") && head.verbal() && complements.marksDelegation(left, head.from());
  }

  /** Whether people meet here, of whom only a delegation is said to be someone's. */
  boolean isMet() {
    return head.is("meeting", "visit") && head.verbal() && complements.marksDelegation(left, right);
  }

  /** {@code A hối thúc B … đối với C}: who is addressed is named, and C is what it is about. */
  boolean isAddressed() {
    boolean sameRole = head.frame().role(Slot.WITH).equals(head.frame().role(Slot.OBJECT));
    return sameRole && !head.frame().joint() && !object().isEmpty();
  }
}
