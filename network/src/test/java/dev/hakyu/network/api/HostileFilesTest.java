package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damages good files at random: reading must never fail, and what is read must hold together.
class HostileFilesTest {
    private static final Path SAMPLE = Path.of("../examples/sample-company");
    @TempDir Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldReadDamagedFiles(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Folder folder = new Folder(directory);
        try (var files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = SAMPLE.relativize(file).toString();
                if (!name.startsWith("reports")) {
                    folder.bytes(name, damage(Files.readAllBytes(file), random));
                }
            }
        }

        WorkspaceFiles files = folder.read();

        assertThat(files.problems()).isNotEmpty();
        assertThat(files.problems())
                .allSatisfy(problem -> {
                    assertThat(problem.code()).matches("[a-z0-9-]+");
                    assertThat(problem.message().ja()).isNotBlank();
                    assertThat(problem.remedy().en()).isNotBlank();
                });
        assertHoldsTogether(files.network());
        Files.createDirectories(directory.resolve("again"));
        NetworkWriter.forPrograms().write(files.network(), directory.resolve("again"));
        WorkspaceFiles again = WorkspaceReader.read(directory.resolve("again"));
        assertThat(again.errors()).isEmpty();
        assertThat(again.network().version()).isEqualTo(files.network().version());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldReadDamagedWorkbooks(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] list =
                Files.readAllBytes(Path.of("../brief/src/test/resources/messy/suppliers.xlsx"));
        Folder folder = new Folder(directory).file("hakyu.yaml", "version: 1");
        for (int i = 0; i < 10; i++) {
            folder.bytes("network/organisations.xlsx", damage(list, random));

            assertThat(folder.read().problems()).extracting(Problem::code).isNotEmpty();
        }
    }

    private static void assertHoldsTogether(Network network) {
        Network.Index index = network.index();
        assertThat(network.sites())
                .allSatisfy(each ->
                        assertThat(index.findOrganisation(each.organisation())).isPresent());
        assertThat(network.supplies())
                .allSatisfy(each -> {
                    assertThat(index.findOwner(each.from())).isPresent();
                    assertThat(index.findOwner(each.to())).isPresent();
                });
        assertThat(network.needs())
                .allSatisfy(each -> assertThat(index.findSystem(each.system())).isPresent());
        assertThat(network.accesses())
                .allSatisfy(each -> assertThat(index.findSystem(each.system())).isPresent());
        assertThat(network.systems())
                .filteredOn(each -> each.hostedOn() != null)
                .allSatisfy(each -> assertThat(index.findSystem(each.hostedOn())).isPresent());
    }

    /// A few bytes changed, a stretch doubled, a stretch lost.
    private static byte[] damage(byte[] content, SplittableRandom random) {
        byte[] bytes = content.clone();
        String nasty = ",\"\n\r\t;:=-+@'\\{}[]&*!#%\u0000";
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) nasty.charAt(random.nextInt(nasty.length() - 1))
                            : (byte) random.nextInt(256);
        }
        if (random.nextInt(3) == 0) {
            int cut = random.nextInt(bytes.length);
            return java.util.Arrays.copyOf(bytes, cut);
        }
        if (random.nextInt(3) == 0) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.replace(",1,", ",1e40,").getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
