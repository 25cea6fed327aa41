package org.hoptac.extract;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** Says of a head whether its act is denied, declined or forced. */
final class Negation {
  /** How many tags a word may stand before a head and still say something of it. */
  private static final int REACH = 3;

  /** In tags: the word that forces, and who is forced. */
  private static final int REACH_OF_FORCE = 2;

  private static final String[] JOINT_ACTS = {
    "meeting", "call", "dialogue", "agreement", "cooperation", "exercise"
  };

  /** What one side does for another, or goes to. */
  private static final String[] ACTS_OF_ONE = {
    "visit", "conference", "aid", "supply", "funding", "training"
  };

  /** Last words of what stands before {@code không} where it is decided: {@code tuyên bố}. */
  private static final Set<String> DECIDING = Set.of("sẽ", "bố", "định", "quyết", "kết");

  private static final Set<String> CAUSES = Set.of("vì", "do", "bởi");

  /** Last words of {@code thị thực} and its like. */
  private static final Set<String> PERMITS = Set.of("visa", "thực");

  /** Words between {@code không} and what is declined. */
  private static final Set<String> DECLINING =
      Set.of("có", "còn", "thể", "phải", "được", "cùng", "bao", "giờ", "hề", "tiếp", "tục");

  private Negation() {}

  /** {@code trừng phạt công ty A vì hỗ trợ B}: what someone is punished for is nothing of ours. */
  static boolean isPunished(ClauseText text, Head head, int left) {
    int why = head.from() - 1;
    while (why > left && text.isPlainWord(why) && !CAUSES.contains(text.firstWord(why))) {
      why--;
    }
    if (why <= 0 || !text.isPlainWord(why) || !CAUSES.contains(text.firstWord(why))) {
      return false;
    }
    int end = text.tag(why).from() - 1;
    for (int word = text.tag(0).from(); word < end; word++) {
      if (text.hints(Hint.PUNISHING, word + 1)) {
        return true;
      }
    }
    return false;
  }

  /** {@code tấn công A nhằm gửi thông điệp tới B}: a sign that is meant to be seen, no letter. */
  static boolean isOnlyShown(ClauseText text, Head head) {
    return text.is(Function.PURPOSE)
        && head.is("call")
        && head.verbal()
        && text.firstWord(head.from()).equals("gửi");
  }

  /**
   * {@code nhằm ép B chấp nhận thỏa thuận}, {@code ép B chia sẻ gánh nặng}, {@code ra tối hậu thư
   * cho B ký hiệp định}, {@code ép B ngồi vào bàn đàm phán với C}: what someone is forced into;
   * {@code buộc B đàm phán với C} tells that they do talk.
   */
  static boolean isForced(ClauseText text, Head head) {
    if (!mayBeForced(head) || head.from() < REACH_OF_FORCE) {
      return false;
    }
    boolean others = !text.is(Function.PURPOSE);
    for (int t = head.from() - 1; t >= 0 && !(others && text.isSign(t, ",")); t--) {
      others |= Complements.isAgents(text.tag(t));
      if (text.endsHint(Hint.FORCING, t)) {
        return text.is(Function.PURPOSE)
            || (Complements.isAgents(text.tag(t + 1)) && !isDoneWithOthers(text, head, t))
            || isFor(text, t);
      }
    }
    return false;
  }

  /** {@code buộc B đàm phán với C}, but not {@code gây sức ép buộc B …}. */
  private static boolean isDoneWithOthers(ClauseText text, Head head, int force) {
    return head.is("dialogue")
        && head.to() < text.size()
        && text.tag(head.to()).marks(Function.WITH)
        && text.lastWord(force).equals("buộc")
        && !(force > 0 && text.lastWord(force - 1).equals("ép"));
  }

  private static boolean mayBeForced(Head head) {
    return head.is("agreement", "cooperation", "dialogue");
  }

  /** {@code nhằm ép B nhượng bộ, …}: whether what goes on behind the comma is forced on B too. */
  static boolean forces(ClauseText text) {
    return text.is(Function.PURPOSE)
        && IntStream.range(1, text.size() - 1)
            .anyMatch(
                t ->
                    text.endsHint(Hint.FORCING, t)
                        && (Complements.isAgents(text.tag(t + 1)) || isFor(text, t)));
  }

  /** {@code …, quay lại bàn đàm phán}, with nobody else before it who does so. */
  static boolean goesOnForced(ClauseText text, Head head) {
    return mayBeForced(head)
        && !text.marks(Function.BOTH_SIDES)
        && IntStream.range(0, head.from()).noneMatch(t -> Complements.isAgents(text.tag(t)));
  }

  /** {@code thời hạn cho B}. */
  private static boolean isFor(ClauseText text, int at) {
    return text.tag(at + 1).marks(Function.FOR);
  }

  /** {@code từ chối cấp thị thực cho A tới Lima dự họp}: A is kept from it. */
  static boolean isBarred(ClauseText text, Head head) {
    if (!head.verbal() || !head.is("visit", "conference", "meeting")) {
      return false;
    }
    return IntStream.range(1, head.from())
        .anyMatch(
            t ->
                PERMITS.contains(text.lastWord(t))
                    && IntStream.range(Math.max(0, t - REACH), t)
                        .anyMatch(
                            before ->
                                text.tag(before).marks(Function.NOT)
                                    || text.lastWord(before).equals("chối")));
  }

  /** {@code không có cuộc thảo luận nào}: what is said not to be is no event of any status. */
  static boolean isDenied(ClauseText text, Head head, int left) {
    for (int t = Math.max(left, head.from() - REACH); t < head.from(); t++) {
      if (text.tag(t).marks(Function.NOT)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code không đàm phán với B}, {@code không có cuộc gặp nào}, {@code không trao trả}: what two
   * could do is declined.
   */
  static boolean isDeclined(ClauseText text, Head head) {
    OptionalInt word = declining(text, head);
    return word.isPresent()
        && !(head.verbal() && isAside(text, word.getAsInt()))
        && (head.is(JOINT_ACTS) || HandOver.is(head) || isKeptBack(text, head, word.getAsInt()));
  }

  /**
   * {@code sẽ không cung cấp vũ khí cho B}, {@code tuyên bố không bán}, {@code không thể viện trợ}:
   * what is decided not to be done, or cannot.
   */
  static boolean isKeptBack(ClauseText text, Head head, int word) {
    boolean decided = word > 0 && DECIDING.contains(text.lastWord(word - 1));
    boolean unable = text.lastWord(word).equals("thể") || text.firstWord(word + 1).equals("thể");
    boolean ofOne = head.is(ACTS_OF_ONE) || isNotJoined(text, head);
    return head.verbal() && ofOne && (decided || unable);
  }

  /** {@code A bán tên lửa cho B mà không tham vấn C}: how A does it, and nothing A declines. */
  private static boolean isAside(ClauseText text, int word) {
    return word > 0 && text.firstWord(word - 1).equals("mà");
  }

  /** {@code sẽ không gia nhập X}, while who is not admitted does not decide it. */
  private static boolean isNotJoined(ClauseText text, Head head) {
    return head.is("membership") && !text.firstWord(head.from()).equals("được");
  }

  /** {@code không tới Lima đàm phán}: the way to what is declined. */
  private static boolean isJourney(ClauseText text, int at) {
    return text.firstWord(at).equals("tới")
        || text.firstWord(at).equals("đến")
        || text.firstWord(at).equals("sang");
  }

  /** The word that declines an act, with nothing but words for the act behind it. */
  static OptionalInt declining(ClauseText text, Head head) {
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      if (text.tag(t).marks(Function.NOT)) {
        return OptionalInt.of(t);
      }
      boolean passed =
          DECLINING.contains(text.firstWord(t))
              || text.tag(t).marks(Function.NOUN)
              || text.tag(t).has(Sense.LightVerb.class)
              || isJourney(text, t)
              || (t > 0 && isJourney(text, t - 1));
      if (!passed) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
