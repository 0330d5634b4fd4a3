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

/// Days that are named by what is near; the form went out on Wednesday 18 November, after a hit on
/// the 16th, and is read on the 20th unless said otherwise.
class NearDayTest {
    @ParameterizedTest
    @CsvSource({
        "24日, 2026-11-24",
        "24日の予定, 2026-11-24",
        "24日(火), 2026-11-24",
        "24日火曜日, 2026-11-24",
        "24日(火曜日)の予定, 2026-11-24",
        "２４日頃, 2026-11-24",
        "24日から順次, 2026-11-24",
        "30日までに, 2026-11-30",
        "来週前半, 2026-11-25",
        "来週初め, 2026-11-25",
        "来週の半ば, 2026-11-26",
        "来週後半の見込み, 2026-11-29",
        "再来週前半, 2026-12-02",
        "今週末, 2026-11-22",
        "12/1から順次(予定), 2026-12-01",
        "12月1日(火)より段階的に再開(予定), 2026-12-01",
        "12/1(見込み), 2026-12-01",
        "12月上旬頃, 2026-12-10",
        "12月上旬ごろ(予定), 2026-12-10",
        "12月中旬頃の見込み, 2026-12-20"
    })
    void shouldReadWhatIsSure(String raw, String day) {
        assertThat(AnswerReading.known(Lang.JA, Question.RESTART, raw)).as(raw).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31日",
                "31日の予定",
                "17日",
                "18日",
                "3日",
                "15日見込み",
                "来週",
                "来週中",
                "今週前半",
                "24日(水)",
                "24日水曜日",
                "24日 水曜日の予定",
                "24日(予定)水曜日",
                "24日以降",
                "24日または25日",
                "24日は未定",
                "24日間",
                "32日",
                "0日",
                "来週以降",
                "来週には未定",
                "先週",
                "今週月曜日",
                "来週か再来週",
                "12/1から順次(未定)",
                "12/1(遅れる見込み)"
            })
    void shouldNotReadWhatMayBeAnotherDay(String raw) {
        assertThat(AnswerReading.known(Lang.JA, Question.RESTART, raw))
                .as(raw)
                .isEqualTo("not read");
    }

    @Test
    void shouldSayWhyAMonthEndIsNotRead() {
        assertThat(read("31日", 29, 30))
                .isInstanceOfSatisfying(
                        CellValue.Unreadable.class,
                        not -> assertThat(not.message().ja()).contains("11月に31日はなく"));
    }

    @Test
    void shouldNotReadAWeekThatTwoReadersCountFromTwoDays() {
        assertThat(read("来週前半", 20, 23))
                .isInstanceOfSatisfying(
                        CellValue.Unreadable.class,
                        not -> assertThat(not.message().ja()).contains("どの週から見た「来週」か分かりません"));
        assertThat(read("来週前半", 20, 22)).isInstanceOf(CellValue.Unreadable.class);
        assertThat(read("来週前半", 20, 21)).isInstanceOf(CellValue.Known.class);
    }

    @Test
    void shouldNotReadADayThatWasOverWhenTheFormCameIn() {
        assertThat(read("24日", 20, 25)).isInstanceOf(CellValue.Unreadable.class);
        assertThat(read("25日", 20, 25)).isInstanceOf(CellValue.Known.class);
    }

    private static CellValue read(String raw, int sent, int today) {
        LocalDate november = LocalDate.of(2026, 11, 1);
        DayFrame frame =
                new DayFrame(
                        november.withDayOfMonth(sent),
                        november.withDayOfMonth(today),
                        AnswerReading.HIT,
                        Lang.JA);
        return new AnswerReader(Currency.getInstance("JPY"), frame)
                .read(Questions.find(Question.RESTART).orElseThrow(), raw, Lang.JA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"今のところなし", "現時点では特にありません", "今のところ、なし", "None so far", "none at present"})
    void shouldTakeADenialOfTheMomentForNoSureNo(String raw) {
        Lang lang = raw.charAt(0) < 'z' ? Lang.EN : Lang.JA;
        assertThat(AnswerReading.known(lang, Question.LEAK, raw)).isEqualTo(Choice.CHECKING);
        assertThat(AnswerReading.known(lang, Question.IMPACT, raw)).isEqualTo(Choice.CHECKING);
        assertThat(AnswerReading.read(lang, Question.RESTART, raw))
                .isInstanceOf(CellValue.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今のところ大きな漏えいなし", "今のところなしではない", "今のところ", "なし", "none of so far"})
    void shouldTakeNothingElseForIt(String raw) {
        assertThat(AnswerReading.known(Lang.JA, Question.LEAK, raw)).isNotEqualTo(Choice.CHECKING);
    }
}
