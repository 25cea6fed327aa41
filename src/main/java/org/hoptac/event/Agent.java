package org.hoptac.event;

import java.util.List;
import java.util.Optional;

/**
 * One that acts: a state, organisation, body, person, outlet, programme or unnamed group.
 *
 * @param kind what it is
 * @param key stable path below {@code id/}, such as {@code actor/VN} or {@code person/to-lam}
 * @param name Vietnamese name, as in the lexicon or in the text
 * @param nameEn English name, if the lexicon has one
 * @param notation ISO 3166-1 alpha-2 code or acronym, if known
 * @param actsFor agents it acts for, as the text or the lexicon says
 * @param posts offices it holds in the text
 */
public record Agent(
    Kind kind,
    String key,
    String name,
    Optional<String> nameEn,
    Optional<String> notation,
    List<Agent> actsFor,
    List<Post> posts) {

  /** What an agent is. */
  public enum Kind {
    STATE,
    ORGANISATION,
    BODY,
    PERSON,
    OUTLET,
    PROGRAMME,
    GROUP
  }

  /** Copies the lists. */
  public Agent {
    actsFor = List.copyOf(actsFor);
    posts = List.copyOf(posts);
  }

  /** An agent of which only the name is known. */
  public static Agent named(Kind kind, String key, String name) {
    return new Agent(kind, key, name, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** The same, acting for these. */
  public Agent actingFor(List<Agent> principals) {
    return new Agent(kind, key, name, nameEn, notation, principals, posts);
  }

  /** Whether it is a state or an international organisation. */
  public boolean isStateOrOrganisation() {
    return kind == Kind.STATE || kind == Kind.ORGANISATION;
  }

  /** Whether it is a body or a person. */
  public boolean isBodyOrPerson() {
    return kind == Kind.BODY || kind == Kind.PERSON;
  }

  /** Whether it can be a side of an event: programmes and outlets cannot. */
  public boolean canBeSide() {
    return kind != Kind.PROGRAMME && kind != Kind.OUTLET;
  }
}
