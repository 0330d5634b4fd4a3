package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Speaker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A house that says, in whatever words, that what others told of it did not happen, and that it
/// works as usual.
class OtherWordsOfDenialTest {
    private static final String HEAD =
            "一部報道について\n2026年12月8日\nトルビ鋳造株式会社\n12月7日、海外のサイトに当社からデータを盗んだとする投稿がある旨が報じられました。\n";
    private static final String HEAD_EN =
            "Statement on online claims\n8 December 2026\nTorvik Castings Co., Ltd.\n"
                    + "A group claimed on Monday that it took data from our company.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "社内の全サーバーを点検した結果、当社のシステムへの侵入は認められませんでした。",
                "当社システムへの侵入は認められず、画像は古い商品カタログの原稿でした。",
                "外部の専門会社と調べましたが、当社への不正アクセスは一切ありませんでした。",
                "点検の結果、当社サーバーへの侵害の痕跡は見つからず、投稿の内容は事実と異なります。",
                "調査が完了し、社内システムからの情報の流出は認められませんでした。",
                "Our systems were not breached, and the images come from a catalogue printed in 2022.",
                "We have checked every server, and found no intrusion into our systems.",
                "Our network has not been compromised."
            })
    void shouldReadADenial(String said) {
        assertThat(denials(claimed(said))).containsExactly(Speaker.VICTIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "現時点で当社のシステムへの侵入は認められず、調査を続けています。",
                "当社のシステムへの侵入は認められましたが、被害は限定的です。",
                "当社サーバーへの侵入を確認しました。お客様の情報の流出は認められておりません。",
                "当社のシステムへの新たな侵入は認められず、監視を続けております。",
                "当社のシステムへの侵入がなかったとは言い切れません。",
                "侵入の有無を調べています。",
                "So far we have found no intrusion, and we go on looking.",
                "Hackers broke into one of our servers on Sunday. Our production systems were not breached.",
                "We cannot say yet whether our systems were breached."
            })
    void shouldNotTakeWhatIsOpenOrLimitedForADenial(String said) {
        assertThat(denials(claimed(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "生産、出荷とも平常どおりです。",
                "生産および出荷は通常どおり行っております。",
                "生産と出荷は平常通り続けております。",
                "生産や出荷への影響はございません。",
                "Production and shipments are running as normal.",
                "Production and shipments were not affected."
            })
    void shouldTellThatAHouseWorksAsUsual(String said) {
        assertThat(running(denied(said)))
                .containsExactlyInAnyOrder(OutageWhat.PRODUCTION, OutageWhat.ORDERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"生産は通常どおりに戻りました。", "生産の計画は見直しております。", "出荷は通常の6割ほどです。"})
    void shouldNotTellThatAHouseWorksAsUsualOfOtherWords(String said) {
        assertThat(running(denied(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同社の工場が止まったとの情報はない。",
                "生産が停止しているという報告はありません。",
                "工場は平常どおり操業しており、受注、製造、納入のいずれにも支障は出ておりません。",
                "生産、出荷に支障はございません。"
            })
    void shouldReadNoStopOfWhichNobodyHeard(String said) {
        assertThat(SmallArticles.statements(SmallArticles.japanese(said)))
                .noneMatch(each ->
                        each.what() instanceof Assertion.Outage && each.certainty().affirms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"工場が止まったとの報告を受け、情報はない。", "生産が停止し、再開するという情報はない。"})
    void shouldReadAStopBesideWhatIsNotKnown(String said) {
        assertThat(SmallArticles.statements(SmallArticles.japanese(said)))
                .anyMatch(each ->
                        each.what() instanceof Assertion.Outage && each.certainty().affirms());
    }

    private static String claimed(String said) {
        return (isEnglish(said) ? HEAD_EN : HEAD) + said;
    }

    private static String denied(String said) {
        return claimed(
                (isEnglish(said) ? "Our systems were not breached. " : "当社システムへの侵入は認められませんでした。")
                        + said);
    }

    private static boolean isEnglish(String said) {
        return said.charAt(0) < 128;
    }

    private static List<Speaker> denials(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.what() instanceof Assertion.NoAttack)
                .filter(each -> each.certainty() == Certainty.CONFIRMED)
                .map(each -> each.speaker())
                .toList();
    }

    private static List<OutageWhat> running(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.certainty() == Certainty.DENIED)
                .filter(each -> each.what() instanceof Assertion.Outage)
                .map(each -> ((Assertion.Outage) each.what()).what())
                .toList();
    }
}
