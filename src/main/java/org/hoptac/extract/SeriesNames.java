package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.extract.NameGrammar.Made;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.extract.Tag.TopicAt;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Slug;

/** Named conferences: {@code Hội thảo Quốc tế về Biển Đông}. */
final class SeriesNames {
  private final NameText text;

  SeriesNames(NameText text) {
    this.text = text;
  }

  /** {@code Hội thảo Quốc tế về Biển Đông}, {@code Diễn đàn Kinh tế Thế giới}. */
  Optional<Made> series(List<Tag> tags, int at) {
    Optional<Sense.NameHead> head = NameText.nameHead(tags.get(at), Sense.NameHead.Kind.CONFERENCE);
    Optional<Sense.Type> type = tags.get(at).sense(Sense.Type.class);
    if (head.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    int about = indexOfAbout(tags, at + 1);
    int end = about > 0 ? subjectEnd(tags, about + 1) : CapitalRun.end(text, tags, at + 1);
    boolean named =
        end > Math.max(at + 1, about + 1)
            && (about > 0 ? text.startsWithCapital(tags, about + 1) : true);
    if (!named || text.isTornOff(tags, end) || isHalfAWord(tags, about, end)) {
      return Optional.empty();
    }
    String name = text.surface(tags.get(at).from(), tags.get(end - 1).to());
    String canonical = about > 0 ? canonicalSeries(tags, at, about, name) : name;
    Optional<String> acronym = about > 0 ? Optional.empty() : Alias.acronymAt(text, tags, end - 1);
    var agent =
        new Agent(
            Agent.Kind.PROGRAMME,
            "programme/" + Slug.of(acronym.orElse(canonical)),
            canonical,
            Optional.empty(),
            acronym,
            List.of(),
            List.of());
    AgentMention series =
        AgentMention.of(agent, text.span(tags.get(at).from(), tags.get(end - 1).to()));
    var topics = new ArrayList<TopicAt>();
    tags.subList(at, end)
        .forEach(
            tag ->
                topicsOf(tag)
                    .forEach(topic -> topics.add(new TopicAt(topic, tag.from(), tag.to()))));
    return Optional.of(
        new Made(
            new SeriesTag(
                tags.get(at).from(),
                tags.get(end - 1).to(),
                series,
                type.get(),
                head.get().international(),
                topics),
            end));
  }

  /** {@code Diễn đàn Toàn cầu}: the capitalised words end in the midst of one. */
  private boolean isHalfAWord(List<Tag> tags, int about, int end) {
    return about < 0 && text.words().end(tags, end - 1, true) > end;
  }

  /**
   * Papers write {@code Hội thảo Quốc tế} and {@code Hội thảo quốc tế}: before {@code về} only the
   * first letter is large.
   */
  private String canonicalSeries(List<Tag> tags, int at, int about, String name) {
    int kind = text.surface(tags.get(at).from(), tags.get(about).to()).length();
    return name.substring(0, 1)
        + name.substring(1, kind).toLowerCase(Locale.ROOT)
        + name.substring(kind);
  }

  /** Index of {@code về} behind at most four plain words such as <em>quốc tế</em>, or -1. */
  private int indexOfAbout(List<Tag> tags, int from) {
    for (int i = from; i < Math.min(tags.size(), from + 5); i++) {
      if (tags.get(i).marks(Function.ABOUT)) {
        return text.tokens().get(tags.get(i).from()).is("về") ? i : -1;
      }
      if (!(tags.get(i) instanceof Word) || text.isSign(tags.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  private int subjectEnd(List<Tag> tags, int from) {
    int end = from;
    while (end < tags.size() && end < from + 3 && isSubjectOfTalk(tags.get(end))) {
      end++;
    }
    return end == from ? CapitalRun.end(text, tags, from) : end;
  }

  private boolean isSubjectOfTalk(Tag tag) {
    return tag instanceof PlaceTag || tag.has(Sense.Topic.class);
  }

  private static List<String> topicsOf(Tag tag) {
    if (tag instanceof PlaceTag place) {
      return place.topics();
    }
    return tag.sense(Sense.Topic.class)
        .filter(Sense.Topic::always)
        .map(topic -> List.of(topic.key()))
        .orElse(List.of());
  }
}
