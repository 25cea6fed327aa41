package org.hoptac.store;

/**
 * The store cannot do what was asked. The message is one sentence on what is wrong and one on what
 * to do.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(String message) {
    super(message);
  }

  /** With what is behind it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
