package org.hoptac.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** What is known so far of a thing of the other data set. It grows to a bounded size. */
final class OutsideDraft {
  private static final int MAX_NAMES = 200;
  private static final int MAX_VALUES = 50;
  private static final int MAX_TEXT = 400;

  private final Node node;
  private final Set<Name> names = new LinkedHashSet<>();
  private final Set<Node> types = new LinkedHashSet<>();
  private final Set<Node> countries = new LinkedHashSet<>();
  private final Set<Node> affiliations = new LinkedHashSet<>();
  private final Set<String> texts = new TreeSet<>();
  private boolean withdrawn;

  OutsideDraft(Node node) {
    this.node = node;
  }

  void add(OutsideTerms.Role role, Node value) {
    switch (role) {
      case PREFERRED -> name(value, Name.Rank.PREFERRED);
      case ALTERNATIVE -> name(value, Name.Rank.ALTERNATIVE);
      case TYPE -> value(types, value);
      case COUNTRY -> value(countries, value);
      case AFFILIATION -> value(affiliations, value);
      case TEXT -> text(value);
      case WITHDRAWN ->
          withdrawn |= !value.isLiteral() || !value.getLiteralLexicalForm().equals("false");
    }
  }

  private void name(Node value, Name.Rank rank) {
    if (value.isLiteral()
        && names.size() < MAX_NAMES
        && value.getLiteralLexicalForm().length() <= Name.MAX_LENGTH) {
      Name name = Name.of(value.getLiteralLexicalForm(), value.getLiteralLanguage(), rank);
      if (!name.exact().isEmpty()) {
        names.add(name);
      }
    }
  }

  private static void value(Set<Node> values, Node value) {
    if (!value.isBlank() && values.size() < MAX_VALUES) {
      values.add(value);
    }
  }

  private void text(Node value) {
    String language = value.isLiteral() ? value.getLiteralLanguage() : "none";
    boolean readable = language.isEmpty() || language.startsWith("en") || language.equals("vi");
    if (value.isLiteral() && readable && texts.size() < MAX_VALUES) {
      String text = value.getLiteralLexicalForm();
      texts.add(text.substring(0, Math.min(MAX_TEXT, text.length())));
    }
  }

  /** The things by whose names this one is understood. */
  Set<Node> referenced() {
    Set<Node> referenced = new LinkedHashSet<>();
    List.of(types, countries, affiliations)
        .forEach(values -> values.stream().filter(Node::isURI).forEach(referenced::add));
    return referenced;
  }

  /**
   * The thing, unless it is withdrawn or has no name.
   *
   * @param labels names of referenced things
   */
  Optional<Outside> finish(Map<Node, List<String>> labels, Sides sides, KindWords words) {
    if (withdrawn || names.isEmpty()) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>(texts);
    Set<String> states = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (Node country : countries) {
      side(country, labels, sides)
          .ifPresent(key -> (sides.isState(key) ? states : others).add(key));
    }
    for (Node affiliation : affiliations) {
      said.addAll(names(affiliation, labels));
      side(affiliation, labels, sides).ifPresent(others::add);
    }
    texts.forEach(text -> sides.mentioned(text).forEach(others::add));
    others.stream().filter(sides::isState).filter(key -> states.isEmpty()).forEach(states::add);
    return Optional.of(
        new Outside(
            node,
            kinds(labels, words),
            sorted(),
            states,
            others,
            said,
            said.stream().anyMatch(words::isOfficial)));
  }

  private List<Name> sorted() {
    return names.stream()
        .sorted(
            Comparator.comparing(Name::rank)
                .thenComparing(Name::language)
                .thenComparing(Name::text))
        .toList();
  }

  private static Optional<String> side(Node node, Map<Node, List<String>> labels, Sides sides) {
    return Optional.of(node)
        .filter(Node::isURI)
        .flatMap(uri -> sides.ofIri(uri.getURI()))
        .or(() -> names(node, labels).stream().flatMap(n -> sides.ofName(n).stream()).findFirst());
  }

  private static List<String> names(Node node, Map<Node, List<String>> labels) {
    return node.isLiteral()
        ? List.of(node.getLiteralLexicalForm())
        : labels.getOrDefault(node, List.of());
  }

  private Set<Kind> kinds(Map<Node, List<String>> labels, KindWords words) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Node type : types) {
      if (type.isURI()) {
        words.ofClass(type).ifPresent(kinds::add);
      }
      names(type, labels).forEach(name -> words.of(name).ifPresent(kinds::add));
    }
    boolean told = kinds.stream().anyMatch(kind -> kind != Kind.TOPIC);
    if (!told) {
      texts.forEach(text -> words.of(text).ifPresent(kinds::add));
    }
    return kinds;
  }
}
