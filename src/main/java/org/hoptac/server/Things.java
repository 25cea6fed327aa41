package org.hoptac.server;

import java.util.Optional;

/** Whether a name stands for something in the data. */
final class Things {
  private Things() {}

  static Problem unknown() {
    return Problem.notFound("Nothing is known here by this address.");
  }

  /**
   * The name at a path; a 404 problem when it is none or nothing is known by it, 410 when something
   * once was.
   */
  static Paths.Name known(String path, Paths paths, Data data) {
    Paths.Name name = Paths.parse(path).orElseThrow(Things::unknown);
    if (!isKnown(name, paths, data)) {
      throw missing(name, paths, data);
    }
    return name;
  }

  static boolean isKnown(Paths.Name name, Paths paths, Data data) {
    return data.facts(facts -> facts.describes(paths.thing(name)));
  }

  /** The name at a path, when something is known by it. */
  static Optional<Paths.Name> find(String path, Paths paths, Data data) {
    return Paths.parse(path).filter(name -> isKnown(name, paths, data));
  }

  /**
   * Says of a document about a thing what it describes, where its other forms and the other pages
   * of its list are, and its licence.
   *
   * @param address of the document, without the page of the list
   * @param query which page of the list the other forms of data have
   */
  static void describe(
      Exchange exchange,
      Paths.Name name,
      Paths paths,
      String address,
      ListPage page,
      String query) {
    String links =
        new LinkField()
            .add(paths.thing(name).getURI(), "describes")
            .alternates("/data/" + name.path(), name.path(), query)
            .paged(address, page)
            .add(Terms.CC_BY.getURI(), "license")
            .toString();
    exchange
        .header("Content-Location", address + page.suffix())
        .header("Link", links)
        .revalidated();
  }

  /** Why nothing is known by a name. */
  static Problem missing(Paths.Name name, Paths paths, Data data) {
    return data.store().withdrew(paths.thing(name).getURI())
        ? Problem.gone("What was published by this address was withdrawn.")
        : unknown();
  }
}
