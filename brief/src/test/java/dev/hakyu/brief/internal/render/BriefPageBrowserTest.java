package dev.hakyu.brief.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.hakyu.model.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The page in a real browser. Screenshots stay in target/screenshots.
class BriefPageBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startChromium() throws Exception {
        Optional<Path> chromium =
                Stream.of(
                                System.getenv().getOrDefault("HAKYU_CHROMIUM", ""),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("Chromium is not installed; browser tests must run in CI");
        }
        if (chromium.isEmpty()) {
            System.out.println("Browser tests skipped: no Chromium found (set HAKYU_CHROMIUM)");
        }
        assumeTrue(chromium.isPresent(), "no Chromium");
        Files.createDirectories(SCREENSHOTS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.get())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    static void stopChromium() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @CsvSource({"JA, 360", "JA, 1280", "EN, 360", "EN, 1280"})
    void shouldFitTheWidthWithoutScrollingSideways(Lang lang, int width) {
        try (Page page = browser.newPage()) {
            page.setViewportSize(width, 900);
            page.setContent(html(lang));
            Object overflow =
                    page.evaluate(
                            "document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth");
            shoot(page, "brief-" + lang + "-" + width);
            assertThat(((Number) overflow).intValue()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldAskForNothingAndRunNothing(Lang lang) {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Page page = browser.newPage()) {
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.setContent(html(lang));
            assertThat(page.locator("script").count()).isZero();
        }
        assertThat(asked).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void shouldKeepTextReadableInDarkAndLight(ColorScheme scheme) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setColorScheme(scheme))) {
            page.setContent(html(Lang.JA));
            for (String selector :
                    List.of("p.lead", "p.lead strong", ".sum", "cite", "summary", "td")) {
                double ratio = ((Number) page.evaluate(CONTRAST, selector)).doubleValue();
                assertThat(ratio).as(selector).isGreaterThanOrEqualTo(4.5);
            }
            shoot(page, "brief-" + scheme);
        }
    }

    @Test
    void shouldPrintOnA4() {
        try (Page page = browser.newPage()) {
            page.setContent(html(Lang.JA));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            // A4 in points, as Chromium writes it
            assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .containsPattern("MediaBox ?\\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?]");
        }
    }

    private static final String CONTRAST =
            """
            selector => {
              const parse = c => c.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => {
                const f = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
                return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
              };
              const element = document.querySelector(selector);
              const text = light(parse(getComputedStyle(element).color));
              const paper = light(parse(getComputedStyle(document.body).backgroundColor));
              return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
            }
            """;

    private static String html(Lang lang) {
        return new HtmlBrief().render(SampleBrief.withEverything("甲社"), lang);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
