package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Place;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Capital;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Token;

/**
 * Places that no lexicon lists: behind a word for what they are ({@code vịnh Subic}), or behind
 * {@code tại} where the name itself shows that it is whole. And states that only say where a place
 * lies: {@code tại Hamburg, Đức}.
 */
final class PlaceNames {
  private static final int LONGEST_NAME = 3;
  private static final int LONGEST_LIST = 12;

  /** In tags, from the word before a time: {@code trong hai ngày 3-4/7}. */
  private static final int LONGEST_AMOUNT = 4;

  private static final Set<String> SURE_PREPOSITIONS = Set.of("tại", "ở", "gần", "khơi");

  private static final Set<String> COMMON_ENDS =
      Set.of(
          "quốc gia",
          "quốc tế",
          "hòa bình",
          "hữu nghị",
          "thống nhất",
          "độc lập",
          "chiến thắng",
          "cách mạng",
          "thành phố",
          "hoàng gia",
          "chính phủ",
          "tổng thống",
          "tự do");

  /** Words before a place that name a part of it, or the land around it: {@code Đại Lima}. */
  private static final Set<String> PARTS = Set.of("đại", "bắc", "nam", "đông", "tây");

  /** First syllable of {@code miền bắc}. */
  private static final String PART = "miền";

  private static final Set<String> BEFORE_TIMES = Set.of("vào", "trong", "hồi", "kể");

  /** Last word of {@code khu vực biên giới}. */
  private static final String BORDER = "giới";

  /** {@code nước}, the word before the full name of a state. */
  private static final String LAND = "nước";

  /** Verbs before their subject: {@code tại Basel, Thụy Sĩ đã diễn ra …}. */
  private static final Set<String> INVERTED = Set.of("diễn ra", "khai mạc", "bế mạc");

  private final NameText text;

  PlaceNames(NameText text) {
    this.text = text;
  }

  Optional<Made> place(List<Tag> tags, int at) {
    Optional<Made> site = site(tags, at);
    return site.isPresent() ? site : named(tags, at);
  }

  // Names behind a head word: khách sạn Hilton, khách sạn Hilton Hà Nội

  private Optional<Made> site(List<Tag> tags, int at) {
    if (!isHead(tags, at, Sense.NameHead.Kind.SITE)
        || at + 1 >= tags.size()
        || isFamilyName(tags, at)) {
      return Optional.empty();
    }
    int name = at + 1;
    while (name < Math.min(tags.size() - 1, at + LONGEST_NAME)
        && isHead(tags, name, Sense.NameHead.Kind.PLACE)) {
      name++;
    }
    boolean known = isState(tags.get(name)) || isPlace(tags.get(name));
    int common = commonEnd(tags, name);
    int run = common > name ? common : CapitalRun.end(text, tags, known ? name + 1 : name);
    boolean inPlace = !known && run > name && run < tags.size() && isPlace(tags.get(run));
    int end = inPlace ? run + 1 : run;
    return end > name && (known || inPlace || common > name || isWhole(tags, name, end))
        ? Optional.of(unknown(tags, at, end))
        : Optional.empty();
  }

  /** {@code Bộ trưởng Y tế Hồ Thu An}: behind an office stands who holds it, and no lake. */
  private boolean isFamilyName(List<Tag> tags, int at) {
    if (at == 0 || !text.isPersonOpener(tags, at)) {
      return false;
    }
    Tag before = tags.get(at - 1);
    return before.has(Sense.Title.class)
        || before.has(Sense.Topic.class)
        || before.has(Sense.Body.class)
        || before.has(Sense.NameHead.class)
        || before instanceof AgentTag
        || before instanceof PlaceTag;
  }

  /**
   * {@code thành phố Sydney}, {@code tại Kazan}, {@code thăm Arequipa, Peru}: the run of capitals
   * is the place.
   */
  private Optional<Made> named(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof Capital)) {
      return Optional.empty();
    }
    boolean headed = isHead(tags, at - 1, Sense.NameHead.Kind.PLACE);
    boolean located = at > 0 && tags.get(at - 1).marks(Function.AT) && isSurePreposition(tags, at);
    boolean visited = isVisit(tags, at - 1);
    if (!headed && !located && !visited) {
      return Optional.empty();
    }
    int end = CapitalRun.end(text, tags, at);
    if (end == at + 1 && isPartOf(tags, end)) {
      return Optional.of(unknown(tags, at, end + 1));
    }
    if (visited && !isPort(tags.get(at - 1)) && !isInState(tags, end)) {
      return Optional.empty();
    }
    boolean name =
        end > at
            && words(tags, at, end) <= LONGEST_NAME
            && tags.subList(at, end).stream().allMatch(Word.class::isInstance)
            && !text.tokens().get(tags.get(at).from()).acronym()
            && isWhole(tags, at, end)
            && (headed || end - at > 1 || isForeign(tags.get(end - 1)));
    return name ? Optional.of(unknown(tags, at, end)) : Optional.empty();
  }

  /** {@code Cung điện Quốc gia}: one past words in which names of many houses end, or the index. */
  private int commonEnd(List<Tag> tags, int at) {
    int first = tags.get(at).from();
    boolean common =
        text.startsWithCapital(tags, at)
            && first + 1 < text.tokens().size()
            && COMMON_ENDS.contains(
                text.tokens().get(first).key() + " " + text.tokens().get(first + 1).key());
    int end = at;
    while (common && end < tags.size() && tags.get(end).to() <= first + 2) {
      end++;
    }
    return end;
  }

  /** How many words stand in a range: {@code A-xta-na} is one. */
  private int words(List<Tag> tags, int from, int end) {
    int words = 1;
    for (int t = from + 1; t < end; t++) {
      words += text.isSpaced(tags, t) ? 1 : 0;
    }
    return words;
  }

  /** {@code Bắc Hà Nội}, {@code Đông Jerusalem}. */
  private boolean isPartOf(List<Tag> tags, int at) {
    return at < tags.size()
        && isPlace(tags.get(at))
        && text.startsWithCapital(tags, at)
        && PARTS.contains(text.tokens().get(tags.get(at - 1).from()).key());
  }

  /** {@code cập cảng Callao}. */
  private boolean isPort(Tag tag) {
    return text.tokens().get(tag.to() - 1).is("cảng");
  }

  private static boolean isVisit(List<Tag> tags, int at) {
    return at >= 0
        && tags.get(at)
            .matches(Sense.Type.class, type -> type.verb() && type.type().equals("visit"));
  }

  /** Whether {@code , Peru} or {@code (Peru)} stands here, and the phrase ends with it. */
  private boolean isInState(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && isState(tags.get(at + 1))
        && ((text.isSign(tags, at, "(") && text.isSign(tags, at + 2, ")"))
            || (text.isSign(tags, at, ",") && endsPhrase(tags, at + 2)));
  }

  private boolean isSurePreposition(List<Tag> tags, int at) {
    return SURE_PREPOSITIONS.contains(text.tokens().get(tags.get(at - 1).to() - 1).key());
  }

  /** Vietnamese names may go on in small letters; a foreign word ends them. */
  private boolean isWhole(List<Tag> tags, int from, int end) {
    return end > from && (!text.isTornOff(tags, end) || isForeign(tags.get(end - 1)));
  }

  /** Whether a word has more than one syllable, or letters that Vietnamese does without. */
  private boolean isForeign(Tag tag) {
    Token token = text.tokens().get(tag.to() - 1);
    int syllables = 0;
    boolean vowel = false;
    for (int i = 0; i < token.key().length(); i++) {
      char letter = token.key().charAt(i);
      if ("fjwz".indexOf(letter) >= 0) {
        return true;
      }
      boolean before = vowel;
      vowel = isVowel(letter);
      syllables += vowel && !before ? 1 : 0;
    }
    return syllables > 1;
  }

  private static boolean isVowel(char letter) {
    return "aeiouyăâêôơư".indexOf(letter) >= 0 || (letter > 'z' && letter != 'đ');
  }

  private Made unknown(List<Tag> tags, int from, int end) {
    String name = text.surface(tags.get(from).from(), tags.get(end - 1).to());
    return new Made(
        new PlaceTag(
            tags.get(from).from(),
            tags.get(end - 1).to(),
            new Place("place/" + Slug.of(name), name, Optional.empty()),
            false,
            Optional.empty(),
            stateOf(tags, from, end),
            List.of()),
        end);
  }

  /** {@code cảng Đà Nẵng} lies where Đà Nẵng does, {@code miền bắc Peru} in Peru. */
  private Optional<Agent> stateOf(List<Tag> tags, int from, int end) {
    Tag last = tags.get(end - 1);
    if (last instanceof AgentTag state && text.isWord(tags, from, PART)) {
      return Optional.of(state.mention().agent());
    }
    return last instanceof PlaceTag place ? place.liesIn() : Optional.empty();
  }

  private static PlaceTag placeTag(int from, int to, Place place) {
    return new PlaceTag(from, to, place, false, Optional.empty(), Optional.empty(), List.of());
  }

  private static boolean isHead(List<Tag> tags, int at, Sense.NameHead.Kind kind) {
    return at >= 0 && at < tags.size() && NameText.nameHead(tags.get(at), kind).isPresent();
  }

  private static boolean isState(Tag tag) {
    return tag instanceof AgentTag named && named.mention().agent().kind() == Agent.Kind.STATE;
  }

  private static boolean isPlace(Tag tag) {
    return tag instanceof PlaceTag place && !place.region();
  }

  /** {@code tại trụ sở Bộ Quốc phòng}: a building that is named after the body that sits in it. */
  Optional<Made> seat(List<Tag> tags, int at) {
    boolean seat =
        at > 0
            && tags.get(at - 1).marks(Function.AT)
            && isHead(tags, at, Sense.NameHead.Kind.SITE)
            && at + 1 < tags.size()
            && tags.get(at + 1) instanceof AgentTag owner
            && isOfBuilding(owner.mention().agent().kind());
    return seat ? Optional.of(withoutAlias(tags, at, at + 2)) : Optional.empty();
  }

  /** {@code trụ sở Liên minh châu Phi (AU)}: the short name is no part of that of the house. */
  private Made withoutAlias(List<Tag> tags, int from, int end) {
    int last = tags.get(end - 1).to();
    int bracket = tags.get(end - 1).from() + 1;
    while (bracket < last && !text.tokens().get(bracket).is("(")) {
      bracket++;
    }
    String name = text.surface(tags.get(from).from(), bracket);
    var house = new Place("place/" + Slug.of(name), name, Optional.empty());
    return new Made(placeTag(tags.get(from).from(), last, house), end);
  }

  private static boolean isOfBuilding(Agent.Kind kind) {
    return kind == Agent.Kind.BODY || kind == Agent.Kind.ORGANISATION;
  }

  // States as places

  /**
   * A state that is no actor here: {@code tại Cuba}, and where a place lies, as in {@code tại
   * Hamburg, Đức}, {@code ở Basel (Thụy Sĩ)}, {@code thủ đô Astana của Kazakhstan}.
   */
  Optional<Made> territory(List<Tag> tags, int at) {
    if (!isState(tags.get(at)) || at == 0 || !(isScene(tags, at) || isAroundPlace(tags, at))) {
      return Optional.empty();
    }
    AgentMention mention = ((AgentTag) tags.get(at)).mention();
    Agent state = mention.agent();
    var place = new Place(state.key(), state.name(), state.nameEn());
    Tag tag = tags.get(at);
    return Optional.of(
        new Made(
            new PlaceTag(
                tag.from(),
                tag.to(),
                place,
                false,
                Optional.of(mention),
                Optional.empty(),
                List.of()),
            at + 1));
  }

  /** Behind {@code tại}, or listed with {@code và} behind one that is. */
  private boolean isScene(List<Tag> tags, int at) {
    int first = at;
    while (first > at - LONGEST_LIST
        && first > 1
        && tags.get(first - 1).marks(Function.AND)
        && isState(tags.get(first - 2))) {
      first -= 2;
    }
    int preposition = first - 1;
    while (isPartOfLand(tags, preposition)) {
      preposition--;
    }
    return preposition >= 0
        && tags.get(preposition).marks(Function.AT)
        && isHere(tags, preposition);
  }

  /**
   * {@code tại đông bắc Ba Lan}, {@code trên lãnh thổ Peru}, {@code tại nước Cộng hòa Peru}; a
   * border is of two states.
   */
  private boolean isPartOfLand(List<Tag> tags, int at) {
    boolean land = at >= 0 && text.tokens().get(tags.get(at).to() - 1).is(LAND);
    return (isHead(tags, at, Sense.NameHead.Kind.PLACE)
            && !text.tokens().get(tags.get(at).to() - 1).is(BORDER))
        || (land && tags.get(at).to() - tags.get(at).from() == 1);
  }

  /** {@code gần Campuchia} is not in Cambodia. */
  private boolean isHere(List<Tag> tags, int preposition) {
    return !text.tokens().get(tags.get(preposition).from()).is("gần");
  }

  private boolean isAroundPlace(List<Tag> tags, int at) {
    boolean behind =
        tags.get(at - 1).marks(Function.OF)
            || (text.isSign(tags, at - 1, "(") && text.isSign(tags, at + 1, ")"))
            || (text.isSign(tags, at - 1, ",") && endsPhrase(tags, at + 1))
            || (text.isSign(tags, at - 1, "-") && endsPhrase(tags, at + 1));
    return behind && at > 1 && (isLocated(tags, at - 2) || isOccasion(tags, at - 2, at));
  }

  /** {@code tại Hội nghị An ninh Munich (Đức)}, {@code tại Liên hoan phim Cannes, Pháp}. */
  private boolean isOccasion(List<Tag> tags, int name, int state) {
    boolean held =
        tags.get(name) instanceof Tag.SeriesTag
            || (tags.get(name) instanceof AgentTag named
                && named.mention().agent().kind() == Agent.Kind.PROGRAMME);
    return held
        && name > 0
        && tags.get(name - 1).marks(Function.AT)
        && !tags.get(state - 1).marks(Function.OF)
        && !text.isSign(tags, state - 1, "-");
  }

  /**
   * Whether {@code tại} or {@code thăm} stands before this place, or before one that lies in it.
   */
  private boolean isLocated(List<Tag> tags, int at) {
    int place = at;
    for (int i = 0; i < LONGEST_LIST && place >= 0 && isPlace(tags.get(place)); i++) {
      int before = place - 1;
      while (isHead(tags, before, Sense.NameHead.Kind.PLACE)
          || isHead(tags, before, Sense.NameHead.Kind.PROGRAMME)) {
        before--;
      }
      if (before >= 0
          && (tags.get(before).marks(Function.AT)
              || isVisit(tags, before)
              || Borders.isBetween(tags, text.tokens(), before))) {
        return true;
      }
      place = placeBefore(tags, before);
    }
    return isLocatedName(tags, place);
  }

  /** {@code tại bản Na Mo, huyện …}: the name of a village that no word for a place tells. */
  private boolean isLocatedName(List<Tag> tags, int last) {
    int at = last;
    while (at > last - LONGEST_NAME && at > 1 && text.isNamePart(tags, at)) {
      at--;
    }
    return at > 0
        && at < last
        && tags.get(at - 1).marks(Function.AT)
        && tags.get(at) instanceof Word
        && !text.isSign(tags.get(at));
  }

  /** The place that a sign, or <em>và</em> behind a bracket, links with the next, or -1. */
  private int placeBefore(List<Tag> tags, int link) {
    if (text.isSign(tags, link, ",") || text.isSign(tags, link, "(")) {
      return link - 1;
    }
    boolean both =
        link > 3
            && tags.get(link).marks(Function.AND)
            && text.isSign(tags, link - 1, ")")
            && text.isSign(tags, link - 3, "(");
    return both ? link - 4 : -1;
  }

  /**
   * Behind a state that acts stands its verb, or one more of a list: {@code tại Lima, Peru, Tổng
   * thống Chile …} is none.
   */
  private boolean endsPhrase(List<Tag> tags, int at) {
    if (at >= tags.size() || isWhenOrWhere(tags, at)) {
      return true;
    }
    if (text.isSign(tags, at, ",")) {
      return at + 1 >= tags.size()
          || !(tags.get(at + 1) instanceof AgentTag next)
          || !next.isBareState(text.tokens());
    }
    return text.isSign(tags, at, ".")
        || text.isSign(tags, at, ")")
        || (text.isSign(tags, at, "(") && isWhenOrWhere(tags, at + 1))
        || opensClause(tags.get(at))
        || isInverted(tags, at);
  }

  private boolean isWhenOrWhere(List<Tag> tags, int at) {
    if (at >= tags.size()) {
      return false;
    }
    Tag tag = tags.get(at);
    int time = at + 1;
    while (time < Math.min(tags.size(), at + LONGEST_AMOUNT)
        && !(tags.get(time) instanceof TimeTag)) {
      time++;
    }
    boolean dated =
        BEFORE_TIMES.contains(text.tokens().get(tag.from()).key())
            && time < tags.size()
            && tags.get(time) instanceof TimeTag;
    return dated || tag instanceof TimeTag || tag.marks(Function.AT);
  }

  private static boolean opensClause(Tag tag) {
    return tag.marks(Function.BESIDE)
        || tag.marks(Function.BACKGROUND)
        || tag.marks(Function.PURPOSE)
        || tag.marks(Function.WITHIN);
  }

  private boolean isInverted(List<Tag> tags, int at) {
    int verb = tags.get(at).has(Sense.Status.class) ? tags.get(at).to() : tags.get(at).from();
    return verb + 1 < text.tokens().size()
        && INVERTED.contains(
            text.tokens().get(verb).key() + " " + text.tokens().get(verb + 1).key());
  }
}
