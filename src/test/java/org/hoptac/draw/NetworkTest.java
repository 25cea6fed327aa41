package org.hoptac.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NetworkTest {
  private static final List<Network.Group> GROUPS =
      List.of(
          new Network.Group(Standing.DONE, "done or under way"),
          new Network.Group(Standing.PLANNED, "planned"),
          new Network.Group(Standing.NOT, "not yet"));

  private static final Network.Node MIDDLE =
      new Network.Node("VN", "Việt Nam", "vi", "state", "/vi/actor/VN", 9);

  private static Network network(List<Network.Node> nodes, List<Network.Edge> edges) {
    return new Network("ego", "Partners", "See the table.", nodes, edges, GROUPS);
  }

  private static Network star(String label, int around) {
    List<Network.Node> nodes = new ArrayList<>(List.of(MIDDLE));
    List<Network.Edge> edges = new ArrayList<>();
    for (int i = 0; i < around; i++) {
      nodes.add(new Network.Node("n" + i, label, "vi", "state", "/vi/actor/n" + i, i));
      edges.add(new Network.Edge("VN", "n" + i, GROUPS.get(i % 2).standing(), i));
    }
    return network(nodes, edges);
  }

  private static Document parse(Network network) throws Exception {
    byte[] bytes = network.svg().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> paths(Document svg, Standing standing) {
    return elements(svg, "path").stream()
        .filter(path -> path.getAttribute("class").equals("edge " + standing.style()))
        .map(path -> path.getAttribute("d"))
        .toList();
  }

  @Test
  void isNamedAndDescribedForThoseWhoDoNotSeeIt() throws Exception {
    Element svg = parse(star("Lào", 2)).getDocumentElement();
    assertEquals("ego-title", svg.getAttribute("aria-labelledby"));
    assertEquals("ego-desc", svg.getAttribute("aria-describedby"));
    assertEquals("Partners", svg.getFirstChild().getTextContent());
    assertEquals("See the table.", svg.getFirstChild().getNextSibling().getTextContent());
  }

  /** The role img makes all that is inside presentational, and there are links inside. */
  @Test
  void itsLinksAreThereForAll() throws Exception {
    Document svg = parse(star("Lào", 2));
    assertEquals("group", svg.getDocumentElement().getAttribute("role"));
    assertEquals(
        List.of("/vi/actor/VN", "/vi/actor/n0", "/vi/actor/n1"),
        elements(svg, "a").stream().map(a -> a.getAttribute("href")).toList());
  }

  @Test
  void drawsTheSameTwice() {
    assertEquals(star("Lào", 12).svg(), star("Lào", 12).svg());
  }

  @Test
  void aLineHasTheClassOfItsGroupAndTheLegendItsWords() throws Exception {
    Document svg = parse(star("Lào", 4));
    assertEquals(2 + 1, paths(svg, Standing.DONE).size(), "two lines and the one of the legend");
    assertEquals(2 + 1, paths(svg, Standing.PLANNED).size());
    assertEquals(0, paths(svg, Standing.NOT).size(), "no line, no place in the legend");
    String text = svg.getDocumentElement().getTextContent();
    assertTrue(text.contains("planned"), text);
    assertFalse(text.contains("not yet"), text);
  }

  @Test
  void linesBetweenTheSameTwoRunSideBySide() throws Exception {
    List<Network.Node> nodes =
        List.of(MIDDLE, new Network.Node("EU", "Liên minh châu Âu", "vi", "state", "", 1));
    Network network =
        network(
            nodes,
            List.of(
                new Network.Edge("VN", "EU", Standing.DONE, 2),
                new Network.Edge("EU", "VN", Standing.PLANNED, 1)));
    Document svg = parse(network);
    assertFalse(
        paths(svg, Standing.PLANNED).contains(paths(svg, Standing.DONE).get(0)),
        "one line hides the other");
    assertEquals(1, elements(svg, "a").size(), "no address, no link");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 33})
  void noLabelLiesOnAnotherOrLeavesThePicture(int around) throws Exception {
    Document svg = parse(star("Cộng hòa Dân chủ Nhân dân Lào và các nước láng giềng", around));
    double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
    List<double[]> boxes = new ArrayList<>();
    for (Element text : elements(svg, "text")) {
      if (text.getAttribute("class").isEmpty()) {
        boxes.add(box(text));
      }
    }
    assertEquals(around + 1, boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      double[] one = boxes.get(i);
      assertTrue(one[0] >= -width / 2 && one[2] <= width / 2, "label " + i + " is cut off");
      for (int j = i + 1; j < boxes.size(); j++) {
        double[] other = boxes.get(j);
        boolean apart =
            one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
        assertTrue(apart, "labels " + i + " and " + j + " overlap");
      }
    }
  }

  /** Left, top, right, bottom of all lines of a label, by the estimate of its widths. */
  private static double[] box(Element text) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    NodeList lines = text.getElementsByTagName("tspan");
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      double width = Caption.width(line.getTextContent().strip()) * size;
      double x = Double.parseDouble(line.getAttribute("x"));
      double y = Double.parseDouble(line.getAttribute("y"));
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "start" -> x;
            case "end" -> x - width;
            default -> x - width / 2;
          };
      box[0] = Math.min(box[0], left);
      box[1] = Math.min(box[1], y - size * .8);
      box[2] = Math.max(box[2], left + width);
      box[3] = Math.max(box[3], y + size * .2);
    }
    return box;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"/><a href='javascript:alert(1)'>",
        "]]></title><script>",
        "&amp;&lt;",
        "a\u0000b\u0007\u001b\ud800c\ufffe",
        "\u202Etxt.exe\u2066",
        ""
      })
  void aHostileLabelStaysText(String label) throws Exception {
    Document svg = parse(star(label, 1));
    assertEquals(0, elements(svg, "script").size());
    assertEquals(2, elements(svg, "a").size());
    String title = elements(svg, "title").get(2).getTextContent();
    assertEquals(label.replaceAll("[\u0000-\u001f\ud800\ufffe]", ""), title);
  }

  @Test
  void aVeryLongLabelIsCutButReadWholeAsItsTitle() throws Exception {
    String label = "Ủy ban ".repeat(5_000).strip();
    Document svg = parse(star(label, 1));
    Element text = elements(svg, "text").get(1);
    assertTrue(text.getTextContent().endsWith("…"), text.getTextContent());
    assertEquals(2, text.getElementsByTagName("tspan").getLength());
    assertEquals(label, elements(svg, "title").get(2).getTextContent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example/", "data:text/html,x", "x"})
  void anAddressThatIsNoneIsRefused(String href) {
    assertThrows(
        IllegalArgumentException.class, () -> new Network.Node("x", "x", "", "state", href, 1));
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    List<Network.Node> nodes = List.of(MIDDLE);
    Stream.of(
            new Network.Edge("VN", "nobody", Standing.DONE, 1),
            new Network.Edge("VN", "VN", Standing.ONGOING, 1))
        .forEach(
            edge ->
                assertThrows(IllegalArgumentException.class, () -> network(nodes, List.of(edge))));
    assertThrows(IllegalArgumentException.class, () -> network(List.of(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Network.Node("x", "x", "", "a\" onload=\"x", "", 1));
  }
}
