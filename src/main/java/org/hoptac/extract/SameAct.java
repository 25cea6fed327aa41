package org.hoptac.extract;

import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Sense.Type.Strength;

/** Whether two drafts tell the same event. */
final class SameAct {
  private SameAct() {}

  /** Whether a draft tells no other act than one before it. */
  static boolean is(Draft known, Draft draft) {
    if (isBesides(known, draft)) {
      return false;
    }
    boolean alike =
        (known.head.type().equals(draft.head.type())
                && (known.head.frame().joint() == draft.head.frame().joint()
                    || isHandover(known, draft))
                && sameGroup(known, draft))
            || isTalkAt(known, draft);
    if (isHelpByGift(known, draft)) {
      return true;
    }
    boolean sameSides =
        known.parties.sideKeys().equals(draft.parties.sideKeys())
            || ((isGoal(known, draft) || isOneJourney(known, draft))
                && known.parties.sideKeys().containsAll(draft.parties.sideKeys()));
    boolean namedSides =
        draft.parties.hasNamedSide()
            && sameSides
            && !isReturned(known, draft)
            && known.parent.isEmpty() == draft.parent.isEmpty();
    boolean attending =
        draft.head.is("conference")
            && !draft.parties.hasNamedSide()
            && draft.head.series().isEmpty();
    return (alike && (namedSides || attending) && !ConferencesApart.are(known, draft))
        || isSpokenOfAgain(known, draft)
        || Chairs.areOf(known, draft);
  }

  /**
   * {@code A và B ký hiệp định. Hai bên cũng ký …}; but that those who talk {@code cũng trao đổi}
   * is one talk.
   */
  private static boolean isBesides(Draft known, Draft draft) {
    return draft.further
        && !draft.head.is("meeting", "call", "dialogue")
        && !known.sentence.equals(draft.sentence);
  }

  /** {@code A sẽ thăm B, và B sẽ thăm A}. */
  private static boolean isReturned(Draft known, Draft draft) {
    Set<String> visitors = draft.head.is("visit") ? sides(draft, "initiator") : Set.of();
    return !visitors.isEmpty()
        && visitors.equals(sides(known, "host"))
        && sides(known, "initiator").equals(sides(draft, "host"));
  }

  /**
   * {@code A dự tập trận với B. Cuộc tập trận sẽ diễn ra …}, {@code A sẽ thăm B. Chuyến thăm của A
   * diễn ra …}: the one told in a sentence before.
   */
  private static boolean isSpokenOfAgain(Draft known, Draft draft) {
    return (draft.definite || draft.takenUp)
        && (!draft.parties.hasAgents() || (draft.takenUp && isOfSame(known, draft)))
        && draft.parent.isEmpty()
        && draft.head.series().isEmpty()
        && known.head.is(draft.head.type())
        && known.parties.hasNamedSide()
        && !known.sentence.equals(draft.sentence);
  }

  /** Whether those who are named take the same part in both, and fewer of them in the second. */
  private static boolean isOfSame(Draft known, Draft draft) {
    return draft.parties.sides() < known.parties.sides()
        && known.parties.sideKeys().containsAll(draft.parties.sideKeys())
        && sides(known, "initiator").containsAll(sides(draft, "initiator"))
        && sides(known, "host").containsAll(sides(draft, "host"));
  }

  private static Set<String> sides(Draft draft, String role) {
    return draft.parties.mentionsIn(role).stream()
        .map(mention -> mention.side().key())
        .collect(Collectors.toSet());
  }

  /** {@code A tiếp nhận 40 công dân do B trao trả}: told of the one side, and of the other. */
  private static boolean isHandover(Draft known, Draft draft) {
    return draft.head.is("operation")
        && known.parties.hasRole("beneficiary")
        && draft.parties.hasRole("beneficiary");
  }

  /** {@code A gặp B để thảo luận về C}: they do so when they meet. */
  private static boolean isTalkAt(Draft known, Draft draft) {
    return known.head.is("meeting", "call", "dialogue", "conference")
        && draft.head.is("meeting")
        && (known.head.is("call") || draft.status.isByPurpose());
  }

  /**
   * {@code A viện trợ 5 triệu USD để giúp B}: what is given for it is the help, and who is helped
   * gets it, unless the words of the gift say that others do.
   */
  private static boolean isHelpByGift(Draft known, Draft draft) {
    if (!draft.status.isByPurpose() || !draft.head.is("aid") || !isGift(known)) {
      return false;
    }
    Set<String> givers =
        known.head.frame().role(Slot.SUBJECT).map(role -> sides(known, role)).orElse(Set.of());
    return !givers.isEmpty()
        && known.sentence.equals(draft.sentence)
        && givers.equals(sides(draft, "initiator"))
        && (givers.equals(known.parties.sideKeys())
            || known.parties.sideKeys().containsAll(draft.parties.sideKeys()));
  }

  /**
   * {@code A chi 5 triệu USD để giúp B}, {@code cung cấp 20 máy bơm để giúp B}: what finances
   * nothing else, or is no cargo of its own, is help.
   */
  static boolean isOnlyHelp(Draft known, Draft draft) {
    boolean object = known.head.strength() == Strength.OBJECT;
    boolean onlyHelp =
        known.head.is("funding") ? object : known.head.is("supply") && !object && helpsOne(draft);
    return onlyHelp && isHelpByGift(known, draft);
  }

  private static boolean helpsOne(Draft help) {
    return help.parties.hasRole("beneficiary");
  }

  private static boolean isGift(Draft known) {
    return known.head.is("aid", "funding", "supply")
        && (known.head.verbal() || known.parties.isBy("subject"))
        && !known.status.isByPurpose()
        && !known.parties.hasRole("partner");
  }

  /** {@code A và các nước tới gặp B, bàn về C}: those who come are not all who talk. */
  private static boolean isGoal(Draft known, Draft draft) {
    return draft.head.is("meeting")
        && draft.status.isByPurpose()
        && known.sentence.equals(draft.sentence);
  }

  /** {@code Đoàn A do B dẫn đầu đến Lima, thăm chính thức Peru}: the later verb has but A. */
  private static boolean isOneJourney(Draft known, Draft draft) {
    return known.head.is("visit")
        && draft.head.is("visit")
        && draft.parties.isBy("subject-carried")
        && known.sentence.equals(draft.sentence)
        && known.parties.hasRole("host")
        && draft.parties.hasRole("host");
  }

  private static boolean sameGroup(Draft known, Draft draft) {
    return StatusGroup.of(known.status.status()) == StatusGroup.of(draft.status.status());
  }

  /** Whether what is told again adds nothing to how far the act has come. */
  static boolean keepsItsStatus(Draft known, Draft draft) {
    return isTalkAt(known, draft)
        || isSpokenOfAgain(known, draft)
        || isHelpByGift(known, draft)
        || Chairs.areOf(known, draft);
  }
}
