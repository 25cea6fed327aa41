package org.hoptac.search;

/** There is no index yet: the first one of a large store is being made. Ask again in a moment. */
public final class NotIndexedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotIndexedException() {
    super("the search index is being made");
  }
}
