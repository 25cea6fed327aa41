package org.hoptac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, where a small script stands for Maven: the real build would
 * run inside itself. {@code .ci/run} launches the real program.
 */
class LauncherTest {
  @TempDir Path folder;
  private Path project;
  private Path tools;

  /** What the launcher starts: says how it was called. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      System.out.println("arguments " + List.of(arguments));
      System.out.println("folder " + Path.of("").toAbsolutePath());
      System.out.println("home " + System.getProperty("hoptac.home", "here"));
      System.out.println("Stop with Ctrl-C.");
    }
  }

  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("a project")).toRealPath();
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(Path.of("hoptac"), project.resolve("hoptac"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(project.resolve("pom.xml"), "<project>\n  <version>9.8.7</version>\n");
    Files.createDirectories(project.resolve("src/main"));
    Files.createDirectories(project.resolve("ontology"));
    Files.writeString(project.resolve("ontology/term.ttl"), "");
    writeJar(tools.resolve("program.jar"));
    maven(
        "echo built >> builds; mkdir -p target; cp '"
            + tools
            + "/program.jar' target/hoptac-9.8.7.jar");
  }

  private static void writeJar(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
    String entry = Program.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream bytes = Program.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
    }
  }

  private void maven(String script) throws IOException {
    Path mvn = tools.resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\nset -e\n" + script + "\n");
    assertTrue(mvn.toFile().setExecutable(true));
  }

  @Test
  void buildsOnceAndHandsOnTheArguments() throws Exception {
    Outcome first = launch(project, "explain", "Việt Nam và Lào", "*");
    assertEquals(0, first.exit(), first.err());
    assertTrue(first.err().contains("building"), first.err());
    assertTrue(first.out().contains("arguments [explain, Việt Nam và Lào, *]"), first.out());
    Outcome second = launch(project);
    assertEquals("", second.err());
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch(project);
    Files.setLastModifiedTime(
        project.resolve("ontology/term.ttl"), FileTime.from(Instant.now().plusSeconds(1)));
    TimeUnit.SECONDS.sleep(2);
    launch(project);
    launch(project);
    assertEquals(2, builds());
  }

  @Test
  void takesAJarBuiltByHand() throws Exception {
    Files.createDirectories(project.resolve("target"));
    Files.copy(tools.resolve("program.jar"), project.resolve("target/hoptac-9.8.7.jar"));
    Outcome outcome = launch(project);
    assertEquals(0, outcome.exit(), outcome.err());
    assertEquals(0, builds());
  }

  @Test
  void worksFromAnyFolder() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).toRealPath();
    Outcome outcome = launch(elsewhere);
    assertTrue(outcome.out().contains("folder " + elsewhere), outcome.out());
    assertTrue(outcome.out().contains("home " + project + "/"), outcome.out());
    assertTrue(launch(project).out().contains("home here"));
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    maven(
        "sleep 2; echo built >> builds; mkdir -p target; cp '"
            + tools
            + "/program.jar' target/hoptac-9.8.7.jar");
    Started first = start(project, Map.of());
    Started second = start(project, Map.of());
    Outcome one = outcome(first);
    Outcome two = outcome(second);
    assertEquals(0, one.exit(), one.err());
    assertEquals(0, two.exit(), two.err());
    assertEquals(1, builds());
  }

  @Test
  void saysWhyABuildFails() throws Exception {
    maven("echo 'Program.java:7: what is this'; exit 1");
    Outcome outcome = launch(project);
    assertEquals(1, outcome.exit());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("Program.java:7: what is this"), outcome.err());
    assertTrue(outcome.err().contains("mvn package -DskipTests"), outcome.err());
    assertTrue(Files.notExists(project.resolve("target/.hoptac-build")), "the lock is left");
  }

  @Test
  void passesOverAnOldJava() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
    assertTrue(old.resolve("java").toFile().setExecutable(true));
    Started process = start(project, Map.of("JAVA_HOME", old.getParent().toString()));
    Outcome outcome = outcome(process);
    assertEquals(0, outcome.exit(), outcome.err());
    assertTrue(outcome.err().contains("holds no Java 17 or newer"), outcome.err());
  }

  private long builds() throws IOException {
    Path log = project.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private Outcome launch(Path from, String... arguments) throws Exception {
    return outcome(start(from, Map.of(), arguments));
  }

  private Started start(Path from, Map<String, String> environment, String... arguments)
      throws IOException {
    var builder = new ProcessBuilder();
    builder.command().add(project.resolve("hoptac").toString());
    builder.command().addAll(List.of(arguments));
    builder.directory(from.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("HOPTAC_JAVA_OPTS");
    builder.environment().merge("PATH", tools.toString(), (old, first) -> first + ":" + old);
    builder.environment().putAll(environment);
    Path err = Files.createTempFile(folder, "err", "");
    builder.redirectError(err.toFile());
    return new Started(builder.start(), err);
  }

  private record Started(Process process, Path err) {}

  private static Outcome outcome(Started started) throws Exception {
    String out =
        new String(started.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(started.process().waitFor(), out, Files.readString(started.err()));
  }
}
