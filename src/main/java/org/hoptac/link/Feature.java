package org.hoptac.link;

import org.apache.jena.graph.Node;
import org.hoptac.rdf.Coop;

/**
 * What speaks for or against a candidate, each with its weight. The score is the sum of weight
 * times value, kept between 0 and 1. Two things with one preferred name and the same kind just
 * reach .9; whatever is worse about the name has to be made good by a state, a principal, or a
 * second name.
 */
public enum Feature {
  /**
   * How like the best pair of names is: 1 when spelled alike, .97 but for marks, else at most .9.
   */
  LABEL("labelLikeness", 0.80),
  /** Value 1 for each side on which the best name is not the preferred one. */
  SECONDARY_LABEL("secondaryLabels", -0.02),
  /** 1 when the best names are tagged with different languages, persons excepted. */
  OTHER_LANGUAGE("otherLanguage", -0.02),
  /** 1 when the best name has three letters or fewer, or is an acronym or code. */
  SHORT_LABEL("shortLabel", -0.15),
  /** 1 when the kinds agree, -1 when they exclude each other: then at five times the weight. */
  KIND("kindAgreement", 0.10),
  /** 1 when both belong to one state, -1 when to different ones: then at four times the weight. */
  COUNTRY("countryAgreement", 0.10),
  /** 1 when the other belongs to, or is said to act for, whom ours acts for. */
  ACTS_FOR("actsForAgreement", 0.10),
  /**
   * Of a person with a post: 1 when the other is said to hold it, .5 when to be in some office, -1
   * when described without any: then at three times the weight.
   */
  POST("postAgreement", 0.05),
  /** 1 when a second name of ours is a name of the other too. */
  ALIAS("aliasAgreement", 0.05),
  /** How close the next candidate is: 1 when as good, 0 from a distance of .1 on. */
  RIVAL("rivalNearness", -0.10);

  private final String property;
  private final double weight;

  Feature(String property, double weight) {
    this.property = property;
    this.weight = weight;
  }

  /** Its property in the ontology. */
  public Node property() {
    return Coop.term(property);
  }

  String key() {
    return property;
  }

  /** What a value adds to the score. */
  double share(double value) {
    int times =
        switch (this) {
          case KIND -> 5;
          case COUNTRY -> 4;
          case POST -> 3;
          default -> 1;
        };
    return weight * value * (value < 0 ? times : 1);
  }
}
