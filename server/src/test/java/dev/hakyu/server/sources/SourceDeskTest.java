package dev.hakyu.server.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.workspace.StillReading;
import dev.hakyu.server.workspace.UnreadWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDeskTest {
    private static final String SETTINGS =
            """
            version: 1
            sources:
              - {id: port-notices, url: "https://port.example/feed.xml"}
            """;

    @TempDir Path directory;

    @Test
    void shouldWriteNothingWhileTheWorkspaceIsBeingRead() throws Exception {
        Path settings = Files.writeString(directory.resolve("hakyu.yaml"), SETTINGS);
        try (UnreadWorkspace unread = new UnreadWorkspace(directory)) {
            SourceDesk desk = new SourceDesk(unread.workspace(), null, Clock.systemUTC());

            assertThatThrownBy(() -> desk.setEnabled(new SourceId("port-notices"), false, "mori"))
                    .isInstanceOf(StillReading.class);
        }
        assertThat(settings).hasContent(SETTINGS);
    }
}
