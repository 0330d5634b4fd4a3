package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.SourceHealth.Condition;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceHealthTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(7, 0).atZone(ZONE).toInstant(), ZONE);
    private static final Source SOURCE = Morning.feed(URI.create("https://example.com/feed"));

    @ParameterizedTest
    @CsvSource({
        // every day, then nothing for so many days
        "1, 10, GOOD", "1, 14, GOOD", "1, 15, SILENT",
        // once a week
        "7, 30, GOOD", "7, 42, GOOD", "7, 43, SILENT",
        // once a month
        "30, 90, GOOD",
    })
    void shouldCallASourceSilentByItsOwnRhythm(int gapDays, int silentDays, Condition condition) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        LocalDate last = TODAY.minusDays(silentDays);
        for (int i = 0; i < 5; i++) {
            days.put(last.minusDays((long) i * gapDays), 2);
        }

        assertThat(health(days, last, 0, null).condition()).isEqualTo(condition);
    }

    @Test
    void shouldWaitLongForASourceWithoutARhythm() {
        LocalDate last = TODAY.minusDays(60);
        assertThat(health(Map.of(last, 1), last, 0, null).condition()).isEqualTo(Condition.GOOD);
        LocalDate earlier = TODAY.minusDays(61);
        assertThat(health(Map.of(earlier, 1), earlier, 0, null).condition())
                .isEqualTo(Condition.SILENT);
    }

    @Test
    void shouldCountItemsPerDaySinceTheFirstFetch() {
        Map<LocalDate, Integer> days =
                Map.of(
                        TODAY.minusDays(3),
                        4,
                        TODAY.minusDays(2),
                        0,
                        TODAY.minusDays(1),
                        4,
                        TODAY,
                        0);

        assertThat(health(days, TODAY.minusDays(1), 0, null).itemsPerDay())
                .isCloseTo(2.0, Offset.offset(1e-9));
    }

    @Test
    void shouldSayWhyASourceFails() {
        Text error = new Text("証明書が切れています。", "Its certificate has expired.");
        SourceHealth health = health(Map.of(TODAY, 0), TODAY, 3, error);
        assertThat(health.condition()).isEqualTo(Condition.FAILING);
        assertThat(health.explanation()).isEqualTo(error);
    }

    @Test
    void shouldNotJudgeASourceThatWasNeverAsked() {
        SourceState never = SourceState.initial(SOURCE.id());
        assertThat(SourceHealth.of(SOURCE, never, CLOCK).condition()).isEqualTo(Condition.NEW);
    }

    private static SourceHealth health(
            Map<LocalDate, Integer> days, LocalDate last, int failures, @Nullable Text error) {
        Instant lastItem = last.atTime(7, 0).atZone(ZONE).toInstant();
        SourceState state =
                new SourceState(
                        SOURCE.id(),
                        null,
                        null,
                        null,
                        CLOCK.instant(),
                        CLOCK.instant(),
                        lastItem,
                        failures,
                        null,
                        error,
                        null,
                        null,
                        days,
                        Map.of());
        return SourceHealth.of(SOURCE, state, CLOCK);
    }
}
