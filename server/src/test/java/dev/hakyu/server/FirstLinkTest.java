package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLinkTest {
    @Test
    void shouldLeadOverTheAddressThatPeopleUse(@TempDir Path folder) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (SampleServer server =
                SampleServer.start(
                        folder,
                        _ -> {},
                        Map.of("hakyu.public-address", "https://hakyu.example.com/base/"))) {
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("https://hakyu.example.com/base/welcome?key=")
                    .contains(server.address())
                    .doesNotContain(server.address() + "/welcome");
        } finally {
            System.setOut(console);
        }
    }
}
