package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * What a noun tells from the side of those who get it: of {@code A bác bỏ đề nghị đàm phán của B}
 * and {@code lời mời của B được A chấp nhận} it is B who calls, and A who is called upon; of {@code
 * A từ chối viện trợ của B} it is B who gives, and of {@code A nhận thư chúc mừng của B} B who
 * congratulates.
 */
final class Received {
  /** In tags, from the call to the word that says whose it is. */
  private static final int REACH = 9;

  /** In tags: {@code của Tổng thống A}. */
  private static final int LONGEST_OFFICE = 3;

  /** Last words of what governs a noun: {@code phản hồi, đáp lại, chấp nhận, bất chấp, trước}. */
  private static final Set<String> GOVERNING =
      Set.of(
          "lời", "thư", "giấy", "bản", "gói", "trước", "với", "hồi", "lại", "chấp", "nhận", "về",
          "xét", "qua");

  /** In words, from a message back to the verb that tells that somebody gets it. */
  private static final int REACH_OF_GETTING = 7;

  /** Words of {@code bức thư}, {@code điện thoại}, {@code thông điệp}, {@code nhiều lời}. */
  private static final Set<String> MESSAGE =
      Set.of(
          "thư", "lá", "bức", "điện", "thoại", "thông", "điệp", "lời", "cuộc", "gọi", "tin", "nhắn",
          "hoa", "lẵng", "và", ",", "nhiều", "hàng", "loạt", "những", "các", "được", "từ");

  private static final Set<String> ANSWERED = Set.of("refused", "expected", "pledged");

  private final List<Token> tokens;

  Received(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the word here is a noun, and behind it stands whose call or gift it is. */
  boolean isOne(List<Tag> tags, int at, Sense.Type type) {
    return switch (type.type()) {
      case "proposal" -> type.verb() && isCall(tags, at);
      case "aid", "funding" -> type.noun() && isRefused(tags, at);
      case "endorsement", "call" -> type.verb() && isMessage(tags, at);
      default -> false;
    };
  }

  private boolean isCall(List<Tag> tags, int at) {
    int owner = ownerBehind(tags, at);
    return owner > at && (isGoverned(tags, at) || isAnswered(tags, at, owner));
  }

  /** {@code nhận (được nhiều) thư chúc mừng của B}, {@code nhận lời cảm ơn từ B}. */
  private boolean isMessage(List<Tag> tags, int at) {
    int word = tags.get(at).from();
    boolean told = MESSAGE.contains(tokens.get(word).key());
    for (int steps = 0; word > 0 && steps < REACH_OF_GETTING; steps++) {
      String before = tokens.get(word - 1).key();
      if (before.equals("nhận")) {
        return told && ownerBehind(tags, at) > at;
      }
      if (!MESSAGE.contains(before)) {
        return false;
      }
      told = true;
      word--;
    }
    return false;
  }

  /**
   * {@code từ chối viện trợ của B}, {@code từ chối khoản vay 3 triệu USD từ B}; what A refuses to
   * help is another thing.
   */
  private boolean isRefused(List<Tag> tags, int at) {
    if (at == 0
        || !tags.get(at - 1).matches(Sense.Status.class, cue -> cue.status().equals("refused"))) {
      return false;
    }
    int owner = ownerBehind(tags, at);
    return owner > at && !isForOthers(tags, owner);
  }

  /** {@code phủ quyết gói viện trợ của B dành cho C}: it is C who would get it. */
  private static boolean isForOthers(List<Tag> tags, int owner) {
    return owner + 2 < tags.size()
        && tags.get(owner + 1).marks(Function.FOR)
        && named(tags, owner + 2) > owner;
  }

  private int ownerBehind(List<Tag> tags, int at) {
    for (int t = at + 1; t < Math.min(tags.size() - 1, at + REACH); t++) {
      Tag tag = tags.get(t);
      if (tag.marks(Function.OF) || tag.marks(Function.FROM) || isMadeBy(tag)) {
        return named(tags, t + 1);
      }
      boolean theirs = Complements.isAgents(tag) && tags.get(t + 1).marks(Function.OF);
      if ((Complements.isAgents(tag) && !theirs) || tag.has(Sense.Status.class) || tag.isSign()) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code đề nghị do B đưa ra}. */
  private boolean isMadeBy(Tag tag) {
    return tag.marks(Function.BY) && tag.firstWord(tokens).equals("do");
  }

  private static int named(List<Tag> tags, int from) {
    for (int t = from; t < Math.min(tags.size(), from + LONGEST_OFFICE); t++) {
      if (Complements.isAgents(tags.get(t))) {
        return t;
      }
      if (!Governors.isTransparent(tags.get(t)) && !(tags.get(t) instanceof Word)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code bác bỏ đề nghị}, {@code các đề nghị}, {@code trước lời đề nghị}. */
  private boolean isGoverned(List<Tag> tags, int at) {
    if (at == 0) {
      return false;
    }
    Tag before = tags.get(at - 1);
    return before.marks(Function.NOUN)
        || before.marks(Function.MANY)
        || before.matches(Sense.Status.class, cue -> ANSWERED.contains(cue.status()))
        || GOVERNING.contains(tokens.get(before.to() - 1).key())
        || isGot(before);
  }

  /** {@code nhận được đề nghị}. */
  private boolean isGot(Tag before) {
    int last = before.to() - 1;
    return last > 0 && tokens.get(last).is("được") && tokens.get(last - 1).is("nhận");
  }

  /** {@code đề nghị … của B bị A từ chối}. */
  private boolean isAnswered(List<Tag> tags, int at, int owner) {
    int passive = owner + 1;
    while (passive < Math.min(tags.size(), owner + LONGEST_OFFICE)
        && tags.get(passive) instanceof Word
        && !isPassive(tags.get(passive))) {
      passive++;
    }
    return at == 0 && passive < tags.size() && isPassive(tags.get(passive));
  }

  private boolean isPassive(Tag tag) {
    return Complements.PASSIVES.contains(tokens.get(tag.from()).key());
  }

  /** Who answers a call told by a noun: {@code đề nghị của B bị A từ chối}. */
  static List<AgentMention> answering(ClauseText text, Head head) {
    for (int t = head.to() + 1; t < text.size(); t++) {
      if (Complements.isAgents(text.tag(t))
          && Complements.PASSIVES.contains(text.lastWord(t - 1))) {
        return Complements.sides(text.tag(t));
      }
    }
    return List.of();
  }
}
