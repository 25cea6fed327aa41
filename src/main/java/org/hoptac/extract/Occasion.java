package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** What an act is done on or beside, and no act that it is about: {@code trước cuộc họp}. */
final class Occasion {
  /** Words before an occasion. */
  private static final Set<String> WORDS = Set.of("trước", "sau", "nhân", "tại", "trong", "khi");

  /** Those of them after which something else is done at another time. */
  private static final Set<String> APART = Set.of("trước", "sau");

  private static final String CEREMONY = "lễ";

  private static final String ON = "nhân";

  /** What is done by saying so. */
  private static final Set<String> SAID = Set.of("pledged", "intended", "proposed");

  /** How far behind an occasion words still tell when it is. */
  private static final int REACH_BEHIND = 5;

  private static final int REACH = 4;

  private static final Sense.Status PLANNED = new Sense.Status("planned", 5, Optional.empty());

  private Occasion() {}

  /**
   * {@code bên lề một hội nghị}, {@code bên lề Đối thoại X}: a conference beside which something
   * else is done.
   */
  static boolean isSetting(ClauseText text, Head head) {
    boolean named = head.is("dialogue") && head.nominal() && text.isCapitalised(head.from());
    if (!named && !head.is("conference")) {
      return false;
    }
    int before = head.from() - 1;
    if (before > 0 && (text.isPlainWord(before) || text.tag(before).marks(Function.MANY))) {
      before = text.lastWord(before).equals("lề") ? before : before - 1;
    }
    return before >= 0 && text.lastWord(before).equals("lề");
  }

  /** {@code Trong khuôn khổ Hội nghị X, …}: a conference within which something else is done. */
  static boolean isFrame(ClauseText text, Head head) {
    return head.is("conference")
        && !head.verbal()
        && head.from() > 0
        && text.tag(head.from() - 1).marks(Function.WITHIN);
  }

  /** {@code Nhân chuyến thăm B, …}, {@code trong khuôn khổ Hội nghị X}: what goes on meanwhile. */
  static boolean isUnderWay(ClauseText text, Head head) {
    OptionalInt word =
        head.is("visit", "conference") ? wordBefore(text, head) : OptionalInt.empty();
    return word.isPresent()
        && (text.firstWord(word.getAsInt()).equals(ON)
            || text.tag(word.getAsInt()).marks(Function.WITHIN));
  }

  /** {@code diễn tập …, trong khuôn khổ cuộc tập trận do B dẫn đầu}: it is all one drill. */
  static boolean isWholeOf(ClauseText text, Head head, Optional<Draft> last) {
    if (!head.nominal() || !head.is("exercise", "operation")) {
      return false;
    }
    int before = head.from() - 1;
    if (before > 0 && (text.tag(before).marks(Function.NOUN) || text.isPlainWord(before))) {
      before--;
    }
    return before >= 0
        && text.tag(before).marks(Function.WITHIN)
        && last.filter(act -> act.head.is(head.type())).isPresent();
  }

  /** {@code gặp lại nhau kể từ cuộc gặp ở Lima}: that was another time. */
  static boolean isOfOtherTime(ClauseText text, Head head) {
    if (head.verbal() || !head.is("meeting", "visit", "conference", "call")) {
      return false;
    }
    int from = head.from() - 1;
    while (from > 0 && isOfNoun(text.tag(from))) {
      from--;
    }
    return from > 0 && text.firstWord(from).equals("từ") && text.lastWord(from - 1).equals("kể");
  }

  private static boolean isOfNoun(Tag tag) {
    return tag.marks(Function.NOUN) || tag.marks(Function.MANY);
  }

  /** {@code … trước cuộc họp giữa A và B}: what is done on an occasion is not what it is about. */
  static boolean isOn(ClauseText text, Head head) {
    return word(text, head).isPresent();
  }

  /** Whether a head tells no more than on what occasion the clause behind it takes place. */
  static boolean isFronted(ClauseText text, Head head) {
    return isSetting(text, head) || isOn(text, head);
  }

  /**
   * {@code A cam kết hỗ trợ B khi gặp C ngày 5/3}: what one promises, asks for or signs on an
   * occasion is done on its day.
   */
  static void lendDay(ClauseText text, Head head, Draft occasion, Optional<Draft> act) {
    if (act.isEmpty() || !occasion.status.status().equals("completed")) {
      return;
    }
    OptionalInt word = word(text, head);
    Draft done = act.get();
    if (word.isEmpty()
        || APART.contains(text.firstWord(word.getAsInt()))
        || tellsOther(text, done, word.getAsInt())) {
      return;
    }
    if (isDoneOnIt(done)) {
      done.when = occasion.when.filter(time -> ActTimes.isDay(time.edtf()));
    } else if (occasion.when.isEmpty()
        && occasion.head.is("meeting", "call")
        && !done.head.is("endorsement")
        && done.status.status().equals("completed")) {
      int begin = done.evidence.get(0).begin();
      occasion.when =
          done.when.filter(time -> ActTimes.isDay(time.edtf()) && time.span().begin() < begin);
    }
  }

  /**
   * {@code A hoan nghênh hiệp định B ký với C trong cuộc gặp}: between the act and the word for the
   * occasion stands the verb of what was done on it.
   */
  private static boolean tellsOther(ClauseText text, Draft act, int word) {
    int end = act.evidence.get(0).end();
    for (int t = word - 1; t >= 0 && text.span(t).begin() >= end; t--) {
      if (text.tag(t).matches(Sense.Type.class, type -> type.verb() && !type.noun())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoneOnIt(Draft act) {
    boolean done =
        act.status.status().equals("completed") && act.head.is("agreement", "endorsement");
    return act.when.isEmpty()
        && !act.spokenOf
        && (done || SAID.contains(act.status.status()))
        && !act.head.is("visit", "conference", "exercise");
  }

  private static OptionalInt word(ClauseText text, Head head) {
    boolean ceremony = head.is("agreement", "cooperation") && isCeremony(text, head);
    return ceremony || head.is("meeting", "visit", "call", "conference", "dialogue")
        ? wordBefore(text, head)
        : OptionalInt.empty();
  }

  /** {@code lễ ký}, {@code đồng chủ trì lễ khánh thành}. */
  private static boolean isCeremony(ClauseText text, Head head) {
    for (int word = text.tag(head.from()).from(); word < text.tag(head.to() - 1).to(); word++) {
      if (text.word(word).equals(CEREMONY)) {
        return true;
      }
    }
    return head.from() > 0 && text.firstWord(head.from() - 1).equals(CEREMONY);
  }

  /** Whether something is done before or after such an occasion, and not on it. */
  static boolean isApart(ClauseText text, Head head) {
    OptionalInt word = word(text, head);
    return word.isPresent() && isApart(text, word.getAsInt());
  }

  /** Whether a word before an occasion tells of the time before or after it. */
  static boolean isApart(ClauseText text, int word) {
    return APART.contains(text.firstWord(word));
  }

  /** The word for an occasion before a head; agents, places and dates part it from the head. */
  private static OptionalInt wordBefore(ClauseText text, Head head) {
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      if (WORDS.contains(text.firstWord(t))) {
        return OptionalInt.of(t);
      }
      Tag tag = text.tag(t);
      boolean phrase =
          text.isPlainWord(t)
              || text.isNumber(t)
              || tag.has(Sense.NameHead.class)
              || tag.has(Sense.Ordinal.class)
              || tag.marks(Function.NOUN)
              || tag.marks(Function.MANY)
              || text.firstWord(t).equals("cùng");
      if (!phrase) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The status words of an occasion: those of the act that is done on it say nothing of it. Before
   * it, it is planned.
   *
   * @param next one past the last tag that may tell something of the occasion
   */
  static Optional<List<StatusCue>> cues(
      ClauseText text, StatusWords statusWords, Head head, int next) {
    OptionalInt word = word(text, head);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    int end = head.to();
    while (end < Math.min(next, head.to() + REACH_BEHIND) && !text.isSign(end, ",")) {
      end++;
    }
    List<StatusCue> cues = statusWords.in(word.getAsInt(), end);
    if (!cues.isEmpty()) {
      return Optional.of(cues);
    }
    OptionalInt toCome =
        text.firstWord(word.getAsInt()).equals("trước")
            ? word
            : OccasionToCome.cue(text, head, word.getAsInt());
    return Optional.of(
        toCome.isPresent()
            ? List.of(new StatusCue(PLANNED, text.span(toCome.getAsInt())))
            : List.of());
  }

  /**
   * {@code A và B nhất trí mở rộng cảng sau cuộc gặp}: what tells nothing else than the occasion
   * leaves it open that they agree on something.
   *
   * @return the word that says so, if the clause tells only an occasion
   */
  static Optional<Head> ofAgreeing(ClauseText text, List<Head> heads) {
    boolean only =
        heads.size() == 1
            && !heads.get(0).verbal()
            && heads.get(0).is("meeting", "visit", "call")
            && isOn(text, heads.get(0));
    return only ? text.headFinder().residual(text.tags(), heads.get(0).from()) : Optional.empty();
  }
}
