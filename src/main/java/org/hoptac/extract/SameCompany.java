package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Acts that are done in the company of those of the act told before them: {@code A gặp B và nhất
 * trí hợp tác}.
 */
final class SameCompany {
  private static final String RULE = "same-company";

  /** In tags, from {@code quan hệ hai nước} to the verb behind it. */
  private static final int REACH_OF_RELATIONS = 3;

  private SameCompany() {}

  /** {@code A gặp B và nhất trí hợp tác}: what one of the two does next together, both do. */
  static boolean isSame(Draft draft, Draft last) {
    return last.parties.sides() > 1
        && last.head.frame().joint()
        && last.parties.sideKeys().containsAll(draft.parties.sideKeys());
  }

  /**
   * {@code A gặp B. Ông mong muốn tăng cường hợp tác nghề cá}: what one of two wants of the other
   * is told in the sentence behind their talk; the talk, if it is such. {@code A thăm B. Ông muốn
   * nâng cấp quan hệ hai nước}: of a guest and his host this holds for relations, and of who is
   * praised.
   */
  static Optional<Draft> lastTalk(Told told, Draft wanted) {
    if (!wanted.head.is("cooperation", "partnership")
        || wanted.parties.sides() != 1
        || !wanted.status.isMeant()) {
      return Optional.empty();
    }
    List<Draft> before = told.drafts();
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(before.get(before.size() - 1))
            .filter(last -> isTalk(last) || isVisitOfBoth(last, wanted))
            .filter(last -> last.parties.sides() == 2);
  }

  private static boolean isVisitOfBoth(Draft last, Draft wanted) {
    return wanted.head.is("partnership")
        && (last.head.is("visit") ? last.parties.hasRole("host") : isPraise(last));
  }

  /** All who do something together do the next together, in one role. */
  static void join(Draft draft, Draft last, String role) {
    draft.parties.joinAllOf(last.parties, role, RULE);
  }

  /** {@code A công du ba nước châu Âu, ký các thỏa thuận}: with those whom he visits. */
  static boolean isAgreedAbroad(Draft draft, Draft last) {
    return draft.head.is("agreement", "partnership")
        && draft.parties.hasNamedSide()
        && last.head.is("visit")
        && last.leadsAbroad
        && last.parties.sideKeys().equals(draft.parties.sideKeys());
  }

  /**
   * {@code Chuyến thăm A của B làm sâu sắc quan hệ hai nước}: relations are those of guest and
   * host, and so is what {@code hai bên} do. {@code A chúc mừng B, mong muốn quan hệ hai nước phát
   * triển}: those of who is praised and who praises.
   */
  static boolean isOfVisit(Draft draft, Optional<ClauseText> clause, Draft visit) {
    return visit.parties.sides() == 2
        && visit.parties.hasRole("initiator")
        && (visit.head.is("visit")
            ? visit.parties.hasRole("host") || visit.parties.unnamed().isPresent()
            : isPraise(visit) && isOfBoth(draft, clause))
        && visit.parties.sideKeys().containsAll(draft.parties.sideKeys())
        && (draft.head.is("partnership")
            || (draft.head.is("agreement", "cooperation")
                && (speaksOfBoth(clause) || isCeremony(draft, clause))));
  }

  private static boolean isPraise(Draft last) {
    return last.head.is("endorsement") && last.head.verbal() && last.parties.hasRole("target");
  }

  /** {@code quan hệ hai nước}: whether it is said whose relations they are. */
  private static boolean isOfBoth(Draft draft, Optional<ClauseText> clause) {
    return draft.head.is("partnership")
        && draft.status.isMeant()
        && (speaksOfBoth(clause) || clause.filter(text -> namesBoth(text, draft.head)).isPresent());
  }

  /** {@code quan hệ hai nước sớm nâng cấp lên …}: the word may be one with the relations. */
  private static boolean namesBoth(ClauseText text, Head head) {
    int first = Math.max(0, head.from() - REACH_OF_RELATIONS);
    return IntStream.rangeClosed(first, head.from())
        .anyMatch(t -> text.tag(t).has(Sense.Type.class) && text.lastWord(t).equals("nước"));
  }

  /** {@code A thăm B và chứng kiến lễ ký các thỏa thuận}: what is signed before a guest. */
  private static boolean isCeremony(Draft draft, Optional<ClauseText> clause) {
    return clause.filter(text -> text.firstWordIn(draft.evidence.get(0)).equals("lễ")).isPresent();
  }

  /** {@code Hiệp định được ký tại cuộc gặp giữa A và B}: those who meet sign it. */
  static boolean isSignedAt(Draft draft, Optional<ClauseText> clause, Draft meeting) {
    return draft.head.is("agreement")
        && meeting.head.is("meeting", "dialogue")
        && !meeting.head.verbal()
        && meeting.parties.sides() > 1
        && clause
            .filter(text -> text.heads().contains(meeting.head))
            .filter(text -> Occasion.isOn(text, meeting.head))
            .isPresent();
  }

  private static boolean speaksOfBoth(Optional<ClauseText> clause) {
    return clause.filter(text -> text.marks(Function.BOTH_SIDES)).isPresent();
  }

  /**
   * {@code Tại cuộc gặp với A, B đề nghị …}: what one of the two says he says to the other, as in
   * {@code B cảm ơn A và đề nghị hai bên …}.
   */
  static boolean isSaidTo(Draft said, Draft last) {
    return said.head.is("proposal", "endorsement")
        && (isTalk(last) || (said.callsOnBoth && isPraiseOrItsCause(last)))
        && last.parties.sides() == 2
        && said.parties.sides() == 1
        && !said.callsAbroad
        && !said.parties.hasRole("target")
        && last.parties.sideKeys().containsAll(said.parties.sideKeys());
  }

  /** {@code B cảm ơn A}, {@code B cảm ơn A đã giúp}. */
  private static boolean isPraiseOrItsCause(Draft last) {
    return last.head.is("endorsement") || !last.thankedBy.isEmpty();
  }

  private static boolean isTalk(Draft last) {
    return last.head.is("meeting", "call", "dialogue")
        && (last.head.frame().joint() || last.head.is("call"));
  }

  /** {@code viện trợ 10 triệu USD}, {@code hỗ trợ thêm 10 tấn gạo}: how much, and not whom. */
  private static boolean tellsSum(ClauseText text, int at) {
    return at < text.size()
        && (text.isNumber(at)
            || (at + 1 < text.size() && text.isPlainWord(at) && text.isNumber(at + 1)));
  }

  /** Gives what is said the one to whom it is said. */
  static void joinListener(Draft said, Draft last) {
    said.head
        .frame()
        .role(Slot.OBJECT)
        .ifPresent(role -> said.join(others(said, last), role, RULE));
  }

  /** Gives what one of two gives to the other. */
  static void joinReceiver(Draft gift, Draft last, String role) {
    gift.join(others(gift, last), role, RULE);
  }

  /** Those of the act before who are none of those of this. */
  private static List<AgentMention> others(Draft draft, Draft last) {
    return draft.parties.outside(last.parties.mentions());
  }

  /** {@code A và B ký thỏa thuận, A cam kết viện trợ 10 triệu USD}: it is B who gets it. */
  static boolean isGivenToOther(Draft gift, Optional<ClauseText> clause, Draft last) {
    return gift.head.is("aid", "funding")
        && gift.head.verbal()
        && gift.parties.hasStateOrOrganisation()
        && !gift.parties.hasRole("beneficiary")
        && !gift.saysForWhom
        && gift.parties.sides() == 1
        && clause.filter(text -> tellsSum(text, gift.head.to())).isPresent()
        && (isOfBoth(last) || isMadeTo(last, gift))
        && last.parties.sides() == 2
        && last.parties.sideKeys().containsAll(gift.parties.sideKeys());
  }

  private static boolean isOfBoth(Draft last) {
    return last.head.frame().joint()
        && last.head.is("agreement", "meeting", "call", "dialogue", "partnership");
  }

  /** {@code Trong chuyến thăm B, A công bố khoản viện trợ 5 triệu USD}: it is for the host. */
  private static boolean isMadeTo(Draft visit, Draft gift) {
    return visit.head.is("visit")
        && visit.parties.hasRole("host")
        && visit.parties.mentionsIn("initiator").stream()
            .anyMatch(guest -> gift.parties.sideKeys().contains(guest.side().key()));
  }

  /** {@code A và B chia sẻ tin tình báo, huấn luyện phi công}: who teaches whom is not told. */
  static boolean isTaughtTogether(Draft draft, Draft last) {
    return draft.head.is("training")
        && !draft.parties.tellsSidesApart()
        && !draft.parties.isBy("subject")
        && isSame(draft, last);
  }

  /** Nobody teaches the other: all are what they were before. */
  static void share(Draft draft, Draft last) {
    draft.head.frame().role(Slot.SUBJECT).ifPresent(draft.parties::leave);
    joinAsBefore(draft, last);
  }

  /** All who did something together are in the next what they were before. */
  static void joinAsBefore(Draft draft, Draft last) {
    draft.parties.joinAsIn(last.parties, RULE);
  }
}
