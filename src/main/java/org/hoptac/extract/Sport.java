package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** What sentences about sport tell, in which states play and do not cooperate. */
final class Sport {
  private static final Set<String> PLAYED =
      Set.of(
          "meeting",
          "visit",
          "aid",
          "supply",
          "endorsement",
          "proposal",
          "cooperation",
          "partnership",
          "training",
          "agreement",
          "programme",
          "operation",
          "exercise",
          "dialogue",
          "statement");

  private Sport() {}

  /**
   * Whether nothing but sport is told: words of it stand in each sentence with a word for an act,
   * and {@link SentenceReader#read} leaves out all such acts. So it may be asked before names are
   * composed: they make no words for acts, and a sentence ends at one of the signs asked for here.
   *
   * @param known the tags before names are composed
   */
  static boolean isAllThatIsTold(List<Tag> known, List<Token> tokens) {
    boolean act = false;
    boolean sport = false;
    for (int at = 0; at < known.size(); at++) {
      Tag tag = known.get(at);
      if (tag instanceof SeriesTag || tells(tag, type -> !PLAYED.contains(type))) {
        return false;
      }
      act |= tag.has(Sense.Type.class) || tag.has(Sense.Report.class);
      sport |= SportWords.isOne(tag, tokens);
      if (SentenceEnds.mayEnd(tokens, tag.from())) {
        if (act && !sport) {
          return false;
        }
        act = false;
        sport = false;
      }
    }
    return (!act || sport) && !(KindOfTalk.mayBeRemote(tokens) && tellMeeting(known));
  }

  private static boolean tellMeeting(List<Tag> known) {
    return known.stream().anyMatch(tag -> tells(tag, "meeting"::equals));
  }

  /** Whether a word for an act of such a type stands here, alone or as a verb of it. */
  private static boolean tells(Tag tag, Predicate<String> type) {
    return tag.matches(Sense.Type.class, act -> type.test(act.type()))
        || tag.matches(Sense.LightVerb.class, verb -> verb.type().filter(type).isPresent());
  }

  /** Whether players and clubs do it there, and no states. */
  static boolean isPlayed(Draft draft) {
    return PLAYED.contains(draft.head.type());
  }
}
