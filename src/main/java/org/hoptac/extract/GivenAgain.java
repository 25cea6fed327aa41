package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame.Slot;

/** {@code A mua 20 máy bay của B. B cũng tặng thêm 3 chiếc}: B gives to A again. */
final class GivenAgain {
  private static final String RULE = "same-company";

  private GivenAgain() {}

  /** Gives what one side gives, without a word for whom, the receiver of its gift told before. */
  static void settle(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft before = drafts.get(i - 1);
      Draft gift = drafts.get(i);
      if (lacksReceiver(gift)) {
        receiverOf(before, gift).ifPresent(role -> join(gift, before.parties.mentionsIn(role)));
      }
    }
  }

  private static boolean lacksReceiver(Draft gift) {
    return gift.head.is("aid", "supply", "funding")
        && gift.head.verbal()
        && gift.parties.sides() == 1
        && gift.parties.hasNamedSide()
        && !gift.saysForWhom
        && !gift.helpsOthers
        && gift.head
            .frame()
            .role(Slot.SUBJECT)
            .filter(role -> gift.parties.hasRole(role))
            .isPresent();
  }

  /** The role of those to whom the act before was done, or who asked for it. */
  private static Optional<String> receiverOf(Draft before, Draft gift) {
    if (before.parties.sides() != 2
        || !before.parties.sideKeys().containsAll(gift.parties.sideKeys())) {
      return Optional.empty();
    }
    String receiver = before.head.is("proposal") ? "initiator" : "beneficiary";
    boolean given = before.head.is("aid", "supply", "funding", "training", "proposal");
    return Optional.of(receiver)
        .filter(role -> given && before.parties.hasRole(role))
        .filter(
            role ->
                before.parties.mentionsIn(role).stream()
                    .noneMatch(one -> gift.parties.sideKeys().contains(one.side().key())));
  }

  private static void join(Draft gift, List<AgentMention> receivers) {
    gift.head
        .frame()
        .role(Slot.FOR)
        .ifPresent(
            role ->
                gift.join(
                    receivers.stream().filter(one -> one.agent().isStateOrOrganisation()).toList(),
                    role,
                    RULE));
  }
}
