package org.hoptac.server;

/** The server cannot start. The message is one sentence that says what to do. */
public final class ServerException extends RuntimeException {
  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
