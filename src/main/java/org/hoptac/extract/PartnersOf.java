package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Firms without a name beside one that has one: {@code giữa Tập đoàn A và các đối tác lớn của B}.
 * They stand for their state, which is the other member of the list.
 */
final class PartnersOf {
  /** In tags: {@code đối tác thép lớn nhất của}. */
  private static final int LONGEST_DESCRIPTION = 5;

  /** Last words of {@code đối tác, doanh nghiệp, công ty, tập đoàn}: of allies one is none. */
  private static final Set<String> FIRMS = Set.of("tác", "nghiệp", "ty", "đoàn", "hãng");

  private PartnersOf() {}

  /**
   * Where the state stands whose firms begin here, or the index itself.
   *
   * @param first the one beside whom they are named
   */
  static int state(List<Tag> tags, List<Token> tokens, int first, int at) {
    if (at + 1 >= tags.size()
        || !tags.get(at - 1).marks(Function.AND)
        || ((AgentTag) tags.get(first)).mention().agent().kind() != Agent.Kind.BODY) {
      return at;
    }
    int noun = tags.get(at).marks(Function.MANY) ? at + 1 : at;
    if (noun + 1 >= tags.size() || !areFirms(tags.get(noun), tokens)) {
      return at;
    }
    int end = Math.min(tags.size() - 1, noun + LONGEST_DESCRIPTION);
    int state = noun + 1;
    while (state < end && describes(tags.get(state), tokens)) {
      state++;
    }
    state += tags.get(state).marks(Function.OF) ? 1 : 0;
    return state < tags.size()
            && tags.get(state) instanceof AgentTag owner
            && owner.isBareState(tokens)
        ? state
        : at;
  }

  /** {@code các đối tác}, {@code doanh nghiệp}: whether a word stands for firms without a name. */
  static boolean areFirms(Tag tag, List<Token> tokens) {
    return PartnersThere.arePartners(tag) && FIRMS.contains(tokens.get(tag.to() - 1).key());
  }

  private static boolean describes(Tag tag, List<Token> tokens) {
    return (tag instanceof Word || tag.has(Sense.Topic.class))
        && !tag.isSign(tokens, ",")
        && !tokens.get(tag.from()).capitalised();
  }
}
