package org.hoptac.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hoptac.rdf.Prefixes;

/** Takes the content of a new generation, triple by triple, into the default graph. */
final class Intake implements StreamRDF {
  private final DatasetGraph data;
  private final Resemblances resemblances;

  Intake(DatasetGraph data, Resemblances resemblances) {
    this.data = data;
    this.resemblances = resemblances;
  }

  @Override
  public void triple(Triple triple) {
    if (!resemblances.isDerived(triple)) {
      data.add(Quad.create(Quad.defaultGraphNodeGenerated, Publishable.of(triple)));
    }
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.isDefaultGraph() && quad.getGraph() != null) {
      throw new IllegalArgumentException(
          "All data stands in the default graph, not in <" + quad.getGraph() + ">. Send triples.");
    }
    triple(quad.asTriple());
  }

  @Override
  public void start() {}

  @Override
  public void base(String base) {}

  /** Prefixes are those of {@link Prefixes}, whatever the input called them. */
  @Override
  public void prefix(String prefix, String iri) {}

  @Override
  public void finish() {}
}
