package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Names of companies and groups that no lexicon lists: told by a noun before them, by one that ends
 * them, or by how they are written.
 */
final class TradeNames {
  /** In letters: what stands before a capital inside a trade name. */
  private static final int SHORTEST_PART = 3;

  private static final int FIRST_WITH_MARKS = 0x80;

  /** In tags: {@code phụ tùng ô tô}. */
  private static final int LONGEST_TRADE = 5;

  /** Last words of {@code công ty, tập đoàn, hãng}, behind which a name may begin with a field. */
  private static final Set<String> FIRMS = Set.of("ty", "đoàn", "hãng");

  /** Last word of {@code ngân hàng}. */
  private static final String BANK = "hàng";

  private final NameText text;
  private final OwnedBodies bodies;

  TradeNames(NameText text, OwnedBodies bodies) {
    this.text = text;
    this.bodies = bodies;
  }

  /**
   * {@code nhóm vũ trang Abu Sayyaf}, {@code hãng vận tải biển Đan Mạch Maersk}: the noun, the
   * words of its trade and the state behind it only tell what it is.
   */
  Optional<Made> behindNoun(List<Tag> tags, int at) {
    if (NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY_NOUN).isEmpty()) {
      return Optional.empty();
    }
    int fieldEnd = isFirm(tags.get(at)) ? BodyName.endByField(text, tags, at) : at;
    if (fieldEnd > at + 1) {
      return Optional.of(bodies.named(tags, at, fieldEnd, false));
    }
    return behindTrade(tags, at, tradeEnd(tags, at + 1));
  }

  /**
   * {@code Tập đoàn dầu khí Pháp Total}, {@code Ngân hàng Nhật Bản Mizuho}: with a capital too, the
   * noun, its trade in small letters and a state only tell whose name stands behind them; but of
   * {@code Giám đốc công ty dầu khí Peru Ana Lima} it is a person's.
   */
  Optional<Made> behindState(List<Tag> tags, int at) {
    boolean firm = isFirm(tags.get(at)) || text.tokens().get(tags.get(at).to() - 1).is(BANK);
    if (!firm || (at > 0 && Offices.isTitle(tags, at - 1))) {
      return Optional.empty();
    }
    int state = tradeEnd(tags, at + 1);
    return NameText.stateAt(tags, state).isPresent()
        ? behindTrade(tags, at, state)
        : Optional.empty();
  }

  /** The name behind the words for a trade, and behind a state if one stands there. */
  private Optional<Made> behindTrade(List<Tag> tags, int at, int trade) {
    Optional<AgentMention> home = NameText.stateAt(tags, trade);
    int name = home.isPresent() ? trade + 1 : trade;
    if (name >= tags.size() || text.isPersonOpener(tags, name)) {
      return Optional.empty();
    }
    int grown = grownEnd(tags, name);
    if (tags.get(name) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.BODY
        && grown == name + 1) {
      return Optional.of(withHome(tags, at, new Made(known, grown), home));
    }
    int end = Math.max(CapitalRun.end(text, tags, name), grown > name + 1 ? grown : name);
    return end == name || isShortAcronym(tags, name, end) || text.isTornOff(tags, end)
        ? Optional.empty()
        : Optional.of(withHome(tags, at, bodies.named(tags, name, end, false), home));
  }

  private boolean isFirm(Tag noun) {
    return FIRMS.contains(text.tokens().get(noun.to() - 1).key());
  }

  /** {@code startup AI}: what it deals in. */
  private boolean isShortAcronym(List<Tag> tags, int from, int end) {
    Token token = text.tokens().get(tags.get(from).from());
    return end == from + 1 && token.acronym() && token.surface().length() < SHORTEST_PART;
  }

  /** The body of this name, with the state that stands before it. */
  private static Made withHome(List<Tag> tags, int noun, Made body, Optional<AgentMention> home) {
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
    return beforeHome(tags, at);
  }

  /**
   * {@code hãng phụ tùng Nhật Bản Denso Ten}: words that we do not know tell the trade too, where a
   * state and a name stand behind them; where the state stands, or the index itself.
   */
  private int beforeHome(List<Tag> tags, int from) {
    int at = from;
    while (at < Math.min(tags.size(), from + LONGEST_TRADE) && isWordOfTrade(tags, at)) {
      at++;
    }
    boolean named =
        NameText.stateAt(tags, at).isPresent()
            && at + 1 < tags.size()
            && text.isNamePart(tags, at + 1);
    return named ? at : from;
  }

  private boolean isWordOfTrade(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    return !text.startsWithCapital(tags, at)
        && !text.isSign(tag)
        && (tag instanceof Word || tag.has(Sense.Topic.class))
        && !tag.isVerb();
  }

  /**
   * Where the name of a known company ends that goes on to a noun that ends such names: {@code
   * Siemens Mobility GmbH}.
   */
  int grownEnd(List<Tag> tags, int at) {
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
   * ends such names, and what it is of, as in {@code Industrial Bank of Korea}.
   */
  Optional<Made> ended(List<Tag> tags, int at) {
    int noun =
        tags.get(at) instanceof AgentTag
            ? grownEnd(tags, at)
            : CapitalRun.ended(text, tags, at, Sense.NameHead.Kind.BODY_END);
    int end = noun > at + 1 ? ofEnd(tags, noun) : opened(tags, at);
    return end <= at + 1 ? Optional.empty() : Optional.of(bodies.named(tags, at, end, false));
  }

  /** {@code University of Tokyo}: such a noun begins the name; one past it, or the index. */
  private int opened(List<Tag> tags, int at) {
    boolean noun =
        text.startsWithCapital(tags, at)
            && NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY_END).isPresent();
    int end = noun ? ofEnd(tags, at + 1) : at;
    return end > at + 1 ? end : at;
  }

  /** One past what a noun is of in a language that says so with {@code of}, or the index. */
  private int ofEnd(List<Tag> tags, int at) {
    int name = at + 1;
    if (!text.isWord(tags, at, "of") || name >= tags.size()) {
      return at;
    }
    int run = CapitalRun.end(text, tags, name);
    boolean known = tags.get(name) instanceof PlaceTag || tags.get(name) instanceof AgentTag;
    return run > name ? run : known && text.startsWithCapital(tags, name) ? name + 1 : at;
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
    return holder || isLed(tags, at, token) || isTradeName(token.surface())
        ? Optional.of(bodies.named(tags, at, at + 1, false))
        : Optional.empty();
  }

  /**
   * {@code Giám đốc điều hành VAGO cho biết}; behind a minister stands his field: {@code Bộ trưởng
   * GTVT}. An acronym with marks, as {@code HĐQT}, is of a common noun.
   */
  private boolean isLed(List<Tag> tags, int at, Token acronym) {
    return acronym.acronym()
        && acronym.surface().length() >= SHORTEST_PART
        && acronym.surface().chars().allMatch(letter -> letter < FIRST_WITH_MARKS)
        && !tags.get(at - 1).matches(Sense.Title.class, Sense.Title::ministerial)
        && !(at + 1 < tags.size() && text.startsWithCapital(tags, at + 1))
        && !text.hasDigit(tags, at, at + 1)
        && !text.isSign(tags, at + 1, "-");
  }

  /** {@code PGBank}, {@code VinSpeed}, but not {@code McCain}: capitals inside a word. */
  static boolean isTradeName(String word) {
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
}
