package dev.hakyu.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");

    @Test
    void shouldLetABurstComeAndThenTheRest() {
        RateLimit limit = new RateLimit(3, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a", NOW)).isZero();
        }
        assertThat(limit.take("a", NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(limit.isEmpty("a", NOW)).isTrue();
        assertThat(limit.take("a", NOW.plusMillis(499))).isPositive();
        assertThat(limit.take("a", NOW.plusMillis(500))).isZero();
        assertThat(limit.take("a", NOW.plusMillis(500))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldCountEachByItself() {
        RateLimit limit = new RateLimit(1, 1);
        assertThat(limit.take("a", NOW)).isZero();
        assertThat(limit.take("b", NOW)).isZero();
        assertThat(limit.isEmpty("c", NOW)).isFalse();
    }

    @Test
    void shouldHoldNoMoreThanABurstAndNotMindAClockThatGoesBack() {
        RateLimit limit = new RateLimit(2, 1);
        limit.take("a", NOW);
        assertThat(limit.take("a", NOW.minusSeconds(60))).isZero();
        assertThat(limit.take("a", NOW.minusSeconds(60))).isPositive();
        for (int i = 0; i < 2; i++) {
            assertThat(limit.take("a", NOW.plusSeconds(3600))).isZero();
        }
        assertThat(limit.take("a", NOW.plusSeconds(3600))).isPositive();
    }

    @Test
    void shouldRefuseALimitThatLetsNobodyCome() {
        assertThatThrownBy(() -> new RateLimit(0, 1)).hasMessageContaining("0, 1.0");
        assertThatThrownBy(() -> new RateLimit(1, 0)).hasMessageContaining("1, 0.0");
    }
}
