package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hoptac.event.Found;
import org.hoptac.text.Span;

/** What the names of those who act tell of an act, where no other words do. */
final class TopicsOfNames {
  private final Told told;
  private final Function<Draft, List<Draft>> ofSentence;

  /**
   * Looks at the names of a statement.
   *
   * @param ofSentence all acts of the sentence that tells one of them
   */
  TopicsOfNames(Told told, Function<Draft, List<Draft>> ofSentence) {
    this.told = told;
    this.ofSentence = ofSentence;
  }

  /** The topics of the names in the clause of an act. */
  List<Found<String>> of(Draft draft, Span clause) {
    List<Found<String>> names = told.topicsIn(clause);
    if (!names.isEmpty() && !draft.venues.isEmpty()) {
      names = names.stream().filter(topic -> !Matters.isNameOfVenue(topic, draft)).toList();
    }
    if (names.isEmpty()) {
      return names;
    }
    if (draft.head.is("meeting")) {
      return ofTalk(draft, clause, draft.parties.hasRole("host") ? ofGuests(draft, names) : names);
    }
    if (draft.head.is("visit")) {
      Optional<Draft> talk = talkOf(draft);
      return talk.isPresent() ? ofTalk(talk.get(), clause, names) : names;
    }
    return draft.head.is("call") ? ofGuests(draft, names) : names;
  }

  /**
   * {@code Chủ tịch Quốc hội A tiếp Đại sứ B}: the office of the one who receives others, or calls
   * them, tells not what about; theirs may.
   */
  private static List<Found<String>> ofGuests(Draft draft, List<Found<String>> names) {
    int act = begin(draft);
    return names.stream().filter(topic -> isTold(topic.value(), names, act, true)).toList();
  }

  /**
   * {@code Tổng thống A tiếp Bộ trưởng Y tế B}: one who leads a whole state talks with a minister
   * about anything, but two ministers of a field talk about it.
   */
  private List<Found<String>> ofTalk(Draft talk, Span clause, List<Found<String>> names) {
    var kept = new ArrayList<Found<String>>();
    for (Found<String> topic : names) {
      int act = begin(talk);
      boolean behind = topic.span().begin() >= act;
      boolean unequal =
          told.isOfMinistry(topic.span())
              && !isTold(topic.value(), names, act, !behind)
              && leads(clause, act, !behind);
      if (!unequal) {
        kept.add(topic);
      }
    }
    return kept;
  }

  /** The talk for which a visit is paid. */
  private Optional<Draft> talkOf(Draft visit) {
    return ofSentence.apply(visit).stream().filter(draft -> draft.head.is("meeting")).findFirst();
  }

  /** Whether a leader is named behind the act, or before it. */
  private boolean leads(Span clause, int act, boolean behind) {
    return behind ? told.namesLeader(act, clause.end()) : told.namesLeader(clause.begin(), act);
  }

  private static boolean isTold(String topic, List<Found<String>> names, int act, boolean behind) {
    for (Found<String> name : names) {
      if (name.value().equals(topic) && (name.span().begin() >= act) == behind) {
        return true;
      }
    }
    return false;
  }

  private static int begin(Draft draft) {
    return draft.evidence.get(0).begin();
  }
}
