package org.hoptac.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptac.link.CandidateWriter;
import org.hoptac.link.OpenCandidate;

/** {@code /vi/review}, {@code /en/review}: candidate links to be decided on, only to be read. */
final class ReviewEndpoint extends Endpoint {
  static final String PATH = "/review";

  private static final int ON_A_PAGE = 25;

  private final transient Data data;
  private final transient Reviews reviews;
  private final Language language;

  /** What speaks for or against a candidate. */
  record Part(Link feature, String value) {}

  /** A candidate as it is shown. */
  record Shown(
      Link subject,
      Link candidate,
      String score,
      Text reason,
      List<Part> parts,
      List<Evidence> evidence,
      String day) {}

  ReviewEndpoint(Pages pages, Data data, Reviews reviews, Language language) {
    super(pages);
    this.data = data;
    this.reviews = reviews;
    this.language = language;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    Reviews.Listed listed = reviews.now();
    List<OpenCandidate> all = listed.candidates();
    ListPage page = ListPage.of(ListPage.asked(exchange.query()), all.size(), ON_A_PAGE);
    Map<String, Object> model = new HashMap<>();
    data.facts(
        facts -> {
          Labels labels = pages().labels(facts, language);
          List<Shown> rows =
              all.stream()
                  .skip(page.offset())
                  .limit(ON_A_PAGE)
                  .map(each -> shown(each, facts, labels))
                  .toList();
          model.put("rows", rows);
          return null;
        });
    model.put("total", language.number(all.size()));
    model.put("page", page);
    model.put("address", "/" + language.tag() + PATH);
    model.put("csv", ReviewCsvEndpoint.PATH);
    model.put("version", listed.version().toString());
    exchange.dataVersion(listed.version());
    exchange.pageIfChanged(pages().review(language, page, model));
  }

  private Shown shown(OpenCandidate each, Facts facts, Labels labels) {
    List<Part> parts = new ArrayList<>();
    each.row()
        .features()
        .forEach(
            (feature, value) ->
                parts.add(
                    new Part(
                        labels.link(feature.property()),
                        language.decimal(CandidateWriter.number(value)))));
    Link there = labels.link(each.row().candidate());
    String reason = each.reasons().getOrDefault(language.tag(), "");
    return new Shown(
        labels.link(each.row().subject()),
        new Link(
            there.href(),
            new Text(each.row().candidateLabel(), each.candidateLanguage()),
            there.external(),
            there.iri()),
        language.decimal(CandidateWriter.number(each.row().score())),
        new Text(reason, reason.isEmpty() ? "" : language.tag()),
        parts,
        each.evidence().flatMap(m -> Evidence.ofMention(m, facts, labels)).stream().toList(),
        each.day());
  }
}
