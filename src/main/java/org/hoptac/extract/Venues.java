package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Where acts take place: what stands behind {@code tại}, {@code ở}, {@code ngoài khơi}, unless it
 * tells only where someone has a seat ({@code Đại sứ quán Peru tại Cuba}).
 */
final class Venues {
  /** Acts that are done on the spot; of others a place behind them is what they are about. */
  private static final Set<String> DONE_ON_THE_SPOT =
      Set.of(
          "meeting",
          "visit",
          "dialogue",
          "conference",
          "agreement",
          "exercise",
          "operation",
          "programme",
          "training",
          "exchange",
          "statement",
          "aid",
          "supply",
          "funding",
          "cooperation",
          "partnership",
          "membership");

  private static final Set<String> DONE_IN_THE_FIELD = Set.of("exercise", "operation");

  /** Acts for which one goes to a place: {@code đến Lima để gặp Tổng thống Peru}. */
  private static final Set<String> DONE_ON_ARRIVAL =
      Set.of("meeting", "dialogue", "conference", "exercise", "training");

  private static final Set<String> WAYS = Set.of("đến", "tới", "sang", "xuống");

  /** The last words of verbs for being at a place or coming to it: {@code có mặt tại}. */
  private static final Set<String> STAYS = Set.of("mặt", "cánh", "chân", "đến", "tới");

  /** First words of nouns for a place where something is held. */
  private static final Set<String> SEATS = Set.of("nơi", "địa", "chủ");

  private static final Set<String> OCCASIONS = Set.of("bên", "trong", "nhân");
  private static final int LONGEST_NOUN = 8;
  private static final int LONGEST_WAY = 4;

  /** Without accents the house of a body may be called like a town. */
  private static final String BUILDING = "place/tru-so-";

  private final ClauseText text;
  private final Complements complements;

  Venues(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
  }

  /** The places that a tag names as the venue of an act. */
  List<Found<Place>> at(ActSpan act, int at) {
    Tag tag = text.tag(at);
    if (isDestination(act, at)) {
      return destinations(at);
    }
    if (isOnTheWay(act, at) || isChosen(act, at)) {
      return goals(at);
    }
    if (tag instanceof PlaceTag place) {
      return isLocated(act, at) && fits(act, place, at)
          ? List.of(new Found<>(place.place(), text.span(at)))
          : List.of();
    }
    return isGoverned(at) && isLocated(act, at) ? buildings(at) : List.of();
  }

  private boolean fits(ActSpan act, PlaceTag place, int at) {
    if (place.region()) {
      return act.is(DONE_IN_THE_FIELD);
    }
    return act.is(DONE_ON_THE_SPOT) || isFronted(act, at);
  }

  private static boolean isState(PlaceTag place) {
    return isState(place.place());
  }

  /** Whether a venue is the land of a whole state. */
  static boolean isState(Found<Place> venue) {
    return isState(venue.value());
  }

  private static boolean isState(Place place) {
    return place.key().startsWith("actor/");
  }

  /**
   * {@code chuyến thăm tới Pháp}, {@code cập cảng Lima}; a state that is visited without a word for
   * the way is only the host.
   */
  private boolean isDestination(ActSpan act, int at) {
    boolean way =
        at > Math.max(0, act.to()) && isWay(at) || at == act.to() && isJourney(act.to() - 1);
    boolean city = text.tag(at) instanceof PlaceTag && isRightBehind(act, at);
    return act.type().equals("visit") && at >= act.to() && (way || city);
  }

  /** {@code đã tới Peru}: the word for the way is the act itself. */
  private boolean isJourney(int last) {
    return last >= 0
        && (WAYS.contains(text.lastWord(last)) || text.lastWord(last).equals("tại"));
  }

  /** {@code thăm Lima}, {@code thăm thành phố Arequipa}. */
  private boolean isRightBehind(ActSpan act, int at) {
    int first = Math.max(0, act.to());
    while (first < at && isPlaceHead(first)) {
      first++;
    }
    return first == at;
  }

  /** {@code sẽ đến Lima dự cuộc gặp}: the way and its aim are one. */
  private boolean isOnTheWay(ActSpan act, int at) {
    boolean aimed = act.is(DONE_ON_ARRIVAL) || act.type().equals("visit");
    if (!aimed || at + 1 > act.from() || !isWay(at) || isWayHome(at)) {
      return false;
    }
    int aim = at + 1;
    while (aim < act.from() && isBeforeAim(aim)) {
      aim++;
    }
    return aim == act.from();
  }

  /** {@code Lima sẽ đăng cai hội nghị}, {@code Lima là nơi diễn ra cuộc gặp}. */
  private boolean isChosen(ActSpan act, int at) {
    if (!(text.tag(at) instanceof PlaceTag) || at + 1 > act.from()) {
      return false;
    }
    int next = at + 1;
    while (next < act.from() && text.tag(next).has(Sense.Status.class)) {
      next++;
    }
    boolean seat = next + 1 < act.from() && SEATS.contains(text.firstWord(next + 1));
    return next == act.from()
        ? text.firstWord(next).equals("đăng")
        : seat && text.firstWord(next).equals("là");
  }

  private boolean isBeforeAim(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || text.isSign(at, ",")
        || tag instanceof TimeTag
        || tag.has(Sense.Status.class)
        || tag.marks(Function.NOUN);
  }

  private boolean isWay(int at) {
    int before = at - 1;
    while (before > 0 && isPlaceHead(before)) {
      before--;
    }
    return before >= 0
        && (text.isPlainWord(before)
            ? WAYS.contains(text.firstWord(before))
            : text.tag(before).marks(Function.AT) && isStay(before - 1));
  }

  /** {@code về đến Lima, kết thúc chuyến thăm Peru}. */
  private boolean isWayHome(int at) {
    return IntStream.range(Math.max(0, at - LONGEST_WAY), at)
        .anyMatch(t -> text.firstWord(t).equals("về"));
  }

  private boolean isStay(int verb) {
    return verb >= 0 && text.isPlainWord(verb) && STAYS.contains(text.lastWord(verb));
  }

  /** The place to which one is said to go at last, if any. */
  List<Found<Place>> arrival() {
    for (int at = text.size() - 1; at > 0; at--) {
      if (isWay(at)) {
        List<Found<Place>> places = goals(at);
        if (!places.isEmpty()) {
          return places;
        }
      }
    }
    return List.of();
  }

  /** The places of an occasion told in a clause of its own: {@code Bên lề diễn đàn ở Lima, …}. */
  List<Found<Place>> occasion() {
    var nothing = new ActSpan("", text.size(), text.size());
    var found = new ArrayList<Found<Place>>();
    for (int at = 1; at < text.size(); at++) {
      if (text.tag(at) instanceof PlaceTag place && !place.region() && isLocated(nothing, at)) {
        found.add(new Found<>(place.place(), text.span(at)));
      }
    }
    return found;
  }

  /** Whether one goes somewhere for such an act. */
  static boolean isDoneOnArrival(ActSpan act) {
    return act.is(DONE_ON_ARRIVAL);
  }

  /** Whether such an act takes place somewhere. */
  static boolean isDoneOnTheSpot(ActSpan act) {
    return act.is(DONE_ON_THE_SPOT);
  }

  private List<Found<Place>> destinations(int at) {
    if (text.tag(at) instanceof PlaceTag place) {
      return place.region() ? List.of() : List.of(new Found<>(place.place(), text.span(at)));
    }
    return Complements.agents(text.tag(at)).stream()
        .filter(mention -> mention.agent().kind() == Agent.Kind.STATE)
        .map(mention -> new Found<>(territory(mention.agent()), mention.span()))
        .toList();
  }

  /** Where one goes to meet someone, be it the house of a body. */
  private List<Found<Place>> goals(int at) {
    List<Found<Place>> places = destinations(at);
    return places.isEmpty() ? buildings(at) : places;
  }

  /** Whether a word says that something happens here, whatever it is. */
  boolean isGoverned(int at) {
    return complements.isGovernedBy(Function.AT, at) || liesIn(at).isPresent();
  }

  /** Bodies stand for the buildings in which they sit; one with an <em>và</em> may go on. */
  private List<Found<Place>> buildings(int at) {
    boolean torn = at + 1 < text.size() && text.tag(at + 1).marks(Function.AND);
    return Complements.agents(text.tag(at)).stream()
        .filter(mention -> !torn && mention.agent().kind() == Agent.Kind.BODY)
        .map(mention -> new Found<>(building(mention.agent()), mention.span()))
        .toList();
  }

  private static Place building(Agent body) {
    String key = body.key().substring(body.key().indexOf('/') + 1);
    return new Place(BUILDING + key, body.name(), body.nameEn());
  }

  /** The land of a state. */
  static Place territory(Agent state) {
    return new Place(state.key(), state.name(), state.nameEn());
  }

  private boolean isLocated(ActSpan act, int at) {
    Optional<Integer> within = liesIn(at);
    if (within.isPresent()) {
      return isLocated(act, within.get());
    }
    return complements.isGovernedBy(Function.AT, at) && !isSeat(act, preposition(at));
  }

  /** The place that lies in this one, as in {@code tại Hamburg, Đức}. */
  private Optional<Integer> liesIn(int at) {
    int before = at - 1;
    while (before >= 0 && isPlaceHead(before)) {
      before--;
    }
    boolean linked =
        before > 0
            && text.tag(at) instanceof PlaceTag
            && (text.isSign(before, ",")
                || text.isSign(before, "(")
                || text.isSign(before, "-")
                || text.tag(before).marks(Function.AND)
                || text.tag(before).marks(Function.AT)
                || text.tag(before).marks(Function.OF));
    return linked && isWithin(before - 1) ? Optional.of(before - 1) : Optional.empty();
  }

  private boolean isWithin(int at) {
    return (text.tag(at) instanceof PlaceTag && isGoverned(at))
        || (complements.isGovernedBy(Function.AT, at) && !buildings(at).isEmpty());
  }

  private boolean isPlaceHead(int at) {
    return text.tag(at)
        .matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }

  /** The word that governs a located place, or the place in which it lies. */
  private int preposition(int at) {
    int before = at - 1;
    while (before > 0 && !text.tag(before).marks(Function.AT)) {
      before--;
    }
    return before;
  }

  /**
   * Whether the phrase belongs to the noun before it: before the act to what stands there, unless a
   * comma or a date parts them, and behind it to a body that has its seat there.
   */
  private boolean isSeat(ActSpan act, int preposition) {
    if (preposition == 0) {
      return false;
    }
    Tag before = text.tag(preposition - 1);
    boolean state =
        preposition + 1 < text.size()
            && text.tag(preposition + 1) instanceof PlaceTag place
            && isState(place);
    if (preposition < act.from()) {
      return !isFronted(act, preposition + 1);
    }
    return isOtherEvent(act, preposition)
        || state
            && Complements.agents(before).stream()
                .anyMatch(mention -> mention.agent().kind() == Agent.Kind.BODY);
  }

  /**
   * {@code cuộc xung đột tại Mali}, {@code sự can thiệp của Fiji tại Mali}: what takes place there
   * is something else.
   */
  private boolean isOtherEvent(ActSpan act, int preposition) {
    int noun = preposition - 1;
    if (isOccasion(noun)) {
      return false;
    }
    boolean owned = noun > Math.max(0, act.to()) && text.tag(noun - 1).marks(Function.OF);
    noun -= owned ? 2 : 0;
    while (noun >= Math.max(0, act.to())
        && text.isPlainWord(noun)
        && noun > preposition - LONGEST_NOUN) {
      noun--;
    }
    boolean told =
        noun >= Math.max(0, act.to()) && text.tag(noun).marks(Function.NOUN) && !isWork(noun);
    return told && !(owned && noun > 0 && text.tag(noun - 1).marks(Function.WITH));
  }

  /** {@code thảo luận về việc kiểm soát biên giới tại diễn đàn ở Lima}. */
  private boolean isOccasion(int noun) {
    return noun > 0
        && text.tag(noun).matches(Sense.Type.class, Sense.Type::noun)
        && (text.tag(noun - 1).marks(Function.AT) || OCCASIONS.contains(text.firstWord(noun - 1)));
  }

  /** {@code thăm và làm việc tại Lima}. */
  private boolean isWork(int noun) {
    return noun > 0
        && text.firstWord(noun).equals("việc")
        && text.firstWord(noun - 1).equals("làm");
  }

  private boolean isFronted(ActSpan act, int at) {
    int preposition = preposition(at);
    return preposition < act.from()
        && (preposition == 0
            || text.tag(preposition - 1) instanceof TimeTag
            || isSign(preposition - 1)
            || isOfOccasion(preposition));
  }

  private boolean isSign(int at) {
    return text.tag(at) instanceof Word && !text.isPlainWord(at);
  }

  /** {@code Tại hội nghị ở Lima, …}, {@code Bên lề Diễn đàn Andes tại Lima, …}. */
  private boolean isOfOccasion(int preposition) {
    int opener = preposition - 1;
    while (opener > 0 && !isSign(opener - 1) && !(text.tag(opener - 1) instanceof TimeTag)) {
      opener--;
    }
    return text.tag(opener).marks(Function.AT) || OCCASIONS.contains(text.firstWord(opener));
  }
}
