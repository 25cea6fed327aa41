package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.lexicon.Function;

/**
 * Of whom a clause goes on to speak: whom it names itself, or him who spoke before ({@code A nói B
 * sẽ …, khi tiếp C}), or those of whom the sentence spoke.
 */
final class ClauseSubject {
  /** The first word of {@code đồng thời}, behind which whoever spoke goes on. */
  private static final String AT_ONCE = "đồng";

  /** First words of {@code về, đối với, liên quan đến}. */
  private static final Set<String> MATTERS = Set.of("về", "đối", "liên");

  private final ClauseText text;
  private final ClauseHeads heads;
  private final Subjects subjects;
  private final Carried carried;

  /** Of whom the sentence spoke before the clause. */
  private final List<AgentMention> before;

  /** Where what is said begins, behind who says it. */
  private int begin;

  /** Whether the clause names its subject itself. */
  private boolean own;

  /** Whether it only tells more of those named last. */
  private final boolean relative;

  ClauseSubject(ClauseText text, ClauseHeads heads, Subjects subjects, Carried carried) {
    this.text = text;
    this.heads = heads;
    this.subjects = subjects;
    this.carried = carried;
    this.before = carried.subject;
    this.relative = Relative.is(text);
  }

  /** Says where what is said begins, behind who says it. */
  void beginAt(int behindReport) {
    begin = behindReport;
  }

  int begin() {
    return begin;
  }

  boolean isOwn() {
    return own;
  }

  /** Whether the sentence now speaks of more than one side. */
  boolean isSeveral() {
    return Nearby.isSeveral(carried.subject);
  }

  /** Reads whom the clause speaks of; those behind it may have to lend it their subject. */
  void read(List<ClauseText> behind) {
    List<AgentMention> named = subjects.in(begin, heads.first());
    own = !named.isEmpty();
    if (own) {
      carried.subject = named;
    } else if (relative) {
      carried.subject = carried.namedLast;
    } else if (speaksOn()) {
      carried.subject = carried.speaker;
    } else if (meetsWhileSpeaking()) {
      carried.subject = whoSpeaks();
    } else if (carried.subject.isEmpty() && carried.programme.isEmpty() && !isMatter()) {
      carried.subject = subjects.behind(behind);
    }
  }

  /** {@code Về hội nghị …, A cho biết …}: A speaks of it, and is not said to be there. */
  private boolean isMatter() {
    return text.clause().relation().isEmpty()
        && MATTERS.contains(text.firstWord(0))
        && heads.size() > 0
        && heads.get(0).is("conference");
  }

  /** Leaves whom the next clause speaks of, if it does not say so itself. */
  void leave() {
    subjects.leave();
    boolean aside = heads.size() == 0 && text.isFronted() && carried.namesOnly;
    if ((aside || relative || text.is(Function.AFTER)) && !before.isEmpty()) {
      carried.subject = before;
    }
  }

  /** {@code A nói B sẽ …, khi tiếp C}, {@code …, tại cuộc gặp với C}: it is A who meets C. */
  private boolean meetsWhileSpeaking() {
    int opener = text.isSign(0, ",") ? 1 : 0;
    return !carried.speaker.isEmpty()
        && begin == 0
        && heads.size() > 0
        && heads.get(0).is("meeting", "call")
        && opener < text.size()
        && (text.firstWord(opener).equals("khi") || text.tag(opener).marks(Function.AT));
  }

  /**
   * {@code A cho biết B đã …, kêu gọi C …}: who speaks goes on to call, not he of whom he spoke.
   */
  private boolean speaksOn() {
    return !carried.speaker.isEmpty()
        && begin == 0
        && (text.clause().relation().isEmpty() || text.firstWord(0).equals(AT_ONCE))
        && heads.size() > 0
        && heads.get(0).verbal()
        && heads.get(0).is("proposal", "endorsement", "statement");
  }

  /** Who speaks, with the side of which he speaks if it is not told whose he is. */
  List<AgentMention> whoSpeaks() {
    boolean known = carried.speaker.stream().anyMatch(one -> one.side().isStateOrOrganisation());
    return known
        ? carried.speaker
        : Stream.concat(carried.speaker.stream(), carried.subject.stream()).distinct().toList();
  }

  /** {@code A nói B sẽ …, tại buổi tiếp C}: behind a comma it tells where A said so. */
  boolean isWhereSaid(Head head) {
    int at = head.from() - 1;
    return !carried.speaker.isEmpty()
        && head.is("meeting")
        && !head.verbal()
        && at > begin
        && text.tag(at).marks(Function.AT)
        && text.isSign(at - 1, ",");
  }
}
