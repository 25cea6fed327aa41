package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes of published data: a whole graph passes, and each rule is broken once, by one small
 * change of that graph.
 *
 * <p>The things have IRIs of another base than the default one, because no shape may depend on it.
 */
class ShapesTest {
  private static final Shapes SHAPES = Shapes.packaged();

  static final String PREFIXES =
      """
      @prefix : <http://localhost:3030/id/> .
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix type: <https://w3id.org/hoptac/type/> .
      @prefix role: <https://w3id.org/hoptac/role/> .
      @prefix status: <https://w3id.org/hoptac/status/> .
      @prefix topic: <https://w3id.org/hoptac/topic/> .
      @prefix rule: <https://w3id.org/hoptac/rule/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  static final String EXAMPLE =
      PREFIXES
          + """
          :statement a coop:SourceStatement ;
            coop:text "Ngày 26/10/2023, Bộ trưởng Tô Lâm cho biết Bộ Công an Việt Nam và EU đã diễn tập chung về an ninh mạng tại Hà Nội." ;
            dct:language "vi" ; dct:isPartOf :document ; coop:position 9 ; dct:issued "2023-10-27"^^xsd:date .
          :document a coop:Document ; dct:title "example.txt" .

          :m-date a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 0 ; nif:endIndex 15 ; nif:anchorOf "Ngày 26/10/2023" .
          :m-says a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 34 ; nif:endIndex 42 ; nif:anchorOf "cho biết" .
          :m-ministry a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 43 ; nif:endIndex 62 ; nif:anchorOf "Bộ Công an Việt Nam" .
          :m-vn a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 54 ; nif:endIndex 62 ; nif:anchorOf "Việt Nam" .
          :m-eu a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 66 ; nif:endIndex 68 ; nif:anchorOf "EU" .
          :m-cue a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 69 ; nif:endIndex 71 ; nif:anchorOf "đã" .
          :m-trigger a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 72 ; nif:endIndex 86 ; nif:anchorOf "diễn tập chung" .
          :m-place a coop:Mention ; nif:referenceContext :statement ;
            nif:beginIndex 107 ; nif:endIndex 113 ; nif:anchorOf "Hà Nội" ; coop:mentions :hanoi .

          :event a coop:CooperationEvent ;
            rdfs:label "tập trận, diễn tập: Bộ Công an, Việt Nam, EU; an ninh mạng"@vi , "exercise: Bộ Công an, Vietnam, EU; cybersecurity"@en ;
            coop:eventType type:exercise ;
            coop:partner :ministry , :VN , :EU ;
            coop:hasParticipant :ministry , :VN , :EU ;
            coop:participation :p-ministry , :p-vn , :p-eu ;
            coop:topic topic:cybersecurity ; coop:form type:training ;
            coop:takesPlaceIn :hanoi ; coop:concernsRegion :asia ; coop:when :time ;
            coop:underProgramme :esiwa ; coop:subEventOf :event ; coop:hasGoal :event ;
            coop:ordinal 1 ; coop:trend "increase" .
          :p-ministry a coop:Participation ; coop:agent :ministry ; coop:role role:partner ;
            coop:evidence :m-ministry ; coop:rule rule:subject ; coop:inCapacity :minister .
          :p-vn a coop:Participation ; coop:agent :VN ; coop:role role:partner ;
            coop:evidence :m-vn ; coop:rule rule:subject ; coop:confidence 0.92 .
          :p-eu a coop:Participation ; coop:agent :EU ; coop:role role:partner ;
            coop:evidence :m-eu ; coop:rule rule:subject .
          :time a coop:EventTime ; coop:dateText "Ngày 26/10/2023" ; coop:edtf "2023-10-26" ; coop:evidence :m-date ;
            sem:hasBeginTimeStamp "2023-10-26"^^xsd:date ; sem:hasEndTimeStamp "2023-10-26"^^xsd:date .

          :claim a coop:Claim ;
            coop:about :event ; coop:status status:completed ; coop:statusCue :m-cue ; coop:evidence :m-trigger ;
            coop:detail :m-place ;
            prov:wasDerivedFrom :statement ;
            prov:wasAttributedTo :to-lam ; coop:attributionKind "speaker" ; coop:attributionCue :m-says ;
            coop:confidence 0.9 ; coop:rule rule:status-cue ; prov:wasGeneratedBy :run .
          :run a coop:ExtractionRun ; coop:programVersion "0.1.0" ; coop:ruleSetHash "abcdef0123456789" .

          :VN a coop:State ; skos:notation "VN" ; skos:prefLabel "Việt Nam"@vi , "Vietnam"@en .
          :EU a coop:InternationalOrganisation ; skos:notation "EU" ; skos:prefLabel "Liên minh châu Âu"@vi .
          :ministry a org:Organization ; skos:prefLabel "Bộ Công an"@vi ; coop:actsFor :VN .
          :to-lam a foaf:Person ; skos:prefLabel "Tô Lâm"@vi ; org:holds :minister .
          :minister a org:Post ; skos:prefLabel "Bộ trưởng"@vi , "minister"@en .
          :hanoi a coop:Place ; skos:prefLabel "Hà Nội"@vi .
          :asia a coop:Place ; skos:prefLabel "châu Á"@vi .
          :esiwa a coop:Programme ; skos:prefLabel "Dự án Tăng cường An ninh"@vi ; skos:notation "ESIWA" .
          :nikkei a coop:Outlet ; skos:prefLabel "Nikkei Asia"@vi .
          :delegates a coop:UnnamedGroup ; skos:prefLabel "các đại biểu"@vi .
          :resemblance a coop:Resemblance ; coop:between :event , :other ; coop:score 0.9 ;
            coop:reason "cùng loại, cùng các bên"@vi , "same type, same parties"@en .
          """;

  /**
   * One rule: the change that breaks it, the property blamed (empty: the node) and how the message
   * begins; {@code also} are the beginnings of what must follow from the same change.
   */
  record Rule(String change, String to, String path, String message, String... also) {
    boolean isBrokenBy(Shapes.Violation violation) {
      return violation.path().equals(path) && violation.message().startsWith(message);
    }

    boolean explains(Shapes.Violation violation) {
      return isBrokenBy(violation) || Stream.of(also).anyMatch(violation.message()::startsWith);
    }

    @Override
    public String toString() {
      return message + " [" + change + " -> " + to + "]";
    }
  }

  @Test
  void acceptsAWholeStatement() {
    assertEquals(List.of(), SHAPES.check(parse(EXAMPLE)));
  }

  @Test
  void acceptsCodePointsOutsideTheBasicPlane() {
    String moved =
        EXAMPLE
            .replace("coop:text \"Ngày 26/10/2023,", "coop:text \"🕊 Ngày 26/10/2023,")
            .replace("beginIndex 0 ; nif:endIndex 15", "beginIndex 2 ; nif:endIndex 17");
    for (int[] span : List.of(new int[] {34, 42}, new int[] {43, 62}, new int[] {54, 62}))
      moved = moved.replace(span(span[0], span[1]), span(span[0] + 2, span[1] + 2));
    for (int[] span :
        List.of(new int[] {66, 68}, new int[] {69, 71}, new int[] {72, 86}, new int[] {107, 113}))
      moved = moved.replace(span(span[0], span[1]), span(span[0] + 2, span[1] + 2));
    assertEquals(List.of(), SHAPES.check(parse(moved)));
  }

  private static String span(int begin, int end) {
    return "nif:beginIndex " + begin + " ; nif:endIndex " + end + " ;";
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refusesWhatBreaksOneRule(Rule rule) {
    assertTrue(EXAMPLE.contains(rule.change()), "the example has no " + rule.change());
    List<Shapes.Violation> found = SHAPES.check(parse(EXAMPLE.replace(rule.change(), rule.to())));
    assertTrue(found.stream().anyMatch(rule::isBrokenBy), () -> "not refused: " + found);
    assertEquals(
        List.of(),
        found.stream().filter(violation -> !rule.explains(violation)).toList(),
        "refused for another reason");
  }

  static Stream<Rule> rules() {
    String coop = "https://w3id.org/hoptac/ontology#";
    String nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    String prov = "http://www.w3.org/ns/prov#";
    String sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    String dct = "http://purl.org/dc/terms/";
    String label = "http://www.w3.org/2000/01/rdf-schema#label";
    String prefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
    String notation = "http://www.w3.org/2004/02/skos/core#notation";
    return Stream.of(
        // statement
        new Rule(
            "Hà Nội.\" ;",
            "Hà Nội.\"@vi ;",
            coop + "text",
            "A statement has exactly one coop:text"),
        new Rule(
            "dct:language \"vi\" ; ",
            "",
            dct + "language",
            "A statement has exactly one dct:language"),
        new Rule(
            ":document a coop:Document ;", ":document", dct + "isPartOf", "A statement is part of"),
        new Rule("coop:position 9", "coop:position 0", coop + "position", "coop:position is"),
        new Rule(
            "\"2023-10-27\"^^xsd:date",
            "\"27/10/2023\"",
            dct + "issued",
            "dct:issued is one xsd:date"),
        // mention
        new Rule(
            "anchorOf \"EU\"", "anchorOf \"Eu\"", nif + "anchorOf", "nif:anchorOf is not SUBSTR"),
        new Rule(
            "beginIndex 66 ;", "beginIndex 65 ;", nif + "anchorOf", "nif:anchorOf is not SUBSTR"),
        new Rule(
            "nif:anchorOf \"EU\" .",
            "nif:anchorOf \"EU\"@vi .",
            nif + "anchorOf",
            "A mention has one nif:anchorOf"),
        new Rule(
            ":m-eu a coop:Mention ; nif:referenceContext :statement ;",
            ":m-eu a coop:Mention ;",
            nif + "referenceContext",
            "A mention stands in exactly one"),
        new Rule("nif:beginIndex 66 ;", "", nif + "beginIndex", "A mention has one nif:beginIndex"),
        new Rule(
            "nif:beginIndex 66 ;", "nif:beginIndex \"66\" ;", nif + "beginIndex", "A mention "),
        new Rule("nif:endIndex 68 ;", "", nif + "endIndex", "A mention has one nif:endIndex"),
        new Rule(
            "66 ; nif:endIndex 68 ; nif:anchorOf \"EU\"",
            "66 ; nif:endIndex 66 ; nif:anchorOf \"\"",
            nif + "beginIndex",
            "A mention begins before it ends"),
        // claim
        new Rule(
            "coop:about :event ;",
            "coop:about :event , :VN ;",
            coop + "about",
            "A claim is about exactly one"),
        new Rule(
            "coop:status status:completed ;",
            "",
            coop + "status",
            "A claim has exactly one coop:status"),
        new Rule(
            "status:completed ;",
            "status:completed , status:intended ;",
            coop + "status",
            "A claim has exactly one coop:status"),
        new Rule(
            "status:completed ;",
            "status:realised ;",
            coop + "status",
            "A claim has exactly one coop:status"),
        new Rule(
            "status:completed ;",
            "type:exercise ;",
            coop + "status",
            "A claim has exactly one coop:status"),
        new Rule(
            "prov:wasDerivedFrom :statement ;",
            "prov:wasDerivedFrom :statement , :document ;",
            prov + "wasDerivedFrom",
            "A claim is derived from exactly one",
            "The evidence of a claim stands in"),
        new Rule(
            "coop:statusCue :m-cue",
            "coop:statusCue :m-none",
            coop + "statusCue",
            "A status cue is"),
        new Rule(
            "coop:attributionCue :m-says",
            "coop:attributionCue :m-none",
            coop + "attributionCue",
            "An attribution cue is"),
        new Rule("coop:detail :m-place", "coop:detail :m-none", coop + "detail", "A detail is"),
        new Rule(" ; coop:mentions :hanoi", "", coop + "detail", "A detail is"),
        new Rule(
            "prov:wasGeneratedBy :run .",
            "coop:rule rule:other .",
            prov + "wasGeneratedBy",
            "A claim is generated by exactly one"),
        new Rule(
            "coop:confidence 0.9 ;",
            "coop:confidence 1.1 ;",
            coop + "confidence",
            "coop:confidence is one xsd:decimal from 0 to 1"),
        new Rule(
            "coop:rule rule:status-cue ;", "", coop + "rule", "A claim names at least one rule"),
        new Rule(
            "prov:wasAttributedTo :to-lam",
            "prov:wasAttributedTo :hanoi",
            prov + "wasAttributedTo",
            "A claim is attributed to at most one source"),
        new Rule(
            "attributionKind \"speaker\"",
            "attributionKind \"friend\"",
            coop + "attributionKind",
            "coop:attributionKind is"),
        new Rule(
            "coop:attributionKind \"speaker\" ;",
            "",
            "",
            "prov:wasAttributedTo and coop:attributionKind stand together"),
        new Rule("coop:programVersion \"0.1.0\" ;", "", coop + "programVersion", "A run has one"),
        new Rule(
            "; coop:ruleSetHash \"abcdef0123456789\"", "", coop + "ruleSetHash", "A run has one"),
        // event
        new Rule(
            "coop:eventType type:exercise ;",
            "",
            coop + "eventType",
            "An event has exactly one coop:eventType"),
        new Rule(
            "coop:eventType type:exercise ;",
            "coop:eventType type:exercise , type:aid ;",
            coop + "eventType",
            "An event has exactly one coop:eventType"),
        new Rule(
            "coop:eventType type:exercise ;",
            "coop:eventType type:cooperate ;",
            coop + "eventType",
            "An event has exactly one coop:eventType"),
        new Rule(
            "coop:subEventOf :event",
            "coop:subEventOf :VN",
            coop + "subEventOf",
            "A larger event is"),
        new Rule("coop:hasGoal :event", "coop:hasGoal :VN", coop + "hasGoal", "A goal is"),
        new Rule(
            ", \"exercise: Bộ Công an, Vietnam, EU; cybersecurity\"@en",
            "",
            label,
            "An event has one rdfs:label in vi and one in en"),
        new Rule(
            "cybersecurity\"@en",
            "cybersecurity\"@vi",
            label,
            "An event has one rdfs:label in vi and one in en"),
        new Rule("topic:cybersecurity", "topic:knitting", coop + "topic", "A topic is a concept"),
        new Rule(
            "coop:form type:training",
            "coop:form topic:defence",
            coop + "form",
            "A form is a concept"),
        new Rule(
            "coop:takesPlaceIn :hanoi",
            "coop:takesPlaceIn :EU",
            coop + "takesPlaceIn",
            "A venue is"),
        new Rule(
            "coop:concernsRegion :asia",
            "coop:concernsRegion :EU",
            coop + "concernsRegion",
            "A region of concern is"),
        new Rule(
            "coop:when :time",
            "coop:when :hanoi",
            coop + "when",
            "A time is a described coop:EventTime"),
        new Rule(
            "coop:underProgramme :esiwa",
            "coop:underProgramme :EU",
            coop + "underProgramme",
            "A programme is"),
        new Rule("coop:ordinal 1", "coop:ordinal \"1\"", coop + "ordinal", "coop:ordinal is"),
        new Rule(
            "coop:trend \"increase\"",
            "coop:trend \"increase\"@en",
            coop + "trend",
            "coop:trend is"),
        new Rule(
            "coop:hasParticipant :ministry , :VN , :EU",
            "coop:hasParticipant :ministry , :VN , :EU , :asia",
            coop + "hasParticipant",
            "A participant is a described agent"),
        new Rule(
            "coop:participation :p-ministry , :p-vn , :p-eu ;",
            "coop:participation :p-ministry , :p-vn , :p-eu , :VN ;",
            coop + "participation",
            "A participation is a described"),
        // roles: the short and the long way say the same
        new Rule(
            "coop:partner :ministry , :VN , :EU ;",
            "coop:partner :ministry , :VN , :EU ; coop:host :VN ;",
            coop + "host",
            "A role property needs"),
        new Rule(
            "coop:partner :ministry , :VN , :EU ;",
            "coop:partner :ministry , :VN ;",
            coop + "participation",
            "A participation needs"),
        new Rule(
            "coop:agent :EU ; ",
            "",
            coop + "agent",
            "A participation has exactly one described agent",
            "A role property needs"),
        new Rule(
            "role:partner ;\n  coop:evidence :m-eu",
            "role:godfather ;\n  coop:evidence :m-eu",
            coop + "role",
            "A participation has exactly one coop:role",
            "A role property needs"),
        new Rule(
            "coop:evidence :m-eu ; ", "", coop + "evidence", "A participation has at least one"),
        new Rule(
            "coop:evidence :m-eu ;",
            "coop:evidence :m-none ;",
            coop + "evidence",
            "A participation has at least one"),
        new Rule(
            "coop:evidence :m-eu ; coop:rule rule:subject .",
            "coop:evidence :m-eu .",
            coop + "rule",
            "A participation names at least one rule"),
        new Rule(
            "coop:inCapacity :minister",
            "coop:inCapacity :EU",
            coop + "inCapacity",
            "A capacity is"),
        new Rule(
            "coop:confidence 0.92",
            "coop:confidence 9.2e-1",
            coop + "confidence",
            "coop:confidence is"),
        // time
        new Rule(
            "coop:dateText \"Ngày 26/10/2023\" ;",
            "",
            coop + "dateText",
            "A time has one coop:dateText"),
        new Rule(
            "coop:evidence :m-date",
            "coop:evidence :hanoi",
            coop + "evidence",
            "A time has at least one"),
        new Rule(
            "coop:edtf \"2023-10-26\"",
            "coop:edtf \"XXXX-10-26\"",
            "",
            "A full date has both time stamps"),
        new Rule(
            " ; sem:hasEndTimeStamp \"2023-10-26\"^^xsd:date",
            "",
            "",
            "A full date has both time stamps"),
        new Rule(
            "hasBeginTimeStamp \"2023-10-26\"",
            "hasBeginTimeStamp \"2023-10-27\"",
            sem + "hasBeginTimeStamp",
            "sem:hasBeginTimeStamp is one xsd:date, not after"),
        // resemblance
        new Rule(
            "coop:between :event , :other",
            "coop:between :event",
            coop + "between",
            "A resemblance is between exactly two"),
        new Rule(
            "coop:score 0.9",
            "coop:score 90.0",
            coop + "score",
            "A resemblance has one coop:score"),
        new Rule(
            ", \"same type, same parties\"@en",
            "",
            coop + "reason",
            "A resemblance has one coop:reason"),
        // what stands alone
        new Rule(
            ":delegates a",
            ":alone a coop:CooperationEvent ; coop:eventType type:aid ; rdfs:label \"viện trợ\"@vi , \"aid\"@en .\n:delegates a",
            "^<" + coop + "about>",
            "An event is reached by at least one claim"),
        new Rule(
            ":delegates a",
            ":alone a coop:Participation ; coop:agent :EU ; coop:role role:host ; coop:evidence :m-eu ; coop:rule rule:subject .\n:delegates a",
            "^<" + coop + "participation>",
            "A participation belongs to an event"),
        new Rule(
            "coop:evidence :m-trigger ;",
            "",
            coop + "evidence",
            "A claim has at least one",
            "The evidence of a claim stands in"),
        new Rule(
            "coop:edtf \"2023-10-26\" ;",
            "coop:edtf \"26/10/2023\" ;",
            coop + "edtf",
            "A time has one coop:edtf",
            "A full date has both"),
        new Rule(
            "coop:edtf \"2023-10-26\" ;",
            "coop:edtf \"2023-13-26\" ;",
            coop + "edtf",
            "A time has one coop:edtf"),
        // names
        new Rule("skos:notation \"VN\" ;", "", notation, "A state has one skos:notation"),
        new Rule(
            "skos:notation \"VN\" ;",
            "skos:notation \"VNM\" ;",
            notation,
            "A state has one skos:notation"),
        new Rule(
            "\"Tô Lâm\"@vi",
            "\"Tô Lâm\"@en",
            prefLabel,
            "A named thing has a skos:prefLabel in vi"),
        new Rule(
            "\"Liên minh châu Âu\"@vi",
            "\"Liên minh châu Âu\"",
            prefLabel,
            "A named thing has a skos:prefLabel in vi"),
        new Rule(
            "\"Hà Nội\"@vi",
            "\"Hà Nội\"@vi , \"Hà nội\"@vi",
            prefLabel,
            "Two skos:prefLabel in one language"),
        new Rule(
            "coop:actsFor :VN",
            "coop:actsFor :hanoi",
            coop + "actsFor",
            "One acts for a described"));
  }

  static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
