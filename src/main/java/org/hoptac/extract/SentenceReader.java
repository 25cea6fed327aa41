package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.Found;
import org.hoptac.event.Place;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Reads one sentence, clause by clause: finds the heads, fills their slots from what stands before
 * and behind them, carries a subject over to a clause that has none, and leaves the drafts of
 * events in the {@link Assembler}.
 */
final class SentenceReader {
  private static final int WORDS_BEFORE_OBJECT = 3;

  private final Assembler assembler;
  private final List<Token> tokens;
  private final List<Clause> clauses;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<StatusCue> pendingCues = new ArrayList<>();
  private Optional<Attribution> attribution = Optional.empty();
  private List<AgentMention> subject = List.of();
  private Optional<Found<Agent>> programme = Optional.empty();
  private Optional<TimeTag> pendingTime = Optional.empty();
  private int actToldIn = -1;

  SentenceReader(Assembler assembler, List<Clause> clauses) {
    this.assembler = assembler;
    this.tokens = assembler.statement().tokens();
    this.clauses = clauses;
  }

  /** The drafts of this sentence, in order. */
  List<Draft> read() {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (clause.is(Function.BACKGROUND)) {
        continue;
      }
      new ClauseReader(clause, i).read();
    }
    if (clauses.stream().anyMatch(SentenceReader::isAboutSport)) {
      drafts.removeIf(draft -> draft.head.is("meeting", "visit"));
    }
    drafts.stream()
        .filter(draft -> draft.attribution.isEmpty())
        .forEach(draft -> draft.attribution = attribution);
    return drafts;
  }

  /**
   * The sides of the first clause behind this one that has a subject: <em>Mặc dù …, Việt Nam vẫn
   * chưa …</em>.
   */
  private List<AgentMention> subjectAhead(int clauseIndex) {
    for (int i = clauseIndex + 1; i < clauses.size(); i++) {
      List<Tag> tags = clauses.get(i).tags();
      for (int t = 0; t < tags.size() && !isPredicate(tags.get(t)); t++) {
        if (isAgents(tags.get(t)) && governor(tags, t).isEmpty()) {
          return sides(tags.get(t));
        }
      }
    }
    return List.of();
  }

  private static boolean isAboutSport(Clause clause) {
    return clause.tags().stream().anyMatch(tag -> tag.has(Sense.Sport.class));
  }

  private static boolean isPredicate(Tag tag) {
    return tag.has(Sense.LightVerb.class) || tag.matches(Sense.Type.class, Sense.Type::verb);
  }

  private static boolean isAgents(Tag tag) {
    return tag instanceof AgentTag || tag instanceof AgentGroup;
  }

  private static List<AgentMention> agents(Tag tag) {
    if (tag instanceof AgentGroup group) {
      return group.members();
    }
    return tag instanceof AgentTag agent ? List.of(agent.mention()) : List.of();
  }

  private static List<AgentMention> sides(Tag tag) {
    return agents(tag).stream().filter(mention -> mention.agent().canBeSide()).toList();
  }

  /**
   * The function word that governs the agents at an index: {@code với cả A và B} is governed by
   * {@code với}.
   */
  private Optional<Function> governor(List<Tag> tags, int at) {
    int before = at - 1;
    while (before >= 0 && isTransparentBeforeAgent(tags.get(before))) {
      before--;
    }
    return before < 0
        ? Optional.empty()
        : tags.get(before)
            .sense(Sense.Marker.class)
            .map(Sense.Marker::function)
            .filter(SentenceReader::governs);
  }

  private static boolean governs(Function function) {
    return switch (function) {
      case WITH, BETWEEN, OF, BY, FOR, FROM, INVITED_BY, AT, ABOUT, PURPOSE -> true;
      default -> false;
    };
  }

  private static boolean isTransparentBeforeAgent(Tag tag) {
    return tag.marks(Function.LIST)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.Group.class)
        || isPlaceHead(tag);
  }

  private static boolean isPlaceHead(Tag tag) {
    return tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }

  private Span span(Tag tag) {
    return span(tag, tag);
  }

  private Span span(Tag from, Tag to) {
    return tokens.get(from.from()).span().cover(tokens.get(to.to() - 1).span());
  }

  private boolean isSign(Tag tag, String sign) {
    return tag instanceof Word word && tokens.get(word.from()).is(sign);
  }

  /** Reads one clause. */
  private final class ClauseReader {
    private final Clause clause;
    private final List<Tag> tags;
    private final int index;
    private final List<Head> heads;
    private Optional<Draft> current = Optional.empty();

    /** The act whose purpose this clause tells. */
    private Optional<Draft> shared = Optional.empty();

    ClauseReader(Clause clause, int index) {
      this.clause = clause;
      this.tags = clause.tags();
      this.index = index;
      this.heads =
          new HeadFinder(tokens).find(tags).stream().map(this::asNounWhereNoneActs).toList();
    }

    /**
     * {@code hợp tác … của EU với Ấn Độ dự kiến …}: without a subject and with an owner the word is
     * a noun.
     */
    private Head asNounWhereNoneActs(Head head) {
      boolean owned =
          head.nominal()
              && head.verbal()
              && (owns(head, Function.OF) || owns(head, Function.BETWEEN));
      return owned && !isSaidOfSomeone(head) ? head.asNoun() : head;
    }

    private boolean owns(Head head, Function function) {
      return !governed(head.to(), tags.size(), function).isEmpty();
    }

    private boolean isSaidOfSomeone(Head head) {
      for (int t = head.from() - 1; t >= 0 && !tags.get(t).has(Sense.Report.class); t--) {
        if ((isAgents(tags.get(t)) && governor(tags, t).isEmpty())
            || tags.get(t).has(Sense.Status.class)) {
          return true;
        }
      }
      return false;
    }

    void read() {
      int report = readReport();
      if (clause.is(Function.MEANS) || clause.is(Function.RESULT)) {
        readManner();
        return;
      }
      List<AgentMention> own = ownSubject(report + 1);
      if (own.isEmpty() && clause.is(Function.PURPOSE)) {
        shared = lastDraft().filter(draft -> actToldIn == index - 1);
      }
      if (!own.isEmpty()) {
        subject = own;
      } else if (subject.isEmpty() && programme.isEmpty()) {
        subject = subjectAhead(index);
      }
      if (heads.isEmpty()) {
        readWithoutHead();
        return;
      }
      boolean reference = tags.stream().anyMatch(tag -> tag.marks(Function.THIS_ACT));
      int leftEnd = report + 1;
      for (int i = 0; i < heads.size(); i++) {
        readHead(i, leftEnd, reference);
      }
    }

    // Reports

    /** Takes the source from a reporting word; returns the index of the word, or -1. */
    private int readReport() {
      for (int i = 0; i < tags.size(); i++) {
        Optional<Sense.Report> report = tags.get(i).sense(Sense.Report.class);
        if (report.isPresent()) {
          switch (report.get().position()) {
            case BEFORE -> reportedBy(i);
            case AFTER -> accordingTo(i);
            case MESSAGE -> messageOf(i);
          }
          return report.get().position() == Sense.Report.Position.BEFORE ? i : -1;
        }
      }
      return -1;
    }

    private void reportedBy(int cue) {
      for (int i = cue - 1; i >= 0; i--) {
        if (isAgents(tags.get(i)) && governor(tags, i).isEmpty()) {
          AgentMention speaker = agents(tags.get(i)).get(0);
          attribute(speaker, cue, "reporting-verb");
          subject = sides(tags.get(i));
          return;
        }
      }
    }

    private void accordingTo(int cue) {
      if (cue + 1 < tags.size() && isAgents(tags.get(cue + 1))) {
        attribute(agents(tags.get(cue + 1)).get(0), cue, "according-to");
      }
    }

    /** {@code Đây là thông điệp được EU đưa ra}: the sentence before was EU's word. */
    private void messageOf(int cue) {
      for (int i = cue + 1; i < tags.size(); i++) {
        if (isAgents(tags.get(i))) {
          AgentMention speaker = agents(tags.get(i)).get(0);
          Attribution said =
              new Attribution(speaker.agent(), speaker.span(), span(tags.get(cue)), "message-of");
          assembler.previousSentence().forEach(draft -> draft.attribution = Optional.of(said));
          subject = sides(tags.get(i));
          return;
        }
      }
    }

    private void attribute(AgentMention speaker, int cue, String rule) {
      attribution =
          Optional.of(new Attribution(speaker.agent(), speaker.span(), span(tags.get(cue)), rule));
    }

    // Clauses without a head of their own

    /** What is done "by" or "as a sign of" something: forms, not acts of their own. */
    private void readManner() {
      Optional<Draft> last = lastDraft();
      if (last.isEmpty()) {
        return;
      }
      if (clause.is(Function.MEANS)) {
        heads.stream()
            .filter(head -> !head.is("statement"))
            .forEach(head -> last.get().addForm(head.type(), headSpan(head)));
        tags.forEach(
            tag ->
                tag.sense(Sense.Topic.class)
                    .ifPresent(topic -> last.get().addTopic(topic.key(), span(tag))));
      }
      for (int i = 0; i < tags.size(); i++) {
        if (tags.get(i) instanceof PlaceTag place && place.region()) {
          last.get().addRegion(place.place(), span(place));
        }
      }
    }

    /**
     * Topics, places and dates of a clause that tells no act belong to the act before it; status
     * words wait for the next act.
     */
    private void readWithoutHead() {
      pendingCues.addAll(cues(0, tags.size()));
      Optional<Draft> last = lastDraft();
      last.ifPresent(draft -> circumstances(draft, 0, tags.size()));
      if (last.isEmpty()) {
        pendingTime =
            tags.stream().filter(TimeTag.class::isInstance).map(TimeTag.class::cast).findFirst();
      }
    }

    private Optional<Draft> lastDraft() {
      return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    // Subject

    /**
     * Agents before the first head that nothing governs; a programme there is the frame of the
     * clause.
     */
    private List<AgentMention> ownSubject(int from) {
      int end = heads.isEmpty() ? tags.size() : heads.get(0).from();
      for (int i = from; i < end; i++) {
        Tag tag = tags.get(i);
        if (tag.marks(Function.BOTH_SIDES)) {
          return assembler.sidesJustNamed(span(tag), tokens.get(tag.from()).key());
        }
        if (isAgents(tag) && governor(tags, i).isEmpty()) {
          agents(tag).stream()
              .filter(mention -> mention.agent().kind() == Agent.Kind.PROGRAMME)
              .findFirst()
              .ifPresent(
                  mention -> {
                    programme = Optional.of(new Found<>(mention.agent(), mention.span()));
                    subject = List.of();
                  });
          List<AgentMention> sides = sides(tag);
          if (!sides.isEmpty()) {
            return sides;
          }
        }
      }
      return List.of();
    }

    // Heads

    private void readHead(int i, int leftEnd, boolean reference) {
      Head head = heads.get(i);
      if (reference) {
        assembler.mentionedAgain(head, headSpan(head), ordinal(0, tags.size()));
        return;
      }
      if (current.isPresent() && belongsTo(current.get().head, head, i)) {
        takeIn(current.get(), head, i);
        return;
      }
      int left = i == 0 ? leftEnd : heads.get(i - 1).to();
      if (isDenied(left, head)) {
        return;
      }
      int right = regionEnd(i);
      Draft draft = draft(head, i, left, right);
      fillSlots(draft, head, i == 0 ? leftEnd : head.from(), right);
      circumstances(draft, i == 0 ? 0 : head.from(), right);
      drafts.add(draft);
      actToldIn = index;
      current = Optional.of(draft);
      splitOffDay(draft, head);
    }

    /** {@code không có cuộc thảo luận nào}: what is said not to be is no event of any status. */
    private boolean isDenied(int left, Head head) {
      int from = Math.min(head.from(), Math.max(left, head.from() - WORDS_BEFORE_OBJECT));
      return tags.subList(from, head.from()).stream().anyMatch(tag -> tag.marks(Function.NOT));
    }

    private Draft draft(Head head, int i, int left, int right) {
      List<StatusCue> cues = new ArrayList<>(pendingCues);
      pendingCues.clear();
      cues.addAll(cues(left, head.from()));
      if (cues.isEmpty() && !head.verbal()) {
        cues.addAll(cues(head.to(), nextHead(i)));
      }
      boolean dated = tags.stream().anyMatch(TimeTag.class::isInstance);
      StatusReading status =
          StatusReading.of(
              head,
              clause,
              cues,
              dated,
              headSpan(head),
              clause.relation().map(r -> span(tags.get(opener()))));
      var draft = new Draft(head, headSpan(head), status);
      head.topics().forEach(topic -> draft.addTopic(topic, headSpan(head)));
      head.series()
          .ifPresent(
              series -> {
                draft.programme =
                    Optional.of(new Found<>(series.series().agent(), series.series().span()));
                series
                    .topics()
                    .forEach(
                        topic ->
                            draft.addTopic(
                                topic.topic(),
                                tokens
                                    .get(topic.from())
                                    .span()
                                    .cover(tokens.get(topic.to() - 1).span())));
              });
      return draft;
    }

    private int opener() {
      for (int i = 0; i < Math.min(2, tags.size()); i++) {
        if (tags.get(i)
            .sense(Sense.Marker.class)
            .map(Sense.Marker::function)
            .equals(clause.relation())) {
          return i;
        }
      }
      return 0;
    }

    private int nextHead(int i) {
      return i + 1 < heads.size() ? heads.get(i + 1).from() : tags.size();
    }

    /** One past the complements of a head: heads that only say what it is about belong to it. */
    private int regionEnd(int i) {
      int last = i;
      while (last + 1 < heads.size() && belongsTo(heads.get(i), heads.get(last + 1), last + 1)) {
        last++;
      }
      return nextHead(last);
    }

    private boolean belongsTo(Head act, Head head, int i) {
      return isSameAct(act, head) || isDomainOf(act, head, i);
    }

    private boolean isSameAct(Head act, Head head) {
      return act.type().equals(head.type()) && noAgentsBetween(act, head);
    }

    /** Whether a head only says in what form or on what matter an act is done. */
    private boolean isDomainOf(Head act, Head head, int i) {
      if (head.series().isPresent() || act == head) {
        return false;
      }
      boolean ownStatus = !cues(heads.get(i - 1).to(), head.from()).isEmpty();
      boolean subordinate =
          act.is(
              "meeting",
              "dialogue",
              "call",
              "conference",
              "proposal",
              "endorsement",
              "agreement",
              "statement",
              "visit");
      boolean coordinatedVerb = head.verbal() && !head.nominal() && followsAnd(head);
      if (act.factive() && !head.is("endorsement") && owns(head, Function.OF)) {
        return true;
      }
      return !ownStatus && !coordinatedVerb && (head.nominal() || subordinate);
    }

    private boolean followsAnd(Head head) {
      return head.from() > 0
          && (tags.get(head.from() - 1).marks(Function.AND)
              || isSign(tags.get(head.from() - 1), ","));
    }

    private boolean noAgentsBetween(Head act, Head head) {
      return tags.subList(act.to(), Math.max(act.to(), head.from())).stream()
          .noneMatch(SentenceReader::isAgents);
    }

    private void takeIn(Draft draft, Head head, int i) {
      if (isSameAct(draft.head, head)) {
        draft.evidence.add(headSpan(head));
      } else if (draft.head.is("cooperation", "partnership")
          && noAgentsBetween(draft.head, head)
          && !isAbout(head)) {
        draft.addForm(head.type(), headSpan(head));
      } else if (draft.head.factive() && !head.is("endorsement", "statement")) {
        takenForGranted(draft, head, i);
      }
      head.topics().forEach(topic -> draft.addTopic(topic, headSpan(head)));
    }

    private boolean isAbout(Head head) {
      for (int t = head.from() - 1; t >= Math.max(0, head.from() - 3); t--) {
        if (tags.get(t).marks(Function.ABOUT) || tags.get(t).marks(Function.OF)) {
          return true;
        }
      }
      return false;
    }

    /**
     * What is praised is taken to be so: {@code A đánh giá cao sự hợp tác của B} says that B
     * cooperates with A.
     */
    private void takenForGranted(Draft praise, Head head, int i) {
      Optional<Draft> known =
          drafts.stream()
              .filter(draft -> draft.goal.isEmpty() && draft.status.rule().equals("status-factive"))
              .findFirst();
      if (known.isPresent()) {
        known.get().addForm(head.type(), headSpan(head));
        return;
      }
      var draft =
          new Draft(
              head,
              headSpan(head),
              new StatusReading(
                  "ongoing", 1, Optional.of(praise.evidence.get(0)), "status-factive"));
      List<AgentMention> owners = governed(head.to(), tags.size(), Function.OF);
      head.frame()
          .role(head.frame().joint() ? Slot.SEEKER : Slot.SUBJECT)
          .ifPresent(role -> draft.join(owners, role, "praised-owner"));
      Slot other = head.frame().joint() ? Slot.WITH : Slot.FOR;
      head.frame().role(other).ifPresent(role -> draft.join(praise.subject, role, "praising-side"));
      circumstances(draft, head.to(), tags.size());
      drafts.add(draft);
    }

    // Slots

    private void fillSlots(Draft draft, Head head, int left, int right) {
      List<AgentMention> with = new ArrayList<>(governed(left, head.from(), Function.WITH));
      with.addAll(governed(head.to(), right, Function.WITH));
      List<AgentMention> between = new ArrayList<>(governed(left, head.from(), Function.BETWEEN));
      between.addAll(governed(head.to(), right, Function.BETWEEN));
      List<AgentMention> by = new ArrayList<>(governed(left, head.from(), Function.BY));
      by.addAll(governed(head.to(), right, Function.BY));
      List<AgentMention> of = new ArrayList<>(governed(head.to(), right, Function.OF));
      List<AgentMention> given = new ArrayList<>(governed(head.to(), right, Function.FOR));
      List<AgentMention> object = object(head, right);
      boolean named =
          !between.isEmpty()
              || !by.isEmpty()
              || (isOwnedByDoer(head) && (!of.isEmpty() || !object.isEmpty()));
      boolean ownSubject = hasOwnSubject(head, left);
      draft.programme = draft.programme.or(() -> programmeBeside(head, right)).or(() -> programme);

      join(draft, Slot.WITH, between, "between");
      join(draft, Slot.BY, by, "by");
      boolean carried = !named && head.series().isEmpty();
      if (by.isEmpty() && (carried || ownSubject) && !subject.isEmpty()) {
        boolean seeks =
            head.frame().joint()
                && !with.isEmpty()
                && (isProspective(draft.status.status()) || draft.trend.isPresent())
                && subject.size() == 1;
        Slot slot =
            seeks && head.frame().role(Slot.SEEKER).isPresent() ? Slot.SEEKER : Slot.SUBJECT;
        join(draft, slot, subject, ownSubject ? "subject" : "subject-carried");
        draft.subject.addAll(subject);
      }
      join(draft, Slot.WITH, with, "with");
      boolean takesObject = head.verbal() || head.frame().role(Slot.OBJECT).isPresent();
      join(draft, takesObject ? Slot.OBJECT : Slot.OF, object, takesObject ? "object" : "of");
      join(draft, ownerSlot(head), of, "of");
      join(draft, Slot.HOST, governed(left, right, Function.INVITED_BY), "invited-by");
      join(draft, Slot.FOR, given, "for");
      join(draft, Slot.FROM, governed(head.to(), right, Function.FROM), "from");
      if (!draft.hasAgents()) {
        draft.parent = lastDraft().filter(last -> last.head.series().isPresent());
      }
      sharePurpose(draft, head);
      draft.definite = isDefinite(head);
      if (draft.sides() > 1) {
        assembler.remember(draft);
      }
    }

    /**
     * What is done for a joint purpose is meant to be done by the same sides: {@code A ký với B
     * nhằm hợp tác về …}.
     */
    private void sharePurpose(Draft draft, Head head) {
      if (shared.isEmpty() || shared.get().head.is("proposal", "statement")) {
        return;
      }
      if (head.frame().joint() && draft.sides() < 2) {
        head.frame().role(Slot.SUBJECT).ifPresent(role -> draft.joinAllOf(shared.get(), role));
      }
      shared.get().goal = shared.get().goal.or(() -> Optional.of(draft));
    }

    /** Whether {@code của X} behind the noun names who does it, as in {@code hợp tác của X}. */
    private static boolean isOwnedByDoer(Head head) {
      return !head.verbal() && head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
    }

    /** {@code sự ủng hộ của X} is X's doing, {@code ủng hộ lập trường của X} is done to X. */
    private static Slot ownerSlot(Head head) {
      boolean objectsOwner = head.frame().role(Slot.OF).equals(head.frame().role(Slot.OBJECT));
      return !head.verbal() && objectsOwner ? Slot.SUBJECT : Slot.OF;
    }

    private boolean hasOwnSubject(Head head, int left) {
      for (int t = left; t < head.from(); t++) {
        if (isAgents(tags.get(t)) && governor(tags, t).isEmpty() && !sides(tags.get(t)).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    private void join(Draft draft, Slot slot, List<AgentMention> agents, String rule) {
      draft.head.frame().role(slot).ifPresent(role -> draft.join(agents, role, rule));
    }

    private boolean isProspective(String status) {
      return switch (status) {
        case "intended", "pledged", "planned", "expected", "proposed", "normative" -> true;
        default -> false;
      };
    }

    /** All agents in a range that a function word governs. */
    private List<AgentMention> governed(int from, int to, Function function) {
      var governed = new ArrayList<AgentMention>();
      for (int t = Math.max(0, from); t < to; t++) {
        boolean here = governor(tags, t).filter(function::equals).isPresent();
        if (here && isAgents(tags.get(t))) {
          governed.addAll(sides(tags.get(t)));
        } else if (here && tags.get(t).marks(Function.BOTH_SIDES)) {
          governed.addAll(
              assembler.sidesJustNamed(span(tags.get(t)), tokens.get(tags.get(t).from()).key()));
        }
      }
      return governed;
    }

    /**
     * Agents right behind the head, at most a few plain words away: {@code hỗ trợ tối đa Việt Nam}.
     */
    private List<AgentMention> object(Head head, int right) {
      int words = 0;
      for (int t = head.to(); t < right; t++) {
        Tag tag = tags.get(t);
        if (isAgents(tag)) {
          return governor(tags, t).isEmpty() || t == head.to() ? sides(tag) : List.of();
        }
        boolean plain =
            tag instanceof Word word && tokens.get(word.from()).kind() == Token.Kind.WORD;
        if (isTransparentBeforeAgent(tag)) {
          continue;
        }
        if (!plain || ++words > WORDS_BEFORE_OBJECT) {
          return List.of();
        }
      }
      return List.of();
    }

    private Optional<Found<Agent>> programmeBeside(Head head, int right) {
      for (int t = head.to(); t < right; t++) {
        if (tags.get(t).marks(Function.THIS_PROGRAMME)) {
          Span here = span(tags.get(t));
          return assembler.lastProgramme().map(known -> new Found<>(known, here));
        }
        for (AgentMention mention : agents(tags.get(t))) {
          if (mention.agent().kind() == Agent.Kind.PROGRAMME) {
            return Optional.of(new Found<>(mention.agent(), mention.span()));
          }
        }
      }
      return Optional.empty();
    }

    /** {@code Cuộc tập trận …} at the head of a sentence speaks of one known to the reader. */
    private boolean isDefinite(Head head) {
      return index == 0 && !head.verbal() && head.from() == 1 && tags.get(0).marks(Function.NOUN);
    }

    // Circumstances

    private void circumstances(Draft draft, int from, int to) {
      for (int t = from; t < to; t++) {
        Tag tag = tags.get(t);
        Optional<Function> governor = governor(tags, t);
        boolean at = governor.filter(Function.AT::equals).isPresent();
        if (tag instanceof PlaceTag place) {
          placed(draft, place, at);
        } else if (tag instanceof AgentTag agent
            && at
            && agent.mention().agent().kind() == Agent.Kind.STATE) {
          Agent state = agent.mention().agent();
          draft.addVenue(new Place(state.key(), state.name(), state.nameEn()), span(tag));
        } else if (tag instanceof TimeTag time && draft.when.isEmpty()) {
          draft.when = Optional.of(time.time());
        }
        tag.sense(Sense.Topic.class).ifPresent(topic -> draft.addTopic(topic.key(), span(tag)));
        tag.sense(Sense.Trend.class)
            .ifPresent(trend -> draft.trend = draft.trend.or(() -> Optional.of(trend.direction())));
      }
      if (draft.when.isEmpty() && pendingTime.isPresent()) {
        draft.when = pendingTime.map(TimeTag::time);
        pendingTime = Optional.empty();
      }
      if (draft.ordinal.isEmpty() && !draft.head.is("cooperation")) {
        draft.ordinal = ordinal(from, to);
      }
    }

    private void placed(Draft draft, PlaceTag place, boolean at) {
      if (place.region()) {
        draft.addRegion(place.place(), span(place));
      } else if (at) {
        draft.addVenue(place.place(), span(place));
      } else {
        place.topics().forEach(topic -> draft.addTopic(topic, span(place)));
      }
    }

    private OptionalInt ordinal(int from, int to) {
      return tags.subList(Math.max(0, from), to).stream()
          .filter(tag -> !tag.marks(Function.DAY_OF))
          .map(tag -> tag.sense(Sense.Ordinal.class))
          .flatMap(Optional::stream)
          .mapToInt(Sense.Ordinal::value)
          .findFirst();
    }

    /**
     * {@code ngày thứ hai của Hội thảo (ngày 26/10/2023)}: the date is the day's, not the
     * conference's.
     */
    private void splitOffDay(Draft whole, Head head) {
      if (head.from() == 0 || !tags.get(head.from() - 1).marks(Function.DAY_OF)) {
        return;
      }
      Tag dayOf = tags.get(head.from() - 1);
      var day = new Draft(head, span(dayOf, tags.get(head.to() - 1)), whole.status);
      whole.topics.forEach(topic -> day.addTopic(topic.value(), topic.span()));
      whole.venues.forEach(venue -> day.addVenue(venue.value(), venue.span()));
      day.when = whole.when;
      day.parent = Optional.of(whole);
      day.programme = whole.programme;
      day.ordinal =
          dayOf
              .sense(Sense.Ordinal.class)
              .map(o -> OptionalInt.of(o.value()))
              .orElse(OptionalInt.empty());
      whole.when = Optional.empty();
      drafts.add(day);
      current = Optional.of(day);
    }

    private List<StatusCue> cues(int from, int to) {
      var cues = new ArrayList<StatusCue>();
      for (int t = Math.max(0, from); t < to; t++) {
        Span here = span(tags.get(t));
        tags.get(t)
            .sense(Sense.Status.class)
            .ifPresent(sense -> cues.add(new StatusCue(sense, here)));
      }
      return cues;
    }

    private Span headSpan(Head head) {
      return span(tags.get(head.from()), tags.get(head.to() - 1));
    }
  }
}
