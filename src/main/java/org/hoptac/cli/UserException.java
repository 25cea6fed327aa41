package org.hoptac.cli;

/** Something the user can mend; the message is one sentence that says what to do. */
final class UserException extends RuntimeException {
  UserException(String message) {
    super(message);
  }
}
