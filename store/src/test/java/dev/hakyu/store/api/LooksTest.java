package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
    private static final Duration PAUSE = Duration.ofHours(4);

    @TempDir Path workspace;

    @Test
    void shouldHaveNothingToCompareWithAtTheFirstLook() {
        try (Store store = At.open(workspace)) {
            assertThat(look(store, "a", At.MONDAY, "1")).isNull();
            assertThat(look(store, "a", At.MONDAY.plusSeconds(60), "2")).isEqualTo("1");
        }
    }

    @Test
    void shouldTellFromTheSameLookWhileSomebodyGoesToAndFro() {
        try (Store store = At.open(workspace)) {
            look(store, "a", At.MONDAY, "1");
            look(store, "a", At.TUESDAY, "2");
            assertThat(look(store, "a", At.TUESDAY.plusSeconds(60), "3")).isEqualTo("1");
            assertThat(look(store, "a", At.WEDNESDAY, "4")).isEqualTo("3");
            assertThat(store.looks().base("a", "today").orElseThrow().body()).isEqualTo("3");
        }
    }

    @Test
    void shouldTellFromTheNewestLookOnceItIsSeen() {
        try (Store store = At.open(workspace)) {
            look(store, "a", At.MONDAY, "1");
            look(store, "a", At.MONDAY.plusSeconds(60), "2");
            store.looks().seen("a", "today");
            assertThat(look(store, "a", At.MONDAY.plusSeconds(120), "3")).isEqualTo("2");
        }
    }

    @Test
    void shouldKeepAccountsApart() {
        try (Store store = At.open(workspace)) {
            look(store, "a", At.MONDAY, "1");
            assertThat(look(store, "b", At.TUESDAY, "2")).isNull();
        }
    }

    private static String look(Store store, String account, Instant at, String body) {
        return store.looks()
                .look(account, "today", new Look(at, body), at.minus(PAUSE))
                .map(Look::body)
                .orElse(null);
    }
}
