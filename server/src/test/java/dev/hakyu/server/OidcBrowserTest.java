package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hakyu.model.Lang;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real browser, with its policies, between this server and a provider of another site.
class OidcBrowserTest {
    @TempDir static Path folder;
    private static TestProvider provider;
    private static SampleServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        Path program = Chromium.require();
        provider = TestProvider.start(OidcTest.NOW);
        server = OidcTest.over(folder, provider.issuer(), true);
        chromium = Chromium.open(program, server.address());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
            provider.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldTakeAnInvitationAndComeBackLater(Lang lang) {
        provider.subject = "browser " + lang;
        String name = lang == Lang.JA ? "佐藤 花子" : "Hanako Sato";
        List<String> trouble = new ArrayList<>();
        try (BrowserContext window = chromium.window(lang, ColorScheme.LIGHT, 360, null)) {
            Page page = window.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    trouble.add(message.text());
                }
            });
            page.navigate("/welcome?key=" + server.invite(AccountRole.ANALYST));
            look(page, "oidc-welcome-360-" + lang);
            page.locator("form[action='/oidc/join'] input[name=name]").fill(name);
            page.locator("form[action='/oidc/join'] button").click();
            page.waitForURL("**/");

            page.navigate("/account");
            assertThat(page.locator("h1").isVisible()).isTrue();
            look(page, "oidc-account-360-" + lang);
            page.locator("form[action='/account/oidc/unlink'] button").click();
            page.waitForURL("**/account?lastWay");
            page.locator("form.leave button").click();
            page.waitForURL("**/sign-in**");

            page.navigate("/duties");
            look(page, "oidc-sign-in-360-" + lang);
            page.locator("form[action='/oidc/sign-in'] button").click();
            page.waitForURL("**/duties**");
        }
        assertThat(trouble).isEmpty();
    }

    private static void look(Page page, String name) {
        Chromium.shoot(page, name);
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
