package org.hoptac.server;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hoptac.store.DataVersion;

/** The page of a thing, whatever address it was asked for by. */
final class ThingPage {
  private final Pages pages;
  private final Data data;

  ThingPage(Pages pages, Data data) {
    this.pages = pages;
    this.data = data;
  }

  void send(Exchange exchange, Paths.Name name, Language language) throws IOException {
    int asked = ListPage.asked(exchange.query());
    DataVersion version = data.version();
    Node thing = pages.paths().thing(name);
    String html =
        data.reading(
            pointed -> {
              Facts facts = pointed.facts();
              if (!facts.describes(thing)) {
                throw Things.missing(name, pages.paths(), data);
              }
              Labels labels = pages.labels(facts, language);
              ThingView view = new ThingView(facts, labels, pointed.to(thing), thing);
              ThingKind kind = ThingKind.of(thing, facts);
              boolean scheme = kind == ThingKind.SCHEME;
              // A scheme is short, and of use as a whole.
              ListPage page = scheme ? ListPage.of(asked, 1, 1) : view.page(asked);
              describe(exchange, name, language, page);
              String representation = language.tag() + (asked == 1 ? "" : "-" + asked);
              if (exchange.unchanged(data.etag(version, representation))) {
                return null;
              }
              Map<String, Object> model = view.of(page);
              if (scheme) {
                model.putAll(pages.vocabulary(facts, language).scheme(thing, pointed::to));
                return pages.scheme(language, name, model, version.toString());
              }
              return pages.thing(kind, language, name, model, page, version.toString());
            });
    if (html != null) {
      exchange.page(200, html);
    }
  }

  private void describe(Exchange exchange, Paths.Name name, Language language, ListPage page) {
    String address = "/" + language.tag() + "/" + name.path();
    String links =
        new LinkField()
            .add(pages.paths().thing(name).getURI(), "describes")
            .alternates("/data/" + name.path(), name.path(), "")
            .paged(address, page)
            .add(Terms.CC_BY.getURI(), "license")
            .toString();
    exchange
        .header("Content-Location", address + page.suffix())
        .header("Link", links)
        .revalidated();
  }
}
