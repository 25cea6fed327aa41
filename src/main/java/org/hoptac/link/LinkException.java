package org.hoptac.link;

/** What the user can mend: a data set that cannot be read, an endpoint that does not answer. */
public final class LinkException extends RuntimeException {
  LinkException(String message) {
    super(message);
  }

  LinkException(String message, Throwable cause) {
    super(message, cause);
  }
}
