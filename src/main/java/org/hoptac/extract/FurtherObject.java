package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code A coi trọng vai trò, uy tín của B và mong muốn …}: a clause that first goes on with what
 * the act before it is done to. Whose it is does nothing, and it is A who wants more.
 */
final class FurtherObject {
  private static final String RULE = "of";

  private final ClauseText text;
  private final Complements complements;
  private final List<AgentMention> owners;

  /** Looks at the beginning of a clause. */
  FurtherObject(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
    this.owners = text.size() > 0 && text.isSign(0, ",") ? ownersBeforeAnd() : List.of();
  }

  /** Whether the clause begins so. */
  boolean isTold() {
    return !owners.isEmpty();
  }

  /** Gives the act those to whom it is done, if it has none yet. */
  void giveTo(Draft act) {
    Optional<String> role = act.head.frame().role(Slot.OBJECT);
    role.or(() -> act.head.frame().role(Slot.OF))
        .filter(object -> !act.parties.hasRole(object))
        .ifPresent(object -> act.join(owners, object, RULE));
  }

  /** Whose all of it is that stands before {@code và} and a verb; none if there is no such. */
  private List<AgentMention> ownersBeforeAnd() {
    var found = new ArrayList<AgentMention>();
    for (int t = 1; t + 1 < text.size(); t++) {
      Tag tag = text.tag(t);
      if (tag.marks(Function.AND)) {
        return isPredicate(text.tag(t + 1)) ? found : List.of();
      }
      if (isPredicate(tag) || complements.isFree(t)) {
        return List.of();
      }
      if (complements.isGovernedBy(Function.OF, t)) {
        found.addAll(Complements.sides(tag));
      }
    }
    return List.of();
  }

  private static boolean isPredicate(Tag tag) {
    return tag.isVerb() || tag.has(Sense.Status.class) || tag.has(Sense.Report.class);
  }
}
