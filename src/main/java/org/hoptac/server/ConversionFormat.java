package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A form in which a conversion is answered. */
sealed interface ConversionFormat {
  String contentType();

  void write(Conversion conversion, Paths paths, OutputStream out) throws IOException;

  /** RDF. */
  record OfGraph(RdfFormat format) implements ConversionFormat {
    @Override
    public String contentType() {
      return format.contentType();
    }

    @Override
    public void write(Conversion conversion, Paths paths, OutputStream out) {
      TripleText.write(conversion.triples(), format, paths.prefixes(), out);
    }
  }

  /** The codebook's form. */
  enum Coded implements ConversionFormat {
    ARRAY("application/json", "[", ",", "]"),
    LINES("application/x-ndjson", "", "", "");

    private static final Gson GSON =
        new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final String contentType;
    private final String before;
    private final String between;
    private final String after;

    Coded(String contentType, String before, String between, String after) {
      this.contentType = contentType;
      this.before = before;
      this.between = between;
      this.after = after;
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public void write(Conversion conversion, Paths paths, OutputStream out) throws IOException {
      String separator = before;
      for (JsonObject row : conversion.coded()) {
        out.write((separator + GSON.toJson(row)).getBytes(StandardCharsets.UTF_8));
        separator = between + "\n";
      }
      out.write((after + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The best form for an Accept header; a 406 problem when none fits. */
  static ConversionFormat choose(String accept) {
    List<Negotiation.Offer<ConversionFormat>> offers = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      offers.add(new Negotiation.Offer<>(format.mediaType(), new OfGraph(format)));
    }
    for (Coded coded : Coded.values()) {
      offers.add(new Negotiation.Offer<>(coded.contentType(), coded));
    }
    return Negotiation.choose(accept, offers)
        .orElseThrow(
            () ->
                Problem.notAcceptable(
                    offers.stream()
                        .map(Negotiation.Offer::mediaType)
                        .collect(Collectors.joining(", "))));
  }
}
