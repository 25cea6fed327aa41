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

  /** Why nothing is known by a name. */
  static Problem missing(Paths.Name name, Paths paths, Data data) {
    return data.store().withdrew(paths.thing(name).getURI())
        ? Problem.gone("What was published by this address was withdrawn.")
        : unknown();
  }
}
