package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.text.Token;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Conferences that are told to be of many states though none of them is named: {@code Diễn đàn Văn
 * hóa Thế giới}, {@code hội thảo khoa học quốc tế}, {@code triển lãm … đến từ 15 quốc gia}.
 */
final class Worldwide {
  /** In words, behind the noun for a conference. */
  private static final int LONGEST_NAME = 10;

  /** In words, between {@code từ} and how many states there are. */
  private static final int LONGEST_ABOUT = 3;

  /** First words of {@code hội nhập quốc tế}: it is what the conference is about. */
  private static final Set<String> MATTERS =
      Set.of("nhập", "tác", "hệ", "chính", "trường", "tư", "mại", "tiếp", "ngoại", "luật", "giá");

  /** What may stand between the noun and {@code quốc tế} without a capital. */
  private static final Set<String> KINDS =
      Set.of("khoa", "học", "chuyên", "ngành", "đề", "thường", "niên", "cấp", "cao");

  /** What closes a name. */
  private static final Set<String> CLOSING =
      Set.of("tại", "ở", "do", "của", "với", "về", "sẽ", "đã", "được", "là", "sau", "trong", "để");

  /** What stands before the house in which conferences are held. */
  private static final Set<String> HOUSES = Set.of("tâm", "nhà", "cung", "khu", "điểm");

  private static final Set<String> MANY = Set.of("các", "những", "nhiều", "chuỗi", "loạt");

  /** Before how many states those who come are of. */
  private static final Set<String> ORIGINS = Set.of("từ", "của", "diện", "đạo", "biểu", "trưởng");

  /** A statement without one of these words tells of no such conference. */
  static final WordSet WORDS = new WordSet(List.of("tế", "giới", "cầu", "nước", "gia"));

  private static final WordSet WORLD_BEGINS = new WordSet(List.of("toàn", "thế"));
  private static final WordSet WORLD_ENDS = new WordSet(List.of("cầu", "giới"));

  private Worldwide() {}

  /** Whether {@code toàn cầu} or {@code thế giới} begins at a word. */
  static boolean isWorld(Words words, int at) {
    return at + 1 < words.size() && WORLD_BEGINS.has(words, at) && WORLD_ENDS.has(words, at + 1);
  }

  /** Whether {@code toàn cầu} or {@code thế giới} begins at a token. */
  static boolean isWorld(List<Token> tokens, int at) {
    return isPair(tokens, at, "toàn", "cầu") || isPair(tokens, at, "thế", "giới");
  }

  /** {@code quốc tế}, {@code thế giới}, {@code toàn cầu}: whether one begins at a token. */
  static boolean isTold(List<Token> tokens, int at) {
    return isWorld(tokens, at) || isPair(tokens, at, "quốc", "tế");
  }

  private static boolean isPair(List<Token> tokens, int at, String first, String second) {
    return tokens.get(at).is(first) && at + 1 < tokens.size() && tokens.get(at + 1).is(second);
  }

  /** Whether the words behind a noun for a conference, or in it, say that it is of the world. */
  static boolean isSaidIn(List<Token> tokens, int from, int to) {
    if (from > 0 && isNoOne(tokens.get(from - 1).key())) {
      return false;
    }
    int end = Math.min(tokens.size() - 1, to + LONGEST_NAME);
    for (int at = from; at < end; at++) {
      if (at >= to && closes(tokens.get(at))) {
        return false;
      }
      if (isTold(tokens, at)) {
        return at < to
            ? !isListed(tokens, from)
            : isNamed(tokens, to, at) || isOfKind(tokens, to, at);
      }
    }
    return false;
  }

  /** {@code Hội nghị Vũ trụ Quốc tế}, {@code Triển lãm Vũ trụ quốc tế}. */
  private static boolean isNamed(List<Token> tokens, int name, int world) {
    return (tokens.get(name).capitalised() || tokens.get(world).capitalised())
        && !MATTERS.contains(tokens.get(world - 1).key());
  }

  /** {@code nhiều hoạt động, hội thảo quốc tế}: one of the things that are often done. */
  private static boolean isListed(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).is(",") && !tokens.get(at).capitalised();
  }

  private static boolean isNoOne(String before) {
    return HOUSES.contains(before) || MANY.contains(before);
  }

  private static boolean isOfKind(List<Token> tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!KINDS.contains(tokens.get(at).key())) {
        return false;
      }
    }
    return true;
  }

  private static boolean closes(Token token) {
    return token.kind() == Token.Kind.SIGN || CLOSING.contains(token.key());
  }

  /** Whether the last words of a name are {@code Thế giới} or the like. */
  static boolean endsName(List<Token> tokens, int to) {
    return to > 1 && tokens.get(to - 2).capitalised() && isTold(tokens, to - 2);
  }

  /**
   * {@code doanh nghiệp đến từ hơn 15 quốc gia}, {@code đại diện 40 nước}: others than one's own.
   */
  static boolean comesFromManyStates(List<Token> tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean states = tokens.get(at).kind() == Token.Kind.NUMBER && isState(tokens, at + 1, to);
      for (int before = at - 1; states && before >= Math.max(from, at - LONGEST_ABOUT); before--) {
        if (ORIGINS.contains(tokens.get(before).key())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isState(List<Token> tokens, int at, int to) {
    String word = tokens.get(at).key();
    return word.equals("nước")
        || (word.equals("quốc") && at + 1 < to && tokens.get(at + 1).is("gia"));
  }
}
