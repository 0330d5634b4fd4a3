package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who stops to make or to ship things has stopped; who cuts off networks or systems has contained.
class StopOrContainmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1月7日午前6時に本社工場の生産を停止しました。",
                "1月7日に出荷を止め、お客さまへ連絡しました。",
                "1月7日、本社工場の操業を停止いたしました。",
                "1月7日に組立ラインを停止した。",
                "本社工場は1月7日15時より取り止め中です。",
                "1月7日17時、止めていた部品の出荷を再開した。"
            })
    void shouldTakeProductionThatStoppedForAStop(String said) {
        assertThat(contained(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1月7日に社内ネットワークを遮断しました。",
                "1月7日、生産管理システムを停止しました。",
                "1月7日に工場のネットワークを切り離しました。",
                "1月7日にサーバーを停止しました。",
                "1月7日、止めていたサーバーをネットワークから切り離しました。",
                "1月7日に生産を停止し、社内ネットワークを遮断しました。"
            })
    void shouldTakeSystemsThatWereCutOffForContainment(String said) {
        assertThat(contained(notice(said))).containsExactly("2027-01-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It shut down production on January 7.",
                "It shut down its plants on January 7.",
                "On January 7 it shut down the assembly lines."
            })
    void shouldTakeProductionThatStoppedForAStopInEnglish(String said) {
        assertThat(contained(ToldRestarts.english("Jan 8, 2027", said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It shut down its servers on January 7.",
                "It shut down the production control system on January 7.",
                "It disconnected the plant network on January 7."
            })
    void shouldTakeSystemsThatWereCutOffForContainmentInEnglish(String said) {
        assertThat(contained(ToldRestarts.english("Jan 8, 2027", said)))
                .containsExactly("2027-01-07");
    }

    private static List<String> contained(String article) {
        return SmallArticles.stated(article, Assertion.Dated.class).stream()
                .filter(each -> each.role() == DateRole.CONTAINED)
                .map(each -> each.date().toString())
                .toList();
    }

    private static String notice(String said) {
        return """
        ランサムウェア感染について
        2027年1月8日
        アサギリ鍛造株式会社
        当社のサーバーがランサムウェア攻撃を受けたことを1月6日に確認しました。
        """
                + said;
    }
}
