package org.hoptac.federate;

import java.util.Optional;

/**
 * Why a SERVICE has no answer. No stack trace is taken: it is an answer to the visitor, not a fault
 * of the program.
 */
public final class ServiceFault extends RuntimeException {
  /** What went wrong, and whether it is the other endpoint's doing. */
  public enum Kind {
    /** Not allowed here, or cannot be asked at all. */
    REFUSED(false),
    /** The query would need more requests than it may send. */
    TOO_MANY_REQUESTS(false),
    /** The remote answer is larger than is taken. */
    TOO_LARGE(false),
    /** So many such queries run here that there is no place for another. */
    NO_PLACE(false),
    /** The endpoint wants to be asked less often. */
    BUSY(true),
    /** The endpoint says that it does not work now. */
    UNAVAILABLE(true),
    /** The endpoint did not answer within its time. */
    LATE(true),
    /** No connection, an error, a redirection, no SPARQL results, or not all of them. */
    FAILED(true);

    private final boolean remote;

    Kind(boolean remote) {
      this.remote = remote;
    }

    /** True for what SILENT silences: failure of the remote endpoint, never a refusal of ours. */
    public boolean isRemote() {
      return remote;
    }
  }

  private final Kind kind;
  private final String endpoint;
  private final transient Optional<String> retryAfter;

  ServiceFault(Kind kind, String endpoint, String detail) {
    this(kind, endpoint, detail, Optional.empty());
  }

  ServiceFault(Kind kind, String endpoint, String detail, Optional<String> retryAfter) {
    super(detail, null, false, false);
    this.kind = kind;
    this.endpoint = endpoint;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  /** The IRI behind SERVICE; empty when there is none. */
  public String endpoint() {
    return endpoint;
  }

  /** The Retry-After of the endpoint, as it came. */
  public Optional<String> retryAfter() {
    return retryAfter;
  }
}
