package org.hoptac.extract;

import java.util.List;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Ships told with whose they are, side by side: {@code tàu khu trục A của Hải quân B và tàu hộ vệ C
 * của Hải quân D}. The navies are one list, and what stands between them only names the ships.
 */
final class ShipsOf {
  /** In tags: how long the name of a ship may be. */
  private static final int LONGEST_NAME = 6;

  private ShipsOf() {}

  /**
   * Where the owner of the ship stands that begins here, or the index itself.
   *
   * @param first the owner of the ship before it
   */
  static int owner(List<Tag> tags, int first, int at) {
    boolean joined =
        first > 1 && tags.get(first - 1).marks(Function.OF) && tags.get(at - 1).marks(Function.AND);
    return joined ? ownerOf(tags, at) : at;
  }

  private static int ownerOf(List<Tag> tags, int at) {
    int ship = at < tags.size() && tags.get(at) instanceof Word ? at + 1 : at;
    if (ship >= tags.size() || !isShip(tags.get(ship))) {
      return at;
    }
    int of = ship + 1;
    while (of < Math.min(tags.size(), ship + LONGEST_NAME) && isName(tags.get(of))) {
      of++;
    }
    boolean told =
        of + 1 < tags.size()
            && tags.get(of).marks(Function.OF)
            && tags.get(of + 1) instanceof AgentTag owner
            && owner.mention().agent().canBeSide();
    return told ? of + 1 : at;
  }

  private static boolean isShip(Tag tag) {
    return tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.THING)
        && tag.has(Sense.Topic.class);
  }

  private static boolean isName(Tag tag) {
    return tag instanceof Word || tag.has(Sense.NameHead.class) || tag.has(Sense.Topic.class);
  }
}
