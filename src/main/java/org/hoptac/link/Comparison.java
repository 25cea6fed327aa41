package org.hoptac.link;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.hoptac.rdf.Spelling;

/**
 * Two things side by side.
 *
 * @param mine our name that is most like one of theirs
 * @param theirs that one
 * @param values of the features that say something
 */
record Comparison(Own own, Outside other, Name mine, Name theirs, Map<Feature, Double> values) {

  private static final double BUT_FOR_MARKS = 0.97;
  private static final double OTHER_ORDER = 0.95;
  private static final double MARKED_OTHERWISE = 0.85;
  private static final double MOST_UNEQUAL = 0.9;

  /** Longer names are one when spelled alike, or not at all. */
  private static final int MAX_UNEQUAL = 120;

  private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

  static Comparison of(Own own, Outside other) {
    Name mine = own.names().get(0);
    Name theirs = other.names().get(0);
    double likeness = -1;
    double rank = -1;
    for (Name name : own.names()) {
      for (Name candidate : other.names()) {
        double like = likeness(name, candidate);
        double worth = like + penalties(own, name, candidate);
        if (worth > rank) {
          rank = worth;
          likeness = like;
          mine = name;
          theirs = candidate;
        }
      }
    }
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.LABEL, likeness);
    put(values, Feature.SECONDARY_LABEL, secondary(mine) + secondary(theirs));
    put(values, Feature.OTHER_LANGUAGE, isOtherLanguage(own, mine, theirs) ? 1 : 0);
    put(values, Feature.SHORT_LABEL, mine.isShort() || theirs.isShort() ? 1 : 0);
    put(values, Feature.KIND, Kind.agreement(own.kinds(), other.kinds()));
    put(values, Feature.COUNTRY, country(own, other, mine, likeness));
    put(values, Feature.ACTS_FOR, actsFor(own, other) ? 1 : 0);
    put(values, Feature.POST, post(own, other));
    put(values, Feature.ALIAS, hasAlias(own, other, mine) ? 1 : 0);
    return new Comparison(own, other, mine, theirs, values);
  }

  private static void put(Map<Feature, Double> values, Feature feature, double value) {
    if (value != 0) {
      values.put(feature, value);
    }
  }

  double value(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** What ranks candidates, in whole thousandths, so that equal input gives equal text. */
  double rank() {
    double sum = 0;
    for (Map.Entry<Feature, Double> each : values.entrySet()) {
      sum += each.getKey().share(each.getValue());
    }
    return Math.round(sum * 1000) / 1000.0;
  }

  /** The rank, kept between 0 and 1. */
  double score() {
    return Math.max(0, Math.min(1, rank()));
  }

  /** With the next best candidate looked at, whose score is so much lower. */
  Comparison withGap(double gap) {
    Map<Feature, Double> more = new EnumMap<>(values);
    put(more, Feature.RIVAL, Math.max(0, Math.round(100 - Math.max(0, gap) * 1000) / 100.0));
    return new Comparison(own, other, mine, theirs, more);
  }

  // Names

  private static double likeness(Name mine, Name theirs) {
    if (mine.exact().equals(theirs.exact())) {
      return 1;
    }
    if (mine.folded().equals(theirs.folded())) {
      boolean both = Spelling.isMarked(mine.text()) && Spelling.isMarked(theirs.text());
      return both ? MARKED_OTHERWISE : BUT_FOR_MARKS;
    }
    if (mine.rank() == Name.Rank.CODE) {
      return 0;
    }
    double overlap = overlap(mine.words(), theirs.words());
    if (overlap == 0
        || mine.text().length() > MAX_UNEQUAL
        || theirs.text().length() > MAX_UNEQUAL) {
      return 0;
    }
    if (overlap == 1) {
      return OTHER_ORDER;
    }
    return MOST_UNEQUAL * (LETTERS.apply(mine.folded(), theirs.folded()) + overlap) / 2;
  }

  /** Dice's coefficient of the words. */
  private static double overlap(List<String> some, List<String> others) {
    Set<String> mine = new HashSet<>(some);
    Set<String> theirs = new HashSet<>(others);
    long common = theirs.stream().filter(mine::contains).count();
    return 2.0 * common / (mine.size() + theirs.size());
  }

  private static double penalties(Own own, Name mine, Name theirs) {
    return Feature.SECONDARY_LABEL.share(secondary(mine) + secondary(theirs))
        + Feature.OTHER_LANGUAGE.share(isOtherLanguage(own, mine, theirs) ? 1 : 0)
        + Feature.SHORT_LABEL.share(mine.isShort() || theirs.isShort() ? 1 : 0);
  }

  private static int secondary(Name name) {
    return name.rank() == Name.Rank.PREFERRED || name.rank() == Name.Rank.QUALIFIED ? 0 : 1;
  }

  private static boolean isOtherLanguage(Own own, Name mine, Name theirs) {
    return !own.isPerson() && mine.isOtherLanguage(theirs);
  }

  private static boolean hasAlias(Own own, Outside other, Name best) {
    return own.names().stream()
        .filter(name -> !name.folded().equals(best.folded()))
        .filter(name -> name.rank() != Name.Rank.CODE && !name.isShort())
        .anyMatch(
            name ->
                other.names().stream()
                    .anyMatch(candidate -> candidate.folded().equals(name.folded())));
  }

  // What both belong to

  /** That a state belongs to itself says nothing, and its description names its neighbours. */
  private static int country(Own own, Outside other, Name mine, double likeness) {
    if (own.kinds().contains(Kind.GROUPING) || own.kinds().contains(Kind.STATE)) {
      return 0;
    }
    if (mine.rank() == Name.Rank.QUALIFIED && likeness >= OTHER_ORDER) {
      return 1;
    }
    if (own.states().isEmpty() || other.states().isEmpty()) {
      return 0;
    }
    return own.states().stream().anyMatch(other.states()::contains) ? 1 : -1;
  }

  private static double post(Own own, Outside other) {
    if (own.posts().isEmpty() || other.texts().isEmpty()) {
      return 0;
    }
    return contains(other.texts(), own.posts()) ? 1 : other.official() ? 0.5 : -1;
  }

  private static boolean actsFor(Own own, Outside other) {
    return own.principals().keySet().stream().anyMatch(other.affiliations()::contains)
        || own.principals().values().stream().anyMatch(names -> contains(other.texts(), names));
  }

  /** Whether a text holds one of these phrases as whole words. */
  private static boolean contains(List<String> texts, Set<String> phrases) {
    for (String text : texts) {
      String words = " " + Spelling.exact(text) + " ";
      for (String phrase : phrases) {
        String exact = Spelling.exact(phrase);
        if (exact.length() > 3 && words.contains(" " + exact + " ")) {
          return true;
        }
      }
    }
    return false;
  }
}
