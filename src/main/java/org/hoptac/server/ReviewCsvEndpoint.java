package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hoptac.link.OpenCandidate;
import org.hoptac.link.ReviewFile;

/** {@code /review.csv}: the candidate links with an empty column for what a person says of them. */
final class ReviewCsvEndpoint extends Endpoint {
  static final String PATH = "/review.csv";

  private final transient Reviews reviews;

  ReviewCsvEndpoint(Pages pages, Reviews reviews) {
    super(pages);
    this.reviews = reviews;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    Reviews.Listed listed = reviews.now();
    StringBuilder rows = new StringBuilder();
    ReviewFile.write(listed.candidates().stream().map(OpenCandidate::row).toList(), rows);
    exchange.dataVersion(listed.version());
    exchange.header("Content-Disposition", "attachment; filename=\"review.csv\"");
    exchange.sendIfChanged(
        "text/csv;charset=utf-8", rows.toString().getBytes(StandardCharsets.UTF_8));
  }
}
