package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path workspace;

    @Test
    void shouldMakeALinkForWhoIsLockedOut() {
        make("管理 一郎", AccountRole.ADMINISTRATOR);
        make("left", AccountRole.ANALYST);
        make("second", AccountRole.ADMINISTRATOR);
        try (Store store = open()) {
            store.accounts().disable("left", NOW);
        }

        assertThat(CommandRun.ja("recover", dir()).out())
                .contains("2件", "管理 一郎 (管理者)")
                .doesNotContain("left");
        CommandRun made = CommandRun.en("recover", dir(), "管理 一郎", "--by", "operator");

        assertThat(made.status()).as(made.err()).isEqualTo(ExitStatus.DONE);
        assertThat(made.out()).contains("within 24 hours", "/recover?key=");
        String key = made.out().split("key=", 2)[1].strip();
        try (Store store = open()) {
            assertThat(store.recoveries().find(key, NOW)).contains("管理 一郎");
            assertThat(store.recoveries().find(key, NOW.plusSeconds(86_400))).isEmpty();
            AuditEntry entry = store.audit().newest(1).getFirst();
            assertThat(entry.who()).isEqualTo("operator");
            assertThat(entry.action()).isEqualTo("recovery-issued");
            assertThat(entry.subject()).isEqualTo("管理 一郎 (hakyu recover)");
        }
    }

    @Test
    void shouldMakeNoneForOthers() {
        make("left", AccountRole.ADMINISTRATOR);
        make("second", AccountRole.ADMINISTRATOR);
        try (Store store = open()) {
            store.accounts().disable("left", NOW);
        }

        for (String name : new String[] {"left", "nobody"}) {
            CommandRun refused = CommandRun.ja("recover", dir(), name);
            assertThat(refused.status()).isEqualTo(ExitStatus.REJECTED);
            assertThat(refused.err()).contains(name, "一覧を表示します");
            assertThat(refused.out()).doesNotContain("key=");
        }
    }

    /// The running server holds the workspace.
    @Test
    void shouldWaitForTheServerToBeStopped() {
        make("second", AccountRole.ADMINISTRATOR);
        try (Store held = Store.open(workspace, "hakyu serve", CLOCK)) {
            assertThat(held.accounts().list()).hasSize(1);
            CommandRun refused = CommandRun.en("recover", dir(), "second");
            assertThat(refused.status()).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(refused.err()).contains("hakyu serve");
        }
    }

    private void make(String name, AccountRole role) {
        try (Store store = open()) {
            store.accounts().invite("for " + name, role, NOW, NOW.plusSeconds(60));
            store.accounts().accept("for " + name, name, "hash", NOW);
        }
    }

    private Store open() {
        return Store.open(workspace, "test", CLOCK);
    }

    private String dir() {
        return workspace.toString();
    }
}
