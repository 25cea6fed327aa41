package org.hoptac.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hoptac.event.Attribution;
import org.hoptac.lexicon.Sense;

/** Whose word a sentence is, as a reporting word of a clause tells. */
final class Reports {
  private static final int NO_REPORT = -1;

  private final ClauseText text;
  private final Complements complements;
  private final Carried carried;

  Reports(ClauseText text, Complements complements, Carried carried) {
    this.text = text;
    this.complements = complements;
    this.carried = carried;
  }

  /** Takes the source from the first reporting word; returns where what is reported begins. */
  int read() {
    int cue =
        IntStream.range(0, text.size())
            .filter(t -> text.tag(t).has(Sense.Report.class))
            .findFirst()
            .orElse(NO_REPORT);
    if (cue == NO_REPORT) {
      return 0;
    }
    switch (text.tag(cue).sense(Sense.Report.class).orElseThrow().position()) {
      case BEFORE -> {
        reportedBy(cue);
        return cue + 1;
      }
      case AFTER -> accordingTo(cue);
      case MESSAGE -> messageOf(cue);
    }
    return 0;
  }

  /** The one who speaks stands before the verb, and the sentence goes on about him. */
  private void reportedBy(int cue) {
    for (int i = cue - 1; i >= 0; i--) {
      if (complements.isFree(i) && !complements.isBehindVerb(i)) {
        carried.attribution = Optional.of(attribution(i, cue, "reporting-verb"));
        carried.subject = Complements.sides(text.tag(i));
        carried.speaker = carried.subject;
        carried.reportDay = text.firstTime(0, cue);
        return;
      }
    }
  }

  private void accordingTo(int cue) {
    int next = cue + 1;
    if (next < text.size() && Complements.isAgents(text.tag(next))) {
      carried.attribution = Optional.of(attribution(next, cue, "according-to"));
    }
  }

  /** {@code Đây là thông điệp được EU đưa ra}: the sentence before was EU's word. */
  private void messageOf(int cue) {
    for (int i = cue + 1; i < text.size(); i++) {
      if (Complements.isAgents(text.tag(i))) {
        carried.told.attributeLastSentence(attribution(i, cue, "message-of"));
        carried.subject = Complements.sides(text.tag(i));
        return;
      }
    }
  }

  private Attribution attribution(int speakerAt, int cue, String rule) {
    AgentMention speaker = Complements.agents(text.tag(speakerAt)).get(0);
    return new Attribution(speaker.agent(), speaker.span(), text.span(cue), rule);
  }
}
