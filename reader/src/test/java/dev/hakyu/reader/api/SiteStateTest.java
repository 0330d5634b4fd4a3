package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Assertion.SiteState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which plants run, where a text tells them apart.
class SiteStateTest {
    @Test
    void shouldTellPlantsOfATableApart() {
        assertThat(
                        states(
                                """
                                操業について
                                拠点 | 所在 | 11月17日(火)の扱い
                                本社工場 | 三重県 | 1直(午前8時始業)より稼働を見合わせます
                                坂下工場 | 福岡県 | 手書きの指示書により、通常の2直で稼働いたします
                                """))
                .containsExactly(new SiteState("本社工場", false), new SiteState("坂下工場", true));
    }

    @Test
    void shouldTellTheTwoOfTheSentenceBefore() {
        assertThat(states("上野工場および坂下工場の検査端末からも同じ不正プログラムが見つかりました。12日の始業から両工場につきましても操業を取り止めます。"))
                .containsExactly(new SiteState("上野工場", false), new SiteState("坂下工場", false));
        assertThat(states("上野工場、坂下工場、本社工場で調査しています。両工場は操業を取り止めます。")).isEmpty();
    }

    @Test
    void shouldKnowSitesOfATableByTheirStem() {
        assertThat(
                        states(
                                """
                                坂下工場の端末からも不正プログラムが見つかりました。
                                各工場の状況
                                | 生産 | 発送
                                坂下 | 10日は平常。11日始業より取り止め | 10日15時より取り止め中
                                上野 | 11日始業より取り止め | 取り止め中
                                """))
                .containsExactly(new SiteState("坂下工場", false));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    本社工場は生産を停止しています。坂下工場は通常どおり稼働しています。, 坂下工場
                    生産を止めているのは本社工場のみで、坂下工場では操業を続けている。, 坂下工場
                    坂下工場への影響はありません。, 坂下工場
                    坂下工場は14日から停止していましたが、16日に再開しました。, 坂下工場
                    当社坂下工場につきましては、本日7時より全ラインで生産しており、影響は受けておりません。, 坂下工場
                    坂下工場は、手書きの作業指示により操業を継続(予定)。, 坂下工場
                    坂下工場は操業を継続する予定です。, 坂下工場
                    歯車を削る坂下工場は動かし続ける。, 坂下工場
                    坂下工場は動かしています。, 坂下工場
                    """)
    void shouldTellAPlantThatRuns(String said, String site) {
        assertThat(states(said))
                .extracting(SiteState::site, SiteState::runs)
                .contains(tuple(site, true));
    }

    @Test
    void shouldTellPlantsInARowTogether() {
        assertThat(states("坂下工場と上野工場は平常どおり操業しています。"))
                .containsExactly(new SiteState("坂下工場", true), new SiteState("上野工場", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坂下工場は通常どおり稼働していましたが、16日夕方に停止しました。",
                "坂下工場は一部のラインで再開しました。",
                "坂下工場は8ラインのうち3ラインで生産しています。",
                "坂下工場は16日から止まっており、20日に通常の生産に戻します。",
                "坂下工場では生産できない状態が続いています。",
                "坂下工場は16日まで動かし続けましたが、夕方に止めました。"
            })
    void shouldNotTellAPlantAsRunningThatStandsOrRunsInPart(String said) {
        assertThat(states(said)).containsExactly(new SiteState("坂下工場", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坂下工場以外の工場は通常どおり稼働しています。",
                "坂下工場を除く拠点で操業を続けています。",
                "坂下工場は20日から稼働いたします。",
                "坂下工場は来週にも通常どおり稼働する見込みです。",
                "全工場が通常どおり稼働しています。",
                "国内の2工場は通常どおり稼働しています。",
                "問 坂下工場は通常どおり稼働しているのか。",
                "納入先のカナタ自動車株式会社は、坂下工場は通常どおり稼働していると答えた。",
                "坂下工場の従業員の3割が在宅で勤務しています。",
                "坂下工場は20日から動かし続ける予定です。",
                "坂下工場は操業を継続できるか検討しています。"
            })
    void shouldTellNoPlantAsRunningByAPlanAnExceptionOrWithoutAName(String said) {
        assertThat(states(said)).noneMatch(SiteState::runs);
    }

    @Test
    void shouldReadEnglishToo() {
        assertThat(
                        SmallArticles.stated(
                                SmallArticles.english(
                                        "The Marlow plant is at a standstill, while the Sudbury works is running normally."
                                                + " All lines except the Harlow factory will restart on Friday."),
                                SiteState.class))
                .containsExactly(
                        new SiteState("Marlow plant", false), new SiteState("Sudbury works", true));
    }

    private static List<SiteState> states(String said) {
        return SmallArticles.stated(
                """
                サーバー障害の発生について
                2026年11月16日
                みどり丘精機株式会社

                当社のサーバーがランサムウェアに感染しました。
                """
                        + said,
                Assertion.SiteState.class);
    }
}
