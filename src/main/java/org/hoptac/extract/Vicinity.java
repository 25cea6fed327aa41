package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * The sides that a sentence names, wherever they stand. An act whose own clause names too few of
 * them takes the nearest ones: before it those who do it, behind it those with or for whom it is
 * done.
 */
final class Vicinity {
  /** How many code points away a side may stand. */
  private static final int REACH = 160;

  private static final int REACH_OF_INTO = 5;

  /** The last syllable of {@code biên giới, ranh giới}. */
  private static final String BORDER = "giới";

  private static final String BEFORE = "near-before";
  private static final String COMPANY = "same-company";
  private static final String BEHIND = "near-behind";

  /** Sides that stand together. */
  private record Named(
      List<AgentMention> sides,
      Span span,
      Span clause,
      Optional<Function> governor,
      int segment,
      boolean opening,
      boolean entered,
      boolean helped,
      boolean further,
      boolean pair) {
    boolean located() {
      return governor.equals(Optional.of(Function.AT));
    }

    /** Against whom it is, or from where something comes. */
    boolean isOutside() {
      return governor.equals(Optional.of(Function.AGAINST))
          || governor.equals(Optional.of(Function.FROM));
    }

    /** Whether nothing, or a word for a place, governs them. */
    boolean mayBeVisited() {
      return governor.isEmpty() || located() || governor.equals(Optional.of(Function.INVITED_BY));
    }

    /** {@code thăm công trường phục vụ APEC}: an organisation is visited where it is the object. */
    boolean isFrame() {
      return sides.stream().anyMatch(side -> side.agent().kind() == Agent.Kind.ORGANISATION);
    }

    boolean isReceiver() {
      return governor.equals(Optional.of(Function.FOR));
    }

    boolean isFellow() {
      return governor.equals(Optional.of(Function.WITH));
    }

    boolean isOneOfTwo() {
      return governor.equals(Optional.of(Function.BETWEEN));
    }

    boolean isOwner() {
      return governor.equals(Optional.of(Function.OF));
    }

    /** Persons alone, of whom it is not told whose they are. */
    boolean isOfNoSide() {
      return sides.stream().allMatch(one -> one.side().kind() == Agent.Kind.PERSON);
    }

    boolean isSeveral() {
      return sides.stream().map(side -> side.side().key()).distinct().count() > 1;
    }
  }

  private final List<ClauseText> clauses;
  private final List<Named> named = new ArrayList<>();

  Vicinity(List<ClauseText> clauses, Told told) {
    this.clauses = clauses;
    for (int i = 0; i < clauses.size(); i++) {
      ClauseText clause = clauses.get(i);
      boolean attacked = clause.is(Function.AFTER) && clause.callsForCaution();
      if (!clause.isAside() && !attacked && !isLeftOut(clauses, i)) {
        collect(clause, new Complements(clause, told));
      }
    }
  }

  private void collect(ClauseText clause, Complements complements) {
    for (int t = 0; t < clause.size(); t++) {
      List<AgentMention> sides = complements.sidesThere(t);
      if (!sides.isEmpty() && !complements.isSource(t)) {
        Span whole = clause.span(0, clause.size());
        Optional<Function> governor =
            isStateOfPlace(clause, t, sides) ? Optional.of(Function.AT) : complements.governor(t);
        if (governor.equals(Optional.of(Function.PRIVATE))) {
          continue;
        }
        if (t > 0 && clause.isPlainWord(t - 1) && clause.firstWord(t - 1).equals("bị")) {
          continue;
        }
        if (isSubjectOfCopula(clause, t, governor) || isBeyondBorder(clause, t, sides)) {
          continue;
        }
        boolean opening = governor.isEmpty() && t > 0 && clause.isSign(t - 1, ",");
        named.add(
            new Named(
                sides,
                clause.span(t),
                whole,
                governor,
                segment(clause),
                opening,
                isEntered(clause, t),
                isHelped(clause, t),
                clause.clause().relation().map(Function.PURPOSE::equals).orElse(true),
                clause.isPair(t)));
      }
    }
  }

  /** {@code thỏa thuận không bao gồm X}: those behind the word for it are left out of it. */
  private static boolean isLeftOut(List<ClauseText> clauses, int at) {
    return at > 0 && clauses.get(at - 1).endsWith(Function.NOT);
  }

  /** {@code …, năm X là chủ tịch}: behind a verb, what someone is tells nothing of the act. */
  private static boolean isSubjectOfCopula(ClauseText clause, int at, Optional<Function> governor) {
    boolean governed = governor.isPresent() && governor.get() != Function.ABOUT;
    if (governed || at + 1 >= clause.size() || !clause.tag(at + 1).marks(Function.COPULA)) {
      return false;
    }
    for (int t = 0; t < at - 1; t++) {
      if (clause.tag(t).has(Sense.Type.class) && !clause.tag(t).has(Sense.Report.class)) {
        return true;
      }
    }
    return false;
  }

  /** {@code truy quét gần biên giới X}: the state only tells which border it is. */
  private static boolean isBeyondBorder(ClauseText clause, int at, List<AgentMention> sides) {
    return at > 0
        && sides.size() == 1
        && sides.get(0).isState()
        && clause.lastWord(at - 1).equals(BORDER);
  }

  /** {@code rót vốn vào đường sắt Kenya}: money goes to those into whose works it goes. */
  private static boolean isEntered(ClauseText clause, int at) {
    for (int t = Math.max(0, at - REACH_OF_INTO); t < at; t++) {
      if (clause.firstWord(t).equals("vào") && clause.isPlainWord(t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code khoản vay … giúp Kenya}: what it is for says for whom. */
  private static boolean isHelped(ClauseText clause, int at) {
    return at > 0
        && clause
            .tag(at - 1)
            .matches(Sense.Type.class, type -> type.verb() && type.type().equals("aid"));
  }

  /**
   * {@code tại X (Y)}, {@code thủ đô X của Y}, {@code tại X và Y}: the state only tells where it
   * is.
   */
  private static boolean isStateOfPlace(ClauseText clause, int at, List<AgentMention> sides) {
    if (at < 2 || !sides.get(0).isState() || !(clause.tag(at - 2) instanceof PlaceTag)) {
      return false;
    }
    boolean listed = clause.tag(at) instanceof PlaceTag && clause.tag(at - 1).marks(Function.AND);
    return listed || clause.isSign(at - 1, "(") || clause.tag(at - 1).marks(Function.OF);
  }

  /**
   * How many semicolons stand before a clause: what they part has nothing to do with each other.
   */
  private int segment(ClauseText clause) {
    int segment = 0;
    for (ClauseText part : clauses) {
      segment += part.isSign(0, ";") ? 1 : 0;
      if (part == clause) {
        break;
      }
    }
    return segment;
  }

  private boolean isNear(Draft draft, Named sides) {
    return clauseOf(draft).filter(clause -> segment(clause) == sides.segment()).isPresent();
  }

  /** Gives an act the sides that it lacks, or none if even so it would lack some. */
  void complete(Draft draft, Optional<Draft> previous) {
    if (draft.parties.sides() > 1) {
      completeReceivers(draft);
      previous.filter(last -> isTaughtTogether(draft, last)).ifPresent(last -> share(draft, last));
      return;
    }
    if (draft.withUnnamed || clauseOf(draft).filter(ClauseText::callsForCaution).isPresent()) {
      return;
    }
    if (previous.filter(last -> isAgreedAbroad(draft, last)).isPresent()) {
      draft.parties.openSide();
    } else if (previous.filter(last -> isOfVisit(draft, last)).isPresent()) {
      draft.parties.joinAllOf(previous.get().parties, "partner", COMPANY);
    } else if (draft.head.frame().joint() && !draft.parties.isAmongTheirOwn()) {
      completeJoint(draft, previous.filter(last -> isSameCompany(draft, last)));
      openPlaceOfShow(draft);
    } else if (!draft.mustSayWithWhom()) {
      previous.filter(last -> isSaidTo(draft, last)).ifPresent(last -> completeSaid(draft, last));
      completeDirected(draft);
      openPlaceOfShow(draft);
      previous
          .filter(last -> isTaughtTogether(draft, last))
          .ifPresent(last -> draft.parties.joinAsIn(last.parties, COMPANY));
    }
  }

  /** {@code A và B chia sẻ tin tình báo, huấn luyện phi công}: who teaches whom is not told. */
  private static boolean isTaughtTogether(Draft draft, Draft last) {
    return draft.head.is("training")
        && !draft.parties.tellsSidesApart()
        && !draft.parties.isBy("subject")
        && isSameCompany(draft, last);
  }

  private static void share(Draft draft, Draft last) {
    draft.head.frame().role(Slot.SUBJECT).ifPresent(draft.parties::leave);
    draft.parties.joinAsIn(last.parties, COMPANY);
  }

  /** {@code Tuần văn hóa A tại Lima}: it is shown to those who live there. */
  private void openPlaceOfShow(Draft draft) {
    boolean show =
        draft.head.is("exchange")
            && !draft.head.verbal()
            && draft.head.frame().role(Slot.HOST).isPresent();
    if ((show || isSentThere(draft)) && draft.parties.sides() == 1) {
      clauseOf(draft)
          .flatMap(clause -> Destination.ofAny(clause, 0, clause.size()))
          .filter(state -> !draft.parties.sideKeys().contains(state.key()))
          .ifPresent(draft.parties::openSide);
    }
  }

  /** {@code 200 máy thở do A viện trợ đã về đến Lima}: it is meant for those who live there. */
  private static boolean isSentThere(Draft draft) {
    return draft.head.is("aid") && draft.head.verbal() && draft.parties.isBy("by");
  }

  /** The clause that tells an act. */
  Optional<ClauseText> clauseOf(Draft draft) {
    int begin = draft.evidence.get(0).begin();
    for (ClauseText clause : clauses) {
      if (clause.span(clause.size() - 1).end() > begin) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
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
  private boolean isOfVisit(Draft draft, Draft last) {
    return last.head.is("visit")
        && last.parties.sides() == 2
        && last.parties.hasRole("initiator")
        && last.parties.hasRole("host")
        && last.parties.sideKeys().containsAll(draft.parties.sideKeys())
        && (draft.head.is("partnership")
            || (draft.head.is("agreement", "cooperation") && speaksOfBoth(draft)));
  }

  /** {@code Việc nâng tầm quan hệ diễn ra trong chuyến thăm A của B}: see above. */
  void completeByVisit(Draft draft, Draft visit) {
    if (draft.parties.sides() == 0 && isOfVisit(draft, visit)) {
      draft.parties.joinAllOf(visit.parties, "partner", COMPANY);
    }
  }

  private boolean speaksOfBoth(Draft draft) {
    return clauseOf(draft).filter(clause -> clause.marks(Function.BOTH_SIDES)).isPresent();
  }

  /** {@code A gặp B và nhất trí hợp tác}: what one of the two does next together, both do. */
  private static boolean isSameCompany(Draft draft, Draft last) {
    return last.parties.sides() > 1
        && last.head.frame().joint()
        && last.parties.sideKeys().containsAll(draft.parties.sideKeys());
  }

  /** {@code Tại cuộc gặp với A, B đề nghị …}: what one of the two says he says to the other. */
  private boolean isSaidTo(Draft said, Draft last) {
    return said.head.is("proposal", "endorsement")
        && last.head.is("meeting", "call", "dialogue")
        && (last.head.frame().joint() || last.head.is("call"))
        && last.parties.sides() == 2
        && said.parties.sides() == 1
        && !said.callsAbroad
        && !said.parties.hasRole("target")
        && last.parties.sideKeys().containsAll(said.parties.sideKeys());
  }

  private static void completeSaid(Draft said, Draft last) {
    List<AgentMention> others =
        last.parties.mentions().stream()
            .filter(one -> !said.parties.sideKeys().contains(one.side().key()))
            .toList();
    said.head.frame().role(Slot.OBJECT).ifPresent(role -> said.join(others, role, COMPANY));
  }

  /** Sides of a joint act stand on either hand of it; the nearest before it does it. */
  private void completeJoint(Draft draft, Optional<Draft> company) {
    Frame frame = draft.head.frame();
    String doer = frame.role(Slot.SUBJECT).orElseThrow();
    if (company.isPresent()) {
      draft.parties.joinAllOf(company.get().parties, doer, COMPANY);
      return;
    }
    String other = other(frame).orElse(doer);
    List<Named> before = before(draft).stream().filter(n -> mayDoTogether(draft, n)).toList();
    List<Named> behind = behind(draft).stream().filter(n -> mayDoTogether(draft, n)).toList();
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
  private static boolean areTwo(List<Named> before) {
    return before.size() > 1 && before.get(0).isFellow() && before.get(1).isOneOfTwo();
  }

  /** {@code Tuyên bố chung đề cập hợp tác giữa A với B}: it is of both. */
  private static boolean areTwoInOrder(List<Named> behind) {
    return behind.size() > 1 && behind.get(0).isOneOfTwo() && behind.get(1).isFellow();
  }

  /** {@code Ông A nói B muốn …}: nobody of whom it is not told whose he is joins what B wants. */
  private static boolean mayDoTogether(Draft draft, Named named) {
    boolean sought = draft.parties.hasRole("initiator") && !draft.head.is("call", "operation");
    return !sought || !named.isOfNoSide();
  }

  /** {@code tài trợ cho các trường tại X}: those without a name are where they get it. */
  private void completeReceivers(Draft draft) {
    if (draft.head.is("aid", "funding") && draft.parties.sideKeys().size() == 1) {
      Optional<String> receiver =
          other(draft.head.frame()).filter(role -> !draft.parties.hasRole(role));
      receiver.ifPresent(
          role ->
              behindInClause(draft)
                  .filter(Named::located)
                  .limit(1)
                  .forEach(named -> join(draft, named, role)));
    }
  }

  /** Who does it stands before the act, or else behind it; to whom it is done, behind it. */
  private void completeDirected(Draft draft) {
    Frame frame = draft.head.frame();
    Optional<String> doer = frame.role(Slot.SUBJECT).filter(role -> !draft.parties.hasRole(role));
    Optional<String> other = other(frame).filter(role -> !draft.parties.hasRole(role));
    doer.ifPresent(role -> before(draft).stream().limit(1).forEach(n -> join(draft, n, role)));
    if (other.isPresent()) {
      Stream.of(behindInClause(draft), addressedBefore(draft), locatedBefore(draft))
          .flatMap(named -> named)
          .limit(1)
          .forEach(n -> join(draft, n, other.get()));
    } else if (doer.isPresent() && !draft.parties.hasRole(doer.get())) {
      behind(draft).stream().limit(1).forEach(n -> join(draft, n, doer.get()));
    }
  }

  /** To whom something is done is named in the clause that tells it. */
  private Stream<Named> behindInClause(Draft draft) {
    int end = draft.evidence.get(0).end();
    boolean goesOn = draft.head.is("visit") || (draft.head.is("proposal") && !draft.callsOnMany);
    boolean praise = draft.head.is("endorsement");
    return behind(draft).stream()
        .filter(n -> !draft.head.is("visit") || (!n.pair() && n.mayBeVisited() && !n.isFrame()))
        .filter(
            n ->
                (goesOn && (n.further() || !draft.head.is("proposal")))
                    || n.clause().begin() < end
                    || (praise && n.isOwner())
                    || (draft.callsOnMany && n.isFellow()))
        .filter(n -> !draft.head.is("supply") || !n.isOwner())
        .filter(n -> !draft.head.is("conference") || !isVisited(draft, n))
        .filter(
            n ->
                !draft.head.is("funding")
                    || n.located()
                    || n.isReceiver()
                    || n.entered()
                    || n.helped());
  }

  /** {@code dự Đại hội đồng IPU và thăm Peru}: a word for a visit stands between. */
  private boolean isVisited(Draft conference, Named named) {
    ClauseText clause = clauseOf(conference).orElseThrow();
    int end = conference.evidence.get(0).end();
    for (int t = 0; t < clause.size() && clause.span(t).end() <= named.span().begin(); t++) {
      if (clause.span(t).begin() >= end
          && clause.tag(t).matches(Sense.Type.class, act -> act.type().equals("visit"))) {
        return true;
      }
    }
    return false;
  }

  /** The role of the other side. */
  private static Optional<String> other(Frame frame) {
    return Stream.of(Slot.HOST, Slot.OBJECT, Slot.FOR, Slot.WITH, Slot.FROM)
        .map(frame::role)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void join(Draft draft, Named named, String role) {
    boolean before = named.span().end() <= draft.evidence.get(0).begin();
    boolean ofTwo = !before && draft.head.is("conference") && named.isSeveral();
    draft.join(named.sides(), ofTwo ? "partner" : role, before ? BEFORE : BEHIND);
  }

  /** {@code Phía Mỹ …, trong khi phía Trung Quốc đề xuất …}: to whom else but the one before. */
  private Stream<Named> addressedBefore(Draft draft) {
    return draft.head.is("proposal") && !draft.callsOnMany
        ? before(draft).stream().filter(n -> n.governor().isEmpty())
        : Stream.empty();
  }

  /** {@code bệnh viện tại X do A tài trợ}: where it is given. */
  private Stream<Named> locatedBefore(Draft draft) {
    return draft.head.is("aid", "funding") && draft.parties.isBy("by")
        ? allBefore(draft).stream().filter(Named::located)
        : Stream.empty();
  }

  /** The new sides before an act, the nearest first, but for places. */
  private List<Named> before(Draft draft) {
    return allBefore(draft).stream().filter(n -> !n.located()).toList();
  }

  private List<Named> allBefore(Draft draft) {
    int begin = draft.evidence.get(0).begin();
    var before =
        new ArrayList<>(
            named.stream()
                .filter(n -> n.span().end() <= begin && begin - n.span().end() < REACH)
                .filter(n -> isNew(draft, n) && isNear(draft, n) && !n.isOutside())
                .toList());
    Collections.reverse(before);
    return before;
  }

  /** {@code dẫn độ ông A sang B}: whom one hands over takes no part in it. */
  private static boolean isHandedOver(Draft draft, Named named) {
    return draft.head.is("operation")
        && draft.head.frame().joint()
        && draft.head.frame().role(Slot.FOR).isPresent()
        && named.sides().stream().allMatch(side -> side.side().kind() == Agent.Kind.PERSON);
  }

  /** The new sides behind an act, the nearest first. */
  private List<Named> behind(Draft draft) {
    int end = draft.evidence.get(0).end();
    return named.stream()
        .filter(n -> n.span().begin() >= end && n.span().begin() - end < REACH)
        .filter(n -> isNewBehind(draft, n) && isNear(draft, n))
        .filter(n -> !n.opening() && !n.isOutside() && !isHandedOver(draft, n))
        .filter(n -> !n.located() || mayBeDoneThere(draft))
        .toList();
  }

  /** Help is given where its receivers are; a guest is no place. */
  private static boolean mayBeDoneThere(Draft draft) {
    return draft.head.is("aid", "funding", "training", "supply")
        || draft.head.frame().role(Slot.HOST).isPresent();
  }

  /** {@code A khẳng định tình hữu nghị, hợp tác toàn diện A - B}: of the two, one is new. */
  private static boolean isNew(Draft draft, Named sides) {
    boolean ofBond = sides.pair() && draft.head.is("partnership") && draft.parties.sides() == 1;
    boolean behind = sides.span().begin() >= draft.evidence.get(0).end();
    return (ofBond && behind)
        || sides.sides().stream()
            .noneMatch(side -> draft.parties.sideKeys().contains(side.side().key()));
  }

  /** Of a pair to which one belongs already, the other is new: {@code … quan hệ A - B}. */
  private static boolean isNewBehind(Draft draft, Named sides) {
    return isNew(draft, sides)
        || (sides.pair()
            && sides.sides().stream()
                .anyMatch(side -> !draft.parties.sideKeys().contains(side.side().key())));
  }
}
