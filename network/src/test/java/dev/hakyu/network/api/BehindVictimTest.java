package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A house that lacks what the victim delivers is short of it, and does not stand still by itself.
class BehindVictimTest {
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車
                    org fuigo name=フイゴ圧縮機
                    org minato name=ミナト空調
                    org soba name=ソバ塗装
                    site kariya of=us name=刈谷工場
                    site works of=minato name=本社工場
                    supply fuigo -> works コンプレッサー share=1
                    supply works -> kariya エアコン share=1
                    supply soba -> kariya 塗料 share=1
                    """);

    @Test
    void shouldHitTheVictimAloneWhereTheOtherIsSuppliedByIt() {
        assertThat(hits("ミナト空調")).contains("fuigo").doesNotContain("minato", "works");
    }

    @Test
    void shouldHitAnotherThatStopsWithIt() {
        assertThat(hits("ソバ塗装")).contains("fuigo", "soba");
    }

    private static List<String> hits(String affected) {
        Incident incident =
                Incidents.at("フイゴ圧縮機")
                        .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                        .outage("2026-12-02T18:00", "2026-12-22T18:00")
                        .affected(affected)
                        .build();
        return StandardScenario.of(incident, NETWORK, 30, 20).hits().stream()
                .map(Hit::node)
                .map(each -> each.value())
                .toList();
    }
}
