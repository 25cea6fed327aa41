package org.hoptac.reconcile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;

/**
 * A type of things that can be asked for (Reconciliation API 0.2, section 2.2). Its identifier is
 * the IRI of a class, or of the scheme whose concepts it stands for.
 */
public enum EntityType {
  AGENT(
      "http://semanticweb.cs.vu.nl/2009/11/sem/Actor", "bên tham gia, mọi loại", "actor, any kind"),
  PLACE(Coop.NS + "Place", "địa điểm", "place"),
  ACTOR(Coop.NS + "Actor", "chủ thể quốc tế", "international actor", AGENT),
  /** At once a side that acts and a land. */
  STATE(Coop.NS + "State", "quốc gia", "state", ACTOR, PLACE),
  ORGANISATION("http://www.w3.org/ns/org#Organization", "cơ quan, tổ chức", "organisation", AGENT),
  INTERNATIONAL_ORGANISATION(
      Coop.NS + "InternationalOrganisation",
      "tổ chức quốc tế",
      "international organisation",
      ACTOR,
      ORGANISATION),
  PERSON("http://xmlns.com/foaf/0.1/Person", "người", "person", AGENT),
  OUTLET(Coop.NS + "Outlet", "cơ quan báo chí", "outlet", ORGANISATION),
  PROGRAMME(Coop.NS + "Programme", "chương trình", "programme", AGENT),
  GROUP(Coop.NS + "UnnamedGroup", "nhóm không nêu tên", "unnamed group", AGENT),
  REGION(Coop.NS + "Region", "khu vực", "region", PLACE),
  TOPIC(Coop.HOME + "scheme/topics", "chủ đề", "topic"),
  EVENT_TYPE(Coop.HOME + "scheme/types", "loại sự kiện", "event type"),
  STATUS(Coop.HOME + "scheme/statuses", "tình trạng", "status"),
  ROLE(Coop.HOME + "scheme/roles", "vai trò", "role");

  private final String iri;
  private final String vietnamese;
  private final String english;
  private final List<EntityType> broader;

  EntityType(String iri, String vietnamese, String english, EntityType... broader) {
    this.iri = iri;
    this.vietnamese = vietnamese;
    this.english = english;
    this.broader = List.of(broader);
  }

  /** The IRI of the class or scheme. */
  public String id() {
    return iri;
  }

  /** Its name in a language: Vietnamese for {@code vi}, else English. */
  public String name(String language) {
    return language.equals("vi") ? vietnamese : english;
  }

  /** The types directly above. */
  public List<EntityType> broader() {
    return broader;
  }

  /** This type and all above it. */
  public Set<EntityType> withBroader() {
    Set<EntityType> all = EnumSet.of(this);
    broader.forEach(above -> all.addAll(above.withBroader()));
    return all;
  }

  /** The type of an IRI, or of its last part ({@code State}, {@code topics}). */
  public static Optional<EntityType> of(String id) {
    return Arrays.stream(values())
        .filter(type -> type.iri.equals(id) || type.last().equals(id))
        .findFirst();
  }

  /** What an IRI ends with: {@code State}, {@code topics}. */
  public String last() {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** True when instances say so by {@code skos:inScheme}, false when by {@code rdf:type}. */
  boolean isScheme() {
    return iri.startsWith(Coop.HOME + "scheme/");
  }

  Node node() {
    return NodeFactory.createURI(iri);
  }
}
