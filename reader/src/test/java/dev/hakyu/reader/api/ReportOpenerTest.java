package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.OpenedReports.pieces;
import static dev.hakyu.reader.api.OpenedReports.problem;
import static dev.hakyu.reader.api.OpenedReports.problemCode;
import static dev.hakyu.reader.api.OpenedReports.report;
import static dev.hakyu.reader.api.OpenedReports.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOpenerTest {
    private static final String NOTICE =
            """
            お客様情報が閲覧できる状態になっていた件について
            2024年5月24日
            株式会社みずうみ商店
            当社の会員サイトで、お客様の氏名と住所を第三者が閲覧できる状態になっていたことが分かりました。
            1.経緯
            5月21日、サーバーの運用会社から連絡を受けました。
            お問い合わせ先
            お客様相談室 平日9時から18時
            """;

    @TempDir Path folder;

    @Test
    void shouldCutPlainTextIntoTitleHeaderBodyAndTail() {
        Report report = report("notice.txt", NOTICE);

        assertThat(report.title()).isEqualTo("お客様情報が閲覧できる状態になっていた件について");
        assertThat(report.published()).isEqualTo(PartialDate.of(LocalDate.of(2024, 5, 24)));
        assertThat(report.publisher()).isEqualTo("株式会社みずうみ商店");
        assertThat(report.language()).isEqualTo(ReportLanguage.JA);
        assertThat(pieces(report))
                .isEqualTo(
                        """
                        heading: お客様情報が閲覧できる状態になっていた件について
                        paragraph: 2024年5月24日
                        paragraph: 株式会社みずうみ商店
                        paragraph: 当社の会員サイトで、お客様の氏名と住所を第三者が閲覧できる状態になっていたことが分かりました。
                        heading: 1.経緯
                        paragraph: 5月21日、サーバーの運用会社から連絡を受けました。
                        tail: お問い合わせ先
                        tail: お客様相談室 平日9時から18時
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-31j",
                "EUC-JP",
                "ISO-2022-JP",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE"
            })
    void shouldReadTheSameTextInEveryJapaneseEncoding(String charset) {
        byte[] bytes = NOTICE.getBytes(Charset.forName(charset));

        assertThat(report("a.txt", bytes).text()).isEqualTo(NOTICE);
    }

    @Test
    void shouldDropByteOrderMarkAndUnifyLineEnds() {
        String windows = "\uFEFF" + NOTICE.replace("\n", "\r\n");
        String mixed = NOTICE.replaceFirst("\n", "\r").replaceFirst("\n", "\r\n");

        assertThat(report("a.txt", windows).text()).isEqualTo(NOTICE);
        assertThat(report("a.txt", mixed).text()).isEqualTo(NOTICE);
    }

    @Test
    void shouldKeepMachineDependentCharactersOfCp932() {
        String text = "髙﨑㈱の情報が漏えいしました①。お客様の氏名と住所が含まれています。\n本文です。\n";

        assertThat(report("a.txt", text.getBytes(Charset.forName("windows-31j"))).text())
                .isEqualTo(text);
    }

    @Test
    void shouldBelieveBytesMoreThanAWrongDeclaration() {
        String page =
                "<html><head><meta charset=\"EUC-JP\"><title>漏えい</title></head><body><p>"
                        + "当社のサーバーが不正アクセスを受け、お客様の情報が漏えいしたことが分かりました。</p></body></html>";

        Report utf8 = report("a.html", page);
        Report sjis = report("a.html", page.getBytes(Charset.forName("windows-31j")));

        assertThat(utf8.text()).contains("お客様の情報が漏えいした");
        assertThat(sjis.text()).isEqualTo(utf8.text());
    }

    @Test
    void shouldReadATextWithFewBrokenBytesAndSaySo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            bytes.write(NOTICE.getBytes(StandardCharsets.UTF_8));
        }
        bytes.write(new byte[] {(byte) 0xE3, (byte) 0x81, '\n', (byte) 0xFF, '\n'});

        Opened opened = ReportOpener.open("a.txt", bytes.toByteArray());

        assertThat(((Opened.Readable) opened).warnings())
                .extracting(Problem::code)
                .containsExactly("report-characters-lost");
    }

    @Test
    void shouldKeepEmojiSurrogatesAndRightToLeftMarksAtTheirOffsets() {
        String odd = "被害を受けたのは𠮷野\u200F商店\u200E😀とאבג社です。お客様の氏名が漏えいしました。";
        Report text = report("a.txt", "題名です\n2024年1月1日\n" + odd + "\n");
        Report page = report("a.html", "<h1>題名です</h1><p>" + odd + "</p>");
        Report markdown = report("a.md", "# 題名です\n\n" + odd + "\n");

        for (Report report : new Report[] {text, page, markdown}) {
            Report.Block block = report.blocks().getLast();
            assertThat(report.text().substring(block.start(), block.end())).isEqualTo(odd);
        }
    }

    @Test
    void shouldGiveTheSameIdForTheSameTextWhateverItsEncodingOrName() {
        Report first = report("a.txt", NOTICE);
        Report second = report("other.txt", NOTICE.getBytes(Charset.forName("EUC-JP")));
        Report changed = report("a.txt", NOTICE.replace("5月21日", "5月22日"));

        assertThat(first.id().value()).matches("[0-9a-f]{24}");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(changed.id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldSayWhichFormatsAreRead() {
        Problem problem = problem("reports/notice.pptx", new byte[] {1});

        assertThat(problem.code()).isEqualTo("report-format-not-read");
        assertThat(problem.message().ja())
                .contains(".pptx", ".txt", ".html", ".pdf", ".eml", ".json");
        assertThat(problem.message().en())
                .contains(".pptx", ".txt", ".html", ".pdf", ".eml", ".json");
        assertThat(problemCode("feed.xml", "<rss/>")).isEqualTo("report-feed-empty");
        assertThat(problemCode("README", "x")).isEqualTo("report-format-not-read");
    }

    @Test
    void shouldReadAnAddressWithoutEndingAsAPage() {
        String page = "<h1>Notice</h1><p>The servers of the company were hit by ransomware.</p>";

        assertThat(report("https://example.jp/news/12", page).title()).isEqualTo("Notice");
        assertThat(report("https://example.jp/a.html?x=1.pdf#y", page).title()).isEqualTo("Notice");
    }

    @Test
    void shouldReadAPageThatWasSavedAsText() {
        Report report =
                report("page.txt", "<!DOCTYPE html><p>The plant of the firm was halted on Monday.");

        assertThat(report.text()).isEqualTo("The plant of the firm was halted on Monday.");
    }

    @Test
    void shouldRejectEmptyFiles() {
        assertThat(problem("a.txt", new byte[0]).code()).isEqualTo("report-empty");
        assertThat(problemCode("a.md", " \n\t\n")).isEqualTo("report-empty");
        assertThat(problemCode("a.txt", "\u00A0\n\u00A0")).isEqualTo("report-no-text");
        assertThat(problemCode("a.html", "<html><body></body></html>")).isEqualTo("report-no-text");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldRejectBinaryJunk(long seed) {
        byte[] junk = new byte[4000];
        new Random(seed).nextBytes(junk);
        junk[0] = 1;

        assertThat(problem("a.txt", junk).code()).isEqualTo("report-not-text");
    }

    @Test
    void shouldNameTheBinaryFormatItSees() {
        Problem gif = problem("a.txt", "GIF89a...".getBytes(StandardCharsets.US_ASCII));
        Problem pdf = problem("a.txt", "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII));

        assertThat(gif.code()).isEqualTo("report-not-text");
        assertThat(gif.message().ja()).contains("GIF");
        assertThat(pdf.code()).isEqualTo("report-damaged");
        assertThat(pdf.message().ja()).contains("PDF");
    }

    @Test
    void shouldWarnOfALanguageThatIsNotRead() {
        String german =
                "Die Firma wurde am Montag angegriffen\n\nDie Server der Firma und ihrer Kunden"
                        + " wurden von einer Schadsoftware verschluesselt, und die Produktion"
                        + " steht seit dem Wochenende still. Das Unternehmen hat die Polizei"
                        + " eingeschaltet und arbeitet mit Hochdruck an der Wiederherstellung.\n";

        assertThat(warnings("a.txt", german)).containsExactly("report-language-not-read");
        assertThat(warnings("a.txt", "公司遭到网络攻击\n该公司的服务器遭到勒索软件攻击,生产已停止。警方正在调查。\n"))
                .containsExactly("report-language-not-read");
        assertThat(warnings("a.txt", "회사 서버가 공격받았다\n공장이 멈췄다. 경찰이 조사하고 있다.\n"))
                .containsExactly("report-language-not-read");
        assertThat(report("a.txt", german).language()).isEqualTo(ReportLanguage.OTHER);
        assertThat(warnings("a.txt", NOTICE)).isEmpty();
    }

    @Test
    void shouldRejectALargeFileWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.txt");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }

        Problem problem = ((Opened.Unreadable) ReportOpener.open(large)).problem();

        assertThat(problem.code()).isEqualTo("report-too-large");
        assertThat(problem.message().ja()).contains("200.0 MB", "50.0 MB");
        assertThat(problem.message().en()).contains("200.0 MB", "50.0 MB");
    }

    @Test
    void shouldReadNoMoreThanTheLimitFromAStream() {
        long[] read = {0};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        read[0]++;
                        return 'a';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        Arrays.fill(into, from, from + length, (byte) 'a');
                        read[0] += length;
                        return length;
                    }
                };

        Opened opened = ReportOpener.open("a.txt", endless);

        assertThat(((Opened.Unreadable) opened).problem().code()).isEqualTo("report-too-large");
        assertThat(read[0]).isLessThan(2L * ReportOpener.MAX_BYTES);
    }

    @Test
    void shouldReportMissingFilesAndFolders() throws IOException {
        Path missing = folder.resolve("nothing.txt");

        assertThat(((Opened.Unreadable) ReportOpener.open(missing)).problem().code())
                .isEqualTo("report-missing");
        assertThat(((Opened.Unreadable) ReportOpener.open(folder)).problem().code())
                .isEqualTo("report-not-a-file");
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertThat(((Opened.Unreadable) ReportOpener.open(device)).problem().code())
                    .isEqualTo("report-not-a-file");
        }
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void shouldRejectTextOverTheLimit() {
        String sentence = "当社のサーバーが不正アクセスを受けました。\n";
        String text = sentence.repeat(ReportOpener.MAX_TEXT_CHARS / sentence.length() + 2);

        assertThat(problemCode("a.txt", text)).isEqualTo("report-text-too-long");
        assertThat(problemCode("a.html", "<p>" + text)).isEqualTo("report-text-too-long");
    }

    @Test
    void shouldFindTheDateOfEveryHeader() {
        assertThat(published("令和4年6月26日")).isEqualTo("2022-06-26");
        assertThat(published("平成元年5月12日 東京都主税局")).isEqualTo("1989-05-12");
        assertThat(published("発表日 2021/8/18")).isEqualTo("2021-08-18");
        assertThat(published("2024.03.05 コラム")).isEqualTo("2024-03-05");
        assertThat(published("LONDON, October 8, 2025")).isEqualTo("2025-10-08");
        assertThat(published("Posted 2 March 2023")).isEqualTo("2023-03-02");
        assertThat(published("2023年11月28日(火) 08時05分")).isEqualTo("2023-11-28");
        assertThat(published("当社は2023年11月28日に攻撃を受けました。")).isEqualTo("null");
        assertThat(published("2023年13月28日")).isEqualTo("null");
    }

    private static String published(String line) {
        return String.valueOf(report("a.txt", "題名です\n" + line + "\n本文の文です。\n").published());
    }
}
