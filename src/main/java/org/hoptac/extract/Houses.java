package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Place;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.text.Slug;

/** Houses that every state has, named with whose they are: {@code tại Hoàng cung Thái Lan}. */
final class Houses {
  private final NameText text;

  Houses(NameText text) {
    this.text = text;
  }

  /** A known house and the state behind it, which is a part of its name and does nothing. */
  Optional<Made> owned(List<Tag> tags, int at) {
    if (!(tags.get(at) instanceof PlaceTag house)
        || at == 0
        || !tags.get(at - 1).marks(Function.AT)
        || at + 1 >= tags.size()
        || !(tags.get(at + 1) instanceof AgentTag owner)
        || owner.mention().agent().kind() != Agent.Kind.STATE
        || !isHouse(text, house)
        || !endsPhrase(tags, at + 2)) {
      return Optional.empty();
    }
    Agent state = owner.mention().agent();
    boolean known = house.state().filter(home -> home.key().equals(state.key())).isPresent();
    Place place = known ? house.place() : of(house.place(), state);
    return Optional.of(
        new Made(
            new PlaceTag(
                house.from(),
                owner.to(),
                place,
                false,
                Optional.empty(),
                Optional.of(state),
                house.topics()),
            at + 2));
  }

  /**
   * A place called by what it is or by who sits in it: {@code Hoàng cung}, {@code Nhà Quốc hội}.
   */
  static boolean isHouse(NameText text, Tag place) {
    return text.hints(Hint.HOUSE, place.from()) || text.endsHint(Hint.SEAT, place.to() - 1);
  }

  private static Place of(Place house, Agent owner) {
    String name = house.name() + " " + owner.name();
    Optional<String> english =
        house.nameEn().flatMap(first -> owner.nameEn().map(last -> first + ", " + last));
    return new Place("place/" + Slug.of(name), name, english);
  }

  /** Behind a state that acts stands its verb, or one more of a list. */
  private boolean endsPhrase(List<Tag> tags, int at) {
    if (at >= tags.size()) {
      return true;
    }
    Tag tag = tags.get(at);
    return tag instanceof TimeTag
        || tag.marks(Function.AT)
        || tag.marks(Function.WITHIN)
        || (tag instanceof Word && !text.isSign(tags, at, "-"));
  }
}
