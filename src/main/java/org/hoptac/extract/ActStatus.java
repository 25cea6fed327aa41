package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * The status of an act in its clause and sentence: what its own words show, unless what stands
 * before says otherwise ({@code A đến Lima để gặp B, thảo luận về …}, {@code A tin rằng B và C sẽ
 * ký …}).
 */
final class ActStatus {
  /** First words of {@code tin rằng, dự báo, ước tính}. */
  private static final Set<String> BELIEVING = Set.of("tin", "dự", "ước");

  /** First words of {@code khôi phục, nối lại}. */
  private static final Set<String> RESUMING = Set.of("khôi", "nối");

  private static final Set<String> OPPOSED = Set.of("refused", "not-yet");

  /** First word of {@code thúc đẩy}. */
  private static final String PUSHING = "thúc";

  /** In tags, from the act back to the word that opposes it: {@code phản đối việc B}. */
  private static final int REACH_OF_OPPOSITION = 5;

  /** In words, from an aim back to the verb that tells that others are overtaken. */
  private static final int REACH_OF_RANK = 10;

  private final ClauseText text;
  private final int index;
  private final ClauseHeads heads;
  private final StatusWords statusWords;
  private final ClauseSubject subject;
  private final Carried carried;

  ActStatus(
      ClauseText text,
      int index,
      ClauseHeads heads,
      StatusWords statusWords,
      ClauseSubject subject,
      Carried carried) {
    this.text = text;
    this.index = index;
    this.heads = heads;
    this.statusWords = statusWords;
    this.subject = subject;
    this.carried = carried;
  }

  /** The status of the act that a head tells, of which these words are said. */
  StatusReading of(int i, List<StatusCue> cues) {
    Head head = heads.get(i);
    StatusReading status = shown(i, cues);
    if (status.isByPurpose()
        && (isRankReached(head, cues) || (cues.isEmpty() && isThereAlready(head)))) {
      status = StatusReading.byAspect(head);
    }
    if (status.status().equals("pledged") && isForecast()) {
      status = status.asExpected();
    }
    if (head.is("membership") && status.isDoneByAspect() && isOpposed(head)) {
      status = new StatusReading("refused", status.strength(), status.cue(), "status-cue");
    }
    if (head.is("membership") && status.isDoneByAspect() && isNotOpposed(head)) {
      status = status.asExpected();
    }
    if (head.is("membership") && status.isDoneByAspect() && Groupings.takesOut(head.frame())) {
      status = new StatusReading("cancelled", status.strength(), status.cue(), "status-cue");
    }
    if (isOnlyStated(i, status)) {
      status = StatusReading.promised(Optional.empty());
    }
    if (status.status().equals("completed") && isOnlyDecided(head)) {
      status = StatusReading.promised(Optional.of(text.span(head.from() - 1)));
    }
    if (isPushedFor(head, status)) {
      status = new StatusReading("intended", status.strength(), status.cue(), status.rule());
    }
    status = Coming.settle(text, head, CalledEnd.settle(text, head, status), carried);
    return isSentToDo(head, status)
        ? new StatusReading("completed", status.strength(), status.cue(), "status-purpose")
        : status;
  }

  /** {@code ra tuyên bố chung về làm sâu sắc quan hệ}: those who say so together promise it. */
  private boolean isOnlyStated(int i, StatusReading status) {
    return i > 0
        && status.status().equals("ongoing")
        && status.cue().isEmpty()
        && Sealing.isStated(text, heads.get(i - 1), heads.get(i));
  }

  private StatusReading shown(int i, List<StatusCue> cues) {
    if (goesOnWithAim(i, cues)) {
      return StatusReading.forPurpose(carried.aimCue);
    }
    StatusReading read = statusWords.read(heads.get(i), cues, subject.begin());
    boolean toCome = read.status().equals("pledged") || read.status().equals("planned");
    return toCome && Making.isNamedAsGround(text, heads.get(i).from())
        ? StatusReading.byAspect(heads.get(i))
        : read;
  }

  /** {@code A gặp B nhằm tìm hiểu, mở rộng hợp tác …}: both are what they meet for. */
  private boolean goesOnWithAim(int i, List<StatusCue> cues) {
    return i == 0
        && carried.shortAim == index - 1
        && cues.isEmpty()
        && !subject.isOwn()
        && heads.get(i).verbal()
        && text.clause().relation().isEmpty();
  }

  /** Whether a clause that tells what something is done for names what does not wait for it. */
  private boolean isThereAlready(Head head) {
    return Occasion.isFronted(text, head)
        || Ending.isKept(text, head)
        || TalksOfOthers.areOfTwo(text, head)
        || isSaidOnArrival(head)
        || isShowAround(head)
        || isReactedTo(head);
  }

  /** {@code A đã vượt B để trở thành nhà cung cấp …}: whoever has overtaken others is that now. */
  private boolean isRankReached(Head head, List<StatusCue> cues) {
    if (!head.is("supply")
        || !head.state()
        || !text.firstWord(head.from()).equals("trở")
        || !cues.stream().allMatch(cue -> cue.sense().status().equals("completed"))) {
      return false;
    }
    int clause = text.tag(0).from();
    for (int word = clause - 1; word > Math.max(0, clause - REACH_OF_RANK); word--) {
      if (text.word(word).equals("vượt")) {
        return true;
      }
    }
    return false;
  }

  /** {@code A đã đến Lima để chia buồn với B}: whoever has come for it has said it. */
  private boolean isSaidOnArrival(Head head) {
    return head.is("endorsement")
        && head.verbal()
        && carried
            .lastDraftOf(index - 1)
            .filter(last -> last.head.is("visit", "meeting", "call"))
            .filter(last -> last.status.status().equals("completed"))
            .isPresent();
  }

  /** {@code để thử món ăn trong lễ hội A - B}: one does so when it is held. */
  private boolean isShowAround(Head head) {
    return head.is("exchange")
        && !head.verbal()
        && head.from() > 1
        && text.firstWord(head.from() - 1).equals("trong");
  }

  /** {@code để đáp trả cuộc tập trận của A và B}: what one reacts to is there. */
  private boolean isReactedTo(Head head) {
    int at = head.from() - 1;
    while (at > 0 && (text.tag(at).marks(Function.NOUN) || text.tag(at).marks(Function.MANY))) {
      at--;
    }
    return !head.verbal() && at >= 0 && text.tag(at).has(Sense.Caution.class);
  }

  /** {@code A phản đối B gia nhập C}, {@code A chưa phê chuẩn việc B gia nhập C}: B is not in. */
  private boolean isOpposed(Head head) {
    boolean named = false;
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH_OF_OPPOSITION); t--) {
      Tag tag = text.tag(t);
      if (tag.matches(Sense.Status.class, cue -> OPPOSED.contains(cue.status()))) {
        return named;
      }
      if (named && Complements.isAgents(tag)) {
        return false;
      }
      named |= Complements.isAgents(tag);
    }
    return false;
  }

  /** {@code A không phản đối B gia nhập C}: so B may. */
  private boolean isNotOpposed(Head head) {
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH_OF_OPPOSITION); t--) {
      if (text.tag(t).matches(Sense.Status.class, cue -> cue.status().equals("expected"))) {
        return text.endsHint(Hint.BLAME, t);
      }
    }
    return false;
  }

  /** {@code A tin rằng B và C sẽ ký …}: what others will do is no promise of whoever expects it. */
  private boolean isForecast() {
    int begin = subject.begin();
    return begin > 0
        && BELIEVING.contains(text.firstWord(begin - 1))
        && (subject.isOwn()
            ? carried.speaker.stream().noneMatch(this::isSpokenOf)
            : begin < text.size() && !text.tag(begin).has(Sense.Status.class));
  }

  private boolean isSpokenOf(AgentMention one) {
    return carried.subject.stream().anyMatch(other -> Nearby.isOneSide(one, other));
  }

  /**
   * {@code A đang thúc đẩy cuộc gặp với B}, {@code … thúc đẩy ký hiệp định}: whoever pushes for
   * what is done at once has not got it yet; a bond that is pushed is there.
   */
  private boolean isPushedFor(Head head, StatusReading status) {
    return head.is("meeting", "call", "agreement")
        && head.verbal()
        && PUSHING.equals(text.firstWord(head.from()))
        && (status.isDoneByAspect() || status.status().equals("ongoing"))
        && !text.tag(head.from() + 1).marks(Function.MANY);
  }

  /**
   * {@code A đã quyết định viện trợ 5 triệu USD cho B}: B has the promise, and not yet the money;
   * so have those who {@code quyết định nối lại đàm phán}.
   */
  private boolean isOnlyDecided(Head head) {
    int before = head.from() - 1;
    boolean resumed = head.is("partnership") && RESUMING.contains(text.firstWord(head.from()));
    return head.verbal()
        && (resumed || head.is("aid", "funding", "supply", "dialogue", "membership"))
        && before >= 0
        && text.lastWord(before).equals("định")
        && text.firstWord(before).equals("quyết");
  }

  /** {@code A đã điều trực thăng để hỗ trợ B}: what has been sent for it helps. */
  private boolean isSentToDo(Head head, StatusReading status) {
    return head.is("aid")
        && status.isByPurpose()
        && !subject.isOwn()
        && carried.hasSentIn(index - 1);
  }
}
