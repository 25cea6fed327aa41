package org.hoptac.federate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Joins local rows with a SERVICE, group by group. */
final class ServiceJoin extends QueryIter1 {
  /** Rows read ahead at most, however few values they have of what the endpoint is asked about. */
  private static final int ROWS_AHEAD = 5_000;

  private final OpService service;
  private final boolean optional;
  private final FederatedQuery asking;
  private final RemotePattern pattern;
  private final Deque<Binding> ready = new ArrayDeque<>();

  /**
   * @param optional keep rows for which the endpoint has nothing
   */
  ServiceJoin(
      OpService service,
      boolean optional,
      QueryIterator input,
      ExecutionContext context,
      FederatedQuery asking) {
    super(input, context);
    this.service = service;
    this.optional = optional;
    this.asking = asking;
    this.pattern = new RemotePattern(service.getSubOp());
  }

  @Override
  protected boolean hasNextBinding() {
    while (ready.isEmpty()) {
      Map<String, Group> groups = nextGroups();
      if (groups.isEmpty()) {
        return false;
      }
      groups.forEach(this::join);
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    return ready.poll();
  }

  /** Rows for one endpoint, by what it is told of them. */
  private static final class Group {
    final Map<Binding, List<Binding>> rows = new LinkedHashMap<>();
  }

  private Map<String, Group> nextGroups() {
    Map<String, Group> groups = new LinkedHashMap<>();
    QueryIterator input = getInput();
    for (int read = 0; read < ROWS_AHEAD && input.hasNext(); read++) {
      Binding row = input.next();
      Group group = groups.computeIfAbsent(endpoint(row), iri -> new Group());
      group.rows.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
      if (group.rows.size() >= asking.limits().group()) {
        break;
      }
    }
    return groups;
  }

  private String endpoint(Binding row) {
    Node node = Var.lookup(row, service.getService());
    if (node == null || !node.isURI()) {
      throw asking.unbound(service.getService());
    }
    return node.getURI();
  }

  private Binding key(Binding row) {
    BindingBuilder key = BindingFactory.builder();
    for (Var variable : pattern.keys()) {
      Node value = row.get(variable);
      // A blank node is nobody else's, so that nothing can be asked about it.
      if (value != null && !value.isBlank()) {
        key.add(variable, value);
      }
    }
    return key.build();
  }

  private void join(String endpoint, Group group) {
    List<Binding> keys = List.copyOf(group.rows.keySet());
    Optional<List<Binding>> found = asking.ask(endpoint, pattern.query(keys), service.getSilent());
    if (found.isEmpty()) {
      // Federated Query section 2.3.1: as if it had one solution without bindings.
      group.rows.values().forEach(ready::addAll);
      return;
    }
    List<Var> joined =
        pattern.keys().stream()
            .filter(variable -> keys.stream().allMatch(key -> key.contains(variable)))
            .toList();
    Map<List<Node>, List<Binding>> solutions = new HashMap<>();
    for (Binding solution : found.get()) {
      Binding named = pattern.local(solution);
      solutions.computeIfAbsent(values(named, joined), key -> new ArrayList<>()).add(named);
    }
    group.rows.forEach(
        (key, rows) -> merge(rows, solutions.getOrDefault(values(key, joined), List.of())));
  }

  private static List<Node> values(Binding binding, List<Var> variables) {
    List<Node> values = new ArrayList<>();
    variables.forEach(variable -> values.add(binding.get(variable)));
    return values;
  }

  private void merge(List<Binding> rows, List<Binding> solutions) {
    for (Binding row : rows) {
      boolean met = false;
      for (Binding solution : solutions) {
        asking.check();
        Binding merged = Algebra.merge(row, solution);
        if (merged != null) {
          ready.add(merged);
          met = true;
        }
      }
      if (!met && optional) {
        ready.add(row);
      }
    }
  }

  @Override
  protected void requestSubCancel() {
    // Who asks looks at the signal of the query.
  }

  @Override
  protected void closeSubIterator() {
    ready.clear();
  }
}
