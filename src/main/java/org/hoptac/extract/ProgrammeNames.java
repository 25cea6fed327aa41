package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/**
 * Names of treaties, conferences, exercises and programmes that hold names of states, such as
 * <em>Đối thoại Chile - Peru</em>. They are named beside what their words say: the states in them
 * are still the sides of what is told.
 */
final class ProgrammeNames {
  private static final int LONGEST_QUOTE = 24;

  /** In tags. */
  private static final int LONGEST_SUBJECT = 10;

  /** In digits. */
  private static final int YEAR = 4;

  /** First word of {@code lần thứ 40}. */
  private static final String TIME = "lần";

  /** What it opens is a body. */
  private static final String FUND = "quỹ";

  /** Acts whose noun opens a name where it has a capital. */
  private static final Set<String> NAMED = Set.of("conference", "dialogue", "programme");

  private static final Set<String> VERBS_OF_STATE = Set.of("có", "là", "còn", "gồm");

  private final NameText text;
  private final List<Tag> tags;
  private final Clues clues;

  ProgrammeNames(NameText text, List<Tag> tags, Clues clues) {
    this.text = text;
    this.tags = tags;
    this.clues = clues;
  }

  List<Found<Agent>> found() {
    return clues.mayNameProgramme() ? read() : List.of();
  }

  private List<Found<Agent>> read() {
    var found = new ArrayList<Found<Agent>>();
    int at = 0;
    while (at < tags.size()) {
      Optional<Range> name = nameAt(at);
      if (name.isPresent()) {
        found.add(programme(name.get()));
        at = Math.max(at, name.get().to() - 1);
      }
      at++;
    }
    return found;
  }

  /** A range of tags. */
  private record Range(int from, int to) {}

  private Optional<Range> nameAt(int at) {
    Optional<Range> quoted = quoted(at);
    if (quoted.isPresent()) {
      return quoted;
    }
    Optional<Range> named = called(at);
    if (named.isPresent() || !isHead(at)) {
      return named;
    }
    Optional<Range> series = seriesOfTwo(at);
    return series.isPresent() ? series : headed(at);
  }

  /**
   * Quoted words that such a noun opens or stands before: {@code triển lãm "Mùa gặt"}, {@code cuộc
   * tập trận mang tên "Condor Verde"}.
   */
  private Optional<Range> quoted(int at) {
    if (!text.isQuote(tags, at) || at + 1 >= tags.size()) {
      return Optional.empty();
    }
    boolean told = isHead(at + 1) || isToldBefore(at) || is(at - 1, Sense.NameHead.Kind.CALLED);
    int end = at + 1;
    while (end < tags.size() && end - at < LONGEST_QUOTE && !text.closes(tags, end, at)) {
      end++;
    }
    return told
            && end > at + 1
            && end < tags.size()
            && text.closes(tags, end, at)
            && text.startsWithCapital(tags, at + 1)
        ? Optional.of(new Range(at + 1, end))
        : Optional.empty();
  }

  /** {@code hội thảo quốc tế "…"}: the noun, or its adjective behind it. */
  private boolean isToldBefore(int at) {
    for (int noun = at - 1; noun >= Math.max(0, at - 3); noun--) {
      if (isHead(noun) || isMeeting(noun) || isExercise(noun)) {
        return true;
      }
      if (text.words().end(tags, noun, false) == noun) {
        return false;
      }
    }
    return false;
  }

  private boolean isMeeting(int at) {
    return tags.get(at)
        .matches(
            Sense.Type.class,
            type -> type.noun() && List.of("conference", "dialogue").contains(type.type()));
  }

  /** {@code tập trận mang tên Condor Verde}, {@code tập trận Condor Verde}. */
  private Optional<Range> called(int at) {
    boolean told =
        at > 1 && is(at - 1, Sense.NameHead.Kind.CALLED) && isToldOf(at - 1)
            || at > 0 && isExercise(at - 1);
    int end = told ? CapitalRun.end(text, tags, at) : at;
    return end == at || text.isTornOff(tags, end)
        ? Optional.empty()
        : Optional.of(new Range(at, yearEnd(end)));
  }

  /** {@code Condor Verde 2017}: the year or number is part of the name. */
  private int yearEnd(int end) {
    if (!text.isNumber(tags, end) || !(tags.get(end) instanceof Word)) {
      return end;
    }
    return text.tokens().get(tags.get(end).from()).surface().length() == YEAR ? end + 1 : end;
  }

  private boolean isToldOf(int at) {
    return tags.subList(Math.max(0, at - 4), at).stream()
        .anyMatch(tag -> tag.matches(Sense.Type.class, Sense.Type::noun));
  }

  private boolean isExercise(int at) {
    return tags.get(at)
        .matches(Sense.Type.class, type -> type.type().equals("exercise") && type.noun());
  }

  /** {@code Giao lưu văn hóa Chile - Peru lần thứ 3}, also at the head of a sentence. */
  private Optional<Range> seriesOfTwo(int at) {
    int end = text.startsWithCapital(tags, at) ? pairEnd(at + 1, at) : at;
    return end > at && text.isWord(tags, end, TIME)
        ? Optional.of(new Range(at, end))
        : Optional.empty();
  }

  /** {@code Hiệp định Hợp tác Nghề cá Chile - Peru}, {@code chương trình Mùa xuân Andes}. */
  private Optional<Range> headed(int at) {
    if (isHead(at + 1)) {
      return Optional.empty();
    }
    boolean proper = isProper(at);
    int bracket = Alias.acronymBracket(text, tags, at + 1);
    int plain = end(at + 1, proper);
    int subject = subjectEnd(at, plain, proper);
    int end = yearEnd(subject);
    if (end == at + 1 && bracket < 0) {
      return Optional.empty();
    }
    boolean closed = bracket > 0 && bracket >= end && isOneName(end, bracket);
    if (closed && (proper || text.startsWithCapital(tags, at + 1))) {
      return Optional.of(new Range(at, bracket));
    }
    boolean named = subject > plain || (isName(at + 1, end) && (proper || hasCapital(at + 1, end)));
    return named && !text.isTornOff(tags, end)
        ? Optional.of(new Range(nameBegin(at), end))
        : Optional.empty();
  }

  /**
   * {@code Công ước của Liên hợp quốc về chống rửa tiền}: whose a treaty is, and on what, are part
   * of its name.
   */
  private int subjectEnd(int head, int end, boolean proper) {
    boolean treaty = is(head, Sense.NameHead.Kind.TREATY);
    int at = end;
    if (treaty
        && at + 1 < tags.size()
        && tags.get(at).marks(Function.OF)
        && isParty(tags.get(at + 1))) {
      at += 2;
    }
    boolean named = proper || at > head + 1;
    boolean about = text.isWord(tags, at, "về") && !text.isWord(tags, at + 1, "việc");
    if (!treaty && proper && about) {
      return pairEnd(at + 1, end);
    }
    if (!treaty || !named || !about) {
      return end;
    }
    int last = at + 1;
    while (last < tags.size() && last <= at + LONGEST_SUBJECT && isSubjectWord(last)) {
      last++;
    }
    return last > at + 1 && !tags.get(last - 1).marks(Function.AND) && closes(last) ? last : end;
  }

  /** {@code Đối thoại về quan hệ kinh tế A - B}: the two at the end show that it is one name. */
  private int pairEnd(int from, int otherwise) {
    int at = from;
    while (at < tags.size() && at <= from + LONGEST_SUBJECT && isSubjectWord(at)) {
      at++;
    }
    boolean pair =
        at > from
            && at + 2 < tags.size()
            && isParty(tags.get(at))
            && text.isSign(tags, at + 1, "-")
            && isParty(tags.get(at + 2));
    return pair ? at + 3 : otherwise;
  }

  /** Whether a sign, a function word or a verb shows that the name ends here. */
  private boolean closes(int at) {
    if (at >= tags.size() || tags.get(at) instanceof TimeTag) {
      return true;
    }
    Tag tag = tags.get(at);
    return text.isSign(tag)
        || tag.has(Sense.Marker.class)
        || tag.has(Sense.Status.class)
        || tag.has(Sense.Report.class)
        || tag.has(Sense.LightVerb.class)
        || isVerbOfState(at);
  }

  private boolean isVerbOfState(int at) {
    return VERBS_OF_STATE.contains(text.tokens().get(tags.get(at).from()).key());
  }

  private boolean isSubjectWord(int at) {
    Tag tag = tags.get(at);
    if (tag.marks(Function.AND)) {
      return true;
    }
    boolean word =
        tag instanceof Word
            ? !text.isSign(tag) && !isVerbOfState(at)
            : tag.has(Sense.Topic.class)
                || tag.has(Sense.Type.class)
                || tag.has(Sense.NameHead.class)
                || text.words().end(tags, at, true) > at;
    return word && !tag.has(Sense.Status.class) && !tag.has(Sense.Report.class);
  }

  /** At the head of a sentence a capital says nothing. */
  private boolean isProper(int at) {
    boolean begins = at == 0 || text.isSign(tags, at - 1, ".");
    return text.startsWithCapital(tags, at)
        && (!begins || (at + 1 < tags.size() && text.startsWithCapital(tags, at + 1)));
  }

  private int nameBegin(int at) {
    return text.startsWithCapital(tags, at) || is(at, Sense.NameHead.Kind.TREATY) ? at : at + 1;
  }

  private int end(int from, boolean proper) {
    int at = from;
    int last;
    do {
      last = at;
      at = partEnd(at, proper || at > from);
      if (at == last && at > from && isJoint(at)) {
        int behind = isNextSubject(at) ? at : partEnd(at + 1, true);
        at = behind > at + 1 ? behind : at;
      }
    } while (at > last && at < from + NameText.LONGEST_NAME);
    return at;
  }

  private int partEnd(int at, boolean proper) {
    if (at >= tags.size() || tags.get(at).has(Sense.Report.class)) {
      return at;
    }
    Tag tag = tags.get(at);
    if (tag instanceof PlaceTag || isParty(tag)) {
      return at + 1;
    }
    int word = text.words().end(tags, at, true);
    boolean capital = text.startsWithCapital(tags, at) && !(tag instanceof AgentTag);
    if (word > at && (capital || proper)) {
      return word;
    }
    return capital && !text.isSign(tag) ? at + 1 : at;
  }

  private static boolean isParty(Tag tag) {
    return tag instanceof AgentTag agent
        && switch (agent.mention().agent().kind()) {
          case STATE, ORGANISATION -> true;
          default -> false;
        };
  }

  private boolean isJoint(int at) {
    return tags.size() > at
        && (tags.get(at).marks(Function.AND) || text.isSign(tags, at, "-") || isListComma(at));
  }

  /** {@code Diễn đàn Trẻ và Fiji đã …}: a side is joined to a side alone. */
  private boolean isNextSubject(int at) {
    return tags.get(at).marks(Function.AND)
        && at + 1 < tags.size()
        && isParty(tags.get(at + 1))
        && !isParty(tags.get(at - 1));
  }

  private boolean isListComma(int at) {
    int next = text.words().end(tags, at + 1, true);
    return text.isSign(tags, at, ",")
        && next > at + 1
        && next < tags.size()
        && tags.get(next).marks(Function.AND);
  }

  private boolean isOneName(int end, int bracket) {
    return tags.get(bracket + 1) instanceof Word
        && tags.subList(end, bracket).stream()
            .noneMatch(tag -> tag.has(Sense.Status.class) || tag.has(Sense.Report.class));
  }

  /** Two states, or more words than a common noun has. */
  private boolean isName(int from, int to) {
    if (text.words().end(tags, from, true) == to) {
      return Worldwide.endsName(text.tokens(), tags.get(to - 1).to());
    }
    long parties = tags.subList(from, to).stream().filter(ProgrammeNames::isParty).count();
    return parties > 1 || (hasCapital(from, to) && to > from + parties) || to - from > 3;
  }

  private boolean hasCapital(int from, int to) {
    return tags.subList(from, to).stream()
        .anyMatch(tag -> !isParty(tag) && text.tokens().get(tag.from()).capitalised());
  }

  private boolean isHead(int at) {
    return is(at, Sense.NameHead.Kind.TREATY)
        || is(at, Sense.NameHead.Kind.CONFERENCE)
        || is(at, Sense.NameHead.Kind.PROGRAMME)
        || isConference(at);
  }

  private boolean isConference(int at) {
    return at < tags.size()
        && tags.get(at)
            .matches(Sense.Type.class, type -> type.noun() && NAMED.contains(type.type()))
        && text.startsWithCapital(tags, at)
        && !text.isWord(tags, at, FUND);
  }

  private boolean is(int at, Sense.NameHead.Kind kind) {
    return at >= 0
        && at < tags.size()
        && NameText.nameHead(tags.get(at), kind).isPresent()
        && !text.isNamedBody(tags, at);
  }

  /** {@code … (SOMS-16)} behind a name, or {@code Hội thảo quốc tế ICDI 2026} at its end. */
  private Optional<String> acronym(Range range) {
    if (Alias.acronymBracket(text, tags, range.to() - 1) == range.to()) {
      return Optional.of(text.tokens().get(tags.get(range.to() + 1).from()).surface());
    }
    int last = text.isNumber(tags, range.to() - 1) ? range.to() - 2 : range.to() - 1;
    return last > range.from() && isHead(range.from())
        ? Alias.acronymAt(text, tags, last)
        : Optional.empty();
  }

  private Found<Agent> programme(Range range) {
    int from = tags.get(range.from()).from();
    int to = tags.get(range.to() - 1).to();
    String name = text.surface(from, to);
    Optional<String> acronym = acronym(range);
    String key = acronym.orElse(name);
    var agent =
        new Agent(
            Agent.Kind.PROGRAMME,
            "programme/" + Slug.of(key),
            name,
            Optional.empty(),
            acronym.map(letters -> letters.toUpperCase(Locale.ROOT)),
            List.of(),
            List.of());
    return new Found<>(agent, text.span(from, to));
  }
}
