package org.hoptac.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * The agents that a statement names. A state or body that is named only as the place, as in <em>tại
 * Estonia</em> or <em>ở Hamburg, Đức</em>, is none of them unless an event gives it a role.
 */
final class NamedAgents {
  private final List<Token> tokens;
  private final List<Tag> tags;
  private final BitSet places = new BitSet();

  NamedAgents(List<Token> tokens, List<Tag> tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  List<Found<Agent>> found(List<CooperationEvent> events) {
    Set<String> acting = acting(events);
    var found = new ArrayList<Found<Agent>>();
    for (int at = 0; at < tags.size(); at++) {
      places.set(at, isOnlyPlace(at));
      if (tags.get(at) instanceof AgentTag agent) {
        boolean onlyPlace = places.get(at);
        for (AgentMention mention : agent.mention().all()) {
          if (!onlyPlace || acting.contains(mention.agent().key())) {
            found.add(new Found<>(mention.agent(), mention.span()));
          }
        }
      } else if (tags.get(at) instanceof SeriesTag series) {
        found.add(new Found<>(series.series().agent(), series.series().span()));
      }
    }
    addMeant(found, events);
    return found;
  }

  private static Set<String> acting(List<CooperationEvent> events) {
    return events.isEmpty()
        ? Set.of()
        : events.stream()
            .flatMap(event -> event.participations().stream())
            .map(Participation::agent)
            .map(Agent::key)
            .collect(Collectors.toSet());
  }

  /**
   * Adds those who take part without being named, as the second navy of {@code Hải quân A và B}.
   */
  private static void addMeant(List<Found<Agent>> found, List<CooperationEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Set<String> named =
        found.stream().map(agent -> agent.value().key()).collect(Collectors.toSet());
    events.stream()
        .flatMap(event -> event.participations().stream())
        .filter(taking -> taking.agent().kind() == Agent.Kind.BODY)
        .filter(taking -> named.add(taking.agent().key()))
        .forEach(taking -> found.add(new Found<>(taking.agent(), taking.evidence())));
  }

  private boolean isOnlyPlace(int at) {
    return isOf(at, Agent.Kind.BODY)
        ? isLocated(at) && ((AgentTag) tags.get(at)).mention().principals().isEmpty()
        : isOf(at, Agent.Kind.STATE)
            && (isLocated(at) || isHomeOfPlace(at) || isListedWithPlace(at));
  }

  private boolean isOf(int at, Agent.Kind kind) {
    return tags.get(at) instanceof AgentTag agent && agent.mention().agent().kind() == kind;
  }

  /** {@code tại Estonia}, {@code khu vực biên giới Syria}. */
  private boolean isLocated(int at) {
    int before = at - 1;
    if (before >= 0 && isPlaceHead(tags.get(before))) {
      return true;
    }
    while (before >= 0 && tags.get(before).marks(Function.NOUN)) {
      before--;
    }
    return before >= 0 && tags.get(before).marks(Function.AT);
  }

  private static boolean isPlaceHead(Tag tag) {
    return tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }

  /** {@code ở Hamburg, Đức}, {@code tại Kazan (Nga)}, {@code tại thủ đô Astana của Kazakhstan}. */
  private boolean isHomeOfPlace(int at) {
    boolean joined = at > 1 && (isSign(at - 1, ",") || isSign(at - 1, "(") || isOf(at - 1));
    if (!joined) {
      return false;
    }
    int begin = at - 2;
    while (begin > Math.max(0, at - NameText.LONGEST_NAME)
        && isPlaceWord(begin)
        && isPlaceWord(begin - 1)) {
      begin--;
    }
    boolean known = tags.get(begin) instanceof PlaceTag && isSign(at - 1, ",") && !acts(at + 1);
    return known || (isPlaceWord(begin) && begin > 0 && isWhere(begin - 1, at - 1));
  }

  /** Whether these words say where; a province in brackets' company is at home there and acts. */
  private boolean isWhere(int before, int joint) {
    return tags.get(before).marks(Function.AT)
        || (!isSign(joint, "(") && isPlaceHead(tags.get(before)));
  }

  /** {@code Tại Hà Nội, Việt Nam và Lào …}: the comma ends the words of place. */
  private boolean acts(int next) {
    return next < tags.size()
        && (tags.get(next).marks(Function.AND)
            || tags.get(next).has(Sense.Status.class)
            || tags.get(next).has(Sense.Report.class)
            || tags.get(next).matches(Sense.Type.class, Sense.Type::verb));
  }

  private boolean isOf(int at) {
    return tags.get(at).marks(Function.OF);
  }

  private boolean isPlaceWord(int at) {
    Token first = tokens.get(tags.get(at).from());
    return tags.get(at) instanceof PlaceTag
        || (!(tags.get(at) instanceof AgentTag)
            && first.kind() == Token.Kind.WORD
            && first.capitalised());
  }

  private boolean isListedWithPlace(int at) {
    return at > 1
        && (tags.get(at - 1).marks(Function.AND) || isSign(at - 1, ","))
        && places.get(at - 2);
  }

  private boolean isSign(int at, String sign) {
    return tokens.get(tags.get(at).from()).is(sign);
  }
}
