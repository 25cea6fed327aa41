package org.hoptac.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hoptac.event.Reading;
import org.hoptac.server.Converter;
import org.hoptac.text.InputFormat;
import org.hoptac.text.Statement;
import org.hoptac.text.StatementReader;

/** The engine as the server uses it for what visitors send: the same readers as for files. */
final class EngineConverter implements Converter {
  /** Name of the document that the statements are said to be part of. */
  private static final String DOCUMENT = "convert";

  private final Engine engine;

  EngineConverter(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void convert(byte[] text, Form form, Sink sink) {
    var reader =
        new StatementReader(
            statement -> sink.read(converted(statement)),
            rejection -> sink.reject(rejection.line(), rejection.reason()));
    try {
      reader.read(new ByteArrayInputStream(text), DOCUMENT, DOCUMENT, format(form));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Converted converted(Statement statement) {
    Reading reading = engine.read(statement);
    return new Converted(
        statement.source().position(),
        engine.writer().triples(reading),
        CodebookOutput.row(reading));
  }

  private static InputFormat format(Form form) {
    return switch (form) {
      case LINES -> InputFormat.TXT;
      case JSON_LINES -> InputFormat.JSONL;
    };
  }
}
