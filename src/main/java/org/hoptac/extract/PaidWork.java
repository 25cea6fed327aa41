package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who pays for what others do: in {@code A và B khởi động dự án do C tài trợ} C's money is told
 * beside the project, as part of it; of what A does alone it is A who gets the money.
 */
final class PaidWork {
  /** What one pays for by name, while of what is talked over or given others pay for a part. */
  private static final String[] WORK = {
    "programme", "training", "conference", "exchange", "cooperation", "operation"
  };

  /** How a sentence begins that goes on with what was told before. */
  private static final Set<String> TAKEN_UP = Set.of("dự án", "chương trình", "công trình");

  private final ClauseText text;
  private final Complements complements;
  private final Told told;

  PaidWork(Complements complements, Told told) {
    this.text = complements.text();
    this.complements = complements;
    this.told = told;
  }

  /** Ties money to what is paid for with it: the act before it in its clause, or one known. */
  void tie(Optional<Draft> before, Draft paid) {
    if (!paid.head.is("funding") || paid.parties.sides() == 0) {
      return;
    }
    if (before.isEmpty()) {
      known(paid).ifPresent(work -> paid.parent = Optional.of(work));
    } else if (before.get().head.is(WORK) && isSaidByWhom(paid.head)) {
      tie(before.get(), paid);
    }
  }

  private static void tie(Draft work, Draft paid) {
    List<AgentMention> workers = work.parties.mentions();
    if (work.parties.sides() == 1
        && !work.parties.hasOrganisation()
        && !paid.parties.outside(workers).isEmpty()) {
      paid.join(workers, "beneficiary", "subject-carried");
    }
    paid.parent = Optional.of(work);
  }

  /** {@code do C tài trợ}. */
  private boolean isSaidByWhom(Head head) {
    return complements.doerOf(head) < head.from();
  }

  /** {@code A và B ký thỏa thuận về dự án nước sạch. Dự án do C tài trợ}. */
  private Optional<Draft> known(Draft paid) {
    int last = told.drafts().size() - 1;
    return last >= 0 && takesUp() && (isSaidByWhom(paid.head) || Head.tellsMeans(paid.head.frame()))
        ? Optional.of(told.drafts().get(last))
            .filter(work -> work.head.is(WORK) || work.head.is("agreement"))
        : Optional.empty();
  }

  private boolean takesUp() {
    int first = text.tag(0).from();
    return text.size() > 1 && TAKEN_UP.contains(text.word(first) + " " + text.word(first + 1));
  }
}
