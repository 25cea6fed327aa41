package org.hoptac.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;

/**
 * Reads the Turtle of {@code ontology/lexicon} into a {@link Lexicon}. An entry that lacks
 * something is a mistake of its editor: it is refused with the entry and the reason.
 */
final class LexiconReader {
  /** Acts that many verbs tell, though only where it is said that several do them. */
  private static final Set<String> JOINED =
      Set.of("cooperation", "programme", "exchange", "meeting");

  /** Acts that a common verb tells only together with what is given or sent. */
  private static final Set<String> GIVEN = Set.of("aid", "funding", "operation");

  private final Model model;
  private final Map<Resource, Frame> frames = new HashMap<>();
  private final Map<Resource, Sense.Actor> actors = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();

  private LexiconReader(Model model) {
    this.model = model;
  }

  static Lexicon read(Model model) {
    var reader = new LexiconReader(model);
    reader.frames();
    reader.actors();
    reader.places();
    reader.cues();
    return new Lexicon(reader.terms, reader.home(), reader.leaders());
  }

  /** The states whose press is read: names of no said state are theirs. */
  private Map<String, Set<String>> home() {
    return actors.keySet().stream()
        .map(entry -> entry.inModel(model))
        .filter(entry -> flag(entry, "home") && isState(entry))
        .collect(Collectors.toMap(LexiconReader::key, LexiconReader::familyNames));
  }

  /** By what names the press calls leaders, and for whom they act. */
  private Map<String, String> leaders() {
    var leaders = new HashMap<String, String>();
    for (Resource entry : actors.keySet()) {
      entry.inModel(model).listProperties(coop("leaderName")).toList().stream()
          .map(statement -> statement.getString().toLowerCase(Locale.ROOT))
          .forEach(name -> leaders.put(name, key(entry)));
    }
    return leaders;
  }

  private static Set<String> familyNames(Resource state) {
    return state.listProperties(coop("familyName")).toList().stream()
        .map(statement -> statement.getString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  // Frames

  private void frames() {
    each("Frame", entry -> frames.put(entry, frame(entry)));
  }

  private static Frame frame(Resource entry) {
    var roles = new HashMap<Frame.Slot, String>();
    for (Frame.Slot slot : Frame.Slot.values()) {
      text(entry, "slot" + titleCase(slot.name())).ifPresent(role -> roles.put(slot, role));
    }
    return new Frame(entry.getLocalName(), roles, flag(entry, "joint"));
  }

  private static String titleCase(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  // Names

  private void actors() {
    each("State", entry -> actor(entry, "state"));
    each("InternationalOrganisation", entry -> actor(entry, "organisation"));
    each("Programme", this::programme);
    each("Outlet", entry -> actor(entry, "outlet"));
    model
        .listSubjectsWithProperty(
            RDF.type, ResourceFactory.createResource(Coop.ORG + "Organization"))
        .toList()
        .forEach(entry -> actor(entry, "body"));
  }

  /** The name of a conference or exercise tells what takes place, too. */
  private void programme(Resource entry) {
    actor(entry, "programme");
    if (text(entry, "signals").isPresent()) {
      label(entry, type(entry), Term.Writing.NAME);
    }
  }

  private void actor(Resource entry, String kind) {
    Sense.Actor sense = sense(entry, kind);
    List<String> inContext = labels(entry, coop("contextLabel"));
    List<String> headed = labels(entry, coop("headedLabel"));
    Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .flatMap(property -> labels(entry, property).stream())
        .filter(label -> !inContext.contains(label) && !headed.contains(label))
        .forEach(label -> add(label, sense, Term.Writing.NAME, Term.Company.ANY));
    Term.Company company =
        flag(entry, "contextLabelIsWord") ? Term.Company.STRICT : Term.Company.NAMING;
    inContext.forEach(label -> add(label, sense, Term.Writing.NAME, company));
    headed.forEach(label -> add(label, sense, Term.Writing.NAME, Term.Company.HEADED));
    labels(entry, coop("pairLabel"))
        .forEach(label -> add(label, sense, Term.Writing.NAME, Term.Company.PAIRED));
  }

  private Sense.Actor sense(Resource entry, String kind) {
    return actors.computeIfAbsent(
        entry,
        key ->
            new Sense.Actor(
                key(entry),
                kind,
                preferred(entry, "vi")
                    .orElseThrow(() -> incomplete(entry, "no Vietnamese skos:prefLabel")),
                preferred(entry, "en"),
                text(entry, SKOS.notation),
                actsFor(entry),
                flag(entry, "home")));
  }

  private Optional<Sense.Actor> actsFor(Resource entry) {
    return resource(entry, "actsFor").map(this::stateOrOrganisation);
  }

  private Sense.Actor stateOrOrganisation(Resource entry) {
    return sense(entry.inModel(model), isState(entry) ? "state" : "organisation");
  }

  private static boolean isState(Resource entry) {
    return entry.hasProperty(RDF.type, ResourceFactory.createResource(Coop.NS + "State"));
  }

  private void places() {
    each("Place", entry -> place(entry, false));
    each("Region", entry -> place(entry, true));
  }

  private void place(Resource entry, boolean region) {
    Optional<Sense.Actor> seat = resource(entry, "seatOf").map(this::stateOrOrganisation);
    Optional<Sense.Actor> state = resource(entry, "inState").map(this::stateOrOrganisation);
    String name =
        preferred(entry, "vi").orElseThrow(() -> incomplete(entry, "no Vietnamese skos:prefLabel"));
    var sense = new Sense.Place(key(entry), name, preferred(entry, "en"), region, seat, state);
    label(entry, sense, Term.Writing.NAME);
    labels(entry, coop("contextLabel"))
        .forEach(label -> add(label, sense, Term.Writing.NAME, Term.Company.NAMING));
    topics(entry).forEach(topic -> label(entry, new Sense.Topic(topic), Term.Writing.NAME));
  }

  // Cues

  private void cues() {
    each("TypeCue", this::typeCue);
    each("LightVerb", this::lightVerb);
    each("StatusCue", entry -> label(entry, status(entry), Term.Writing.ANY));
    each("SourceCue", this::source);
    each("TopicCue", entry -> label(entry, topic(entry), writing(entry)));
    each("OffTopic", entry -> label(entry, new Sense.OffTopic(), Term.Writing.ANY));
    each("Marker", this::marker);
    each("Modifier", this::modifier);
    each(
        "GroupNoun",
        entry -> label(entry, new Sense.Group(flag(entry, "international")), Term.Writing.ANY));
    each("NameHead", this::nameHead);
    each("Title", this::title);
    each("BodyPattern", this::body);
    each("NameWord", entry -> label(entry, nameWord(entry), Term.Writing.ANY));
    each("Nothing", this::nothing);
    each(
        "CautionWord",
        entry -> label(entry, new Sense.Caution(flag(entry, "market")), Term.Writing.ANY));
    each("HintWord", entry -> label(entry, hintWord(entry), Term.Writing.ANY));
    each("SportWord", entry -> label(entry, new Sense.Sport(), Term.Writing.ANY));
  }

  /**
   * {@code Mỹ Hội} is a place that is not looked at; in {@code Mỹ hội đàm} a state begins to talk.
   */
  private void nothing(Resource entry) {
    Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .flatMap(property -> labels(entry, property).stream())
        .forEach(label -> add(label, new Sense.Nothing(), nothing(entry, label), Term.Company.ANY));
  }

  private static Term.Writing nothing(Resource entry, String label) {
    return isProperName(label) ? Term.Writing.EXACT : writing(entry);
  }

  private static Term.Writing writing(Resource entry) {
    return flag(entry, "smallLetters") ? Term.Writing.EXACT : Term.Writing.ANY;
  }

  /** Several words, each with a capital. */
  private static boolean isProperName(String label) {
    String[] words = label.split(" ");
    return words.length > 1
        && Stream.of(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  private void typeCue(Resource entry) {
    Sense.Type type = type(entry);
    label(entry, type, Term.Writing.ANY, company(type));
  }

  private static Term.Company company(Sense.Type type) {
    return switch (type.strength()) {
      case JOURNEY -> Term.Company.BETWEEN;
      case BOUND ->
          type.verb() && JOINED.contains(type.type()) ? Term.Company.JOINED : Term.Company.ANY;
      default -> Term.Company.ANY;
    };
  }

  private void lightVerb(Resource entry) {
    Sense.LightVerb verb = light(entry);
    boolean giving = verb.type().filter(GIVEN::contains).isPresent();
    label(entry, verb, Term.Writing.ANY, giving ? Term.Company.GIVING : Term.Company.ANY);
  }

  private static Sense.Topic topic(Resource entry) {
    return new Sense.Topic(
        signal(entry),
        topics(entry),
        flag(entry, "weak"),
        flag(entry, "ofTalks"),
        flag(entry, "phrase"),
        text(entry, "asGoods"));
  }

  private Sense.Type type(Resource entry) {
    String pos = text(entry, "pos").orElse("both");
    return new Sense.Type(
        signal(entry),
        frameOf(entry).orElseThrow(() -> incomplete(entry, "no coop:frame")),
        !pos.equals("verb"),
        !pos.equals("noun"),
        text(entry, "aspect").orElse("event").equals("state"),
        topics(entry),
        flag(entry, "factive"),
        text(entry, "trend"),
        text(entry, "tells")
            .map(tells -> constant(Sense.Type.Strength.class, tells, entry))
            .orElse(Sense.Type.Strength.FULL));
  }

  private Sense.LightVerb light(Resource entry) {
    return new Sense.LightVerb(
        text(entry, "signals"),
        frameOf(entry),
        text(entry, "aspect").orElse("event").equals("state"),
        text(entry, "trend"));
  }

  private static Sense.Status status(Resource entry) {
    int strength =
        integer(entry, "strength").orElseThrow(() -> incomplete(entry, "no coop:strength"));
    return new Sense.Status(signal(entry), strength, text(entry, "whenDated"));
  }

  private void source(Resource entry) {
    String stands =
        text(entry, "sourceStands").orElseThrow(() -> incomplete(entry, "no coop:sourceStands"));
    label(
        entry,
        new Sense.Report(constant(Sense.Report.Position.class, stands, entry)),
        Term.Writing.ANY);
    if (text(entry, "signals").isPresent()) {
      label(entry, type(entry), Term.Writing.ANY);
    }
  }

  private void marker(Resource entry) {
    String marks = text(entry, "marks").orElseThrow(() -> incomplete(entry, "no coop:marks"));
    label(entry, new Sense.Marker(constant(Function.class, marks, entry)), Term.Writing.ANY);
    modifier(entry);
  }

  private void modifier(Resource entry) {
    integer(entry, "ordinal")
        .ifPresent(value -> label(entry, new Sense.Ordinal(value), Term.Writing.ANY));
    text(entry, "trend").ifPresent(trend -> label(entry, new Sense.Trend(trend), Term.Writing.ANY));
  }

  private void nameHead(Resource entry) {
    String names = text(entry, "names").orElseThrow(() -> incomplete(entry, "no coop:names"));
    label(
        entry,
        new Sense.NameHead(
            constant(Sense.NameHead.Kind.class, names, entry), flag(entry, "international")),
        Term.Writing.NAME);
    if (text(entry, "signals").isPresent()) {
      label(entry, type(entry), Term.Writing.NAME);
    }
  }

  private void title(Resource entry) {
    String name =
        preferred(entry, "vi").orElseThrow(() -> incomplete(entry, "no Vietnamese skos:prefLabel"));
    label(
        entry,
        new Sense.Title(
            entry.getLocalName(),
            name,
            preferred(entry, "en"),
            flag(entry, "ministerial"),
            flag(entry, "posted")),
        Term.Writing.ANY);
  }

  private void body(Resource entry) {
    String name =
        preferred(entry, "vi").orElseThrow(() -> incomplete(entry, "no Vietnamese skos:prefLabel"));
    String key = entry.getLocalName().replaceFirst("^body-", "");
    label(
        entry,
        new Sense.Body(
            key,
            name,
            preferred(entry, "en"),
            flag(entry, "ministerial"),
            flag(entry, "government")),
        Term.Writing.ANY);
  }

  private static Sense.NameWord nameWord(Resource entry) {
    return new Sense.NameWord(!text(entry, "pos").orElse("both").equals("noun"));
  }

  private Sense.HintWord hintWord(Resource entry) {
    String hints = text(entry, "hints").orElseThrow(() -> incomplete(entry, "no coop:hints"));
    return new Sense.HintWord(constant(Hint.class, hints, entry));
  }

  // Small things

  private interface Reader {
    void read(Resource entry);
  }

  private void each(String type, Reader reader) {
    model
        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(Coop.NS + type))
        .toList()
        .forEach(reader::read);
  }

  private void label(Resource entry, Sense sense, Term.Writing writing) {
    label(entry, sense, writing, Term.Company.ANY);
  }

  private void label(Resource entry, Sense sense, Term.Writing writing, Term.Company company) {
    Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .flatMap(property -> labels(entry, property).stream())
        .forEach(label -> add(label, sense, writing, company));
  }

  private void add(String label, Sense sense, Term.Writing writing, Term.Company company) {
    terms.add(new Term(label, sense, writing(label, writing), company));
  }

  /**
   * A label without lower-case letters is an acronym; a name that begins with a small letter is
   * matched as it comes.
   */
  private static Term.Writing writing(String label, Term.Writing usual) {
    boolean letters = label.codePoints().anyMatch(Character::isUpperCase);
    boolean acronym =
        letters && label.length() > 1 && label.codePoints().noneMatch(Character::isLowerCase);
    if (acronym || usual == Term.Writing.EXACT) {
      return Term.Writing.EXACT;
    }
    return Character.isUpperCase(label.codePointAt(0)) ? usual : Term.Writing.ANY;
  }

  private static List<String> labels(Resource entry, Property property) {
    return entry.listProperties(property).toList().stream()
        .map(statement -> statement.getObject().asLiteral())
        .filter(literal -> literal.getLanguage().equals("vi"))
        .map(literal -> literal.getLexicalForm())
        .toList();
  }

  private static Optional<String> preferred(Resource entry, String language) {
    return Optional.ofNullable(entry.getProperty(SKOS.prefLabel, language))
        .map(statement -> statement.getString());
  }

  private Optional<Frame> frameOf(Resource entry) {
    return resource(entry, "frame")
        .map(
            frame ->
                Optional.ofNullable(frames.get(frame))
                    .orElseThrow(() -> incomplete(entry, "unknown frame " + frame)));
  }

  private static String signal(Resource entry) {
    return text(entry, "signals").orElseThrow(() -> incomplete(entry, "no coop:signals"));
  }

  private static List<String> topics(Resource entry) {
    return entry.listProperties(coop("impliesTopic")).toList().stream()
        .map(statement -> tail(statement.getResource()))
        .sorted()
        .toList();
  }

  private static Optional<Resource> resource(Resource entry, String localName) {
    return Optional.ofNullable(entry.getProperty(coop(localName)))
        .map(statement -> statement.getResource());
  }

  private static Optional<String> text(Resource entry, String localName) {
    return text(entry, coop(localName));
  }

  /** A literal's text, or the last part of an IRI. */
  private static Optional<String> text(Resource entry, Property property) {
    return Optional.ofNullable(entry.getProperty(property))
        .map(statement -> text(statement.getObject()));
  }

  private static String text(RDFNode node) {
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : tail(node.asResource());
  }

  private static Optional<Integer> integer(Resource entry, String localName) {
    return text(entry, localName).map(Integer::valueOf);
  }

  private static boolean flag(Resource entry, String localName) {
    return text(entry, localName).map("true"::equals).orElse(false);
  }

  private static Property coop(String localName) {
    return ResourceFactory.createProperty(Coop.NS, localName);
  }

  private static String tail(Resource resource) {
    return resource.getURI().substring(resource.getURI().lastIndexOf('/') + 1);
  }

  private static String key(Resource entry) {
    String home = Coop.HOME + "id/";
    if (!entry.getURI().startsWith(home)) {
      throw incomplete(entry, "its IRI must begin with " + home);
    }
    return entry.getURI().substring(home.length());
  }

  private static <E extends Enum<E>> E constant(Class<E> kind, String name, Resource entry) {
    try {
      return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw incomplete(
          entry,
          "unknown value \"" + name + "\", expected one of " + List.of(kind.getEnumConstants()));
    }
  }

  private static LexiconException incomplete(Resource entry, String reason) {
    return new LexiconException("lexicon entry <" + entry.getURI() + ">: " + reason);
  }
}
