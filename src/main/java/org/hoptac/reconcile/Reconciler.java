package org.hoptac.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.hoptac.rdf.Spelling;

/**
 * Finds and weighs the things a question may mean. The data is read while it answers: call it
 * inside a read transaction, and drop it afterwards.
 */
public final class Reconciler {
  /** Candidates below are of no use to anyone. */
  private static final double LEAST = 40;

  private static final double IDENTIFIED = 100;
  private static final double CONTRADICTED = 30;

  /** By how much the sure one leads the next. */
  private static final double LEAD = 5;

  /** A word up to this length is likely to be another word or a given name as well. */
  private static final int SHORT_WORD = 4;

  private final NameIndex index;
  private final Graph facts;

  /** Over the data of the version the index was made from, or of a later one. */
  public Reconciler(NameIndex index, Graph data) {
    this.index = index;
    this.facts = new Union(data, index.background());
  }

  /** What is known of one candidate before it is compared with the others. */
  private record Weighed(
      Thing thing,
      Likeness likeness,
      boolean identified,
      boolean typeFits,
      boolean confirmed,
      boolean contradicted,
      Map<String, Boolean> properties,
      double score) {

    /**
     * Whether it has the name asked for: spelled so, or where nothing is, spelled so but for marks.
     */
    boolean named(boolean spelled) {
      return spelled ? likeness.exact() || likeness.notation() : likeness.folded();
    }
  }

  /** Candidates, the best first; at most one is a match, and then it is the first. */
  public List<Candidate> answer(Question question) {
    Likeness.Text text = Likeness.Text.of(question.text());
    List<Weighed> all =
        pool(question, text).stream().map(thing -> weigh(thing, question, text)).toList();
    List<Weighed> weighed =
        all.stream()
            .filter(each -> each.typeFits || question.strictness() == Question.Strictness.SHOULD)
            .filter(each -> each.score >= LEAST)
            .sorted(
                Comparator.comparingDouble((Weighed each) -> -each.score)
                    .thenComparing(each -> !each.thing.inData())
                    .thenComparing(each -> each.thing.id()))
            .toList();
    boolean spelled = all.stream().anyMatch(each -> each.named(true));
    List<Weighed> named = all.stream().filter(each -> each.named(spelled)).toList();
    boolean sure = !weighed.isEmpty() && isSure(weighed, named, question, text);
    List<Candidate> candidates = new ArrayList<>();
    for (Weighed each : weighed.subList(0, Math.min(question.limit(), weighed.size()))) {
      candidates.add(
          new Candidate(
              each.thing,
              Math.round(each.score * 10) / 10.0,
              sure && candidates.isEmpty(),
              features(each, question, named)));
    }
    return candidates;
  }

  private Set<Thing> pool(Question question, Likeness.Text text) {
    Set<Thing> pool = new LinkedHashSet<>();
    if (!text.raw().isEmpty()) {
      index.thing(text.raw()).ifPresent(pool::add);
      index.exactly(text.exact()).forEach(entry -> pool.add(entry.thing()));
      if (!text.marked()) {
        index.withoutMarks(text.folded()).forEach(entry -> pool.add(entry.thing()));
      }
      index.alike(text.raw()).forEach(entry -> pool.add(entry.thing()));
    }
    for (Question.Condition condition : question.conditions()) {
      Property.of(condition.property())
          .ifPresent(property -> condition.values().forEach(v -> addHolders(property, v, pool)));
    }
    return pool;
  }

  private void addHolders(Property property, String value, Set<Thing> pool) {
    if (property == Property.IRI) {
      index.thing(value.strip()).ifPresent(pool::add);
    } else if (property.identifies()) {
      property.holders(value, facts).forEach(node -> index.thing(node).ifPresent(pool::add));
    } else if (property == Property.NOTATION) {
      index.exactly(Spelling.exact(value)).forEach(entry -> pool.add(entry.thing()));
      Property.EU_AUTHORITY
          .holders("country/" + value.strip(), facts)
          .forEach(node -> index.thing(node).ifPresent(pool::add));
    }
  }

  private Weighed weigh(Thing thing, Question question, Likeness.Text text) {
    Map<String, Boolean> properties = new LinkedHashMap<>();
    boolean identified = !text.raw().isEmpty() && index.node(text.raw()).equals(thing.node());
    for (Question.Condition condition : question.conditions()) {
      Optional<Property> property = Property.of(condition.property());
      List<Node> values = property.map(p -> p.values(thing.node(), facts)).orElse(List.of());
      if (!values.isEmpty()) {
        boolean holds = holds(thing, property.get(), values, condition.values());
        properties.put(condition.property(), holds);
        identified |= holds && settles(property.get(), thing);
      }
    }
    boolean typeFits = fits(thing, question);
    boolean contradicted = properties.containsValue(false);
    Likeness likeness = text.raw().isEmpty() ? Likeness.NONE : Likeness.of(text, thing);
    double score = identified ? IDENTIFIED : likeness.score();
    long against = properties.values().stream().filter(holds -> !holds).count();
    score = Math.max(0, score - CONTRADICTED * against) * (typeFits ? 1 : 0.5);
    boolean confirmed = properties.containsValue(true);
    return new Weighed(
        thing, likeness, identified, typeFits, confirmed, contradicted, properties, score);
  }

  /** An ISO code of a state settles as much as an identifier of others does. */
  private static boolean settles(Property property, Thing thing) {
    return property.identifies()
        || (property == Property.NOTATION && thing.types().contains(EntityType.STATE));
  }

  private static boolean fits(Thing thing, Question question) {
    Set<EntityType> all = thing.allTypes();
    var fitting =
        question.types().stream().filter(t -> EntityType.of(t).filter(all::contains).isPresent());
    if (question.strictness() == Question.Strictness.ALL) {
      return fitting.count() == question.types().size();
    }
    return question.types().isEmpty() || fitting.findAny().isPresent();
  }

  private boolean holds(Thing thing, Property property, List<Node> values, List<String> given) {
    if (property == Property.NOTATION
        && given.stream().anyMatch(code -> hasAlpha3(thing.node(), code))) {
      return true;
    }
    return given.stream()
        .anyMatch(wanted -> values.stream().anyMatch(value -> same(property, value, wanted)));
  }

  private boolean same(Property property, Node value, String wanted) {
    if (value.isLiteral()) {
      String text = value.getLiteralLexicalForm();
      return property.identifies() || property == Property.DBPEDIA
          ? text.equals(property.code(wanted))
          : Spelling.exact(text).equals(Spelling.exact(wanted));
    }
    if (index.node(wanted.strip()).equals(value)) {
      return true;
    }
    Likeness likeness =
        index
            .thing(value)
            .map(thing -> Likeness.of(Likeness.Text.of(wanted), thing))
            .orElse(Likeness.NONE);
    return likeness.exact() || likeness.folded() || likeness.notation() || hasAlpha3(value, wanted);
  }

  /** The EU's table of countries is keyed by ISO 3166-1 alpha-3. */
  private boolean hasAlpha3(Node thing, String code) {
    return Property.EU_AUTHORITY.values(thing, facts).stream()
        .anyMatch(known -> known.getLiteralLexicalForm().equals("country/" + code.strip()));
  }

  private boolean isSure(
      List<Weighed> weighed, List<Weighed> named, Question question, Likeness.Text text) {
    Weighed best = weighed.get(0);
    List<Weighed> others =
        weighed.stream().skip(1).filter(each -> each.typeFits && !each.contradicted).toList();
    if (!best.typeFits || best.contradicted) {
      return false;
    }
    if (best.identified) {
      return others.stream().noneMatch(Weighed::identified);
    }
    return isSureByName(best, named, question, text)
        && others.stream().noneMatch(named::contains)
        && others.stream().noneMatch(each -> each.score > best.score - LEAD);
  }

  private boolean isSureByName(
      Weighed best, List<Weighed> named, Question question, Likeness.Text text) {
    Likeness likeness = best.likeness;
    boolean typed = !question.types().isEmpty();
    boolean single = !text.exact().contains(" ");
    boolean spelled = best.named(true) || (likeness.folded() && !single);
    boolean enough =
        switch (likeness.rank()) {
          case PREFERRED, ALTERNATIVE -> typed || !single || !isShortWord(text.raw());
          case CONTEXT, NOTATION -> typed;
          // Of others' making: whoever else has the name, of whatever type, may be meant.
          case HIDDEN -> typed && named.size() == 1;
        };
    boolean needsMore =
        best.thing.types().contains(EntityType.PERSON) || index.isGeneric(text.exact());
    return spelled && enough && (!needsMore || best.confirmed);
  }

  private static boolean isShortWord(String word) {
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return word.codePointCount(0, word.length()) <= SHORT_WORD && !capitals;
  }

  private static Map<String, Object> features(
      Weighed each, Question question, List<Weighed> named) {
    Likeness likeness = each.likeness;
    Map<String, Object> features = new LinkedHashMap<>();
    if (!question.text().isBlank()) {
      features.put("exact_label", likeness.exact());
      features.put("folded_label", likeness.folded());
      features.put("preferred_label", likeness.rank() == Name.Rank.PREFERRED);
      features.put("notation", likeness.notation());
      features.put("token_overlap", rounded(likeness.overlap()));
      features.put("similarity", rounded(likeness.similarity()));
      features.put("namesakes", (double) (named.size() - (named.contains(each) ? 1 : 0)));
    }
    features.put("identifier", each.identified);
    if (!question.types().isEmpty()) {
      features.put("type", each.typeFits);
    }
    each.properties.forEach((property, holds) -> features.put("property_" + property, holds));
    features.put("in_data", each.thing.inData());
    return features;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** The values of a property of a thing, for data extension. */
  public List<Value> values(Thing thing, Property property) {
    return property.values(thing.node(), facts).stream()
        .map(node -> index.thing(node).map(Value::of).orElseGet(() -> Value.of(node)))
        .toList();
  }

  /**
   * A property value: a thing, or a text.
   *
   * @param text empty when it is a thing
   * @param language BCP 47 tag of the text, empty when it has none
   */
  public record Value(Optional<Thing> thing, String text, String language) {
    private static Value of(Thing thing) {
      return new Value(Optional.of(thing), "", "");
    }

    private static Value of(Node node) {
      return node.isLiteral()
          ? new Value(Optional.empty(), node.getLiteralLexicalForm(), node.getLiteralLanguage())
          : new Value(Optional.empty(), node.getURI(), "");
    }
  }
}
