package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.CellValue;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What suppliers write into forms by hand.
class AnswerReaderTest {
    private static final LocalDate SENT = LocalDate.of(2026, 11, 18);
    private static final LocalDate HIT = LocalDate.of(2026, 11, 16);

    private static CellValue read(Lang form, String question, String raw) {
        DayFrame frame = new DayFrame(SENT, SENT.plusDays(2), HIT, form);
        return new AnswerReader(Currency.getInstance("JPY"), frame)
                .read(Questions.find(question).orElseThrow(), raw, Lang.JA);
    }

    private static String known(Lang form, String question, String raw) {
        return read(form, question, raw) instanceof CellValue.Known known
                ? known.text()
                : "not read";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12月3日|2026-12-03
                    １２月３日（木）|2026-12-03
                    12/3|2026-12-03
                    12/3(木)の予定です。|2026-12-03
                    12月3日 9時頃|2026-12-03
                    12月3日午前9:30|2026-12-03
                    12月3日見込み|2026-12-03
                    1月8日|2027-01-08
                    11月17日|2026-11-17
                    6月6日|2027-06-06
                    7月1日|not read
                    11月15日|not read
                    12/3 2027|not read
                    12/3 27|not read
                    12月3日 2027|not read
                    12月3日 2027年|not read
                    2027年12月3日|2027-12-03
                    2027年7月1日 9時頃|2027-07-01
                    12月3日9時30分|2026-12-03
                    12月3日午後1時半|2026-12-03
                    令和8年12月3日|2026-12-03
                    Ｒ８．１２．３|2026-12-03
                    令和8年12月3日頃の予定|2026-12-03
                    2026年12月3日の見込み|2026-12-03
                    2026/12/03 9:00|2026-12-03
                    3 Dec|2026-12-03
                    Dec 3|2026-12-03
                    """)
    void shouldReadADayWithoutItsYearInAJapaneseForm(String written, String day) {
        assertThat(known(Lang.JA, Question.RESTART, written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 Dec|2026-12-03
                    Dec 3|2026-12-03
                    Dec. 3rd|2026-12-03
                    the 3rd|not read
                    3rd of December|2026-12-03
                    Thu, 3 December|2026-12-03
                    around 3 Dec|2026-12-03
                    Dec 3, expected|2026-12-03
                    3 Dec 26|2026-12-03
                    Dec 3, 2026|2026-12-03
                    25/12|2026-12-25
                    12/25|2026-12-25
                    11/11|not read
                    2027/11/11|2027-11-11
                    1 Aug 9am|not read
                    1 Aug 10 a.m.|not read
                    1 Aug 9:00|not read
                    1 Aug morning|not read
                    3 Dec 9:00|2026-12-03
                    3 Dec 2027|2027-12-03
                    3 Dec 2027 9am|not read
                    3 Dec 27 9am|not read
                    3 Dec 9am|2026-12-03
                    3 Dec 9 p.m.|2026-12-03
                    25/12 2027|not read
                    12/3|not read
                    3/12/2026|not read
                    3 Decembre|not read
                    Jan 8|2027-01-08
                    """)
    void shouldReadADayWithoutItsYearInAnEnglishForm(String written, String day) {
        assertThat(known(Lang.EN, Question.RESTART, written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "12月3日,not read",
        "2025年12月3日,2025-12-03",
        "5月2日,2026-05-02",
        "5月1日,not read",
        "11月19日,2026-11-19",
        "11月15日,2026-11-15",
        "6/1,2026-06-01",
        "2月29日,not read"
    })
    void shouldReadADayThatHasPassedAsThePastOne(String written, String day) {
        assertThat(known(Lang.JA, "restore_test", written)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来週",
                "12月中",
                "12月上旬または中旬",
                "12月上旬以降",
                "12月7日以降",
                "12月7日に一部、12月14日に全面再開",
                "段階的な再開は未定",
                "一部を除き12月7日",
                "12月3日または4日",
                "12月3日から12月5日",
                "13月3日",
                "11月31日",
                "12月",
                "3日",
                "調整次第"
            })
    void shouldRefuseWhatNamesNoOneDayAndShowAnExample(String written) {
        assertThat(read(Lang.JA, Question.RESTART, written))
                .isInstanceOfSatisfying(
                        CellValue.Unreadable.class,
                        bad -> assertThat(bad.message().ja()).contains(written));
        DayFrame frame = new DayFrame(SENT, SENT, HIT, Lang.JA);
        AnswerReader reader = new AnswerReader(Currency.getInstance("JPY"), frame);
        assertThat(reader.expected(Questions.find(Question.RESTART).orElseThrow()).ja())
                .contains("例: 12月3日");
        assertThat(reader.expected(Questions.find(Question.IMPACT).orElseThrow()).en())
                .contains("e.g. yes");
    }

    @ParameterizedTest
    @CsvSource({
        "約1.5日,1.5",
        "1.5,1.5",
        "１．５日,1.5",
        "3日程度,3",
        "約３日ほど,3",
        "2日分,2",
        "1〜2日,1",
        "1日～2日,1",
        "１−２日,not read",
        "1-2日,1",
        "1.5~2日程度,1.5",
        "3日以上,3",
        "about 2 days,2",
        "2 to 3 days,2",
        "2 days or so,2",
        "2〜1日,not read",
        "なし,0",
        "none,0",
        "数日,2",
        "数日程度,2",
        "約数日分,2",
        "a few days,2",
        "several days,2",
        "数十日,not read",
        "数,not read",
        "無数,not read"
    })
    void shouldReadRoughFiguresOfDays(String written, String days) {
        assertThat(known(Lang.JA, Question.COVER, written)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"未定", "未定です。", "再開時期は未定", "not decided", "TBD", "unknown"})
    void shouldTakeUndecidedAsTheAnswerThatThereIsNoDateYet(String written) {
        assertThat(known(Lang.JA, Question.RESTART, written)).isEqualTo("undecided");
        assertThat(known(Lang.JA, "restore_test", written)).isEqualTo("not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12月上旬|2026-12-01|2026-12-10
                    １２月初旬の予定|2026-12-01|2026-12-10
                    12月の初め頃|2026-12-01|2026-12-10
                    12月中旬見込み|2026-12-11|2026-12-20
                    12月半ば|2026-12-11|2026-12-20
                    12月下旬頃の予定です。|2026-12-21|2026-12-31
                    11月下旬|2026-11-21|2026-11-30
                    12月末|2026-12-25|2026-12-31
                    2月下旬|2027-02-21|2027-02-28
                    2027年1月上旬|2027-01-01|2027-01-10
                    令和9年1月中旬|2027-01-11|2027-01-20
                    2028年2月末|2028-02-25|2028-02-29
                    12月上旬から順次|2026-12-01|2026-12-10
                    early December|2026-12-01|2026-12-10
                    mid-December|2026-12-11|2026-12-20
                    around late Dec|2026-12-21|2026-12-31
                    the end of January|2027-01-25|2027-01-31
                    early in January 2027|2027-01-01|2027-01-10
                    """)
    void shouldTakeTheLateEndOfAPartOfAMonthAndSayWhatWasRead(
            String written, String first, String last) {
        assertThat(read(Lang.JA, Question.RESTART, written))
                .isInstanceOfSatisfying(
                        CellValue.Known.class,
                        known -> {
                            assertThat(known.text()).isEqualTo(last);
                            assertThat(known.findDoubt().orElseThrow().ja())
                                    .contains(written, first, last);
                        });
        assertThat(known(Lang.EN, Question.RESTART, written)).isEqualTo(last);
        assertThat(known(Lang.JA, "restore_test", written)).isNotEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13月上旬", "0月末", "7月上旬", "11月上旬", "上旬", "late", "early Decembre"})
    void shouldNotReadAPartOfAMonthThatIsNoneOrWhoseYearIsAGuess(String written) {
        assertThat(known(Lang.JA, Question.RESTART, written)).isEqualTo("not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12月7日から段階的に|2026-12-07
                    12月7日より順次再開の予定|2026-12-07
                    12/7から段階的に再開|2026-12-07
                    2026年12月7日から段階的に|2026-12-07
                    12月7日 一部再開|2026-12-07
                    in stages from Dec 7|2026-12-07
                    from 7 December, gradually|2026-12-07
                    """)
    void shouldReadARestartInStagesAsOneFromItsFirstDay(String written, String day) {
        assertThat(known(Lang.JA, Question.RESTART, written)).isEqualTo(day);
        assertThat(Stepwise.says(written)).isTrue();
    }

    @Test
    void shouldReadTheFirstDayOfARestartWithoutStages() {
        assertThat(known(Lang.JA, Question.RESTART, "12月7日から")).isEqualTo("2026-12-07");
        assertThat(Stepwise.says("12月7日から")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "restart,1900-01-01",
        "restart,1900/1/1",
        "restart,令和99年3月1日",
        "restart,2025-11-17",
        "restart,2031-11-19",
        "restart,2035年1月上旬",
        "restore_test,1900-01-01",
        "restore_test,2026-11-22",
        "restore_test,令和99年3月1日"
    })
    void shouldRefuseADayThatNobodyCanHaveMeant(String question, String written) {
        assertThat(read(Lang.JA, question, written))
                .isInstanceOfSatisfying(
                        CellValue.Unreadable.class,
                        bad -> {
                            assertThat(bad.code()).isEqualTo("implausible-date");
                            assertThat(bad.message().ja()).contains(written, "から", "まで");
                            assertThat(bad.message().en()).contains(written, "within");
                            assertThat(bad.expected().ja()).contains("例: 12月3日");
                        });
    }

    @Test
    void shouldTakeADayAtTheEdgeOfWhatCanBeMeant() {
        assertThat(known(Lang.JA, Question.RESTART, "2025-11-18")).isEqualTo("2025-11-18");
        assertThat(known(Lang.JA, Question.RESTART, "2031-11-18")).isEqualTo("2031-11-18");
        assertThat(known(Lang.JA, "restore_test", "2026-11-21")).isEqualTo("2026-11-21");
    }

    @Test
    void shouldTakeTheNextSuchDayForARestartWhenNoDayOfTheIncidentIsKnown() {
        DayFrame frame = new DayFrame(SENT, SENT.plusDays(2), null, Lang.JA);
        assertThat(WrittenDay.read("11/23", DayKind.TO_COME, frame)).contains(SENT.plusDays(5));
        assertThat(WrittenDay.read("11/18", DayKind.TO_COME, frame)).contains(SENT);
        assertThat(WrittenDay.read("11/15", DayKind.TO_COME, frame)).isEmpty();
    }

    @Test
    void shouldReadSomeAsTheWorseEndOfTwoToSix() {
        assertThat(known(Lang.JA, "rto", "数時間")).isEqualTo("6");
        assertThat(known(Lang.JA, "employees", "数名")).isEqualTo("not read");
        assertThat(read(Lang.JA, Question.COVER, "数日"))
                .isInstanceOfSatisfying(
                        CellValue.Known.class,
                        known ->
                                assertThat(known.findDoubt().orElseThrow().ja())
                                        .isEqualTo("「数日」は 2〜6 の幅で読み、悪いほうの 2 として扱います。"));
    }

    @Test
    void shouldTakeTheWorseEndOfARangeAndSaySo() {
        assertThat(read(Lang.JA, Question.COVER, "1〜2日"))
                .isInstanceOfSatisfying(
                        CellValue.Known.class,
                        known ->
                                assertThat(known.findDoubt().orElseThrow().ja())
                                        .isEqualTo("「1〜2日」は 1 として扱います。"));
        assertThat(known(Lang.JA, "rto", "8〜12時間")).isEqualTo("12");
        assertThat(read(Lang.JA, "employees", "80〜120名"))
                .isInstanceOfSatisfying(
                        CellValue.Known.class, known -> assertThat(known.findDoubt()).isPresent());
        assertThat(known(Lang.JA, "employees", "約120名")).isEqualTo("120");
        assertThat(known(Lang.JA, "rto", "8時間程度")).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource({
        "impact,影響なし,no",
        "impact,なし,no",
        "impact,特になし,no",
        "impact,影響はありません。,no",
        "impact,現在のところ供給への影響は出ておりません,not read",
        "impact,現時点で影響なし,not read",
        "impact,今のところ影響なし,not read",
        "impact,当面影響はありません,not read",
        "impact,大きな影響はありません,not read",
        "impact,直接の影響はありません,not read",
        "impact,重大な影響なし,not read",
        "impact,深刻な影響はございません,not read",
        "impact,いいえ、大きな影響はありません,not read",
        "impact,システムへの影響はありません,not read",
        "impact,貴社向け製品の供給への影響はありません,no",
        "impact,生産・出荷に影響はございません,no",
        "impact,いいえ、影響はありません,no",
        "impact,一切影響はありません,no",
        "impact,大きな影響があります,yes",
        "impact,一部影響あり,yes",
        "impact,影響があります,yes",
        "impact,出荷していません,not read",
        "impact,影響なしとは言えません,not read",
        "impact,影響は確認されていません,not read",
        "impact,一部を除き影響なし,not read",
        "impact,通常どおり出荷しております,not read",
        "impact,確認中です,checking",
        "impact,no impact,no",
        "impact,'No, we are not affected',no",
        "impact,unaffected,no",
        "impact,partly affected,yes",
        "impact,no known impact,not read",
        "impact,no direct impact,not read",
        "impact,no major impact,not read",
        "impact,no serious impact,not read",
        "impact,not significantly affected,not read",
        "impact,no impact so far,not read",
        "impact,no impact at present,not read",
        "impact,no impact at this time,not read",
        "impact,currently unaffected,not read",
        "impact,largely unaffected,not read",
        "impact,no impact on production,not read",
        "impact,no impact at all,no",
        "impact,no impact on your supply,no",
        "impact,never affected,not read",
        "impact,without impact,not read",
        "impact,hardly affected,not read",
        "impact,we were affected,not read",
        "impact,possible impact,not read",
        "impact,effective,not read",
        "impact,'Yes, our supply is affected',yes",
        "leak,suspected leak,possible",
        "leak,potential data breach,possible",
        "leak,possible leak,possible",
        "leak,no suspected leak,not read",
        "leak,attempted breach,not read",
        "leak,prevented breach,not read",
        "leak,without leak,not read",
        "leak,some data was leaked,yes",
        "leak,data breach,yes",
        "leak,重要な情報の漏えいはありません,not read",
        "leak,貴社情報の流出はありません,no",
        "impact,not shipping but affected,not read",
        "leak,漏えいはありません,no",
        "leak,情報の漏洩なし,no",
        "leak,no data leaked,no",
        "leak,おそれあり,possible",
        "connection,なし,none",
        "connection,遮断済み,cut",
        "connection,遮断済みです,cut",
        "connection,遮断ずみ,cut",
        "connection,遮断ずみです。,cut",
        "connection,切断済,cut",
        "connection,切断済み,cut",
        "connection,すべて切断しております,cut",
        "connection,全接続を遮断済み,cut",
        "connection,接続は遮断しています,cut",
        "connection,disconnected,cut",
        "connection,All cut off.,cut",
        "connection,一部遮断済み,not read",
        "connection,VPNのみ遮断済み,not read",
        "connection,遮断予定,not read",
        "connection,未遮断,not read",
        "connection,遮断済みだが一部再接続,not read",
        "connection,遮断しておりません,not read",
        "connection,not disconnected,not read",
        "connection,partly cut off,not read",
        "fixed,なし,not read",
        "use,利用していません,no",
        "use,利用しています,yes",
        "use,利用なし,no",
        "traces,痕跡なし,no",
        "encrypted,暗号化しています,有"
    })
    void shouldReadAShortSentenceAsTheChoiceThatItStates(
            String question, String written, String id) {
        assertThat(known(Lang.JA, question, written)).isEqualTo(id);
    }

    @Test
    void shouldTakeNoImpactAsNoDayAndNoFigure() {
        assertThat(read(Lang.JA, Question.RESTART, "影響なし")).isInstanceOf(CellValue.Empty.class);
        assertThat(read(Lang.JA, Question.COVER, "影響なし")).isInstanceOf(CellValue.Empty.class);
        assertThat(read(Lang.EN, Question.RESTART, "no impact"))
                .isInstanceOf(CellValue.Empty.class);
        assertThat(read(Lang.JA, "rto", "なし")).isInstanceOf(CellValue.Empty.class);
    }

    @Test
    void shouldGiveAnExampleWithEveryQuestionOfADayAFigureOrAChoice() {
        for (String id : Questions.ids()) {
            Question question = Questions.find(id).orElseThrow();
            assertThat(question.shownHint().orElseThrow().ja()).as(id).contains("例: ");
            assertThat(question.shownHint().orElseThrow().en()).as(id).contains("e.g. ");
        }
    }
}
