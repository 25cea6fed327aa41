package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code A cho biết, nhận lời mời của B, C sẽ thăm B}: what stands before the guest is no clause.
 */
final class Invitation {
  /** In tags, from the words of the invitation to the comma behind. */
  private static final int LONGEST = 12;

  private Invitation() {}

  /** Whether an invitation that opens what is reported ends at a comma. */
  static boolean endsAt(List<Tag> tags, int comma) {
    for (int at = comma - 1; at > 0 && at >= comma - LONGEST; at--) {
      if (tags.get(at).marks(Function.INVITED_BY)) {
        return tags.get(at - 1).has(Sense.Report.class)
            || (at > 1 && tags.get(at - 2).has(Sense.Report.class));
      }
    }
    return false;
  }
}
