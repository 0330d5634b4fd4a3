package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Statement;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "継手の出荷を24日(火)から通常の4割の量で始めると答えた",
                "継手の出荷は24日から通常の4割ほどで始める予定だと話した",
                "生産を24日朝から平常の4割に抑えて開始すると答えた"
            })
    void shouldReadAPlanThatSaysWhatBegins(String said) {
        assertThat(accounts(COLUMN.replace("再開の時期を示せないと答えた", said)).getFirst().statements())
                .filteredOn(each -> each.what() instanceof Assertion.ResumptionForecast)
                .extracting(each -> (Assertion.ResumptionForecast) each.what())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.date()).hasToString("2026-11-24");
                    assertThat(plan.shareOfNormal()).isEqualTo(0.4);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"新製品の出荷を24日から始めると答えた", "出荷の確認を24日から始めると答えた", "出荷を24日まで始めないと答えた"})
    void shouldPlanNoRestartOfAnythingElse(String said) {
        assertThat(accounts(COLUMN.replace("再開の時期を示せないと答えた", said)).getFirst().statements())
                .noneMatch(each -> each.what() instanceof Assertion.ResumptionForecast);
    }

    @Test
    void shouldTellTheGoodsThatRunAgainFromThoseThatArePlanned() {
        List<Statement> told =
                accounts(
                                COLUMN.replace(
                                        "再開の時期を示せないと答えた。",
                                        "継手の出荷を24日から通常の4割の量で始めると答えた。バルブ本体は16日に普段の出荷に戻ったとしている。"))
                        .getFirst()
                        .statements();

        assertThat(told)
                .filteredOn(each -> each.what() instanceof Assertion.Resumed)
                .extracting(each -> (Assertion.Resumed) each.what())
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.date()).hasToString("2026-11-16");
                    assertThat(done.portion()).isEqualTo("バルブ本体");
                    assertThat(done.shareOfNormal()).isNull();
                });
        assertThat(told)
                .filteredOn(each -> each.what() instanceof Assertion.Outage)
                .allMatch(each -> ((Assertion.Outage) each.what()).end() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"サカネ電線は16日に普段の出荷に戻った", "全製品は16日に普段の出荷に戻った", "サカネ電線は16日に出荷を再開した"})
    void shouldTellARestartOfTheHouseAsOneOfAll(String said) {
        assertRestartOfAll(COLUMN.replace("サカネ電線(岐阜県)は17日、受注を再開したと明らかにした", said));
    }

    private static void assertRestartOfAll(String column) {
        assertThat(accounts(column).getLast().statements())
                .filteredOn(each -> each.what() instanceof Assertion.Resumed)
                .extracting(each -> ((Assertion.Resumed) each.what()).portion())
                .isNotEmpty()
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本社工場のプレス機の3分の1を休ませていたサカネ電線(岐阜県)は17日、出荷を元に戻した",
                "岐阜工場の生産を止めていたサカネ電線は17日、全台を動かし始め、出荷も元に戻した"
            })
    void shouldNotTakeWhatDescribesTheHouseForThePartThatRunsAgain(String said) {
        assertRestartOfAll(COLUMN.replace("受注を止めていたサカネ電線(岐阜県)は17日、受注を再開した", said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"出荷もおよそ半分になっている", "出荷は半分ほどに減っている", "出荷が5割になっている"})
    void shouldReadHowMuchIsStillDelivered(String said) {
        assertThat(
                        accounts(COLUMN.replace("再開の時期を示せないと答えた。", "再開の時期を示せないと答えた。" + said + "。"))
                                .getFirst()
                                .statements())
                .filteredOn(each -> each.what() instanceof Assertion.Outage)
                .extracting(each -> ((Assertion.Outage) each.what()).remainingShare())
                .contains(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"生産、出荷は平常どおり。", "生産と出荷は普段どおりだという。", "生産、出荷は通常どおりとしている。"})
    void shouldReadThatWorkGoesOnWhereOnlyAttackersTell(String said) {
        String text =
                COLUMN
                        + "◆ヤナセ鋼管 恐喝集団がデータを奪ったと主張している件で、同社は「投稿は承知しており、事実かどうか調べている」と答えた。"
                        + said
                        + "\n";

        assertThat(accounts(text).getLast().statements())
                .filteredOn(each -> each.what() instanceof Assertion.Outage)
                .isNotEmpty()
                .allMatch(each -> each.modality() == Modality.DENIED);
    }

    private static List<Account> accounts(String text) {
        return ReportReader.shipped().read(OpenedReports.report("n.txt", text)).accounts();
    }
}
