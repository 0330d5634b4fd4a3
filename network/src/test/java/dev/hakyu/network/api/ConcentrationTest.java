package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static final Concentration FOUND =
            Concentration.of(
                    NetworkText.parse(
                            """
                            org us role=self name=東海自動車
                            org minato name=ミナト精工
                            org hokuto name=北斗樹脂
                            org cloud role=service_provider name=クラウドベイ
                            org print role=contractor name=大日光印刷
                            site kariya of=us name=刈谷工場
                            site okazaki of=us name=岡崎工場
                            system portal by=cloud name=受注ポータル on=base
                            system base by=cloud name=ベイ基盤
                            system mes by=us name=MES
                            system mes2 by=us name=予備MES
                            system mail by=us name=メール
                            supply minato -> kariya ブラケット importance=essential share=1
                            supply minato -> kariya 治具 importance=minor
                            supply hokuto -> kariya バンパー importance=essential share=0.5
                            supply minato -> kariya バンパー importance=essential share=0.5
                            supply hokuto -> okazaki 内装 importance=essential single=true
                            need kariya portal end=0.2
                            need okazaki portal end=0.7
                            need kariya mes group=実行
                            need kariya mes2 group=実行
                            need kariya mail weight=0.3
                            need minato portal
                            access A-1 minato mes mfa=otp privilege=user
                            access A-2 hokuto mes mfa=none privilege=admin standing=true
                            access A-3 cloud mail mfa=phishing_resistant
                            contract C-1 print 印刷 to=2025-03-31 data=会員名簿
                            contract C-2 print 発送 to=2027-03-31 data=住所録
                            contract C-3 print 名刺 to=2024-03-31 data=社員名簿
                            contract C-4 print 済み to=2024-03-31 data=旧名簿 erased=2024-04-30
                            holding print 会員名簿 contract=C-1
                            holding print 写真 retention=2026-01-31
                            holding print 鍵 retention=2027-01-31
                            """),
                    LocalDate.of(2026, 12, 3));

    @Test
    void shouldFindWhatAloneStopsASite() {
        assertThat(FOUND.singlePoints().stream().map(p -> p.node() + " -> " + p.stops()).toList())
                .isEqualTo(
                        List.of(
                                "base -> [kariya]",
                                "portal -> [kariya]",
                                "hokuto -> [okazaki]",
                                "minato -> [kariya]"));
    }

    @Test
    void shouldRankWhatMostSitesHangOn() {
        String ranked =
                FOUND.mostDependedOn().stream()
                        .map(d -> d.node() + " " + d.sites().size() + "+" + d.suppliers())
                        .collect(Collectors.joining(", "));
        assertThat(ranked)
                .isEqualTo(
                        "base 2+1, cloud 2+1, portal 2+1, hokuto 2+0, mail 1+0, mes 1+0, mes2 1+0,"
                                + " minato 1+0");
    }

    @Test
    void shouldShowTheProviderBehindSeveral() {
        assertThat(FOUND.sharedProviders().stream().map(s -> s.why().ja()).toList())
                .isEqualTo(List.of("クラウドベイ が運用する 受注ポータル、ベイ基盤 に、当社の2拠点と取引先1社が依存しています"));
    }

    @Test
    void shouldListAccessesByDanger() {
        assertThat(FOUND.weakAccesses().stream().map(a -> a.why().ja()).toList())
                .isEqualTo(
                        List.of(
                                "北斗樹脂 から MES への接続 A-2(多要素認証: なし、権限: 管理者、常時接続)",
                                "ミナト精工 から MES への接続 A-1(多要素認証: ワンタイムパスワード、権限: 一般)"));
    }

    @Test
    void shouldListDataThatShouldBeGone() {
        assertThat(FOUND.keptData().stream().map(k -> k.why().ja()).toList())
                .isEqualTo(
                        List.of(
                                "大日光印刷 との契約「名刺」(データ: 社員名簿)は 2024-03-31 に終了しましたが、消去証明がありません",
                                "大日光印刷 が「会員名簿」を保管しています。2025-03-31 に終了しましたが、消去証明がありません",
                                "大日光印刷 が「写真」を保管しています。2026-01-31 に終了しましたが、消去証明がありません"));
    }
}
