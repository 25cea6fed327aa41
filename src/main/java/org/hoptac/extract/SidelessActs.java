package org.hoptac.extract;

import java.util.List;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What a statement tells of acts that may be kept although nobody from abroad is named: a
 * conference or treaty, an exercise, which may be one of many, an act with others who have no name,
 * a visit or help abroad, the keeping of peace.
 */
final class SidelessActs {
  private static final String PEACEKEEPING = "peacekeeping";

  private boolean always;
  private boolean conference;
  private boolean agreement;
  private boolean withOthers;
  private boolean abroad;
  private boolean others;
  private boolean placeAbroad;

  /** Takes note of a tag; {@code liesAbroad} when it is a place that does. */
  void add(Tag tag, boolean liesAbroad) {
    if (tag instanceof Cue cue) {
      List<Sense> senses = cue.senses();
      for (int i = 0; i < senses.size(); i++) {
        add(senses.get(i));
      }
    } else if (tag instanceof SeriesTag series) {
      always |= series.international();
      add("conference");
    } else if (tag instanceof PlaceTag place) {
      others |= place.region();
      placeAbroad |= liesAbroad;
    } else {
      others |= Governors.isGroup(tag);
    }
  }

  /** Takes note of what a word means. */
  void add(Sense sense) {
    if (sense instanceof Sense.Type act) {
      // Nobody keeps the peace at home.
      always |= act.type().equals("operation") && act.topics().contains(PEACEKEEPING);
      add(act.type());
    } else if (sense instanceof Sense.LightVerb verb) {
      verb.type().ifPresent(this::add);
    } else if (sense instanceof Sense.Marker marker) {
      others |= marker.function() == Function.FOREIGN || marker.function() == Function.BOTH_SIDES;
    } else if (sense instanceof Sense.Group group) {
      others |= group.international();
    } else if (sense instanceof Sense.NameHead head) {
      always |= head.kind() == Sense.NameHead.Kind.CONFERENCE && head.international();
    }
  }

  private void add(String type) {
    switch (type) {
      case "proposal", "endorsement", "meeting" -> withOthers = true;
      case "cooperation", "operation", "dialogue", "programme" -> withOthers = true;
      case "exercise" -> withOthers = always = true;
      case "visit", "exchange", "partnership" -> withOthers = abroad = true;
      case "aid" -> withOthers = abroad = true;
      case "funding", "training" -> abroad = true;
      case "agreement" -> withOthers = agreement = true;
      case "conference" -> withOthers = conference = true;
      default -> {}
    }
  }

  /** Whether one of them is kept when others without a name are spoken of. */
  boolean withOthers() {
    return withOthers;
  }

  /** Whether a conference is among them. */
  boolean conference() {
    return conference;
  }

  /**
   * Whether one of them may be kept, whatever is said of conferences.
   *
   * @param programme whether a programme may be named, such as a treaty
   */
  boolean mayBeKept(boolean programme) {
    return always || (programme && agreement) || (withOthers && others) || (abroad && placeAbroad);
  }
}
