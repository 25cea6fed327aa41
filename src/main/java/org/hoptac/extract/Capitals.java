package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Capitals that stand for their governments: {@code Seoul tuyên bố}, {@code trong khi Lima từ
 * chối}, {@code lợi ích của Washington}. They do where one that acts must stand; of the home
 * country's capital, a city of which its press says much, more is asked: that another stands beside
 * it.
 */
final class Capitals {
  /** In tags: how far before {@code của} a word for a place shows that the city is meant. */
  private static final int REACH_OF_PLACE = 3;

  /** In tags: how long a phrase before a subject may be. */
  private static final int REACH_OF_FRONTING = 12;

  /** In tags: how far behind a city it may be told that something is held there. */
  private static final int REACH_OF_CHOICE = 6;

  private static final String SCENE = "nơi";

  /** {@code rời, rời khỏi}. */
  private static final String LEAVING = "rời";

  /** Words that open a clause whose subject comes next, beside those that mark another. */
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("rằng", "song", "vì", "do", "bởi", "khiến", "buộc", "hiệu", "ngại", "lúc", "mà");

  /** Last syllables of nouns for ways: {@code đường bay Hà Nội - Seoul}. */
  private static final Set<String> WAYS =
      Set.of("bay", "tuyến", "chặng", "trình", "đường", "tàu", "tốc", "giữa", "nối", "từ");

  /** What is said of a city, behind its name. */
  private static final Set<String> SAID_OF_CITIES =
      Set.of("vào", "là", "có", "nằm", "đông", "trời");

  /** Last syllables of what a city has: {@code trung tâm, đường phố, ngoại ô}. */
  private static final Set<String> PARTS_OF_CITIES = Set.of("tâm", "phố", "ô", "quận", "dân");

  /** With which words for an act end that say whose it is: {@code đề nghị của}. */
  private static final Set<String> OWNING = Set.of("của", "từ", "cho");

  /** {@code gửi lời cảm ơn tới Seoul}: behind praise they lead to the praised, not to a city. */
  private static final Set<String> ARRIVING = Set.of("tới", "đến");

  private static final Optional<String> RECEIVER = Optional.of("beneficiary");

  private static final Set<String> NO_ADDRESSING = Set.of("visit", "meeting", "conference");

  private final NameText text;

  Capitals(NameText text) {
    this.text = text;
  }

  /** The government that has its seat here. */
  Optional<Made> government(List<Tag> tags, int at) {
    return isSeat(tags, at) && !isWhere(tags, at - 1) && !isChosen(tags, at) && isPower(tags, at)
        ? Optional.of(new Made(governmentAt((PlaceTag) tags.get(at)), at + 1))
        : Optional.empty();
  }

  /** {@code tại thủ đô Lima}, {@code ở Lima đã diễn ra}, {@code rời Lima}. */
  private boolean isWhere(List<Tag> tags, int at) {
    return at >= 0
        && (tags.get(at).marks(Function.AT)
            || text.tokens().get(tags.get(at).from()).is(LEAVING)
            || NameText.nameHead(tags.get(at), Sense.NameHead.Kind.PLACE).isPresent());
  }

  /** {@code Lima sẽ là nơi diễn ra cuộc gặp}, {@code Lima được chọn làm nơi tổ chức}. */
  private boolean isChosen(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size(), at + REACH_OF_CHOICE); t++) {
      Tag tag = tags.get(t);
      if (text.tokens().get(tag.from()).is(SCENE)) {
        return true;
      }
      boolean choosing =
          tag.has(Sense.Status.class)
              || tag.marks(Function.BY)
              || tag.marks(Function.COPULA)
              || tag instanceof Tag.Word && !text.isSign(tag);
      if (!choosing) {
        return false;
      }
    }
    return false;
  }

  private static AgentTag governmentAt(PlaceTag place) {
    return new AgentTag(place.from(), place.to(), place.seat().orElseThrow());
  }

  private static boolean isSeat(List<Tag> tags, int at) {
    return at >= 0
        && at < tags.size()
        && tags.get(at) instanceof PlaceTag place
        && place.seat().isPresent()
        && place.territory().isEmpty();
  }

  private boolean isPower(List<Tag> tags, int at) {
    return actsItself(tags, at)
        || isPaired(tags, at)
        || (marksAnd(tags, at - 1) && isPaired(tags, at - 2))
        || (!isHome(tags, at) && isReceiver(tags, at))
        || (isPlain(tags, at)
            && (isListed(tags, at)
                || isCoupled(tags, at)
                || (!isHome(tags, at) && isTold(tags, at))));
  }

  private boolean isHome(List<Tag> tags, int at) {
    return text.isHome(((PlaceTag) tags.get(at)).seat().orElseThrow().agent());
  }

  /** {@code Seoul tuyên bố}, {@code Seoul hôm nay tuyên bố}. */
  private boolean actsItself(List<Tag> tags, int at) {
    int verb = verbBehind(tags, at + 1);
    return verb < tags.size()
        && (tags.get(verb).has(Sense.Report.class)
            || (!(tags.get(verb - 1) instanceof TimeTag)
                && tags.get(verb).has(Sense.Status.class)));
  }

  /** Where the verb stands, behind days or what is inserted: {@code Seoul, bất chấp …, đã …}. */
  private int verbBehind(List<Tag> tags, int from) {
    int at = behindDays(tags, from);
    if (!text.isSign(tags, at, ",") || at + 1 >= tags.size() || !opensInsertion(tags.get(at + 1))) {
      return at;
    }
    for (int comma = at + 2; comma < Math.min(tags.size(), at + REACH_OF_FRONTING); comma++) {
      if (text.isSign(tags, comma, ",")) {
        return behindDays(tags, comma + 1);
      }
    }
    return at;
  }

  private static boolean opensInsertion(Tag tag) {
    return tag.marks(Function.CONCESSION)
        || tag.marks(Function.BESIDE)
        || tag.marks(Function.BACKGROUND);
  }

  private static int behindDays(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size() && tags.get(at) instanceof TimeTag) {
      at++;
    }
    return at;
  }

  /** {@code giữa Seoul và Paris}, {@code bàn với Paris}. */
  private boolean isPaired(List<Tag> tags, int at) {
    return isSeat(tags, at)
        && at > 0
        && (tags.get(at - 1).marks(Function.WITH)
            || tags.get(at - 1).marks(Function.BETWEEN)
            || text.isActWith(tags.get(at - 1)));
  }

  /** No part of another name. */
  private boolean isPlain(List<Tag> tags, int at) {
    return !(at > 0 && text.isNamePart(tags, at - 1) && !opensSentence(tags, at - 1))
        && !text.isNamePart(tags, at + 1)
        && !text.isNumber(tags, at + 1)
        && !(opensSentence(tags, at) && isSyllable(tags.get(at)));
  }

  /** {@code Viên}: at the head of a sentence it may be any word. */
  private boolean isSyllable(Tag tag) {
    return tag.to() == tag.from() + 1 && text.tokens().get(tag.from()).vietnamese();
  }

  private boolean isTold(List<Tag> tags, int at) {
    return (opensClause(tags, at) && isSubject(tags, at)) || isAddressed(tags, at);
  }

  private boolean opensSentence(List<Tag> tags, int at) {
    return at == 0
        || text.isSign(tags, at - 1, ".")
        || text.isSign(tags, at - 1, ";")
        || text.isSign(tags, at - 1, ":");
  }

  private boolean opensClause(List<Tag> tags, int at) {
    if (opensSentence(tags, at) || isBehindFrontedPhrase(tags, at)) {
      return true;
    }
    Tag before = tags.get(at - 1);
    return before.has(Sense.Report.class)
        || before.marks(Function.BESIDE)
        || before.marks(Function.BACKGROUND)
        || before.marks(Function.AFTER)
        || before.marks(Function.CONCESSION)
        || before.marks(Function.PURPOSE)
        || before.marks(Function.RESULT)
        || before.marks(Function.BY)
        || CLAUSE_OPENERS.contains(text.tokens().get(before.to() - 1).key());
  }

  /** {@code Ngày 5/3, Seoul viện trợ …}, {@code Theo X, Seoul ký …}: no act stands before it. */
  private boolean isBehindFrontedPhrase(List<Tag> tags, int at) {
    if (!text.isSign(tags, at - 1, ",") || !leadsToVerb(tags, verbBehind(tags, at + 1))) {
      return false;
    }
    int before = at - 2;
    while (before >= 0 && !opensSentence(tags, before + 1)) {
      if (isVerb(tags, before) || before < at - REACH_OF_FRONTING) {
        return false;
      }
      before--;
    }
    return true;
  }

  /** {@code lần đầu tiên ký}, {@code ngay lập tức viện trợ}: few small words before the verb. */
  private boolean leadsToVerb(List<Tag> tags, int from) {
    int at = from;
    while (at < Math.min(tags.size(), from + REACH_OF_PLACE)
        && !isVerb(tags, at)
        && !text.isSign(tags.get(at))
        && !text.startsWithCapital(tags, at)) {
      at++;
    }
    return isVerb(tags, at);
  }

  private static boolean isVerb(List<Tag> tags, int at) {
    return at >= 0 && at < tags.size() && tags.get(at).isVerb();
  }

  /**
   * Whether a word in a small letter that may be its verb stands behind, at once or after a day.
   */
  private boolean isSubject(List<Tag> tags, int at) {
    int verb = verbBehind(tags, at + 1);
    if (verb >= tags.size() || text.isSign(tags.get(verb)) || text.startsWithCapital(tags, verb)) {
      return false;
    }
    Tag tag = tags.get(verb);
    return !SAID_OF_CITIES.contains(text.tokens().get(tag.from()).key())
        && (!tag.has(Sense.Marker.class) || tag.marks(Function.NOT) || tag.marks(Function.BY));
  }

  /**
   * {@code của Seoul}, {@code chống Seoul}, {@code viện trợ cho Kiev}, {@code kêu gọi Seoul},
   * {@code đề nghị của Seoul}.
   */
  private boolean isAddressed(List<Tag> tags, int at) {
    if (at == 0 || isInState(tags, at + 1) || text.isSign(tags, at + 1, "-")) {
      return false;
    }
    Tag before = tags.get(at - 1);
    if (before.marks(Function.OF)) {
      return !isOfCity(tags, at - 2);
    }
    if (before.marks(Function.FROM) || before.marks(Function.FOR)) {
      return at > 1 && isAct(tags.get(at - 2));
    }
    if (ARRIVING.contains(text.tokens().get(before.from()).key())) {
      return at > 1 && Praise.isVerb(tags.get(at - 2));
    }
    if (isAct(before) && OWNING.contains(text.tokens().get(before.to() - 1).key())) {
      return true;
    }
    return before.marks(Function.AGAINST)
        || (before.matches(
                Sense.Type.class, type -> type.verb() && !NO_ADDRESSING.contains(type.type()))
            && !isOfName(tags, at - 1));
  }

  /** {@code dự Đối thoại Quốc phòng Lima}: capitals make a name of the words for an act. */
  private boolean isOfName(List<Tag> tags, int at) {
    Tag act = tags.get(at);
    for (int token = act.to() - 1; token > act.from(); token--) {
      if (text.tokens().get(token).capitalised()) {
        return true;
      }
    }
    return text.startsWithCapital(tags, at) && !opensSentence(tags, at);
  }

  /** {@code giao cho Kiev 20 xe tăng}, {@code chuyển tới Kiev 20 xe tăng}. */
  private static boolean isReceiver(List<Tag> tags, int at) {
    return at > 0
        && (isGiving(tags.get(at - 1))
            || (at > 1 && tags.get(at - 1).marks(Function.FOR) && isGiving(tags.get(at - 2))));
  }

  private static boolean isGiving(Tag tag) {
    return tag.matches(
        Sense.LightVerb.class,
        verb -> verb.frame().flatMap(frame -> frame.role(Frame.Slot.FOR)).equals(RECEIVER));
  }

  private static boolean isAct(Tag tag) {
    return tag.matches(Sense.Type.class, type -> !NO_ADDRESSING.contains(type.type()));
  }

  /** {@code trung tâm của Paris}, {@code Thị trưởng của Seoul}. */
  private boolean isOfCity(List<Tag> tags, int last) {
    if (last >= 0 && PARTS_OF_CITIES.contains(text.tokens().get(tags.get(last).to() - 1).key())) {
      return true;
    }
    for (int at = last; at >= 0 && at > last - REACH_OF_PLACE; at--) {
      Tag tag = tags.get(at);
      if (tag instanceof PlaceTag
          || tag.matches(Sense.NameHead.class, Capitals::isOfPlaces)
          || tag.has(Sense.Title.class)
          || tag.has(Sense.Sport.class)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfPlaces(Sense.NameHead head) {
    return switch (head.kind()) {
      case PLACE, SITE, LOCALITY -> true;
      default -> false;
    };
  }

  /** {@code Lima (Peru)}, {@code Lima, Peru}: a place. */
  private boolean isInState(List<Tag> tags, int at) {
    return (text.isSign(tags, at, "(") || text.isSign(tags, at, ","))
        && at + 1 < tags.size()
        && tags.get(at + 1) instanceof AgentTag agent
        && agent.mention().agent().kind() == Agent.Kind.STATE;
  }

  /** {@code khi Lima và Seoul nhất trí}, {@code giữa Cuba và Lima}. */
  private boolean isListed(List<Tag> tags, int at) {
    boolean first =
        marksAnd(tags, at + 1)
            && isSeat(tags, at + 2)
            && (actsItself(tags, at + 2)
                || opensClause(tags, at) && isSubject(tags, at + 2)
                || isAddressed(tags, at));
    boolean second =
        marksAnd(tags, at - 1)
            && isSeat(tags, at - 2)
            && (isAddressed(tags, at - 2) || opensClause(tags, at - 2) && isSubject(tags, at));
    return first || second;
  }

  private static boolean marksAnd(List<Tag> tags, int at) {
    return at >= 0 && at < tags.size() && tags.get(at).marks(Function.AND);
  }

  /** {@code quan hệ Washington - Tehran}, but not {@code đường bay Seoul - Paris}. */
  private boolean isCoupled(List<Tag> tags, int at) {
    boolean first = text.isSign(tags, at + 1, "-") && isSeat(tags, at + 2);
    boolean second = text.isSign(tags, at - 1, "-") && isSeat(tags, at - 2);
    int before = first ? at - 1 : at - 3;
    return (first || second)
        && before >= 0
        && !tags.get(before).marks(Function.AT)
        && !isWay(tags.get(before).to() - 1);
  }

  /** {@code đường bay}, {@code đường bay thẳng}; but {@code căng thẳng}. */
  private boolean isWay(int last) {
    String word = text.tokens().get(last).key();
    return WAYS.contains(
        word.equals("thẳng") && last > 0 ? text.tokens().get(last - 1).key() : word);
  }
}
