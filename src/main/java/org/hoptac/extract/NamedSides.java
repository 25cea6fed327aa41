package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Span;

/**
 * Sides that a clause names together, with what its words tell of them.
 *
 * @param sides who they are
 * @param span the words that name them
 * @param clause all words of their clause
 * @param governor the function word that governs them, if any
 * @param segment how many semicolons stand before them
 * @param opening whether a comma stands before them, and nothing governs them
 * @param entered whether money goes to them: {@code rót vốn vào}
 * @param objectOf the type of the act whose verb stands right before them: {@code giúp}
 * @param further whether their clause goes on with what is told before it, or says what for
 * @param pair whether they are told as a pair: {@code A - B}
 * @param apposed whether they say in which state a place lies: {@code ở X, Y}
 * @param paying whether they are said to pay for it: {@code do X tài trợ}
 */
record NamedSides(
    List<AgentMention> sides,
    Span span,
    Span clause,
    Optional<Function> governor,
    int segment,
    boolean opening,
    boolean entered,
    Optional<String> objectOf,
    boolean further,
    boolean pair,
    boolean apposed,
    boolean paying) {
  boolean located() {
    return governor.equals(Optional.of(Function.AT));
  }

  /** Against whom it is, or from where something comes. */
  boolean isOutside() {
    return governor.equals(Optional.of(Function.AGAINST))
        || governor.equals(Optional.of(Function.FROM));
  }

  /** Whether nothing, or a word for a place, governs them. */
  boolean mayBeVisited() {
    return governor.isEmpty() || located() || governor.equals(Optional.of(Function.INVITED_BY));
  }

  /** {@code thăm công trường phục vụ APEC}: an organisation is visited where it is the object. */
  boolean isFrame() {
    return sides.stream().anyMatch(side -> side.agent().kind() == Agent.Kind.ORGANISATION);
  }

  /** {@code rót vốn vào đường sắt Kenya}, {@code cho Kenya vay}: money may be meant for them. */
  boolean mayBeFunded() {
    return located() || isReceiver() || entered || isObjectOf("aid");
  }

  /** {@code giúp A}, {@code kêu gọi A và B}. */
  boolean isObjectOf(String type) {
    return objectOf.equals(Optional.of(type));
  }

  /** {@code ứng cử vào Hội đồng X}, {@code gia nhập X}. */
  boolean isJoined() {
    return entered && sides.stream().noneMatch(AgentMention::isState);
  }

  /** {@code do B tài trợ}: those who do something else. */
  boolean isDoer() {
    return governor.equals(Optional.of(Function.BY));
  }

  /** Behind {@code cho}. */
  boolean isReceiver() {
    return governor.equals(Optional.of(Function.FOR));
  }

  /** {@code về tình hình X}: whether it is they of whom others speak. */
  boolean isMatter() {
    return governor.equals(Optional.of(Function.ABOUT));
  }

  boolean isFellow() {
    return governor.equals(Optional.of(Function.WITH));
  }

  boolean isOneOfTwo() {
    return governor.equals(Optional.of(Function.BETWEEN));
  }

  boolean isOwner() {
    return governor.equals(Optional.of(Function.OF));
  }

  /** Persons alone, of whom it is not told whose they are. */
  boolean isOfNoSide() {
    return sides.stream().allMatch(one -> one.side().kind() == Agent.Kind.PERSON);
  }

  boolean isSeveral() {
    return Nearby.isSeveral(sides);
  }

  /** Whether one of them takes no part in an act yet. */
  boolean isAnyNewTo(Parties parties) {
    return sides.stream().anyMatch(side -> !parties.sideKeys().contains(side.side().key()));
  }

  /** Whether none of them takes part in an act yet. */
  boolean areAllNewTo(Parties parties) {
    return sides.stream().noneMatch(side -> parties.sideKeys().contains(side.side().key()));
  }
}
