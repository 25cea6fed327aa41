package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Span;

/** What the heads that belong to an act add to it. */
final class Subordinates {
  private static final String TAKEN_FOR_GRANTED = "status-factive";

  private final ClauseText text;
  private final ClauseHeads heads;
  private final Complements complements;
  private final Circumstances circumstances;
  private final Carried carried;

  Subordinates(
      ClauseText text,
      ClauseHeads heads,
      Complements complements,
      Circumstances circumstances,
      Carried carried) {
    this.text = text;
    this.heads = heads;
    this.complements = complements;
    this.circumstances = circumstances;
    this.carried = carried;
  }

  /** Adds a head to an act as more words for it, as its form, or as what it praises. */
  void add(Draft act, Head head) {
    boolean given =
        act.head.is("supply")
            && head.is("aid")
            && heads.noAgentsBetween(act.head, head)
            && !heads.isBoughtFor(act.head, head);
    if (heads.specifies(act.head, head) && head.is("cooperation")) {
      addManner(act, head);
      return;
    }
    if (heads.specifies(act.head, head) || given) {
      act.head = act.head.specifiedBy(head);
      act.evidence.add(text.span(head));
      readStatus(act, head, act.head);
      joinReceivers(act, head);
    } else if (heads.isSameAct(act.head, head)) {
      act.evidence.add(text.span(head));
      joinThoseItLeadsTo(act, head);
    } else if (isForm(act.head, head)) {
      act.addForm(head.type(), text.span(head));
    } else if (act.head.factive()
        && !head.is("endorsement", "statement")
        && !MereMentions.isOnlyPossible(text, head, act.head.to())) {
      takeForGranted(act, head);
    }
    act.head = act.head.settled();
    act.addTopics(head.topics(), text.span(head));
    act.addTopics(() -> carried.told.topicsIn(text.span(head)));
  }

  /** {@code phối hợp với B bàn giao nghi phạm cho C}: the second verb leads to who gets it. */
  private void joinReceivers(Draft act, Head head) {
    if (!head.verbal()) {
      return;
    }
    head.frame()
        .role(Slot.FOR)
        .filter("beneficiary"::equals)
        .filter(role -> !act.parties.hasRole(role))
        .ifPresent(
            role ->
                act.join(
                    act.parties.outside(complements.governed(head.to(), text.size(), Function.FOR)),
                    role,
                    "for"));
  }

  /** {@code đầu tư 2 tỉ USD xây nhà máy tại B}: only the second verb leads to who gets it. */
  private void joinThoseItLeadsTo(Draft act, Head head) {
    if (!head.verbal() || head.frame().joint()) {
      return;
    }
    head.frame()
        .role(Slot.OBJECT)
        .filter(role -> !act.parties.hasRole(role))
        .ifPresent(
            role ->
                act.join(
                    act.parties.outside(NearObject.of(complements, head, text.size())).stream()
                        .filter(one -> one.side().isStateOrOrganisation())
                        .toList(),
                    role,
                    "object"));
  }

  /** {@code phối hợp với B tổ chức …}: a noun behind the verb may still tell which act it is. */
  private void addManner(Draft act, Head head) {
    act.evidence.add(text.span(head));
    readStatus(act, head, act.head.specifiedBy(head));
  }

  /** Without a word that shows the status, the verb that says what is done shows it. */
  private void readStatus(Draft act, Head head, Head whole) {
    StatusReading own = heads.statusBefore(head, whole);
    act.status = act.status.isByAspect() ? own : act.status.stronger(own);
  }

  private boolean isForm(Head act, Head head) {
    return act.is("cooperation", "partnership")
        && heads.noAgentsBetween(act, head)
        && !heads.isAbout(head);
  }

  /** What is praised is taken to be so; several words for it tell one act in several forms. */
  private void takeForGranted(Draft praise, Head head) {
    Optional<Draft> known =
        carried.drafts.stream()
            .filter(draft -> draft.goal.isEmpty())
            .filter(draft -> draft.status.rule().equals(TAKEN_FOR_GRANTED))
            .findFirst();
    known.ifPresentOrElse(
        draft -> draft.addForm(head.type(), text.span(head)),
        () -> carried.drafts.add(praised(praise, head)));
  }

  /** {@code A đánh giá cao sự hợp tác của B} says that B cooperates with A. */
  private Draft praised(Draft praise, Head head) {
    Optional<Span> cue = Optional.of(praise.evidence.get(0));
    var status = new StatusReading("ongoing", 1, cue, TAKEN_FOR_GRANTED);
    var draft = new Draft(head, text.span(head), status);
    boolean joint = head.frame().joint();
    List<AgentMention> two = complements.governed(head.to(), text.size(), Function.BETWEEN);
    if (joint && two.size() > 1) {
      head.frame().role(Slot.SUBJECT).ifPresent(role -> draft.join(two, role, "between"));
      praise
          .head
          .frame()
          .role(Slot.OBJECT)
          .filter(role -> !praise.parties.hasRole(role))
          .ifPresent(role -> praise.join(two, role, "praised-owner"));
      circumstances.give(draft, head.to(), text.size());
      return draft;
    }
    List<AgentMention> owners = complements.governed(head.to(), text.size(), Function.OF);
    head.frame()
        .role(joint ? Slot.SEEKER : Slot.SUBJECT)
        .ifPresent(role -> draft.join(owners, role, "praised-owner"));
    head.frame()
        .role(joint ? Slot.WITH : Slot.FOR)
        .ifPresent(role -> draft.join(praise.subject, role, "praising-side"));
    circumstances.give(draft, head.to(), text.size());
    return draft;
  }
}
