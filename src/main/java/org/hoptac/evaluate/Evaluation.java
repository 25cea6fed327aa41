package org.hoptac.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Rejection;
import org.hoptac.text.Statement;

/** Coded statements beside what is published of them, and what follows from the comparison. */
public final class Evaluation {
  private final Codebook codebook;
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  private Evaluation(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * Reads gold files and converts the text of each line.
   *
   * @param converter from a statement to the graph that is published of it
   * @param rejected told of each line that cannot be used
   */
  public static Evaluation of(
      List<Path> files,
      Vocabulary vocabulary,
      Function<Statement, Graph> converter,
      Consumer<Rejection> rejected) {
    Codebook codebook = Codebook.of(vocabulary);
    var evaluation = new Evaluation(codebook);
    var reader =
        new GoldReader(
            codebook,
            gold ->
                evaluation.judgements.add(
                    Judge.judge(gold, converter.apply(gold.statement()), codebook)),
            rejection -> {
              evaluation.rejections.add(rejection);
              rejected.accept(rejection);
            });
    files.forEach(reader::read);
    return evaluation;
  }

  /** How many statements were compared. */
  public int statements() {
    return judgements.size();
  }

  /** How many events are published of them. */
  public int eventsGot() {
    return judgements.stream().mapToInt(judgement -> judgement.got().events().size()).sum();
  }

  /** The counts of a dimension over all statements. */
  public Score score(Dimension dimension) {
    return judgements.stream()
        .map(judgement -> compared(judgement, dimension).score())
        .reduce(Score.NOTHING, Score::plus);
  }

  int eventsExpected() {
    return judgements.stream().mapToInt(judgement -> judgement.expected().events().size()).sum();
  }

  List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  List<Confusion> typeConfusions() {
    return Confusion.of(pairs(), Event::type);
  }

  List<Confusion> statusConfusions() {
    return Confusion.of(pairs(), Event::status);
  }

  List<RulePrecision> rules() {
    return RulePrecision.of(
        judgements.stream().flatMap(judgement -> judgement.findings().stream()).toList());
  }

  List<Baselines.Baseline> baselines() {
    return new Baselines(judgements.stream().map(Judgement::gold).toList()).all();
  }

  /** Statements that are not wholly right in these dimensions, in the order of the input. */
  List<Miss> misses(Set<Dimension> dimensions) {
    return judgements.stream()
        .map(judgement -> new Miss(judgement.gold(), wrong(judgement, dimensions)))
        .filter(miss -> !miss.wrong().isEmpty())
        .toList();
  }

  /** A statement with the dimensions that are not wholly right. */
  record Miss(Gold gold, List<Compared> wrong) {}

  /** What was expected of a dimension in a statement, and what was got. */
  record Compared(Dimension dimension, Set<String> expected, Set<String> got) {
    Score score() {
      return Score.of(expected, got);
    }
  }

  private List<Compared> wrong(Judgement judgement, Set<Dimension> dimensions) {
    return EnumSet.copyOf(dimensions).stream()
        .map(dimension -> compared(judgement, dimension))
        .filter(compared -> !compared.expected.equals(compared.got))
        .toList();
  }

  private Compared compared(Judgement judgement, Dimension dimension) {
    return new Compared(
        dimension,
        dimension.values(judgement.expected(), codebook),
        dimension.values(judgement.got(), codebook));
  }

  private List<Judgement.Pair> pairs() {
    return judgements.stream().flatMap(judgement -> judgement.pairs().stream()).toList();
  }
}
