package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * An act whose own clause names too few sides takes the nearest ones that its sentence names,
 * wherever they stand: before it those who do it, behind it those with or for whom it is done.
 */
final class Vicinity {
  private static final String PARTNER = "partner";

  private static final String BEFORE = "near-before";
  private static final String BEHIND = "near-behind";
  private static final String RULE = "same-company";

  private final SidesAround around;

  Vicinity(List<ClauseText> clauses, Told told) {
    this.around = new SidesAround(clauses, told);
  }

  /** The clause that tells an act. */
  Optional<ClauseText> clauseOf(Draft draft) {
    return around.clauseOf(draft);
  }

  /** Gives an act the sides that it lacks, or none if even so it would lack some. */
  void complete(Draft draft, Optional<Draft> previous) {
    if (draft.parties.sides() > 1) {
      completeReceivers(draft);
      previous.filter(last -> isTaughtTogether(draft, last)).ifPresent(last -> share(draft, last));
      return;
    }
    Optional<ClauseText> clause = clauseOf(draft);
    if (draft.withUnnamed || clause.filter(ClauseText::callsForCaution).isPresent()) {
      return;
    }
    if (previous.filter(last -> isAgreedAbroad(draft, last)).isPresent()) {
      draft.parties.openSide();
    } else if (previous.filter(last -> isOfVisit(draft, clause, last)).isPresent()) {
      join(draft, previous.get(), PARTNER);
    } else if (draft.head.frame().joint() && !draft.parties.isAmongTheirOwn()) {
      completeJoint(draft, previous.filter(last -> isSame(draft, last)));
      openPlaceOfShow(draft, clause);
    } else if (!draft.mustSayWithWhom()) {
      previous.filter(last -> isSaidTo(draft, last)).ifPresent(last -> joinListener(draft, last));
      completeDirected(draft);
      openPlaceOfShow(draft, clause);
      previous
          .filter(last -> isTaughtTogether(draft, last))
          .ifPresent(last -> joinAsBefore(draft, last));
    }
  }

  /** {@code Tuần văn hóa A tại Lima}: it is shown to those who live there. */
  private static void openPlaceOfShow(Draft draft, Optional<ClauseText> clause) {
    boolean show =
        draft.head.is("exchange")
            && !draft.head.verbal()
            && draft.head.frame().role(Slot.HOST).isPresent();
    if ((show || isSentThere(draft)) && draft.parties.sides() == 1) {
      clause
          .flatMap(text -> Destination.ofAny(text, 0, text.size()))
          .filter(state -> !draft.parties.sideKeys().contains(state.key()))
          .ifPresent(draft.parties::openSide);
    }
  }

  /** {@code 200 máy thở do A viện trợ đã về đến Lima}: it is meant for those who live there. */
  private static boolean isSentThere(Draft draft) {
    return draft.head.is("aid") && draft.head.verbal() && draft.parties.isBy("by");
  }

  /** {@code Việc nâng tầm quan hệ diễn ra trong chuyến thăm A của B}: it is told before. */
  void completeByVisit(Draft draft, Draft visit) {
    if (draft.parties.sides() == 0 && isOfVisit(draft, clauseOf(draft), visit)) {
      join(draft, visit, PARTNER);
    }
  }

  private void completeJoint(Draft draft, Optional<Draft> company) {
    String doer = draft.head.frame().role(Slot.SUBJECT).orElseThrow();
    if (company.isPresent()) {
      join(draft, company.get(), doer);
    } else {
      completeTogether(draft, doer);
    }
  }

  /** Sides of a joint act stand on either hand of it; the nearest before it does it. */
  private void completeTogether(Draft draft, String doer) {
    List<NamedSides> before = mayDoTogether(draft, around.before(draft));
    List<NamedSides> behind = mayDoTogether(draft, around.behind(draft));
    String other = other(draft.head.frame()).orElse(doer);
    boolean hasDoer = draft.parties.hasRole(doer);
    if (!before.isEmpty() && before.get(0).isSeveral() && draft.parties.sides() == 0) {
      join(draft, before.get(0), doer);
    } else if (draft.mustSayWithWhom()) {
      return;
    } else if (draft.parties.sides() == 0 && areTwo(before)) {
      join(draft, before.get(1), doer);
      join(draft, before.get(0), doer);
    } else if (draft.parties.sides() == 1) {
      Stream.concat(
              before.stream().limit(hasDoer && !behind.isEmpty() ? 0 : 1), behind.stream().limit(1))
          .limit(1)
          .forEach(named -> join(draft, named, hasDoer ? other : doer));
    } else if (!before.isEmpty() && !behind.isEmpty()) {
      join(draft, before.get(0), doer);
      join(draft, behind.get(0), other);
    } else if (!behind.isEmpty() && behind.get(0).isSeveral()) {
      join(draft, behind.get(0), doer);
    } else if (draft.parties.sides() == 0 && areTwoInOrder(behind)) {
      join(draft, behind.get(0), doer);
      join(draft, behind.get(1), doer);
    }
  }

  /** {@code Đường dây nóng giữa A với B giúp trao đổi …}: both do it. */
  private static boolean areTwo(List<NamedSides> before) {
    return before.size() > 1 && before.get(0).isFellow() && before.get(1).isOneOfTwo();
  }

  /** {@code Tuyên bố chung đề cập hợp tác giữa A với B}: it is of both. */
  private static boolean areTwoInOrder(List<NamedSides> behind) {
    return behind.size() > 1 && behind.get(0).isOneOfTwo() && behind.get(1).isFellow();
  }

  /** {@code Ông A nói B muốn …}: nobody of whom it is not told whose he is joins what B wants. */
  private static List<NamedSides> mayDoTogether(Draft draft, List<NamedSides> sides) {
    boolean sought = draft.parties.hasRole("initiator") && !draft.head.is("call", "operation");
    return sides.stream().filter(n -> !sought || !n.isOfNoSide()).toList();
  }

  /** {@code tài trợ cho các trường tại X}: those without a name are where they get it. */
  private void completeReceivers(Draft draft) {
    if (draft.head.is("aid", "funding") && draft.parties.sideKeys().size() == 1) {
      Optional<String> receiver =
          other(draft.head.frame()).filter(role -> !draft.parties.hasRole(role));
      receiver.ifPresent(
          role ->
              around
                  .behindInClause(draft)
                  .filter(NamedSides::located)
                  .limit(1)
                  .forEach(named -> join(draft, named, role)));
    }
  }

  /** Who does it stands before the act, or else behind it; to whom it is done, behind it. */
  private void completeDirected(Draft draft) {
    Frame frame = draft.head.frame();
    Optional<String> doer = frame.role(Slot.SUBJECT).filter(role -> !draft.parties.hasRole(role));
    Optional<String> other = other(frame).filter(role -> !draft.parties.hasRole(role));
    doer.ifPresent(
        role -> around.before(draft).stream().limit(1).forEach(n -> join(draft, n, role)));
    if (other.isPresent()) {
      Stream.of(
              around.behindInClause(draft),
              around.addressedBefore(draft),
              around.locatedBefore(draft))
          .flatMap(named -> named)
          .limit(1)
          .forEach(n -> join(draft, n, other.get()));
    } else if (doer.isPresent() && !draft.parties.hasRole(doer.get())) {
      around.behind(draft).stream().limit(1).forEach(n -> join(draft, n, doer.get()));
    }
  }

  /** The role of the other side. */
  private static Optional<String> other(Frame frame) {
    return Stream.of(Slot.HOST, Slot.OBJECT, Slot.FOR, Slot.WITH, Slot.FROM)
        .map(frame::role)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void join(Draft draft, NamedSides named, String role) {
    boolean before = named.span().end() <= draft.evidence.get(0).begin();
    boolean ofTwo = !before && draft.head.is("conference") && named.isSeveral();
    draft.join(named.sides(), ofTwo ? PARTNER : role, before ? BEFORE : BEHIND);
  }

  /** {@code A gặp B và nhất trí hợp tác}: what one of the two does next together, both do. */
  private static boolean isSame(Draft draft, Draft last) {
    return last.parties.sides() > 1
        && last.head.frame().joint()
        && last.parties.sideKeys().containsAll(draft.parties.sideKeys());
  }

  /** All who do something together do the next together, in one role. */
  private static void join(Draft draft, Draft last, String role) {
    draft.parties.joinAllOf(last.parties, role, RULE);
  }

  /** {@code A công du ba nước châu Âu, ký các thỏa thuận}: with those whom he visits. */
  private static boolean isAgreedAbroad(Draft draft, Draft last) {
    return draft.head.is("agreement", "partnership")
        && draft.parties.hasNamedSide()
        && last.head.is("visit")
        && last.leadsAbroad
        && last.parties.sideKeys().equals(draft.parties.sideKeys());
  }

  /**
   * {@code Chuyến thăm A của B làm sâu sắc quan hệ hai nước}: relations are those of guest and
   * host, and so is what {@code hai bên} do.
   */
  private static boolean isOfVisit(Draft draft, Optional<ClauseText> clause, Draft visit) {
    return visit.head.is("visit")
        && visit.parties.sides() == 2
        && visit.parties.hasRole("initiator")
        && visit.parties.hasRole("host")
        && visit.parties.sideKeys().containsAll(draft.parties.sideKeys())
        && (draft.head.is("partnership")
            || (draft.head.is("agreement", "cooperation") && speaksOfBoth(clause)));
  }

  private static boolean speaksOfBoth(Optional<ClauseText> clause) {
    return clause.filter(text -> text.marks(Function.BOTH_SIDES)).isPresent();
  }

  /** {@code Tại cuộc gặp với A, B đề nghị …}: what one of the two says he says to the other. */
  private static boolean isSaidTo(Draft said, Draft last) {
    return said.head.is("proposal", "endorsement")
        && last.head.is("meeting", "call", "dialogue")
        && (last.head.frame().joint() || last.head.is("call"))
        && last.parties.sides() == 2
        && said.parties.sides() == 1
        && !said.callsAbroad
        && !said.parties.hasRole("target")
        && last.parties.sideKeys().containsAll(said.parties.sideKeys());
  }

  /** Gives what is said the one to whom it is said. */
  private static void joinListener(Draft said, Draft last) {
    List<AgentMention> others =
        last.parties.mentions().stream()
            .filter(one -> !said.parties.sideKeys().contains(one.side().key()))
            .toList();
    said.head.frame().role(Slot.OBJECT).ifPresent(role -> said.join(others, role, RULE));
  }

  /** {@code A và B chia sẻ tin tình báo, huấn luyện phi công}: who teaches whom is not told. */
  private static boolean isTaughtTogether(Draft draft, Draft last) {
    return draft.head.is("training")
        && !draft.parties.tellsSidesApart()
        && !draft.parties.isBy("subject")
        && isSame(draft, last);
  }

  /** Nobody teaches the other: all are what they were before. */
  private static void share(Draft draft, Draft last) {
    draft.head.frame().role(Slot.SUBJECT).ifPresent(draft.parties::leave);
    joinAsBefore(draft, last);
  }

  /** All who did something together are in the next what they were before. */
  private static void joinAsBefore(Draft draft, Draft last) {
    draft.parties.joinAsIn(last.parties, RULE);
  }
}
