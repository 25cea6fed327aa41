package org.hoptac.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;

/**
 * What an editor of the ontology wants to know of a lexicon that can be read: whether a label has
 * two meanings of one kind, and whether every entry is recognised in its own example.
 */
final class OntologyCheck {
  private final Model lexicon;
  private final Lexicon terms;
  private final Extractor extractor;
  private final List<String> findings = new ArrayList<>();
  private int examples;

  OntologyCheck(Vocabulary vocabulary) {
    this.lexicon = ModelFactory.createModelForGraph(vocabulary.lexiconGraph());
    this.terms = vocabulary.lexicon();
    this.extractor = new Extractor(terms);
  }

  /** All that is wrong, one sentence each; empty when the lexicon can be used. */
  List<String> run() {
    ambiguousLabels();
    examples();
    return findings;
  }

  int examples() {
    if (examples == 0) {
      lexicon.listStatements(null, SKOS.example, (RDFNode) null).toList().stream()
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .forEach(example -> example(example.getSubject(), example.getString()));
    }
    return examples;
  }

  int entries() {
    return lexicon.listSubjectsWithProperty(SKOS.prefLabel).toList().size();
  }

  // Labels

  /** One label with two meanings of one kind would be read by chance. */
  private void ambiguousLabels() {
    Map<String, Map<String, TreeSet<String>>> kinds = new TreeMap<>();
    for (Term term : terms.terms()) {
      kinds
          .computeIfAbsent(kind(term), kind -> new TreeMap<>())
          .computeIfAbsent(key(term.label()), label -> new TreeSet<>())
          .add(term.sense().toString());
    }
    kinds.forEach((kind, labels) -> labels.forEach((label, all) -> ambiguous(kind, label, all)));
  }

  private void ambiguous(String kind, String label, Set<String> meanings) {
    if (meanings.size() > 1) {
      findings.add(
          "the %s \"%s\" has %d meanings: %s; it stands in %s"
              .formatted(kind, label, meanings.size(), meanings, entriesWith(label)));
    }
  }

  private String entriesWith(String label) {
    return lexicon.listSubjects().toList().stream()
        .filter(entry -> labels(entry).stream().map(OntologyCheck::key).anyMatch(label::equals))
        .map(entry -> "<" + entry + ">")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String key(String label) {
    return String.join(" ", Tokenizer.tokenize(label).stream().map(Token::key).toList());
  }

  /**
   * A word may begin names of several kinds, {@code tỉnh} those of places and of bodies, and hint
   * at several things.
   */
  private static String kind(Term term) {
    String of =
        term.sense() instanceof Sense.NameHead head
            ? " of a " + head.kind()
            : term.sense() instanceof Sense.HintWord word ? " of " + word.hint() : "";
    return term.sense().getClass().getSimpleName()
        + of
        + (term.writing() == Term.Writing.EXACT ? " as written " + term.label() : "");
  }

  // Examples

  private void example(Resource entry, String example) {
    examples++;
    if (labels(entry).stream().noneMatch(label -> contains(example, label))) {
      findings.add("<" + entry + ">: its example \"" + example + "\" holds none of its labels");
      return;
    }
    Reading reading = extractor.read(Statement.of(example));
    if (!shows(entry).test(reading)) {
      findings.add(
          "<"
              + entry
              + ">: is not recognised in its example \""
              + example
              + "\"; see: hoptac explain");
    }
  }

  private Predicate<Reading> shows(Resource entry) {
    String signal = signal(entry);
    if (is(entry, "TopicCue")) {
      return anyEvent(
          event -> event.topics().stream().anyMatch(topic -> topic.value().equals(signal)));
    } else if (is(entry, "TypeCue")) {
      return anyEvent(
          event ->
              event.type().equals(signal)
                  || event.forms().stream().anyMatch(form -> form.value().equals(signal)));
    } else if (is(entry, "StatusCue")) {
      String dated = tail(entry, "whenDated");
      return anyEvent(
          event -> event.claim().status().equals(signal) || event.claim().status().equals(dated));
    } else if (is(entry, "SourceCue")) {
      return anyEvent(event -> event.claim().attribution().isPresent());
    } else if (is(entry, "Title")) {
      String name = label(entry);
      return reading ->
          reading.agents().stream()
              .anyMatch(
                  agent ->
                      agent.value().posts().stream()
                          .anyMatch(post -> post.name().startsWith(name)));
    } else if (is(entry, "BodyPattern") && tail(entry, "government").equals("true")) {
      return reading ->
          reading.marks().stream()
              .anyMatch(
                  mark ->
                      mark.label().startsWith("actor/")
                          && contains(reading.statement().slice(mark.span()), label(entry)));
    } else if (is(entry, "BodyPattern")) {
      String key = "actor/" + entry.getLocalName().replaceFirst("^body-", "");
      return reading ->
          reading.agents().stream().anyMatch(agent -> agent.value().key().startsWith(key));
    } else if (is(entry, "NameWord")) {
      return reading ->
          reading.agents().stream()
              .map(agent -> agent.value().name())
              .anyMatch(name -> labels(entry).stream().anyMatch(label -> contains(name, label)));
    } else if (is(entry, "LightVerb") || is(entry, "HintWord")) {
      return anyEvent(event -> true);
    } else if (is(entry, "Outlet")
        || entry.hasProperty(
            RDF.type, ResourceFactory.createResource("http://www.w3.org/ns/org#Organization"))) {
      String key = entry.getURI().substring((Coop.HOME + "id/").length());
      return reading ->
          reading.agents().stream().anyMatch(agent -> agent.value().key().equals(key));
    } else if (is(entry, "NameHead")) {
      return switch (tail(entry, "names")) {
        case "place", "thing", "work", "contest", "state-form" -> marked(entry, "namehead");
        case "site" -> anyEvent(event -> !event.venues().isEmpty());
        default -> headed(entry);
      };
    } else if (is(entry, "Marker")) {
      // "nước này" is read as the state it means, so that no mark is left of it.
      return tail(entry, "marks").equals("this-state")
          ? anyEvent(event -> event.participations().size() > 1)
          : marked(entry, tail(entry, "marks"));
    } else if (is(entry, "Modifier")) {
      return modified(entry);
    } else if (is(entry, "GroupNoun")) {
      return reading ->
          reading.agents().stream().anyMatch(agent -> agent.value().kind() == Agent.Kind.GROUP);
    } else if (is(entry, "Nothing")) {
      return marked(entry, "nothing").and(reading -> reading.events().isEmpty());
    } else if (is(entry, "OffTopic")) {
      return anyEvent(event -> event.topics().isEmpty());
    } else if (is(entry, "CautionWord")) {
      return marked(entry, "caution").and(reading -> reading.events().isEmpty());
    } else if (is(entry, "SportWord")) {
      return marked(entry, "sport").and(reading -> reading.events().isEmpty());
    }
    // Its class is none of ours, so that it is read as nothing.
    return reading -> false;
  }

  /** Whether one of the labels of an entry was taken for this. */
  private static Predicate<Reading> marked(Resource entry, String meaning) {
    List<String> labels = labels(entry);
    return reading ->
        reading.marks().stream()
            .filter(mark -> List.of(mark.label().split(" \\| ")).contains(meaning))
            .map(mark -> reading.statement().slice(mark.span()))
            .anyMatch(words -> labels.stream().anyMatch(label -> contains(label, words)));
  }

  private static Predicate<Reading> modified(Resource entry) {
    String trend = tail(entry, "trend");
    return trend.isEmpty()
        ? anyEvent(
            event -> Integer.toString(event.ordinal().orElse(0)).equals(tail(entry, "ordinal")))
        : anyEvent(event -> event.trend().filter(trend::equals).isPresent());
  }

  private static Predicate<Reading> headed(Resource entry) {
    Agent.Kind kind =
        switch (tail(entry, "names")) {
          case "outlet", "outlet-end" -> Agent.Kind.OUTLET;
          case "programme", "conference", "treaty", "called" -> Agent.Kind.PROGRAMME;
          case "person", "surname", "given-name" -> Agent.Kind.PERSON;
          default -> Agent.Kind.BODY;
        };
    return reading -> reading.agents().stream().anyMatch(agent -> agent.value().kind() == kind);
  }

  private static Predicate<Reading> anyEvent(Predicate<CooperationEvent> condition) {
    return reading -> reading.events().stream().anyMatch(condition);
  }

  private static boolean contains(String text, String label) {
    List<String> words = Tokenizer.tokenize(text).stream().map(Token::key).toList();
    List<String> wanted = Tokenizer.tokenize(label).stream().map(Token::key).toList();
    return Collections.indexOfSubList(words, wanted) >= 0;
  }

  private static List<String> labels(Resource entry) {
    var labels = new ArrayList<String>();
    for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
      entry.listProperties(property).toList().stream()
          .filter(s -> s.getLanguage().equals("vi"))
          .forEach(s -> labels.add(s.getString()));
    }
    return labels;
  }

  private static String label(Resource entry) {
    return entry.getProperty(SKOS.prefLabel, "vi").getString();
  }

  private static String signal(Resource entry) {
    return tail(entry, "signals");
  }

  private static String tail(Resource entry, String localName) {
    var statement = entry.getProperty(ResourceFactory.createProperty(Coop.NS, localName));
    if (statement == null) {
      return "";
    }
    String text =
        statement.getObject().isLiteral()
            ? statement.getString()
            : statement.getResource().getURI();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static boolean is(Resource entry, String type) {
    return entry.hasProperty(RDF.type, ResourceFactory.createResource(Coop.NS + type));
  }
}
