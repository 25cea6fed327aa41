package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/**
 * Provinces and cities that act: {@code tỉnh Sơn La ký thỏa thuận với tỉnh Hủa Phăn (Lào)}. They do
 * as the subject of a verb, as the fellow of an act, and where something is given to them;
 * everywhere else they are places.
 */
final class Localities {
  private static final int MOST_MEMBERS = 8;

  /** In tags. */
  private static final int LONGEST_PHRASE = 40;

  /** In tags, from what is given to whom it is given. */
  private static final int FARTHEST_GIFT = 12;

  /** First syllable of {@code lãnh đạo}. */
  private static final String LEADER = "lãnh";

  /** First syllables of {@code Thống đốc, Tỉnh trưởng, Thị trưởng}. */
  private static final Set<String> GOVERNORS = Set.of("thống", "tỉnh", "thị");

  /** Last syllable of {@code Chủ tịch}. */
  private static final String CHAIR = "tịch";

  private static final String PROVINCE = "tỉnh";

  /** The word before the full name of a state. */
  private static final String LAND = "nước";

  private static final String DELEGATION = "đoàn";

  /** In tags, from {@code đoàn} to whose it is. */
  private static final int LONGEST_DELEGATION = 6;

  private static final Set<String> FRONTING = Set.of("trong", "nhân", "sau", "trước", "theo");

  /** How many provinces or towns work together, as a rule. */
  private static final String TWO = "hai";

  /** First syllable of {@code chính quyền}. */
  private static final String GOVERNMENT = "chính";

  private final NameText text;

  Localities(NameText text) {
    this.text = text;
  }

  /**
   * A province or city as told.
   *
   * @param begin the first of its tags
   * @param place where its name stands
   * @param state the state that the words name behind it
   * @param end one past all
   */
  private record Locality(int begin, int place, Optional<AgentMention> state, int end) {}

  /** A province or city that acts here. */
  Optional<Made> acting(List<Tag> tags, int at) {
    Optional<Locality> locality = localityAt(tags, at);
    return locality.isPresent() && acts(tags, locality.get())
        ? Optional.of(made(tags, locality.get()))
        : Optional.empty();
  }

  /** {@code cảng Đà Nẵng} lies in a state as well, but only places of the lexicon act. */
  private static boolean isTown(PlaceTag name) {
    return name.state().isPresent() && name.place().nameEn().isPresent();
  }

  private Optional<Locality> localityAt(List<Tag> tags, int at) {
    boolean headed = NameText.isLocalityHeadAt(tags, at);
    int place = headed ? at + 1 : at;
    boolean known =
        place < tags.size()
            && tags.get(place) instanceof PlaceTag name
            && !name.region()
            && (headed
                || text.isWord(tags, at, PROVINCE)
                || isTown(name)
                || (name.seat().isPresent() && (isLed(tags, at) || isBesideHeaded(tags, at))))
            && (headed || !NameText.isLocalityHeadAt(tags, at - 1));
    return known ? Optional.of(withState(tags, at, place)) : Optional.empty();
  }

  /** {@code Thành phố Lima và Hà Nội}: beside a city that is told to be one, a capital is too. */
  private boolean isBesideHeaded(List<Tag> tags, int at) {
    return at > 2
        && isLink(tags, at - 1)
        && tags.get(at - 2) instanceof PlaceTag
        && NameText.isLocalityHeadAt(tags, at - 3);
  }

  /** Whether the words say that it is a province or city; the lexicon knows some with theirs. */
  private boolean isHeaded(List<Tag> tags, Locality locality) {
    return locality.place() > locality.begin()
        || text.isWord(tags, locality.place(), PROVINCE)
        || isCountedAt(tags, locality.begin());
  }

  /** {@code Hai thành phố A và B}: the words for both say what they are. */
  private static boolean isCountedAt(List<Tag> tags, int at) {
    return at > 0
        && tags.get(at - 1).marks(Function.BOTH_SIDES)
        && tags.get(at - 1).to() - tags.get(at - 1).from() > 1;
  }

  /** {@code hỗ trợ Sơn La}: where the press is at home, it need not say what that is. */
  private boolean isAtHome(List<Tag> tags, Locality locality) {
    return ((PlaceTag) tags.get(locality.place())).state().filter(text::isHome).isPresent();
  }

  /**
   * {@code tỉnh Hủa Phăn (Lào)}, {@code thành phố Busan của nước Hàn Quốc}, {@code huyện Xăm Tớ,
   * tỉnh Hủa Phăn (Lào)}.
   */
  private Locality withState(List<Tag> tags, int begin, int place) {
    int behind = place + 1;
    if (text.isSign(tags, behind, ",") && !text.isWord(tags, begin, PROVINCE)) {
      Optional<Locality> province = provinceAt(tags, behind + 1);
      if (province.isPresent() && !isListed(tags, province.get())) {
        return inProvince(tags, begin, place, province.get());
      }
    }
    if (text.isSign(tags, behind, "(") && text.isSign(tags, behind + 2, ")")) {
      Optional<AgentMention> state = NameText.stateAt(tags, behind + 1);
      return new Locality(begin, place, state, state.isPresent() ? behind + 3 : place + 1);
    }
    int of = NameText.skipOf(tags, behind);
    int noun = of > behind && text.isWord(tags, of, LAND) ? of + 1 : of;
    Optional<AgentMention> owner = of > behind ? NameText.stateAt(tags, noun) : Optional.empty();
    return new Locality(begin, place, owner, owner.isPresent() ? noun + 1 : behind);
  }

  /** {@code thành phố Naju, tỉnh Jeollanam (Hàn Quốc)}, {@code huyện A, tỉnh B, Hàn Quốc}. */
  private Locality inProvince(List<Tag> tags, int begin, int place, Locality province) {
    int end = province.end();
    Optional<AgentMention> behind =
        province.state().isEmpty() && text.isSign(tags, end, ",") && !goesOn(tags, end + 2)
            ? NameText.stateAt(tags, end + 1)
            : Optional.empty();
    return new Locality(
        begin, place, province.state().or(() -> behind), behind.isPresent() ? end + 2 : end);
  }

  /** {@code thành phố A, tỉnh B, C và D}: C is one of a list. */
  private boolean goesOn(List<Tag> tags, int at) {
    return at < tags.size()
        && (tags.get(at).marks(Function.AND)
            || (text.isSign(tags, at, ",")
                && at + 1 < tags.size()
                && tags.get(at + 1) instanceof AgentTag));
  }

  private Optional<Locality> provinceAt(List<Tag> tags, int at) {
    if (!text.isWord(tags, at, PROVINCE)) {
      return Optional.empty();
    }
    Optional<Locality> known = localityAt(tags, at);
    int end = known.isPresent() ? at : CapitalRun.end(text, tags, at + 1);
    return end > at + 1 ? Optional.of(withState(tags, at, end - 1)) : known;
  }

  /** {@code tỉnh Sơn La và tỉnh Hủa Phăn}: one more of its kind stands behind. */
  private boolean isListed(List<Tag> tags, Locality locality) {
    int link = locality.end();
    return link + 1 < tags.size()
        && isLink(tags, link)
        && (NameText.isLocalityHeadAt(tags, link + 1) || text.isWord(tags, link + 1, PROVINCE));
  }

  /** {@code Công an huyện Xăm Tớ, tỉnh Hủa Phăn}: it only tells where the body is. */
  private boolean isSeatOfBody(List<Tag> tags, Locality locality) {
    int at = locality.begin();
    return at > 1
        && text.isSign(tags, at - 1, ",")
        && NameText.isBodyAt(tags, at - 2)
        && isHeaded(tags, locality)
        && !isListed(tags, locality);
  }

  private boolean acts(List<Tag> tags, Locality locality) {
    if (isSeatOfBody(tags, locality)) {
      return false;
    }
    int first = beforeCount(tags, listBegin(tags, locality.begin()));
    return isLed(tags, first)
        || isGoverned(tags, locality)
        || isSent(tags, locality)
        || isFellow(tags, first, locality)
        || isPaired(tags, locality)
        || isAsked(tags, locality)
        || ((isHeaded(tags, locality) || isAtHome(tags, locality)) && isGivenTo(tags, first))
        || (opens(tags, first) && isSubject(tags, locality));
  }

  /** {@code lãnh đạo thành phố Đà Nẵng}: who leads it acts for it. */
  private boolean isLed(List<Tag> tags, int at) {
    return at > 0 && tags.get(at - 1).has(Sense.Group.class) && text.isWord(tags, at - 1, LEADER);
  }

  /** {@code Thống đốc}, {@code Phó Chủ tịch}. */
  private boolean governs(Tag title) {
    return GOVERNORS.contains(text.tokens().get(title.from()).key())
        || text.tokens().get(title.to() - 1).is(CHAIR);
  }

  /** {@code Thống đốc tỉnh Aichi}, whose name is not told. */
  private boolean isGoverned(List<Tag> tags, Locality locality) {
    int title = locality.begin() - 1;
    return title >= 0
        && (isHeaded(tags, locality) || locality.state().isPresent())
        && tags.get(title).has(Sense.Title.class)
        && governs(tags.get(title))
        && !(locality.end() < tags.size() && tags.get(locality.end()) instanceof AgentTag);
  }

  /**
   * {@code đoàn đại biểu tỉnh Hủa Phăn}, {@code đoàn công tác thành phố Yokohama}: who sends it.
   */
  private boolean isSent(List<Tag> tags, Locality locality) {
    if (!isHeaded(tags, locality) && !isAtHome(tags, locality)) {
      return false;
    }
    int begin = locality.begin();
    for (int at = begin - 1; at >= Math.max(0, begin - LONGEST_DELEGATION); at--) {
      if (tags.get(at).marks(Function.NOUN) && text.isWord(tags, at, DELEGATION)) {
        return true;
      }
      boolean kind =
          tags.get(at).has(Sense.Group.class)
              || tags.get(at).has(Sense.Nothing.class)
              || tags.get(at).marks(Function.OF)
              || tags.get(at).has(Sense.Topic.class)
              || tags.get(at) instanceof Tag.Word;
      if (!kind || text.isSign(tags.get(at)) || text.startsWithCapital(tags, at)) {
        return false;
      }
    }
    return false;
  }

  /** {@code hợp tác Hải Phòng - Kitakyushu}, {@code hợp tác Hải Phòng - Peru}: both act. */
  private boolean isPaired(List<Tag> tags, Locality locality) {
    int begin = locality.begin();
    boolean first =
        (isAct(tags, begin - 1) || isCount(tags, begin - 1)) && isPartner(tags, locality);
    if (first || !text.isSign(tags, begin - 1, "-") || begin < 3) {
      return first;
    }
    int other = isStateAbroad(tags, begin - 2, locality) ? begin - 2 : memberBegin(tags, begin - 2);
    return other > 0 && (isAct(tags, other - 1) || isCount(tags, other - 1));
  }

  /** {@code A đề nghị thành phố Sakai (Nhật Bản) mở đường bay}: whom one calls on abroad. */
  private boolean isAsked(List<Tag> tags, Locality locality) {
    int begin = locality.begin();
    return begin > 1
        && locality.state().filter(state -> !text.isHome(state.agent())).isPresent()
        && tags.get(begin - 1)
            .matches(Sense.Type.class, act -> act.verb() && act.type().equals("proposal"));
  }

  private boolean isPartner(List<Tag> tags, Locality locality) {
    int at = locality.end();
    return text.isSign(tags, at, "-")
        && (localityAt(tags, at + 1).isPresent() || isStateAbroad(tags, at + 1, locality));
  }

  /** Whether a state stands here, and the province or city is one at home. */
  private boolean isStateAbroad(List<Tag> tags, int at, Locality locality) {
    return isAtHome(tags, locality)
        && NameText.stateAt(tags, at).filter(state -> !text.isHome(state.agent())).isPresent();
  }

  private static boolean isAct(List<Tag> tags, int at) {
    return at >= 0 && tags.get(at).matches(Sense.Type.class, Sense.Type::noun);
  }

  /** Where the list begins in which it stands: {@code Sơn La, Điện Biên và Lai Châu}. */
  private int listBegin(List<Tag> tags, int begin) {
    int first = begin;
    for (int i = 0; i < MOST_MEMBERS && first > 1 && isLink(tags, first - 1); i++) {
      int member = memberBegin(tags, first - 2);
      if (member < 0) {
        break;
      }
      first = member;
    }
    return first;
  }

  private boolean isLink(List<Tag> tags, int at) {
    return tags.get(at).marks(Function.AND) || text.isSign(tags, at, ",");
  }

  /** Where the member of a list begins that ends here, or -1 when none does. */
  private int memberBegin(List<Tag> tags, int last) {
    if (tags.get(last) instanceof AgentTag agent
        && agent.mention().agent().kind() == Agent.Kind.BODY) {
      return last;
    }
    for (int begin = last; begin >= Math.max(0, last - 4); begin--) {
      Optional<Locality> member = localityAt(tags, begin);
      if (member.isPresent() && member.get().end() == last + 1) {
        return begin;
      }
    }
    return -1;
  }

  /**
   * {@code hợp tác với tỉnh …}, {@code thỏa thuận giữa tỉnh …}; the word for an act may end with
   * {@code với}, as {@code làm việc với} does.
   */
  private boolean isFellow(List<Tag> tags, int first, Locality locality) {
    if (first > 0 && text.isActWith(tags.get(first - 1))) {
      return true;
    }
    boolean linked =
        first > 1
            && (tags.get(first - 1).marks(Function.WITH)
                || tags.get(first - 1).marks(Function.BETWEEN));
    if (!linked || Borders.isBetween(tags, text.tokens(), first - 1)) {
      return false;
    }
    Tag act = tags.get(first - 2);
    boolean told = act.has(Sense.Type.class) || act instanceof AgentTag;
    return told || (isHeaded(tags, locality) && locality.state().isPresent());
  }

  /**
   * {@code trao tặng thiết bị cho tỉnh Sơn La}, {@code giúp tỉnh Sơn La}: it gets what is given.
   */
  private boolean isGivenTo(List<Tag> tags, int first) {
    if (first > 0 && tags.get(first - 1).matches(Sense.Type.class, Localities::givesByVerb)) {
      return true;
    }
    if (first < 2 || !tags.get(first - 1).marks(Function.FOR)) {
      return false;
    }
    for (int at = first - 2; at >= Math.max(0, first - FARTHEST_GIFT); at--) {
      if (tags.get(at).matches(Sense.Type.class, Localities::gives)) {
        return true;
      }
      if (text.isSign(tags, at, ".") || text.isSign(tags, at, ",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean givesByVerb(Sense.Type act) {
    return act.verb() && gives(act);
  }

  private static boolean gives(Sense.Type act) {
    return act.type().equals("aid")
        || act.type().equals("funding")
        || (act.verb() && act.type().equals("supply"));
  }

  private boolean opens(List<Tag> tags, int first) {
    if (first == 0 || text.isSign(tags, first - 1, ".")) {
      return true;
    }
    return text.isSign(tags, first - 1, ",")
        && first > 1
        && (tags.get(first - 2) instanceof TimeTag
            || isBehindCapital(tags, first - 2)
            || isFronted(tags, first - 2));
  }

  /** {@code Tại Hà Nội, tỉnh Sơn La ký …}: no capital lies in a province. */
  private static boolean isBehindCapital(List<Tag> tags, int at) {
    return at > 0
        && tags.get(at) instanceof PlaceTag place
        && place.seat().isPresent()
        && tags.get(at - 1).marks(Function.AT);
  }

  /** {@code Hai tỉnh A và B}, {@code Chính quyền hai tỉnh A và B}: where their words begin. */
  private int beforeCount(List<Tag> tags, int first) {
    if (first == 0 || !isCount(tags, first - 1)) {
      return first;
    }
    return first > 1 && text.isWord(tags, first - 2, GOVERNMENT) ? first - 2 : first - 1;
  }

  private boolean isCount(List<Tag> tags, int at) {
    return at >= 0 && (text.isWord(tags, at, TWO) || isCountedAt(tags, at + 1));
  }

  /** {@code Trong chuyến thăm Kenya, …}: the words before the comma only say when or why. */
  private boolean isFronted(List<Tag> tags, int last) {
    int begin = last;
    while (begin > 0 && begin > last - LONGEST_PHRASE && !text.isSign(tags, begin - 1, ".")) {
      begin--;
    }
    return FRONTING.contains(text.tokens().get(tags.get(begin).from()).key());
  }

  /**
   * Its verb, or the rest of the list and then the verb, stands behind it; where its state is told,
   * and someone behind <em>và</em>, it is one of two.
   */
  private boolean isSubject(List<Tag> tags, Locality locality) {
    int at = locality.end();
    for (int i = 0; i < MOST_MEMBERS && at + 1 < tags.size() && isLink(tags, at); i++) {
      int next = memberEnd(tags, at + 1);
      if (next == at + 1) {
        return locality.state().isPresent() && tags.get(at).marks(Function.AND);
      }
      at = next;
    }
    return at < tags.size()
        && (tags.get(at).has(Sense.Status.class)
            || tags.get(at).isVerb()
            || celebrates(tags, at)
            || (at > locality.end() && tags.get(at).has(Sense.Type.class)));
  }

  /** {@code kỷ niệm 20 năm kết nghĩa}. */
  private boolean celebrates(List<Tag> tags, int at) {
    return text.isWord(tags, at, "kỷ") && text.isWord(tags, at + 1, "niệm");
  }

  private int memberEnd(List<Tag> tags, int at) {
    if (tags.get(at) instanceof AgentTag agent && agent.mention().agent().canBeSide()) {
      boolean told =
          text.isSign(tags, at + 1, "(")
              && NameText.stateAt(tags, at + 2).isPresent()
              && text.isSign(tags, at + 3, ")");
      return told ? at + 4 : at + 1;
    }
    return localityAt(tags, at).map(Locality::end).orElse(at);
  }

  private Made made(List<Tag> tags, Locality locality) {
    PlaceTag place = (PlaceTag) tags.get(locality.place());
    int from = tags.get(locality.begin()).from();
    int to = tags.get(locality.end() - 1).to();
    List<AgentMention> principals = locality.state().stream().toList();
    Optional<Agent> state =
        locality
            .state()
            .map(AgentMention::agent)
            .or(place::state)
            .or(() -> place.seat().map(AgentMention::agent));
    String key = place.place().key();
    Agent body =
        new Agent(
            Agent.Kind.BODY,
            "actor/" + Slug.of(key.substring(key.indexOf('/') + 1)),
            text.surface(from, place.to()),
            place.place().nameEn(),
            Optional.empty(),
            state.stream().toList(),
            List.of());
    var mention = new AgentMention(body, text.span(from, to), principals, Optional.empty());
    return new Made(new AgentTag(from, to, mention), locality.end());
  }
}
