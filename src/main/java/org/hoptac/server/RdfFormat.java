package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** A form of RDF documents, in the order the server prefers. */
enum RdfFormat {
  TURTLE("ttl", "text/turtle", "text/turtle;charset=utf-8", RDFFormat.TURTLE_PRETTY),
  JSONLD("jsonld", "application/ld+json", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  NTRIPLES("nt", "application/n-triples", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  RDFXML("rdf", "application/rdf+xml", "application/rdf+xml;charset=utf-8", RDFFormat.RDFXML_PLAIN);

  private final String suffix;
  private final String mediaType;
  private final String contentType;
  private final RDFFormat writer;

  RdfFormat(String suffix, String mediaType, String contentType, RDFFormat writer) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.contentType = contentType;
    this.writer = writer;
  }

  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  String contentType() {
    return contentType;
  }

  RDFFormat writer() {
    return writer;
  }

  byte[] write(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(writer).output(bytes);
    return bytes.toByteArray();
  }

  static Optional<RdfFormat> ofSuffix(String suffix) {
    return Stream.of(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
  }

  static String mediaTypes() {
    return Stream.of(values()).map(RdfFormat::mediaType).collect(Collectors.joining(", "));
  }

  /** All formats on offer, then HTML as an empty value. */
  static List<Negotiation.Offer<Optional<RdfFormat>>> offersWithPage() {
    List<Negotiation.Offer<Optional<RdfFormat>>> offers = new ArrayList<>();
    for (RdfFormat format : values()) {
      offers.add(new Negotiation.Offer<>(format.mediaType, Optional.of(format)));
    }
    offers.add(new Negotiation.Offer<>("text/html", Optional.empty()));
    offers.add(new Negotiation.Offer<>("application/xhtml+xml", Optional.empty()));
    offers.add(new Negotiation.Offer<>("application/json", Optional.of(JSONLD)));
    offers.add(new Negotiation.Offer<>("text/plain", Optional.of(NTRIPLES)));
    return offers;
  }

  /** Chosen format where there is no page; a 406 problem when nothing fits. */
  static RdfFormat choose(String accept) {
    List<Negotiation.Offer<RdfFormat>> offers = new ArrayList<>();
    for (Negotiation.Offer<Optional<RdfFormat>> offer : offersWithPage()) {
      offer
          .value()
          .ifPresent(format -> offers.add(new Negotiation.Offer<>(offer.mediaType(), format)));
    }
    return Negotiation.choose(accept, offers)
        .orElseThrow(() -> Problem.notAcceptable(mediaTypes()));
  }

  /** Chosen format, empty for the page; a 406 problem when nothing fits. */
  static Optional<RdfFormat> chooseOrPage(String accept) {
    return Negotiation.choose(accept, offersWithPage())
        .orElseThrow(() -> Problem.notAcceptable(mediaTypes() + ", text/html"));
  }
}
