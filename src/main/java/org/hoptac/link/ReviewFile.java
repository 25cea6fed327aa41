package org.hoptac.link;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.link.Decisions.Verdict;
import org.hoptac.text.Rejection;

/**
 * The list a person decides on: CSV (RFC 4180) with a header, a candidate a row, and an empty
 * column {@code decision} for {@code accept}, {@code exact} or {@code reject}.
 */
public final class ReviewFile {
  private static final String SUBJECT = "subject";
  private static final String CANDIDATE = "candidate";
  private static final String DECISION = "decision";
  private static final String[] COLUMNS = {
    SUBJECT, "label", CANDIDATE, "candidate label", "score", "features", DECISION
  };

  private static final Map<String, Verdict> VERDICTS =
      Map.of("accept", Verdict.ACCEPT, "exact", Verdict.EXACT, "reject", Verdict.REJECT);

  private ReviewFile() {}

  /** A row to be decided on. */
  public record Row(
      Node subject,
      String label,
      Node candidate,
      String candidateLabel,
      double score,
      Map<Feature, Double> features) {

    static Row of(LinkCandidate candidate) {
      return new Row(
          candidate.subject(),
          candidate.subjectLabel(),
          candidate.object(),
          candidate.objectLabel(),
          candidate.score(),
          candidate.features());
    }
  }

  /** Rows of candidates that are no links. */
  public static List<Row> rows(List<LinkCandidate> candidates) {
    return candidates.stream().filter(each -> !each.isLink()).map(Row::of).toList();
  }

  /** Writes the list. */
  public static void write(List<Row> rows, Appendable out) throws IOException {
    CSVFormat.RFC4180.printRecord(out, (Object[]) COLUMNS);
    for (Row row : rows) {
      CSVFormat.RFC4180.printRecord(
          out,
          row.subject().getURI(),
          cell(row.label()),
          row.candidate().getURI(),
          cell(row.candidateLabel()),
          CandidateWriter.number(row.score()),
          features(row.features()),
          "");
    }
  }

  /** A spreadsheet takes what begins so for a formula. */
  private static String cell(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String features(Map<Feature, Double> features) {
    return features.entrySet().stream()
        .map(each -> each.getKey().key() + " " + CandidateWriter.number(each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** What was done with a file of decisions. */
  public record Applied(int accepted, int rejected, int undecided) {}

  /**
   * Takes the decisions of a file over; a later one replaces an earlier.
   *
   * @param rejected gets the rows that cannot be used
   */
  public static Applied apply(Path file, Decisions decisions, Consumer<Rejection> rejected)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      return new Rows(file, decisions, rejected).apply(rows);
    } catch (MalformedInputException e) {
      throw new LinkException(file + " is not valid UTF-8; save it as CSV UTF-8", e);
    } catch (java.io.UncheckedIOException | IllegalArgumentException e) {
      throw new LinkException(file + " is no CSV: " + e.getMessage(), e);
    }
  }

  /** One reading of a file. */
  private static final class Rows {
    private final Path file;
    private final Decisions decisions;
    private final Consumer<Rejection> rejected;
    private final Map<String, Verdict> seen = new HashMap<>();
    private int accepted;
    private int refused;
    private int undecided;

    Rows(Path file, Decisions decisions, Consumer<Rejection> rejected) {
      this.file = file;
      this.decisions = decisions;
      this.rejected = rejected;
    }

    Applied apply(org.apache.commons.csv.CSVParser rows) {
      for (String column : List.of(SUBJECT, CANDIDATE, DECISION)) {
        if (!rows.getHeaderNames().contains(column)) {
          throw new LinkException(
              file
                  + " has no column \""
                  + column
                  + "\"; its first line must be "
                  + String.join(",", COLUMNS));
        }
      }
      for (CSVRecord row : rows) {
        int line = (int) rows.getCurrentLineNumber();
        fault(row)
            .ifPresentOrElse(
                reason -> rejected.accept(new Rejection(file.toString(), line, reason)),
                () -> take(row));
      }
      return new Applied(accepted, refused, undecided);
    }

    private Optional<String> fault(CSVRecord row) {
      if (!row.isConsistent()) {
        return Optional.of("the row has " + row.size() + " columns, not as many as the header");
      }
      String decision = row.get(DECISION).toLowerCase(Locale.ROOT);
      if (decision.isEmpty()) {
        return Optional.empty();
      }
      Verdict verdict = VERDICTS.get(decision);
      if (verdict == null) {
        return Optional.of(
            "\"decision\" is none of accept, exact, reject: \"" + row.get(DECISION) + "\"");
      }
      for (String column : List.of(SUBJECT, CANDIDATE)) {
        if (!isIri(row.get(column))) {
          return Optional.of("\"" + column + "\" is no IRI: \"" + row.get(column) + "\"");
        }
      }
      Verdict before = seen.get(row.get(SUBJECT) + "\n" + row.get(CANDIDATE));
      if (before != null && before != verdict) {
        return Optional.of("the same candidate is decided otherwise further up");
      }
      return verdict == Verdict.EXACT
          ? decisions
              .exactly(node(row, CANDIDATE), node(row, SUBJECT))
              .map(other -> "the candidate is exactly <" + other.getURI() + "> already")
          : Optional.empty();
    }

    private void take(CSVRecord row) {
      Verdict verdict = VERDICTS.get(row.get(DECISION).toLowerCase(Locale.ROOT));
      if (verdict == null) {
        undecided++;
        return;
      }
      seen.put(row.get(SUBJECT) + "\n" + row.get(CANDIDATE), verdict);
      decisions.put(node(row, SUBJECT), node(row, CANDIDATE), verdict);
      if (verdict.isLink()) {
        accepted++;
      } else {
        refused++;
      }
    }

    private static Node node(CSVRecord row, String column) {
      return NodeFactory.createURI(row.get(column));
    }

    private static boolean isIri(String text) {
      try {
        URI uri = new URI(text);
        return uri.isAbsolute() && !uri.isOpaque() && uri.getHost() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
