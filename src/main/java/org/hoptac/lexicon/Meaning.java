package org.hoptac.lexicon;

import java.util.List;

/**
 * What the words of a match may mean. What is asked of each match of a text, before a few are
 * looked at, is found here once for all texts.
 */
public final class Meaning {
  private final List<Term> terms;
  private final List<Sense> senses;
  private final long functions;
  private final boolean act;
  private final boolean lightVerb;
  private final boolean trend;
  private final boolean everywhere;

  /** What terms mean whose labels are the same words. */
  Meaning(List<Term> terms) {
    this.terms = List.copyOf(terms);
    this.senses = terms.stream().map(Term::sense).toList();
    this.functions = functionsOf(senses);
    this.act = has(Sense.Type.class);
    this.lightVerb = has(Sense.LightVerb.class);
    this.trend = has(Sense.Trend.class);
    this.everywhere = terms.stream().allMatch(term -> term.company() == Term.Company.ANY);
  }

  private boolean has(Class<? extends Sense> kind) {
    return senses.stream().anyMatch(kind::isInstance);
  }

  private static long functionsOf(List<Sense> senses) {
    long functions = 0;
    for (Sense sense : senses) {
      if (sense instanceof Sense.Marker marker) {
        functions |= marker.function().bit();
      }
    }
    return functions;
  }

  /** Its readings, at least one. */
  public List<Term> terms() {
    return terms;
  }

  /** What they mean, in the same order. */
  public List<Sense> senses() {
    return senses;
  }

  /** The bits of the function words that the words may be. */
  public long functions() {
    return functions;
  }

  /** Whether they may tell an act. */
  public boolean act() {
    return act;
  }

  /** Whether they may be a verb that needs a noun of an act beside it. */
  public boolean lightVerb() {
    return lightVerb;
  }

  /** Whether they may say that an act grows or shrinks. */
  public boolean trend() {
    return trend;
  }

  /** Whether they mean all of it whatever stands beside them. */
  public boolean everywhere() {
    return everywhere;
  }

  /** Whether both have the same readings, of which all else follows. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning meaning && terms.equals(meaning.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }
}
