package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;

/** Whether someone who says what his state does has decided so, or only makes it known. */
final class Speaker {
  private static final String SPOKESMAN = "post/nguoi-phat-ngon";

  private static final String DONE = "đã";

  private final Draft draft;
  private final ClauseText text;
  private final int begin;

  /** The words of the act begin at a tag of the clause. */
  Speaker(Draft draft, ClauseText text, int begin) {
    this.draft = draft;
    this.text = text;
    this.begin = begin;
  }

  /**
   * {@code Thủ tướng A khẳng định nước này sẽ …} decides so himself; {@code Bộ Ngoại giao A cho
   * biết nước này sẽ …} makes known what others decide.
   */
  boolean decides(Carried carried) {
    List<AgentMention> speakers = carried.speaker;
    return speakers.size() == 1
        && speaksForDoer(speakers.get(0))
        && (isNoPlan() || (isPlan() && !onlyTells(speakers.get(0))))
        && !(carried.tells && isNews() && !isSaidToOthers(carried, speakers.get(0).agent()));
  }

  /**
   * {@code A cho biết nước này sẽ cấp …}, {@code A tuyên bố nước này đã hủy …}: settled already,
   * and only told; but {@code A khẳng định nước này sẽ …} gives his word, and {@code A tuyên bố
   * nước này hủy …} does so with his word.
   */
  private boolean isNews() {
    String status = draft.status.status();
    return !draft.head.is("endorsement", "proposal")
        && (status.equals("pledged")
            || status.equals("planned")
            || (status.equals("cancelled") && isDone()));
  }

  /** {@code đã hủy}: a word before the act tells that it is done. */
  private boolean isDone() {
    for (int t = begin; t < draft.head.to(); t++) {
      if (text.firstWord(t).equals(DONE)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A hội kiến B, cho biết nước này sẽ …}: whom he meets takes him at his word. */
  private static boolean isSaidToOthers(Carried carried, Agent speaker) {
    for (Draft told : carried.drafts) {
      if (told.parties.hasAgent(speaker)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaksForDoer(AgentMention speaker) {
    return draft.subject.size() == 1
        && draft.subject.get(0).agent().isStateOrOrganisation()
        && draft.subject.get(0).side().key().equals(speaker.side().key())
        && !draft.parties.hasAgent(speaker.agent());
  }

  /** {@code A cho biết nước này sẽ xem xét …} is not sure, and up to A. */
  private boolean isPlan() {
    return draft.status.isMeant() || draft.status.status().equals("expected");
  }

  /** What one says to another, declines or ends takes no more than to be said. */
  private boolean isNoPlan() {
    String status = draft.status.status();
    return status.equals("refused")
        || status.equals("cancelled")
        || draft.head.is("endorsement", "proposal");
  }

  private static boolean onlyTells(AgentMention speaker) {
    return speaker.isBody()
        || speaker.agent().posts().stream().map(Post::key).anyMatch(k -> k.startsWith(SPOKESMAN));
  }
}
