package org.hoptac.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A competency question of {@code ontology/queries}.
 *
 * @param name of its file, without ending
 * @param vi the question in Vietnamese
 * @param en the question in English
 * @param group of like questions, a key: letters only
 * @param sparql the query, without the head of its file
 * @param example false where the file says {@code # example: no}, since usual data have no answer
 */
public record Question(
    String name, String vi, String en, String group, String sparql, boolean example) {
  private static final String ENDING = ".rq";
  private static final Pattern HEAD =
      Pattern.compile(
          "# title-vi: (.+)\\R# title-en: (.+)\\R# columns: .+\\R# group: ([a-z]+)\\R(# example: no.*\\R)?");

  /** The questions this program was built with, in the order of their names. */
  public static List<Question> packaged() {
    try {
      // A file, since a jar need not list its folders.
      URI ontology = Question.class.getResource("/ontology/cooperation.ttl").toURI();
      if (ontology.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(ontology, Map.of())) {
          return in(jar.getPath("/ontology/queries"));
        }
      }
      return in(Path.of(ontology).resolveSibling("queries"));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static List<Question> in(Path folder) throws IOException {
    List<Question> questions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        String name = file.getFileName().toString().replace(ENDING, "");
        questions.add(of(name, Files.readString(file)));
      }
    }
    return List.copyOf(questions);
  }

  private static Question of(String name, String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      throw new LexiconException(
          "ontology/queries/" + name + ENDING + " has no head with titles, columns and group");
    }
    String sparql = text.substring(head.end());
    boolean example = head.group(4) == null;
    return new Question(name, head.group(1), head.group(2), head.group(3), sparql, example);
  }
}
