package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code A rời hội nghị sớm, do B lo ngại an ninh}, {@code cuộc gặp bị hủy do B tấn công C}: the
 * word says why, and not by whom, as it does in {@code hội nghị do B chủ trì}.
 */
final class Causes {
  private static final String BECAUSE = "do";

  /** In tags, from the word to those who do something. */
  private static final int REACH = 4;

  private static final Set<String> NEGATIONS = Set.of("không", "chưa", "chẳng", "vẫn");

  /** First words of what is done to what is named before: {@code chủ trì, dẫn đầu, tài trợ}. */
  private static final Set<String> DOING =
      Set.of(
          "chủ", "đồng", "dẫn", "đứng", "đăng", "tổ", "khởi", "tài", "điều", "bảo", "phối", "môi",
          "làm", "thực", "xây", "sản", "chế", "phát", "lãnh", "cầm", "sáng", "thiết", "hậu", "đề",
          "đưa", "soạn", "đại", "ban", "công", "cung", "vận", "quản", "giữ", "đảm", "trao", "gửi");

  /** What is not done or only wanted is not done to what is named before. */
  private static final Set<String> UNDONE =
      Set.of("refused", "not-yet", "cancelled", "intended", "normative");

  private final List<Token> tokens;

  Causes(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the reason of what stands before begins here. */
  boolean beginAt(List<Tag> tags, int at) {
    if (at == 0 || !tags.get(at).marks(Function.BY) || !isBecause(tags.get(at))) {
      return false;
    }
    int verb = behindDoers(tags, at);
    if (verb < 0) {
      return false;
    }
    Tag tag = tags.get(verb);
    boolean denied =
        NEGATIONS.contains(tag.firstWord(tokens))
            || tag.matches(Sense.Status.class, status -> UNDONE.contains(status.status()));
    boolean apart = tags.get(at - 1).isSign(tokens, ",") || isOver(tags.get(at - 1));
    return denied || (apart && !isDoing(tag));
  }

  private boolean isBecause(Tag tag) {
    return tag.to() - tag.from() == 1 && tag.firstWord(tokens).equals(BECAUSE);
  }

  /** {@code bị hủy do …}, {@code đổ vỡ do …}: what has come to an end has a reason for it. */
  private static boolean isOver(Tag tag) {
    return tag.matches(
        Sense.Status.class, status -> StatusGroup.of(status.status()) == StatusGroup.UNREALISED);
  }

  /** Where it stands what those do who are named behind the word; or -1. */
  private static int behindDoers(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size() - 1, at + REACH); t++) {
      if (Complements.isAgents(tags.get(t))) {
        return t + 1;
      }
    }
    return -1;
  }

  private boolean isDoing(Tag tag) {
    return tag.has(Sense.LightVerb.class)
        || tag.has(Sense.Type.class)
        || tag.has(Sense.Status.class)
        || tag.isSign()
        || tag.marks(Function.AND)
        || DOING.contains(tag.firstWord(tokens));
  }
}
