package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A figure that was told before and is only referred to is no new count.
class CountReferredToTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "既報の1,204名分を除き、漏えいした情報はないことを確認した。",
                "第1報でお知らせした1,204名分以外の個人情報の漏えいを確認しておりません。",
                "すでに公表した1,204名分のほか、流出を確認したものはない。",
                "公表済みの1,204名分を除き、個人情報が漏えいした事実はない。"
            })
    void shouldTakeNoCountFromWhatIsOnlyReferredTo(String said) {
        assertThat(counts(SmallArticles.japanese(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "前回公表した1,204名分とは別に、個人情報310名分が漏えいしたことを確認した。|310",
                "既報の1,204名分に加え、新たに310名分の個人情報が流出したことが分かった。|310",
                "個人情報1,204名分が漏えいしたと公表した。|1204",
                "退職者を除き、1,204名分の個人情報が漏えいしたことを確認した。|1204",
                "氏名1,204名分のほか、社内文書も流出した。|1204"
            })
    void shouldStillCountWhatIsToldAnew(String said, String count) {
        assertThat(counts(SmallArticles.japanese(said))).containsExactly(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In addition to the 1,204 people previously reported, data of 310 customers was stolen.|310",
                "Data of 1,204 people was stolen, it said.|1204"
            })
    void shouldTellThemApartInEnglish(String said, String count) {
        assertThat(counts(SmallArticles.english(said))).containsExactly(count);
    }

    private static List<String> counts(String text) {
        return SmallArticles.stated(text, Assertion.Count.class).stream()
                .map(each -> each.value().toPlainString())
                .toList();
    }
}
