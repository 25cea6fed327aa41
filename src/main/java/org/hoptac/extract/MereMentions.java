package org.hoptac.extract;

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
  /** Last words of {@code chủ tịch, tổng thư ký}. */
  private static final Set<String> CHAIRS = Set.of("tịch", "ký");

  private static final Set<String> POSSIBLE = Set.of("tiềm năng", "dư địa", "cơ hội");

  private static final Set<String> THEMES = Set.of("chủ đề", "tiêu đề");

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
        || isEasing(i)
        || Negation.isBarred(text, head)
        || Negation.isForced(text, head)
        || (carried.forced && Negation.goesOnForced(text, head));
  }

  /** {@code nhằm tạo điều kiện cho trao đổi dữ liệu}: what is made easy is what it is for. */
  private boolean isEasing(int i) {
    Head head = heads.get(i);
    return i + 1 < heads.size()
        && head.is("cooperation")
        && !head.frame().joint()
        && text.is(Function.PURPOSE)
        && heads.get(i + 1).frame().joint()
        && heads.noAgentsBetween(head, heads.get(i + 1));
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
        || Summoned.is(text, head)
        || Acquaintance.is(text, head)
        || Fighters.areTaughtThere(text, head)
        || isAdmission(i)
        || isOneOfMembers(i)
        || isScene(head)
        || isChaired(head)
        || isInstead(head)
        || Helped.isToDo(text, heads, i)
        || Occasion.isOfOtherTime(text, head)
        || isDoubt(head)
        || isOnlyPossible(text, head, left)
        || isTheme(head)
        || (i == 0 && OnlySpokenOf.is(text, head, left))
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

  /**
   * {@code trở thành thành viên X cuối cùng phê chuẩn hiệp định}: which member it is that does what
   * the head behind it names.
   */
  private boolean isOneOfMembers(int i) {
    Head head = heads.get(i);
    return head.is("membership")
        && text.firstWord(head.from()).equals("trở")
        && i + 1 < heads.size()
        && heads.get(i + 1).verbal()
        && IntStream.range(head.to(), heads.get(i + 1).from())
            .anyMatch(t -> text.tag(t).has(Sense.Ordinal.class) || isLast(t));
  }

  private boolean isLast(int at) {
    return text.firstWord(at).equals("cuối") || text.firstWord(at).equals("duy");
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

  /** {@code tiềm năng hợp tác giữa A và B còn lớn}: what there is room for is not yet done. */
  static boolean isOnlyPossible(ClauseText text, Head head, int left) {
    return head.is("cooperation")
        && text.pairEndsAt(text.tag(head.from()).from(), POSSIBLE)
        && IntStream.range(left, head.from()).noneMatch(t -> text.tag(t).has(Sense.Status.class));
  }

  /** {@code diễn đàn với chủ đề: Hợp tác …}: what is talked about there. */
  private boolean isTheme(Head head) {
    int begin = text.tag(head.from()).from();
    int end = begin > 0 && text.word(begin - 1).equals(":") ? begin - 1 : begin;
    return head.is("cooperation") && text.pairEndsAt(end, THEMES);
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
            && IntStream.range(0, Math.min(2, text.size())).anyMatch(this::isBefore);
    return before
        && (!head.is("meeting", "visit", "call", "dialogue", "conference") || isOfNobody(head));
  }

  /** {@code A phát biểu trước khi tới B}: only who goes abroad before is known to go on there. */
  private boolean isOfNobody(Head head) {
    return head.strength() == Sense.Type.Strength.JOURNEY
        && carried
            .lastDraft()
            .filter(act -> act.head.is("visit", "meeting", "conference", "dialogue"))
            .isEmpty();
  }

  /** {@code trước khi}, {@code ngay trước khi}, but not {@code ngay sau khi}. */
  private boolean isBefore(int at) {
    int from = text.tag(at).from();
    return text.firstWord(at).equals("trước")
        || (text.firstWord(at).equals("ngay")
            && from + 1 < text.tag(at).to()
            && text.word(from + 1).equals("trước"));
  }
}
