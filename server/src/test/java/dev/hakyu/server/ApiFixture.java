package dev.hakyu.server;

import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The sample company on a server, and a program that may do everything.
abstract class ApiFixture {
    @TempDir static Path folder;
    static SampleServer server;
    static ApiClient program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ADMINISTRATOR), "係");
        }
        program = ApiClient.of(server, "係", TokenScope.values());
    }

    @AfterAll
    static void stop() {
        program.close();
        server.close();
    }
}
