package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What a clause tells of an act before it instead of one of its own: how it is done or what it
 * shows ({@code A thăm B, góp phần làm sâu sắc quan hệ}), what became of it ({@code hiệp định mà A
 * và B đạt được nay đã đổ vỡ}), what else is proposed.
 */
final class MoreOfAct {
  /** Opens a clause that tells what others did with what stands before it. */
  private static final String RELATIVE = "mà";

  /** First words of {@code diễn ra, khai mạc, được tổ chức}. */
  private static final Set<String> HOLDING = Set.of("diễn", "khai", "được", "tổ");

  private final ClauseText text;
  private final int index;
  private final ClauseHeads heads;
  private final Complements complements;
  private final StatusWords statusWords;
  private final Circumstances circumstances;
  private final Carried carried;

  MoreOfAct(
      ClauseText text,
      int index,
      ClauseHeads heads,
      Complements complements,
      StatusWords statusWords,
      Circumstances circumstances,
      Carried carried) {
    this.text = text;
    this.index = index;
    this.heads = heads;
    this.complements = complements;
    this.statusWords = statusWords;
    this.circumstances = circumstances;
    this.carried = carried;
  }

  /** {@code hiệp định mà A và B đạt được nay đã đổ vỡ}: the clause goes on after what they did. */
  void readFate(Draft act) {
    if (text.size() == 0 || !text.firstWord(0).equals(RELATIVE)) {
      return;
    }
    if (act.head.is("agreement") && !act.head.verbal()) {
      Ending.over(text, 1).map(StatusReading::of).ifPresent(status -> act.status = status);
    }
    var given = new GivenBehind(text, complements);
    given.tellSidesOf(act);
    given.tellPraisedOf(act);
  }

  /**
   * {@code Cuộc gặp giữa A và B, dự kiến diễn ra ngày 5/3, đã bị hủy}: reads what a sentence goes
   * on to say of the noun with which it begins; false if it does not.
   */
  boolean readPredicate() {
    if (isHeldLater()) {
      return planConference();
    }
    if (carried.drafts.size() != 1 || !carried.endsWithName || !isPredicate()) {
      return false;
    }
    Draft act = carried.drafts.get(0);
    if (act.head.verbal() || act.head.from() > 1 || carried.lastDraftOf(0).isEmpty()) {
      return false;
    }
    List<StatusCue> cues = CuesBehind.in(text, statusWords, act.head, 1, text.size());
    if (!cues.isEmpty()) {
      act.status = act.status.stronger(StatusReading.of(act.head, cues));
    }
    return true;
  }

  /** {@code A thông tin về Hội nghị B, dự kiến diễn ra tại C}: it is still to come. */
  private boolean planConference() {
    Optional<Draft> conference =
        carried
            .lastDraftOf(index - 1)
            .filter(act -> act.head.is("conference") && act.status.isDoneByAspect());
    conference.ifPresent(
        act -> act.status = StatusReading.of(act.head, statusWords.in(1, text.size())));
    return conference.isPresent();
  }

  private boolean isHeldLater() {
    return isPredicate()
        && text.tag(1)
            .matches(
                Sense.Status.class, cue -> StatusGroup.of(cue.status()) == StatusGroup.PROSPECTIVE)
        && HOLDING.contains(text.firstWord(2));
  }

  /** Whether a status word, or one before it, follows the comma, and nobody is named. */
  private boolean isPredicate() {
    return text.size() > 2
        && text.isSign(0, ",")
        && (text.tag(1).has(Sense.Status.class)
            || (text.isPlainWord(1) && text.tag(2).has(Sense.Status.class)))
        && !complements.hasFreeSides(0, text.size());
  }

  /** Whether the clause tells only how something is done, or what it shows. */
  boolean isManner() {
    return text.is(Function.MEANS) || (text.is(Function.RESULT) && !namesSidesOfAct());
  }

  /** {@code …, góp phần làm sâu sắc quan hệ giữa A và B}: what it stands for is told as an act. */
  private boolean namesSidesOfAct() {
    return heads.all().stream()
            .anyMatch(
                head ->
                    complements.owns(head, Function.BETWEEN)
                        || (head.verbal() && complements.hasPair(head, text.size()))
                        || isFruitOfVisit(head))
        || (text.size() > 1
            && text.tag(1).marks(Function.NOUN)
            && text.firstWord(1).equals("việc"));
  }

  /** {@code A thăm B, góp phần làm sâu sắc quan hệ}: those of guest and host. */
  private boolean isFruitOfVisit(Head head) {
    return head.is("partnership")
        && head.verbal()
        && carried.lastDraft().filter(draft -> draft.head.is("visit")).isPresent();
  }

  /** What is done "by" or "as a sign of" something: forms, not acts of their own. */
  void readManner(Draft act) {
    if (text.is(Function.MEANS)) {
      heads.all().stream()
          .filter(head -> !head.is("statement"))
          .forEach(head -> act.addForm(head.type(), text.span(head)));
    }
    for (int t = 0; t < text.size(); t++) {
      if (text.is(Function.MEANS)) {
        circumstances.giveTopic(act, t);
      }
      circumstances.giveRegion(act, t);
    }
  }

  /** {@code A đề xuất B phát triển …, thúc đẩy hợp tác …}: all of it is proposed. */
  boolean isProposed() {
    return text.clause().relation().map(Function.PURPOSE::equals).orElse(true)
        && carried.lastDraftOf(index - 1).filter(draft -> draft.head.is("proposal")).isPresent()
        && statusWords.in(0, heads.first()).isEmpty()
        && heads.all().stream().noneMatch(head -> head.is("proposal", "agreement"));
  }

  /**
   * Gives a proposal what else is proposed.
   *
   * @param begin where what is said begins, behind who says it
   */
  void readProposed(Draft proposal, int begin) {
    for (Head head : heads.all()) {
      proposal.addTopics(head.topics(), text.span(head));
      proposal.addTopics(() -> carried.told.topicsIn(text.span(head)));
    }
    circumstances.giveMore(proposal, begin);
    carried.addMore(index);
  }

  /** {@code Động thái này …}: all heads are more words for acts already told. */
  void readMentions() {
    OptionalInt ordinal = circumstances.ordinal(0, text.size());
    heads.all().forEach(head -> carried.told.mentionedAgain(head, text.span(head), ordinal));
  }
}
