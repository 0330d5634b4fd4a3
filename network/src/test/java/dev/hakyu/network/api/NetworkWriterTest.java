package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkWriterTest {
    private static final Path SAMPLE = Path.of("../examples/sample-company");
    private static final RecursiveComparisonConfiguration BUT_PLACES =
            RecursiveComparisonConfiguration.builder()
                    .withIgnoredFieldsOfTypes(Place.class)
                    .build();

    @TempDir Path directory;

    @Test
    void shouldReadBackTheSameNetwork() throws IOException {
        Network network = WorkspaceReader.read(SAMPLE).network();

        NetworkWriter.forPrograms().write(network, directory);
        Network again = WorkspaceReader.read(directory).network();

        assertThat(again).usingRecursiveComparison(BUT_PLACES).isEqualTo(network);
        assertThat(again.version()).isEqualTo(network.version());
        assertThat(again.organisations()).hasSameSizeAs(network.organisations()).isNotEmpty();
    }

    @Test
    void shouldReadBackTheSameFromAJapaneseSpreadsheet() throws IOException {
        Network network = WorkspaceReader.read(SAMPLE).network();

        NetworkWriter.forPeople(Lang.JA).write(network, directory);
        WorkspaceFiles again = WorkspaceReader.read(directory);

        assertThat(again.errors()).isEmpty();
        assertThat(again.network()).usingRecursiveComparison(BUT_PLACES).isEqualTo(network);
        byte[] bytes = Files.readAllBytes(directory.resolve("network/organisations.csv"));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("名称,ID,", "\r\n");
    }

    @Test
    void shouldWriteTheSameBytesAgain() throws IOException {
        NetworkWriter writer = NetworkWriter.forPrograms();
        Network network = WorkspaceReader.read(SAMPLE).network();
        writer.write(network, directory);

        Map<String, byte[]> first = writer.write(network);
        Map<String, byte[]> second = writer.write(WorkspaceReader.read(directory).network());

        assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void shouldKeepCellsFromBecomingFormulas() throws IOException {
        Folder folder =
                new Folder(directory)
                        .network(
                                "organisations.csv",
                                "ID,名称,区分,連絡先電話,備考,手元資金",
                                "T,当社,当社,+81-3-0000-0000,\"=HYPERLINK(\"\"http://x\"\")\",-5",
                                "A,'@会社,仕入先,,''=二重,▲12百万");
        Network network = folder.read().network();

        Map<String, byte[]> files = NetworkWriter.forPrograms().write(network);

        String text = new String(files.get("organisations.csv"), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .containsExactly(
                        "name,id,role,cash,currency,contact_phone,note",
                        "当社,T,self,-5,JPY,'+81-3-0000-0000,\"'=HYPERLINK(\"\"http://x\"\")\"",
                        "'@会社,A,supplier,-12000000,JPY,,''=二重");
        folder.bytes("network/organisations.csv", files.get("organisations.csv"));
        assertThat(folder.read().network()).usingRecursiveComparison(BUT_PLACES).isEqualTo(network);
    }

    @Test
    void shouldNotWriteBesideAWorkbook() throws IOException {
        new Folder(directory).bytes("network/network.xlsx", new byte[0]);

        assertThatThrownBy(() -> NetworkWriter.forPrograms().write(Network.empty(), directory))
                .isInstanceOf(InputRejected.class);
        assertThat(directory.resolve("network")).isDirectoryContaining("glob:**network.xlsx");
    }
}
