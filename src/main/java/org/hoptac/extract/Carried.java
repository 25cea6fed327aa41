package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.text.Span;

/** What is carried from clause to clause of one sentence. */
final class Carried {
  private static final int NO_CLAUSE = -1;

  /** What was told before this sentence. */
  final Told told;

  /** What this sentence has told so far. */
  final List<Draft> drafts = new ArrayList<>();

  /** Whom the sentence speaks of. */
  List<AgentMention> subject = List.of();

  /** Whom the clause before blames. */
  List<AgentMention> blamed = List.of();

  /** Whether what the clause before tells is forced on someone. */
  boolean forced;

  /** Whether the clause before only names someone: {@code A, sau khi B …, đã …}. */
  boolean namesOnly;

  /** Whether the last clause that tells an act ends with a name, and says no more of the act. */
  boolean endsWithName;

  /** Those whom the clause before names with its last words, if it ends with a name. */
  List<AgentMention> namedLast = List.of();

  /** The state to which the clause before leads with its last words: {@code cử bác sĩ tới A}. */
  List<AgentMention> reached = List.of();

  /** The last clause that says what for in a word or two: {@code nhằm trao đổi}. */
  int shortAim = NO_CLAUSE - 1;

  /** The words that open it. */
  Optional<Span> aimCue = Optional.empty();

  /** Who wants them to do something: {@code A mong muốn B hỗ trợ}. */
  List<AgentMention> wisher = List.of();

  /** The programme whose doings the sentence tells. */
  Optional<Found<Agent>> programme = Optional.empty();

  /** Whose word the sentence is. */
  Optional<Attribution> attribution = Optional.empty();

  /** Who speaks, as far as they are sides. */
  List<AgentMention> speaker = List.of();

  /** Whether the verb with which they speak only brings news: {@code cho biết}. */
  boolean tells;

  /** That someone says so, which is told only where no act is. */
  Optional<Draft> opinion = Optional.empty();

  /** The day on which the one who speaks said it. */
  Optional<EventTime> reportDay = Optional.empty();

  /** The date that stands before the first act of the sentence. */
  Optional<EventTime> openingTime = Optional.empty();

  /** The act told last, if it was only the occasion of what comes. */
  Optional<Draft> setting = Optional.empty();

  private final List<StatusCue> cues = new ArrayList<>();
  private boolean cuesOfSubject;
  private List<StatusCue> prospects = List.of();
  private Optional<TimeTag> time = Optional.empty();
  private List<Found<Place>> occasion = List.of();
  private List<Found<Place>> arrival = List.of();
  private boolean fronted;
  private List<Found<String>> cause = List.of();
  private int lastActIn = NO_CLAUSE;
  private int lastRead = NO_CLAUSE - 1;
  private Optional<StatusWords> lastStatusWords = Optional.empty();

  Carried(Told told) {
    this.told = told;
  }

  Optional<Draft> lastDraft() {
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
  }

  /** Whether an act of that type was told, in this sentence or before. */
  boolean hasTold(Head head) {
    return told.drafts().stream().anyMatch(draft -> draft.head.is(head.type()))
        || drafts.stream().anyMatch(draft -> draft.head.is(head.type()));
  }

  /** The last draft, if this clause was the last to tell an act. */
  Optional<Draft> lastDraftOf(int clause) {
    return lastActIn == clause ? lastDraft() : Optional.empty();
  }

  /** From here on the sentence speaks of a programme, until it names a new subject. */
  void speakOfProgramme(Found<Agent> named) {
    programme = Optional.of(named);
    subject = List.of();
  }

  void addAct(Draft draft, int clause) {
    drafts.add(draft);
    lastActIn = clause;
  }

  /** A clause has been read to its end. */
  void leave(int clause, StatusWords words) {
    lastRead = clause;
    lastStatusWords = Optional.of(words);
  }

  /** Whether a clause, if it was read last, tells that something has been sent or given. */
  boolean hasSentIn(int clause) {
    return lastRead == clause && lastStatusWords.filter(StatusWords::tellsSending).isPresent();
  }

  /** A clause has told more of the last act. */
  void addMore(int clause) {
    lastActIn = clause;
  }

  /**
   * Lets status words wait for the next act.
   *
   * @param ofSubject whether they are said of a subject of their own
   */
  void keepCues(List<StatusCue> waiting, boolean ofSubject) {
    if (ofSubject && cuesOfSubject) {
      cues.clear();
    }
    cues.addAll(waiting);
    cuesOfSubject |= ofSubject;
  }

  /**
   * The status words that wait; from then on none does. What is said of one subject is not said of
   * the next: {@code Khi Fiji phải đối mặt với hạn hán, Peru …}.
   */
  List<StatusCue> takeCues(boolean newSubject) {
    List<StatusCue> taken = cuesOfSubject && newSubject ? List.of() : List.copyOf(cues);
    cues.clear();
    cuesOfSubject = false;
    return taken;
  }

  /** The status words of the last act, if they speak of what is to come: {@code muốn A, B và C}. */
  List<StatusCue> prospects() {
    return prospects;
  }

  /** Remembers the status words of an act as far as they speak of what is to come. */
  void keepProspects(List<StatusCue> ofAct) {
    prospects = List.of();
    for (StatusCue cue : ofAct) {
      if (StatusGroup.of(cue.sense().status()) == StatusGroup.PROSPECTIVE) {
        prospects = prospects.isEmpty() ? new ArrayList<>() : prospects;
        prospects.add(cue);
      }
    }
  }

  /** Lets a date wait for the next act, or none. */
  void keepTime(Optional<TimeTag> waiting) {
    time = waiting;
  }

  /** Lets places wait for what is done there: those of an occasion, and where someone goes. */
  void keepPlaces(List<Found<Place>> ofOccasion, List<Found<Place>> ofArrival) {
    occasion = ofOccasion;
    arrival = ofArrival;
  }

  /** Says whether a date waits that stands for itself in front: {@code Ngày 5/3, …}. */
  void front(boolean date) {
    fronted = date;
  }

  /** Whether such a date waits, for what the sentence tells and not for what was before it. */
  boolean hasFronted() {
    return fronted;
  }

  /** {@code Sau khi xảy ra động đất, A …}: lets what has happened wait for help given after it. */
  void keepTopics(List<Found<String>> ofCause) {
    cause = ofCause;
  }

  /** What has happened before; from then on nothing waits. */
  List<Found<String>> takeTopics() {
    List<Found<String>> taken = cause;
    cause = List.of();
    return taken;
  }

  /** Whether the place of an occasion waits. */
  boolean hasOccasion() {
    return !occasion.isEmpty();
  }

  /** The places that wait for such an act; from then on none do. */
  List<Found<Place>> takePlaces(boolean onArrival) {
    List<Found<Place>> taken = occasion.isEmpty() && onArrival ? arrival : occasion;
    keepPlaces(List.of(), List.of());
    return taken;
  }

  /** The date that waits; from then on none does. */
  Optional<EventTime> takeTime() {
    Optional<EventTime> taken = time.map(TimeTag::time);
    time = Optional.empty();
    return taken;
  }
}
