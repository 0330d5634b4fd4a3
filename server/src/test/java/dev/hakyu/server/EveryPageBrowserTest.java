package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.inquiries.SupplierLinks;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Briefs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/// Every page in a real browser, found by following links: nothing scrolls sideways, axe-core finds
/// nothing, nothing breaks the policy on scripts, and each prints. Screenshots stay in
/// target/screenshots.
class EveryPageBrowserTest {
    private static final PathPatternParser PATTERNS = new PathPatternParser();

    /// Pages that no link leads to.
    private static final List<String> UNLINKED = List.of("/no-such-page");

    @RegisterExtension static final BrowserSample SAMPLE = new BrowserSample();

    /// An example address per page.
    private static Map<String, String> pages;

    @BeforeAll
    static void findThePages() throws IOException {
        SAMPLE.server().awaitBrief();
        try (BrowserContext window = window(Lang.EN, ColorScheme.LIGHT, 1280)) {
            Page page = window.newPage();
            compute(page);
            ask(page);
            send(page, "2026.10");
            page.click("form[action$='/write'] button");
            page.waitForURL("**/tables/versions/*");
            send(page, "2026.11");
            keepRoundup();
            pages = follow(page);
        }
    }

    /// So that the page of a week is there.
    private static void keepRoundup() throws IOException {
        BriefPeriod week = BriefPeriod.week(LocalDate.of(2026, 11, 18));
        Instant at = Instant.parse("2026-11-17T22:00:00Z");
        Briefs briefs = SAMPLE.server().bean(Kept.class).store().briefs();
        briefs.begin(week, at, at.minus(Duration.ofDays(7)), at);
        Path folder = SAMPLE.server().bean(Workspace.class).directory().resolve("briefs/" + week);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("weekly.json"), new JsonMapper().writeValueAsString(week()));
        briefs.finish(week, "briefs/" + week, Text.same(week.value()), at);
    }

    private static Roundup week() {
        Incident incident = SAMPLE.server().bean(Workspace.class).current().incidents().getFirst();
        Roundup.Highlight highlight =
                new Roundup.Highlight(
                        incident.id(),
                        new Text("カナエダ精工株式会社 — ランサムウェア", "カナエダ精工株式会社 — ransomware"),
                        true,
                        List.of(new Text("再開の予定が示されました", "A restart was announced")),
                        List.of(),
                        List.of(new Text("汐見工場が止まる見込みです", "汐見工場 is expected to stop")));
        return new Roundup(
                new Text("週のまとめ", "Roundup of the week"),
                "社外秘",
                null,
                List.of(new Text("新しく分かった事案は2件です。", "2 incidents became known.")),
                List.of(highlight),
                List.of(),
                List.of(new Roundup.Row(new Text("製造業", "manufacturing"), 1, 1, 0)),
                List.of(new Roundup.Row(new Text("ランサムウェア", "ransomware"), 2, 0, 0)),
                List.of(new Text("公表までの中央値は3日です。", "Median until disclosure: 3 days.")),
                List.of(
                        new Roundup.Watched(
                                new Text("ナギハシ・データリンク株式会社", "ナギハシ・データリンク株式会社"), List.of())),
                List.of());
    }

    @BeforeEach
    void waitForTheBrief() {
        SAMPLE.server().awaitBrief();
    }

    /// A page that nobody can click to is not there for people: link it, or name it in UNLINKED.
    @Test
    void shouldReachEveryPageByLinks() {
        Set<String> all = new TreeSet<>(pagePatterns());
        all.removeAll(
                Set.of(
                        "/sign-in",
                        "/welcome",
                        "/recover",
                        "/error",
                        // Where the provider sends the browser back to.
                        "/oidc/callback",
                        "/scenarios/jobs/{id}",
                        "/answer/{id}/{token}"));

        assertThat(pages.keySet()).containsAll(all);
    }

    @Test
    void shouldFindWhatAPersonWithoutSightWouldMiss() {
        try (BrowserContext window =
                SAMPLE.chromium().window(Lang.EN, ColorScheme.LIGHT, 800, null)) {
            Page page = window.newPage();
            page.setContent(
                    "<html lang=en><title>x</title><main><h1>x</h1><input>"
                            + "<p style='color:#ccc'>faint</p></main>");
            assertThat(Accessibility.violations(page))
                    .anyMatch(each -> each.startsWith("label"))
                    .anyMatch(each -> each.startsWith("color-contrast"));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "JA, LIGHT, 1280, true",
        "EN, DARK, 1280, true",
        "JA, DARK, 360, false",
        "EN, LIGHT, 360, false",
        "JA, LIGHT, 2200, false"
    })
    void shouldBeGoodToLookAt(Lang lang, ColorScheme scheme, int width, boolean axe) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext window = window(lang, scheme, width)) {
            Page page = window.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")
                        && !message.location().contains("no-such-page")) {
                    wrong.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> wrong.add(page.url() + ": " + error));
            pages.forEach((pattern, path) -> {
                visit(page, path);
                look(page, pattern, lang, scheme, width, axe, wrong);
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} px")
    @CsvSource({
        "JA, 360, 2",
        "EN, 360, 2",
        "JA, 768, 1",
        "EN, 768, 1",
        "EN, 1024, 1",
        "EN, 1600, 1"
    })
    void shouldKeepTheNavigationOnFewLines(Lang lang, int width, int lines) {
        try (BrowserContext window = window(lang, ColorScheme.LIGHT, width)) {
            Page page = window.newPage();
            visit(page, "/incidents");
            Chromium.shootFirstScreen(page, "masthead-" + lang + "-" + width);
            Object tops =
                    page.evaluate(
                            "new Set([...document.querySelectorAll('header nav a')]"
                                    + ".map(each => each.offsetTop)).size");
            assertThat(tops).isEqualTo(lines);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldLetStrangersInWithoutObstacles(Lang lang) throws IOException {
        List<String> wrong = new ArrayList<>();
        String key = SAMPLE.server().invite(AccountRole.READER);
        String lost = "token of one who lost theirs " + lang;
        Instant now = Instant.parse("2026-11-17T22:00:00Z");
        SAMPLE.server()
                .bean(Kept.class)
                .store()
                .recoveries()
                .issue(lost, "見る人", now, now.plus(Duration.ofDays(1)));
        String answer = SupplierLinks.first(SAMPLE.server().beans());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext window = SAMPLE.chromium().window(lang, scheme, 360, null)) {
                Page page = window.newPage();
                for (String path :
                        List.of(
                                "/sign-in",
                                "/welcome?key=" + key,
                                "/recover?key=over",
                                "/recover?key=" + lost.replace(' ', '+'),
                                answer,
                                "/answer/x/y")) {
                    visit(page, path);
                    String name = path.replaceAll("\\?.*|/IQ-.*", "");
                    look(page, name, lang, scheme, 360, true, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldPrintWithoutControls() {
        try (BrowserContext window = window(Lang.JA, ColorScheme.DARK, 800)) {
            Page page = window.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            pages.forEach((pattern, path) -> {
                visit(page, path);
                Chromium.shoot(page, name(pattern) + "-print");
                for (String control : List.of("header nav", "main button", "form.filter")) {
                    assertThat(page.locator(control + ":visible").count())
                            .as("%s on %s", control, path)
                            .isZero();
                }
                assertThat(
                                page.evaluate(
                                        "getComputedStyle(document.documentElement)"
                                                + ".getPropertyValue('--paper').trim()"))
                        .as(path)
                        .isEqualTo("#fff");
            });
        }
    }

    /// A result to follow links to; the page of the computation is there only while it runs.
    private static void compute(Page page) {
        page.navigate("/scenarios/portal-outage.yaml");
        page.fill("[name=runs]", "20");
        page.click("main button.primary");
        page.waitForURL("**/runs/*");
    }

    private static void ask(Page page) {
        page.navigate("/");
        page.locator("a[href^='/inquiries/new']").last().click();
        page.click("form[action='/inquiries'] button");
        page.waitForURL("**/inquiries/IQ-*");
    }

    /// Tables that are looked at: one import that was made, and one that waits.
    private static void send(Page page, String version) {
        page.navigate("/tables/import");
        page.setInputFiles(
                "input[name=file]",
                new FilePayload(
                        "uses.csv",
                        "text/csv",
                        ("organisation,product,version,note\n"
                                        + "KZM,Microsoft 365,"
                                        + version
                                        + ",更新月を記入\n"
                                        + "V-1001,Microsoft 365,"
                                        + version
                                        + ",回答より\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("form.drop button");
        page.waitForURL("**/tables/import/*");
    }

    private static BrowserContext window(Lang lang, ColorScheme scheme, int width) {
        return SAMPLE.chromium().window(lang, scheme, width, SAMPLE.cookies());
    }

    private static void visit(Page page, String path) {
        page.navigate(
                path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    private static void look(
            Page page,
            String pattern,
            Lang lang,
            ColorScheme scheme,
            int width,
            boolean axe,
            List<String> wrong) {
        if (page.locator("#graph").count() > 0) {
            page.waitForSelector("#graph[data-drawn]");
        }
        Number sideways =
                (Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth");
        if (sideways.intValue() > 0) {
            wrong.add(page.url() + " scrolls sideways by " + sideways + " px at " + width);
        }
        String name = name(pattern) + "-" + lang + "-" + scheme + "-" + width;
        if (width < 2000) {
            Chromium.shoot(page, name);
        }
        if (pattern.equals("/")) {
            Chromium.shootFirstScreen(page, name + "-top");
        }
        if (axe) {
            Accessibility.violations(page).forEach(each -> wrong.add(page.url() + " " + each));
        }
    }

    /// Breadth first over the links of the application; one address per page is enough.
    private static Map<String, String> follow(Page page) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> patterns = pagePatterns();
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        next.addAll(UNLINKED);
        while (!next.isEmpty()) {
            String path = next.poll();
            String pattern = pattern(path, patterns);
            if (found.putIfAbsent(pattern, path) != null) {
                continue;
            }
            visit(page, path);
            for (Object link :
                    (List<?>)
                            page.evaluate(
                                    "[...document.querySelectorAll('a[href^=\"/\"]')]"
                                            + ".filter(a => !a.hasAttribute('download'))"
                                            + ".map(a => a.getAttribute('href').split('#')[0])")) {
                String there = String.valueOf(link);
                if (patterns.contains(pattern(there, patterns))) {
                    next.add(there);
                }
            }
        }
        return found;
    }

    private static String pattern(String path, List<String> patterns) {
        PathContainer asked = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return patterns.stream()
                .map(PATTERNS::parse)
                .filter(pattern -> pattern.matches(asked))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(path);
    }

    /// Everything that answers with a page.
    private static List<String> pagePatterns() {
        List<String> patterns = new ArrayList<>();
        SAMPLE.server()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (View.class.isAssignableFrom(method.getMethod().getReturnType())
                            && mapping.getMethodsCondition()
                                    .getMethods()
                                    .contains(RequestMethod.GET)) {
                        patterns.addAll(mapping.getPatternValues());
                    }
                });
        return patterns;
    }

    private static String name(String pattern) {
        String name = pattern.replaceAll("[^a-zA-Z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "today" : name;
    }
}
