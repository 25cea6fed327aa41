package org.hoptac.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;

/**
 * What may stand around a sentence, and what becomes of the sentence in it; the first paragraph of
 * {@code variation/frames.md} says how one is written.
 *
 * @param example the frame as it stands in its document
 * @param floor the part of the sentences that must be read as it says, in percent
 */
record Frame(SpecExample example, int floor) {
  private static final Set<String> OWN =
      Set.of("same", "status", "silent", "undone", "apart", "of", "but", "holds", "free");

  private static final Set<String> DONE = Set.of("completed", "ongoing");

  /** Who stands in the second of two sentences for whom. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "Peru", "Kenya", "Chile", "Ghana", "Brazil", "Togo", "Lima", "Nairobi", "WB", "ADB",
          "IMF", "AIIB", "APEC", "G20", "BRICS", "OECD", "CPTPP", "RCEP");

  static List<Frame> all() {
    return SpecExample.in("variation/frames.md").stream()
        .map(example -> new Frame(example, floor(example.expectations())))
        .toList();
  }

  private static int floor(List<String> lines) {
    return line(lines, "holds").map(share -> Integer.parseInt(share.replace("%", ""))).orElse(100);
  }

  /** Whether a sentence of that type can stand in it. */
  boolean takes(String sentence, String type) {
    return (sentence.contains(" | ") || !example.text().contains("{does}"))
        && line("of").map(types -> Set.of(types.split(",")).contains(type)).orElse(true)
        && !line("but").map(types -> Set.of(types.split(",")).contains(type)).orElse(false);
  }

  /** Whether a second sentence stands in it, of others. */
  boolean isOfTwo() {
    return example.text().contains("{t}") || example.text().contains("{T}");
  }

  /** The sentence in it, and with it the other if it is for two. */
  String around(String sentence, String other) {
    String[] parts = sentence.split(" \\| ", 2);
    String plain = plain(sentence);
    return example
        .text()
        .replace("{s}", plain)
        .replace("{S}", upper(plain))
        .replace("{t}", plain(other))
        .replace("{T}", upper(plain(other)))
        .replace("{who}", parts[0])
        .replace("{Who}", upper(parts[0]))
        .replace("{does}", parts[parts.length - 1]);
  }

  /** The same sentence, told of others. */
  static String ofOthers(String sentence) {
    String told = sentence;
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      told = told.replace(other.getKey(), other.getValue());
    }
    return told;
  }

  /** The sentence by itself. */
  static String alone(String sentence) {
    return upper(plain(sentence)) + ".";
  }

  private static String plain(String sentence) {
    return sentence.replace(" | ", " ");
  }

  private static String upper(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * What is not read in it as it may be: lines that do not hold, acts missing and acts too many.
   *
   * @param plain what its sentences tell by themselves
   */
  List<String> complaints(List<CooperationEvent> plain, Reading framed) {
    List<String> others =
        example.expectations().stream().filter(line -> !OWN.contains(line.split(" ")[0])).toList();
    var complaints = new ArrayList<>(Expectations.complaints(framed, others));
    List<CooperationEvent> rest = Expectations.rest(framed, others);
    rest.stream().filter(this::mayNotBe).forEach(event -> complaints.add("+ " + told(event)));
    if (example.expectations().contains("same") || line("status").isPresent()) {
      differences(plain, rest, complaints);
    }
    return complaints;
  }

  private boolean mayNotBe(CooperationEvent event) {
    List<String> lines = example.expectations();
    return lines.contains("silent")
        || lines.contains("undone") && DONE.contains(event.claim().status())
        || event.participations().stream().anyMatch(each -> lines.contains("apart " + key(each)));
  }

  private void differences(
      List<CooperationEvent> plain, List<CooperationEvent> framed, List<String> complaints) {
    List<String> expected = new ArrayList<>(plain.stream().map(this::asItMayBe).toList());
    List<String> got = new ArrayList<>(framed.stream().map(this::told).toList());
    plain.stream().map(this::asItMayBe).filter(got::remove).forEach(expected::remove);
    expected.forEach(act -> complaints.add("- " + act));
    got.forEach(act -> complaints.add("+ " + act));
  }

  private String asItMayBe(CooperationEvent event) {
    return told(event, line("status").orElse(event.claim().status()));
  }

  /** Of several statuses that may be, the one it has stands for all. */
  private String told(CooperationEvent event) {
    String status = event.claim().status();
    String allowed = line("status").orElse(status);
    return told(event, Set.of(allowed.split(",")).contains(status) ? allowed : status);
  }

  /** Who wants an act is its initiator, and a partner once it is done. */
  private String told(CooperationEvent event, String status) {
    Set<String> roles = new TreeSet<>();
    for (Participation each : event.participations()) {
      String role = each.role();
      roles.add(
          (line("status").isPresent() && role.equals("initiator") ? "partner" : role)
              + "="
              + key(each));
    }
    return event.type()
        + " "
        + status
        + " "
        + roles
        + (example.expectations().contains("free topics")
            ? ""
            : event.topics().stream().map(Found::value).sorted().toList());
  }

  private static String key(Participation each) {
    String key = each.agent().key();
    return key.substring(key.indexOf('/') + 1);
  }

  private Optional<String> line(String word) {
    return line(example.expectations(), word);
  }

  private static Optional<String> line(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .findFirst();
  }
}
