package org.hoptac.evaluate;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hoptac.rdf.Coop;

/**
 * The measured precision of each rule as Turtle: figures only, nothing of the text they were
 * measured on. Equal findings give equal bytes.
 */
public final class ConfidenceFile {
  private static final String HEAD =
      """
      # The precision of each rule, measured on statements that people coded. Written by
      #   hoptac evaluate --write-confidence FILE GOLD.jsonl
      # Do not edit: measure again after a change of rules or lexicon.
      @prefix coop: <%s> .
      @prefix rule: <%srule/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

      """
          .formatted(Coop.NS, Coop.HOME);

  private ConfidenceFile() {}

  /** Writes the rules by name; the writer stays open. */
  public static void write(Evaluation evaluation, PrintWriter out) {
    out.print(HEAD);
    for (RulePrecision rule : evaluation.rules()) {
      out.print("rule:" + rule.rule());
      out.print(" coop:measuredPrecision \"" + canonical(rule) + "\"^^xsd:decimal");
      out.print(" ; coop:measuredOn " + rule.total() + " .\n");
    }
  }

  /** In hundredths, as the store writes decimals. */
  private static String canonical(RulePrecision rule) {
    return BigDecimal.valueOf(rule.right())
        .divide(BigDecimal.valueOf(rule.total()), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
