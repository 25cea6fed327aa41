package org.hoptac.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineTest {
  private static final Timeline.Words WORDS =
      new Timeline.Words(
          "t", "Dòng thời gian", "Mỗi dòng một sự kiện", "Không rõ năm", month -> "th " + month);

  private static Timeline.Item item(Standing standing, String label, String begin, String end) {
    return new Timeline.Item(
        Optional.of(
            new Timeline.Period(LocalDate.parse(begin), LocalDate.parse(end), end.endsWith("31"))),
        begin,
        standing,
        label,
        "vi",
        "/vi/event/" + label.length());
  }

  private static Timeline.Item undated(String label) {
    return new Timeline.Item(Optional.empty(), "27/9", Standing.DONE, label, "", "/vi/event/x");
  }

  /** Reading it as XML says that it is well-formed. */
  private static Element read(String svg) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
      return document.getDocumentElement();
    } catch (Exception fault) {
      throw new AssertionError(svg, fault);
    }
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Element draw(Timeline.Item... items) {
    return read(Timeline.draw(List.of(items), WORDS));
  }

  private static List<String> ticks(Timeline.Item... items) {
    Element axis = all(draw(items), "g").get(0);
    return all(axis, "text").stream().map(Element::getTextContent).toList();
  }

  @Test
  void saysWhatItIs() {
    Element svg = draw(undated("một"));
    assertEquals("t-title t-desc", svg.getAttribute("aria-labelledby"));
    assertEquals("Dòng thời gian", all(svg, "title").get(0).getTextContent());
    assertEquals("Mỗi dòng một sự kiện", all(svg, "desc").get(0).getTextContent());
    assertEquals("", Timeline.draw(List.of(), WORDS));
  }

  @Test
  void whatIsWrittenIsTextAndNeverMarkup() {
    String hostile = "\"/><script>alert('1')</script>&\u0001";
    String svg = Timeline.draw(List.of(undated(hostile)), WORDS);
    assertFalse(svg.contains("<script"), svg);
    Element link = all(read(svg), "a").get(0);
    assertEquals(
        "\"/><script>alert('1')</script>& · 27/9", all(link, "title").get(0).getTextContent());
  }

  @Test
  void eachStandingHasAShapeOfItsOwn() {
    List<String> shapes = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      Element link = all(draw(item(standing, "việc", "2024-03-14", "2024-03-14")), "a").get(0);
      assertEquals(standing.style(), link.getAttribute("class"));
      assertEquals("vi", link.getAttribute("lang"));
      shapes.add(all(link, "path").size() + " half, " + all(link, "line").size() + " stroke");
    }
    assertEquals(
        List.of(
            "0 half, 0 stroke",
            "1 half, 0 stroke",
            "0 half, 1 stroke",
            "0 half, 0 stroke",
            "0 half, 0 stroke"),
        shapes);
  }

  @Test
  void thingsWithoutAYearStandApart() {
    Element svg = draw(undated("sau"), item(Standing.DONE, "trước", "2024-03-14", "2024-03-14"));
    Element apart =
        all(svg, "g").stream()
            .filter(g -> g.getAttribute("class").equals("undated"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, all(apart, "a").size());
    assertTrue(apart.getTextContent().contains("Không rõ năm"), apart.getTextContent());
    assertTrue(apart.getTextContent().contains("sau · 27/9"), apart.getTextContent());
  }

  @Test
  void aTimeThatIsNotKnownToTheDayIsASpanWithoutEnds() {
    Element vague = draw(item(Standing.PLANNED, "mơ hồ", "2023-01-01", "2023-12-31"));
    Element line = all(all(vague, "a").get(0), "line").get(0);
    assertEquals("span vague", line.getAttribute("class"));
    assertEquals(1, all(all(vague, "a").get(0), "line").size());
    Element period = draw(item(Standing.DONE, "kỳ", "2023-01-01", "2023-11-30"));
    assertEquals(3, all(all(period, "a").get(0), "line").size());
  }

  @Test
  void theAxisIsOfMonthsOrYearsByWhatThereIs() {
    assertEquals(
        List.of("th 2024-03", "th 2024-04"),
        ticks(item(Standing.DONE, "một ngày", "2024-03-14", "2024-03-14")));
    assertEquals(
        List.of("th 2023-11", "th 2024-01", "th 2024-03"),
        List.copyOf(
            ticks(
                    item(Standing.DONE, "a", "2023-11-01", "2023-11-01"),
                    item(Standing.DONE, "b", "2025-05-01", "2025-05-01"))
                .subList(0, 3)));
    assertEquals(
        "1990",
        ticks(
                item(Standing.DONE, "a", "1993-01-01", "1993-01-01"),
                item(Standing.DONE, "b", "2024-05-01", "2024-05-01"))
            .get(0));
  }

  @Test
  void everythingLiesWithinTheFrame() {
    for (String[] days :
        new String[][] {
          {"2024-03-14", "2024-03-14"}, {"0001-01-01", "9999-12-31"}, {"2023-12-31", "2024-01-01"}
        }) {
      Element svg = draw(item(Standing.DONE, "rộng", days[0], days[1]), undated("khác"));
      for (Element each : all(svg, "text")) {
        double x = Double.parseDouble(each.getAttribute("x"));
        assertTrue(x >= 0 && x <= 720, () -> days[0] + ": " + x);
      }
    }
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.parse("2024-03-14");
    assertThrows(
        IllegalArgumentException.class, () -> new Timeline.Period(day, day.minusDays(1), false));
  }
}
