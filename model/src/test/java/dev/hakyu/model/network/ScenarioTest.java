package dev.hakyu.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.Certainty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Hit HIT = new Hit(new SystemId("SYS"), 0, Certainty.CONFIRMED);

    private static Scenario scenario(int horizonDays, double stepHours, List<Hit> hits, int runs) {
        return new Scenario(
                "受注ポータル停止",
                LocalDateTime.parse("2026-12-01T06:00"),
                Basis.ANSWERED,
                ZoneId.of("Asia/Tokyo"),
                horizonDays,
                stepHours,
                hits,
                Map.of(Stage.CLEAN, new StageDuration.Constant(24)),
                List.of(),
                List.of(),
                1,
                runs,
                List.of(),
                false);
    }

    @Test
    void shouldNameTheAllowedRange() {
        assertThatThrownBy(() -> scenario(0, 1, List.of(HIT), 10))
                .hasMessageContaining("horizon_days must be 1 to 730, got 0");
        assertThatThrownBy(() -> scenario(60, 5, List.of(HIT), 10))
                .hasMessageContaining("step_hours must be 0.25 to 24 and divide 24 evenly");
        assertThatThrownBy(() -> scenario(60, Double.NaN, List.of(HIT), 10))
                .hasMessageContaining("step_hours");
        assertThatThrownBy(() -> scenario(60, 1, List.of(), 10))
                .hasMessageContaining("number of hits must be 1 to 10000");
        assertThatThrownBy(() -> scenario(60, 1, List.of(HIT), 0))
                .hasMessageContaining("runs must be 1 to 1000000");
        assertThatThrownBy(() -> scenario(60, 1, List.of(HIT, HIT), 10))
                .hasMessageContaining("SYS twice");
    }

    @Test
    void shouldRejectHitsThatDoNothing() {
        assertThatThrownBy(() -> new Hit(new SystemId("SYS"), 1, Certainty.CONFIRMED))
                .hasMessageContaining("less than 1");
        assertThatThrownBy(() -> new Hit(new SystemId("SYS"), 0, Certainty.DENIED))
                .hasMessageContaining("CONFIRMED, REPORTED, POSSIBLE or CLAIMED");
    }

    @Test
    void shouldRejectDurationsOutOfOrder() {
        assertThatThrownBy(() -> new StageDuration.Pert(4, 2, 8))
                .hasMessageContaining("modeHours of pert must be 4.0 to 87600.0, got 2.0");
        assertThatThrownBy(() -> new StageDuration.Lognormal90(0, 8))
                .hasMessageContaining("more than 0");
        assertThatThrownBy(() -> new StageDuration.Constant(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new StageDuration.Lognormal90(2, 32).typicalHours()).isEqualTo(8);
    }

    @Test
    void shouldKnowItsInstants() {
        Scenario scenario = scenario(60, 0.5, List.of(HIT), 10);
        assertThat(scenario.instantAt(1.5)).isEqualTo(Instant.parse("2026-11-30T22:30:00Z"));
    }
}
