package org.hoptac.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.store.LoadSummary;
import org.hoptac.store.Store;

/**
 * Times the store on made-up events, 25 triples each: {@code StoreBench DIR [EVENTS]} (10,000) in a
 * new directory. A main program and no JMH: one cold load as a whole process is what a user waits
 * for.
 */
public final class StoreBench {
  private static final String BASE = "https://w3id.org/hoptac/";
  private static final String COOP = BASE + "ontology#";
  private static final int BATCH = 1_000;

  private StoreBench() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    try (Store store = Store.open(directory.resolve("bulk"), URI.create(BASE))) {
      time("replace", () -> store.replace(out -> events(0, events, out::triple)));
      time("replace by the same", () -> store.replace(out -> events(0, events, out::triple)));
      time("dump", () -> store.dump(Optional.empty(), () -> false).files());
      time("verify", store::verify);
      time("census", () -> store.census().triples());
      time("add one event", () -> store.add(List.of(graph(events, events + 1))));
      time("add it again", () -> store.add(List.of(graph(events, events + 1))));
    }
    try (Store store = Store.open(directory.resolve("added"), URI.create(BASE))) {
      time("add by " + BATCH + " events", () -> addAll(store, events));
    }
  }

  private static LoadSummary addAll(Store store, int events) {
    LoadSummary last = null;
    for (int from = 0; from < events; from += BATCH) {
      last = store.add(List.of(graph(from, Math.min(from + BATCH, events))));
    }
    return last;
  }

  private static void time(String name, Supplier<?> work) {
    long begin = System.nanoTime();
    Object result = work.get();
    System.out.printf("%-22s %8.0f ms  %s%n", name, (System.nanoTime() - begin) / 1e6, result);
  }

  private static Graph graph(int from, int to) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    events(from, to, graph::add);
    return graph;
  }

  private static void events(int from, int to, Consumer<Triple> out) {
    for (int at = from; at < to; at++) {
      event(at, out);
    }
  }

  /** 60 states in pairs, 8 types, a date for most; ten percent name no side. */
  private static void event(int at, Consumer<Triple> out) {
    Node event = id("event/", at);
    Node claim = id("claim/", at);
    Node statement = id("statement/", at);
    Node time = id("time/", at);
    out.accept(Triple.create(event, RDF.Nodes.type, coop("CooperationEvent")));
    out.accept(Triple.create(event, coop("eventType"), iri("type/" + at % 8)));
    if (at % 10 != 0) {
      for (int side : new int[] {at % 7, 7 + at * 31 % 53}) {
        Node state = id("actor/", side);
        Node participation = id("participation/" + side + "-", at);
        out.accept(Triple.create(state, RDF.Nodes.type, coop("State")));
        out.accept(Triple.create(event, coop("hasParticipant"), state));
        out.accept(Triple.create(event, coop("partner"), state));
        out.accept(Triple.create(event, coop("participation"), participation));
        out.accept(Triple.create(participation, RDF.Nodes.type, coop("Participation")));
        out.accept(Triple.create(participation, coop("agent"), state));
        out.accept(Triple.create(participation, coop("role"), iri("role/partner")));
      }
    }
    out.accept(Triple.create(event, coop("when"), time));
    out.accept(
        Triple.create(time, coop("edtf"), text("20" + (10 + at % 15) + "-0" + (1 + at % 9))));
    out.accept(Triple.create(claim, coop("about"), event));
    out.accept(Triple.create(claim, coop("status"), iri("status/completed")));
    out.accept(Triple.create(claim, coop("rule"), iri("rule/status-cue")));
    out.accept(
        Triple.create(
            claim, NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"), statement));
    out.accept(Triple.create(statement, RDF.Nodes.type, coop("SourceStatement")));
    out.accept(
        Triple.create(
            statement,
            coop("text"),
            text("Ngày " + at + ", hai bên đã tiến hành cuộc tập trận chung lần thứ " + at)));
    out.accept(
        Triple.create(
            statement,
            NodeFactory.createURI("http://purl.org/dc/terms/isPartOf"),
            id("document/", at / 15)));
    out.accept(
        Triple.create(
            statement,
            coop("position"),
            NodeFactory.createLiteralDT(Integer.toString(1 + at % 15), XSDDatatype.XSDinteger)));
  }

  private static Node id(String kind, int key) {
    return iri("id/" + kind + key);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Node coop(String name) {
    return NodeFactory.createURI(COOP + name);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
