package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
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
    void shouldNotWriteBesideAWorkbook() throws IOException {
        write("network.xlsx", new byte[] {1});
        assertThatThrownBy(this::edit)
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().code())
                                        .isEqualTo("workbook-in-place"));
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
