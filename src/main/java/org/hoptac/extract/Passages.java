package org.hoptac.extract;

import java.util.Set;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.lexicon.Sense;

/**
 * Places in which an act goes on along a way: {@code thăm ba nước vùng Vịnh}, {@code hộ tống tàu
 * qua eo biển Malacca}. Behind other words a part of the world is only spoken of, and what lies
 * behind {@code qua} is passed.
 */
final class Passages {
  /** Acts that go on where ships pass. */
  private static final Set<String> ALONG_A_WAY = Set.of("cooperation", "operation", "exercise");

  private static final String THROUGH = "qua";

  /** Last word of {@code chuyến công du}. */
  private static final String TOUR = "du";

  /** First words of names of waters, which may be a part of the words for the way. */
  private static final Set<String> WATERS = Set.of("eo", "kênh", "biển", "vịnh");

  private static final Set<String> WAYS = Set.of("đến", "tới", "sang", "qua", "vòng", "quanh");

  /** In tokens, from a word for the way to the name of a strait: {@code qua eo biển Malacca}. */
  private static final int LONGEST_KIND = 2;

  private Passages() {}

  /**
   * {@code công du các nước Baltic}, {@code chuyến công du Trung Đông}; of a {@code chuyến thăm} it
   * is told elsewhere who is visited.
   */
  static boolean isTour(ClauseText text, ActSpan act, int at) {
    boolean behind = act.isHere() && act.type().equals("visit") && at >= act.to();
    if (!behind
        || !(text.tag(at) instanceof PlaceTag place)
        || !place.region()
        || !isTravel(text, act.to() - 1)) {
      return false;
    }
    int before = at - 1;
    while (before >= act.to() && isBeforeRegion(text, before)) {
      before--;
    }
    return before < act.to();
  }

  private static boolean isTravel(ClauseText text, int act) {
    return text.tag(act).matches(Sense.Type.class, Sense.Type::verb)
        || text.lastWord(act).equals(TOUR);
  }

  private static boolean isBeforeRegion(ClauseText text, int at) {
    return Governors.isTransparent(text.tag(at))
        || text.isNumber(at)
        || (text.isPlainWord(at) && WAYS.contains(text.firstWord(at)));
  }

  /** {@code bảo vệ tàu hàng đi qua eo biển Malacca}. */
  static boolean isThrough(ClauseText text, ActSpan act, int at) {
    if (!act.is(ALONG_A_WAY) || at < act.to() || !(text.tag(at) instanceof PlaceTag place)) {
      return false;
    }
    int name = place.from();
    boolean water = WATERS.contains(text.word(name));
    for (int kind = 0; kind <= LONGEST_KIND && name - kind > 0; kind++) {
      int way = name - kind - 1;
      if (text.word(way).equals(THROUGH)) {
        return water || kind > 0;
      }
      water |= WATERS.contains(text.word(way));
    }
    return false;
  }
}
