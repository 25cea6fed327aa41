package org.hoptac.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.event.CooperationEvent;
import org.hoptac.text.Statement;

/**
 * Puts the sentences of a statement together: what a later sentence says of an event told before is
 * added to it, programmes hand their topics to what is done under them, and drafts that do not say
 * enough are dropped. Rather no event than a wrong one.
 */
final class Assembler {
  /** Acts of words, which may be about what else is done. */
  private static final Set<String> ABOUT_MORE =
      Set.of("agreement", "proposal", "dialogue", "cooperation", "programme", "partnership");

  /** How many acts back one may be told that is told again. */
  private static final int REACH = 200;

  /** What is done or said at a meeting or conference. */
  private static final Set<String> DONE_AT_OCCASIONS =
      Set.of(
          "meeting",
          "visit",
          "dialogue",
          "conference",
          "agreement",
          "statement",
          "endorsement",
          "proposal");

  /** The rule for those whose something is. */
  private static final Set<String> OWNER = Set.of("of");

  private final Statement statement;
  private final Abroad abroad;
  private final Told told;
  private final OfMembers members;

  Assembler(Statement statement, Abroad abroad, Told told) {
    this.statement = statement;
    this.told = told;
    this.abroad = abroad;
    this.members = new OfMembers(statement.tokens());
  }

  /** The events of the clauses. */
  List<CooperationEvent> assemble(List<List<ClauseText>> sentences) {
    for (List<ClauseText> sentence : sentences) {
      told.add(new SentenceReader(told, statement.tokens(), sentence).read());
    }
    GiftSides.settle(told.drafts());
    Optional<LocalDate> published = statement.source().published();
    told.drafts().forEach(draft -> DayOfPress.settle(draft, published));
    told.drafts().forEach(draft -> Hosts.settle(draft, abroad));
    if (!mayKeepAny()) {
      return List.of();
    }
    var matters = new Matters(told);
    matters.settle();
    List<Draft> merged = merged();
    List<Draft> acts = GeneralAims.leaveOut(merged.stream().filter(this::saysEnough).toList());
    leaveTimes(merged, acts);
    NamedYear.share(acts);
    leavePlaces(merged, acts);
    leaveTopics(merged, acts);
    List<Draft> kept =
        acts.isEmpty() ? firstOpinion(matters) : Concerns.beside(acts, told.opinions());
    LastingActs.goOn(kept);
    kept.forEach(LastingActs::arrange);
    return kept.stream().map(draft -> draft.toEvent(kept)).toList();
  }

  /**
   * The time of what does not say enough is that of the act told last before it, or else first
   * behind it, in its sentence, that is done, or to come, as it is itself, if none there has a
   * time.
   */
  private static void leaveTimes(List<Draft> merged, List<Draft> kept) {
    var known = new IdentityHashMap<Draft, Boolean>();
    kept.forEach(draft -> known.put(draft, true));
    for (Draft dropped : merged) {
      if (dropped.when.isPresent() && !known.containsKey(dropped)) {
        List<Draft> fellows =
            kept.stream().filter(draft -> draft.sentence.equals(dropped.sentence)).toList();
        if (fellows.stream().allMatch(draft -> draft.when.isEmpty())) {
          nearest(
                  dropped,
                  fellows.stream()
                      .filter(draft -> !draft.spokenOf)
                      .filter(
                          isDone(dropped) ? Assembler::isDone : draft -> isToCome(draft, dropped)))
              .ifPresent(draft -> draft.when = dropped.when);
        }
      }
    }
  }

  /**
   * {@code A và B ký thỏa thuận tại diễn đàn ở Lima}: the place of an occasion that does not say
   * enough is that of the act told beside it in its sentence, if none there has a place.
   */
  private static void leavePlaces(List<Draft> merged, List<Draft> kept) {
    for (Draft dropped : merged) {
      if (!dropped.venues.isEmpty() && isOccasion(dropped) && !kept.contains(dropped)) {
        List<Draft> fellows =
            kept.stream().filter(draft -> draft.sentence.equals(dropped.sentence)).toList();
        if (fellows.stream().allMatch(draft -> draft.venues.isEmpty())) {
          nearest(dropped, fellows.stream().filter(draft -> isDoneThere(draft, dropped)))
              .ifPresent(draft -> draft.addVenuesOf(dropped));
        }
      }
    }
  }

  /**
   * {@code A đề nghị B mở cửa thị trường, tăng hợp tác về y tế}: what does not say enough says what
   * the act told last before it in its sentence is about, if it names nobody else.
   */
  private static void leaveTopics(List<Draft> merged, List<Draft> kept) {
    for (Draft dropped : merged) {
      if (!dropped.topics().isEmpty() && !kept.contains(dropped) && !isOccasion(dropped)) {
        kept.stream()
            .filter(draft -> draft.sentence.equals(dropped.sentence))
            .filter(draft -> draft.evidence.get(0).begin() < dropped.evidence.get(0).begin())
            .reduce((one, next) -> next)
            .filter(draft -> ABOUT_MORE.contains(draft.head.type()))
            .filter(draft -> draft.parties.sideKeys().containsAll(dropped.parties.sideKeys()))
            .ifPresent(draft -> draft.addTopicsOf(dropped));
      }
    }
  }

  /** The act told last before another, or else the first. */
  private static Optional<Draft> nearest(Draft dropped, Stream<Draft> acts) {
    int begin = dropped.evidence.get(0).begin();
    return acts.reduce((one, next) -> next.evidence.get(0).begin() < begin ? next : one);
  }

  /** {@code dự hội nghị tại Lima}, {@code có mặt ở Lima}, but not {@code gặp sinh viên ở Lima}. */
  private static boolean isOccasion(Draft draft) {
    return draft.head.is("conference", "visit", "statement");
  }

  /** {@code Tại Lima, ông phát biểu tại hội nghị}: but what a speech is about may be elsewhere. */
  private static boolean isDoneThere(Draft draft, Draft occasion) {
    if (occasion.head.is("visit") && draft.head.is("exercise")) {
      return StatusGroup.of(draft.status.status()) == StatusGroup.PROSPECTIVE;
    }
    if (isOnward(draft, occasion)) {
      return false;
    }
    return occasion.head.is("statement")
        ? draft.head.is("conference")
        : DONE_AT_OCCASIONS.contains(draft.head.type());
  }

  /** {@code dự hội nghị ở Lima và thăm Fiji}: whoever goes on to visit others leaves Lima. */
  private static boolean isOnward(Draft draft, Draft occasion) {
    return draft.head.is("visit")
        && draft.head.verbal()
        && occasion.head.is("conference")
        && occasion.head.verbal()
        && occasion.evidence.get(0).end() <= draft.evidence.get(0).begin();
  }

  private static boolean isToCome(Draft draft, Draft dropped) {
    return StatusGroup.of(dropped.status.status()) == StatusGroup.PROSPECTIVE
        && StatusGroup.of(draft.status.status()) == StatusGroup.PROSPECTIVE;
  }

  private static boolean isDone(Draft draft) {
    return draft.status.status().equals("completed");
  }

  /**
   * Joins a draft to the last earlier one that tells the same event; what was part of it, or aimed
   * at it, is then part of the other, or aims at it.
   */
  private List<Draft> merged() {
    var merged = new ArrayList<Draft>();
    var absorbedBy = new IdentityHashMap<Draft, Draft>();
    for (Draft draft : told.drafts()) {
      Optional<Draft> same =
          merged.subList(Math.max(0, merged.size() - REACH), merged.size()).stream()
              .filter(known -> SameAct.is(known, draft))
              .reduce((first, last) -> last);
      if (same.isPresent()) {
        StatusReading status = same.get().status;
        boolean kept = SameAct.keepsItsStatus(same.get(), draft);
        boolean help = SameAct.isOnlyHelp(same.get(), draft);
        Chairs.settle(draft);
        same.get().absorb(draft);
        if (help) {
          same.get().becomeHelp();
        }
        if (kept) {
          same.get().status = status;
        }
        absorbedBy.put(draft, same.get());
      } else {
        merged.add(draft);
      }
    }
    for (Draft draft : told.drafts()) {
      draft.parent = draft.parent.map(parent -> absorbedBy.getOrDefault(parent, parent));
      draft.goal = draft.goal.map(goal -> absorbedBy.getOrDefault(goal, goal));
    }
    return merged;
  }

  /** Whether a draft says enough, or may do so with another of the same act, or an opinion does. */
  private boolean mayKeepAny() {
    List<Draft> drafts = told.drafts();
    if (drafts.size() > REACH) {
      return true;
    }
    for (int i = 0; i < drafts.size(); i++) {
      if (saysEnough(drafts.get(i)) || isToldBefore(drafts, i)) {
        return true;
      }
    }
    for (Draft opinion : told.opinions()) {
      if (isOpinionOfState(opinion)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isToldBefore(List<Draft> drafts, int at) {
    for (int i = 0; i < at; i++) {
      if (SameAct.is(drafts.get(i), drafts.get(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text names the sides that such an act has, and they are not all at home. */
  private boolean saysEnough(Draft draft) {
    if (draft.head.is("meeting", "visit", "call") && abroad.areOfOneState(draft)) {
      return false;
    }
    if (draft.head.is("proposal") && isOfOwnMinistry(draft)) {
      return false;
    }
    boolean foreign = isForeign(draft);
    boolean crossesBorders =
        foreign && draft.parties.sides() > 1 && !OwnFirms.get(draft, statement.tokens());
    boolean framed =
        (draft.programme.isPresent() && foreign && !isOwnProgramme(draft))
            || draft.parent.filter(whole -> isKeptWithin(draft, whole, foreign)).isPresent();
    if (draft.head.is("conference")) {
      return isInternational(draft, foreign) || crossesBorders;
    }
    if (draft.head.is("statement")) {
      return foreign;
    }
    if (draft.head.is("membership")) {
      return foreign
          && (draft.programme.isPresent()
              || draft.parties.isWithinOrganisation()
              || (draft.parties.hasStateOrOrganisation() && draft.parties.isWithinBody()));
    }
    if (draft.head.frame().joint()) {
      return crossesBorders || (framed && isToldByName(draft)) || isJointByItself(draft);
    }
    boolean visit = draft.leadsAbroad && foreign && draft.parties.hasRole("initiator");
    return visit || isPeacekeeping(draft) || (crossesBorders && !isOnesided(draft)) || framed;
  }

  /**
   * Money is told beside what it is for if it comes from abroad; {@code UNDP khởi động dự án do C
   * tài trợ} is told as one act of both.
   */
  private boolean isKeptWithin(Draft draft, Draft whole, boolean foreign) {
    return saysEnough(whole)
        && (!draft.head.is("funding") || (foreign && !whole.parties.hasRole("funder")));
  }

  /** {@code Chính phủ A bác đề nghị của Bộ Tài chính}: the ministry is A's, if of no said state. */
  private boolean isOfOwnMinistry(Draft draft) {
    List<AgentMention> callers = draft.parties.mentionsBy(OWNER);
    return !callers.isEmpty()
        && callers.equals(draft.parties.mentionsIn("initiator"))
        && callers.stream().allMatch(one -> one.isBody() && one.side().equals(one.agent()))
        && callers.stream().noneMatch(abroad::mayBe)
        && draft.parties.mentionsIn("target").stream()
            .anyMatch(one -> one.side().isStateOrOrganisation());
  }

  /** Whether others than those at home take part, by name or not. */
  private boolean isForeign(Draft draft) {
    return (abroad.sidesOf(draft) > 0 && !abroad.isPrivate(draft))
        || draft.callsAbroad
        || draft.givenFromAbroad
        || (draft.bindsMany
            && !abroad.isPrivate(draft)
            && (draft.withAbroad || draft.parties.hasStateOrOrganisation()))
        || draft.parties.hasStatesOfRegion()
        || draft.parties.unnamed().filter(host -> !abroad.isHome(host)).isPresent();
  }

  /** Whether a conference is one of several states, whoever is named. */
  private static boolean isInternational(Draft draft, boolean foreign) {
    return draft.ofRegion
        || draft.ofWorld
        || draft.head.series().filter(Tag.SeriesTag::international).isPresent()
        || (foreign && draft.head.verbal() && draft.programme.isPresent())
        || draft.parties.isWithinOrganisation();
  }

  private static boolean isToldByName(Draft draft) {
    return draft.parties.hasNamedSide() && !isOnlyNamed(draft);
  }

  /** Whether its words tell that it is done by several, though it names one or none. */
  private boolean isJointByItself(Draft draft) {
    return (draft.head.is("agreement") && draft.isOfNamedTreaty())
        || members.agree(draft)
        || (draft.head.is("exercise") && draft.parties.hasOrganisation())
        || (draft.definite && !draft.parties.hasAgents() && !draft.head.is("programme"));
  }

  /** {@code cử 800 quân cho lực lượng gìn giữ hòa bình}: nobody does so for himself, or at home. */
  private static boolean isPeacekeeping(Draft draft) {
    return draft.head.is("operation")
        && draft.head.verbal()
        && draft.head.topics().contains("peacekeeping")
        && draft.parties.hasNamedSide();
  }

  /** {@code theo Công ước Liên hợp quốc}: no word tells that anything is done about the treaty. */
  private static boolean isOnlyNamed(Draft draft) {
    return draft.head.is("agreement")
        && !draft.head.verbal()
        && draft.head.to() - draft.head.from() == 1
        && draft.parties.isWithinOrganisation();
  }

  /** {@code A lập quỹ …, hỗ trợ doanh nghiệp}: what a state does in a frame of its own. */
  private static boolean isOwnProgramme(Draft draft) {
    return draft.head.is("programme", "aid", "supply", "training")
        && draft.parties.sides() < 2
        && !draft.parties.hasOrganisation()
        && !draft.parties.isWithinOrganisation();
  }

  /** What a state or organisation says first. */
  private List<Draft> firstOpinion(Matters matters) {
    List<Draft> first = told.opinions().stream().filter(this::isOpinionOfState).limit(1).toList();
    first.forEach(matters::lookAround);
    return first;
  }

  /**
   * Whether a state or organisation says so: what others think is none of our business. That a
   * state at home is worried by what others do is news too.
   */
  private boolean isOpinionOfState(Draft opinion) {
    return !opinion.noNews
        && opinion.parties.hasStateOrOrganisation()
        && (opinion.worry || saysEnough(opinion));
  }

  /** Help that nobody gives, goods that nobody gets, calls that nobody makes. */
  private static boolean isOnesided(Draft draft) {
    boolean praise = draft.head.is("endorsement") && draft.head.factive();
    boolean together = draft.parties.isBy("subject") || draft.parties.hasRole("partner");
    if (draft.head.is("training") && draft.parties.sides() > 1 && together) {
      return false;
    }
    if (draft.praisesBond && draft.parties.sides() > 1) {
      return !draft.parties.isBegunBySomeone();
    }
    boolean aim = draft.head.is("aid") && draft.status.isByPurpose();
    boolean ofNobody = draft.head.is("endorsement") && draft.parties.isBy("of");
    boolean easing = draft.head.is("cooperation") && !draft.head.frame().joint();
    if (praise
        || aim
        || ofNobody
        || easing
        || draft.head.is("supply", "training")
        || draft.mustSayWithWhom()) {
      return !draft.parties.tellsSidesApart();
    }
    return draft.head.is("proposal", "aid", "endorsement")
        && !draft.parties.isBegunBySomeone()
        && !draft.givenByUnnamed;
  }
}
