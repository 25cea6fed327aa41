package org.hoptac.cli;

import org.hoptac.event.Reading;

/** Where converted readings go. */
interface ReadingOutput extends AutoCloseable {
  void write(Reading reading);

  /** Writes what belongs behind the last reading; the stream stays open. */
  @Override
  void close();
}
