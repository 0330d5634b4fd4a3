package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioDefaultsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-03T07:00");
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車
                    org minato name=ミナト精工
                    org cloud role=service_provider name=クラウドベイ
                    org print role=contractor name=大日光印刷
                    org named name=静岡ゴム工業
                    site kariya of=us name=刈谷工場
                    system portal by=cloud name=受注ポータル zone=cloud
                    supply minato -> kariya ブラケット
                    need kariya portal
                    contract C-1 print 印刷 data=会員名簿
                    """);

    private static Optional<Scenario> scenario(Incident incident) {
        ExposureFindings found = ExposureFinder.find(incident, NETWORK, LocalDate.of(2026, 12, 3));
        return ScenarioDefaults.forIncident(
                incident,
                found.exposures(),
                NETWORK,
                ScenarioDefaults.Options.standard(NOW, ZoneId.of("Asia/Tokyo")));
    }

    private static Incidents ransomware(String victim) {
        return Incidents.at(victim).attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました");
    }

    @Test
    void shouldHitASupplierWithStandardDurationsAndTheirSources() {
        Scenario scenario = scenario(ransomware("ミナト精工").build()).orElseThrow();
        assertThat(scenario.hits())
                .hasToString(
                        "[Hit[node=minato, level=0.0, certainty=CONFIRMED, restored=null, item=null, stages={}]]");
        assertThat(scenario.stages()).containsOnlyKeys(Stage.values());
        assertThat(scenario.defaults()).hasSize(7).noneMatch(each -> each.basis().isFirm());
        assertThat(scenario.defaults().getLast().source().en()).contains("Sophos");
        assertThat(scenario.start()).isEqualTo(NOW);
        assertThat(scenario.startBasis()).isEqualTo(Basis.UNKNOWN);
    }

    /// Sophos 2024: 35 % within a week, 34 % over a month, so the median lies between.
    @Test
    void shouldKeepThePublishedMedianOfARecovery() {
        double typicalDays =
                ScenarioDefaults.durations(
                                        AttackKind.RANSOMWARE,
                                        ScenarioDefaults.NodeKind.ORGANISATION)
                                .stages()
                                .values()
                                .stream()
                                .mapToDouble(StageDuration::typicalHours)
                                .sum()
                        / 24;
        assertThat(typicalDays).isBetween(7.0, 30.0);
    }

    @Test
    void shouldHitTheSystemsOfAProvider() {
        Scenario scenario =
                scenario(Incidents.at("クラウドベイ").attack(AttackKind.DDOS, "大量の通信").build())
                        .orElseThrow();
        assertThat(scenario.hits())
                .hasToString(
                        "[Hit[node=portal, level=0.0, certainty=CONFIRMED, restored=null, item=null, stages={}]]");
        assertThat(scenario.stages()).doesNotContainKey(Stage.CLEAN);
    }

    @Test
    void shouldTakeStartAndEndFromTheReports() {
        Scenario stated =
                scenario(ransomware("ミナト精工").outage("2026-12-02T18:00", "2026-12-05T06:00").build())
                        .orElseThrow();
        assertThat(stated.start()).isEqualTo(LocalDateTime.parse("2026-12-02T18:00"));
        assertThat(stated.startBasis()).isEqualTo(Basis.PUBLISHED);
        assertThat(stated.stages())
                .containsExactlyEntriesOf(
                        java.util.Map.of(Stage.RESTORE, new StageDuration.Constant(60)));
        assertThat(stated.defaults()).isEmpty();
    }

    @Test
    void shouldNotTrustAStartWithoutATimeOfDay() {
        Scenario scenario =
                scenario(ransomware("ミナト精工").outage("2026-12-02", null).build()).orElseThrow();
        assertThat(scenario.startBasis()).isEqualTo(Basis.UNKNOWN);
        assertThat(scenario.defaults().getFirst().value().ja()).isEqualTo("2026-12-02(時刻は不明)");
    }

    @Test
    void shouldLetAnAnnouncedRestartSlip() {
        Scenario scenario =
                scenario(
                                ransomware("ミナト精工")
                                        .outage("2026-12-02T00:00", null)
                                        .forecast("2026-12-07")
                                        .forecast("2026-12-12")
                                        .build())
                        .orElseThrow();
        assertThat(scenario.stages().get(Stage.RESTORE)).isEqualTo(new StageDuration.Constant(240));
        assertThat(scenario.stages().get(Stage.VALIDATE))
                .isEqualTo(new StageDuration.Pert(0, 24, 240));
    }

    @Test
    void shouldEndTheStopWithTheRestartThatWasTold() {
        Scenario scenario =
                scenario(
                                ransomware("ミナト精工")
                                        .outage("2026-12-02T00:00", null)
                                        .forecast("2026-12-12")
                                        .resumed("2026-12-07", "12月7日に操業を再開しました。")
                                        .build())
                        .orElseThrow();
        assertThat(scenario.stages())
                .containsExactlyEntriesOf(
                        java.util.Map.of(Stage.RESTORE, new StageDuration.Constant(120)));
        assertThat(scenario.defaults().getLast().source().ja()).contains("12月7日に操業を再開しました");
    }

    /// 5 days of nothing, then 10 days up in a line: what is announced for all of it may slip.
    @Test
    void shouldRampFromARestartInPartToTheDayAnnouncedForAll() {
        Scenario scenario =
                scenario(
                                ransomware("ミナト精工")
                                        .outage("2026-12-02T00:00", "2026-12-07")
                                        .resumed("2026-12-07", "12月7日に一部の操業を再開しました。")
                                        .forecast("2026-12-17")
                                        .build())
                        .orElseThrow();
        assertThat(scenario.stages().get(Stage.RESTORE)).isEqualTo(new StageDuration.Constant(120));
        assertThat(scenario.stages().get(Stage.RESTART))
                .isEqualTo(new StageDuration.Pert(240, 264, 480));
        assertThat(scenario.stages()).hasSize(2);
        assertThat(scenario.defaults().getLast().value().ja()).contains("2026-12-17");
    }

    @Test
    void shouldRampForAnUnknownTimeWhenNoDayIsAnnouncedForAll() {
        Scenario scenario =
                scenario(
                                ransomware("ミナト精工")
                                        .outage("2026-12-02T00:00", null)
                                        .resumed("2026-12-04", "partially restarted on 4 December")
                                        .build())
                        .orElseThrow();
        assertThat(scenario.stages().get(Stage.RESTORE)).isEqualTo(new StageDuration.Constant(48));
        assertThat(scenario.stages().get(Stage.RESTART))
                .isEqualTo(new StageDuration.Pert(0, 48, 96));
    }

    @Test
    void shouldTellTheHistoryOfAPostponedRestart() {
        Scenario scenario =
                scenario(
                                ransomware("ミナト精工")
                                        .outage("2026-12-02T00:00", null)
                                        .forecast("2026-12-07")
                                        .forecast("2026-12-12")
                                        .build())
                        .orElseThrow();
        assertThat(scenario.defaults().getLast().value().en()).contains("2026-12-07 → 2026-12-12");
    }

    @Test
    void shouldMakeNoScenarioOfWhatStopsNothing() {
        assertThat(scenario(Incidents.at("ミナト精工").attack(AttackKind.MISDELIVERY, "誤送信").build()))
                .as("a leak alone")
                .isEmpty();
        assertThat(scenario(ransomware("大日光印刷").build())).as("a contractor with data").isEmpty();
        assertThat(scenario(ransomware("静岡ゴム工業").build())).as("a name only").isEmpty();
        assertThat(scenario(ransomware("ミナト精工九州").build())).as("a namesake").isEmpty();
    }

    @Test
    void shouldCarryAClaimAsAClaim() {
        Incident claimed =
                Incidents.at("ミナト精工")
                        .said(Speaker.ATTACKER, Modality.ASSERTED)
                        .attack(AttackKind.RANSOMWARE, "盗んだと主張")
                        .build();
        assertThat(scenario(claimed).orElseThrow().hits().getFirst().certainty().id())
                .isEqualTo("claimed");
    }

    @ParameterizedTest
    @EnumSource(AttackKind.class)
    void shouldHaveDurationsForEveryKind(AttackKind kind) {
        for (ScenarioDefaults.NodeKind node : ScenarioDefaults.NodeKind.values()) {
            StandardDurations durations = ScenarioDefaults.durations(kind, node);
            assertThat(durations.stages()).isNotEmpty();
            assertThat(durations.assumptions())
                    .hasSameSizeAs(durations.stages().keySet())
                    .allMatch(each ->
                            each.source() != null
                                    && !each.source().ja().isBlank()
                                    && !each.source().en().isBlank());
        }
    }
}
