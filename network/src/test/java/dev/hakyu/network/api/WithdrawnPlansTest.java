package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Once a restart is called off, the forecast never falls for it.
class WithdrawnPlansTest {
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車
                    org minato name=ミナト精工
                    site kariya of=us name=刈谷工場 days=all shifts=3
                    site works of=minato name=本社工場 days=all shifts=3
                    supply works -> kariya ブラケット importance=essential share=1 stock=1
                    """);

    private static Incidents stopped() {
        return Incidents.at("ミナト精工")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage("2026-12-02T00:00", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03", "2026-12-05", "2026-12-08", "2026-12-14", "2026-12-22"})
    void shouldLoseNoLessThanWhileThePlanStood(String day) {
        assertThat(lostDays(stopped().over(day, null).build()))
                .isGreaterThanOrEqualTo(lostDays(stopped().forecast(day).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03T08:00", "2026-12-05T08:00", "2026-12-10T08:00"})
    void shouldLoseNoLessThanWhileThePlanAtAShareStood(String day) {
        assertThat(lostDays(stopped().over(day, 0.4).build()))
                .isGreaterThanOrEqualTo(lostDays(stopped().forecast(day, "第2ライン", 0.4).build()));
    }

    @Test
    void shouldSayWhatItRestsOn() {
        assertThat(scenario(stopped().over("2026-12-22", null).build()).defaults())
                .extracting(Assumption::value)
                .anyMatch(each ->
                        each.ja().startsWith("2026-12-22より前には再開せず")
                                && each.en().startsWith("not before 2026-12-22"));
    }

    @Test
    void shouldNotSayThatNothingWasAnnouncedWhereAMonthWas() {
        assertThat(
                        scenario(stopped().over("2026-12-22", null).forecast("2027-01").build())
                                .defaults())
                .extracting(Assumption::value)
                .filteredOn(each -> each.en().startsWith("not before 2026-12-22"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.ja()).contains("2027-01").doesNotContain("新しい予定日は未公表");
                    assertThat(each.en())
                            .contains("2027-01")
                            .doesNotContain("no other day announced");
                });
    }

    @Test
    void shouldTakeThePlanThatCameSince() {
        assertThat(scenario(stopped().over("2026-12-04", null).forecast("2026-12-06").build()))
                .isEqualTo(scenario(stopped().forecast("2026-12-06").build()));
    }

    private static Scenario scenario(Incident incident) {
        return StandardScenario.of(incident, NETWORK, 60, 400);
    }

    private static double lostDays(Incident incident) {
        Impact impact =
                Simulation.run(
                                NETWORK,
                                CompileOptions.of(Settings.DEFAULT, Set.of()),
                                scenario(incident),
                                1,
                                _ -> {})
                        .impact();
        return impact.findNode(new SiteId("kariya")).orElseThrow().lostOutputDays().p50();
    }
}
