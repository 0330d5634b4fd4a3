package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.network.MfaCoverage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkEditTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String ODD =
            "組織,製品,備考,自由欄\r\n"
                    + "S-1,\"Gate, One\",\"二行の\n備考\",  空白を残す  \r\n"
                    + "\r\n"
                    + "S-2,\"Gate \"\"Two\"\"\"\n"
                    + "S-3,Gate Three,x,y,はみ出した値";

    @TempDir Path workspace;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\nlanguage: ja\n");
        write(
                "organisations.csv",
                "name,id\nA社,S-1\nB社,S-2\nC社,S-3\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldChangeTheCellThatIsSetAndNoOtherByte() throws IOException {
        write("uses.csv", ODD.getBytes(StandardCharsets.UTF_8));
        NetworkEdit edit = edit();
        edit.set(Place.row("network/uses.csv", 2), "note", "一行");
        edit.write();
        assertThat(read("uses.csv", StandardCharsets.UTF_8))
                .isEqualTo(ODD.replace("\"二行の\n備考\"", "\"一行\""));
    }

    @Test
    void shouldAddAColumnBehindTheWidestRow() throws IOException {
        write("uses.csv", ODD.getBytes(StandardCharsets.UTF_8));
        NetworkEdit edit = edit();
        edit.set(Place.row("network/uses.csv", 4), "version", "7.2");
        edit.write();
        assertThat(read("uses.csv", StandardCharsets.UTF_8))
                .isEqualTo(
                        ODD.replace("自由欄\r\n", "自由欄,,バージョン\r\n")
                                .replace("\"\"\"\n", "\"\"\",,,,7.2\n"));
        assertThat(WorkspaceReader.read(workspace).network().uses().get(1).version())
                .isEqualTo("7.2");
    }

    @Test
    void shouldKeepTheEncodingAndAddRowsAtTheEnd() throws IOException {
        write("uses.csv", ODD.getBytes(CP932));
        NetworkEdit edit = edit();
        edit.add("uses", Map.of("organisation", "S-1", "product", "=髙﨑,門"));
        edit.write();
        assertThat(read("uses.csv", CP932)).isEqualTo(ODD + "\r\nS-1,\"'=髙﨑,門\"\r\n");
        assertThat(WorkspaceReader.read(workspace).network().uses().getLast().product())
                .isEqualTo("=髙﨑,門");
    }

    @Test
    void shouldRefuseACharacterThatTheEncodingLacksAndWriteNothing() throws IOException {
        write("uses.csv", ODD.getBytes(CP932));
        byte[] before = Files.readAllBytes(workspace.resolve("network/organisations.csv"));
        NetworkEdit edit = edit();
        edit.set(Place.row("network/organisations.csv", 2), "buyer", "佐藤");
        edit.set(Place.row("network/uses.csv", 2), "note", "𠮷");
        assertThatThrownBy(edit::write)
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("encoding"));
        assertThat(Files.readAllBytes(workspace.resolve("network/organisations.csv")))
                .isEqualTo(before);
    }

    @Test
    void shouldMakeAFileThatIsNotThereYet() throws IOException {
        NetworkEdit edit = edit();
        edit.add("uses", Map.of("organisation", "S-3", "product", "Gate", "version", "1"));
        assertThat(edit.write()).hasSize(1);
        assertThat(WorkspaceReader.read(workspace).network().uses()).hasSize(1);
    }

    @Test
    void shouldWriteNothingWhenNothingWasChanged() throws IOException {
        NetworkEdit edit = edit();
        assertThat(edit.cell(Place.row("network/organisations.csv", 2), "name")).isEqualTo("A社");
        assertThat(edit.write()).isEmpty();
    }

    @Test
    void shouldLayAnswersOverAWorkbookAndLeaveItAlone() throws IOException {
        byte[] book = workbook("48", "");
        NetworkEdit edit = edit();
        Place row = new Place("network/network.xlsx", "システム", 3, null, null);
        assertThat(edit.cell(row, "rto_hours")).isEqualTo("24");
        edit.set(row, "rto_hours", "12");
        edit.set(row, "mfa", "一部");
        assertThat(edit.cell(row, "rto_hours")).isEqualTo("12");
        assertThat(edit.add("uses", Map.of("organisation", "S-1", "product", "=Gate")))
                .isEqualTo("network/answers.csv");
        assertThat(edit.write())
                .containsExactly(
                        WorkspaceReader.read(workspace).directory().resolve("network/answers.csv"));
        assertThat(Files.readAllBytes(workspace.resolve("network/network.xlsx"))).isEqualTo(book);

        WorkspaceFiles after = WorkspaceReader.read(workspace);
        assertThat(after.problems()).isEmpty();
        assertThat(after.network().systems().get(0).rtoHours()).isEqualTo(48.0);
        assertThat(after.network().systems().get(1).rtoHours()).isEqualTo(12.0);
        assertThat(after.network().systems().get(1).mfa()).isEqualTo(MfaCoverage.PARTIAL);
        assertThat(after.network().uses().getFirst().product()).isEqualTo("=Gate");
        assertThat(edit().cell(row, "mfa")).isEqualTo("一部");

        NetworkEdit second = edit();
        Place use = after.network().uses().getFirst().origin().place();
        assertThat(second.cell(use, "product")).isEqualTo("=Gate");
        second.set(use, "version", "7.1");
        second.set(row, "rto_hours", "24");
        second.write();
        after = WorkspaceReader.read(workspace);
        assertThat(after.network().uses().getFirst().version()).isEqualTo("7.1");
        assertThat(after.network().systems().get(1).rtoHours()).isEqualTo(24.0);
        assertThat(read("answers.csv", StandardCharsets.UTF_8)).doesNotContain("rto_hours");
    }

    @Test
    void shouldFollowTheUserWhoSortsOrChangesTheWorkbookAfterAnAnswer() throws IOException {
        workbook("48", "");
        NetworkEdit edit = edit();
        edit.set(new Place("network/network.xlsx", "システム", 2, null, null), "rto_hours", "12");
        edit.set(new Place("network/network.xlsx", "システム", 3, null, null), "mfa", "一部");
        edit.write();
        workbook("36", "SYS-0");
        WorkspaceFiles after = WorkspaceReader.read(workspace);
        assertThat(after.problems())
                .extracting(each -> each.code())
                .containsExactly("answered-cell-changed");
        assertThat(after.network().systems().get(0).mfa()).isEqualTo(MfaCoverage.UNKNOWN);
        assertThat(after.network().systems().get(1).rtoHours()).isEqualTo(36.0);
        assertThat(after.network().systems().get(2).mfa()).isEqualTo(MfaCoverage.PARTIAL);

        Files.writeString(
                workspace.resolve("network/answers.csv"),
                "table,row,column,before,after\nsystems,id=SYS-9,mfa,,一部\nsystems,id=SYS-1,x,,1\n");
        assertThat(WorkspaceReader.read(workspace).problems())
                .extracting(each -> each.code())
                .containsExactlyInAnyOrder("answered-row-gone", "answer-unreadable");
    }

    /// A network in one workbook; with a row before the others when it has an id.
    private byte[] workbook(String rto, String first) throws IOException {
        try (var files = Files.list(workspace.resolve("network"))) {
            for (Path each : files.filter(f -> !f.endsWith("answers.csv")).toList()) {
                Files.delete(each);
            }
        }
        byte[] book =
                Workbooks.of(workbook -> {
                    Workbooks.sheet(
                            workbook,
                            "組織",
                            new Object[] {"名称", "ID", "区分"},
                            new Object[] {"A社", "S-1", "当社"});
                    Object[] header = {"ID", "名称", "運用者", "復旧目標時間"};
                    Object[] one = {"SYS-1", "受注", "S-1", Double.parseDouble(rto)};
                    Object[] two = {"SYS-2", "出荷", "S-1", 24.0};
                    if (first.isEmpty()) {
                        Workbooks.sheet(workbook, "システム", header, one, two);
                    } else {
                        Object[] zero = {first, "在庫", "S-1", 8.0};
                        Workbooks.sheet(workbook, "システム", header, zero, one, two);
                    }
                });
        write("network.xlsx", book);
        return book;
    }

    private NetworkEdit edit() {
        return NetworkEdit.of(WorkspaceReader.read(workspace));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(workspace.resolve("network").resolve(name), content);
    }

    private String read(String name, Charset charset) throws IOException {
        return Files.readString(workspace.resolve("network").resolve(name), charset);
    }
}
