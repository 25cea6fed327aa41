package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Sides of an act that have no name in the text but are said to be abroad, or to be many. */
final class OpenSides {
  /** How many tags behind a function word those without a name stand. */
  private static final int REACH_OF_OTHERS = 4;

  /** How many tags behind {@code với} those abroad may be told. */
  private static final int REACH_OF_PARTNERS = 6;

  /** In tokens, from the clause of a conference back to who comes to it. */
  private static final int REACH_OF_FRONT = 60;

  /** How many tags behind a word for a meeting those stand whom one meets. */
  private static final int REACH_OF_GUESTS = 8;

  /** How many tags behind a word for an exercise it is told of what kind it is. */
  private static final int REACH_OF_KIND = 4;

  /** How many tags behind a call it is told whose help is called for. */
  private static final int REACH_OF_HELP = 3;

  /** Last words of {@code hỗ trợ, viện trợ, trợ giúp, giúp đỡ}. */
  private static final Set<String> HELP = Set.of("trợ", "giúp", "đỡ");

  /** Of what kind an exercise is in which others take part. */
  private static final Set<String> MULTINATIONAL = Set.of("đa phương", "đa quốc", "quốc tế");

  /** Words of {@code tham gia, tham dự, dự}. */
  private static final Set<String> JOINING = Set.of("tham", "dự");

  private final Draft draft;
  private final Head head;
  private final int left;
  private final int right;
  private final Complements complements;
  private final Others others;
  private final Nearby near;

  OpenSides(Draft draft, int left, int right, Complements complements, Nearby near) {
    this.draft = draft;
    this.head = draft.head;
    this.left = left;
    this.right = right;
    this.complements = complements;
    this.others = new Others(complements);
    this.near = near;
  }

  /** {@code hợp tác với một hãng của nước ngoài}: there is another side, though without a name. */
  void open() {
    boolean ofStates = isDoneByStates();
    boolean withSomeone =
        head.frame().joint()
            && (ofStates
                || isOpen(Function.WITH)
                || others.areCountedWith(left, head)
                || others.areForeignBeside(left, head)
                || isBetweenThoseTwo()
                || isOfThoseTwo()
                || isOfManyForces()
                || isJoinedAbroad());
    draft.withUnnamed = head.frame().joint() && !withSomeone && isWithUnnamed();
    boolean takenHome = isTakenHome();
    boolean forMany = head.is("aid", "funding") && isOpen(Function.FOR);
    boolean visitsMany =
        head.is("visit")
            && !head.frame().role(Slot.OBJECT).equals(Slots.VISITOR)
            && near.object().isEmpty()
            && (others.areCounted(head.to())
                || others.areAbroad(head.to(), Math.min(right, head.to() + REACH_OF_OTHERS)));
    boolean meetsMany =
        head.is("meeting")
            && head.verbal()
            && near.object().isEmpty()
            && others.areAbroad(head.to(), endOfGuests());
    draft.bindsMany =
        head.frame().joint() && !head.is("conference", "visit") && (withSomeone || isWithStates());
    draft.withAbroad =
        (withSomeone && others.areCalledForeign(withAt(), right))
            || (withSomeone && others.areForeignBeside(left, head))
            || ofStates
            || (draft.bindsMany && isWithStates());
    if (withSomeone || takenHome || forMany || visitsMany || meetsMany) {
      draft.parties.openSide();
    }
    draft.leadsAbroad = visitsMany || isVisitOfState();
    draft.ofRegion = isOfRegion();
    draft.ofWorld = isOfWorld();
    draft.callsOnMany = callsOnMany();
    draft.callsOnBoth = callsOnBoth();
    draft.callsAbroad =
        visitsMany
            || meetsMany
            || addressesStates()
            || (draft.callsOnMany && (others.areAbroad(head.to(), right) || isCallOnWorld()));
  }

  /** {@code Lãnh đạo các nước mong muốn tăng cường hợp tác với A}: A and others without a name. */
  private boolean isDoneByStates() {
    return head.is("cooperation", "partnership")
        && others.standBefore(head)
        && !near.behind(Function.WITH).isEmpty();
  }

  /** Those who give, once it is known who gets it. */
  void openGivers() {
    boolean praised = isPraisedByUnnamed();
    draft.givenByUnnamed = praised || isGivenByUnnamed();
    draft.givenFromAbroad =
        praised || (draft.givenByUnnamed && head.is("aid") && others.giveFromAbroad(left, head));
    draft.saysForWhom =
        complements.marks(head.to(), right, Function.FOR)
            || complements.marks(head.to(), right, Function.FOREIGN);
    if (draft.givenByUnnamed) {
      draft.parties.openSide();
    }
  }

  /** {@code Lãnh đạo các nước đánh giá cao A}, {@code Cộng đồng quốc tế chúc mừng A}. */
  private boolean isPraisedByUnnamed() {
    return head.is("endorsement")
        && head.verbal()
        && !draft.parties.isBegunBySomeone()
        && others.standBefore(head);
  }

  /** {@code các đồng minh viện trợ cho A}, {@code A cần hỗ trợ từ châu Âu}: A gets it of others. */
  private boolean isGivenByUnnamed() {
    if (!head.is("aid", "funding", "supply") || !draft.parties.hasStateOrOrganisation()) {
      return false;
    }
    Optional<String> giver = head.frame().role(Slot.FROM).or(() -> head.frame().role(Slot.SUBJECT));
    boolean unsaid = giver.filter(draft.parties::hasRole).isEmpty();
    return (unsaid || (!head.is("funding") && !draft.parties.isBegunBySomeone()))
        && others.give(left, head, right);
  }

  /** {@code tiếp lãnh đạo 30 tập đoàn, doanh nghiệp quốc tế}: as far as guests may be told. */
  private int endOfGuests() {
    int end = Math.min(right, head.to() + REACH_OF_GUESTS);
    return complements.next(Function.AT, head.to(), end);
  }

  private int withAt() {
    return complements.next(Function.WITH, head.to(), right);
  }

  /** {@code A dẫn độ nghi phạm về nước}: another side handed him over. */
  private boolean isTakenHome() {
    return head.is("operation")
        && head.verbal()
        && head.frame().joint()
        && head.frame().role(Slot.FOR).isPresent()
        && IntStream.range(head.to(), complements.text().size())
            .anyMatch(
                t ->
                    complements.text().firstWord(t).equals("về")
                        && complements.text().lastWord(t).equals("nước"));
  }

  /** {@code A nói về cuộc họp ủy ban giữa quân đội hai nước}: one of the two has no name. */
  private boolean isBetweenThoseTwo() {
    if (head.verbal() || !head.is("dialogue", "meeting")) {
      return false;
    }
    int between = complements.next(Function.BETWEEN, head.to(), right);
    int end = Math.min(right, between + REACH_OF_OTHERS);
    return complements.text().marks(Function.BOTH_SIDES)
        && IntStream.range(between, end).anyMatch(t -> others.areCounted(t));
  }

  /**
   * {@code Tổng thống A nói hai nước sẽ hợp tác}, {@code … hợp tác giữa hai nước}: A is one of
   * them, and the other has no name.
   */
  private boolean isOfThoseTwo() {
    int end = Math.min(right, head.to() + REACH_OF_OTHERS);
    return complements.text().marks(Function.BOTH_SIDES)
        && head.is("cooperation", "partnership", "agreement", "exchange", "programme")
        && IntStream.range(left, end).anyMatch(others::areCounted);
  }

  /** {@code A tham gia diễn tập hải quân đa phương}: by its kind others train there too. */
  private boolean isOfManyForces() {
    return head.is("exercise")
        && IntStream.range(Math.max(left, head.from()), Math.min(right, head.to() + REACH_OF_KIND))
            .takeWhile(t -> t < head.to() || complements.text().isPlainWord(t))
            .anyMatch(this::isMultinational);
  }

  /** {@code A tham gia diễn tập hải quân tại B}: who goes there to train does so with others. */
  private boolean isJoinedAbroad() {
    if (!head.is("exercise") || !draft.parties.hasStateOrOrganisation() || !isJoining()) {
      return false;
    }
    int at = complements.next(Function.AT, head.to(), right);
    return at < right
        && stateAt(at + 1).filter(state -> !draft.parties.namedSides().contains(state)).isPresent();
  }

  private boolean isJoining() {
    return IntStream.range(
            complements.text().tag(head.from()).from(), complements.text().tag(head.from()).to())
        .anyMatch(word -> JOINING.contains(complements.text().word(word)));
  }

  private Optional<Agent> stateAt(int at) {
    ClauseText text = complements.text();
    List<AgentMention> states = Complements.sides(text.tag(at));
    return states.size() == 1
        ? Optional.of(states.get(0).side())
        : Destination.of(text, at, Math.min(right, at + 1));
  }

  private boolean isMultinational(int at) {
    ClauseText text = complements.text();
    return IntStream.range(text.tag(at).from(), text.tag(at).to())
        .filter(word -> word + 1 < text.tokens().size())
        .anyMatch(word -> MULTINATIONAL.contains(text.word(word) + " " + text.word(word + 1)));
  }

  /** {@code Diễn đàn Văn hóa Thế giới}, {@code hội thảo có 60 đại biểu từ 15 nước}. */
  private boolean isOfWorld() {
    ClauseText text = complements.text();
    return head.is("conference", "meeting")
        && head.hasNoun()
        && (Worldwide.isSaidIn(text.tokens(), text.tag(noun()).from(), text.tag(head.to() - 1).to())
            || Worldwide.comesFromManyStates(
                text.tokens(), beginOfSentence(), text.tag(text.size() - 1).to()));
  }

  /** {@code Với sự tham gia của 15 nước, hội thảo …}: who comes may be told in front. */
  private int beginOfSentence() {
    int begin = complements.text().tag(0).from();
    int earliest = Math.max(0, begin - REACH_OF_FRONT);
    while (begin > earliest && !complements.text().tokens().get(begin - 1).is(".")) {
      begin--;
    }
    return begin;
  }

  /**
   * {@code nối lại các hội nghị}: where its noun begins, behind the verb and how many there are.
   */
  private int noun() {
    int noun = head.to() - 1;
    while (noun > head.from() && complements.text().tag(noun - 1).marks(Function.NOUN)) {
      noun--;
    }
    return noun;
  }

  /** {@code Hội nghị Cấp cao Đông Á}: a part of the world stands in the name. */
  private boolean isOfRegion() {
    if (!head.is("conference")) {
      return false;
    }
    int end = Math.min(right, head.to() + REACH_OF_OTHERS);
    int about = complements.next(Function.ABOUT, head.to(), end);
    int place = complements.next(Function.AT, head.to(), about);
    return others.areOfRegion(head.to(), place);
  }

  /**
   * {@code chuyến thăm của tàu hải quân A}: nobody pays a visit to his own, unless it is said where
   * he goes.
   */
  private boolean isVisitOfState() {
    return head.is("visit")
        && head.frame().role(Slot.SUBJECT).equals(Slots.VISITOR)
        && complements.endsWithVisit(head)
        && near.object().isEmpty()
        && !Destination.isTold(complements.text(), head.to());
  }

  /** {@code kêu gọi các nước hợp tác}: whoever calls on states calls on others. */
  private boolean addressesStates() {
    return head.is("proposal", "endorsement")
        && head.verbal()
        && head.to() < right
        && (others.areStates(head.to()) || (head.is("endorsement") && isOfBondWithStates()));
  }

  /** {@code coi trọng quan hệ với các nước láng giềng}. */
  private boolean isOfBondWithStates() {
    int with = complements.next(Function.WITH, head.to(), right);
    return with < right
        && complements.text().tag(with - 1).has(Sense.Type.class)
        && near.behind(Function.WITH).stream().anyMatch(others::areStates);
  }

  /** {@code hợp tác với công ty khởi nghiệp}: with whom is said, and it is no one by name. */
  private boolean isWithUnnamed() {
    int at = complements.next(Function.WITH, head.to(), Math.min(right, head.to() + 2));
    return at < Math.min(right, head.to() + 2)
        && near.around(Function.WITH).isEmpty()
        && others.isCommonNoun(at + 1, right);
  }

  /** {@code quan hệ với nhiều nước}, {@code tiếp các tổ chức quốc tế}: they are of other states. */
  private boolean isWithStates() {
    return hasStates(near.behind(Function.WITH));
  }

  private boolean hasStates(List<AgentMention> mentions) {
    for (AgentMention mention : mentions) {
      if (mention.agent().kind() == Agent.Kind.GROUP && others.areStates(mention)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function word governs others abroad behind the head, and none of them by name. */
  private boolean isOpen(Function function) {
    int at = complements.next(function, head.to(), right);
    int reach = function == Function.WITH ? REACH_OF_PARTNERS : REACH_OF_OTHERS;
    return at < right
        && near.behind(function).isEmpty()
        && (others.areAbroad(at, Math.min(right, at + reach)) || others.areOfRegion(at, right));
  }

  /**
   * {@code kêu gọi các bên kiềm chế}, {@code kêu gọi đàm phán}; organisations of states call on
   * their members.
   */
  private boolean callsOnMany() {
    return praisesMany() || calls();
  }

  /** {@code A đề xuất hai bên …}: of the two one is A. */
  private boolean callsOnBoth() {
    return head.is("proposal")
        && head.to() < right
        && complements.text().tag(head.to()).marks(Function.BOTH_SIDES);
  }

  /** {@code hoan nghênh các nước đạt đồng thuận}: they are right behind the verb. */
  private boolean praisesMany() {
    return head.is("endorsement")
        && head.verbal()
        && near.object().isEmpty()
        && others.areAbroad(head.to(), Math.min(right, head.to() + REACH_OF_OTHERS));
  }

  private boolean calls() {
    return head.is("proposal")
        && near.object().isEmpty()
        && ((draft.parties.hasOrganisation() && !complements.isPlan(head))
            || others.areAbroad(head.to(), right)
            || isCallOnWorld()
            || complements.namesJointAct(head.to(), right));
  }

  /** {@code kêu gọi quốc tế hỗ trợ}, {@code kêu gọi viện trợ quốc tế}. */
  private boolean isCallOnWorld() {
    ClauseText text = complements.text();
    for (int t = head.to(); t < Math.min(right, head.to() + REACH_OF_HELP); t++) {
      if (Worldwide.isTold(text.tokens(), text.tag(t).from())) {
        return t == head.to() || HELP.contains(text.lastWord(t - 1));
      }
    }
    return false;
  }
}
