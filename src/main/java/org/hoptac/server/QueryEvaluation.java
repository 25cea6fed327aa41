package org.hoptac.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.hoptac.federate.FederatedQuery;
import org.hoptac.federate.ServiceFault;

/**
 * One visitor's query over one state of the data. Used within a read transaction, by one thread.
 */
final class QueryEvaluation {
  private final Query query;
  private final DatasetGraph data;
  private final Map<String, String> prefixes;
  private final CancelSignal signal;
  private final ServerOptions options;
  private final FederatedQuery federated;

  QueryEvaluation(
      Query query,
      DatasetGraph data,
      Map<String, String> prefixes,
      CancelSignal signal,
      ServerOptions options,
      FederatedQuery federated) {
    this.prefixes = prefixes;
    this.query = query;
    this.data = data;
    this.signal = signal;
    this.options = options;
    this.federated = federated;
  }

  /** Writes a table: the rows of SELECT or the truth of ASK. */
  void write(AnswerFormat.Table format, OutputStream out) {
    RowSetWriter writer = RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
    if (query.isAskType()) {
      writer.write(out, ask(), context());
    } else {
      select(rows -> writer.write(out, rows, context()));
    }
  }

  /** Writes the graph of CONSTRUCT or DESCRIBE. */
  void write(RdfFormat format, OutputStream out) {
    Graph graph = graph();
    signal.check();
    RDFWriter.source(graph).format(format.writer()).output(out);
  }

  boolean ask() {
    try (QueryExec execution = execution()) {
      boolean answer = execution.ask();
      signal.raise();
      return answer;
    }
  }

  /** Takes the rows. */
  interface Rows {
    void accept(RowSet rows) throws IOException;
  }

  void select(Rows reader) {
    try (QueryExec execution = execution()) {
      reader.accept(execution.select());
      signal.raise();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    if (query.isConstructType()) {
      construct(graph);
    } else {
      describe(graph);
    }
    return graph;
  }

  private void construct(Graph graph) {
    try (QueryExec execution = execution()) {
      addAll(graph, execution.constructTriples());
      signal.raise();
    }
  }

  /**
   * Describes each resource by the triples it is the subject of; published data has no blank nodes
   * to follow. Jena's own describe never looks at the time limit.
   */
  private void describe(Graph graph) {
    Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
    if (query.getQueryPattern() == null) {
      query.setQueryPattern(new ElementGroup());
    }
    query.setQuerySelectType();
    if (query.isQueryResultStar() || !query.getProjectVars().isEmpty()) {
      select(rows -> rows.forEachRemaining(row -> collect(resources, rows, row)));
    }
    for (Node resource : resources) {
      if (!resource.isLiteral()) {
        addAll(graph, data.getDefaultGraph().find(resource, Node.ANY, Node.ANY));
      }
    }
  }

  private void collect(Set<Node> resources, RowSet rows, Binding row) {
    for (Var variable : rows.getResultVars()) {
      Node node = row.get(variable);
      if (node != null) {
        resources.add(node);
      }
    }
    if (resources.size() > options.maxAnswerTriples()) {
      throw Problem.answerTooLarge(options.maxAnswerTriples() + " triples");
    }
  }

  private void addAll(Graph graph, Iterator<Triple> triples) {
    while (triples.hasNext()) {
      signal.check();
      graph.add(triples.next());
      if (graph.size() > options.maxAnswerTriples()) {
        throw Problem.answerTooLarge(options.maxAnswerTriples() + " triples");
      }
    }
  }

  private QueryExec execution() {
    return QueryExec.dataset(data).query(query).context(context()).build();
  }

  private Context context() {
    Context context = ARQ.getContext().copy();
    SafeRegistry.install(context);
    context.set(ARQ.queryTimeout, options.queryTimeout().toMillis());
    context.set(ARQConstants.symCancelQuery, signal.flag());
    federated.install(context);
    RewriteFactory optimizer = settings -> op -> plan(op, settings);
    context.set(ARQConstants.sysOptimizerFactory, optimizer);
    return context;
  }

  private Op plan(Op asked, Context settings) {
    try {
      federated.check(asked);
    } catch (ServiceFault refused) {
      throw Problem.of(refused);
    }
    Op safe = new QueryGuard(signal).apply(asked);
    return federated.plan(Optimize.stdOptimizationFactory.create(settings).rewrite(safe));
  }
}
