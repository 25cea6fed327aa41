package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** Another name of the same, in brackets behind a name. */
final class Alias {
  /** In tags, with the bracket. */
  private static final int LONGEST = 9;

  private static final int FIRST_WITH_MARKS = 0x80;

  /** In letters: {@code AI} is a word. */
  private static final int SHORTEST = 3;

  private Alias() {}

  /** The acronym of no known agent that stands here, if one does. */
  static Optional<String> acronymAt(NameText text, List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof Word word)) {
      return Optional.empty();
    }
    Token token = text.tokens().get(word.from());
    return token.acronym() && token.surface().length() >= SHORTEST
        ? Optional.of(token.surface())
        : Optional.empty();
  }

  /** Index of "(" of "(ACRONYM)" within the reach of a name and before any comma, or -1. */
  static int acronymBracket(NameText text, List<Tag> tags, int from) {
    for (int i = from; i + 2 < tags.size() && i < from + NameText.LONGEST_NAME; i++) {
      Token token = text.tokens().get(tags.get(i).from());
      if (token.is("(")) {
        boolean acronym =
            tags.get(i + 1).to() == tags.get(i + 1).from() + 1
                && text.tokens().get(tags.get(i + 1).from()).acronym();
        return acronym && text.isSign(tags, numberEnd(text, tags, i + 2), ")") && i > from ? i : -1;
      }
      if (token.is(",") || token.is(".") || token.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** One past the number behind an acronym: {@code SOMS-16}, {@code IAC 2025}. */
  private static int numberEnd(NameText text, List<Tag> tags, int at) {
    int number = text.isSign(tags, at, "-") ? at + 1 : at;
    return text.isNumber(tags, number) ? number + 1 : at;
  }

  /**
   * One past the brackets behind a name that hold another name of the same: {@code (KH&CN)}, {@code
   * (Vietmap)}, {@code (Andean Sport Council)}; the index itself where there are none.
   */
  static int end(NameText text, List<Tag> tags, int at) {
    if (isJoinedAcronym(text, tags, at)) {
      return at + 2;
    }
    int end = at + 1;
    while (end < tags.size() && end < at + LONGEST && isPart(text, tags, end)) {
      end++;
    }
    boolean alias = text.isSign(tags, at, "(") && end > at + 1 && text.isSign(tags, end, ")");
    return alias && opens(text, tags, at + 1, end) ? end + 1 : at;
  }

  /** {@code Viện Nghiên cứu Sakura - VSK (Nhật Bản)}: a dash joins it before the brackets. */
  private static boolean isJoinedAcronym(NameText text, List<Tag> tags, int at) {
    return text.isSign(tags, at, "-")
        && text.isSign(tags, at + 2, "(")
        && tags.get(at + 1).to() == tags.get(at + 1).from() + 1
        && text.tokens().get(tags.get(at + 1).from()).acronym();
  }

  private static boolean isPart(NameText text, List<Tag> tags, int at) {
    boolean known = tags.get(at) instanceof AgentTag || tags.get(at) instanceof PlaceTag;
    return text.isNamePart(tags, at)
        || (known && text.startsWithCapital(tags, at))
        || text.isSign(tags, at, "&")
        || text.isSign(tags, at, "-")
        || text.isSign(tags, at, ":")
        || text.isSign(tags, at, ".");
  }

  /** What such brackets never begin with: a place alone, an office, another body by its noun. */
  private static boolean opens(NameText text, List<Tag> tags, int from, int end) {
    Tag first = tags.get(from);
    boolean other =
        first.has(Sense.Title.class)
            || first.has(Sense.Body.class)
            || first.has(Sense.NameHead.class)
            || (first instanceof PlaceTag && end == from + 1)
            || (first instanceof AgentTag agent
                && (isHeaded(text, agent) || (end == from + 1 && !isBody(agent))));
    return !other;
  }

  private static boolean isBody(AgentTag tag) {
    return tag.mention().agent().kind() == Agent.Kind.BODY && tag.mention().principals().isEmpty();
  }

  /** {@code Tập}, {@code Ngân}, but not {@code Bac} of {@code Bac A Bank}. */
  static boolean hasMarks(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST_WITH_MARKS) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words of this agent begin with a noun for such agents: {@code Tập đoàn Vingroup}.
   */
  private static boolean isHeaded(NameText text, AgentTag tag) {
    return tag.to() > tag.from() + 1
        && hasMarks(text.tokens().get(tag.from()).surface())
        && tag.mention().agent().kind() == Agent.Kind.BODY;
  }
}
