package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyRuns;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.TokenScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources that cannot be asked once more take nothing from the brief of the day.
class AskAgainFailsTest {
    @TempDir Path folder;

    @Test
    void shouldTellOfTheDayAndOfTheSourcesEachAsItIs() throws Exception {
        try (SampleServer server = SampleServer.start(folder);
                Visitor analyst = new Visitor(server.address())) {
            analyst.join(server.invite(AccountRole.ANALYST), "朝の人");
            analyst.post("/daily", "/daily/run", Map.of());
            DailyRuns.await(server.beans());
            refuseNewsOfSources();

            analyst.post("/daily", "/daily/run", Map.of());
            DailyRuns.await(server.beans());

            assertThat(analyst.get("/daily", "ja").body())
                    .contains("2026-11-18 の要約", "情報源をもう一度確認する途中で問題が起き")
                    .doesNotContain("1件をもう一度確認し");
            assertThat(analyst.get("/daily", "en").body())
                    .contains("was there already", "Asking the sources once more could not be");
            assertThat(analyst.get("/", "en").body()).doesNotContain("job could not be finished");
            try (ApiClient program = ApiClient.of(server, "朝の人", TokenScope.READ)) {
                assertThat(program.read("/api/v1/daily").get("last").get("askingFailed").toString())
                        .contains("\"en\"");
            }
            assertThat(server.bean(Kept.class).store().audit().newest(20))
                    .filteredOn(each -> each.action().equals("daily-run"))
                    .extracting(AuditEntry::subject)
                    .first()
                    .asString()
                    .startsWith("2026-11-18, sources not asked again: sent 0");
        }
    }

    /// What is known of sources can be read from now on and not written.
    private void refuseNewsOfSources() throws Exception {
        Path file = folder.resolve("見本 company").resolve(".hakyu").resolve("hakyu.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            for (String change : new String[] {"INSERT", "UPDATE"}) {
                statement.execute(
                        "CREATE TRIGGER refuse_%s BEFORE %s ON source_state BEGIN SELECT"
                                        .formatted(change, change)
                                + " RAISE(ABORT, 'refused'); END");
            }
        }
    }
}
