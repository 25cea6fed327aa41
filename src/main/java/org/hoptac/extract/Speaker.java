package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Post;

/** Whether someone who says what his state does has decided so, or only makes it known. */
final class Speaker {
  private static final String SPOKESMAN = "post/nguoi-phat-ngon";

  private final Draft draft;

  Speaker(Draft draft) {
    this.draft = draft;
  }

  /**
   * {@code Thủ tướng A tuyên bố nước này sẽ …} decides so himself; {@code Bộ Ngoại giao A cho biết
   * nước này sẽ …} makes known what others decide.
   */
  boolean decides(List<AgentMention> speakers) {
    return speakers.size() == 1
        && speaksForDoer(speakers.get(0))
        && (isNoPlan() || (isPlan() && !onlyTells(speakers.get(0))));
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
