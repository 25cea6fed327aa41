package org.hoptac.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test in a browser. Whatever it does, no page may ask another host for anything, complain to the
 * console, or open a dialog.
 */
abstract class InBrowser {
  private static Playwright playwright;
  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void open() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Site.property("hoptac.chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @AfterEach
  final void nothingWentWrongUnseen() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), faults);
  }

  /** A window of its own, wide, with scripts, as a reader of English has it. */
  final Page window() {
    return window(new Browser.NewContextOptions());
  }

  final Page withoutScript() {
    return window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  final Page window(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(Site.HOME).setViewportSize(1280, 900));
    contexts.add(context);
    context.setDefaultTimeout(15_000);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(Site.HOME)
              && !request.url().matches("(?s)(data|blob):.*")) {
            faults.add("asks elsewhere: " + request.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          // A page that says "not found" is itself such a resource.
          boolean ownStatus =
              message.text().contains("status of 404")
                  && message.location().startsWith(message.page().url());
          if (List.of("error", "warning").contains(message.type()) && !ownStatus) {
            faults.add(message.page().url() + ": " + message.text());
          }
        });
    context.onWebError(error -> faults.add("script fails: " + error.error()));
    context.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    return context.newPage();
  }
}
