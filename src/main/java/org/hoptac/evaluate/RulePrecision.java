package org.hoptac.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often what a rule gave agrees with the coder.
 *
 * @param rule its key
 */
record RulePrecision(String rule, int right, int total) {
  /** Of each rule that gave something, by key. */
  static List<RulePrecision> of(List<Judgement.Finding> findings) {
    Map<String, List<Judgement.Finding>> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(Judgement.Finding::rule, TreeMap::new, Collectors.toList()));
    return byRule.entrySet().stream()
        .map(
            rule ->
                new RulePrecision(
                    rule.getKey(),
                    (int) rule.getValue().stream().filter(Judgement.Finding::right).count(),
                    rule.getValue().size()))
        .toList();
  }

  double precision() {
    return (double) right / total;
  }
}
