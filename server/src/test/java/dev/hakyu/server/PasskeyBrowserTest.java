package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hakyu.model.Lang;
import dev.hakyu.store.api.AccountRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A real browser with a device of its own making, between a person and this server.
class PasskeyBrowserTest {
    private static final String PICKER =
            """
            const real = navigator.credentials.get.bind(navigator.credentials);
            navigator.credentials.get = ({ mediation, signal, publicKey }) => mediation !== 'conditional'
              ? real({ publicKey })
              : new Promise((done, failed) => {
                  const page = document.documentElement.dataset;
                  page.offered = Number(page.offered ?? 0) + 1;
                  window.pick = () => real({ publicKey }).then(done, failed);
                  signal.addEventListener('abort', () => failed(signal.reason));
                });
            PublicKeyCredential.isConditionalMediationAvailable = async () => true;
            """;

    @TempDir static Path folder;
    private static PasskeyVisits passkeys;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Path program = Chromium.require();
        passkeys = PasskeyVisits.over(folder);
        chromium = Chromium.open(program, passkeys.origin());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            passkeys.server().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"JA, 360, DARK, 佐藤 花子", "EN, 1280, LIGHT, Hanako Sato"})
    void shouldTakeAnInvitationAndComeBackLater(
            Lang lang, int width, ColorScheme scheme, String name) {
        List<String> trouble = new ArrayList<>();
        String suffix = "-" + width + "-" + lang;
        try (BrowserContext window = chromium.window(lang, scheme, width, null)) {
            // Its device would pick from the field for the name before anybody can click.
            window.addInitScript(
                    "PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            Page page = window.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    trouble.add(message.text());
                }
            });
            page.onPageError(trouble::add);
            Device device = Device.of(window, page);

            page.navigate("/welcome?key=" + passkeys.server().invite(AccountRole.ANALYST));
            look(page, "passkey-welcome" + suffix);
            page.locator("form[action='/passkeys/join'] input[name=name]").fill(name);
            page.locator("form[action='/passkeys/join'] button").click();
            page.waitForURL("**/");

            page.navigate("/account");
            page.locator("form[action='/account/passkeys/remove'] button").click();
            page.waitForURL("**/account?passkeyLastWay");
            add(page, name);
            page.locator("[data-part=known]").waitFor();
            look(page, "passkey-account" + suffix);
            device.lose();
            Device other = Device.of(window, page);
            add(page, name + " 2");
            page.waitForURL("**/account?passkeyAdded");
            // The clock of the sample stands still, so nothing but the label tells the first one.
            page.locator("tr:has(th:text('Linux')) form[action='/account/passkeys/remove'] button")
                    .click();
            page.waitForURL("**/account?passkeyRemoved");
            look(page, "passkey-removed" + suffix);
            page.locator("form.leave button").click();
            page.waitForURL("**/sign-in**");

            page.navigate("/duties");
            Locator signIn = page.locator("form[action='/passkeys/sign-in'] button");
            signIn.click();
            page.waitForURL("**/duties**");

            page.locator("form.leave button").click();
            page.waitForURL("**/sign-in**");
            other.verifies(false);
            signIn.click();
            page.locator("[data-part=failed]").waitFor();
            look(page, "passkey-sign-in" + suffix);
        }
        assertThat(trouble).isEmpty();
        assertThat(passkeys.actions())
                .contains(name + " passkey-added " + name + " 2", name + " sign-in passkey");
    }

    /// A browser without a window shows no list below the field, so a script picks from it.
    @Test
    void shouldOfferPasskeysInTheFieldForTheName() {
        List<String> trouble = new ArrayList<>();
        try (BrowserContext window = chromium.window(Lang.EN, ColorScheme.LIGHT, 360, null)) {
            window.addInitScript(PICKER);
            Page page = window.newPage();
            page.onPageError(trouble::add);
            Device.of(window, page);
            page.navigate("/welcome?key=" + passkeys.server().invite(AccountRole.READER));
            page.locator("form[action='/passkeys/join'] input[name=name]").fill("picks a key");
            page.locator("form[action='/passkeys/join'] button").click();
            page.waitForURL("**/");
            page.locator("form.leave button").click();
            page.waitForURL("**/sign-in**");

            page.navigate("/duties");
            assertThat(page.locator("input[name=name]").getAttribute("autocomplete"))
                    .isEqualTo("username webauthn");
            awaitOffer(page, 1);
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            awaitOffer(page, 2);
            page.evaluate("window.pick()");
            page.waitForURL("**/duties**");

            page.locator("form.leave button").click();
            page.waitForURL("**/sign-in**");
            awaitOffer(page, 1);
            page.locator("form[action='/passkeys/sign-in'] button").click();
            page.waitForURL("**/");
        }
        assertThat(trouble).isEmpty();
        assertThat(passkeys.actions()).contains("picks a key sign-in passkey");
    }

    @ParameterizedTest
    @CsvSource({"JA", "EN"})
    void shouldSayWhereAndWhenPasskeysWork(Lang lang) {
        try (BrowserContext window = chromium.window(lang, ColorScheme.LIGHT, 360, null)) {
            Page page = window.newPage();
            page.navigate(passkeys.server().address() + "/sign-in");
            Locator there = page.locator("[data-part=elsewhere] a");
            there.waitFor();
            look(page, "passkey-elsewhere-360-" + lang);
            assertThat(there.getAttribute("href")).isEqualTo(passkeys.origin() + "/sign-in");
            assertThat(page.locator("form[action='/passkeys/sign-in'] button").isVisible())
                    .isFalse();

            page.addInitScript("delete window.PublicKeyCredential");
            page.navigate("/sign-in");
            page.locator("[data-part=unable]").waitFor();
            assertThat(page.locator("form[action='/passkeys/sign-in'] button").isVisible())
                    .isFalse();
        }
    }

    private static void awaitOffer(Page page, int times) {
        page.locator("html[data-offered='" + times + "']").waitFor();
    }

    private static void add(Page page, String label) {
        page.locator("form[action='/account/passkeys'] input[name=label]").fill(label);
        page.locator("form[action='/account/passkeys'] button").click();
    }

    private static void look(Page page, String name) {
        page.locator("h1").waitFor();
        Chromium.shoot(page, name);
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /// A device of Chromium's own making (Chrome DevTools Protocol, WebAuthn).
    private record Device(CDPSession protocol, String id) {
        static Device of(BrowserContext window, Page page) {
            CDPSession protocol = window.newCDPSession(page);
            protocol.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject added = new JsonObject();
            added.add("options", options);
            String id =
                    protocol.send("WebAuthn.addVirtualAuthenticator", added)
                            .get("authenticatorId")
                            .getAsString();
            return new Device(protocol, id);
        }

        /// Whether it knows its person again from now on.
        void verifies(boolean verified) {
            JsonObject change = named();
            change.addProperty("isUserVerified", verified);
            protocol.send("WebAuthn.setUserVerified", change);
        }

        void lose() {
            protocol.send("WebAuthn.removeVirtualAuthenticator", named());
        }

        private JsonObject named() {
            JsonObject named = new JsonObject();
            named.addProperty("authenticatorId", id);
            return named;
        }
    }
}
