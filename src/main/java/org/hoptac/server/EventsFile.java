package org.hoptac.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A form in which the events of a selection can be taken away, all of them: RDF, or CSV when there
 * is no RDF format.
 */
record EventsFile(Optional<RdfFormat> format) {
  private static final String CSV = "csv";
  private static final String CSV_TYPE = "text/csv";

  /** Events that one file may hold; what is in it is put together in memory. */
  private static final int MOST_IN_RDF = 1_000;

  private static final int MOST_IN_TABLE = 10_000;

  static final List<String> SUFFIXES =
      Stream.concat(Stream.of(CSV), Stream.of(RdfFormat.values()).map(RdfFormat::suffix)).toList();

  static Optional<EventsFile> ofSuffix(String suffix) {
    return suffix.equals(CSV)
        ? Optional.of(new EventsFile(Optional.empty()))
        : RdfFormat.ofSuffix(suffix).map(format -> new EventsFile(Optional.of(format)));
  }

  /** What is asked for; empty for the page; a 406 problem when nothing fits. */
  static Optional<EventsFile> accepted(String accept) {
    List<Negotiation.Offer<Optional<EventsFile>>> offers = new ArrayList<>();
    offers.add(new Negotiation.Offer<>("text/html", Optional.empty()));
    offers.add(new Negotiation.Offer<>("application/xhtml+xml", Optional.empty()));
    for (RdfFormat format : RdfFormat.values()) {
      Optional<EventsFile> file = Optional.of(new EventsFile(Optional.of(format)));
      offers.add(new Negotiation.Offer<>(format.mediaType(), file));
    }
    offers.add(new Negotiation.Offer<>(CSV_TYPE, ofSuffix(CSV)));
    return Negotiation.choose(accept, offers)
        .orElseThrow(
            () -> Problem.notAcceptable("text/html, " + CSV_TYPE + ", " + RdfFormat.mediaTypes()));
  }

  String suffix() {
    return format.map(RdfFormat::suffix).orElse(CSV);
  }

  String contentType() {
    return format.map(RdfFormat::contentType).orElse(CSV_TYPE + ";charset=utf-8;header=present");
  }

  /** The most events that a file of this form holds. */
  int most() {
    return format.isPresent() ? MOST_IN_RDF : MOST_IN_TABLE;
  }

  String mediaType() {
    return format.map(RdfFormat::mediaType).orElse(CSV_TYPE);
  }

  void write(
      EventsRequest request,
      List<Node> events,
      Facts facts,
      Pages pages,
      Language language,
      OutputStream out) {
    Paths paths = pages.paths();
    try {
      if (format.isPresent()) {
        String address = paths.base() + request.file(language, suffix(), paths).substring(1);
        Node document = NodeFactory.createURI(address);
        out.write(format.get().write(Document.about(document, events, paths, facts)));
      } else {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new EventsTable(facts, pages.labels(facts, language)).write(events, writer);
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
