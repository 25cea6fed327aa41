package org.hoptac.federate;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * OPTIONAL { SERVICE ... } in groups of rows. Jena would ask the endpoint once for each row. Made
 * after all optimization: what follows is that a store turns its left side into its own form.
 */
final class OptionalService extends OpExt {
  private final Op left;
  private final OpService service;
  private final FederatedQuery asking;

  OptionalService(Op left, OpService service, FederatedQuery asking) {
    super("optional-service");
    this.left = left;
    this.service = service;
    this.asking = asking;
  }

  @Override
  public Op effectiveOp() {
    return OpLeftJoin.create(left, service, (ExprList) null);
  }

  @Override
  public Op apply(Transform transform) {
    return apply(transform, null, null);
  }

  @Override
  public Op apply(Transform transform, OpVisitor before, OpVisitor after) {
    Op transformed = Transformer.transformSkipService(transform, null, left, before, after);
    return new OptionalService(transformed, service, asking);
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext context) {
    return new ServiceJoin(service, true, QC.execute(left, input, context), context, asking);
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    effectiveOp().output(out, context);
  }

  @Override
  public int hashCode() {
    return effectiveOp().hashCode();
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return other instanceof OptionalService optional
        && effectiveOp().equalTo(optional.effectiveOp(), labels);
  }
}
