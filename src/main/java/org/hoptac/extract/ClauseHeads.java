package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** The heads of a clause, and which of them tell acts of their own. */
final class ClauseHeads {
  /** How many tags a word may stand before a head and still say something of it. */
  private static final int REACH = 3;

  private static final int REACH_OF_AND = 5;

  /** First words of verbs that say that something is held. */
  private static final Set<String> HELD = Set.of("tổ", "diễn", "khai");

  private static final Set<String> POINTING = Set.of("này", "đó", "ấy", "trên");

  /** Acts that are about other acts: {@code hội đàm về hợp tác} tells one act, not two. */
  private static final Set<String> ACTS_ABOUT_ACTS =
      Set.of(
          "meeting",
          "dialogue",
          "call",
          "conference",
          "proposal",
          "endorsement",
          "agreement",
          "statement",
          "visit");

  private static final String[] CONCRETE_ACTS = {
    "exercise", "operation", "training", "exchange", "visit", "meeting", "aid", "supply"
  };

  /** What words show of an act that others are called on to do. */
  private static final Set<String> SOUGHT = Set.of("intended", "ongoing", "normative");

  private final ClauseText text;
  private final Complements complements;
  private final StatusWords statusWords;
  private final Praise praise;
  private final List<Head> heads;

  ClauseHeads(ClauseText text, Complements complements, StatusWords statusWords) {
    this.text = text;
    this.complements = complements;
    this.statusWords = statusWords;
    this.praise = new Praise(text, complements);
    this.heads = new ArrayList<>();
    text.heads().forEach(this::take);
    Occasion.ofAgreeing(text, heads).ifPresent(agreed -> heads.add(0, agreed));
  }

  /** Takes a head, unless it only says how what is told before is held. */
  private void take(Head head) {
    int last = heads.size() - 1;
    int journey = Peacekeepers.journeyTo(text, head);
    if (journey < head.from()) {
      if (last >= 0 && Peacekeepers.isPartOf(journey, heads.get(last))) {
        heads.remove(last);
      }
      heads.add(Peacekeepers.serving(text, journey, head));
    } else if (last < 0 || !Organisers.areToldBy(text, heads.get(last), head)) {
      heads.add(asNounWhereNoneActs(head));
    } else if (heads.get(last).nominal() && heads.get(last).is("training")) {
      heads.set(last, head.specifiedBy(heads.get(last)));
    }
  }

  /**
   * {@code hợp tác … của EU với Ấn Độ dự kiến …}: without a subject and with an owner the word is a
   * noun.
   */
  private Head asNounWhereNoneActs(Head head) {
    boolean owned =
        head.nominal()
            && head.verbal()
            && (complements.owns(head, Function.OF)
                || complements.owns(head, Function.BETWEEN)
                || isBetweenBoth(head)
                || (!head.frame().joint() && complements.owns(head, Function.FROM)));
    boolean noun = (owned || isHeld(head)) && !isSaidOfSomeone(head);
    return noun || isSpokenOf(head) ? head.asNoun() : head;
  }

  /** {@code hợp tác khai khoáng giữa hai nước cần …}: it is the work that needs something. */
  private boolean isBetweenBoth(Head head) {
    if (!text.marks(Function.BETWEEN)) {
      return false;
    }
    int at = head.to();
    while (at < text.size() && (text.isPlainWord(at) || text.tag(at).has(Sense.Topic.class))) {
      at++;
    }
    return at + 2 < text.size()
        && at <= head.to() + REACH
        && text.tag(at).marks(Function.BETWEEN)
        && complements.isBothSides(at + 1)
        && text.tag(at + 2).matches(Sense.Status.class, cue -> cue.status().equals("normative"));
  }

  /** {@code Giao lưu biên giới A - B sẽ được tổ chức …}: what is held is told by a noun. */
  private boolean isHeld(Head head) {
    if (!head.nominal() || !head.verbal() || !head.is("exchange", "exercise")) {
      return false;
    }
    for (int t = head.to() + 1; t < text.size(); t++) {
      boolean held = text.tag(t).has(Sense.LightVerb.class) && HELD.contains(text.firstWord(t));
      if (held && (text.tag(t - 1).marks(Function.BY) || !text.firstWord(t).equals("tổ"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code …, song đàm phán dự kiến kéo dài}, {@code giao lưu văn hóa A - B bị hoãn}: who would do
   * it does not stand before it.
   */
  private boolean isSpokenOf(Head head) {
    return head.is("dialogue", "exchange")
        && head.nominal()
        && head.verbal()
        && head.to() < text.size()
        && (text.tag(head.to()).has(Sense.Status.class) || text.isPair(head.to()))
        && IntStream.range(0, head.from())
            .allMatch(t -> text.isPlainWord(t) || text.isSign(t, ",") || isOpener(t));
  }

  private boolean isOpener(int at) {
    return text.tag(at).has(Sense.Marker.class) && !text.tag(at).marks(Function.NOT);
  }

  private boolean isSaidOfSomeone(Head head) {
    if (goesOn(head)) {
      return true;
    }
    for (int t = head.from() - 1; t >= 0 && !text.tag(t).has(Sense.Report.class); t--) {
      if (complements.isFree(t) || text.tag(t).has(Sense.Status.class)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A, bất chấp …, [đồng thời] ủng hộ lập trường của B}: a verb behind the comma. */
  private boolean goesOn(Head head) {
    int before = head.from() - 1;
    while (before > 0 && text.tag(before) instanceof Tag.TimeTag) {
      before--;
    }
    boolean owned =
        head.to() < text.size()
            && (text.tag(head.to()).marks(Function.OF)
                || text.tag(head.to()).marks(Function.BETWEEN));
    return before >= 0
        && (text.isSign(before, ",") || (before == 0 && text.is(Function.BESIDE)))
        && head.is("endorsement")
        && !owned;
  }

  List<Head> all() {
    return heads;
  }

  /** Takes the verb of a purpose for a head, if there is no other; whether there is one. */
  boolean takeAim(Head means) {
    Optional<Head> aim = text.headFinder().aim(text.tags(), means);
    aim.ifPresent(heads::add);
    return aim.isPresent();
  }

  /** Takes the verb of a project for a head, if there is no other; whether there is one. */
  boolean takeWork() {
    Optional<Head> work = text.headFinder().work(text.tags());
    work.ifPresent(heads::add);
    return work.isPresent();
  }

  int size() {
    return heads.size();
  }

  Head get(int index) {
    return heads.get(index);
  }

  /** The first tag of the head behind this one, or the end of the clause. */
  int next(int index) {
    return index + 1 < heads.size() ? heads.get(index + 1).from() : text.size();
  }

  /** The first tag of the first head, or the end of the clause. */
  int first() {
    return next(-1);
  }

  /** One past the complements of a head: heads that only say what it is about belong to it. */
  int regionEnd(int index) {
    int last = index;
    while (last + 1 < heads.size() && belongsTo(heads.get(index), last + 1)) {
      last++;
    }
    int end = last + 1 < heads.size() ? complements.doerOf(heads.get(last + 1)) : next(last);
    return heads.get(index).verbal()
        ? Making.beforeGround(complements, heads.get(index).to(), end)
        : text.beforeThat(heads.get(index).to(), end);
  }

  /** Whether a head tells no act of its own but more of an act before it. */
  boolean belongsTo(Head act, int index) {
    return specifies(act, heads.get(index))
        || Works.areOfProject(text, heads.get(index))
        || isHelpByMoney(act, heads.get(index))
        || isSameAct(act, heads.get(index))
        || isDegreeOf(act, heads.get(index))
        || isExercised(act, heads.get(index))
        || FieldList.isItem(text.tags(), text.tokens(), heads.get(index).from())
        || isMatterOf(act, index);
  }

  /** {@code phối hợp với B bắt giữ …}: the second verb tells what is done together. */
  boolean specifies(Head act, Head head) {
    return (act.generic() || isProjectOf(act, head))
        && act.verbal()
        && !head.generic()
        && !Head.tellsMeans(head.frame())
        && !head.is("statement")
        && (!head.is("cooperation") || head.strength() == Sense.Type.Strength.BOUND)
        && !isAbout(head)
        && !isOneOfMany(head)
        && !HandedOver.is(complements, head);
  }

  /** {@code hợp tác với B xây dựng nhà máy}: what they work on together is a project. */
  private static boolean isProjectOf(Head act, Head head) {
    return act.is("cooperation")
        && head.is("programme")
        && head.strength() == Sense.Type.Strength.BOUND;
  }

  /** {@code duyệt khoản vay 300 triệu USD giúp Kenya xây cầu}: the money is the help. */
  private boolean isHelpByMoney(Head act, Head head) {
    return act.is("funding") && head.is("aid") && head.verbal() && noAgentsBetween(act, head);
  }

  /** {@code mua gạo cứu trợ B}, {@code mua vũ khí giúp B}: B gets what others sold. */
  boolean isBoughtFor(Head act, Head head) {
    return act.is("supply")
        && act.verbal()
        && act.frame().role(Slot.SUBJECT).filter("beneficiary"::equals).isPresent()
        && head.is("aid")
        && head.verbal()
        && noAgentsBetween(act, head);
  }

  /** {@code tổ chức các hội thảo}: what is done often is how they work together. */
  private boolean isOneOfMany(Head head) {
    return complements.marks(Math.max(0, head.from() - 1), head.to(), Function.MANY);
  }

  /** {@code A tiếp nhận 37 công dân do B trao trả}: it is the same that both do. */
  boolean isSentToReceiver(Head act, Head head) {
    return act.is("operation")
        && head.is("operation")
        && act.verbal()
        && act.frame().role(Slot.SUBJECT).filter("beneficiary"::equals).isPresent()
        && complements.doerOf(head) < head.from();
  }

  /** {@code nâng cấp quan hệ với B lên đối tác chiến lược}: how far it goes. */
  private boolean isDegreeOf(Head act, Head head) {
    return act.is("partnership")
        && head.is("partnership")
        && text.firstWord(head.from()).equals("lên");
  }

  /** {@code phối hợp diễn tập cứu nạn và ứng phó sự cố}: what they train for. */
  private boolean isExercised(Head act, Head head) {
    return act.is("exercise")
        && head.is("cooperation")
        && head.strength() == Sense.Type.Strength.BOUND
        && noAgentsBetween(act, head);
  }

  boolean isSameAct(Head act, Head head) {
    return act.type().equals(head.type())
        && !HandedOver.isBehind(complements, act, head)
        && (noAgentsBetween(act, head) || Destination.isReached(complements, act, head))
        && !Occasion.isOfOtherTime(text, head);
  }

  boolean noAgentsBetween(Head act, Head head) {
    return !complements.hasAgents(act.to(), head.from());
  }

  /** Whether a head only says in what form or on what matter an act before it is done. */
  private boolean isMatterOf(Head act, int index) {
    Head head = heads.get(index);
    if (head.series().isPresent() || Making.isGround(text, head)) {
      return false;
    }
    if (isProposed(act, index)) {
      return true;
    }
    if (act.factive()
        && !head.is("endorsement")
        && complements.owns(head, Function.OF)
        && !isPraised(act, index)) {
      return true;
    }
    return !isDoneByMeans(act, head)
        && !HandedOver.isBehind(complements, act, head)
        && !hasOwnStatus(index)
        && complements.doerOf(head) == head.from()
        && !complements.marks(act.to(), head.from(), Function.COPULA)
        && !isCoordinatedVerb(act, head)
        && !Occasion.isOn(text, head)
        && !Occasion.isOfOtherTime(text, head)
        && !isGuestsVisit(act, head)
        && !isBoughtFor(act, head)
        && !isEndOfJourney(act, head)
        && !isPraised(act, index)
        && !isSaidThere(act, head)
        && !isNextConference(act, head)
        && !Sealing.is(text, act, head)
        && !Making.isOfBoth(text, head)
        && !TalksOfOthers.are(text, act, head)
        && !isCoordinatedAct(act, index)
        && !isWorkBesideTalks(act, head)
        && (head.nominal() || ACTS_ABOUT_ACTS.contains(act.type()));
  }

  /** {@code khánh thành cầu được xây bằng vốn vay của B}: who builds it has had the money. */
  private static boolean isDoneByMeans(Head act, Head head) {
    return Head.tellsMeans(head.frame())
        && act.is("programme", "cooperation", "operation", "exercise", "training");
  }

  /** {@code đề nghị B nỗ lực và tăng cường hợp tác}: all that B is to do is proposed. */
  private boolean isProposed(Head act, int index) {
    Head head = heads.get(index);
    return act.is("proposal")
        && act.verbal()
        && (complements.hasAgents(act.to(), head.from())
            || isCalledForToo(head)
            || isAskedFor(act, head))
        && !Occasion.isOn(text, heads.get(index))
        && statusWords.in(heads.get(index - 1).to(), head.from()).stream()
            .allMatch(cue -> SOUGHT.contains(cue.sense().status()));
  }

  /** {@code đề nghị được hỗ trợ}: what one asks to be done. */
  private boolean isAskedFor(Head act, Head head) {
    return head.verbal()
        && head.from() == act.to() + 1
        && text.tag(act.to()).marks(Function.BY)
        && text.firstWord(act.to()).equals("được");
  }

  /** {@code kêu gọi ngừng bắn và nối lại viện trợ}: what is to begin again is called for too. */
  private boolean isCalledForToo(Head head) {
    return head.from() > 0
        && text.tag(head.from() - 1).marks(Function.AND)
        && (text.tag(head.from()).has(Sense.LightVerb.class)
            || text.beginsHint(Hint.RESUMING, head.from()))
        && !head.is("agreement", "visit", "meeting");
  }

  /** The status that the words before a head give an act that it specifies. */
  StatusReading statusBefore(Head head, Head act) {
    boolean here = act.to() <= head.from();
    return statusWords.read(here ? act : head, statusWords.in(here ? act.to() : 0, head.from()), 0);
  }

  private boolean hasOwnStatus(int index) {
    return !statusWords.in(heads.get(index - 1).to(), heads.get(index).from()).isEmpty();
  }

  /** {@code chuẩn bị Hội nghị Bộ trưởng A - B và Hội nghị Cấp cao A - B}: two of them. */
  boolean isNextConference(Head act, Head head) {
    return act.is("conference")
        && head.is("conference")
        && text.tag(head.from() - 1).marks(Function.AND)
        && complements.hasPair(head, Math.min(text.size(), head.to() + REACH));
  }

  /** {@code tăng cường hợp tác an ninh và tập trận chung}: two acts, if both tell what is done. */
  private boolean isCoordinatedAct(Head act, int index) {
    Head head = heads.get(index);
    return heads.get(index - 1).from() == act.from()
        && head.is(CONCRETE_ACTS)
        && !act.is("proposal", "endorsement", "statement")
        && head.from() > 0
        && (complements.marks(
                Math.max(act.to(), head.from() - REACH_OF_AND), head.from(), Function.AND)
            || (act.is(CONCRETE_ACTS) && text.isSign(head.from() - 1, ",") && !isOneOfMany(act)))
        && !isAbout(head)
        && !(head.nominal() && isListedMatter(act, head));
  }

  /** {@code đối thoại và hợp tác với B}: a process of talks, and work beside it. */
  private boolean isWorkBesideTalks(Head act, Head head) {
    return act.is("dialogue")
        && head.is("cooperation")
        && head.from() == act.to() + 1
        && (text.tag(act.to()).marks(Function.AND) || text.isSign(act.to(), ","));
  }

  /** {@code thảo luận về thương mại, hợp tác và đào tạo}: all of it is what they talk about. */
  private boolean isListedMatter(Head act, Head head) {
    return ACTS_ABOUT_ACTS.contains(act.type())
        && (complements.endsWith(act, "về")
            || complements.marks(act.to(), head.from(), Function.ABOUT));
  }

  /** {@code tiếp B sang thăm Peru}: who is met is on a visit, which is no matter of the meeting. */
  private static boolean isGuestsVisit(Head act, Head head) {
    return act.is("meeting", "visit") && head.is("visit") && head.verbal();
  }

  /**
   * {@code đến Lima dự hội nghị}, {@code chuyến thăm có cuộc gặp với Peru}: what one travels to is
   * told beside the journey.
   */
  private boolean isEndOfJourney(Head act, Head head) {
    boolean journey = act.is("visit") && head.is("meeting", "conference", "dialogue");
    boolean told = act.verbal() && head.verbal();
    return journey && (told || !NearObject.of(complements, head, text.size()).isEmpty());
  }

  /** {@code gọi điện cảm ơn B}: what one says on the telephone is more than what it is about. */
  private boolean isSaidThere(Head act, Head head) {
    return act.is("call", "meeting", "visit")
        && act.verbal()
        && head.is("endorsement")
        && head.verbal()
        && !head.nominal()
        && !isAbout(head);
  }

  Praise praise() {
    return praise;
  }

  /** See {@link Praise#isFor}. */
  boolean isPraised(Head act, int index) {
    return praise.isFor(act, heads.get(index), next(index));
  }

  /** {@code đánh giá cao tình hữu nghị}: what both have with each other is praised. */
  boolean isPraiseOfBond(int index) {
    Head praise = heads.get(index);
    return praise.is("endorsement")
        && praise.verbal()
        && index + 1 < heads.size()
        && heads.get(index + 1).is("partnership", "cooperation")
        && !heads.get(index + 1).verbal()
        && !complements.hasAgents(praise.to(), heads.get(index + 1).from());
  }

  private boolean isCoordinatedVerb(Head act, Head head) {
    int before = head.from() - 1;
    boolean behindComplement = act.verbal() && complements.hasAgents(act.to(), head.from());
    return head.verbal()
        && (!head.nominal() || behindComplement)
        && before >= 0
        && (text.tag(before).marks(Function.AND) || text.isSign(before, ","));
  }

  /** {@code cuộc tập trận này}: an act that was told before. */
  boolean isSaidAgain(Head head) {
    return head.nominal()
        && head.to() < text.size()
        && POINTING.contains(text.firstWord(head.to()));
  }

  /** {@code A cho biết B đã đến và kêu gọi C …}: it is A who calls. */
  boolean isSaidOn(Head head) {
    return head.verbal()
        && head.is("proposal", "endorsement")
        && head.from() > 0
        && text.tag(head.from() - 1).marks(Function.AND);
  }

  /** {@code các vấn đề trong quan hệ song phương}: relations are where something else is. */
  boolean isWithin(Head head) {
    return head.from() > 1
        && text.firstWord(head.from() - 1).equals("trong")
        && (text.isPlainWord(head.from() - 2) || text.tag(head.from() - 2).has(Sense.Topic.class));
  }

  /** {@code … tại phiên họp}: whether a noun tells where something else is done. */
  boolean isWhere(Head head) {
    return !head.verbal() && head.from() > 0 && text.tag(head.from() - 1).marks(Function.AT);
  }

  /** Whether a head is what something else is about, or whose it is. */
  boolean isAbout(Head head) {
    for (int t = Math.max(0, head.from() - REACH); t < head.from(); t++) {
      if (text.tag(t).marks(Function.ABOUT) || text.tag(t).marks(Function.OF)) {
        return true;
      }
    }
    return false;
  }
}
