package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame.Slot;

/**
 * Who gets a gift, or gives it, where only an act beside it says so: {@code A mua 20 máy bay của B.
 * B cũng tặng thêm 3 chiếc}.
 */
final class GiftSides {
  private static final String RULE = "same-company";

  private static final String RECEIVER = "beneficiary";

  private static final String[] GIFTS = {"aid", "supply", "funding", "training"};

  private GiftSides() {}

  /** Gives what one side gives, without a word for whom, the receiver of its gift told before. */
  static void settle(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft before = drafts.get(i - 1);
      Draft gift = drafts.get(i);
      if (isGotBy(gift, before)) {
        getByAgreement(gift, before);
      } else if (lacksReceiver(gift)) {
        receiverOf(before, gift).ifPresent(role -> join(gift, before.parties.mentionsIn(role)));
      }
      if (isSignedFor(gift, before)) {
        gift.status = StatusReading.promised(gift.status.cue());
      }
    }
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft gift = drafts.get(i);
      Draft next = drafts.get(i + 1);
      if (lacksReceiver(gift) && isGivenWith(gift, next)) {
        join(gift, next.parties.mentionsIn(RECEIVER));
      }
    }
  }

  /** {@code A ký hợp tác với B, nhận chuyển giao công nghệ}: it is B's, and promised. */
  private static boolean isGotBy(Draft gift, Draft before) {
    return gift.head.is("supply")
        && gift.head.verbal()
        && gift.parties.sides() == 1
        && gift.parties.hasRole(RECEIVER)
        && gift.sentence.equals(before.sentence)
        && before.head.is("agreement")
        && before.parties.sides() == 2
        && before.parties.sideKeys().containsAll(gift.parties.sideKeys());
  }

  /** {@code A ký hợp đồng với B để mua 20 máy bay}: whoever has signed it has promised it. */
  private static boolean isSignedFor(Draft gift, Draft before) {
    return gift.head.is("supply")
        && gift.status.isByPurpose()
        && gift.sentence.equals(before.sentence)
        && before.isSignedAgreement()
        && before.parties.sideKeys().equals(gift.parties.sideKeys());
  }

  private static void getByAgreement(Draft gift, Draft agreement) {
    List<AgentMention> others = gift.parties.outside(agreement.parties.mentions());
    gift.head.frame().role(Slot.FROM).ifPresent(role -> gift.join(others, role, RULE));
    if (gift.status.isDoneByAspect()) {
      gift.status = StatusReading.promised(gift.status.cue());
      agreement.when = agreement.when.or(() -> gift.when);
      gift.when = Optional.empty();
    }
  }

  /** {@code A chuyển giao công nghệ, đào tạo kỹ sư cho B}: both are given to B. */
  private static boolean isGivenWith(Draft gift, Draft next) {
    return next.sentence.equals(gift.sentence)
        && next.head.is(GIFTS)
        && next.head.verbal()
        && next.parties.isBy("subject-carried")
        && next.parties.isBy("for")
        && next.parties.hasRole(RECEIVER)
        && next.parties.sideKeys().containsAll(gift.parties.sideKeys());
  }

  private static boolean lacksReceiver(Draft gift) {
    return gift.head.is(GIFTS)
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
    String receiver = before.head.is("proposal") ? "initiator" : RECEIVER;
    boolean given = before.head.is("proposal") || before.head.is(GIFTS);
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
