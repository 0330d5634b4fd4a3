package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.brief.internal.render.JsonBrief;
import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.network.api.ProductUsers.Verdict;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a brief makes of advisories, from one morning to the next.
class ProductBriefTest {
    private static final String NOTICE =
            """
            SoraGate における脆弱性について

            %s

            影響を受ける製品
            - SoraGate %s

            対策
            SoraGate 7.2.5 へアップデートしてください。

            悪用の状況
            %s
            CVE-2026-92001
            """;
    private static final String NOT_SEEN = "現時点で悪用は確認されておりません。";
    private static final String SEEN = "本脆弱性を悪用した攻撃が確認されています。";

    @TempDir Path workspace;
    private final List<Decision> said = new ArrayList<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n"
                        + "S2,株式会社カワベ工業,supplier,JP\nS3,ホクリク樹脂株式会社,supplier,JP\n");
        write(
                "network/supplies.csv",
                "from,to,item,stock_days\nS1,US,ブラケット,9\nS2,US,ボルト,2\nS3,US,樹脂,4\n");
        write(
                "network/systems.csv",
                "id,name,operator,kind,product,version\nVPN,リモート接続,US,remote_access,SoraGate,7.2.1\n");
        write(
                "network/uses.csv",
                "organisation,product,version\nS1,SoraGate,7.2.0\nS2,SoraGate,\nS3,SoraGate,7.4.1\n");
        write("reports/soragate.txt", NOTICE.formatted("2026年11月17日", "7.0.0〜7.2.4", NOT_SEEN));
    }

    @Test
    void shouldPutOurOwnFirstThenSuppliersByHowSoonTheirStopHitsUs() {
        ProductAdvisories.Entry entry = only(brief());
        assertThat(entry.users())
                .extracting(ProductAdvisories.User::node)
                .containsExactly("VPN", "S2", "S1");
        assertThat(entry.users())
                .extracting(ProductAdvisories.User::verdict)
                .containsExactly(Verdict.AFFECTED, Verdict.VERSION_UNKNOWN, Verdict.AFFECTED);
        assertThat(entry.users().get(1).version().ja()).contains("版の記録なし", "要確認");
        assertThat(entry.facts())
                .allSatisfy(fact -> assertThat(fact.quote()).isNotBlank())
                .extracting(fact -> fact.statement().ja())
                .contains("対象の版: 7.0.0〜7.2.4", "修正版: 7.2.5");
        assertThat(entry.inquiry())
                .isEqualTo("hakyu inquiry new w --product SoraGate --versions 7.0.0~7.2.4");
    }

    @Test
    void shouldGiveTwoWeeksWithoutAttacksAndTheSameDayWithThem() throws IOException {
        assertThat(only(brief()).toDo().getFirst().what().ja()).startsWith("12月3日(木)まで");
        write("reports/soragate.txt", NOTICE.formatted("2026年11月17日", "7.0.0〜7.2.4", SEEN));
        assertThat(only(brief()).toDo().getFirst().what().ja()).startsWith("11月19日(木)まで");
    }

    @Test
    void shouldFindTheProductOfWhichAPartIsConcerned() throws IOException {
        write(
                "reports/soragate.txt",
                NOTICE.formatted("2026年11月17日", "7.0.0〜7.2.4", NOT_SEEN)
                        .replace("SoraGate", "SoraGate 連携クライアント"));
        ProductAdvisories.Entry entry = only(brief());
        assertThat(entry.users())
                .extracting(each -> each.node() + " " + each.verdict())
                .containsExactly(
                        "VPN AFFECTED", "S2 VERSION_UNKNOWN", "S3 VERSION_UNKNOWN", "S1 AFFECTED");
        assertThat(brief().toVerify()).isEmpty();
        write(
                "reports/soragate.txt",
                NOTICE.formatted("2026年11月17日", "7.0.0〜7.2.4", NOT_SEEN)
                        .replace("SoraGate", "SoraGate Agent for Windows"));
        assertThat(only(brief()).users()).hasSize(4);
        write(
                "network/systems.csv",
                "id,name,operator,kind,product,version\nVPN,リモート接続,US,remote_access,SoraGate Manager,7.2.1\n");
        assertThat(only(brief()).users())
                .extracting(ProductAdvisories.User::node)
                .doesNotContain("VPN");
    }

    @Test
    void shouldSayThatOursIsNotConcernedAndWithoutSupport() throws IOException {
        write(
                "network/systems.csv",
                "id,name,operator,kind,product,version,support_until\nVPN,リモート接続,US,remote_access,SoraGate,6.4,2026-03-31\n");
        ProductAdvisories.Entry entry = only(brief());
        assertThat(entry.users().getLast().verdict()).isEqualTo(Verdict.NOT_AFFECTED);
        assertThat(entry.users().getLast().version().ja())
                .isEqualTo("版 6.4(対象外の版)。サポートは2026年3月31日(火)に終了しています");
        assertThat(entry.summary().ja()).startsWith("取引先2社が利用しています");
    }

    @Test
    void shouldCountItQuietlyAndSimulateNothing() throws IOException {
        Brief brief = brief();
        assertThat(brief.inFull()).isEmpty();
        assertThat(brief.toVerify()).isEmpty();
        assertThat(TextBrief.summary(brief, Lang.JA))
                .contains("当社に関係する事案は見つかりませんでした", "製品の脆弱性が1件あります");
        for (Lang lang : Lang.values()) {
            assertThat(TextBrief.render(brief, lang)).contains("SoraGate", "$ hakyu inquiry new");
            assertThat(new HtmlBrief().render(brief, lang)).contains("id=\"products\"", "SoraGate");
        }
        String schema = Files.readString(Path.of("..", "docs", "schema", "brief.schema.json"));
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(JsonBrief.render(brief), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void shouldSayInOneLineThatNobodyUsesIt() throws IOException {
        write(
                "reports/other.txt",
                NOTICE.formatted("2026年11月17日", "1.0 以前", SEEN)
                        .replace("SoraGate", "TsukiMail")
                        .replace("92001", "92002"));
        Brief brief = brief();
        only(brief);
        assertThat(brief.advisories().others())
                .singleElement()
                .satisfies(line -> assertThat(line.ja()).contains("TsukiMail", "該当なし"));
    }

    @Test
    void shouldTellChangedVersionsAndNewAttacks() throws IOException {
        write("reports/soragate-2.txt", NOTICE.formatted("2026年11月18日", "7.0.0〜7.3.1", SEEN));
        assertThat(brief().changes().lines())
                .extracting(each -> each.ja())
                .anyMatch(line -> line.contains("「7.0.0〜7.2.4」から「7.0.0〜7.3.1」"))
                .anyMatch(line -> line.contains("悪用した攻撃が新たに報告"));
    }

    @Test
    void shouldStayAsideWhenDismissedUntilAttacksAreReported() throws IOException {
        DecisionDesk.Notice notice = desk().notices().getFirst();
        assertThat(desk().listNotices(notice.id())).containsExactly(notice);
        said.add(
                new Decision.Dismiss(
                        next("外部に公開していない"), desk().refer(notice), desk().seen(notice)));
        Brief aside = brief();
        assertThat(aside.advisories().concerning()).isEmpty();
        assertThat(aside.putAside())
                .singleElement()
                .satisfies(each -> assertThat(each.why().ja()).contains("外部に公開していない"));
        write("reports/soragate-2.txt", NOTICE.formatted("2026年11月18日", "7.0.0〜7.2.4", SEEN));
        Brief back = brief();
        only(back);
        assertThat(back.putAside().getFirst().changed().toString()).contains("悪用が報告");
    }

    @Test
    void shouldAskAboutANearNameAndFollowTheAnswer() throws IOException {
        write("network/uses.csv", "organisation,product,version\nS1,SoraGate,7.2.0\n");
        write("network/systems.csv", "id,name,operator,kind\nVPN,リモート接続,US,remote_access\n");
        write(
                "reports/soragate.txt",
                NOTICE.formatted("2026年11月17日", "7.0.0〜7.2.4", NOT_SEEN)
                        .replace("SoraGate", "SoraGate Insight"));
        Brief before = brief();
        assertThat(before.advisories().concerning()).isEmpty();
        assertThat(before.toVerify())
                .singleElement()
                .satisfies(each -> assertThat(each.mention()).contains("SoraGate Insight"));
        DecisionDesk.Question question = desk().questions().getFirst();
        said.add(
                new Decision.Confirm(
                        next(""),
                        question.mention(),
                        question.organisation(),
                        desk().refer(question.notices().getFirst())));
        assertThat(only(brief()).users())
                .singleElement()
                .satisfies(each -> assertThat(each.node()).isEqualTo("S1"));
        said.add(
                new Decision.NotOurs(
                        next("別の製品"), question.mention(), question.organisation(), null));
        assertThat(brief().advisories().concerning()).isEmpty();
    }

    private static ProductAdvisories.Entry only(Brief brief) {
        assertThat(brief.advisories().concerning()).hasSize(1);
        return brief.advisories().concerning().getFirst();
    }

    private Said next(String reason) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-18T07:10:00+09:00");
        return Said.now(at.plusMinutes(said.size()), "田中", reason, "d" + said.size());
    }

    private DecisionDesk desk() {
        ReportReader reader = ReportReader.shipped();
        List<Reading> readings =
                ReportsFolder.open(workspace.resolve("reports")).reports().stream()
                        .map(reader::read)
                        .toList();
        return DecisionDesk.open(
                WorkspaceReader.read(workspace).network(),
                readings,
                Decisions.of(said),
                LocalDate.of(2026, 11, 19));
    }

    private Brief brief() {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Instant asOf = Instant.parse("2026-11-18T22:00:00Z");
        BriefRequest request =
                new BriefRequest(
                        files.network(),
                        files.settings(),
                        files.problems(),
                        ReportsFolder.open(workspace.resolve("reports")),
                        asOf,
                        Instant.parse("2026-11-17T22:00:00Z").minusSeconds(8 * 3600),
                        false,
                        files.settings().zone(),
                        1,
                        50,
                        1,
                        "test");
        return BriefJob.prepare(request.withDecisions(Decisions.of(said), "w"), _ -> {});
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
