package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoptac.event.Agent;

/**
 * Who visits whom, where the words for a visit leave it to the act beside it: {@code A tiếp B đang
 * thăm Lào}, {@code A hội kiến B nhân chuyến thăm Lào}. Nobody visits himself, and who receives a
 * guest does not visit him.
 */
final class Visits {
  private static final String VISITOR = "initiator";
  private static final String HOST = "host";
  private static final String ATTENDANT = "participant";
  private static final String RULE = "guest";

  private static final Set<String> WITH = Set.of("with");

  /** In letters: {@code và} between two verbs, or a comma. */
  private static final int LINK = 4;

  /** First word of {@code kết thúc}. */
  private static final String OVER = "kết";

  /** Last words of {@code nước này}, {@code hai nước}, {@code hai bên}: no one is named by them. */
  private static final Set<String> UNNAMED = Set.of("này", "nước", "bên");

  private final List<Draft> drafts;

  /** The visits among the drafts of one sentence. */
  Visits(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** Gives each visit its visitor and host, and joins visits that are told twice. */
  void settle() {
    for (int i = 0; i < drafts.size(); i++) {
      Draft visit = drafts.get(i);
      if (visit.head.is("visit") && i + 1 < drafts.size()) {
        giveHost(visit, drafts.get(i + 1));
      }
      if (i > 0 && isGoal(drafts.get(i - 1), visit)) {
        absorb(drafts.get(i - 1), visit);
        drafts.remove(i--);
      } else if (visit.head.is("visit") && !visit.mustSayWithWhom() && lacksVisitor(i)) {
        i -= settle(i) ? 1 : 0;
      }
    }
  }

  /** {@code A thăm, giao lưu với B}: it is B whom A visits. */
  private static void giveHost(Draft visit, Draft act) {
    int end = visit.evidence.get(0).end();
    int begin = act.evidence.get(0).begin();
    if (!act.head.is("exchange")
        || !act.head.verbal()
        || begin < end
        || begin - end > LINK
        || !visit.parties.mentionsIn(HOST).isEmpty()) {
      return;
    }
    List<AgentMention> visitors = visit.parties.mentionsIn(VISITOR);
    List<AgentMention> others = Nearby.others(act.parties.mentionsBy(WITH), visitors);
    if (!visitors.isEmpty()) {
      visit.join(others, HOST, RULE);
      act.when = act.when.or(() -> visit.when);
    }
  }

  /** {@code A tới Lima để thực hiện chuyến thăm chính thức}: both words tell one visit. */
  private static boolean isGoal(Draft journey, Draft visit) {
    return visit.leadsAbroad
        && visit.head.is("visit")
        && journey.head.is("visit")
        && visit.parties.mentionsIn(HOST).isEmpty()
        && sides(journey.parties.mentionsIn(VISITOR).stream())
            .equals(sides(visit.parties.mentionsIn(VISITOR).stream()));
  }

  private static void absorb(Draft journey, Draft visit) {
    StatusReading told = isUnderWay(visit) ? visit.status : journey.status;
    journey.absorb(visit);
    journey.status = told;
  }

  /** {@code đến Lima, bắt đầu chuyến thăm}: what only begins is not over. */
  private static boolean isUnderWay(Draft visit) {
    return visit.status.status().equals("ongoing");
  }

  /** {@code đến Lima gặp B}: they meet where the journey ends. */
  void place() {
    for (int i = 1; i < drafts.size(); i++) {
      Draft act = drafts.get(i);
      boolean there = drafts.get(i - 1).head.is("visit") && drafts.get(i - 1).head.verbal();
      if (there && act.head.is("meeting", "dialogue", "conference") && act.venues.isEmpty()) {
        act.addVenuesOf(drafts.get(i - 1));
      }
    }
  }

  /**
   * {@code Trong chuyến thăm Peru, …}: a journey that is or was made takes place in the state that
   * is host, if no place is told. Of one that is said to be over, or to lead to {@code nước này},
   * no place is told.
   */
  void placeAtHosts(ClauseText text) {
    drafts.stream()
        .filter(draft -> draft.head.is("visit") && isNotMade(draft))
        .forEach(draft -> draft.venues.removeIf(Venues::isState));
    if (drafts.stream().anyMatch(draft -> !draft.venues.isEmpty())) {
      return;
    }
    for (Draft visit : drafts) {
      boolean made = StatusGroup.of(visit.status.status()) == StatusGroup.REALISED;
      if (made
          && visit.head.is("visit")
          && visit.head.hasNoun()
          && !OVER.equals(text.firstWordIn(visit.evidence.get(0)))) {
        visit.parties.mentionsIn(HOST).stream()
            .filter(host -> host.agent().kind() == Agent.Kind.STATE)
            .filter(host -> !UNNAMED.contains(text.lastWordIn(host.span())))
            .forEach(host -> visit.addVenue(Ways.territory(host.agent()), host.span()));
      }
    }
  }

  /** {@code hủy chuyến thăm tới Peru}: it takes place nowhere. */
  private static boolean isNotMade(Draft visit) {
    return StatusGroup.of(visit.status.status()) == StatusGroup.UNREALISED;
  }

  private boolean lacksVisitor(int i) {
    Draft visit = drafts.get(i);
    List<AgentMention> visitors = visit.parties.mentionsIn(VISITOR);
    return visitors.isEmpty()
        || !statesThere(visit, visitors).isEmpty()
        || (i > 0 && isReceiving(drafts.get(i - 1), visit));
  }

  /**
   * Whether those who visit are told right before to receive someone; in {@code A thăm B, và B thăm
   * C} they are named anew.
   */
  private static boolean isReceiving(Draft before, Draft visit) {
    Set<String> receiving = sides(before.parties.mentionsIn(HOST).stream());
    return !receiving.isEmpty()
        && !areNamedBehind(before, visit)
        && (visit.head.verbal()
            || visit.parties.mentionsIn(HOST).isEmpty()
            || before.head.is("visit"))
        && receiving.equals(sides(visit.parties.mentionsIn(VISITOR).stream()));
  }

  private static boolean areNamedBehind(Draft before, Draft visit) {
    List<AgentMention> visitors = visit.parties.mentionsIn(VISITOR);
    int end = before.evidence.get(0).end();
    return visit.head.verbal()
        && before.head.is("visit")
        && !visitors.isEmpty()
        && !visit.parties.mentionsIn(HOST).isEmpty()
        && visitors.stream().allMatch(one -> one.span().begin() > end)
        && before.parties.mentionsIn(HOST).stream()
            .noneMatch(host -> visitors.stream().anyMatch(one -> one.span().equals(host.span())));
  }

  /** Settles one visit; tells whether it was one told before. */
  private boolean settle(int i) {
    Draft visit = drafts.get(i);
    if (i > 0 && isCompany(drafts.get(i - 1))) {
      Draft before = drafts.get(i - 1);
      if (before.head.is("visit") && isSame(before, visit)) {
        visit.parties.leave(VISITOR);
        absorb(before, visit);
        drafts.remove(i);
        return true;
      }
      giveGuest(visit, before, isReceiving(before, visit));
    } else if (i + 1 < drafts.size()
        && (isCompany(drafts.get(i + 1)) || isAttendedOnIt(visit, drafts.get(i + 1)))) {
      giveGuest(visit, drafts.get(i + 1), false);
    }
    return false;
  }

  private static boolean isCompany(Draft act) {
    return !act.head.is("statement", "conference") && act.parties.hasNamedSide();
  }

  /** {@code Trong chuyến thăm A, B dự diễn đàn}: who visits is named beside what he does there. */
  private static boolean isAttendedOnIt(Draft visit, Draft act) {
    return act.head.is("conference", "statement") && !act.subject.isEmpty() && !visit.head.verbal();
  }

  private static boolean isSame(Draft before, Draft visit) {
    Set<String> hosts = sides(before.parties.mentionsIn(HOST).stream());
    return visit.parties.mentionsIn(HOST).isEmpty()
        || visit.parties.isBy("invited-by")
        || sides(visit.parties.mentionsIn(HOST).stream()).equals(hosts);
  }

  /** The guests of an act are those it receives, or else those who are not the visit's hosts. */
  private void giveGuest(Draft visit, Draft act, boolean received) {
    List<AgentMention> told = visit.parties.mentionsIn(HOST);
    List<AgentMention> receiving = act.parties.mentionsIn(HOST);
    List<AgentMention> hosts = told.isEmpty() && receiving.isEmpty() ? atHome(visit, act) : told;
    Set<String> known =
        sides(
            Stream.concat(
                hosts.stream(), received || hosts.isEmpty() ? receiving.stream() : Stream.empty()));
    List<AgentMention> own = strangers(act.subject, known);
    List<AgentMention> guests = own.isEmpty() ? strangers(act.parties.mentions(), known) : own;
    boolean clear =
        sides(guests.stream()).size() == 1
            || (received && !guests.isEmpty())
            || (arePersons(own) && meetOthers(own, act));
    if (known.isEmpty() || !clear) {
      return;
    }
    visit.parties.leave(VISITOR);
    visit.join(guests, VISITOR, RULE);
    if (received && act.head.is("meeting") && visit.status.isDoneByAspect()) {
      visit.status = new StatusReading("ongoing", 0, Optional.empty(), "status-guest");
    }
    attend(visit, receiving, guests);
    if (told.isEmpty()) {
      visit.join(hosts.isEmpty() ? hostsOf(visit, receiving) : hosts, HOST, RULE);
    }
  }

  /** {@code A hội đàm với B nhân chuyến thăm tại Lào}: the one of them who is at home there. */
  private static List<AgentMention> atHome(Draft visit, Draft act) {
    return visit.venues.isEmpty() || !act.head.is("meeting")
        ? List.of()
        : statesThere(visit, act.parties.mentions());
  }

  /** {@code A tiếp B đang có chuyến thăm tại Lào}: it is Lào that B visits, and not A. */
  private static List<AgentMention> hostsOf(Draft visit, List<AgentMention> receiving) {
    List<AgentMention> there = statesThere(visit, receiving);
    return there.isEmpty() ? receiving : there;
  }

  private static List<AgentMention> statesThere(Draft visit, List<AgentMention> among) {
    return among.stream()
        .flatMap(one -> one.all().stream())
        .filter(AgentMention::isState)
        .filter(state -> isPlaceOf(visit, state))
        .limit(1)
        .toList();
  }

  private static boolean isPlaceOf(Draft visit, AgentMention state) {
    return visit.venues.stream().anyMatch(place -> place.value().key().equals(state.agent().key()));
  }

  /** {@code A tiếp B nhân dịp B thăm Lào và dự hội nghị}: B does both. */
  private void attend(Draft visit, List<AgentMention> receiving, List<AgentMention> guests) {
    int next = drafts.indexOf(visit) + 1;
    if (next == drafts.size() || !drafts.get(next).head.is("conference")) {
      return;
    }
    Draft conference = drafts.get(next);
    boolean ofHosts =
        conference.parties.isBy("subject-carried")
            && sides(conference.parties.mentionsIn(ATTENDANT).stream())
                .equals(sides(receiving.stream()));
    if (ofHosts && conference.head.verbal()) {
      conference.parties.leave(ATTENDANT);
      conference.join(guests, ATTENDANT, RULE);
    }
  }

  /** {@code Trong chuyến thăm Lào, A và phu nhân B gặp C}: all who are named have come. */
  private static boolean arePersons(List<AgentMention> guests) {
    return guests.stream().allMatch(one -> one.side().kind() == Agent.Kind.PERSON);
  }

  private static boolean meetOthers(List<AgentMention> own, Draft act) {
    return !own.isEmpty()
        && !sides(own.stream()).containsAll(sides(act.parties.mentions().stream()));
  }

  private static List<AgentMention> strangers(List<AgentMention> mentions, Set<String> known) {
    return mentions.stream()
        .filter(mention -> mention.agent().kind() != Agent.Kind.GROUP)
        .filter(mention -> !known.contains(side(mention)))
        .toList();
  }

  private static Set<String> sides(Stream<AgentMention> mentions) {
    return mentions.map(Visits::side).collect(Collectors.toSet());
  }

  private static String side(AgentMention mention) {
    return mention.side().key();
  }
}
