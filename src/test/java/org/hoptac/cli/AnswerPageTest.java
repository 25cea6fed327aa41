package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages answer about the 15 given statements. */
@ExtendWith(Seeded.class)
class AnswerPageTest {
  private static final String HTML = "text/html";
  private static final Pattern FACET =
      Pattern.compile("<li(?: class=\"below\")?><a href=\"(/en/events[^\"]*)\"");
  private static final Pattern QUERY = Pattern.compile("(?s)<pre tabindex=\"0\">(.*?)</pre>");
  private static final Pattern EVENT = Pattern.compile("<h3><a href=\"/en/event/([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern COUNT =
      Pattern.compile("<li[^>]*><a href=\"(/en/events[^\"]*)\"><strong>[^0-9]*([0-9,]+)");

  /** Selections that are asked for by following links, at least. */
  private static final int FEWEST = 100;

  private static final int MOST = 110;

  /** Words that stand in one seed only. */
  private static final String SEED_2 = "Richard Tibbels";

  private static final String SEED_3 = "Dự án Tăng cường An ninh với châu Á";
  private static final String SEED_12 = "họp trực tuyến";
  private static final String SEED_15 = "quản lý khủng hoảng của EU";

  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  private static String page(String path) {
    return endpoint.get(path, HTML).body();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(plain(matcher.group(1)));
    }
    return found;
  }

  /** The part of a page under a heading; empty when it is not there. */
  private static String section(String page, String key) {
    int from = page.indexOf("<h2 id=\"" + key + "\"");
    return from < 0 ? "" : plain(page.substring(from, page.indexOf("</section>", from)));
  }

  @TestFactory
  Stream<DynamicTest> listAndFileAndQueryAreTheSameEvents() {
    Set<String> asked = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("/en/events", "/en/events?q=an+ninh"));
    while (!open.isEmpty() && asked.size() < MOST) {
      String next = open.poll();
      if (asked.add(next)) {
        open.addAll(found(FACET, page(next)));
      }
    }
    assertTrue(asked.size() >= FEWEST, () -> "only " + asked);
    return asked.stream().map(path -> DynamicTest.dynamicTest(path, () -> compare(path)));
  }

  private static void compare(String path) {
    Set<String> listed = new TreeSet<>();
    String page = page(path);
    String sparql = found(QUERY, page).get(0);
    for (String at = page; ; ) {
      listed.addAll(found(EVENT, at));
      List<String> next = found(NEXT, at);
      if (next.isEmpty()) {
        break;
      }
      at = page(next.get(0));
    }
    assertFalse(listed.isEmpty(), "a link leads to nothing");
    assertEquals(listed, events(endpoint.query(sparql, "text/csv")), sparql);
    String file = endpoint.get(path.replace("/events", "/events.csv"), "text/csv").body();
    assertEquals(listed, events(file));
  }

  /** Keys of the events in the first column. */
  private static Set<String> events(String csv) {
    Set<String> events = new TreeSet<>();
    found(Pattern.compile("(?m)^https://w3id.org/hoptac/id/event/(\\w+),"), csv)
        .forEach(events::add);
    return events;
  }

  @Test
  void whoWorksWithVietnamOnCybersecurity() {
    String page = page("/vi/events?with=VN&topic=cybersecurity");
    assertTrue(page.contains("<h1>Ai hợp tác với Việt Nam về an ninh mạng?</h1>"), page);
    String answer = plain(page).replaceAll("\\s+", " ");
    assertTrue(
        answer.contains(
            "Đã hoặc đang thực hiện: 1 đối tác (Liên minh châu Âu), 3 sự kiện trong 2 phát biểu"
                .substring(2)),
        answer);
    assertTrue(plain(page).contains(SEED_12), answer);
    assertTrue(page.contains("<mark class=\"trigger\">hợp tác chặt chẽ</mark>"), page);
    assertFalse(plain(page).contains(SEED_3), "ESIWA is no cooperation with Viet Nam");
  }

  @Test
  void whatIsNotYetIsNeverAmongWhatIsDone() {
    String page = page("/vi/events?with=VN&with=EU");
    assertTrue(section(page, "unrealised").contains(SEED_15), page);
    assertTrue(section(page, "unrealised").contains("⊘ chưa diễn ra"), page);
    assertFalse(section(page, "realised").contains(SEED_15), page);
    assertFalse(plain(page("/vi/events?with=VN&with=EU&status=realised")).contains(SEED_15));
    assertTrue(plain(page("/vi/events?with=VN&status=not-yet")).contains(SEED_15));
  }

  @Test
  void plansArePlans() {
    String partners = page("/vi/events?with=EU&with=JP");
    assertTrue(section(partners, "prospective").contains("Nikkei Asia"), partners);
    assertEquals("", section(partners, "realised"));
    String india = page("/vi/events?with=EU&with=IN");
    assertTrue(section(india, "prospective").contains(SEED_2), india);
    assertFalse(section(india, "realised").contains(SEED_2), india);
    assertTrue(section(india, "realised").contains(SEED_3), india);
  }

  @Test
  void speechIsNotCountedAsCooperation() {
    String page = page("/en/events?with=EU");
    assertTrue(section(page, "speech").contains("27/9"), page);
    assertFalse(section(page, "realised").contains("27/9"), page);
    assertTrue(page("/en/events?type=statement").contains("<h2 id=\"speech\">"));
  }

  @Test
  void homeAsksQuestionsThatHaveAnAnswer() {
    String home = page("/vi/");
    List<String> questions =
        found(
            Pattern.compile("<li><a href=\"([^\"]+)\">"),
            home.substring(home.indexOf("cards questions"), home.indexOf("id=\"inside\"")));
    assertEquals(6, questions.size(), questions.toString());
    assertEquals("/vi/events?with=VN&topic=cybersecurity", questions.get(0));
    questions.forEach(path -> assertTrue(page(path).contains("<ol class=\"rows\">"), path));
    assertTrue(home.contains("Ai hợp tác với Việt Nam về an ninh mạng?"), home);
  }

  @Test
  void eachNumberOfTheHomePageIsThatOfItsList() {
    Matcher counts = COUNT.matcher(page("/en/"));
    int checked = 0;
    while (counts.find()) {
      String list = page(plain(counts.group(1)));
      int sum =
          found(Pattern.compile("<h2 id=\"\\w+\">.*<span class=\"number\">\\((\\d+)\\)"), list)
              .stream()
              .mapToInt(Integer::parseInt)
              .sum();
      String group = counts.group(1).replaceFirst(".*status=", "");
      String head = section(list, group);
      assertTrue(
          counts.group(2).equals(String.valueOf(sum)) || head.contains("(" + counts.group(2) + ")"),
          counts.group());
      checked++;
    }
    assertEquals(5, checked);
  }

  @Test
  void viewsHaveATextBesideTheDrawing() {
    String timeline = page("/vi/events?view=timeline");
    String drawing = timeline.substring(timeline.indexOf("<svg"), timeline.indexOf("</svg>"));
    String undated = drawing.substring(drawing.indexOf("class=\"undated\""));
    assertTrue(undated.contains("14–15/8, không rõ năm"), undated);
    assertFalse(undated.contains("26/10/2023"), undated);
    assertTrue(timeline.contains("<h2>2023</h2>"), timeline);
    assertTrue(timeline.contains("<h2>Không rõ năm</h2>"), timeline);
    assertEquals(23, found(Pattern.compile("<tr><td><a href=\"([^\"]+)\""), timeline).size());
    String network = page("/vi/events?with=EU&view=network");
    assertTrue(network.contains("class=\"edge planned\""), network);
    assertTrue(network.contains("<table class=\"partners\">"), network);
  }
}
