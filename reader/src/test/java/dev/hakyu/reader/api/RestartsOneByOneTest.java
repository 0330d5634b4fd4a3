package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Assertion.Resumed;
import dev.hakyu.model.incident.Assertion.ResumptionForecast;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.RunsAgain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Restarts told one by one, in a table, and that with them all of it runs again.
class RestartsOneByOneTest {
    private static final String TABLE =
            """
            20日付の第四報で12月1日または未定としておりました各工程につきまして、安全の確認が見込みより早く終わりましたので、次のとおり操業を再開いたしました。

            工程 | %s
            東工場 第1・第3ライン | 11月23日(月)22時00分
            西工場 | 11月24日(火)6時00分

            """;
    private static final String TOLD = TABLE.formatted("再開した日時");

    @Test
    void shouldReadTheRowsBelowTheHeadThatTellsOfARestart() {
        String text = notice("操業再開について", TOLD);

        assertThat(resumed(text))
                .containsExactly("2026-11-23T22:00 東工場 第1・第3ライン", "2026-11-24T06:00 西工場");
        assertThat(SmallArticles.stated(text, ResumptionForecast.class)).isEmpty();
        assertThat(isFull(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"再開予定日時", "再開の見込み", "安全を確認した日時", "日時"})
    void shouldReadNoRestartBelowAnotherHead(String head) {
        assertThat(resumed(notice("操業について", TABLE.formatted(head)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20日に再開した東工場第2ラインと合わせ、当社の生産は全て動き出したことになります。",
                "これにより、全ての生産を再開いたしました。",
                "これをもちまして、両工場のすべての工程で操業に戻りました。"
            })
    void shouldTellTheWholeOfWhatRunsWithTheRowsOnTheLastDay(String said) {
        String text = notice("操業再開について", TOLD + said);

        assertThat(resumed(text))
                .contains("2026-11-24T06:00 null")
                .doesNotContain("2026-11-20 null");
        assertThat(isFull(text)).isTrue();
        assertThat(ToldRestarts.of(LocalDate.of(2026, 11, 24), text))
                .filteredOn(each -> each.state() == Restart.State.DONE)
                .extracting(each -> each.date() + " " + each.portion())
                .contains("2026-11-24T06:00 西工場", "2026-11-24T06:00 null");
    }

    @Test
    void shouldTakeTheWordOfAnotherReportForThePart() {
        assertThat(
                        ToldRestarts.of(
                                LocalDate.of(2026, 11, 25),
                                notice("操業再開について", TOLD),
                                ToldRestarts.news("2026年11月24日", "同社は24日に生産を再開した。")))
                .filteredOn(each -> each.state() == Restart.State.DONE)
                .extracting(Restart::portion)
                .containsExactlyInAnyOrder("東工場 第1・第3ライン", "西工場");
    }

    @Test
    void shouldTellTheWholeByTheTitle() {
        assertThat(isFull(notice("全工場・全ラインの操業再開について(第五報)", TOLD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全工場・全ラインの操業再開の見通しについて", "全工場の操業再開に向けて", "操業再開について", "一部の工場の操業再開について"})
    void shouldNotTellTheWholeByATitleOfAPlanOrOfAPart(String title) {
        assertThat(isFull(notice(title, TOLD))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南工場は12月1日に再開する予定です。",
                "これにより、12月1日に全ての生産を再開する予定です。",
                "全ての生産を再開するまでには至っておりません。",
                "これにより、全ての生産を再開できる見込みです。",
                "これをもちまして、すべての工程で操業に戻る見込みが立ちました。"
            })
    void shouldNotTellTheWholeWhileSomethingIsStillToCome(String said) {
        assertThat(isFull(notice("操業再開について", TOLD + said))).isFalse();
    }

    @Test
    void shouldTellTheLineThatStandsBehindTheVerb() {
        assertThat(resumed(notice("操業について", "20日に再開した東工場第2ラインに続き、準備を進めております。")))
                .containsExactly("2026-11-20 東工場第2ライン");
        assertThat(resumed(notice("操業について", "20日に再開した。東工場第2ラインの準備を進めている。")))
                .containsExactly("2026-11-20 null");
    }

    @Test
    void shouldReadEnglishToo() {
        String text =
                SmallArticles.english(
                        "It restarted its Marlow plant on November 14. With that, all production is"
                                + " running again.");
        assertThat(isFull(text)).isTrue();
        assertThat(
                        isFull(
                                SmallArticles.english(
                                        "It restarted its Marlow plant on November 14. With that, all"
                                                + " production is to run again by November 20.")))
                .isFalse();
    }

    private static List<String> resumed(String text) {
        return SmallArticles.stated(text, Resumed.class).stream()
                .map(each -> each.date() + " " + each.portion())
                .distinct()
                .toList();
    }

    private static boolean isFull(String text) {
        List<Incident> incidents =
                Dossiers.assemble(
                        List.of(
                                ReportReader.shipped()
                                        .read(OpenedReports.report("notice.txt", text))));
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().statements())
                .anyMatch(each -> each.what() instanceof Assertion.Attack);
        return RunsAgain.isFull(incidents.getFirst());
    }

    private static String notice(String title, String said) {
        return "%s\n2026年11月24日\n旭川精工株式会社\n\n当社は11月16日にサーバーがランサムウェア攻撃を受け、生産を停止いたしました。\n\n%s\n"
                .formatted(title, said);
    }
}
