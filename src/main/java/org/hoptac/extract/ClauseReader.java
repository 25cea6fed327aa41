package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Found;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * Reads one clause: who its subject is, which acts its heads tell, and for each act a draft with
 * agents, circumstances and status.
 */
final class ClauseReader {
  private static final String PEACE = "peace-process";

  /** First words of {@code chuyến thăm}, {@code vòng đàm phán}, {@code lễ ký}. */
  private static final Set<String> ONCE =
      Set.of("chuyến", "cuộc", "vòng", "buổi", "phiên", "lễ", "đợt", "kỳ");

  private static final String ALSO = "cũng";

  /** In tags: {@code cũng đã nhất trí ký}. */
  private static final int REACH_OF_ALSO = 3;

  /** In tags: {@code nhằm trao đổi}, with the comma before it. */
  private static final int SHORT_AIM = 3;

  private final ClauseText text;
  private final int index;
  private final Carried carried;
  private final Complements complements;
  private final StatusWords statusWords;
  private final ClauseHeads heads;
  private final ActCues cues;
  private final ActStatus status;
  private final ActTies ties;
  private final MereMentions mentions;
  private final ClauseSubject subject;
  private final MoreOfAct more;
  private final Doers doers;
  private final Circumstances circumstances;
  private final Subordinates subordinates;

  /** The act to which the heads behind it may belong. */
  private Optional<Draft> current = Optional.empty();

  /** Those who do what the clause only speaks of, as the last head told them. */
  private List<AgentMention> others = List.of();

  /** How many heads before the first act only tell beside what it takes place. */
  private int settings;

  /** The act whose purpose this clause tells. */
  private Optional<Draft> shared = Optional.empty();

  /** A reader for the clause that stands at an index of its sentence. */
  ClauseReader(ClauseText text, int index, Carried carried) {
    this.text = text;
    this.index = index;
    this.carried = carried;
    this.complements = new Complements(text, carried.told);
    this.statusWords = new StatusWords(text);
    this.heads = new ClauseHeads(text, complements, statusWords);
    this.cues = new ActCues(text, carried, heads, statusWords);
    this.ties = new ActTies(heads, complements, carried);
    this.mentions = new MereMentions(text, heads, carried);
    this.subject =
        new ClauseSubject(
            text, heads, new Subjects(text, complements, statusWords, carried), carried);
    this.status = new ActStatus(text, index, heads, statusWords, subject, carried);
    this.doers = new Doers(text, complements);
    this.circumstances = new Circumstances(text, complements, carried);
    this.more = new MoreOfAct(text, index, heads, complements, statusWords, circumstances, carried);
    this.subordinates = new Subordinates(text, heads, complements, circumstances, carried);
  }

  /** Reads the clause; those behind it may have to lend it their subject. */
  void read(List<ClauseText> behind) {
    carried.lastDraftOf(index - 1).ifPresent(more::readFate);
    readClause(behind);
    subject.leave();
    carried.namesOnly = text.namesOnly();
    carried.namedLast = complements.sidesThere(text.size() - 1);
    carried.reached =
        carried.namedLast.isEmpty() ? List.of() : Destination.ofHelpers(complements, text.size());
    if (heads.size() > 0) {
      carried.endsWithName = text.endsWithName();
    }
    carried.blamed = doers.blamed();
    carried.forced = Negation.forces(text);
    if (text.is(Function.PURPOSE) && text.size() <= SHORT_AIM) {
      carried.shortAim = index;
      carried.aimCue = text.opener();
    }
    carried.leave(index, statusWords);
  }

  private void readClause(List<ClauseText> behind) {
    subject.beginAt(new Reports(text, complements, heads, carried).read());
    if (more.isManner()) {
      carried.lastDraft().ifPresent(more::readManner);
      return;
    }
    readSubject(behind);
    int first = heads.size() > 0 && heads.get(0).isResidual() && !isDoneTogether() ? 1 : 0;
    if (!subject.isOwn() && more.isProposed()) {
      more.readProposed(carried.lastDraft().orElseThrow(), subject.begin());
    } else if (heads.size() == first) {
      readWithoutHead(behind);
      readAim();
    } else if (text.marks(Function.THIS_ACT)) {
      more.readMentions();
    } else {
      for (int i = first; i < heads.size(); i++) {
        readHead(i);
      }
      if (settings == heads.size() && carried.drafts.isEmpty()) {
        circumstances.giveWithoutHead(subject.begin());
      }
    }
  }

  // Clauses that tell no act of their own

  /** {@code A và B ký thỏa thuận nhằm phát triển năng lượng}: what they sign it for is an aim. */
  private void readAim() {
    var aims = new Aims(text, index, heads, statusWords, carried);
    Optional<Draft> work = aims.takeWork();
    if (work.isPresent()) {
      StatusReading before = work.get().status;
      subordinates.add(work.get(), heads.get(0));
      work.get().status = before;
      circumstances.giveMore(work.get(), heads.get(0).to());
      return;
    }
    Optional<Draft> means = aims.take(subject.isOwn());
    if (means.isPresent()) {
      shared = means;
      readDoneBy(List.of(), 0, heads.first());
      return;
    }
    aims.tellHelped(complements);
  }

  /**
   * Status words of a clause that tells no act wait for the next, but for {@code Sau …, Thay vì chờ
   * đợi, …}.
   */
  private void readWithoutHead(List<ClauseText> behind) {
    boolean fronted =
        carried.drafts.isEmpty()
            && text.isFronted()
            && !behind.isEmpty()
            && behind.get(0).isSign(0, ",");
    if (!fronted
        && !more.readPredicate()
        && (!subject.isOwn() || text.clause().relation().isEmpty())) {
      carried.keepCues(waitingCues(), subject.isOwn());
    }
    circumstances.giveWithoutHead(subject.begin());
  }

  /** {@code A bác bỏ yêu sách, sẵn sàng đàm phán}: what is refused is told, and waits for none. */
  private List<StatusReading.StatusCue> waitingCues() {
    return statusWords.in(0, text.size()).stream()
        .filter(cue -> !cue.sense().status().equals("refused") || isLeftOpen(cue))
        .toList();
  }

  /**
   * {@code A từ chối, ít nhất là trong năm nay, ký …}: what is refused does not stand behind it.
   */
  private boolean isLeftOpen(StatusReading.StatusCue cue) {
    int behind = InOrder.first(text.size(), t -> text.span(t).begin() >= cue.span().end());
    return behind == text.size() || text.isSign(behind, ",");
  }

  /** {@code A và B cam kết …}, {@code A cam kết với B …}, {@code A gặp B, nhất trí …}. */
  private boolean isDoneTogether() {
    return subject.isSeveral()
        || !complements.governedAnywhere(Function.WITH).isEmpty()
        || (!subject.isOwn()
            && carried.lastDraft().filter(draft -> draft.parties.sides() > 1).isPresent());
  }

  // Subject

  /** Reads whom the clause speaks of, unless it first says more of the act before it. */
  private void readSubject(List<ClauseText> behind) {
    var further = new FurtherObject(text, complements);
    if (further.isTold() && carried.lastDraft().isPresent()) {
      further.giveTo(carried.lastDraft().get());
      return;
    }
    subject.read(behind);
    if (!subject.isOwn() && text.is(Function.PURPOSE)) {
      shared = carried.lastDraftOf(index - 1);
    }
  }

  // Heads

  private void readHead(int i) {
    Head head = heads.get(i);
    if (heads.isSaidAgain(head) && carried.hasTold(head)) {
      carried.told.mentionedAgain(head, text.span(head), OptionalInt.empty());
    } else if (Occasion.isSetting(text, head)) {
      current.ifPresent(act -> ties.giveSetting(act, i));
      settings += current.isEmpty() ? 1 : 0;
    } else if (!mentions.tellsNothing(i)) {
      readBesideAct(i);
    }
  }

  /** Reads what a head says of the act before or behind it; else it may tell one of its own. */
  private void readBesideAct(int i) {
    Head head = heads.get(i);
    if (ties.isMediated(current, i)) {
      ties.joinMediators(current.orElseThrow(), i);
    } else if (isJointCall(i)) {
      cues.addCall(head);
    } else if (current.filter(act -> heads.isSentToReceiver(act.head, head)).isPresent()) {
      circumstances.give(current.get(), head.to(), heads.regionEnd(i));
    } else {
      readActOrMore(i);
    }
  }

  /** Reads a head that says more of the act before it, or tells one of its own. */
  private void readActOrMore(int i) {
    Head head = heads.get(i);
    if (i == 0 && text.is(Function.PURPOSE) && !subject.isOwn()) {
      current = carried.lastDraftOf(index - 1).filter(act -> heads.specifies(act.head, head));
    }
    if (current.filter(act -> heads.belongsTo(act.head, i)).isPresent()) {
      subordinates.add(current.get(), head);
      if (TalkedOver.is(text, complements, current.get(), head)) {
        readTalkedOver(i);
      }
      return;
    }
    int left = i == 0 ? Math.min(subject.begin(), head.from()) : heads.get(i - 1).to();
    if (!mentions.tellsNoAct(i, left)) {
      readOwnAct(i, left);
    }
  }

  /** Reads what those who talk have in mind; what stands behind it may be more of the talk. */
  private void readTalkedOver(int i) {
    Optional<Draft> talk = current;
    Optional<Draft> means = shared;
    shared = talk;
    readDoneBy(List.of(), i, heads.get(i).from());
    Span talked = talk.get().evidence.get(0);
    current.orElseThrow().status = TalkedOver.status(heads.get(i), talked);
    shared = means;
    current = talk;
  }

  /**
   * Reads an act that a head tells as one of those who do it.
   *
   * @param left where what is said of the act begins
   */
  private void readOwnAct(int i, int left) {
    Head head = heads.get(i);
    OptionalInt doer = doers.of(head, i == 0 ? 0 : heads.get(i - 1).from());
    OptionalInt owner = OfPlan.owner(text, head);
    if (i == 0 && OnlySpokenOf.isOfCounted(text, head, left)) {
      readDoneByOthers(i, left);
    } else if (doers.isBlamedAct(head)) {
      readDoneBy(List.of(), i, head.from());
    } else if (owner.isPresent()) {
      readDoneBy(Complements.sides(text.tag(owner.getAsInt())), i, left);
    } else if (doer.isPresent()) {
      others = Complements.sides(text.tag(doer.getAsInt()));
      readDoneBy(others, i, doers.begin(doer.getAsInt(), left, head));
    } else if (i == 0 && !subject.isOwn() && text.opensWithWhen() && !carried.blamed.isEmpty()) {
      readDoneBy(carried.blamed, i, left);
    } else if (i > 0 && current.filter(act -> heads.isPraised(act.head, i)).isPresent()) {
      readPraised(i, left);
    } else if (!others.isEmpty() && heads.isWhere(head)) {
      readDoneBy(others, i, head.from());
    } else if (subject.isWhereSaid(head)) {
      readDoneBy(subject.whoSpeaks(), i, left);
    } else if (isToldOfOthers(head)) {
      readDoneBy(List.of(), i, left);
    } else if (!carried.speaker.isEmpty() && heads.isSaidOn(head)) {
      carried.subject = carried.speaker;
      readAct(i, head.from(), true);
    } else {
      readAct(i, left, i == 0);
    }
  }

  /**
   * {@code A cho biết hiệp định giữa B và C được ký sau 5 năm đàm phán}: A, who has no part in what
   * he tells of others, has none in what led to it.
   */
  private boolean isToldOfOthers(Head head) {
    return head.is("dialogue")
        && complements.governed(head.to(), text.size(), Function.WITH).isEmpty()
        && !carried.speaker.isEmpty()
        && carried.subject.equals(carried.speaker)
        && carried.drafts.stream().anyMatch(act -> act.parties.isAmongOthersThan(carried.speaker));
  }

  /** Reads what others are praised for; whoever praises goes on being spoken of. */
  private void readPraised(int i, int left) {
    Draft said = current.orElseThrow();
    Praise praise = heads.praise();
    if (praise.isVague(heads.get(i))) {
      return;
    }
    others = praise.doers(said.head, heads.get(i));
    readDoneBy(others, i, left);
    if (praise.isThanks(said.head)) {
      current.orElseThrow().thankedBy = said.parties.mentionsIn("initiator");
    }
  }

  /** Reads what others do of whom the clause only speaks. */
  private void readDoneBy(List<AgentMention> doers, int i, int left) {
    List<AgentMention> spokenOf = carried.subject;
    carried.subject = doers;
    readAct(i, left, !doers.isEmpty());
    carried.subject = spokenOf;
  }

  /** {@code A cho biết 20 nước sẽ tham gia lực lượng gìn giữ hòa bình cho B}. */
  private void readDoneByOthers(int i, int left) {
    readDoneBy(List.of(), i, left);
    Draft draft = current.orElseThrow();
    draft.leaveToOthers();
    if (draft.head.is("operation")) {
      int end = heads.regionEnd(i);
      draft.join(complements.governed(heads.get(i).to(), end, Function.FOR), "beneficiary", "for");
    }
  }

  /** {@code A và B kêu gọi tăng cường hợp tác}: a joint call is the act itself, only proposed. */
  private boolean isJointCall(int i) {
    Head head = heads.get(i);
    return head.is("proposal")
        && i + 1 < heads.size()
        && heads.get(i + 1).frame().joint()
        && subject.isSeveral()
        && !isPeace(heads.get(i + 1))
        && !complements.hasAgents(head.to(), heads.get(i + 1).from());
  }

  /** {@code A và B kêu gọi lệnh ngừng bắn ở C}: it is others who are at war. */
  private boolean isPeace(Head head) {
    return head.is("agreement")
        && carried.told.topicsIn(text.span(head)).stream()
            .anyMatch(topic -> topic.value().equals(PEACE));
  }

  private void readAct(int i, int left, boolean first) {
    Head head = heads.get(i);
    int right = heads.regionEnd(i);
    Draft draft = draft(i, left);
    draft.framesOthers = Occasion.isFrame(text, head);
    draft.arrives = LastingActs.isArrival(text, head);
    draft.ends = LastingActs.isEnd(text, head);
    draft.underWay = Occasion.isUnderWay(text, head);
    new SlotFiller(draft, first ? left : head.from(), right, complements).fill(carried);
    shared.ifPresent(means -> ActTies.sharePurpose(means, draft));
    draft.definite = isDefinite(head);
    draft.takenUp = isTakenUp(head);
    draft.further = isFurther(head);
    draft.chaired = Chairs.lead(text, head);
    if (draft.chaired) {
      draft.join(complements.companions(left, head.from()), "partner", "with");
    }
    draft.praisesBond = heads.isPraiseOfBond(i);
    draft.boughtForOthers = i + 1 < heads.size() && heads.isBoughtFor(head, heads.get(i + 1));
    carried.told.rememberSides(draft);
    circumstances.give(draft, first ? left : head.from(), right);
    if (carried.drafts.size() == 1) {
      carried.setting.ifPresent(before -> circumstances.share(before, draft));
    }
    carried.setting.filter(before -> before.framesOthers).ifPresent(draft::takePlaceWithin);
    draft.occasion = Occasion.isFronted(text, head) && !Occasion.isApart(text, head);
    carried.setting = Occasion.isFronted(text, head) ? Optional.of(draft) : Optional.empty();
    Occasion.lendDay(text, head, draft, current.or(() -> carried.lastDraftOf(index - 1)));
    if (settings + cues.calls() == i) {
      for (int setting = 0; setting < i; setting++) {
        ties.giveSetting(draft, setting);
      }
      circumstances.giveSetting(draft, subject.begin(), head.from());
    }
    Optional<Draft> before = i == 0 ? carried.lastDraftOf(index - 1) : current;
    if (i > 0 || !subject.isOwn()) {
      before.ifPresent(told -> ActTies.joinMembers(told, draft));
    }
    ties.joinSidesBefore(before, draft);
    carried.addAct(draft, index);
    current = Optional.of(draft);
    splitOffDay(draft);
  }

  private Draft draft(int i, int left) {
    Head head = heads.get(i);
    List<StatusCue> own = cues.of(i, left, subject.isOwn());
    Head told = KindOfTalk.of(head, subject.begin(), text, complements);
    var draft = new Draft(told, text.span(head), status.of(i, own));
    draft.addTopics(head.topics(), text.span(head));
    head.series().ifPresent(series -> giveSeries(draft, series));
    return draft;
  }

  private void giveSeries(Draft draft, SeriesTag series) {
    draft.programme = Optional.of(new Found<>(series.series().agent(), series.series().span()));
    series
        .topics()
        .forEach(found -> draft.addTopic(found.topic(), text.tokenSpan(found.from(), found.to())));
  }

  /** {@code Cuộc tập trận …} at the head of a sentence speaks of one known to the reader. */
  private boolean isDefinite(Head head) {
    return index == 0 && !head.verbal() && head.from() == 1 && text.tag(0).marks(Function.NOUN);
  }

  /** {@code Hai bên cũng ký …}: something besides what was told before. */
  private boolean isFurther(Head head) {
    int from = Math.max(0, head.from() - REACH_OF_ALSO);
    return head.verbal()
        && IntStream.range(from, head.from()).anyMatch(t -> text.firstWord(t).equals(ALSO));
  }

  /** {@code Chuyến thăm …}, {@code Vòng đàm phán …} at the head of a sentence. */
  private boolean isTakenUp(Head head) {
    return index == 0 && !head.verbal() && head.from() == 0 && ONCE.contains(text.firstWord(0));
  }

  /**
   * {@code ngày thứ hai của Hội thảo (ngày 26/10/2023)}: the date is the day's, not the
   * conference's.
   */
  private void splitOffDay(Draft whole) {
    int before = whole.head.from() - 1;
    if (before < 0 || !text.tag(before).marks(Function.DAY_OF)) {
      return;
    }
    Draft day = whole.part(text.span(before, whole.head.to()));
    text.tag(before)
        .sense(Sense.Ordinal.class)
        .ifPresent(which -> day.ordinal = OptionalInt.of(which.value()));
    whole.when = Optional.empty();
    carried.addAct(day, index);
    current = Optional.of(day);
  }
}
