package org.hoptac.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Capital;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/** Names behind a head noun, and the acronyms in brackets behind names. */
final class HeadedNames {
  /** In tags: from a body to its second name behind its seat. */
  private static final int ALIAS = 4;

  private final NameText text;

  /** Names in brackets, with whom they name. */
  private final Map<String, AgentMention> aliases = new HashMap<>();

  HeadedNames(NameText text) {
    this.text = text;
  }

  /**
   * {@code Tờ Nikkei Asia của Nhật Bản}: the country is where the paper is at home, not a party.
   */
  Optional<Made> outlet(List<Tag> tags, int at) {
    boolean headed = NameText.nameHead(tags.get(at), Sense.NameHead.Kind.OUTLET).isPresent();
    if (!headed || at + 1 >= tags.size()) {
      return Optional.empty();
    }
    int end;
    AgentMention outlet;
    if (tags.get(at + 1) instanceof AgentTag known
        && known.mention().agent().kind() == Agent.Kind.OUTLET) {
      end = at + 2;
      outlet = known.mention();
    } else {
      end = CapitalRun.acrossPlaces(text, tags, at + 1);
      if (end == at + 1) {
        return Optional.empty();
      }
      outlet =
          text.mention(
              Agent.Kind.OUTLET,
              "outlet/",
              text.surface(tags.get(at + 1).from(), tags.get(end - 1).to()),
              tags.get(at + 1).from(),
              tags.get(end - 1).to());
    }
    int home = NameText.skipOf(tags, end);
    if (home < tags.size() && home <= end + 1 && tags.get(home) instanceof AgentTag) {
      end = home + 1;
    }
    return Optional.of(
        new Made(new AgentTag(tags.get(at).from(), tags.get(end - 1).to(), outlet), end));
  }

  /**
   * {@code Dự án Tăng cường An ninh với châu Á (ESIWA)}; without an acronym, a run of capitals or
   * quoted words.
   */
  Optional<Made> programme(List<Tag> tags, int at) {
    if (NameText.nameHead(tags.get(at), Sense.NameHead.Kind.PROGRAMME).isEmpty()
        || text.isNamedBody(tags, at)) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int bracket = Alias.acronymBracket(text, tags, at + 1);
    if (bracket > 0 && text.startsWithCapital(tags, at + 1)) {
      String acronym = text.tokens().get(tags.get(bracket + 1).from()).surface();
      String name = text.surface(from, tags.get(bracket - 1).to());
      Agent agent =
          new Agent(
              Agent.Kind.PROGRAMME,
              "programme/" + Slug.of(acronym),
              name,
              Optional.empty(),
              Optional.of(acronym),
              List.of(),
              List.of());
      int end = tags.get(bracket + 2).to();
      return Optional.of(
          new Made(
              new AgentTag(from, end, AgentMention.of(agent, text.span(from, end))), bracket + 3));
    }
    int run = CapitalRun.end(text, tags, at + 1);
    if (run == at + 1 || text.isTornOff(tags, run)) {
      return Optional.empty();
    }
    int end = tags.get(run - 1).to();
    int begin = text.startsWithCapital(tags, at) ? from : tags.get(at + 1).from();
    return Optional.of(
        new Made(
            new AgentTag(
                from,
                end,
                text.mention(
                    Agent.Kind.PROGRAMME, "programme/", text.surface(begin, end), begin, end)),
            run));
  }

  /** {@code Liên minh châu Âu (EU)}: one agent, named twice. */
  Optional<Made> acronym(List<Tag> tags, int at) {
    if (tags.get(at) instanceof AgentTag seated) {
      int end = aliasEndBehindSeat(tags, at, seated);
      if (end > at) {
        return Optional.of(seated(tags, at, seated, end));
      }
    }
    if (!(tags.get(at) instanceof AgentTag agent) || !text.isSign(tags, at + 1, "(")) {
      return Optional.empty();
    }
    boolean single = text.isSign(tags, at + 3, ")");
    boolean same =
        single
            && tags.get(at + 2) instanceof AgentTag inner
            && isSame(agent.mention(), inner.mention());
    boolean alias =
        single
            && agent.mention().agent().kind() != Agent.Kind.STATE
            && !(tags.get(at + 2) instanceof AgentTag)
            && !(tags.get(at + 2) instanceof PlaceTag)
            && text.tokens().get(tags.get(at + 2).from()).acronym();
    int end =
        same || alias
            ? at + 4
            : agent.mention().agent().kind() == Agent.Kind.BODY
                ? Alias.end(text, tags, at + 1)
                : at + 1;
    if (end == at + 1) {
      return Optional.empty();
    }
    int to = tags.get(end - 1).to();
    var named = agent.mention().withSpan(text.span(agent.mention().span(), to));
    aliases.put(text.surface(tags.get(at + 2).from(), tags.get(end - 2).to()), named);
    return Optional.of(new Made(new AgentTag(agent.from(), to, named), end));
  }

  /**
   * Index of the bracket that closes {@code (FijiCham)} or {@code (AHK Peru)} behind {@code Hiệp
   * hội Doanh nghiệp Fiji tại Peru}, or -1: where it sits parts its two names.
   */
  private int aliasEndBehindSeat(List<Tag> tags, int at, AgentTag body) {
    boolean seat =
        body.mention().agent().kind() == Agent.Kind.BODY
            && at + ALIAS < tags.size()
            && tags.get(at + 1).marks(Function.AT)
            && (tags.get(at + 2) instanceof PlaceTag || NameText.stateAt(tags, at + 2).isPresent())
            && text.isSign(tags, at + 3, "(")
            && isAlias(tags.get(at + ALIAS));
    int next = at + ALIAS + 1;
    int end = seat && NameText.stateAt(tags, next).isPresent() ? next + 1 : next;
    return seat && text.isSign(tags, end, ")") ? end : -1;
  }

  private boolean isAlias(Tag tag) {
    boolean body =
        tag instanceof AgentTag inner
            && inner.mention().agent().kind() == Agent.Kind.BODY
            && inner.mention().principals().isEmpty();
    boolean word = !(tag instanceof AgentTag) && text.tokens().get(tag.from()).acronym();
    return tag.to() == tag.from() + 1 && (body || word);
  }

  private Made seated(List<Tag> tags, int at, AgentTag body, int end) {
    Tag alias = tags.get(at + ALIAS);
    aliases.put(text.surface(alias.from(), alias.to()), body.mention());
    return new Made(new AgentTag(body.from(), tags.get(end).to(), body.mention()), end + 1);
  }

  /** The name that stood in brackets, alone: {@code VAGO} behind {@code Hội … (VAGO)}. */
  Optional<Made> aliased(List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean name =
        !aliases.isEmpty()
            && (tag instanceof Tag.Word || tag instanceof AgentTag)
            && text.startsWithCapital(tags, at);
    AgentMention known = name ? aliases.get(text.surface(tag.from(), tag.to())) : null;
    if (known == null || known.agent().kind() != Agent.Kind.BODY) {
      return Optional.empty();
    }
    AgentMention again = known.withSpan(text.span(tag.from(), tag.to()));
    return Optional.of(new Made(new AgentTag(tag.from(), tag.to(), again), at + 1));
  }

  /** Two bodies of one side, the second in brackets, are one: {@code … trung ương Mỹ (CIA)}. */
  private static boolean isSame(AgentMention outer, AgentMention inner) {
    return inner.agent().key().equals(outer.agent().key())
        || (inner.agent().kind() == Agent.Kind.BODY
            && outer.agent().kind() == Agent.Kind.BODY
            && inner.side().key().equals(outer.side().key()));
  }

  /** {@code Kathmandu Valley Times}: capitalised words up to a noun that ends such names. */
  Optional<Made> endedOutlet(List<Tag> tags, int at) {
    int end = CapitalRun.ended(text, tags, at, Sense.NameHead.Kind.OUTLET_END);
    if (end == at) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    return Optional.of(
        new Made(
            new AgentTag(
                from,
                to,
                text.mention(Agent.Kind.OUTLET, "outlet/", text.surface(from, to), from, to)),
            end));
  }

  /**
   * {@code Zawya đưa tin …}, {@code …, theo Zawya}: whoever brings news is an outlet, though no
   * lexicon lists it.
   */
  Optional<Made> reportingOutlet(List<Tag> tags, int at) {
    if (at > 0 && tags.get(at - 1) instanceof Capital) {
      return Optional.empty();
    }
    int end = CapitalRun.end(text, tags, at);
    if (!bringsNews(tags, end) && !(end == at + 1 && isCitedLast(tags, at))) {
      return Optional.empty();
    }
    int from = tags.get(at).from();
    int to = tags.get(end - 1).to();
    AgentMention outlet =
        text.mention(Agent.Kind.OUTLET, "outlet/", text.surface(from, to), from, to);
    return Optional.of(new Made(new AgentTag(from, to, outlet), end));
  }

  private boolean bringsNews(List<Tag> tags, int end) {
    int at = end < tags.size() && tags.get(end) instanceof Tag.TimeTag ? end + 1 : end;
    return at < tags.size()
        && HeadFinder.isReport(tags.get(at))
        && text.tokens().get(tags.get(at).to() - 1).is("tin");
  }

  private boolean isCitedLast(List<Tag> tags, int at) {
    return at > 1
        && Complements.isAccordingTo(tags.get(at - 1))
        && text.isSign(tags, at - 2, ",")
        && (at + 1 == tags.size() || text.isSign(tags, at + 1, "."));
  }
}
