package org.hoptac.extract;

import java.util.List;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * What an office is for, between its owner and its holder: <em>Trợ lý Ngoại trưởng Mỹ phụ trách
 * Đông Á John Carver</em>, <em>Đặc phái viên Liên hợp quốc về Syria Geir Holm</em>.
 */
final class OfficeMatter {
  /** In tags. */
  private static final int LONGEST = 14;

  private final NameText text;
  private final List<Tag> tags;
  private final int from;

  OfficeMatter(NameText text, List<Tag> tags, int from) {
    this.text = text;
    this.tags = tags;
    this.from = from;
  }

  /** Where the name of the holder begins behind it, or the index at which it would begin itself. */
  int end() {
    if (from + 2 >= tags.size() || !opens()) {
      return from;
    }
    for (int at = from + 1; at < Math.min(tags.size(), from + LONGEST); at++) {
      if (isName(at)) {
        return at;
      }
      if (isNoMatter(at)) {
        return from;
      }
    }
    return from;
  }

  /**
   * Where it is told whose the office is, if last: {@code phụ trách Thương mại Singapore Grace
   * Lim}, {@code phụ trách đối ngoại của EU, ông A}; or -1.
   */
  int owner(int end) {
    int last = isAddress(end - 1) ? end - 2 : end - 1;
    last -= last < end - 1 && text.isSign(tags, last, ",") ? 1 : 0;
    boolean told =
        last > from + 1 && tags.get(last) instanceof AgentTag && !text.isSign(tags, last - 1, "-");
    return told ? last : -1;
  }

  private boolean isAddress(int at) {
    return text.isWord(tags, at, "ông") || text.isWord(tags, at, "bà");
  }

  private boolean opens() {
    return tags.get(from).marks(Function.ABOUT) || text.hints(Hint.CHARGE, tags.get(from).from());
  }

  /** Two words with capitals, or more, that name a person and are not part of a longer name. */
  private boolean isName(int at) {
    if (!(tags.get(at) instanceof Word) && !text.isPersonOpener(tags, at)) {
      return false;
    }
    boolean begins = !(tags.get(at - 1) instanceof Word) || !text.startsWithCapital(tags, at - 1);
    int end = begins && text.isNamePart(tags, at) ? CapitalRun.end(text, tags, at) : at;
    return end > at + 1 && (isForeign(at, end) || text.isPersonOpener(tags, at));
  }

  /** By its first word: {@code Grace Lim}. */
  private boolean isForeign(int at, int end) {
    boolean acronym = false;
    for (int i = tags.get(at).from(); i < tags.get(end - 1).to(); i++) {
      acronym |= text.tokens().get(i).acronym();
    }
    return !acronym && !text.tokens().get(tags.get(at).from()).vietnamese();
  }

  private boolean isNoMatter(int at) {
    Tag tag = tags.get(at);
    boolean named = at == from + 1 && !tags.get(from).marks(Function.ABOUT);
    return tag.has(Sense.Report.class)
        || tag.has(Sense.Status.class)
        || tag.has(Sense.Title.class)
        || (tag.isVerb() && !named)
        || (text.isSign(tag) && !text.isSign(tags, at, "-") && !isCommaOfList(at));
  }

  private boolean isCommaOfList(int at) {
    return text.isSign(tags, at, ",") && at + 1 < tags.size() && !isName(at + 1);
  }
}
