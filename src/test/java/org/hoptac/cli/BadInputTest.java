package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoptac.rdf.Coop;
import org.hoptac.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input is named with file, line and reason; everything else is loaded; the exit code is 1; the
 * store stays whole.
 */
class BadInputTest {
  private static final String GOOD = "Nhật Bản và Ba Lan đã ký thỏa thuận về giáo dục.";

  @TempDir private Path folder;

  @Test
  void invalidUtf8RejectsItsLineOnly() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(
        file,
        concat(
            GOOD + "\n",
            new byte[] {(byte) 0xC3, (byte) 0x28},
            "\n" + GOOD.replace("Ba Lan", "Peru") + "\n"));
    assertRejects(load(file), file + ":2: the line is not valid UTF-8", 2);
  }

  @Test
  void nulByteRejectsItsLineOnly() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, concat(GOOD + "\nNh", new byte[] {0}, "t\n"));
    assertRejects(load(file), file + ":2: the line holds a NUL byte", 1);
  }

  @Test
  void emptyFileIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("a.txt"));
    assertRejects(load(good(), file), file + ": the file is empty", 1);
  }

  @Test
  void missingFileIsNamed() throws IOException {
    Path file = folder.resolve("nowhere.txt");
    assertRejects(load(good(), file), file + ": there is no such file", 1);
  }

  @Test
  void lineOver100000CharactersIsRejectedAndTheNextOneRead() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "ký ".repeat(40_000) + "\n" + "x".repeat(600_000) + "\n" + GOOD);
    Run run = load(file);
    assertRejects(run, file + ":1: the line is longer than 100000 characters", 1);
    assertTrue(
        run.err().contains(file + ":2: the line is longer than 100000 characters"), run::toString);
  }

  @Test
  void lineOf100000CharactersIsRead() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "a".repeat(99_999) + ".");
    assertEquals(0, load(file).exit());
  }

  @Test
  void jsonRowsWithoutTextAreRejected() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        "{\"url\":\"http://a/\"}\n{\"text\":\""
            + GOOD
            + "\"}\n[1]\n{\"text\":\n{\"text\":\"x\",\"lang\":\"en\"}\n");
    Run run = load(file);
    assertRejects(run, file + ":1: the row has no \"text\"", 1);
    assertAll(
        () ->
            assertTrue(run.err().contains(file + ":3: the line is no JSON object"), run::toString),
        () ->
            assertTrue(run.err().contains(file + ":4: the line is not valid JSON"), run::toString),
        () -> assertTrue(run.err().contains(file + ":5: the language is \"en\""), run::toString));
  }

  @Test
  void badDateOfPublicationIsNamedAndTheStatementRead() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"text\":\"" + GOOD + "\",\"published\":\"yesterday\"}\n");
    assertRejects(load(file), file + ":1: \"published\" is no date", 1);
  }

  @Test
  void csvWithoutTextColumnIsNamed() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "title,url\nx,y\n");
    assertRejects(load(good(), file), file + ":1: the header has no column \"text\"", 1);
  }

  @Test
  void brokenFeedIsNamed() throws IOException {
    Path file = folder.resolve("a.rss");
    Files.writeString(
        file,
        "<rss><channel><title>B</title><item><description>" + GOOD + "</description></item><item>");
    assertRejects(load(file), "the feed is not well-formed XML", 1);
  }

  @Test
  void feedCannotReadFiles() throws IOException {
    Path file = folder.resolve("a.rss");
    Files.writeString(
        file,
        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&e;</description></item></channel></rss>");
    Run run = load(good(), file);
    assertEquals(1, run.exit(), run::toString);
    assertFalse(run.err().contains("root:"), run::toString);
  }

  @Test
  void turtleSyntaxErrorIsNamedWithLineAndColumn() throws IOException {
    Path file = folder.resolve("a.ttl");
    Files.writeString(file, "@prefix a: <http://a/> .\na:b a:c unknown:d .\n");
    assertRejects(load(good(), file), file + ":2: column", 1);
  }

  @Test
  void rdfThatBreaksTheShapesIsNamedAndNotStored() throws IOException {
    Path file = folder.resolve("a.ttl");
    Files.writeString(file, "<http://a/claim> a <" + Coop.NS + "Claim> .\n");
    assertRejects(
        load(good(), file), "A claim is about exactly one described coop:CooperationEvent.", 1);
  }

  @Test
  void blankNodesAreNamedAndTheNextFileIsLoaded() throws IOException {
    Path file = folder.resolve("a.ttl");
    Files.writeString(file, "[] a <http://a/B> .\n");
    assertRejects(load(file, good()), file + ": it holds blank nodes", 1);
  }

  @Test
  void ownDumpLoadsIntoANewStoreAsItWas() throws IOException {
    load(good());
    String before = dump();
    Path copy = Files.copy(folder.resolve("dump.ttl"), folder.resolve("copy.ttl"));
    String other = folder.resolve("other").toString();
    Run run = Run.of("load", "--store", other, copy.toString());
    assertEquals(0, run.exit(), run::toString);
    assertEquals(
        0, Run.of("dump", "--store", other, "-o", folder.resolve("again.ttl").toString()).exit());
    assertEquals(before, Files.readString(folder.resolve("again.ttl")));
  }

  @Test
  void controlCharactersNeverReachTheData() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "\uFEFFNhật\u0001 Bản và Ba Lan đã ký\u200B thỏa thuận về giáo dục.\n");
    assertEquals(0, load(file).exit());
    String dump = dump();
    assertAll(
        () -> assertTrue(dump.contains(GOOD), dump),
        () -> assertFalse(dump.chars().anyMatch(c -> c == 1 || c == 0x200B || c == 0xFEFF)));
  }

  @Test
  void storeOfAnotherBaseIsRefusedWithWhatToDo() throws IOException {
    load(good());
    Run run =
        Run.of("load", "--store", store(), "--base", "https://example.org/", good().toString());
    assertEquals(1, run.exit());
    assertTrue(
        run.err().contains("was made for the base") && run.err().contains("--base"), run::toString);
  }

  @Test
  void storeInUseIsRefusedWithWhatToDo() throws IOException {
    try (Store open = Store.open(Path.of(store()), URI.create(Coop.HOME))) {
      assertEquals(0, open.triples());
      Run run = load(good());
      assertEquals(1, run.exit());
      assertEquals(1, run.err().strip().lines().count(), run::toString);
      assertTrue(run.err().contains("--store"), run::toString);
    }
  }

  @Test
  void portInUseIsOneSentence() throws IOException {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertTrue(taken.isBound());
      Run run =
          Run.of(
              "serve", "--store", store(), "--port", "" + taken.getLocalPort(), good().toString());
      assertEquals(1, run.exit());
      assertTrue(run.err().contains("--port"), run::toString);
      assertFalse(run.err().contains("\tat "), run::toString);
    }
  }

  @Test
  void wrongUsageIsExitCode2() {
    assertAll(
        () -> assertEquals(2, Run.of("fly").exit()),
        () -> assertEquals(2, Run.of("load").exit()),
        () -> assertEquals(2, Run.of().exit()),
        () -> assertEquals(2, Run.of("serve", "--port", "99999999").exit()),
        () -> assertEquals(2, Run.of("convert", "--base", "no slash").exit()),
        () -> assertEquals(2, Run.of("convert", "--threads", "0").exit()),
        () -> assertEquals(2, Run.of("dump", "-o", "data.pdf").exit()));
  }

  private void assertRejects(Run run, String message, int statementsLoaded) {
    assertAll(
        () -> assertEquals(1, run.exit(), run::toString),
        () -> assertTrue(run.err().contains(message), () -> "expected " + message + "\n" + run),
        () ->
            assertTrue(
                run.err().contains("Loaded " + statementsLoaded + " statement"), run::toString),
        () -> assertTrue(wholeStoreHolds(statementsLoaded), run::toString));
  }

  private boolean wholeStoreHolds(int statements) throws IOException {
    try (Store open = Store.open(Path.of(store()), URI.create(Coop.HOME))) {
      open.verify();
    }
    return dump().split("coop:SourceStatement\\b", -1).length - 1 >= statements;
  }

  private Run load(Path... files) {
    String[] arguments = new String[3 + files.length];
    arguments[0] = "load";
    arguments[1] = "--store";
    arguments[2] = store();
    for (int i = 0; i < files.length; i++) {
      arguments[3 + i] = files[i].toString();
    }
    return Run.of(arguments);
  }

  private String dump() throws IOException {
    Path file = folder.resolve("dump.ttl");
    assertEquals(0, Run.of("dump", "--store", store(), "-o", file.toString()).exit());
    return Files.readString(file);
  }

  private Path good() throws IOException {
    return Files.writeString(folder.resolve("good.txt"), GOOD + "\n");
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private static byte[] concat(String before, byte[] middle, String after) {
    var all = new java.io.ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(middle);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
