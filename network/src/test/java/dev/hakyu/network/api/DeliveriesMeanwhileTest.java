package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What suppliers say of deliveries while they stand still reaches the forecast.
class DeliveriesMeanwhileTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// One day of stock is used a day; both work round the clock.
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車
                    org minato name=ミナト精工
                    site kariya of=us name=刈谷工場 days=all shifts=3
                    site works of=minato name=本社工場 days=all shifts=3
                    supply works -> kariya ブラケット importance=essential share=1 stock=1.8
                    """);

    private static Incidents stopped() {
        return Incidents.at("ミナト精工")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage("2026-12-02T18:00", "2026-12-22T18:00");
    }

    private static Optional<Scenario> scenario(Incident incident) {
        return ScenarioDefaults.forIncident(
                incident,
                ExposureFinder.find(incident, NETWORK, LocalDate.of(2026, 12, 3)).exposures(),
                NETWORK,
                new ScenarioDefaults.Options(
                        LocalDateTime.parse("2026-12-03T07:00"), TOKYO, 30, 1, 1, 20));
    }

    private static Impact impact(Incident incident) {
        CompileOptions options = CompileOptions.of(Settings.DEFAULT, Set.of());
        return Simulation.run(NETWORK, options, scenario(incident).orElseThrow(), 1, _ -> {})
                .impact();
    }

    private static double stopsAfterHours(Incident incident) {
        return impact(incident)
                .findNode(new SiteId("kariya"))
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
                                Incidents.at("ミナト精工")
                                        .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                                        .outage("2026-12-02T18:00", null)
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
