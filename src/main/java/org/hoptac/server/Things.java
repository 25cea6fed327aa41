package org.hoptac.server;

import org.apache.jena.graph.NodeFactory;

/** Whether a name stands for something in the data. */
final class Things {
  private Things() {}

  static Problem unknown() {
    return Problem.notFound("Nothing is known here by this address.");
  }

  /** The name at a path; a 404 problem when it is none or nothing is known by it. */
  static Iris.Name known(String path, Iris iris, Data data) {
    Iris.Name name = Iris.parse(path).orElseThrow(Things::unknown);
    boolean known = data.facts(facts -> facts.describes(NodeFactory.createURI(iris.iri(name))));
    if (!known) {
      throw unknown();
    }
    return name;
  }
}
