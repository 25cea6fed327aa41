package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ontology as it stands is sound: every entry is read in its own example. And what an editor
 * may get wrong is named.
 */
class OntologyCheckTest {
  private static final Path ONTOLOGY = Path.of("ontology");

  @TempDir private Path folder;

  @BeforeEach
  void copyOntology() throws IOException {
    try (Stream<Path> files = Files.walk(ONTOLOGY)) {
      files.forEach(this::copy);
    }
  }

  @Test
  void everyEntryOfTheLexiconIsReadInItsExample() {
    Run run = Run.of("check", folder.toString());
    assertEquals(0, run.exit(), run::toString);
    assertTrue(run.out().contains(" 0 findings."), run::toString);
  }

  @Test
  void aNewTermIsALineOfTurtle() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về hải dương học.\"@vi .");
    assertEquals(0, Run.of("check", folder.toString()).exit());
  }

  @Test
  void anEntryThatIsNotReadInItsExampleIsNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi ; skos:example \"Trời mưa ở hải dương học.\"@vi .");
    assertFinding("topic-x>: is not recognised in its example");
  }

  @Test
  void anEntryWithoutExampleIsNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi .");
    assertFinding("An entry has at least one skos:example in vi");
  }

  @Test
  void anExampleWithoutTheWordIsNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về khoa học.\"@vi .");
    assertFinding("holds none of its labels");
  }

  @Test
  void aLabelWithTwoMeaningsIsNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"an ninh mạng\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về an ninh mạng.\"@vi .");
    assertFinding(
        "\"an ninh mạng\" has 2 meanings",
        "<https://w3id.org/hoptac/lexicon/topic-cybersecurity>, ",
        ", <https://w3id.org/hoptac/lexicon/topic-x>");
  }

  @Test
  void anIncompleteEntryHidesNoOther() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signal topic:science ; skos:prefLabel \"hải dương học\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về hải dương học.\"@vi .");
    append("lexicon/topics.ttl", "lex:topic-y a coop:TopicCue ; coop:signals topic:science .");
    assertFinding(
        "topic-x>: there is no property <https://w3id.org/hoptac/ontology#signal>",
        "topic-y> http://www.w3.org/2004/02/skos/core#prefLabel",
        "topic-x>: no coop:signals",
        "examples were not read");
  }

  @Test
  void mistypedTermsAreNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCeu ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi ; skos:altLable \"đại dương học\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về hải dương học.\"@vi .");
    assertFinding(
        "topic-x>: there is no class <https://w3id.org/hoptac/ontology#TopicCeu>",
        "topic-x>: there is no property <http://www.w3.org/2004/02/skos/core#altLable>");
  }

  @Test
  void whereAnEntryStandsIsSaid() throws IOException {
    Path file = folder.resolve("lexicon/topics.ttl");
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"hải dương học\"@vi .");
    int line = Files.readAllLines(file).size();
    assertFinding(file + ":" + line + ": <https://w3id.org/hoptac/lexicon/topic-x>");
  }

  @Test
  void aFileThatIsNotReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("lexicon/mine.ttl"), "# words of my own\n");
    assertFinding("lexicon/mine.ttl: this file is not read");
  }

  @Test
  void anUnknownConceptIsNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:magic ; skos:prefLabel \"phép thuật\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về phép thuật.\"@vi .");
    assertFinding("A topic cue signals a concept of the scheme topics.");
  }

  @Test
  void decomposedLettersAreNamed() throws IOException {
    append(
        "lexicon/topics.ttl",
        "lex:topic-x a coop:TopicCue ; coop:signals topic:science ; skos:prefLabel \"ho\u0323c\"@vi ; skos:example \"Nhật Bản và Chile hợp tác về ho\u0323c.\"@vi .");
    assertFinding("is not in Unicode Normalization Form C");
  }

  @Test
  void anUnknownFunctionWordIsOneSentence() throws IOException {
    append(
        "lexicon/grammar.ttl",
        "lex:marker-x a coop:Marker ; skos:prefLabel \"xyz\"@vi ; coop:marks \"wiht\" .");
    Run run = Run.of("check", folder.toString());
    assertAll(
        () -> assertEquals(1, run.exit()),
        () ->
            assertTrue(
                run.out().contains("marker-x>: unknown value \"wiht\", expected one of [WITH"),
                run::toString));
  }

  @Test
  void aSyntaxErrorIsNamedWithFileAndLine() throws IOException {
    append("lexicon/topics.ttl", "lex:topic-x a coop:TopicCue skos:prefLabel .");
    int line = Files.readAllLines(folder.resolve("lexicon/topics.ttl")).size();
    assertFinding("topics.ttl:" + line + ": column");
  }

  @Test
  void aBrokenQueryIsNamed() throws IOException {
    Files.writeString(folder.resolve("queries/99.rq"), "SELECT * {\n ?s ?p }");
    assertFinding("99.rq:2: ");
  }

  @Test
  void anotherFolderIsRefusedWithWhatToDo() {
    Run run = Run.of("check", folder.resolve("lexicon").toString());
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("hoptac check DIR"), run::toString);
  }

  private void assertFinding(String... findings) {
    Run run = Run.of("check", folder.toString());
    assertEquals(1, run.exit(), run::toString);
    for (String finding : findings) {
      assertTrue(run.out().contains(finding), () -> "expected " + finding + "\n" + run);
    }
  }

  private void append(String file, String turtle) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).stripTrailing() + "\n\n" + turtle + "\n");
  }

  private void copy(Path file) {
    try {
      Path target = folder.resolve(ONTOLOGY.relativize(file));
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
