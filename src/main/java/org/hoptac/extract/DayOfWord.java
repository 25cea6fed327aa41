package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.EventTime;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Acts that take the day on which they are spoken of. The day of a report is not the day of what is
 * reported, unless the speaker promises, offers or refuses it himself: then the word is the act.
 */
final class DayOfWord {
  /** First words of {@code thông báo}, {@code tuyên bố}, {@code công bố}. */
  private static final Set<String> ANNOUNCING = Set.of("thông", "tuyên", "công");

  /** First words of {@code xem xét}, {@code cân nhắc}. */
  private static final Set<String> WEIGHING = Set.of("xem", "cân");

  /** What is done by saying it. */
  private static final Set<String> DONE_BY_SAYING =
      Set.of("intended", "pledged", "proposed", "refused", "cancelled");

  /** What the state whose official speaks does by his word, or someone of whom nobody says more. */
  private static final Set<String> DONE_BY_ITS_WORD = Set.of("refused", "cancelled");

  /** {@code sẽ tiếp tục gặp nhau}: on some other day than that on which it is said. */
  private static final Set<String> ENCOUNTERS = Set.of("meeting", "visit", "dialogue", "call");

  /** In tags, of {@code phê chuẩn việc}. */
  private static final int LONGEST_APPROVAL = 4;

  /** The speech itself, and what it is held at: {@code Phát biểu tại hội nghị ngày 5/3, …}. */
  private static final int MOST_BEFORE = 2;

  private final ClauseText text;
  private final Carried carried;

  DayOfWord(ClauseText text, Carried carried) {
    this.text = text;
    this.carried = carried;
  }

  /** The day of the report, if the act is done by it. */
  Optional<EventTime> of(Draft draft, ActSpan act) {
    if (draft.older) {
      return Optional.empty();
    }
    if (carried.reportDay.isPresent() && isDoneByWord(draft, act)) {
      return carried.reportDay;
    }
    return carried.drafts.isEmpty()
        ? Optional.empty()
        : ofSpeech(draft).or(() -> ofPressMeeting(draft, act));
  }

  private boolean isDoneByWord(Draft draft, ActSpan act) {
    String status = draft.status.status();
    boolean self = !draft.subject.isEmpty() && draft.subject.equals(carried.speaker);
    return (self && DONE_BY_SAYING.contains(status))
        || (self && draft.subject.size() > 1)
        || (self && draft.status.isDoneByAspect() && isAnnounced(act))
        || (draft.begins && LastingActs.isLasting(act) && speaksForSubject(draft))
        || (isDoneByTelling(draft, act) && speaksForSubject(draft))
        || (DONE_BY_ITS_WORD.contains(status) && (isNobodys() || speaksForSubject(draft)))
        || (DONE_BY_SAYING.contains(status)
            && draft.subject.size() == 1
            && !draft.status.isByPurpose()
            && speaksForSubject(draft));
  }

  /**
   * Whether {@code A ngày 5/3 cho biết đã hủy …}, {@code … luôn sẵn sàng hợp tác}: it was so before
   * it was said. Not so {@code quân đội đã rút và hủy …}: the word stands right before the status.
   */
  boolean isOlder(Draft draft) {
    String status = draft.status.status();
    boolean own = DONE_BY_ITS_WORD.contains(status);
    if (draft.status.cue().isEmpty() || !(own || status.equals("intended"))) {
      return false;
    }
    int begin = draft.status.cue().get().begin();
    int before = text.size() - 1;
    while (before >= 0 && text.span(before).begin() >= begin) {
      before--;
    }
    return before >= 0 && text.lastWord(before).equals(own ? "đã" : "luôn");
  }

  /** {@code Trả lời báo chí ngày 5/3, A cam kết …}: what one does by speaking is done then. */
  private Optional<EventTime> ofSpeech(Draft draft) {
    boolean speaks = carried.speaker.isEmpty() || speaksForSubject(draft);
    boolean done =
        DONE_BY_SAYING.contains(draft.status.status()) || draft.head.is("proposal", "endorsement");
    if (!speaks || !done || draft.status.isByPurpose()) {
      return Optional.empty();
    }
    return carried.drafts.stream()
        .limit(MOST_BEFORE)
        .filter(speech -> speech.head.is("statement") && speech.head.verbal())
        .findFirst()
        .flatMap(speech -> speech.when);
  }

  /**
   * {@code A ngày 5/3 cho biết sẽ tiếp tục tập trận}, {@code … đang xem xét viện trợ}, {@code …
   * hoan nghênh B}: that is settled, weighed or praised by saying so.
   */
  private boolean isDoneByTelling(Draft draft, ActSpan act) {
    return switch (draft.status.status()) {
      case "planned" ->
          act.isHere() && text.firstWord(act.from()).equals("tiếp") && !act.is(ENCOUNTERS);
      case "expected" -> act.isHere() && isWeighed(act);
      case "completed", "ongoing" -> act.type().equals("endorsement") || isWhereSaid(act);
      default -> false;
    };
  }

  /** {@code A ngày 5/3 nói …, khi tiếp B}, {@code …, tại cuộc gặp với B}: A says so there. */
  private boolean isWhereSaid(ActSpan act) {
    boolean meets = act.isHere() && (act.type().equals("meeting") || act.type().equals("call"));
    return meets
        && (text.opensWithWhen()
            || IntStream.range(Math.max(0, act.from() - 2), act.from())
                .anyMatch(t -> text.tag(t).marks(Function.AT)));
  }

  /** {@code Ngày 5/3, phát biểu sau cuộc gặp với B, A nói …}: one speaks of it on its day. */
  private Optional<EventTime> ofPressMeeting(Draft draft, ActSpan act) {
    boolean met = draft.head.is("meeting") && draft.status.status().equals("completed");
    return met && isAfterwards(act)
        ? carried
            .lastDraft()
            .filter(speech -> speech.head.is("statement"))
            .flatMap(speech -> speech.when)
        : Optional.empty();
  }

  private boolean isAfterwards(ActSpan act) {
    return text.is(Function.AFTER)
        || IntStream.range(Math.max(0, act.from() - 2), act.from())
            .anyMatch(t -> text.firstWord(t).equals("sau"));
  }

  /** {@code đang xem xét viện trợ}, unlike {@code sẽ xem xét}. */
  private boolean isWeighed(ActSpan act) {
    boolean now = true;
    for (int token = text.tag(0).from(); token < text.tag(act.from()).from(); token++) {
      now &= !text.word(token).equals("sẽ");
      if (WEIGHING.contains(text.word(token))) {
        return now;
      }
    }
    return false;
  }

  /** {@code A ngày 5/3 thông báo bãi bỏ lệnh cấm}: A does so by announcing it. */
  private boolean isAnnounced(ActSpan act) {
    int word = act.from() - 1;
    while (word > 0 && word > act.from() - LONGEST_APPROVAL && isPartOfApproval(word)) {
      word--;
    }
    return act.isHere()
        && word >= 0
        && text.tag(word).has(Sense.Report.class)
        && ANNOUNCING.contains(text.firstWord(word));
  }

  /** {@code thông báo phê chuẩn việc bán}: without a word that says it was done before. */
  private boolean isPartOfApproval(int at) {
    return (text.isPlainWord(at) || text.tag(at).marks(Function.NOUN))
        && !text.firstWord(at).equals("đã");
  }

  private boolean isNobodys() {
    for (AgentMention speaker : carried.speaker) {
      if (speaker.agent().kind() == Agent.Kind.PERSON && speaker.principals().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@code Bộ trưởng X của A tuyên bố A sẽ rút khỏi …}. */
  private boolean speaksForSubject(Draft draft) {
    for (AgentMention speaker : carried.speaker) {
      for (AgentMention subject : draft.subject) {
        if (speaker.all().stream().anyMatch(one -> standsFor(one.agent(), subject))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsFor(Agent speaker, AgentMention subject) {
    return subject.all().stream().anyMatch(one -> one.agent().key().equals(speaker.key()))
        || speaker.actsFor().stream().anyMatch(principal -> standsFor(principal, subject));
  }
}
