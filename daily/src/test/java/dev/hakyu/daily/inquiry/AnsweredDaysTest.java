package dev.hakyu.daily.inquiry;

import static dev.hakyu.daily.inquiry.AnswerReading.HIT;
import static dev.hakyu.daily.inquiry.AnswerReading.SENT;
import static dev.hakyu.daily.inquiry.AnswerReading.known;
import static dev.hakyu.daily.inquiry.AnswerReading.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.CellValue;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as people write them into forms.
class AnsweredDaysTest {
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
}
