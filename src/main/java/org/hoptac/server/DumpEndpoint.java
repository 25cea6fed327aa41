package org.hoptac.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.store.DataVersion;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Snapshot;

/** {@code /dump/}: the whole data set as files, and a page that lists them. */
final class DumpEndpoint extends Endpoint {
  private final transient Data data;
  private final transient Descriptions descriptions;

  DumpEndpoint(Pages pages, Data data, Descriptions descriptions) {
    super(pages);
    this.data = data;
    this.descriptions = descriptions;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    // Held so that the files stay while they are sent.
    try (Snapshot held = data.store().acquire()) {
      if (exchange.rest().isEmpty()) {
        list(exchange, held.version());
      } else {
        send(exchange, held.version());
      }
    }
  }

  private void list(Exchange exchange, DataVersion version) throws IOException {
    Language language = exchange.language();
    exchange.header("Vary", "Accept-Language");
    List<Pages.File> files = new ArrayList<>();
    for (DumpFormat format : DumpFormat.values()) {
      Optional<Path> file = data.store().dump(format);
      if (file.isPresent()) {
        files.add(new Pages.File(format.fileName(), language.number(Files.size(file.get()))));
      }
    }
    String markup = DatasetMarkup.of(descriptions.told(), language, pages());
    exchange.page(200, pages().dumps(language, files, version.toString(), markup));
  }

  private void send(Exchange exchange, DataVersion version) throws IOException {
    DumpFormat format =
        Stream.of(DumpFormat.values())
            .filter(known -> known.fileName().equals(exchange.rest()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such file; see /dump/ for the list."));
    Path file =
        data.store()
            .dump(format)
            .orElseThrow(() -> Problem.notFound("The file is not there; load some data first."));
    if (!exchange.unchanged(data.etag(version, format.fileName()))) {
      String charset = format.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
      exchange.send(format.mediaType() + charset, file);
    }
  }
}
