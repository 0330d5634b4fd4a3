package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words make a page go on with its story, and which of them end a stop.
class ContinuedWordsTest {
    private static final Editions EDITIONS = new Editions(ReportReader.shipped());
    private static final String PLACE = "https://www.asagiri.example/news/0518";
    private static final String SECOND =
            """
            ランサムウェア被害について(第2報)
            2026年5月19日
            アサギリ金型株式会社
            5月17日6時20分、当社のサーバーがランサムウェアに感染し、金型の出荷を停止しております。
            """;

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

        assertThat(incident(second, third.formatted("Our phones are open as usual.")).outage())
                .isNotNull();
        assertThat(
                        incident(second, third.formatted("Shipping is not operating normally."))
                                .outage())
                .isNotNull();
        assertThat(incident(second, third.formatted("Shipping is operating normally.")).outage())
                .isNull();
    }

    private static String third(String said) {
        return """
        ランサムウェア被害について(第3報)
        2026年5月20日
        アサギリ金型株式会社
        5月18日にお知らせいたしました当社サーバーへの不正アクセスの件について、状況をご報告いたします。
        """
                + said;
    }

    private static Incident incident(String page) {
        return incident(SECOND, page);
    }

    private static Incident incident(String before, String page) {
        List<Incident> incidents =
                Dossiers.assemble(EDITIONS.read(page(page), List.of(page(before))));
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Report page(String text) {
        return OpenedReports.report("page.txt", text).at(PLACE);
    }
}
