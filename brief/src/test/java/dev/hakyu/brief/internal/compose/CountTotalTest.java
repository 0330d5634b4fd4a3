package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sum and its parts are told as such, not as counts beside each other.
class CountTotalTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String FIRST =
            """
            個人情報の漏えいに関するお知らせ(第1報)
            2026年11月16日
            みどり丘精機株式会社
            当社のサーバーがランサムウェアの被害を受けました。%s
            """;
    private static final String SECOND =
            """
            個人情報の漏えいに関するお知らせ(第2報)
            2026年11月18日
            みどり丘精機株式会社
            11月16日にお知らせしました当社のサーバーのランサムウェア被害について、続報です。%s
            """;

    @Test
    void shouldTellWhatASumOverTwoReportsIsMadeOf() {
        Incident incident =
                incident(
                        FIRST.formatted("従業員および退職者410名分の氏名と口座番号が流出しました。"),
                        SECOND.formatted("お取引先様のご担当者630名分の氏名とメールアドレスの流出が新たに分かり、合計1,040名となりました。"));

        assertThat(ja(incident)).containsExactly("合計1,040名(うち従業員・退職者 410名分、取引先の担当者 630名分)(確認)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "会員630名分の氏名が流出し、合計で1,040名となりました。|合計1,040名(うち会員 630名分)(確認)",
                "従業員630名分と退職者410名分、合計1,040名分の氏名が流出しました。|合計1,040名分(うち従業員 630名分、退職者 410名分)(確認)",
                "従業員様およびそのご家族 合計1,040名の氏名が流出しました。|従業員・家族 1,040名(確認)"
            })
    void shouldTellASumOfOneSentence(String said, String told) {
        assertThat(ja(incident(FIRST.formatted(said)))).containsExactly(told);
    }

    @Test
    void shouldNotAddUpWhatNoReportCallsASum() {
        Incident incident =
                incident(
                        FIRST.formatted(
                                "従業員630名分の氏名が流出しました。退職者410名分の氏名も流出しました。顧客1,040名分の住所も流出しました。"));

        assertThat(ja(incident))
                .containsExactlyInAnyOrder("従業員 630名分(確認)", "退職者 410名分(確認)", "顧客 1,040名分(確認)");
    }

    @Test
    void shouldNotGiveTheClassesOfASentenceToEachOfItsCounts() {
        Incident incident = incident(FIRST.formatted("取引先8社の図面と、310名分の氏名およびメールアドレスが流出しました。"));

        assertThat(ja(incident)).containsExactlyInAnyOrder("取引先 8社(確認)", "310名分(確認)");
    }

    @Test
    void shouldTellASumInEnglish() {
        Incident incident =
                incident(
                        """
                        Northfield Motors hit by ransomware
                        November 16, 2026
                        Northfield Motors said on Monday that ransomware hit its servers. Data of 630 former employees and 410 customers was stolen, a total of 1,040 people, it said.
                        """);

        assertThat(IncidentText.counts(incident).stream().map(Text::en))
                .containsExactly(
                        "1,040 persons in all (of them 630 persons (former employees), 410 persons (customers)) (confirmed)");
    }

    private static List<String> ja(Incident incident) {
        return IncidentText.counts(incident).stream().map(Text::ja).toList();
    }

    private static Incident incident(String... texts) {
        List<Incident> incidents =
                Dossiers.assemble(
                        Stream.of(texts)
                                .map(text ->
                                        READER.read(
                                                ((Opened.Readable)
                                                                ReportOpener.open(
                                                                        text.hashCode() + ".txt",
                                                                        text.getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8)))
                                                        .report()))
                                .toList());
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
