package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Version;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Rewrites a visitor's query, in its algebra, into one that can do no harm: refuses unknown
 * functions, replaces the functions that run away. The algebra is walked and not the syntax,
 * because a walk over the syntax does not enter sub-queries. It must come before Jena's optimizer,
 * which already evaluates constant expressions. What stands in SERVICE is for another endpoint to
 * judge.
 */
final class QueryGuard {
  private static final Set<String> PROPERTY_FUNCTIONS =
      Set.of(
          "java:",
          "http://jena.apache.org/ARQ/property#",
          "http://jena.apache.org/ARQ/list#",
          "http://jena.hpl.hp.com/ARQ/property#",
          "http://jena.hpl.hp.com/ARQ/list#",
          "http://jena.apache.org/text#");

  private final SafeFunctions functions;

  QueryGuard(CancelSignal signal) {
    this.functions = new SafeFunctions(signal);
  }

  /** The safe form of a query; a 400 problem when it asks for what is not served. */
  Op apply(Op query) {
    return Transformer.transformSkipService(new Patterns(), new Expressions(), query);
  }

  private static Problem refused(String what) {
    return Problem.badRequest("not-served", what);
  }

  private final class Patterns extends TransformCopy {
    @Override
    public Op transform(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        checkPredicate(triple.getPredicate());
      }
      return super.transform(pattern);
    }

    private void checkPredicate(Node predicate) {
      if (predicate.isURI()
          && PROPERTY_FUNCTIONS.stream().anyMatch(predicate.getURI()::startsWith)) {
        throw refused("The property function <" + predicate.getURI() + "> is not served.");
      }
    }

    @Override
    public Op transform(OpGroup group, Op pattern) {
      List<ExprAggregator> aggregators =
          group.getAggregators().stream().map(this::bounded).collect(Collectors.toList());
      return OpGroup.create(pattern, group.getGroupVars(), aggregators);
    }

    private ExprAggregator bounded(ExprAggregator each) {
      return new ExprAggregator(each.getVar(), bounded(each.getAggregator()));
    }

    private Aggregator bounded(Aggregator aggregator) {
      if (aggregator instanceof AggCustom) {
        throw refused("Aggregates named by an IRI are not served.");
      }
      if (aggregator instanceof AggGroupConcat concat) {
        return gathered(concat, concat.getSeparator());
      }
      if (aggregator instanceof AggGroupConcatDistinct concat) {
        return gathered(concat, concat.getSeparator());
      }
      return aggregator;
    }

    private Aggregator gathered(Aggregator concat, String separator) {
      Expr expr = functions.gathered(concat.getExprList().get(0), separator);
      return concat.copy(new ExprList(expr));
    }
  }

  private final class Expressions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunction0 function) {
      if (function instanceof E_Version) {
        throw refused("The function VERSION is not served.");
      }
      return super.transform(function);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Multiply
          ? functions.multiply(list(left, right))
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return functions.regex(args);
      }
      if (function instanceof E_StrReplace) {
        return functions.replace(args);
      }
      if (function instanceof E_StrConcat) {
        return functions.concat(args);
      }
      checkName(function);
      return super.transform(function, args);
    }

    private void checkName(ExprFunctionN function) {
      if (function instanceof E_Call) {
        throw refused("The function CALL is not served.");
      }
      if (function instanceof E_Function && !SafeRegistry.allows(function.getFunctionIRI())) {
        throw refused("The function <" + function.getFunctionIRI() + "> is not served.");
      }
    }

    private static ExprList list(Expr... exprs) {
      return new ExprList(new ArrayList<>(List.of(exprs)));
    }
  }
}
