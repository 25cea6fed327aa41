package org.hoptac.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hoptac.lexicon.Lexicon;

/**
 * The files of {@code ontology/}: as packaged in the jar, or from a folder while an editor works on
 * them.
 */
public final class Vocabulary {
  private static final List<String> PUBLISHED =
      List.of("cooperation.ttl", "schemes.ttl", "rules.ttl");

  /** How well the rules do, where that was measured. */
  private static final String MEASURED = "confidence.ttl";

  private static final List<String> LEXICON =
      List.of(
          "actors",
          "places",
          "programmes",
          "outlets",
          "bodies",
          "companies",
          "titles",
          "names",
          "topics",
          "types",
          "acts",
          "deals",
          "deeds",
          "festivals",
          "given",
          "pacts",
          "together",
          "verbs",
          "statuses",
          "sources",
          "grammar",
          "frames",
          "nothing");

  /** The other data sets that things are linked to. */
  private static final List<String> LINKS =
      List.of("wikidata", "dbpedia", "geonames", "eurovoc", "eu-authority", "un-m49");

  private final Model published;
  private final Model lexicon;
  private final Model shapes;
  private final List<Linkset> linksets;
  private final String hash;

  private Vocabulary(
      Model published, Model lexicon, Model shapes, List<Linkset> linksets, String hash) {
    this.published = published;
    this.lexicon = lexicon;
    this.shapes = shapes;
    this.linksets = linksets;
    this.hash = hash;
  }

  /**
   * Identifies the rule set: equal files give an equal hash. Links are none of it, since no
   * statement is read otherwise for them.
   */
  public String hash() {
    return hash;
  }

  /** The vocabulary this program was built with. */
  public static Vocabulary packaged() {
    return load(Vocabulary::packagedFile);
  }

  /**
   * The vocabulary in a folder laid out like {@code ontology/}. Throws a RIOT exception with line
   * and column on a syntax error.
   */
  public static Vocabulary in(Path folder) {
    return load(
        name -> {
          try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Ontology, concept schemes with the links of their concepts, and rules: published with every
   * data set.
   */
  public Graph published() {
    return published.getGraph();
  }

  /** What must hold of published data and of the lexicon, as SHACL. */
  public Graph shapes() {
    return shapes.getGraph();
  }

  /** The links into other data sets, one set for each of those. */
  public List<Linkset> linksets() {
    return linksets;
  }

  /** The lexicon as RDF; the links of its entries stand apart, in {@link #linksets}. */
  public Graph lexiconGraph() {
    return lexicon.getGraph();
  }

  /**
   * The lexicon as the extractor uses it. Throws {@link LexiconException} when an entry is wrong.
   */
  public Lexicon lexicon() {
    return LexiconReader.read(lexicon);
  }

  /** Whether a file of that name in {@code lexicon/} is read. */
  public static boolean readsLexicon(String fileName) {
    return LEXICON.contains(fileName.replaceFirst("\\.ttl$", ""));
  }

  private interface Folder {
    Optional<InputStream> open(String name);
  }

  private static Vocabulary load(Folder folder) {
    var contents = new StringBuilder();
    Model published = ModelFactory.createDefaultModel();
    PUBLISHED.forEach(name -> contents.append(read(published, folder, name)));
    folder.open(MEASURED).ifPresent(file -> contents.append(read(published, file, MEASURED)));
    Model lexicon = ModelFactory.createDefaultModel();
    LEXICON.forEach(name -> contents.append(read(lexicon, folder, "lexicon/" + name + ".ttl")));
    PartNames.complete(lexicon);
    Model shapes = ModelFactory.createDefaultModel();
    contents.append(read(shapes, folder, "shapes.ttl"));
    List<Linkset> linksets =
        LINKS.stream().map(name -> linkset(folder, "links/" + name + ".ttl")).toList();
    linksets.stream()
        .flatMap(set -> set.links().stream())
        .map(Linkset.Link::triple)
        .filter(link -> !link.getSubject().getURI().startsWith(Coop.HOME + "id/"))
        .forEach(published.getGraph()::add);
    return new Vocabulary(published, lexicon, shapes, linksets, Iris.hash(contents.toString()));
  }

  private static Linkset linkset(Folder folder, String name) {
    Model model = ModelFactory.createDefaultModel();
    read(model, folder, name);
    return Linkset.read(model.getGraph(), name);
  }

  private static String read(Model model, Folder folder, String name) {
    InputStream file =
        folder
            .open(name)
            .orElseThrow(() -> new LexiconException("the ontology has no file " + name));
    return read(model, file, name);
  }

  private static String read(Model model, InputStream file, String name) {
    try (file) {
      String turtle = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      RDFDataMgr.read(model, new StringReader(turtle), Coop.HOME + name, Lang.TURTLE);
      return turtle;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<InputStream> packagedFile(String name) {
    return Optional.ofNullable(Vocabulary.class.getResourceAsStream("/ontology/" + name));
  }
}
