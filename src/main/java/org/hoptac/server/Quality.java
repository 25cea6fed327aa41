package org.hoptac.server;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How well statements are read: what {@code hoptac evaluate --write-quality} wrote to {@code
 * ontology/quality.json}.
 *
 * @param ruleSet identifies the rules and the lexicon that were measured
 * @param statements how many coded statements they were measured on
 */
record Quality(String ruleSet, int statements, List<Dimension> dimensions) {
  private static final String FILE = "/ontology/quality.json";

  /** The figures of one dimension, each from 0 to 1; null where it is not defined. */
  record Dimension(String name, Double precision, Double recall, Double f1, int tp, int fn) {
    /** How often people coded it. */
    int cases() {
      return tp + fn;
    }
  }

  /** The file as it is; empty when nothing was measured. */
  static Optional<String> file() {
    try (InputStream in = Quality.class.getResourceAsStream(FILE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Quality> packaged() {
    return file().map(json -> new Gson().fromJson(json, Quality.class));
  }
}
