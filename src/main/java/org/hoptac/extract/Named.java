package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;

/**
 * The names of a statement.
 *
 * @param known the tags of the tagger, before names were composed
 * @param tags the tags with all names
 * @param programmes the treaties, conferences and programmes that are named beside them
 */
record Named(List<Tag> known, List<Tag> tags, List<Found<Agent>> programmes) {
  /** The agents in the tags, with all for whom they act. */
  List<AgentMention> mentions() {
    var mentions = new ArrayList<AgentMention>();
    for (Tag tag : tags) {
      if (tag instanceof AgentTag agent) {
        agent.mention().addAllTo(mentions);
      } else if (tag instanceof PlaceTag place) {
        place.territory().ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /**
   * The states and organisations that the words name, also where one is the post of an official or
   * a capital that stands for it: {@code Đại sứ Peru tại Chile}, {@code Tổng thống Peru đến Oslo}.
   */
  List<AgentMention> states() {
    var states = new ArrayList<AgentMention>();
    for (Tag tag : known) {
      if (tag instanceof AgentTag agent) {
        agent.mention().addAllTo(states);
      } else if (tag instanceof PlaceTag place) {
        place.territory().or(place::seat).ifPresent(states::add);
      }
    }
    return states;
  }
}
