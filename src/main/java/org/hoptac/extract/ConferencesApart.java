package org.hoptac.extract;

import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;

/**
 * {@code Hội nghị Bộ trưởng A - B tháng 8 và Hội nghị Cấp cao A - B tháng 11}: the same sides hold
 * more than one conference, if each has a name and a time of its own.
 */
final class ConferencesApart {
  private ConferencesApart() {}

  static boolean are(Draft one, Draft other) {
    return one.head.is("conference")
        && other.head.is("conference")
        && one.when.isPresent()
        && other.when.isPresent()
        && !one.when.get().edtf().equals(other.when.get().edtf())
        && !name(one).equals(name(other));
  }

  private static Optional<String> name(Draft conference) {
    return conference.programme.map(Found::value).map(Agent::key);
  }
}
