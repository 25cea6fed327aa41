package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint says of its data, against what it answers: {@code /.well-known/void}. */
class DescriptionTest {
  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcatap: <http://data.europa.eu/r5r/>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX spdx: <http://spdx.org/rdf/terms#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX : <https://w3id.org/hoptac/.well-known/void#>
      """;

  private static final String HOME = "https://w3id.org/hoptac/";

  @TempDir private static Path folder;
  private static SeedEndpoint endpoint;
  private static Model description;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new SeedEndpoint(folder.resolve("store"));
    description = ModelFactory.createModelForGraph(parse("/.well-known/void", Lang.TURTLE));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  private static Graph parse(String path, Lang lang) {
    String body = endpoint.get(path, lang.getContentType().getContentTypeStr()).body();
    return RDFParser.fromString(body, lang).toGraph();
  }

  /** Rows of a query on the description. */
  private static List<QuerySolution> told(String pattern) {
    String query = PREFIXES + "SELECT * WHERE { " + pattern + " }";
    try (var execution = QueryExecutionFactory.create(query, description)) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }

  private static long number(QuerySolution row, String variable) {
    return row.getLiteral(variable).getLong();
  }

  /** The one number that the endpoint answers. */
  private static long counted(String query) {
    String csv = endpoint.query(PREFIXES + query, "text/csv");
    return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow().trim());
  }

  @Test
  void isTheSameInEveryForm() {
    Graph turtle = description.getGraph();
    assertTrue(turtle.isIsomorphicWith(parse("/void.ttl", Lang.TURTLE)));
    assertTrue(turtle.isIsomorphicWith(parse("/void.nt", Lang.NTRIPLES)));
    assertTrue(turtle.isIsomorphicWith(parse("/void.jsonld", Lang.JSONLD11)));
    assertTrue(turtle.isIsomorphicWith(parse("/void.rdf", Lang.RDFXML)));
    assertTrue(turtle.isIsomorphicWith(parse("/.well-known/void", Lang.RDFXML)));
    assertTrue(
        turtle.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()),
        "there are blank nodes");
  }

  @Test
  void negotiatesAndSaysSo() {
    HttpResponse<String> rdf =
        endpoint.send(endpoint.request("/.well-known/void", "Accept", "application/ld+json").GET());
    assertEquals("/void.jsonld", rdf.headers().firstValue("Content-Location").orElse(""));
    assertTrue(rdf.headers().firstValue("Vary").orElse("").contains("Accept"));
    assertTrue(
        rdf.headers().firstValue("Link").orElse("").contains("</void.ttl>; rel=\"alternate\""));
    String tag = rdf.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        endpoint.send(
            endpoint
                .request("/.well-known/void", "Accept", "application/ld+json", "If-None-Match", tag)
                .GET());
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(
        406,
        endpoint
            .send(endpoint.request("/.well-known/void", "Accept", "image/png").GET())
            .statusCode());
    HttpRequest.Builder head =
        endpoint
            .request("/.well-known/void", "Accept", "text/turtle")
            .method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertEquals(200, endpoint.send(head).statusCode());
  }

  @Test
  void theShortAddressLeadsThere() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(endpoint.request("/void", "Accept", "text/turtle").GET());
    assertEquals(303, answer.statusCode());
    assertEquals("/.well-known/void", answer.headers().firstValue("Location").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://w3id.org/hoptac/.well-known/void> a void:DatasetDescription ; foaf:primaryTopic :dataset ; dct:license ?l",
        ":dataset a void:Dataset , dcat:Dataset",
        ":dataset dct:title ?t FILTER (LANG(?t) = 'vi')",
        ":dataset dct:title ?t FILTER (LANG(?t) = 'en')",
        ":dataset dct:description ?t FILTER (LANG(?t) = 'vi')",
        ":dataset dct:description ?t FILTER (LANG(?t) = 'en')",
        ":dataset dct:license <https://creativecommons.org/licenses/by/4.0/>",
        ":dataset dct:publisher/foaf:name ?n ; dct:creator/foaf:name ?n",
        ":dataset dct:issued ?i ; dct:modified ?m FILTER (?i <= ?m)",
        ":dataset dcat:keyword ?k FILTER (LANG(?k) = 'vi')",
        ":dataset dct:language <http://publications.europa.eu/resource/authority/language/VIE>",
        ":dataset void:sparqlEndpoint <https://w3id.org/hoptac/sparql>",
        ":dataset void:uriSpace 'https://w3id.org/hoptac/id/'",
        ":dataset void:vocabulary coop: , skos: , nif: , prov:",
        ":dataset void:feature <http://www.w3.org/ns/formats/Turtle> , <http://www.w3.org/ns/formats/N-Triples>",
        ":dataset dct:temporal [ dcat:startDate ?b ; dcat:endDate ?e ] FILTER (?b <= ?e)",
        ":dataset dct:spatial [ skos:prefLabel ?name ; skos:exactMatch ?same ]",
        ":endpoint dcat:endpointURL <https://w3id.org/hoptac/sparql> ; dcat:servesDataset :dataset"
      })
  void tells(String pattern) {
    assertFalse(told(pattern).isEmpty(), pattern);
  }

  @Test
  void countsAreThoseOfTheEndpoint() {
    QuerySolution row =
        told(":dataset void:triples ?t ; void:entities ?e ; void:distinctSubjects ?s ; void:distinctObjects ?o ; void:classes ?c ; void:properties ?p")
            .get(0);
    assertEquals(counted("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), number(row, "t"));
    assertEquals(counted("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }"), number(row, "e"));
    assertEquals(counted("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"), number(row, "s"));
    assertEquals(counted("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"), number(row, "o"));
    assertEquals(counted("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"), number(row, "c"));
    assertEquals(counted("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"), number(row, "p"));
  }

  @Test
  void partitionsAreThoseOfTheEndpoint() {
    assertEquals(
        rows("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c"),
        said(":dataset void:classPartition [ void:class ?c ; void:entities ?n ]", "c", "n"));
    assertEquals(
        rows("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
        said(":dataset void:propertyPartition [ void:property ?p ; void:triples ?n ]", "p", "n"));
    assertEquals(
        rows("SELECT ?p (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
        said(
            ":dataset void:propertyPartition [ void:property ?p ; void:distinctObjects ?n ]",
            "p",
            "n"));
    assertEquals(
        rows("SELECT ?p (COUNT(*) AS ?n) { ?s a coop:CooperationEvent ; ?p ?o } GROUP BY ?p"),
        said(
            ":dataset void:classPartition [ void:class coop:CooperationEvent ; void:propertyPartition [ void:property ?p ; void:triples ?n ] ]",
            "p",
            "n"));
  }

  private static TreeMap<String, Long> rows(String query) {
    TreeMap<String, Long> rows = new TreeMap<>();
    endpoint
        .query(PREFIXES + query, "text/csv")
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> rows.put(cells[0], Long.valueOf(cells[1].trim())));
    return rows;
  }

  private static TreeMap<String, Long> said(String pattern, String key, String value) {
    TreeMap<String, Long> rows = new TreeMap<>();
    told(pattern).forEach(row -> rows.put(row.getResource(key).getURI(), number(row, value)));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wikidata http://www.wikidata.org/",
        "dbpedia http://dbpedia.org/",
        "eurovoc http://eurovoc.europa.eu/",
        "geonames https://sws.geonames.org/",
        "eu-authority http://publications.europa.eu/"
      })
  void eachOtherDataSetHasALinksetWithItsCount(String row) {
    String key = row.split(" ")[0];
    String space = row.split(" ")[1];
    List<QuerySolution> linksets =
        told(
            ":dataset void:subset :links-KEY . :links-KEY a void:Linkset ; void:subjectsTarget :dataset ; void:objectsTarget [ void:uriSpace ?space ] ; void:triples ?n"
                .replace("KEY", key));
    assertEquals(1, linksets.size());
    assertTrue(linksets.get(0).getLiteral("space").getString().startsWith(space));
    assertEquals(
        counted(
            "SELECT (COUNT(*) AS ?n) { ?s skos:exactMatch|skos:closeMatch|skos:broadMatch|skos:narrowMatch|skos:relatedMatch ?o FILTER (STRSTARTS(STR(?o), '"
                + space
                + "')) }"),
        number(linksets.get(0), "n"));
    for (QuerySolution kind :
        told(
            ":links-KEY void:linkPredicate ?p ; void:propertyPartition [ void:property ?p ; void:triples ?n ]"
                .replace("KEY", key))) {
      assertEquals(
          counted(
              "SELECT (COUNT(*) AS ?n) { ?s <"
                  + kind.getResource("p").getURI()
                  + "> ?o FILTER (STRSTARTS(STR(?o), '"
                  + space
                  + "')) }"),
          number(kind, "n"));
    }
  }

  /** How they were found, when they were checked, and where they are apart. */
  @ParameterizedTest
  @ValueSource(strings = {"wikidata", "dbpedia", "geonames", "eurovoc", "eu-authority", "un-m49"})
  void eachLinksetSaysHowItWasFound(String key) {
    List<QuerySolution> found =
        told(
            ":links-KEY dct:description ?how ; dct:modified ?day ; void:dataDump ?file ; dct:isVersionOf <https://w3id.org/hoptac/links/KEY>"
                .replace("KEY", key));
    assertEquals(2, found.size(), "in two languages");
    assertTrue(found.get(0).getLiteral("day").getString().matches("\\d{4}-\\d\\d-\\d\\d"));
    String file = found.get(0).getResource("file").getURI();
    assertTrue(file.endsWith("/dump/links-" + key + ".nt"), file);
  }

  @Test
  void theCodesOfTheCrosswalkAreLinksToo() {
    assertEquals(
        counted("SELECT (COUNT(*) AS ?n) { ?s coop:cameo|coop:cameoAlternative ?o }"),
        number(told(":links-cameo void:triples ?n").get(0), "n"));
    assertEquals(
        counted("SELECT (COUNT(*) AS ?n) { ?s coop:plover ?o }"),
        number(told(":links-plover void:triples ?n").get(0), "n"));
  }

  @Test
  void exampleResourcesAnswer() {
    List<QuerySolution> examples = told(":dataset void:exampleResource ?thing");
    assertTrue(examples.size() >= 10, examples::toString);
    for (QuerySolution example : examples) {
      String path = example.getResource("thing").getURI().substring(HOME.length() - 1);
      HttpResponse<String> answer =
          endpoint.send(endpoint.request(path, "Accept", "text/turtle").GET());
      assertEquals(303, answer.statusCode(), path);
    }
  }

  @Test
  void filesAreAsTheyAreDescribed() throws Exception {
    List<QuerySolution> files =
        told(
            ":dataset dcat:distribution ?d . ?d dcat:downloadURL ?file ; dcat:byteSize ?bytes ; spdx:checksum/spdx:checksumValue ?sum ; dcat:mediaType ?type ; dct:license ?licence ; dcatap:availability ?a . :dataset void:dataDump ?file");
    assertTrue(files.size() >= 3, files::toString);
    HttpClient client = HttpClient.newHttpClient();
    for (QuerySolution file : files) {
      String path = file.getResource("file").getURI().substring(HOME.length() - 1);
      byte[] bytes =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(endpoint.url(path))).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
      assertEquals(bytes.length, number(file, "bytes"), path);
      assertEquals(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
          file.getLiteral("sum").getLexicalForm(),
          path);
    }
    assertEquals(
        told(":dataset void:dataDump ?file").size(), files.size(), "each dump is a distribution");
    assertFalse(
        told("?d dcat:compressFormat <https://www.iana.org/assignments/media-types/application/gzip>")
            .isEmpty());
  }

  private static Shapes shapes() {
    return Shapes.parse(
        RDFParser.source("src/test/resources/dcat-ap/shapes.ttl").lang(Lang.TURTLE).toGraph());
  }

  @Test
  void isADcatApCatalogue() {
    var report = ShaclValidator.get().validate(shapes(), description.getGraph());
    assertTrue(report.conforms(), () -> report.getEntries().toString());
    for (Node type :
        List.of(
            DCAT.Catalog.asNode(),
            DCAT.Dataset.asNode(),
            DCAT.Distribution.asNode(),
            DCAT.DataService.asNode())) {
      assertTrue(description.getGraph().contains(Node.ANY, RDF.Nodes.type, type), type::toString);
    }
  }

  /** The shapes see what is missing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/dc/terms/title",
        "http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/publisher",
        "http://www.w3.org/ns/dcat#accessURL",
        "http://www.w3.org/ns/dcat#endpointURL",
        "http://xmlns.com/foaf/0.1/name",
        "http://spdx.org/rdf/terms#checksumValue",
        "http://spdx.org/rdf/terms#algorithm"
      })
  void wouldNotBeOneWithout(String property) {
    Graph maimed = GraphFactory.createDefaultGraph();
    description.getGraph().stream()
        .filter(triple -> !triple.getPredicate().getURI().equals(property))
        .forEach(maimed::add);
    assertFalse(ShaclValidator.get().validate(shapes(), maimed).conforms());
  }

  @Test
  void wouldNotBeOneWithTwoPublishers() {
    Graph maimed = GraphFactory.createDefaultGraph();
    description.getGraph().stream().forEach(maimed::add);
    description.getGraph().stream(Node.ANY, RDF.Nodes.type, DCAT.Catalog.asNode())
        .forEach(
            catalogue ->
                maimed.add(
                    catalogue.getSubject(), DCTerms.publisher.asNode(), DCAT.Catalog.asNode()));
    assertFalse(ShaclValidator.get().validate(shapes(), maimed).conforms());
  }

  @TestFactory
  Stream<DynamicTest> eachExampleHasAnAnswer() {
    List<QuerySolution> examples =
        told(
            "?e a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ; sh:select ?q ; sh:prefixes/sh:declare/sh:prefix 'coop' ; schema:target <https://w3id.org/hoptac/sparql> ; rdfs:label ?vi , ?en ; rdfs:comment ?vi , ?en FILTER (LANG(?vi) = 'vi' && LANG(?en) = 'en')");
    assertTrue(examples.size() >= 20, () -> examples.size() + " examples");
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getLiteral("en").getString(),
                    () -> {
                      String csv = endpoint.query(example.getLiteral("q").getString(), "text/csv");
                      assertTrue(csv.lines().count() > 1, csv);
                    }));
  }

  /** Editors look for examples and partitions by SPARQL. */
  @Test
  void theDescriptionIsAGraphOfTheEndpoint() {
    String name = "<" + HOME + ".well-known/void>";
    assertEquals(
        description.size(), counted("SELECT (COUNT(*) AS ?n) FROM " + name + " { ?s ?p ?o }"));
    assertEquals(
        told("?e a sh:SPARQLExecutable").size(),
        counted(
            "SELECT (COUNT(*) AS ?n) FROM NAMED "
                + name
                + " { GRAPH ?g { ?e a sh:SPARQLExecutable } }"));
    assertEquals(
        told(":dataset void:exampleResource ?thing").size(),
        counted(
            "SELECT (COUNT(DISTINCT ?thing) AS ?n) FROM "
                + name
                + " FROM <"
                + HOME
                + "graph?default> { :dataset void:exampleResource ?thing . ?thing a ?class }"));
    assertEquals(0, counted("SELECT (COUNT(*) AS ?n) { ?e a sh:SPARQLExecutable }"));
    Graph stored = parse("/graph?graph=" + HOME + ".well-known/void", Lang.TURTLE);
    assertTrue(description.getGraph().isIsomorphicWith(stored));
    assertTrue(
        endpoint
            .get("/sparql", "application/n-triples")
            .body()
            .contains("#name> <" + HOME + ".well-known/void>"));
  }

  /** A client that knows SHACL puts the prefixes before the query. */
  @Test
  void examplesAreQueriesWithTheirPrefixesPutBefore() {
    StringBuilder prefixes = new StringBuilder();
    told("?e sh:declare [ sh:prefix ?prefix ; sh:namespace ?namespace ]")
        .forEach(
            row ->
                prefixes
                    .append("PREFIX ")
                    .append(row.getLiteral("prefix").getString())
                    .append(": <")
                    .append(row.getLiteral("namespace").getLexicalForm())
                    .append(">\n"));
    for (QuerySolution example : told("?e sh:select ?q")) {
      Query query = QueryFactory.create(prefixes + example.getLiteral("q").getString());
      assertTrue(query.isSelectType());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/", "/vi/", "/sparql?lang=vi", "/.well-known/void?lang=en"})
  void eachQueryOfAPageHasAnAnswer(String path) {
    List<String> queries =
        Pattern.compile("href=\"/sparql\\?lang=..&amp;query=([^\"&]+)\"")
            .matcher(endpoint.get(path, "text/html").body())
            .results()
            .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
            .toList();
    assertTrue(queries.size() >= 2, () -> queries.size() + " queries on " + path);
    for (String query : queries) {
      // One reading alone has no changes to tell of.
      boolean compares = query.contains("?onlyIn");
      long rows = endpoint.query(query, "text/csv").lines().count() - 1;
      assertEquals(compares, rows == 0, query);
    }
  }

  @Test
  void everyEventHasWordsOfItsStatementAsEvidence() {
    long events = counted("SELECT (COUNT(*) AS ?n) { ?e a coop:CooperationEvent }");
    assertTrue(events > 0);
    assertEquals(
        events,
        counted(
            """
            SELECT (COUNT(DISTINCT ?e) AS ?n) {
              ?e a coop:CooperationEvent .
              ?claim coop:about ?e ; prov:wasDerivedFrom ?statement ; coop:evidence ?m .
              ?statement coop:text ?text .
              ?m nif:referenceContext ?statement ; nif:beginIndex ?b ; nif:endIndex ?end ; nif:anchorOf ?words
              FILTER (?b < ?end && SUBSTR(?text, ?b + 1, ?end - ?b) = ?words)
            }"""));
  }

  @Test
  void numbersOnPagesAreThoseOfTheEndpoint() {
    String home = endpoint.get("/en/", "text/html").body();
    assertOnPage(home, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "triples");
    assertOnPage(home, "SELECT (COUNT(*) AS ?n) { ?s a coop:SourceStatement }", "statements");
    assertOnPage(home, "SELECT (COUNT(*) AS ?n) { ?s a coop:CooperationEvent }", "events");
    assertOnPage(home, "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?e coop:hasParticipant ?a }", "actors");
    for (String group : List.of("realised", "prospective", "unrealised")) {
      String words =
          switch (group) {
            case "realised" -> "done or under way";
            case "prospective" -> "planned, promised, proposed";
            default -> "not yet, refused, cancelled";
          };
      assertOnPage(
          home,
          "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?c coop:about ?e ; coop:status/skos:broader <https://w3id.org/hoptac/status/"
              + group
              + "> FILTER NOT EXISTS { ?e coop:eventType <https://w3id.org/hoptac/type/statement> } }",
          words);
    }
    String page = endpoint.get("/.well-known/void?lang=en", "text/html").body();
    assertOnPage(page, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "triples");
    assertOnPage(page, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }", "described things");
    assertOnPage(page, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }", "distinct objects");
  }

  private static void assertOnPage(String page, String query, String words) {
    String number = String.format(Locale.ROOT, "%,d", counted(query));
    Pattern shown = Pattern.compile("> ?" + number + "</strong> " + words + "(</a>)?</li>");
    assertTrue(shown.matcher(page).find(), () -> number + " " + words + " is not on the page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void pageIsWholeInBothLanguagesAndAsksNoOtherHost(String language) {
    HttpResponse<String> answer = endpoint.get("/.well-known/void?lang=" + language, "text/html");
    String page = answer.body();
    assertTrue(page.contains("<html lang=\"" + language + "\">"), page);
    assertTrue(page.contains("href=\"/void.ttl\""), page);
    assertTrue(page.contains("hreflang=\"" + (language.equals("vi") ? "en" : "vi") + "\""), page);
    assertTrue(page.contains("coop") && page.contains("Wikidata"), page);
    assertFalse(Pattern.compile("(src|<link [^>]*href)=\"https?:").matcher(page).find(), page);
    assertFalse(page.contains("{{"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dump/?lang=vi",
        "/dump/?lang=en",
        "/.well-known/void?lang=vi",
        "/.well-known/void?lang=en"
      })
  void pagesBearTheDataSetAsSchemaOrg(String path) {
    HttpResponse<String> answer = endpoint.get(path, "text/html");
    assertFalse(
        answer.headers().firstValue("Content-Security-Policy").orElse("").contains("unsafe"));
    JsonObject dataset = markup(answer.body());
    assertEquals("https://schema.org/", dataset.get("@context").getAsString());
    assertEquals("Dataset", dataset.get("@type").getAsString());
    for (String member :
        List.of("name", "description", "version", "dateModified", "temporalCoverage", "url")) {
      assertFalse(dataset.get(member).getAsString().isBlank(), member);
    }
    assertTrue(dataset.get("description").getAsString().length() >= 50);
    assertTrue(dataset.get("isAccessibleForFree").getAsBoolean());
    assertEquals(
        "https://creativecommons.org/licenses/by/4.0/", dataset.get("license").getAsString());
    assertEquals("[\"vi\",\"en\"]", dataset.get("inLanguage").toString());
    assertEquals("Organization", dataset.getAsJsonObject("creator").get("@type").getAsString());
    assertFalse(dataset.getAsJsonArray("spatialCoverage").isEmpty());
    JsonArray files = dataset.getAsJsonArray("distribution");
    assertTrue(files.size() >= 3, files::toString);
    for (JsonElement each : files) {
      JsonObject file = each.getAsJsonObject();
      assertFalse(file.getAsJsonArray("encodingFormat").isEmpty());
      String url = file.get("contentUrl").getAsString();
      assertTrue(url.startsWith(HOME), url);
      endpoint.get(url.substring(HOME.length() - 1), "*/*");
    }
  }

  private static JsonObject markup(String page) {
    Matcher block =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertTrue(block.find(), page);
    return JsonParser.parseReader(new StringReader(block.group(1))).getAsJsonObject();
  }

  @Test
  void robotsAreToldWhereToGo() {
    HttpResponse<String> answer = endpoint.get("/robots.txt", "*/*");
    assertEquals(
        "text/plain;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
    List<String> lines = answer.body().lines().toList();
    assertTrue(lines.contains("Disallow: /sparql?"), answer.body());
    assertTrue(lines.contains("Sitemap: " + endpoint.url("/sitemap.xml")), answer.body());
    assertTrue(lines.stream().anyMatch(line -> line.matches("Crawl-delay: \\d+")));
  }

  @Test
  void sitemapLeadsToEveryPage() {
    String index = endpoint.get("/sitemap.xml", "*/*").body();
    List<String> parts = locations(index);
    assertTrue(parts.size() >= 8, index);
    assertEquals(parts.size(), index.split("<lastmod>\\d{4}-\\d\\d-\\d\\dT").length - 1, index);
    Set<String> pages = new HashSet<>();
    for (String part : parts) {
      String body = endpoint.get(part.substring(endpoint.url("").length()), "*/*").body();
      List<String> urls = locations(body);
      assertTrue(urls.size() <= 50_000);
      assertEquals(urls.size(), body.split("<lastmod>").length - 1);
      pages.addAll(urls);
    }
    for (String type : List.of("coop:CooperationEvent", "coop:State", "foaf:Person")) {
      endpoint
          .query(PREFIXES + "SELECT ?s { ?s a " + type + " }", "text/csv")
          .lines()
          .skip(1)
          .map(iri -> iri.trim().substring((HOME + "id/").length()))
          .forEach(
              path -> {
                assertTrue(pages.contains(endpoint.url("/vi/" + path)), path);
                assertTrue(pages.contains(endpoint.url("/en/" + path)), path);
              });
    }
    pages.stream()
        .sorted()
        .filter(page -> page.hashCode() % 10 == 0 || !page.matches(".*/(vi|en)/.+/.+"))
        .forEach(page -> endpoint.get(page.substring(endpoint.url("").length()), "text/html"));
  }

  private static List<String> locations(String xml) {
    return Pattern.compile("<loc>([^<]+)</loc>")
        .matcher(xml)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sitemap/events-2.xml",
        "/sitemap/events-0.xml",
        "/sitemap/nothing-1.xml",
        "/sitemap/",
        "/void.xml"
      })
  void thereIsNoOtherPart(String path) {
    assertTrue(
        Set.of(400, 404).contains(endpoint.send(endpoint.request(path).GET()).statusCode()), path);
  }
}
