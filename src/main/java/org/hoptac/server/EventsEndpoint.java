package org.hoptac.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Iris;
import org.hoptac.search.EventIndex;
import org.hoptac.search.SearchView;
import org.hoptac.store.DataVersion;

/**
 * {@code /vi/events}, {@code /en/events}: which events there are of what is asked for, as a page;
 * all of them as a file with a suffix or by the Accept header.
 */
final class EventsEndpoint extends Endpoint {
  private final transient Data data;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;
  private final Language language;

  EventsEndpoint(
      Pages pages, Data data, ServerOptions options, QueryRunner runner, Language language) {
    super(pages);
    this.data = data;
    this.options = options;
    this.runner = runner;
    this.language = language;
  }

  /** The paths in a language. */
  static List<String> paths(Language language) {
    String path = "/" + language.tag() + "/" + EventsRequest.PATH;
    return Stream.concat(Stream.of(""), EventsFile.SUFFIXES.stream().map(suffix -> "." + suffix))
        .map(end -> path + end)
        .toList();
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    String path = exchange.request().getServletPath();
    int dot = path.lastIndexOf('.');
    Optional<EventsFile> file;
    if (dot >= 0) {
      file = EventsFile.ofSuffix(path.substring(dot + 1));
    } else {
      exchange.header("Vary", "Accept");
      file = EventsFile.accepted(exchange.accept());
    }
    if (file.isPresent()) {
      send(exchange, file.get());
    } else {
      page(exchange);
    }
  }

  private interface Answer<T> {
    T of(SearchView view, Facts facts);
  }

  private <T> T read(Answer<T> answer) {
    return data.search(view -> data.facts(facts -> answer.of(view, facts)));
  }

  private void page(Exchange exchange) throws IOException {
    DataVersion version = data.version();
    String html = read((view, facts) -> page(exchange, version, view, facts));
    if (html != null) {
      exchange.page(200, html);
    }
  }

  /** Null when the answer is given. */
  private String page(Exchange exchange, DataVersion version, SearchView view, Facts facts) {
    EventsRequest request = EventsReader.read(exchange.query(), facts, pages().paths(), true);
    String address = request.href(language, pages().paths());
    if (exchange.query().hasEmpty()) {
      // A form sends what was left open as well.
      exchange.seeOther(address);
      return null;
    }
    exchange.header("Content-Location", address);
    exchange.header("Link", links(request, address));
    if (exchange.unchanged(etag(version, view, address))) {
      return null;
    }
    EventsView events = new EventsView(request, view.events(), facts, language, pages());
    return pages().events(language, request, events.of(events.page()), version.toString());
  }

  private String links(EventsRequest request, String address) {
    LinkField links = new LinkField().add(address, "canonical");
    for (String suffix : EventsFile.SUFFIXES) {
      EventsFile file = EventsFile.ofSuffix(suffix).orElseThrow();
      links.alternate(request.file(language, suffix, pages().paths()), file.mediaType());
    }
    return links.add(Terms.CC_BY.getURI(), "license").toString();
  }

  private String etag(DataVersion version, SearchView view, String address) {
    return data.etag(version, view.version() + "-" + Iris.hash(address));
  }

  private void send(Exchange exchange, EventsFile file) throws IOException {
    DataVersion version = data.version();
    EventsRequest request =
        read(
            (view, facts) -> {
              EventsRequest asked =
                  EventsReader.read(exchange.query(), facts, pages().paths(), false);
              String address = asked.file(language, file.suffix(), pages().paths());
              exchange.header("Content-Location", address);
              exchange.header("Link", links(asked, asked.href(language, pages().paths())));
              return exchange.unchanged(etag(version, view, address)) ? null : asked;
            });
    if (request != null) {
      try (QueryAnswer answer = runner.run(signal -> answer(request, file, signal))) {
        exchange.send(answer);
      }
    }
  }

  private QueryAnswer answer(EventsRequest request, EventsFile file, CancelSignal signal) {
    return QueryAnswer.collect(
        file.contentType(),
        options.maxAnswerBytes(),
        signal,
        out ->
            read(
                (view, facts) -> {
                  file.write(
                      request, events(view.events(), request, file), facts, pages(), language, out);
                  return null;
                }));
  }

  private static List<Node> events(EventIndex index, EventsRequest request, EventsFile file) {
    EventIndex.Found found = index.find(request.selection(), 0, file.most());
    if (found.total() > file.most()) {
      throw Problem.tooLarge(
          "selection-too-large",
          "There are "
              + found.total()
              + " events of this selection, and a file of this form holds "
              + file.most()
              + "; choose fewer, or take the whole data set from /dump/.");
    }
    return found.events().stream().map(NodeFactory::createURI).toList();
  }
}
