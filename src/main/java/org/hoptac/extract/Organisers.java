package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code hội thảo do A phối hợp với B, C tổ chức}: all of them hold what is told before, and that
 * they work together says no more than this.
 */
final class Organisers {
  /** In tags, from one end of the names to the other: {@code do A, B phối hợp với C, D}. */
  private static final int REACH = 14;

  private static final Set<String> HOLDING = Set.of("tổ chức", "thực hiện", "triển khai");

  /** First syllables of {@code phối hợp, hợp tác, đồng tổ chức}. */
  private static final Set<String> TOGETHER = Set.of("phối", "hợp", "đồng");

  private static final String[] HELD = {"conference", "exchange", "exercise", "training"};

  private Organisers() {}

  /**
   * Whether a head only tells that those hold what is told before; {@code khóa tập huấn do A phối
   * hợp với B tổ chức} has two words for it.
   */
  static boolean areToldBy(ClauseText text, Head held, Head head) {
    boolean second =
        held.is("training")
            && held.verbal()
            && isTogether(text.tokens(), text.tag(held.from()))
            && head.is("cooperation")
            && isHolding(text.tokens(), text.tag(head.from()));
    return second || holdTogether(text, held, head);
  }

  /** Whether a head only tells how those hold what is told before whom a word before it names. */
  private static boolean holdTogether(ClauseText text, Head held, Head head) {
    if (!head.is("cooperation", "programme")
        || !held.is(HELD)
        || (held.verbal() && !held.nominal())
        || !isTogether(text.tokens(), text.tag(head.from()))) {
      return false;
    }
    int by = DoneTo.doers(text, head);
    boolean here = isHolding(text.tokens(), text.tag(head.to() - 1));
    return by >= held.to()
        && by < head.from()
        && isDoer(text.tokens(), text.tag(by))
        && (here || holding(text.tags(), text.tokens(), head.to()) < text.size());
  }

  /**
   * Those who hold a conference so.
   *
   * @param from where {@code do} may stand at the earliest
   * @param to one past where it may stand
   */
  static List<AgentMention> of(Complements complements, int from, int to) {
    ClauseText text = complements.text();
    int by = complements.next(Function.BY, from, to);
    var holders = new ArrayList<AgentMention>();
    if (by == to || !isDoer(text.tokens(), text.tag(by))) {
      return holders;
    }
    int end = holding(text.tags(), text.tokens(), by + 1);
    for (int t = by + 1; t < end && end < text.size(); t++) {
      holders.addAll(complements.sidesMeant(t));
    }
    return holders;
  }

  /** {@code do A phối hợp với B, C tổ chức}: whether the comma stands among their names. */
  static boolean areListedAt(List<Tag> tags, List<Token> tokens, int comma) {
    if (!Complements.isAgents(tags.get(comma + 1))
        || holding(tags, tokens, comma + 1) == tags.size()) {
      return false;
    }
    for (int t = comma - 1; t >= Math.max(0, comma - REACH); t--) {
      if (isDoer(tokens, tags.get(t))) {
        return true;
      }
      if (!mayStandAmong(tags.get(t), tokens)) {
        return false;
      }
    }
    return false;
  }

  /** {@code hội thảo, do A phối hợp với B tổ chức}: whether they are told behind the comma. */
  static boolean areToldBehind(List<Tag> tags, List<Token> tokens, int comma) {
    return isDoer(tokens, tags.get(comma + 1))
        && holding(tags, tokens, comma + 2) < tags.size()
        && isConferenceBefore(tags, comma);
  }

  private static boolean isConferenceBefore(List<Tag> tags, int comma) {
    for (int t = comma - 1; t >= Math.max(0, comma - REACH); t--) {
      if (tags.get(t) instanceof Tag.SeriesTag series
          ? series.type().type().equals("conference")
          : tags.get(t).matches(Sense.Type.class, type -> type.type().equals("conference"))) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code tổ chức} stands behind names, or the end of the tags. */
  static int holding(List<Tag> tags, List<Token> tokens, int from) {
    for (int t = from; t < Math.min(tags.size(), from + REACH); t++) {
      if (isHolding(tokens, tags.get(t))) {
        return t;
      }
      if (!mayStandAmong(tags.get(t), tokens)) {
        return tags.size();
      }
    }
    return tags.size();
  }

  private static boolean mayStandAmong(Tag tag, List<Token> tokens) {
    return Complements.isAgents(tag)
        || tag.isSign(tokens, ",")
        || tag.marks(Function.AND)
        || tag.marks(Function.WITH)
        || Governors.isTransparent(tag)
        || isTogether(tokens, tag);
  }

  private static boolean isTogether(List<Token> tokens, Tag tag) {
    return tag.has(Sense.Type.class) && TOGETHER.contains(tag.firstWord(tokens));
  }

  private static boolean isDoer(List<Token> tokens, Tag tag) {
    return tag.marks(Function.BY) && tag.firstWord(tokens).equals("do");
  }

  /** {@code tổ chức}, {@code đồng tổ chức}, {@code phối hợp thực hiện}. */
  private static boolean isHolding(List<Token> tokens, Tag tag) {
    int last = tag.to() - 1;
    return last > tag.from()
        && HOLDING.contains(tokens.get(last - 1).key() + " " + tokens.get(last).key())
        && !Complements.isAgents(tag);
  }
}
