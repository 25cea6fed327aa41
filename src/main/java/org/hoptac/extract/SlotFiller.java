package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * Gives the agents around one head their roles in its act. Who is named first for an act keeps the
 * role, so the surest slots are filled first.
 */
final class SlotFiller {
  /** How many tags behind a function word those without a name stand. */
  private static final int REACH_OF_OTHERS = 4;

  private static final Optional<String> VISITOR = Optional.of("initiator");

  private final Draft draft;
  private final Head head;
  private final int left;
  private final int right;
  private final Complements complements;

  /** Whether it is what someone wants who does something else for it: {@code A thăm B nhằm …}. */
  private boolean isPurposeOfOne;

  /**
   * Fills the slots of a draft.
   *
   * @param left where the words that belong to the act begin
   * @param right one past them
   */
  SlotFiller(Draft draft, int left, int right, Complements complements) {
    this.draft = draft;
    this.head = draft.head;
    this.left = Math.min(left, complements.doerOf(head));
    this.right = right;
    this.complements = complements;
  }

  void fill(Carried carried) {
    isPurposeOfOne =
        head.is("cooperation", "partnership", "agreement", "programme")
            && draft.status.isByPurpose()
            && carried.lastDraft().filter(SlotFiller::isOfOne).isPresent();
    draft.programme =
        draft
            .programme
            .or(() -> complements.programme(head.to(), right))
            .or(() -> carried.programme);
    join(Slot.WITH, around(Function.BETWEEN), "between");
    joinDoers();
    if (isDoneTo()) {
      joinReceiver(carried.subject);
    } else if (!joinJudged(carried)) {
      joinSubject(carried);
    }
    joinWisher(carried.wisher);
    if (carried.speaker.size() == 1) {
      joinSpeaker(carried.speaker.get(0));
    }
    if (!isAddressed() && !isComparison()) {
      join(
          Slot.WITH, isGiving() ? complements.company(left, right) : around(Function.WITH), "with");
    }
    joinObject();
    joinOwner();
    openSide();
    joinPlaceVisited(carried.told);
    join(Slot.HOST, complements.governedAnywhere(Function.INVITED_BY), "invited-by");
    draft.joinFrame(
        complements.governedAnywhere(Function.WITHIN).stream()
            .flatMap(within -> within.all().stream())
            .filter(within -> within.side().kind() == Agent.Kind.ORGANISATION)
            .toList());
    if (!isAddressed()) {
      join(Slot.FOR, behind(Function.FOR), "for");
    }
    join(Slot.FROM, behind(Function.FROM), "from");
    joinPlaceHelped(carried.told);
    if (!draft.hasAgents()) {
      draft.parent = carried.lastDraft().filter(last -> last.head.series().isPresent());
    }
  }

  /** {@code do A thực hiện}; of a delegation {@code do A dẫn đầu}, A is one of it. */
  private void joinDoers() {
    if (!isMet()) {
      join(Slot.BY, isAboutWhatOthersDo() ? List.of() : around(Function.BY), "by");
      return;
    }
    join(Slot.SUBJECT, complements.governed(left, head.from(), Function.BY), "led-by");
    join(Slot.OBJECT, behind(Function.BY), "led-by");
  }

  /** {@code thảo luận về kế hoạch do A thúc đẩy}: A does what others talk about. */
  private boolean isAboutWhatOthersDo() {
    int by = complements.next(Function.BY, head.to(), right);
    return head.is("meeting", "dialogue")
        && head.verbal()
        && by < right
        && (complements.endsWith(head, "về")
            || complements.next(Function.ABOUT, head.to(), by) < by);
  }

  /** Whether people meet here, of whom only a delegation is said to be someone's. */
  private boolean isMet() {
    return head.is("meeting", "visit") && head.verbal() && complements.marksDelegation(left, right);
  }

  private static boolean isOfOne(Draft means) {
    return means
        .head
        .frame()
        .role(Slot.SUBJECT)
        .filter(role -> !role.equals("partner"))
        .isPresent();
  }

  /** {@code A hối thúc B … đối với C}: who is addressed is named, and C is what it is about. */
  private boolean isAddressed() {
    boolean sameRole = head.frame().role(Slot.WITH).equals(head.frame().role(Slot.OBJECT));
    return sameRole && !head.frame().joint() && !object().isEmpty();
  }

  /** Whether one side gives: then only those are with it who give too, {@code A cùng B}. */
  private boolean isGiving() {
    return head.is("aid", "supply", "funding", "training") && !head.frame().joint();
  }

  /** {@code giúp A thu hẹp khoảng cách với B}: nobody gives with B, as nobody is said to give. */
  private boolean isComparison() {
    return head.is("aid")
        && head.verbal()
        && head.frame().role(Slot.SUBJECT).filter(draft::hasRole).isEmpty();
  }

  /** A conference of two, as in {@code hội thảo giữa A và B}, is held by both as partners. */
  private void join(Slot slot, List<AgentMention> agents, String rule) {
    if (head.is("conference") && (slot != Slot.SUBJECT || !head.verbal()) && isSeveral(agents)) {
      draft.join(agents, "partner", rule);
      return;
    }
    List<AgentMention> fitting =
        slot == Slot.OBJECT || slot == Slot.SUBJECT ? fitting(slot, agents) : agents;
    head.frame().role(slot).ifPresent(role -> draft.join(fitting, role, rule));
  }

  /**
   * Of a conference of one state nothing is said, and an organisation's is held within it; who
   * welcomes an organisation welcomes its meeting, and whom it welcomes is a member.
   */
  private List<AgentMention> fitting(Slot slot, List<AgentMention> agents) {
    boolean conference = head.is("conference") && slot == Slot.OBJECT;
    boolean guests = head.is("visit") && head.frame().role(Slot.OBJECT).equals(VISITOR);
    return agents.stream()
        .filter(agent -> !conference || agent.side().kind() == Agent.Kind.ORGANISATION)
        .filter(agent -> !guests || agent.agent().kind() != Agent.Kind.ORGANISATION)
        .toList();
  }

  private static boolean isSeveral(List<AgentMention> agents) {
    return agents.stream().map(agent -> agent.side().key()).distinct().count() > 1;
  }

  private List<AgentMention> around(Function function) {
    return Stream.concat(
            complements.governed(left, head.from(), function).stream(), behind(function).stream())
        .toList();
  }

  private List<AgentMention> behind(Function function) {
    return complements.governed(head.to(), right, function);
  }

  /** Whose it is, said before what it is about if it is said there. */
  private List<AgentMention> owners() {
    if (!head.verbal() && complements.endsWith(head, "của")) {
      return object();
    }
    int end = complements.next(Function.COPULA, head.to(), right);
    int about = complements.nextMatter(head.to(), end);
    List<AgentMention> near = complements.owners(head.to(), about);
    return near.isEmpty() && draft.sides() < 2 ? complements.owners(head.to(), end) : near;
  }

  private List<AgentMention> object() {
    List<AgentMention> object = complements.object(head, right);
    return object.isEmpty() && head.is("visit") ? complements.outletVisited(head) : object;
  }

  // Subject

  /** The subject stands before the head, or is carried to a head that names no sides itself. */
  private void joinSubject(Carried carried) {
    List<AgentMention> subject = carried.subject;
    boolean own = complements.hasFreeSides(left, head.from());
    boolean borrowed = (!namesItsSides() && head.series().isEmpty()) || actsAmong(subject);
    if (subject.isEmpty()
        || (!around(Function.BY).isEmpty() && !isMet())
        || !(own || borrowed)
        || isDoneByOwner(subject)
        || isConferenceOf(subject)
        || isBetweenOthers(subject)) {
      return;
    }
    boolean wished = !carried.wisher.isEmpty() && draft.status.isWanted();
    Slot slot = wished ? Slot.SUBJECT : subjectSlot(subject);
    join(slot, subject, own ? "subject" : "subject-carried");
    draft.subject.addAll(subject);
  }

  /** {@code Tổng thống A cho biết sẽ dự cuộc gặp giữa A và B}: he acts for one of the two. */
  private boolean actsAmong(List<AgentMention> subject) {
    return head.verbal()
        && draft.status.isMeant()
        && subject.size() == 1
        && subject.get(0).agent().isBodyOrPerson()
        && around(Function.BETWEEN).stream().anyMatch(side -> isOneSide(side, subject.get(0)));
  }

  private Slot subjectSlot(List<AgentMention> subject) {
    if (seeks(subject)) {
      return Slot.SEEKER;
    }
    return isSoughtFromOthers(subject) ? Slot.OBJECT : Slot.SUBJECT;
  }

  /** {@code A cần hỗ trợ từ B}: who wants from others what they give is the one it is given to. */
  private boolean isSoughtFromOthers(List<AgentMention> subject) {
    return StatusGroup.of(draft.status.status()) == StatusGroup.PROSPECTIVE
        && head.is("aid", "training", "funding")
        && head.frame().role(Slot.FROM).equals(head.frame().role(Slot.SUBJECT))
        && object().isEmpty()
        && behind(Function.FOR).isEmpty()
        && behind(Function.FROM).stream()
            .anyMatch(giver -> subject.stream().noneMatch(side -> isOneSide(giver, side)));
  }

  /** {@code A coi B là người bạn}, {@code A nói B là đối tác tin cậy}: A says so of B. */
  private boolean joinJudged(Carried carried) {
    if (!head.is("endorsement") || head.verbal() || head.frame().role(Slot.OBJECT).isPresent()) {
      return false;
    }
    List<AgentMention> judged = complements.beforeCopula(head, left);
    List<AgentMention> judges =
        Stream.of(carried.subject, carried.speaker)
            .filter(who -> !who.isEmpty() && !judged.isEmpty())
            .filter(who -> who.stream().noneMatch(one -> isOneSide(one, judged.get(0))))
            .findFirst()
            .orElse(List.of());
    if (judges.isEmpty()) {
      return false;
    }
    join(Slot.SUBJECT, judges, "subject");
    join(Slot.OF, judged, "object");
    return true;
  }

  /** Whether a passive turns the act round: what one is given, he does not get passively. */
  private boolean isDoneTo() {
    return complements.isPassive(head)
        && head.frame().role(Slot.BY).equals(head.frame().role(Slot.SUBJECT));
  }

  /** {@code A được B hỗ trợ}, {@code A được hỗ trợ từ B}: the subject is the one it is done to. */
  private void joinReceiver(List<AgentMention> subject) {
    join(Slot.BY, behind(Function.FROM), "from");
    if (around(Function.BY).isEmpty()) {
      join(Slot.BY, owners(), "of");
    }
    if (!subject.isEmpty() && !isBetweenOthers(subject)) {
      receiving()
          .filter(role -> !head.frame().role(Slot.SUBJECT).equals(Optional.of(role)))
          .ifPresent(role -> draft.join(subject, role, "passive-subject"));
    }
  }

  /** {@code A mong muốn B hỗ trợ}: A gets it; {@code A mong muốn B hợp tác}: with A. */
  private void joinWisher(List<AgentMention> wisher) {
    boolean joint = head.frame().joint();
    if (!wisher.isEmpty() && draft.status.isWanted() && !(joint && draft.sides() > 1)) {
      (joint ? head.frame().role(Slot.SEEKER) : receiving())
          .filter(role -> joint || !draft.hasRole(role))
          .ifPresent(role -> draft.join(wisher, role, "wished-by"));
    }
  }

  private Optional<String> receiving() {
    return Stream.of(Slot.OBJECT, Slot.FOR, Slot.HOST)
        .map(head.frame()::role)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * {@code Bộ trưởng A cho biết nước này mong muốn …}: who speaks wants it with those he acts for.
   */
  private void joinSpeaker(AgentMention speaker) {
    boolean speaksForDoer =
        draft.subject.size() == 1
            && draft.subject.get(0).agent().isStateOrOrganisation()
            && draft.subject.get(0).side().key().equals(speaker.side().key())
            && !draft.hasAgent(speaker.agent());
    boolean deed = draft.status.isMeant() || head.is("endorsement", "proposal");
    if (speaksForDoer && deed) {
      join(seeks(draft.subject) ? Slot.SEEKER : Slot.SUBJECT, List.of(speaker), "speaker");
    }
  }

  /** {@code hợp tác với một hãng của nước ngoài}: there is another side, though without a name. */
  private void openSide() {
    boolean withSomeone =
        head.frame().joint() && (isOpen(Function.WITH) || complements.countsOthersWith(left, head));
    draft.withUnnamed = head.frame().joint() && !withSomeone && isWithUnnamed();
    boolean forMany = head.is("aid", "funding") && isOpen(Function.FOR);
    boolean visitsMany =
        head.is("visit")
            && !head.frame().role(Slot.OBJECT).equals(VISITOR)
            && object().isEmpty()
            && (complements.countsOthers(head.to())
                || complements.speaksOfOthersAbroad(
                    head.to(), Math.min(right, head.to() + REACH_OF_OTHERS)));
    if (withSomeone || forMany || visitsMany) {
      draft.openSide();
    }
    draft.leadsAbroad = visitsMany || isVisitOfState();
    draft.ofRegion = isOfRegion();
    draft.callsOnMany = callsOnMany();
    draft.callsAbroad =
        visitsMany || (draft.callsOnMany && complements.speaksOfOthersAbroad(head.to(), right));
  }

  /** {@code Hội nghị Cấp cao Đông Á}: a part of the world stands in the name. */
  private boolean isOfRegion() {
    int end = Math.min(right, head.to() + REACH_OF_OTHERS);
    int about = complements.next(Function.ABOUT, head.to(), end);
    int place = complements.next(Function.AT, head.to(), about);
    return head.is("conference") && complements.speaksOfRegion(head.to(), place);
  }

  /**
   * {@code chuyến thăm của tàu hải quân A}: nobody pays a visit to his own, unless it is said where
   * he goes.
   */
  private boolean isVisitOfState() {
    return head.is("visit")
        && head.frame().role(Slot.SUBJECT).equals(VISITOR)
        && complements.endsWithVisit(head)
        && object().isEmpty()
        && !complements.tellsPlace(head.to());
  }

  /** {@code hợp tác với công ty khởi nghiệp}: with whom is said, and it is no one by name. */
  private boolean isWithUnnamed() {
    int at = complements.next(Function.WITH, head.to(), Math.min(right, head.to() + 2));
    return at < Math.min(right, head.to() + 2)
        && around(Function.WITH).isEmpty()
        && complements.isCommonNoun(at + 1, right);
  }

  /** Whether a function word governs others abroad behind the head, and none of them by name. */
  private boolean isOpen(Function function) {
    int at = complements.next(function, head.to(), right);
    return at < right
        && behind(function).isEmpty()
        && (complements.speaksOfOthersAbroad(at, Math.min(right, at + REACH_OF_OTHERS))
            || complements.speaksOfRegion(at, right));
  }

  /**
   * {@code kêu gọi các bên kiềm chế}, {@code kêu gọi đàm phán}; organisations of states call on
   * their members.
   */
  private boolean callsOnMany() {
    return head.is("proposal")
        && object().isEmpty()
        && ((draft.hasOrganisation() && !complements.isPlan(head))
            || complements.speaksOfOthersAbroad(head.to(), right)
            || complements.namesJointAct(head.to(), right));
  }

  /** {@code A đánh giá chuyến thăm của B}: it is B's, and A only speaks of it. */
  private boolean isDoneByOwner(List<AgentMention> subject) {
    List<AgentMention> owners = isOwnedByDoer() && !head.frame().joint() ? owners() : List.of();
    return !owners.isEmpty()
        && subject.stream().noneMatch(side -> owners.stream().anyMatch(o -> isOneSide(o, side)));
  }

  /** {@code A cho biết hội nghị thượng đỉnh A - B sắp diễn ra}: it is of both alike. */
  private boolean isConferenceOf(List<AgentMention> subject) {
    List<AgentMention> pair = object();
    return head.is("conference")
        && complements.hasPair(head, right)
        && isSeveral(pair)
        && (!head.verbal() || head.frame().role(Slot.SUBJECT).equals(Optional.of("participant")))
        && subject.stream().allMatch(side -> pair.stream().anyMatch(one -> isOneSide(one, side)));
  }

  private static boolean isOneSide(AgentMention a, AgentMention b) {
    return a.side().key().equals(b.side().key());
  }

  /** {@code A nói về cuộc gặp giữa B và C}, {@code … về quan hệ B - C}: A is none of them. */
  private boolean isBetweenOthers(List<AgentMention> subject) {
    boolean apart = !head.frame().role(Slot.SUBJECT).equals(head.frame().role(Slot.WITH));
    boolean withAnother = head.verbal() && !behind(Function.WITH).isEmpty();
    if (withAnother || (apart && (head.frame().joint() || head.is("endorsement", "proposal")))) {
      return false;
    }
    Set<String> sides =
        Stream.of(around(Function.BETWEEN), pairBehindNoun(), sidesOfBond())
            .flatMap(List::stream)
            .map(side -> side.side().key())
            .collect(Collectors.toSet());
    return sides.size() > 1
        && subject.stream().noneMatch(side -> sides.contains(side.side().key()));
  }

  /** Those whose bond or agreement it is: {@code thỏa thuận của B và C}. */
  private List<AgentMention> sidesOfBond() {
    if (!head.is("agreement", "partnership", "cooperation")) {
      return List.of();
    }
    return isOwnedByDoer() && object().isEmpty() ? behind(Function.OF) : object();
  }

  /** {@code thúc đẩy hợp tác A - B}: those two, whoever does so. */
  private List<AgentMention> pairBehindNoun() {
    boolean noun = !head.verbal() || head.to() - head.from() > 1;
    boolean ofTwo =
        complements.hasPair(head, right) || (noun && !complements.endsWith(head, "với"));
    return head.frame().joint() && ofTwo && isSeveral(object()) ? object() : List.of();
  }

  private boolean namesItsSides() {
    return !around(Function.BETWEEN).isEmpty()
        || !pairBehindNoun().isEmpty()
        || !around(Function.BY).isEmpty()
        || (isOwnedByDoer()
            && (!behind(Function.OF).isEmpty() || !object().isEmpty())
            && !isMetBySubject());
  }

  /** {@code Tại cuộc gặp A, B …}: one of the two is named right behind the noun. */
  private boolean isMetBySubject() {
    return head.is("meeting", "call")
        && behind(Function.OF).isEmpty()
        && object().stream().map(met -> met.side().key()).distinct().count() == 1
        && object().stream().allMatch(met -> met.side().kind() != Agent.Kind.ORGANISATION);
  }

  /** {@code A muốn hợp tác với B}: one side wants what takes two. */
  private boolean seeks(List<AgentMention> subject) {
    String status = draft.status.status();
    boolean wanted =
        StatusGroup.of(status) == StatusGroup.PROSPECTIVE
            || status.equals("cancelled")
            || draft.trend.isPresent();
    return head.frame().joint()
        && head.frame().role(Slot.SEEKER).isPresent()
        && !head.is("exercise", "operation", "call")
        && (!head.is("meeting") || draft.status.isWanted())
        && (!around(Function.WITH).isEmpty()
            || draft.status.isWanted()
            || status.equals("cancelled")
            || isPurposeOfOne)
        && wanted
        && subject.size() == 1;
  }

  /**
   * {@code thăm Lima}: the host is the state in which the place lies, if the text names it; else
   * there is a host without a name.
   */
  private void joinPlaceVisited(Told told) {
    if (!head.is("visit") || draft.hasRole(head.frame().role(Slot.HOST).orElse(""))) {
      return;
    }
    complements
        .destination(head.to(), right)
        .filter(state -> !draft.sideKeys().contains(state.key()))
        .ifPresent(
            state ->
                told.mentionOf(state)
                    .ifPresentOrElse(
                        mention -> join(Slot.HOST, List.of(mention), "host-of-place"),
                        () -> draft.openSide(state)));
  }

  /** {@code A tài trợ trường học tại Lima}: it is given to the state in which the place lies. */
  private void joinPlaceHelped(Told told) {
    if (!head.is("aid", "funding", "training") || draft.sides() != 1) {
      return;
    }
    int at = complements.next(Function.AT, head.to(), right);
    Optional<Agent> there =
        head.is("aid") ? complements.placeHelped(head, right) : complements.destination(at, right);
    there
        .filter(state -> !draft.sideKeys().contains(state.key()))
        .ifPresent(
            state ->
                told.mentionOf(state)
                    .ifPresentOrElse(
                        mention -> join(Slot.FOR, List.of(mention), "host-of-place"),
                        () -> draft.openSide(state)));
  }

  // Object and owner

  private void joinObject() {
    if (head.verbal() || head.frame().role(Slot.OBJECT).isPresent()) {
      join(Slot.OBJECT, object(), "object");
    } else {
      join(Slot.OF, object(), "of");
    }
  }

  /** Whether {@code của X} behind the noun names who does it, as in {@code hợp tác của X}. */
  private boolean isOwnedByDoer() {
    return !head.verbal() && head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
  }

  /**
   * {@code sự ủng hộ của X} and {@code viện trợ của X} are X's doing, {@code ủng hộ lập trường của
   * X} and {@code hỗ trợ nỗ lực của X} are done to X; of what is done together by a verb, an owner
   * further on is no side.
   */
  private void joinOwner() {
    if (!head.verbal()) {
      boolean objectsOwner = head.frame().role(Slot.OF).equals(head.frame().role(Slot.OBJECT));
      join(objectsOwner ? Slot.SUBJECT : Slot.OF, owners(), "of");
      if (!head.frame().joint()) {
        join(Slot.SUBJECT, behind(Function.FROM), "from");
      }
    } else if (head.frame().joint()) {
      if (complements.marks(head.to(), Math.min(right, head.to() + 1), Function.OF)) {
        join(Slot.WITH, behind(Function.OF), "of");
      }
    } else {
      boolean doersOwner = head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
      boolean toGive = doersOwner && head.frame().role(Slot.OBJECT).isPresent();
      int end = complements.next(Function.ABOUT, head.to(), right);
      boolean origin = toGive && head.is("supply");
      if (!origin && (toGive || !doersOwner || draft.subject.isEmpty())) {
        join(
            toGive ? Slot.OBJECT : Slot.OF,
            complements.governed(head.to(), end, Function.OF),
            "of");
      }
      if (head.frame().role(Slot.OF).equals(Optional.of("framework"))) {
        draft.joinFrame(
            behind(Function.OF).stream()
                .filter(owner -> owner.agent().kind() == Agent.Kind.ORGANISATION)
                .toList());
      }
    }
  }
}
