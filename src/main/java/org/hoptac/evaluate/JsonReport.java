package org.hoptac.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.hoptac.text.Rejection;

/** An evaluation as one JSON object. A figure that is not defined is null. */
public final class JsonReport {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private final Evaluation evaluation;
  private final JsonObject report = new JsonObject();

  /** A report of everything, with the misses of these dimensions. */
  public JsonReport(Evaluation evaluation, Set<Dimension> dimensions) {
    this.evaluation = evaluation;
    report.addProperty("statements", evaluation.statements());
    report.addProperty("eventsExpected", evaluation.eventsExpected());
    report.addProperty("eventsGot", evaluation.eventsGot());
    report.add("dimensions", array(List.of(Dimension.values()), this::dimension));
    var confusions = new JsonObject();
    confusions.add("type", array(evaluation.typeConfusions(), JsonReport::confusion));
    confusions.add("status", array(evaluation.statusConfusions(), JsonReport::confusion));
    report.add("confusions", confusions);
    report.add("misses", array(evaluation.misses(dimensions), JsonReport::miss));
    report.add("rules", array(evaluation.rules(), JsonReport::rule));
    report.add("rejected", array(evaluation.rejections(), JsonReport::rejection));
  }

  /** Adds what simpler ways reach in telling whether there is cooperation. */
  public void baselines() {
    report.add("baselines", array(evaluation.baselines(), JsonReport::baseline));
  }

  /** Writes the object; the writer stays open. */
  public void write(PrintWriter out) {
    out.println(GSON.toJson(report));
  }

  private JsonObject dimension(Dimension dimension) {
    var row = new JsonObject();
    row.addProperty("name", dimension.toString());
    row.addProperty("label", dimension.label());
    score(row, evaluation.score(dimension));
    return row;
  }

  private static JsonObject baseline(Baselines.Baseline baseline) {
    var row = new JsonObject();
    row.addProperty("name", baseline.name());
    score(row, baseline.score());
    return row;
  }

  private static void score(JsonObject row, Score score) {
    row.add("precision", number(score.precision()));
    row.add("recall", number(score.recall()));
    row.add("f1", number(score.f1()));
    row.addProperty("tp", score.tp());
    row.addProperty("fp", score.fp());
    row.addProperty("fn", score.fn());
  }

  private static JsonObject confusion(Confusion confusion) {
    var row = new JsonObject();
    row.add("expected", key(confusion.expected()));
    row.add("got", key(confusion.got()));
    row.addProperty("count", confusion.count());
    return row;
  }

  private static JsonObject rule(RulePrecision rule) {
    var row = new JsonObject();
    row.addProperty("rule", rule.rule());
    row.addProperty("right", rule.right());
    row.addProperty("total", rule.total());
    row.addProperty("precision", rule.precision());
    return row;
  }

  private static JsonObject miss(Evaluation.Miss miss) {
    var row = new JsonObject();
    row.addProperty("file", miss.gold().file());
    row.addProperty("line", miss.gold().line());
    row.addProperty("id", miss.gold().id());
    row.addProperty("text", miss.gold().statement().text());
    row.add(
        "wrong",
        array(
            miss.wrong(),
            compared -> {
              var wrong = new JsonObject();
              wrong.addProperty("dimension", compared.dimension().toString());
              wrong.add("expected", array(compared.expected(), JsonPrimitive::new));
              wrong.add("got", array(compared.got(), JsonPrimitive::new));
              return wrong;
            }));
    return row;
  }

  private static JsonObject rejection(Rejection rejection) {
    var row = new JsonObject();
    row.addProperty("file", rejection.file());
    row.addProperty("line", rejection.line());
    row.addProperty("reason", rejection.reason());
    return row;
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> each) {
    var array = new JsonArray();
    values.forEach(value -> array.add(each.apply(value)));
    return array;
  }

  private static JsonElement key(Optional<String> key) {
    return key.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonElement number(OptionalDouble number) {
    return number.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(number.getAsDouble());
  }
}
