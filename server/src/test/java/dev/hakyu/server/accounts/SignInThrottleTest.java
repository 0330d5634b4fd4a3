package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.SignInThrottle.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final Hands hands = new Hands();
    private final SignInThrottle throttle = new SignInThrottle(hands);

    @Test
    void shouldSlowAnAddressDownAndNobodyElse() {
        fail(new Attempt("naoko", "198.51.100.7", false), 5);

        assertThat(waits("naoko", "198.51.100.7", false)).isTrue();
        assertThat(waits("NAOKO ", "198.51.100.7", false)).isTrue();
        assertThat(waits("naoko", "203.0.113.9", false)).isFalse();
        assertThat(waits("naoko", "198.51.100.7", true)).as("her own browser").isFalse();
        assertThat(waits("kenji", "198.51.100.7", false)).isFalse();
        hands.move(Duration.ofSeconds(3));
        assertThat(waits("naoko", "198.51.100.7", false)).isFalse();
    }

    @Test
    void shouldWaitLongerWithEachFailureUpToAQuarterOfAnHour() {
        fail(new Attempt("naoko", "198.51.100.7", false), 40);
        hands.move(Duration.ofMinutes(14));
        assertThat(waits("naoko", "198.51.100.7", false)).isTrue();
        hands.move(Duration.ofMinutes(2));
        assertThat(waits("naoko", "198.51.100.7", false)).isFalse();
    }

    @Test
    void shouldSlowGuessesFromManyAddressesAMinuteAtMost() {
        for (int i = 0; i < 60; i++) {
            fail(new Attempt("naoko", "2001:db8::" + i, false), 1);
        }
        assertThat(waits("naoko", "2001:db8::ffff", false)).isTrue();
        assertThat(waits("naoko", "2001:db8::ffff", true)).as("her own browser").isFalse();
        hands.move(Duration.ofSeconds(61));
        assertThat(waits("naoko", "2001:db8::ffff", false)).isFalse();
    }

    @Test
    void shouldSlowNobodyButTheAddressWhenNoNameWasSaid() {
        Attempt unnamed = new Attempt("", "198.51.100.7", false);
        fail(unnamed, 49);
        throttle.succeeded(unnamed);
        assertThat(waits("", "198.51.100.7", false)).isFalse();
        fail(unnamed, 2);
        assertThat(waits("", "198.51.100.7", false)).isTrue();
        assertThat(waits("", "203.0.113.9", false)).isFalse();
        assertThat(waits("naoko", "198.51.100.7", true)).as("her own browser").isFalse();
    }

    @Test
    void shouldSlowAnAddressThatTriesManyNames() {
        for (int i = 0; i < 60; i++) {
            fail(new Attempt("name-" + i, "198.51.100.7", false), 1);
        }
        assertThat(waits("naoko", "198.51.100.7", false)).isTrue();
        throttle.succeeded(new Attempt("own", "198.51.100.7", false));
        assertThat(waits("naoko", "198.51.100.7", false)).as("after an own success").isTrue();
    }

    @Test
    void shouldCountAnAttemptWhenItBegins() {
        Attempt attempt = new Attempt("naoko", "198.51.100.7", false);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.enter(attempt)).isTrue();
        }
        assertThat(throttle.enter(attempt)).as("the sixth at once").isFalse();
    }

    @Test
    void shouldTakeTheCountBackOfWhoIsIn() {
        Attempt attempt = new Attempt("naoko", "198.51.100.7", false);
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.enter(attempt)).isTrue();
            throttle.succeeded(attempt);
        }
    }

    @Test
    void shouldCountAKnownBrowserToo() {
        fail(new Attempt("naoko", "198.51.100.7", true), 5);
        assertThat(waits("naoko", "198.51.100.7", true)).isTrue();
        hands.move(Duration.ofMinutes(61));
        assertThat(waits("naoko", "198.51.100.7", true)).isFalse();
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            throttle.count(attempt);
        }
    }

    private boolean waits(String name, String address, boolean known) {
        return throttle.isWaiting(new Attempt(name, address, known));
    }

    /// A clock that is moved by hand.
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-18T22:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
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
