package org.hoptac.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.text.Token;

/** What a state can join and leave: organisations of states, their organs, and treaties. */
final class Groupings {
  /** First words of names of bodies that have states, or those elected by them, as members. */
  private static final Set<String> BODIES =
      Set.of("hội đồng", "liên minh", "ủy ban", "uỷ ban", "tổ chức", "cộng đồng", "diễn đàn");

  /** First words of names of treaties. */
  private static final Set<String> TREATIES =
      Set.of("hiệp định", "hiệp ước", "công ước", "nghị định", "thỏa thuận");

  /** Bodies of a company or of one state. */
  private static final Set<String> AT_HOME =
      Set.of("hội đồng quản trị", "hội đồng nhân dân", "hội đồng thành viên", "ủy ban nhân dân");

  /** Nouns between the verb and the name: {@code ở lại liên minh X}. */
  private static final Set<String> NOUNS =
      Set.of("liên", "minh", "khối", "nhóm", "tổ", "chức", "vào");

  private static final String OUT = "khỏi";

  private final List<Token> tokens;

  Groupings(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether it can be left by who names it beside the verb. */
  static boolean canBeLeft(AgentMention mention) {
    return isOrganisation(mention)
        || mention.agent().kind() == Agent.Kind.PROGRAMME
        || isBody(mention.agent());
  }

  /** {@code tham gia Hội đồng X}: a grouping right behind the verb, and no event named after it. */
  boolean isJoined(List<Tag> tags, int verb) {
    return isBehind(tags, verb + 1);
  }

  /** {@code rút A khỏi X}: whether A, its object, leaves it together with who does it. */
  static boolean takesOut(Frame frame) {
    return frame.role(Slot.OBJECT).equals(Slots.VISITOR)
        && frame.role(Slot.SUBJECT).equals(Slots.VISITOR);
  }

  /** {@code rút A khỏi Hội đồng X}: a state stands between the verb and the way out. */
  boolean isLeftByOther(List<Tag> tags, int verb) {
    return verb + 3 < tags.size()
        && tokens.get(tags.get(verb + 2).from()).is(OUT)
        && Complements.sides(tags.get(verb + 1)).stream().anyMatch(AgentMention::isState)
        && isBehind(tags, verb + 3);
  }

  private boolean isBehind(List<Tag> tags, int from) {
    int at = from;
    while (at < tags.size() && !Complements.isAgents(tags.get(at)) && isNoun(tags.get(at))) {
      at++;
    }
    if (at == tags.size()) {
      return false;
    }
    List<AgentMention> named = Complements.agents(tags.get(at));
    return named.size() == 1
        && isGrouping(named.get(0))
        && !(at + 1 < tags.size() && goesOn(tags.get(at + 1)));
  }

  private boolean isNoun(Tag tag) {
    return NOUNS.contains(tokens.get(tag.from()).key());
  }

  /** Whether a word of the same name stands here: {@code ASEAN Cup}. */
  private boolean goesOn(Tag tag) {
    Token token = tokens.get(tag.from());
    return tag instanceof Tag.Word && token.kind() == Token.Kind.WORD && token.capitalised();
  }

  private static boolean isGrouping(AgentMention mention) {
    return isOrganisation(mention)
        || isBody(mention.agent())
        || (mention.agent().kind() == Agent.Kind.PROGRAMME
            && opens(mention.agent().name(), TREATIES));
  }

  private static boolean isOrganisation(AgentMention mention) {
    return mention.agent().kind() == Agent.Kind.ORGANISATION;
  }

  /** Whether states, or those whom they elect, are members of a body. */
  static boolean isBody(Agent agent) {
    return agent.kind() == Agent.Kind.BODY
        && opens(agent.name(), BODIES)
        && !opens(agent.name(), AT_HOME);
  }

  private static boolean opens(String name, Set<String> words) {
    String small = name.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (small.startsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
