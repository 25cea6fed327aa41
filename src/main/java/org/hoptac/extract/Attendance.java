package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Who attends a conference of which a sentence before told: {@code … Đoàn Peru do Bộ trưởng A dẫn
 * đầu}, {@code … Bộ trưởng A dẫn đầu đoàn Peru tham dự hội nghị}.
 */
final class Attendance {
  private static final String ROLE = "participant";
  private static final String RULE = "led-by";

  /** In tags, from {@code dẫn đầu} to whose delegation it is. */
  private static final int REACH_OF_DELEGATION = 3;

  private final ClauseText text;
  private final Complements complements;
  private final Told told;

  Attendance(ClauseText text, Told told) {
    this.text = text;
    this.told = told;
    this.complements = new Complements(text, told);
  }

  /** Gives them to the conference; tells whether this is all that the sentence tells. */
  boolean isTold(List<Draft> drafts) {
    if (told.drafts().isEmpty() || !drafts.stream().allMatch(Attendance::isBare)) {
      return false;
    }
    Draft last = told.drafts().get(told.drafts().size() - 1);
    int end = last.head.is("conference") ? attended() : 0;
    List<AgentMention> who = end > 0 ? those(end) : List.of();
    if (who.isEmpty()) {
      return false;
    }
    last.join(who, ROLE, RULE);
    return true;
  }

  /** {@code tham dự hội nghị}: one without a name is the one that is known. */
  private static boolean isBare(Draft draft) {
    return draft.head.is("conference")
        && draft.head.verbal()
        && draft.programme.isEmpty()
        && draft.head.series().isEmpty()
        && !draft.parties.isWithinOrganisation();
  }

  /** One past the words that say so, or zero. */
  private int attended() {
    for (int t = 0; t < text.size(); t++) {
      int last = text.tag(t).to() - 1;
      boolean leads = endsWith(last, "dẫn", "đầu");
      if (leads || endsWith(last, "trưởng", "đoàn")) {
        return Math.min(text.size(), t + 1 + (leads ? REACH_OF_DELEGATION : 0));
      }
      if (t > 0 && text.lastWord(t).equals("dự") && isConferenceBehind(t)) {
        return t;
      }
    }
    return 0;
  }

  private boolean endsWith(int last, String first, String second) {
    return last > 0 && text.word(last).equals(second) && text.word(last - 1).equals(first);
  }

  private boolean isConferenceBehind(int at) {
    return at + 1 < text.size()
        && text.tag(at + 1).matches(Sense.Type.class, t -> t.type().equals("conference"))
        && (at + 2 == text.size() || text.isSign(at + 2, "."));
  }

  private List<AgentMention> those(int end) {
    var who = new ArrayList<AgentMention>();
    for (int t = 0; t < end; t++) {
      boolean led = t > 0 && text.tag(t - 1).marks(Function.BY);
      if (led || complements.isFree(t)) {
        Complements.sides(text.tag(t)).stream()
            .filter(side -> side.agent().kind() != Agent.Kind.ORGANISATION)
            .forEach(who::add);
      }
    }
    return who;
  }
}
