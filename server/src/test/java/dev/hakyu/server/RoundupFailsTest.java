package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyRuns;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A roundup of the week that cannot be made takes nothing from the brief of its day.
class RoundupFailsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-22T22:10:00Z");
    @TempDir Path folder;

    @Test
    void shouldTellOfTheDayAndOfTheRoundupEachAsItIs() throws Exception {
        try (SampleServer wednesday = SampleServer.start(folder)) {
            DailyRuns.tick(wednesday.beans());
            DailyRuns.await(wednesday.beans());
        }
        Path workspace = folder.resolve("見本 company");
        Files.writeString(workspace.resolve("briefs/2026-W48"), "stands where the roundup goes");
        try (SampleServer monday = SampleServer.over(workspace, MONDAY, false);
                Visitor reader = new Visitor(monday.address())) {
            assertThat(DailyRuns.tick(monday.beans())).isTrue();
            DailyRuns.await(monday.beans());

            String link = "invitation-on-monday";
            monday.bean(Kept.class)
                    .store()
                    .accounts()
                    .invite(link, AccountRole.READER, MONDAY, MONDAY.plusSeconds(600));
            reader.join(link, "週を読む人");
            assertThat(reader.get("/daily", "ja").body())
                    .contains("2026-11-23 の要約を", "週のまとめを作れませんでした", "途中で問題が起きました")
                    .doesNotContain("も作りました");
            assertThat(reader.get("/", "en").body())
                    .contains("brief is made", "the roundup of the week could not be made")
                    .doesNotContain("job could not be finished");
            assertThat(monday.bean(Kept.class).store().audit().newest(20))
                    .filteredOn(each -> each.action().equals("daily-run"))
                    .extracting(AuditEntry::subject)
                    .first()
                    .asString()
                    .startsWith("2026-11-23, no roundup: sent 0");

            Files.delete(workspace.resolve("briefs/2026-W48"));
            assertThat(DailyRuns.tick(monday.beans())).as("tried again, but later").isFalse();
        }
    }
}
