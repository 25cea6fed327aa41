package org.hoptac.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hoptac.store.StoreException;

/** {@code /health}: whether the server can answer from its store, for supervisors. */
final class HealthEndpoint extends Endpoint {
  private final transient Data data;
  private final String programVersion;

  HealthEndpoint(Pages pages, Data data, String programVersion) {
    super(pages);
    this.data = data;
    this.programVersion = programVersion;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Cache-Control", "no-store");
    JsonObject body = new JsonObject();
    body.addProperty("version", programVersion);
    int status = 200;
    try {
      // Read even when the count is known: a store that was closed or lost must show.
      data.read(dataset -> dataset.getDefaultGraph().isEmpty());
      body.addProperty("status", "ok");
      body.addProperty("data", data.version().toString());
      body.addProperty("triples", data.statistics().triples());
    } catch (RuntimeException unusable) {
      status = 503;
      body.addProperty("status", "unavailable");
      body.addProperty(
          "detail", unusable instanceof StoreException e ? e.getMessage() : "store fault");
    }
    exchange.send(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
