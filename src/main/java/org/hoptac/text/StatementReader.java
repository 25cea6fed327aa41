package org.hoptac.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads statements from files and streams. What cannot be used is handed to the one who counts
 * rejections, with file, line and reason; everything else is read.
 */
public final class StatementReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** So much of what was found a message shows. */
  private static final int MOST_SHOWN = 100;

  private final Target target;
  private final Consumer<Rejection> rejected;

  private interface Target {
    void accept(Received text);
  }

  private StatementReader(Target target, Consumer<Rejection> rejected) {
    this.target = target;
    this.rejected = rejected;
  }

  /** A reader that hands on what it reads and what it rejects, in the order of the input. */
  public StatementReader(Consumer<Statement> read, Consumer<Rejection> rejected) {
    this((Target) text -> text.statement().ifPresent(read), rejected);
  }

  /** A reader that hands texts on as they are received: others may make statements of them. */
  public static StatementReader asReceived(
      Consumer<Received> received, Consumer<Rejection> rejected) {
    return new StatementReader((Target) received::accept, rejected);
  }

  /** Reads a file in the format its name ends with; plain lines when the ending says nothing. */
  public void read(Path file) {
    String name = file.getFileName().toString();
    try (InputStream stream = Files.newInputStream(file)) {
      read(stream, file.toString(), name, InputFormat.ofName(name).orElse(InputFormat.TXT));
    } catch (NoSuchFileException e) {
      rejected.accept(new Rejection(file.toString(), 0, "there is no such file"));
    } catch (IOException e) {
      rejected.accept(
          new Rejection(file.toString(), 0, "the file cannot be read: " + e.getMessage()));
    }
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param shown name of the input in messages
   * @param document name of the document the statements are part of
   */
  public void read(InputStream stream, String shown, String document, InputFormat format)
      throws IOException {
    if (format == InputFormat.FEED) {
      // XML says its own encoding.
      new FeedReader(shown, document, this::statement, rejected).read(stream);
      return;
    }
    var begun = new PushbackInputStream(stream, OtherFormat.BEGINNING);
    byte[] beginning = begun.readNBytes(OtherFormat.BEGINNING);
    begun.unread(beginning);
    Optional<String> other = OtherFormat.of(beginning, format);
    if (other.isPresent()) {
      reject(shown, 0, other.get());
      return;
    }
    switch (format) {
      case JSONL ->
          new RawLines(shown, rejected)
              .read(begun, (number, line) -> json(number, line, shown, document));
      case CSV -> csv(begun, shown, document);
      default ->
          new RawLines(shown, rejected).read(begun, (number, line) -> line(number, line, document));
    }
  }

  private void line(int number, String line, String document) {
    if (!line.isBlank()) {
      statement(line, Source.line(document, number));
    }
  }

  private void statement(String text, Source source) {
    target.accept(new Received(text, source));
  }

  // JSON lines

  private void json(int number, String line, String shown, String document) {
    if (line.isBlank()) {
      return;
    }
    try {
      JsonElement row = JsonParser.parseString(line);
      if (row.isJsonObject()) {
        row(name -> text(row.getAsJsonObject(), name), number, shown, document);
      } else {
        reject(shown, number, "the line is no JSON object");
      }
    } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
      reject(shown, number, "the line is not valid JSON");
    }
  }

  private static Optional<String> text(JsonObject row, String name) {
    return row.get(name) instanceof JsonPrimitive value
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  // CSV

  private void csv(InputStream stream, String shown, String document) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    long line = 0;
    try (CSVParser parser =
        CSVParser.parse(
            withoutMark(new InputStreamReader(new KeptOpen(stream), decoder)), format)) {
      if (!parser.getHeaderMap().containsKey("text")) {
        reject(shown, 1, withoutText(parser.getHeaderNames()));
        return;
      }
      for (CSVRecord row : parser) {
        line = parser.getCurrentLineNumber();
        row(name -> cell(row, parser.getHeaderMap(), name), (int) line, shown, document);
      }
    } catch (CharacterCodingException e) {
      reject(
          shown, (int) line + 1, "the file is not valid UTF-8 from here on; convert it to UTF-8");
    } catch (IllegalArgumentException e) {
      reject(shown, 1, "the header is not usable: " + e.getMessage());
    } catch (UncheckedIOException | IOException e) {
      reject(shown, (int) line + 1, "the row is not valid CSV; the rest of the file was left out");
    }
  }

  /** Spreadsheets put a byte order mark before the first name, of which it is no part. */
  private static Reader withoutMark(Reader reader) throws IOException {
    var begun = new PushbackReader(reader);
    int first = begun.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      begun.unread(first);
    }
    return begun;
  }

  private static String withoutText(List<String> names) {
    if (names.isEmpty()) {
      return "the file is empty";
    }
    String found = String.join(", ", names);
    return "the header has no column \"text\" but \""
        + found.substring(0, Math.min(MOST_SHOWN, found.length()))
        + "\"; a comma stands between columns";
  }

  private static Optional<String> cell(CSVRecord row, Map<String, Integer> header, String name) {
    boolean there = header.containsKey(name) && row.isSet(name) && !row.get(name).isBlank();
    return there ? Optional.of(row.get(name)) : Optional.empty();
  }

  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream stream) {
      super(stream);
    }

    @Override
    public void close() {}
  }

  // Rows of both

  private void row(
      Function<String, Optional<String>> value, int line, String shown, String document) {
    Optional<String> text = value.apply("text").filter(t -> !t.isBlank());
    String language = value.apply("lang").orElse("vi");
    if (text.isEmpty()) {
      reject(shown, line, "the row has no \"text\"");
    } else if (text.get().codePointCount(0, text.get().length()) > RawLines.LONGEST) {
      reject(shown, line, "the text is longer than " + RawLines.LONGEST + " characters");
    } else if (!language.equals("vi") && !language.startsWith("vi-")) {
      reject(shown, line, "the language is \"" + language + "\"; only Vietnamese is read");
    } else {
      Optional<LocalDate> published =
          value.apply("published").flatMap(date -> date(date, line, shown));
      statement(
          text.get(),
          new Source(document, line, published, value.apply("publisher"), value.apply("url")));
    }
  }

  private Optional<LocalDate> date(String value, int line, String shown) {
    try {
      return Optional.of(LocalDate.parse(value.substring(0, Math.min(10, value.length()))));
    } catch (DateTimeParseException e) {
      reject(
          shown,
          line,
          "\"published\" is no date such as 2024-05-31; the statement was read without it");
      return Optional.empty();
    }
  }

  private void reject(String shown, int line, String reason) {
    rejected.accept(new Rejection(shown, line, reason));
  }
}
