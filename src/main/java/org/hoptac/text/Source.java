package org.hoptac.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement stands and what is known of its publication; nothing here is guessed.
 *
 * @param document name of the file or feed, without folders
 * @param position which statement of the document, from 1
 * @param published date of publication, if stated
 * @param publisher name of the publisher, if stated
 * @param url address of the page, if stated
 */
public record Source(
    String document,
    int position,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> url) {

  /** A line of a plain document of which nothing more is known. */
  public static Source line(String document, int position) {
    return new Source(document, position, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
