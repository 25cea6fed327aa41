package org.hoptac.federate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.hoptac.federate.ServiceFault.Kind;

/** The SERVICE patterns of one running query. Used by one thread. */
public final class FederatedQuery implements AutoCloseable {
  private final Federation federation;
  private final QueryControl control;
  private final Set<String> failed = new HashSet<>();

  private boolean hasPlace;
  private int requests;
  private String lastQuestion = "";
  private List<Binding> lastAnswer = List.of();

  FederatedQuery(Federation federation, QueryControl control) {
    this.federation = federation;
    this.control = control;
  }

  /**
   * Refuses a query that names an endpoint which is not allowed, wherever it stands. Endpoints told
   * by a variable are judged when its value is known.
   *
   * @throws ServiceFault the refusal
   */
  public void check(Op query) {
    Walker.walk(
        query,
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            requireAllowed(service.getService());
            requireNoneInside(service);
          }
        });
  }

  private void requireAllowed(Node endpoint) {
    if (endpoint.isURI()) {
      federation.services().require(endpoint.getURI());
    } else if (federation.services().isEmpty()) {
      federation.services().require(endpoint.toString());
    }
  }

  /** What another endpoint would ask of a third is beyond what can be judged here. */
  private static void requireNoneInside(OpService service) {
    Walker.walk(
        service.getSubOp(),
        new OpVisitorBase() {
          @Override
          public void visit(OpService inner) {
            throw new ServiceFault(
                Kind.REFUSED,
                inner.getService().toString(),
                "SERVICE inside SERVICE is not served.");
          }
        });
  }

  /** Makes SERVICE of queries in this context come here, and nowhere else. */
  public void install(Context context) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addBulkLink(
        (service, input, execution, others) ->
            new ServiceJoin(service, false, input, execution, this));
    ServiceExecutorRegistry.set(context, registry);
  }

  /** The form of an optimized query in which OPTIONAL { SERVICE } is asked in groups as well. */
  public Op plan(Op optimized) {
    return Transformer.transformSkipService(new Plan(), optimized);
  }

  private final class Plan extends TransformCopy {
    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
      return join.getExprs() == null && right instanceof OpService service
          ? new OptionalService(left, service, FederatedQuery.this)
          : super.transform(join, left, right);
    }

    @Override
    public Op transform(OpConditional join, Op left, Op right) {
      return right instanceof OpService service
          ? new OptionalService(left, service, FederatedQuery.this)
          : super.transform(join, left, right);
    }
  }

  ServiceLimits limits() {
    return federation.limits();
  }

  void check() {
    control.check();
  }

  RuntimeException unbound(Node endpoint) {
    return control.stop(
        new ServiceFault(
            Kind.REFUSED,
            "",
            "SERVICE " + endpoint + " has no endpoint: the variable must be bound to an IRI."));
  }

  /** Solutions of the endpoint; empty when it failed and the query wants that passed over. */
  Optional<List<Binding>> ask(String endpoint, String query, boolean silent) {
    control.check();
    String question = endpoint + "\n" + query;
    if (question.equals(lastQuestion)) {
      return Optional.of(lastAnswer);
    }
    try {
      if (silent && failed.contains(endpoint)) {
        return Optional.empty();
      }
      requireMayAsk(endpoint);
      lastAnswer = federation.ask(endpoint, query, control);
      lastQuestion = question;
      return Optional.of(lastAnswer);
    } catch (ServiceFault fault) {
      if (silent && fault.kind().isRemote()) {
        // Waiting for it again, once a group, would take the time of the whole query.
        failed.add(endpoint);
        return Optional.empty();
      }
      throw control.stop(fault);
    }
  }

  private void requireMayAsk(String endpoint) {
    federation.services().require(endpoint);
    if (++requests > limits().requests()) {
      throw new ServiceFault(
          Kind.TOO_MANY_REQUESTS,
          endpoint,
          "The query would send more than "
              + limits().requests()
              + " requests to other endpoints; narrow what stands before SERVICE, and do not put it into EXISTS.");
    }
    if (!hasPlace) {
      hasPlace = federation.places().tryAcquire();
      if (!hasPlace) {
        throw new ServiceFault(
            Kind.NO_PLACE,
            endpoint,
            "Too many queries with SERVICE run at the moment; try again in a while.");
      }
    }
  }

  @Override
  public void close() {
    if (hasPlace) {
      hasPlace = false;
      federation.places().release();
    }
  }
}
