package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Reads all labelled articles and holds the score to what was agreed. The table per field goes to
/// `target/reading-score.txt`.
class ReadingScoreTest {
    /// The floors of F1 over all fields. They only ever rise.
    private static final double DEV_FLOOR = 0.925;

    private static final double HELD_FLOOR = 0.745;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void shouldReachTheAgreedScoreOnTheLabelledArticles() throws IOException {
        ReadingScore dev = score("dev");
        ReadingScore held = score("held");
        String report =
                "dev\n" + dev.table() + "\nheld (never looked at in development)\n" + held.table();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "reading-score.txt"), report);

        assertThat(dev.overall().f1()).as(report).isGreaterThanOrEqualTo(DEV_FLOOR);
        assertThat(held.overall().f1()).as(report).isGreaterThanOrEqualTo(HELD_FLOOR);
    }

    private static ReadingScore score(String part) {
        ReportReader reader = ReportReader.shipped();
        ReadingScore score = new ReadingScore();
        for (LabelledReports.Labelled article : LabelledReports.list(part)) {
            Labels labels = ReadCommandPreview.labels(reader, article.doc(), article.text());
            score.add(JSON.readTree(labels.toJson()), article.gold());
        }
        return score;
    }

    @Test
    void shouldGiveAPerfectScoreToTheLabelsThemselves() {
        ReadingScore score = new ReadingScore();
        LabelledReports.list("dev").forEach(a -> score.add(a.gold(), a.gold()));

        assertThat(score.overall().f1()).isEqualTo(1.0);
        assertThat(score.of("victim_exact").f1()).isEqualTo(1.0);
        assertThat(score.of("records_full").f1()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社エイチーム, エイチーム",
        "㈱エイチーム, エイチーム",
        "'Acme, Inc.', acme",
        "The Acme Company, acme",
        "Co-op, op",
        "タリーズ オンラインストア, タリーズオンラインストア",
        "M&S, ms",
        "ＥＩＺＯ, eizo"
    })
    void shouldNormaliseNames(String name, String normal) {
        assertThat(ReadingScore.norm(name)).isEqualTo(normal);
    }

    @Test
    void shouldMatchNamesThatContainAtLeastHalfOfTheOther() {
        assertThat(ReadingScore.same("つるぎ町立半田病院", "半田病院")).isFalse();
        assertThat(ReadingScore.same("Norsk Hydro", "Hydro")).isTrue();
        assertThat(ReadingScore.same("JAL", "JALX")).isTrue();
        assertThat(ReadingScore.same("東京", "東京都")).isFalse();
        assertThat(ReadingScore.same("", "")).isFalse();
    }

    @Test
    void shouldCountRightFalseAndMissed() {
        String gold =
                """
                {"incidents":[{"victim":{"name":"Acme Corp","aliases":["the Company"]},
                  "attack":["ransomware","unknown"],"records":[{"count":5599699,"unit":"persons",
                  "qualifier":"exact","status":"confirmed"}],
                  "losses":[{"amount":300000000,"currency":"GBP","alt":[{"amount":58000000000,
                  "currency":"JPY"}]}],"dates":{"detected":"2024-05-08"},"status":"confirmed"},
                 {"victim":{"name":"Other Ltd","aliases":[]},"attack":["ddos"]}],
                 "ignore":["Vendor"]}\
                """;
        String predicted =
                """
                {"incidents":[{"victim":{"name":"Acme"},"attack":["ransomware","malware"],
                  "records":[{"count":5600000,"unit":"persons","qualifier":"approx"},
                  {"count":5599699,"unit":"persons","qualifier":"exact","status":"confirmed"}],
                  "losses":[{"amount":58000000000,"currency":"JPY"}],
                  "dates":{"detected":"2024-05-09"}},
                 {"victim":{"name":"Vendor"},"attack":["phishing"]},
                 {"victim":{"name":"Nobody"},"attack":["phishing"]}]}\
                """;
        ReadingScore score = new ReadingScore();
        score.add(JSON.readTree(predicted), JSON.readTree(gold));

        assertTally(score, "victim", 1, 1, 1);
        assertTally(score, "attack", 1, 2, 1);
        assertTally(score, "records", 1, 0, 0);
        assertTally(score, "records_full", 1, 1, 0);
        assertTally(score, "losses", 1, 0, 0);
        assertTally(score, "date_detected", 0, 1, 1);
        assertTally(score, "status", 0, 0, 1);
        assertThat(score.of("victim").f1()).isEqualTo(0.5, within(1e-12));
    }

    private static void assertTally(
            ReadingScore score, String field, int right, int wrong, int missed) {
        ReadingScore.Tally tally = score.of(field);
        assertThat(new int[] {tally.right(), tally.wrong(), tally.missed()})
                .as(field)
                .containsExactly(right, wrong, missed);
    }
}
