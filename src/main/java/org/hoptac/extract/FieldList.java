package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code hợp tác trong các lĩnh vực như đào tạo, tuần tra chung, y tế}: what is listed as a field
 * of work is what an act is about, though elsewhere the same word tells one.
 */
final class FieldList {
  /** In tags, from an item back to the word that opens the list. */
  private static final int LONGEST = 40;

  /** In tags, behind an item: {@code đào tạo sĩ quan cho A} is done for someone. */
  private static final int REACH_OF_OTHERS = 3;

  /** Last word of {@code lĩnh vực}. */
  private static final String FIELD = "vực";

  /**
   * Last words of {@code lĩnh vực, nội dung, hình thức, hoạt động, khía cạnh}: examples stand
   * behind.
   */
  private static final Set<String> KINDS = Set.of(FIELD, "dung", "thức", "động", "cạnh");

  private FieldList() {}

  /** Whether such an item stands here. */
  static boolean isItem(List<Tag> tags, List<Token> tokens, int at) {
    return beginsItem(tags, tokens, at)
        || (at > 1 && tags.get(at).has(Sense.Topic.class) && beginsItem(tags, tokens, at - 1));
  }

  private static boolean beginsItem(List<Tag> tags, List<Token> tokens, int at) {
    return at > 0
        && isField(tags, at)
        && (isLink(tags.get(at - 1), tokens) || opens(tags, tokens, at - 1))
        && !isForOthers(tags, at)
        && isOpenBefore(tags, tokens, at - 1);
  }

  /** A noun, or a verb with its matter: {@code tìm kiếm cứu nạn}. */
  private static boolean isField(List<Tag> tags, int at) {
    boolean withMatter =
        at + 1 < tags.size()
            && tags.get(at + 1).has(Sense.Topic.class)
            && !tags.get(at).has(Sense.LightVerb.class);
    return tags.get(at).matches(Sense.Type.class, type -> type.noun() || withMatter)
        && !tags.get(at).has(Sense.Status.class);
  }

  private static boolean isForOthers(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size(), at + 1 + REACH_OF_OTHERS); t++) {
      if (tags.get(t).marks(Function.WITH) || tags.get(t).marks(Function.FOR)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sign here only opens such a list, or parts its items: {@code lĩnh vực như: …; …}. */
  static boolean isSignOf(List<Tag> tags, List<Token> tokens, int at) {
    if (at == 0 || at + 1 >= tags.size()) {
      return false;
    }
    return tags.get(at).isSign(tokens, ":")
        ? opens(tags, tokens, at - 1)
        : tags.get(at).isSign(tokens, ";")
            && !(tags.get(at + 1) instanceof AgentTag)
            && (!PredicateWords.is(tags.get(at + 1)) || isField(tags, at + 1))
            && isOpenBefore(tags, tokens, at - 1);
  }

  /** Whether a list is open here: nothing behind its first word begins to tell something else. */
  private static boolean isOpenBefore(List<Tag> tags, List<Token> tokens, int last) {
    for (int t = last; t >= Math.max(0, last - LONGEST); t--) {
      if (opens(tags, tokens, t)) {
        return true;
      }
      boolean first = t > 0 && isLink(tags.get(t - 1), tokens);
      if (endsList(tags, t, first)) {
        return false;
      }
    }
    return false;
  }

  private static boolean opens(List<Tag> tags, List<Token> tokens, int at) {
    Tag tag = tags.get(at);
    String word = tokens.get(tag.to() - 1).key();
    boolean examples =
        tag.marks(Function.LIST)
            && at > 0
            && KINDS.contains(tokens.get(tags.get(at - 1).to() - 1).key());
    return examples || (tag.marks(Function.ABOUT) && word.equals(FIELD));
  }

  /** Someone who does something, or a verb that tells what is done. */
  private static boolean endsList(List<Tag> tags, int at, boolean first) {
    Tag tag = tags.get(at);
    return tag.has(Sense.Status.class)
        || tag.has(Sense.Report.class)
        || (first && tag instanceof AgentTag)
        || (first && PredicateWords.is(tag) && !isField(tags, at));
  }

  private static boolean isLink(Tag tag, List<Token> tokens) {
    return tag.isSign(tokens, ",")
        || tag.isSign(tokens, ";")
        || tag.isSign(tokens, ":")
        || tag.marks(Function.AND);
  }
}
