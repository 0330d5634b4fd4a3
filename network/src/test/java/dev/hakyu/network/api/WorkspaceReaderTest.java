package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.Basis;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Money;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Supply;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceReaderTest {
    private static final String SELF = "T,当社,当社";
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = new Folder(directory).file("hakyu.yaml", "version: 1");
    }

    private void organisations() throws IOException {
        folder.network("organisations.csv", "ID,名称,区分", SELF, "A,ミナト精工,仕入先", "B,青葉樹脂,仕入先");
    }

    @Test
    void shouldReadNaturalJapaneseFiles() throws IOException {
        folder.network(
                "organisations.csv",
                "取引先コード,会社名,フリガナ,法人番号,区分,階層,業種,従業員数,1日の売上高(百万円),契約通知時間,監査権,出所,基準日",
                "0012,㈱ミナト精工,ミナトセイコウ,7000012050002,仕入先,1次,自動車部品,\"1,200名\",12.5,24時間,○,購買部回答,令和8年11月1日",
                "0000,当社,,,当社,,,,,,,,");
        folder.network(
                "sites.csv",
                "拠点コード,組織,名称,種別,稼働日,直数,1日の付加価値,残業上限",
                "P1,当社,刈谷工場,工場,月〜土,2直,\"1億2,000万円\",20%");
        folder.network(
                "supplies.csv",
                "供給元,供給先,品目,比率,重要度,在庫日数,単独調達,出所",
                "0012,P1,ブラケット,60%,必須,1.8日,はい,実績",
                "株式会社ミナト精工,P1,ブラケット(予備),１,軽微,36時間,×,標準値");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).isEmpty();
        Network network = files.network();
        Organisation minato = network.organisations().getFirst();
        assertThat(minato.id().value()).isEqualTo("7000012050002");
        assertThat(minato.name()).isEqualTo("㈱ミナト精工");
        assertThat(minato.extra()).containsEntry("code", "0012");
        assertThat(minato.roles()).containsExactly(OrganisationRole.SUPPLIER);
        assertThat(minato.industry()).isEqualTo(Industry.MANUFACTURING);
        assertThat(minato.tier()).isEqualTo(1);
        assertThat(minato.employees()).isEqualTo(1200);
        assertThat(minato.finance().revenuePerDay()).isEqualTo(Money.of("12500000", "JPY"));
        assertThat(minato.contractNoticeHours()).isEqualTo(24);
        assertThat(minato.rightToAudit()).isTrue();
        assertThat(minato.origin().basis()).isEqualTo(Basis.ANSWERED);
        assertThat(minato.origin().asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(minato.origin().place().row()).isEqualTo(2);
        assertThat(network.sites().getFirst().operatingDays())
                .contains(DayOfWeek.SATURDAY)
                .hasSize(6);
        assertThat(network.sites().getFirst().shifts()).isEqualTo(2);
        assertThat(network.sites().getFirst().valueAddedPerDay())
                .isEqualTo(Money.of("120000000", "JPY"));
        assertThat(network.supplies())
                .extracting(Supply::share, Supply::importance, Supply::stockDays)
                .containsExactly(
                        tuple(0.6, Importance.ESSENTIAL, 1.8), tuple(1.0, Importance.MINOR, 1.5));
        assertThat(network.supplies().getFirst().singleSource()).isTrue();
    }

    @Test
    void shouldTakeEmptyForUnknownAndNotForZero() throws IOException {
        organisations();
        folder.network("supplies.csv", "供給元,供給先,品目,在庫日数,比率", "A,T,鋼板,,", "B,T,樹脂,不明,－");

        Network network = folder.read().network();

        assertThat(network.supplies()).extracting(Supply::stockDays).containsOnlyNulls();
        assertThat(network.supplies()).extracting(Supply::share).containsOnlyNulls();
    }

    @Test
    void shouldReadCp932WithMixedLineEnds() throws IOException {
        folder.network(
                Charset.forName("windows-31j"),
                "organisations.csv",
                "名称,区分\r\n㈱髙﨑製作所,仕入先\r①商会,仕入先\n当社,当社\r\n");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).isEmpty();
        assertThat(files.network().organisations())
                .extracting(Organisation::name)
                .containsExactly("㈱髙﨑製作所", "①商会", "当社");
    }

    @Test
    void shouldReadTabsSemicolonsAndByteOrderMarks() throws IOException {
        folder.network(
                StandardCharsets.UTF_8, "organisations.csv", "\uFEFF名称;ID;区分\nA社;A;仕入先\n当社;T;当社\n");
        folder.network(StandardCharsets.UTF_16LE, "systems.csv", "\uFEFFID\t名称\nS1\tERP\n");
        folder.network("needs.tsv", "利用者\tシステム", "T\tS1");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).isEmpty();
        assertThat(files.network().needs()).hasSize(1);
    }

    @Test
    void shouldLeaveOutBadRowsAndKeepTheOthers() throws IOException {
        folder.network(
                "organisations.csv",
                "ID,名称,法人番号,区分",
                SELF.replace(",当社,", ",当社,,"),
                "A,A社,1000012050002,仕入先",
                "B,B社,1.23457E+12,仕入先",
                "C,C社,7000012050002,仕入先",
                "C,C社もう一つ,,仕入先",
                ",,,仕入先");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactly(
                        "corporate-number-check network/organisations.csv:3 法人番号",
                        "lost-digits network/organisations.csv:4 法人番号",
                        "duplicate-id network/organisations.csv:6 ID",
                        "missing-value network/organisations.csv:7 名称");
        assertThat(files.network().organisations())
                .extracting(each -> each.id().value())
                .containsExactly("T", "C");
    }

    @Test
    void shouldTellNearestIdOfDanglingReference() throws IOException {
        folder.network("organisations.csv", "ID,名称,区分", SELF, "SUP-001,A社,仕入先", "X,Y,Z");
        folder.network(
                "supplies.csv",
                "供給元,供給先,品目,比率,在庫日数",
                "SUP-0O1,T,軸受,1,2",
                "SUP-001,T,軸受,1.2,2",
                "SUP-001,T,軸受,60,2",
                "SUP-001,T,軸受,0.4,-1",
                "X,T,軸受,0.4,1",
                "SUP-001,T,軸受,0.4,1");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactly(
                        "unknown-word network/organisations.csv:4 区分",
                        "dangling-reference network/supplies.csv:2 供給元",
                        "share-over-one network/supplies.csv:3 比率",
                        "share-over-one network/supplies.csv:4 比率",
                        "negative network/supplies.csv:5 在庫日数",
                        "reference-to-rejected-row network/supplies.csv:6 供給元");
        assertThat(files.errors().get(1).remedy().ja()).contains("SUP-001");
        assertThat(files.errors().get(1).remedy().en()).contains("SUP-001");
        assertThat(Folder.warnings(files))
                .containsExactly("share-sum network/supplies.csv:7 share");
        assertThat(files.warnings().getFirst().message().ja()).contains("40.0%");
    }

    @Test
    void shouldNameTheAcceptedHeadersWhenOneIsMissing() throws IOException {
        organisations();
        folder.network("supplies.csv", "供給元,供給先,数", "A,T,軸受");
        folder.network("systems.csv", "ID,名称", "S1,ERP");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).containsExactly("missing-column network/supplies.csv:1");
        assertThat(files.errors().getFirst().remedy().ja()).contains("品目");
        assertThat(files.network().systems()).hasSize(1);
    }

    @Test
    void shouldTakeOffDirectionMarksAndKeepEmoji() throws IOException {
        folder.network(
                "organisations.csv",
                "名称,区分",
                "当社,当社",
                "\u202Eミナト\u200F精工\u202C,仕入先",
                "🚗工業𠮷野,仕入先");

        WorkspaceFiles files = folder.read();

        assertThat(files.network().organisations())
                .extracting(Organisation::name)
                .containsExactly("当社", "ミナト精工", "🚗工業𠮷野");
        assertThat(Folder.warnings(files))
                .containsExactly("hidden-marks network/organisations.csv:3 名称");
    }

    @Test
    void shouldLoseOnlyTheRowWithABrokenCharacter() throws IOException {
        byte[] bytes = "ID,名称,区分\nT,当社,当社\nA,ミナト,仕入先\nB,青葉,仕入先\n".getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("A,") + 3;
        bytes[at] = (byte) 0xFF;
        folder.bytes("network/organisations.csv", bytes);

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactly("lost-character network/organisations.csv:3 名称");
        assertThat(files.network().organisations())
                .extracting(each -> each.id().value())
                .containsExactly("T", "B");
    }

    @Test
    void shouldKeepTheRowsBeforeAnOpenQuote() throws IOException {
        folder.network("organisations.csv", "ID,名称,区分", SELF, "A,\"開いたまま,仕入先", "B,B社,仕入先");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactly("broken-quotes network/organisations.csv:3");
        assertThat(files.network().organisations()).hasSize(1);
    }

    @Test
    void shouldKeepColumnsThatAreNotOurs() throws IOException {
        folder.network("organisations.csv", "名称,区分,社内格付,備考", "A社,仕入先,AA,要注意", "当社,当社,,");

        Organisation first = folder.read().network().organisations().getFirst();

        assertThat(first.extra()).containsExactly(java.util.Map.entry("社内格付", "AA"));
        assertThat(first.origin().note()).isEqualTo("要注意");
        assertThat(first.id().value()).startsWith("org-");
    }

    @Test
    void shouldWarnOfRowsThatOneNameFits() throws IOException {
        WorkspaceFiles files =
                folder.network(
                                "organisations.csv",
                                "ID,名称,区分,別名",
                                "T,当社,当社,",
                                "S1,シオミ精工株式会社,仕入先,",
                                "S2,青葉樹脂株式会社,仕入先,シオミ",
                                "S3,㈱シオミ精工,仕入先,",
                                "S4,シオミ精工有限会社,仕入先,")
                        .read();

        assertThat(Folder.warnings(files)).containsExactly("namesakes network/organisations.csv:5");
        assertThat(files.warnings().getFirst().message().ja())
                .contains("シオミ精工株式会社", "3行", "S1", "5行", "S3")
                .doesNotContain("S4");
        assertThat(files.warnings().getFirst().remedy().ja()).contains("1行にまとめて", "法人番号");
        assertThat(files.network().organisations()).hasSize(5);
    }

    @Test
    void shouldNotCallAListMissingThatCannotBeRead() throws IOException {
        WorkspaceFiles binary =
                folder.bytes(
                                "network/organisations.csv",
                                new byte[] {
                                    0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 1, 0
                                })
                        .read();
        assertThat(Folder.errors(binary)).containsExactly("not-text network/organisations.csv:0");
        assertThat(binary.warnings()).isEmpty();

        WorkspaceFiles headless = folder.network("organisations.csv", "foo,bar", "1,2").read();
        assertThat(Folder.errors(headless))
                .containsExactly("missing-column network/organisations.csv:1");
        assertThat(Folder.warnings(headless))
                .doesNotContain("organisations-missing network/organisations.csv:0");
    }

    @Test
    void shouldLoseOnlyTheRowWithACellThatIsTooLong() throws IOException {
        WorkspaceFiles files =
                folder.network(
                                "organisations.csv",
                                "ID,名称,区分",
                                "T,当社,当社",
                                "S1," + "長".repeat(40_000) + ",仕入先",
                                "S2,青葉樹脂株式会社,仕入先")
                        .read();
        assertThat(Folder.errors(files))
                .containsExactly("cell-too-long network/organisations.csv:3 2");
        assertThat(files.network().organisations()).hasSize(2);
    }

    @Test
    void shouldSayOfTooManyColumnsThatTheyAreTooMany() throws IOException {
        String header = "ID,名称" + ",x".repeat(20_000);
        WorkspaceFiles files = folder.network("organisations.csv", header, "T,当社").read();
        assertThat(Folder.errors(files))
                .containsExactly("too-many-columns network/organisations.csv:1");
    }

    @Test
    void shouldRejectAPathThatIsNoDirectory() {
        assertThatThrownBy(() -> WorkspaceReader.read(directory.resolve("none")))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void shouldNotFollowALinkedFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("organisations.csv"), "ID,名称\nX,secret\n");
        Files.createSymbolicLink(directory.resolve("network"), elsewhere);

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).containsExactly("outside-workspace network:0");
        assertThat(files.network().organisations()).isEmpty();
    }

    @Test
    void shouldNotFollowLinksOutOfTheWorkspace(@TempDir Path elsewhere) throws IOException {
        organisations();
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "ID,名称\nS1,secret\n");
        Files.createSymbolicLink(directory.resolve("network/systems.csv"), secret);

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files)).containsExactly("outside-workspace network/systems.csv:0");
        assertThat(files.network().systems()).isEmpty();
    }
}
