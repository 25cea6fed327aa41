package org.hoptac.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.store.Resemblances;
import org.hoptac.store.Store;

/**
 * Times the search for possible duplicates: {@code ResemblanceBench DIR [EVENTS...]} (100,000 and
 * 200,000), each number in a new directory. Made-up statements of 25 syllables with one event each:
 * two of five are undated meetings of the same two states, a crowd as bad as it comes; one of
 * twenty is nearly a copy of another.
 */
public final class ResemblanceBench {
  private static final URI BASE = URI.create("https://w3id.org/hoptac/");
  private static final String COOP = BASE + "ontology#";
  private static final int SYLLABLES = 1_500;
  private static final int STATES = 40;
  private static final int TYPES = 8;

  private ResemblanceBench() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    List<Integer> sizes =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length).stream()
                .map(Integer::valueOf)
                .toList()
            : List.of(100_000, 200_000);
    for (int size : sizes) {
      measure(directory.resolve("of" + size), size);
    }
  }

  private static void measure(Path directory, int size) {
    Resemblances resemblances = new Resemblances(BASE);
    try (Store store = Store.open(directory, BASE)) {
      long begin = System.nanoTime();
      store.replace(out -> events(0, size, out::triple));
      tell(size, "load, with them", begin, store.triples());
      begin = System.nanoTime();
      int found = store.read(data -> resemblances.among(data.getDefaultGraph()).size());
      tell(size, "among all", begin, found);
      begin = System.nanoTime();
      store.add(List.of(graph(size, size + 1)));
      tell(size, "add one", begin, store.triples());
      begin = System.nanoTime();
      store.add(List.of(graph(size + 1, size + 1_001)));
      tell(size, "add 1,000", begin, store.triples());
    }
  }

  private static void tell(int size, String what, long begin, long triples) {
    System.out.printf(
        "%,9d events  %-16s %8.1f s  %,d triples%n",
        size, what, (System.nanoTime() - begin) / 1e9, triples);
  }

  private static Graph graph(int from, int to) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    events(from, to, graph::add);
    return graph;
  }

  private static void events(int from, int to, Consumer<Triple> out) {
    for (int at = from; at < to; at++) {
      event(at, new Random(at), out);
    }
  }

  private static void event(int at, Random random, Consumer<Triple> out) {
    Node event = id("event/", at);
    Node claim = id("claim/", at);
    Node statement = id("statement/", at);
    boolean crowd = random.nextInt(5) < 2;
    int one = crowd ? 0 : random.nextInt(STATES);
    int other = crowd ? 1 : random.nextInt(STATES);
    Node type = id("type/", crowd ? 0 : random.nextInt(TYPES));
    out.accept(Triple.create(event, term("eventType"), type));
    for (int side : List.of(one, other)) {
      out.accept(Triple.create(event, term("hasParticipant"), id("actor/", side)));
      out.accept(Triple.create(id("actor/", side), RDF.Nodes.type, term("State")));
    }
    if (!crowd && random.nextInt(2) == 0) {
      Node when = id("time/", at);
      String edtf = String.format("XXXX-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
      out.accept(Triple.create(event, term("when"), when));
      out.accept(Triple.create(when, term("edtf"), NodeFactory.createLiteralString(edtf)));
    }
    if (random.nextInt(4) == 0) {
      out.accept(Triple.create(event, term("takesPlaceIn"), id("place/", random.nextInt(200))));
    }
    out.accept(Triple.create(event, term("topic"), id("topic/", random.nextInt(30))));
    out.accept(Triple.create(claim, term("about"), event));
    Node derived = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    out.accept(Triple.create(claim, derived, statement));
    boolean copy = at > 0 && random.nextInt(20) == 0;
    String text =
        copy
            ? text(new Random(at - 1 - random.nextInt(Math.min(at, 1000)))) + " nay"
            : text(random);
    out.accept(Triple.create(statement, term("text"), NodeFactory.createLiteralString(text)));
    Node line = NodeFactory.createLiteralDT(Integer.toString(at), XSDDatatype.XSDinteger);
    out.accept(Triple.create(statement, term("position"), line));
    Node part = NodeFactory.createURI("http://purl.org/dc/terms/isPartOf");
    out.accept(Triple.create(statement, part, id("document/", 0)));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("hai nước");
    for (int syllable = 0; syllable < 23; syllable++) {
      text.append(' ').append(Integer.toString(36 + random.nextInt(SYLLABLES), 36));
    }
    return text.toString();
  }

  private static Node id(String kind, int number) {
    return NodeFactory.createURI(BASE + "id/" + kind + number);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(COOP + name);
  }
}
