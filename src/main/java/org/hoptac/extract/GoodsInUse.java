package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Sense;

/** Goods that one side uses and another has given: {@code A dùng tên lửa do B viện trợ}. */
final class GoodsInUse {
  /** First words of {@code dùng, sử dụng, triển khai, vận hành, khánh thành} and their like. */
  private static final Set<String> USING =
      Set.of("dùng", "sử", "triển", "vận", "lái", "phóng", "nhận", "tiếp", "khánh", "đưa", "trang");

  /** In tags: {@code hai hệ thống phòng không tầm xa}. */
  private static final int LONGEST_GOODS = 7;

  private GoodsInUse() {}

  /**
   * Those who use what stands before the word that says by whom it was given.
   *
   * @param by where that word stands
   */
  static List<AgentMention> users(Complements complements, int by) {
    ClauseText text = complements.text();
    int verb = by - 1;
    while (verb > 0 && verb >= by - LONGEST_GOODS && isGoods(text, verb)) {
      verb--;
    }
    if (verb < 1 || verb == by - 1 || !USING.contains(text.firstWord(verb))) {
      return List.of();
    }
    int user = verb - 1;
    while (user > 0 && isBeforeVerb(text, user)) {
      user--;
    }
    return complements.isFree(user) ? Complements.sides(text.tag(user)) : List.of();
  }

  private static boolean isGoods(ClauseText text, int at) {
    return !USING.contains(text.firstWord(at))
        && !Complements.isAgents(text.tag(at))
        && !text.isSign(at, ",")
        && !text.tag(at).has(Sense.Status.class);
  }

  private static boolean isBeforeVerb(ClauseText text, int at) {
    return text.tag(at).has(Sense.Status.class)
        || text.tag(at) instanceof Tag.TimeTag
        || (text.isPlainWord(at) && !Complements.isAgents(text.tag(at)));
  }
}
