package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ToldDeliveries.notice;
import static dev.hakyu.reader.api.ToldDeliveries.outages;
import static dev.hakyu.reader.api.ToldDeliveries.report;
import static dev.hakyu.reader.api.ToldDeliveries.shares;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much still comes while something stands still.
class RemainingShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出荷は通常の半分となります。|0.5",
                "当面、通常の3割程度の出荷となります。|0.3",
                "出荷は倉庫の在庫から続けておりますが、量はふだんのおよそ半分にとどまります。|0.5",
                "製品の納入につきましては、11日は半分となります。|0.5",
                "11月11日(水)の便は、確定数の6割ほどをお届けします。|0.6",
                "このため、生産は平常時の約40%に落ちております。|0.4",
                "在庫からの出荷は引き続き普段の半分ほどです。|0.5",
                "当面の出荷は通常の6割減となります。|0.4",
                "10日に出せた量は平常時の半分ほどでした。|0.5",
                "止めていた本社工場は9日昼から動かしており、10日の出荷は普段の7割ほどです。|0.7",
                "このため、9日から出荷を半分に絞っております。|0.5",
                "お客様への供給を3割減らしております。|0.7",
                "お客様への納入は、当面のあいだ通常の3分の1の数量とさせていただきます。|0.333"
            })
    void shouldReadTheShare(String said, double share) {
        assertThat(shares(notice(said))).containsExactly(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is shipping at about 40 % of normal.|0.4",
                "Deliveries are running at half of their usual volume.|0.5",
                "For the time being, shipments will be limited to 30 percent of normal quantities.|0.3",
                "The company is still delivering about one third of its normal volume from stock.|0.333",
                "Shipments were down by half on Tuesday.|0.5",
                "It has cut deliveries to 40 percent.|0.4",
                "Output at the other plant has fallen to 60% of normal.|0.6"
            })
    void shouldReadTheShareInEnglish(String said, double share) {
        assertThat(shares(report(said))).containsExactly(share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "この製品は当社の出荷の半分を占めております。",
                "売上高は通常の半分となる見込みです。",
                "通常の半分の社員が出社し、出荷の準備をしております。",
                "製品の在庫は通常の半分です。",
                "2024年の設備の故障では、出荷は通常の半分となりました。",
                "前年の11月は台風のため、出荷が通常の半分でした。",
                "納入先のカワベ自動車は、生産を通常の半分に減らします。",
                "カワベ自動車は10日、組み立てを一部取りやめた。生産は通常の半分になるという。",
                "問: 出荷は通常の半分になりますか。",
                "11月12日に通常の半分の生産で再開する予定です。",
                "第1ラインを12日14時に動かす予定です。1日あたりの生産は平時のおよそ半分となります。",
                "12日14時に第1ラインの生産を再開する予定です。1日あたりの出荷は平時のおよそ半分となります。",
                "出荷は通常どおりです。",
                "出荷は通常の2割増しで行います。",
                "出荷の6割は海外向けです。",
                "出荷が通常の半分に減るおそれがあります。",
                "11日は半分の社員が出社いたします。",
                "売上高が3割減りました。",
                "出荷の遅れは半分に減りました。",
                "出荷にかかる電話を半分に減らしております。"
            })
    void shouldReadNoShareOfSomethingElse(String said) {
        assertThat(shares(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ノワキ証券のアナリストは、出荷は当面通常の半分になるとみている。", "納入先からは、出荷は通常の半分になるのではないかとの見方が出ている。"})
    void shouldReadNoGuessOfOthers(String said) {
        String text =
                """
                アサギリ金型、ランサムウェアで工場停止
                2026年11月10日
                地方ニュース
                アサギリ金型は10日、ランサムウェアの被害により本社工場の生産を9日から停止していると発表した。
                """
                        + said;
        assertThat(shares(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plant accounts for half of its normal shipments to Europe.",
                "About 40 percent of its regular staff were sent home and no parts were shipped.",
                "Its share price fell by half and shipments stopped.",
                "Delivery delays were cut by half.",
                "Revenue will be about half of the usual level, it said.",
                "Its customer Kawabe Motors is running production at half of its normal volume.",
                "Analysts expect shipments to run at half of normal for weeks.",
                "Shipments ran at half of normal volume during a flood last year.",
                "It plans to resume production on November 13 at half of normal volume."
            })
    void shouldReadNoShareOfSomethingElseInEnglish(String said) {
        assertThat(shares(report(said))).isEmpty();
    }

    @Test
    void shouldKeepTheWordsOfTheStopAndOfTheShare() {
        assertThat(outages(notice("出荷は通常の半分となります。")))
                .containsExactlyInAnyOrder(
                        new Assertion.Outage(
                                OutageWhat.PRODUCTION,
                                dev.hakyu.model.PartialDate.parse("2026-11-09").orElseThrow(),
                                null,
                                null),
                        new Assertion.Outage(OutageWhat.ORDERS, null, null, null, 0.5, null));
    }

    @Test
    void shouldTakeTheDayOfTheShare() {
        assertThat(outages(notice("製品の納入につきましては、11日は半分となります。")))
                .filteredOn(each -> each.remainingShare() != null)
                .extracting(each -> String.valueOf(each.start()))
                .containsExactly("2026-11-11");
    }

    @Test
    void shouldTakeTheNextOfSeveralDays() {
        String said =
                """
                納入の予定は次のとおりです。
                11日(水)夕方便 確定数の半分ほど
                12日(木)便 確定数の8割ほど
                """;
        assertThat(shares(notice(said))).containsExactly(0.5);
    }
}
