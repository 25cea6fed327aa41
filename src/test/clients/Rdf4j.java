import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** java Rdf4j.java ENDPOINT QUERY-FILE: prints one line a row, as clients.py does. */
class Rdf4j {
  public static void main(String[] words) throws Exception {
    String text = Files.readString(Path.of(words[1]));
    SPARQLRepository repository = new SPARQLRepository(words[0]);
    try (var connection = repository.getConnection()) {
      var query = connection.prepareQuery(text);
      if (query instanceof BooleanQuery ask) {
        System.out.println(ask.evaluate());
      } else if (query instanceof GraphQuery construct) {
        construct.evaluate().stream()
            .map(
                s ->
                    term(s.getSubject())
                        + "\t"
                        + term(s.getPredicate())
                        + "\t"
                        + term(s.getObject()))
            .distinct()
            .sorted()
            .forEach(System.out::println);
      } else if (query instanceof TupleQuery select) {
        var rows = select.evaluate();
        var names = rows.getBindingNames();
        rows.stream()
            .map(
                row ->
                    names.stream()
                        .map(n -> term(row.getValue(n)))
                        .collect(Collectors.joining("\t")))
            .forEach(System.out::println);
      }
    } finally {
      repository.shutDown();
    }
  }

  private static String term(Value value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof IRI iri) {
      return "<" + iri + ">";
    }
    if (value instanceof BNode) {
      return "_:";
    }
    Literal literal = (Literal) value;
    String quoted = '"' + literal.getLabel() + '"';
    if (literal.getLanguage().isPresent()) {
      return quoted + "@" + literal.getLanguage().get();
    }
    boolean plain = literal.getDatatype().equals(XSD.STRING);
    return plain ? quoted : quoted + "^^<" + literal.getDatatype() + ">";
  }
}
