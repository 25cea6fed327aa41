package org.hoptac.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hoptac.link.LinkCandidate.Doubt;
import org.hoptac.rdf.Coop;

/**
 * Compares things of ours with those of another data set: block by folded name, compare, rank,
 * decide. The work grows with the number of things, not with its square, since no block is larger
 * than {@link OwnIndex#CROWD} on either side.
 */
public final class Linking {
  /** Candidates that score less are not worth a person's time. */
  private static final double WORTH_A_LOOK = 0.75;

  /** A candidate so much worse than the best is none. */
  private static final double FAR = 0.15;

  /** Two candidates closer than this are not told apart. */
  private static final double GAP = 0.05;

  private static final int MAX_CANDIDATES = 5;

  private final Options options;
  private final Consumer<String> notices;
  private final Progress progress;

  /**
   * @param threshold score from which a candidate is a link
   * @param linked whether things are compared that have an outside link already
   * @param countries further properties of the other data set that lead to a state
   */
  public record Options(double threshold, boolean linked, List<String> countries) {
    /** Checks the threshold. */
    public Options {
      if (!(threshold > 0 && threshold <= 1)) {
        throw new IllegalArgumentException(
            "the threshold must be above 0 and at most 1, not " + threshold);
      }
      countries = List.copyOf(countries);
    }
  }

  /**
   * What a run gave.
   *
   * @param things number of things of ours that were compared
   * @param met number of things of the other data set that share a block with them
   * @param candidates by subject and falling score
   */
  public record Result(int things, int met, List<LinkCandidate> candidates) {
    /** Candidates that are sure enough to be links. */
    public long links() {
      return candidates.stream().filter(LinkCandidate::isLink).count();
    }
  }

  /**
   * @param notices gets what the user should know of data that were not used whole
   */
  public Linking(Options options, Consumer<String> notices, Progress progress) {
    this.options = options;
    this.notices = notices;
    this.progress = progress;
  }

  /**
   * Compares with a file or, by {@code http:} or {@code https:}, an endpoint.
   *
   * @param data the published data, read during this call only
   * @param lexicon known states and names of bodies
   * @param decided what people have said of candidates before
   * @throws LinkException when the other data set cannot be read whole
   */
  public Result against(
      String target, Graph data, Graph lexicon, Decisions decided, EndpointOptions endpoint) {
    Target other =
        target.matches("https?://.*")
            ? new EndpointTarget(URI.create(target), endpoint)
            : new FileTarget(Path.of(target));
    Sides sides = Sides.of(data, lexicon);
    OwnIndex index = new OwnIndex(OwnThings.read(data, lexicon, sides, options.linked()));
    if (index.things().size() == OwnThings.MAX_THINGS) {
      notices.accept(
          String.format(
              "the store has more than %,d things; only so many were compared",
              OwnThings.MAX_THINGS));
    }
    if (index.crowded() > 0) {
      notices.accept(
          String.format(
              "%,d names are borne by more than %d things of the store each and were left out",
              index.crowded(), OwnIndex.CROWD));
    }
    List<Outside> near =
        other.near(
            new Target.Request(
                index, new OutsideTerms(options.countries()), sides, new KindWords(), progress),
            notices);
    return new Result(
        index.things().size(), near.size(), decide(compare(index, near), data, decided));
  }

  private Map<Integer, List<Comparison>> compare(OwnIndex index, List<Outside> near) {
    Map<Integer, List<Comparison>> compared = new TreeMap<>();
    for (int at = 0; at < near.size(); at++) {
      progress.at("compare", at + 1L, near.size());
      Outside other = near.get(at);
      for (int own : index.near(other.names())) {
        Comparison comparison = Comparison.of(index.things().get(own), other);
        if (comparison.score() >= WORTH_A_LOOK) {
          keep(compared.computeIfAbsent(own, any -> new ArrayList<>()), comparison);
        }
      }
    }
    return compared;
  }

  /** One more than is shown: the last one shown has to know its next. */
  private static void keep(List<Comparison> best, Comparison next) {
    best.add(next);
    best.sort(
        Comparator.comparing(Comparison::rank)
            .reversed()
            .thenComparing(comparison -> comparison.other().node().getURI()));
    if (best.size() > MAX_CANDIDATES + 1) {
      best.remove(best.size() - 1);
    }
  }

  private List<LinkCandidate> decide(
      Map<Integer, List<Comparison>> compared, Graph data, Decisions decided) {
    Map<Node, Claims> claims = claims(compared);
    List<LinkCandidate> candidates = new ArrayList<>();
    for (List<Comparison> ranked : compared.values()) {
      double best = ranked.get(0).rank();
      double second = ranked.size() > 1 ? ranked.get(1).rank() : -1;
      for (int at = 0; at < Math.min(MAX_CANDIDATES, ranked.size()); at++) {
        Comparison each = ranked.get(at);
        Node object = each.other().node();
        if (best - each.rank() <= FAR && !decided.knows(each.own().node(), object)) {
          double gap = at == 0 ? best - second : 0;
          boolean taken = claims.get(object).bestOfOthers(each.rank()) > each.rank() - GAP;
          Comparison judged = each.withGap(gap);
          candidates.add(candidate(judged, data, doubt(judged, gap < GAP, taken)));
        }
      }
    }
    return candidates;
  }

  /** The two best scores with which things of ours claim one of theirs. */
  private record Claims(double first, double second) {
    static Claims of(double one, double other) {
      return new Claims(Math.max(one, other), Math.min(one, other));
    }

    Claims with(double score) {
      return score > second ? of(first, score) : this;
    }

    double bestOfOthers(double score) {
      return score == first ? second : first;
    }
  }

  private static Map<Node, Claims> claims(Map<Integer, List<Comparison>> compared) {
    Map<Node, Claims> claims = new HashMap<>();
    compared.values().stream()
        .flatMap(List::stream)
        .forEach(
            each ->
                claims.merge(
                    each.other().node(),
                    new Claims(each.rank(), -1),
                    (known, next) -> known.with(next.first())));
    return claims;
  }

  private Optional<Doubt> doubt(Comparison judged, boolean rivalled, boolean taken) {
    if (rivalled) {
      return Optional.of(Doubt.RIVAL);
    }
    if (taken) {
      return Optional.of(Doubt.TAKEN);
    }
    if (judged.own().isPerson() && !isSamePerson(judged)) {
      return Optional.of(Doubt.PERSON);
    }
    if (isBodyOfAnyState(judged)) {
      return Optional.of(Doubt.BODY);
    }
    if (judged.own().kinds().contains(Kind.TOPIC)) {
      return Optional.of(Doubt.TOPIC);
    }
    if (isCommonName(judged)) {
      return Optional.of(Doubt.NAME);
    }
    return judged.score() < options.threshold() ? Optional.of(Doubt.SCORE) : Optional.empty();
  }

  /** Many people of one state have the same name, most of them in no office. */
  private static boolean isSamePerson(Comparison judged) {
    return judged.mine().words().size() > 1
        && (judged.value(Feature.ACTS_FOR) > 0
            || (judged.value(Feature.COUNTRY) > 0 && judged.value(Feature.POST) > 0));
  }

  /** A name of one word that stands for many places, programmes or papers. */
  private static boolean isCommonName(Comparison judged) {
    boolean often =
        Stream.of(Kind.AREA, Kind.REGION, Kind.PROGRAMME, Kind.OUTLET)
            .anyMatch(judged.own().kinds()::contains);
    return often
        && judged.mine().words().size() == 1
        && Stream.of(Feature.COUNTRY, Feature.ACTS_FOR, Feature.ALIAS)
            .noneMatch(feature -> judged.value(feature) > 0);
  }

  private static boolean isBodyOfAnyState(Comparison judged) {
    boolean manyHaveIt = judged.own().generic() || judged.other().kinds().contains(Kind.BODY);
    return judged.own().kinds().contains(Kind.ORGANISATION)
        && (manyHaveIt || !judged.own().states().isEmpty())
        && judged.value(Feature.COUNTRY) <= 0
        && judged.value(Feature.ACTS_FOR) <= 0;
  }

  /** The first of the mentions, so that equal stores give equal candidates. */
  private static Optional<Node> evidence(Node subject, Graph data) {
    return data.stream(Node.ANY, Coop.term("mentions"), subject)
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .min(Comparator.comparing(Node::getURI));
  }

  private static LinkCandidate candidate(Comparison judged, Graph data, Optional<Doubt> doubt) {
    return new LinkCandidate(
        judged.own().node(),
        judged.mine().text(),
        judged.other().node(),
        judged.theirs().text(),
        judged.theirs().language(),
        judged.score(),
        judged.values(),
        evidence(judged.own().node(), data),
        doubt);
  }
}
