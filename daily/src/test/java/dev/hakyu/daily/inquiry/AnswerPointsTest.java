package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.AnswerPoint.Meaning;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPointsTest {
    private static final Instant NOW = Instant.parse("2026-11-17T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "leak, yes, LEAKED, 当社に関する情報の漏えい等: あり, true",
        "leak, possible, LEAK_POSSIBLE, 当社に関する情報の漏えい等: おそれあり, true",
        "leak, no, NO_LEAK, 当社に関する情報の漏えい等: なし, false",
        "leak, checking, OPEN, 当社に関する情報の漏えい等: 確認中, false",
        "cover, 0, NO_STOCK, 在庫で出荷を続けられる日数: 0日, true",
        "cover, 0.0, NO_STOCK, 在庫で出荷を続けられる日数: 0日, true",
        "cover, 0.5, STOCK_DAYS, 在庫で出荷を続けられる日数: 0.5日, false",
        "cover, 10, STOCK_DAYS, 在庫で出荷を続けられる日数: 10日, false",
        "stopped, 両工場の生産を停止, STOPPED, 停止・制限: 両工場の生産を停止, true",
        "stopped, 停止していません, OPEN, 停止・制限: 停止していません, false",
        "restart, undecided, NO_DAY, 出荷・サービスの再開の見込み: 未定, false",
        "restart, 2026-12-03, RESTART_DAY, 出荷・サービスの再開の見込み: 12月3日(木), false",
        "connection, cut, CUT, 当社システムへの接続: 遮断済, false",
        "connection, open, CONNECTED, 当社システムへの接続: 接続中, false",
        "impact, no, NO_IMPACT, 当社向けの供給への影響: なし, false",
        "impact, checking, OPEN, 当社向けの供給への影響: 確認中, false"
    })
    void shouldSayWhatAnAnswerMeansToUs(
            String question, String value, Meaning meaning, String words, boolean severe) {
        AnswerPoint point = point(question, value, value).orElseThrow();
        assertThat(point.meaning()).isEqualTo(meaning);
        assertThat(point.words().ja()).isEqualTo(words);
        assertThat(point.meaning().isSevere()).isEqualTo(severe);
    }

    @Test
    void shouldNotMakeADayOfAPartOfAMonth() {
        assertThat(point(Question.RESTART, "2026-12-10", "12月上旬").orElseThrow().value().ja())
                .isEqualTo("12月10日(木)まで(「12月上旬」)");
        assertThat(point(Question.RESTART, "2026-12-07", "12/7から順次").orElseThrow().value().en())
                .isEqualTo("in stages from Mon 7 Dec");
    }

    private static Optional<AnswerPoint> point(String question, String value, String written) {
        List<Question> all =
                Stream.of("impact", "stopped", "restart", "cover", "leak", "connection")
                        .flatMap(id -> Questions.find(id).stream())
                        .toList();
        Inquiry inquiry =
                new Inquiry(
                        new InquiryId("IQ-20261117-01"),
                        new Cause.OfIncident("a", "みなと精工", Text.same("ランサムウェア")),
                        NOW,
                        "佐藤",
                        Lang.JA,
                        NOW,
                        all,
                        List.of(
                                new Asked(
                                        new OrganisationId("V-1"),
                                        "みなと精工",
                                        true,
                                        null,
                                        null,
                                        NOW,
                                        List.of(new FormRow("Q01", question, "", null, "")))));
        KeptAnswer answer =
                new KeptAnswer(
                        "Q01",
                        question,
                        value,
                        written,
                        "",
                        LocalDate.of(2026, 11, 17),
                        NOW,
                        "",
                        "",
                        true);
        return AnswerPoints.of(inquiry, List.of(answer)).stream().findFirst();
    }
}
