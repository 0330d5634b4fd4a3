package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ContinuedPage.page;
import static dev.hakyu.reader.api.ContinuedPage.third;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words make a page go on with its story, and which of them end a stop.
class ContinuedWordsTest {
    private static final String SECOND = ContinuedPage.second("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通常どおりの出荷には至っておりません。",
                "お電話は通常どおり承ります。",
                "両工場は通常どおり稼働しております。",
                "本社の窓口は通常どおり営業しております。",
                "通常どおり出荷できるまで、いましばらくお時間をいただきます。",
                "出荷が通常どおりとなるのは来月の見込みです。"
            })
    void shouldKeepTheStop(String said) {
        assertThat(incident(third(said)).outage()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"生産および出荷は通常どおり行っております。", "出荷は通常通り実施しております。", "現在、出荷業務は平常どおりです。"})
    void shouldEndTheStopThatIsOver(String said) {
        assertThat(incident(third(said)).outage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "被害の続き|その後の調査結果の続きをお知らせします。",
                "Update: ransomware attack|We continue to restore our systems.",
                "Update on the ransomware attack|We continue to restore our systems."
            })
    void shouldGoOn(String page) {
        assertThat(Continued.isBy(page(page.replace("|", "\n")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "口座開設の手続きについて|お手続きの方法をご案内します。",
                "夏の安全運動|引き続きご協力をお願いいたします。",
                "New release|Please install the update to version 5.",
                "Notice of a flaw|Install the update regarding the flaw at once."
            })
    void shouldNotTakeOtherWordsForGoingOn(String page) {
        assertThat(Continued.isBy(page(page.replace("|", "\n")))).isFalse();
    }

    @Test
    void shouldKeepTheStopInEnglishWhileTelephonesWorkAsUsual() {
        String second =
                """
                Ransomware attack: second notice
                May 19, 2026
                Hallam Tools Ltd.
                Our servers were encrypted by ransomware on May 17 and we have stopped shipping.
                """;
        String third =
                """
                Ransomware attack: third notice
                May 20, 2026
                Hallam Tools Ltd.
                We keep restoring our servers after the ransomware attack. %s
                """;

        assertThat(
                        ContinuedPage.incident(
                                        second, third.formatted("Our phones are open as usual."))
                                .outage())
                .isNotNull();
        assertThat(
                        ContinuedPage.incident(
                                        second,
                                        third.formatted("Shipping is not operating normally."))
                                .outage())
                .isNotNull();
        assertThat(
                        ContinuedPage.incident(
                                        second, third.formatted("Shipping is operating normally."))
                                .outage())
                .isNull();
    }

    private static Incident incident(String page) {
        return ContinuedPage.incident(SECOND, page);
    }
}
