package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.server.duties.DutyBoards;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken back is to be done at once, and not only when the next brief says so.
class UndoneDutyTest {
    @TempDir Path folder;

    @Test
    void shouldAskAgainForWhatWasTakenBackAfterANewerBrief() throws Exception {
        try (SampleServer server = SampleServer.start(folder);
                Visitor analyst = new Visitor(server.address())) {
            server.awaitBrief();
            analyst.join(server.invite(AccountRole.ANALYST), "総務 林");
            Workspace workspace = server.bean(Workspace.class);
            PreparedBrief first = Objects.requireNonNull(workspace.current().prepared());
            String incident = first.concerns().getFirst().incident().id().value();
            String action = first.concerns().getFirst().page().actions().getFirst().id();
            analyst.post("/duties", "/incidents/" + incident + "/done", Map.of("action", action));
            server.awaitBrief();
            PreparedBrief second = Objects.requireNonNull(workspace.current().prepared());
            assertThat(DutyBoards.open(second, workspace.current())).doesNotContain(action);
            String decision = second.concerns().getFirst().page().done().getFirst().decision();

            analyst.post(
                    "/duties",
                    "/incidents/" + incident + "/undo",
                    Map.of("decision", decision, "back", "/duties"));

            Snapshot now = workspace.current();
            assertThat(DutyBoards.open(second, now)).containsOnlyOnce(action);
            assertThat(DutyBoards.done(second, now)).doesNotContain(action);
            analyst.post("/duties", "/incidents/" + incident + "/done", Map.of("action", action));
            assertThat(DutyBoards.open(second, workspace.current())).doesNotContain(action);
        }
    }
}
