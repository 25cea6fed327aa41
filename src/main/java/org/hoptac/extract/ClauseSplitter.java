package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Report.Position;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Cuts tags into sentences and sentences into clauses, and joins listed agents. */
final class ClauseSplitter {
  private static final Set<String> CLAUSE_SIGNS = Set.of(";", ":");

  /** Before a colon, it opens a list of what was named: {@code đội tàu của A gồm: …, thăm B}. */
  private static final String OF_WHICH = "gồm";

  /** Nobody writes a sentence of more tags; what is longer is no sentence and is not read. */
  private static final int LONGEST_SENTENCE = 400;

  /** May end a verb too: {@code tặng quà cho}. */
  private static final String FOR = "cho";

  /** In tokens, back from a sign to the bracket before it. */
  private static final int LONGEST_IN_BRACKETS = 12;

  /** In tags: a noun for people with what is told of them. */
  private static final int WORDS_OF_NOUN = 6;

  private final List<Token> tokens;
  private final ClauseOpeners openers;
  private final AgentLists lists;
  private final Causes causes;
  private final Denials denials;
  private final FrontedClause fronted;
  private final NounPhrase nouns;
  private final PurposeInside purposes;

  ClauseSplitter(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.openers = new ClauseOpeners(tokens);
    this.lists = new AgentLists(tokens);
    this.causes = new Causes(tokens);
    this.denials = new Denials(tokens);
    this.fronted = new FrontedClause(tokens, hintWords);
    this.nouns = new NounPhrase(tokens);
    this.purposes = new PurposeInside(tokens, hintWords);
  }

  /** Sentences of clauses. */
  List<List<Clause>> split(List<Tag> tags) {
    var split = new ArrayList<List<Clause>>();
    for (List<Tag> sentence : sentences(tags)) {
      if (sentence.size() <= LONGEST_SENTENCE) {
        split.add(mayTell(sentence) ? clausesOf(sentence) : List.of());
      }
    }
    return split;
  }

  private List<Clause> clausesOf(List<Tag> sentence) {
    OptionalInt comma = fronted.end(sentence);
    if (comma.isEmpty()) {
      return clauses(lists.joined(sentence));
    }
    List<Tag> front = lists.joined(sentence.subList(0, comma.getAsInt()));
    List<Tag> rest = lists.joined(sentence.subList(comma.getAsInt(), sentence.size()));
    return Stream.concat(clauses(front).stream(), clauses(rest).stream()).toList();
  }

  /** A sentence without a word for an act, and without one for speech, leaves nothing to others. */
  private static boolean mayTell(List<Tag> sentence) {
    for (int at = 0; at < sentence.size(); at++) {
      Tag tag = sentence.get(at);
      if (tag instanceof Tag.SeriesTag
          || tag.matches(Sense.Type.class, type -> type.strength() != Strength.REQUEST)
          || tag.has(Sense.Report.class)) {
        return true;
      }
    }
    return false;
  }

  private List<List<Tag>> sentences(List<Tag> tags) {
    var sentences = new ArrayList<List<Tag>>();
    var ends = new SentenceEnds(tokens);
    int begin = 0;
    for (int i = 0; i < tags.size(); i++) {
      if (ends.isEnd(tags, begin, i)) {
        sentences.add(tags.subList(begin, i + 1));
        begin = i + 1;
      }
    }
    if (begin < tags.size()) {
      sentences.add(tags.subList(begin, tags.size()));
    }
    return sentences;
  }

  private List<Clause> clauses(List<Tag> tags) {
    var clauses = new ArrayList<Clause>();
    int begin = 0;
    boolean reason = false;
    for (int i = 1; i < tags.size(); i++) {
      boolean because = causes.beginAt(tags, i) || denials.beginAt(tags, i);
      if (because || beginsAt(tags, begin, i)) {
        add(clauses, tags.subList(begin, i), reason);
        begin = i;
        reason = because;
      }
    }
    add(clauses, tags.subList(begin, tags.size()), reason);
    return purposes.behind(clauses);
  }

  /** Whether a clause begins at a tag: at no word that means nothing, but at signs. */
  private boolean beginsAt(List<Tag> tags, int begin, int at) {
    Tag tag = tags.get(at);
    return tag.isSign()
        ? isSeparator(tags, at)
        : goesOnBehindOffice(tags, at)
            || (!(tag instanceof Tag.Word)
                && (openers.opensAt(tags, at)
                    || SecondDoer.isBehind(tags, tokens, begin, at)
                    || doesMore(tags, begin, at)
                    || saysMore(tags, begin, at)));
  }

  /**
   * {@code A gặp ông B, Thủ tướng C, kêu gọi …}: the comma behind the office went with it; but
   * {@code Ông A cùng bà B, Thủ tướng C, ký …} tells what both do.
   */
  private boolean goesOnBehindOffice(List<Tag> tags, int at) {
    return at > 1
        && Complements.isAgents(tags.get(at - 1))
        && tokens.get(tags.get(at).from() - 1).is(",")
        && PredicateWords.is(tags.get(at))
        && ((tags.get(at - 2).marks(Function.WITH) && PredicateWords.standBefore(tags, at - 2))
            || tags.get(at - 2).matches(Sense.Type.class, Sense.Type::verb))
        && !tags.get(at - 2).has(Sense.Report.class);
  }

  /** {@code A gặp B và cho biết C …}: what is said beside an act is a clause of its own. */
  private static boolean saysMore(List<Tag> tags, int from, int and) {
    return tags.get(and).marks(Function.AND)
        && and + 2 < tags.size()
        && tags.get(and + 1).matches(Sense.Report.class, r -> r.position() != Position.AFTER)
        && !tags.get(and + 1).has(Sense.Type.class)
        && beginsClause(tags.get(and + 2))
        && PredicateWords.standBefore(tags.subList(from, and), and - from);
  }

  /** {@code A bán tàu cho B và ca ngợi C}: what A does besides is a clause of its own. */
  private static boolean doesMore(List<Tag> tags, int from, int and) {
    return tags.get(and).marks(Function.AND)
        && and + 1 < tags.size()
        && Complements.isAgents(tags.get(and - 1))
        && (tags.get(and + 1).matches(Sense.Type.class, act -> act.verb() && !act.noun())
            || isSaidByTwoWords(tags, and + 1))
        && doesOneThing(tags.subList(from, and));
  }

  /** {@code bày tỏ sự đoàn kết}, {@code cho B vay}: a verb of little meaning and what it does. */
  private static boolean isSaidByTwoWords(List<Tag> tags, int verb) {
    if (verb + 2 >= tags.size()) {
      return false;
    }
    if (tags.get(verb).has(Sense.Report.class)) {
      int said = tags.get(verb + 1).marks(Function.NOUN) ? verb + 2 : verb + 1;
      return tags.get(said).matches(Sense.Type.class, act -> act.type().equals("endorsement"));
    }
    return tags.get(verb).marks(Function.FOR)
        && Complements.isAgents(tags.get(verb + 1))
        && tags.get(verb + 2).isVerb();
  }

  private static boolean doesOneThing(List<Tag> tags) {
    boolean done = false;
    for (Tag tag : tags) {
      if (tag.has(Sense.Report.class)
          || tag.matches(
              Sense.Type.class,
              act ->
                  act.verb()
                      && (act.strength() == Strength.GENERIC || act.type().equals("proposal")))) {
        return false;
      }
      done |= tag.matches(Sense.Type.class, Sense.Type::verb);
    }
    return done;
  }

  private static boolean beginsClause(Tag tag) {
    return Complements.isAgents(tag)
        || tag.marks(Function.BOTH_SIDES)
        || tag.matches(Sense.Type.class, Sense.Type::noun);
  }

  /** {@code Bằng cách viện trợ cho A, B …}: in front, the means are told as an act of their own. */
  private static void add(List<Clause> clauses, List<Tag> tags, boolean reason) {
    if (!tags.isEmpty()) {
      Optional<Function> relation = ClauseOpeners.relation(tags);
      boolean means = clauses.isEmpty() && relation.equals(Optional.of(Function.MEANS));
      clauses.add(
          new Clause(
              List.copyOf(tags),
              reason ? Optional.of(Function.BACKGROUND) : relation.filter(function -> !means)));
    }
  }

  private boolean isSeparator(List<Tag> tags, int at) {
    String sign = tags.get(at).firstWord(tokens);
    return (CLAUSE_SIGNS.contains(sign)
            && !FieldList.isSignOf(tags, tokens, at)
            && !(sign.equals(";") && isInBrackets(tags.get(at).from()))
            && !(sign.equals(":") && tokens.get(tags.get(at).from() - 1).is(OF_WHICH)))
        || (sign.equals(",") && (separatesClauses(tags, at) || fronted.endsAside(tags, at)))
        || (sign.equals("-") && endsWithSource(tags, at));
  }

  /** {@code nghi phạm A (SN 1990; quốc tịch B)}: what stands in brackets is no clause. */
  private boolean isInBrackets(int sign) {
    for (int at = sign - 1; at >= Math.max(0, sign - LONGEST_IN_BRACKETS); at--) {
      if (tokens.get(at).is("(") || tokens.get(at).is(")")) {
        return tokens.get(at).is("(");
      }
    }
    return false;
  }

  /** {@code A sẽ thăm B - Reuters đưa tin.} */
  private boolean endsWithSource(List<Tag> tags, int dash) {
    return dash + 2 < tags.size()
        && tags.get(dash + 1) instanceof AgentTag
        && HeadFinder.isReport(tags.get(dash + 2))
        && (dash + 3 == tags.size() || tags.get(dash + 3).isSign(tokens, "."));
  }

  /** A comma parts clauses when a verb of ours follows and it is not a comma of a list. */
  private boolean separatesClauses(List<Tag> tags, int comma) {
    if (comma + 1 >= tags.size()
        || isList(tags.get(comma - 1), tags.get(comma + 1))
        || closesTime(tags, comma)
        || Invitation.endsAt(tags, comma)
        || saysWhatIsJoint(tags, comma)
        || listsReceivers(tags, comma)
        || tellsChairs(tags, comma)
        || Organisers.areToldBehind(tags, tokens, comma)
        || Organisers.areListedAt(tags, tokens, comma)
        || nouns.isListedNoun(tags, comma + 1)) {
      return false;
    }
    for (int i = behindTime(tags, comma); i < tags.size() && !isComma(tags, i); i++) {
      boolean predicate = PredicateWords.is(tags.get(i)) || isHad(tags, i);
      if (predicate && !FieldList.isItem(tags, tokens, i)) {
        return PredicateWords.standBefore(tags, comma);
      }
      if (ClauseOpeners.of(tags.get(i)).isPresent()) {
        return false;
      }
    }
    return false;
  }

  /** {@code A có chuyến thăm B}: a verb and a noun that tell an act together. */
  private boolean isHad(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at) instanceof Tag.Word
        && tags.get(at).firstWord(tokens).equals("có")
        && tags.get(at + 1).matches(Sense.Type.class, act -> act.noun() && isMet(act.type()));
  }

  private static boolean isMet(String type) {
    return type.equals("visit") || type.equals("meeting") || type.equals("call");
  }

  /** {@code …, ngày 7/3, A ký …}: where what is done then is told, right behind the date. */
  private int behindTime(List<Tag> tags, int comma) {
    int at = comma + 1;
    while (at < tags.size() && tags.get(at) instanceof Tag.TimeTag) {
      at++;
    }
    boolean time = at > comma + 1 && at + 1 < tags.size() && isComma(tags, at);
    return time && mayBeSubject(tags.get(at + 1)) ? at + 1 : comma + 1;
  }

  private boolean mayBeSubject(Tag tag) {
    return Complements.isAgents(tag)
        || tag.marks(Function.BOTH_SIDES)
        || Pronouns.WORDS.contains(tag.firstWord(tokens));
  }

  /** The comma behind such a date, which belongs to what comes. */
  private boolean closesTime(List<Tag> tags, int comma) {
    int at = comma - 1;
    while (at > 0 && tags.get(at) instanceof Tag.TimeTag) {
      at--;
    }
    return at > 0 && at < comma - 1 && isComma(tags, at) && behindTime(tags, at) == comma + 1;
  }

  private boolean isComma(List<Tag> tags, int at) {
    return tags.get(at).isSign(tokens, ",");
  }

  /** {@code A phối hợp với B, bắt giữ …}: the verb behind the comma tells what they do together. */
  private static boolean saysWhatIsJoint(List<Tag> tags, int comma) {
    Tag verb = tags.get(comma + 1);
    boolean tells =
        verb.has(Sense.LightVerb.class)
            || verb.matches(Sense.Type.class, type -> type.strength() == Strength.BOUND);
    if (!tells) {
      return false;
    }
    for (int t = comma - 1; t >= 0; t--) {
      Optional<Sense.Type> type = tags.get(t).sense(Sense.Type.class);
      if (type.isPresent() || tags.get(t).has(Sense.Report.class)) {
        return type.filter(before -> before.strength() == Strength.GENERIC).isPresent();
      }
    }
    return false;
  }

  /** {@code Đối thoại A - B lần thứ ba, do C và D đồng chủ trì}: who led what is told before. */
  private boolean tellsChairs(List<Tag> tags, int comma) {
    if (!tags.get(comma + 1).marks(Function.BY)) {
      return false;
    }
    int end = comma + 1;
    while (end < tags.size() && !tags.get(end).has(Sense.LightVerb.class) && !isComma(tags, end)) {
      end++;
    }
    return end < tags.size()
        && tags.get(end).firstWord(tokens).equals("đồng")
        && tags.get(end).has(Sense.LightVerb.class);
  }

  /**
   * {@code cho cán bộ, kỹ sư Peru đang làm việc tại đây}: none of those to whom something is given
   * has a name before the comma, and behind the name it is told where they are, and no act.
   */
  private boolean listsReceivers(List<Tag> tags, int comma) {
    int name = behindNoun(tags, comma);
    return name > 0
        && name + 1 < tags.size()
        && tags.get(name + 1).has(Sense.Status.class)
        && awaitsName(tags, comma)
        && !tellsMore(tags, name + 2);
  }

  /** Where the name ends a noun for people that stands behind a comma; 0 if none does. */
  private int behindNoun(List<Tag> tags, int comma) {
    for (int at = comma + 1; at < Math.min(tags.size(), comma + WORDS_OF_NOUN); at++) {
      if (Complements.isAgents(tags.get(at))) {
        return at > comma + 1 ? at : 0;
      }
      if (tags.get(at).isSign() || PredicateWords.is(tags.get(at))) {
        return 0;
      }
    }
    return 0;
  }

  private boolean awaitsName(List<Tag> tags, int comma) {
    for (int at = comma - 1; at > Math.max(0, comma - WORDS_OF_NOUN); at--) {
      if (tags.get(at).marks(Function.FOR) || tokens.get(tags.get(at).to() - 1).is(FOR)) {
        return at < comma - 1;
      }
      if (Complements.isAgents(tags.get(at)) || tags.get(at).isSign()) {
        return false;
      }
    }
    return false;
  }

  private boolean tellsMore(List<Tag> tags, int from) {
    for (int at = from; at < tags.size() && !tags.get(at).isSign(); at++) {
      if (PredicateWords.is(tags.get(at)) || Complements.isAgents(tags.get(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isList(Tag before, Tag after) {
    return (before.has(Sense.Topic.class) && after.has(Sense.Topic.class))
        || (isNoun(before) && isNoun(after));
  }

  private static boolean isNoun(Tag tag) {
    return tag.matches(Sense.Type.class, Sense.Type::noun);
  }
}
