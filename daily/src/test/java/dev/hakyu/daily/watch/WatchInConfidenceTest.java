package dev.hakyu.daily.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What suppliers answered is not for everybody who sees the watch.
class WatchInConfidenceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant FIRST = Instant.parse("2026-12-02T22:00:00Z");
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
    private static final Change ANSWERED =
            new Change(
                            Change.Kind.RESUMPTION,
                            new Text("再開の見込みが示されました: 12月9日", "announced restart: 9 December"))
                    .asInConfidence();
    private static final Change DENIED =
            new Change(Change.Kind.STATUS, Text.same("確度が変わりました")).asInConfidence();
    private static final Change PUBLISHED =
            new Change(Change.Kind.RESUMPTION, Text.same("生産を12月14日に再開"));
    @TempDir Path workspace;

    @Test
    void shouldKeepWhatOnlyAnAnswerTellsOutOfTheWatchOfEverybody() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(news(log, FIRST, "2026-12-03"));
        log.append(news(log, SECOND, "2026-12-04", ANSWERED, DENIED, PUBLISHED));

        assertThat(Files.readString(workspace.resolve("watch/watch.jsonl")))
                .contains("生産を12月14日に再開")
                .doesNotContain("12月9日", "確度が変わりました");
        assertThat(log.read())
                .extracting(WatchEvent::kind)
                .containsExactly(
                        WatchEvent.Kind.OPENED, WatchEvent.Kind.RESTART, WatchEvent.Kind.REOPENED);
    }

    @Test
    void shouldGiveBothReadersTheSameOrder() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(news(log, SECOND, "2026-12-04", PUBLISHED));
        log.append(news(log, FIRST, "2026-12-03", DENIED, ANSWERED));
        assertThat(log.read()).isSortedAccordingTo(Comparator.comparing(WatchEvent::at));
        assertThat(log.readAll().stream().filter(each -> !each.withheld()).toList())
                .isEqualTo(log.read());
    }

    @Test
    void shouldStillTellTheRoundupAndKeepNothingTwice() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(news(log, FIRST, "2026-12-03"));
        log.append(news(log, SECOND, "2026-12-04", ANSWERED, PUBLISHED));

        assertThat(news(log, SECOND, "2026-12-04", ANSWERED, PUBLISHED)).isEmpty();
        assertThat(new Watch(log.readAll()).entries().getFirst().restarts())
                .extracting(each -> each.what() == null ? "" : each.what().ja())
                .containsExactlyInAnyOrder("再開の見込みが示されました: 12月9日", "生産を12月14日に再開");
    }

    @Test
    void shouldSayThatClocksAreToBeCheckedAndNotWhy() throws IOException {
        WatchLog log = new WatchLog(workspace);
        log.append(news(log, FIRST, "2026-12-03"));
        log.append(news(log, SECOND, "2026-12-04", ANSWERED));

        assertThat(log.read().getLast().kind()).isEqualTo(WatchEvent.Kind.REOPENED);
        assertThat(log.read().getLast().what()).isNull();
    }

    private static List<WatchEvent> news(WatchLog log, Instant at, String period, Change... changes)
            throws IOException {
        Concern plain = new SampleConcern("inc-1", "みなと精工").build();
        Concern concern = plain.with(List.of(changes));
        return new Watch(log.readAll())
                .update(
                        List.of(concern),
                        _ -> List.of("https://minato.example/1"),
                        period,
                        at,
                        TOKYO);
    }
}
