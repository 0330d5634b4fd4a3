package dev.hakyu.server.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AnswerThrottleTest {
    private final AnswerThrottle throttle =
            new AnswerThrottle(Clock.fixed(Instant.parse("2026-11-18T22:00:00Z"), ZoneOffset.UTC));

    @Test
    void shouldSlowGuessesAndLetAGoodLinkOfTheSameAddressIn() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.wrong("198.51.100.7")).isTrue();
        }
        assertThat(throttle.wrong("198.51.100.7")).isFalse();
        assertThat(throttle.enter("198.51.100.7")).isTrue();
        assertThat(throttle.wrong("203.0.113.9")).isTrue();
    }
}
