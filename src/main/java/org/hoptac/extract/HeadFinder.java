package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Report.Position;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Finds the heads of a clause, a light verb together with its noun. */
final class HeadFinder {
  private static final int REACH_OF_LIGHT_VERB = 6;
  private static final int REACH_OF_LEAVING = 4;
  private static final int REACH_OF_GROWTH = 12;
  private static final String GROWTH = "increase";

  /** What stands behind one of these is no object of the verb: {@code giảm sau thỏa thuận}. */
  private static final Set<String> PREPOSITIONS =
      Set.of("sau", "trước", "nhân", "vì", "nhờ", "như", "theo", "qua");

  private static final int REACH_OF_DELEGATION = 4;
  private static final Optional<String> RECEIVER = Optional.of("beneficiary");

  /** The press speaks so of those whom it has named with their office before. */
  private static final Set<String> HONOURS = Set.of("ông", "bà", "ngài");

  private final List<Token> tokens;
  private final Company company;

  HeadFinder(List<Token> tokens) {
    this.tokens = tokens;
    this.company = new Company(tokens);
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
    return heads.isEmpty() ? residual(tags).stream().toList() : heads;
  }

  /** {@code A và B nhất trí triển khai các biện pháp}: all we know is that they do it together. */
  private Optional<Head> residual(List<Tag> tags) {
    for (int t = tags.size() - 1; t >= 0; t--) {
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
      Optional<Head> head = headAt(tags, at, behindGeneric);
      if (head.isPresent()) {
        heads.add(head.get());
        behindGeneric |= head.get().generic();
        at = head.get().to();
      } else {
        at++;
      }
    }
    return heads;
  }

  private Optional<Head> headAt(List<Tag> tags, int at, boolean behindGeneric) {
    Tag tag = tags.get(at);
    if (tag instanceof SeriesTag series) {
      return Optional.of(conference(series, at));
    }
    Optional<Sense.LightVerb> light = tag.sense(Sense.LightVerb.class);
    if (light.isPresent()) {
      Optional<Head> whole = withNoun(tags, at, light.get());
      if (whole.isPresent()) {
        return whole;
      }
    }
    if (isReport(tag)) {
      return Optional.empty();
    }
    Optional<Sense.Type> type = tag.sense(Sense.Type.class);
    return type.isPresent() && tellsAnAct(tags, at, type.get(), behindGeneric)
        ? Optional.of(single(tags, at, type.get()))
        : Optional.empty();
  }

  private boolean tellsAnAct(List<Tag> tags, int at, Sense.Type type, boolean behindGeneric) {
    if (tags.get(at).has(Sense.Status.class) && !leavesSomething(tags, at)) {
      return false;
    }
    return switch (type.strength()) {
      case FULL, SOLITARY -> true;
      case GENERIC -> !leadsToConflict(tags, at);
      case BOUND -> behindGeneric || company.doesIt(tags, at, type) || grows(tags, at, type);
      case JOURNEY -> travels(tags, at);
      case OBJECT, RESIDUAL -> false;
    };
  }

  /**
   * {@code trao đổi … tù binh}: together with what is exchanged the verb tells the act. What is
   * given tells whether it is help or goods; arms and money are only given, while help may be sent
   * on its way by other verbs.
   */
  private static boolean isObjectOf(Sense.LightVerb light, Sense.Type noun) {
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

  /** A reporting verb tells an act only where nothing else does. */
  private static boolean isReport(Tag tag) {
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
   * {@code rút khỏi Hiệp định …} and {@code rời khỏi EU} tell an act, {@code rời khỏi cảng} none.
   */
  private static boolean leavesSomething(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size(), at + REACH_OF_LEAVING); t++) {
      Tag tag = tags.get(t);
      boolean treaty = tag.matches(Sense.Type.class, type -> type.type().equals("agreement"));
      if (treaty || Complements.agents(tag).stream().anyMatch(HeadFinder::canBeLeft)) {
        return true;
      }
    }
    return false;
  }

  private static boolean canBeLeft(AgentMention mention) {
    Agent.Kind kind = mention.agent().kind();
    return kind == Agent.Kind.ORGANISATION || kind == Agent.Kind.PROGRAMME;
  }

  /**
   * {@code Thủ tướng Peru hôm qua đã đến Lima}: who travels is an official or a delegation, and no
   * word before it tells the visit.
   */
  private boolean travels(List<Tag> tags, int at) {
    for (int t = at - 1; t >= 0; t--) {
      Tag tag = tags.get(t);
      if (Complements.isAgents(tag)) {
        return isDelegate(tags, t)
            && tags.subList(0, at).stream()
                .noneMatch(
                    told -> told.matches(Sense.Type.class, type -> type.type().equals("visit")));
      }
      boolean withSpouse = tag.marks(Function.WITH) && tags.get(t + 1).has(Sense.NameHead.class);
      boolean passed =
          tag instanceof Word
              || tag instanceof Tag.TimeTag
              || tag.has(Sense.Status.class)
              || tag.has(Sense.NameHead.class);
      if (!passed && !tag.marks(Function.AND) && !tag.marks(Function.NOUN) && !withSpouse) {
        return false;
      }
    }
    return false;
  }

  private boolean isDelegate(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    List<AgentMention> agents = Complements.sides(tag);
    return agents.stream().anyMatch(agent -> !agent.agent().posts().isEmpty())
        || agents.stream()
            .limit(1)
            .filter(agent -> agent.agent().kind() != Agent.Kind.PERSON)
            .anyMatch(agent -> tokens.get(tag.from()).span().begin() < agent.span().begin())
        || (tag.to() - tag.from() > 1 && HONOURS.contains(tokens.get(tag.from()).key()))
        || tags.subList(Math.max(0, at - REACH_OF_DELEGATION), at + 1).stream()
            .anyMatch(before -> Complements.DELEGATION.contains(tokens.get(before.from()).key()));
  }

  private static Head conference(SeriesTag series, int at) {
    Sense.Type type = series.type();
    return new Head(
        at,
        at + 1,
        type.type(),
        type.frame(),
        false,
        true,
        false,
        List.of(),
        false,
        Optional.empty(),
        Optional.of(series),
        Strength.FULL);
  }

  private Head single(List<Tag> tags, int at, Sense.Type type) {
    int committee = committee(tags, at, type);
    return committee > at
        ? single(tags, at, committee, tags.get(committee).sense(Sense.Type.class).orElseThrow())
        : single(tags, at, at, type);
  }

  /**
   * {@code phiên họp lần thứ hai của Ủy ban liên Chính phủ}: where the committee that meets stands,
   * or where the session does.
   */
  private int committee(List<Tag> tags, int at, Sense.Type type) {
    if (!type.noun() || !(type.type().equals("conference") || type.type().equals("meeting"))) {
      return at;
    }
    for (int i = at + 1; i < Math.min(tags.size(), at + REACH_OF_LIGHT_VERB); i++) {
      Tag tag = tags.get(i);
      if (tag.matches(
          Sense.Type.class, other -> other.type().equals("dialogue") && !other.verb())) {
        return i;
      }
      if (!isTransparent(tag) && !tag.marks(Function.OF)) {
        return at;
      }
    }
    return at;
  }

  private Head single(List<Tag> tags, int at, int last, Sense.Type type) {
    boolean madeNoun =
        at > 0 && (tags.get(at - 1).marks(Function.NOUN) || tags.get(at - 1).marks(Function.MANY));
    return new Head(
        at,
        last + 1,
        type.type(),
        type.frame(),
        type.verb() && !madeNoun,
        type.noun() || madeNoun,
        type.state(),
        type.topics(),
        type.factive(),
        type.trend(),
        Optional.empty(),
        type.strength());
  }

  /** {@code tiến hành cuộc tập trận}, {@code thiết lập mối quan hệ đối tác}. */
  private Optional<Head> withNoun(List<Tag> tags, int at, Sense.LightVerb light) {
    for (int i = at + 1; i < Math.min(tags.size(), at + REACH_OF_LIGHT_VERB); i++) {
      Tag tag = tags.get(i);
      if (tag instanceof SeriesTag series) {
        Head head = conference(series, i);
        return Optional.of(
            new Head(
                at,
                i + 1,
                head.type(),
                head.frame(),
                true,
                true,
                light.state(),
                List.of(),
                false,
                light.trend(),
                head.series(),
                Strength.FULL));
      }
      Optional<Sense.Type> noun =
          tag.sense(Sense.Type.class)
              .filter(type -> !isResidual(type))
              .filter(type -> type.noun() || light.type().isEmpty())
              .filter(type -> type.noun() || type.strength() != Strength.BOUND)
              .filter(type -> isObjectOf(light, type) || !needsObject(tags.get(at), light, type))
              .filter(type -> !isReport(tag));
      if (noun.isPresent()) {
        int last = committee(tags, i, noun.get());
        Sense.Type type = last > i ? tags.get(last).sense(Sense.Type.class).get() : noun.get();
        return Optional.of(whole(at, last, light, type));
      }
      if (!isTransparent(tag) && !(i == at + 1 && tag.marks(Function.BY))) {
        return tag.marks(Function.FOR) || tag.marks(Function.WITH)
            ? withGift(tags, at, i, light)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code giao cho B ba tàu tuần tra}: who gets it stands before what is given. */
  private Optional<Head> withGift(List<Tag> tags, int at, int receiver, Sense.LightVerb light) {
    for (int i = receiver + 1; i < Math.min(tags.size(), receiver + REACH_OF_LIGHT_VERB); i++) {
      Optional<Sense.Type> gift =
          tags.get(i).sense(Sense.Type.class).filter(type -> isObjectOf(light, type));
      if (gift.isPresent()) {
        return Optional.of(whole(at, at, light, gift.get()));
      }
      if (!isTransparent(tags.get(i)) && !Complements.isAgents(tags.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Head whole(int at, int noun, Sense.LightVerb light, Sense.Type type) {
    boolean object = type.strength() == Strength.OBJECT;
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
        type.strength() == Strength.GENERIC ? Strength.FULL : type.strength());
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

  private boolean isTransparent(Tag tag) {
    if (tag instanceof Word word) {
      Token token = tokens.get(word.from());
      return token.kind() == Token.Kind.NUMBER
          || (token.kind() == Token.Kind.WORD && !PREPOSITIONS.contains(token.key()))
          || isInsideNumber(word.from());
    }
    return tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.LightVerb.class)
        || tag.has(Sense.Ordinal.class);
  }

  /** {@code 200.000 liều vắc xin}, {@code 1,5 triệu}. */
  private boolean isInsideNumber(int sign) {
    return sign > 0
        && sign + 1 < tokens.size()
        && tokens.get(sign - 1).kind() == Token.Kind.NUMBER
        && tokens.get(sign + 1).kind() == Token.Kind.NUMBER
        && !tokens.get(sign).spaced()
        && !tokens.get(sign + 1).spaced();
  }
}
