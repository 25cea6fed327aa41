package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * A purpose told between a noun and its verb: {@code Hội nghị nhằm thúc đẩy hợp tác giữa A và B sẽ
 * diễn ra tại C}. What stands behind the verb is said of the conference, so that the purpose is a
 * clause of its own behind it.
 */
final class PurposeInside {
  /** Last words of verbs, beside those for what is held, that tell what became of it. */
  private static final Set<String> DONE = Set.of("chức", "ký", "kết", "hoãn", "hủy", "qua");

  /** First words of the passive. */
  private static final Set<String> PASSIVE = Set.of("được", "bị");

  /** In tags: a verb and what it is done to stand before the verb of the noun. */
  private static final int SHORTEST_AIM = 2;

  private final List<Token> tokens;
  private final HintWords hintWords;

  PurposeInside(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.hintWords = hintWords;
  }

  /** The clauses, where such a purpose follows its whole clause. */
  List<Clause> behind(List<Clause> clauses) {
    for (int i = 1; i < clauses.size(); i++) {
      Clause noun = clauses.get(i - 1);
      Clause purpose = clauses.get(i);
      if (purpose.is(Function.PURPOSE) && endsWithActNoun(noun.tags())) {
        int verb = verb(purpose.tags());
        if (verb < purpose.tags().size()) {
          var settled = new ArrayList<>(clauses);
          settled.set(i - 1, new Clause(joined(noun, purpose, verb), noun.relation()));
          settled.set(i, new Clause(purpose.tags().subList(0, verb), purpose.relation()));
          return settled;
        }
      }
    }
    return clauses;
  }

  private static List<Tag> joined(Clause noun, Clause purpose, int verb) {
    List<Tag> tail = purpose.tags().subList(verb, purpose.tags().size());
    return Stream.concat(noun.tags().stream(), tail.stream()).toList();
  }

  /** {@code Cuộc họp}, {@code Theo B, lễ ký hiệp định}: a noun for an act, and nothing done yet. */
  private boolean endsWithActNoun(List<Tag> tags) {
    boolean act = false;
    for (int at = tags.size() - 1; at >= 0; at--) {
      Tag tag = tags.get(at);
      if (tag.has(Sense.Report.class) || tag.isSign(tokens, ",")) {
        return act;
      }
      boolean made = at > 0 && makesNoun(tags.get(at - 1));
      act |= tag.matches(Sense.Type.class, type -> type.noun() || made);
      if (PredicateWords.is(tag) && !made && !tag.matches(Sense.Type.class, Sense.Type::noun)) {
        return false;
      }
    }
    return act;
  }

  /** {@code cuộc tập trận}, {@code lễ ký}. */
  private boolean makesNoun(Tag tag) {
    return tag.marks(Function.NOUN) || tag.marks(Function.MANY) || tokens.get(tag.from()).is("lễ");
  }

  /** Where the verb of the noun begins behind what it is for, or the end. */
  private int verb(List<Tag> tags) {
    boolean told = false;
    for (int at = 1; at < tags.size(); at++) {
      if (told && at > SHORTEST_AIM && isVerb(tags, at)) {
        return at;
      }
      Tag tag = tags.get(at);
      told |= Complements.isAgents(tag) || tag.has(Sense.Topic.class) || tag.has(Sense.Type.class);
    }
    return tags.size();
  }

  private boolean isVerb(List<Tag> tags, int at) {
    int verb = at;
    while (verb < tags.size() && leadsToVerb(tags.get(verb))) {
      verb++;
    }
    return (verb < tags.size() && (isHeld(tags.get(verb)) || (verb > at && isDone(tags.get(verb)))))
        || (verb > at && isDone(tags.get(verb - 1)));
  }

  private boolean leadsToVerb(Tag tag) {
    return tag instanceof Tag.TimeTag
        || (tag.has(Sense.Status.class) && !isHeld(tag))
        || PASSIVE.contains(tag.firstWord(tokens)) && tag.to() == tag.from() + 1;
  }

  private boolean isHeld(Tag tag) {
    return IntStream.range(tag.from(), tag.to())
        .anyMatch(at -> hintWords.beginsAt(Hint.HELD, tokens, at));
  }

  private boolean isDone(Tag tag) {
    return DONE.contains(tokens.get(tag.to() - 1).key());
  }
}
