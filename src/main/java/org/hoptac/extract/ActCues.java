package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Which status words of a clause, and of those before it, are those of an act in it. */
final class ActCues {
  private static final Sense.Status PROPOSED = new Sense.Status("proposed", 7, Optional.empty());
  private static final Sense.Status REFUSED = new Sense.Status("refused", 9, Optional.empty());
  private static final Sense.Status NOT_YET = new Sense.Status("not-yet", 9, Optional.empty());

  /** In letters: as long as words between {@code đang} and {@code được} say how. */
  private static final int LONGEST_MANNER = 12;

  /** First words of verbs that say that an agreement is reached. */
  private static final Set<String> AGREEING = Set.of("nhất", "thống", "đồng");

  /** First words of {@code nhờ, vì, do, bởi, theo}, behind which stands what something ends by. */
  private static final Set<String> CAUSES = Set.of("nhờ", "vì", "do", "bởi", "theo");

  private final ClauseText text;
  private final Carried carried;
  private final ClauseHeads heads;
  private final StatusWords statusWords;

  /** Words by which all sides call for the act behind them. */
  private final List<StatusCue> calls = new ArrayList<>();

  ActCues(ClauseText text, Carried carried, ClauseHeads heads, StatusWords statusWords) {
    this.text = text;
    this.carried = carried;
    this.heads = heads;
    this.statusWords = statusWords;
  }

  /** A head by which all sides call for the act behind it. */
  void addCall(Head call) {
    calls.add(new StatusCue(PROPOSED, text.span(call)));
  }

  int calls() {
    return calls.size();
  }

  /** The status words before a head; those behind it where a noun has none before. */
  List<StatusCue> of(int i, int left, boolean ownSubject) {
    Head head = heads.get(i);
    Optional<List<StatusCue>> ofOccasion =
        Occasion.cues(text, statusWords, heads.get(i), heads.next(i));
    if (ofOccasion.isPresent()) {
      return ofOccasion.get();
    }
    Optional<List<StatusCue>> ofEnding = new Ending(text, heads).cues(statusWords, i, left);
    if (ofEnding.isPresent()) {
      return ofEnding.get();
    }
    if (Negation.isDeclined(text, head)) {
      int word = Negation.declining(text, head).orElseThrow();
      boolean kept =
          text.firstWord(word + 1).equals("bao") || Negation.isKeptBack(text, head, word);
      boolean none = !kept && (word < head.from() - 1 || head.is("agreement"));
      return List.of(new StatusCue(none ? NOT_YET : REFUSED, text.span(word)));
    }
    var before = new ArrayList<>(waitingCues(head, ownSubject && i == 0));
    int begin = i > 0 && heads.isNextConference(heads.get(i - 1), head) ? 0 : left;
    before.addAll(statusWords.in(Math.max(begin, behindSequel(head)), head.from()));
    before.removeIf(cue -> isOfOther(cue, head) || (!head.verbal() && isEndOfOther(cue, head)));
    if (isOnNextWay(i)) {
      before.addAll(statusWords.in(0, heads.get(i - 1).from()));
    }
    before.addAll(demands(left, head));
    before.addAll(statusWords.inside(head));
    if (head.is("proposal") && head.verbal() && ofAnother(before, left, head)) {
      return List.of();
    }
    boolean call = head.is("proposal") && !head.verbal();
    int next = call ? heads.regionEnd(i) : heads.next(lastBeside(i));
    boolean noun = !head.verbal() || isNamedByNoun(i) || CuesBehind.isSubject(text, head, next);
    if (before.isEmpty() && (noun || OfPlan.is(text, head))) {
      List<StatusCue> told = CuesBehind.of(text, statusWords, head, next);
      List<StatusCue> behind = OfPlan.announced(text, head, OfPlan.cues(text, head, told));
      if (behind.stream().anyMatch(cue -> cue.sense().status().equals("normative"))) {
        carried.keepProspects(behind);
      }
      return behind.isEmpty() ? Making.cues(text, head) : behind;
    }
    boolean goesOn =
        before.isEmpty()
            && (!(ownSubject && i == 0) || text.opensWithLeading())
            && !isAgreed(head)
            && !head.is("endorsement")
            && (text.clause().relation().isEmpty() || text.opensWithAtOnce());
    List<StatusCue> cues = goesOn ? carried.prospects() : before;
    if (!calls.isEmpty()) {
      cues = Stream.concat(cues.stream(), calls.stream()).toList();
    }
    carried.keepProspects(cues);
    return cues;
  }

  /** {@code A thăm B trước khi sang C gặp D}: what is done there comes after the way there. */
  private boolean isOnNextWay(int i) {
    return i > 0
        && heads.get(i - 1).is("visit")
        && Travellers.goesOn(text.tokens(), text.tag(heads.get(i - 1).from()).from());
  }

  /** {@code giao tranh đã dừng nhờ lệnh ngừng bắn}: what ends is not what it ends by. */
  private boolean isEndOfOther(StatusCue end, Head head) {
    if (!end.sense().status().equals("cancelled")) {
      return false;
    }
    for (int t = head.from() - 1; t >= 0 && text.span(t).begin() >= end.span().end(); t--) {
      if (CAUSES.contains(text.firstWord(t))) {
        return true;
      }
    }
    return false;
  }

  /** {@code nhất trí hợp tác, thống nhất lộ trình}: what is agreed on is agreed. */
  private boolean isAgreed(Head head) {
    return head.is("agreement") && head.verbal() && AGREEING.contains(text.firstWord(head.from()));
  }

  /** {@code Sau hai năm gián đoạn, A và B nối lại …}: what was before says nothing of the act. */
  private int behindSequel(Head head) {
    if (!text.firstWord(0).equals("sau")) {
      return 0;
    }
    int comma = text.nextSign(0, head.from(), ",");
    return comma < head.from() ? comma : 0;
  }

  /** {@code việc ký hiệp định giữa A và B dự kiến …}: the verb of the clause stands behind. */
  private boolean isNamedByNoun(int i) {
    if (isBeside(i)) {
      return isNamedByNoun(i - 1);
    }
    int before = heads.get(i).from() - 1;
    while (before > 0 && Complements.isAgents(text.tag(before))) {
      before--;
    }
    return before >= 0 && text.tag(before).marks(Function.NOUN);
  }

  /** {@code việc ký hiệp định và trao thư …}: what one noun names is told together. */
  private int lastBeside(int i) {
    int last = i;
    while (heads.get(i).verbal() && last + 1 < heads.size() && isBeside(last + 1)) {
      last++;
    }
    return last > i && isNamedByNoun(i) ? last : i;
  }

  private boolean isBeside(int i) {
    Head head = heads.get(i);
    return i > 0 && text.tag(head.from() - 1).marks(Function.AND);
  }

  /** {@code một công dân đang sống và làm việc tại A được B tặng …}: he lives there. */
  private boolean isOfOther(StatusCue cue, Head head) {
    if (!cue.sense().status().equals("ongoing") || !text.marks(Function.BY)) {
      return false;
    }
    int passive = head.from() - 1;
    while (passive > 0 && !text.firstWord(passive).equals("được")) {
      passive--;
    }
    return passive > 0
        && text.lastWordIn(cue.span()).equals("đang")
        && text.span(passive).begin() > cue.span().end() + LONGEST_MANNER;
  }

  /** {@code A yêu cầu ký hiệp định với B}: so far A only asks for it. */
  private List<StatusCue> demands(int left, Head head) {
    int at = head.from() - 1;
    boolean asked =
        at > left
            && text.tag(at)
                .matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.REQUEST)
            && (head.verbal() || !CAUSES.contains(text.firstWord(at)))
            && isBehindAsker(text.tag(at - 1));
    return asked ? List.of(new StatusCue(PROPOSED, text.span(at))) : List.of();
  }

  private static boolean isBehindAsker(Tag tag) {
    return Complements.isAgents(tag)
        || tag.has(Sense.Status.class)
        || tag.marks(Function.BESIDE)
        || tag.marks(Function.AND);
  }

  /** {@code cho biết A có thể tấn công B và kêu gọi C …}: what may come is not the call. */
  private boolean ofAnother(List<StatusCue> cues, int left, Head call) {
    return !cues.isEmpty()
        && statusWords.inside(call).isEmpty()
        && statusWords.in(Math.max(left, call.from() - 2), call.from()).isEmpty();
  }

  /** Status words of a clause without an act wait for a verb; a noun does not go on from them. */
  private List<StatusCue> waitingCues(Head head, boolean newSubject) {
    List<StatusCue> waiting = carried.takeCues(newSubject);
    boolean goesOn =
        text.clause().relation().map(relation -> relation == Function.PURPOSE).orElse(true);
    return head.verbal() && goesOn ? waiting : List.of();
  }
}
