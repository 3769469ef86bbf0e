package vn.temlang.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Debian's Chromium, one for each test class that asks. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser() {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new AssertionError(
          CHROMIUM + " is missing: install the Debian package chromium (.ci/run does it)");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(QUIET));
  }

  /** A phone of 360 by 740 points that knows no JavaScript. */
  Page phone() {
    return context(360, 740, false).newPage();
  }

  /** A wide window that knows no JavaScript either: no page of ours needs it. */
  Page desktop() {
    return context(1280, 900, false).newPage();
  }

  /** The narrowest phone, or a window at four times its size; with JavaScript, for axe-core. */
  Page narrowest() {
    return context(320, 640, true).newPage();
  }

  /** For what the browser itself writes in JavaScript, as its viewer of PDF. */
  Page withJavaScript() {
    return context(1280, 900, true).newPage();
  }

  /** A context of its own: no cookie of another page. */
  private BrowserContext context(int width, int height, boolean javaScript) {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setDeviceScaleFactor(width < 500 ? 2 : 1)
            .setLocale("vi-VN")
            .setJavaScriptEnabled(javaScript));
  }

  /** Keeps a picture of the whole page under target/screenshots. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(pictures().resolve(name + ".png")));
  }

  static Path pictures() {
    return Command.target().resolve("screenshots");
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** Gives a test class its browser and closes it after. */
  static final class OfClass implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(ExtensionContext.Namespace.create(OfClass.class, context.getUniqueId()))
          .getOrComputeIfAbsent("browser", key -> new Browser(), Browser.class);
    }
  }
}
