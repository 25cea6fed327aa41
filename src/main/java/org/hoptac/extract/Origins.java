package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.NameHead.Kind;

/**
 * Firms, schools and people {@code từ} a state, who are those of the state: {@code một công ty từ
 * A} is {@code một công ty của A}; so is what one thanks for, {@code sự giúp đỡ từ A}. Goods come
 * from it, and who is brought or goes from there to somewhere need not be of it: {@code nhập dầu từ
 * A}, {@code đưa chuyên gia từ A về nước}.
 */
final class Origins {
  /** Last syllables of {@code nghị sĩ, chuyên gia, nhà khoa học, kỹ sư, doanh nhân, nhà đầu tư}. */
  private static final Set<String> PEOPLE =
      Set.of("sĩ", "gia", "học", "sư", "nhân", "tư", "viên", "đoàn", "giả", "nghiệp", "hỏa");

  /** First words of what is done to those who are taken from somewhere. */
  private static final Set<String> TAKING =
      Set.of("rút", "sơ", "di", "đưa", "chuyển", "giải", "triệu", "trục", "kéo", "hồi", "dời");

  /** Where they go from there. */
  private static final Set<String> WAYS =
      Set.of("về", "sang", "đến", "tới", "qua", "trở", "vào", "bay", "chuyển", "trong");

  /** In tags, back from {@code từ} to the word of praise or thanks. */
  private static final int REACH_OF_PRAISE = 8;

  private static final Sense OF = new Sense.Marker(Function.OF);

  private final NameText text;

  Origins(NameText text) {
    this.text = text;
  }

  Optional<Made> of(List<Tag> tags, int at) {
    Tag from = tags.get(at);
    boolean theirs =
        from.marks(Function.FROM)
            && text.tokens().get(from.from()).is("từ")
            && from.to() == from.from() + 1
            && at > 0
            && (isPeopleOfState(tags, at) || isPraised(tags, at - 1));
    return theirs
        ? Optional.of(new Made(new Cue(from.from(), from.to(), List.of(OF)), at + 1))
        : Optional.empty();
  }

  private boolean isPeopleOfState(List<Tag> tags, int from) {
    return areThose(tags.get(from - 1))
        && isStateAlone(tags, from + 1)
        && !areTaken(tags, from - 1);
  }

  /** {@code cảm ơn sự giúp đỡ quý báu từ A}: back to the praise, over what it is for. */
  private static boolean isPraised(List<Tag> tags, int last) {
    boolean done = false;
    for (int t = last; t >= Math.max(0, last - REACH_OF_PRAISE); t--) {
      Tag tag = tags.get(t);
      if (tag instanceof AgentTag) {
        return false;
      }
      if (Praise.isVerb(tag)) {
        return done;
      }
      done |= tag.has(Sense.Type.class);
    }
    return false;
  }

  private boolean areThose(Tag noun) {
    return noun.has(Sense.Group.class)
        || noun.matches(
            Sense.NameHead.class, head -> head.kind() == Kind.BODY || head.kind() == Kind.BODY_NOUN)
        || (!noun.has(Sense.Place.class)
            && PEOPLE.contains(text.tokens().get(noun.to() - 1).key())
            && !text.tokens().get(noun.to() - 1).capitalised());
  }

  private boolean isStateAlone(List<Tag> tags, int at) {
    if (at >= tags.size()
        || !(tags.get(at) instanceof AgentTag state)
        || !state.isBareState(text.tokens())) {
      return false;
    }
    return at + 1 == tags.size()
        || !WAYS.contains(text.tokens().get(tags.get(at + 1).from()).key());
  }

  /** {@code sơ tán 20 chuyên gia từ A}: back over how many they are. */
  private boolean areTaken(List<Tag> tags, int noun) {
    int before = noun - 1;
    while (before >= 0
        && (tags.get(before).marks(Function.MANY)
            || tags.get(before).marks(Function.NOUN)
            || text.isNumber(tags, before))) {
      before--;
    }
    return before >= 0 && TAKING.contains(text.tokens().get(tags.get(before).from()).key());
  }
}
