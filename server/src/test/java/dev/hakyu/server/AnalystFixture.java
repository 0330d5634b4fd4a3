package dev.hakyu.server;

import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The sample company on a server, and an analyst who is signed in.
abstract class AnalystFixture {
    @TempDir static Path folder;
    static SampleServer server;
    static Visitor analyst;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "分析");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        server.close();
    }
}
