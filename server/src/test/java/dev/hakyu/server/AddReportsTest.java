package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.EvidenceVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddReportsTest extends AnalystFixture {
    private static final String FORM = "/incidents/add";
    private static final String FILES = "/incidents/add/files";
    private static final String STORY =
            "%sは11月17日、社内サーバーがランサムウェアによる攻撃を受け、データが暗号化されたと発表した。生産を停止している。";

    @Test
    void shouldKeepAFileAndShowItsIncident() throws IOException, InterruptedException {
        HttpResponse<String> page = send("ja", "お知らせ.txt", story("海野発条工業株式会社"));

        assertThat(page.body()).contains("原本を保存しました: reports/お知らせ.txt", "海野発条工業");
        assertThat(Files.readAllBytes(reports().resolve("お知らせ.txt")))
                .isEqualTo(story("海野発条工業株式会社"));
        assertThat(versions("reports/お知らせ.txt")).hasSize(1);
        assertThat(analyst.get("/incidents?q=海野", "en").body()).contains("1 of ");
        assertThat(send("en", "again.txt", story("海野発条工業株式会社")).body())
                .contains("The same content is there already");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, a", "windows-31j, b", "EUC-JP, c", "UTF-16, d", "ISO-2022-JP, e"})
    void shouldTellTextByItsContentInAnyEncoding(String encoding, String mark)
            throws IOException, InterruptedException {
        String victim = "遠野部品" + mark + "株式会社";
        byte[] bytes = STORY.formatted(victim).getBytes(Charset.forName(encoding));

        String page = send("en", "told-" + mark + ".exe", bytes).body();

        assertThat(page).contains("The original is kept: reports/told-" + mark + ".txt");
    }

    static Stream<Map.Entry<String, byte[]>> wrongKinds() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("program.txt", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"));
        files.put("program.html", bytes("\u007fELF\u0002\u0001\u0001\u0000"));
        files.put("picture.pdf", bytes("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"));
        files.put("archive.docx", zip(Map.of("payload.exe", new byte[100])));
        files.put("old.doc", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1nothing"));
        files.put("empty.txt", new byte[0]);
        files.put("nul.txt", bytes("text\u0000with a hole"));
        return files.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wrongKinds")
    void shouldRefuseWhatIsNoReportWhateverItsName(Map.Entry<String, byte[]> file)
            throws IOException, InterruptedException {
        Set<Path> before = files();

        HttpResponse<String> page = send("en", file.getKey(), file.getValue());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing was kept", "role=\"alert\"");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void shouldRefuseADocumentThatUnpacksToTooMuch() throws IOException, InterruptedException {
        Set<Path> before = files();
        byte[] bomb =
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                bytes("<Types/>"),
                                "word/document.xml",
                                new byte[400_000_000]));
        assertThat(bomb.length).isLessThan(2_000_000);

        String page = send("ja", "bomb.docx", bomb).body();

        assertThat(page).contains("何も保存していません");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../evil.txt",
                "..\\..\\evil.txt",
                "/etc/cron.d/evil",
                "con.txt",
                ".hidden",
                "a%00b.txt",
                "<script>alert(1)</script>.txt"
            })
    void shouldKeepFilesInTheirFolderUnderAPlainName(String name)
            throws IOException, InterruptedException {
        Set<Path> outside = all();

        String page = send("en", name, story("道草製作所" + Math.abs(name.hashCode()) + "株式会社")).body();

        assertThat(page).contains("The original is kept: reports/").doesNotContain("<script>alert");
        assertThat(all()).isEqualTo(outside);
        assertThat(files())
                .allMatch(each ->
                        each.getFileName().toString().matches("[\\p{L}\\p{N}-]+\\.[a-z]{2,5}"));
    }

    @Test
    void shouldShowTextOfAPageAndNeverItsMarkup() throws IOException, InterruptedException {
        String html =
                "<html><head><title>蛍石電装<script>alert(1)</script></title></head><body><article><h1>お知らせ<img"
                        + " src=x onerror=alert(2)></h1><p>"
                        + STORY.formatted("蛍石電装株式会社")
                        + "&lt;script&gt;alert(3)&lt;/script&gt;</p></article></body></html>";
        String page = send("ja", "page.txt", html.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(page).contains("reports/page.html");

        String id =
                server.bean(Workspace.class).current().incidents().stream()
                        .filter(each -> each.victim().value().name().contains("蛍石電装"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value();
        for (String each : List.of("/incidents/" + id, "/incidents?q=蛍石", "/")) {
            assertThat(analyst.get(each, "ja").body())
                    .doesNotContain("<script>alert", "onerror=alert", "<img src=x");
        }
        assertThat(analyst.get("/incidents/" + id, "ja").body()).contains("&lt;script&gt;alert(3)");
    }

    @ParameterizedTest
    @CsvSource({"ja, 大きさを超えています", "en, larger than is accepted"})
    void shouldRefuseAHundredMegabytesInWords(String lang, String words)
            throws IOException, InterruptedException {
        Set<Path> before = files();

        HttpResponse<String> page =
                analyst.postFiles(FORM, FILES, lang, Map.of("big.txt", new byte[100_000_000]));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains(words);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void shouldRefuseTooManyFilesAtOnce() throws IOException, InterruptedException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            many.put("f" + i + ".txt", story("会社" + i));
        }
        Set<Path> before = files();

        assertThat(analyst.postFiles(FORM, FILES, "ja", many).body()).contains("20 件まで");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void shouldTakePastedWordsWithTheirDayAndPublisher() throws IOException, InterruptedException {
        String page =
                analyst.post(
                                FORM,
                                "/incidents/add/text",
                                Map.of(
                                        "title",
                                        "潮見機工が操業停止",
                                        "source",
                                        "港湾新聞",
                                        "published",
                                        "2026-11-17",
                                        "text",
                                        STORY.formatted("潮見機工株式会社")))
                        .body();

        assertThat(page).contains("The original is kept", "潮見機工");
        Report report = report("潮見機工が操業停止.txt");
        assertThat(report.publisher()).isEqualTo("港湾新聞");
        assertThat(report.published()).hasToString("2026-11-17");
    }

    private static HttpResponse<String> send(String lang, String name, byte[] bytes)
            throws IOException, InterruptedException {
        return analyst.postFiles(FORM, FILES, lang, Map.of(name, bytes));
    }

    private static byte[] story(String victim) {
        return STORY.formatted(victim).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Report report(String location) {
        return server.bean(Workspace.class).current().reports().values().stream()
                .filter(each -> each.location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private static List<EvidenceVersion> versions(String location) {
        return server.bean(Kept.class).store().evidence().versions(location);
    }

    private static Path reports() {
        return server.bean(Workspace.class).directory().resolve("reports");
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(reports())) {
            return files.collect(Collectors.toSet());
        }
    }

    /// Everything outside the folder of reports.
    private static Set<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> !each.startsWith(reports()))
                    .filter(each -> !each.toString().contains(".hakyu"))
                    .collect(Collectors.toSet());
        }
    }
}
