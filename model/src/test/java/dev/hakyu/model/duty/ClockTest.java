package dev.hakyu.model.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant EARLY = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-12-03T00:00:00Z");

    @Test
    void shouldShowTheEarlierOfTwoDueTimes() {
        Clock clock =
                clock(
                        RuleStatus.IN_FORCE,
                        new Due.Deadline(EARLY, TOKYO, false),
                        new Due.Deadline(LATE, TOKYO, false));
        assertThat(clock.deadline()).map(Due.Deadline::at).hasValue(EARLY);
        assertThat(clock.leftAt(EARLY.minusSeconds(3600))).hasValue(Duration.ofHours(1));
    }

    @Test
    void shouldNeverMakeAProposalDue() {
        assertThatThrownBy(() ->
                        clock(RuleStatus.PROPOSED, new Due.Deadline(EARLY, TOKYO, false), null))
                .hasMessageContaining("never due");
    }

    @Test
    void shouldHaveNoHardDateForARange() {
        Clock clock =
                clock(
                        RuleStatus.IN_FORCE,
                        null,
                        new Due.Window(
                                LocalDate.parse("2026-12-03"),
                                LocalDate.parse("2026-12-05"),
                                TOKYO));
        assertThat(clock.isQualitative()).isTrue();
        assertThat(clock.deadline()).isEmpty();
    }

    /// Guidance names days that can pass; "promptly" alone names none.
    @Test
    void shouldBePastItsGuideOnlyWhereAGuideNamesDays() {
        Due.Window days =
                new Due.Window(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-02"), TOKYO);
        Instant after = Instant.parse("2026-12-02T15:00:00Z");
        assertThat(clock(RuleStatus.IN_FORCE, days, null).isPastGuide(after)).isTrue();
        assertThat(clock(RuleStatus.IN_FORCE, days, null).isPastGuide(EARLY)).isFalse();
        Due.WithoutNumber promptly = new Due.WithoutNumber(EARLY, TOKYO);
        assertThat(clock(RuleStatus.IN_FORCE, promptly, null).isPastGuide(after)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.99, LOW", "2, MEDIUM", "2.99, MEDIUM", "3, HIGH", "3.99, HIGH", "4, VERY_HIGH"})
    void shouldPutTheScoreIntoEnisasBands(double score, Severity.Level expected) {
        assertThat(Severity.Level.of(score)).isEqualTo(expected);
    }

    @Test
    void shouldCountAMemberStateAsTheUnion() {
        assertThat(Profile.of(Map.of(), Set.of("de", "UK", "US-CA")).countries())
                .containsExactly("DE", "EU", "GB", "US", "US-CA");
    }

    private static Clock clock(RuleStatus status, @Nullable Due ifAware, @Nullable Due asDeclared) {
        Text text = new Text("試験", "test");
        return new Clock(
                new RuleId("T"),
                "JP",
                false,
                text,
                List.of(),
                ClockState.RUNNING,
                ifAware,
                asDeclared,
                List.of(),
                null,
                text,
                text,
                List.of(),
                new LawReference(
                        text,
                        LocalDate.parse("2026-11-21"),
                        Confidence.SECONDARY,
                        status,
                        null,
                        null),
                List.of());
    }
}
