package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;

/** What the pages and documents of the ontology and of the schemes tell of each term. */
class VocabularyPagesTest extends ServedTest {
  @Test
  void schemeIsToldAsAWhole() {
    String page = get("/en/scheme/types").body();
    String visit = section(page, "visit");
    assertHas(visit, "<span lang=\"en\">visit</span>", "<span lang=\"vi\">chuyến thăm</span>");
    assertHas(visit, "An official, ship or delegation", "Quan chức, tàu hoặc đoàn");
    assertHas(visit, "a ship that merely passes is no visit", "href=\"/en/type/meet\"");
    assertHas(visit, "Uses in the data</dt><dd class=\"number\">1</dd>");
    assertHas(visit, "<dt>Example</dt><dd><a href=\"/en/event/e2\"");
    assertHas(page, "An event has exactly one coop:eventType", "<code>1..1</code>");
    assertHas(section(get("/vi/scheme/topics").body(), "cybersecurity"), "eurovoc.europa.eu/");

    Graph document = DereferenceTest.parse(get("/data/scheme/types.ttl"));
    Node scheme = NodeFactory.createURI(Coop.HOME + "scheme/types");
    VOCABULARY.published().stream(Node.ANY, SKOS.inScheme.asNode(), scheme)
        .flatMap(concept -> VOCABULARY.published().stream(concept.getSubject(), Node.ANY, Node.ANY))
        .forEach(triple -> assertTrue(document.contains(triple), triple.toString()));
  }

  @Test
  void termsOfTheOntologyAreExplained() {
    String page = get("/en/ontology").body();
    String type = section(page, "eventType");
    assertHas(type, "<code>coop:eventType</code>", "lang=\"vi\"", "lang=\"en\"");
    assertHas(type, "<dt>Said of</dt><dd><a href=\"/en/ontology#CooperationEvent\"");
    assertHas(type, "<dt>Example</dt><dd><a href=\"/en/event/");
    assertHas(type, "<dt>Conditions (SHACL)</dt>", "<code>1..1</code>");
    String event = section(page, "CooperationEvent");
    assertHas(event, "<dt>Kind of</dt>", "<dt>Never also</dt>", "The description never asserts");
    assertHas(event, "An event is reached by at least one claim.");
    assertHas(page, "<dt>Prefix</dt><dd><span>coop</span>", "href=\"/ontology/0.1.0\"");
    for (String scheme : List.of("types", "roles", "statuses", "topics", "rules")) {
      assertHas(page, "href=\"/en/scheme/" + scheme + "\"");
    }
  }

  @Test
  void pageOfAProblemDependsOnTheLanguage() {
    for (String path : List.of("/id/event/none", "/nowhere")) {
      assertEquals(
          "Accept, Accept-Language, Accept-Encoding",
          header(get(path, "Accept", BROWSER), "Vary"),
          path);
      assertEquals(
          "Accept, Accept-Encoding", header(get(path, "Accept", "text/turtle"), "Vary"), path);
    }
  }

  private static String section(String page, String anchor) {
    int begin = page.indexOf("<section id=\"" + anchor + "\"");
    assertTrue(begin > 0, anchor);
    return page.substring(begin, page.indexOf("</section>", begin));
  }

  private static void assertHas(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), part + " in " + text);
    }
  }
}
