package org.hoptac.server;

/** Whether a name stands for something in the data. */
final class Things {
  private Things() {}

  static Problem unknown() {
    return Problem.notFound("Nothing is known here by this address.");
  }

  /** The name at a path; a 404 problem when it is none or nothing is known by it. */
  static Paths.Name known(String path, Paths paths, Data data) {
    Paths.Name name = Paths.parse(path).orElseThrow(Things::unknown);
    boolean known = data.facts(facts -> facts.describes(paths.thing(name)));
    if (!known) {
      throw unknown();
    }
    return name;
  }
}
