package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir Path workspace;
    private WatchLog log;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        Files.writeString(
                workspace.resolve("network/organisations.csv"), "id,name,kind\nUS,見本自動車,self\n");
        log = new WatchLog(workspace);
        log.append(
                List.of(
                        new WatchEvent(
                                Instant.parse("2026-11-16T22:00:00Z"),
                                WatchEvent.Kind.OPENED,
                                new IncidentId("inc-1"),
                                null,
                                "みなと精工",
                                "2026-11-17",
                                LocalDate.of(2026, 12, 1),
                                null,
                                null,
                                List.of("https://example.jp/1"))));
    }

    @Test
    void shouldWriteNothingWhileAnotherProcessHoldsTheWorkspace() throws IOException {
        try (Store store = Store.open(workspace, "hakyu daily", Clock.systemUTC())) {
            assertThat(store.briefs().all()).isEmpty();
            CommandRun close = close();
            assertThat(close.status()).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(close.err()).contains("hakyu daily", "使用中です");
            assertThat(CommandRun.ja("watch", workspace.toString(), "extend", "inc-1").status())
                    .isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(CommandRun.ja("watch", workspace.toString()).out()).contains("みなと精工");
        }
        assertThat(log.read()).hasSize(1);
        assertThat(close().status()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read()).hasSize(2);
    }

    @Test
    void shouldNameThePersonAlsoWhenTheyDoNotSayWhoTheyAre() throws IOException {
        assertThat(close().status()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().by()).isEqualTo(System.getProperty("user.name"));
        CommandRun extended =
                CommandRun.ja("watch", workspace.toString(), "extend", "inc-1", "--by", "田原");
        assertThat(extended.status()).as(extended.err()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().by()).isEqualTo("田原");
    }

    @Test
    void shouldTakeTheIdThatABriefShowsAndNameBothWhereTwoFit() throws IOException {
        add("inc-3fa91c000001", WatchEvent.Kind.OPENED, null);
        add("inc-3fa9ff000002", WatchEvent.Kind.OPENED, null);
        CommandRun list = run("list");
        assertThat(list.out()).contains("3fa91c  みなと精工  見直し 12月1日(火)", "3fa9ff  みなと精工");
        CommandRun both = run("extend", "3fa9");
        assertThat(both.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(both.err()).contains("2件あります", "inc-3fa91c000001", "inc-3fa9ff000002");
        CommandRun one = run("extend", "3fa91c");
        assertThat(one.status()).as(one.err()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().incident().value()).isEqualTo("inc-3fa91c000001");
        CommandRun none = run("close", "ffff", "--reason", "x");
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(none.err()).contains("一覧にありません", "inc-3fa91c000001");
    }

    @Test
    void shouldTakeAnIdThatTheDossierHadBefore() throws IOException {
        log.append(
                List.of(
                        event("inc-3fa91c000001", WatchEvent.Kind.OPENED, null, null),
                        event(
                                "inc-77aa00000001",
                                WatchEvent.Kind.RENAMED,
                                null,
                                "inc-3fa91c000001")));
        assertThat(run("extend", "3fa91c").status()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().incident().value()).isEqualTo("inc-77aa00000001");
    }

    @Test
    void shouldAskForANewCheckUntilSomebodySaysItWasMade() throws IOException {
        add("inc-3fa91c000001", WatchEvent.Kind.OPENED, null);
        add("inc-3fa91c000001", WatchEvent.Kind.REOPENED, null);
        run("extend", "3fa91c", "--until", "2026-12-20");
        assertThat(run("list").out()).contains("【期限と通知の再確認】", "経過観察を延長(12月20日(日)まで)");
        CommandRun checked = run("checked", "3fa91c", "--by", "田原");
        assertThat(checked.out()).contains("確認済みとして記録しました");
        assertThat(run("list").out()).contains("期限と通知を確認済み(田原)").doesNotContain("【期限と通知の再確認】");
    }

    @Test
    void shouldSayEachThingOnce() throws IOException {
        add("inc-3fa91c000001", WatchEvent.Kind.OPENED, new Text("ランサムウェア", "ransomware"));
        add(
                "inc-3fa91c000001",
                WatchEvent.Kind.RESTART,
                new Text("再開の見込み: 2026-11-24", "announced restart: 2026-11-24"));
        run("close", "3fa91c", "--reason", "復旧を確認", "--by", "田原");
        assertThat(CommandRun.ja("watch", workspace.toString(), "--all").out())
                .contains("経過観察を開始: ランサムウェア\n", "  再開の見込み: 2026-11-24\n")
                .contains("経過観察を終了: 復旧を確認(田原)")
                .doesNotContain("再開の見込み: 再開");
    }

    private CommandRun run(String what, String... more) {
        List<String> args = new ArrayList<>(List.of("watch", workspace.toString(), what));
        args.addAll(List.of(more));
        return CommandRun.ja(args.toArray(String[]::new));
    }

    private void add(String incident, WatchEvent.Kind kind, @Nullable Text what)
            throws IOException {
        log.append(List.of(event(incident, kind, what, null)));
    }

    private static WatchEvent event(
            String incident, WatchEvent.Kind kind, @Nullable Text what, @Nullable String formerly) {
        return new WatchEvent(
                Instant.parse("2026-11-16T22:00:00Z"),
                kind,
                new IncidentId(incident),
                formerly == null ? null : new IncidentId(formerly),
                "みなと精工",
                "2026-11-17",
                LocalDate.of(2026, 12, 1),
                what,
                null,
                List.of("https://example.jp/" + incident));
    }

    private CommandRun close() {
        return CommandRun.ja("watch", workspace.toString(), "close", "inc-1", "--reason", "復旧を確認");
    }
}
