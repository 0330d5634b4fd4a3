package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class SessionsTest {
    private final HandClock clock = new HandClock();
    private final Sessions sessions = new Sessions(new StrangerSessions(), clock);

    @Test
    void shouldEndWhatNobodyUses() {
        MockHttpSession session = begin("佐藤");
        clock.forward(Sessions.IDLE);
        assertThat(sessions.goesOn(session, "佐藤")).isTrue();
        clock.forward(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.goesOn(session, "佐藤")).isFalse();
    }

    @Test
    void shouldEndWhatIsAlwaysUsedAfterADaysWork() {
        MockHttpSession session = begin("佐藤");
        for (int i = 0; i < 12; i++) {
            clock.forward(Duration.ofHours(1));
            assertThat(sessions.goesOn(session, "佐藤")).as("hour %d", i).isTrue();
        }
        clock.forward(Duration.ofSeconds(1));
        assertThat(sessions.goesOn(session, "佐藤")).isFalse();
    }

    @Test
    void shouldTrustNoSessionItDidNotBeginNorOneOfAnother() {
        assertThat(sessions.goesOn(new MockHttpSession(), "佐藤")).isFalse();
        assertThat(sessions.goesOn(begin("佐藤"), "鈴木")).isFalse();
    }

    @Test
    void shouldLetAWayInBeAddedShortlyAfterTheSignInOnly() {
        MockHttpSession session = begin("佐藤");
        clock.forward(Sessions.FRESH);
        assertThat(sessions.isFresh(session)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(sessions.goesOn(session, "佐藤")).isTrue();
        assertThat(sessions.isFresh(session)).isFalse();
        assertThat(sessions.isFresh(new MockHttpSession())).isFalse();
        assertThat(sessions.isFresh(null)).isFalse();
    }

    @Test
    void shouldForgetASessionWithItsContainer() {
        MockHttpSession session = begin("佐藤");
        session.invalidate();
        assertThat(sessions.of("佐藤")).isEmpty();
    }

    @Test
    void shouldEndTheOldestBeyondTheMost() {
        MockHttpSession first = begin("佐藤");
        for (int i = 0; i < Sessions.MOST; i++) {
            clock.forward(Duration.ofSeconds(1));
            begin("佐藤");
        }
        assertThat(sessions.of("佐藤")).hasSize(Sessions.MOST);
        assertThat(first.isInvalid()).isTrue();
    }

    @Test
    void shouldEndOnlyThoseOfTheAccount() {
        MockHttpSession own = begin("佐藤");
        MockHttpSession other = begin("佐藤");
        MockHttpSession stranger = begin("鈴木");
        String strangers = sessions.of("鈴木").getFirst().id();

        assertThat(sessions.end("佐藤", strangers)).isFalse();
        assertThat(sessions.endAll("佐藤", own)).isOne();
        assertThat(other.isInvalid()).isTrue();
        assertThat(own.isInvalid()).isFalse();
        assertThat(stranger.isInvalid()).isFalse();
    }

    @Test
    void shouldNameBrowserAndSystem() {
        assertThat(
                        Device.of(
                                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
                                                + " AppleWebKit/537.36 (KHTML, like Gecko)"
                                                + " Chrome/131.0 Safari/537.36 Edg/131.0")
                                .shown())
                .isEqualTo("Edge Windows");
        assertThat(
                        Device.of(
                                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)"
                                                + " Version/18.1 Mobile/15E148 Safari/604.1")
                                .shown())
                .isEqualTo("Safari iPhone");
        assertThat(Device.of(null).shown()).isEmpty();
    }

    private MockHttpSession begin(String account) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        sessions.begin(request, account);
        return session;
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-17T22:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
