package org.hoptac.server;

/**
 * How the page shows a result.
 *
 * @param names whether things of ours are called by their names, or by their identifiers
 */
record ResultStyle(Language language, ResultView view, boolean names) {
  private static final String OFF = "off";

  /** Reads the parameters {@code lang}, {@code view} and {@code names}. */
  static ResultStyle of(FormData parameters, Language otherwise) {
    return new ResultStyle(
        parameters.first("lang").flatMap(Language::ofTag).orElse(otherwise),
        ResultView.of(parameters.first("view")),
        !parameters.all("names").contains(OFF));
  }

  ResultStyle with(Language other) {
    return new ResultStyle(other, view, names);
  }

  ResultStyle with(ResultView other) {
    return new ResultStyle(language, other, names);
  }

  ResultStyle withNames(boolean shown) {
    return new ResultStyle(language, view, shown);
  }

  /** The same as parameters, each after an ampersand but the first. */
  String parameters() {
    return "lang="
        + language.tag()
        + (view == ResultView.TABLE ? "" : "&view=" + view.key())
        + (names ? "" : "&names=" + OFF);
  }
}
