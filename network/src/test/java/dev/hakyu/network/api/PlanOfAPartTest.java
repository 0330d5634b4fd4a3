package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import org.junit.jupiter.api.Test;

/// A plan for a line or at a share is used where it belongs: the share from its hour, all of it
/// from the day announced for that.
class PlanOfAPartTest {
    private static final OneSupplier SUPPLIER = OneSupplier.withStock(1, 200);

    private static Incidents stopped() {
        return OneSupplier.stopped("2026-12-02T00:00", null);
    }

    private static Scenario scenario(Incident incident) {
        return SUPPLIER.scenario(incident).orElseThrow();
    }

    private static double lostHours(Incident incident) {
        return SUPPLIER.impact(incident).orElseThrow().lostOutputDays().p50();
    }

    /// The line runs after 61 hours, all of it after 72; each may slip by as long again.
    @Test
    void shouldTakeTheShareFromTheHourOfTheLineAndTheRestFromItsDay() {
        Scenario scenario =
                scenario(
                        stopped()
                                .forecast("2026-12-05")
                                .forecast("2026-12-04T13:00", "第2ライン", 0.4)
                                .build());

        assertThat(scenario.hits()).extracting(Hit::level).containsExactly(0.0);
        assertThat(scenario.hits()).extracting(Hit::restored).containsExactly(0.4);
        assertThat(scenario.stages())
                .containsOnlyKeys(Stage.CLEAN, Stage.VALIDATE)
                .containsEntry(Stage.CLEAN, new StageDuration.Pert(61, 61 * 1.1, 122))
                .containsEntry(Stage.VALIDATE, new StageDuration.Pert(11, 11 * 1.1, 22));
        assertThat(scenario.defaults())
                .extracting(Assumption::value)
                .anyMatch(each ->
                        each.ja().startsWith("第2ライン 2026-12-04T13:00から通常の40%。全量に戻るまでは公表された日まで")
                                && each.en().startsWith("第2ライン: 40 % of normal from"));
    }

    @Test
    void shouldTakeTheStandardTimeForTheRestWithoutADay() {
        Scenario without = scenario(stopped().build());
        Scenario scenario = scenario(stopped().forecast("2026-12-04T13:00", "第2ライン", 0.4).build());

        assertThat(scenario.hits()).extracting(Hit::restored).containsExactly(0.4);
        assertThat(scenario.stages())
                .containsEntry(Stage.CLEAN, new StageDuration.Pert(61, 61 * 1.1, 122))
                .containsEntry(Stage.VALIDATE, without.stages().get(Stage.RESTORE));
        assertThat(scenario.defaults())
                .extracting(each -> each.value().en())
                .anyMatch(each -> each.contains("after the standard time (no day announced)"));
    }

    @Test
    void shouldNeverLoseMoreByThePlanOfALine() {
        double without = lostHours(stopped().forecast("2026-12-05").build());
        double with =
                lostHours(
                        stopped()
                                .forecast("2026-12-05")
                                .forecast("2026-12-04T01:00", "第2ライン", 0.4)
                                .build());

        assertThat(with).isLessThan(without);
    }

    @Test
    void shouldNotTakeThePlanOfALineForTheWhole() {
        Scenario whole = scenario(stopped().forecast("2026-12-05").build());

        assertThat(
                        scenario(
                                stopped()
                                        .forecast("2026-12-05")
                                        .forecast("2026-12-04T13:00", "第2ライン")
                                        .build()))
                .isEqualTo(whole);
        assertThat(
                        scenario(
                                stopped()
                                        .forecast("2026-12-05")
                                        .forecast("2026-12-04", "line 2 of its Leeds plant")
                                        .build()))
                .isEqualTo(whole);
    }

    @Test
    void shouldForgetThePlannedShareOnceAllOfItRuns() {
        Scenario told = scenario(stopped().resumed("2026-12-04T13:00", "全面再開").build());
        Scenario scenario =
                scenario(
                        stopped()
                                .forecast("2026-12-04T13:00", "第2ライン", 0.4)
                                .resumed("2026-12-04T13:00", "全面再開")
                                .build());

        assertThat(scenario).isEqualTo(told);
    }
}
