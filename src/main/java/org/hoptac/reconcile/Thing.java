package org.hoptac.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;

/**
 * Something that can be the answer to a name (an entity of the Reconciliation API).
 *
 * @param node its IRI
 * @param id the IRI without the identifier space, where it stands in it
 * @param types what it is, without the types above
 * @param names never empty
 * @param inData whether the data of this version speaks of it; the lexicon knows more things
 */
public record Thing(Node node, String id, Set<EntityType> types, List<Name> names, boolean inData) {

  /** The preferred name in a language, else in another. */
  public String label(String language) {
    return preferred(language)
        .or(() -> names.stream().filter(n -> n.rank() == Name.Rank.PREFERRED).findFirst())
        .orElse(names.get(0))
        .text();
  }

  private Optional<Name> preferred(String language) {
    return names.stream()
        .filter(name -> name.rank() == Name.Rank.PREFERRED && name.language().equals(language))
        .findFirst();
  }

  /** What it is, its name in the other language and its code: what tells namesakes apart. */
  public String description(String language) {
    StringJoiner description = new StringJoiner(" · ");
    types.forEach(type -> description.add(type.name(language)));
    String other = label(language.equals("vi") ? "en" : "vi");
    if (!other.equals(label(language))) {
      description.add(other);
    }
    notation().ifPresent(description::add);
    return description.toString();
  }

  private Optional<String> notation() {
    return names.stream()
        .filter(name -> name.rank() == Name.Rank.NOTATION)
        .map(Name::text)
        .findFirst();
  }

  /** Its types with all above them. */
  Set<EntityType> allTypes() {
    Set<EntityType> all = EnumSet.noneOf(EntityType.class);
    types.forEach(type -> all.addAll(type.withBroader()));
    return all;
  }
}
