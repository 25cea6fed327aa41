package org.hoptac.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.NTriples;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Shapes;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What each hop of the way costs on one core. The counter {@code bytes} is bytes of text a
 * microsecond, which is megabytes a second; {@code cpu} is the share of a core that it had, so that
 * on a machine with other work {@code bytes} divided by {@code cpu} is what a core does. Compare
 * figures of one run only, and two versions by turns: their class paths one after the other, some
 * times, with the same {@code file}; the text matters, since most press tells no event and is left
 * early. It warms up long: some thousand methods wait for the second compiler, and in the first
 * twenty seconds the figures show how far that is and not how fast the way is. With the class path
 * of the tests: {@code java -cp ... org.hoptac.bench.ReadBench [-p file=leads.txt] [events
 * nTriples]}, or any other option of JMH. Without a file, the sentences are those of {@link
 * Sentences}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadBench {
  private static final int BYTES = 400_000;
  private static final int MOST_GRAPHS = 200;

  /** A file of statements, one a line; none: sentences of our own. */
  @Param("")
  public String file;

  private final Vocabulary vocabulary = Vocabulary.packaged();
  private final Lexicon lexicon = vocabulary.lexicon();
  private final Extractor extractor = new Extractor(lexicon);
  private final ReadingWriter writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
  private final Shapes shapes = Shapes.of(vocabulary);
  private List<String> lines;
  private List<Statement> statements;
  private List<Reading> readings;
  private List<Graph> graphs;
  private long bytes;

  /** What one call has worked through. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Bytes of text in UTF-8. */
    public long bytes;

    /** Triples written. */
    public long triples;

    /** Microseconds of processor time. */
    public long cpu;

    private long began;

    /** Begins to count processor time. */
    @Setup(Level.Iteration)
    public void begin() {
      began = processorTime();
    }

    private void did(long bytesRead) {
      bytes += bytesRead;
      cpu = (processorTime() - began) / 1000;
    }

    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  /** Reads the lines, and prepares what the later hops begin with. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    lines =
        file.isEmpty() ? Sentences.of(vocabulary).next(BYTES) : Files.readAllLines(Path.of(file));
    bytes = bytes(lines);
    statements = lines.stream().map(Statement::of).toList();
    readings = statements.stream().map(extractor::read).toList();
    graphs = readings.stream().limit(MOST_GRAPHS).map(writer::graph).toList();
  }

  private static long bytes(List<String> lines) {
    return lines.stream().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** Line to clean text and tokens. */
  @Benchmark
  public void tokens(Work work, Blackhole hole) {
    lines.forEach(line -> hole.consume(Statement.of(line)));
    work.did(bytes);
  }

  /** Tokens to known terms. */
  @Benchmark
  public void terms(Work work, Blackhole hole) {
    statements.forEach(statement -> hole.consume(lexicon.scan(statement.words())));
    work.did(bytes);
  }

  /** Line to events: the whole way without RDF. */
  @Benchmark
  public void events(Work work, Blackhole hole) {
    lines.forEach(line -> hole.consume(extractor.read(Statement.of(line))));
    work.did(bytes);
  }

  /** Events to triples. */
  @Benchmark
  public void triples(Work work) {
    readings.forEach(reading -> work.triples += writer.triples(reading).size());
    work.did(bytes);
  }

  /** Line to N-Triples: the whole way. */
  @Benchmark
  public void nTriples(Work work, Blackhole hole) {
    for (String line : lines) {
      List<Triple> triples = writer.triples(extractor.read(Statement.of(line)));
      hole.consume(NTriples.of(triples));
      work.triples += triples.size();
    }
    work.did(bytes);
  }

  /** Triples to the verdict of the shapes, for the first statements. */
  @Benchmark
  public void shapes(Work work, Blackhole hole) {
    graphs.forEach(graph -> hole.consume(shapes.check(graph)));
    work.did(bytes(lines.subList(0, graphs.size())));
  }

  /** Runs all of them, or what the options of JMH say. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    var given = new CommandLineOptions(arguments);
    var options = new OptionsBuilder().parent(given);
    if (given.getIncludes().isEmpty()) {
      options.include(ReadBench.class.getName());
    }
    new Runner(options.build()).run();
  }
}
