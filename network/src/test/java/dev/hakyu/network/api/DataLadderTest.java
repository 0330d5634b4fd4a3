package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.DataLadder.Rung;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DataLadderTest {
    private static final String NAMES =
            """
            org us role=self name=東海自動車
            org minato name=ミナト精工
            org hokuto name=北斗樹脂
            site kariya of=us name=刈谷工場
            """;

    private static Rung rung(String more) {
        return DataLadder.of(NetworkText.parse(NAMES + more)).rung();
    }

    @Test
    void shouldClimbRungByRung() {
        String item = "supply minato -> kariya ブラケット importance=essential\n";
        String stock = "supply minato -> kariya ブラケット importance=essential share=0.6 stock=1.8\n";
        String access = stock + "system mes by=us\naccess A-1 minato mes\n";
        String need = access + "need kariya mes\n";
        assertThat(rung("")).isEqualTo(Rung.L0);
        assertThat(rung(item)).isEqualTo(Rung.L1);
        assertThat(rung(stock)).isEqualTo(Rung.L2);
        assertThat(rung(access)).isEqualTo(Rung.L3);
        assertThat(rung(need)).isEqualTo(Rung.L4);
        assertThat(rung(need.replace("need kariya mes", "need us mes"))).isEqualTo(Rung.L4);
        Network money =
                NetworkText.parse(
                        NAMES.replace("name=刈谷工場", "name=刈谷工場 value_added=1000000") + need);
        assertThat(DataLadder.of(money).rung()).isEqualTo(Rung.L5);
        assertThat(DataLadder.of(money).findNext()).isEmpty();
    }

    @Test
    void shouldNotClimbOnARungAboveAGap() {
        assertThat(rung("system mes by=us\naccess A-1 minato mes\n")).isEqualTo(Rung.L0);
    }

    @Test
    void shouldSayWhatEachRungLacks() {
        String missing =
                DataLadder.of(
                                NetworkText.parse(
                                        NAMES
                                                + "supply minato -> kariya A share=0.6 stock=2\n"
                                                + "supply minato -> kariya B share=0.6\n"
                                                + "supply minato -> kariya C importance=minor\n"
                                                + "contract C-1 hokuto 印刷\n"))
                        .steps()
                        .stream()
                        .map(step -> step.rung() + " " + step.missing().ja() + "\n")
                        .collect(Collectors.joining());
        assertThat(missing)
                .isEqualTo(
                        """
                        L0 2組織が登録されています
                        L1 品目も購買担当もない仕入先: 2件中1件
                        L2 在庫日数か比率のない必須品目: 2件中1件
                        L3 接続経路、委託先保管データがまだありません
                        L4 依存するシステムがわからない当社拠点: 1件中1件
                        L5 1日あたりの付加価値がわからない当社拠点: 1件中1件
                        """);
    }

    @Test
    void shouldStandOnTheGroundWithoutAnyData() {
        DataLadder ladder = DataLadder.of(Network.empty());
        assertThat(ladder.rung()).isEqualTo(Rung.L0);
        assertThat(ladder.steps()).noneMatch(DataLadder.Step::reached);
    }
}
