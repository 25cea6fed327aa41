package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Report.Position;
import org.hoptac.lexicon.Sense.Type;

/** Whose word a sentence is, as a reporting word of a clause tells. */
final class Reports {
  /** How many words stand between {@code theo} and the outlet: {@code theo phóng viên TTXVN}. */
  private static final int REACH_OF_OUTLET = 3;

  /** In tags, from what someone says or writes to whose word it is. */
  private static final int REACH_OF_OWNER = 5;

  /** In tags: {@code với các phóng viên tại Lima rằng}. */
  private static final int REACH_OF_HEARERS = 8;

  private static final String THAT = "rằng";

  /** What one says or writes. */
  private static final Set<String> WORDS =
      Set.of("thông cáo", "thông báo", "thông tin", "tuyên bố", "báo cáo", "công bố", "nguồn tin");

  /** First and last words of {@code khẳng định, tuyên bố, nhấn mạnh, thông báo}. */
  private static final Set<String> REPORTING = Set.of("khẳng", "tuyên", "nhấn", "thông");

  private static final Set<String> REPORTED = Set.of("định", "bố", "mạnh", "báo");

  /** First words of {@code cùng, đều, nhất trí, đồng tình}. */
  private static final Set<String> TOGETHER = Set.of("cùng", "đều", "nhất", "đồng");

  /** First words of verbs that tell what one feels, which is an act of its own and no report. */
  private static final Set<String> FEELING = Set.of("bày", "chia");

  private final ClauseText text;
  private final Complements complements;
  private final ClauseHeads heads;
  private final Carried carried;

  Reports(ClauseText text, Complements complements, ClauseHeads heads, Carried carried) {
    this.text = text;
    this.complements = complements;
    this.heads = heads;
    this.carried = carried;
  }

  /** Takes the source from the first reporting word; returns where what is reported begins. */
  int read() {
    int first = firstReport();
    accordingToAny(first);
    int cue = firstBesideAccording(first);
    if (cue == text.size()) {
      spokenWithAct();
      return 0;
    }
    if (report(cue) == Position.BEFORE) {
      reportedBy(cue);
      int begin = complements.isBehindVerb(cue) ? 0 : behindHearers(cue + 1);
      return begin == 0 ? 0 : behindWhatIsTold(begin);
    }
    messageOf(cue);
    return 0;
  }

  /** {@code nói với phóng viên rằng …}: those to whom it is said do nothing of what is said. */
  private int behindHearers(int begin) {
    if (begin < text.size() && text.tag(begin).marks(Function.WITH)) {
      int end = Math.min(text.size(), begin + REACH_OF_HEARERS);
      for (int t = begin + 1; t < end && !text.isSign(t, ","); t++) {
        if (text.lastWord(t).equals(THAT)) {
          carried.told.addTellers(text.span(begin, t));
          return t + 1;
        }
      }
    }
    return begin;
  }

  /**
   * {@code Báo A đưa tin B cho rằng C …}: what a paper tells may be what another says; returns
   * where that begins.
   */
  private int behindWhatIsTold(int begin) {
    int speaker = -1;
    for (int t = begin; t < text.size(); t++) {
      if (text.tag(t).matches(Sense.Report.class, r -> r.position() == Position.BEFORE)) {
        if (speaker < 0) {
          return begin;
        }
        carried.subject = Complements.sides(text.tag(speaker));
        carried.speaker = carried.subject;
        carried.reportDay = text.firstTime(begin, t).map(TimeTag::time);
        return t + 1;
      }
      if (complements.isFree(t)) {
        speaker = speaker < 0 ? t : speaker;
      } else if (text.tag(t).isVerb()
          || text.tag(t).has(Sense.Status.class)
          || text.tag(t).has(Sense.Type.class)
          || text.isSign(t, ",")) {
        return begin;
      }
    }
    return begin;
  }

  private int firstReport() {
    int cue = 0;
    while (cue < text.size() && !text.tag(cue).has(Sense.Report.class)) {
      cue++;
    }
    return cue;
  }

  /** The first reporting word but for {@code theo} and its like, or the end of the clause. */
  private int firstBesideAccording(int first) {
    int cue = first;
    while (cue < text.size()
        && (!text.tag(cue).matches(Sense.Report.class, r -> r.position() != Position.AFTER)
            || isAct(cue))) {
      cue++;
    }
    return cue;
  }

  /**
   * {@code A khẳng định sẵn sàng …}, {@code A tuyên bố đoàn kết với B}: words of an act or a will
   * that begin with a reporting verb tell whose word it is too.
   */
  private void spokenWithAct() {
    for (int cue = 0; cue < text.size(); cue++) {
      if (beginsWithReport(cue)) {
        List<AgentMention> speakers = speakersOfAct(cue);
        if (isOfOne(speakers)) {
          attribute(attribution(speakers.get(0), cue, "reporting-verb"));
        }
        return;
      }
    }
  }

  private boolean beginsWithReport(int at) {
    Tag tag = text.tag(at);
    if (!tag.has(Sense.Status.class) && !tag.matches(Type.class, Type::verb)) {
      return false;
    }
    int from = tag.from() + (text.firstWord(at).equals("tái") ? 1 : 0);
    boolean spoken =
        tag.to() > from + 2
            && REPORTING.contains(text.tokens().get(from).key())
            && REPORTED.contains(text.tokens().get(from + 1).key());
    boolean thatIsSo = FEELING.contains(text.firstWord(at)) && !isFelt(at);
    return spoken || thatIsSo;
  }

  /** Those before the verb, or else of whom the sentence speaks. */
  private List<AgentMention> speakersOfAct(int cue) {
    for (int i = cue - 1; i >= 0; i--) {
      if (complements.isFree(i) && !complements.isBehindVerb(i)) {
        return Complements.agents(text.tag(i));
      }
    }
    return complements.hasAgents(0, cue) ? List.of() : carried.subject;
  }

  /** {@code chia sẻ với A tin tình báo}: who gives more than his word does not only speak. */
  private boolean isAct(int at) {
    return text.tag(at).has(Sense.LightVerb.class)
        && heads.all().stream().anyMatch(head -> head.from() == at);
  }

  private Position report(int cue) {
    return text.tag(cue).sense(Sense.Report.class).orElseThrow().position();
  }

  /**
   * The one who speaks stands before the verb, or is he who spoke before ({@code A nói B đã …,
   * khẳng định …}) or of whom the sentence speaks; and the sentence goes on about him.
   */
  private void reportedBy(int cue) {
    for (int i = cue - 1; i >= 0; i--) {
      if (isInserted(i, cue)) {
        speaks(inserted(i), inserted(i), cue);
        carried.subject = inserted(i).stream().filter(one -> one.agent().canBeSide()).toList();
        carried.speaker = carried.subject;
        return;
      }
      if (complements.isFree(i) && !complements.isBehindVerb(i) && !isHomeOfOutlet(i)) {
        Tag speaker = text.tag(isReporter(i) ? i - 1 : explained(i, cue));
        boolean press = complements.isPress(i - 1);
        speaks(press ? List.of() : Complements.agents(speaker), speakers(i, cue), cue);
        boolean news = press || isNews(cue);
        boolean onlySaid = !text.tag(cue).has(Type.class);
        if (news || onlySaid) {
          carried.told.addTellers(text.span(news ? 0 : cue, cue + 1));
        }
        carried.subject = news ? List.of() : Complements.sides(speaker);
        carried.speaker = carried.subject;
        carried.tells = text.beginsHint(Hint.TELLING, cue) && !isSaidTo(cue);
        carried.reportDay = text.firstTime(0, cue).map(TimeTag::time);
        return;
      }
    }
    if (complements.hasAgents(0, cue)) {
      return;
    }
    if (!carried.speaker.isEmpty() && text.clause().relation().isEmpty()) {
      carried.subject = carried.speaker;
    }
    if (!carried.subject.isEmpty()) {
      speaks(carried.subject, carried.subject, cue);
      carried.speaker = carried.subject;
      carried.tells = text.beginsHint(Hint.TELLING, cue) && !isSaidTo(cue);
    }
  }

  /** {@code đặc phái viên của Tổng thống A - ông B - nói}: B speaks, and no one of B's. */
  private boolean isInserted(int at, int cue) {
    return at == cue - 2 && text.isSign(cue - 1, "-") && !inserted(at).isEmpty();
  }

  /** The person whose name stands last behind a dash, if any. */
  private List<AgentMention> inserted(int at) {
    List<AgentMention> agents = Complements.agents(text.tag(at));
    boolean joined = agents.size() == 2 || (at > 0 && text.isSign(at - 1, "-"));
    return joined
            && !agents.isEmpty()
            && agents.get(agents.size() - 1).agent().kind() == Agent.Kind.PERSON
        ? agents.subList(agents.size() - 1, agents.size())
        : List.of();
  }

  /** {@code Báo Le Monde (Pháp) đưa tin}: the bracket only tells where the paper is from. */
  private boolean isHomeOfOutlet(int at) {
    return at > 1
        && at + 1 < text.size()
        && text.isSign(at - 1, "(")
        && text.isSign(at + 1, ")")
        && Complements.isOutlet(text.tag(at - 2));
  }

  /** {@code phóng viên RFI Ana Lima cho biết}: it is the word of the paper. */
  private boolean isReporter(int at) {
    return at > 1
        && isPerson(at)
        && Complements.isOutlet(text.tag(at - 1))
        && text.lastWord(at - 2).equals("viên");
  }

  /** {@code A thông báo với B rằng …}: what one says to another is no news for all. */
  private boolean isSaidTo(int cue) {
    return cue + 2 < text.size()
        && text.tag(cue + 1).marks(Function.WITH)
        && Complements.isAgents(text.tag(cue + 2));
  }

  /** {@code Báo chí A đưa tin}: whoever brings news takes no part in what it tells. */
  private boolean isNews(int cue) {
    return text.lastWord(cue).equals("tin");
  }

  /** {@code Ông A, người sáng lập B, cho biết}: B is named only to tell who A is. */
  private int explained(int at, int cue) {
    if (!text.isSign(cue - 1, ",")) {
      return at;
    }
    int comma = at - 1;
    while (comma > 0 && !text.isSign(comma, ",")) {
      comma--;
    }
    return comma > 0 && isPerson(comma - 1) ? comma - 1 : at;
  }

  /** Who speaks, and for whom he is said to. */
  private List<AgentMention> speakers(int at, int cue) {
    List<AgentMention> named = Complements.agents(text.tag(at));
    int person = explained(at, cue);
    return person == at
        ? named
        : Stream.concat(Complements.agents(text.tag(person)).stream(), named.stream()).toList();
  }

  private boolean isPerson(int at) {
    List<AgentMention> agents = Complements.agents(text.tag(at));
    return agents.size() == 1 && agents.get(0).agent().kind() == Agent.Kind.PERSON;
  }

  /** What several say together is no one's word, nor is what someone without a name says. */
  private void speaks(List<AgentMention> speakers, List<AgentMention> all, int cue) {
    if (isOfOne(speakers) && !isFelt(cue) && !isSaidTogether(cue - 1)) {
      attribute(attribution(speakers.get(0), cue, "reporting-verb"));
    }
    if (carried.opinion.isEmpty()) {
      carried.opinion = text.tag(cue).sense(Type.class).map(type -> opinion(all, cue, type));
    }
  }

  /** {@code A gặp B, hai bên khẳng định …}, {@code A và B đều cho rằng …}: it is no one's word. */
  private boolean isSaidTogether(int before) {
    return before >= 0
        && (text.tag(before).marks(Function.BOTH_SIDES)
            || TOGETHER.contains(text.firstWord(before)));
  }

  private boolean isOfOne(List<AgentMention> speakers) {
    return speakers.size() == 1
        && speakers.get(0).agent().kind() != Agent.Kind.GROUP
        && !isSaidAside();
  }

  /**
   * {@code …, sau khi A tuyên bố …}, {@code …, trong khi A nói …}, {@code … trong bối cảnh A cảnh
   * báo …}: whoever speaks there tells nothing of what stands before.
   */
  private boolean isSaidAside() {
    boolean beside = text.opensWithWhile() && !text.lastWord(0).equals("đó");
    boolean around = text.is(Function.BESIDE) && text.lastWord(0).equals("cảnh");
    return beside
        || around
        || text.is(Function.AFTER)
        || text.is(Function.CONCESSION)
        || text.is(Function.BACKGROUND);
  }

  /** {@code A bày tỏ hoan nghênh B}, but not {@code A bày tỏ tin tưởng rằng …}. */
  private boolean isFelt(int cue) {
    if (!FEELING.contains(text.firstWord(cue))) {
      return false;
    }
    for (int t = cue; t < text.size(); t++) {
      if (text.lastWord(t).equals(THAT)) {
        return false;
      }
    }
    return true;
  }

  /** {@code A cho rằng …}: where no act is told, what is told is that A says so. */
  private Draft opinion(List<AgentMention> speakers, int cue, Type type) {
    var done = new StatusReading("completed", 0, Optional.empty(), "status-aspect");
    var draft = new Draft(Head.said(cue, type), text.span(cue), done);
    draft.when = text.firstTime(0, cue).map(TimeTag::time);
    draft.worry = new Worry(text, complements, carried).isToldAt(cue);
    type.frame().role(Slot.SUBJECT).ifPresent(role -> draft.join(speakers, role, "speaker"));
    return draft;
  }

  /** The first who is said to speak does so for the sentence, unless an outlet tells it. */
  private void attribute(Attribution attribution) {
    boolean outlet = attribution.source().kind() == Agent.Kind.OUTLET;
    boolean known =
        carried
            .attribution
            .filter(first -> !outlet || first.source().kind() == Agent.Kind.OUTLET)
            .isPresent();
    if (!known) {
      carried.attribution = Optional.of(attribution);
    }
  }

  /** {@code theo X} names anyone, {@code theo phóng viên X} an outlet. */
  private void accordingToAny(int from) {
    for (int cue = from; cue < text.size(); cue++) {
      if (text.tag(cue).matches(Sense.Report.class, r -> r.position() == Position.AFTER)) {
        accordingTo(cue);
      }
    }
  }

  private void accordingTo(int cue) {
    if (complements.isPress(cue + 1)) {
      carried.told.addTellers(text.span(cue + 1));
    }
    boolean spokesmen = true;
    boolean one = cue + 1 < text.size() && text.firstWord(cue + 1).equals("một");
    int owner = ownerOfWord(one ? cue + 2 : cue + 1);
    if (owner > 0) {
      attribute(attribution(Complements.agents(text.tag(owner)).get(0), cue, "according-to"));
      return;
    }
    for (int t = cue + 1; t < Math.min(text.size(), cue + 2 + REACH_OF_OUTLET); t++) {
      List<AgentMention> agents = Complements.agents(text.tag(t));
      if (!agents.isEmpty()) {
        boolean told = agents.get(0).agent().kind() != Agent.Kind.PROGRAMME;
        boolean outlet = agents.get(0).agent().kind() == Agent.Kind.OUTLET;
        if ((spokesmen && told) || outlet) {
          attribute(attribution(agents.get(0), cue, "according-to"));
        }
        if (outlet && text.lastWord(cue).equals("trên")) {
          carried.told.attributeAll(attribution(agents.get(0), cue, "according-to"));
        }
        return;
      }
      boolean group = isGroup(t);
      spokesmen &= group;
      if (!group
          && !text.isPlainWord(t)
          && !text.tag(t).has(Sense.NameHead.class)
          && !text.tag(t).has(Sense.Topic.class)) {
        return;
      }
    }
  }

  /**
   * {@code theo thông cáo báo chí hôm 5/3 của X}: the one whose word it is, or -1; what several say
   * together is no one's.
   */
  private int ownerOfWord(int at) {
    if (at >= text.size() || !isWord(text.tag(at).from())) {
      return -1;
    }
    for (int t = at; t < Math.min(text.size() - 1, at + REACH_OF_OWNER); t++) {
      if (text.isSign(t, ",") || Complements.isAgents(text.tag(t))) {
        return -1;
      }
      if (text.tag(t).marks(Function.OF) || text.tag(t).marks(Function.FROM)) {
        boolean several = t + 2 < text.size() && text.tag(t + 2).marks(Function.AND);
        return Complements.agents(text.tag(t + 1)).size() == 1 && !several ? t + 1 : -1;
      }
    }
    return -1;
  }

  private boolean isWord(int token) {
    return token + 1 < text.tokens().size()
        && WORDS.contains(text.word(token) + " " + text.word(token + 1));
  }

  /** {@code theo các quan chức X}: those who speak for it. */
  private boolean isGroup(int at) {
    return text.tag(at).marks(Function.MANY)
        || text.tag(at).has(Sense.Group.class)
        || text.tag(at).has(Sense.Title.class);
  }

  /** {@code Đây là thông điệp được EU đưa ra}: the sentence before was EU's word. */
  private void messageOf(int cue) {
    for (int i = cue + 1; i < text.size(); i++) {
      List<AgentMention> agents = Complements.agents(text.tag(i));
      if (!agents.isEmpty()) {
        carried.told.attributeLastSentence(attribution(agents.get(0), cue, "message-of"));
        carried.subject = Complements.sides(text.tag(i));
        return;
      }
    }
  }

  private Attribution attribution(AgentMention speaker, int cue, String rule) {
    return new Attribution(speaker.agent(), speaker.span(), text.span(cue), rule);
  }
}
