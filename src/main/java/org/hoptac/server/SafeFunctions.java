package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** The functions of SPARQL that can run away, in a form that cannot. One instance a query. */
final class SafeFunctions {
  private static final int PATTERNS_KEPT = 100;
  private static final int MAX_DIGIT_BITS = 4_096;

  private final CancelSignal signal;
  private final TextBudget budget;
  private final Map<Pair<String, String>, LinearPattern> patterns = new HashMap<>();

  SafeFunctions(CancelSignal signal) {
    this.signal = signal;
    this.budget = new TextBudget(signal);
  }

  Expr regex(ExprList args) {
    compileConstant(args, 2);
    return new Safe("regex", args, this::evalRegex);
  }

  Expr replace(ExprList args) {
    compileConstant(args, 3);
    return new Safe("replace", args, this::evalReplace);
  }

  Expr concat(ExprList args) {
    return new Safe("concat", args, this::evalConcat);
  }

  Expr multiply(ExprList args) {
    return new Safe("*", args, SafeFunctions::evalMultiply);
  }

  /** An expression whose text is gathered by GROUP_CONCAT: passed on, but charged. */
  Expr gathered(Expr expr, String separator) {
    int each = separator == null ? 1 : separator.length();
    return new Safe(
        "gathered",
        new ExprList(expr),
        args -> {
          budget.chargeAlways(args.get(0).asString().length() + each);
          return args.get(0);
        });
  }

  /** Refuses a bad pattern even where no row ever reaches it. */
  private static void compileConstant(ExprList args, int flagsAt) {
    boolean flagged = args.size() > flagsAt;
    if (isString(args.get(1)) && (!flagged || isString(args.get(flagsAt)))) {
      String flags = flagged ? args.get(flagsAt).getConstant().getString() : "";
      LinearPattern.compile(args.get(1).getConstant().getString(), flags);
    }
  }

  private static boolean isString(Expr expr) {
    return expr.isConstant() && expr.getConstant().isString();
  }

  private interface Body {
    NodeValue eval(List<NodeValue> args);
  }

  private static final class Safe extends ExprFunctionN {
    private final Body body;

    Safe(String name, ExprList args, Body body) {
      super(name, args);
      this.body = body;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      return body.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Safe(getFunctionSymbol().getSymbol(), args, body);
    }
  }

  private NodeValue evalRegex(List<NodeValue> args) {
    String text = string("REGEX", args.get(0));
    return NodeValue.booleanReturn(pattern("REGEX", args, 2).find(text, signal));
  }

  private LinearPattern pattern(String function, List<NodeValue> args, int flagsAt) {
    String regex = string(function, args.get(1));
    String flags = args.size() > flagsAt ? string(function, args.get(flagsAt)) : "";
    if (patterns.size() > PATTERNS_KEPT) {
      patterns.clear();
    }
    try {
      return patterns.computeIfAbsent(
          new Pair<>(regex, flags), key -> LinearPattern.compile(regex, flags));
    } catch (Problem refused) {
      throw signal.stop(refused);
    }
  }

  private NodeValue evalReplace(List<NodeValue> args) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0));
    LinearPattern pattern = pattern("REPLACE", args, 3);
    List<Piece> replacement = Piece.parse(string("REPLACE", args.get(2)));
    String replaced = replace(pattern, text.getLiteralLexicalForm(), replacement);
    return NodeValue.makeNode(like(text, replaced));
  }

  private String replace(LinearPattern pattern, String text, List<Piece> replacement) {
    var matcher = pattern.matcher(text, signal);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      signal.check();
      if (matcher.start() == matcher.end() && from > 0) {
        continue;
      }
      out.append(text, from, matcher.start());
      for (Piece piece : replacement) {
        piece.append(out, matcher);
        limit(out);
      }
      from = matcher.end();
    }
    out.append(text, from, text.length());
    budget.charge(out.length());
    return out.toString();
  }

  private void limit(StringBuilder out) {
    if (out.length() > TextBudget.MAX_STRING) {
      budget.charge(out.length());
    }
  }

  /**
   * Part of a replacement string (XPath F&amp;O 3.1 section 5.6.4): literal text, or a group when
   * {@code group >= 0}.
   */
  private record Piece(String text, int group) {
    static List<Piece> parse(String replacement) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        boolean more = i + 1 < replacement.length();
        if (c == '\\' && more) {
          pieces.add(new Piece(String.valueOf(replacement.charAt(++i)), -1));
        } else if (c == '$' && more && Character.digit(replacement.charAt(i + 1), 10) >= 0) {
          pieces.add(new Piece("", Character.digit(replacement.charAt(++i), 10)));
        } else if (c == '$' || c == '\\') {
          throw new ExprEvalException("REPLACE: lone " + c + " in the replacement");
        } else {
          pieces.add(new Piece(String.valueOf(c), -1));
        }
      }
      return pieces;
    }

    void append(StringBuilder out, com.google.re2j.Matcher matcher) {
      if (group < 0) {
        out.append(text);
      } else if (group <= matcher.groupCount() && matcher.group(group) != null) {
        out.append(matcher.group(group));
      }
    }
  }

  private NodeValue evalConcat(List<NodeValue> args) {
    long length = 0;
    for (NodeValue arg : args) {
      length += string("CONCAT", arg).length();
    }
    budget.charge(length);
    return XSDFuncOp.strConcat(args);
  }

  /** Repeated squaring makes numbers of millions of digits that no time limit can stop. */
  private static NodeValue evalMultiply(List<NodeValue> args) {
    if (bits(args.get(0)) + bits(args.get(1)) > MAX_DIGIT_BITS) {
      throw new ExprEvalException("product too large");
    }
    return NodeValueOps.multiplicationNV(args.get(0), args.get(1));
  }

  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
  }

  private static String string(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  private static Node like(Node original, String text) {
    return original.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, original.getLiteralLanguage());
  }
}
