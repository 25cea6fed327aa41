package org.hoptac.server;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hoptac.reconcile.EntityType;
import org.hoptac.reconcile.NameIndex;
import org.hoptac.reconcile.Property;
import org.hoptac.reconcile.Reconciler;
import org.hoptac.reconcile.Thing;

/**
 * {@code /reconcile}: the Reconciliation Service API 0.2 (W3C Entity Reconciliation Community
 * Group): names of others to the things published here. JSONP, optional in 0.2, is not offered: it
 * runs a stranger's function, and every address answers across origins without it.
 */
final class ReconcileEndpoint extends Endpoint {
  private static final int PAGE = 20;
  private static final int MAX_PREFIX = 250;

  private final transient Data data;
  private final transient NamesOfVersion names;
  private final transient ServerOptions options;

  ReconcileEndpoint(Pages pages, Data data, ServerOptions options) {
    super(pages);
    this.data = data;
    this.names = new NamesOfVersion(data, pages.paths().iris());
    this.options = options;
  }

  @Override
  boolean acceptsPost() {
    return true;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept-Language").header("Cache-Control", "no-cache");
    if (exchange.query().first("callback").isPresent()) {
      throw Problem.badRequest(
          "no-jsonp", "JSONP is not offered; ask without callback, every origin may read answers.");
    }
    if (!exchange.rest().isEmpty() && exchange.method().equals("POST")) {
      throw Problem.methodNotAllowed("GET, HEAD, OPTIONS");
    }
    switch (exchange.rest()) {
      case "" -> service(exchange);
      case "suggest/entity" -> suggestEntity(exchange);
      case "suggest/type" -> suggestType(exchange);
      case "suggest/property" -> suggestProperty(exchange);
      case "properties" -> propose(exchange);
      case "preview" -> preview(exchange);
      case "view" -> view(exchange);
      default -> throw Problem.notFound("There is no such part of the reconciliation service.");
    }
  }

  private void service(Exchange exchange) throws IOException {
    FormData form = exchange.query();
    if (exchange.method().equals("POST")) {
      if (!exchange.mediaType().equals("application/x-www-form-urlencoded")) {
        throw Problem.unsupportedMediaType(
            "Send queries or extend as application/x-www-form-urlencoded.");
      }
      form = FormData.parse(exchange.body(options.maxBodyBytes()));
    }
    List<String> queries = form.all("queries");
    List<String> extend = form.all("extend");
    if (queries.size() + extend.size() > 1) {
      throw Problem.badRequest("too-many-parameters", "Give queries or extend, once.");
    }
    Language language = exchange.language();
    if (!queries.isEmpty()) {
      json(exchange, reconcile(ReconcileRequest.batch(queries.get(0)), language));
    } else if (!extend.isEmpty()) {
      json(exchange, extend(ReconcileRequest.extension(extend.get(0)), language));
    } else if (exchange.method().equals("POST") || form.first("query").isPresent()) {
      throw Problem.badRequest("no-queries", "Give the parameter queries or extend.");
    } else {
      json(
          exchange,
          ReconcileJson.manifest(
              origin(exchange), pages().paths().base(), options.programVersion(), language));
    }
  }

  private JsonElement reconcile(ReconcileRequest.Batch batch, Language language) {
    NameIndex index = names.index();
    return data.read(
        dataset ->
            ReconcileJson.results(
                batch, new Reconciler(index, dataset.getDefaultGraph())::answer, language));
  }

  private JsonElement extend(ReconcileRequest.Extension extension, Language language) {
    NameIndex index = names.index();
    return data.read(
        dataset ->
            ReconcileJson.rows(
                extension,
                index,
                new Reconciler(index, dataset.getDefaultGraph())::values,
                language));
  }

  private void suggestEntity(Exchange exchange) throws IOException {
    List<Thing> found = names.index().startingWith(prefix(exchange), cursor(exchange), PAGE);
    json(exchange, ReconcileJson.entities(found, exchange.language()));
  }

  private void suggestType(Exchange exchange) throws IOException {
    String prefix = prefix(exchange);
    List<EntityType> found =
        List.of(EntityType.values()).stream()
            .filter(
                type -> begins(prefix, type.id(), type.name("vi"), type.name("en"), type.last()))
            .skip(cursor(exchange))
            .limit(PAGE)
            .toList();
    json(exchange, ReconcileJson.types(found, exchange.language()));
  }

  private void suggestProperty(Exchange exchange) throws IOException {
    String prefix = prefix(exchange);
    List<Property> found =
        List.of(Property.values()).stream()
            .filter(each -> begins(prefix, each.id(), each.name("vi"), each.name("en")))
            .skip(cursor(exchange))
            .limit(PAGE)
            .toList();
    json(exchange, ReconcileJson.properties(found, exchange.language()));
  }

  private static boolean begins(String prefix, String... names) {
    String start = prefix.strip().toLowerCase(Locale.ROOT);
    return List.of(names).stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start));
  }

  /** Data extension property proposals (section 7.2). */
  private void propose(Exchange exchange) throws IOException {
    String type =
        exchange
            .query()
            .first("type")
            .orElseThrow(() -> Problem.badRequest("no-type", "Give the parameter type."));
    Optional<Integer> limit = number(exchange, "limit");
    List<Property> proposed =
        List.of(Property.values()).stream()
            .filter(each -> EntityType.of(type).filter(each::suits).isPresent())
            .limit(limit.orElse(Integer.MAX_VALUE))
            .toList();
    json(exchange, ReconcileJson.proposals(type, limit, proposed, exchange.language()));
  }

  private void preview(Exchange exchange) throws IOException {
    NameIndex index = names.index();
    Thing thing = known(exchange, index);
    Language language = exchange.language();
    String html =
        data.read(
            dataset -> {
              Reconciler reconciler = new Reconciler(index, dataset.getDefaultGraph());
              return pages()
                  .preview(language, ReconcilePreview.of(thing, reconciler::values, language));
            });
    exchange.header("Content-Security-Policy", ReconcilePreview.POLICY).page(200, html);
  }

  /** The way from an identifier to what can be read of it. */
  private void view(Exchange exchange) {
    Thing thing = known(exchange, names.index());
    String path = pages().paths().name(thing.node().getURI()).map(Paths.Name::path).orElse("");
    boolean published = !path.isEmpty() && data.facts(facts -> facts.describes(thing.node()));
    exchange.seeOther(
        published
            ? "/" + exchange.language().tag() + "/" + path
            : "/reconcile/preview?id=" + ReconcileJson.component(thing.id()));
  }

  private Thing known(Exchange exchange, NameIndex index) {
    String id =
        exchange
            .query()
            .first("id")
            .orElseThrow(() -> Problem.badRequest("no-id", "Give the parameter id."));
    return index.thing(id).orElseThrow(Things::unknown);
  }

  private static String prefix(Exchange exchange) {
    String prefix =
        exchange
            .query()
            .first("prefix")
            .orElseThrow(() -> Problem.badRequest("no-prefix", "Give the parameter prefix."));
    if (prefix.length() > MAX_PREFIX) {
      throw Problem.badRequest(
          "prefix-too-long", "The prefix is longer than " + MAX_PREFIX + " characters.");
    }
    return prefix;
  }

  private static int cursor(Exchange exchange) {
    return number(exchange, "cursor").orElse(0);
  }

  private static Optional<Integer> number(Exchange exchange, String name) {
    return exchange
        .query()
        .first(name)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")) {
                throw Problem.badRequest(
                    "malformed-number", "The parameter " + name + " must be a whole number.");
              }
              return Integer.valueOf(text);
            });
  }

  /** Where this server was asked: the manifest needs whole addresses. */
  private static String origin(Exchange exchange) {
    StringBuffer asked = exchange.request().getRequestURL();
    String origin = asked.substring(0, asked.indexOf("/", asked.indexOf("://") + 3));
    boolean secure = "https".equals(exchange.request().getHeader("X-Forwarded-Proto"));
    return secure ? origin.replaceFirst("^http:", "https:") : origin;
  }

  private static void json(Exchange exchange, JsonElement body) throws IOException {
    exchange.send(
        200, "application/json", ReconcileJson.text(body).getBytes(StandardCharsets.UTF_8));
  }
}
