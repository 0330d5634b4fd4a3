package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.BegunPasskey.Purpose;
import dev.hakyu.server.shell.PublicAddresses;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.view.RedirectView;

/// What must be done soon.
class PasskeyTimesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void shouldTakeAChallengeOnceWithinFiveMinutes() {
        BegunPasskey begun = BegunPasskey.signIn(NOW);
        begun.keep(request);
        Instant last = NOW.plus(Duration.ofMinutes(5));

        assertThat(BegunPasskey.take(request, Purpose.SIGN_IN, last)).contains(begun);
        assertThat(BegunPasskey.take(request, Purpose.SIGN_IN, last)).isEmpty();
        begun.keep(request);
        assertThat(BegunPasskey.take(request, Purpose.SIGN_IN, last.plusSeconds(1))).isEmpty();
        assertThat(BegunPasskey.take(request, Purpose.SIGN_IN, NOW)).isEmpty();
    }

    @Test
    void shouldTakeAChallengeForItsPurposeOnly() {
        BegunPasskey.add("佐藤", "", "desk", NOW).keep(request);
        assertThat(BegunPasskey.take(request, Purpose.SIGN_IN, NOW)).isEmpty();
        assertThat(BegunPasskey.take(request, Purpose.ADD, NOW)).isEmpty();
        assertThat(BegunPasskey.take(new MockHttpServletRequest(), Purpose.ADD, NOW)).isEmpty();
    }

    /// Who finds a browser open makes no passkey, and removes none.
    @Test
    void shouldAskForASignInOfJustNow() {
        Sessions sessions = new Sessions(new StrangerSessions(), Clock.fixed(NOW, ZoneOffset.UTC));
        sessions.begin(request, "佐藤");
        Sessions later =
                new Sessions(
                        new StrangerSessions(),
                        Clock.fixed(NOW.plus(Sessions.FRESH).plusSeconds(1), ZoneOffset.UTC));
        PasskeyAddress address =
                new PasskeyAddress(PublicAddresses.of("https://hakyu.example.com"));
        OwnPasskeyPages pages = new OwnPasskeyPages(address, null, null, null, later, null);
        Principal who = () -> "佐藤";

        assertThat(pages.begin(request, "desk", who)).isEqualTo(PasskeyStep.to("/account?stale"));
        assertThat(
                        ((RedirectView) Objects.requireNonNull(pages.remove(request, "id", who)))
                                .getUrl())
                .isEqualTo("/account?stale");
    }
}
