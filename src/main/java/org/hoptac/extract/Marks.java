package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.hoptac.event.Reading;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** What the runs of words in a statement were taken for, in a few words each. */
final class Marks {
  private Marks() {}

  static List<Reading.Mark> of(List<Token> tokens, List<Tag> tags) {
    var marks = new ArrayList<Reading.Mark>();
    for (Tag tag : tags) {
      String label = label(tag);
      if (!label.isEmpty()) {
        marks.add(new Reading.Mark(Token.cover(tokens, tag.from(), tag.to()), label));
      }
    }
    return marks;
  }

  private static String label(Tag tag) {
    if (tag instanceof AgentTag agent) {
      return agent.mention().agent().key();
    } else if (tag instanceof PlaceTag place) {
      return place.place().key();
    } else if (tag instanceof TimeTag time) {
      return time.time().edtf();
    } else if (tag instanceof SeriesTag series) {
      return series.series().agent().key();
    } else if (tag instanceof Cue cue) {
      return label(cue.senses());
    }
    return "";
  }

  private static String label(List<Sense> senses) {
    var labels = new StringJoiner(" | ");
    senses.forEach(sense -> labels.add(label(sense)));
    return labels.toString();
  }

  private static String label(Sense sense) {
    if (sense instanceof Sense.Type type) {
      return "type " + type.type();
    } else if (sense instanceof Sense.Status status) {
      return "status " + status.status();
    } else if (sense instanceof Sense.Topic topic) {
      return "topic " + topic.key();
    } else if (sense instanceof Sense.Report) {
      return "source";
    } else if (sense instanceof Sense.LightVerb) {
      return "verb";
    } else if (sense instanceof Sense.Marker marker) {
      return marker.function().name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (sense instanceof Sense.Title title) {
      return title.key();
    }
    return sense.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
