package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A plant that its company says runs is not taken for stopped.
class RunningSitesTest {
    private static final String COMPANY =
            """
            org us role=self name=東海自動車
            org minato name=ミナト精工
            site kariya of=us name=刈谷工場 days=all shifts=3
            site tahara of=us name=田原工場 days=all shifts=3
            site honsha of=minato name=本社工場
            site sakashita of=minato name=坂下工場
            supply honsha -> kariya ブラケット importance=essential share=1 stock=1.8
            supply sakashita -> tahara ブラケット importance=essential share=1 stock=1.8
            """;

    @ParameterizedTest
    @ValueSource(strings = {"坂下工場", "ミナト精工坂下工場"})
    void shouldHitOnlyTheSitesThatAreNotSaidToRun(String told) {
        Scenario scenario = scenario(stop().site("本社工場", false).site(told, true)).orElseThrow();

        assertThat(hit(scenario)).containsExactly("honsha");
        assertThat(scenario.defaults())
                .anyMatch(each -> each.value().ja().contains("坂下工場は停止の計算に入れていません"));
    }

    @Test
    void shouldHitAllWhereNothingIsSaidOfSites() {
        assertThat(hit(scenario(stop()).orElseThrow())).containsExactly("minato");
    }

    @Test
    void shouldHitAllWhereOneReportSaysBoth() {
        assertThat(hit(scenario(stop().site("坂下工場", true).site("坂下工場", false)).orElseThrow()))
                .containsExactly("minato");
    }

    @Test
    void shouldHitAllWhereAnotherPlantRuns() {
        assertThat(hit(scenario(stop().site("上野工場", true)).orElseThrow()))
                .containsExactly("minato");
        assertThat(hit(scenario(stop().site("カガミ坂下工場", true)).orElseThrow()))
                .containsExactly("minato");
    }

    @Test
    void shouldHitAllWhereOrdersStopped() {
        assertThat(
                        hit(
                                scenario(stop().stopped(OutageWhat.ORDERS).site("坂下工場", true))
                                        .orElseThrow()))
                .containsExactly("minato");
    }

    @Test
    void shouldNotTakeThePlanForOneSiteForThatOfAll() {
        Incidents all = open().forecast("2026-12-12");
        Incidents both = open().forecast("2026-12-12").forecast("2026-12-05", "坂下工場");

        assertThat(scenario(both).orElseThrow().stages())
                .isEqualTo(scenario(all).orElseThrow().stages());
    }

    @Test
    void shouldNotTakeThePlanForOneOfTwoStoppedSitesForTheEnd() {
        Incidents two = open().site("坂下工場", false).site("本社工場", false);
        var open = scenario(two).orElseThrow().stages();

        assertThat(scenario(two.forecast("2026-12-05", "坂下工場")).orElseThrow().stages())
                .isEqualTo(open);
        assertThat(scenario(two.forecast("2026-12-08", "本社工場")).orElseThrow().stages())
                .as("each has a plan: the later ends it")
                .isEqualTo(scenario(open().forecast("2026-12-08")).orElseThrow().stages());
    }

    @Test
    void shouldNotTakeThePlanForALineForTheEnd() {
        var open = scenario(open()).orElseThrow().stages();

        assertThat(scenario(open().forecast("2026-12-05", "本社工場の第1ライン")).orElseThrow().stages())
                .isEqualTo(open);
    }

    @Test
    void shouldMakeNoScenarioWhereAllSitesRun() {
        assertThat(scenario(stop().site("坂下工場", true).site("本社工場", true))).isEmpty();
    }

    private static Incidents open() {
        return Incidents.at("ミナト精工株式会社")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage("2026-12-02T18:00", "");
    }

    private static Incidents stop() {
        return Incidents.at("ミナト精工株式会社")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage("2026-12-02T18:00", "2026-12-22T18:00");
    }

    private static Optional<Scenario> scenario(Incidents told) {
        Network network = NetworkText.parse(COMPANY);
        Incident incident = told.build();
        return ScenarioDefaults.forIncident(
                incident,
                ExposureFinder.find(incident, network, LocalDate.of(2026, 12, 3)).exposures(),
                network,
                ScenarioDefaults.Options.standard(
                        LocalDateTime.parse("2026-12-03T07:00"), ZoneId.of("Asia/Tokyo")));
    }

    private static List<String> hit(Scenario scenario) {
        return scenario.hits().stream().map(each -> each.node().value()).toList();
    }
}
