package dev.hakyu.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.hakyu.model.Lang;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.store.api.AccountRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people do most, in a real browser and in both languages.
class FlowsBrowserTest {
    @RegisterExtension static final BrowserSample SAMPLE = new BrowserSample();

    @BeforeAll
    static void bePatient() {
        // A brief is made anew after each decision.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldLetANewPersonInByALinkAndShowToday(Lang lang) {
        try (BrowserContext window =
                SAMPLE.chromium().window(lang, ColorScheme.LIGHT, 1280, null)) {
            Page page = window.newPage();

            Chromium.join(page, SAMPLE.server().invite(AccountRole.READER), "新しい人 " + lang);

            assertThat(page.locator("html")).hasAttribute("lang", tag(lang));
            assertThat(page.locator(".lead").first()).isVisible();
            page.locator(".leave button").click();
            assertThat(page.locator("main")).containsText(Messages.in(lang).get("accounts.left"));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldSayOnTodayWhatStopsFirstAndWhy(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Locator lead = visit.page.locator(".lead").first();

            assertThat(lead.locator(".stop").first())
                    .containsText(lang == Lang.JA ? "汐見工場" : "Shiomi plant");
            assertThat(lead).containsText(lang == Lang.JA ? "根拠" : "Basis");
            assertThat(lead.boundingBox().y).isLessThan(300);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldReachTheQuoteBehindAFactInTwoClicks(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            visit.click("nav a[href='/incidents']");
            visit.click("tr.touches th a >> nth=0");

            assertThat(visit.page.locator(".facts q").first()).isVisible();
            assertThat(visit.page.locator(".facts cite").first()).isVisible();
            assertThat(visit.clicks).isLessThanOrEqualTo(2);
            visit.click("details:has(mark) summary");
            assertThat(visit.page.locator(".report mark").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldReachTheNextDeadlineInOneClick(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            visit.click("nav a[href='/duties']");

            assertThat(visit.page.locator("table.list tbody tr td").first())
                    .hasText(Pattern.compile("\\S"));
            assertThat(visit.clicks).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldImportATableAfterMendingItsErrors(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Messages t = Messages.in(lang);
            visit.click("nav a[href='/network']");
            visit.click("main a[href='/tables/import']");
            send(visit.page, "NO-SUCH,Gate\nKZM,=1+1\n");
            visit.click("form.drop button");
            assertThat(visit.page.locator(".lead")).containsText(t.get("tables.leadErrors", 2));
            assertThat(visit.page.locator("form[action$='/write']")).hasCount(0);
            Chromium.shoot(visit.page, "tables-errors-" + lang);

            visit.click("form[action$='/discard'] button");
            send(visit.page, "KZM,Gate " + lang + "\n");
            visit.click("form.drop button");
            assertThat(visit.page.locator(".changes")).containsText("Gate " + lang);
            visit.click("form[action$='/write'] button");

            assertThat(visit.page.locator(".changes")).containsText("Gate " + lang);
            visit.click("p a[href='/tables/versions']");
            assertThat(visit.page.locator("tbody tr").first()).containsText("uses.csv");
        }
    }

    private static void send(Page page, String rows) {
        page.setInputFiles(
                "input[name=file]",
                new FilePayload(
                        "uses.csv",
                        "text/csv",
                        ("organisation,product\n" + rows).getBytes(StandardCharsets.UTF_8)));
    }

    /// As a person who drags a file from a folder.
    @Test
    void shouldTakeAFileThatIsDropped() {
        try (Visit visit = new Visit(Lang.JA)) {
            visit.page.navigate("/tables/import");
            visit.page.evaluate(
                    "() => { const data = new DataTransfer();"
                            + " data.items.add(new File(['organisation,product\\nKZM,Dropped'],"
                            + " 'uses.csv'));"
                            + " document.querySelector('form.drop').dispatchEvent("
                            + "new DragEvent('drop', {dataTransfer: data, cancelable: true})); }");
            visit.click("form.drop button");
            assertThat(visit.page.locator(".changes")).containsText("Dropped");
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldReachTheInquiryToSendInOneClick(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            visit.click("main a[href^='/inquiries/new'] >> nth=0");

            assertThat(visit.page.locator("table.list tbody tr").first())
                    .containsText(Messages.in(lang).get("inquiries.victim"));
            assertThat(visit.clicks).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldPutAnIncidentAsideAndTakeItBack(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Messages t = Messages.in(lang);
            String reason = "別会社 <b> " + lang;
            visit.page.navigate("/incidents?q=ヒヨドリ");
            visit.click("table.list th a >> nth=0");
            visit.click("details:has(form[action$='/dismiss']) summary");
            visit.page.locator("form[action$='/dismiss'] [name=reason]").fill(reason);
            visit.click("form[action$='/dismiss'] button");
            assertThat(visit.page.locator("main"))
                    .containsText(t.get("dossier.dismissed") + " " + reason);

            visit.click("form[action$='/undo'] button");

            assertThat(visit.page.locator("main")).not().containsText(reason);
            assertThat(visit.page.locator("form[action$='/dismiss']")).hasCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldChangeTheLanguageAndStayOnThePage(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Lang other = lang == Lang.JA ? Lang.EN : Lang.JA;
            visit.page.navigate("/incidents?touch=us");

            visit.click("form.language button");

            assertThat(visit.page).hasURL(Pattern.compile("/incidents\\?touch=us$"));
            assertThat(visit.page.locator("html")).hasAttribute("lang", tag(other));
            assertThat(visit.page.locator("h1")).hasText(Messages.in(other).get("incidents.title"));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldFindANodeOfTheNetworkByKeyboardAlone(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Page page = visit.page;
            page.navigate("/network");

            page.keyboard().press("/");
            page.keyboard().insertText("カナエダ");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/network\\?q="));
            Locator found = page.locator("main a[href^='/network/']").first();
            for (int i = 0; i < 30 && !isFocused(found); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");

            assertThat(page.locator("h1"))
                    .containsText(lang == Lang.JA ? "カナエダ精工" : "Kanaeda Seiko");
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldMoveInTheListByKeysButNotWhileTyping(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            Page page = visit.page;
            page.navigate("/incidents");
            Locator rows = page.locator("table.list tbody tr");

            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(rows.nth(0)).hasAttribute("aria-selected", "true");
            page.keyboard().press("/");
            page.keyboard().type("jo");
            assertThat(page.locator("#search")).hasValue("jo");
            assertThat(rows.nth(0)).hasAttribute("aria-selected", "true");
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldOpenTheIncidentOfASupplier(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            visit.click("nav a[href='/suppliers']");
            visit.click("tr.touches td a >> nth=0");

            assertThat(visit.page).hasURL(Pattern.compile("/incidents/.+"));
            assertThat(visit.clicks).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldReadTheFilesAgainAndSayThatTheBriefIsBeingMade(Lang lang) {
        try (Visit visit = new Visit(lang)) {
            visit.click("nav a[href='/settings']");
            visit.click("form[action='/settings/read'] button");

            // The page turns into the brief by itself when it is ready.
            assertThat(visit.page.locator(".lead .stop").first()).isVisible();
        }
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("each => each === document.activeElement");
    }

    private static String tag(Lang lang) {
        return Map.of(Lang.JA, "ja", Lang.EN, "en").get(lang);
    }

    /// Somebody who may decide, who sits at Today and whose clicks are counted.
    private static final class Visit implements AutoCloseable {
        private final BrowserContext window;
        private final Page page;
        private int clicks;

        Visit(Lang lang) {
            window = SAMPLE.chromium().window(lang, ColorScheme.LIGHT, 1280, SAMPLE.cookies());
            page = window.newPage();
            page.navigate("/");
        }

        void click(String selector) {
            page.locator(selector).first().click();
            clicks++;
        }

        @Override
        public void close() {
            window.close();
        }
    }
}
