package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A column of short news, each opened by a sign and the name of its house.
class RunInHeadsTest {
    private static final String COLUMN =
            """
            【朝の工業欄】ナガレ鍛造、出荷めど/サカネ電線が復旧/大雪の物流
            2026年11月18日 5時10分
            東海日報
            ◆ナガレ鍛造 ランサムウェアの被害で富山工場(富山県)の生産を止めている同社は17日、再開の時期を示せないと答えた。
            ◆サカネ電線 不正アクセスを受けて受注を止めていたサカネ電線(岐阜県)は17日、受注を再開したと明らかにした。
            ◆ヒロセ樽前 樽を作る同社は17日、長岡工場(新潟県)の一部のラインを動かした。西根自動車は18日の減産をやめる。
            ◆物流 北陸地方の大雪で17日夜、国道が通れなくなり、宅配各社の配達が遅れている。
            """;

    @Test
    void shouldGiveEachHouseWhatItsOwnNewsTells() {
        List<Account> accounts = accounts(COLUMN);

        assertThat(TextLabels.victims(COLUMN)).containsExactly("ナガレ鍛造", "サカネ電線");
        assertThat(accounts.getFirst().statements())
                .noneMatch(each -> each.what() instanceof Assertion.Resumed);
        assertThat(accounts.getLast().statements())
                .filteredOn(each -> each.what() instanceof Assertion.Resumed)
                .extracting(each -> ((Assertion.Resumed) each.what()).portion())
                .containsOnlyNulls();
        assertThat(accounts.toString()).doesNotContain("長岡工場");
    }

    @ParameterizedTest
    @ValueSource(strings = {"■", "●", "▼"})
    void shouldKnowOtherSigns(String sign) {
        assertThat(TextLabels.victims(COLUMN.replace("◆", sign))).containsExactly("ナガレ鍛造", "サカネ電線");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ナガレ鍛造の工場停止、影響広がる\n2026年11月18日\n東海日報\nナガレ鍛造は17日、ランサムウェアの被害で生産を止めたと発表した。\n◆サカネ電線 同社はナガレ鍛造の部品が届かず、17日から一部の生産を止めた。\n◆ヒロセ樽前 同社もナガレ鍛造からの納入が止まり、18日に減産する。\n",
                "ナガレ鍛造がランサムウェア被害\n2026年11月18日\n東海日報\n◆ナガレ鍛造 ランサムウェアの被害で17日から全工場の生産を止めていると発表した。\n◆サカネ電線 ナガレ鍛造の部品が届かず、17日から一部の生産を止めていると話した。\n"
            })
    void shouldLeaveOneStoryWhole(String text) {
        assertThat(TextLabels.victims(text)).containsExactly("ナガレ鍛造");
    }

    @Test
    void shouldNotTakePlantsForHouses() {
        String text =
                """
                サイバー攻撃による生産停止について
                2026年11月18日
                ナガレ鍛造株式会社
                ◆富山工場 ランサムウェアの影響により、17日から生産を停止しております。
                ◆長岡工場 不正アクセスは確認しておらず、17日に出荷を一時停止いたしました。
                """;

        assertThat(TextLabels.victims(text)).containsExactly("ナガレ鍛造株式会社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"再開の時期を示せないと答えた", "再開のめどは立っていないと説明した", "復旧の見通しは立たないとした"})
    void shouldTakeNoRestartFromWordsOnWhenItWillBe(String said) {
        assertThat(accounts(COLUMN.replace("再開の時期を示せないと答えた", said)).getFirst().statements())
                .noneMatch(each -> each.what() instanceof Assertion.Resumed);
    }

    private static List<Account> accounts(String text) {
        return ReportReader.shipped().read(OpenedReports.report("n.txt", text)).accounts();
    }
}
