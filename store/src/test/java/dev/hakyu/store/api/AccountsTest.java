package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-12-03T07:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path workspace;

    @Test
    void shouldMakeOneAccountWithAnInvitation() {
        try (Store store = open()) {
            store.accounts().invite("secret", AccountRole.ADMINISTRATOR, NOW, later(60));

            assertThat(store.accounts().accept("secret", "佐藤", "hash", later(5)))
                    .hasValueSatisfying(account ->
                            assertThat(account.role()).isEqualTo(AccountRole.ADMINISTRATOR));
            assertThat(store.accounts().accept("secret", "second", "hash", later(6))).isEmpty();
            assertThat(store.accounts().list()).extracting(Account::name).containsExactly("佐藤");
        }
    }

    @Test
    void shouldForgetInvitationsThatAreOverAndNoAccount() {
        try (Store store = open()) {
            store.accounts().invite("used", AccountRole.READER, NOW, later(600));
            assertThat(store.accounts().accept("used", "佐藤", "hash", later(1))).isPresent();
            store.accounts().invite("over", AccountRole.READER, NOW, later(2));
            store.accounts().invite("open", AccountRole.READER, NOW, later(600));

            store.forget(later(60), Set.of(), later(60));

            int left =
                    store.database()
                            .read(handle ->
                                    handle.createQuery("SELECT COUNT(*) FROM invitation")
                                            .mapTo(Integer.class)
                                            .one());
            assertThat(left).isEqualTo(1);
            assertThat(store.accounts().invitation("open", later(60))).isPresent();
            assertThat(store.accounts().find("佐藤")).isPresent();
        }
    }

    @Test
    void shouldRefuseAnInvitationThatIsUnknownOrOver() {
        try (Store store = open()) {
            store.accounts().invite("secret", AccountRole.READER, NOW, later(60));

            assertThat(store.accounts().accept("other", "a", "hash", NOW)).isEmpty();
            assertThat(store.accounts().accept("secret", "a", "hash", later(60))).isEmpty();
            assertThat(store.accounts().isEmpty()).isTrue();
        }
    }

    @Test
    void shouldKeepAnInvitationWhoseNameIsTaken() {
        try (Store store = open()) {
            store.accounts().invite("one", AccountRole.READER, NOW, later(60));
            store.accounts().invite("two", AccountRole.READER, NOW, later(60));
            store.accounts().accept("one", "a", "hash", NOW);

            assertThat(store.accounts().accept("two", "a", "other", NOW)).isEmpty();
            assertThat(store.accounts().invitation("two", NOW)).contains(AccountRole.READER);
            assertThat(store.accounts().find("a").orElseThrow().passwordHash()).isEqualTo("hash");
        }
    }

    @Test
    void shouldKeepNeitherTokenNorPasswordInTheFile() throws Exception {
        try (Store store = open()) {
            store.accounts().invite("a-token-nobody-may-read", AccountRole.READER, NOW, later(60));
        }
        try (var file = java.nio.file.Files.walk(workspace.resolve(Store.FOLDER))) {
            for (Path each : file.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(
                                java.nio.file.Files.readString(
                                        each, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("a-token-nobody-may-read");
            }
        }
    }

    @Test
    void shouldChainTheAuditLog() {
        try (Store store = open()) {
            store.audit().add(NOW, "佐藤", "sign-in", "");
            store.audit().add(later(1), "佐藤", "dismiss", "incident-1");

            assertThat(store.audit().firstBroken()).isEmpty();
            assertThat(store.audit().newest(1))
                    .extracting(AuditEntry::action)
                    .containsExactly("dismiss");
        }
    }

    @Test
    void shouldKeepTheChainWholeOverNamesThatNoDatabaseHolds() {
        try (Store store = open()) {
            store.audit().add(NOW, "a\0b", "sign-in-failed", "half \ud83d");
            store.audit().add(later(1), "佐藤", "sign-in", "");
        }
        try (Store store = open()) {
            assertThat(store.audit().firstBroken()).isEmpty();
            assertThat(store.audit().newest(2).getLast())
                    .satisfies(entry -> {
                        assertThat(entry.who()).isEqualTo("a\ufffdb");
                        assertThat(entry.subject()).isEqualTo("half \ufffd");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET who = 'x' WHERE number = 2",
                "UPDATE audit SET at = '2026-12-03T09:00:00.000000000Z' WHERE number = 2",
                "DELETE FROM audit WHERE number = 2"
            })
    void shouldNoticeAChangedAuditLog(String change) {
        try (Store store = open()) {
            for (int i = 1; i <= 3; i++) {
                store.audit().add(later(i), "佐藤", "sign-in", "");
            }
        }
        try (Store store = open()) {
            store.database().write(handle -> handle.execute(change));
        }
        try (Store store = open()) {
            assertThat(store.audit().firstBroken()).isPresent();
        }
    }

    private Store open() {
        return Store.open(workspace, "test", CLOCK);
    }

    private static Instant later(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void shouldKeepTheLastAdministrator() {
        try (Store store = At.open(workspace)) {
            make(store, "first", AccountRole.ADMINISTRATOR);
            assertThat(store.accounts().disable("first", At.TUESDAY)).isFalse();
            assertThat(store.accounts().setRole("first", AccountRole.READER)).isFalse();

            make(store, "second", AccountRole.ADMINISTRATOR);
            assertThat(store.accounts().disable("first", At.TUESDAY)).isTrue();
            assertThat(store.accounts().disable("first", At.TUESDAY)).isFalse();
            assertThat(store.accounts().disable("second", At.TUESDAY)).isFalse();
            assertThat(store.accounts().find("first").orElseThrow().disabled())
                    .contains(At.TUESDAY);

            assertThat(store.accounts().enable("first")).isTrue();
            assertThat(store.accounts().setRole("second", AccountRole.ANALYST)).isTrue();
            assertThat(store.accounts().setPassword("second", "other")).isTrue();
            assertThat(store.accounts().find("second").orElseThrow().passwordHash())
                    .isEqualTo("other");
            assertThat(store.accounts().setPassword("nobody", "other")).isFalse();
        }
    }

    private static void make(Store store, String name, AccountRole role) {
        store.accounts().invite("token of " + name, role, At.MONDAY, At.WEDNESDAY);
        assertThat(store.accounts().accept("token of " + name, name, "hash", At.TUESDAY))
                .isPresent();
    }
}
