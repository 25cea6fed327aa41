package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Of whom a clause speaks: whom it names itself, or whom a clause behind it names. */
final class Subjects {
  /** Last syllables of {@code công nghệ}, {@code thương hiệu}, {@code tiêu chuẩn}. */
  private static final Set<String> ORIGINS = Set.of("nghệ", "hiệu", "chuẩn");

  /** First words of {@code tham dự, dự}. */
  private static final Set<String> ATTENDING = Set.of("tham", "dự");

  /** Last words of {@code bảo đảm, đảm bảo, cho phép}. */
  private static final Set<String> MAKING_SURE = Set.of("đảm", "bảo", "phép");

  /** First words of {@code việc, khả năng, viễn cảnh}. */
  private static final Set<String> DEEDS = Set.of("việc", "khả", "viễn");

  /** In the key of {@code các đối tác lớn}. */
  private static final String PARTNERS = "doi-tac";

  /** In tags: how many words tell an act. */
  private static final int REACH_OF_ACT = 3;

  /** In tags: {@code , A cho biết thêm.} */
  private static final int LONGEST_SOURCE = 6;

  private final ClauseText text;
  private final Governors governors;
  private final Complements complements;
  private final StatusWords statusWords;
  private final Carried carried;

  /** Of whom the sentence goes on to speak, where others do something in this clause. */
  private List<AgentMention> spokenOf = List.of();

  Subjects(ClauseText text, Complements complements, StatusWords statusWords, Carried carried) {
    this.text = text;
    this.governors = text.governors();
    this.complements = complements;
    this.statusWords = statusWords;
    this.carried = carried;
  }

  /** {@code Đoàn Thượng viện Peru do A dẫn đầu, sẽ …}: whoever leads it goes on with it. */
  private List<AgentMention> withLeader(List<AgentMention> subject, int from, int to) {
    boolean led = !subject.isEmpty() && to == text.size() && complements.marksDelegation(from, to);
    return led
        ? Stream.concat(subject.stream(), complements.governed(from, to, Function.BY).stream())
            .toList()
        : subject;
  }

  /**
   * The sides in a range that nothing governs; a programme there is the frame of the sentence, and
   * ends what was told of others.
   */
  List<AgentMention> in(int from, int to) {
    List<AgentMention> subject = List.of();
    int last = -1;
    for (int t = behindOccasion(from, to); t < to; t++) {
      if (complements.isBothSides(t)) {
        List<AgentMention> meant = complements.sidesMeant(t);
        if (meant.isEmpty()) {
          continue;
        }
        return isWantedOf(meant, from, t) ? List.of() : meant;
      }
      if (subject.isEmpty() && isTheParties(t)) {
        subject = partiesTold();
        continue;
      }
      boolean free = complements.isFree(t) && !isOrigin(t);
      if (free
          || ((subject.isEmpty() || arePeople(subject)) && complements.isOwnerOfSubject(from, t))) {
        complements.programmeAt(t).ifPresent(carried::speakOfProgramme);
        List<AgentMention> sides = Complements.sides(text.tag(t));
        List<AgentMention> wisher = subject.isEmpty() ? carried.subject : subject;
        if (isWishedOf(sides, t, wisher)) {
          carried.wisher = wisher;
          return sides;
        }
        if (isOfDeed(t) || isMadeToAct(t, to) || isWatched(t)) {
          spokenOf = subject.isEmpty() ? carried.subject : subject;
          return sides;
        }
        if (isBehindFront(from, last, t, to)) {
          subject = sides;
          last = t;
        } else if (sides.size() == 1 && (isOneMore(last, t) || isLed(last, t))) {
          subject = Stream.concat(subject.stream(), sides.stream()).toList();
          last = t;
        } else if (subject.isEmpty()
            || actRather(sides, subject)
            || isMadeToAttend(t, to)
            || isContrasted(t)) {
          subject = withOfficials(sides, subject);
          last = t;
        }
      }
    }
    if (!subject.isEmpty()) {
      carried.wisher = List.of();
    }
    return withLeader(subject, from, to);
  }

  /** {@code Các học giả, doanh nghiệp của A}: people of A, unlike its partners. */
  private boolean arePeople(List<AgentMention> subject) {
    AgentMention group = subject.get(0);
    return subject.size() == 1
        && group.agent().kind() == Agent.Kind.GROUP
        && !new Others(complements).areStates(group)
        && !group.agent().key().contains(PARTNERS);
  }

  /**
   * {@code Giữ vai trò nhà cung cấp lớn nhất A, B ký …}: of what is told in front only the end is
   * A, and B does it.
   */
  private boolean isBehindFront(int from, int last, int at, int head) {
    if (last < 1 || last + 2 != at || !text.isSign(last + 1, ",")) {
      return false;
    }
    int begin = text.behindWhenAndWhere(from, last);
    boolean front = begin < last - 1 && text.isPlainWord(last - 1) && !text.isSign(last - 1, ",");
    for (int t = begin; front && t < last; t++) {
      front = !Complements.isAgents(text.tag(t)) && !text.isSign(t, ",");
    }
    for (int t = at + 1; front && t < head; t++) {
      front = text.tag(t).has(Sense.Status.class) || text.isPlainWord(t);
    }
    return front;
  }

  /** {@code A nói các bên đã …}: behind what they did together, those whom it names. */
  private boolean isTheParties(int at) {
    return at > 0
        && text.lastWord(at).equals("bên")
        && text.firstWord(at).equals("các")
        && text.tag(at).marks(Function.FOREIGN)
        && text.tag(at - 1).has(Sense.Report.class);
  }

  private List<AgentMention> partiesTold() {
    return carried
        .lastDraft()
        .filter(draft -> draft.head.frame().joint() && draft.parties.sides() > 1)
        .map(draft -> draft.parties.mentions())
        .orElse(List.of());
  }

  /** {@code A thì im lặng, còn B ký với C}: what B does A does not. */
  private boolean isContrasted(int at) {
    return at > 1 && text.firstWord(at - 1).equals("còn") && text.isSign(at - 2, ",");
  }

  /** {@code A tìm cách bảo đảm B dự …}: it is B who is to come. */
  private boolean isMadeToAttend(int at, int head) {
    return at + 1 == head
        && head < text.size()
        && at > 0
        && ATTENDING.contains(text.firstWord(head))
        && MAKING_SURE.contains(text.lastWord(at - 1));
  }

  /** {@code tàu chiến A và hai tàu ngầm B}: only what is whose stands between the two. */
  private boolean isOneMore(int last, int at) {
    if (last < 0 || last + 2 >= at || !text.tag(last + 1).marks(Function.AND)) {
      return false;
    }
    for (int t = last + 2; t < at; t++) {
      Tag tag = text.tag(t);
      boolean noun =
          text.isPlainWord(t)
              || tag.marks(Function.MANY)
              || tag.has(Sense.NameHead.class)
              || tag.has(Sense.Topic.class);
      if (!noun || tag.isVerb() || tag.has(Sense.Status.class)) {
        return false;
      }
    }
    return true;
  }

  /** {@code Bộ trưởng A dẫn đầu đoàn đại biểu B thăm …}: those whom one leads go with him. */
  private boolean isLed(int last, int at) {
    int led = last < 0 ? at : behindLeading(last + 1, at);
    if (led >= at || !Complements.DELEGATION.contains(text.firstWord(led))) {
      return false;
    }
    for (int t = led + 1; t < at; t++) {
      if (!isNounOfDelegation(t)) {
        return false;
      }
    }
    return true;
  }

  /** One past {@code dẫn đầu} in a range, or its end. */
  private int behindLeading(int from, int to) {
    for (int t = from; t + 1 < to && !text.isSign(t, ","); t++) {
      if (text.firstWord(t).equals("dẫn") && text.lastWord(t + 1).equals("đầu")) {
        return t + 2;
      }
    }
    return to;
  }

  private boolean isNounOfDelegation(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || tag.has(Sense.Group.class)
        || tag.has(Sense.NameHead.class)
        || tag.has(Sense.Topic.class)
        || tag.marks(Function.NOUN);
  }

  /** Leaves whom the next clause speaks of, if it does not say so itself. */
  void leave() {
    if (!spokenOf.isEmpty()) {
      carried.subject = spokenOf;
    }
  }

  /** {@code hãng A ra mắt máy bơm công nghệ B}: where it comes from does nothing. */
  private boolean isOrigin(int at) {
    return at > 0 && ORIGINS.contains(text.lastWord(at - 1));
  }

  /** {@code A phản đối việc B bán vũ khí}: it is B who does so. */
  private boolean isOfDeed(int at) {
    return at > 0 && DEEDS.contains(text.firstWord(at - 1));
  }

  /** {@code A chứng kiến B bàn giao tàu cho C}: A only looks on. */
  private boolean isWatched(int at) {
    return Witnesses.lookOnBefore(text, at);
  }

  /** {@code A buộc B hỗ trợ C}, {@code A thuyết phục B đàm phán với C}: it is B who is to do so. */
  private boolean isMadeToAct(int at, int head) {
    int end = Math.min(head + REACH_OF_ACT, text.size());
    return governors.isCaused(at)
        && head < end
        && (!complements.namesJointAct(head, end)
            || !complements.governed(head, text.size(), Function.WITH).isEmpty());
  }

  /** {@code A mong muốn B …}, {@code A cần B …}: B is to do it, and A wants so. */
  private boolean isWishedOf(List<AgentMention> sides, int at, List<AgentMention> wisher) {
    return at > 0
        && wisher.size() == 1
        && sides.size() == 1
        && (text.tag(at - 1).matches(Sense.Status.class, s -> s.status().equals("intended"))
            || text.firstWord(at - 1).equals("cần"))
        && !wisher.get(0).side().key().equals(sides.get(0).side().key());
  }

  /**
   * {@code Nhân dịp Quốc khánh A, B gửi điện mừng tới …}, {@code Theo Bộ Ngoại giao A, B …}: it is
   * B who does it.
   */
  private int behindOccasion(int from, int to) {
    int opener = text.behindWhenAndWhere(from, to);
    if (opener >= to || !(isOccasion(opener) || Complements.isAccordingTo(text.tag(opener)))) {
      return from;
    }
    int comma = text.nextSign(opener, to, ",");
    return complements.hasFreeAgents(comma, to) ? comma : from;
  }

  /** {@code Nhân dịp …}, {@code Nhân …}, {@code Trong dịp …}. */
  private boolean isOccasion(int opener) {
    return text.firstWord(opener).equals("nhân")
        || opener + 1 < text.size() && text.firstWord(opener + 1).equals("dịp");
  }

  /**
   * {@code X xác nhận A và B đã ký …}: nearer to the verb stand those who do it together; {@code
   * các nước A và B} names whom it speaks of behind.
   */
  private static boolean actRather(List<AgentMention> sides, List<AgentMention> before) {
    boolean group = before.stream().allMatch(side -> side.agent().kind() == Agent.Kind.GROUP);
    return sides.size() > 1 || (group && !sides.isEmpty());
  }

  /** {@code Thủ tướng A và Thủ tướng B công bố A và B nâng cấp quan hệ}: they do so for them. */
  private static List<AgentMention> withOfficials(
      List<AgentMention> sides, List<AgentMention> before) {
    boolean theirs =
        before.size() > 1
            && before.stream()
                .allMatch(
                    one ->
                        one.agent().isBodyOrPerson()
                            && sides.stream().anyMatch(side -> Nearby.isOneSide(side, one)));
    return theirs ? Stream.concat(sides.stream(), before.stream()).toList() : sides;
  }

  /** {@code A …, mong muốn hai nước hợp tác}: one of the two wants what both are to do. */
  private boolean isWantedOf(List<AgentMention> both, int from, int at) {
    return carried.subject.size() == 1
        && both.stream().anyMatch(side -> side.side().key().equals(whoSpeaks()))
        && statusWords.in(from, at).stream()
            .anyMatch(cue -> cue.sense().status().equals("intended"));
  }

  private String whoSpeaks() {
    return carried.subject.get(0).side().key();
  }

  private boolean tellsByVerb() {
    return text.heads().stream().findFirst().filter(Head::verbal).isPresent();
  }

  /** {@code Chi tiết của thỏa thuận sẽ được công bố, A cho biết}: A only brings the news. */
  private static boolean onlyNamesSpeaker(ClauseText clause) {
    return clause.size() > 2
        && clause.size() < LONGEST_SOURCE
        && clause.isSign(0, ",")
        && Complements.isAgents(clause.tag(1))
        && HeadFinder.isReport(clause.tag(2));
  }

  /**
   * {@code Mặc dù …, Việt Nam vẫn chưa …}: the first clause behind that has a subject lends it, but
   * not one that hangs on this: {@code nghệ sĩ lên tiếng ủng hộ A sau khi B …}.
   */
  List<AgentMention> behind(List<ClauseText> behind) {
    boolean main = text.clause().relation().isEmpty() && !text.isFronted() && tellsByVerb();
    for (int i = 0; i < behind.size() && !behind.get(i).isSign(0, ";"); i++) {
      ClauseText clause = behind.get(i);
      if (main && clause.clause().relation().isPresent() && !clause.is(Function.PURPOSE)) {
        return List.of();
      }
      if (!clause.isAside() && (tellsByVerb() || !onlyNamesSpeaker(clause))) {
        Optional<List<AgentMention>> subject =
            new Complements(clause, carried.told).subjectBeforeVerb();
        if (subject.isPresent()) {
          return subject.get();
        }
      }
    }
    return List.of();
  }
}
