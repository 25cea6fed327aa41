package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** What a clause that tells no act of its own says others have in mind with the act before it. */
final class Aims {
  private static final String HELPED = "beneficiary";

  /** Last words of what is done against others: {@code đối phó, trừng phạt, cạnh tranh, ngăn}. */
  private static final Set<String> OPPOSING =
      Set.of("phó", "phạt", "tranh", "ngăn", "chặn", "ép", "đuổi", "vào", "khỏi", "cậy", "bắt");

  private final ClauseText text;
  private final ClauseHeads heads;
  private final StatusWords statusWords;
  private final Carried carried;

  /** The act told right before the clause. */
  private final Optional<Draft> before;

  Aims(ClauseText text, int index, ClauseHeads heads, StatusWords statusWords, Carried carried) {
    this.text = text;
    this.heads = heads;
    this.statusWords = statusWords;
    this.carried = carried;
    this.before = carried.lastDraftOf(index - 1);
  }

  /**
   * {@code A và B ký thỏa thuận nhằm phát triển năng lượng}: the act of which the clause tells the
   * aim, which then is its head.
   */
  Optional<Draft> take(boolean ownSubject) {
    boolean definite =
        heads.size() == 0
            && (text.is(Function.PURPOSE) || (!ownSubject && isHoped()))
            && !text.speaksOfStrife()
            && !carried.told.topicsIn(text.span(0, text.size())).isEmpty();
    return definite
        ? before
            .filter(act -> act.head.is("agreement", "partnership") && act.head.verbal())
            .filter(act -> act.parties.sides() > 1 && act.status.status().equals("completed"))
            .filter(act -> heads.takeAim(act.head))
        : Optional.empty();
  }

  /** {@code A phối hợp với B để xây dựng nhà máy}: the work of which the clause says what it is. */
  Optional<Draft> takeWork() {
    return heads.size() == 0 && text.is(Function.PURPOSE)
        ? before
            .filter(act -> act.head.is("cooperation") && act.head.verbal())
            .filter(act -> heads.takeWork())
        : Optional.empty();
  }

  /**
   * {@code A viện trợ 3 triệu USD để xây trường học ở B}: B, which the clause names alone, gets
   * what is given for it.
   */
  void tellHelped(Complements complements) {
    if (heads.size() > 0 || !text.is(Function.PURPOSE) || text.speaksOfStrife()) {
      return;
    }
    Optional<Draft> gift =
        before.filter(
            act ->
                act.head.is("aid", "funding")
                    && act.head.verbal()
                    && act.parties.sides() == 1
                    && !act.parties.hasRole(HELPED));
    if (gift.isPresent()) {
      gift.get().join(gift.get().parties.outside(onlySide(complements)), HELPED, "for");
    }
  }

  /** The one side that the clause names as where or whose something is. */
  private List<AgentMention> onlySide(Complements complements) {
    List<AgentMention> only = List.of();
    for (int t = 1; t < text.size(); t++) {
      List<AgentMention> there = complements.sidesThere(t);
      if (there.isEmpty()) {
        continue;
      }
      if (!only.isEmpty() || !isOwnerOrLand(t)) {
        return List.of();
      }
      only = there;
    }
    return only;
  }

  /** {@code lưới điện A}, {@code trường học ở A}, {@code của A}, {@code cho A}, {@code giúp A}. */
  private boolean isOwnerOrLand(int at) {
    Tag before = text.tag(at - 1);
    return before.marks(Function.AT)
        || before.marks(Function.OF)
        || before.marks(Function.FOR)
        || (!before.has(Sense.Marker.class) && !OPPOSING.contains(text.lastWord(at - 1)));
  }

  /** {@code …, hướng tới phát triển năng lượng}. */
  private boolean isHoped() {
    return text.clause().relation().isEmpty()
        && statusWords.in(0, Math.min(2, text.size())).stream()
            .anyMatch(cue -> cue.sense().status().equals("intended"));
  }
}
