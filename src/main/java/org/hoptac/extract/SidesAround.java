package org.hoptac.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * The sides that a sentence names on either hand of an act and that do not take part in it yet, the
 * nearest first.
 */
final class SidesAround {
  /** How many code points away a side may stand. */
  private static final int REACH = 160;

  /** What stands in place of the segment of an act that no clause tells. */
  private static final int NOWHERE = -1;

  /** In tags: {@code Không chỉ} and its like before an act. */
  private static final int REACH_OF_OPENING = 3;

  private static final String ON = "nhân";

  /** What follows it: {@code nhân dịp, nhân kỷ niệm, nhân Quốc khánh}. */
  private static final Set<String> OCCASIONS =
      Set.of("dịp", "kỷ", "ngày", "quốc", "lễ", "tết", "năm", "việc");

  /** First words of {@code được tin, hay tin}. */
  private static final Set<String> TIDINGS = Set.of("được", "hay", "biết", "nghe");

  /** Last word of {@code gửi điện mừng}, {@code chúc mừng}. */
  private static final String WISH = "mừng";

  private static final String DISASTER = "disaster-relief";

  private final List<ClauseText> clauses;
  private final Told told;

  /** Found when asked for: most acts name their sides themselves. */
  private List<NamedSides> named;

  SidesAround(List<ClauseText> clauses, Told told) {
    this.clauses = clauses;
    this.told = told;
  }

  private List<NamedSides> named() {
    if (named == null) {
      named = find();
    }
    return named;
  }

  private List<NamedSides> find() {
    var found = new ArrayList<NamedSides>();
    int segment = 0;
    for (int i = 0; i < clauses.size(); i++) {
      ClauseText clause = clauses.get(i);
      segment += opensSegment(clause) ? 1 : 0;
      boolean attacked = clause.is(Function.AFTER) && clause.callsForCaution();
      if (!clause.isAside() && !attacked && !isLeftOut(clauses, i)) {
        SidesOfClause.addTo(found, new Complements(clause, told), segment);
      }
    }
    return found;
  }

  /** {@code thỏa thuận không bao gồm X}: those behind the word for it are left out of it. */
  private static boolean isLeftOut(List<ClauseText> clauses, int at) {
    return at > 0 && clauses.get(at - 1).endsWith(Function.NOT);
  }

  /** What semicolons part has nothing to do with each other. */
  private static boolean opensSegment(ClauseText clause) {
    return clause.size() > 0 && clause.isSign(0, ";");
  }

  /** How many semicolons stand before an act, or {@link #NOWHERE}. */
  private int segment(Draft draft) {
    Optional<ClauseText> clause = clauseOf(draft);
    if (clause.isEmpty()) {
      return NOWHERE;
    }
    int segment = 0;
    for (ClauseText part : clauses) {
      segment += opensSegment(part) ? 1 : 0;
      if (part == clause.get()) {
        break;
      }
    }
    return segment;
  }

  /** The clause that tells an act. */
  Optional<ClauseText> clauseOf(Draft draft) {
    int begin = draft.evidence.get(0).begin();
    for (ClauseText clause : clauses) {
      if (clause.span(clause.size() - 1).end() > begin) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /** Those before an act, but for places; where an organisation meets is no partner of it. */
  List<NamedSides> before(Draft draft) {
    List<NamedSides> before = allBefore(draft);
    boolean meeting = draft.parties.hasOrganisation();
    before.removeIf(n -> n.located() || (meeting && n.apposed()));
    return before;
  }

  private List<NamedSides> allBefore(Draft draft) {
    int begin = draft.evidence.get(0).begin();
    int segment = segment(draft);
    List<NamedSides> all = named();
    var before = new ArrayList<NamedSides>();
    for (int i = all.size() - 1; i >= 0; i--) {
      NamedSides sides = all.get(i);
      int end = sides.span().end();
      boolean near = end <= begin && begin - end < REACH && sides.segment() == segment;
      if (near && !sides.isOutside() && isNew(draft, sides)) {
        before.add(sides);
      }
    }
    return before;
  }

  /** {@code Phía Mỹ …, trong khi phía Trung Quốc đề xuất …}: to whom else but the one before. */
  Stream<NamedSides> addressedBefore(Draft draft) {
    return draft.head.is("proposal") && !draft.callsOnMany
        ? before(draft).stream().filter(n -> n.governor().isEmpty())
        : Stream.empty();
  }

  /**
   * {@code Nhân dịp Quốc khánh A, B gửi điện mừng}: who has something to celebrate; {@code Được tin
   * X từ trần, B gửi điện chia buồn}: or mourns. Whose office it is that one takes up is told
   * behind him: {@code Nhân dịp ông X nhậm chức Thủ tướng A}.
   */
  List<AgentMention> addresseesBefore(Draft draft) {
    ClauseText first = clauses.get(0);
    int begin = first.behindWhenAndWhere(0, first.size());
    if (begin + 1 >= first.size() || !isAddressed(draft, first, begin)) {
      return List.of();
    }
    int end = first.span(first.nextSign(begin, first.size(), ",") - 1).end();
    List<AgentMention> sides =
        allBefore(draft).stream()
            .filter(n -> n.span().end() <= end && n.sides().size() == 1)
            .sorted(Comparator.comparing(n -> n.span().begin()))
            .map(n -> n.sides().get(0))
            .toList();
    boolean office = sides.size() > 1 && isOfNoState(sides.get(0)) && sides.get(1).isState();
    return sides.subList(0, Math.min(office ? 2 : 1, sides.size()));
  }

  private boolean isAddressed(Draft draft, ClauseText first, int begin) {
    int word = first.tag(begin).from();
    return first.word(word).equals(ON)
        ? OCCASIONS.contains(first.word(word + 1)) && isWish(draft)
        : opensWithTidings(first, word) && isSorry(draft);
  }

  private static boolean opensWithTidings(ClauseText first, int word) {
    return TIDINGS.contains(first.word(word)) && first.word(word + 1).equals("tin");
  }

  private static boolean isOfNoState(AgentMention one) {
    return one.agent().kind() == Agent.Kind.PERSON && one.principals().isEmpty();
  }

  private boolean isWish(Draft draft) {
    return draft.head.is("endorsement")
        && draft.head.verbal()
        && clauseOf(draft)
            .filter(text -> text.lastWord(draft.head.to() - 1).equals(WISH))
            .isPresent();
  }

  /**
   * {@code bệnh viện tại X do A tài trợ}, {@code Sau trận lũ tại X, A cử bác sĩ}: where one helps;
   * {@code Được tin động đất tại X, A gửi điện chia buồn}: for whom one is sorry.
   */
  Stream<NamedSides> locatedBefore(Draft draft) {
    return draft.head.is("aid", "funding") || isSorry(draft)
        ? allBefore(draft).stream()
            .filter(NamedSides::located)
            .filter(n -> draft.parties.isBy("by") || isWhereDisasterWas(n))
        : Stream.empty();
  }

  /** Whether an act is addressed to those who are in a place, and not only to who is named. */
  private static boolean isSorry(Draft draft) {
    return draft.head.is("endorsement", "call") && draft.head.frame().role(Slot.HOST).isPresent();
  }

  /** Whether a clause in front of the sentence names a disaster, and that it was there. */
  private boolean isWhereDisasterWas(NamedSides there) {
    return clauses.get(0).isFronted()
        && there.clause().begin() == clauses.get(0).span(0).begin()
        && told.topicsIn(there.clause()).stream().anyMatch(topic -> DISASTER.equals(topic.value()));
  }

  /** Those behind an act. */
  List<NamedSides> behind(Draft draft) {
    int end = draft.evidence.get(0).end();
    int segment = segment(draft);
    var behind = new ArrayList<NamedSides>();
    for (NamedSides sides : named()) {
      int begin = sides.span().begin();
      boolean near = begin >= end && begin - end < REACH && sides.segment() == segment;
      if (near && !sides.opening() && mayTakePart(draft, sides) && !isOfSubordinate(draft, sides)) {
        behind.add(sides);
      }
    }
    return behind;
  }

  /**
   * {@code Bác sĩ hỗ trợ người dân A sau khi B đóng cửa biên giới}: who does something before or
   * meanwhile is not the one, unnamed, of whom the verb tells.
   */
  private boolean isOfSubordinate(Draft draft, NamedSides behind) {
    if (!draft.head.verbal() || clauseOf(draft).filter(SidesAround::isMain).isEmpty()) {
      return false;
    }
    for (ClauseText clause : clauses) {
      if (clause.span(0).begin() == behind.clause().begin()) {
        return clause.clause().relation().isPresent() && !clause.is(Function.PURPOSE);
      }
    }
    return false;
  }

  private static boolean isMain(ClauseText clause) {
    return clause.clause().relation().isEmpty() && !clause.isFronted();
  }

  private boolean mayTakePart(Draft draft, NamedSides behind) {
    return !behind.isOutside()
        && isNewBehind(draft, behind)
        && !isMatter(draft, behind)
        && (!behind.located() || mayBeDoneThere(draft));
  }

  /**
   * {@code Hỗ trợ B thuốc men, A muốn …}, {@code Trong chuyến thăm B, A trồng cây}: who does what
   * opens a sentence follows its comma.
   */
  Stream<NamedSides> doerBehindComma(Draft draft) {
    Span act = draft.evidence.get(0);
    boolean visit = draft.head.is("visit");
    boolean opens =
        (draft.head.verbal() || visit)
            && draft.head.from() <= REACH_OF_OPENING
            && act.end() <= endOfFirst()
            && named().stream().noneMatch(n -> n.span().begin() < act.begin());
    return opens
        ? named().stream()
            .filter(n -> n.span().begin() >= act.end() && n.segment() == 0)
            .filter(n -> n.opening() && isNewBehind(draft, n) && !(visit && n.isSeveral()))
        : Stream.empty();
  }

  private int endOfFirst() {
    return clauses.get(0).span(clauses.get(0).size() - 1).end();
  }

  /** {@code Được A hỗ trợ, B xây trường}: whom A helps is told behind the comma. */
  Stream<NamedSides> helpedBehind(Draft draft) {
    boolean fronted =
        draft.head.is("aid", "funding", "training")
            && draft.parties.isBy("by")
            && clauseOf(draft).filter(SidesAround::beginsPassively).isPresent();
    if (!fronted) {
      return Stream.empty();
    }
    int end = draft.evidence.get(0).end();
    int segment = segment(draft);
    return named().stream()
        .filter(n -> n.opening() && n.segment() == segment)
        .filter(n -> n.span().begin() >= end && n.span().begin() - end < REACH)
        .filter(n -> isNew(draft, n));
  }

  private static boolean beginsPassively(ClauseText clause) {
    return clause.firstWord(0).equals("được");
  }

  /** To whom something is done is named in the clause that tells it. */
  Stream<NamedSides> behindInClause(Draft draft) {
    return behind(draft).stream()
        .filter(n -> !draft.head.is("visit") || (!n.pair() && n.mayBeVisited() && !n.isFrame()))
        .filter(n -> isWithin(draft, n))
        .filter(n -> !isOwnerOfGift(draft, n) && !isSeller(draft, n) && !isMaker(draft, n))
        .filter(n -> !draft.head.is("training") || !isWhereTheyServe(draft, n))
        .filter(n -> !draft.head.is("conference") || !(isVisited(draft, n) || isOfWork(draft, n)))
        .filter(n -> !draft.head.is("funding") || n.mayBeFunded());
  }

  /** {@code bàn giao trường học thuộc chương trình viện trợ của B}: it comes from B. */
  private static boolean isOwnerOfGift(Draft draft, NamedSides behind) {
    return behind.isOwner()
        && (draft.head.is("supply") || (draft.head.is("aid") && draft.evidence.size() > 1));
  }

  /** {@code A đề nghị mua bức tranh do B vẽ}: it is not B whom A calls on. */
  private static boolean isMaker(Draft draft, NamedSides sides) {
    return draft.head.is("proposal")
        && draft.head.verbal()
        && sides.governor().equals(Optional.of(Function.BY));
  }

  /** {@code A góp 5 triệu USD mua tên lửa B cho C}: it is of B that they are bought. */
  private boolean isSeller(Draft draft, NamedSides sides) {
    if (!draft.head.is("aid", "funding") || sides.isReceiver()) {
      return false;
    }
    ClauseText clause = clauseOf(draft).orElseThrow();
    int verb = tagOf(clause, draft.head, sides) - 1;
    while (verb >= draft.head.to()
        && !clause.tag(verb).matches(Sense.Type.class, Sense.Type::verb)) {
      verb--;
    }
    return verb >= draft.head.to()
        && clause.tag(verb).matches(Sense.Type.class, act -> act.type().equals("supply"));
  }

  /** {@code hội nghị đánh giá việc xây dựng thành phố học tập UNESCO}: that only bears its name. */
  private boolean isOfWork(Draft conference, NamedSides sides) {
    if (!sides.isFrame() || sides.governor().isPresent()) {
      return false;
    }
    ClauseText clause = clauseOf(conference).orElseThrow();
    return IntStream.range(conference.head.to(), tagOf(clause, conference.head, sides))
        .anyMatch(t -> clause.tag(t).isVerb());
  }

  private boolean isWhereTheyServe(Draft training, NamedSides sides) {
    ClauseText clause = clauseOf(training).orElseThrow();
    int at = tagOf(clause, training.head, sides);
    return sides.located() && Peacekeepers.serveBetween(clause, training.head.to(), at);
  }

  /** Where sides stand behind a head, or the end of its clause if they stand in another. */
  private static int tagOf(ClauseText clause, Head head, NamedSides sides) {
    int at = head.to();
    while (at < clause.size() && clause.span(at).begin() < sides.span().begin()) {
      at++;
    }
    return at;
  }

  /** Whether the clause of an act names them, or one that goes on with what it tells. */
  private static boolean isWithin(Draft draft, NamedSides behind) {
    boolean proposal = draft.head.is("proposal");
    boolean goesOn = draft.head.is("visit") || (proposal && !draft.callsOnMany);
    return (goesOn && (behind.further() || !proposal))
        || behind.clause().begin() < draft.evidence.get(0).end()
        || (draft.head.is("endorsement") && behind.isOwner())
        || (draft.callsOnMany && behind.isFellow());
  }

  /** {@code dự Đại hội đồng IPU và thăm Peru}: a word for a visit stands between. */
  private boolean isVisited(Draft conference, NamedSides sides) {
    ClauseText clause = clauseOf(conference).orElseThrow();
    int end = conference.evidence.get(0).end();
    for (int t = 0; t < clause.size() && clause.span(t).end() <= sides.span().begin(); t++) {
      if (clause.span(t).begin() >= end
          && clause.tag(t).matches(Sense.Type.class, act -> act.type().equals("visit"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code họp về tình hình B}, {@code họp khẩn về viện trợ cho B}, {@code cung cấp thông tin về
   * tội ác của B}: of whom others only talk is not with them.
   */
  private boolean isMatter(Draft draft, NamedSides sides) {
    boolean talk = draft.head.is("meeting", "call", "dialogue");
    if (sides.isMatter() && (talk || draft.head.is("agreement"))) {
      return true;
    }
    if (!draft.head.is("conference", "exchange")
        || sides.pair()
        || sides.isFellow()
        || sides.isOneOfTwo()
        || (draft.head.is("exchange") && sides.isReceiver())) {
      return false;
    }
    ClauseText clause = clauseOf(draft).orElseThrow();
    int end = draft.evidence.get(0).end();
    for (int t = 0; t < clause.size() && clause.span(t).end() <= sides.span().begin(); t++) {
      if (clause.span(t).begin() >= end && clause.tag(t).marks(Function.ABOUT)) {
        return true;
      }
    }
    return false;
  }

  /** Help is given where its receivers are; a guest is no place. */
  private static boolean mayBeDoneThere(Draft draft) {
    return draft.head.is("aid", "funding", "training", "supply")
        || draft.head.frame().role(Slot.HOST).isPresent();
  }

  /** {@code A khẳng định tình hữu nghị, hợp tác toàn diện A - B}: of the two, one is new. */
  private static boolean isNew(Draft draft, NamedSides sides) {
    boolean ofBond = sides.pair() && draft.head.is("partnership") && draft.parties.sides() == 1;
    boolean behind = sides.span().begin() >= draft.evidence.get(0).end();
    return (ofBond && behind) || sides.areAllNewTo(draft.parties);
  }

  /** Of a pair to which one belongs already, the other is new: {@code … quan hệ A - B}. */
  private static boolean isNewBehind(Draft draft, NamedSides sides) {
    return isNew(draft, sides) || (sides.pair() && sides.isAnyNewTo(draft.parties));
  }
}
