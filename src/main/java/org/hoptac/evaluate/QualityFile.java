package org.hoptac.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.OptionalDouble;

/**
 * How well statements are read, as JSON: figures only, nothing of the text they were measured on,
 * so that they can be published. A figure that is not defined is left out. Equal findings give
 * equal bytes.
 */
public final class QualityFile {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private QualityFile() {}

  /**
   * Writes the figures by dimension; the writer stays open.
   *
   * @param ruleSet identifies the rules and the lexicon that read the statements
   */
  public static void write(Evaluation evaluation, String ruleSet, PrintWriter out) {
    var quality = new JsonObject();
    quality.addProperty("ruleSet", ruleSet);
    quality.addProperty("statements", evaluation.statements());
    quality.addProperty("eventsExpected", evaluation.eventsExpected());
    quality.addProperty("eventsGot", evaluation.eventsGot());
    var dimensions = new JsonArray();
    for (Dimension dimension : Dimension.values()) {
      dimensions.add(row(dimension.toString(), evaluation.score(dimension)));
    }
    quality.add("dimensions", dimensions);
    out.print(GSON.toJson(quality) + "\n");
  }

  private static JsonObject row(String name, Score score) {
    var row = new JsonObject();
    row.addProperty("name", name);
    add(row, "precision", score.precision());
    add(row, "recall", score.recall());
    add(row, "f1", score.f1());
    row.addProperty("tp", score.tp());
    row.addProperty("fp", score.fp());
    row.addProperty("fn", score.fn());
    return row;
  }

  /** In thousandths: more digits would say more than so few statements can. */
  private static void add(JsonObject row, String name, OptionalDouble figure) {
    figure.ifPresent(value -> row.addProperty(name, Math.round(value * 1000) / 1000.0));
  }
}
