package org.hoptac.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;

/**
 * Who brings others together, and is none of them: {@code A sắp xếp cuộc gặp giữa B và C}, {@code
 * đàm phán giữa B và C do A chủ trì}; or joins in, as in {@code A tham dự đàm phán giữa B và C}.
 */
final class Convening {
  static final String RULE = "convened-by";

  private static final String MEDIATOR = "mediator";

  /** In tags, behind {@code do A}. */
  private static final int REACH = 3;

  /** The role that verbs give who does so. */
  private static final Map<String, String> ROLES =
      Map.of(
          "sắp xếp", MEDIATOR,
          "thu xếp", MEDIATOR,
          "dàn xếp", MEDIATOR,
          "trung gian", MEDIATOR,
          "bảo trợ", MEDIATOR,
          "tổ chức", "host",
          "chủ trì", "host",
          "đăng cai", "host",
          "triệu tập", "host");

  /** First syllables of {@code tham dự}, {@code tham gia}, {@code dự}. */
  private static final Set<String> JOINING = Set.of("tham", "dự");

  /** Acts that a third side may arrange. */
  private static final Set<String> ACTS = Set.of("meeting", "dialogue");

  private final Draft draft;
  private final Complements complements;
  private final int left;
  private final int right;

  Convening(Draft draft, int left, int right, Complements complements) {
    this.draft = draft;
    this.left = left;
    this.right = right;
    this.complements = complements;
  }

  /** Whether an act between others may have been arranged by a third. */
  boolean isBetweenOthers(List<AgentMention> between, List<AgentMention> third) {
    return ACTS.contains(draft.head.type())
        && Nearby.isSeveral(between)
        && !third.isEmpty()
        && third.stream()
            .noneMatch(one -> between.stream().anyMatch(side -> Nearby.isOneSide(side, one)));
  }

  /** The role of a subject who does so before the act, or joins in it. */
  Optional<String> roleOfSubject() {
    return isJoined() ? Optional.of("participant") : roleIn(left, draft.head.to());
  }

  /** {@code tham dự đàm phán giữa B và C}. */
  boolean isJoined() {
    Head head = draft.head;
    return head.verbal() && JOINING.contains(complements.text().firstWord(head.from()));
  }

  /** The role of whom {@code do} governs. */
  Optional<String> roleOfDoer() {
    ClauseText text = complements.text();
    int by = complements.next(Function.BY, draft.head.to(), right);
    return roleIn(Math.min(by + 1, text.size()), Math.min(by + 1 + REACH, text.size()));
  }

  private Optional<String> roleIn(int from, int to) {
    ClauseText text = complements.text();
    if (from >= to) {
      return Optional.empty();
    }
    int end = text.tag(to - 1).to();
    for (int word = text.tag(from).from(); word + 1 < end; word++) {
      String role = ROLES.get(text.word(word) + " " + text.word(word + 1));
      if (role != null) {
        return Optional.of(draft.head.is("dialogue") && role.equals("host") ? ofTalks(word) : role);
      }
    }
    return Optional.empty();
  }

  /** {@code chủ trì đàm phán}: who is in the chair of the talks of others mediates. */
  private String ofTalks(int word) {
    return complements.text().word(word).equals("chủ") ? MEDIATOR : "host";
  }
}
