package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.text.Token;

/**
 * An act whose own clause names too few sides takes the nearest ones that its sentence names,
 * wherever they stand: before it those who do it, behind it those with or for whom it is done.
 */
final class Vicinity {
  private static final String PARTNER = "partner";
  private static final String GIVER = "initiator";

  private static final String BEFORE = "near-before";
  private static final String TARGET = "target";
  private static final String BEHIND = "near-behind";

  private static final String RULE_OF_THANKS = "thanked-by";

  /** The slots of the other side, the surest first. */
  private static final List<Slot> OTHERS =
      List.of(Slot.HOST, Slot.OBJECT, Slot.FOR, Slot.WITH, Slot.FROM);

  private final SidesAround around;
  private final Bilateral bilateral;
  private final OfMembers members;

  Vicinity(List<ClauseText> clauses, Told told, List<Token> tokens) {
    this.around = new SidesAround(clauses, told);
    this.bilateral = new Bilateral(told, tokens);
    this.members = new OfMembers(tokens);
  }

  /** The clause that tells an act. */
  Optional<ClauseText> clauseOf(Draft draft) {
    return around.clauseOf(draft);
  }

  /** Gives an act the sides that it lacks, or none if even so it would lack some. */
  void complete(Draft draft, Optional<Draft> previous) {
    Optional<ClauseText> clause = clauseOf(draft);
    boolean ofVisit =
        previous.filter(last -> SameCompany.isOfVisit(draft, clause, last)).isPresent();
    if (draft.parties.sides() > 1) {
      joinAddressees(draft);
      if (ofVisit && draft.parties.namedSides().size() == 1) {
        SameCompany.join(draft, previous.get(), PARTNER);
      }
      previous
          .filter(last -> SameCompany.isTaughtTogether(draft, last))
          .ifPresent(last -> SameCompany.share(draft, last));
      return;
    }
    if (draft.withUnnamed
        || draft.aboutOthers
        || draft.boughtForOthers
        || members.areNamedSo(draft)
        || (draft.framesOthers && draft.parties.hasAgents())
        || clause.filter(ClauseText::callsForCaution).isPresent()
        || clause.filter(text -> UnnamedDoers.doIt(text, draft.head)).isPresent()) {
      return;
    }
    if (previous.filter(last -> SameCompany.isAgreedAbroad(draft, last)).isPresent()) {
      draft.parties.openSide();
    } else if (ofVisit) {
      SameCompany.join(draft, previous.get(), PARTNER);
    } else if (draft.head.frame().joint() && draft.ofOthers) {
      return;
    } else if (draft.head.frame().joint() && !draft.parties.isAmongTheirOwn()) {
      completeJoint(draft, previous.filter(last -> SameCompany.isSame(draft, last)));
      bilateral.complete(draft, clause);
      openPlaceOfShow(draft, clause);
    } else if (!draft.mustSayWithWhom()) {
      previous
          .filter(last -> SameCompany.isSaidTo(draft, last))
          .ifPresent(last -> SameCompany.joinListener(draft, last));
      completeDirected(draft, clause, previous);
      openPlaceOfShow(draft, clause);
      previous
          .filter(last -> SameCompany.isTaughtTogether(draft, last))
          .ifPresent(last -> SameCompany.joinAsBefore(draft, last));
    }
  }

  /**
   * {@code Tuần văn hóa A tại Lima}: it is shown to those who live there; {@code A tham dự diễn đàn
   * ở Lima}: others meet there.
   */
  private static void openPlaceOfShow(Draft draft, Optional<ClauseText> clause) {
    boolean show =
        draft.head.is("exchange")
            && !draft.head.verbal()
            && draft.head.frame().role(Slot.HOST).isPresent();
    boolean attended = isAttended(draft, clause);
    if ((show || attended || isSentThere(draft)) && draft.parties.sides() == 1) {
      clause
          .flatMap(text -> Destination.ofAny(text, attended ? draft.head.to() : 0, text.size()))
          .filter(state -> !draft.parties.sideKeys().contains(state.key()))
          .ifPresent(draft.parties::openSide);
    }
  }

  private static boolean isAttended(Draft draft, Optional<ClauseText> clause) {
    return draft.head.is("conference", "dialogue")
        && draft.head.to() - draft.head.from() > 1
        && draft.parties.hasRole(draft.head.is("dialogue") ? PARTNER : "participant")
        && clause.filter(text -> text.isCapitalised(draft.head.to() - 1)).isPresent();
  }

  /** {@code 200 máy thở do A viện trợ đã về đến Lima}: it is meant for those who live there. */
  private static boolean isSentThere(Draft draft) {
    return draft.head.is("aid") && draft.head.verbal() && draft.parties.isBy("by");
  }

  /**
   * {@code Việc nâng tầm quan hệ diễn ra trong chuyến thăm A của B}, {@code Hiệp định được ký tại
   * cuộc gặp giữa A và B}: it is told before.
   */
  void completeByVisit(Draft draft, Draft visit) {
    if (draft.parties.sides() == 0
        && (SameCompany.isOfVisit(draft, clauseOf(draft), visit)
            || SameCompany.isSignedAt(draft, clauseOf(draft), visit))) {
      SameCompany.join(draft, visit, PARTNER);
    }
  }

  private void completeJoint(Draft draft, Optional<Draft> company) {
    String doer = draft.head.frame().role(Slot.SUBJECT).orElseThrow();
    if (company.isPresent()) {
      SameCompany.join(draft, company.get(), doer);
    } else {
      completeTogether(draft, doer);
    }
  }

  /** Sides of a joint act stand on either hand of it; the nearest before it does it. */
  private void completeTogether(Draft draft, String doer) {
    List<NamedSides> before = mayDoTogether(draft, around.before(draft));
    before.removeIf(NamedSides::isJoined);
    if (!before.isEmpty() && before.get(0).isSeveral() && draft.parties.sides() == 0) {
      join(draft, before.get(0), doer);
    } else if (!draft.mustSayWithWhom()) {
      completeTogether(draft, doer, before);
    }
  }

  private void completeTogether(Draft draft, String doer, List<NamedSides> before) {
    List<NamedSides> behind = mayDoTogether(draft, around.behind(draft));
    behind.removeIf(sides -> isThanked(draft, sides));
    String other = other(draft.head.frame()).orElse(doer);
    boolean hasDoer = draft.parties.hasRole(doer);
    if (draft.parties.sides() == 0 && areTwo(before)) {
      join(draft, before.get(1), doer);
      join(draft, before.get(0), doer);
    } else if (draft.parties.sides() == 0 && isOfGift(draft, behind)) {
      join(draft, behind.get(0), doer);
      join(draft, behind.get(1), doer);
    } else if (isOfThoseCalledOn(draft, before, behind)) {
      draft.parties.leave(doer);
      join(draft, behind.get(0), doer);
    } else if (draft.parties.sides() == 1) {
      if (isSaidWithWhom(draft)) {
        behind.removeIf(NamedSides::isOwner);
      }
      List<NamedSides> nearest =
          before.isEmpty() || (hasDoer && !behind.isEmpty()) ? behind : before;
      joinFirst(draft, nearest, hasDoer ? other : doer);
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

  /**
   * {@code A nói thỏa thuận rất quan trọng, kêu gọi B và C …}: it is of B and C, whoever speaks.
   */
  private static boolean isOfThoseCalledOn(
      Draft draft, List<NamedSides> before, List<NamedSides> behind) {
    return !draft.head.verbal()
        && before.isEmpty()
        && !behind.isEmpty()
        && behind.get(0).isSeveral()
        && behind.get(0).isObjectOf("proposal")
        && draft.parties.sides() == 1
        && draft.parties.isBy("subject-carried");
  }

  /** {@code A nói thỏa thuận sắp hoàn tất, cảm ơn B và C}: those two helped, and sign nothing. */
  private static boolean isThanked(Draft draft, NamedSides sides) {
    return draft.head.is("agreement", "dialogue")
        && sides.isObjectOf("endorsement")
        && sides.isSeveral()
        && draft.parties.isBy("subject-carried");
  }

  /** {@code hợp tác với A, nhà cung cấp của nhiều hãng B}: whose something is has no part in it. */
  private static boolean isSaidWithWhom(Draft draft) {
    return draft.head.verbal()
        && draft.head.is("cooperation", "agreement")
        && draft.parties.isBy("with");
  }

  /** {@code Đường dây nóng giữa A với B giúp trao đổi …}: both do it. */
  private static boolean areTwo(List<NamedSides> before) {
    return before.size() > 1 && before.get(0).isFellow() && before.get(1).isOneOfTwo();
  }

  /** {@code Tuyên bố chung đề cập hợp tác giữa A với B}: it is of both. */
  private static boolean areTwoInOrder(List<NamedSides> behind) {
    return behind.size() > 1 && behind.get(0).isOneOfTwo() && behind.get(1).isFellow();
  }

  /** {@code lễ ký hiệp định viện trợ của A cho B}: whose the gift is and who gets it both sign. */
  private static boolean isOfGift(Draft draft, List<NamedSides> behind) {
    return draft.head.is("agreement")
        && behind.size() > 1
        && behind.get(0).isOwner()
        && behind.get(1).isReceiver();
  }

  /** {@code Ông A nói B muốn …}: nobody of whom it is not told whose he is joins what B wants. */
  private static List<NamedSides> mayDoTogether(Draft draft, List<NamedSides> sides) {
    if (draft.parties.hasRole("initiator") && !draft.head.is("call", "operation")) {
      sides.removeIf(NamedSides::isOfNoSide);
    }
    return sides;
  }

  /** Who does it stands before the act, or else behind it; to whom it is done, behind it. */
  private void completeDirected(
      Draft draft, Optional<ClauseText> clause, Optional<Draft> previous) {
    Frame frame = draft.head.frame();
    Optional<String> doer =
        frame.role(Slot.SUBJECT).filter(role -> !draft.parties.hasRole(role) && !draft.ofOthers);
    Optional<String> other =
        other(frame).filter(role -> !draft.parties.hasRole(role) && !isMeans(draft));
    if (doer.isPresent()) {
      List<NamedSides> before = around.before(draft);
      before.removeIf(Vicinity::isDoneTo);
      joinFirst(
          draft, before.isEmpty() ? around.doerBehindComma(draft).toList() : before, doer.get());
    }
    if (other.isPresent()) {
      around
          .behindInClause(draft)
          .findFirst()
          .or(() -> around.helpedBehind(draft).findFirst())
          .or(() -> around.addressedBefore(draft).findFirst())
          .or(() -> around.locatedBefore(draft).findFirst())
          .ifPresentOrElse(
              named -> joinOther(draft, named, other.get()),
              () -> {
                joinAddressees(draft);
                draft.join(draft.thankedBy, other.get(), RULE_OF_THANKS);
                previous
                    .filter(last -> SameCompany.isGivenToOther(draft, clause, last))
                    .ifPresent(last -> SameCompany.joinReceiver(draft, last, other.get()));
              });
    } else if (doer.isPresent() && !draft.parties.hasRole(doer.get()) && !isCall(draft)) {
      joinFirst(draft, notThere(around.behind(draft)), doer.get());
    }
  }

  /** {@code Nhân Quốc khánh A, B và C gửi điện mừng}: several, too, may write to one. */
  private void joinAddressees(Draft draft) {
    if (draft.head.is("endorsement", "call")
        && draft.head.verbal()
        && draft.parties.hasRole("initiator")
        && !draft.parties.hasRole(TARGET)) {
      draft.join(around.addresseesBefore(draft), TARGET, BEFORE);
    }
  }

  /** {@code với khoản vay 3 triệu USD}: whose money it is stands right behind it, or nowhere. */
  private static boolean isMeans(Draft draft) {
    return draft.head.is("funding") && Head.tellsMeans(draft.head.frame());
  }

  /** {@code Bí thư tỉnh cảm ơn A, đề nghị …}: those who are thanked do not go on. */
  private static boolean isDoneTo(NamedSides sides) {
    return sides.governor().isEmpty() && sides.objectOf().isPresent();
  }

  /** {@code mong được thăm A sau nhiều năm ở B}: where one is does nothing. */
  private static List<NamedSides> notThere(List<NamedSides> sides) {
    sides.removeIf(NamedSides::located);
    return sides;
  }

  /** {@code Sở Y tế A trao thuốc do B viện trợ}: it is B who gives, and A has got it. */
  private static void joinOther(Draft draft, NamedSides named, String role) {
    boolean given = named.isDoer() && draft.head.is("supply", "aid");
    if (given && !draft.parties.hasOrganisation()) {
      draft.parties.become(GIVER, role);
      join(draft, named, GIVER);
    } else if (!given) {
      join(draft, named, role);
    }
  }

  /** {@code Các nghị sĩ kêu gọi A hỗ trợ B}: B is none of those who call. */
  private static boolean isCall(Draft draft) {
    return draft.head.is("proposal") && draft.head.verbal();
  }

  private static void joinFirst(Draft draft, List<NamedSides> named, String role) {
    if (!named.isEmpty()) {
      join(draft, named.get(0), role);
    }
  }

  /** The role of the other side. */
  private static Optional<String> other(Frame frame) {
    for (Slot slot : OTHERS) {
      Optional<String> role = frame.role(slot);
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  private static void join(Draft draft, NamedSides named, String role) {
    boolean before = named.span().end() <= draft.evidence.get(0).begin();
    boolean ofTwo =
        !before && draft.head.is("conference") && (named.isSeveral() || isHeldWith(named));
    boolean pays = !before && named.paying() && draft.head.is("programme");
    String of = pays ? "funder" : ofTwo ? PARTNER : role;
    draft.join(named.sides(), of, before ? BEFORE : BEHIND);
  }

  /** {@code hội nghị giao thương với tỉnh A}: it is with A, while an organisation may frame it. */
  private static boolean isHeldWith(NamedSides named) {
    return named.isFellow() && !named.isFrame();
  }
}
