package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Capital;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.NameHead.Kind;
import org.hoptac.text.Slug;

/**
 * Names that no lexicon can list: programmes, conferences, outlets, bodies of a state, persons with
 * their offices, groups without a name. Each stage rewrites the tags once, from left to right; a
 * later stage sees what an earlier one made. A stage is left out when the words that it hangs on
 * stand nowhere in the statement.
 */
final class NameGrammar {
  /** Begins the keys of officials at home whom nobody names. */
  static final String OFFICE = "office/";

  /** The states of a part of the world, which have no name in the text. */
  static final String STATES = "states/";

  /** Others without a name. */
  static final String GROUP = "group/";

  /** In tags: {@code cấp cao, chuyên gia hàng đầu}. */
  private static final int WORDS_OF_RANK = 6;

  /** Last word of {@code đối tác}: great ones of a state are others. */
  private static final String PARTNER = "tác";

  private final NameText text;
  private final Clues clues;
  private final List<Tag> known;
  private List<Tag> named;

  /** A grammar for the tags of the tagger, in which these clues stand. */
  NameGrammar(NameText text, List<Tag> known, Clues clues) {
    this.text = text;
    this.known = known;
    this.named = known;
    this.clues = clues;
  }

  /** The tags with all names. */
  List<Tag> rewrite() {
    var full = new FullNames(text);
    var series = new SeriesNames(text);
    var headed = new HeadedNames(text);
    var owned = new OwnedBodies(text);
    var trades = new TradeNames(text, owned);
    var bodies = new BodyNames(text, owned, trades);
    var told = new ToldPersons();
    var ministers = new Ministers(owned);
    var persons = new PersonNames(text, ministers, told);
    var untitled = new UntitledPersons(text, told);
    var bare = new BareNames(text, told);
    var places = new PlaceNames(text);
    var outlets = new ActingOutlets(text);
    var localities = new Localities(text);
    var homes = new Homes(text);
    var kin = new Kin(text);
    boolean located = clues.marks(Function.AT);
    boolean placed = located || clues.type();
    boolean thisState = clues.marks(Function.THIS_STATE);
    stage(clues.marks(Function.FROM), Cue.class, new Origins(text)::of);
    stage(clues.has(Kind.STATE_FORM), Cue.class, full::state);
    stage(clues.has(Kind.CONTEST), full::contest);
    stage(clues.has(Kind.WORK), full::title);
    stage(true, AgentTag.class, full::languages);
    stage(clues.has(Kind.CONFERENCE), Cue.class, series::series);
    stage(clues.type() && clues.has(Kind.OUTLET), Cue.class, outlets::ofState);
    stage(clues.has(Kind.OUTLET), Cue.class, headed::outlet);
    stage(clues.has(Kind.OUTLET_END), Capital.class, headed::endedOutlet);
    stage(clues.report(), Capital.class, headed::reportingOutlet);
    stage(clues.has(Kind.PROGRAMME), Cue.class, headed::programme);
    stage(placed || clues.has(Kind.SITE) || clues.has(Kind.PLACE), places::place);
    stage(located, PlaceTag.class, new Houses(text)::owned);
    stage(placed, AgentTag.class, places::territory);
    stage(clues.has(Kind.BODY) || clues.has(Kind.ORGAN), Cue.class, bodies::unknownBody);
    stage(clues.has(Kind.BODY_NOUN), Cue.class, trades::behindNoun);
    stage(clues.has(Kind.BODY_END), trades::ended);
    stage(clues.title(), trades::held);
    stage(clues.bracket(), AgentTag.class, headed::acronym);
    stage(thisState && clues.body(), Cue.class, this::ownState);
    stage(clues.body(), Cue.class, bodies::body);
    stage(clues.bracket(), AgentTag.class, headed::acronym);
    stage(clues.bracket(), headed::aliased);
    stage(located && clues.has(Kind.SITE), Cue.class, places::seat);
    stage(placed, AgentTag.class, places::territory);
    stage(clues.title(), AgentTag.class, outlets::led);
    stage(clues.title() || clues.has(Kind.PERSON), Cue.class, persons::person);
    stage(clues.mayNamePerson(), untitled::named);
    stage(clues.title(), AgentTag.class, untitled::nextHolder);
    stage(true, AgentTag.class, kin::at);
    stage(clues.title(), AgentTag.class, ministers::speaking);
    stage(true, Capital.class, untitled::leader);
    stage(clues.group(), Cue.class, this::ledBy);
    stage(true, Capital.class, bare::body);
    stage(clues.type(), AgentTag.class, outlets::acting);
    boolean led = clues.seat() && clues.group();
    stage(clues.province() || clues.has(Kind.LOCALITY) || led, localities::acting);
    stage(clues.seat(), PlaceTag.class, new Capitals(text)::government);
    stage(true, AgentTag.class, homes::ofWhole);
    stage(clues.province() || clues.has(Kind.LOCALITY), AgentTag.class, homes::inTown);
    stage(clues.bracket(), AgentTag.class, homes::inBrackets);
    stage(clues.marks(Function.OF), AgentTag.class, homes::ofKnown);
    stage(true, AgentTag.class, homes::partOfBody);
    stage(clues.head() || clues.group(), AgentTag.class, homes::inApposition);
    stage(true, AgentTag.class, homes::behindComma);
    stage(true, AgentTag.class, homes::behindDash);
    stage(clues.title(), AgentTag.class, homes::wholeBehindOffice);
    var delegations = new LedDelegations(text);
    stage(clues.title(), AgentTag.class, delegations::ofSameBody);
    stage(true, AgentTag.class, delegations::leader);
    stage(clues.title(), AgentTag.class, delegations::offices);
    stage(thisState, Cue.class, this::thisState);
    stage(clues.has(Kind.PERSON), new Pronouns(text, known)::at);
    stage(clues.title(), Cue.class, this::unnamedOfficial);
    stage(clues.marks(Function.OF), new Friends(text)::of);
    stage(clues.group(), this::group);
    stage(clues.type(), PlaceTag.class, this::actingRegion);
    stage(clues.has(Kind.PERSON), AgentTag.class, kin::withSpouse);
    return named;
  }

  private void stage(boolean clue, Stage stage) {
    stage(clue, Tag.class, stage);
  }

  /** A stage that can make something only of what begins with a tag of this kind. */
  private void stage(boolean clue, Class<? extends Tag> opener, Stage stage) {
    if (clue) {
      named = rewritten(named, opener, stage);
    }
  }

  /** What a stage made of the tags from here on, and the first tag it left. */
  record Made(Tag tag, int next) {}

  /** One kind of name: looks at the tags from an index on. */
  interface Stage {
    Optional<Made> at(List<Tag> tags, int index);
  }

  /**
   * Most stages make nothing of a statement: then the tags stay the list that they were. Kinds of
   * tags have no kinds of their own, so that to compare the class is enough.
   */
  private static List<Tag> rewritten(List<Tag> tags, Class<? extends Tag> opener, Stage stage) {
    List<Tag> rewritten = tags;
    int at = 0;
    while (at < tags.size()) {
      Tag tag = tags.get(at);
      boolean opens = opener == Tag.class || opener == tag.getClass();
      Optional<Made> made = opens ? stage.at(tags, at) : Optional.empty();
      if (made.isPresent() && rewritten == tags) {
        rewritten = new ArrayList<>(tags.subList(0, at));
      }
      if (rewritten != tags) {
        rewritten.add(made.isPresent() ? made.get().tag() : tag);
      }
      at = made.isPresent() ? made.get().next() : at + 1;
    }
    return rewritten;
  }

  /** {@code quân đội nước này}: the body shows that the state is named before. */
  private Optional<Made> ownState(List<Tag> tags, int at) {
    int body = at > 0 && tags.get(at - 1).marks(Function.OF) ? at - 2 : at - 1;
    return body >= 0 && tags.get(body).has(Sense.Body.class)
        ? thisState(tags, at)
        : Optional.empty();
  }

  /** {@code Châu Âu cam kết hỗ trợ Peru}: the states there do so. */
  private Optional<Made> actingRegion(List<Tag> tags, int at) {
    boolean acts =
        isRegion(tags.get(at))
            && at + 1 < tags.size()
            && ((isPredicate(tags.get(at + 1))
                    && (opensSentence(tags, at) || isBehindOpener(tags, at)))
                || actsWithState(tags, at))
            && tags.stream().anyMatch(tag -> tag.has(Sense.Type.class));
    return acts
        ? Optional.of(
            new Made(unnamed(text, STATES, tags.get(at).from(), tags.get(at).to()), at + 1))
        : Optional.empty();
  }

  /** {@code Châu Âu và Peru sẽ hợp tác}, {@code Peru và châu Âu hợp tác}: they do so with it. */
  private boolean actsWithState(List<Tag> tags, int at) {
    boolean first =
        at + 3 < tags.size()
            && tags.get(at + 1).marks(Function.AND)
            && isState(tags.get(at + 2))
            && isPredicate(tags.get(at + 3))
            && (opensSentence(tags, at) || isBehindOpener(tags, at));
    boolean second =
        at > 1
            && tags.get(at - 1).marks(Function.AND)
            && isState(tags.get(at - 2))
            && isPredicate(tags.get(at + 1))
            && (at == 2 || opensSentence(tags, at - 2) || isBehindOpener(tags, at - 2));
    return first || second;
  }

  private static boolean isState(Tag tag) {
    return tag instanceof AgentTag agent && agent.mention().agent().isStateOrOrganisation();
  }

  private static boolean isPredicate(Tag tag) {
    return tag.has(Sense.Status.class) || tag.isVerb();
  }

  /** {@code trong khi phương Tây …}: a new clause begins. */
  private static boolean isBehindOpener(List<Tag> tags, int at) {
    return at > 0
        && (tags.get(at - 1).marks(Function.BACKGROUND) || tags.get(at - 1).marks(Function.BESIDE));
  }

  private static boolean isRegion(Tag tag) {
    return tag instanceof PlaceTag place && place.region();
  }

  /** {@code với A và lãnh đạo Ana Bola}: the noun only tells what she is. */
  private Optional<Made> ledBy(List<Tag> tags, int at) {
    if (!tags.get(at).has(Sense.Group.class)
        || at + 1 >= tags.size()
        || !(tags.get(at + 1) instanceof AgentTag person)
        || person.mention().agent().kind() != Agent.Kind.PERSON) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    return Optional.of(new Made(new AgentTag(from, person.to(), person.mention()), at + 2));
  }

  /** {@code nước này} means the state named last. */
  private Optional<Made> thisState(List<Tag> tags, int at) {
    if (!tags.get(at).marks(Function.THIS_STATE)) {
      return Optional.empty();
    }
    Tag words = tags.get(at);
    return new ThisState(text, known, tags)
        .meantAt(at)
        .map(state -> state.withSpan(text.span(words.from(), words.to())))
        .map(
            state ->
                isNamedOfficial(tags, at)
                    ? officialOf(state, (AgentTag) tags.get(at + 1), words.from(), at + 2)
                    : new Made(new AgentTag(words.from(), words.to(), state), at + 1));
  }

  /** {@code Tổng thống nước này Ana Bola}. */
  private static boolean isNamedOfficial(List<Tag> tags, int at) {
    return at > 0
        && at + 1 < tags.size()
        && tags.get(at - 1).has(Sense.Title.class)
        && tags.get(at + 1) instanceof AgentTag person
        && person.mention().agent().kind() == Agent.Kind.PERSON
        && person.mention().principals().isEmpty();
  }

  private static Made officialOf(AgentMention state, AgentTag person, int from, int next) {
    return new Made(new AgentTag(from, person.to(), person.mention().actingFor(state)), next);
  }

  /** {@code các đối tác Nhật Bản}: those of a state count as the state. */
  private static boolean isTheirs(List<Tag> tags, int at) {
    return at < tags.size() && isState(tags.get(at));
  }

  /** {@code cấp cao}, {@code , doanh nghiệp}: words about people, or for others of them. */
  private boolean tellsMore(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean link = tag.isSign(text.tokens(), ",") || tag.marks(Function.AND);
    return link
        ? tags.get(at + 1).has(Sense.Group.class)
        : (tag instanceof Tag.Word && !tag.isSign()) || tag.has(Sense.Group.class);
  }

  /** {@code các nhà ngoại giao cấp cao của A}: one past {@code của}, or the end. */
  private int behindRank(List<Tag> tags, int noun) {
    boolean people =
        !tags.get(noun).matches(Sense.Group.class, Sense.Group::international)
            && !text.tokens().get(tags.get(noun).to() - 1).is(PARTNER);
    int of = noun + 1;
    while (people && of + 1 < tags.size() && of <= noun + WORDS_OF_RANK && tellsMore(tags, of)) {
      of++;
    }
    return people && NameText.skipOf(tags, of) > of ? of + 1 : tags.size();
  }

  /**
   * {@code Thủ tướng tiếp Đại sứ Peru} at the head of a sentence: one of whom the press need not
   * say more, and whom the text does not name.
   */
  private Optional<Made> unnamedOfficial(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean acts =
        tag.has(Sense.Title.class)
            && at + 1 < tags.size()
            && (tags.get(at + 1).has(Sense.Status.class)
                || tags.get(at + 1).matches(Sense.Type.class, Sense.Type::verb));
    boolean known =
        (acts && opensSentence(tags, at)) || (tag.has(Sense.Title.class) && isMet(tags, at));
    return known
        ? Optional.of(new Made(unnamed(text, OFFICE, tag.from(), tag.to()), at + 1))
        : Optional.empty();
  }

  /** {@code Đại sứ Peru chào xã giao Thủ tướng}: nobody else is meant than one at home. */
  private boolean isMet(List<Tag> tags, int at) {
    int verb = at > 0 && tags.get(at - 1).marks(Function.WITH) ? at - 2 : at - 1;
    return verb > 0
        && text.startsWithCapital(tags, at)
        && tags.get(verb)
            .matches(Sense.Type.class, type -> type.verb() && type.type().equals("meeting"))
        && (at + 1 == tags.size() || isEnd(tags.get(at + 1)));
  }

  private boolean isEnd(Tag tag) {
    return text.isSign(tag)
        || tag instanceof Tag.TimeTag
        || tag.marks(Function.AT)
        || tag.marks(Function.AND);
  }

  /** {@code Nhân dịp Quốc khánh Peru, Thủ tướng gửi …}: no apposition to a name. */
  private boolean opensSentence(List<Tag> tags, int at) {
    if (at > 1 && text.isSign(tags, at - 1, ",") && !isPersonOrTitle(tags.get(at - 2))) {
      return true;
    }
    int before = at - 1;
    while (before >= 0
        && (tags.get(before) instanceof Tag.TimeTag
            || text.tokens().get(tags.get(before).from()).is(","))) {
      before--;
    }
    return before < 0 || text.tokens().get(tags.get(before).from()).is(".");
  }

  private static boolean isPersonOrTitle(Tag tag) {
    return tag.has(Sense.Title.class)
        || (tag instanceof AgentTag agent && agent.mention().agent().isBodyOrPerson());
  }

  /** Those whom these words tell of, and do not name. */
  static AgentTag unnamed(NameText text, String kind, int from, int to) {
    String name = text.surface(from, to);
    Agent agent = Agent.named(Agent.Kind.GROUP, kind + Slug.of(name), name);
    return new AgentTag(from, to, AgentMention.of(agent, text.span(from, to)));
  }

  /**
   * {@code các đại biểu}, {@code các đối tác trong khu vực}; those of a part of the world are
   * counted, or need no word for many: {@code 10 quốc gia châu Âu}, {@code lãnh đạo châu Âu}.
   */
  private Optional<Made> group(List<Tag> tags, int at) {
    boolean many = tags.get(at).marks(Function.MANY);
    int noun = many || text.isNumber(tags, at) ? at + 1 : at;
    if (noun >= tags.size()
        || !tags.get(noun).has(Sense.Group.class)
        || isTheirs(tags, NameText.skipOf(tags, noun + 1))
        || isTheirs(tags, behindRank(tags, noun))) {
      return Optional.empty();
    }
    int end = noun + 1;
    boolean ofRegion = end < tags.size() && isRegion(tags.get(end));
    boolean leaders = text.tokens().get(tags.get(noun).to() - 1).is("đạo");
    if (!many && !(ofRegion && (noun > at || leaders))) {
      return Optional.empty();
    }
    if (ofRegion) {
      end++;
    } else if (end + 1 < tags.size()
        && text.tokens().get(tags.get(end).from()).is("trong")
        && text.tokens().get(tags.get(end + 1).from()).is("khu")) {
      end += 2;
      if (end < tags.size() && text.tokens().get(tags.get(end).from()).is("vực")) {
        end++;
      }
    }
    boolean states =
        ofRegion
            && (leaders || tags.get(noun).matches(Sense.Group.class, Sense.Group::international));
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return Optional.of(new Made(unnamed(text, states ? STATES : GROUP, from, to), end));
  }
}
