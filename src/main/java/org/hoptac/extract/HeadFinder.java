package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Report.Position;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Finds the heads of a clause, a light verb together with its noun. */
final class HeadFinder {
  private static final int REACH_OF_LEAVING = 4;
  private static final int REACH_OF_GROWTH = 12;
  private static final int REACH_OF_AIM = 4;
  private static final String GROWTH = "increase";

  private final List<Token> tokens;
  private final HintWords hintWords;
  private final Company company;
  private final Travellers travellers;
  private final Groupings groupings;
  private final NounPhrase phrase;
  private final LightVerbs lightVerbs;
  private final Settlement settlement;
  private final Leave leave;
  private final Cargo cargo;
  private final Works works;
  private final Received received;
  private final Anniversary anniversary;

  HeadFinder(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.hintWords = hintWords;
    this.company = new Company(tokens);
    this.travellers = new Travellers(tokens, hintWords);
    this.groupings = new Groupings(tokens);
    this.phrase = new NounPhrase(tokens);
    this.lightVerbs = new LightVerbs(phrase);
    this.settlement = new Settlement(tokens);
    this.leave = new Leave(tokens, hintWords);
    this.cargo = new Cargo(tokens);
    this.works = new Works(tokens, hintWords, phrase);
    this.received = new Received(tokens);
    this.anniversary = new Anniversary(tokens);
  }

  /** Whether there may be a head in these tags: a light verb alone is none. */
  static boolean mayFindIn(List<Tag> tags) {
    for (Tag tag : tags) {
      if (tag instanceof SeriesTag || tag.has(Sense.Type.class)) {
        return true;
      }
    }
    return false;
  }

  /** The heads, or what tells an act only where there is no other and several do it. */
  List<Head> find(List<Tag> tags) {
    List<Head> heads = telling(tags);
    return heads.isEmpty() ? residual(tags, tags.size()).stream().toList() : heads;
  }

  /**
   * {@code A và B nhất trí triển khai các biện pháp}: all we know is that they do it together.
   *
   * @param end one past the last tag that may be such a word
   */
  Optional<Head> residual(List<Tag> tags, int end) {
    for (int t = end - 1; t >= 0; t--) {
      Optional<Sense.Type> type = tags.get(t).sense(Sense.Type.class);
      if (type.filter(HeadFinder::isResidual).isPresent()) {
        int at = t;
        return type.filter(found -> !leadsToConflict(tags, at))
            .map(found -> single(tags, at, found));
      }
    }
    return Optional.empty();
  }

  private static boolean isResidual(Sense.Type type) {
    return type.strength() == Strength.RESIDUAL;
  }

  private List<Head> telling(List<Tag> tags) {
    var heads = new ArrayList<Head>();
    boolean behindGeneric = false;
    int at = 0;
    while (at < tags.size()) {
      behindGeneric |= Company.isNamedBefore(tags.get(at));
      Optional<Head> head =
          cargo.arrives(tags, at)
              ? cargo.brought(tags, at, heads)
              : headAt(tags, at, behindGeneric, heads);
      if (head.filter(act -> anniversary.isOf(tags, act)).isPresent()) {
        anniversary.kept(tags, head.get(), heads.isEmpty()).ifPresent(heads::add);
        at = head.get().to();
      } else if (head.isPresent()) {
        heads.add(head.get());
        behindGeneric = head.get().generic() || (behindGeneric && !works.isOne(tags, head.get()));
        at = head.get().to();
      } else {
        at++;
      }
    }
    return heads;
  }

  /**
   * {@code ký thỏa thuận nhằm phát triển năng lượng}: the verb behind the opener of a purpose tells
   * an act where several have it in mind.
   */
  Optional<Head> aim(List<Tag> tags, Head means) {
    for (int t = 1; t < Math.min(tags.size(), REACH_OF_AIM); t++) {
      Optional<Sense.Type> type = tags.get(t).sense(Sense.Type.class).filter(HeadFinder::isAim);
      if (type.isPresent()) {
        return Optional.of(single(tags, t, type.get()));
      }
      if (endsInGrowth(tags.get(t))
          || tags.get(t).matches(Sense.LightVerb.class, HeadFinder::isGrowth)) {
        return Optional.of(Head.aimed(t, means));
      }
      if (!phrase.isTransparent(tags.get(t)) && !tags.get(t).has(Sense.Status.class)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code để xây dựng nhà máy}: the verb of a project right behind the opener of a purpose. */
  Optional<Head> work(List<Tag> tags) {
    for (int t = 1; t < Math.min(tags.size(), REACH_OF_AIM); t++) {
      Optional<Sense.Type> type = tags.get(t).sense(Sense.Type.class).filter(Sense.Type::verb);
      if (type.isPresent()) {
        int at = t;
        return type.filter(verb -> works.areDone(tags, at, verb))
            .map(verb -> single(tags, at, verb));
      }
      if (!tags.get(t).has(Sense.Status.class)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code nhằm nghiên cứu và phát triển …}: of two verbs the second one tells it. */
  private boolean endsInGrowth(Tag tag) {
    int last = tag.to() - 1;
    return tag.has(Sense.Topic.class)
        && last > tag.from() + 1
        && tokens.get(last).is("triển")
        && tokens.get(last - 1).is("phát");
  }

  private static boolean isAim(Sense.Type type) {
    return type.strength() == Strength.BOUND
        && type.verb()
        && (type.type().equals("cooperation") || type.type().equals("programme"));
  }

  /** {@code COP30 khai mạc tại A}, {@code COP30 đang diễn ra}: it is told that it is held. */
  private boolean isHeld(List<Tag> tags, int at) {
    int verb = at + 1;
    while (verb < tags.size()
        && !isHolding(tags.get(verb))
        && (tags.get(verb) instanceof Tag.TimeTag || tags.get(verb).has(Sense.Status.class))) {
      verb++;
    }
    return verb < tags.size() && isHolding(tags.get(verb));
  }

  private boolean isHolding(Tag tag) {
    return hintWords.beginsAt(Hint.HELD, tokens, tag.from());
  }

  private static boolean isGrowth(Sense.LightVerb verb) {
    return verb.type().isEmpty() && verb.trend().equals(Optional.of(GROWTH));
  }

  private Optional<Head> headAt(List<Tag> tags, int at, boolean behindGeneric, List<Head> before) {
    Tag tag = tags.get(at);
    if (tag instanceof SeriesTag series) {
      boolean attended = series.type().strength() == Strength.BOUND && !isHeld(tags, at);
      return Optional.of(Head.of(series, at)).filter(head -> !attended);
    }
    Optional<Sense.LightVerb> light = tag.sense(Sense.LightVerb.class);
    if (light.isPresent()) {
      Optional<Head> whole = lightVerbs.withNoun(tags, at, light.get());
      if (whole.isPresent()) {
        return whole;
      }
    }
    if (leave.isGivenAt(tag)) {
      return leave.given(tags, at);
    }
    if (isReport(tag)) {
      return Optional.empty();
    }
    Optional<Sense.Type> found = tag.sense(Sense.Type.class);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Sense.Type type = found.get();
    if (type.strength() == Strength.FREEING) {
      return leave.freed(tags, at, type);
    }
    Optional<Head> ended = endOfDeal(tags, at, type);
    if (ended.isPresent()) {
      return ended;
    }
    return tellsAnAct(tags, at, type, behindGeneric, before)
        ? Optional.of(single(tags, at, type))
        : Optional.empty();
  }

  private boolean tellsAnAct(
      List<Tag> tags, int at, Sense.Type type, boolean behindGeneric, List<Head> before) {
    if (tags.get(at).has(Sense.Status.class) && !leavesSomething(tags, at) && !isBreak(type)) {
      return false;
    }
    if (isWeighed(tags, at, type)) {
      return false;
    }
    return switch (type.strength()) {
      case FULL, SOLITARY ->
          !Judgement.isApposition(tokens, tags, at, type)
              && !Judgement.isForOffice(tokens, tags, at);
      case GENERIC -> !leadsToConflict(tags, at);
      case BOUND ->
          (behindGeneric && !isBusiness(tags, at))
              || company.doesIt(tags, at, type)
              || grows(tags, at, type)
              || isEnded(tags, at, type)
              || works.areDoneTogether(tags, at, type, before);
      case JOINING ->
          Groupings.takesOut(type.frame())
              ? groupings.isLeftByOther(tags, at)
              : groupings.isJoined(tags, at);
      case JOURNEY -> travellers.travel(tags, at);
      case REQUEST -> isAskedOf(tags, at);
      case COUNTED -> phrase.isGift(tags, at);
      case SETTLING -> settlement.isOfOthers(tags, at) || settlement.isPeaceful(tags, at);
      case RESIDUAL -> isAgreedOn(tags, at, type);
      case OBJECT, PERMITTED, FREEING -> false;
    };
  }

  /** {@code phối hợp ngăn chặn hoạt động khai thác cát}: what others are about. */
  private boolean isBusiness(List<Tag> tags, int at) {
    int begin = tags.get(at).from();
    return begin > 1 && tokens.get(begin - 1).is("động") && tokens.get(begin - 2).is("hoạt");
  }

  /** {@code đoạn giao}, {@code cắt liên lạc với A}, {@code khai trừ A}: an act, and its end. */
  private static boolean isBreak(Sense.Type type) {
    return type.verb()
        && (type.type().equals("partnership")
            || type.type().equals("dialogue")
            || (type.type().equals("membership")
                && type.frame().role(Slot.OBJECT).equals(Slots.VISITOR)));
  }

  /** {@code A và B nhất trí ngừng bắn}: an agreement, whatever else is told. */
  private static boolean isAgreedOn(List<Tag> tags, int at, Sense.Type type) {
    return type.type().equals("agreement")
        && at > 0
        && tags.get(at - 1).has(Sense.Status.class)
        && tags.get(at - 1).matches(Sense.Type.class, HeadFinder::isResidual);
  }

  /**
   * {@code A nhờ B hỗ trợ}, {@code A yêu cầu B tăng cường hợp tác}: others stand behind the word,
   * and then what they are to do, which is no end of it; of {@code thắng nhờ A hỗ trợ} nobody asks.
   */
  private boolean isAskedOf(List<Tag> tags, int at) {
    int asked = at + 1;
    boolean unnamed = false;
    while (asked < tags.size() && Governors.isTransparent(tags.get(asked))) {
      unnamed |= tags.get(asked).marks(Function.FOREIGN) || Governors.isGroup(tags.get(asked));
      asked++;
    }
    if (at == 0 || !isBehindAsker(tags.get(at - 1)) || asked == tags.size()) {
      return false;
    }
    boolean named = !Complements.sides(tags.get(asked)).isEmpty();
    if (!named && !unnamed) {
      return false;
    }
    for (int t = named ? asked + 1 : asked;
        t < Math.min(tags.size(), asked + NounPhrase.REACH);
        t++) {
      if (tags.get(t).matches(Sense.Type.class, HeadFinder::canBeAsked)) {
        return !tags.get(t).has(Sense.Status.class);
      }
      if (isGiving(tags, t)) {
        return true;
      }
      if (!phrase.isTransparent(tags.get(t)) && !tags.get(t).has(Sense.Status.class)) {
        return false;
      }
    }
    return false;
  }

  /** {@code yêu cầu B cung cấp thêm tên lửa}: a light verb and what is to be given. */
  private boolean isGiving(List<Tag> tags, int at) {
    return tags.get(at)
        .sense(Sense.LightVerb.class)
        .flatMap(verb -> lightVerbs.withNoun(tags, at, verb))
        .filter(asked -> isGiven(asked.type()) || asked.is("operation"))
        .isPresent();
  }

  private static boolean isBehindAsker(Tag tag) {
    return Complements.isAgents(tag) || tag instanceof Tag.TimeTag || tag.has(Sense.Status.class);
  }

  private static boolean canBeAsked(Sense.Type act) {
    return switch (act.strength()) {
      case FULL, SOLITARY, GENERIC -> !act.type().equals("statement");
      default -> false;
    };
  }

  /** {@code cân nhắc, phê chuẩn đề xuất chuyển tàu cũ}: the deed is told, and no call on others. */
  private static boolean isWeighed(List<Tag> tags, int at, Sense.Type type) {
    return type.type().equals("proposal")
        && at > 0
        && at + 1 < tags.size()
        && (tags.get(at - 1).marks(Function.MANY)
            || tags.get(at - 1).matches(Sense.Status.class, cue -> cue.status().equals("expected"))
            || tags.get(at - 1).matches(Sense.LightVerb.class, LightVerbs::approves))
        && (tags.get(at + 1).matches(Sense.Type.class, act -> act.verb() && isGiven(act.type()))
            || tags.get(at + 1)
                .matches(
                    Sense.LightVerb.class,
                    act -> act.type().filter(HeadFinder::isGiven).isPresent()));
  }

  private static boolean isGiven(String type) {
    return switch (type) {
      case "aid", "supply", "funding", "training" -> true;
      default -> false;
    };
  }

  /** A reporting verb tells an act only where nothing else does. */
  static boolean isReport(Tag tag) {
    return tag.matches(Sense.Report.class, report -> report.position() == Position.BEFORE);
  }

  /** {@code Quan hệ A - B đang phát triển}: to have relations is no act, but that they grow is. */
  private boolean grows(List<Tag> tags, int at, Sense.Type type) {
    if (!type.type().equals("partnership")) {
      return false;
    }
    for (int t = at + 1; t < Math.min(tags.size(), at + REACH_OF_GROWTH); t++) {
      Tag tag = tags.get(t);
      boolean comma = tag instanceof Word word && tokens.get(word.from()).is(",");
      if (comma || tag.has(Sense.Caution.class) || tag.marks(Function.NOT)) {
        return false;
      }
      if (tag.matches(Sense.Trend.class, trend -> trend.direction().equals(GROWTH))
          || tag.matches(Sense.LightVerb.class, verb -> verb.trend().equals(Optional.of(GROWTH)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code cắt đứt quan hệ với B}: that relations end is an act. */
  private static boolean isEnded(List<Tag> tags, int at, Sense.Type type) {
    return type.type().equals("partnership")
        && at > 0
        && tags.get(at - 1)
            .matches(Sense.Status.class, status -> status.status().equals("cancelled"));
  }

  /**
   * {@code phối hợp không kích}: not every joint act is one of ours; what police act against is no
   * harm of theirs.
   */
  private static boolean leadsToConflict(List<Tag> tags, int at) {
    for (Tag tag : tags.subList(at + 1, tags.size())) {
      if (tag.has(Sense.Caution.class)) {
        return true;
      }
      if (tag.matches(
          Sense.Type.class,
          type -> type.strength() == Strength.BOUND && type.type().equals("operation"))) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@code rút khỏi Hiệp định …} and {@code rời khỏi EU} tell an act, {@code rời khỏi cảng} and
   * {@code rời hội nghị G7} none.
   */
  private static boolean leavesSomething(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size(), at + REACH_OF_LEAVING); t++) {
      Tag tag = tags.get(t);
      if (tag.matches(Sense.Type.class, type -> type.type().equals("conference"))) {
        return false;
      }
      boolean treaty = tag.matches(Sense.Type.class, type -> type.type().equals("agreement"));
      if (treaty || Complements.agents(tag).stream().anyMatch(Groupings::canBeLeft)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code rút khỏi thỏa thuận nghề cá với B}, {@code rời cuộc đàm phán với B}: of what two do it
   * is told that it ends.
   */
  private static Optional<Head> endOfDeal(List<Tag> tags, int at, Sense.Type type) {
    boolean leaving = type.type().equals("membership") && tags.get(at).has(Sense.Status.class);
    int deal = behindNounWords(tags, at + 1);
    return leaving && deal < tags.size() && isWithOthers(tags, deal)
        ? tags.get(deal)
            .sense(Sense.Type.class)
            .filter(left -> left.noun() && isOfTwo(left.type()))
            .map(left -> Head.verb(at, deal + 1, left))
        : Optional.empty();
  }

  /** {@code các cuộc} đàm phán. */
  private static int behindNounWords(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size()
        && (tags.get(at).marks(Function.MANY) || tags.get(at).marks(Function.NOUN))) {
      at++;
    }
    return at;
  }

  private static boolean isOfTwo(String type) {
    return switch (type) {
      case "agreement", "dialogue", "exercise", "programme" -> true;
      default -> false;
    };
  }

  private static boolean isWithOthers(List<Tag> tags, int deal) {
    for (int t = deal + 1; t < Math.min(tags.size(), deal + REACH_OF_LEAVING); t++) {
      if (tags.get(t).marks(Function.WITH) || tags.get(t).marks(Function.BETWEEN)) {
        return true;
      }
      if (Complements.isAgents(tags.get(t))) {
        return false;
      }
    }
    return false;
  }

  private Head single(List<Tag> tags, int at, Sense.Type type) {
    int committee = phrase.committee(tags, at, type);
    return committee > at
        ? single(tags, at, committee, tags.get(committee).sense(Sense.Type.class).orElseThrow())
        : single(tags, at, at, type);
  }

  private Head single(List<Tag> tags, int at, int last, Sense.Type type) {
    boolean madeNoun =
        at > 0 && (tags.get(at - 1).marks(Function.NOUN) || tags.get(at - 1).marks(Function.MANY));
    boolean got = received.isOne(tags, at, type);
    boolean owned = NounPhrase.isHelpOf(tags, at, type);
    boolean noun = madeNoun || got || owned || phrase.isListedNoun(tags, at);
    return new Head(
        at,
        last + 1,
        works.areDone(tags, at, type) ? "programme" : type.type(),
        got ? type.frame().received() : type.frame(),
        type.verb() && !noun,
        type.noun() || noun,
        type.state(),
        type.topics(),
        type.factive(),
        type.trend(),
        Optional.empty(),
        type.strength());
  }
}
