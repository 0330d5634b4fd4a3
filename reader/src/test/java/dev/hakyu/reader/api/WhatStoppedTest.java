package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stopped: goods that leave a plant, or the plant.
class WhatStoppedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDERS|本社工場の製品の出荷および受注業務を停止しております。",
                "ORDERS|第二工場の出荷を停止しております。",
                "ORDERS|渥美工場からの製品の出荷を見合わせております。",
                "PRODUCTION|本社工場の操業を停止しております。",
                "PRODUCTION|本社工場を停止しております。",
                "PRODUCTION|本社工場の生産および出荷を停止しております。",
                "PRODUCTION|第二工場の稼働を停止し、出荷も止まっております。"
            })
    void shouldTellStoppedShippingFromStoppedProduction(OutageWhat what, String said) {
        assertThat(stopped(notice(said))).containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDERS|Hallam Tools Ltd. said on Monday it had stopped deliveries from its head plant after a ransomware attack.",
                "ORDERS|Hallam Tools Ltd. suspended shipments from its Leeds factory after a ransomware attack.",
                "PRODUCTION|Hallam Tools Ltd. halted production at its head plant after a ransomware attack.",
                "PRODUCTION|Hallam Tools Ltd. shut down its Leeds factory after a ransomware attack."
            })
    void shouldTellStoppedDeliveriesFromStoppedProductionInEnglish(OutageWhat what, String said) {
        assertThat(stopped(article(said))).containsExactly(what);
    }

    private static String notice(String said) {
        return """
        ランサムウェア被害について
        2026年5月20日
        アサギリ金型株式会社
        当社のサーバーがランサムウェアに感染いたしました。
        """
                + said;
    }

    private static String article(String said) {
        return """
        Ransomware hits toolmaker
        May 20, 2026
        Regional News
        """
                + said;
    }

    private static List<OutageWhat> stopped(String text) {
        return SmallArticles.stated(text, Assertion.Outage.class).stream()
                .map(Assertion.Outage::what)
                .toList();
    }
}
