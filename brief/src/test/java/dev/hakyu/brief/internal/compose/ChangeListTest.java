package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.KnownNotices.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.incident.Incident;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final String FIRST =
            """
            不正アクセスによる情報漏えいについて
            2026年12月1日
            みなと精工株式会社
            当社のサーバーが第三者による不正アクセスを受け、顧客の氏名1,493人分が漏えいしたことを確認しました。
            """;

    @Test
    void shouldTellACorrectedFigureOfAnEditedArticleAsAChange() {
        Known before = known(FIRST);
        Known after = known(FIRST.replace("1,493", "8,534"));

        List<Change> changes = changes(before, after);

        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.COUNT);
        assertThat(changes.getFirst().what().ja()).isEqualTo("件数が変わりました: 氏名 1,493人分 → 8,534人分(確認)");
        assertThat(changes.getFirst().what().en())
                .isEqualTo("count changed: 1,493 persons -> 8,534 persons (name) (confirmed)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第1報では顧客の氏名1,493人分としておりましたが、重複を除いた結果、1,208人分であることが判明しました",
                "前回公表した漏えいの人数を訂正し、顧客の氏名1,208人分に改めました"
            })
    void shouldTellACorrectionFromWhatToWhatAndWhoMadeIt(String correction) {
        Known after =
                known(
                        FIRST,
                        FIRST.replace("12月1日", "12月2日")
                                .replace(
                                        "顧客の氏名1,493人分が漏えいしたことを確認しました",
                                        "個人情報が漏えいしました。" + correction));

        assertThat(changes(known(FIRST), after))
                .filteredOn(each -> each.kind() == Change.Kind.COUNT)
                .extracting(each -> each.what().ja(), each -> each.what().en())
                .containsExactly(
                        tuple(
                                "件数が訂正されました: 氏名 1,493人分 → 1,208人分(確認)(みなと精工株式会社、12月2日(水))",
                                "count corrected: 1,493 persons -> 1,208 persons (name) (confirmed) (みなと精工株式会社, Wed 2 Dec)"));
        assertThat(CountWords.own(after.incidents().getFirst()))
                .extracting(each -> each.value().value().intValue())
                .containsExactly(1208);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "約1,493名の個人情報が漏えいしたことを確認しました",
                "メールアドレス 1,493人分が漏えいしたことを確認しました",
                "個人情報が漏えいしたのは、お客さま 1,493 名です"
            })
    void shouldNotTellTheSameNumberOfPersonsInOtherWordsAsANewCount(String again) {
        Known after =
                known(
                        FIRST,
                        FIRST.replace("12月1日", "12月2日")
                                .replace("顧客の氏名1,493人分が漏えいしたことを確認しました", again));

        assertThat(after.incidents()).hasSize(1);
        assertThat(changes(known(FIRST), after))
                .extracting(Change::kind)
                .contains(Change.Kind.REPORTS)
                .doesNotContain(Change.Kind.COUNT);
    }

    @Test
    void shouldNotTellACountThatIsSaidLessSurelyThanBefore() {
        Known less = known(FIRST.replace("が漏えいしたことを確認しました", "が漏えいしたおそれがあります"));

        assertThat(changes(known(FIRST), less))
                .extracting(Change::kind)
                .doesNotContain(Change.Kind.COUNT);
        assertThat(changes(less, known(FIRST)))
                .extracting(Change::kind)
                .contains(Change.Kind.COUNT);
    }

    @Test
    void shouldTellThatAStartOfClocksWasMoved() {
        String noticed = FIRST + "11月28日21時40分に異常を検知しました。\n";
        Known before = known(noticed);

        assertThat(changes(before, known(noticed.replace("28日21時40分", "26日"))))
                .extracting(Change::kind, each -> each.what().ja(), each -> each.what().en())
                .contains(
                        tuple(
                                Change.Kind.DATE,
                                "検知の日時が変わりました: 11月28日(土)21時40分 → 11月26日(木)",
                                "detected: moved from Sat 28 Nov, 21:40 to Thu 26 Nov"));
        assertThat(changes(known(noticed.replace("21時40分", "")), before))
                .as("that the hour is known now moves nothing")
                .isEmpty();
    }

    @Test
    void shouldTellTheAttackersDeadlineAndARequestToPartnersOnTheDayTheyCome() {
        Known after =
                known(
                        FIRST
                                + "お取引先様におかれましては、パスワードの変更をお願いいたします。\n"
                                + "攻撃者は、12月10日までに支払わなければ公開すると主張しています。\n");

        assertThat(changes(known(FIRST), after))
                .extracting(Change::kind, each -> each.what().ja(), each -> each.what().en())
                .contains(
                        tuple(
                                Change.Kind.THREAT,
                                "攻撃者の公開予告・支払期限: 12月10日(木)",
                                "Attackers' deadline: Thu 10 Dec"),
                        tuple(
                                Change.Kind.REQUEST,
                                "取引先などへの依頼: パスワード・認証情報の変更",
                                "Asks partners to: change passwords and credentials"));
        assertThat(
                        FactList.of(
                                after.incidents().getFirst(),
                                new ReportShelf(after.reports()),
                                TODAY))
                .extracting(each -> each.statement().ja() + " " + each.certainty())
                .contains("攻撃者の公開予告・支払期限: 12月10日(木) CLAIMED", "取引先などへの依頼: パスワード・認証情報の変更 CONFIRMED");
    }

    @Test
    void shouldTellThatALeakThatWasFearedIsConfirmed() {
        Known before = known(FIRST.replace("が漏えいしたことを確認しました", "が漏えいしたおそれがあります"));

        assertThat(changes(before, known(FIRST)))
                .extracting(Change::kind, each -> each.what().ja())
                .contains(tuple(Change.Kind.DATA_CLASS, "漏えいの確度が「おそれ」から「確認」に変わりました: 氏名"));
        assertThat(changes(known(FIRST), before))
                .as("what was confirmed stays so")
                .extracting(Change::kind)
                .doesNotContain(Change.Kind.DATA_CLASS);
    }

    @Test
    void shouldTellAnIncidentThatNobodyKnewAsNew() {
        assertThat(changes(known(), known(FIRST)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NEW_INCIDENT);
    }

    @Test
    void shouldTellNothingWhenNothingChanged() {
        assertThat(changes(known(FIRST), known(FIRST))).isEmpty();
    }

    @Test
    void shouldTellAnAnnouncedRestartThatWasChangedWithBothDays() {
        Known before = known(planned("17日", "受注の再開は11月24日、生産の再開は11月26日を予定しています。"));
        Known after =
                known(
                        planned("17日", "受注の再開は11月24日、生産の再開は11月26日を予定しています。"),
                        planned("19日", "11月26日に予定していた生産の再開を12月3日に延期します。"));

        List<Change> changes = changes(before, after);

        assertThat(changes)
                .filteredOn(change -> change.kind() == Change.Kind.RESUMPTION)
                .extracting(change -> change.what().ja(), change -> change.what().en())
                .containsExactly(
                        tuple(
                                "再開の予定が変わりました: 生産 11月26日(木) → 12月3日(木)",
                                "announced restart changed: production, Thu 26 Nov -> Thu 3 Dec"));
    }

    @Test
    void shouldTellATargetThatIsKeptOnTheDayThatSaysSo() {
        String first = planned("17日", "本社工場の生産の再開は11月26日を予定しています。");
        String kept = planned("19日", "本社工場につきましては、前回申し上げた26日の予定を変えておりません。");
        String again = planned("20日", "本社工場の生産の再開は11月26日を予定しています。");

        assertThat(resumption(known(first), known(first, kept)))
                .containsExactly(
                        tuple(
                                "再開の見込みは変わっていません: 本社工場の生産 11月26日(木)",
                                "announced restart kept: \u201C本社工場\u201D, production, Thu 26 Nov"));
        assertThat(resumption(known(first, kept), known(first, kept))).isEmpty();
        assertThat(resumption(known(first), known(first, again))).isEmpty();
    }

    @Test
    void shouldTellThatTheStartOfALineIsCalledOff() {
        String first = planned("17日", "本社工場の第1ラインを18日14時に動かす予定です。");
        String off = planned("18日", "昨日の公表で、本社工場の第1ラインを本日14時に動かす予定と申し上げましたが、これを取りやめます。");

        assertThat(resumption(known(first), known(first, off)))
                .containsExactly(
                        tuple(
                                "再開の予定が取り下げられました: 本社工場の第1ラインの生産 11月18日(水)14時",
                                "restart called off: \u201C本社工場の第1ライン\u201D, production, Wed 18 Nov, 14:00"));
        assertThat(resumption(known(first, off), known(first, off))).isEmpty();
    }

    private static List<Tuple> resumption(Known before, Known after) {
        return changes(before, after).stream()
                .filter(change -> change.kind() == Change.Kind.RESUMPTION)
                .map(change -> tuple(change.what().ja(), change.what().en()))
                .toList();
    }

    @Test
    void shouldTellARestartInPartAsOne() {
        Known before = known(planned("17日", "生産の再開は11月26日を予定しています。"));
        Known after =
                known(
                        planned("17日", "生産の再開は11月26日を予定しています。"),
                        planned("20日", "11月19日に第二工場の出荷を一部再開しました。"));

        assertThat(changes(before, after))
                .filteredOn(change -> change.kind() == Change.Kind.RESUMPTION)
                .extracting(change -> change.what().ja())
                .containsExactly("一部または段階的な再開: 第二工場の出荷 11月19日(木)");
    }

    @Test
    void shouldMarkAChangedPlanAsSuchAmongTheFacts() {
        Known after =
                known(
                        planned("17日", "受注の再開は11月24日、生産の再開は11月26日を予定しています。"),
                        planned("19日", "11月26日に予定していた生産の再開を12月3日に延期します。"));

        assertThat(
                        FactList.of(
                                after.incidents().getFirst(),
                                new ReportShelf(after.reports()),
                                TODAY))
                .extracting(fact -> fact.statement().ja())
                .containsSubsequence(
                        "予定日を過ぎた再開予定: 受注 11月24日(火)(11月17日(火)公表)。再開したという記事はまだありません",
                        "変更前の再開予定: 生産 11月26日(木)(11月17日(火)公表) → 12月3日(木)に変更",
                        "再開の予定(まだ事実ではありません): 生産 12月3日(木)(11月19日(木)公表)");
    }

    @Test
    void shouldTellAMoveOfAnUpdatedNoticeOnceWithAllItsSources() {
        String first = planned("17日", "受注の再開は11月24日を予定しています。");
        String notice =
                planned("17日公表、11月20日更新", "受注は24日の再開を目指しておりましたが、復旧に時間を要しているため12月1日に延期いたします。");
        String news =
                planned("20日", "同社は24日に予定していた受注の再開を12月1日に延期すると発表した。")
                        .replace("みなと精工株式会社\n", "港湾日報\nみなと精工は攻撃を受けたと発表した。");
        Known before = known(first);
        Known after = known(first, notice, news);

        assertThat(changes(before, after))
                .filteredOn(change -> change.kind() == Change.Kind.RESUMPTION)
                .extracting(change -> change.what().ja())
                .containsExactly("再開の予定が変わりました: 受注 11月24日(火) → 12月1日(火)");
        assertThat(
                        FactList.of(
                                after.incidents().getFirst(),
                                new ReportShelf(after.reports()),
                                LocalDate.of(2026, 11, 20)))
                .filteredOn(fact -> fact.statement().ja().contains("再開"))
                .satisfiesExactly(
                        fact -> {
                            assertThat(fact.statement().ja())
                                    .isEqualTo("変更前の再開予定: 受注 11月24日(火)(11月17日(火)公表) → 12月1日(火)に変更");
                            assertThat(fact.quote()).contains("12月1日に延期");
                            assertThat(fact.source())
                                    .contains("2026-11-17", "2026-11-20")
                                    .contains(" / ");
                        },
                        fact ->
                                assertThat(fact.statement().ja())
                                        .isEqualTo("再開の予定(まだ事実ではありません): 受注 12月1日(火)(11月20日(金)公表)"));
    }

    private static String planned(String day, String said) {
        return """
        ランサムウェアによる操業停止のお知らせ
        2026年11月%s
        みなと精工株式会社
        当社のサーバーがランサムウェアの被害を受け、受注と生産を停止しています。
        %s
        """
                .formatted(day, said);
    }

    private static List<Change> changes(Known before, Known after) {
        Incident incident = after.incidents().getFirst();
        return KnownNotices.changes(before, after, TODAY).of(incident.id());
    }
}
