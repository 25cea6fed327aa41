package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The first rows of a result, and what its columns hold.
 *
 * @param columns names of the variables
 * @param kinds what the columns hold
 * @param rows a node or nothing for each column
 * @param cut whether there are more rows
 */
record ResultTable(
    List<String> columns, List<Kind> kinds, List<List<Optional<Node>>> rows, boolean cut) {

  /** What all values of a column are. */
  enum Kind {
    RESOURCE,
    /** Dates of XML Schema, and dates and intervals as EDTF writes them. */
    DATE,
    NUMBER,
    TEXT,
    /** No row has a value. */
    NOTHING
  }

  static ResultTable read(RowSet rows, int most) {
    List<List<Optional<Node>>> read = new ArrayList<>();
    List<Var> variables = rows.getResultVars();
    while (read.size() < most && rows.hasNext()) {
      Binding row = rows.next();
      read.add(variables.stream().map(each -> Optional.ofNullable(row.get(each))).toList());
    }
    List<String> columns = variables.stream().map(Var::getVarName).toList();
    List<Kind> kinds =
        IntStream.range(0, columns.size()).mapToObj(column -> kind(column, read)).toList();
    return new ResultTable(columns, kinds, read, rows.hasNext());
  }

  /** The columns of a kind, from the left. */
  List<Integer> columns(Kind kind) {
    return IntStream.range(0, columns.size())
        .filter(each -> kinds.get(each) == kind)
        .boxed()
        .toList();
  }

  private static Kind kind(int column, List<List<Optional<Node>>> rows) {
    Kind kind = Kind.NOTHING;
    for (List<Optional<Node>> row : rows) {
      if (row.get(column).isPresent()) {
        Kind next = kind(row.get(column).get());
        if (kind != Kind.NOTHING && kind != next) {
          return Kind.TEXT;
        }
        kind = next;
      }
    }
    return kind;
  }

  private static Kind kind(Node value) {
    if (value.isURI()) {
      return Kind.RESOURCE;
    }
    if (number(value).isPresent()) {
      return Kind.NUMBER;
    }
    return edtf(value).isPresent() ? Kind.DATE : Kind.TEXT;
  }

  /** The value of a number that has a length. */
  static Optional<Double> number(Node value) {
    return value.isLiteral()
        ? Optional.of(NodeValue.makeNode(value))
            .filter(NodeValue::isNumber)
            .map(NodeValue::getDouble)
            .filter(Double::isFinite)
        : Optional.empty();
  }

  /** A date as EDTF, of what it says the day. */
  static Optional<String> edtf(Node value) {
    if (!value.isLiteral()) {
      return Optional.empty();
    }
    String text = value.getLiteralLexicalForm();
    RDFDatatype type = value.getLiteralDatatype();
    if (type.equals(XSDDatatype.XSDdateTime)) {
      text = text.split("T")[0];
    }
    return Optional.of(text).filter(date -> DateWords.of(date, Language.EN).isPresent());
  }

  /** Whether the columns are such as a view needs. */
  boolean suits(ResultView view) {
    return switch (view) {
      case TABLE -> true;
      case TIMELINE ->
          !columns(Kind.DATE).isEmpty()
              && columns(Kind.TEXT).size() + columns(Kind.RESOURCE).size() > 0;
      case NETWORK -> columns(Kind.RESOURCE).size() > 1;
      case CHART ->
          !columns(Kind.NUMBER).isEmpty()
              && columns(Kind.TEXT).size() + columns(Kind.RESOURCE).size() > 0;
    };
  }
}
