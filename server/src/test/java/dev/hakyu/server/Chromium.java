package dev.hakyu.server;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.hakyu.model.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The browser of the machine. Without one the tests that ask for it are skipped with a visible
/// line, but never in continuous integration.
final class Chromium implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Chromium(Path program, String address) {
        this.address = address;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    /// Ends the test as skipped when there is no browser here.
    static Path require() {
        Optional<Path> program =
                Stream.of(
                                System.getenv().getOrDefault("HAKYU_CHROMIUM", ""),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                fail("Chromium is not installed; browser tests must run in CI");
            }
            System.out.println("Browser tests skipped: no Chromium found (set HAKYU_CHROMIUM)");
        }
        assumeTrue(program.isPresent(), "no Chromium");
        return program.get();
    }

    static Chromium open(Path program, String address) {
        return new Chromium(program, address);
    }

    /// A window of a person.
    ///
    /// @param cookies of an earlier window, or null
    BrowserContext window(Lang lang, ColorScheme scheme, int width, @Nullable String cookies) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(lang == Lang.JA ? "ja-JP" : "en-GB")
                        .setTimezoneId("Asia/Tokyo")
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900);
        if (cookies != null) {
            options.setStorageState(cookies);
        }
        BrowserContext window = browser.newContext(options);
        window.setDefaultTimeout(15_000);
        return window;
    }

    /// Makes an account with a link and signs in, as a person does.
    static void join(Page page, String invitation, String name) {
        page.navigate("/welcome?key=" + invitation);
        page.locator("main input[name=name]").fill(name);
        page.locator("main input[type=password]").fill(Visitor.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(url -> !url.contains("/welcome"));
        if (page.url().contains("/sign-in")) {
            page.locator("main input[name=name]").fill(name);
            page.locator("main input[type=password]").fill(Visitor.PASSWORD);
            page.locator("main form button").click();
        }
        page.waitForURL("**/");
    }

    /// Kept for people to look at.
    static void shoot(Page page, String name) {
        shoot(page, name, true);
    }

    /// What a person sees before scrolling.
    static void shootFirstScreen(Page page, String name) {
        shoot(page, name, false);
    }

    private static void shoot(Page page, String name, boolean whole) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
                        .setFullPage(whole));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
