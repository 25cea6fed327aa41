package org.hoptac.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
  private static Chart.Bar bar(String label, double value) {
    return new Chart.Bar(value, String.valueOf(value), label, "vi", "/vi/actor/VN");
  }

  private static Document parse(Chart.Bar... bars) throws Exception {
    String svg = new Chart("chart", "Events", "See the table.", List.of(bars)).svg();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void lengthsAreAsTheValues() throws Exception {
    List<Element> bars = elements(parse(bar("a", 4), bar("b", 2), bar("c", 0)), "rect");
    assertEquals(number(bars.get(0), "width") / 2, number(bars.get(1), "width"), .1);
    assertEquals(1, number(bars.get(2), "width"), "nothing is a line");
  }

  @Test
  void lessThanNothingGoesToTheLeft() throws Exception {
    List<Element> bars = elements(parse(bar("a", 3), bar("b", -1)), "rect");
    double zero = number(bars.get(0), "x");
    assertEquals(zero, number(bars.get(1), "x") + number(bars.get(1), "width"), .1);
    assertTrue(number(bars.get(1), "width") < number(bars.get(0), "width"));
  }

  @Test
  void orderIsThatGivenAndNothingOverlaps() throws Exception {
    Document svg = parse(bar("first", 1), bar("second", 9), bar("third", 5));
    List<Element> bars = elements(svg, "rect");
    for (int i = 1; i < bars.size(); i++) {
      Element before = bars.get(i - 1);
      assertTrue(number(before, "y") + number(before, "height") < number(bars.get(i), "y"));
    }
    assertEquals("first", elements(svg, "text").get(0).getTextContent());
  }

  @Test
  void everythingLiesWithinThePicture() throws Exception {
    String longLabel = "Bộ Ngoại giao và Hợp tác quốc tế ".repeat(9);
    Document svg = parse(bar(longLabel, 1), bar("b", 1e300), bar("c", -1e300));
    for (Element bar : elements(svg, "rect")) {
      assertTrue(number(bar, "x") >= 0 && number(bar, "x") + number(bar, "width") <= 500);
    }
    assertTrue(elements(svg, "text").get(0).getTextContent().endsWith("…"));
    assertEquals(longLabel + ": 1.0", elements(svg, "title").get(1).getTextContent());
  }

  @Test
  void saysWhatItIsForThoseWhoDoNotSeeIt() throws Exception {
    Element svg = parse(bar("a", 1)).getDocumentElement();
    assertEquals("chart-title", svg.getAttribute("aria-labelledby"));
    assertEquals("Events", svg.getFirstChild().getTextContent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\" onload=\"x", "]]>", "a\u0000b\uD800"})
  void labelsStayText(String label) throws Exception {
    Document svg = parse(bar(label, 1));
    assertTrue(elements(svg, "script").isEmpty());
    assertFalse(elements(svg, "text").get(0).hasAttribute("onload"));
  }

  @Test
  void whatHasNoLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> bar("a", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Chart("c", "t", "d", List.of()));
  }
}
