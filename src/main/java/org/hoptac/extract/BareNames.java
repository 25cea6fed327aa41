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
import org.hoptac.text.Slug;
import org.hoptac.text.Token;

/**
 * Bodies that no noun introduces: foreign words with capitals, or an acronym, where only one that
 * acts can stand, as in {@code ký thỏa thuận với Kivara Systems}, {@code Kivara Fiji}.
 */
final class BareNames {
  /** In letters; shorter ones are too often something else. */
  private static final int SHORTEST_ACRONYM = 3;

  private static final Set<String> TRADE =
      Set.of(
          "ra mắt",
          "khai trương",
          "giới thiệu",
          "công bố",
          "khởi công",
          "khánh thành",
          "phát hành",
          "phân phối",
          "sản xuất",
          "rót vốn",
          "huy động",
          "gia hạn");

  private static final String ONE = "một";
  private static final String INTO = "vào";

  /** In tags: how far the verb may stand from its subject. */
  private static final int REACH = 3;

  /** In words. */
  private static final int REACH_BACK = 60;

  private final NameText text;
  private final ToldPersons told;

  BareNames(NameText text, ToldPersons told) {
    this.text = text;
    this.told = told;
  }

  /** A body without a noun. */
  Optional<Made> body(List<Tag> tags, int at) {
    if (isInsideName(tags, at)) {
      return Optional.empty();
    }
    int end = CapitalRun.end(text, tags, at);
    if (!isForeign(tags, at, end, SHORTEST_ACRONYM)) {
      return Optional.empty();
    }
    boolean state = isState(tags, end) && !text.isNumber(tags, end + 1);
    int behind = pastAlias(tags, end);
    boolean fits =
        isFellow(tags, at)
            || isListed(tags, at, behind)
            || opensList(tags, at, behind)
            || isTwin(tags, at, end)
            || state
            || isSubject(tags, at, behind)
            || isDoer(tags, at, behind)
            || isExplained(tags, behind);
    boolean tooShort = state && !isForeign(tags, at, end, SHORTEST_ACRONYM + 1);
    if (!fits || tooShort || text.isPersonOpener(tags, at)) {
      return Optional.empty();
    }
    String name = text.surface(tags.get(at).from(), tags.get(end - 1).to());
    boolean type = text.hasDigit(tags, at, end) && !isExplained(tags, end);
    return told.isTold(name) || type || isDesignation(tags, end - 1)
        ? Optional.empty()
        : Optional.of(made(tags, at, end, state ? end + 1 : behind));
  }

  /** One past the acronym in brackets: {@code Kivara Systems (KIVS)}. */
  private int pastAlias(List<Tag> tags, int end) {
    return Alias.acronymBracket(text, tags, end - 1) == end && text.isSign(tags, end + 2, ")")
        ? end + 3
        : end;
  }

  /** {@code Kivara Việt Nam} is Kivara of Việt Nam, {@code Air Canada} a name of foreign words. */
  private Made made(List<Tag> tags, int at, int end, int next) {
    int from = tags.get(at).from();
    boolean state = next == end + 1;
    int last = state && isForeign(tags, end, next, 1) ? next : end;
    String name = text.surface(from, tags.get(last - 1).to());
    List<AgentMention> home = state ? List.of(((AgentTag) tags.get(end)).mention()) : List.of();
    Agent named = Agent.named(Agent.Kind.BODY, "actor/" + Slug.of(name), name);
    Agent body =
        new Agent(
            named.kind(),
            named.key(),
            name,
            named.nameEn(),
            named.notation(),
            home.stream().map(AgentMention::agent).toList(),
            List.of());
    int to = tags.get(next - 1).to();
    var mention = new AgentMention(body, text.span(from, to), home, Optional.empty());
    return new Made(new AgentTag(from, to, mention), next);
  }

  /** {@code ký thỏa thuận với …}, {@code hợp tác cùng …}, {@code đầu tư vào …}. */
  private boolean isFellow(List<Tag> tags, int at) {
    return at > 1
        && (tags.get(at - 1).marks(Function.WITH) || isInto(tags, at))
        && tags.get(at - 2).has(Sense.Type.class);
  }

  private boolean isInto(List<Tag> tags, int at) {
    return text.isWord(tags, at - 1, INTO) && !text.tokens().get(tags.get(at).from()).acronym();
  }

  /** {@code Tập đoàn Hanwha và …}, {@code … và Tập đoàn Hanwha}. */
  private static boolean isListed(List<Tag> tags, int at, int end) {
    return (at > 1 && tags.get(at - 1).marks(Function.AND) && isBody(tags, at - 2))
        || (end + 1 < tags.size() && tags.get(end).marks(Function.AND) && isBody(tags, end + 1));
  }

  /** {@code Kivara, FPT và Bolander Group ký …}: the first of those who do something. */
  private boolean opensList(List<Tag> tags, int at, int end) {
    if (!text.isSign(tags, end, ",") || !opens(tags, at)) {
      return false;
    }
    int link = end;
    while (isBody(tags, link + 1) && text.isSign(tags, link, ",")) {
      link += 2;
    }
    return link > end
        && link + 2 < tags.size()
        && tags.get(link).marks(Function.AND)
        && isBody(tags, link + 1)
        && (tags.get(link + 2).isVerb() || tags.get(link + 2).has(Sense.Status.class));
  }

  /** {@code Huế và Blois (Pháp)}: a town beside a town, told whose it is. */
  private boolean isTwin(List<Tag> tags, int at, int end) {
    return at > 1
        && tags.get(at - 1).marks(Function.AND)
        && tags.get(at - 2) instanceof PlaceTag place
        && !place.region()
        && text.isSign(tags, end, "(")
        && isState(tags, end + 1)
        && text.isSign(tags, end + 2, ")")
        && end + 3 < tags.size()
        && (tags.get(end + 3).isVerb() || tags.get(end + 3).has(Sense.Status.class))
        && opens(tags, at - 2);
  }

  /**
   * At the head of a sentence, with its verb behind it; behind a phrase in front of it only one
   * that is written as companies are: {@code Là hãng lớn nhất, KivaraTech ký …}.
   */
  private boolean isSubject(List<Tag> tags, int at, int end) {
    boolean fronted =
        text.isSign(tags, at - 1, ",")
            && end == at + 1
            && TradeNames.isTradeName(text.tokens().get(tags.get(at).from()).surface())
            && !isToldBefore(tags.get(at).from());
    if (!fronted && !opens(tags, at)) {
      return false;
    }
    if (end < tags.size() && tags.get(end).marks(Function.WITH)) {
      return true;
    }
    for (int i = end; i < Math.min(tags.size(), end + REACH); i++) {
      Tag tag = tags.get(i);
      if (tag.isVerb() || isTrade(tags, i)) {
        return true;
      }
      if (!tag.has(Sense.Status.class)) {
        return false;
      }
    }
    return false;
  }

  /** {@code Bộ Y tế (MoHF) … Hôm qua, MoHF …}: a word that stood there before may be another's. */
  private boolean isToldBefore(int token) {
    String word = text.tokens().get(token).surface();
    for (int t = token - 1; t >= Math.max(0, token - REACH_BACK); t--) {
      if (text.tokens().get(t).surface().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Kivara ra mắt …}: what companies do. */
  private boolean isTrade(List<Tag> tags, int at) {
    int token = tags.get(at).from();
    return token + 1 < text.tokens().size()
        && TRADE.contains(
            text.tokens().get(token).key() + " " + text.tokens().get(token + 1).key());
  }

  /** {@code do Kivara phát triển}, {@code do Kivara và Bolander tổ chức}. */
  private boolean isDoer(List<Tag> tags, int at, int end) {
    int first = at;
    if (at > 1 && tags.get(at - 1).marks(Function.AND)) {
      first = at - 1;
      while (first > 0 && text.isNamePart(tags, first - 1)) {
        first--;
      }
    }
    boolean two = first == at && end + 1 < tags.size() && tags.get(end).marks(Function.AND);
    int verb = two ? Math.max(end + 1, CapitalRun.end(text, tags, end + 1)) : end;
    return first > 0
        && tags.get(first - 1).marks(Function.BY)
        && verb < tags.size()
        && tags.get(verb).isVerb();
  }

  /** {@code Kivara, hãng xe lớn nhất}, {@code Kivara - một công ty}: told what it is. */
  private boolean isExplained(List<Tag> tags, int end) {
    boolean apart = text.isSign(tags, end, ",") || text.isSign(tags, end, "-");
    int noun = text.isWord(tags, end + 1, ONE) ? end + 2 : end + 1;
    return apart
        && noun < tags.size()
        && !text.startsWithCapital(tags, noun)
        && (isHead(tags, noun, Sense.NameHead.Kind.BODY_NOUN)
            || isHead(tags, noun, Sense.NameHead.Kind.BODY));
  }

  private static boolean isHead(List<Tag> tags, int at, Sense.NameHead.Kind kind) {
    return NameText.nameHead(tags.get(at), kind).isPresent();
  }

  private boolean opens(List<Tag> tags, int at) {
    int token = tags.get(at).from();
    return at == 0
        || (text.isSign(tags, at - 1, ".")
            && text.tokens().get(token).spaced()
            && (token == 1 || text.tokens().get(token - 2).surface().length() > 1));
  }

  private static boolean isInsideName(List<Tag> tags, int at) {
    return at > 0
        && (tags.get(at - 1) instanceof AgentTag
            || tags.get(at - 1) instanceof PlaceTag
            || tags.get(at - 1).has(Sense.NameHead.class)
            || tags.get(at - 1).has(Sense.Title.class));
  }

  /** {@code Iskander-K}. */
  private boolean isDesignation(List<Tag> tags, int last) {
    Token token = text.tokens().get(tags.get(last).from());
    return text.isSign(tags, last - 1, "-") && !token.spaced() && token.surface().length() == 1;
  }

  private boolean isForeign(List<Tag> tags, int from, int end, int shortestAcronym) {
    for (int i = tags.get(from).from(); i < tags.get(end - 1).to(); i++) {
      Token token = text.tokens().get(i);
      boolean foreign =
          token.kind() == Token.Kind.WORD
              && (token.acronym()
                  ? token.surface().length() >= shortestAcronym
                  : !token.vietnamese());
      if (foreign) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(List<Tag> tags, int at) {
    return isOf(tags, at, Agent.Kind.STATE);
  }

  private static boolean isBody(List<Tag> tags, int at) {
    return isOf(tags, at, Agent.Kind.BODY);
  }

  private static boolean isOf(List<Tag> tags, int at, Agent.Kind kind) {
    return at < tags.size()
        && tags.get(at) instanceof AgentTag agent
        && agent.mention().agent().kind() == kind;
  }
}
