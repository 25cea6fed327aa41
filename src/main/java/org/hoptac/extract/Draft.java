package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.Claim;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/** An event in the making. */
final class Draft {
  /** Those who take part in it. */
  final Parties parties = new Parties();

  Head head;
  final List<Span> evidence = new ArrayList<>();
  private final List<Found<String>> topics = new ArrayList<>();

  /** What gives it topics only where nothing else does. */
  private final List<Supplier<List<Found<String>>>> unsure = new ArrayList<>(0);

  /** What gives it topics, in order, and has not been asked yet: most drafts are dropped before. */
  private final List<Supplier<List<Found<String>>>> unasked = new ArrayList<>();

  final List<Found<Place>> venues = new ArrayList<>();
  final List<Found<Place>> regions = new ArrayList<>();
  final List<Found<String>> forms = new ArrayList<>();
  final List<AgentMention> subject = new ArrayList<>();
  Optional<EventTime> when = Optional.empty();

  /** The year in the name of what it is, if any. */
  Optional<EventTime> yearOfName = Optional.empty();

  /** How many days it is said to last, if any. */
  OptionalInt days = OptionalInt.empty();

  /** Whether the text says that it begins. */
  boolean begins;

  /** Whether it tells that guests come, with which their visit begins. */
  boolean arrives;

  /** Whether the text says that it ends. */
  boolean ends;

  Optional<Found<Agent>> programme = Optional.empty();
  Optional<Draft> parent = Optional.empty();

  /** The clause that tells it. */
  Optional<Span> clause = Optional.empty();

  /** The sentence that tells it. */
  Optional<Span> sentence = Optional.empty();

  Optional<Draft> goal = Optional.empty();
  OptionalInt ordinal = OptionalInt.empty();
  Optional<String> trend;
  Optional<Attribution> attribution = Optional.empty();
  StatusReading status;
  boolean definite;

  /** {@code Chuyến thăm diễn ra …}: whether its sentence begins with the noun for it. */
  boolean takenUp;

  /** {@code Hai bên cũng ký …}: whether it is told besides what was told before. */
  boolean further;

  /** {@code Ông A và bà B đồng chủ trì hội nghị}: whether it only tells who led it. */
  boolean chaired;

  /** {@code Trong khuôn khổ Diễn đàn …, A và B ký …}: whether others do something within it. */
  boolean framesOthers;

  /** {@code Nhân chuyến thăm …, A và B ký …}: whether it goes on when something else is done. */
  boolean underWay;

  /** {@code Trong chuyến thăm …, A gặp B}: whether something else is done on it. */
  boolean occasion;

  /** The conference within which it is done, if one is told so. */
  Optional<Draft> within = Optional.empty();

  /** Whether it calls on several without a name. */
  boolean callsOnMany;

  /** {@code A đề xuất hai bên ngừng bắn}: A is one of the two. */
  boolean callsOnBoth;

  /** Whether whoever gives only gives to others, named or not. */
  boolean helpsOthers;

  /**
   * {@code B cảm ơn A đã giúp}: those who thank for it, and have got it if no one else is named.
   */
  List<AgentMention> thankedBy = List.of();

  /** Whether it is said for whom it is done, by name or not. */
  boolean saysForWhom;

  /** Whether those who give are said to be abroad, though none by name. */
  boolean givenByUnnamed;

  /** Whether those who give are called foreign or states: {@code các đối tác quốc tế}. */
  boolean givenFromAbroad;

  /** Whether those on whom it calls are said to be of other states. */
  boolean callsAbroad;

  /** Whether it is a treaty, bond or joint work with several abroad without a name. */
  boolean bindsMany;

  /** Whether others abroad without a name do it too, told behind {@code với} or beside a name. */
  boolean withAbroad;

  /** Whether it praises what those who praise have with each other. */
  boolean praisesBond;

  /** Whether what is bought is meant for others, who do not sell it. */
  boolean boughtForOthers;

  /** Whether it is a conference of a part of the world. */
  boolean ofRegion;

  /** Whether it is a conference of many states, none of which need be named. */
  boolean ofWorld;

  /** Whether it takes officials abroad, though the text does not say where to. */
  boolean leadsAbroad;

  /** Whether it is said with whom, and that is no one by name. */
  boolean withUnnamed;

  /** Whether so many others do it, who have no name in the text. */
  boolean ofOthers;

  /** Whether it was so before it was said. */
  boolean older;

  /** Whether it is only what one speaks about. */
  boolean spokenOf;

  /** Whether it is about what is between others: {@code ra tuyên bố về tranh chấp giữa A và B}. */
  boolean aboutOthers;

  /** Whether it goes on beside what its sentence tells: {@code …, giữa lúc A và B đàm phán}. */
  boolean meanwhile;

  /** Whether it is said of strife or of nobody else's affairs, which tells nothing alone. */
  boolean noNews;

  /** Whether a side is said to be worried. */
  boolean worry;

  /** The role of those who do something together. */
  private static final String PARTNER = "partner";

  private final boolean solitary;
  private final boolean generic;
  private final boolean bound;

  Draft(Head head, Span evidence, StatusReading status) {
    this.head = head;
    this.status = status;
    this.trend = head.trend();
    this.solitary = head.strength() == Sense.Type.Strength.SOLITARY || head.isResidual();
    this.generic = head.generic();
    this.bound = head.strength() == Sense.Type.Strength.BOUND;
    this.evidence.add(evidence);
  }

  /** Whether it is an agreement that a verb tells to be signed. */
  boolean isSignedAgreement() {
    return head.is("agreement") && head.verbal() && status.status().equals("completed");
  }

  /**
   * What an agreement promises: pledged where it is signed, or else as open as it is itself.
   *
   * @param at the tag that tells it, with these words
   */
  Draft promise(int at, Span words, String type) {
    StatusReading pledged = StatusReading.promised(Optional.of(evidence.get(0)));
    return new Draft(Head.promised(at, type, head), words, isSignedAgreement() ? pledged : status);
  }

  /** Takes place within a conference: that of two states is the whole of which it is a part. */
  void takePlaceWithin(Draft conference) {
    parties.frameAs(conference.parties);
    within = Optional.of(conference);
    if (Nearby.isSeveral(conference.parties.mentionsIn("partner"))) {
      parent = parent.or(() -> Optional.of(conference));
    }
  }

  /**
   * Gives agents a role. A state that seems to frame it takes part in it, unless it is a
   * membership: nobody joins a state.
   */
  void join(List<AgentMention> agents, String role, String rule) {
    if (role.equals(Parties.FRAMEWORK)) {
      parties.frame(agents, rule, !head.is("membership"));
    } else {
      parties.join(agents, role, rule);
    }
  }

  /** {@code 20 nước sẽ giúp A}: those who do it have no name in the text. */
  void leaveToOthers() {
    ofOthers = true;
    givenByUnnamed = true;
    givenFromAbroad = true;
    parties.openSide();
  }

  /** Whether two sides are named right behind the act: {@code thỏa thuận giữa A và B}. */
  boolean namesItsSides() {
    return parties.areNamedBehind(evidence.get(0).end());
  }

  /**
   * Whether one who does it may as well do it alone, or with others of his own: {@code tập trận},
   * {@code phối hợp bắt giữ}.
   */
  boolean mustSayWithWhom() {
    return solitary || ((generic || bound) && head.is("operation"));
  }

  /** {@code ký Công ước X}: the name stands in the words of the act, or right behind them. */
  boolean isOfNamedTreaty() {
    return head.verbal()
        && programme
            .map(Found::span)
            .filter(name -> name.begin() <= evidence.get(0).end() + 1)
            .filter(name -> name.end() > evidence.get(0).begin())
            .isPresent();
  }

  /** Whether a state calls on another without a name: {@code A đề xuất hai bên ngừng bắn}. */
  boolean callsOnOther() {
    return callsOnBoth && parties.hasStateOrOrganisation();
  }

  /** What it is about. */
  List<Found<String>> topics() {
    for (Supplier<List<Found<String>>> told : unasked) {
      for (Found<String> topic : told.get()) {
        addOnce(topics, topic.value(), topic.span());
      }
    }
    unasked.clear();
    if (topics.isEmpty()) {
      unsure.forEach(
          told -> told.get().forEach(topic -> addOnce(topics, topic.value(), topic.span())));
    }
    return topics;
  }

  void addTopic(String topic, Span span) {
    addOnce(topics(), topic, span);
  }

  /** Adds topics with the words that name them, which are sought when they are asked for. */
  void addTopics(Supplier<List<Found<String>>> told) {
    unasked.add(told);
  }

  /** Adds what is told beside it of others, which it is about only where nothing else tells it. */
  void addUnsureTopics(Supplier<List<Found<String>>> told) {
    unsure.add(told);
  }

  /** Adds topics with the words that name them. */
  void addTopics(List<Found<String>> found) {
    addTopics(() -> found);
  }

  /** Adds topics that the same words name. */
  void addTopics(List<String> keys, Span span) {
    if (!keys.isEmpty()) {
      addTopics(() -> keys.stream().map(key -> new Found<>(key, span)).toList());
    }
  }

  /** Adds a type in which the act is done, unless it is the type of the act itself. */
  void addForm(String type, Span span) {
    if (!type.equals(head.type())) {
      addOnce(forms, type, span);
    }
  }

  void addVenue(Place place, Span span) {
    addOnce(venues, place, span);
  }

  void addRegion(Place place, Span span) {
    addOnce(regions, place, span);
  }

  /** Adds all topics of another act. */
  void addTopicsOf(Draft other) {
    addTopics(List.copyOf(other.topics()));
  }

  /** Adds all venues of another act. */
  void addVenuesOf(Draft other) {
    other.venues.forEach(venue -> addVenue(venue.value(), venue.span()));
  }

  /** The first words that tell something are its evidence. */
  private static <T> void addOnce(List<Found<T>> known, T value, Span span) {
    for (Found<T> found : known) {
      if (found.value().equals(value)) {
        return;
      }
    }
    known.add(new Found<>(value, span));
  }

  /** A part of this event, such as a day of a conference, at the same time and place. */
  Draft part(Span evidence) {
    var part = new Draft(head, evidence, status);
    part.addTopicsOf(this);
    part.addVenuesOf(this);
    part.when = when;
    part.parent = Optional.of(this);
    part.programme = programme;
    return part;
  }

  /** Takes over what another telling of the same event adds. */
  void absorb(Draft other) {
    parties.absorb(other.parties);
    absorbMatter(other);
  }

  /** What seemed to finance something, or to be a sale, is help: those who pay for it give it. */
  void becomeHelp() {
    head = head.as("aid");
    parties.become("funder", "initiator");
  }

  /** Takes over all that another telling of the same event adds but those who take part. */
  void absorbMatter(Draft other) {
    evidence.addAll(other.evidence);
    addTopicsOf(other);
    other.forms.forEach(form -> addForm(form.value(), form.span()));
    addVenuesOf(other);
    other.regions.forEach(region -> addRegion(region.value(), region.span()));
    when = ActTimes.whole(when, other.when);
    yearOfName = yearOfName.or(() -> other.yearOfName);
    days = days.isPresent() ? days : other.days;
    begins |= other.begins;
    programme = programme.or(() -> other.programme);
    trend = trend.or(() -> other.trend);
    ordinal = ordinal.isPresent() ? ordinal : other.ordinal;
    status = beginsIn(other) ? other.status : status.stronger(other.status);
  }

  /** {@code (đã) đến Lima, bắt đầu chuyến thăm}: what only begins is not over. */
  private boolean beginsIn(Draft other) {
    return head.is("visit")
        && (status.isDoneByAspect() || (arrives && status.status().equals("completed")))
        && other.status.isByAspect()
        && other.status.status().equals("ongoing");
  }

  CooperationEvent toEvent(List<Draft> kept) {
    var claim =
        new Claim(
            status.status(),
            status.cue(),
            evidence.stream().distinct().toList(),
            attribution,
            status.rule());
    programme
        .filter(found -> head.series().isEmpty())
        .ifPresent(
            found ->
                parties.put(
                    AgentMention.of(found.value(), found.span()), Parties.FRAMEWORK, "programme"));
    if (head.is("exercise") && programme.isPresent() && parties.areOneSide(PARTNER)) {
      parties.become(PARTNER, "participant");
    }
    return new CooperationEvent(
        head.type(),
        parties.all(),
        topics(),
        venues,
        regions,
        when,
        programme,
        index(kept, parent),
        index(kept, goal),
        ordinal,
        trend,
        forms,
        claim);
  }

  private static OptionalInt index(List<Draft> kept, Optional<Draft> draft) {
    int index = draft.map(kept::indexOf).orElse(-1);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
