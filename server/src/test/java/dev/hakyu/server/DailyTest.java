package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyRuns;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day's job while the server runs. The clock stands still within a server; another day is
/// another server over the same workspace.
class DailyTest {
    private static final Instant LATER = Instant.parse("2026-11-19T23:10:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-22T22:10:00Z");
    @TempDir Path folder;

    @Test
    void shouldRunWhenItIsDueAndMakeUpForDaysAsleep() throws IOException {
        try (SampleServer server = SampleServer.start(folder)) {
            assertThat(DailyRuns.tick(server.beans())).isTrue();
            DailyRuns.await(server.beans());

            assertThat(server.bean(Kept.class).store().briefs().all())
                    .extracting(each -> each.period().value())
                    .containsExactly("2026-11-18");
            assertThat(DailyRuns.tick(server.beans())).as("once a day").isFalse();
        }
        try (SampleServer woken = SampleServer.over(workspace(), LATER, false)) {
            assertThat(DailyRuns.tick(woken.beans())).isTrue();
            DailyRuns.await(woken.beans());

            BriefEntry brief = woken.bean(Kept.class).store().briefs().all().getLast();
            assertThat(brief.period().value()).isEqualTo("2026-11-20");
            assertThat(brief.since()).isEqualTo(Instant.parse("2026-11-17T22:00:00Z"));
            assertThat(Files.list(workspace().resolve("briefs/2026-11-20"))).isNotEmpty();
            assertThat(woken.bean(Kept.class).store().audit().newest(1))
                    .extracting(AuditEntry::who, AuditEntry::action)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("hakyu daily", "daily-run"));
        }
    }

    /// Wednesday's brief is the first; Monday's brings the roundup of the week, once.
    @Test
    void shouldMakeTheRoundupOfTheWeekOnceAfterTheBriefOfItsDay() throws Exception {
        try (SampleServer wednesday = SampleServer.start(folder)) {
            DailyRuns.tick(wednesday.beans());
            DailyRuns.await(wednesday.beans());
            assertThat(wednesday.bean(Kept.class).store().briefs().all())
                    .as("there is no week to tell of yet")
                    .hasSize(1);
        }
        try (SampleServer monday = SampleServer.over(workspace(), MONDAY, false);
                Visitor reader = new Visitor(monday.address())) {
            assertThat(DailyRuns.tick(monday.beans())).isTrue();
            DailyRuns.await(monday.beans());

            assertThat(monday.bean(Kept.class).store().briefs().all())
                    .extracting(each -> each.period().value())
                    .containsExactlyInAnyOrder("2026-11-18", "2026-11-23", "2026-W48");
            assertThat(DailyRuns.tick(monday.beans())).as("once a week").isFalse();
            assertThat(monday.bean(Kept.class).store().audit().newest(1).getFirst().subject())
                    .contains("2026-11-23 and 2026-W48");
            String link = "invitation-on-monday";
            monday.bean(Kept.class)
                    .store()
                    .accounts()
                    .invite(link, AccountRole.READER, MONDAY, MONDAY.plusSeconds(600));
            reader.join(link, "週を読む人");
            assertThat(reader.get("/daily", "ja").body())
                    .contains("href=\"/daily/weeks/2026-W48\"", "週のまとめ 2026-W48 も作りました");
            assertThat(reader.get("/daily/weeks/2026-W48", "ja").body())
                    .contains("この1週間に新しく分かった事案は", "業種別", "経過観察", "過去の事案の解説", "カナエダ精工株式会社");
            assertThat(reader.get("/daily/weeks/2026-W48", "en").body())
                    .contains("Incidents that became known this week", "By industry", "Under watch")
                    .contains("At home", "Country unknown");
            assertThat(reader.get("/daily/weeks/2026-W47", "en").statusCode()).isEqualTo(404);
            assertThat(reader.get("/daily/weeks/2026-11-23", "en").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shouldRunWhenAPersonWantsItAndShowHowItWent() throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder);
                Visitor analyst = new Visitor(server.address());
                Visitor reader = new Visitor(server.address())) {
            analyst.join(server.invite(AccountRole.ANALYST), "朝の人");
            reader.join(server.invite(AccountRole.READER), "読む人");
            assertThat(analyst.get("/daily", "ja").body())
                    .contains("まだ実行していません", "今すぐ実行", "自動で実行しません");
            assertThat(reader.get("/daily", "ja").body()).doesNotContain("今すぐ実行</button>");
            assertThat(reader.post("/daily", "/daily/run", Map.of()).statusCode()).isEqualTo(403);
            long before = server.bean(Workspace.class).current().number();

            analyst.post("/daily", "/daily/run", Map.of());
            DailyRuns.await(server.beans());

            assertThat(server.bean(Workspace.class).current().number()).isGreaterThan(before);
            assertThat(analyst.get("/daily", "ja").body())
                    .contains("2026-11-18 の要約を 2026-11-18 07:00 に作りました", "送信 0 件", "汐見工場");
            analyst.post("/daily", "/daily/run", Map.of());
            DailyRuns.await(server.beans());
            assertThat(analyst.get("/daily", "en").body())
                    .contains("was there already", "1 sources again");
        }
    }

    @Test
    void shouldMakeNoBriefWhileTheSettingsCannotBeRead() throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder);
                Visitor analyst = new Visitor(server.address())) {
            analyst.join(server.invite(AccountRole.ANALYST), "careful");
            Files.writeString(workspace().resolve("hakyu.yaml"), "version: 1\n  company: [");

            analyst.post("/daily", "/daily/run", Map.of());
            DailyRuns.await(server.beans());

            assertThat(analyst.get("/daily", "en").body())
                    .contains("could not be finished", "hakyu.yaml cannot be read");
            assertThat(server.bean(Kept.class).store().briefs().all()).isEmpty();
            assertThat(analyst.get("/", "en").body())
                    .contains("job could not be finished", "href=\"/daily\"");
        }
    }

    @Test
    void shouldKeepOthersOutAndSayWhoHoldsTheWorkspace() throws IOException {
        try (SampleServer server = SampleServer.start(folder)) {
            assertThat(server.address()).isNotEmpty();
            assertThatThrownBy(() -> Store.open(workspace(), "hakyu daily", Clock.systemUTC()))
                    .isInstanceOfSatisfying(
                            StoreTrouble.class,
                            trouble ->
                                    assertThat(trouble.problem().message().ja())
                                            .contains("hakyu serve"));
        }
    }

    @Test
    void shouldLetAPersonSettleWhatIsInDoubt() throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder);
                Visitor analyst = new Visitor(server.address())) {
            analyst.join(server.invite(AccountRole.ANALYST), "settles");
            DeliveryKey key = new DeliveryKey("2026-11-17", "mail", "naoko@example.com", "brief");
            Store store = server.bean(Kept.class).store();
            store.deliveries().claim(key, Instant.parse("2026-11-16T22:00:00Z"));
            String page = analyst.get("/daily", "ja").body();
            assertThat(page).contains("2026-11-17の要約、naoko@example.comあて(mail)", "どう確かめたか");
            Map<String, String> form =
                    Map.of("id", "2026-11-17/mail/naoko@example.com", "verdict", "sent");

            assertThat(analyst.post("/daily", "/daily/doubt", "ja", form).body())
                    .contains("どう確かめたかを書いてください", "naoko@example.com");
            Map<String, String> told = new java.util.HashMap<>(form);
            told.put("reason", "it is in the sent folder");
            assertThat(analyst.post("/daily", "/daily/doubt", "ja", told).body())
                    .contains("記録しました", "ありません。");
            assertThat(store.deliveries().find(key).orElseThrow().detail())
                    .isEqualTo("settles: it is in the sent folder");
        }
    }

    private Path workspace() {
        Path made = folder.resolve("見本 company");
        if (!Files.isDirectory(made)) {
            throw new UncheckedIOException(new IOException("no workspace at " + made));
        }
        return made;
    }
}
