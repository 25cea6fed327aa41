package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoptac.rdf.Question;
import org.hoptac.store.Census;

/** What the page that describes the data set shows. */
final class DescriptionView {
  /** A class or property and numbers of it. */
  record Row(Link link, List<String> numbers) {}

  /** Links of one kind to one other data set. */
  record LinkRow(String target, Link property, String triples) {}

  private final Described told;
  private final Census census;
  private final List<Question> examples;
  private final OtherDatasets others;
  private final Labels labels;
  private final Language language;

  DescriptionView(Described told, List<Question> examples, OtherDatasets others, Labels labels) {
    this.told = told;
    this.census = told.census();
    this.examples = examples;
    this.others = others;
    this.labels = labels;
    this.language = labels.language();
  }

  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("version", census.version().toString());
    model.put("modified", told.modified());
    model.put("counts", counts());
    model.put("period", census.period().orElse(null));
    model.put("classes", classes());
    model.put("properties", properties());
    model.put("links", links());
    model.put("questions", questions());
    model.put("forms", forms());
    return model;
  }

  private static List<Map<String, String>> forms() {
    return Stream.of(RdfFormat.values())
        .map(form -> Map.of("suffix", form.suffix(), "mediaType", form.mediaType()))
        .toList();
  }

  private List<Map<String, String>> counts() {
    return List.of(
        count("countTriples", census.triples()),
        count("countEntities", census.entities()),
        count("countSubjects", census.subjects()),
        count("countObjects", census.objects()));
  }

  private Map<String, String> count(String word, long value) {
    return Map.of("word", word, "value", language.number(value));
  }

  private List<Row> classes() {
    return census.classes().stream()
        .sorted(Comparator.comparingLong(Census.OfClass::entities).reversed())
        .map(c -> new Row(labels.link(c.type()), List.of(language.number(c.entities()))))
        .toList();
  }

  private List<Row> properties() {
    return census.properties().stream()
        .sorted(Comparator.comparingLong(Census.OfProperty::triples).reversed())
        .map(
            p ->
                new Row(
                    labels.link(p.property()),
                    Stream.of(p.triples(), p.subjects(), p.objects())
                        .map(language::number)
                        .toList()))
        .toList();
  }

  private List<LinkRow> links() {
    List<LinkRow> rows = new ArrayList<>();
    for (Census.Links links : census.links()) {
      rows.add(
          new LinkRow(
              others.of(links.space()).title(),
              labels.link(links.property()),
              language.number(links.triples())));
    }
    return rows;
  }

  private List<Pages.Example> questions() {
    return examples.stream()
        .map(
            question ->
                new Pages.Example(
                    language == Language.VI ? question.vi() : question.en(),
                    "/sparql?lang="
                        + language.tag()
                        + "&query="
                        + URLEncoder.encode(question.sparql(), StandardCharsets.UTF_8)))
        .toList();
  }
}
