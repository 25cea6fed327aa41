package org.hoptac.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a mouse. */
class KeyboardTest extends InBrowser {
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
          name: element.tagName + ' ' + (element.getAttribute('href') || element.getAttribute('name') || element.innerText),
          seen: box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.right > 0 && box.left < innerWidth,
          // The browser itself draws the parts of a date.
          outlined: element.type === 'date' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        };
      }
      """;

  @Test
  void theFirstKeyLeadsPastTheNavigation() {
    Page page = window();
    page.navigate("en/");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertTrue(page.url().endsWith("#main"));
    page.keyboard().press("Tab");
    assertEquals(
        true,
        page.evaluate("() => document.querySelector('main').contains(document.activeElement)"));
  }

  /** Each stop is in the window and has a line around it; the way has an end. */
  @Test
  void everyStopIsSeen() {
    Page page = window();
    for (String kind : List.of("home", "try", "sparql", "event", "organisation", "about")) {
      page.navigate(Site.pages("en").get(kind));
      List<Object> unseen = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        Map<?, ?> stop = (Map<?, ?>) page.evaluate(FOCUSED);
        if (stop.get("name").toString().startsWith("BODY")) {
          break;
        }
        if (kind.equals("sparql") && stop.get("name").toString().startsWith("TEXTAREA")) {
          // The editor has a caret; in it Tab indents, and Esc, then Tab leaves it, as the page
          // says.
          page.keyboard().press("Escape");
          continue;
        }
        if (!Boolean.TRUE.equals(stop.get("seen")) || !Boolean.TRUE.equals(stop.get("outlined"))) {
          unseen.add(stop);
        }
      }
      assertEquals(List.of(), unseen, kind);
    }
  }
}
