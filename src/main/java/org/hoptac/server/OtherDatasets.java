package org.hoptac.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Linkset;

/** The data sets that things here are linked to, known by what their IRIs begin with. */
final class OtherDatasets {
  /**
   * Another data set, as far as it must be known to say that there are links to it.
   *
   * @param key part of addresses
   * @param linkset the links to it that come with the program
   */
  record Other(String key, String title, String space, Optional<Linkset> linkset) {}

  private final List<Other> known = new ArrayList<>();

  OtherDatasets(List<Linkset> sets) {
    for (Linkset set : sets) {
      known.add(new Other(set.key(), set.title(), set.space(), Optional.of(set)));
    }
    for (String code : List.of("cameo", "plover")) {
      String space = Coop.HOME + code + "/";
      known.add(new Other(code, code.toUpperCase(Locale.ROOT), space, Optional.empty()));
    }
  }

  /** The data set of an IRI, or of the host that its IRIs begin with; if not known, the host. */
  Other of(String iri) {
    return known.stream()
        .filter(other -> iri.startsWith(other.space()) || other.space().startsWith(iri))
        .findFirst()
        .orElseGet(() -> host(iri));
  }

  private static Other host(String iri) {
    String host = URI.create(iri).getHost();
    return new Other(
        host == null ? Iris.hash(iri) : host, host == null ? iri : host, iri, Optional.empty());
  }
}
