package org.hoptac.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.ReadingWriter;

/**
 * JSON-LD 1.1: one document whose {@code @graph} holds the node objects of all statements, one a
 * line. Statements are written one by one, so that memory stays constant; a node that several
 * statements describe stands there several times, which the standard allows.
 */
final class JsonLdOutput implements ReadingOutput<List<JsonLdOutput.Nodes>> {
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final ReadingWriter writer;
  private final Iris iris;
  private final OutputStream out;
  private boolean open;

  JsonLdOutput(ReadingWriter writer, Iris iris, OutputStream out) {
    this.writer = writer;
    this.iris = iris;
    this.out = out;
  }

  /** The documents of readings: the context of each and its node objects. */
  record Nodes(JsonElement context, List<JsonElement> nodes) {}

  @Override
  public List<Nodes> prepare(List<Reading> readings) {
    return readings.stream().map(this::nodes).toList();
  }

  private Nodes nodes(Reading reading) {
    JsonObject document = document(writer.graph(reading));
    return new Nodes(document.get("@context"), document.getAsJsonArray("@graph").asList());
  }

  @Override
  public void write(List<Nodes> prepared) throws IOException {
    for (Nodes document : prepared) {
      for (JsonElement node : document.nodes()) {
        put(
            open
                ? ",\n"
                : "{\"@context\":" + gson.toJson(document.context()) + ",\n\"@graph\":[\n");
        open = true;
        put(gson.toJson(node));
      }
    }
  }

  @Override
  public void close() throws IOException {
    put(open ? "\n]}\n" : "[]\n");
  }

  /** All prefixes are in the context of each document, so that the first one's serves them all. */
  private JsonObject document(Graph graph) {
    Prefixes.of(iris).forEach(graph.getPrefixMapping()::setNsPrefix);
    var json = new ByteArrayOutputStream();
    RDFDataMgr.write(json, graph, RDFFormat.JSONLD11_PRETTY);
    return JsonParser.parseString(json.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private void put(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
