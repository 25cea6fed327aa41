package org.hoptac.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;
import org.hoptac.text.Token;

/**
 * Bodies: those that every state may have, with the state they belong to, and those known by a head
 * noun.
 */
final class BodyNames {
  /** In letters: what stands before a capital inside a trade name. */
  private static final int SHORTEST_PART = 3;

  private final NameText text;
  private final Set<String> ministries = new HashSet<>();

  /** Keys of the organs of the text. */
  private final Set<String> organs = new HashSet<>();

  BodyNames(NameText text) {
    this.text = text;
  }

  /** Whether a minister heads the body of this key. */
  boolean isMinistry(String key) {
    return ministries.contains(key);
  }

  /** {@code Cục Hợp tác quốc tế}, {@code Đại học Kyoto}, {@code công ty Hanwha}. */
  Optional<Made> unknownBody(List<Tag> tags, int at) {
    if (NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isEmpty()
        || (at > 0 && text.isPersonOpener(tags, at - 1))) {
      return Optional.empty();
    }
    boolean proper = text.startsWithCapital(tags, at);
    if (at + 1 < tags.size()
        && tags.get(at + 1) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.BODY) {
      return Optional.of(widened(tags, at, known));
    }
    int end = proper ? new BodyName(text, tags, at).end() : CapitalRun.end(text, tags, at + 1);
    if (proper) {
      end = Math.max(end, beforeAcronym(tags, at + 1, end));
    }
    if (end <= at + 1 || text.isTornOff(tags, end)) {
      return Optional.empty();
    }
    Made made = named(tags, at, end, false);
    if (isOrgan(tags.get(at))) {
      organs.add(((AgentTag) made.tag()).mention().agent().key());
    }
    return Optional.of(made);
  }

  private static boolean isOrgan(Tag tag) {
    return NameText.nameHead(tag, Sense.NameHead.Kind.ORGAN).isPresent();
  }

  /** {@code Ban Chấp hành Trung ương Đảng Cộng sản Lào}: an organ with the body it belongs to. */
  Optional<Made> organ(List<Tag> tags, int at) {
    boolean organ =
        tags.get(at) instanceof AgentTag named
            ? organs.contains(named.mention().agent().key())
            : isOrgan(tags.get(at)) && text.startsWithCapital(tags, at);
    if (!organ
        || at + 1 >= tags.size()
        || !(tags.get(at + 1) instanceof AgentTag whole)
        || whole.mention().agent().kind() != Agent.Kind.BODY) {
      return Optional.empty();
    }
    List<AgentMention> principals = whole.mention().principals();
    int from = tags.get(at).from();
    int end = whole.to();
    boolean owned = principals.size() == 1 && endsWith(whole, principals.get(0));
    String name =
        text.surface(from, tags.get(at).to())
            + " "
            + (owned ? whole.mention().agent().name() : text.surface(whole.from(), end));
    var body = new Sense.Body(Slug.of(name), name, Optional.empty(), false, false);
    var mention =
        new AgentMention(
            agent(body, owned, principals), text.span(from, end), principals, Optional.empty());
    return Optional.of(new Made(new AgentTag(from, end, mention), at + 2));
  }

  private boolean endsWith(AgentTag body, AgentMention principal) {
    return text.tokens().get(body.to() - 1).end() == principal.span().end();
  }

  /** {@code Tập đoàn Boeing}: the head belongs to the name of the one that is known. */
  private Made widened(List<Tag> tags, int at, AgentTag known) {
    int end = grownEnd(tags, at + 1);
    if (end > at + 2) {
      return named(tags, at, end, false);
    }
    int from = tags.get(at).from();
    return new Made(
        new AgentTag(from, known.to(), known.mention().withSpan(text.span(from, known.to()))),
        at + 2);
  }

  /**
   * {@code nhóm vũ trang Abu Sayyaf}, {@code hãng vận tải biển Đan Mạch Maersk}: the noun, the
   * words of its trade and the state behind it only tell what it is.
   */
  Optional<Made> bodyBehindNoun(List<Tag> tags, int at) {
    if (NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY_NOUN).isEmpty()) {
      return Optional.empty();
    }
    int name = tradeEnd(tags, at + 1);
    Optional<AgentMention> home = stateAt(tags, name);
    name = home.isPresent() ? name + 1 : name;
    if (name >= tags.size() || text.isPersonOpener(tags, name)) {
      return Optional.empty();
    }
    int grown = grownEnd(tags, name);
    if (tags.get(name) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.BODY
        && grown == name + 1) {
      return Optional.of(behindNoun(tags, at, new Made(known, grown), home));
    }
    int end = Math.max(CapitalRun.end(text, tags, name), grown > name + 1 ? grown : name);
    return end == name || isShortAcronym(tags, name, end) || text.isTornOff(tags, end)
        ? Optional.empty()
        : Optional.of(behindNoun(tags, at, named(tags, name, end, false), home));
  }

  /** {@code startup AI}: what it deals in. */
  private boolean isShortAcronym(List<Tag> tags, int from, int end) {
    Token token = text.tokens().get(tags.get(from).from());
    return end == from + 1 && token.acronym() && token.surface().length() < SHORTEST_PART;
  }

  /** The body of this name, with the state that stands before it. */
  private static Made behindNoun(List<Tag> tags, int noun, Made body, Optional<AgentMention> home) {
    AgentTag tag = (AgentTag) body.tag();
    AgentMention mention = tag.mention();
    var acting =
        mention.principals().isEmpty()
            ? new AgentMention(
                mention.agent(), mention.span(), home.stream().toList(), mention.capacity())
            : mention;
    return new Made(new AgentTag(tags.get(noun).from(), tag.to(), acting), body.next());
  }

  /** One past the words in small letters that tell the trade of a company. */
  private int tradeEnd(List<Tag> tags, int from) {
    int at = from;
    int last;
    do {
      last = at;
      boolean small = at < tags.size() && !text.startsWithCapital(tags, at);
      at = small ? text.words().end(tags, at, true) : at;
    } while (at > last);
    return at;
  }

  private static Optional<AgentMention> stateAt(List<Tag> tags, int at) {
    return at < tags.size()
            && tags.get(at) instanceof AgentTag agent
            && agent.mention().agent().kind() == Agent.Kind.STATE
        ? Optional.of(agent.mention())
        : Optional.empty();
  }

  /**
   * Where the name of a known company ends that goes on to a noun that ends such names: {@code
   * Siemens Mobility GmbH}.
   */
  private int grownEnd(List<Tag> tags, int at) {
    boolean company =
        tags.get(at) instanceof AgentTag known
            && known.mention().agent().kind() == Agent.Kind.BODY
            && known.mention().principals().isEmpty();
    int end = company ? CapitalRun.end(text, tags, at + 1) : at + 1;
    while (end > at + 1
        && NameText.nameHead(tags.get(end - 1), Sense.NameHead.Kind.BODY_END).isEmpty()) {
      end--;
    }
    return end;
  }

  /**
   * {@code Lao Skyway Airlines}, {@code Samsung Electronics}: capitalised words up to a noun that
   * ends such names.
   */
  Optional<Made> endedBody(List<Tag> tags, int at) {
    int end =
        tags.get(at) instanceof AgentTag
            ? grownEnd(tags, at)
            : CapitalRun.ended(text, tags, at, Sense.NameHead.Kind.BODY_END);
    if (end == at + 1) {
      return Optional.empty();
    }
    return end == at ? Optional.empty() : Optional.of(named(tags, at, end, false));
  }

  /** {@code Chủ tịch VAGO Nguyễn Văn Ba}: an acronym between an office and its holder. */
  Optional<Made> held(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof Word word) || !Offices.isTitle(tags, at - 1)) {
      return Optional.empty();
    }
    Token token = text.tokens().get(word.from());
    boolean holder =
        token.acronym()
            && (text.isPersonOpener(tags, at + 1) || CapitalRun.end(text, tags, at + 1) > at + 2);
    return holder || isTradeName(token.surface())
        ? Optional.of(named(tags, at, at + 1, false))
        : Optional.empty();
  }

  /** {@code PGBank}, {@code VinSpeed}, but not {@code McCain}: capitals inside a word. */
  private static boolean isTradeName(String word) {
    boolean small = false;
    boolean inner = false;
    for (int i = 0; i < word.length(); i++) {
      small |= Character.isLowerCase(word.charAt(i));
      inner |=
          i > 0
              && Character.isUpperCase(word.charAt(i))
              && (i >= SHORTEST_PART || Character.isUpperCase(word.charAt(i - 1)));
    }
    return small && inner;
  }

  /**
   * Where a name ends whose words we do not know to its end, when the acronym in brackets behind it
   * and the words between show that it goes on.
   */
  private int beforeAcronym(List<Tag> tags, int from, int end) {
    int bracket = Alias.acronymBracket(text, tags, from);
    if (bracket < 0 || !text.startsWithCapital(tags, from)) {
      return from;
    }
    int last = principalAt(tags, bracket - 1).isPresent() ? bracket - 1 : bracket;
    boolean oneName =
        IntStream.range(Math.min(end, last), last)
            .allMatch(at -> tags.get(at) instanceof Word || tags.get(at).has(Sense.Topic.class));
    return oneName ? last : from;
  }

  /**
   * {@code Bộ Công an Việt Nam}, {@code Hải quân của Ấn Độ}, {@code cảnh sát Đài Loan (Trung
   * Quốc)}.
   */
  Optional<Made> body(List<Tag> tags, int at) {
    Optional<Sense.Body> body = tags.get(at).sense(Sense.Body.class);
    if (body.isEmpty() || (at > 0 && text.isPersonOpener(tags, at - 1))) {
      return Optional.empty();
    }
    if (body.get().government() && government(tags, at).isPresent()) {
      return government(tags, at);
    }
    int end = new BodyName(text, tags, at).endOfKnown();
    boolean longer =
        end > at + 1
            && !text.isTornOff(tags, end)
            && (isProper(tags.get(at))
                || principalAt(tags, end).isPresent()
                || text.startsWithCapital(tags, end - 1));
    if (longer) {
      return Optional.of(named(tags, at, end, body.get().ministry()));
    }
    Made made = made(body.get(), tags, at, at + 1);
    boolean owned = made.next() > at + 1;
    return owned || (isProper(tags.get(at)) && !body.get().government())
        ? Optional.of(made)
        : Optional.empty();
  }

  /** {@code Chính phủ Nhật Bản} is Japan, {@code chính quyền Manila} the Philippines. */
  private Optional<Made> government(List<Tag> tags, int at) {
    int owner = NameText.skipOf(tags, at + 1);
    Optional<AgentMention> seat =
        owner < tags.size() && tags.get(owner) instanceof PlaceTag place
            ? place.seat()
            : Optional.empty();
    return principalAt(tags, at + 1)
        .or(() -> seat)
        .map(
            state -> {
              int end = seat.isPresent() ? owner + 1 : principalEnd(tags, at + 1);
              int from = tags.get(at).from();
              int to = tags.get(end - 1).to();
              return new Made(new AgentTag(from, to, state.withSpan(text.span(from, to))), end);
            });
  }

  private boolean isProper(Tag tag) {
    return text.tokens().get(tag.from()).capitalised();
  }

  /** A body whose name is told in full. */
  private Made named(List<Tag> tags, int at, int end, boolean ministry) {
    String name = text.surface(tags.get(at).from(), tags.get(end - 1).to());
    return made(
        new Sense.Body(Slug.of(name), name, Optional.empty(), ministry, false), tags, at, end);
  }

  private Made made(Sense.Body body, List<Tag> tags, int at, int nameEnd) {
    int behind = Alias.end(text, tags, nameEnd);
    int afterName = principalAt(tags, behind).isPresent() ? behind : nameEnd;
    int end = principalEnd(tags, afterName);
    int town = end > afterName ? BodyName.townEnd(text, tags, end) : end;
    if (town > end) {
      return named(tags, at, town, body.ministry());
    }
    List<AgentMention> principals = principals(tags, at, afterName, end);
    Agent named = agent(body, end > afterName, principals);
    Agent agent = principals.isEmpty() ? Homes.ofTown(named, tags.get(nameEnd - 1)) : named;
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return new Made(
        new AgentTag(
            from, to, new AgentMention(agent, text.span(from, to), principals, Optional.empty())),
        end);
  }

  private Agent agent(Sense.Body body, boolean owned, List<AgentMention> principals) {
    String suffix = owned ? "-" + suffixOf(principals.get(0).agent()) : "";
    var agent =
        new Agent(
            Agent.Kind.BODY,
            "actor/" + body.key() + suffix,
            body.name(),
            body.nameEn(),
            Optional.empty(),
            principals.stream().map(AgentMention::agent).toList(),
            List.of());
    if (body.ministry()) {
      ministries.add(agent.key());
    }
    return agent;
  }

  /** The state behind the name, or those in it, as in {@code Hội Hữu nghị Việt Nam - Cuba}. */
  private List<AgentMention> principals(List<Tag> tags, int at, int afterName, int end) {
    var principals = new ArrayList<AgentMention>();
    if (end > afterName) {
      principals.add(principalAt(tags, afterName).orElseThrow());
    }
    for (int i = at; i < afterName; i++) {
      if (tags.get(i) instanceof AgentTag inner
          && inner.mention().agent().kind() != Agent.Kind.BODY) {
        principals.add(inner.mention());
      }
    }
    return principals;
  }

  private static String suffixOf(Agent principal) {
    return principal.notation().map(Slug::of).orElse(Slug.of(principal.name()));
  }

  private int principalEnd(List<Tag> tags, int at) {
    return principalAt(tags, at).isEmpty()
        ? at
        : principalIndex(tags, at) + (isBracketed(tags, at) ? 2 : 1);
  }

  private Optional<AgentMention> principalAt(List<Tag> tags, int at) {
    int index = principalIndex(tags, at);
    if (index >= tags.size() || !(tags.get(index) instanceof AgentTag agent)) {
      return Optional.empty();
    }
    boolean principal =
        agent.mention().agent().kind() == Agent.Kind.STATE
            || agent.mention().agent().kind() == Agent.Kind.ORGANISATION;
    boolean closed = !isBracketed(tags, at) || text.isSign(tags, index + 1, ")");
    return principal && closed ? Optional.of(agent.mention()) : Optional.empty();
  }

  private int principalIndex(List<Tag> tags, int at) {
    return isBracketed(tags, at) ? at + 1 : skipMany(tags, NameText.skipOf(tags, at));
  }

  /** {@code Hải quân các nước A, B và C}: the first of them is whose it is. */
  private static int skipMany(List<Tag> tags, int at) {
    boolean many =
        at + 1 < tags.size()
            && tags.get(at).marks(Function.MANY)
            && tags.get(at + 1).marks(Function.NOUN);
    boolean both = at < tags.size() && tags.get(at).marks(Function.BOTH_SIDES);
    return many ? at + 2 : both ? at + 1 : at;
  }

  private boolean isBracketed(List<Tag> tags, int at) {
    return text.isSign(tags, at, "(");
  }
}
