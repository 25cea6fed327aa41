package org.hoptac.text;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;

/**
 * Reads RSS 2.0 and Atom (RFC 4287): the summary of an entry is the statement, its title when there
 * is none. Document types and entities are refused, so that a feed cannot make the reader fetch or
 * expand anything.
 */
final class FeedReader {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final String shown;
  private final String document;
  private final BiConsumer<String, Source> read;
  private final Consumer<Rejection> rejected;

  FeedReader(
      String shown,
      String document,
      BiConsumer<String, Source> read,
      Consumer<Rejection> rejected) {
    this.shown = shown;
    this.document = document;
    this.read = read;
    this.rejected = rejected;
  }

  void read(InputStream stream) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      entries(factory.createXMLStreamReader(stream));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      rejected.accept(
          new Rejection(
              shown, line, "the feed is not well-formed XML; the rest of it was left out"));
    }
  }

  private void entries(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> fields = null;
    String publisher = null;
    int entries = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("item") || name.equals("entry")) {
          fields = new HashMap<>();
          entries++;
        } else if (fields != null) {
          field(xml, name, fields);
        } else if (name.equals("title")) {
          publisher = text(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && fields != null
          && isEntry(xml.getLocalName())) {
        entry(fields, publisher, entries, xml.getLocation().getLineNumber());
        fields = null;
      }
    }
    if (entries == 0) {
      rejected.accept(new Rejection(shown, 0, "the feed has no entries"));
    }
  }

  private static boolean isEntry(String name) {
    return name.equals("item") || name.equals("entry");
  }

  private static void field(XMLStreamReader xml, String name, Map<String, String> fields)
      throws XMLStreamException {
    String href = xml.getAttributeValue(null, "href");
    if (name.equals("link") && href != null) {
      fields.putIfAbsent("link", href);
    } else {
      fields.putIfAbsent(name, text(xml));
    }
  }

  /** Text of an element with all that is in it, up to its end tag. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private void entry(Map<String, String> fields, String publisher, int number, int line) {
    String text =
        Jsoup.parse(first(fields, "description", "summary", "content", "title")).text().strip();
    if (text.isBlank()) {
      rejected.accept(new Rejection(shown, line, "the entry has no description, summary or title"));
      return;
    }
    Optional<LocalDate> published =
        date(first(fields, "pubDate", "published", "updated", "date"), line);
    Optional<String> link =
        Optional.of(first(fields, "link", "id", "guid")).filter(url -> !url.isBlank());
    read.accept(
        text,
        new Source(
            document,
            number,
            published,
            Optional.ofNullable(publisher).filter(p -> !p.isBlank()),
            link));
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /**
   * Only the day is taken: what feeds write behind it ("GMT+7") is seldom what the standard says.
   */
  private Optional<LocalDate> date(String value, int line) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      boolean iso = value.length() >= 10 && value.charAt(4) == '-';
      return Optional.of(
          iso ? LocalDate.parse(value.substring(0, 10)) : LocalDate.parse(day(value), DAY));
    } catch (DateTimeException e) {
      rejected.accept(
          new Rejection(
              shown,
              line,
              "the date of the entry is none such as \"31 May 2024\" or \"2024-05-31\"; it was read without it"));
      return Optional.empty();
    }
  }

  /** Of "Fri, 31 May 2024 08:00:00 +0700" the words in the middle. */
  private static String day(String value) {
    return Arrays.stream(value.substring(value.indexOf(',') + 1).strip().split("\\s+"))
        .limit(3)
        .collect(Collectors.joining(" "));
  }
}
