package org.hoptac.extract;

import java.util.List;

/**
 * {@code Bộ Y tế A và Bộ Y tế B tổ chức hội nghị}: a conference that sides of two states hold is
 * theirs alike, while one of an organisation, or of a name, that they hold receives others.
 */
final class Hosts {
  private static final String HOST = "host";

  private Hosts() {}

  /** Makes partners of those who hold a conference together. */
  static void settle(Draft draft, Abroad abroad) {
    if (!draft.head.is("conference") || !draft.parties.hasRole(HOST)) {
      return;
    }
    List<AgentMention> hosts = draft.parties.mentionsIn(HOST);
    boolean own =
        draft.programme.isEmpty()
            && !draft.parties.isWithinOrganisation()
            && !draft.ofRegion
            && !draft.ofWorld;
    if (own && Nearby.isSeveral(hosts) && hosts.stream().anyMatch(abroad::mayBe)) {
      draft.parties.become(HOST, "partner");
    }
  }
}
