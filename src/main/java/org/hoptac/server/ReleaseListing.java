package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.store.DumpFile;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Release;

/** The releases as data: JSON for programs, and RDF by DCAT 3 (a series of data sets). */
final class ReleaseListing {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private ReleaseListing() {}

  /** The path of a release on this server. */
  static String path(Release release) {
    return "/dump/" + release.name() + "/";
  }

  static byte[] json(List<Release> releases) {
    JsonArray all = new JsonArray();
    releases.forEach(release -> all.add(json(release)));
    JsonObject listing = new JsonObject();
    listing.addProperty("licence", Terms.CC_BY.getURI());
    listing.add("releases", all);
    return (JSON.toJson(listing) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(Release release) {
    JsonObject object = new JsonObject();
    object.addProperty("name", release.name());
    object.addProperty("url", path(release));
    object.addProperty("issued", release.made().toString());
    object.addProperty("version", release.version().toString());
    object.addProperty("triples", release.triples());
    release.previous().ifPresent(name -> object.addProperty("previous", name));
    release.file(DumpFormat.ADDED).ifPresent(f -> object.addProperty("added", f.triples()));
    release.file(DumpFormat.REMOVED).ifPresent(f -> object.addProperty("removed", f.triples()));
    JsonArray files = new JsonArray();
    for (DumpFile file : release.files()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", file.format().fileName());
      entry.addProperty("url", path(release) + file.format().fileName());
      entry.addProperty("mediaType", file.format().mediaType());
      entry.addProperty("bytes", file.bytes());
      entry.addProperty("sha256", file.sha256());
      if (file.format() != DumpFormat.SHA256SUMS) {
        entry.addProperty("triples", file.triples());
      }
      files.add(entry);
    }
    object.add("files", files);
    return object;
  }

  static Graph graph(List<Release> releases, Paths paths) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("dcat", DCAT.getURI())
        .setNsPrefix("dct", DCTerms.getURI())
        .setNsPrefix("void", VOID.getURI())
        .setNsPrefix("spdx", SPDX)
        .setNsPrefix("xsd", XSDDatatype.XSD + "#");
    Node series = NodeFactory.createURI(paths.base() + "dump/");
    graph.add(series, RDF.Nodes.type, iri(DCAT.NS + "DatasetSeries"));
    graph.add(series, DCTerms.title.asNode(), text("Các bản phát hành của Hoptac", "vi"));
    graph.add(series, DCTerms.title.asNode(), text("Releases of Hoptac", "en"));
    graph.add(series, DCTerms.license.asNode(), Terms.CC_BY);
    releases.stream()
        .findFirst()
        .ifPresent(last -> graph.add(series, iri(DCAT.NS + "last"), node(last.name(), paths)));
    releases.forEach(release -> describe(release, series, paths, graph));
    return graph;
  }

  private static void describe(Release release, Node series, Paths paths, Graph graph) {
    Node node = node(release.name(), paths);
    graph.add(node, RDF.Nodes.type, DCAT.Dataset.asNode());
    graph.add(node, iri(DCAT.NS + "inSeries"), series);
    graph.add(node, DCTerms.title.asNode(), text("Hoptac, bản " + release.name(), "vi"));
    graph.add(node, DCTerms.title.asNode(), text("Hoptac, release " + release.name(), "en"));
    graph.add(node, DCTerms.license.asNode(), Terms.CC_BY);
    graph.add(
        node,
        DCTerms.issued.asNode(),
        NodeFactory.createLiteralDT(release.made().toString(), XSDDatatype.XSDdateTime));
    graph.add(
        node,
        iri(DCAT.NS + "version"),
        NodeFactory.createLiteralString(release.version().toString()));
    graph.add(node, VOID.triples.asNode(), number(release.triples(), XSDDatatype.XSDinteger));
    release
        .previous()
        .ifPresent(
            name -> {
              graph.add(node, iri(DCAT.NS + "previousVersion"), node(name, paths));
              graph.add(node, iri(DCAT.NS + "prev"), node(name, paths));
            });
    release.files().forEach(file -> describe(file, node, graph));
  }

  private static void describe(DumpFile file, Node release, Graph graph) {
    Node node = iri(release.getURI() + file.format().fileName());
    Node checksum = iri(node.getURI() + "#sha256");
    graph.add(release, DCAT.distribution.asNode(), node);
    graph.add(node, RDF.Nodes.type, DCAT.Distribution.asNode());
    graph.add(node, DCAT.accessURL.asNode(), node);
    graph.add(node, DCAT.downloadURL.asNode(), node);
    graph.add(node, DCTerms.license.asNode(), Terms.CC_BY);
    graph.add(
        node, DCTerms.title.asNode(), NodeFactory.createLiteralString(file.format().fileName()));
    graph.add(node, DCAT.mediaType.asNode(), iri(MEDIA_TYPES + file.format().contentType()));
    if (file.format().isCompressed()) {
      graph.add(
          node, iri(DCAT.NS + "compressFormat"), iri(MEDIA_TYPES + file.format().mediaType()));
    }
    graph.add(
        node, DCAT.byteSize.asNode(), number(file.bytes(), XSDDatatype.XSDnonNegativeInteger));
    graph.add(node, iri(SPDX + "checksum"), checksum);
    graph.add(checksum, RDF.Nodes.type, iri(SPDX + "Checksum"));
    graph.add(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
    graph.add(
        checksum,
        iri(SPDX + "checksumValue"),
        NodeFactory.createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
  }

  private static Node node(String release, Paths paths) {
    return iri(paths.base() + "dump/" + release + "/");
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  private static Node number(long value, XSDDatatype type) {
    return NodeFactory.createLiteralDT(Long.toString(value), type);
  }
}
