package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** {@code ký hợp đồng với các đối tác tại A}: those without names act for A. */
final class PartnersThere {
  /** In tags, from {@code với} to the place where they are. */
  private static final int REACH = 7;

  private final Complements complements;
  private final ClauseText text;
  private final Head head;
  private final int right;

  PartnersThere(Complements complements, Head head, int right) {
    this.complements = complements;
    this.text = complements.text();
    this.head = head;
    this.right = right;
  }

  /** The states for which they act, if an act is done with them and nobody is named. */
  List<AgentMention> states(Nearby near) {
    if (!head.frame().joint()
        || !near.around(Function.WITH).stream().allMatch(PartnersThere::isGroup)) {
      return List.of();
    }
    int with = complements.next(Function.WITH, head.to(), right);
    int end = Math.min(right, with + REACH);
    int there = complements.next(Function.AT, with, end);
    return there + 1 < end && namesPartners(with + 1, there)
        ? complements.sidesThere(there + 1)
        : List.of();
  }

  private static boolean isGroup(AgentMention partner) {
    return partner.agent().kind() == Agent.Kind.GROUP;
  }

  /** Whether nothing but a word for some without a name, and what they are like, stands here. */
  private boolean namesPartners(int from, int to) {
    boolean named = false;
    for (int t = from; t < to; t++) {
      boolean partners = arePartners(text.tag(t));
      named |= partners;
      if (!partners && !mayDescribe(t)) {
        return false;
      }
    }
    return named;
  }

  /** Whether a word stands for some without a name. */
  static boolean arePartners(Tag tag) {
    return Governors.isGroup(tag)
        || tag.has(Sense.Group.class)
        || tag.matches(Sense.NameHead.class, name -> name.kind() == Sense.NameHead.Kind.BODY_NOUN);
  }

  private boolean mayDescribe(int at) {
    return text.tag(at).marks(Function.MANY)
        || text.isNumber(at)
        || text.tag(at).has(Sense.Topic.class)
        || (text.isPlainWord(at) && !text.isCapitalised(at));
  }
}
