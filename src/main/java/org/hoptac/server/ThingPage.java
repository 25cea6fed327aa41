package org.hoptac.server;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hoptac.search.EventIndex;
import org.hoptac.store.DataVersion;

/** The page of a thing, whatever address it was asked for by: one request for it. */
final class ThingPage {
  private final Pages pages;
  private final Data data;
  private final Exchange exchange;
  private final Paths.Name name;
  private final Language language;
  private final Node thing;

  private ThingPage(Pages pages, Data data, Exchange exchange, Paths.Name name, Language language) {
    this.pages = pages;
    this.data = data;
    this.exchange = exchange;
    this.name = name;
    this.language = language;
    this.thing = pages.paths().thing(name);
  }

  static void send(Pages pages, Data data, Exchange exchange, Paths.Name name, Language language)
      throws IOException {
    new ThingPage(pages, data, exchange, name, language).send();
  }

  private void send() throws IOException {
    int asked = ListPage.asked(exchange.query());
    DataVersion version = data.version();
    String html =
        data.reading(
            pointed -> data.indexed(version, index -> html(asked, version, pointed, index)));
    if (html != null) {
      exchange.page(200, html);
    }
  }

  /** Null when the reader has it already. */
  private String html(
      int asked, DataVersion version, Data.Pointed pointed, Optional<EventIndex> index) {
    Facts facts = pointed.facts();
    if (!facts.describes(thing)) {
      throw Things.missing(name, pages.paths(), data);
    }
    Labels labels = pages.labels(facts, language);
    Optional<ThingEvents> events =
        index.flatMap(known -> ThingEvents.of(thing, known, facts, labels, pages, asked));
    Incoming incoming = pointed.to(thing);
    ThingView view = new ThingView(facts, labels, incoming, thing, events);
    ThingKind kind = ThingKind.of(thing, facts);
    boolean scheme = kind == ThingKind.SCHEME;
    // A scheme is short, and of use as a whole.
    ListPage page = scheme ? ListPage.of(asked, 1, 1) : view.page(asked);
    String address = "/" + language.tag() + "/" + name.path();
    Things.describe(exchange, name, pages.paths(), address, page, "");
    if (exchange.unchanged(data.etag(version, representation(asked, index.isPresent())))) {
      return null;
    }
    Map<String, Object> model = view.of(page);
    if (scheme) {
      model.putAll(pages.vocabulary(facts, language).scheme(thing, pointed::to));
      return pages.scheme(language, name, model, version.toString());
    }
    model.putAll(new Portrait(thing, facts, labels, incoming, data.outsideLinks()).of(page));
    return pages.thing(kind, language, name, model, page, version.toString());
  }

  /** Tells apart what is made of one version. */
  private String representation(int asked, boolean indexed) {
    return language.tag() + (asked == 1 ? "" : "-" + asked) + (indexed ? "" : "-unindexed");
  }
}
