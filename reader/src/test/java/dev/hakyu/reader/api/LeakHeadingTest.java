package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A heading that names a leak as its subject is no surer than what stands below it.
class LeakHeadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "情報の漏えい|専門会社が調べております。",
                "個人情報の流出について|現時点では判明しておりません。",
                "データの持ち出し|確認中であり、分かり次第お知らせします。",
                "情報漏えい|調査を続けております。闇サイトへの掲載は把握しておりません。"
            })
    void shouldTellAsPossibleAtMostWhatIsLookedIntoBelow(String heading, String said) {
        assertThat(LeakNotices.leak(japanese(heading, said)))
                .doesNotContain(Certainty.CONFIRMED, Certainty.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "漏えいした情報|お取引先の氏名、住所1,200件です。原因は調査中です。",
                "個人情報の流出|氏名、住所が外部に送信されたことを確認しました。原因を調べております。",
                "個人情報の流出|お客様1,200名の氏名、住所です。"
            })
    void shouldStillTellALeakAsCertain(String heading, String said) {
        assertThat(LeakNotices.leak(japanese(heading, said))).contains(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Data leak|This is still under investigation.",
                "Leak of personal data|We are still looking into this and know of no posting."
            })
    void shouldTellAsPossibleAtMostInEnglish(String heading, String said) {
        assertThat(LeakNotices.leak(english(heading, said)))
                .doesNotContain(Certainty.CONFIRMED, Certainty.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leak of personal data|Names of 1,200 customers were leaked. The cause is under"
                        + " investigation."
            })
    void shouldStillTellALeakAsCertainInEnglish(String heading, String said) {
        assertThat(LeakNotices.leak(english(heading, said))).contains(Certainty.CONFIRMED);
    }

    private static String japanese(String heading, String said) {
        return LeakNotices.japanese("\n\n■ " + heading + "\n\n" + said + "\n");
    }

    private static String english(String heading, String said) {
        return LeakNotices.english("\n\n## " + heading + "\n\n" + said + "\n");
    }
}
