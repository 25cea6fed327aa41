package org.hoptac.extract;

import java.util.List;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Token;

/**
 * Where a list of states lacks a comma: {@code A, B C, D và E}. That the list goes on behind the
 * two shows that they are members of it.
 */
final class MissingComma {
  private MissingComma() {}

  /** Whether a state stands here right behind another, and more of the list behind it. */
  static boolean isBefore(List<Tag> tags, List<Token> tokens, int at) {
    return at > 1
        && isLink(tags.get(at - 2), tokens)
        && at + 2 < tags.size()
        && isBare(tags.get(at - 1), tokens)
        && isBare(tags.get(at), tokens)
        && isLink(tags.get(at + 1), tokens)
        && isBare(tags.get(at + 2), tokens)
        && !((AgentTag) tags.get(at - 1))
            .mention()
            .agent()
            .key()
            .equals(((AgentTag) tags.get(at)).mention().agent().key());
  }

  private static boolean isLink(Tag tag, List<Token> tokens) {
    return tag.marks(Function.AND) || tokens.get(tag.from()).is(",");
  }

  private static boolean isBare(Tag tag, List<Token> tokens) {
    return tag instanceof AgentTag agent && agent.isBareState(tokens);
  }
}
