package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Whether what is said is said for a state or organisation, and of more than its own affairs:
 * {@code Tổng thống A cảnh báo B}, but neither {@code Chuyên gia A cảnh báo B} nor {@code Tổng
 * thống A cho rằng lạm phát ở A sẽ giảm}.
 */
final class PublicWord {
  /** First word of {@code lãnh đạo}, who speaks for those whom he leads. */
  private static final String LEADER = "lãnh";

  /** First words of {@code eo biển, biển}, which wash the shores of several states. */
  private static final Set<String> SEAS = Set.of("eo", "biển");

  private final List<ClauseText> clauses;
  private final Told told;
  private final Draft said;
  private final Set<String> speakers;

  private PublicWord(List<ClauseText> clauses, Told told, Draft said) {
    this.clauses = clauses;
    this.told = told;
    this.said = said;
    this.speakers = said.parties.sideKeys();
  }

  /**
   * Whether a sentence that tells no more than that someone speaks tells something of the world.
   */
  static boolean isIn(List<ClauseText> clauses, Told told, Draft said) {
    return new PublicWord(clauses, told, said).isPublic();
  }

  private boolean isPublic() {
    boolean ofOthers = speakers.size() > 1 || said.parties.hasOrganisation();
    int spoken = said.evidence.get(0).begin();
    for (ClauseText clause : clauses) {
      for (int t = 0; t < clause.size(); t++) {
        boolean before = clause.span(t).end() <= spoken;
        if (before && (isPrivate(clause, t) || clause.tag(t).marks(Function.PRIVATE))) {
          return false;
        }
        if (ofOthers && !before) {
          return true;
        }
        ofOthers |= !clause.isMeanwhile() && isOfOthers(clause, t);
      }
    }
    return ofOthers;
  }

  /** {@code Chuyên gia A cảnh báo}, {@code Truyền thông A cho rằng}: it is not A who says so. */
  private boolean isPrivate(ClauseText text, int at) {
    if (at == 0 || !isBareSpeaker(text, at)) {
      return false;
    }
    Tag before = text.tag(at - 1);
    boolean people = before.has(Sense.NameHead.class) || before.marks(Function.PRIVATE);
    return (people && !text.firstWord(at - 1).equals(LEADER))
        || new Complements(text, told).isPress(at - 1);
  }

  private boolean isBareSpeaker(ClauseText text, int at) {
    List<AgentMention> named = Complements.agents(text.tag(at));
    return named.size() == 1
        && named.get(0).isState()
        && named.get(0).span().equals(text.span(at))
        && isSpeaker(named.get(0).agent());
  }

  private boolean isOfOthers(ClauseText text, int at) {
    Tag tag = text.tag(at);
    for (AgentMention named : Complements.agents(tag)) {
      if (named.side().isStateOrOrganisation() && !isSpeaker(named.side())) {
        return true;
      }
    }
    return tag.marks(Function.FOREIGN)
        || tag instanceof Tag.SeriesTag
        || (tag instanceof Tag.PlaceTag place && isAbroad(place, text.firstWord(at)))
        || isOfWorld(text.tokens(), tag);
  }

  private boolean isAbroad(Tag.PlaceTag place, String firstWord) {
    return place.region()
        || SEAS.contains(firstWord)
        || place.liesIn().filter(state -> !isSpeaker(state)).isPresent();
  }

  /** {@code luật pháp quốc tế}, {@code kinh tế thế giới}, {@code Đại sứ A tại B}. */
  private static boolean isOfWorld(List<Token> tokens, Tag tag) {
    for (int i = tag.from(); i < tag.to(); i++) {
      boolean abroad = Complements.isAgents(tag) && tokens.get(i).is("tại");
      if (abroad || Worldwide.isTold(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeaker(Agent agent) {
    return speakers.contains(agent.key());
  }
}
