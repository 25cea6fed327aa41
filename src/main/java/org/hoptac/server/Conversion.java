package org.hoptac.server;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** What came of a visitor's statements: each was read or is listed as rejected. */
final class Conversion {
  /** A statement that cannot be used, with its place among those sent. */
  record Rejected(int position, String reason) {}

  private final List<Converter.Converted> statements = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private Conversion() {}

  /**
   * Reads statements; a 413 problem when they or their triples are too many, 400 when there are
   * none.
   *
   * @param signal looked at before each statement
   */
  static Conversion of(
      Submission submission,
      Converter converter,
      int maxStatements,
      int maxTriples,
      CancelSignal signal) {
    List<Integer> given = submission.positions();
    if (given.isEmpty()) {
      throw Problem.badRequest("no-statement", "There is no statement in the request.");
    }
    if (given.size() > maxStatements) {
      throw Problem.tooLarge(
          "too-many-statements",
          "These are "
              + given.size()
              + " statements; at most "
              + maxStatements
              + " are read at once.");
    }
    Conversion conversion = new Conversion();
    converter.convert(
        submission.bytes(), submission.form(), conversion.new Collector(maxTriples, signal));
    conversion.name(submission);
    conversion.missAny(given);
    return conversion;
  }

  private void name(Submission submission) {
    for (Converter.Converted statement : statements) {
      submission.id(statement.position()).ifPresent(id -> statement.coded().addProperty("id", id));
    }
  }

  /** What is neither read nor rejected was dropped as empty once cleaned: no one may miss it. */
  private void missAny(List<Integer> given) {
    Set<Integer> seen = new HashSet<>();
    statements.forEach(statement -> seen.add(statement.position()));
    rejected.forEach(line -> seen.add(line.position()));
    for (int position : given) {
      if (!seen.contains(position)) {
        rejected.add(new Rejected(position, "the text holds no visible character"));
      }
    }
    rejected.sort(Comparator.comparing(Rejected::position));
  }

  List<Converter.Converted> statements() {
    return statements;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<JsonObject> coded() {
    return statements.stream().map(Converter.Converted::coded).toList();
  }

  /** The triples of all statements, each once. */
  Set<Triple> triples() {
    Set<Triple> triples = new LinkedHashSet<>();
    statements.forEach(statement -> triples.addAll(statement.triples()));
    return triples;
  }

  /** This conversion; a 400 problem that lists what was rejected, when anything was. */
  Conversion whole() {
    if (rejected.isEmpty()) {
      return this;
    }
    Rejected first = rejected.get(0);
    throw Problem.badRequest(
            "statements-rejected",
            "Nothing was converted, because something cannot be used, first at position "
                + first.position()
                + ": "
                + first.reason()
                + ".")
        .with("rejected", rejected);
  }

  private final class Collector implements Converter.Sink {
    private final int maxTriples;
    private final CancelSignal signal;
    private int triples;

    Collector(int maxTriples, CancelSignal signal) {
      this.maxTriples = maxTriples;
      this.signal = signal;
    }

    @Override
    public void read(Converter.Converted statement) {
      signal.check();
      triples += statement.triples().size();
      if (triples > maxTriples) {
        throw Problem.tooLarge(
            "answer-too-large",
            "These statements give more than " + maxTriples + " triples; send fewer at once.");
      }
      statements.add(statement);
    }

    @Override
    public void reject(int position, String reason) {
      rejected.add(new Rejected(position, reason));
    }
  }
}
