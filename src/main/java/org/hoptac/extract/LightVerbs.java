package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;

/** Light verbs with the nouns that tell what is done: {@code tiến hành cuộc tập trận}. */
final class LightVerbs {
  private static final Optional<String> RECEIVER = Optional.of("beneficiary");

  private static final Optional<String> GIFT = Optional.of("aid");

  private static final Optional<String> LOAN = Optional.of("funding");

  private static final Optional<String> NEWS = Optional.of("exchange");

  /** In tags, back from a verb to what it gives. */
  private static final int REACH_OF_GIFT_BEFORE = 10;

  /** In tags, back from a verb in the passive to the word that makes it so. */
  private static final int REACH_OF_DOERS = 6;

  private final NounPhrase phrase;

  LightVerbs(NounPhrase phrase) {
    this.phrase = phrase;
  }

  /**
   * {@code tiến hành cuộc tập trận}, {@code thiết lập mối quan hệ đối tác}, {@code 12 ngư dân được
   * A cứu}.
   */
  Optional<Head> withNoun(List<Tag> tags, int at, Sense.LightVerb light) {
    if (tags.get(at).marks(Function.FOR) && !hasDoer(tags, at)) {
      return Optional.empty();
    }
    return behind(tags, at, light).or(() -> fronted(tags, at, light));
  }

  /** {@code A dành cho B 40 tấn gạo}, but not {@code gói viện trợ (mà A) dành cho B}. */
  private boolean hasDoer(List<Tag> tags, int at) {
    int doer = at - 1;
    while (doer > 0 && tags.get(doer).has(Sense.Status.class)) {
      doer--;
    }
    return doer >= 0
        && Complements.isAgents(tags.get(doer))
        && (doer == 0 || phrase.opensSubject(tags.get(doer - 1)));
  }

  private Optional<Head> behind(List<Tag> tags, int at, Sense.LightVerb light) {
    for (int i = at + 1; i < Math.min(tags.size(), at + NounPhrase.REACH); i++) {
      Tag tag = tags.get(i);
      if (tag instanceof SeriesTag series) {
        Head head = Head.of(series, i);
        return Optional.of(
            new Head(
                at,
                i + 1,
                head.type(),
                frame(light, series.type()),
                true,
                true,
                light.state(),
                List.of(),
                false,
                light.trend(),
                head.series(),
                Strength.FULL));
      }
      Optional<Sense.Type> act = tag.sense(Sense.Type.class);
      if (act.filter(type -> isGot(light, type)).isPresent()) {
        return Optional.of(money(at, i, light, act.get(), act.get().frame().received()));
      }
      if (act.filter(type -> isCourse(light, type)).isPresent()) {
        return Optional.of(money(at, i, light, act.get(), act.get().frame()));
      }
      Optional<Head> given = givenAt(tags, at, i, light);
      if (given.isPresent()) {
        return given;
      }
      Optional<Sense.Type> noun =
          act.filter(type -> tells(tags.get(at), light, type) && !HeadFinder.isReport(tag));
      if (noun.isPresent()) {
        int last = phrase.committee(tags, i, noun.get());
        Sense.Type type = last > i ? tags.get(last).sense(Sense.Type.class).get() : noun.get();
        return Optional.of(whole(at, last, light, type));
      }
      boolean carrier = light.type().equals(GIFT) && tag.has(Sense.Topic.class);
      if (!phrase.isTransparent(tag) && !carrier && !(i == at + 1 && tag.marks(Function.BY))) {
        boolean toWhom = tag.marks(Function.FOR) || tag.marks(Function.WITH);
        boolean receiver = i == at + 1 || (i == at + 2 && phrase.isWay(tags.get(at + 1)));
        return toWhom || (receiver && isReceiver(tag, light)) || isGiver(tag, light)
            ? withGift(tags, at, i, light)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * {@code tổ chức lễ bàn giao hài cốt}, {@code tiếp tục nhận vốn vay}: the verb behind it tells
   * the act with what is given.
   */
  private Optional<Head> givenAt(List<Tag> tags, int at, int verb, Sense.LightVerb light) {
    Optional<Sense.LightVerb> inner = tags.get(verb).sense(Sense.LightVerb.class);
    if (light.type().isPresent() || inner.isEmpty()) {
      return Optional.empty();
    }
    boolean got = isReceived(inner.get());
    return inner
        .filter(giving -> got || giving.type().isPresent())
        .flatMap(giving -> behind(tags, verb, giving))
        .filter(head -> got || head.is("operation"))
        .map(head -> head.beginningAt(at));
  }

  /** Whether a verb tells an act with what stands behind it. */
  private static boolean tells(Tag verb, Sense.LightVerb light, Sense.Type type) {
    boolean act = light.type().isEmpty() && type.strength() != Strength.BOUND;
    return canFollow(type.strength())
        && (type.noun() || act)
        && !Head.tellsMeans(type.frame())
        && (isObjectOf(light, type) || !needsObject(verb, light, type));
  }

  /** Whether its words tell an act as the object of a verb. */
  private static boolean canFollow(Strength strength) {
    return switch (strength) {
      case RESIDUAL, PERMITTED, FREEING -> false;
      default -> true;
    };
  }

  /** {@code tặng A hai con hổ}, {@code gửi tới A lô thuốc}: who gets it is behind the verb. */
  private static boolean isReceiver(Tag tag, Sense.LightVerb light) {
    return Complements.isAgents(tag)
        && light
            .frame()
            .filter(frame -> !frame.joint() || frame.role(Slot.FOR).equals(RECEIVER))
            .isPresent();
  }

  /** {@code vay của B 30 triệu USD}, {@code nhận từ B hai tàu}: whose it was stands before it. */
  private static boolean isGiver(Tag tag, Sense.LightVerb light) {
    return isReceived(light) && (tag.marks(Function.OF) || tag.marks(Function.FROM));
  }

  /**
   * {@code trao đổi … tù binh}: together with what is exchanged the verb tells the act. What is
   * given tells whether it is help or goods; arms and money are only given, while help may be sent
   * on its way by other verbs.
   */
  static boolean isObjectOf(Sense.LightVerb light, Sense.Type noun) {
    if (noun.strength() != Strength.OBJECT) {
      return false;
    }
    String verb = light.type().orElse("");
    return switch (noun.type()) {
      case "exchange" -> verb.equals("exchange") || verb.equals("aid");
      case "aid" -> !verb.equals("exchange") && !verb.equals("agreement");
      case "supply" ->
          verb.equals("aid") || (!noun.topics().contains("defence") && !verb.equals("agreement"));
      case "funding" -> verb.equals("aid") || verb.equals("funding");
      default -> verb.equals("aid") || verb.equals("operation");
    };
  }

  /** {@code trao đổi} alone is a talk, so that only such an object makes another act of it. */
  private static boolean needsObject(Tag verb, Sense.LightVerb light, Sense.Type noun) {
    return noun.strength() == Strength.OBJECT
        || (light.type().isPresent()
            && !light.type().get().equals(noun.type())
            && !verb.matches(Sense.Type.class, type -> light.type().get().equals(type.type())));
  }

  /** {@code giao cho B ba tàu tuần tra}: who gets it stands before what is given. */
  private Optional<Head> withGift(List<Tag> tags, int at, int receiver, Sense.LightVerb light) {
    for (int i = receiver + 1; i < Math.min(tags.size(), receiver + NounPhrase.REACH); i++) {
      Optional<Sense.Type> gift = tags.get(i).sense(Sense.Type.class);
      if (gift.filter(type -> isObjectOf(light, type)).isPresent()) {
        return Optional.of(whole(at, at, light, gift.get()));
      }
      boolean behindReceiver =
          Complements.isAgents(tags.get(i - 1)) || tags.get(i - 1).marks(Function.MANY);
      if (gift.filter(type -> isLoan(light, type, behindReceiver)).isPresent()) {
        return Optional.of(money(at, at, light, gift.get(), gift.get().frame()));
      }
      if (!phrase.isTransparent(tags.get(i)) && !Complements.isAgents(tags.get(i))) {
        break;
      }
    }
    return receiver == at + 1 && tags.get(receiver).marks(Function.FOR)
        ? giftBefore(tags, at, light, at)
        : Optional.empty();
  }

  /** {@code 60 bác sĩ được A cử sang B}: what it is done to stands before those who do it. */
  private static Optional<Head> fronted(List<Tag> tags, int at, Sense.LightVerb light) {
    boolean givesAway = light.frame().filter(frame -> !frame.joint()).isPresent();
    int by = givesAway && !isReceived(light) ? passive(tags, at) : 0;
    return by > 0 ? giftBefore(tags, by, light, at) : Optional.empty();
  }

  /** Where the passive of a verb begins before those who do it, or nowhere. */
  private static int passive(List<Tag> tags, int verb) {
    boolean doers = false;
    for (int t = verb - 1; t > Math.max(0, verb - REACH_OF_DOERS); t--) {
      Tag tag = tags.get(t);
      if (tag.marks(Function.BY)) {
        return doers ? t : 0;
      }
      doers |= Complements.isAgents(tag);
      if (!doers && !tag.has(Sense.Status.class)) {
        return 0;
      }
    }
    return 0;
  }

  /** {@code thiếu tên lửa nên không thể chuyển cho B}: what would be given was told before. */
  private static Optional<Head> giftBefore(
      List<Tag> tags, int from, Sense.LightVerb light, int verb) {
    for (int t = from - 1; t >= Math.max(0, from - REACH_OF_GIFT_BEFORE); t--) {
      Optional<Sense.Type> gift = tags.get(t).sense(Sense.Type.class);
      if (gift.filter(type -> isObjectOf(light, type)).isPresent()) {
        return Optional.of(whole(verb, verb, light, gift.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * {@code cấp cho B khoản vay, gói viện trợ}: the noun alone would tell the act too. {@code viện
   * trợ}, {@code đào tạo} may be verbs as well, but not right behind the one who gets it.
   */
  private static boolean isLoan(Sense.LightVerb light, Sense.Type noun, boolean behindReceiver) {
    boolean helpToo = behindReceiver && (isNoun(noun, "aid") || isNoun(noun, "training"));
    return (isNoun(noun, "funding") || isHelp(noun) || helpToo) && gives(light);
  }

  /** {@code gói viện trợ}: what help is called, and no verb for helping. */
  static boolean isHelp(Sense.Type noun) {
    return noun.type().equals("aid") && !noun.verb() && noun.strength() == Strength.FULL;
  }

  /** {@code phê chuẩn}, {@code thông qua}. */
  static boolean approves(Sense.LightVerb verb) {
    return verb.type().filter("agreement"::equals).isPresent();
  }

  /** Whether a word may be a noun that alone tells an act of a type. */
  private static boolean isNoun(Sense.Type word, String type) {
    return word.type().equals(type) && word.noun() && word.strength() == Strength.FULL;
  }

  /** {@code cấp}, {@code chuyển}, {@code cung cấp}: one gives and another gets, as of news too. */
  private static boolean gives(Sense.LightVerb light) {
    boolean given = light.type().equals(GIFT) || light.type().equals(LOAN);
    return (given && !isReceived(light))
        || (light.type().equals(NEWS) && light.frame().filter(frame -> !frame.joint()).isPresent());
  }

  /** {@code nhận được một khoản vay từ B}: B lends it. */
  private static boolean isGot(Sense.LightVerb light, Sense.Type noun) {
    return noun.type().equals("funding")
        && noun.strength() == Strength.FULL
        && isReceived(light)
        && !Head.tellsMeans(noun.frame());
  }

  /** {@code cung cấp khóa huấn luyện cho B}: what is provided is no goods. */
  private static boolean isCourse(Sense.LightVerb light, Sense.Type noun) {
    return light.type().equals(NEWS) && gives(light) && isNoun(noun, "training");
  }

  private static Head money(int at, int last, Sense.LightVerb light, Sense.Type noun, Frame frame) {
    return new Head(
        at,
        last + 1,
        noun.type(),
        frame,
        true,
        false,
        light.state(),
        noun.topics(),
        noun.factive(),
        light.trend(),
        Optional.empty(),
        Strength.FULL);
  }

  private static Head whole(int at, int noun, Sense.LightVerb light, Sense.Type type) {
    boolean object = type.strength() == Strength.OBJECT && !isMoneyGiven(light, type);
    return new Head(
        at,
        noun + 1,
        object ? type.type() : light.type().orElse(type.type()),
        object && !isReceived(light) && !isGivenAway(light, type)
            ? type.frame()
            : frame(light, type),
        true,
        false,
        light.state(),
        type.topics(),
        type.factive(),
        light.trend().or(type::trend),
        Optional.empty(),
        type.strength() == Strength.GENERIC && !isMereDoing(light)
            ? Strength.FULL
            : type.strength());
  }

  /** {@code tiến hành phối hợp tuần tra}: that it is done says nothing of what is done. */
  private static boolean isMereDoing(Sense.LightVerb light) {
    return light.type().isEmpty() && light.trend().isEmpty();
  }

  /** {@code trao 50.000 USD cho B}: a gift, while {@code rót 50 triệu USD} finances something. */
  private static boolean isMoneyGiven(Sense.LightVerb light, Sense.Type object) {
    return object.type().equals("funding") && light.type().equals(Optional.of("aid"));
  }

  /** Whether who does it is the one who gets what is given. */
  private static boolean isReceived(Sense.LightVerb light) {
    return light.frame().flatMap(frame -> frame.role(Slot.SUBJECT)).equals(RECEIVER);
  }

  /** {@code trao tài liệu cho B}: what may be exchanged, though only one gives it. */
  private static boolean isGivenAway(Sense.LightVerb light, Sense.Type object) {
    return object.frame().joint() && light.frame().filter(frame -> !frame.joint()).isPresent();
  }

  /** Who {@code tổ chức} a conference is its host; who signs, does so together. */
  private static Frame frame(Sense.LightVerb light, Sense.Type type) {
    boolean ofVerb = light.type().isPresent() || type.type().equals("conference");
    return ofVerb ? light.frame().orElse(type.frame()) : type.frame();
  }
}
