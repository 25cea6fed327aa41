package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Sense;

/**
 * The words that name a person behind a title or a noun for one, such as {@code Ana Bola} behind
 * {@code Bộ trưởng}: a range of tags, which is empty where none of them can be a name.
 *
 * @param from the first tag
 * @param to one past the last
 */
record TitledName(int from, int to) {
  /** How one is addressed by his name. */
  private static final Set<String> ADDRESSES =
      Set.of("ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "thầy", "cậu", "bé");

  /** With what the names of firms end. */
  private static final Set<String> FIRMS =
      Set.of("group", "bank", "tech", "corp", "soft", "media", "pharma", "labs");

  /** Letters of the shortest acronym that is no one's initials: {@code LDP}, but {@code J.D.}. */
  private static final int SHORTEST_ACRONYM = 3;

  /** The name that begins at an index, if one does. */
  static TitledName at(NameText text, List<Tag> tags, int begin) {
    int from = isAcronymBefore(text, tags, begin) ? begin + 1 : begin;
    int run = end(text, tags, from);
    int end = isSurname(text, tags, from, run) ? run + 1 : run;
    boolean word =
        (end == from + 1 && isCommonWord(text, tags, from)) || text.hasDigit(tags, from, end);
    return new TitledName(from, word ? from : end);
  }

  /** {@code Lãnh đạo LDP Ana Bola}: of what one is the head, and no part of the name. */
  private static boolean isAcronymBefore(NameText text, List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at) instanceof Word word
        && text.tokens().get(word.from()).acronym()
        && word.to() == word.from() + 1
        && text.tokens().get(word.from()).surface().length() >= SHORTEST_ACRONYM
        && text.isNamePart(tags, at + 1)
        && text.isSpaced(tags, at + 1)
        && !text.tokens().get(tags.get(at + 1).from()).acronym();
  }

  /** One past the name of one whose title stands before: {@code al-Sharif}, {@code bin Salman}. */
  private static int end(NameText text, List<Tag> tags, int from) {
    boolean particle =
        from + 1 < tags.size()
            && tags.get(from) instanceof Word
            && CapitalRun.isParticle(text, tags, from);
    if (isNameOfCompany(text, tags, from)) {
      return CapitalRun.end(text, tags, from + 1);
    }
    int first = particle ? Math.max(from + 1, CapitalRun.joinedEnd(text, tags, from + 1)) : from;
    return particle ? CapitalRun.end(text, tags, first) : CapitalRun.acrossPlaces(text, tags, from);
  }

  /** {@code Suzuki Ichiro}: companies bear the names of families. */
  private static boolean isNameOfCompany(NameText text, List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at) instanceof AgentTag company
        && company.to() == company.from() + 1
        && company.mention().agent().kind() == Agent.Kind.BODY
        && !text.tokens().get(company.from()).acronym()
        && text.isNamePart(tags, at + 1)
        && text.isForeign(tags, at, at + 2);
  }

  /** {@code tỷ phú Michael Bloomberg}: a known name of one foreign word behind a foreign name. */
  private static boolean isSurname(NameText text, List<Tag> tags, int from, int at) {
    return at > from
        && at < tags.size()
        && tags.get(at) instanceof AgentTag known
        && known.to() == known.from() + 1
        && isNamedAlone(known.mention())
        && !text.tokens().get(known.from()).acronym()
        && !text.tokens().get(known.from()).vietnamese()
        && text.isPersonOpener(tags, from);
  }

  private static boolean isNamedAlone(AgentMention mention) {
    Agent.Kind kind = mention.agent().kind();
    return (kind == Agent.Kind.OUTLET || kind == Agent.Kind.BODY) && mention.principals().isEmpty();
  }

  /** {@code Lào Cai}, {@code Thường trực}: what we know otherwise is no person. */
  private static boolean isCommonWord(NameText text, List<Tag> tags, int at) {
    Tag tag = tags.get(at);
    boolean acronym = tag.to() == tag.from() + 1 && text.tokens().get(tag.from()).acronym();
    boolean known =
        tag.has(Sense.NameHead.class) || (tag instanceof Cue && tag.to() > tag.from() + 1);
    return acronym
        || isDemonym(text, tag)
        || isFirm(text.tokens().get(tag.from()).key(), tag)
        || (known && !text.isPersonOpener(tags, at))
        || text.words().end(tags, at, true) > at;
  }

  /** {@code nghệ sĩ Việt}: of which country they are; but {@code ông Việt}. */
  private static boolean isDemonym(NameText text, Tag tag) {
    return tag.from() > 0
        && text.tokens().get(tag.from()).is("việt")
        && !ADDRESSES.contains(text.tokens().get(tag.from() - 1).key());
  }

  /** {@code CEO MegaBank}: the firm, not the one who leads it. */
  private static boolean isFirm(String word, Tag tag) {
    return tag.to() == tag.from() + 1
        && FIRMS.stream().anyMatch(end -> word.length() > end.length() && word.endsWith(end));
  }

  boolean isEmpty() {
    return from == to;
  }
}
