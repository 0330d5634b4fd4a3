package dev.hakyu.daily.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final Instant MORNING = Instant.parse("2026-12-02T22:00:00Z");
    private static final IncidentId ID = new IncidentId("inc-1");
    private static final IncidentId OTHER_ID = new IncidentId("inc-2");
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 17);
    @TempDir Path workspace;

    @Test
    void shouldKeepWhatWasAppendedAndEndATornLine() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(List.of(event(WatchEvent.Kind.OPENED, ID, REVIEW, null)));
        Files.writeString(
                workspace.resolve("watch/watch.jsonl"),
                "{\"at\":\"2026-12-0",
                StandardOpenOption.APPEND);
        log.append(List.of(event(WatchEvent.Kind.NOTED, ID, null, null)));

        assertThat(log.read())
                .extracting(WatchEvent::kind)
                .containsExactly(WatchEvent.Kind.OPENED, WatchEvent.Kind.NOTED);
        assertThat(log.read().getFirst())
                .isEqualTo(event(WatchEvent.Kind.OPENED, ID, REVIEW, null));
    }

    @Test
    void shouldReadOnWhereALineIsTornWithinACharacter() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(List.of(event(WatchEvent.Kind.OPENED, ID, REVIEW, null)));
        Path file = workspace.resolve("watch/watch.jsonl");
        byte[] line = Files.readAllBytes(file);
        int within = new String(line, StandardCharsets.ISO_8859_1).indexOf("\u00e3\u0081") + 2;
        assertThat(within).as("a kana of the line").isGreaterThan(1);
        Files.write(file, Arrays.copyOf(line, within), StandardOpenOption.APPEND);

        assertThat(log.read()).extracting(WatchEvent::kind).containsExactly(WatchEvent.Kind.OPENED);
        log.append(List.of(event(WatchEvent.Kind.NOTED, ID, null, null)));
        assertThat(log.read())
                .extracting(WatchEvent::kind)
                .containsExactly(WatchEvent.Kind.OPENED, WatchEvent.Kind.NOTED);
    }

    @Test
    void shouldReopenWhatAPersonHadClosed() {
        Watch closed =
                new Watch(
                        List.of(
                                event(WatchEvent.Kind.OPENED, ID, REVIEW, null),
                                event(WatchEvent.Kind.CLOSED, ID, null, null)));
        assertThat(closed.entries().getFirst().closed()).isTrue();

        Watch again =
                new Watch(
                        List.of(
                                event(WatchEvent.Kind.OPENED, ID, REVIEW, null),
                                event(WatchEvent.Kind.CLOSED, ID, null, null),
                                event(WatchEvent.Kind.REOPENED, ID, REVIEW.plusDays(14), null)));

        WatchEntry entry = again.entries().getFirst();
        assertThat(entry.closed()).isFalse();
        assertThat(entry.checkAgain()).isTrue();
        assertThat(entry.review()).isEqualTo(REVIEW.plusDays(14));
    }

    @Test
    void shouldStayClosedWhenOnlyAnArticleIsAdded() {
        Watch watch =
                new Watch(
                        List.of(
                                event(WatchEvent.Kind.OPENED, ID, REVIEW, null),
                                event(WatchEvent.Kind.CLOSED, ID, null, null),
                                event(WatchEvent.Kind.NOTED, ID, null, null)));
        assertThat(watch.entries().getFirst().closed()).isTrue();
    }

    @Test
    void shouldFollowADossierWhoseIdChanges() {
        Watch watch =
                new Watch(
                        List.of(
                                event(WatchEvent.Kind.OPENED, ID, REVIEW, null),
                                event(WatchEvent.Kind.RENAMED, OTHER_ID, null, ID),
                                event(
                                        WatchEvent.Kind.EXTENDED,
                                        OTHER_ID,
                                        REVIEW.plusDays(3),
                                        null)));
        assertThat(watch.entries()).hasSize(1);
        assertThat(watch.find(OTHER_ID).orElseThrow().history()).hasSize(3);
        assertThat(watch.find(OTHER_ID).orElseThrow().review()).isEqualTo(REVIEW.plusDays(3));
    }

    private static WatchEvent event(
            WatchEvent.Kind kind,
            IncidentId incident,
            @Nullable LocalDate review,
            @Nullable IncidentId formerly) {
        return new WatchEvent(
                MORNING,
                kind,
                incident,
                formerly,
                "みなと精工",
                "2026-12-03",
                review,
                new Text("新しい件数です: 8,534人", "new count: 8,534 persons"),
                null,
                List.of("https://example.jp/1"));
    }
}
