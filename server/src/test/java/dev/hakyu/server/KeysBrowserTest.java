package dev.hakyu.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.hakyu.model.Lang;
import dev.hakyu.server.shell.Messages;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The keyboard, and what changes in place.
class KeysBrowserTest {
    @RegisterExtension static final BrowserSample SAMPLE = new BrowserSample();

    @BeforeAll
    static void bePatient() {
        // A brief is made anew after each decision.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldChooseMergeAndTakeBackByKeys(Lang lang) {
        try (BrowserContext window = window(lang)) {
            Page page = open(window, "/incidents");
            Locator rows = page.locator("table.list tbody tr");
            int before = rows.count();

            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("m");
            assertThat(rows).hasCount(before);
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("m");

            assertThat(page.locator("#notice .note")).isVisible();
            assertThat(rows).hasCount(before - 1);
            page.locator("#notice button").click();
            assertThat(rows).hasCount(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldShowTheKeysAndCloseThem(Lang lang) {
        try (BrowserContext window = window(lang)) {
            Page page = open(window, "/");
            Locator help = page.locator("#keys-help");

            assertThat(help).isHidden();
            page.keyboard().press("?");
            assertThat(help).isVisible();
            assertThat(help).containsText(Messages.in(lang).get("app.key.m"));
            page.keyboard().press("Escape");
            assertThat(help).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldLeaveKeysToAnImeThatComposes(Lang lang) {
        try (BrowserContext window = window(lang)) {
            Page page = open(window, "/incidents");

            page.evaluate(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', isComposing:"
                            + " true, bubbles: true}))");
            page.evaluate(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', keyCode: 229,"
                            + " bubbles: true}))");

            assertThat(page.locator("tr[aria-selected]")).hasCount(0);
            page.keyboard().press("j");
            assertThat(page.locator("tr[aria-selected]")).hasCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldOpenAndCloseAQuoteWithoutLeavingThePage(Lang lang) {
        try (BrowserContext window = window(lang)) {
            Page page = open(window, "/");
            Locator chip = page.locator("a.chip").first();
            Locator quoted = page.locator(".quoted").first();

            chip.click();
            assertThat(quoted.locator("mark")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/$"));
            chip.click();
            assertThat(quoted.locator("mark")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldTakeAnIncidentInHandWithoutLeavingThePage(Lang lang) {
        try (BrowserContext window = window(lang)) {
            Page page = open(window, "/");
            Locator card = page.locator("article[data-card]").first();

            card.locator(".acts form button").first().click();

            assertThat(card.locator(".standing.accepted")).isVisible();
            assertThat(page.locator("#notice .note")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/$"));
            card.locator(".acts form button").first().click();
            assertThat(card.locator(".standing.accepted")).hasCount(0);
        }
    }

    private static BrowserContext window(Lang lang) {
        return SAMPLE.chromium().window(lang, ColorScheme.LIGHT, 1280, SAMPLE.cookies());
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(path);
        return page;
    }
}
