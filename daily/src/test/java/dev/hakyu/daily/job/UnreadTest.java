package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadTest {
    private static final Text WHY = new Text("画像だけのPDFです。", "It is a PDF of images.");

    @ParameterizedTest
    @CsvSource({
        "inbox/2026/scan.pdf, 題名, scan.pdf",
        "C:\\受信\\scan.pdf, 題名, scan.pdf",
        "https://news.example.jp/a/17, 新しい発表, 新しい発表",
        "https://news.example.jp/a/17/, , 17"
    })
    void shouldNameTheFileOrTheTitleButNoPath(String location, String title, String name) {
        assertThat(unread(location, title).name()).isEqualTo(name);
    }

    @Test
    void shouldSayHowManyAndWhy() {
        assertThat(Unread.line(List.of())).isEmpty();
        assertThat(Unread.line(List.of(unread("inbox/scan.pdf", null))))
                .contains(
                        new Text(
                                "読めなかった記事 1件(scan.pdf: 画像だけのPDFです)",
                                "Reports that could not be read: 1 (scan.pdf: It is a PDF of images)"));
        assertThat(Unread.line(Collections.nCopies(7, unread("scan.pdf", null))).orElseThrow().ja())
                .startsWith("読めなかった記事 7件(")
                .endsWith("、ほか)");
    }

    private static Unread unread(String location, String title) {
        return Unread.of(
                new Item(
                        new SourceId("s"),
                        location,
                        title,
                        null,
                        Instant.EPOCH,
                        "application/pdf",
                        Content.of("x")),
                Problem.error("unreadable", Place.file(location), WHY, WHY));
    }
}
