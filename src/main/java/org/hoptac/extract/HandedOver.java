package org.hoptac.extract;

import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * Those who are handed over by or to others than the ones who work together: what is done with them
 * is told beside the work.
 */
final class HandedOver {
  /** First syllable of {@code phối hợp}. */
  private static final String TOGETHER = "phối";

  private HandedOver() {}

  /** Whether what a head behind the words for working together tells is no part of it. */
  static boolean is(Complements complements, Head head) {
    return isDeed(head) && (isGivenOn(complements, head) || isGot(complements, head));
  }

  /** The same where the verb before it told already what is done together. */
  static boolean isBehind(Complements complements, Head act, Head head) {
    return act.is("operation")
        && complements.text().firstWord(act.from()).equals(TOGETHER)
        && isDeed(head)
        && isGivenOn(complements, head);
  }

  private static boolean isDeed(Head head) {
    return head.is("operation") && head.verbal();
  }

  /** {@code phối hợp với B bắt giữ và bàn giao nghi phạm cho C}: C gets what is done last. */
  private static boolean isGivenOn(Complements complements, Head head) {
    return head.from() > 0
        && complements.text().tag(head.from() - 1).marks(Function.AND)
        && governs(complements, head, Function.FOR);
  }

  /** {@code phối hợp với C tiếp nhận nghi phạm do B bàn giao}: B hands over, and does not join. */
  private static boolean isGot(Complements complements, Head head) {
    return head.frame().role(Slot.SUBJECT).filter("beneficiary"::equals).isPresent()
        && governs(complements, head, Function.BY);
  }

  private static boolean governs(Complements complements, Head head, Function function) {
    return !complements.governed(head.to(), complements.text().size(), function).isEmpty();
  }
}
