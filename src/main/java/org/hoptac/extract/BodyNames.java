package org.hoptac.extract;

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
import org.hoptac.text.Token;

/**
 * Bodies: those that every state may have, with the state they belong to, and those known by a head
 * noun.
 */
final class BodyNames {
  /** What a name with a capital behind it is the name of. */
  private static final String LAW = "luật";

  /** A department, or what befell someone. */
  private static final String CASE = "vụ";

  /** First syllable of what someone is a member of. */
  private static final String PARTY = "đảng";

  /** Last syllables of houses that teach or heal. */
  private static final Set<String> SERVING = Set.of("trường", "học", "viện", "non");

  /** First syllable of {@code phái đoàn}. */
  private static final String MISSION = "phái";

  private final NameText text;
  private final OwnedBodies bodies;
  private final TradeNames trades;

  BodyNames(NameText text, OwnedBodies bodies, TradeNames trades) {
    this.text = text;
    this.bodies = bodies;
    this.trades = trades;
  }

  /** {@code Cục Hợp tác quốc tế}, {@code Đại học Kyoto}, {@code công ty Hanwha}. */
  Optional<Made> unknownBody(List<Tag> tags, int at) {
    int manner = mannerEnd(tags, at);
    if (manner > at) {
      return Optional.of(bodies.ofNobody(tags, at, manner));
    }
    if (NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isEmpty()
        || (at > 0 && text.isPersonOpener(tags, at - 1))
        || Offices.headsBody(text, tags, at - 1)
        || isCase(tags, at)) {
      return Optional.empty();
    }
    boolean proper = isProper(tags.get(at));
    Optional<Made> traded = proper ? trades.behindState(tags, at) : Optional.empty();
    if (traded.isPresent()) {
      return traded;
    }
    if (at + 1 < tags.size()
        && tags.get(at + 1) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.BODY) {
      return Optional.of(widened(tags, at, known));
    }
    int end =
        proper
            ? new BodyName(text, tags, at).end()
            : Math.max(CapitalRun.end(text, tags, at + 1), BodyName.endByField(text, tags, at));
    if (proper && end > at + 1 && isTradeOfKnown(tags, at, end)) {
      AgentTag firm = (AgentTag) tags.get(end);
      return Optional.of(
          new Made(new AgentTag(tags.get(at).from(), firm.to(), firm.mention()), end + 1));
    }
    if (proper) {
      end = Math.max(end, beforeAcronym(tags, at + 1, end));
    }
    boolean whole = end == at + 1 && isWholeName(tags, at);
    if ((end <= at + 1 && !whole) || text.isTornOff(tags, end)) {
      return Optional.empty();
    }
    return Optional.of(bodies.named(tags, at, end, false));
  }

  /** {@code Tập đoàn năng lượng Rosatom}: words in small letters only tell what the firm does. */
  private boolean isTradeOfKnown(List<Tag> tags, int at, int end) {
    boolean firm =
        end < tags.size()
            && tags.get(end) instanceof AgentTag known
            && known.mention().isBody()
            && known.mention().principals().isEmpty()
            && known.to() == known.from() + 1;
    return firm
        && IntStream.range(at + 1, end).noneMatch(word -> text.startsWithCapital(tags, word));
  }

  /**
   * {@code Trường Quốc tế Canada}: what is taught and treated there is done as in Canada, wherever
   * it stands and whosever it is; one past its name, or the index itself.
   */
  private int mannerEnd(List<Tag> tags, int at) {
    boolean whole = tags.get(at).marks(Function.FOREIGN);
    int last = whole ? at : at + 1;
    boolean manner =
        (whole || NameText.nameHead(tags.get(at), Sense.NameHead.Kind.BODY).isPresent())
            && NameText.stateAt(tags, last + 1).isPresent()
            && isProper(tags.get(at))
            && isInternational(tags.get(last).to() - 1);
    return manner ? last + 2 : at;
  }

  /** {@code Trường Quốc tế}, {@code Bệnh viện Quốc tế}, but not {@code Cục Hợp tác Quốc tế}. */
  private boolean isInternational(int last) {
    return last > 1
        && text.tokens().get(last).is("tế")
        && text.tokens().get(last - 1).is("quốc")
        && SERVING.contains(text.tokens().get(last - 2).key());
  }

  /** {@code Vụ sinh viên Peru mất tích}: no department, but what befell them. */
  private boolean isCase(List<Tag> tags, int at) {
    return text.isWord(tags, at, CASE)
        && tags.get(at).to() == tags.get(at).from() + 1
        && (at == 0 || text.isSign(tags, at - 1, "."))
        && at + 1 < tags.size()
        && !text.startsWithCapital(tags, at + 1);
  }

  /** {@code Đại học Quốc gia Peru}: the noun and its kind, both with capitals, and whose it is. */
  private boolean isWholeName(List<Tag> tags, int at) {
    Tag head = tags.get(at);
    int kind = head.from() + 2;
    return head.to() > kind
        && text.startsWithCapital(tags, at)
        && text.tokens().get(kind).capitalised()
        && bodies.principalAt(tags, at + 1).isPresent();
  }

  /**
   * {@code Tập đoàn Boeing}: the head belongs to the name of the one that is known; {@code Bệnh
   * viện Samsung Seoul}: and the town behind it.
   */
  private Made widened(List<Tag> tags, int at, AgentTag known) {
    int grown = trades.grownEnd(tags, at + 1);
    boolean town =
        grown == at + 2
            && grown < tags.size()
            && tags.get(grown) instanceof PlaceTag
            && known.mention().principals().isEmpty()
            && isProper(tags.get(at));
    int end = town ? grown + 1 : grown;
    if (end > at + 2) {
      return bodies.named(tags, at, end, false);
    }
    int from = tags.get(at).from();
    return new Made(
        new AgentTag(from, known.to(), known.mention().withSpan(text.span(from, known.to()))),
        at + 2);
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
    int last = bodies.principalAt(tags, bracket - 1).isPresent() ? bracket - 1 : bracket;
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
    if (body.isEmpty() || (at > 0 && (text.isPersonOpener(tags, at - 1) || isOfLaw(tags, at)))) {
      return Optional.empty();
    }
    Optional<Made> state = body.get().government() ? government(tags, at) : Optional.empty();
    if (state.isPresent() && !isMission(tags, at, state.get().next())) {
      return state;
    }
    int end = new BodyName(text, tags, at).endOfKnown();
    boolean longer =
        end > at + 1
            && !(body.get().government() && !isNameOfSeat(tags, at + 1))
            && !text.isTornOff(tags, end)
            && (isProper(tags.get(at))
                || bodies.principalAt(tags, end).isPresent()
                || text.startsWithCapital(tags, end - 1));
    if (longer) {
      return Optional.of(bodies.named(tags, at, end, body.get().ministry()));
    }
    Made made = bodies.made(body.get(), tags, at, at + 1);
    boolean owned = made.next() > at + 1;
    return owned || (isProper(tags.get(at)) && !body.get().government())
        ? Optional.of(made)
        : Optional.empty();
  }

  /** {@code chính quyền Liên bang}, {@code chính quyền thành phố Osaka}. */
  private boolean isNameOfSeat(List<Tag> tags, int at) {
    return text.startsWithCapital(tags, at) || BodyName.townEnd(text, tags, at) > at;
  }

  /** {@code Phái đoàn EU tại Peru}: one that stays there is a body, one that comes is its state. */
  private boolean isMission(List<Tag> tags, int at, int behind) {
    return text.isWord(tags, at, MISSION)
        && behind < tags.size()
        && tags.get(behind).marks(Function.AT)
        && !(isReceived(tags, at - 1) && !isStateAt(tags, behind + 1));
  }

  /** {@code tiếp phái đoàn Peru tại Lima}. */
  private static boolean isReceived(List<Tag> tags, int at) {
    return at >= 0
        && tags.get(at)
            .matches(
                Sense.Type.class,
                act -> act.verb() && (act.type().equals("meeting") || act.type().equals("visit")));
  }

  private static boolean isStateAt(List<Tag> tags, int at) {
    return NameText.stateAt(tags, at).isPresent()
        || (at < tags.size()
            && tags.get(at) instanceof PlaceTag place
            && place.place().key().startsWith("actor/"));
  }

  /** {@code Luật Hoàng gia}. */
  private boolean isOfLaw(List<Tag> tags, int at) {
    Token last = text.tokens().get(tags.get(at - 1).to() - 1);
    return text.startsWithCapital(tags, at) && last.capitalised() && last.is(LAW);
  }

  /** {@code Chính phủ Nhật Bản} is Japan, {@code chính quyền Manila} the Philippines. */
  private Optional<Made> government(List<Tag> tags, int at) {
    int owner = NameText.skipOf(tags, at + 1);
    Optional<AgentMention> seat =
        owner < tags.size() && tags.get(owner) instanceof PlaceTag place
            ? place.seat()
            : Optional.empty();
    return bodies
        .principalAt(tags, at + 1)
        .or(() -> seat)
        .map(
            state -> {
              int end = seat.isPresent() ? owner + 1 : bodies.principalEnd(tags, at + 1);
              int from = tags.get(at).from();
              int to = tags.get(end - 1).to();
              return new Made(new AgentTag(from, to, state.withSpan(text.span(from, to))), end);
            });
  }

  /** {@code ngân hàng Nhà nước}; but of {@code đảng Cộng hòa} one is told to be. */
  private boolean isProper(Tag tag) {
    return text.isProper(tag) && !text.tokens().get(tag.from()).surface().equals(PARTY);
  }
}
