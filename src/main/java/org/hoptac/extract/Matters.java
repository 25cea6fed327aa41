package org.hoptac.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.text.Span;

/**
 * What acts are about beyond what the words right around them tell: their programme, what is said
 * or agreed at a talk, what a visit is paid for, and the rest of their clause and sentence. Names
 * tell it only where no other words do.
 */
final class Matters {
  /**
   * Acts that are always about something: where their clause does not tell it, the sentence does.
   */
  private static final Set<String> ABOUT_SOMETHING =
      Set.of(
          "agreement",
          "conference",
          "cooperation",
          "programme",
          "operation",
          "exchange",
          "training",
          "aid",
          "supply",
          "funding");

  /** Talks, and what is agreed or called for there. */
  private static final Set<String> OF_TALKS =
      Set.of("meeting", "call", "dialogue", "agreement", "conference", "proposal");

  private static final String DEFENCE = "defence";
  private static final String BORDER = "border";
  private static final String AT_SEA = "maritime-security";

  private final Told told;
  private final TopicsOfNames ofNames;

  /** Found when asked for: most acts tell themselves what they are about. */
  private Map<Optional<Span>, List<Draft>> bySentence;

  Matters(Told told) {
    this.told = told;
    this.ofNames = new TopicsOfNames(told, this::ofSentence);
  }

  /** Gives the acts of a statement what they are about, and takes away what only seems so. */
  void settle() {
    shareProgrammeTopics();
    told.drafts().forEach(this::takeTopicsOfProgramme);
    told.drafts().forEach(this::takeTopicsOfTalk);
    told.drafts().forEach(this::takeTopicsOfPurpose);
    told.drafts().stream().filter(draft -> !isSetting(draft)).forEach(this::lookForTopics);
    told.drafts().stream()
        .filter(Matters::isSetting)
        .filter(draft -> !draft.topics().isEmpty() || !belongsToOthers(draft))
        .forEach(this::lookForTopics);
    told.drafts().forEach(this::leaveSea);
    told.drafts().forEach(this::sellGoods);
    told.drafts().forEach(Matters::tradeCrops);
    told.drafts().forEach(this::leaveOutGoods);
    told.drafts().forEach(Matters::leaveOutNamesOfPlaces);
  }

  private static boolean isSetting(Draft draft) {
    return draft.head.is("visit", "conference");
  }

  /**
   * {@code Trong khuôn khổ chuyến thăm A, B và C ký thỏa thuận về nghề cá}: whether all that is
   * told where a visit or conference is told is what is agreed or talked about on it. What those
   * who confer agree on, they confer about.
   */
  private boolean belongsToOthers(Draft setting) {
    boolean visit = setting.head.is("visit");
    Optional<Span> part = visit ? setting.clause : setting.sentence;
    List<Draft> others =
        ofSentence(setting).stream()
            .filter(
                act ->
                    act.head.is("agreement")
                        ? visit || !setting.parties.sideKeys().containsAll(act.parties.sideKeys())
                        : visit && act.head.is("meeting"))
            .toList();
    if (others.isEmpty() || part.isEmpty()) {
      return false;
    }
    List<Found<String>> topics = told.topicsBesideNamesIn(part.get());
    return !topics.isEmpty()
        && topics.stream()
            .allMatch(topic -> others.stream().anyMatch(act -> act.topics().contains(topic)));
  }

  /** What is said, and does nothing else, is about all that is told with it. */
  void lookAround(Draft opinion) {
    lookInSentence(opinion);
    if (opinion.topics().isEmpty()) {
      opinion.sentence.ifPresent(sentence -> opinion.addTopics(told.weakTopicsIn(sentence)));
    }
  }

  /** A programme's topics are those of all that is told of it. */
  private void shareProgrammeTopics() {
    told.drafts().stream()
        .filter(draft -> draft.programme.isPresent() && draft.head.series().isEmpty())
        .collect(Collectors.groupingBy(draft -> draft.programme.get().value().key()))
        .values()
        .forEach(Matters::shareTopics);
  }

  private static void shareTopics(List<Draft> ofProgramme) {
    var topics = new LinkedHashMap<String, Found<String>>();
    for (Draft act : ofProgramme) {
      act.topics().forEach(topic -> topics.putIfAbsent(topic.value(), topic));
    }
    ofProgramme.forEach(act -> act.addTopics(List.copyOf(topics.values())));
  }

  /** Where no words around an act tell topics, those of its programme's name do. */
  private void takeTopicsOfProgramme(Draft draft) {
    if (draft.topics().isEmpty() && !draft.head.is("statement")) {
      draft.programme.ifPresent(named -> draft.addTopics(told.topicsIn(named.span())));
    }
  }

  /** All acts of the sentence that tells one of them, in order. */
  private List<Draft> ofSentence(Draft act) {
    if (bySentence == null) {
      bySentence = told.drafts().stream().collect(Collectors.groupingBy(draft -> draft.sentence));
    }
    return bySentence.getOrDefault(act.sentence, List.of());
  }

  /** {@code A gặp B, đề nghị B giúp A về y tế}: a talk is about what is said or agreed there. */
  private void takeTopicsOfTalk(Draft talk) {
    if (talk.topics().isEmpty() && talk.head.is("meeting", "call", "dialogue")) {
      ofSentence(talk).stream()
          .filter(draft -> draft != talk && !draft.head.is("meeting", "call", "dialogue", "visit"))
          .filter(draft -> draft.parties.sideKeys().equals(talk.parties.sideKeys()))
          .forEach(talk::addTopicsOf);
    }
  }

  /** {@code A thăm B nhằm hợp tác về y tế}: a visit is about that for which it is paid. */
  private void takeTopicsOfPurpose(Draft visit) {
    if (visit.topics().isEmpty() && visit.head.is("visit")) {
      ofSentence(visit).stream()
          .filter(draft -> draft.head.is("cooperation", "meeting", "dialogue"))
          .filter(draft -> draft.status.isByPurpose())
          .filter(draft -> visit.parties.sideKeys().containsAll(draft.parties.sideKeys()))
          .forEach(visit::addTopicsOf);
    }
  }

  /**
   * Where neither words around an act tell topics nor its programme does, those of its clause do,
   * or else the names of those who act, but not of one who speaks.
   */
  private void lookForTopics(Draft draft) {
    if (draft.topics().isEmpty()) {
      draft.clause.ifPresent(
          clause -> draft.addTopics(told.besideTellers(told.topicsBesideNamesIn(clause))));
      leaveOutNamesOfPlaces(draft);
    }
    if (draft.head.is("statement")) {
      leaveOutHearers(draft);
      return;
    }
    if (draft.head.is("exercise")) {
      draft.clause.ifPresent(clause -> draft.addTopics(ofForces(clause)));
    }
    if (draft.head.is("exchange", "training", "cooperation", "meeting")) {
      draft.clause.ifPresent(clause -> draft.addTopics(ofBothForces(draft, clause)));
    }
    if (draft.topics().isEmpty() && !draft.head.is("endorsement")) {
      draft.clause.ifPresent(
          clause -> draft.addTopics(told.besideTellers(ofNames.of(draft, clause))));
    }
    if (draft.topics().isEmpty() && OF_TALKS.contains(draft.head.type())) {
      draft.clause.ifPresent(clause -> draft.addTopics(ofTalk(draft, clause)));
    }
    if (draft.head.is("dialogue") || ABOUT_SOMETHING.contains(draft.head.type())) {
      lookInSentence(draft);
    }
    if (draft.topics().isEmpty()
        && !draft.meanwhile
        && ABOUT_SOMETHING.contains(draft.head.type())) {
      draft.sentence.ifPresent(
          sentence ->
              draft.addTopics(besideAsides(draft, told.besideTellers(told.topicsIn(sentence)))));
    }
    if (draft.topics().isEmpty()) {
      draft.clause.ifPresent(
          clause -> draft.addTopics(told.besideTellers(told.weakTopicsIn(clause))));
      leaveOutTellers(draft);
    }
  }

  /** {@code cuộc đối thoại căng thẳng giữa A và B}: how a talk goes is not what it is about. */
  private List<Found<String>> ofTalk(Draft talk, Span clause) {
    Span act = talk.evidence.get(0);
    return told.topicsOfTalksIn(clause).stream()
        .filter(topic -> !told.tellManner(act, topic.span()))
        .toList();
  }

  /**
   * {@code Hãng thông tấn A dẫn lời B cho biết sẽ gặp C}: an agency named before talks tells of
   * them, unless it holds them.
   */
  private static void leaveOutTellers(Draft draft) {
    if (draft.head.is("meeting", "call", "dialogue", "visit", "conference", "endorsement")
        && draft.parties.mentions().stream()
            .noneMatch(party -> party.agent().kind() == Agent.Kind.OUTLET)) {
      int act = draft.evidence.get(0).begin();
      draft.topics().removeIf(topic -> topic.value().equals("media") && topic.span().begin() < act);
    }
  }

  /**
   * {@code Vì nghề cá, A hợp tác với B}: what is told elsewhere there, but by no name, and not
   * beside it: {@code trong bối cảnh …}. What is only said is about all of it; what goes on beside
   * something else, {@code giữa lúc A và B đàm phán}, is about nothing of that.
   */
  private void lookInSentence(Draft draft) {
    if (draft.topics().isEmpty() && draft.sentence.isPresent() && !draft.meanwhile) {
      List<Found<String>> topics =
          told.besideTellers(told.topicsBesideNamesIn(draft.sentence.get()));
      draft.addTopics(draft.head.is("statement") ? topics : besideAsides(draft, topics));
    }
  }

  /**
   * {@code hải quân A và B diễn tập cứu hộ}: whose names are those of forces, they drill as such.
   */
  private List<Found<String>> ofForces(Span clause) {
    return told.topicsIn(clause).stream().filter(topic -> topic.value().equals(DEFENCE)).toList();
  }

  /**
   * {@code Học viện Hải quân A dạy tiếng Anh cho quân nhân B}: what is told as one of forces on
   * both sides of an act is so of the act.
   */
  private List<Found<String>> ofBothForces(Draft draft, Span clause) {
    int act = draft.evidence.get(0).begin();
    List<Found<String>> forces = ofForces(clause);
    boolean both =
        forces.size() > 1
            && forces.get(0).span().begin() < act
            && forces.get(forces.size() - 1).span().begin() > act;
    return both ? forces : List.of();
  }

  /** Those of some topics that are told neither beside an act nor of one of others. */
  private List<Found<String>> besideAsides(Draft draft, List<Found<String>> topics) {
    return topics.stream()
        .filter(topic -> !told.isAside(topic.span()) && !isOfOthers(draft, topic.span()))
        .toList();
  }

  /**
   * {@code A hỗ trợ B; C và D tập trận}, {@code A bán khí đốt cho B và ca ngợi C}: whether another
   * clause tells it of an act with others.
   */
  private boolean isOfOthers(Draft draft, Span words) {
    return ofSentence(draft).stream()
        .anyMatch(
            act ->
                act.clause.filter(clause -> clause.contains(words)).isPresent()
                    && !act.clause.equals(draft.clause)
                    && act.parties.sides() > 1
                    && (Collections.disjoint(act.parties.sideKeys(), draft.parties.sideKeys())
                        || areOtherTwo(act.parties, draft.parties)));
  }

  private static boolean areOtherTwo(Parties some, Parties others) {
    return some.areTwoStates()
        && others.areTwoStates()
        && !some.sideKeys().equals(others.sideKeys());
  }

  /** {@code gặp gỡ báo chí}: those to whom one speaks are not what one speaks about. */
  private static void leaveOutHearers(Draft statement) {
    Span act = statement.evidence.get(0);
    statement.topics().removeIf(topic -> act.cover(topic.span()).equals(act));
  }

  /** {@code đồn biên phòng A và B tuần tra chung}: a patrol that is at a border is not at sea. */
  private void leaveSea(Draft draft) {
    if (draft.head.is("operation") && draft.clause.isPresent() && isAbout(draft, AT_SEA)) {
      List<Found<String>> around = told.topicsIn(draft.clause.get());
      if (isAbout(around, BORDER) && !isAbout(around, AT_SEA)) {
        draft.topics().removeIf(topic -> topic.value().equals(AT_SEA));
        draft.addTopics(around.stream().filter(topic -> topic.value().equals(BORDER)).toList());
      }
    }
  }

  /**
   * {@code 20 tên lửa được A bán cho B}, {@code theo hợp đồng, A cung cấp tên lửa cho B}: what is
   * sold tells more than what is given.
   */
  private void sellGoods(Draft draft) {
    if (!draft.head.is("supply", "agreement") || draft.topics().isEmpty()) {
      return;
    }
    List<Found<String>> sold =
        draft.topics().stream()
            .flatMap(
                topic ->
                    told.goodsIn(topic.span()).stream()
                        .filter(goods -> !goods.value().equals(topic.value())))
            .toList();
    if (!sold.isEmpty() && isTrade(draft)) {
      draft
          .topics()
          .removeIf(topic -> sold.stream().anyMatch(goods -> goods.span().equals(topic.span())));
      draft.addTopics(sold);
    }
  }

  /** {@code A bán gạo cho B}: what is grown or caught and sold is trade too. */
  private static void tradeCrops(Draft draft) {
    if (draft.head.is("supply") && (isAbout(draft, "agriculture") || isAbout(draft, "fisheries"))) {
      draft.addTopic("trade", draft.evidence.get(0));
    }
  }

  /** Whether an act is a sale, or one told with it is the contract for it. */
  private boolean isTrade(Draft act) {
    return told.tellTrade(act.evidence.get(0))
        || (act.head.is("supply")
            && told.drafts().stream()
                .filter(deal -> deal.head.is("agreement"))
                .filter(deal -> deal.parties.sideKeys().equals(act.parties.sideKeys()))
                .anyMatch(deal -> told.tellTrade(deal.evidence.get(0))));
  }

  /** {@code thỏa thuận sản xuất vũ khí, gồm 20 tên lửa}: what is made or sold tells no more. */
  private void leaveOutGoods(Draft draft) {
    draft
        .topics()
        .removeIf(
            topic ->
                told.goodsIn(topic.span()).stream()
                    .anyMatch(
                        goods ->
                            !goods.value().equals(topic.value()) && isAbout(draft, goods.value())));
  }

  private static boolean isAbout(Draft draft, String topic) {
    return isAbout(draft.topics(), topic);
  }

  private static boolean isAbout(List<Found<String>> topics, String topic) {
    return topics.stream().anyMatch(told -> told.value().equals(topic));
  }

  private static void leaveOutNamesOfPlaces(Draft draft) {
    draft.topics().removeIf(topic -> isNameOfVenue(topic, draft));
  }

  /**
   * {@code tại sân bay Nội Bài} says nothing of aviation; but the sea where forces drill, and whose
   * house it is, do.
   */
  static boolean isNameOfVenue(Found<String> topic, Draft draft) {
    return !draft.head.is("exercise", "operation")
        && draft.venues.stream().anyMatch(at -> isNamedBy(topic, at));
  }

  private static boolean isNamedBy(Found<String> topic, Found<Place> venue) {
    return !Ways.isHouse(venue.value()) && venue.span().cover(topic.span()).equals(venue.span());
  }
}
