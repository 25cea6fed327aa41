package org.hoptac.cli;

import java.io.IOException;
import java.util.List;
import org.hoptac.event.Reading;

/**
 * Where converted readings go.
 *
 * @param <P> readings prepared for being written
 */
interface ReadingOutput<P> extends AutoCloseable {
  /** Does all that does not depend on what was written before; any thread may. */
  P prepare(List<Reading> readings);

  /** Writes what was prepared; one thread does, in the order of the input. */
  void write(P prepared) throws IOException;

  /** Writes what belongs behind the last reading; the stream stays open. */
  @Override
  void close() throws IOException;
}
