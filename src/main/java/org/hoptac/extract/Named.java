package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    return agentsIn(tags, PlaceTag::territory);
  }

  /**
   * The states and organisations that the words name, also where one is the post of an official or
   * a capital that stands for it: {@code Đại sứ Peru tại Chile}, {@code Tổng thống Peru đến Oslo}.
   */
  List<AgentMention> states() {
    return agentsIn(known, place -> place.territory().or(place::seat));
  }

  private static List<AgentMention> agentsIn(
      List<Tag> tags, Function<PlaceTag, Optional<AgentMention>> ofPlace) {
    var mentions = new ArrayList<AgentMention>();
    for (Tag tag : tags) {
      if (tag instanceof AgentTag agent) {
        agent.mention().addAllTo(mentions);
      } else if (tag instanceof PlaceTag place) {
        ofPlace.apply(place).ifPresent(mentions::add);
      }
    }
    return mentions;
  }
}
