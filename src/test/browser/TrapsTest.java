package org.hoptac.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a hasty reader of the given statements gets wrong. */
class TrapsTest extends InBrowser {
  /** The events told in a given statement, as paths of their pages. */
  private static List<String> events(int position, String pattern) {
    return Site.all(
            "[] coop:about ?thing ; prov:wasDerivedFrom/coop:position "
                + position
                + " . "
                + pattern)
        .stream()
        .map(iri -> "en/" + Site.path(iri))
        .toList();
  }

  @Test
  void aProgrammeWithIndiaIsNoCooperationWithVietnam() {
    Page page = window();
    List<String> events = events(3, "");
    assertFalse(events.isEmpty());
    for (String event : events) {
      page.navigate(event);
      assertEquals(0, page.locator("main a[href='/en/actor/VN']").count(), event);
    }
  }

  @Test
  void whatVietnamHasNotJoinedShowsAsNotYet() {
    Page page = window();
    List<String> events = events(15, "?thing coop:hasParticipant actor:EU");
    assertFalse(events.isEmpty());
    for (String event : events) {
      page.navigate(event);
      assertTrue(page.locator("main .badge.unrealised").first().isVisible(), event);
      assertEquals(0, page.locator("main .claim .badge.realised").count(), event);
    }
  }

  @Test
  void plansShowAsPlans() {
    Page page = window();
    for (int position : List.of(1, 2)) {
      List<String> events = events(position, "");
      assertFalse(events.isEmpty());
      boolean planned = false;
      for (String event : events) {
        page.navigate(event);
        planned |= page.locator("main .badge.prospective").count() > 0;
      }
      assertTrue(planned, "statement " + position);
    }
  }

  @Test
  void markupInTextStaysText() {
    String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    Page page = window();
    page.navigate("en/try");
    page.locator("main textarea").fill("Kenya và Chile đã ký thỏa thuận về y tế " + markup + ".");
    page.locator("main form button[type=submit]").first().click();
    assertTrue(page.locator("main blockquote").first().innerText().contains(markup));
    page.navigate(
        "sparql?lang=en&query="
            + Site.encode("SELECT ('" + markup + "' AS ?x) (<javascript:alert(3)> AS ?y) {}"));
    assertTrue(page.locator("main").innerText().contains("onerror=alert(2)"));
    assertEquals(
        0, page.locator("main img, main script:not([type]), a[href^='javascript:']").count());
  }
}
