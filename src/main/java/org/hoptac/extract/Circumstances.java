package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/** The topics, places, dates, ordinals and trends of a clause, which are given to a draft. */
final class Circumstances {
  /** What is told of these is not done when it is told. */
  private static final Set<String> TO_COME = Set.of("planned", "expected", "ongoing");

  /** First words of {@code diễn ra}, {@code kéo dài}, and of what tells when and where. */
  private static final Set<String> TAKING_PLACE =
      Set.of(
          "diễn", "kéo", "kết", "khai", "bế", "tổ", "bắt", "tại", "ở", "vào", "trong", "từ", "đến",
          "là", "gồm");

  private final ClauseText text;
  private final Complements complements;
  private final Venues venues;
  private final ActTimes times;
  private final NamedYear namedYear;
  private final Carried carried;

  Circumstances(ClauseText text, Complements complements, Carried carried) {
    this.text = text;
    this.complements = complements;
    this.venues = new Venues(text, complements);
    this.times = new ActTimes(text, carried);
    this.namedYear = new NamedYear(text);
    this.carried = carried;
  }

  /** Gives a draft all that stands in a range; a date or trend that it already has stays. */
  void give(Draft draft, int from, int to) {
    give(draft, ActSpan.of(draft.head), from, to);
  }

  /** Gives an act of an earlier clause all that stands from here on. */
  void giveMore(Draft draft, int from) {
    give(draft, ActSpan.ofEarlierClause(draft.head), from, text.size());
  }

  /** Gives a draft the place and time of what it takes place beside. */
  void giveSetting(Draft draft, int from, int to) {
    ActSpan act = ActSpan.of(draft.head);
    for (int t = from; t < to; t++) {
      givePlace(draft, act, t);
    }
    draft.addTopics(() -> topics(from, to, to, from));
    draft.when = draft.when.or(() -> times.of(draft, act, from, to));
  }

  /**
   * {@code Tại cuộc gặp ở Lima ngày 5/3, A và B ký …}: what is done on an occasion is done then,
   * and what officials do on it, there.
   */
  void share(Draft occasion, Draft act) {
    if (act.when.isEmpty() && !TO_COME.contains(act.status.status())) {
      act.when = occasion.when;
    } else if (isTalkOfDay(occasion, act)) {
      occasion.when = act.when;
    }
    boolean open = act.venues.isEmpty();
    boolean inHouse = act.venues.stream().allMatch(this::isHouse);
    if (act.head.is("meeting", "agreement", "dialogue")
        && act.status.status().equals("completed")) {
      boolean inCity = false;
      for (Found<Place> venue : List.copyOf(occasion.venues)) {
        boolean whole = Venues.isState(venue) && !inCity;
        if (!whole && (open || (inHouse && isFrame(venue, occasion)))) {
          act.addVenue(venue.value(), venue.span());
        }
        inCity = !Venues.isState(venue);
      }
    }
  }

  /** {@code Sau hội đàm, chiều 5/3, A và B ký …}: the talk was on the day that stands between. */
  private static boolean isTalkOfDay(Draft talk, Draft act) {
    return talk.when.isEmpty()
        && talk.head.is("meeting", "call")
        && talk.status.status().equals("completed")
        && act.when
            .filter(day -> ActTimes.isDay(day.edtf()))
            .filter(day -> day.span().end() <= act.evidence.get(0).begin())
            .isPresent();
  }

  /** Whether a venue is a house, which stands in some city and is none. */
  private boolean isHouse(Found<Place> venue) {
    return Ways.isBuilding(venue.value())
        || text.hintsIn(Hint.HOUSE, venue.span())
        || text.hintsIn(Hint.SEAT, venue.span());
  }

  /** {@code Tại Lima, ngay sau lễ đón, A và B hội đàm tại trụ sở C}: all of it is done in Lima. */
  private static boolean isFrame(Found<Place> venue, Draft occasion) {
    return venue.span().end() < occasion.evidence.get(0).begin();
  }

  private void give(Draft draft, ActSpan act, int from, int to) {
    int turn = turn(Math.max(from, act.to()), to);
    int aftermath = aftermath(draft, Math.max(from, act.to()), to);
    for (int t = from; t < to; t++) {
      if (t < turn) {
        givePlace(draft, act, t);
      }
      giveTrend(draft, t);
    }
    draft.addTopics(() -> topics(from, to, turn, aftermath));
    takeWhatWaits(draft, act);
    LastingActs.read(draft, text, Math.max(from, act.from()), to);
    draft.when =
        draft
            .when
            .or(() -> times.of(draft, act, from, to))
            .map(when -> times.lengthened(when, act, from, to));
    draft.yearOfName = draft.yearOfName.or(() -> namedYear.behind(act, to));
    if (draft.ordinal.isEmpty() && !draft.head.is("cooperation")) {
      draft.ordinal = ordinal(from, to);
    }
  }

  /** What clauses before it left for such an act. */
  private void takeWhatWaits(Draft draft, ActSpan act) {
    if (Venues.isDoneOnTheSpot(act) || draft.head.is("call")) {
      if (carried.hasOccasion()) {
        draft.venues.removeIf(Venues::isState);
      }
      boolean hoped = draft.status.isByPurpose() && draft.head.is("partnership", "cooperation");
      if (!hoped && (mayTakePlaceElsewhere(draft) || carried.hasOccasion())) {
        takePlaces(draft, act);
      }
    }
    if (draft.head.is("aid")) {
      draft.addTopics(carried.takeTopics());
    }
  }

  private void takePlaces(Draft draft, ActSpan act) {
    boolean onArrival = Ways.isDoneOnArrival(act) || draft.head.is("visit");
    carried.takePlaces(onArrival).forEach(venue -> draft.addVenue(venue.value(), venue.span()));
  }

  /** {@code thăm Lima và sẽ … tại Suva}: where what is to come begins, or the end of the range. */
  private int turn(int from, int to) {
    for (int t = from; t + 1 < to; t++) {
      if (text.tag(t).marks(Function.AND) && text.firstWord(t + 1).equals("sẽ")) {
        return t;
      }
    }
    return to;
  }

  /**
   * {@code thỏa thuận về nghề cá làm dấy lên lo ngại về môi trường}: where what comes of an act
   * begins, if it has been told what the act is about, or the end of the range.
   */
  private int aftermath(Draft draft, int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.beginsHint(Hint.AFTERMATH, t)) {
        boolean told =
            !draft.topics().isEmpty()
                || !carried.told.topicsIn(draft.evidence.get(0)).isEmpty()
                || (t > 0 && !carried.told.topicsIn(text.span(0, t)).isEmpty());
        return told ? t : to;
      }
    }
    return to;
  }

  /** {@code đến Lima, bắt đầu chuyến thăm Peru}: the state says less than the city. */
  private static boolean mayTakePlaceElsewhere(Draft draft) {
    return draft.venues.isEmpty()
        || (draft.head.is("visit") && draft.venues.stream().allMatch(Venues::isState));
  }

  /**
   * Topics, places and dates of a clause that tells no act belong to the act before it, or wait for
   * the next; where the clause has a subject of its own, only the topics, and nothing behind a
   * semicolon, or of what goes on meanwhile. A date beside a reporting word is the day of the
   * report.
   */
  void giveWithoutHead(int from) {
    Optional<Draft> last = carried.lastDraft();
    boolean another = last.isPresent() && (text.isSign(0, ";") || last.get().when.isPresent());
    if (another && isOnlyTime()) {
      carried.keepTime(text.firstTime(from, text.size()));
      return;
    }
    if (text.isSign(0, ";") || (text.is(Function.BESIDE) && last.isPresent())) {
      return;
    }
    if (text.is(Function.AFTER) && last.isPresent() && isOfOthers(last.get())) {
      carried.told.addAside(text.span(0, text.size()));
      return;
    }
    if (last.isEmpty()) {
      waitForAct(from);
    } else if (complements.hasFreeSides(from, text.size())) {
      ActSpan act = ActSpan.ofEarlierClause(last.get().head);
      int aftermath = aftermath(last.get(), from, text.size());
      for (int t = from; t < text.size(); t++) {
        if (t < aftermath) {
          giveTopicOfOthers(last.get(), t);
        }
        if ((text.is(Function.PURPOSE) && Venues.isDoneInTheField(act)) || venues.isHeld(act, t)) {
          givePlace(last.get(), act, t);
          int at = t;
          last.get().addTopics(() -> topics(at, at + 1, at + 1, at));
        }
      }
    } else if (isSequel(last.get())) {
      last.get().addTopics(() -> topics(from, text.size(), from, text.size()));
    } else {
      giveMore(last.get(), from);
    }
  }

  /** {@code A và B ký thỏa thuận sau khi C cắt khí đốt}: what others did it is not about. */
  private boolean isOfOthers(Draft act) {
    boolean named = false;
    for (int t = 0; t < text.size(); t++) {
      for (AgentMention side : Complements.sides(text.tag(t))) {
        named = true;
        if (act.parties.sideKeys().contains(side.side().key())) {
          return false;
        }
      }
    }
    return named;
  }

  /**
   * {@code A mua tàu của B, dự kiến vận hành tại Lima từ năm 2030}: what is to follow upon what is
   * done has its own time and place, unless it is that the act itself takes place; what they are to
   * do together is the work itself: {@code A hợp tác với B, dự kiến sản xuất thuốc tại Lima từ năm
   * 2030}.
   */
  private boolean isSequel(Draft act) {
    int cue = text.size() > 0 && text.isSign(0, ",") ? 1 : 0;
    return StatusGroup.of(act.status.status()) == StatusGroup.REALISED
        && !act.head.is("cooperation")
        && cue + 1 < text.size()
        && text.tag(cue)
            .matches(
                Sense.Status.class,
                status -> StatusGroup.of(status.status()) == StatusGroup.PROSPECTIVE)
        && !(text.tag(cue + 1) instanceof TimeTag || text.tag(cue + 1) instanceof PlaceTag)
        && !TAKING_PLACE.contains(text.firstWord(cue + 1));
  }

  /** What stands in front of the first act; what was done before it tells neither day nor place. */
  private void waitForAct(int from) {
    boolean before = text.is(Function.AFTER) && text.lastWord(0).equals("khi");
    Optional<TimeTag> time = before ? Optional.empty() : times.waiting(from);
    boolean inserted = before ? carried.hasFronted() : isInserted();
    if (time.isPresent() || !inserted) {
      carried.keepTime(time);
    }
    if (!(before && carried.hasOccasion())) {
      carried.keepPlaces(venues.occasion(), venues.arrival());
    }
    if (before) {
      carried.keepTopics(carried.told.topicsBesideNamesIn(text.span(from, text.size())));
    } else {
      carried.front(!complements.hasFreeSides(from, text.size()) && time.isPresent());
    }
  }

  /** {@code …; ngày 7/3, …}: whether the clause is nothing but a date, which is of what comes. */
  private boolean isOnlyTime() {
    boolean time = false;
    for (int t = 0; t < text.size(); t++) {
      time |= text.tag(t) instanceof TimeTag;
      if (!(text.tag(t) instanceof TimeTag || text.isSign(t, ";") || text.isSign(t, ","))) {
        return false;
      }
    }
    return time;
  }

  /**
   * {@code Ngày 5/3, A, bất chấp thời tiết xấu, …}: the sentence goes on as if it were not there.
   */
  private boolean isInserted() {
    return text.is(Function.CONCESSION)
        || (text.is(Function.BESIDE) && !text.lastWord(0).equals("khi"))
        || (text.size() > 1 && text.isSign(0, ",") && text.firstWord(1).equals("người"));
  }

  /** Where it is not said that something happens there, a place only tells what it is about. */
  private void givePlace(Draft draft, ActSpan act, int at) {
    for (Found<Place> venue : venues.at(act, at)) {
      draft.addVenue(venue.value(), venue.span());
    }
    giveRegion(draft, at);
  }

  void giveRegion(Draft draft, int at) {
    if (text.tag(at) instanceof PlaceTag place && place.region()) {
      draft.addRegion(place.place(), text.span(at));
    }
  }

  /**
   * {@code A và B đàm phán về nghề cá, sau khi B bỏ thuế gạo}: what others did before is what an
   * act is about only where nothing else is.
   */
  private void giveTopicOfOthers(Draft draft, int at) {
    if (text.is(Function.AFTER)) {
      draft.addUnsureTopics(() -> topics(at, at + 1, at, at + 1));
    } else {
      giveTopic(draft, at);
    }
  }

  void giveTopic(Draft draft, int at) {
    draft.addTopics(() -> topics(at, at + 1, at, at + 1));
  }

  /** What places up to one tag of a range, and other words up to another, tell topics of. */
  private List<Found<String>> topics(int from, int to, int endOfPlaces, int endOfWords) {
    var topics = new ArrayList<Found<String>>();
    for (int t = from; t < to; t++) {
      if (t < endOfPlaces
          && text.tag(t) instanceof PlaceTag place
          && !place.region()
          && !(t > 0 && text.tag(t - 1).marks(Function.AT) && Incidents.endsAt(text, t - 1))) {
        for (String topic : place.topics()) {
          topics.add(new Found<>(topic, text.span(t)));
        }
      }
      if (t < endOfWords) {
        addTopicsAt(t, topics);
      }
    }
    return topics;
  }

  private void addTopicsAt(int at, List<Found<String>> topics) {
    Span words = text.span(at);
    Optional<Sense.Topic> topic = text.tag(at).sense(Sense.Topic.class);
    if (topic.isPresent() && topic.get().always()) {
      List<Found<String>> told = carried.told.topicsOver(words);
      if (told.isEmpty() && !carried.told.tellWeakly(words)) {
        topics.add(new Found<>(topic.get().key(), words));
      }
      topics.addAll(told);
    }
    topics.addAll(carried.told.phrasesFrom(words));
  }

  private void giveTrend(Draft draft, int at) {
    if (draft.trend.isEmpty()) {
      draft.trend = text.tag(at).sense(Sense.Trend.class).map(Sense.Trend::direction);
    }
  }

  /** Which one of its kind it is; that of a day of something longer is not its own. */
  OptionalInt ordinal(int from, int to) {
    for (int t = Math.max(0, from); t < to; t++) {
      Optional<Sense.Ordinal> ordinal = text.tag(t).sense(Sense.Ordinal.class);
      if (ordinal.isPresent() && !text.tag(t).marks(Function.DAY_OF)) {
        return OptionalInt.of(ordinal.get().value());
      }
    }
    return OptionalInt.empty();
  }
}
