package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hoptac.reconcile.Property;
import org.hoptac.reconcile.Reconciler.Value;
import org.hoptac.reconcile.Thing;

/** The preview of a thing (Reconciliation API 0.2, section 5): what tells it from its namesakes. */
final class ReconcilePreview {
  static final int WIDTH = 420;
  static final int HEIGHT = 260;

  /** Other sites may frame this page, and only this one; nothing on it can be sent or run. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

  private static final List<Property> SHOWN =
      List.of(
          Property.DEFINITION,
          Property.ALT_LABEL,
          Property.NOTATION,
          Property.COUNTRY,
          Property.ACTS_FOR,
          Property.BROADER,
          Property.WIKIDATA,
          Property.EUROVOC);
  private static final int MAX_VALUES = 6;

  private ReconcilePreview() {}

  /** A property with its values. */
  record Row(String name, String values) {}

  static Map<String, Object> of(
      Thing thing, BiFunction<Thing, Property, List<Value>> values, Language language) {
    List<Row> rows = new ArrayList<>();
    for (Property property : SHOWN) {
      List<String> texts =
          values.apply(thing, property).stream()
              .filter(v -> property != Property.DEFINITION || v.language().equals(language.tag()))
              .map(v -> v.thing().map(t -> t.label(language.tag())).orElse(v.text()))
              .limit(MAX_VALUES)
              .toList();
      if (!texts.isEmpty()) {
        rows.add(new Row(property.name(language.tag()), String.join(" · ", texts)));
      }
    }
    Map<String, Object> model = new HashMap<>();
    model.put("name", thing.label(language.tag()));
    model.put("description", thing.description(language.tag()));
    model.put("rows", rows);
    model.put("iri", thing.node().getURI());
    model.put("inData", thing.inData());
    model.put("href", "/reconcile/view?id=" + ReconcileJson.component(thing.id()));
    return model;
  }
}
