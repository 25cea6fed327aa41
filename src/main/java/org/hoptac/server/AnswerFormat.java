package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The form of an answer to a query: a table, a graph, or the page that shows either. */
sealed interface AnswerFormat {
  /** Value of the parameter {@code format} that asks for this form. */
  String name();

  String contentType();

  /** Other values of the parameter that ask for this form, without punctuation. */
  Set<String> aliases();

  /** Whether a value of the parameter asks for this form: by name, alias or media type. */
  default boolean isCalled(String value) {
    String bare = bare(value);
    return bare.equals(bare(name()))
        || bare.equals(bare(mediaType(this)))
        || aliases().contains(bare);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** SPARQL results, in the order the server prefers. */
  enum Table implements AnswerFormat {
    JSON("application/sparql-results+json", ResultSetLang.RS_JSON, "srj"),
    XML("application/sparql-results+xml;charset=utf-8", ResultSetLang.RS_XML, "srx"),
    CSV("text/csv;charset=utf-8", ResultSetLang.RS_CSV, "csv"),
    TSV("text/tab-separated-values;charset=utf-8", ResultSetLang.RS_TSV, "tsv");

    private final String contentType;
    private final Lang lang;
    private final String suffix;

    Table(String contentType, Lang lang, String suffix) {
      this.contentType = contentType;
      this.lang = lang;
      this.suffix = suffix;
    }

    @Override
    public Set<String> aliases() {
      return Set.of(suffix);
    }

    @Override
    public String contentType() {
      return contentType;
    }

    Lang lang() {
      return lang;
    }
  }

  /** RDF. */
  record OfGraph(RdfFormat format) implements AnswerFormat {
    @Override
    public String name() {
      return format.suffix();
    }

    @Override
    public String contentType() {
      return format.contentType();
    }

    @Override
    public Set<String> aliases() {
      return switch (format) {
        case TURTLE -> Set.of("turtle", "n3");
        case JSONLD -> Set.of("json", "ldjson");
        case NTRIPLES -> Set.of("ntriples");
        case RDFXML -> Set.of("rdfxml", "xml");
      };
    }
  }

  /** HTML. */
  record Page() implements AnswerFormat {
    @Override
    public String name() {
      return "html";
    }

    @Override
    public String contentType() {
      return "text/html;charset=utf-8";
    }

    @Override
    public Set<String> aliases() {
      return Set.of();
    }
  }

  /** The forms a query can be answered in, the preferred one first. */
  static List<AnswerFormat> of(Query query) {
    List<AnswerFormat> formats = new ArrayList<>();
    if (query.isSelectType()) {
      formats.addAll(List.of(Table.values()));
    } else if (query.isAskType()) {
      formats.addAll(List.of(Table.JSON, Table.XML));
    } else {
      for (RdfFormat format : RdfFormat.values()) {
        formats.add(new OfGraph(format));
      }
    }
    formats.add(new Page());
    return formats;
  }

  /**
   * The form that one of {@code named} asks for; where none does, the best for the Accept header.
   */
  static AnswerFormat choose(Query query, List<String> named, String accept) {
    List<AnswerFormat> formats = of(query);
    return formats.stream()
        .filter(format -> named.stream().anyMatch(format::isCalled))
        .findFirst()
        .or(() -> Negotiation.choose(accept, offers(formats)))
        .orElseThrow(() -> Problem.notAcceptable(mediaTypes(formats)));
  }

  private static List<Negotiation.Offer<AnswerFormat>> offers(List<AnswerFormat> formats) {
    List<Negotiation.Offer<AnswerFormat>> offers = new ArrayList<>();
    for (AnswerFormat format : formats) {
      offers.add(new Negotiation.Offer<>(mediaType(format), format));
    }
    // What simple clients send.
    offers.add(new Negotiation.Offer<>("application/json", format(formats, "JSON", "jsonld")));
    offers.add(new Negotiation.Offer<>("application/xml", format(formats, "XML", "rdf")));
    offers.add(new Negotiation.Offer<>("application/xhtml+xml", format(formats, "html")));
    return offers;
  }

  private static AnswerFormat format(List<AnswerFormat> formats, String... names) {
    return formats.stream()
        .filter(format -> List.of(names).contains(format.name()))
        .findFirst()
        .orElseThrow();
  }

  private static String mediaType(AnswerFormat format) {
    return format.contentType().split(";")[0];
  }

  private static String mediaTypes(List<AnswerFormat> formats) {
    return formats.stream().map(AnswerFormat::mediaType).collect(Collectors.joining(", "));
  }
}
