package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/** What one head says of the act of another: who meets, who mediates, who is called, what for. */
final class ActTies {
  /** In code points, between a verb and another that says what for. */
  private static final int LONGEST_GAP = 2;

  private final ClauseHeads heads;
  private final Complements complements;
  private final Carried carried;

  ActTies(ClauseHeads heads, Complements complements, Carried carried) {
    this.heads = heads;
    this.complements = complements;
    this.carried = carried;
  }

  /** {@code thỏa thuận giữa A và B do C làm trung gian}: C takes part in what is told before. */
  boolean isMediated(Optional<Draft> told, int i) {
    return heads.get(i).frame().role(Slot.SUBJECT).filter("mediator"::equals).isPresent()
        && told.filter(act -> act.head.frame().joint()).isPresent()
        && !mediators(i).isEmpty();
  }

  void joinMediators(Draft told, int i) {
    told.join(mediators(i), heads.get(i).frame().role(Slot.SUBJECT).orElseThrow(), "by");
  }

  private List<AgentMention> mediators(int i) {
    List<AgentMention> by =
        complements.governed(heads.get(i - 1).to(), heads.get(i).from(), Function.BY);
    if (by.isEmpty() && Making.isMediatedByHim(complements.text(), heads.get(i - 1))) {
      return carried.subject;
    }
    return by.isEmpty() ? complements.governed(heads.get(i).to(), heads.next(i), Function.OF) : by;
  }

  /**
   * {@code … gặp nhau bên lề Hội nghị của G20}: whose conference it is, is the frame of the act.
   */
  void giveSetting(Draft act, int i) {
    Head setting = heads.get(i);
    List<AgentMention> owners = complements.governed(setting.to(), heads.next(i), Function.OF);
    List<AgentMention> named =
        owners.isEmpty() ? NearObject.of(complements, setting, heads.next(i)) : owners;
    act.parties.joinFrame(
        named.stream().filter(side -> side.agent().kind() == Agent.Kind.ORGANISATION).toList());
    act.programme =
        act.programme.or(
            () ->
                setting
                    .series()
                    .map(told -> new Found<>(told.series().agent(), told.series().span())));
  }

  /** {@code khép lại đàm phán bằng việc ký hiệp định}: those who talk sign it. */
  void joinSidesBefore(Optional<Draft> before, Draft said) {
    joinAddressee(before, said);
    new PaidWork(complements, carried.told).tie(before, said);
    before
        .filter(act -> said.parties.sides() < 2)
        .filter(act -> Sealing.is(complements.text(), act.head, said.head))
        .ifPresent(act -> joinThoseWhoTalk(act, said));
  }

  /** {@code Hội nghị ASEAN kết thúc với một tuyên bố chung}: it is made when they part. */
  private static void joinThoseWhoTalk(Draft talk, Draft said) {
    said.parties.joinAllOf(talk.parties, "partner", "subject-carried");
    if (talk.head.is("conference")) {
      said.parties.joinMembersOf(talk.parties);
    }
    if (!said.head.verbal() && said.status.isByAspect()) {
      said.status = talk.status;
    }
  }

  /** {@code Hội nghị ASEAN thông qua tuyên bố}: those whose conference it is agree. */
  static void joinMembers(Draft conference, Draft said) {
    if (conference.head.is("conference")
        && !conference.head.verbal()
        && said.head.is("agreement")
        && (said.head.verbal() || said.status.status().equals("not-yet"))
        && said.parties.sides() == 0) {
      said.parties.joinMembersOf(conference.parties);
    }
  }

  /** {@code gọi điện cảm ơn B}, {@code đến thăm, chúc mừng B}: it is B who is called. */
  private static void joinAddressee(Optional<Draft> before, Draft said) {
    before
        .filter(act -> act.head.is("call", "visit", "meeting") && act.parties.sides() < 2)
        .filter(act -> said.head.is("endorsement", "proposal"))
        .filter(act -> said.evidence.get(0).begin() - act.evidence.get(0).end() <= LONGEST_GAP)
        .ifPresent(
            act ->
                act.head
                    .frame()
                    .role(Slot.OBJECT)
                    .ifPresent(
                        role -> act.join(said.parties.mentionsIn("target"), role, "object")));
  }

  /**
   * What is done for a joint purpose is meant to be done by the same sides: {@code A ký với B nhằm
   * hợp tác về …}.
   */
  static void sharePurpose(Draft means, Draft draft) {
    if (means.head.is("proposal", "statement")) {
      return;
    }
    if (draft.head.frame().joint() && draft.parties.sides() < 2) {
      draft
          .head
          .frame()
          .role(Slot.SUBJECT)
          .ifPresent(role -> draft.parties.joinAllOf(means.parties, role, "purpose-shared"));
    }
    if (isOfThoseItIsFor(means, draft)) {
      means.parties.joinAllOf(draft.parties, "partner", "purpose-shared");
    }
    means.goal = means.goal.or(() -> Optional.of(draft));
  }

  /** {@code Hội thảo nhằm tăng cường hợp tác giữa A và B}: without other sides it is of both. */
  private static boolean isOfThoseItIsFor(Draft means, Draft draft) {
    return means.head.is("conference", "exercise")
        && !means.head.verbal()
        && !means.parties.hasAgents()
        && draft.parties.mentionsBy(Parties.BETWEEN).size() > 1;
  }
}
