package org.hoptac.link;

import java.util.List;
import java.util.function.Consumer;

/** Another data set, of which the things are given that share a block with things of ours. */
interface Target {
  /** How it is named to the user. */
  String name();

  /**
   * Its things that may be ours.
   *
   * @param notices gets what the user should know of an answer that is not whole
   * @throws LinkException when it cannot be read; nothing of it is used then
   */
  List<Outside> near(Request request, Consumer<String> notices);

  /**
   * What is asked of a data set.
   *
   * @param index our things
   * @param terms what its properties say
   */
  record Request(
      OwnIndex index, OutsideTerms terms, Sides sides, KindWords words, Progress progress) {}
}
