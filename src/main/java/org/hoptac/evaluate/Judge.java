package org.hoptac.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** Compares one coded statement with the graph that is published of it. */
final class Judge {
  private static final Predicate<Event> COOPERATION = event -> !event.type().equals("statement");

  private final Codebook codebook;
  private final Gold gold;
  private final Published published;
  private final Naming naming;

  /** The published events, and the same in the coder's names. */
  private final List<Published.Told> told;

  private final List<Event> got;
  private final Alignment alignment;

  private Judge(Gold gold, Graph graph, Codebook codebook) {
    this.codebook = codebook;
    this.gold = gold;
    this.published = new Published(graph, codebook);
    this.naming = new Naming(gold);
    this.told = published.events();
    this.got = told.stream().map(naming::event).toList();
    this.alignment =
        new Alignment(
            codebook, gold.events(), got, told.stream().map(Published.Told::words).toList());
  }

  static Judgement judge(Gold gold, Graph graph, Codebook codebook) {
    var judge = new Judge(gold, graph, codebook);
    return new Judgement(gold, judge.expected(), judge.got(), judge.pairs(), judge.findings());
  }

  private Answer expected() {
    return new Answer(
        gold.cooperation(),
        pairs().stream().flatMap(pair -> pair.expected().stream()).toList(),
        gold.sources().stream()
            .map(source -> source.actor().key())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Answer got() {
    return new Answer(got.stream().anyMatch(COOPERATION), got, naming.keys(published.sources()));
  }

  private List<Judgement.Pair> pairs() {
    Stream<Judgement.Pair> coded =
        IntStream.range(0, gold.events().size())
            .mapToObj(this::coded)
            .filter(pair -> pair.expected().isPresent());
    Stream<Judgement.Pair> surplus =
        IntStream.range(0, got.size())
            .filter(i -> alignment.coded(i).isEmpty())
            .mapToObj(i -> new Judgement.Pair(Optional.empty(), Optional.of(got.get(i))));
    return Stream.concat(coded, surplus).toList();
  }

  /** Nothing is expected where an event that may be left out was. */
  private Judgement.Pair coded(int index) {
    Gold.Coded event = gold.events().get(index);
    Optional<Event> teller = alignment.told(index).map(got::get);
    boolean leftOut = event.optional() && teller.isEmpty();
    return new Judgement.Pair(
        leftOut ? Optional.empty() : Optional.of(event.chosen(teller)), teller);
  }

  private List<Judgement.Finding> findings() {
    return IntStream.range(0, got.size())
        .boxed()
        .flatMap(i -> Stream.concat(parts(i), status(i)))
        .toList();
  }

  /** A part is right when the coded event has it. */
  private Stream<Judgement.Finding> parts(int index) {
    Optional<Event> coded = codedFor(index);
    return told.get(index).parts().stream()
        .filter(taken -> taken.rule().isPresent())
        .map(
            taken ->
                new Judgement.Finding(
                    taken.rule().get(),
                    coded.isPresent() && coded.get().parts().contains(naming.part(taken))));
  }

  /** A status is looked at only where the type is right, and is right when its group is. */
  private Stream<Judgement.Finding> status(int index) {
    Event event = got.get(index);
    String group = codebook.statusGroup(event.status());
    return codedFor(index)
        .filter(coded -> coded.type().equals(event.type()))
        .map(coded -> group.equals(codebook.statusGroup(coded.status())))
        .map(right -> new Judgement.Finding(told.get(index).rule(), right))
        .stream();
  }

  private Optional<Event> codedFor(int index) {
    return alignment
        .coded(index)
        .map(i -> gold.events().get(i).chosen(Optional.of(got.get(index))));
  }
}
