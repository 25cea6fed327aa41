package org.hoptac.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/** Reads one sentence, clause by clause; what one leaves to the next is {@link Carried}. */
final class SentenceReader {
  /** In letters: the space and the bracket before another name. */
  private static final int BRACKET = 2;

  /** Last words of {@code như trên}, {@code như vừa nêu}. */
  private static final Set<String> ABOVE = Set.of("trên", "nêu", "vậy");

  private final Carried carried;
  private final List<ClauseText> clauses;
  private final Summits summits;

  /** In acts, to the one that an occasion was told as. */
  private static final int REACH_BACK = 10;

  /** In tags, before an occasion at the head of a sentence: {@code trong cuộc}. */
  private static final int REACH_OF_OCCASION = 2;

  private final List<Token> tokens;

  SentenceReader(Told told, List<Token> tokens, List<ClauseText> clauses) {
    this.carried = new Carried(told);
    this.summits = new Summits(tokens);
    this.tokens = tokens;
    this.clauses = clauses;
  }

  /** The drafts of this sentence, in order. */
  List<Draft> read() {
    if (isQuestion()) {
      return List.of();
    }
    for (int i = 0; i < clauses.size(); i++) {
      if (!clauses.get(i).is(Function.BACKGROUND) && !isOfCharge(i)) {
        List<ClauseText> behind = clauses.subList(i + 1, clauses.size());
        new ClauseReader(clauses.get(i), i, carried).read(behind);
      }
    }
    List<Draft> drafts = carried.drafts;
    if (!clauses.isEmpty() && new Attendance(clauses.get(0), carried.told).isTold(drafts)) {
      return List.of();
    }
    if (drafts.isEmpty() && carried.opinion.isEmpty()) {
      attributeWhatIsTold();
      return drafts;
    }
    boolean sport = isAboutSport();
    var vicinity = new Vicinity(clauses, carried.told, tokens);
    drafts.removeIf(draft -> sport ? Sport.isPlayed(draft) : isOnlyMentioned(draft, vicinity));
    drafts.removeIf(draft -> isTravelOfGuests(draft) || isPartOfName(draft));
    if (drafts.isEmpty() && carried.opinion.isEmpty()) {
      tellAsides();
      return drafts;
    }
    if (!sport) {
      var visits = new Visits(drafts);
      visits.settle();
      new Ceremonies(drafts, tokens).settle();
      visits.place();
      for (int i = 0; i < drafts.size(); i++) {
        Optional<Draft> previous =
            i == 0
                ? SameCompany.lastTalk(carried.told, drafts.get(0))
                : Optional.of(drafts.get(i - 1));
        vicinity.complete(drafts.get(i), previous);
        Editions.leaveOut(drafts.get(i), tokens);
        Draft draft = drafts.get(i);
        boolean others = draft.callsOnMany || draft.callsOnOther() || draft.helpsOthers;
        if (others && draft.parties.sides() < 2) {
          draft.parties.openSide();
        }
      }
      for (int i = 0; i + 1 < drafts.size(); i++) {
        vicinity.completeByVisit(drafts.get(i), drafts.get(i + 1));
      }
      drafts.removeIf(this::isKnownOccasion);
      visits.placeAtHosts(clauses.get(0));
      drafts.removeIf(draft -> SeizedGoods.areAllThatIsGiven(draft, clauses));
    }
    drafts.removeIf(
        draft ->
            draft.head.is("statement") && (isSaidMeanwhile(draft, vicinity) || isNoNews(draft)));
    if (carried.opinion.isPresent() && !sport) {
      carried.opinion.get().noNews = isNoNews(carried.opinion.get());
      carried.told.addOpinion(carried.opinion.get());
    }
    Settlement.joinEfforts(drafts);
    addDeliveries(drafts, vicinity);
    frame(drafts);
    drafts.forEach(summits::settle);
    drafts.forEach(Settlement::settle);
    new Witnesses(carried.told).give(drafts, clauses);
    DateOfBoth.share(drafts, tokens);
    dateMainAct(drafts);
    drafts.forEach(NamedYear::give);
    drafts.forEach(LastingActs::settle);
    drafts.forEach(this::placeAmongTopics);
    tellAsides();
    drafts.forEach(this::attribute);
    carried.opinion.ifPresent(this::attribute);
    return drafts;
  }

  private void attribute(Draft draft) {
    draft.attribution = draft.attribution.or(() -> carried.attribution);
  }

  /** {@code Theo AFP, giới chức A cho biết như trên}: that is whose word the sentence before is. */
  private void attributeWhatIsTold() {
    int last = tokens.size() == 0 || clauses.isEmpty() ? 0 : lastWord();
    if (last > 1 && carried.attribution.isPresent() && ABOVE.contains(tokens.get(last).key())) {
      boolean said = tokens.get(last - 1).is("như") || tokens.get(last - 2).is("như");
      carried.attribution.filter(word -> said).ifPresent(carried.told::attributeLastSentence);
    }
  }

  /** The last token of the sentence that is no full stop. */
  private int lastWord() {
    ClauseText clause = clauses.get(clauses.size() - 1);
    int last = clause.size() == 0 ? 0 : clause.tag(clause.size() - 1).to() - 1;
    return last > 0 && tokens.get(last).is(".") ? last - 1 : last;
  }

  /**
   * Whether what is said is said of strife, or of nobody else's affairs; that a side is worried by
   * strife is news.
   */
  private boolean isNoNews(Draft said) {
    return (!said.worry && speaksOfStrife()) || !PublicWord.isIn(clauses, carried.told, said);
  }

  private boolean speaksOfStrife() {
    for (ClauseText clause : clauses) {
      if (clause.speaksOfStrife()) {
        return true;
      }
    }
    return false;
  }

  /** {@code A cáo buộc B gây chiến khi bán vũ khí cho C}: that too is only a charge. */
  private boolean isOfCharge(int at) {
    if (at == 0 || !clauses.get(at - 1).is(Function.BACKGROUND)) {
      return false;
    }
    ClauseText before = clauses.get(at - 1);
    return Denials.isAimOfDenied(before, clauses.get(at))
        || (clauses.get(at).opensWithWhen() && before.beginsHint(Hint.ALLEGING, 0));
  }

  private void addDeliveries(List<Draft> drafts, Vicinity vicinity) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft agreement = drafts.get(i);
      int next = i + 1;
      vicinity
          .clauseOf(agreement)
          .flatMap(clause -> promised(agreement, clause))
          .ifPresent(delivery -> drafts.add(next, delivery));
    }
  }

  private Optional<Draft> promised(Draft agreement, ClauseText clause) {
    return Delivery.of(agreement, clause, carried.told)
        .or(() -> Lending.of(agreement, clause, carried.told));
  }

  private boolean isQuestion() {
    if (clauses.isEmpty()) {
      return false;
    }
    ClauseText last = clauses.get(clauses.size() - 1);
    for (int t = Math.max(0, last.size() - 2); t < last.size(); t++) {
      if (last.isSign(t, "?")) {
        return true;
      }
    }
    return false;
  }

  /** The only day that a sentence names is that of its main act, if no act has it yet. */
  private void dateMainAct(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.when.isPresent()) {
        return;
      }
    }
    Optional<TimeTag> only = Optional.empty();
    for (ClauseText clause : clauses) {
      Optional<TimeTag> time = new ActTimes(clause, carried).waiting(0);
      boolean aside = clause.is(Function.BACKGROUND);
      boolean told = time.isPresent() && (only.isPresent() || aside || isOfReport(clause, time));
      if (told || clause.is(Function.AFTER)) {
        return;
      }
      only = only.or(() -> time);
    }
    Optional<EventTime> day = only.map(TimeTag::time).filter(SentenceReader::isOfDays);
    if (day.isPresent() && carried.speaker.isEmpty() && carried.attribution.isEmpty()) {
      drafts.stream()
          .filter(draft -> StatusGroup.of(draft.status.status()) == StatusGroup.REALISED)
          .filter(draft -> !draft.status.status().equals("ongoing") && !draft.spokenOf)
          .findFirst()
          .ifPresent(draft -> draft.when = day);
    }
  }

  /** {@code … dẫn lời một chuyên gia ngày 5/3 cho biết …}. */
  private static boolean isOfReport(ClauseText clause, Optional<TimeTag> time) {
    int behind = clause.tags().indexOf(time.orElseThrow()) + 1;
    return behind < clause.size() && clause.tag(behind).has(Sense.Report.class);
  }

  private static boolean isOfDays(EventTime time) {
    return time.begin().length() == "YYYY-MM-DD".length();
  }

  /** A programme, treaty or conference is the frame of the act that is told nearest to its name. */
  private void frame(List<Draft> drafts) {
    if (clauses.isEmpty() || (drafts.isEmpty() && carried.opinion.isEmpty())) {
      return;
    }
    Span sentence = sentence();
    carried.opinion.ifPresent(opinion -> opinion.sentence = Optional.of(sentence));
    if (drafts.isEmpty()) {
      return;
    }
    drafts.forEach(draft -> draft.sentence = Optional.of(sentence));
    for (Found<Agent> named : carried.told.programmesIn(sentence)) {
      drafts.stream()
          .min(Comparator.comparingInt(draft -> distance(draft, named.span())))
          .filter(draft -> draft.programme.filter(one -> !isOtherName(one, named)).isEmpty())
          .ifPresent(draft -> draft.programme = Optional.of(named));
    }
    drafts.forEach(
        draft ->
            draft.programme = draft.programme.or(() -> draft.within.flatMap(w -> w.programme)));
  }

  /** {@code Công ước về rừng (Công ước Lima)}: the second, in brackets, names the first again. */
  private static boolean isOtherName(Found<Agent> other, Found<Agent> first) {
    int between = other.span().begin() - first.span().end();
    return between > 0 && between <= BRACKET;
  }

  /** The words of an act itself tell topics; where it stands may tell some more. */
  private void placeAmongTopics(Draft draft) {
    Span words = draft.evidence.get(0);
    if (!draft.head.is("statement")) {
      draft.addTopics(() -> carried.told.topicsIn(words));
    }
    for (ClauseText clause : clauses) {
      Span whole = clause.span(0, clause.size());
      if (whole.end() > words.begin()) {
        draft.clause = Optional.of(whole);
        return;
      }
    }
  }

  /**
   * {@code …, trong bối cảnh C lo thiên tai}, {@code … sau khi C phóng tên lửa}: what goes on
   * meanwhile, or went before, is not what acts are about.
   */
  private void tellAsides() {
    for (int i = 0; i < clauses.size(); i++) {
      ClauseText clause = clauses.get(i);
      boolean beside = clause.is(Function.BESIDE) && !clause.opensWithWhen();
      boolean before = i > 0 && clause.is(Function.AFTER) && clause.speaksOfStrife();
      if (clause.size() > 0 && (beside || before)) {
        carried.told.addAside(clause.span(0, clause.size()));
      }
    }
  }

  private static int distance(Draft draft, Span name) {
    Span act = draft.evidence.get(0);
    return Math.max(0, Math.max(name.begin() - act.end(), act.begin() - name.end()));
  }

  /**
   * Beside a word of conflict a noun that shows no status tells nothing, and beside one of markets,
   * which it moves, no noun does, nor a sale; nor does help of which another clause would have to
   * tell who gives it.
   */
  private static boolean isOnlyMentioned(Draft draft, Vicinity vicinity) {
    boolean noun =
        !draft.head.verbal()
            && draft.head.is(
                "agreement", "partnership", "cooperation", "dialogue", "aid", "funding");
    boolean bare = noun && draft.status.isByAspect();
    boolean ofAnother = draft.head.is("aid", "supply") && draft.parties.isBy("subject-carried");
    boolean sale = draft.head.is("supply");
    if (!noun && !ofAnother && !sale) {
      return false;
    }
    boolean agreed =
        (draft.head.is("agreement") && draft.namesItsSides())
            || (draft.head.is("dialogue") && draft.parties.isBy("between"));
    return vicinity
        .clauseOf(draft)
        .filter(
            clause ->
                clause.speaksOfMarkets()
                    ? noun || ofAnother || sale
                    : clause.callsForCaution() && (bare || ofAnother) && !agreed)
        .isPresent();
  }

  /**
   * {@code …, khi phát biểu tại Lima}, {@code Phát biểu tại Lima, ông cho biết …}: that someone
   * speaks only tells when or where something else is done or said.
   */
  private boolean isSaidMeanwhile(Draft draft, Vicinity vicinity) {
    boolean fronted =
        draft.head.verbal() && draft.head.from() == 0 && !carried.attribution.isEmpty();
    return vicinity
        .clauseOf(draft)
        .filter(clause -> clause.opensWithWhile() || (fronted && clause == clauses.get(0)))
        .isPresent();
  }

  /**
   * {@code A điện đàm với B. Trong cuộc điện đàm, A nói đã gặp C}: it is the call told before, in
   * which C has no part.
   */
  private boolean isKnownOccasion(Draft draft) {
    ClauseText first = clauses.get(0);
    boolean bare =
        draft.head.is("meeting", "call", "dialogue")
            && draft.head.from() <= REACH_OF_OCCASION
            && endsAt(first, draft.head.to())
            && first.span(draft.head).equals(draft.evidence.get(0))
            && Occasion.isOn(first, draft.head);
    List<Draft> told = carried.told.drafts();
    return bare
        && told.subList(Math.max(0, told.size() - REACH_BACK), told.size()).stream()
            .filter(known -> known.head.is(draft.head.type()) && known.parties.sides() > 1)
            .anyMatch(known -> isInPart(draft.parties.sideKeys(), known.parties.sideKeys()));
  }

  private static boolean endsAt(ClauseText text, int at) {
    return at == text.size() || (at < text.size() && text.isSign(at, ","));
  }

  private static boolean isInPart(Set<String> sides, Set<String> known) {
    return !known.containsAll(sides) && sides.stream().anyMatch(known::contains);
  }

  /** {@code Du khách A đến thăm B}: nobody's official is on a visit. */
  private boolean isTravelOfGuests(Draft draft) {
    return draft.head.is("visit")
        && draft.parties.mentions().stream()
            .noneMatch(one -> one.agent().kind() == Agent.Kind.PERSON)
        && clauses.stream()
            .anyMatch(clause -> speaksOfGuests(clause, draft.evidence.get(0).begin()));
  }

  /** {@code chương trình "Học một, làm mười"}: a verb inside a name does nothing. */
  private boolean isPartOfName(Draft draft) {
    if (!draft.head.verbal()) {
      return false;
    }
    Span act = draft.evidence.get(0);
    for (Found<Agent> programme : carried.told.programmesIn(sentence())) {
      Span name = programme.span();
      if (name.begin() < act.begin() && act.end() <= name.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfGuests(ClauseText clause, int before) {
    return IntStream.range(0, clause.size())
        .takeWhile(t -> clause.span(t).begin() < before)
        .anyMatch(t -> clause.tag(t).marks(Function.PRIVATE));
  }

  private boolean isAboutSport() {
    return !clauses.isEmpty() && carried.told.isAboutSport(sentence());
  }

  private Span sentence() {
    ClauseText last = clauses.get(clauses.size() - 1);
    return clauses.get(0).span(0, 1).cover(last.span(0, last.size()));
  }
}
