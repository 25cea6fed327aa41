package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;

/**
 * Decides whether a short word that is also something else (<em>Anh</em>, <em>Nga</em>,
 * <em>Đức</em>) is the name of a state here. It is not, when a capitalised word of the same kind
 * stands beside it that means nothing to us, Vietnamese beside Vietnamese or foreign beside
 * foreign: then it is part of a person's or place's name. Where every word has a capital, a common
 * word needs another state beside it.
 */
final class NameContext {
  private static final String STATE = "state";

  /** Those of whom it is told behind them of which state they are. */
  private static final Set<String> PEOPLE =
      Set.of("doanh nghiệp", "doanh nhân", "sinh viên", "giảng viên");

  private static final Set<String> MANY = Set.of("các", "những", "nhiều", "hai");

  private static final Set<String> HYPHENS = Set.of("-");
  private static final Set<String> LIST_LINKS = Set.of(",", "và");
  private static final Set<String> LINKS = Set.of(",", "-", "và");
  private static final Set<String> SENTENCE_BORDERS = Set.of(".", "!", "?", "\"", "'", ":");

  /** The last words of keys of bodies that a state has in another, where one may call on it. */
  private static final String EMBASSY = "su-quan";

  /** What may stand between a traveller and the way: days, company, a bracket, {@code bất ngờ}. */
  private static final Set<String> ENDS_OF_TRAVELLERS =
      Set.of(
          "nay qua nhân ) ngờ ngột mật chóng nhoáng vã đầu thân tiếp lượt thức tục gái trai rể tùng"
              .split(" "));

  /** First words of a sentence that begins with a journey. */
  private static final Set<String> OPENINGS = Set.of("cùng", "vừa", "mới", "lần", "ngay", "dẫn");

  private static final Set<String> ANNOUNCEMENTS =
      Set.of("công bố", "phê duyệt", "phê chuẩn", "thông qua", "ban hành", "triển khai");

  private static final Set<String> WAYS = Set.of("sang", "đến", "tới", "ở", "tại", "qua", "về");

  private static final Set<String> DAYS =
      Set.of("ngày", "hôm", "sáng", "trưa", "chiều", "tối", "mới", "vừa");

  private static final Set<String> AIRPORTS = Set.of("sân bay", "phi trường");

  private static final String SEAT = "trụ sở";

  /** Last syllable of {@code nhân dịp}. */
  private static final String OCCASION = "dịp";

  /** First syllable of {@code lãnh đạo}. */
  private static final String LEADER = "lãnh";

  /** Last syllable of {@code đại diện}: of a contest too. */
  private static final Set<String> SPOKESMEN = Set.of("diện");

  private static final Set<Term.Company> NAMES = Set.of(Term.Company.NAMING, Term.Company.STRICT);

  private static final int REACH_OF_DAY = 8;
  private static final int REACH_OF_FRONT = 5;
  private static final int REACH_OF_INSERTION = 14;
  private static final int REACH_OF_OPENING = 60;

  private final List<Token> tokens;
  private final GivenCompany company;
  private final MatchPlaces endingAt;
  private final MatchPlaces beginningAt;

  NameContext(Statement statement, List<Lexicon.Match> matches) {
    this.tokens = statement.tokens();
    this.company = new GivenCompany(statement, matches);
    this.endingAt = new MatchPlaces(matches, Lexicon.Match::to);
    this.beginningAt = new MatchPlaces(matches, Lexicon.Match::from);
  }

  boolean shows(Term term, Lexicon.Match match) {
    return switch (term.company()) {
      case ANY -> true;
      case NAMING -> !isPartOfName(match);
      case STRICT -> !isPartOfName(match) && (!mayBeWord(match.from()) || besideActor(match));
      case HEADED -> isHead(endingAt.get(match.from()), Sense.NameHead.Kind.OUTLET);
      case PAIRED ->
          !isPartOfName(match)
              && (isLinked(match, HYPHENS) || isInList(match) || isOfPeople(match.from()));
      case BETWEEN ->
          isBeforePlace(match.to())
              && (opensSentence(match.from())
                  ? isBeforeTraveller(match)
                  : isBehindTraveller(match.from()));
      case GIVING -> company.isOfGift(match);
      case JOINED -> company.isOfSeveral(match);
    };
  }

  private boolean isPartOfName(Lexicon.Match match) {
    Lexicon.Match before = endingAt.get(match.from());
    Lexicon.Match after = beginningAt.get(match.to());
    boolean named =
        before == null
            ? isAlike(match, match.from() - 1)
            : isShortName(before) && isAlikePart(match, before);
    boolean goesOn = after == null && isAlike(match, match.to()) && !introduces(before);
    return named
        || goesOn
        || isSurname(before)
        || isInPlaceName(before)
        || isLastName(match, before)
        || isGivenName(before, match)
        || isGivenName(match, after)
        || isBehindInitial(match.from());
  }

  /** {@code Trần Việt Nga}, {@code Lê Đức Anh}: one part of a name beside another. */
  private boolean isAlikePart(Lexicon.Match match, Lexicon.Match before) {
    boolean paired =
        before.terms().stream().allMatch(term -> term.company() == Term.Company.PAIRED);
    Lexicon.Match first = endingAt.get(before.from());
    return paired
        ? isAlikeCapital(match, before.from())
        : isSurname(first) || (first == null && isAlike(before, before.from() - 1));
  }

  /** {@code Đoàn Nguyên Đức}: two syllables with capitals before it, though words that we know. */
  private boolean isLastName(Lexicon.Match match, Lexicon.Match before) {
    int middle = match.from() - 1;
    return before != null
        && before.to() == before.from() + 1
        && isSyllableOfName(middle)
        && isSyllableOfName(middle - 1)
        && mayBeFamilyName(endingAt.get(middle))
        && tokens.get(match.from()).vietnamese();
  }

  /** {@code ca sĩ Mỹ Anh}, {@code ông Đức Anh}: two states side by side behind one person. */
  private boolean isGivenName(Lexicon.Match first, Lexicon.Match second) {
    return first != null
        && second != null
        && isSyllableOfState(first)
        && isSyllableOfState(second)
        && isHead(endingAt.get(first.from()), Sense.NameHead.Kind.PERSON)
        && !isOfMany(endingAt.get(first.from()).from() - 1);
  }

  private boolean isSyllableOfState(Lexicon.Match match) {
    return match.to() == match.from() + 1
        && isSyllableOfName(match.from())
        && MatchPlaces.has(match, Sense.Actor.class);
  }

  /** {@code các nhà khoa học Anh Mỹ}. */
  private boolean isOfMany(int at) {
    return at >= 0 && MANY.contains(tokens.get(at).key());
  }

  /** One, or a word that we know where a person is told of: {@code ông Đoàn …}. */
  private boolean mayBeFamilyName(Lexicon.Match first) {
    Lexicon.Match before = first == null ? null : endingAt.get(first.from());
    return first == null
        || isSurname(first)
        || isHead(before, Sense.NameHead.Kind.PERSON)
        || MatchPlaces.has(before, Sense.Title.class);
  }

  private boolean isSyllableOfName(int at) {
    return at >= 0
        && tokens.get(at).kind() == Token.Kind.WORD
        && tokens.get(at).capitalised()
        && !tokens.get(at).acronym()
        && tokens.get(at).vietnamese();
  }

  /** {@code Ana B. Jordan}. */
  private boolean isBehindInitial(int at) {
    return at > 1
        && tokens.get(at - 1).is(".")
        && !tokens.get(at - 1).spaced()
        && tokens.get(at - 2).surface().length() == 1
        && tokens.get(at - 2).capitalised();
  }

  /** {@code phường Tân Mỹ}: a capital between the noun of a place and it. */
  private boolean isInPlaceName(Lexicon.Match before) {
    return before != null
        && before.to() == before.from() + 1
        && tokens.get(before.from()).capitalised()
        && isHead(endingAt.get(before.from()), Sense.NameHead.Kind.PLACE);
  }

  /** {@code Lý}, but not {@code lý}. */
  private boolean isSurname(Lexicon.Match before) {
    return isHead(before, Sense.NameHead.Kind.SURNAME) && tokens.get(before.from()).capitalised();
  }

  private static boolean isShortName(Lexicon.Match match) {
    for (Term term : match.terms()) {
      if (term.company() == Term.Company.ANY) {
        return false;
      }
    }
    return true;
  }

  /** At the head of a sentence, or behind its first word: {@code Trúc Anh kể chuyện}. */
  private boolean mayBeWord(int at) {
    return beginsSentence(at)
        || (beginsSentence(at - 1)
            && endingAt.get(at) == null
            && tokens.get(at - 1).kind() == Token.Kind.WORD
            && tokens.get(at - 1).vietnamese());
  }

  private static boolean isHead(Lexicon.Match before, Sense.NameHead.Kind kind) {
    if (before != null) {
      for (Sense sense : before.senses()) {
        if (sense instanceof Sense.NameHead head && head.kind() == kind) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a capitalised word without meaning stands here that could be of one name with it. */
  private boolean isAlike(Lexicon.Match match, int at) {
    return isUnknownCapital(at) && isAlikeCapital(match, at);
  }

  private boolean isAlikeCapital(Lexicon.Match match, int at) {
    return tokens.get(at).vietnamese() == tokens.get(match.from()).vietnamese();
  }

  private boolean isUnknownCapital(int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && tokens.get(at).capitalised()
        && !tokens.get(at).acronym()
        && !beginsSentence(at);
  }

  private static boolean introduces(Lexicon.Match before) {
    return MatchPlaces.has(before, Sense.Title.class) || MatchPlaces.has(before, Sense.Body.class);
  }

  private boolean besideActor(Lexicon.Match match) {
    return isLinked(match, LINKS)
        || opensStatement(match)
        || (MatchPlaces.marks(beginningAt.get(match.to()), Function.WITH)
            && MatchPlaces.has(beginningAt.get(match.to() + 1), Sense.Actor.class));
  }

  /**
   * {@code Anh dự kiến viện trợ Ukraine}: as long as no name stands before it, nobody is spoken of
   * whom one could mean by <em>he</em>, and another side is named.
   */
  private boolean opensStatement(Lexicon.Match match) {
    if (!isFirstNamed(match.from())
        || !(mayFollowState(verbBehind(match.to())) || announces(match.to()))) {
      return false;
    }
    for (int at = match.to() + 1;
        at < tokens.size() && !GivenCompany.endsSentence(tokens, at);
        at++) {
      Lexicon.Match other = beginningAt.get(at);
      if (MatchPlaces.has(other, Sense.Actor.class) && !goesThere(at) && isSurelyNamed(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence begins here, and nothing before it could be anybody's name. */
  private boolean isFirstNamed(int from) {
    if (!beginsSentence(from) || from > REACH_OF_OPENING) {
      return false;
    }
    for (int at = 0; at < from; at++) {
      if (tokens.get(at).capitalised() && !beginsSentence(at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The verb of a state, behind a day or what is inserted: {@code Anh hôm 3-4 ký …}, {@code Anh,
   * bất chấp …, đã ký …}.
   */
  private Lexicon.Match verbBehind(int from) {
    int at = behindInsertion(from);
    int end = at < tokens.size() && DAYS.contains(tokens.get(at).key()) ? at + REACH_OF_DAY : at;
    for (int word = at; word < Math.min(end, tokens.size()); word++) {
      if (mayFollowState(beginningAt.get(word))) {
        return beginningAt.get(word);
      }
    }
    return beginningAt.get(at);
  }

  private int behindInsertion(int comma) {
    if (comma >= tokens.size() || !tokens.get(comma).is(",")) {
      return comma;
    }
    int end = Math.min(tokens.size(), comma + REACH_OF_INSERTION);
    for (int at = comma + 1; at < end && !GivenCompany.endsSentence(tokens, at); at++) {
      if (tokens.get(at).is(",")) {
        return at + 1;
      }
    }
    return comma;
  }

  /** {@code Anh công bố …}: what states do in public. */
  private boolean announces(int at) {
    return at + 1 < tokens.size()
        && ANNOUNCEMENTS.contains(tokens.get(at).key() + " " + tokens.get(at + 1).key());
  }

  private static boolean mayFollowState(Lexicon.Match verb) {
    return MatchPlaces.has(verb, Sense.Status.class)
        || MatchPlaces.has(verb, Sense.Report.class)
        || MatchPlaces.has(verb, Sense.Caution.class)
        || MatchPlaces.marks(verb, Function.BACKGROUND)
        || MatchPlaces.has(verb, Sense.LightVerb.class)
        || MatchPlaces.has(verb, Sense.Type.class)
        || MatchPlaces.marks(verb, Function.NOT);
  }

  /** {@code với Nga}, {@code Ngoại trưởng Đức}, but not {@code gặp Nga}, who may be a woman. */
  private boolean isSurelyNamed(Lexicon.Match other) {
    Lexicon.Match before = endingAt.get(other.from());
    return !isShortName(other)
        || ((MatchPlaces.has(before, Sense.Marker.class) || introduces(before)) && isNaming(other));
  }

  private boolean isNaming(Lexicon.Match other) {
    return !isPartOfName(other)
        && other.terms().stream().anyMatch(term -> NAMES.contains(term.company()));
  }

  /** {@code Anh muốn sang Nhật Bản làm việc}: where someone goes is no other side. */
  private boolean goesThere(int at) {
    return WAYS.contains(tokens.get(at - 1).key());
  }

  /** {@code Mỹ, Nhật, Hàn}, {@code với Thái và Malaysia}: behind a state, or before one. */
  private boolean isInList(Lexicon.Match match) {
    int before = match.from() - 1;
    int behind = match.to();
    Lexicon.Match governor = endingAt.get(match.from());
    boolean second =
        isOneOf(LIST_LINKS, before) && MatchPlaces.isActor(endingAt.get(before), STATE);
    boolean first =
        (MatchPlaces.marks(governor, Function.WITH)
                || MatchPlaces.marks(governor, Function.BETWEEN))
            && isOneOf(LIST_LINKS, behind)
            && MatchPlaces.isActor(beginningAt.get(behind + 1), STATE);
    return first || second;
  }

  /** {@code doanh nghiệp Việt}, {@code sinh viên Hàn}. */
  private boolean isOfPeople(int at) {
    return at > 1 && PEOPLE.contains(tokens.get(at - 2).key() + " " + tokens.get(at - 1).key());
  }

  private boolean isLinked(Lexicon.Match match, Set<String> links) {
    return (isOneOf(links, match.from() - 1)
            && MatchPlaces.has(endingAt.get(match.from() - 1), Sense.Actor.class))
        || (isOneOf(links, match.to())
            && MatchPlaces.has(beginningAt.get(match.to() + 1), Sense.Actor.class));
  }

  private boolean beginsSentence(int at) {
    return at == 0 || SENTENCE_BORDERS.contains(tokens.get(at - 1).key());
  }

  /** {@code Thủ tướng Peru đã …}, {@code Sofia Rocha hôm nay …}, {@code … và phu nhân …}. */
  private boolean isBehindTraveller(int at) {
    return at > 0
        && (MatchPlaces.has(endingAt.get(at), Sense.Status.class)
            || tokens.get(beginOfJoined(at - 1)).capitalised()
            || tokens.get(at - 1).kind() == Token.Kind.NUMBER
            || ENDS_OF_TRAVELLERS.contains(tokens.get(at - 1).key())
            || isOnOccasion(at)
            || Travellers.goesOn(tokens, at));
  }

  /** {@code tiếp ông Rocha nhân dịp ông sang Peru}, {@code nhân dịp Bộ trưởng sang Peru}. */
  private boolean isOnOccasion(int way) {
    Lexicon.Match traveller = endingAt.get(way);
    boolean told =
        MatchPlaces.has(traveller, Sense.Title.class)
            || isHead(traveller, Sense.NameHead.Kind.PERSON);
    int begin = told ? traveller.from() : way;
    int occasion = isOneOf(MANY, begin - 1) ? begin - 2 : begin - 1;
    return occasion >= 0 && tokens.get(occasion).is(OCCASION);
  }

  /** {@code Đến Lima, …}, {@code Vừa tới Lima, …}: nobody who travels stands before the verb. */
  private boolean opensSentence(int way) {
    int begin = way;
    while (begin > 0 && way - begin < REACH_OF_FRONT && !beginsSentence(begin)) {
      begin--;
      if (tokens.get(begin).capitalised() && !beginsSentence(begin)) {
        return false;
      }
    }
    return beginsSentence(begin) && (begin == way || OPENINGS.contains(tokens.get(begin).key()));
  }

  /** {@code Đến Lima hôm 5/3, Tổng thống Peru …}, {@code Tới Lima, lãnh đạo Peru …}. */
  private boolean isBeforeTraveller(Lexicon.Match way) {
    int comma = beginningAt.get(way.to()).to();
    int end = Math.min(tokens.size() - 1, comma + REACH_OF_DAY);
    while (comma < end && !tokens.get(comma).is(",")) {
      comma++;
    }
    if (comma >= end) {
      return false;
    }
    Lexicon.Match traveller = beginningAt.get(comma + 1);
    boolean leader = tokens.get(comma + 1).is(LEADER);
    return leader
        ? MatchPlaces.has(traveller, Sense.Group.class)
        : MatchPlaces.has(traveller, Sense.Title.class) && !isOneOf(SPOKESMEN, comma + 2);
  }

  /** Where a word begins that hyphens join: {@code Xi-ran-đô}. */
  private int beginOfJoined(int last) {
    int at = last;
    while (at > 1 && tokens.get(at - 1).is("-") && !tokens.get(at).spaced()) {
      at -= 2;
    }
    return at;
  }

  /** {@code tới Lima}, {@code tới cảng Matarani}, {@code tới sân bay Lima}. */
  private boolean isBeforePlace(int at) {
    Lexicon.Match place = beginningAt.get(at);
    boolean port = at < tokens.size() && tokens.get(at).is("cảng");
    return port
        || (leadsTo(place)
            && (isPlace(place)
                || isSeat(place)
                || (isAirport(place) && isPlace(beginningAt.get(place.to())))
                || MatchPlaces.isActor(beginningAt.get(place.to()), STATE)));
  }

  /** Who comes from abroad sets foot there first. */
  private static boolean isAirport(Lexicon.Match site) {
    String label = site.terms().get(0).label();
    return AIRPORTS.stream().anyMatch(label::startsWith);
  }

  /**
   * Whether one may travel to what words name: a place, a site such as a seat or a port, or a body
   * of a state in its house; null names none. {@code đến Lima}, {@code có mặt tại trụ sở …}, {@code
   * tới cảng Matarani}, {@code tới Bộ Ngoại giao Peru}.
   */
  static boolean leadsTo(Lexicon.Match place) {
    return isPlace(place)
        || isHead(place, Sense.NameHead.Kind.SITE)
        || MatchPlaces.has(place, Sense.Body.class);
  }

  /** {@code trụ sở}, {@code trụ sở chính}: of other sites nobody need be the host. */
  private static boolean isSeat(Lexicon.Match place) {
    return isHead(place, Sense.NameHead.Kind.SITE) && place.terms().get(0).label().startsWith(SEAT);
  }

  /** {@code Lima}, {@code Đại sứ quán}: whether words may name a place; null names none. */
  private static boolean isPlace(Lexicon.Match match) {
    return MatchPlaces.has(match, Sense.Place.class)
        || MatchPlaces.isActor(match, STATE)
        || isEmbassy(match)
        || isHead(match, Sense.NameHead.Kind.PLACE);
  }

  private static boolean isEmbassy(Lexicon.Match match) {
    return match != null
        && match.senses().stream()
            .anyMatch(sense -> sense instanceof Sense.Body body && body.key().endsWith(EMBASSY));
  }

  private boolean isOneOf(Set<String> signs, int at) {
    return at >= 0 && at < tokens.size() && signs.contains(tokens.get(at).key());
  }
}
