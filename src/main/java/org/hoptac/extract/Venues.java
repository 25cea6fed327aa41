package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
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

  /** First words of nouns for a place where something is held. */
  private static final Set<String> SEATS = Set.of("nơi", "địa", "chủ");

  private static final Set<String> CHOICES = Set.of("là", "chọn", "làm", "trở", "thành");

  private static final Set<String> HELD = Set.of("conference", "dialogue", "meeting", "exercise");

  /** Last words of {@code khai mạc}, {@code diễn ra}, {@code tổ chức}. */
  private static final Set<String> OPENINGS = Set.of("mạc", "ra", "chức");

  private static final Set<String> ATTENDED = Set.of("exchange", "conference");

  /** In tags, from the word before how long one stayed to where: {@code sau 5 ngày ở}. */
  private static final int DAYS = 3;

  private static final Set<String> EVENTS = Set.of("sự", "cuộc", "nạn");

  private static final Set<String> OCCASIONS = Set.of("bên", "trong", "nhân");

  /** First words of {@code lên đường thực hiện}, {@code xuất quân tham gia}. */
  private static final Set<String> SETTING_OUT = Set.of("lên", "xuất");

  /** First words of what an address begins with. */
  private static final Set<String> ADDRESSES = Set.of("phố", "phường", "xã", "quận", "huyện");

  private static final int LONGEST_NOUN = 8;

  private static final int LONGEST_ADDRESS = 12;

  /** In tags: {@code bản Na Mo}. */
  private static final int LONGEST_VILLAGE = 4;

  private final ClauseText text;
  private final Complements complements;
  private final Ways ways;
  private final Seats seats;
  private final Sites sites;

  Venues(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
    this.ways = new Ways(text);
    this.seats = new Seats(text);
    this.sites = new Sites(text);
  }

  /** The places that a tag names as the venue of an act. */
  List<Found<Place>> at(ActSpan act, int at) {
    Tag tag = text.tag(at);
    if (!(tag instanceof PlaceTag) && !Complements.isAgents(tag)) {
      return List.of();
    }
    if (Passages.isTour(text, act, at)) {
      return List.of(new Found<>(((PlaceTag) tag).place(), text.span(at)));
    }
    if (ways.isDestination(act, at)
        || ways.isUnloadedAt(act, at)
        || liesBesideDestination(act, at)) {
      return ways.destinations(at);
    }
    if (ways.isVisitedHouse(act, at)) {
      return ways.goals(at);
    }
    if (ways.isOnTheWay(act, at) || isChosen(act, at) || Receptions.isHeldBy(text, act, at)) {
      return ways.goals(at);
    }
    if (at > 0 && at == act.to() && isDoneOnTheSpot(act) && ways.isPlaceOfAct(at)) {
      return ways.destinations(at);
    }
    if (tag instanceof PlaceTag place) {
      return Passages.isThrough(text, act, at)
              || isLocated(act, at) && fits(act, place, at) && !isAddress(at)
          ? List.of(new Found<>(place.place(), text.span(at)))
          : List.of();
    }
    return isGoverned(at) && isLocated(act, at) ? ways.buildings(at) : List.of();
  }

  /**
   * {@code Nhà hát Lớn (phố Tràng Tiền, Hà Nội)}, {@code Trường Y (phường Bạch Mai, Hà Nội)}: in
   * which street or part of a city it stands is no venue.
   */
  private boolean isAddress(int at) {
    int first = at > 0 && text.isPlaceHead(at - 1) ? at - 1 : at;
    return ADDRESSES.contains(text.firstWord(first))
        && first > 0
        && (text.isSign(first - 1, "(") || (first == at && text.isSign(first - 1, ",")));
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
   * {@code Lima sẽ đăng cai hội nghị}, {@code thủ đô Lima của Peru là nơi diễn ra cuộc gặp}, {@code
   * Lima được chọn làm nơi tổ chức hội nghị}.
   */
  private boolean isChosen(ActSpan act, int at) {
    if (!(text.tag(at) instanceof PlaceTag) || at + 1 > act.from()) {
      return false;
    }
    boolean owned = at + 2 < act.from() && text.tag(at + 1).marks(Function.OF);
    int next = owned ? at + 3 : at + 1;
    while (next < act.from() && text.tag(next).has(Sense.Status.class)) {
      next++;
    }
    if (next == act.from()) {
      return text.firstWord(next).equals("đăng");
    }
    while (next < act.from() && isChoice(next)) {
      next++;
    }
    return next < act.from() && SEATS.contains(text.firstWord(next)) && isChoice(next - 1);
  }

  /** {@code là}, {@code được chọn làm}, {@code trở thành}. */
  private boolean isChoice(int at) {
    return text.tag(at).marks(Function.COPULA)
        || text.tag(at).marks(Function.BY)
        || CHOICES.contains(text.lastWord(at));
  }

  /** The place to which one is said to go at last, if any. */
  List<Found<Place>> arrival() {
    return ways.arrival();
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

  /** {@code Hội nghị kết nối sản xuất, phân phối Peru - Fiji khai mạc tại Lima}. */
  boolean isHeld(ActSpan act, int at) {
    int verb = preposition(at) - 1;
    return act.is(HELD)
        && text.tag(at) instanceof PlaceTag
        && verb >= 0
        && OPENINGS.contains(text.lastWord(verb));
  }

  /** Whether such an act takes place at sea, in the air or in the field. */
  static boolean isDoneInTheField(ActSpan act) {
    return act.is(DONE_IN_THE_FIELD);
  }

  /** Whether such an act takes place somewhere. */
  static boolean isDoneOnTheSpot(ActSpan act) {
    return act.is(DONE_ON_THE_SPOT);
  }

  /** Whether a word says that something happens here, whatever it is. */
  boolean isGoverned(int at) {
    return complements.isGovernedBy(Function.AT, at) || isBorder(at) || liesIn(at).isPresent();
  }

  private boolean isLocated(ActSpan act, int at) {
    Optional<Integer> within = liesIn(at);
    if (within.isPresent()) {
      return isLocated(act, within.get());
    }
    return (complements.isGovernedBy(Function.AT, at) || isBorder(at))
        && !isSeat(act, preposition(at));
  }

  /** {@code tại khu vực biên giới giữa tỉnh Sơn La và tỉnh Hủa Phăn}. */
  private boolean isBorder(int at) {
    return text.tag(at) instanceof PlaceTag
        && Borders.isBetween(text.tags(), text.tokens(), at - 1);
  }

  /**
   * {@code cập cảng Nhà Rồng, TP.HCM}, {@code thăm Lima và Arequipa}, {@code tới Houston, bang
   * Texas, Mỹ}.
   */
  private boolean liesBesideDestination(ActSpan act, int at) {
    int other = linked(at);
    return other >= Math.max(0, act.to())
        && text.tag(at) instanceof PlaceTag place
        && (!isState(place) || !text.tag(at - 1).marks(Function.AND))
        && text.tag(other) instanceof PlaceTag first
        && !isState(first)
        && (ways.isDestination(act, other) || liesBesideDestination(act, other));
  }

  /** The place that lies in this one, as in {@code tại Hamburg, Đức}. */
  private Optional<Integer> liesIn(int at) {
    int within = linked(at);
    if (within < 0 || !isWithin(within)) {
      within = beforeAddress(at);
    }
    return within >= 0 && isWithin(within) ? Optional.of(within) : Optional.empty();
  }

  /** What stands before a place and the sign or word that links them, or -1. */
  private int linked(int at) {
    int before = at - 1;
    while (before >= 0 && text.isPlaceHead(before)) {
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
    if (!linked) {
      return -1;
    }
    boolean bracketed = before > 3 && text.isSign(before - 1, ")") && text.isSign(before - 3, "(");
    return bracketed ? before - 4 : before - 1;
  }

  /** {@code tại Nhà hát Lớn (số 1 Tràng Tiền, Hà Nội)}: the house before its address, or -1. */
  private int beforeAddress(int at) {
    if (at + 1 >= text.size()
        || !text.isSign(at + 1, ")")
        || !(text.tag(at) instanceof PlaceTag place)
        || isState(place)) {
      return -1;
    }
    int open = at - 1;
    while (open > 0 && at - open < LONGEST_ADDRESS && !text.isSign(open, "(")) {
      open--;
    }
    return open > 0 && text.isSign(open, "(") ? open - 1 : -1;
  }

  private boolean isWithin(int at) {
    return (text.tag(at) instanceof PlaceTag && isGoverned(at))
        || isVillage(at)
        || (complements.isGovernedBy(Function.AT, at)
            && (isNamedOccasion(at) || !ways.buildings(at).isEmpty()));
  }

  /** {@code tại bản Na Mo, huyện …}: a name behind {@code tại} that is none of a known place. */
  private boolean isVillage(int last) {
    int at = last;
    while (at > Math.max(0, last - LONGEST_VILLAGE)
        && text.isPlainWord(at)
        && (at < last || text.isCapitalised(at))) {
      at--;
    }
    return at < last && text.tag(at).marks(Function.AT);
  }

  /** {@code tại Liên hoan phim Cannes, Pháp}: where something is held that has a name. */
  private boolean isNamedOccasion(int at) {
    return text.tag(at) instanceof SeriesTag
        || Complements.agents(text.tag(at)).stream()
            .anyMatch(mention -> mention.agent().kind() == Agent.Kind.PROGRAMME);
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
        || isOtherDoing(act, preposition)
        || seats.isSeat(act, before, preposition, state);
  }

  /** {@code gặp các sinh viên đang học tập tại Lima}: that they are there is no news. */
  private boolean isOtherDoing(ActSpan act, int preposition) {
    int last = text.tag(preposition).from() - 1;
    if (preposition <= Math.max(0, act.to())) {
      return false;
    }
    return text.hints(Hint.STAYING, last)
        || sites.areOf(act, preposition)
        || isOfMatter(act, preposition)
        || Incidents.endsAt(text, preposition)
        || (!act.type().equals("aid")
            && (text.hints(Hint.HAPPENING, last) || sites.areOfStrife(act, preposition)));
  }

  /**
   * {@code ký thỏa thuận tại Lima về nghề cá ở Peru}, {@code gặp nhau tại Lima để bàn kết quả cuộc
   * đàm phán ở Suva}: where it is done is told before.
   */
  private boolean isOfMatter(ActSpan act, int preposition) {
    boolean placed = false;
    for (int t = Math.max(0, act.to()); t < preposition; t++) {
      if (placed && (text.tag(t).marks(Function.ABOUT) || EVENTS.contains(text.firstWord(t)))) {
        return true;
      }
      placed |= text.tag(t) instanceof PlaceTag && complements.isGovernedBy(Function.AT, t);
    }
    return false;
  }

  /**
   * {@code cuộc xung đột tại Mali}, {@code sự can thiệp của Fiji tại Mali}: what takes place there
   * is something else.
   */
  private boolean isOtherEvent(ActSpan act, int preposition) {
    int noun = preposition - 1;
    boolean owned = noun > Math.max(0, act.to()) && text.tag(noun - 1).marks(Function.OF);
    noun -= owned ? 2 : 0;
    while (noun >= Math.max(0, act.to())
        && text.isPlainWord(noun)
        && noun > preposition - LONGEST_NOUN) {
      noun--;
    }
    boolean told = noun >= Math.max(0, act.to()) && isEvent(noun) && !isWork(noun);
    return told && !(owned && noun > 0 && text.tag(noun - 1).marks(Function.WITH));
  }

  /** {@code sự can thiệp}, {@code cuộc khủng hoảng}. */
  private boolean isEvent(int noun) {
    return text.tag(noun).marks(Function.NOUN)
        || (text.tag(noun).has(Sense.Topic.class) && EVENTS.contains(text.firstWord(noun)));
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
            || Lately.opens(text, preposition)
            || isWithin(act, at)
            || text.tag(preposition - 1) instanceof TimeTag
            || text.tag(preposition - 1).has(Sense.Status.class)
            || isPause(preposition - 1)
            || isOfAudience(act, preposition)
            || isOfOccasion(preposition))
        && !isLeft(act, at);
  }

  /** {@code Tại Lima, A làm lễ tiễn binh sĩ lên đường tham gia …}: they set out from there. */
  private boolean isLeft(ActSpan act, int at) {
    for (int t = act.from() - 1; t > at && act.is(DONE_IN_THE_FIELD); t--) {
      if (text.tag(t).has(Sense.Status.class) && SETTING_OUT.contains(text.firstWord(t))) {
        return true;
      }
    }
    return false;
  }

  /** A sign that ends what stands before it; a bracket only does so behind a date. */
  private boolean isPause(int at) {
    int open = at;
    while (open > 0 && text.isSign(at, ")") && !text.isSign(open, "(")) {
      open--;
    }
    return isSign(at) && (open == at || (open > 0 && text.tag(open - 1) instanceof TimeTag));
  }

  /** {@code du khách tại Lima dự lễ hội giao lưu}. */
  private boolean isOfAudience(ActSpan act, int preposition) {
    return act.is(ATTENDED) && text.hints(Hint.AUDIENCE, text.tag(preposition).from() - 1);
  }

  /** {@code bắn đạn thật ở Biển Đông trong khuôn khổ cuộc tập trận}. */
  private boolean isWithin(ActSpan act, int at) {
    int next = at + 1;
    while (next < act.from() && text.isPlainWord(next)) {
      next++;
    }
    return act.is(DONE_IN_THE_FIELD) && next < act.from() && text.tag(next).marks(Function.WITHIN);
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
    return text.tag(opener).marks(Function.AT)
        || OCCASIONS.contains(text.firstWord(opener))
        || isStay(preposition - DAYS);
  }

  /** {@code Sau 5 ngày ở Lima, …}. */
  private boolean isStay(int after) {
    return after >= 0 && text.firstWord(after).equals("sau") && text.isNumber(after + 1);
  }
}
