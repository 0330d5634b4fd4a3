package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.network.api.RowsWorthFilling.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From an incident to the stop of our plant, through every function of this module.
class IncidentToStopTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String COMPANY =
            """
            org us role=self name=東海自動車
            org minato name=ミナト精工
            site kariya of=us name=刈谷工場 days=all shifts=3
            """;

    private static final Incident INCIDENT =
            Incidents.at("ミナト精工株式会社")
                    .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                    .outage("2026-12-02T18:00", "2026-12-22T18:00")
                    .build();

    private static List<Exposure> exposures(Network network) {
        return ExposureFinder.find(INCIDENT, network, LocalDate.of(2026, 12, 3)).exposures();
    }

    private static Impact impact(Network network) {
        Scenario scenario =
                ScenarioDefaults.forIncident(
                                INCIDENT,
                                exposures(network),
                                network,
                                new ScenarioDefaults.Options(
                                        LocalDateTime.parse("2026-12-03T07:00"),
                                        TOKYO,
                                        30,
                                        1,
                                        1,
                                        20))
                        .orElseThrow();
        CompileOptions options = CompileOptions.of(Settings.DEFAULT, Set.of());
        return Simulation.run(network, options, scenario, 1, _ -> {}).impact();
    }

    /// By hand: the plant uses a day of stock a day round the clock and nobody else delivers, so
    /// 1.8 days last 43.2 hours, and the hour's worth that is on its way when the supplier stops
    /// (cascade, step 7) makes 44.2; in the hour after 44 a fifth of the need is left. Wednesday
    /// 18:00 and 44 hours is Friday 14:00.
    @Test
    void shouldSayTheHourWhenAllIsMeasured() {
        Network network =
                NetworkText.parse(
                        COMPANY
                                + "supply minato -> kariya ブラケット importance=essential share=1"
                                + " stock=1.8\n");
        Impact.NodeImpact kariya = impact(network).findNode(new SiteId("kariya")).orElseThrow();
        assertThat(kariya.stopProbability()).isEqualTo(1);
        assertThat(kariya.findFirstStop().orElseThrow().ifStoppedHours().p50()).isEqualTo(44);
        assertThat(kariya.statement().precision()).isEqualTo(Impact.Precision.CLOCK_TIME);
        assertThat(kariya.statement().sentence().ja()).contains("12月4日").contains("14");
    }

    @Test
    void shouldSayNoHourWhenStockIsUnknown() {
        Network network =
                NetworkText.parse(
                        COMPANY + "supply minato -> kariya ブラケット importance=essential share=1\n");
        Impact.NodeImpact kariya = impact(network).findNode(new SiteId("kariya")).orElseThrow();
        assertThat(kariya.statement().precision()).isNotEqualTo(Impact.Precision.CLOCK_TIME);
        assertThat(kariya.statement().sentence().ja()).doesNotContainPattern("[0-9]時");
    }

    @Test
    void shouldNameTheStockAsTheRowToFillWithItsEffect() {
        Network network =
                NetworkText.parse(
                        COMPANY
                                + "org hokuto name=北斗樹脂\n"
                                + "supply minato -> kariya ブラケット importance=essential share=1\n"
                                + "supply hokuto -> kariya 塗料 importance=essential share=1\n");
        List<Row> rows =
                RowsWorthFilling.of(network, exposures(network), 10, IncidentToStopTest::impact);
        assertThat(rows.getFirst().node()).hasToString("minato");
        assertThat(rows.getFirst().column()).isEqualTo("stock_days");
        assertThat(rows.getFirst().findEffect().orElseThrow().ja()).contains("在庫0.5日のとき");
    }

    @Test
    void shouldMakeNoHourAndNoScenarioOfNamesAlone() {
        Network network = NetworkText.parse(COMPANY);
        assertThat(exposures(network)).hasSize(1);
        assertThat(
                        ScenarioDefaults.forIncident(
                                INCIDENT,
                                exposures(network),
                                network,
                                ScenarioDefaults.Options.standard(
                                        LocalDateTime.parse("2026-12-03T07:00"), TOKYO)))
                .isEmpty();
    }
}
