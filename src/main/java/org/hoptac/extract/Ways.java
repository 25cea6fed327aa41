package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;

/** Where journeys lead: {@code chuyến thăm tới Pháp}, {@code đến Lima để gặp Tổng thống Peru}. */
final class Ways {
  /** Acts for which one goes to a place: {@code đến Lima để gặp Tổng thống Peru}. */
  private static final Set<String> DONE_ON_ARRIVAL =
      Set.of("meeting", "dialogue", "conference", "exercise", "training", "exchange");

  /** What is sent to a place is meant for: {@code điều máy bay đến Lima để hỗ trợ Peru}. */
  private static final Set<String> AIMED = Set.of("aid", "operation");

  /** Acts of which goods may arrive. */
  private static final Set<String> CARRIED = Set.of("aid", "supply");

  /** Words for what goes to someone, and no one with it. */
  private static final Set<String> MESSAGES =
      Set.of("gửi", "thư", "điện", "lời", "thông", "kêu", "chuyển", "trình");

  private static final Set<String> WAYS = Set.of("đến", "tới", "sang", "xuống");

  /** {@code có mặt tại}, {@code đang ở}. */
  private static final Set<String> ENDS_OF_STAYS = Set.of("tại", "ở");

  /** First words of names of bodies that stand for their houses too: {@code Nhà Trắng}. */
  private static final Set<String> HOUSES =
      Set.of("đại", "tổng", "nhà", "trường", "học", "bệnh", "viện", "bảo", "điện");

  /** First words of names of bodies that meet in some house, and have none. */
  private static final Set<String> ASSEMBLIES = Set.of("đại hội", "hội đồng");

  private static final int LONGEST_WAY = 4;

  private static final int LONGEST_MESSAGE = 5;

  /** Without accents the house of a body may be called like a town. */
  private static final String BUILDING = "place/tru-so-";

  private final ClauseText text;

  Ways(ClauseText text) {
    this.text = text;
  }

  /**
   * {@code chuyến thăm tới Pháp}, {@code cập cảng Lima}; a state that is visited without a word for
   * the way is only the host.
   */
  boolean isDestination(ActSpan act, int at) {
    boolean way =
        at > Math.max(0, act.to()) && isWay(at) || at == act.to() && isJourney(act.to() - 1);
    boolean city = text.tag(at) instanceof PlaceTag && isRightBehind(act, at);
    return act.type().equals("visit") && at >= act.to() && (way || city);
  }

  /** {@code hàng viện trợ đã đến Lima}: where goods arrive. */
  boolean isUnloadedAt(ActSpan act, int at) {
    int verb = at - 1;
    while (verb > 0 && text.isPlaceHead(verb)) {
      verb--;
    }
    return act.is(CARRIED)
        && text.tag(at) instanceof PlaceTag
        && verb >= Math.max(0, act.to())
        && text.tag(verb).matches(Sense.Type.class, Ways::isArrival);
  }

  private static boolean isArrival(Sense.Type type) {
    return type.verb() && type.type().equals("visit");
  }

  /** {@code đã tới Peru}, {@code cập cảng Peru}: the word for the way is the act itself. */
  private boolean isJourney(int last) {
    return last >= 0
        && (text.firstWord(last).equals("cập")
            || WAYS.contains(text.lastWord(last))
            || ENDS_OF_STAYS.contains(text.lastWord(last)));
  }

  /** {@code xây nhà máy tại Peru}: the word for the place is part of the act. */
  boolean isPlaceOfAct(int at) {
    return ENDS_OF_STAYS.contains(text.lastWord(at - 1));
  }

  /** {@code thăm Nhà Trắng}, {@code đến Đại sứ quán Peru}: the house of those who are visited. */
  boolean isVisitedHouse(ActSpan act, int at) {
    boolean near = act.isHere() && act.type().equals("visit") && at >= act.to();
    if (!near || !isRightBehind(act, at)) {
      return false;
    }
    List<AgentMention> agents = Complements.agents(text.tag(at));
    return agents.size() == 1
        && agents.get(0).agent().kind() == Agent.Kind.BODY
        && HOUSES.contains(text.firstWord(at));
  }

  /** {@code thăm Lima}, {@code thăm thành phố Arequipa}. */
  private boolean isRightBehind(ActSpan act, int at) {
    int first = Math.max(0, act.to());
    while (first < at && text.isPlaceHead(first)) {
      first++;
    }
    return first == at;
  }

  /** {@code sẽ đến Lima dự cuộc gặp}: the way and its aim are one. */
  boolean isOnTheWay(ActSpan act, int at) {
    boolean aimed = act.is(DONE_ON_ARRIVAL) || act.is(AIMED) || act.type().equals("visit");
    if (!aimed || at + 1 > act.from() || !isWay(at) || isWayHome(at) || isSent(at)) {
      return false;
    }
    int aim = at + 1;
    while (aim < act.from() && isBeforeAim(aim)) {
      aim++;
    }
    return aim == act.from();
  }

  private boolean isBeforeAim(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || text.isSign(at, ",")
        || tag instanceof TimeTag
        || tag.has(Sense.Status.class)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.BY)
        || (Complements.isAgents(tag) && text.tag(at - 1).marks(Function.BY));
  }

  private boolean isWay(int at) {
    int before = at - 1;
    while (before > 0 && text.isPlaceHead(before)) {
      before--;
    }
    return before >= 0 && text.isPlainWord(before) && WAYS.contains(text.firstWord(before));
  }

  /** {@code về đến Lima, kết thúc chuyến thăm Peru}. */
  private boolean isWayHome(int at) {
    for (int t = Math.max(0, at - LONGEST_WAY); t < at; t++) {
      if (text.firstWord(t).equals("về")) {
        return true;
      }
    }
    return false;
  }

  /** {@code gửi thông báo tới A để đàm phán}: nobody goes there. */
  private boolean isSent(int at) {
    for (int t = Math.max(0, at - LONGEST_MESSAGE); t < at; t++) {
      if (MESSAGES.contains(text.firstWord(t))) {
        return true;
      }
    }
    return false;
  }

  /** The place to which one is said to go at last, if any; home one goes from what was done. */
  List<Found<Place>> arrival() {
    for (int at = text.size() - 1; at > 0; at--) {
      if (isWay(at) && !isSent(at) && !isWayHome(at)) {
        List<Found<Place>> places = goals(at);
        if (!places.isEmpty()) {
          return text.tag(at) instanceof PlaceTag ? withWhereItLies(places, at) : places;
        }
      }
    }
    return List.of();
  }

  /** {@code tới Arequipa, vùng Arequipa, Peru, …}: where the place lies is told behind it. */
  private List<Found<Place>> withWhereItLies(List<Found<Place>> places, int at) {
    var all = new ArrayList<>(places);
    int last = at;
    while (last + 2 < text.size() && text.isSign(last + 1, ",")) {
      int next = last + 2;
      while (next + 1 < text.size() && text.isPlaceHead(next)) {
        next++;
      }
      boolean whole = next + 1 == text.size() || text.isSign(next + 1, ",");
      List<Found<Place>> around = whole ? destinations(next) : List.of();
      if (around.size() != 1) {
        return all;
      }
      all.addAll(around);
      last = next;
    }
    return all;
  }

  /** Whether one goes somewhere for such an act. */
  static boolean isDoneOnArrival(ActSpan act) {
    return act.is(DONE_ON_ARRIVAL);
  }

  List<Found<Place>> destinations(int at) {
    if (text.tag(at) instanceof PlaceTag place) {
      return place.region() ? List.of() : List.of(new Found<>(place.place(), text.span(at)));
    }
    List<AgentMention> agents = Complements.agents(text.tag(at));
    if (agents.isEmpty()) {
      return List.of();
    }
    return agents.stream()
        .filter(mention -> mention.agent().kind() == Agent.Kind.STATE)
        .map(mention -> new Found<>(territory(mention.agent()), mention.span()))
        .toList();
  }

  /** Where one goes to meet someone, be it the house of a body. */
  List<Found<Place>> goals(int at) {
    List<Found<Place>> places = destinations(at);
    return places.isEmpty() ? buildings(at) : places;
  }

  /** Whether a place is the house of a body. */
  static boolean isBuilding(Place place) {
    return place.key().startsWith(BUILDING);
  }

  /** Bodies stand for the buildings in which they sit; one with an <em>và</em> may go on. */
  List<Found<Place>> buildings(int at) {
    List<AgentMention> agents = Complements.agents(text.tag(at));
    boolean torn = at + 1 < text.size() && text.tag(at + 1).marks(Function.AND);
    if (agents.isEmpty() || torn || isAssembly(text.tag(at))) {
      return List.of();
    }
    var houses = new ArrayList<Found<Place>>();
    for (AgentMention mention : agents) {
      if (mention.agent().kind() == Agent.Kind.BODY) {
        int bracket = bracketIn(text.tag(at));
        Span name = bracket < 0 ? mention.span() : before(mention.span(), bracket);
        houses.add(new Found<>(building(mention.agent()), name));
        mention.principals().stream()
            .filter(home -> bracket >= 0 && home.isState() && home.span().begin() > name.end())
            .forEach(home -> houses.add(new Found<>(territory(home.agent()), home.span())));
      }
    }
    return houses;
  }

  private boolean isAssembly(Tag tag) {
    return tag.to() - tag.from() > 1
        && ASSEMBLIES.contains(text.word(tag.from()) + " " + text.word(tag.from() + 1));
  }

  /** {@code Đại học Seoul (Hàn Quốc)}: the token before the bracket in a name, or -1. */
  private int bracketIn(Tag tag) {
    for (int t = tag.from() + 1; t < tag.to(); t++) {
      if (text.tokens().get(t).is("(")) {
        return t - 1;
      }
    }
    return -1;
  }

  private Span before(Span name, int last) {
    int end = text.tokens().get(last).span().end();
    return name.begin() < end && end < name.end() ? new Span(name.begin(), end) : name;
  }

  /** The house is called as its body is, with whose it is: {@code Đại sứ quán Peru}. */
  private static Place building(Agent body) {
    String key = body.key().substring(body.key().indexOf('/') + 1);
    return body.actsFor().stream()
        .filter(Agent::isStateOrOrganisation)
        .filter(owner -> key.endsWith("-" + Slug.of(owner.notation().orElse(owner.name()))))
        .findFirst()
        .map(owner -> new Place(BUILDING + key, body.name() + " " + owner.name(), Optional.empty()))
        .orElseGet(() -> new Place(BUILDING + key, body.name(), body.nameEn()));
  }

  /** Whether a place is the house of a body. */
  static boolean isHouse(Place place) {
    return place.key().startsWith(BUILDING);
  }

  /** The land of a state. */
  static Place territory(Agent state) {
    return new Place(state.key(), state.name(), state.nameEn());
  }
}
