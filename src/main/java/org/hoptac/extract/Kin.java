package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * One who is named only to say of whom another is the wife or child: {@code Phu nhân Thủ tướng A,
 * bà B, tiếp …}, {@code con gái Tổng thống A}, {@code phu nhân của A}. He does nothing here; the
 * state that his office names is still that of the other one.
 */
final class Kin {
  /** First syllables of {@code con gái}, {@code em trai}, {@code anh rể}, {@code chị dâu}. */
  private static final Set<String> RELATIVES = Set.of("con", "em", "anh", "chị", "cháu");

  /** Their last syllables. */
  private static final Set<String> ENDS_OF_RELATIVES = Set.of("gái", "trai", "rể", "dâu");

  /** First syllable of {@code phu nhân, phu quân}. */
  private static final String SPOUSE = "phu";

  private static final Set<String> SPOUSES = Set.of("nhân", "quân");

  private final List<Token> tokens;

  Kin(NameText text) {
    this.tokens = text.tokens();
  }

  /** Who is meant where such a person is named, or the state alone, or words alone. */
  Optional<Made> at(List<Tag> tags, int index) {
    AgentTag tag = (AgentTag) tags.get(index);
    boolean named = tag.mention().agent().kind() == Agent.Kind.PERSON && tag.to() - tag.from() > 2;
    if (!named || !isNamedForKin(tag)) {
      return Optional.empty();
    }
    boolean other = isNamedBehind(tag.to()) || isNamedBefore(tags, index);
    if (tag.mention().principals().isEmpty() && !other) {
      return Optional.empty();
    }
    Optional<AgentMention> state =
        tag.mention().principals().stream().filter(AgentMention::isState).findFirst();
    if (isNamedBehind(tag.to())
        && tags.get(index + 2) instanceof AgentTag kin
        && kin.mention().principals().isEmpty()) {
      AgentMention meant = state.map(kin.mention()::of).orElse(kin.mention());
      return Optional.of(new Made(new AgentTag(tag.from(), kin.to(), meant), index + 3));
    }
    Tag left =
        state
            .<Tag>map(one -> new AgentTag(tag.from(), tag.to(), one))
            .orElseGet(() -> Tag.Word.at(tokens, tag.from(), tag.to()));
    return Optional.of(new Made(left, index + 1));
  }

  /** {@code A và phu nhân, B và phu quân}: who goes with them unnamed parts no list. */
  Optional<Made> withSpouse(List<Tag> tags, int index) {
    int spouse = index + 2;
    boolean unnamed =
        spouse < tags.size()
            && tags.get(index + 1).marks(Function.AND)
            && tags.get(spouse).has(Sense.NameHead.class)
            && key(tags.get(spouse).from()).equals(SPOUSE)
            && (spouse + 1 == tags.size() || !Complements.isAgents(tags.get(spouse + 1)));
    if (!unnamed) {
      return Optional.empty();
    }
    AgentTag one = (AgentTag) tags.get(index);
    return Optional.of(
        new Made(new AgentTag(one.from(), tags.get(spouse).to(), one.mention()), spouse + 1));
  }

  private boolean isNamedForKin(AgentTag tag) {
    int kin = tag.from();
    if (isOwned(kin - 1)) {
      return true;
    }
    boolean office = tokens.get(kin + 2).span().begin() < tag.mention().span().begin();
    return office && (isRelative(kin + 1) || (isSpouse(kin + 1) && isNamedBehind(tag.to())));
  }

  /** {@code phu nhân của A}, {@code con gái của A}. */
  private boolean isOwned(int of) {
    return key(of).equals("của") && (isRelative(of - 1) || isSpouse(of - 1));
  }

  private boolean isRelative(int last) {
    return ENDS_OF_RELATIVES.contains(key(last)) && RELATIVES.contains(key(last - 1));
  }

  private boolean isSpouse(int last) {
    return isSpouse(tokens, last);
  }

  /** Whether the last syllable of {@code phu nhân} or {@code phu quân} stands here. */
  static boolean isSpouse(List<Token> tokens, int last) {
    return last > 0
        && last < tokens.size()
        && tokens.get(last - 1).is(SPOUSE)
        && SPOUSES.contains(tokens.get(last).key());
  }

  /** {@code …, bà B}: behind a comma it is told who is meant. */
  private boolean isNamedBehind(int comma) {
    return key(comma).equals(",") && Pronouns.WORDS.contains(key(comma + 1));
  }

  /** {@code B, con trai A, …}. */
  private boolean isNamedBefore(List<Tag> tags, int index) {
    return index > 1
        && key(tags.get(index).from() - 1).equals(",")
        && tags.get(index - 2) instanceof AgentTag;
  }

  private String key(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }
}
