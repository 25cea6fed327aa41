package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;

/**
 * {@code A ký hiệp định vay cho B}, {@code lễ ký hợp đồng viện trợ của A cho 5 dự án của B}: what
 * is signed is a promise to lend or to give.
 */
final class Lending {
  /** First words of {@code vay, tín dụng, tài trợ}. */
  private static final Set<String> LOANS = Set.of("vay", "tín", "tài");

  /** The last words of these, and of {@code viện trợ}. */
  private static final Set<String> ENDS = Set.of("vay", "dụng", "trợ");

  /** First words of {@code vay, tín dụng}, which those sign who get it. */
  private static final Set<String> BORROWED = Set.of("vay", "tín");

  private static final String GRANT = "viện";

  /** In tags, from the words of an agreement to the word for whom it is. */
  private static final int REACH = 8;

  private final ClauseText text;
  private final Complements complements;
  private final Told told;
  private final Draft agreement;

  private Lending(ClauseText text, Told told, Draft agreement) {
    this.text = text;
    this.complements = new Complements(text, told);
    this.told = told;
    this.agreement = agreement;
  }

  /** What an agreement promises to lend or to give, if it says who and to whom. */
  static Optional<Draft> of(Draft agreement, ClauseText text, Told told) {
    return agreement.isSignedAgreement()
        ? new Lending(text, told, agreement).promised()
        : Optional.empty();
  }

  private Optional<Draft> promised() {
    int receiving = receiving();
    if (receiving < 0) {
      return Optional.empty();
    }
    Head head = agreement.head;
    List<AgentMention> works = new Receivers(text, head, text.size()).ofWorks();
    List<AgentMention> receivers = works.isEmpty() ? whereItIsUsed(receiving) : works;
    if (receivers.isEmpty()) {
      return Optional.empty();
    }
    int money = money(LOANS, receiving);
    int words = money < 0 ? money(Set.of(GRANT), receiving) : money;
    return words < 0
        ? Optional.empty()
        : Optional.of(draft(money < 0 ? "aid" : "funding", words, receivers, receiving))
            .filter(draft -> draft.parties.tellsSidesApart());
  }

  /**
   * {@code A ký khoản vay cho dự án cấp nước tại Lima}: those in whose land the work is, where A
   * signs alone or they are one of those who sign.
   */
  private List<AgentMention> whereItIsUsed(int receiving) {
    return Destination.of(text, receiving + 1, text.size())
        .filter(
            state ->
                agreement.parties.sides() == 1
                    || agreement.parties.sideKeys().contains(state.key()))
        .flatMap(told::mentionOf)
        .map(List::of)
        .orElse(List.of());
  }

  /** Where the word stands that says for whom it is, or -1. */
  private int receiving() {
    int end = Math.min(text.size(), agreement.head.to() + REACH);
    for (int t = agreement.head.to(); t < end && !text.isSign(t, ","); t++) {
      if (text.tag(t).marks(Function.FOR)) {
        return t;
      }
    }
    return -1;
  }

  /**
   * Where the word for such money stands: {@code hiệp định vay cho B}, {@code cho B vay}, but not
   * {@code ký thỏa thuận với B và viện trợ cho C}.
   */
  private int money(Set<String> first, int receiving) {
    for (int t = agreement.head.from(); t < Math.min(text.size(), receiving + 3); t++) {
      if (t != receiving && tellsMoney(first, t)) {
        return t;
      }
      if (t < receiving && Complements.isAgents(text.tag(t))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean tellsMoney(Set<String> first, int at) {
    Tag tag = text.tag(at);
    for (int w = tag.from(); w < tag.to(); w++) {
      String last = text.word(text.word(w).equals("vay") ? w : Math.min(w + 1, tag.to() - 1));
      if (first.contains(text.word(w)) && ENDS.contains(last)) {
        return true;
      }
    }
    return false;
  }

  private Draft draft(String type, int words, List<AgentMention> receivers, int receiving) {
    boolean loan = type.equals("funding");
    Draft draft = agreement.promise(words, text.span(words), type);
    draft.join(givers(receivers, receiving), loan ? "funder" : "initiator", "subject");
    draft.join(receivers, "beneficiary", "for");
    draft.when = agreement.when;
    draft.addTopics(() -> List.copyOf(agreement.topics()));
    if (money(BORROWED, receiving) >= 0) {
      agreement.join(agreement.parties.outside(receivers), "partner", "for");
    }
    return draft;
  }

  /** Whose money it is said to be, or else all the others who sign. */
  private List<AgentMention> givers(List<AgentMention> receivers, int receiving) {
    List<AgentMention> owners = complements.governed(agreement.head.to(), receiving, Function.OF);
    return Nearby.others(owners.isEmpty() ? agreement.parties.mentions() : owners, receivers);
  }
}
