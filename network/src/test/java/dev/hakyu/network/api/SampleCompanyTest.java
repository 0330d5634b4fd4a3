package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {
    private static final Path SAMPLE = Path.of("../examples/sample-company");

    @Test
    void shouldReadTheExampleWithoutErrors() {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);

        assertThat(files.problems()).isEmpty();
    }
}
