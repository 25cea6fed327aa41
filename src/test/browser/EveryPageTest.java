package org.hoptac.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of page, in both languages. Leaves pictures in target/screenshots. */
@Execution(ExecutionMode.SAME_THREAD)
class EveryPageTest extends InBrowser {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** WCAG 2.0 to 2.2, level A and AA, and what axe calls best practice. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /**
   * Texts with letters that only Vietnamese has, and the language they stand under: of elements,
   * and of the attributes that are read out.
   */
  private static final String VIETNAMESE_ELSEWHERE =
      """
      () => {
        const letters = /[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]/;
        const found = [];
        const look = (element, text) => {
          const language = element.closest('[lang]').getAttribute('lang');
          if (letters.test(text) && language !== 'vi') found.push(language + ': ' + text.trim().slice(0, 80));
        };
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)) look(node.parentElement, node.data);
        }
        for (const name of ['title', 'aria-label', 'alt', 'placeholder']) {
          document.querySelectorAll('[' + name + ']').forEach(each => look(each, each.getAttribute(name)));
        }
        return found;
      }
      """;

  static Stream<Arguments> pages() {
    return Site.LANGUAGES.stream()
        .flatMap(
            language ->
                Site.pages(language).entrySet().stream()
                    .map(page -> Arguments.of(page.getKey(), language, page.getValue())));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("pages")
  void isForEveryone(String kind, String language, String path) {
    Page page = window();
    page.navigate(path);
    assertEquals(language, page.locator("html").getAttribute("lang"));
    assertEquals(1, page.locator("h1").count(), "h1 of " + path);
    assertAll(
        () -> accessible(page, new AxeBuilder(page).withTags(RULES)),
        () -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          accessible(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        },
        () -> assertEquals(List.of(), page.evaluate(VIETNAMESE_ELSEWHERE), "language of " + path),
        () -> addressesInBothLanguages(page, kind),
        () -> fits(page, 1280, kind + "-" + language),
        () -> fits(page, 360, kind + "-" + language),
        () -> fits(page, 320, ""));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("pages")
  void isCompleteWithoutScript(String kind, String language, String path) {
    Page page = withoutScript();
    page.navigate(path);
    assertTrue(page.locator("main").innerText().length() > 50, path);
    assertEquals(0, page.getByText("undefined").count(), path);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setForcedColors(ForcedColors.NONE));
    assertTrue(page.locator("h1").isVisible(), path);
    assertEquals(0, page.locator("nav:visible").count(), "navigation on paper: " + path);
  }

  private static void accessible(Page page, AxeBuilder axe) {
    List<String> violations =
        axe.analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node ->
                                rule.getId()
                                    + ": "
                                    + node.getHtml()
                                    + "\n"
                                    + node.getFailureSummary()))
            .toList();
    assertEquals(List.of(), violations, page.url());
  }

  private static void addressesInBothLanguages(Page page, String kind) {
    List<Object> tags =
        List.copyOf(page.locator("link[rel=alternate][hreflang]").all()).stream()
            .map(link -> (Object) link.getAttribute("hreflang"))
            .sorted()
            .toList();
    // What is not there has no address in any language.
    List<String> expected = kind.equals("not-found") ? List.of() : List.of("en", "vi", "x-default");
    assertEquals(expected, tags, page.url());
  }

  /**
   * The page is no wider than the window: only what stands in a frame of its own may be scrolled.
   */
  private static void fits(Page page, int width, String picture) {
    page.setViewportSize(width, 800);
    Object needed = page.evaluate("() => document.documentElement.scrollWidth");
    if (!picture.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PICTURES.resolve(picture + "-" + width + ".png"))
              .setFullPage(true));
    }
    assertEquals(width, needed, () -> "width that " + page.url() + " needs");
  }
}
