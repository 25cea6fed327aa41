package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Summits and sittings of two or three states are meetings: {@code thượng đỉnh A - B}, {@code A họp
 * kín với B}, while those of an organisation, or with one, are conferences.
 */
final class Summits {
  /** The last word of {@code thượng đỉnh}. */
  private static final Set<String> SUMMIT = Set.of("đỉnh");

  /** The last word of {@code cuộc họp}. */
  private static final Set<String> SESSION = Set.of("họp");

  /** Last words of {@code nhóm họp}, {@code họp kín}, {@code họp khẩn}, {@code họp riêng}. */
  private static final Set<String> SITTING = Set.of("họp", "kín", "khẩn", "cấp", "riêng", "đỉnh");

  /** The first words of verbs for those who hold one. */
  private static final Set<String> HOLDING = Set.of("chủ", "đồng", "tổ", "triệu");

  /** Rules for those whose session it is. */
  private static final Set<String> OWNERS = Set.of("of", "object");

  /** Rules for those of whom one is named at the session that another attends. */
  private static final Set<String> NAMED_THERE = Set.of("of", "object", "near-behind");

  private static final String RULE = "session";

  /** More meet at a conference. */
  private static final int FEW = 3;

  private final List<Token> tokens;

  Summits(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Makes a meeting of a sitting or summit of few, whose name tells no more than who meets, and a
   * conference of a session of an organisation or of many.
   */
  void settle(Draft draft) {
    if (draft.head.is("meeting") && draft.head.hasNoun() && endsWith(draft, SESSION)) {
      settleSession(draft);
    }
    if (!draft.head.is("conference")) {
      return;
    }
    if (isSittingOfFew(draft)) {
      List<AgentMention> sides = draft.parties.mentionsIn("participant");
      draft.head = draft.head.as("meeting");
      draft.parties.leave("participant");
      draft.join(sides, "partner", RULE);
    } else if (isOfFew(draft) && endsWith(draft, SUMMIT)) {
      draft.head = draft.head.as("meeting");
      draft.programme =
          draft.programme.filter(name -> !name.span().cover(words(draft)).equals(name.span()));
    }
  }

  /** {@code A và B họp kín}, {@code A họp riêng với B}: officials of few states meet. */
  private boolean isSittingOfFew(Draft draft) {
    List<AgentMention> sides = new ArrayList<>(draft.parties.mentionsIn("participant"));
    sides.addAll(draft.parties.mentionsIn("partner"));
    return draft.head.verbal()
        && !draft.head.hasNoun()
        && draft.head.series().isEmpty()
        && draft.programme.isEmpty()
        && endsWith(draft, SITTING)
        && isAmongFew(sides)
        && !draft.parties.isWithinOrganisation();
  }

  private static boolean isAmongFew(List<AgentMention> sides) {
    long number = sides.stream().map(one -> one.side().key()).distinct().count();
    return number > 1
        && number <= FEW
        && sides.stream().map(one -> one.side().kind()).allMatch(Summits::mayMeet);
  }

  private static boolean isOfFew(Draft draft) {
    List<AgentMention> partners = draft.parties.mentionsIn("partner");
    return isAmongFew(partners) && !draft.parties.isWithinOrganisation();
  }

  private static boolean mayMeet(Agent.Kind side) {
    return side == Agent.Kind.STATE || side == Agent.Kind.PERSON;
  }

  /** {@code dự cuộc họp của NATO}, {@code chủ trì cuộc họp với khách từ 40 nước}. */
  private void settleSession(Draft draft) {
    List<AgentMention> organisations =
        draft.parties.mentionsBy(isAttended(draft) ? NAMED_THERE : OWNERS).stream()
            .filter(Summits::isOfOrganisation)
            .toList();
    if (organisations.isEmpty() && !draft.ofWorld) {
      return;
    }
    List<AgentMention> others =
        draft.parties.mentionsIn("partner").stream()
            .filter(one -> !organisations.contains(one))
            .toList();
    draft.head = draft.head.as("conference");
    draft.parties.leave("partner");
    draft.join(others, isHeld(draft) ? "host" : "participant", RULE);
    draft.join(organisations, Parties.FRAMEWORK, RULE);
  }

  private static boolean isOfOrganisation(AgentMention owner) {
    return owner.side().kind() == Agent.Kind.ORGANISATION;
  }

  /** {@code dự cuộc họp Ban điều hành X}: X is named behind an organ of its own. */
  private boolean isAttended(Draft draft) {
    int first = Token.firstFrom(tokens, words(draft).begin());
    return first + 1 < tokens.size()
        && (tokens.get(first).is("dự")
            || (tokens.get(first).is("tham") && tokens.get(first + 1).is("dự")));
  }

  /** {@code chủ trì cuộc họp}, {@code triệu tập cuộc họp}. */
  private boolean isHeld(Draft draft) {
    int first = Token.firstFrom(tokens, words(draft).begin());
    return first < tokens.size() && HOLDING.contains(tokens.get(first).key());
  }

  private boolean endsWith(Draft draft, Set<String> words) {
    int behind = Token.firstFrom(tokens, words(draft).end());
    return behind > 0 && words.contains(tokens.get(behind - 1).key());
  }

  private static Span words(Draft draft) {
    return draft.evidence.get(0);
  }
}
