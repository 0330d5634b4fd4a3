package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What suppliers say of deliveries while they stand still reaches the forecast.
class DeliveriesMeanwhileTest {
    private static final OneSupplier SUPPLIER = OneSupplier.withStock(1.8, 20);

    private static Incidents stopped() {
        return OneSupplier.stopped("2026-12-02T18:00", "2026-12-22T18:00");
    }

    private static Optional<Scenario> scenario(Incident incident) {
        return SUPPLIER.scenario(incident);
    }

    private static double stopsAfterHours(Incident incident) {
        return SUPPLIER.impact(incident)
                .flatMap(Impact.NodeImpact::findFirstStop)
                .map(stop -> stop.ifStoppedHours().p50())
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Test
    void shouldTakeAShareOfNothingForTheWholeStop() {
        Scenario whole = scenario(stopped().build()).orElseThrow();
        Scenario nothing = scenario(stopped().share(0, null).build()).orElseThrow();

        assertThat(nothing).isEqualTo(whole);
    }

    @Test
    void shouldTakeAShareOfAllForNoStop() {
        assertThat(scenario(stopped().share(1, null).build())).isEmpty();
    }

    /// By hand: what is missing is 1 less the share, so stock lasts 1.8 days by that; a plant that
    /// gets at least half of what it needs never counts as stopped.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3, 0.4})
    void shouldStopWhenTheStockIsUsedByWhatIsMissing(double share) {
        double byHand = 1.8 * 24 / (1 - share);

        assertThat(stopsAfterHours(stopped().share(share, null).build()))
                .isBetween(byHand - 1, byHand + 3);
    }

    @Test
    void shouldStopLaterTheMoreStillComes() {
        double before = 0;
        for (int percent = 0; percent < 100; percent += 5) {
            double hours = stopsAfterHours(stopped().share(percent / 100.0, null).build());
            assertThat(hours).as("share of %d %%", percent).isGreaterThanOrEqualTo(before);
            before = hours;
        }
        assertThat(before).isInfinite();
    }

    @Test
    void shouldTellTheShareAmongTheAssumptions() {
        Scenario scenario = scenario(stopped().share(0.4, null).build()).orElseThrow();

        assertThat(scenario.hits()).extracting(Hit::level).containsExactly(0.4);
        assertThat(scenario.defaults().getLast().value().ja()).isEqualTo("通常の40%");
        assertThat(scenario.defaults().getLast().value().en()).isEqualTo("40 % of normal");
        assertThat(scenario.defaults().getLast().basis()).isEqualTo(Basis.PUBLISHED);
    }

    /// Nothing for 6 hours to 3 December 0:00, then four tenths until all of it runs.
    @Test
    void shouldLetTheShareOfALaterDayFollowAStopOfTheWhole() {
        Scenario scenario =
                scenario(
                                OneSupplier.stopped("2026-12-02T18:00", null)
                                        .later()
                                        .share(0.4, "2026-12-03")
                                        .build())
                        .orElseThrow();

        assertThat(scenario.hits()).extracting(Hit::level).containsExactly(0.0);
        assertThat(scenario.hits()).extracting(Hit::restored).containsExactly(0.4);
        assertThat(scenario.stages().get(Stage.CLEAN)).isEqualTo(new StageDuration.Constant(6));
        assertThat(scenario.stages()).doesNotContainKeys(Stage.DETECT, Stage.RESTORE);
    }

    @Test
    void shouldBeginWhereDeliveriesAsUsualEnd() {
        Scenario scenario =
                scenario(stopped().lastDelivery("2026-12-04T12:00").build()).orElseThrow();

        assertThat(scenario.start()).isEqualTo(LocalDateTime.parse("2026-12-04T12:00"));
        assertThat(scenario.startBasis()).isEqualTo(Basis.UNKNOWN);
        assertThat(scenario.stages())
                .isEqualTo(Map.of(Stage.RESTORE, new StageDuration.Constant(18 * 24 + 6)));
        assertThat(scenario.defaults().getFirst().value().ja()).isEqualTo("12月4日12時まで通常どおりの納入");
    }

    @Test
    void shouldCountTheDayOfTheLastDeliveryAsDelivered() {
        Scenario scenario = scenario(stopped().lastDelivery("2026-12-04").build()).orElseThrow();

        assertThat(scenario.start()).isEqualTo(LocalDateTime.parse("2026-12-05T00:00"));
        assertThat(scenario.defaults().getFirst().value().en())
                .isEqualTo("deliveries as usual up to 4 Dec");
    }

    @Test
    void shouldStopByAsMuchLater() {
        LocalDateTime before = firstStop(stopped().build());
        LocalDateTime later = firstStop(stopped().lastDelivery("2026-12-04").build());

        assertThat(later).isEqualTo(before.plusHours(54));
    }

    private static LocalDateTime firstStop(Incident incident) {
        return scenario(incident).orElseThrow().start().plusHours((long) stopsAfterHours(incident));
    }

    @Test
    void shouldNotWaitForADeliveryBeforeTheStopOrBehindTheRestart() {
        assertThat(scenario(stopped().lastDelivery("2026-12-01").build()).orElseThrow().start())
                .isEqualTo(LocalDateTime.parse("2026-12-02T18:00"));
        assertThat(
                        scenario(
                                        stopped()
                                                .lastDelivery("2026-12-04")
                                                .forecast("2026-12-04")
                                                .build())
                                .orElseThrow()
                                .start())
                .isEqualTo(LocalDateTime.parse("2026-12-02T18:00"));
    }
}
