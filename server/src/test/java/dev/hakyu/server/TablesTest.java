package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.NetworkCause;
import dev.hakyu.store.api.TokenScope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Importing, exporting and comparing the network's tables, over pages and the interface for
/// programs.
class TablesTest {
    private static final String ADDRESS = "/api/v1/network/imports";
    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir static Path folder;
    private static SampleServer server;
    private static Path workspace;
    private static Visitor analyst;
    private static Visitor administrator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server =
                SampleServer.start(
                        folder,
                        directory -> {
                            try {
                                Files.writeString(
                                        directory.resolve("network/controls.csv"),
                                        "id,name,on,note\nC-X,@kou,KZM,=1+1\n");
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        workspace = server.bean(Workspace.class).directory();
        analyst = new Visitor(server.address());
        analyst.join(server.invite(AccountRole.ANALYST), "分析 花子");
        administrator = new Visitor(server.address());
        administrator.join(server.invite(AccountRole.ADMINISTRATOR), "administrator");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        administrator.close();
        server.close();
    }

    @Test
    void shouldShowWhatAFileWouldChangeAndWriteItOnlyWhenConfirmed()
            throws IOException, InterruptedException {
        String before = uses();
        HttpResponse<String> preview =
                send(
                        "uses.csv",
                        "organisation,product,version\nKZM,Microsoft 365,2026.10\nKZM,新製品 A,1\n");

        assertThat(preview.uri().getPath()).startsWith("/tables/import/");
        assertThat(preview.body())
                .contains("追加 1 行、変更 1 行になります", "まだ何も書き込んでいません", "2026.10", "新製品 A", "この内容で取り込む");
        assertThat(uses()).isEqualTo(before);
        assertThat(analyst.get("/tables/import", "ja").body()).contains("確認を続ける");

        HttpResponse<String> done = write(preview);

        assertThat(done.uri().getPath()).startsWith("/tables/versions/");
        assertThat(done.body()).contains("分析 花子さんが「uses.csv」から取り込みました", "新製品 A");
        assertThat(uses())
                .contains("新製品 A")
                .startsWith("organisation,product,version,as_of,source\n");
        assertThat(uses()).contains("KZM,Microsoft 365,2026.10,2026-10-01,実績");
        assertThat(server.bean(Kept.class).store().audit().newest(1))
                .extracting(AuditEntry::who, AuditEntry::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("分析 花子", "network-imported"));
        var newest = server.bean(Kept.class).store().networkVersions().newest().orElseThrow();
        assertThat(newest.change().cause()).isEqualTo(NetworkCause.IMPORT);
        assertThat(newest.change().version())
                .isEqualTo(WorkspaceReader.read(workspace).network().version())
                .isEqualTo(server.bean(Workspace.class).current().network().version());
        assertThat(analyst.get(preview.uri().getPath(), "ja").body()).contains("このプレビューはもうありません");
    }

    @Test
    void shouldNameErrorsByRowAndColumnInBothLanguagesAndRefuseToWrite()
            throws IOException, InterruptedException {
        String before = uses();
        HttpResponse<String> preview =
                send("利用製品.csv", "組織,製品\nKZM,良い行\nNO-SUCH,悪い行\nKZM,=HYPERLINK(1)\n");

        assertThat(preview.body())
                .contains("直す点が 2 件", "利用製品.csv", "3行目", "NO-SUCH", "4行目", "数式のため受け付けません")
                .doesNotContain("この内容で取り込む");
        String english = analyst.get(preview.uri().getPath(), "en").body();
        assertThat(english).contains("2 things must be mended", "row 3", "is a formula");
        analyst.post(
                preview.uri().getPath(),
                preview.uri().getPath() + "/write",
                Map.of("missing", "keep", "shown", "x"));
        assertThat(uses()).isEqualTo(before);
    }

    @Test
    void shouldShowWhatRemovingTheMissingRowsWouldBreak() throws IOException, InterruptedException {
        HttpResponse<String> preview =
                send("sites.csv", "id,organisation,name\nP-SHIOMI,KZM,汐見工場(新)\n");
        assertThat(preview.body()).contains("変更 1 行になります", "ファイルにない行は残します");

        String removing = analyst.get(preview.uri().getPath() + "?missing=remove", "ja").body();

        assertThat(removing)
                .contains("ファイルにない行は削除します", "network/supplies.csv", "風越工場")
                .doesNotContain("この内容で取り込む");
        analyst.post(preview.uri().getPath(), preview.uri().getPath() + "/discard", Map.of());
        assertThat(analyst.get("/tables/import", "ja").body()).doesNotContain("確認を続ける");
    }

    @Test
    void shouldAskAgainWhenTheNetworkChangedMeanwhile() throws IOException, InterruptedException {
        HttpResponse<String> preview = send("uses.csv", "organisation,product\nKZM,途中の製品\n");
        Files.writeString(
                workspace.resolve("network/uses.csv"),
                "KZM,手で足した製品,,,\n",
                StandardOpenOption.APPEND);

        assertThat(write(preview).body()).contains("確認の間に供給網が変わった", "この内容で取り込む");
        assertThat(uses()).contains("手で足した製品").doesNotContain("途中の製品");
        var newest = server.bean(Kept.class).store().networkVersions().newest().orElseThrow();
        assertThat(newest.change().cause()).isEqualTo(NetworkCause.FILES);
        assertThat(newest.change().by()).isNull();
    }

    /// The same cells, so that the result of the second would be what its preview showed.
    @Test
    void shouldNotWriteOverWhatAColleagueWroteMeanwhile() throws IOException, InterruptedException {
        write(send("uses.csv", "organisation,product,note\nKZM,同じ欄の製品,はじめ\n"));
        HttpResponse<String> preview =
                send("uses.csv", "organisation,product,note\nKZM,同じ欄の製品,あとから\n");
        assertThat(preview.body()).contains("はじめ", "あとから");
        Path file = workspace.resolve("network/uses.csv");
        Files.writeString(file, Files.readString(file).replace("はじめ", "同僚の値"));

        assertThat(write(preview).body()).contains("確認の間に供給網が変わった", "同僚の値");
        assertThat(uses()).contains("同僚の値").doesNotContain("あとから");
    }

    @Test
    void shouldReadCp932AndRefuseWhatIsNoTable() throws IOException, InterruptedException {
        assertThat(
                        analyst.postFiles(
                                        "/tables/import",
                                        "/tables/import",
                                        "ja",
                                        Map.of("x.csv", "組織,製品\nKZM,①髙島製\n".getBytes(CP932)))
                                .body())
                .contains("追加 1 行", "①髙島製");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(sendBytes("supplies.xlsx", bomb.toByteArray()).body())
                .contains("展開すると異常に大きくなる部品");
        assertThat(sendBytes("supplies.csv", new byte[200]).body()).contains("文字のファイルではありません");
        assertThat(send("memo.csv", "いろは,にほへ\n1,2\n").body()).contains("供給網の表が見つかりませんでした");
        assertThat(sendBytes("uses.csv", new byte[(10 << 20) + 1]).body()).contains("大きすぎます");
        assertThat(sendBytes("uses.csv", new byte[0]).body()).contains("空です");
    }

    @Test
    void shouldShowPreviewsToNobodyElse() throws IOException, InterruptedException {
        HttpResponse<String> preview = send("uses.csv", "organisation,product\nKZM,内緒の製品\n");

        assertThat(administrator.get(preview.uri().getPath(), "ja").body())
                .contains("このプレビューはもうありません")
                .doesNotContain("内緒の製品");
    }

    @Test
    void shouldLetReadersTakeFilesButNotImport() throws IOException, InterruptedException {
        try (Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "only-reads");
            assertThat(reader.get("/tables", "ja").body())
                    .contains("分析者以上の権限")
                    .doesNotContain("href=\"/tables/import\"");
            assertThat(reader.get("/tables/import", "ja").statusCode()).isEqualTo(403);
            assertThat(
                            reader.postFiles(
                                            "/tables",
                                            "/tables/import",
                                            "ja",
                                            Map.of("uses.csv", new byte[] {'a'}))
                                    .statusCode())
                    .isEqualTo(403);
            HttpResponse<byte[]> csv = reader.bytes("/tables/controls.csv", "ja");
            assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("attachment", "controls.csv");
            String text = new String(csv.body(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF").contains("'@kou", "'=1+1", "C-X");
            assertThat(text.lines().findFirst().orElseThrow()).contains("社外秘");
            assertThat(reader.get("/tables/none.csv", "ja").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shouldShowContactsToAnalystsOnly() throws IOException, InterruptedException {
        String contact = "秘書 一郎";
        write(send("organisations.csv", "ID,名称,窓口\nV-1001,カナエダ精工株式会社," + contact + "\n"));
        long newest =
                server.bean(Kept.class).store().networkVersions().newest().orElseThrow().number();
        String page = "/tables/versions/" + newest;
        assertThat(analyst.get(page, "ja").body()).contains(contact);
        assertThat(csv(analyst)).contains(contact);
        try (Visitor reader = new Visitor(server.address());
                ApiClient program = ApiClient.of(server, "sees-less", TokenScope.READ)) {
            reader.join(server.invite(AccountRole.READER), "sees-less");
            assertThat(reader.get(page, "ja").body())
                    .contains("分析者以上の権限で表示")
                    .doesNotContain(contact);
            assertThat(csv(reader)).contains("カナエダ精工").doesNotContain(contact);
            assertThat(program.get("/api/v1/network/versions/" + newest + "/difference").body())
                    .doesNotContain(contact);
            assertThat(program.get("/api/v1/network/tables/organisations.csv").body())
                    .contains("カナエダ精工")
                    .doesNotContain(contact);
        }
    }

    private static String csv(Visitor visitor) throws IOException, InterruptedException {
        return new String(
                visitor.bytes("/tables/organisations.csv", "ja").body(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldGiveAWorkbookThatComputesNothingAndNamesItsEdition()
            throws IOException, InterruptedException {
        byte[] book = analyst.bytes("/tables/network.xlsx", "ja").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(11);
            assertThat(workbook.getSheet("組織").getRow(0).getCell(0).getStringCellValue())
                    .contains("社外秘", "供給網 2026-11-18 07:00 現在");
            workbook.forEach(sheet ->
                    sheet.forEach(row ->
                            row.forEach(cell ->
                                    assertThat(cell.getCellType())
                                            .isNotEqualTo(CellType.FORMULA))));
            Cell name = workbook.getSheet("対策").getRow(2).getCell(1);
            assertThat(name.getStringCellValue()).isEqualTo("@kou");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(sendBytes("供給網.xlsx", book).body()).contains("今の供給網と同じ内容です");
    }

    @Test
    void shouldCompareAnyTwoVersionsInWords() throws IOException, InterruptedException {
        write(send("uses.csv", "organisation,product,version\nKZM,比べる製品,1\n"));
        write(send("uses.csv", "organisation,product,version\nKZM,比べる製品,2\n"));

        String list = analyst.get("/tables/versions", "ja").body();
        assertThat(list).contains("取り込み", "最初の記録", "分析 花子", "uses.csv");
        long newest =
                server.bean(Kept.class).store().networkVersions().newest().orElseThrow().number();
        String last = analyst.get("/tables/versions/" + newest, "ja").body();
        assertThat(last)
                .contains(
                        "変更 1 行",
                        "比べる製品",
                        "バージョン",
                        "<del translate=\"no\">1</del>",
                        "<ins translate=\"no\">2</ins>");
        String both =
                analyst.get("/tables/versions/" + newest + "?from=" + (newest - 2), "en").body();
        assertThat(both).contains("rows: 1 added", "比べる製品");
        assertThat(analyst.get("/tables/versions/999", "ja").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/tables/versions/x", "ja").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldImportForProgramsWithADryRun() throws IOException, InterruptedException {
        try (ApiClient reader = ApiClient.of(server, "administrator", TokenScope.READ)) {
            assertThat(post(TokenScope.DECIDE, "?name=uses.csv", "x").statusCode()).isEqualTo(403);
            String table = "organisation,product\nKZM,番組の製品\n";
            JsonNode dry = json(post(TokenScope.MANAGE, "?name=uses.csv&dryRun=true", table));
            assertThat(dry.get("written").asBoolean()).isFalse();
            assertThat(dry.get("usable").asBoolean()).isTrue();
            assertThat(dry.at("/rows/added").asInt()).isEqualTo(1);
            assertThat(uses()).doesNotContain("番組の製品");

            JsonNode done = json(post(TokenScope.MANAGE, "?name=uses.csv", table));
            assertThat(done.get("written").asBoolean()).isTrue();
            assertThat(uses()).contains("番組の製品");
            long version = done.get("version").asLong();
            JsonNode listed = reader.read("/api/v1/network/versions?limit=1").at("/items/0");
            assertThat(listed.get("number").asLong()).isEqualTo(version);
            assertThat(listed.get("by").asString()).isEqualTo("administrator");
            JsonNode rows = reader.read("/api/v1/network/versions/" + version + "/difference");
            assertThat(rows.at("/items/0/title/ja").asString()).contains("番組の製品");
            assertThat(rows.at("/items/0/kind").asString()).isEqualTo("added");

            JsonNode again = json(post(TokenScope.MANAGE, "?name=uses.csv", table));
            assertThat(again.get("written").asBoolean()).isFalse();

            String wrong = "organisation,product\nNOBODY,x\n";
            HttpResponse<String> refused = post(TokenScope.MANAGE, "?name=uses.csv", wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("NOBODY");
            JsonNode told = json(post(TokenScope.MANAGE, "?name=uses.csv&dryRun=true", wrong));
            assertThat(told.at("/problems/0/row").asInt()).isEqualTo(2);
            assertThat(told.get("usable").asBoolean()).isFalse();
            assertThat(post(TokenScope.MANAGE, "?name=uses.csv&missing=all", table).statusCode())
                    .isEqualTo(422);
            assertThat(post(TokenScope.MANAGE, "?name=memo.csv", "a,b\n1,2\n").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void shouldExportForPrograms() throws IOException, InterruptedException {
        try (ApiClient reader = ApiClient.of(server, "administrator", TokenScope.READ)) {
            assertThat(reader.read("/api/v1/network/tables")).hasSize(11);
            assertThat(
                            new String(
                                    reader.bytes("/api/v1/network/tables/supplies.csv").body(),
                                    StandardCharsets.UTF_8))
                    .contains("from,to,item");
            assertThat(reader.bytes("/api/v1/network/workbook.xlsx").body()).startsWith('P', 'K');
            assertThat(reader.get("/api/v1/network/tables/none.csv").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> send(String name, String text)
            throws IOException, InterruptedException {
        return sendBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> sendBytes(String name, byte[] content)
            throws IOException, InterruptedException {
        return analyst.postFiles("/tables/import", "/tables/import", "ja", Map.of(name, content));
    }

    private static HttpResponse<String> write(HttpResponse<String> preview)
            throws IOException, InterruptedException {
        String shown = preview.body().split("name=\"shown\" value=\"", 2)[1].split("\"", 2)[0];
        return analyst.post(
                preview.uri().getPath(),
                preview.uri().getPath() + "/write",
                "ja",
                Map.of("missing", "keep", "shown", shown));
    }

    private static HttpResponse<String> post(TokenScope scope, String query, String body)
            throws IOException, InterruptedException {
        try (ApiClient program = ApiClient.of(server, "administrator", scope)) {
            return program.postBytes(ADDRESS + query, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private static String uses() throws IOException {
        return Files.readString(workspace.resolve("network/uses.csv"));
    }
}
