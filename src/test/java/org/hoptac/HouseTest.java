package org.hoptac;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: which package knows which. The map stands in the root package's package-info. */
class HouseTest {
  private static final String ROOT = "org.hoptac.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hoptac");

  /** A package and those it may use, besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("text", Set.of()),
          entry("event", Set.of("text")),
          entry("lexicon", Set.of("text")),
          entry("extract", Set.of("text", "lexicon", "event")),
          entry("rdf", Set.of("event", "lexicon", "text")),
          entry("store", Set.of("rdf", "event")),
          entry("link", Set.of("text", "rdf", "store")),
          entry("reconcile", Set.of("rdf")),
          entry("draw", Set.of()),
          entry("search", Set.of("text", "rdf", "store")),
          entry("federate", Set.of()),
          entry(
              "server",
              Set.of(
                  "text",
                  "store",
                  "rdf",
                  "event",
                  "reconcile",
                  "search",
                  "draw",
                  "federate",
                  "link")),
          entry("evaluate", Set.of("rdf", "text")),
          entry(
              "cli",
              Set.of(
                  "text",
                  "event",
                  "lexicon",
                  "extract",
                  "rdf",
                  "store",
                  "link",
                  "federate",
                  "server",
                  "evaluate")));

  @Test
  void theHouseIsSeen() {
    assertTrue(HOUSE.size() > 100, () -> "only " + HOUSE.size() + " classes were found to judge");
  }

  @Test
  void everyPackageIsOnTheMap() {
    Set<String> found =
        HOUSE.stream()
            .map(type -> type.getPackageName())
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    found.removeAll(ARROWS.keySet());
    assertEquals(Set.of(), found, "packages that the map does not know");
  }

  @Test
  void arrowsPointOneWay() {
    ARROWS.forEach(
        (from, to) -> {
          String[] forbidden =
              ARROWS.keySet().stream()
                  .filter(other -> !other.equals(from) && !to.contains(other))
                  .map(HouseTest::inside)
                  .toArray(String[]::new);
          if (forbidden.length > 0) {
            noClasses()
                .that()
                .resideInAPackage(inside(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(from + " may know only " + new TreeSet<>(to))
                .allowEmptyShould(true)
                .check(HOUSE);
          }
        });
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.hoptac.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void textStandsOnTheJdkAndItsThreeReaders() {
    classes()
        .that()
        .resideInAPackage(inside("text"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "javax.xml..",
                "org.xml.sax..",
                "org.w3c.dom..",
                inside("text"),
                "com.google.gson..",
                "org.apache.commons.csv..",
                "org.jsoup.."))
        .check(HOUSE);
  }

  @Test
  void theEngineAndTheDrawingsStandOnTheJdk() {
    classes()
        .that()
        .resideInAnyPackage(inside("event", "lexicon", "extract", "draw"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.hoptac.."))
        .check(HOUSE);
  }

  @Test
  void jenaLivesWhereItIsDrawn() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    inside(
                        "rdf",
                        "store",
                        "link",
                        "reconcile",
                        "search",
                        "federate",
                        "server",
                        "evaluate",
                        "cli"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(HOUSE);
  }

  @Test
  void onlyTheServerAndItsRequestsToOthersSpeakHttp() {
    noClasses()
        .that(not(resideInAnyPackage(inside("server", "federate"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(HOUSE);
  }

  @Test
  void onlyCommandsWriteToTheTerminal() {
    noClasses()
        .that(not(resideInAPackage(inside("cli"))))
        .should(ACCESS_STANDARD_STREAMS)
        .check(HOUSE);
  }

  @Test
  void onlyCommandsEndTheProcess() {
    noClasses()
        .that(not(resideInAPackage(inside("cli"))))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @Test
  void theEngineReturnsNoticesAndWritesNoLogs() {
    noClasses()
        .that()
        .resideInAnyPackage(inside("text", "event", "lexicon", "extract"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .check(HOUSE);
  }

  private static String inside(String name) {
    return ROOT + name + "..";
  }

  private static String[] inside(String first, String... others) {
    return Stream.concat(Stream.of(first), Arrays.stream(others))
        .map(HouseTest::inside)
        .toArray(String[]::new);
  }
}
