package dev.hakyu.daily.inquiry;

import static dev.hakyu.daily.inquiry.AnswerReading.known;
import static dev.hakyu.daily.inquiry.AnswerReading.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
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
        "半日,0.5",
        "約半日,0.5",
        "半日分,0.5",
        "半日程度です,0.5",
        "半日〜1日,0.5",
        "half a day,0.5",
        "about half a day,0.5",
        "half day,0.5",
        "半日前,not read",
        "前半日程,not read",
        "half a dayshift,not read",
        "半月,not read",
        "数,not read",
        "無数,not read"
    })
    void shouldReadRoughFiguresOfDays(String written, String days) {
        assertThat(known(Lang.JA, Question.COVER, written)).isEqualTo(days);
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
