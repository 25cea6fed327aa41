package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Acts that name one grouping alone, all of whose members agree: {@code Các nước OPEC đạt được thỏa
 * thuận}, {@code lãnh đạo A thông qua Tuyên bố Lima}.
 */
final class OfMembers {
  private static final List<String> JOINT = List.of(" tuyên bố chung", " thông cáo chung");

  /** The verbs, or how they begin, with which a grouping settles what its members agree on. */
  private static final List<String> SETTLING =
      List.of(" thông qua ", " ký ", " đạt ", " đạt được ");

  /** The last words of what is settled so. */
  private static final List<String> SETTLED =
      List.of(
          " tuyên bố",
          " hiệp ước",
          " hiệp định",
          " hiệp định khung",
          " công ước",
          " thỏa thuận",
          " thỏa thuận chung",
          " đồng thuận",
          " nhất trí",
          " văn kiện",
          " kế hoạch hành động");

  /** Words that show that what is agreed on is done against others. */
  private static final List<String> AGAINST = List.of(" trừng phạt", " cấm vận", " vũ lực");

  private static final Set<String> WORKING = Set.of("cooperation", "exercise", "exchange");

  private static final List<String> AGREEING = List.of(" nhất trí", " thống nhất", " đồng thuận");

  /** Last words of {@code các nước, quốc gia, thành viên, lãnh đạo, bộ trưởng}. */
  private static final Set<String> MEMBERS = Set.of("nước", "gia", "viên", "đạo", "trưởng");

  /** In tokens, from the name back to such a word: {@code bộ trưởng tài chính A}. */
  private static final int REACH_OF_MEMBERS = 3;

  /** In tokens, how far around an act its clause is looked at. */
  private static final int REACH = 16;

  private final List<Token> tokens;

  OfMembers(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether members settle something, or have not done so, or agree to work together. */
  boolean agree(Draft draft) {
    if (!draft.parties.hasOrganisation()) {
      return false;
    }
    if (draft.head.is("agreement")) {
      String words = words(draft.evidence.get(0), 0);
      boolean said = draft.head.verbal() ? tellsSettlement(words) : isOpen(draft, words);
      return said && !isAgainst(draft);
    }
    return WORKING.contains(draft.head.type())
        && draft.head.verbal()
        && draft.status.status().equals("pledged")
        && draft.parties.isBy("subject")
        && endsWithOne(AGREEING, draft)
        && !isAgainst(draft);
  }

  /** {@code A cho biết các nước ASEAN đã ký hiệp định}: all members do, whoever tells so. */
  boolean areNamedSo(Draft draft) {
    List<AgentMention> partners = draft.parties.mentionsIn("partner");
    return partners.size() == 1
        && draft.parties.hasOrganisation()
        && areMembers(partners.get(0).span().begin())
        && agree(draft);
  }

  private boolean areMembers(int name) {
    int at = Token.firstFrom(tokens, name) - 1;
    for (int t = at; t >= Math.max(0, at - REACH_OF_MEMBERS); t--) {
      if (MEMBERS.contains(tokens.get(t).key())) {
        return true;
      }
    }
    return false;
  }

  /** {@code Các bộ trưởng ASEAN nhất trí …}: the word shows the status. */
  private boolean endsWithOne(List<String> words, Draft draft) {
    return draft
        .status
        .cue()
        .filter(cue -> words.stream().anyMatch(words(cue, 0)::contains))
        .isPresent();
  }

  private boolean isAgainst(Draft draft) {
    String clause = words(draft.evidence.get(0), REACH);
    return AGAINST.stream().anyMatch(clause::contains);
  }

  /**
   * {@code OPEC không đạt được thỏa thuận}: the word that denies it is the verb; {@code hội nghị A
   * kết thúc với một thỏa thuận}.
   */
  private static boolean isOpen(Draft draft, String words) {
    return isSettled(words)
        && (draft.parties.isBy("subject-carried")
            || (draft.status.status().equals("not-yet") && draft.parties.isBy("subject")));
  }

  private static boolean tellsSettlement(String words) {
    return JOINT.stream().anyMatch(words::endsWith)
        || (SETTLING.stream().anyMatch(words::contains) && isSettled(words));
  }

  private static boolean isSettled(String words) {
    return JOINT.stream().anyMatch(words::endsWith) || SETTLED.stream().anyMatch(words::endsWith);
  }

  /** Words of the text in small letters, each behind a blank, and so many tokens behind them. */
  private String words(Span span, int more) {
    var words = new StringBuilder();
    int end = Math.min(tokens.size(), Token.firstFrom(tokens, span.end()) + more);
    for (int t = Token.firstFrom(tokens, span.begin()); t < end; t++) {
      words.append(' ').append(tokens.get(t).key());
    }
    return words.toString();
  }
}
