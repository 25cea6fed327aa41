package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: whole in both languages, all in use, and none outside of their files. */
class MessagesTest {
  private static final Path WEB = Path.of("src", "main", "web");
  private static final Path SERVER = Path.of("src", "main", "java", "org", "hoptac", "server");

  private static final Pattern KEY = Pattern.compile("\\bt(?:\\.(\\w+)|\\[\"([\\w-]+)\"])");

  /** {@code t["kind_" + kind.key]}: every key that begins so is in use. */
  private static final Pattern PREFIX = Pattern.compile("\\bt\\[\"([\\w-]+)\" \\+");

  private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}|%[sd]");

  /** What is the same in both languages: names of things, formats and standards. */
  private static final Set<String> NAMES =
      Set.of(
          "Hoptac",
          "SPARQL",
          "Turtle",
          "JSON-LD",
          "JSON",
          "N-Triples",
          "RDF/XML",
          "CSV",
          "CSL",
          "BibTeX",
          "EDTF",
          "SHA-256",
          "CC",
          "BY",
          "4.0",
          "Apache",
          "License",
          "2.0",
          "OpenAPI",
          "F1",
          "IRI",
          "POST",
          "GET",
          "YASGUI",
          "SVG",
          "SHACL",
          "s");

  private final Map<String, String> vietnamese = new Templates().messages(Language.VI);
  private final Map<String, String> english = new Templates().messages(Language.EN);
  private final Map<Path, String> templates = read(WEB, ".html");

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
    english.forEach(
        (key, words) -> {
          assertFalse(words.isBlank() || vietnamese.get(key).isBlank(), key);
          assertEquals(places(words), places(vietnamese.get(key)), key);
        });
  }

  private static List<String> places(String words) {
    return PLACE.matcher(words).results().map(MatchResult::group).sorted().toList();
  }

  /** The last would win, unseen. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (Language language : Language.values()) {
      List<String> lines =
          Files.readAllLines(WEB.resolve("messages_" + language.tag() + ".properties"));
      List<String> keys =
          lines.stream()
              .filter(line -> line.matches("[\\w-]+=.*"))
              .map(line -> line.split("=")[0])
              .toList();
      assertEquals(
          new TreeSet<>(keys).size(), keys.size(), () -> language + " has twice one of " + keys);
      // Every other line is a comment: a sentence broken in two would lose its end.
      assertEquals(
          keys.size(),
          lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank()).count());
    }
  }

  @Test
  void wordsAreTranslated() {
    Map<String, String> same = new TreeMap<>(english);
    same.entrySet().retainAll(vietnamese.entrySet());
    same.values().removeIf(words -> foreign(words).isEmpty());
    assertEquals(Map.of(), same);
  }

  @Test
  void everyKeyOfATemplateIsThere() {
    Map<String, Path> missing = new TreeMap<>();
    templates.forEach(
        (file, text) ->
            keys(text)
                .filter(key -> !english.containsKey(key))
                .forEach(key -> missing.put(key, file)));
    assertEquals(Map.of(), missing);
  }

  @Test
  void everyKeyIsInUse() {
    Set<String> used = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    templates.values().forEach(text -> keys(text).forEach(used::add));
    templates
        .values()
        .forEach(
            text ->
                PREFIX.matcher(text).results().forEach(found -> beginnings.add(found.group(1))));
    read(SERVER, ".java").values().stream()
        .flatMap(text -> LITERAL.matcher(text).results().map(found -> found.group(1)))
        .forEach(
            literal -> {
              used.add(literal);
              if (literal.endsWith("_")) {
                beginnings.add(literal);
              }
            });
    Set<String> missing = new TreeSet<>(used);
    missing.removeIf(
        key -> beginnings.stream().noneMatch(each -> each.endsWith("_") && key.startsWith(each)));
    missing.removeAll(beginnings);
    missing.removeAll(english.keySet());
    assertEquals(Set.of(), missing);
    Set<String> unused = new TreeSet<>(english.keySet());
    unused.removeAll(used);
    unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused);
  }

  private static Stream<String> keys(String template) {
    return KEY.matcher(template)
        .results()
        .filter(found -> !template.startsWith(" +", found.end()))
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
  }

  /** Outside of commands, code and names, a template has no word of its own. */
  @Test
  void templatesHaveNoWords() {
    Map<Path, List<String>> words = new TreeMap<>();
    templates.forEach(
        (file, text) -> {
          String bare =
              text.replaceAll("(?s)\\{#.*?#}|\\{%.*?%}|\\{\\{.*?}}", "")
                  .replaceAll("(?s)<(script|style|code|pre)\\b.*?</\\1>", " ")
                  .replaceAll("&#?\\w+;", " ");
          String readOut =
              Pattern.compile("(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"")
                  .matcher(bare)
                  .results()
                  .map(found -> found.group(1))
                  .collect(Collectors.joining(" "));
          List<String> found = foreign(readOut + " " + bare.replaceAll("(?s)<[^>]*>", " "));
          if (!found.isEmpty()) {
            words.put(file, found);
          }
        });
    assertEquals(Map.of(), words);
  }

  /** Words that are no names. */
  private static List<String> foreign(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}./-]+"))
        .map(word -> word.replaceAll("^[./-]+|[./-]+$", ""))
        .filter(word -> word.matches(".*\\p{L}.*") && !NAMES.contains(word))
        .toList();
  }

  private static Map<Path, String> read(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      BinaryOperator<String> never = (a, b) -> a;
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .collect(
              Collectors.toMap(
                  file -> file,
                  file -> {
                    try {
                      return Files.readString(file);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  },
                  never,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
