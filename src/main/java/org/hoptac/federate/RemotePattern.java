package org.hoptac.federate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * The pattern of a SERVICE as a query for the remote endpoint, joined with what is known of its
 * variables (SPARQL 1.1 Federated Query section 2.4).
 *
 * <p>Only variables that every solution of the pattern binds are handed over. The table may then
 * stand anywhere those variables are bound: it is put deep, beside the triples, where endpoints
 * that work from left to right make use of it; the solutions are the same.
 */
final class RemotePattern {
  private final Op pattern;

  /** From names as the endpoint sees them to the local variables, which sub-queries rename. */
  private final Map<Var, Var> local = new HashMap<>();

  private final List<Var> keys;

  RemotePattern(Op renamed) {
    this.pattern = Rename.reverseVarRename(renamed, true);
    OpVars.visibleVars(renamed).forEach(variable -> local.put(remote(variable), variable));
    this.keys =
        OpVars.fixedVars(renamed).stream().filter(variable -> !variable.isBlankNodeVar()).toList();
  }

  private static Var remote(Var variable) {
    String name = variable.getVarName();
    return Var.alloc(name.substring(name.lastIndexOf('/') + 1));
  }

  /** Local variables whose values are handed over. */
  List<Var> keys() {
    return keys;
  }

  /**
   * The query about all solutions that agree with one of the rows; about all when there is none.
   */
  String query(List<Binding> rows) {
    List<Var> bound =
        keys.stream().filter(key -> rows.stream().anyMatch(row -> row.contains(key))).toList();
    Op asked = bound.isEmpty() ? pattern : push(table(bound, rows), remoteNames(bound), pattern);
    return OpAsQuery.asQuery(asked).serialize();
  }

  private static Set<Var> remoteNames(List<Var> variables) {
    return Set.copyOf(variables.stream().map(RemotePattern::remote).toList());
  }

  private static Op table(List<Var> variables, List<Binding> rows) {
    Table table = TableFactory.create(new ArrayList<>(remoteNames(variables)));
    for (Binding row : rows) {
      BindingBuilder values = BindingFactory.builder();
      for (Var variable : variables) {
        Node value = row.get(variable);
        if (value != null) {
          values.add(remote(variable), value);
        }
      }
      table.addBinding(values.build());
    }
    return OpTable.create(table);
  }

  private static Op push(Op table, Set<Var> variables, Op into) {
    if (into instanceof OpFilter filter && fixes(filter.getSubOp(), variables)) {
      return OpFilter.filterBy(filter.getExprs(), push(table, variables, filter.getSubOp()));
    }
    if (into instanceof OpLeftJoin join && fixes(join.getLeft(), variables)) {
      return OpLeftJoin.createLeftJoin(
          push(table, variables, join.getLeft()), join.getRight(), join.getExprs());
    }
    if (into instanceof OpExtend extend && fixes(extend.getSubOp(), variables)) {
      return OpExtend.extend(push(table, variables, extend.getSubOp()), extend.getVarExprList());
    }
    if (into instanceof OpJoin join && fixes(join.getLeft(), variables)) {
      return OpJoin.create(push(table, variables, join.getLeft()), join.getRight());
    }
    return OpJoin.create(table, into);
  }

  private static boolean fixes(Op op, Set<Var> variables) {
    return OpVars.fixedVars(op).containsAll(variables);
  }

  /** A remote solution under the names that the variables have here. */
  Binding local(Binding solution) {
    BindingBuilder named = BindingFactory.builder();
    solution.forEach(
        (variable, value) -> {
          Var here = local.get(variable);
          if (here != null) {
            named.add(here, value);
          }
        });
    return named.build();
  }
}
