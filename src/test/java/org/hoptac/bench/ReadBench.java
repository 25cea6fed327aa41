package org.hoptac.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Shapes;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.spec.Seeds;
import org.hoptac.text.Statement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What each hop of the way costs for the 15 seeds (about 4,100 bytes of UTF-8 a round): tokens,
 * known terms, events, triples, shapes. Run {@link #main}; compare figures of one run only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBench {
  private final List<String> lines = Seeds.lines();
  private final Vocabulary vocabulary = Vocabulary.packaged();
  private final Lexicon lexicon = vocabulary.lexicon();
  private final Extractor extractor = new Extractor(lexicon);
  private final ReadingWriter writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
  private final Shapes shapes = Shapes.of(vocabulary);
  private final List<Statement> statements = lines.stream().map(Statement::of).toList();
  private final List<Reading> readings = statements.stream().map(extractor::read).toList();
  private final List<Graph> graphs = readings.stream().map(writer::graph).toList();

  /** Line to clean text and tokens. */
  @Benchmark
  public void tokens(Blackhole hole) {
    lines.forEach(line -> hole.consume(Statement.of(line)));
  }

  /** Tokens to known terms. */
  @Benchmark
  public void terms(Blackhole hole) {
    statements.forEach(statement -> hole.consume(lexicon.scan(statement.tokens())));
  }

  /** Tokens to events. */
  @Benchmark
  public void events(Blackhole hole) {
    statements.forEach(statement -> hole.consume(extractor.read(statement)));
  }

  /** Events to triples. */
  @Benchmark
  public void triples(Blackhole hole) {
    readings.forEach(reading -> hole.consume(writer.triples(reading)));
  }

  /** Triples to the verdict of the shapes. */
  @Benchmark
  public void shapes(Blackhole hole) {
    graphs.forEach(graph -> hole.consume(shapes.check(graph)));
  }

  /** Runs all of them. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(ReadBench.class.getName()).build()).run();
  }
}
