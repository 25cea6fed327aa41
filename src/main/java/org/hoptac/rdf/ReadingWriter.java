package org.hoptac.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.Agent;
import org.hoptac.event.Attribution;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Place;
import org.hoptac.event.Post;
import org.hoptac.event.Reading;
import org.hoptac.text.Slug;
import org.hoptac.text.Source;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/**
 * Writes readings as RDF 1.1 in three layers: the text with its mentions, the claim that the text
 * makes, the event that the claim is about. No blank nodes and no clock times, so that equal input
 * gives equal triples.
 */
public final class ReadingWriter {
  private static final Set<String> DESCRIPTION =
      Set.of(
          RDF.type.getURI(),
          SKOS.prefLabel.getURI(),
          SKOS.altLabel.getURI(),
          SKOS.notation.getURI(),
          Coop.NS + "actsFor");

  /** The terms of the vocabularies, each made once. */
  private static final Map<String, Node> TERMS = new ConcurrentHashMap<>();

  private final Iris iris;
  private final Graph lexicon;
  private final Map<Node, List<Triple>> links;
  private final Map<String, List<Triple>> descriptions = new ConcurrentHashMap<>();
  private final ConceptLabels labels;
  private final Confidence confidence;
  private final Node run;
  private final String version;
  private final String ruleSetHash;

  /**
   * A writer for one base and rule set.
   *
   * @param version of the program, published with the extraction run
   */
  public ReadingWriter(Iris iris, Vocabulary vocabulary, String version) {
    this.iris = iris;
    this.lexicon = vocabulary.lexiconGraph();
    this.links = links(vocabulary, iris);
    this.labels = new ConceptLabels(vocabulary.published());
    this.confidence = new Confidence(vocabulary.published());
    this.version = version;
    this.ruleSetHash = vocabulary.hash();
    this.run = iris.thing("run/" + Slug.of(version) + "-" + ruleSetHash);
  }

  Iris iris() {
    return iris;
  }

  /** All that is published of one reading, complete in itself. */
  public Graph graph(Reading reading) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples(reading).forEach(graph::add);
    return graph;
  }

  /**
   * The triples of one reading, each once, those of one subject together, always in the same order.
   */
  public List<Triple> triples(Reading reading) {
    var bySubject = new LinkedHashMap<Node, Set<Triple>>();
    new One(
            reading,
            triple ->
                bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashSet<>())
                    .add(triple))
        .write();
    return bySubject.values().stream().flatMap(Set::stream).toList();
  }

  /** The triples of several readings, one reading behind the other. */
  public List<Triple> triples(List<Reading> readings) {
    var triples = new ArrayList<Triple>();
    readings.forEach(reading -> triples.addAll(triples(reading)));
    return triples;
  }

  /** The IRI of a statement. */
  public Node statementNode(Statement statement) {
    return iris.thing("statement/" + statementHash(statement));
  }

  /** The IRI of the run that this writer's claims come from. */
  public Node run() {
    return run;
  }

  /**
   * What is published of a thing of the lexicon, by its IRI below the base; empty for any other.
   */
  List<Triple> description(Node thing) {
    Node entry = iris.home(thing);
    if (!lexicon.contains(entry, Node.ANY, Node.ANY)) {
      return List.of();
    }
    return Stream.concat(entry(entry).stream(), links.getOrDefault(thing, List.of()).stream())
        .toList();
  }

  /** What is published of a lexicon entry; the same in every reading, so it is made once. */
  private List<Triple> entry(Node entry) {
    return lexicon
        .find(entry, Node.ANY, Node.ANY)
        .filterKeep(triple -> DESCRIPTION.contains(triple.getPredicate().getURI()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Triple::toString))
        .map(
            triple ->
                Triple.create(
                    iris.here(triple.getSubject()),
                    triple.getPredicate(),
                    iris.here(triple.getObject())))
        .toList();
  }

  /** Links of things into other data sets, by the thing; those of bodies without an entry too. */
  private static Map<Node, List<Triple>> links(Vocabulary vocabulary, Iris iris) {
    return vocabulary.linksets().stream()
        .flatMap(set -> set.links().stream())
        .map(Linkset.Link::triple)
        .map(t -> Triple.create(iris.here(t.getSubject()), t.getPredicate(), t.getObject()))
        .sorted(Comparator.comparing(Triple::toString))
        .collect(Collectors.groupingBy(Triple::getSubject));
  }

  /** The writer of one reading. */
  private final class One {
    private final Reading reading;
    private final Statement statement;
    private final Consumer<Triple> out;
    private final String statementHash;
    private final Node statementNode;
    private final Map<Span, Node> mentions = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private final List<String> eventHashes = new ArrayList<>();

    One(Reading reading, Consumer<Triple> out) {
      this.reading = reading;
      this.statement = reading.statement();
      this.out = out;
      this.statementHash = statementHash(statement);
      this.statementNode = iris.thing("statement/" + statementHash);
    }

    void write() {
      statement();
      for (int i = 0; i < reading.events().size(); i++) {
        eventHashes.add(eventHash(reading.events().get(i), i));
      }
      reading
          .agents()
          .forEach(
              agent -> {
                if (agent.value().kind() != Agent.Kind.GROUP) {
                  mention(agent.span(), Optional.of(agentNode(agent.value(), agent.span())));
                }
              });
      for (int i = 0; i < reading.events().size(); i++) {
        event(reading.events().get(i), i);
      }
      if (!reading.events().isEmpty()) {
        type(run, coop("ExtractionRun"));
        text(run, coop("programVersion"), version);
        text(run, coop("ruleSetHash"), ruleSetHash);
      }
    }

    // Text

    private void statement() {
      Source source = statement.source();
      type(statementNode, coop("SourceStatement"));
      text(statementNode, coop("text"), statement.text());
      text(statementNode, uri(Coop.DCT + "language"), "vi");
      integer(statementNode, coop("position"), source.position());
      Node document = iris.thing("document/" + Slug.of(source.document()));
      triple(statementNode, uri(Coop.DCT + "isPartOf"), document);
      type(document, coop("Document"));
      text(document, uri(Coop.DCT + "title"), source.document());
      source
          .published()
          .ifPresent(date -> date(statementNode, uri(Coop.DCT + "issued"), date.toString()));
      source
          .publisher()
          .ifPresent(publisher -> text(statementNode, uri(Coop.DCT + "publisher"), publisher));
      source
          .url()
          .flatMap(One::safeUri)
          .ifPresent(url -> triple(statementNode, uri(Coop.DCT + "source"), url));
    }

    private static Optional<Node> safeUri(String url) {
      try {
        java.net.URI uri = java.net.URI.create(url);
        return uri.isAbsolute()
            ? Optional.of(NodeFactory.createURI(uri.toASCIIString()))
            : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private Node mention(Span span) {
      return mention(span, Optional.empty());
    }

    private Node mention(Span span, Optional<Node> of) {
      Node node = mentions.computeIfAbsent(span, this::newMention);
      of.ifPresent(agent -> triple(node, coop("mentions"), agent));
      return node;
    }

    private Node newMention(Span span) {
      Node node = iris.hashed("mention", statementHash, span.begin() + "-" + span.end());
      type(node, coop("Mention"));
      triple(node, uri(Coop.NIF + "referenceContext"), statementNode);
      integer(node, uri(Coop.NIF + "beginIndex"), span.begin());
      integer(node, uri(Coop.NIF + "endIndex"), span.end());
      text(node, uri(Coop.NIF + "anchorOf"), statement.slice(span));
      return node;
    }

    // World

    /** The same act told twice meets in one node only when type, parties and full date agree. */
    private String eventHash(CooperationEvent event, int index) {
      List<String> parties =
          event.participations().stream()
              .map(Participation::agent)
              .filter(agent -> agent.kind() != Agent.Kind.GROUP)
              .map(Agent::key)
              .distinct()
              .sorted()
              .toList();
      boolean known = parties.size() > 1 && event.when().map(EventTime::isFull).orElse(false);
      return known
          ? Iris.hash(
              "event\n"
                  + event.type()
                  + "\n"
                  + String.join("\n", parties)
                  + "\n"
                  + event.when().get().edtf())
          : Iris.hash("event\n" + statementHash + "\n" + index);
    }

    private void event(CooperationEvent event, int index) {
      String hash = eventHashes.get(index);
      Node node = iris.thing("event/" + hash);
      type(node, coop("CooperationEvent"));
      label(node, event, "vi");
      label(node, event, "en");
      triple(node, coop("eventType"), Coop.concept("type", event.type()));
      event.participations().forEach(participation -> participation(node, hash, participation));
      event
          .topics()
          .forEach(topic -> triple(node, coop("topic"), Coop.concept("topic", topic.value())));
      event.venues().forEach(venue -> triple(node, coop("takesPlaceIn"), placeNode(venue.value())));
      event
          .regions()
          .forEach(region -> triple(node, coop("concernsRegion"), placeNode(region.value())));
      event.when().ifPresent(time -> when(node, time));
      event
          .programme()
          .ifPresent(
              programme ->
                  triple(
                      node,
                      coop("underProgramme"),
                      agentNode(programme.value(), programme.span())));
      event
          .parent()
          .ifPresent(
              parent ->
                  triple(node, coop("subEventOf"), iris.thing("event/" + eventHashes.get(parent))));
      event
          .goal()
          .ifPresent(
              goal -> triple(node, coop("hasGoal"), iris.thing("event/" + eventHashes.get(goal))));
      event.ordinal().ifPresent(ordinal -> integer(node, coop("ordinal"), ordinal));
      event.trend().ifPresent(trend -> text(node, coop("trend"), trend));
      event.forms().forEach(form -> triple(node, coop("form"), Coop.concept("type", form.value())));
      claim(event, node, index);
    }

    /**
     * Made of what makes the event the same in every telling, so that one event has one label in a
     * language.
     */
    private void label(Node node, CooperationEvent event, String language) {
      Function<Agent, String> name =
          agent -> language.equals("en") ? agent.nameEn().orElse(agent.name()) : agent.name();
      String sides =
          event.participations().stream()
              .map(Participation::agent)
              .filter(agent -> agent.canBeSide() && agent.kind() != Agent.Kind.GROUP)
              .sorted(Comparator.comparing(Agent::key))
              .map(name)
              .distinct()
              .collect(Collectors.joining(", "));
      String time = event.when().map(EventTime::edtf).orElse("");
      String rest =
          Stream.of(sides, time).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
      String type = labels.label("type", event.type(), language);
      String label = rest.isEmpty() ? type : type + ": " + rest;
      triple(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, language));
    }

    private void participation(Node event, String hash, Participation participation) {
      Node agent = agentNode(participation.agent(), participation.evidence());
      triple(event, coop("hasParticipant"), agent);
      if (!participation.role().equals("hasParticipant")) {
        triple(event, coop(participation.role()), agent);
      }
      Node node =
          iris.hashed(
              "participation",
              hash,
              participation.role(),
              agent.getURI().substring(iris.base().length()));
      triple(event, coop("participation"), node);
      type(node, coop("Participation"));
      triple(node, coop("agent"), agent);
      triple(node, coop("role"), Coop.concept("role", participation.role()));
      triple(node, coop("evidence"), mention(participation.evidence()));
      rule(node, participation.rule());
      participation.capacity().ifPresent(post -> triple(node, coop("inCapacity"), postNode(post)));
    }

    private void when(Node event, EventTime time) {
      Node node = iris.hashed("time", statementHash, time.span().begin() + "-" + time.span().end());
      triple(event, coop("when"), node);
      type(node, coop("EventTime"));
      text(node, coop("dateText"), statement.slice(time.span()));
      text(node, coop("edtf"), time.edtf());
      triple(node, coop("evidence"), mention(time.span()));
      if (time.isFull()) {
        date(node, uri(Coop.SEM + "hasBeginTimeStamp"), time.begin());
        date(node, uri(Coop.SEM + "hasEndTimeStamp"), time.end());
      }
    }

    private Node placeNode(Place place) {
      Node node = iris.thing(place.key());
      if (described.add(place.key())) {
        if (!describeFromLexicon(place.key())) {
          type(node, coop("Place"));
          prefLabel(node, place.name(), "vi");
          place.nameEn().ifPresent(name -> prefLabel(node, name, "en"));
        }
        links.getOrDefault(node, List.of()).forEach(out);
      }
      return node;
    }

    // Claim

    /** Its place in the reading keeps two claims of one statement about one event apart. */
    private void claim(CooperationEvent event, Node eventNode, int index) {
      Node node = iris.hashed("claim", statementHash, Integer.toString(index));
      type(node, coop("Claim"));
      triple(node, coop("about"), eventNode);
      triple(node, coop("status"), Coop.concept("status", event.claim().status()));
      event.claim().statusCue().ifPresent(cue -> triple(node, coop("statusCue"), mention(cue)));
      event.claim().evidence().forEach(span -> triple(node, coop("evidence"), mention(span)));
      Stream.of(event.topics(), event.venues(), event.regions(), event.forms())
          .flatMap(List::stream)
          .map(Found::span)
          .forEach(span -> triple(node, coop("detail"), mention(span)));
      triple(node, uri(Coop.PROV + "wasDerivedFrom"), statementNode);
      triple(node, uri(Coop.PROV + "wasGeneratedBy"), run);
      rule(node, event.claim().rule());
      event.claim().attribution().ifPresent(attribution -> attribution(node, attribution));
    }

    private void rule(Node fact, String key) {
      Node rule = Coop.concept("rule", key);
      triple(fact, coop("rule"), rule);
      confidence.of(rule).ifPresent(precision -> triple(fact, coop("confidence"), precision));
    }

    private void attribution(Node claim, Attribution attribution) {
      triple(
          claim,
          uri(Coop.PROV + "wasAttributedTo"),
          agentNode(attribution.source(), attribution.named()));
      text(claim, coop("attributionKind"), attribution.kind());
      triple(claim, coop("attributionCue"), mention(attribution.cue()));
      triple(claim, coop("attributionRule"), Coop.concept("rule", attribution.rule()));
    }

    // Agents

    private Node agentNode(Agent agent, Span span) {
      if (agent.kind() == Agent.Kind.GROUP) {
        return group(agent, span);
      }
      Node node = iris.thing(agent.key());
      if (described.add(agent.key())) {
        if (!describeFromLexicon(agent.key())) {
          describe(node, agent);
        }
        links.getOrDefault(node, List.of()).forEach(out);
      }
      agent
          .actsFor()
          .forEach(principal -> triple(node, coop("actsFor"), agentNode(principal, span)));
      agent.posts().forEach(post -> triple(node, uri(Coop.ORG + "holds"), postNode(post)));
      return node;
    }

    /**
     * Groups without a name are the statement's own: the delegates of one line are not those of
     * another.
     */
    private Node group(Agent agent, Span span) {
      Node node = iris.hashed("group", statementHash, span.begin() + "-" + span.end());
      type(node, coop("UnnamedGroup"));
      prefLabel(node, agent.name(), "vi");
      return node;
    }

    private void describe(Node node, Agent agent) {
      type(node, agentClass(agent.kind()));
      prefLabel(node, agent.name(), "vi");
      agent.nameEn().ifPresent(name -> prefLabel(node, name, "en"));
      agent.notation().ifPresent(notation -> text(node, SKOS.notation.asNode(), notation));
    }

    private static Node agentClass(Agent.Kind kind) {
      return switch (kind) {
        case STATE -> coop("State");
        case ORGANISATION -> coop("InternationalOrganisation");
        case BODY -> uri(Coop.ORG + "Organization");
        case PERSON -> uri(Coop.FOAF + "Person");
        case OUTLET -> coop("Outlet");
        case PROGRAMME -> coop("Programme");
        case GROUP -> coop("UnnamedGroup");
      };
    }

    private boolean describeFromLexicon(String key) {
      List<Triple> known = descriptions.get(key);
      if (known == null) {
        Node entry = NodeFactory.createURI(Coop.HOME + "id/" + key);
        if (!lexicon.contains(entry, Node.ANY, Node.ANY)) {
          return false;
        }
        known = entry(entry);
        descriptions.put(key, known);
      }
      known.forEach(out);
      return true;
    }

    private Node postNode(Post post) {
      Node node = iris.thing(post.key());
      if (described.add(post.key())) {
        type(node, uri(Coop.ORG + "Post"));
        prefLabel(node, post.name(), "vi");
        post.nameEn().ifPresent(name -> prefLabel(node, name, "en"));
        post.in().ifPresent(in -> triple(node, uri(Coop.ORG + "postIn"), iris.thing(in)));
      }
      return node;
    }

    // Triples

    private void triple(Node subject, Node predicate, Node object) {
      out.accept(Triple.create(subject, predicate, object));
    }

    private void type(Node subject, Node type) {
      triple(subject, RDF.type.asNode(), type);
    }

    private void text(Node subject, Node predicate, String text) {
      triple(subject, predicate, NodeFactory.createLiteralString(text));
    }

    private void prefLabel(Node subject, String label, String language) {
      triple(subject, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, language));
    }

    private void integer(Node subject, Node predicate, int value) {
      triple(
          subject,
          predicate,
          NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
    }

    private void date(Node subject, Node predicate, String value) {
      triple(subject, predicate, NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
    }
  }

  /**
   * The key of a statement: its text and what is known of its publication, not the file it came in.
   */
  static String statementHash(Statement statement) {
    Source source = statement.source();
    return Iris.hash(
        String.join(
            "\n",
            "statement",
            statement.text(),
            source.published().map(Object::toString).orElse(""),
            source.publisher().orElse(""),
            source.url().orElse("")));
  }

  private static Node coop(String localName) {
    return TERMS.computeIfAbsent(localName, Coop::term);
  }

  private static Node uri(String iri) {
    return TERMS.computeIfAbsent(iri, NodeFactory::createURI);
  }
}
