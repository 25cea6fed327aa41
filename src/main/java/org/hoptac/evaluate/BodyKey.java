package org.hoptac.evaluate;

import java.util.List;

/** The codebook's key of a body: its name without the state it ends with. */
public final class BodyKey {
  /** What stands between a body and the states whose it is: {@code Hải quân hai nước A và B}. */
  private static final List<String> BEFORE_STATES = List.of(" hai nước", " các nước", " nước");

  private BodyKey() {}

  /** A name in small letters that ends with this state, without it and the noun before it. */
  public static String withoutState(String name, String state) {
    String body = name.substring(0, name.length() - state.length()).strip();
    return BEFORE_STATES.stream()
        .filter(body::endsWith)
        .findFirst()
        .map(noun -> body.substring(0, body.length() - noun.length()))
        .orElse(body);
  }
}
