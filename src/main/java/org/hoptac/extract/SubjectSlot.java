package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** Whether the subject of a clause takes part in the act of a head, and in which slot. */
final class SubjectSlot {
  /** First words of verbs by which one side says yes to an agreement, or lets it go on. */
  private static final Set<String> APPROVING = Set.of("phê", "gia", "chuẩn", "tán", "thông", "bỏ");

  /** In tags: {@code nhân dịp} and the word before it. */
  private static final int WORDS_FOR_OCCASION = 4;

  /** In tags, behind {@code với}. */
  private static final int REACH_OF_OTHERS = 5;

  private final Draft draft;
  private final Head head;
  private final int right;
  private final Complements complements;
  private final Nearby near;

  /** Whether it is what someone wants who does something else for it: {@code A thăm B nhằm …}. */
  private final boolean purposeOfOne;

  SubjectSlot(
      Draft draft, int right, Complements complements, Nearby near, Optional<Draft> lastAct) {
    this.draft = draft;
    this.head = draft.head;
    this.right = right;
    this.complements = complements;
    this.near = near;
    this.purposeOfOne =
        head.is("cooperation", "partnership", "agreement", "programme")
            && draft.status.isByPurpose()
            && lastAct.filter(SubjectSlot::isOfOne).isPresent();
  }

  private static boolean isOfOne(Draft means) {
    return means
        .head
        .frame()
        .role(Slot.SUBJECT)
        .filter(role -> !role.equals("partner"))
        .isPresent();
  }

  /**
   * The subject stands before the head, or is carried to a head that names no sides itself.
   *
   * @param own whether it stands before the head
   */
  boolean takes(List<AgentMention> subject, boolean own) {
    boolean borrowed =
        (!namesItsSides() && (head.series().isEmpty() || head.verbal()))
            || actsAmong(subject)
            || isMediated();
    return !subject.isEmpty()
        && (!hasDoer() || near.isMet() || takesPart() || isMadeByOthers() || near.isAttendedByLed())
        && !isOfDoer()
        && !Making.isMediatedByHim(complements.text(), head)
        && !isOfOwner(subject)
        && (own || borrowed)
        && !isDoneByOwner(subject)
        && !isConferenceOf(subject)
        && (own || !isConferenceOfOthers(subject))
        && !isSaidApart(subject, own)
        && !isBetweenOthers(subject);
  }

  /** Whether it is told who does it; {@code cảm ơn B đã cử đoàn do C dẫn đầu} tells it of B. */
  private boolean hasDoer() {
    return !near.around(Function.BY).isEmpty() && !near.isPraisedForOthers();
  }

  /** {@code Trước lễ ký, các chuyên gia cho rằng …}: those without a name only speak of it. */
  private boolean isSaidApart(List<AgentMention> subject, boolean own) {
    return !own
        && subject.stream().allMatch(one -> one.agent().kind() == Agent.Kind.GROUP)
        && Occasion.isApart(complements.text(), head);
  }

  /** {@code A cam kết chấm dứt xung đột giữa B và C}: A is none of those who are named for it. */
  private boolean isMediated() {
    return head.verbal() && head.frame().role(Slot.SUBJECT).equals(Optional.of("mediator"));
  }

  /** {@code A tham gia cuộc tập trận do B chủ trì}: A takes part beside B. */
  private boolean takesPart() {
    return head.verbal()
        && head.to() - head.from() > 1
        && head.is("exercise", "operation", "exchange", "programme")
        && head.frame().joint()
        && !near.behind(Function.BY).isEmpty()
        && complements.text().firstWord(head.from()).equals("tham");
  }

  /**
   * {@code A cho biết họ sẽ mua tên lửa do B sản xuất}: A buys them, but in {@code A tài trợ C để
   * mua …} it is not told who does.
   */
  private boolean isBoughtByThem() {
    return isMadeByOthers() && !draft.status.isByPurpose();
  }

  /** {@code A mua tên lửa do B sản xuất}: B sells what it makes. */
  private boolean isMadeByOthers() {
    return head.is("supply")
        && head.verbal()
        && head.frame().role(Slot.OBJECT).equals(head.frame().role(Slot.BY))
        && complements.governed(0, head.from(), Function.BY).isEmpty();
  }

  /** {@code A xem xét bức thư do B gửi}: it is of B. */
  private boolean isOfDoer() {
    return !head.verbal() && complements.endsWith(head, "do");
  }

  /** {@code A nói về sự ủng hộ của B đối với C}: it is B's, whoever speaks of it. */
  private boolean isOfOwner(List<AgentMention> subject) {
    return head.is("endorsement")
        && !head.verbal()
        && !near.behind(Function.FOR).isEmpty()
        && near.owners().stream()
            .anyMatch(owner -> subject.stream().noneMatch(one -> Nearby.isOneSide(owner, one)));
  }

  /** {@code Tổng thống A cho biết sẽ dự cuộc gặp giữa A và B}: he acts for one of the two. */
  private boolean actsAmong(List<AgentMention> subject) {
    return head.verbal()
        && draft.status.isMeant()
        && subject.size() == 1
        && subject.get(0).agent().isBodyOrPerson()
        && near.around(Function.BETWEEN).stream()
            .anyMatch(side -> Nearby.isOneSide(side, subject.get(0)));
  }

  Slot of(List<AgentMention> subject) {
    if (seeks(subject) || approves(subject) || isWithUnnamed(subject)) {
      return Slot.SEEKER;
    }
    return isSoughtFromOthers(subject) || isRefused() ? Slot.OBJECT : Slot.SUBJECT;
  }

  /** {@code A phối hợp với nhiều nước}: of those who do it together, one alone is told. */
  private boolean isWithUnnamed(List<AgentMention> subject) {
    return head.verbal()
        && head.is("cooperation", "exchange")
        && head.frame().role(Slot.SEEKER).isPresent()
        && subject.size() == 1
        && near.object().isEmpty()
        && near.around(Function.WITH).stream()
            .allMatch(one -> one.agent().kind() == Agent.Kind.GROUP)
        && areUnnamed(complements.next(Function.WITH, head.to(), right));
  }

  private boolean areUnnamed(int with) {
    return with + 1 < right
        && (Governors.isGroup(complements.text().tag(with + 1))
            || new Others(complements).areAbroad(with, Math.min(right, with + REACH_OF_OTHERS)));
  }

  /** {@code A bác bỏ đề nghị từ B}: it was put to A. */
  private boolean isRefused() {
    return head.is("proposal")
        && draft.status.status().equals("refused")
        && !near.behind(Function.FROM).isEmpty();
  }

  /** {@code A cần hỗ trợ từ B}: who wants from others what they give is the one it is given to. */
  private boolean isSoughtFromOthers(List<AgentMention> subject) {
    return StatusGroup.of(draft.status.status()) == StatusGroup.PROSPECTIVE
        && head.is("aid", "training", "funding")
        && head.frame().role(Slot.FROM).equals(head.frame().role(Slot.SUBJECT))
        && near.object().isEmpty()
        && near.behind(Function.FOR).isEmpty()
        && (isSoughtFromUnnamed()
            || near.behind(Function.FROM).stream()
                .anyMatch(
                    giver -> subject.stream().noneMatch(side -> Nearby.isOneSide(giver, side))));
  }

  /** {@code A cần hỗ trợ từ châu Âu}. */
  private boolean isSoughtFromUnnamed() {
    int from = complements.next(Function.FROM, head.to(), right);
    return from < right && new Others(complements).areAbroad(from + 1, Math.min(right, from + 3));
  }

  /** {@code A đánh giá chuyến thăm của B}: it is B's, and A only speaks of it. */
  private boolean isDoneByOwner(List<AgentMention> subject) {
    List<AgentMention> owners =
        near.isOwnedByDoer() && !head.frame().joint() ? near.owners() : List.of();
    return !owners.isEmpty()
        && subject.stream()
            .noneMatch(side -> owners.stream().anyMatch(owner -> isDoneWith(owner, side)));
  }

  /** {@code Bộ trưởng A đánh giá chuyến thăm của Thủ tướng A}: two persons are not one. */
  private static boolean isDoneWith(AgentMention owner, AgentMention side) {
    boolean persons =
        owner.agent().kind() == Agent.Kind.PERSON && side.agent().kind() == Agent.Kind.PERSON;
    return Nearby.isOneSide(owner, side)
        && (!persons || owner.agent().key().equals(side.agent().key()));
  }

  /** {@code A cho biết hội nghị thượng đỉnh A - B sắp diễn ra}: it is of both alike. */
  private boolean isConferenceOf(List<AgentMention> subject) {
    if (!head.is("conference") || !complements.hasPair(head, right)) {
      return false;
    }
    List<AgentMention> pair = near.object();
    return Nearby.isSeveral(pair)
        && (!head.verbal() || head.frame().role(Slot.SUBJECT).equals(Optional.of("participant")))
        && subject.stream()
            .allMatch(side -> pair.stream().anyMatch(one -> Nearby.isOneSide(one, side)));
  }

  /** {@code A cho biết hội thảo đầu tư B - C đã diễn ra}: A only tells of it. */
  private boolean isConferenceOfOthers(List<AgentMention> subject) {
    return head.is("conference")
        && !head.verbal()
        && (opensClause() || isOnlyReported())
        && (complements.hasPair(head, right) || isOfOrganisation())
        && subject.stream()
            .noneMatch(side -> near.object().stream().anyMatch(one -> Nearby.isOneSide(one, side)));
  }

  /** {@code A cho biết hội nghị NATO sẽ khai mạc}: nobody is said to come. */
  boolean isOnlyTold(List<AgentMention> subject) {
    return isConferenceOfOthers(subject) && isOfOrganisation();
  }

  /** {@code Theo A, hội nghị NATO sẽ khai mạc}: not all members speak of it. */
  private boolean isOfOrganisation() {
    return Stream.concat(near.object().stream(), near.behind(Function.OF).stream())
        .anyMatch(one -> one.agent().kind() == Agent.Kind.ORGANISATION);
  }

  /** {@code A cho biết hội nghị …}, {@code A cho biết nhân dịp …}, {@code A thông tin về …}. */
  private boolean isOnlyReported() {
    ClauseText text = complements.text();
    int before = head.from() - 1;
    while (before > 0 && before > head.from() - WORDS_FOR_OCCASION && isOnlyAbout(before)) {
      before--;
    }
    return HeadFinder.isReport(text.tag(before)) || text.endsHint(Hint.ANNOUNCING, before);
  }

  private boolean isOnlyAbout(int at) {
    return complements.text().isPlainWord(at) || complements.text().tag(at).marks(Function.ABOUT);
  }

  /** Whether nothing stands before the head but what opens a clause; where it is told is more. */
  private boolean opensClause() {
    ClauseText text = complements.text();
    return IntStream.range(0, head.from())
        .allMatch(
            t ->
                text.tag(t).isSign()
                    || (text.tag(t).has(Sense.Marker.class) && !text.tag(t).marks(Function.AT)));
  }

  /** {@code A nói về cuộc gặp giữa B và C}, {@code … về quan hệ B - C}: A is none of them. */
  boolean isBetweenOthers(List<AgentMention> subject) {
    boolean apart = !head.frame().role(Slot.SUBJECT).equals(head.frame().role(Slot.WITH));
    boolean withAnother =
        head.verbal() && (!near.behind(Function.WITH).isEmpty() || isWithObject());
    if (withAnother || (apart && (head.frame().joint() || head.is("endorsement", "proposal")))) {
      return false;
    }
    var sides = new ArrayList<>(near.around(Function.BETWEEN));
    sides.addAll(pairBehindNoun());
    sides.addAll(sidesOfMeeting());
    return Nearby.isSeveral(sides)
        && subject.stream()
            .noneMatch(side -> sides.stream().anyMatch(one -> Nearby.isOneSide(one, side)));
  }

  /** {@code A phối hợp B mở dịch vụ giữa hai nước C và D}: it is with B. */
  private boolean isWithObject() {
    List<AgentMention> between = near.around(Function.BETWEEN);
    return !between.isEmpty()
        && !near.object().isEmpty()
        && near.object().stream()
            .noneMatch(one -> between.stream().anyMatch(side -> Nearby.isOneSide(side, one)));
  }

  /** {@code A phóng tên lửa trước cuộc gặp của lãnh đạo B và C}: those two meet, and A does not. */
  private List<AgentMention> sidesOfMeeting() {
    return head.is("meeting", "call", "dialogue") && !head.verbal() && near.isOwnedByDoer()
        ? near.behind(Function.OF)
        : List.of();
  }

  /** {@code thúc đẩy hợp tác A - B}: those two, whoever does so. */
  private List<AgentMention> pairBehindNoun() {
    boolean noun = !head.verbal() || head.to() - head.from() > 1;
    boolean ofTwo =
        complements.hasPair(head, right) || (noun && !complements.endsWith(head, "với"));
    return head.frame().joint() && ofTwo && Nearby.isSeveral(near.object())
        ? near.object()
        : List.of();
  }

  private boolean namesItsSides() {
    return (!isPraise() && !near.around(Function.BETWEEN).isEmpty())
        || !pairBehindNoun().isEmpty()
        || (hasDoer() && !isBoughtByThem())
        || (near.isOwnedByDoer()
            && (!near.behind(Function.OF).isEmpty() || !near.object().isEmpty())
            && !isMetBySubject());
  }

  /** {@code A bày tỏ ủng hộ quan hệ giữa A và B}: between them is what is praised. */
  private boolean isPraise() {
    return head.is("endorsement") && head.verbal();
  }

  /** {@code Tại cuộc gặp A, B …}: one of the two is named right behind the noun. */
  private boolean isMetBySubject() {
    return head.is("meeting", "call")
        && near.behind(Function.OF).isEmpty()
        && !near.object().isEmpty()
        && !Nearby.isSeveral(near.object())
        && near.object().stream().allMatch(met -> met.side().kind() != Agent.Kind.ORGANISATION);
  }

  /** {@code A phê duyệt thỏa thuận với B}: what took two waits for one of them. */
  private boolean approves(List<AgentMention> subject) {
    return head.is("agreement")
        && head.verbal()
        && head.frame().role(Slot.SEEKER).isPresent()
        && APPROVING.contains(complements.text().firstWord(head.from()))
        && subject.size() == 1
        && !isAllThatAgree(subject.get(0));
  }

  /** {@code ASEAN thông qua tuyên bố về biển}: its members agree, and with nobody else. */
  private boolean isAllThatAgree(AgentMention approving) {
    return approving.agent().kind() == Agent.Kind.ORGANISATION
        && near.around(Function.WITH).isEmpty()
        && near.around(Function.BETWEEN).isEmpty();
  }

  /** {@code A muốn hợp tác với B}: one side wants what takes two. */
  boolean seeks(List<AgentMention> subject) {
    String status = draft.status.status();
    boolean wanted =
        (StatusGroup.of(status) == StatusGroup.PROSPECTIVE && !status.equals("proposed"))
            || status.equals("cancelled")
            || draft.trend.isPresent();
    return head.frame().joint()
        && head.frame().role(Slot.SEEKER).isPresent()
        && !head.is("exercise", "operation", "call")
        && (!head.is("meeting") || draft.status.isWanted())
        && (!near.around(Function.WITH).isEmpty()
            || draft.status.isWanted()
            || status.equals("cancelled")
            || purposeOfOne)
        && wanted
        && subject.size() == 1;
  }
}
