package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Persons whose names no title opens: the name, or what stands beside it, shows that it is a
 * person's, as in {@code chính quyền Trump}.
 */
final class UntitledPersons {
  private static final int MOST_WORDS_OF_LEADER = 2;

  /** Last syllable of {@code nước chủ nhà}. */
  private static final String HOUSE = "nhà";

  private final NameText text;
  private final ToldPersons told;

  UntitledPersons(NameText text, ToldPersons told) {
    this.text = text;
    this.told = told;
  }

  /**
   * A name without a title: one that a family name or given name opens, or that stands behind the
   * office and its paper, as in {@code Giám đốc TTXVN Vũ Việt Trang}.
   */
  Optional<Made> named(List<Tag> tags, int at) {
    if (!text.isNamePart(tags, at) || (at > 0 && isNoPersonBehind(tags, at - 1))) {
      return Optional.empty();
    }
    int end = CapitalRun.acrossPlaces(text, tags, at);
    boolean opened =
        text.isPersonOpener(tags, at)
            && tags.get(end - 1).to() - tags.get(at).from() >= text.fewestWordsOfName(tags, at);
    boolean held =
        at > 1
            && end > at + 1
            && tags.get(at - 1) instanceof AgentTag
            && Offices.isTitle(tags, at - 2);
    return opened
            || held
            || isExplained(tags, at, end)
            || isOfHost(tags, at, end)
            || isHeadOfGovernment(tags, at, end)
            || isSecondOfTwo(tags, at, end)
        ? Optional.of(made(tags, at, end))
        : Optional.empty();
  }

  /**
   * {@code người đồng cấp Pháp A và Đức B}: behind one whose state stands before his name, another
   * who is told so holds the same office.
   */
  Optional<Made> nextHolder(List<Tag> tags, int at) {
    int before = at - 1;
    if (before < 1
        || !(tags.get(before).marks(Function.AND) || text.isSign(tags, before, ","))
        || !isHolder(tags.get(before - 1))
        || NameText.stateAt(tags, at).isEmpty()
        || at + 1 >= tags.size()) {
      return Optional.empty();
    }
    return personBehind(tags, at + 1).map(person -> acting(person, (AgentTag) tags.get(at)));
  }

  private Optional<Made> personBehind(List<Tag> tags, int at) {
    if (tags.get(at) instanceof AgentTag known) {
      boolean alone =
          known.mention().agent().kind() == Agent.Kind.PERSON
              && known.mention().principals().isEmpty();
      return alone ? Optional.of(new Made(known, at + 1)) : Optional.empty();
    }
    int end = text.isNamePart(tags, at) ? CapitalRun.end(text, tags, at) : at;
    boolean name =
        end > at + 1
            && (text.isForeign(tags, at, at + 1) || text.isPersonOpener(tags, at))
            && !text.hasDigit(tags, at, end)
            && !text.tokens().get(tags.get(at).from()).acronym();
    return name ? Optional.of(made(tags, at, end)) : Optional.empty();
  }

  /** Whether one stands here whose words begin with his office and his state. */
  private static boolean isHolder(Tag tag) {
    return tag instanceof AgentTag holder
        && holder.mention().agent().kind() == Agent.Kind.PERSON
        && holder.mention().principals().stream()
            .anyMatch(
                state -> state.isState() && state.span().end() < holder.mention().span().begin());
  }

  private static Made acting(Made person, AgentTag state) {
    AgentTag named = (AgentTag) person.tag();
    AgentMention known = named.mention().actingFor(state.mention());
    return new Made(new AgentTag(state.from(), named.to(), known), person.next());
  }

  /** {@code Thượng nghị sĩ Ramos và Ortiz đã …}: two of one office, by their last names. */
  private boolean isSecondOfTwo(List<Tag> tags, int at, int end) {
    return at > 1
        && end == at + 1
        && tags.get(at - 1).marks(Function.AND)
        && tags.get(at - 2) instanceof AgentTag first
        && first.mention().agent().kind() == Agent.Kind.PERSON
        && first.mention().agent().name().indexOf(' ') < 0
        && first.to() > first.from() + 1
        && text.isForeign(tags, at, end)
        && !text.tokens().get(tags.get(at).from()).acronym()
        && !text.hasDigit(tags, at, end)
        && end < tags.size()
        && (tags.get(end).has(Sense.Status.class)
            || tags.get(end).has(Sense.Report.class)
            || tags.get(end).isVerb());
  }

  /** {@code Tổng thống nước này Ana Bola}, {@code Thủ tướng nước chủ nhà Ana Bola}. */
  private boolean isOfHost(List<Tag> tags, int at, int end) {
    return at > 1
        && end > at + 1
        && Offices.isTitle(tags, at - 2)
        && (tags.get(at - 1).marks(Function.THIS_STATE)
            || (tags.get(at - 1).marks(Function.NOUN)
                && text.tokens().get(tags.get(at - 1).to() - 1).is(HOUSE)))
        && !text.hasDigit(tags, at, end);
  }

  /** {@code chính quyền Trump}. */
  private boolean isHeadOfGovernment(List<Tag> tags, int at, int end) {
    return at > 0
        && end <= at + MOST_WORDS_OF_LEADER
        && tags.get(at - 1).matches(Sense.Body.class, Sense.Body::government)
        && !text.tokens().get(tags.get(at).from()).acronym()
        && text.isForeign(tags, at, end);
  }

  /** {@code Ana Bola, nhà sản xuất phim,} at the head of a sentence: what he or she is. */
  private boolean isExplained(List<Tag> tags, int at, int end) {
    boolean begins = at == 0 || text.isSign(tags, at - 1, ".");
    return begins
        && end > at + 1
        && end + 1 < tags.size()
        && (text.isSign(tags, end, ",") || text.isSign(tags, end, "-"))
        && !text.startsWithCapital(tags, end + 1)
        && Offices.isPersonHead(tags, end + 1)
        && text.isForeign(tags, at, end);
  }

  /**
   * A leader whom everyone knows, where only the name stands: {@code Putin gặp Erdogan}; the other
   * of a pair need not be known.
   */
  Optional<Made> leader(List<Tag> tags, int at) {
    if (isInsideName(tags, at)) {
      return Optional.empty();
    }
    int end = text.leaderEnd(tags, at);
    if (end == at && isLeaderBehind(tags, at + 1)) {
      end = at + 1;
    } else if (end == at && text.isSign(tags, at - 1, "-") && isLeaderBefore(tags, at - 1)) {
      end = CapitalRun.end(text, tags, at);
    }
    return end > at ? Optional.of(made(tags, at, end)) : Optional.empty();
  }

  private boolean isInsideName(List<Tag> tags, int at) {
    return at > 0 && (tags.get(at - 1) instanceof AgentTag || isNoPersonBehind(tags, at - 1));
  }

  private boolean isLeaderBehind(List<Tag> tags, int hyphen) {
    return text.isSign(tags, hyphen, "-")
        && hyphen + 1 < tags.size()
        && text.leaderEnd(tags, hyphen + 1) > hyphen + 1;
  }

  private boolean isLeaderBefore(List<Tag> tags, int hyphen) {
    return hyphen > 0 && text.leaderEnd(tags, hyphen - 1) == hyphen;
  }

  private boolean isNoPersonBehind(List<Tag> tags, int before) {
    return text.isNamePart(tags, before)
        || isJoinedToNumber(tags, before)
        || isHouseNumber(tags, before)
        || isHead(tags, before, Sense.NameHead.Kind.THING)
        || isHead(tags, before, Sense.NameHead.Kind.PLACE)
        || isHead(tags, before, Sense.NameHead.Kind.BODY);
  }

  /** {@code 015-Trần Hưng Đạo}, {@code 015/Trần Hưng Đạo}: a ship. */
  private boolean isJoinedToNumber(List<Tag> tags, int at) {
    return (text.isSign(tags, at, "-") || text.isSign(tags, at, "/"))
        && !text.isSpaced(tags, at)
        && text.isNumber(tags, at - 1);
  }

  /** {@code (44B Lý Thường Kiệt, Hà Nội)}, {@code số 10 Trần Hưng Đạo}: a street. */
  private boolean isHouseNumber(List<Tag> tags, int at) {
    return at > 0
        && text.hasDigit(tags, at, at + 1)
        && (text.isSign(tags, at - 1, "(")
            || tags.get(at - 1).firstWord(text.tokens()).equals("số"));
  }

  private static boolean isHead(List<Tag> tags, int at, Sense.NameHead.Kind kind) {
    return NameText.nameHead(tags.get(at), kind).isPresent();
  }

  private Made made(List<Tag> tags, int at, int end) {
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    String name = told.full(text.surface(from, to));
    AgentMention mention = text.mention(Agent.Kind.PERSON, "person/", name, from, to);
    return new Made(new AgentTag(from, to, mention), end);
  }
}
