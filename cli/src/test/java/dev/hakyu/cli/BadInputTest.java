package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person meets who gives wrong input: the status, the place and the remedy, in both
/// languages, and never a stack trace.
class BadInputTest {
    private static final String ARTICLE = "2026年11月17日\nシオミ精工株式会社は、ランサムウェアの被害を受け、生産を停止したと発表した。\n";
    private static final String SCENARIO =
            """
            version: 1
            title: t
            start: 2026-12-01T06:00
            zone: Asia/Tokyo
            horizon_days: 10
            hits:
              - {node: S1, level: 0.0, certainty: CONFIRMED}
            stages: {restore: {constant: 24}}
            runs: 2
            """;

    @TempDir Path folder;
    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = folder.resolve("会社 with spaces");
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n");
        write("reports/記事 1.txt", ARTICLE);
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, nonsense",
        "--as-of, 2026-13-45",
        "--as-of, 0001-01-01",
        "--as-of, ''",
        "--as-of, +999999999-12-31T23:59",
        "--since, quux",
        "--since, 2026-12-01",
        "--zone, Mars/Base",
        "--seed, x",
        "--runs, 0",
        "--runs, 2000000000",
        "--threads, 0",
        "--threads, 257",
        "--lang, fr"
    })
    void shouldRefuseAnOptionThatCannotBeUsed(String option, String value) {
        String[] brief = {"brief", workspace.toString(), option, value};
        assertUsage(CommandRun.ja(brief), option, "hakyu brief --help で使い方");
        assertUsage(CommandRun.en(brief), option, "See hakyu brief --help");
        assertThat(workspace.resolve("briefs")).doesNotExist();
    }

    @Test
    void shouldSayInTheChosenLanguageWhatIsWrongWithACommandLine() {
        assertThat(CommandRun.ja("brief", "d", "--frob").err()).contains("「--frob」というオプションはありません");
        assertThat(CommandRun.en("brief", "d", "--frob").err())
                .contains("There is no option '--frob'");
        assertThat(CommandRun.ja("frob").err()).contains("「frob」というコマンドはありません");
        assertThat(CommandRun.ja("read", "--format", "xml", "a.txt").err())
                .contains("--format: 「xml」は使えません", "text|json|labels");
        assertThat(CommandRun.ja("simulate", "d").err()).contains("--scenario FILE を指定してください");
        assertThat(CommandRun.ja("match", "a").err()).contains("NAME を指定してください");
        assertThat(CommandRun.ja("check", "d", "--json", "--json").err()).contains("一度だけ");
    }

    @Test
    void shouldLeaveNoSampleBehindWhenTheDemoIsAskedForNonsense() {
        Path out = folder.resolve("demo");
        CommandRun run = CommandRun.ja("demo", "--out", out.toString(), "--runs", "0");
        assertUsage(run, "--runs", "1〜1000000");
        assertUsage(
                CommandRun.en("demo", "--out", out.toString(), "--as-of", "x"), "--as-of", "2026");
        assertThat(out).doesNotExist();
    }

    @Test
    void shouldNameTheFolderThatCannotBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        String out = taken.resolve("deeper").toString();
        for (String[] args :
                new String[][] {
                    {"brief", workspace.toString(), "--out", out},
                    {"read", workspace.resolve("reports/記事 1.txt").toString(), "--out", out},
                    {"init", out}
                }) {
            CommandRun ja = CommandRun.ja(args);
            assertThat(ja.status()).as(args[0]).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(ja.err()).contains("実行できません", "taken", "→").doesNotContain("Exception");
            assertThat(CommandRun.en(args).err())
                    .contains("Cannot run", "taken", "→")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'supplier,customer,item,share\nSX,US,x,0.5', SX, row 2",
        "'supplier,customer,item,share\nS1,US,x,1.4', 1.4, row 2",
        "'supplier,customer,item,stock_days\nS1,US,x,-3', -3, row 2",
        "'suplier,custmer,item\nS1,US,x', suplier, row 1"
    })
    void shouldNamePlaceAndRemedyOfAWrongRow(String supplies, String value, String row)
            throws IOException {
        write("network/supplies.csv", supplies);
        assertRejected("supplies.csv", value, row);
    }

    @ParameterizedTest
    @CsvSource({"S1,", "S2, 7000012050003", "S2, 7.00001E+12", "S2, 700001205000"})
    void shouldNamePlaceAndRemedyOfAWrongIdentifier(String id, @Nullable String number)
            throws IOException {
        String cell = number == null ? "" : number;
        write(
                "network/organisations.csv",
                "id,name,corporate_number,kind\nUS,x,,self\nS1,y,,supplier\n"
                        + "%s,z,%s,supplier\n".formatted(id, cell));
        assertRejected("organisations.csv", number == null ? id : number, "row 4");
    }

    @Test
    void shouldReadCp932AndMixedLineEnds() throws IOException {
        Path list = workspace.resolve("network/organisations.csv");
        String text = Files.readString(list).replaceFirst("\n", "\r\n");
        Files.write(list, text.getBytes(Charset.forName("windows-31j")));
        assertThat(CommandRun.en("check", workspace.toString()).status()).isZero();
        Files.write(list, text.getBytes(StandardCharsets.UTF_16));
        assertThat(CommandRun.en("check", workspace.toString()).status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'langage: ja', langage",
        "'zone: Asia/Tokio', Tokio",
        "'a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]', hakyu.yaml",
        "'company: !!javax.script.ScriptEngineManager []', ScriptEngineManager"
    })
    void shouldNamePlaceAndRemedyOfAWrongSetting(String yaml, String value) throws IOException {
        write("hakyu.yaml", "version: 1\n" + yaml + "\n");
        assertRejected("hakyu.yaml", value, "row ");
    }

    @ParameterizedTest
    @CsvSource({
        "'node: S1', 'node: NOPE', NOPE",
        "'horizon_days: 10', 'horizon_days: 0', horizon_days",
        "'runs: 2', 'runs: 0', runs",
        "'title: t', 'titel: t', titel"
    })
    void shouldNamePlaceAndRemedyOfAWrongScenario(String right, String wrong, String value)
            throws IOException {
        write("シナリオ.yaml", SCENARIO.replace(right, wrong));
        String scenario = workspace.resolve("シナリオ.yaml").toString();
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            CommandRun run =
                    CommandRun.of(locale, "simulate", workspace.toString(), "--scenario", scenario);
            assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
            assertThat(run.err())
                    .contains("シナリオ.yaml", value, "→")
                    .contains(locale == Locale.JAPANESE ? "行" : "row ")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void shouldReadTheGoodReportsBesideTheBad() throws IOException {
        write(
                "reports/xml.html",
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>");
        write("reports/picture.html", "<html><body><img src=\"a.png\"></body></html>");
        write("reports/deep.html", "<div>".repeat(450_000) + "x");
        write("reports/brief.json", "{}");
        write("reports/empty.txt", "");
        CommandRun run = CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err())
                .contains("xml.html", "picture.html", "deep.html", "brief.json", "empty.txt")
                .doesNotContain("\tat ", "root:");
        assertThat(run.out()).contains("関係する事案は1件です");
        assertThat(workspace.resolve("briefs/2026-11-18T0000/brief.html")).exists();
    }

    /// A person who opens only the page must see that it rests on less than they wrote down.
    @Test
    void shouldSayOnThePageWhatWasLeftOut() throws IOException {
        write(
                "network/organisations.csv",
                "id,name,kind,corporate_number\nUS,見本自動車,self,\nS1,シオミ精工株式会社,supplier,1.23457E+12\nS2,ほか,supplier,\n");
        write("network/supplies.csv", "foo,bar\n1,2\n");
        write("reports/picture.html", "<html><body><img src=\"a.png\"></body></html>");
        CommandRun run = CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        String page = Files.readString(workspace.resolve("briefs/2026-11-18T0000/brief.html"));
        String unseen = page.substring(page.indexOf("id=\"unseen\""));
        assertThat(unseen)
                .contains("誤りがあり使わなかった行・ファイル 2件(organisations.csv 3行 / supplies.csv)")
                .contains("読めなかった記事 1件(picture.html)");
        assertThat(run.out()).contains("一覧に誤りのため使えなかった行があり、その分は見ていません");
    }

    @Test
    void shouldNotLetMarksOfDirectionInAReportTurnThePage() throws IOException {
        write("reports/a\u202Eb.txt", ARTICLE.replace("ランサムウェア", "\u202Eランサムウェア"));
        CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        for (String name : new String[] {"brief.html", "brief.txt", "brief.json"}) {
            assertThat(Files.readString(workspace.resolve("briefs/2026-11-18T0000/" + name)))
                    .contains("ランサムウェアの被害を受け")
                    .doesNotContain("\u202E");
        }
    }

    @Test
    void shouldTellAFileFromAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThat(CommandRun.ja("check", file.toString()).err()).contains("フォルダーではありません");
        assertThat(CommandRun.en("import", workspace.toString(), workspace.toString()).err())
                .contains("a folder and no file");
        Files.delete(workspace.resolve("reports/記事 1.txt"));
        Files.delete(workspace.resolve("reports"));
        write("reports", "x");
        CommandRun brief = CommandRun.en("brief", workspace.toString(), "--as-of", "2026-11-18");
        assertThat(brief.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(brief.err()).contains("'reports' is a file and no folder");
    }

    @Test
    void shouldImportNothingFromAListWithoutRows() throws IOException {
        Path list = Files.writeString(folder.resolve("一覧.csv"), "会社名,部品\n");
        Path fresh = folder.resolve("fresh");
        CommandRun run = CommandRun.ja("import", fresh.toString(), list.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("一覧.csv", "何も取り込みませんでした", "→");
        assertThat(run.out()).doesNotContain("import.yaml を直して");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void shouldNotAnswerForAListWhoseRowsWereLeftOut() throws IOException {
        write("network/organisations.csv", "id,name\nUS,見本自動車\nS1,シオミ精工株式会社\nS1,ほか\n");
        CommandRun run = CommandRun.ja("match", workspace.toString(), "ほか");
        assertThat(run.err()).contains("organisations.csv", "4行", "S1");
    }

    @Test
    void shouldNeverLetANameOrATitleBecomeMarkup() throws IOException {
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,<script>alert(1)</script>自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n");
        write(
                "reports/\"><script>x.txt",
                ARTICLE + "</q><img src=x onerror=alert(2)>ランサムウェアの被害を受けた。\n");
        CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        String page = Files.readString(workspace.resolve("briefs/2026-11-18T0000/brief.html"));
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }

    @Test
    void shouldNotGiveTheAllClearWithoutSuppliersOrReports() throws IOException {
        write("network/organisations.csv", "foo,bar\n1,2\n");
        CommandRun unread = CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        assertThat(unread.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(unread.out()).contains("判断できません").doesNotContain("見つかりませんでした");
        makeWorkspace();
        Files.delete(workspace.resolve("reports/記事 1.txt"));
        assertThat(CommandRun.en("brief", workspace.toString(), "--as-of", "2026-11-18").out())
                .contains("cannot be told", "no report")
                .doesNotContain("Nothing that concerns us");
    }

    @Test
    void shouldSayInTheConclusionThatANameIsStillToBeVerified() throws IOException {
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\nS2,シオミ精工株式会社,supplier,JP\n");
        CommandRun run = CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        assertThat(run.out()).contains("確定した事案はありません", "要確認");
    }

    @Test
    void shouldLeaveNoPartOfAFileBehind() throws IOException {
        CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        CommandRun.ja("brief", workspace.toString(), "--as-of", "2026-11-18");
        try (Stream<Path> files = Files.walk(workspace)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private void assertRejected(String file, String value, String row) {
        CommandRun en = CommandRun.en("check", workspace.toString());
        assertThat(en.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(en.out()).contains("error: ", file, value, row, "→").doesNotContain("\tat ");
        CommandRun ja = CommandRun.ja("check", workspace.toString());
        assertThat(ja.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(ja.out()).contains("エラー: ", file, value, "行", "→");
    }

    private static void assertUsage(CommandRun run, String option, String advice) {
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(option, advice).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
