package org.hoptac.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is asked for since the start, by the first part of the path and by status, and adds
 * up the time it took. Parts that are not ours count together, so that visitors cannot make more
 * series than these.
 */
final class RequestCounts implements Filter {
  private static final Set<String> PARTS =
      Set.of(
          "sparql",
          "graph",
          "convert",
          "search",
          "reconcile",
          "id",
          "data",
          "vi",
          "en",
          "ontology",
          "dump",
          "health",
          "metrics",
          "assets");

  private static final String HOME = "home";
  private static final String OTHER = "other";
  private static final int BROKEN_OFF = 499;

  private final Map<Key, Count> counts = new ConcurrentSkipListMap<>();
  private final LongAdder inFlight = new LongAdder();

  /** What is counted apart. */
  record Key(String part, int status) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPart = part.compareTo(other.part);
      return byPart != 0 ? byPart : Integer.compare(status, other.status);
    }
  }

  /** How often, and how long all together. */
  record Count(LongAdder requests, LongAdder nanoseconds) {
    Count() {
      this(new LongAdder(), new LongAdder());
    }
  }

  Map<Key, Count> counts() {
    return counts;
  }

  /** Requests that are being answered now. */
  long inFlight() {
    return inFlight.sum();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    inFlight.increment();
    int status = BROKEN_OFF;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      inFlight.decrement();
      String part = part(((HttpServletRequest) request).getRequestURI());
      Count count = counts.computeIfAbsent(new Key(part, status), key -> new Count());
      count.requests().increment();
      count.nanoseconds().add(System.nanoTime() - begin);
    }
  }

  private static String part(String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return first.isEmpty() ? HOME : PARTS.contains(first) ? first : OTHER;
  }
}
