package org.hoptac.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * One coded statement beside what is published of it.
 *
 * @param expected the coder's answer; where there are alternatives, the one that was got
 * @param got the published answer in the coder's names
 * @param pairs events that tell each other; a missing or surplus event stands alone
 * @param findings what each rule gave, and whether it is right
 */
record Judgement(Gold gold, Answer expected, Answer got, List<Pair> pairs, List<Finding> findings) {

  /** A coded event and the published one that tells it. */
  record Pair(Optional<Event> expected, Optional<Event> got) {}

  /** One use of a rule. */
  record Finding(String rule, boolean right) {}

  static Judgement of(Gold gold, Graph graph, Codebook codebook) {
    var published = new Published(graph, codebook);
    var naming = new Naming(gold);
    List<Published.Told> told = published.events();
    List<Event> got = told.stream().map(naming::event).toList();
    var alignment =
        new Alignment(
            codebook, gold.events(), got, told.stream().map(Published.Told::words).toList());

    var expected = new ArrayList<Event>();
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < gold.events().size(); i++) {
      Gold.Coded coded = gold.events().get(i);
      Optional<Event> teller = alignment.told(i).map(got::get);
      if (teller.isPresent() || !coded.optional()) {
        Event chosen = chosen(coded, teller);
        expected.add(chosen);
        pairs.add(new Pair(Optional.of(chosen), teller));
      }
    }
    var findings = new ArrayList<Finding>();
    for (int j = 0; j < got.size(); j++) {
      Event event = got.get(j);
      Optional<Event> coded =
          alignment.coded(j).map(i -> chosen(gold.events().get(i), Optional.of(event)));
      if (coded.isEmpty()) {
        pairs.add(new Pair(Optional.empty(), Optional.of(event)));
      }
      findings.addAll(findings(told.get(j), event, coded, naming, codebook));
    }
    Set<String> sources =
        gold.sources().stream()
            .map(source -> source.actor().key())
            .collect(Collectors.toUnmodifiableSet());
    return new Judgement(
        gold,
        new Answer(gold.cooperation(), expected, sources),
        new Answer(
            got.stream().anyMatch(event -> !event.type().equals("statement")),
            got,
            naming.keys(published.sources())),
        pairs,
        findings);
  }

  /** The coded event with those of its alternatives that were got, otherwise the usual ones. */
  private static Event chosen(Gold.Coded coded, Optional<Event> got) {
    Set<Part> parts = new LinkedHashSet<>();
    for (Gold.Role role : coded.roles()) {
      List<Part> accepted =
          role.roles().stream().map(name -> new Part(name, role.actor())).toList();
      List<Part> hit =
          accepted.stream()
              .filter(part -> got.isPresent() && got.get().parts().contains(part))
              .toList();
      parts.addAll(hit.isEmpty() ? accepted.subList(0, 1) : hit);
    }
    return new Event(
        chosen(coded.types(), got.map(Event::type)),
        chosen(coded.statuses(), got.map(Event::status)),
        parts,
        coded.topics(),
        coded.venues(),
        coded.date());
  }

  private static String chosen(List<String> accepted, Optional<String> got) {
    return got.filter(accepted::contains).orElse(accepted.get(0));
  }

  /**
   * A part is right when the coded event has it. A status is looked at only where the type is
   * right, and is right when its group is.
   */
  private static List<Finding> findings(
      Published.Told told, Event got, Optional<Event> coded, Naming naming, Codebook codebook) {
    var findings = new ArrayList<Finding>();
    for (Published.Taken taken : told.parts()) {
      Part part = naming.part(taken);
      boolean right = coded.isPresent() && coded.get().parts().contains(part);
      taken.rule().ifPresent(rule -> findings.add(new Finding(rule, right)));
    }
    coded
        .filter(event -> event.type().equals(got.type()))
        .map(event -> codebook.statusGroup(event.status()))
        .map(group -> group.equals(codebook.statusGroup(got.status())))
        .ifPresent(right -> findings.add(new Finding(told.rule(), right)));
    return findings;
  }
}
