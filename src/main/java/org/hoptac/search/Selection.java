package org.hoptac.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events are asked for. Equal selections are equal however they were put together: values
 * stand in order and once, but for the first actor, which stays the first.
 *
 * @param chosen values by facet; none of the lists is empty
 * @param words words and quoted phrases that must all occur in what is told of the event; may be
 *     empty
 * @param cooperationOnly leaves out speech acts that are no cooperation (types of the group {@code
 *     type/speak})
 */
public record Selection(Map<Facet, List<String>> chosen, String words, boolean cooperationOnly) {
  private static final Selection ALL = new Selection(Map.of(), "", false);

  /** Brings it into the canonical order. */
  public Selection {
    Map<Facet, List<String>> ordered = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            ordered.put(facet, inOrder(facet, values));
          }
        });
    chosen = Collections.unmodifiableMap(ordered);
    words = words.strip();
  }

  private static List<String> inOrder(Facet facet, List<String> values) {
    Set<String> ordered = new LinkedHashSet<>();
    if (facet == Facet.ACTOR) {
      ordered.add(values.get(0));
    }
    ordered.addAll(new TreeSet<>(values));
    return List.copyOf(ordered);
  }

  /** All events. */
  public static Selection all() {
    return ALL;
  }

  /** The chosen values of a facet, in order; empty when nothing is chosen. */
  public List<String> values(Facet facet) {
    return chosen.getOrDefault(facet, List.of());
  }

  /** The actor whose cooperation is asked for, and whose role {@link Facet#ROLE} is. */
  public Optional<String> who() {
    return values(Facet.ACTOR).stream().findFirst();
  }

  /** One more value. */
  public Selection with(Facet facet, String value) {
    List<String> values = new ArrayList<>(values(facet));
    values.add(value);
    return replaced(facet, values);
  }

  /** Without a value, whether it was chosen or not. */
  public Selection without(Facet facet, String value) {
    return replaced(facet, values(facet).stream().filter(each -> !each.equals(value)).toList());
  }

  /** This value of the facet and no other. */
  public Selection only(Facet facet, String value) {
    return replaced(facet, List.of(value));
  }

  /** Nothing chosen by the facet. */
  public Selection any(Facet facet) {
    return replaced(facet, List.of());
  }

  /** Other words. */
  public Selection withWords(String other) {
    return new Selection(chosen, other, cooperationOnly);
  }

  /** With or without speech acts that are no cooperation. */
  public Selection withCooperationOnly(boolean only) {
    return new Selection(chosen, words, only);
  }

  private Selection replaced(Facet facet, List<String> values) {
    Map<Facet, List<String>> next = new EnumMap<>(Facet.class);
    next.putAll(chosen);
    next.put(facet, values);
    return new Selection(next, words, cooperationOnly);
  }
}
