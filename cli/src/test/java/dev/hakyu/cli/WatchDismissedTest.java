package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody said does not concern us is not under watch.
class WatchDismissedTest {
    private static final OffsetDateTime SAID = OffsetDateTime.parse("2026-11-17T09:00:00+09:00");
    @TempDir Path workspace;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        Files.writeString(
                workspace.resolve("network/organisations.csv"), "id,name,kind\nUS,見本自動車,self\n");
        new WatchLog(workspace).append(List.of(opened("inc-1", "みなと精工"), opened("inc-2", "磯辺精工")));
    }

    @Test
    void shouldLeaveOutWhatWasDismissedAndSaySo() throws IOException {
        Decision dismissed = dismiss("inc-1");
        DecisionLog.in(workspace).append(dismissed);

        assertThat(list()).contains("磯辺精工", "関係なしと判断した事案が1件あります").doesNotContain("みなと精工");
        assertThat(list("--all")).contains("みなと精工", "磯辺精工", "(関係なしと判断済み)");
    }

    @Test
    void shouldListItAgainWhenABriefToldOfItSince() throws IOException {
        DecisionLog.in(workspace).append(dismiss("inc-1"));
        new WatchLog(workspace)
                .append(
                        List.of(
                                event(
                                        "2026-11-18T22:00:00Z",
                                        WatchEvent.Kind.REOPENED,
                                        "inc-1",
                                        "みなと精工",
                                        "2026-11-19")));

        assertThat(list()).contains("みなと精工", "磯辺精工").doesNotContain("関係なし");
    }

    @Test
    void shouldListItAgainWhenThatIsTakenBack() throws IOException {
        Decision dismissed = dismiss("inc-1");
        DecisionLog.in(workspace).append(dismissed);
        DecisionLog.in(workspace)
                .append(
                        new Decision.Undo(
                                Said.now(SAID.plusHours(1), "佐藤", "", "undo"), dismissed.id()));

        assertThat(list()).contains("みなと精工", "磯辺精工").doesNotContain("関係なし");
    }

    @Test
    void shouldNotSayThatNothingIsWatchedWhereAllIsDismissed() throws IOException {
        DecisionLog.in(workspace).append(dismiss("inc-1"));
        DecisionLog.in(workspace).append(dismiss("inc-2"));

        assertThat(list()).contains("2件あります").doesNotContain("経過観察中の事案はありません");
    }

    private String list(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "watch";
        words[1] = workspace.toString();
        words[2] = "list";
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandRun.ja(words).out();
    }

    private static Decision dismiss(String incident) {
        return new Decision.Dismiss(
                Said.now(SAID, "田中", "取引がない", incident),
                new IncidentRef(
                        new IncidentId(incident),
                        List.of("名称"),
                        List.of(
                                new ReportRef(
                                        new ReportId("r-" + incident),
                                        "reports/" + incident,
                                        false))),
                Seen.NOTHING_NOTED);
    }

    private static WatchEvent opened(String incident, String victim) {
        return event(
                "2026-11-16T22:00:00Z", WatchEvent.Kind.OPENED, incident, victim, "2026-11-17");
    }

    private static WatchEvent event(
            String at, WatchEvent.Kind kind, String incident, String victim, String period) {
        return new WatchEvent(
                Instant.parse(at),
                kind,
                new IncidentId(incident),
                null,
                victim,
                period,
                LocalDate.of(2026, 12, 1),
                null,
                null,
                List.of("https://example.jp/" + incident));
    }
}
