package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code A bày tỏ quan ngại về …, kêu gọi …}: that A is worried is told as an act of its own beside
 * what A does about it in the same sentence, and beside what others do, {@code A bày tỏ quan ngại
 * về thỏa thuận giữa B và C}. Other opinions only count where no act is told.
 */
final class Concerns {
  private Concerns() {}

  /** The acts, and before them the worries of those who do them. */
  static List<Draft> beside(List<Draft> acts, List<Draft> opinions) {
    List<Draft> worries =
        opinions.stream()
            .filter(opinion -> opinion.worry && opinion.parties.hasStateOrOrganisation())
            .filter(worry -> isActedOn(worry, acts))
            .toList();
    return worries.isEmpty() ? acts : Stream.concat(worries.stream(), acts.stream()).toList();
  }

  private static boolean isActedOn(Draft worry, List<Draft> acts) {
    Set<String> worried = worry.parties.sideKeys();
    return acts.stream()
        .filter(act -> act.sentence.equals(worry.sentence))
        .filter(act -> act.evidence.get(0).begin() > worry.evidence.get(0).end())
        .anyMatch(
            act ->
                worried.stream().allMatch(side -> isDoer(side, act)) || isOfOthers(act, worried));
  }

  /** {@code A bày tỏ lo ngại, B viện trợ cho A}: what is done for A is not what worries A. */
  private static boolean isOfOthers(Draft act, Set<String> worried) {
    return act.parties.sides() > 1
        && worried.stream().noneMatch(side -> act.parties.sideKeys().contains(side));
  }

  /** {@code A bày tỏ lo ngại, B viện trợ cho A}: to whom it is done does nothing about it. */
  private static boolean isDoer(String side, Draft act) {
    return act.subject.stream().anyMatch(doer -> doer.side().key().equals(side));
  }
}
