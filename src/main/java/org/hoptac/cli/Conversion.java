package org.hoptac.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Reading;
import org.hoptac.text.Received;

/**
 * The way of texts to an output: batch by batch they become statements, readings and what is to be
 * written of them in several threads, and are written in the order of the input.
 */
final class Conversion<P> implements AutoCloseable {
  /** As much as keeps a thread busy for some milliseconds. */
  private static final int CHARACTERS_A_BATCH = 1 << 12;

  private final Engine engine;
  private final ReadingOutput<P> output;
  private final Tally tally;
  private final InOrder<List<Received>, Done<P>> readers;
  private List<Received> batch = new ArrayList<>();
  private int characters;

  private record Done<P>(int statements, int events, P prepared) {}

  Conversion(Engine engine, ReadingOutput<P> output, int threads, Tally tally) {
    this.engine = engine;
    this.output = output;
    this.tally = tally;
    this.readers = new InOrder<>(threads, this::convert, this::write);
  }

  /** Takes one more text; may have to wait until others are done. */
  void add(Received text) {
    batch.add(text);
    characters += text.text().length();
    if (characters >= CHARACTERS_A_BATCH) {
      giveBatch();
    }
  }

  /** Writes all that was taken. */
  void finish() {
    giveBatch();
    readers.finish();
  }

  @Override
  public void close() {
    readers.close();
  }

  private void giveBatch() {
    readers.give(batch);
    batch = new ArrayList<>();
    characters = 0;
  }

  private Done<P> convert(List<Received> texts) {
    List<Reading> readings =
        texts.stream()
            .map(Received::statement)
            .flatMap(Optional::stream)
            .map(engine::read)
            .toList();
    int events = readings.stream().mapToInt(reading -> reading.events().size()).sum();
    return new Done<>(readings.size(), events, output.prepare(readings));
  }

  private void write(Done<P> done) {
    tally.read(done.statements(), done.events());
    try {
      output.write(done.prepared());
    } catch (IOException e) {
      throw new UserException("the output cannot be written: " + e.getMessage());
    }
  }
}
