package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Whose a named body or person is, where words behind the name tell it. */
final class Homes {
  /** How many tags behind a body an apposition may tell whose it is. */
  private static final int LONGEST_APPOSITION = 12;

  private static final String ONE = "một";

  /** Last syllables of {@code trụ sở, trụ sở chính, đại bản doanh}. */
  private static final Set<String> SEATS = Set.of("sở", "chính", "doanh");

  private final NameText text;

  Homes(NameText text) {
    this.text = text;
  }

  /**
   * {@code Tập đoàn Vestas (Đan Mạch)}, {@code Công ty Vestas Wind (Tập đoàn Vestas, Đan Mạch)}:
   * the state or the body that it belongs to stands in brackets.
   */
  Optional<Made> inBrackets(List<Tag> tags, int at) {
    if (!text.isSign(tags, at + 1, "(") || at + 3 >= tags.size()) {
      return Optional.empty();
    }
    if (!isBare(tags, at)) {
      return isState(tags, at + 2) && text.isSign(tags, at + 3, ")")
          ? joinedAtHome(tags, at, at + 4)
          : Optional.empty();
    }
    AgentTag body = (AgentTag) tags.get(at);
    if (!body.mention().agent().isBodyOrPerson() || !(tags.get(at + 2) instanceof AgentTag owner)) {
      return Optional.empty();
    }
    boolean ofState = owner.mention().isState();
    boolean ofBody =
        body.mention().isBody()
            && owner.mention().isBody()
            && isNamedInFull(body)
            && isNamedInFull(owner)
            && Alias.hasMarks(text.tokens().get(owner.from()).surface());
    boolean withHome = ofBody && text.isSign(tags, at + 3, ",") && isState(tags, at + 4);
    int end = withHome ? at + 5 : at + 3;
    if (!(ofState || ofBody) || !text.isSign(tags, end, ")")) {
      return Optional.empty();
    }
    AgentMention whole =
        withHome ? owner.mention().of(((AgentTag) tags.get(at + 4)).mention()) : owner.mention();
    return Optional.of(
        new Made(new AgentTag(body.from(), tags.get(end).to(), body.mention().of(whole)), end + 1));
  }

  private static boolean isBare(List<Tag> tags, int at) {
    return tags.get(at) instanceof AgentTag agent && agent.mention().principals().isEmpty();
  }

  /**
   * {@code Tập đoàn Vestas - Đan Mạch}: a dash with a space before and behind it joins whose it is.
   */
  Optional<Made> behindDash(List<Tag> tags, int at) {
    boolean told =
        text.isSign(tags, at + 1, "-")
            && isState(tags, at + 2)
            && !text.isSign(tags, at + 3, "-")
            && text.isSpaced(tags, at + 1)
            && text.isSpaced(tags, at + 2);
    return told ? joinedAtHome(tags, at, at + 3) : Optional.empty();
  }

  private static boolean isNamedInFull(AgentTag tag) {
    return tag.to() > tag.from() + 1;
  }

  private static boolean isState(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at) instanceof AgentTag agent && agent.mention().isState();
  }

  /**
   * {@code hãng Vestas của Đan Mạch}, {@code ông Kim Jong-un của Triều Tiên}, {@code bà Rosa Vega
   * thuộc Đại học Lima}: whose it is.
   */
  Optional<Made> ofKnown(List<Tag> tags, int at) {
    if (at + 2 >= tags.size()
        || !tags.get(at + 1).marks(Function.OF)
        || !(tags.get(at) instanceof AgentTag known)
        || !(tags.get(at + 2) instanceof AgentTag state)
        || !mayOwn(state.mention(), known.mention())
        || !known.mention().principals().isEmpty()
        || !known.mention().agent().isBodyOrPerson()) {
      return Optional.empty();
    }
    return Optional.of(
        new Made(
            new AgentTag(known.from(), state.to(), known.mention().of(state.mention())), at + 3));
  }

  private static boolean mayOwn(AgentMention owner, AgentMention known) {
    return owner.isState() || (owner.isBody() && known.agent().kind() == Agent.Kind.PERSON);
  }

  /**
   * {@code tàu thuộc Hạm đội Baltic, Hải quân A}, {@code Lữ đoàn 9 của Hải quân A}, {@code B và Lữ
   * đoàn 9, Hải quân A tuần tra}: a unit, and the service of A that it is part of.
   */
  Optional<Made> partOfBody(List<Tag> tags, int at) {
    boolean behindOwner = at > 0 && tags.get(at - 1).marks(Function.OF);
    if (at + 2 >= tags.size()
        || !isBare(tags, at)
        || !(tags.get(at + 1).marks(Function.OF)
            || (behindOwner && text.isSign(tags, at + 1, ",") && !goesOn(tags, at + 3))
            || endsList(tags, at))) {
      return Optional.empty();
    }
    AgentTag unit = (AgentTag) tags.get(at);
    boolean told =
        unit.mention().isBody()
            && unit.mention().agent().actsFor().isEmpty()
            && tags.get(at + 2) instanceof AgentTag whole
            && whole.mention().isBody()
            && whole.mention().principals().stream().anyMatch(AgentMention::isState);
    return told
        ? Optional.of(
            new Made(
                new AgentTag(
                    unit.from(),
                    tags.get(at + 2).to(),
                    unit.mention().of(((AgentTag) tags.get(at + 2)).mention())),
                at + 3))
        : Optional.empty();
  }

  /** {@code B và Lữ đoàn 9, Hải quân A tuần tra}: behind <em>và</em> no list goes on by commas. */
  private boolean endsList(List<Tag> tags, int at) {
    return at > 0
        && at + 3 < tags.size()
        && tags.get(at - 1).marks(Function.AND)
        && text.isSign(tags, at + 1, ",")
        && (tags.get(at + 3).isVerb() || tags.get(at + 3).has(Sense.Status.class));
  }

  /** {@code thuộc A, B và C}: one more behind, so that all of them are a list. */
  private boolean goesOn(List<Tag> tags, int at) {
    return isAgent(tags, at + 1) && joins(tags, at);
  }

  /** {@code Cục Đối ngoại Bộ Quốc phòng}: right behind a body stands the one it is part of. */
  Optional<Made> ofWhole(List<Tag> tags, int at) {
    if (!isBare(tags, at)
        || !NameText.isBodyAt(tags, at)
        || !NameText.isBodyAt(tags, at + 1)
        || !isHeaded(tags, at)
        || !isHeaded(tags, at + 1)) {
      return Optional.empty();
    }
    AgentTag part = (AgentTag) tags.get(at);
    AgentTag whole = (AgentTag) tags.get(at + 1);
    return Optional.of(
        new Made(
            new AgentTag(part.from(), whole.to(), part.mention().of(whole.mention())), at + 2));
  }

  /** By a Vietnamese noun with a capital, not as a company is. */
  private boolean isHeaded(List<Tag> tags, int at) {
    return isNamedInFull((AgentTag) tags.get(at))
        && text.startsWithCapital(tags, at)
        && text.tokens().get(tags.get(at).from()).vietnamese();
  }

  /** {@code Lumo - hãng xe hàng đầu Hàn Quốc}, {@code Vamo, hãng máy bơm của Đức,}. */
  Optional<Made> inApposition(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof AgentTag known) || !opensApposition(tags, at + 1)) {
      return Optional.empty();
    }
    int noun = text.isWord(tags, at + 2, ONE) ? at + 3 : at + 2;
    if (!isCommonNoun(tags, noun)) {
      return Optional.empty();
    }
    AgentMention body = explained(known.mention());
    if (!isExplainedBy(tags.get(noun), body) || !body.principals().isEmpty()) {
      return Optional.empty();
    }
    int end = noun + 1;
    while (end < Math.min(tags.size(), at + LONGEST_APPOSITION)
        && (isDescription(tags, end) || joinsWords(tags, end))) {
      end++;
    }
    if (isState(tags, end)) {
      return Optional.of(atHome(known, ((AgentTag) tags.get(end)).mention(), tags, end + 1));
    }
    return isSeat(tags, end) ? atSeat(known, tags, end + 1) : Optional.empty();
  }

  /** {@code có trụ sở tại Hamburg}. */
  private boolean isSeat(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at).marks(Function.AT)
        && tags.get(at + 1) instanceof PlaceTag
        && SEATS.contains(text.tokens().get(tags.get(at).from() - 1).key());
  }

  /** {@code trụ sở tại Hamburg (Đức)}, {@code trụ sở ở Singapore}. */
  private Optional<Made> atSeat(AgentTag known, List<Tag> tags, int town) {
    boolean bracketed =
        text.isSign(tags, town + 1, "(")
            && text.isSign(tags, town + 3, ")")
            && stateOf(tags.get(town + 2)).isPresent();
    int place = bracketed ? town + 2 : town;
    return stateOf(tags.get(place))
        .map(state -> atHome(known, state, tags, bracketed ? town + 4 : town + 1));
  }

  /** The state named here, be it as an agent, a place, or by its capital. */
  private static Optional<AgentMention> stateOf(Tag tag) {
    return tag instanceof PlaceTag place ? place.seat() : NameText.stateAt(List.of(tag), 0);
  }

  private boolean opensApposition(List<Tag> tags, int at) {
    return text.isSign(tags, at, "-")
        || text.isSign(tags, at, ",")
        || (at < tags.size() && tags.get(at).marks(Function.COPULA));
  }

  /** {@code ông Brandt, Phó Chủ tịch Tập đoàn Vestas, Đan Mạch.}: no list of two ends so. */
  Optional<Made> behindComma(List<Tag> tags, int at) {
    boolean told =
        tags.get(at) instanceof AgentTag
            && text.isSign(tags, at + 1, ",")
            && isState(tags, at + 2)
            && endsApposition(tags, at + 3)
            && !(at > 0 && joins(tags, at - 1));
    return told ? joinedAtHome(tags, at, at + 3) : Optional.empty();
  }

  /**
   * {@code Công an huyện Xăm Tớ, tỉnh Hủa Phăn (Lào)}, {@code Đại học Osh, thành phố Osh, Peru}:
   * the town or province in which a body sits, and the state in which that lies; before <em>và</em>
   * it is no member of a list of its own.
   */
  Optional<Made> inTown(List<Tag> tags, int at) {
    if (!text.isSign(tags, at + 1, ",") || !isBare(tags, at) || !NameText.isBodyAt(tags, at)) {
      return Optional.empty();
    }
    int town = NameText.isLocalityHeadAt(tags, at + 2) ? at + 3 : at + 2;
    if (town + 2 >= tags.size() || !(tags.get(town) instanceof PlaceTag)) {
      return Optional.empty();
    }
    AgentTag known = (AgentTag) tags.get(at);
    if (isState(tags, town + 2)) {
      return inTownOf(known, tags, town + 2);
    }
    return tags.get(town + 1).marks(Function.AND) && isAgent(tags, town + 2)
        ? Optional.of(seated(known, tags.get(town), town + 1))
        : Optional.empty();
  }

  private Optional<Made> inTownOf(AgentTag known, List<Tag> tags, int state) {
    boolean bracketed = text.isSign(tags, state - 1, "(") && text.isSign(tags, state + 1, ")");
    boolean apposed =
        text.isSign(tags, state - 1, ",")
            && (endsApposition(tags, state + 1) || text.isSign(tags, state + 1, ")"));
    if (!bracketed && !apposed) {
      return Optional.empty();
    }
    int end = bracketed ? state + 2 : state + 1;
    AgentMention whole = known.mention().of(((AgentTag) tags.get(state)).mention());
    return Optional.of(new Made(new AgentTag(known.from(), tags.get(end - 1).to(), whole), end));
  }

  private static Made seated(AgentTag known, Tag town, int next) {
    AgentMention mention = known.mention();
    AgentMention seated = AgentMention.of(ofTown(mention.agent(), town), mention.span());
    return new Made(new AgentTag(known.from(), town.to(), seated), next);
  }

  /**
   * {@code bà Rosa Vega, Cục trưởng Cục Chính sách, Bộ Y tế Peru}: behind her office stands the
   * body that hers is a part of, in no list of bodies.
   */
  Optional<Made> wholeBehindOffice(List<Tag> tags, int at) {
    if (!text.isSign(tags, at + 1, ",") || !NameText.isBodyAt(tags, at + 2)) {
      return Optional.empty();
    }
    AgentTag known = (AgentTag) tags.get(at);
    AgentMention office = explained(known.mention());
    AgentTag whole = (AgentTag) tags.get(at + 2);
    boolean told =
        office != known.mention()
            && office.principals().isEmpty()
            && office.agent().actsFor().isEmpty()
            && whole.mention().side().kind() == Agent.Kind.STATE
            && isHeaded(tags, at + 2)
            && !(at + 3 < tags.size() && joins(tags, at + 3) && NameText.isBodyAt(tags, at + 4));
    return told ? Optional.of(atHome(known, whole.mention(), tags, at + 3)) : Optional.empty();
  }

  /**
   * The body that is told here, of whom it is not told whose it is, with the state behind a sign.
   */
  private static Optional<Made> joinedAtHome(List<Tag> tags, int at, int next) {
    AgentTag known = (AgentTag) tags.get(at);
    AgentMention body = explained(known.mention());
    return body.isBody() && body.principals().isEmpty() && body.agent().actsFor().isEmpty()
        ? Optional.of(atHome(known, ((AgentTag) tags.get(at + 2)).mention(), tags, next))
        : Optional.empty();
  }

  private boolean endsApposition(List<Tag> tags, int at) {
    return at == tags.size()
        || text.isSign(tags, at, ".")
        || (text.isSign(tags, at, ",") && !isAgent(tags, at + 1));
  }

  private boolean joins(List<Tag> tags, int at) {
    return text.isSign(tags, at, ",") || tags.get(at).marks(Function.AND);
  }

  private static boolean isAgent(List<Tag> tags, int at) {
    return at < tags.size() && tags.get(at) instanceof AgentTag;
  }

  /** Whom words behind a name explain: of {@code ông A, Chủ tịch Tập đoàn B} the body. */
  private static AgentMention explained(AgentMention mention) {
    List<AgentMention> owners = mention.principals();
    return mention.agent().kind() == Agent.Kind.PERSON
            && owners.size() == 1
            && owners.get(0).isBody()
        ? owners.get(0)
        : mention;
  }

  private static Made atHome(AgentTag known, AgentMention state, List<Tag> tags, int next) {
    AgentMention mention = known.mention();
    AgentMention body = explained(mention).of(state);
    AgentMention whole =
        explained(mention) == mention
            ? body
            : new AgentMention(mention.agent(), mention.span(), List.of(body), mention.capacity());
    return new Made(new AgentTag(known.from(), tags.get(next - 1).to(), whole), next);
  }

  /** {@code Vestas, hãng …}, {@code ông Ba, quan chức …}. */
  private static boolean isExplainedBy(Tag noun, AgentMention mention) {
    boolean ofPerson = NameText.nameHead(noun, Sense.NameHead.Kind.PERSON).isPresent();
    return mention.agent().kind() == Agent.Kind.PERSON ? ofPerson : mention.isBody() && !ofPerson;
  }

  /** {@code hãng}, {@code doanh nghiệp}: what a body is, in a small letter. */
  private boolean isCommonNoun(List<Tag> tags, int at) {
    return at < tags.size()
        && !text.startsWithCapital(tags, at)
        && (tags.get(at).has(Sense.NameHead.class) || tags.get(at).has(Sense.Group.class));
  }

  /** {@code đầu tiên và duy nhất}: behind such an <em>và</em> stands no other side. */
  private static boolean joinsWords(List<Tag> tags, int at) {
    return tags.get(at).marks(Function.AND)
        && at + 1 < tags.size()
        && tags.get(at + 1) instanceof Tag.Word;
  }

  private boolean isDescription(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    return (tag instanceof Tag.Word && !text.isSign(tag))
        || tag.marks(Function.OF)
        || tag.has(Sense.Topic.class)
        || tag.has(Sense.NameHead.class)
        || tag.has(Sense.Group.class)
        || tag.has(Sense.Nothing.class)
        || tag.has(Sense.Ordinal.class);
  }

  /** {@code Thành ủy Bắc Kinh}: the town in the name lets one know whose it is. */
  static Agent ofTown(Agent body, Tag town) {
    return town instanceof PlaceTag place
        ? place
            .state()
            .or(() -> place.seat().map(AgentMention::agent))
            .map(state -> body.actingFor(List.of(state)))
            .orElse(body)
        : body;
  }
}
