package org.hoptac.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a question to the sentence in one click, to the Turtle in three. */
class QuestionTest extends InBrowser {
  private static final String QUESTION = "main a[href*='with=VN'][href*='topic=cybersecurity']";

  /** With scripts and without; by mouse and by keyboard. */
  @ParameterizedTest(name = "{0}, scripts {1}, keyboard {2}")
  @CsvSource({"vi,true,false", "en,true,false", "vi,false,false", "en,false,true", "vi,true,true"})
  void threeClicksToTheTurtle(String language, boolean scripts, boolean keyboard) {
    Page page = scripts ? window() : withoutScript();
    page.navigate(language + "/");
    follow(page, page.locator(QUESTION).first(), keyboard);

    // The sentence itself, with the words marked; of India, which line 3 names, nothing.
    Locator sentence =
        page.locator("main blockquote", words("Bộ Công an Việt Nam và Liên minh châu Âu"));
    assertTrue(sentence.first().isVisible());
    assertTrue(sentence.first().locator("mark.trigger").count() > 0);
    assertEquals("vi", sentence.first().getAttribute("lang"));
    assertEquals(0, page.locator("main blockquote", words("ESIWA")).count());

    follow(page, page.locator("main a[href*='/" + language + "/event/']").first(), keyboard);
    page.locator("main blockquote mark.trigger").first().waitFor();
    String turtle = page.locator("a[href$='.ttl']").first().getAttribute("href");
    assertTrue(page.locator("a[href$='.ttl']:visible").count() > 0);
    String data = Site.get(turtle.substring(1), "text/turtle");
    assertTrue(data.contains("coop:CooperationEvent"), data);
  }

  private static Page.LocatorOptions words(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void follow(Page page, Locator link, boolean keyboard) {
    if (!keyboard) {
      link.click();
      return;
    }
    String href = link.getAttribute("href");
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      Object focused = page.evaluate("() => document.activeElement.getAttribute('href')");
      if (href.equals(focused)) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return;
      }
    }
    throw new AssertionError("no way by Tab to " + href);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSentenceOfTheFormAsks(boolean scripts) {
    Page page = scripts ? window() : withoutScript();
    page.navigate("en/");
    page.locator("select[name=who]").selectOption("EU");
    page.locator("select[name=with]").selectOption("ID");
    page.locator("form.ask button").click();
    assertTrue(page.url().contains("who=EU") && page.url().contains("with=ID"), page.url());
    assertTrue(page.locator("main .badge").count() > 0);
  }

  /** A facet narrows to as many events as it says, and can be taken away again. */
  @Test
  void facetsCountWhatTheyLeadTo() {
    Page page = window();
    page.navigate("en/events?who=EU");
    for (String facet : List.of("topic=", "status=", "type=", "year=", "with=")) {
      page.navigate("en/events?who=EU");
      Locator link = page.locator(".facets li a[href*='" + facet + "']").first();
      int count =
          Integer.parseInt(
              link.locator("xpath=..").innerText().replaceAll("(?s).*?(\\d+)\\s*$", "$1"));
      link.click();
      // Words only have a status too, and are no cooperation that is done or planned.
      String counted =
          facet.equals("status=") ? "main h2:not(#speech) > .number" : "main h2 > .number";
      assertEquals(count, sum(page, counted), () -> facet + " of " + page.url());
      page.locator(".chips.chosen a[href$='who=EU']").first().click();
      assertTrue(page.url().endsWith("/en/events?who=EU"), page.url());
    }
  }

  /** The numbers at the headings; words alone are listed, and not counted as cooperation. */
  private static int sum(Page page, String numbers) {
    return page.locator(numbers).all().stream()
        .mapToInt(number -> Integer.parseInt(number.innerText().replaceAll("\\D", "")))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void formsWorkWithAndWithoutScript(boolean scripts) {
    Page page = scripts ? window() : withoutScript();
    page.navigate("en/");
    page.locator("header input[type=search]").fill("an ninh mang");
    page.locator("header button").click();
    assertTrue(page.locator("main a[href*='topic/cybersecurity']").count() > 0, page.url());
    page.navigate("vi/try");
    page.locator("main textarea").fill(Site.SENTENCE);
    page.locator("main form button[type=submit]").first().click();
    assertTrue(page.locator("main mark.trigger").first().isVisible());
  }
}
