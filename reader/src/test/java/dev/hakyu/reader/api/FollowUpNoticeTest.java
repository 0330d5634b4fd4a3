package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A later notice of a house on its own incident.
class FollowUpNoticeTest {
    private static final String FIRST =
            """
            サーバー障害に伴う操業状況について
            2026年12月8日
            みどり丘精機株式会社

            """;
    private static final String THIRD = FIRST.replace("操業状況について", "操業状況について(第三報)");
    private static final String FIFTH =
            """
            操業の状況について(第五報)
            2027年1月21日
            みどり丘精機株式会社

            当社のサーバーがランサムウェアに感染しました。
            両ラインは25日(月)6時を予定しています。
            出荷の遅れは、本社工場で24日(日)まで、坂下工場で31日(日)までに取り戻す計画です。
            """;
    private static final String STOPPED = "坂下工場 | 7日15時から停止 | 変更なし。";

    @Test
    void shouldNotTakeTheDayOfALaterStopForThatOfNoticing() {
        assertThat(noticed(THIRD + STOPPED)).isFalse();
    }

    @Test
    void shouldTakeTheDayOfTheStopInTheFirstNotice() {
        assertThat(noticed(FIRST + STOPPED)).isTrue();
    }

    @Test
    void shouldTakeThePlantThatHeadsARowForThatOfThePlan() {
        assertThat(plans(THIRD + "坂下工場 | 7日15時から停止 | 9日(水)7時から全ラインで通常の生産に戻します。"))
                .singleElement()
                .matches(plan -> "坂下工場".equals(plan.portion()))
                .matches(plan -> plan.date().toString().equals("2026-12-09T07:00"));
    }

    @Test
    void shouldTakeNoDayOfTheStepsBeforeForThatOfTheRestart() {
        assertThat(plans(THIRD + "本社工場は生産を停止しています。\nサーバーの検証を9日から10日にかけて行い、12日(土)午前8時から生産を始める予定です。"))
                .singleElement()
                .matches(plan -> plan.date().toString().equals("2026-12-12T08:00"));
    }

    @Test
    void shouldGiveADayAloneTheMonthOfTheDayInTheLineBefore() {
        assertThat(plans(THIRD + "本社工場は生産を停止しています。\n12月9日の便は6割です。\n14日から生産を再開する予定です。"))
                .singleElement()
                .matches(plan -> plan.date().toString().equals("2026-12-14"));
    }

    @Test
    void shouldTakeNoDayOfATellingToComeForThatOfTelling() {
        assertThat(day(THIRD + "坂下工場の生産を停止しています。\n詳細は9日に当社サイトで公表する予定です。", DateRole.DISCLOSED))
                .doesNotContain("2026-12-09");
        assertThat(day(THIRD + "坂下工場の生産を停止しています。\n詳細は9日に公表いたします。", DateRole.DISCLOSED))
                .doesNotContain("2026-12-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"最終の調査報告は2月中に公表します。", "調査の報告は2月中に当社サイトで公表する予定です。"})
    void shouldTakeNoDayOfAReportToComeForThatOfNoticing(String said) {
        assertThat(noticed(FIFTH + "従業員の資料のほかに送られた情報は見つかっておりません。" + said)).isFalse();
    }

    @Test
    void shouldTakeTheDayOfAReportThatCameInForThatOfNoticing() {
        assertThat(day(FIFTH + "委託先からの報告は1月16日で、詳細は後日公表します。", DateRole.DETECTED))
                .containsExactly("2027-01-16");
    }

    @Test
    void shouldReadTheDayOfNoticingBehindItsLabel() {
        assertThat(
                        day(
                                FIRST + "サーバーが不正アクセスを受けました。\n1 気付いた日時  2026年12月5日(土) 22時10分",
                                DateRole.DETECTED))
                .containsExactly("2026-12-05T22:10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 弊社が知った日時", "一 当社が把握した日時", "2 認識した日時"})
    void shouldReadTheHourOfKnowingBehindItsLabel(String label) {
        assertThat(
                        day(
                                FIRST + "サーバーが不正アクセスを受けました。\n" + label + "  2026年12月5日(土)20時10分",
                                DateRole.DETECTED))
                .containsExactly("2026-12-05T20:10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"持ち出された情報の有無については、通信の記録を調べている途中です。", "情報が流出したかどうかは調査しています。"})
    void shouldTellOfNoLeakThatIsStillLookedFor(String said) {
        assertThat(LeakNotices.leak(THIRD + "サーバーが不正アクセスを受けました。\n" + said))
                .doesNotContain(Certainty.CONFIRMED);
    }

    private static List<String> day(String notice, DateRole role) {
        return SmallArticles.stated(notice, Assertion.Dated.class).stream()
                .filter(each -> each.role() == role)
                .map(each -> each.date().toString())
                .toList();
    }

    private static List<Assertion.ResumptionForecast> plans(String notice) {
        return SmallArticles.stated(notice, Assertion.ResumptionForecast.class);
    }

    private static boolean noticed(String notice) {
        return SmallArticles.stated(notice, Assertion.Dated.class).stream()
                .anyMatch(each -> each.role() == DateRole.DETECTED);
    }
}
