package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A restart that is foreseen is never read as one that took place.
class PlannedIsNotDoneTest {
    private static final String NOTICE =
            """
            不正アクセスによる受発注サービスの停止について
            2026年11月16日 20時10分
            株式会社ホシミ精機
            11月16日17時30分、当社のサーバーが不正アクセスを受け、受発注サービスを停止しております。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "復旧は11月17日12時ごろを見込んでおります。",
                "復旧は11月17日(火)の正午ごろを見込んでおります。",
                "復旧は11月17日9時30分ごろとなる見通しです。",
                "サービスの再開は17日の朝9時を想定しています。",
                "復旧日時: 11月17日 6時(予定)",
                "再開は11月17日です。",
                "11月17日10時に再開いたします。",
                "11月17日8時には復旧している見込みです。",
                "復旧は本日23時ごろを見込んでおります。",
                "復旧は11月16日22時ごろの予定です。",
                "本日22時に再開いたします。",
                "復旧は11月18日を目途としております。"
            })
    void shouldNotTakeAForeseenRestartForOneThatTookPlace(String said) {
        assertThat(restarts(NOTICE + said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月16日19時45分に復旧いたしました。",
                "復旧は11月16日19時45分です。",
                "11月16日19時に再開しました。なお、原因の説明は11月17日を予定しております。",
                "サービスは16日19時50分に再開しており、通常どおりご利用いただけます。"
            })
    void shouldStillReadARestartThatTookPlace(String said) {
        assertThat(restarts(NOTICE + said)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Service is back on November 17, it hopes.",
                "Normal operations resume on November 17.",
                "The portal will be restored on November 17."
            })
    void shouldNotTakeADayAheadForARestartInEnglish(String said) {
        assertThat(restarts(SmallArticles.english(said))).isEmpty();
    }

    private static List<Statement> restarts(String text) {
        return SmallArticles.statements(text)
                .filter(each ->
                        each.what() instanceof Assertion.Resumed
                                || (each.what() instanceof Assertion.Dated(DateRole role, var _)
                                        && role == DateRole.RESUMED))
                .toList();
    }
}
