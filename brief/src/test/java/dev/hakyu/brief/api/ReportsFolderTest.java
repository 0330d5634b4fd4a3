package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsFolderTest {
    private static final String ARTICLE = "工場が停止\r\n\r\n株式会社あさひ部品の工場が停止しました。";

    @TempDir Path folder;

    @Test
    void shouldReadEveryPartOfAMailOnceAndCountThoseThatAreNotRead() throws IOException {
        Files.writeString(
                folder.resolve("mail.eml"),
                "Subject: Notice\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n本文です。\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8; name=a.txt\r\n\r\n"
                        + ARTICLE
                        + "\r\n--b\r\nContent-Type: application/zip; name=a.zip\r\n\r\nPK\r\n--b--\r\n");
        Files.writeString(folder.resolve("same.txt"), ARTICLE);

        ReportsFolder reports = ReportsFolder.open(folder);

        assertThat(reports.reports())
                .extracting(Report::location)
                .containsExactly("mail.eml", "mail.eml/a.txt");
        assertThat(reports.unreadable()).isEqualTo(1);
        assertThat(reports.problems())
                .extracting(Problem::code, problem -> problem.place().file())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "report-format-not-read", "mail.eml/a.zip"));
    }

    @Test
    void shouldReadTheEntriesOfAFeedFile() throws IOException {
        Files.writeString(
                folder.resolve("news.rss"),
                "<rss><channel><title>例</title><item><title>一つ目の記事</title></item>"
                        + "<item><title>二つ目の記事</title></item></channel></rss>");

        assertThat(ReportsFolder.open(folder).reports())
                .extracting(Report::location)
                .containsExactly("news.rss#1", "news.rss#2");
    }
}
