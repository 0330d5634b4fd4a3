package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stopped: goods that leave a plant, or the plant.
class WhatStoppedTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本社工場の製品の出荷および受注業務を停止しております。",
                "第二工場の出荷を停止しております。",
                "渥美工場からの製品の出荷を見合わせております。"
            })
    void shouldNotTakeStoppedShippingForStoppedProduction(String said) {
        assertThat(stopped(notice(said))).containsExactly(OutageWhat.ORDERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本社工場の操業を停止しております。",
                "本社工場を停止しております。",
                "本社工場の生産および出荷を停止しております。",
                "第二工場の稼働を停止し、出荷も止まっております。"
            })
    void shouldReadStoppedProduction(String said) {
        assertThat(stopped(notice(said))).containsExactly(OutageWhat.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallam Tools Ltd. said on Monday it had stopped deliveries from its head plant after a ransomware attack.",
                "Hallam Tools Ltd. suspended shipments from its Leeds factory after a ransomware attack."
            })
    void shouldNotTakeStoppedDeliveriesForStoppedProduction(String said) {
        assertThat(stopped(article(said))).containsExactly(OutageWhat.ORDERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallam Tools Ltd. halted production at its head plant after a ransomware attack.",
                "Hallam Tools Ltd. shut down its Leeds factory after a ransomware attack."
            })
    void shouldReadStoppedProductionInEnglish(String said) {
        assertThat(stopped(article(said))).containsExactly(OutageWhat.PRODUCTION);
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
        return READER.read(OpenedReports.report("notice.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(each -> each.what())
                .filter(Assertion.Outage.class::isInstance)
                .map(each -> ((Assertion.Outage) each).what())
                .toList();
    }
}
