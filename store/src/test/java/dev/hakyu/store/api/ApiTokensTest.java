package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTokensTest {
    private static final String SECRET = "hakyu_only-once-shown";

    @TempDir Path workspace;

    @Test
    void shouldFindATokenByItsSecretOnly() {
        try (Store store = At.open(workspace)) {
            ApiToken token = token("t-1", TokenScope.READ, TokenScope.RUN);
            assertThat(store.apiTokens().make(SECRET, token)).isTrue();

            assertThat(store.apiTokens().find(SECRET)).contains(token);
            assertThat(store.apiTokens().find("t-1")).isEmpty();
            assertThat(store.apiTokens().list("佐藤")).containsExactly(token);
            assertThat(store.apiTokens().list("鈴木")).isEmpty();
        }
    }

    @Test
    void shouldKeepNoSecret() throws IOException {
        Path copy = Files.createFile(workspace.resolve("copy.db"));
        try (Store store = At.open(workspace)) {
            store.apiTokens().make(SECRET, token("t-1", TokenScope.READ));
            store.database().copyTo(copy);
        }
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1))
                .contains("t-1")
                .doesNotContain(SECRET);
    }

    @Test
    void shouldTakeATokenUntilItExpiresOrIsRevoked() {
        try (Store store = At.open(workspace)) {
            store.apiTokens().make(SECRET, token("t-1", TokenScope.READ));
            ApiToken made = store.apiTokens().find(SECRET).orElseThrow();
            assertThat(made.isGood(At.TUESDAY)).isTrue();
            assertThat(made.isGood(At.WEDNESDAY)).isFalse();

            assertThat(store.apiTokens().revoke("t-1", At.TUESDAY)).isTrue();
            assertThat(store.apiTokens().revoke("t-1", At.WEDNESDAY)).isFalse();
            assertThat(store.apiTokens().find(SECRET).orElseThrow().revoked()).contains(At.TUESDAY);
            assertThat(store.apiTokens().find(SECRET).orElseThrow().isGood(At.TUESDAY)).isFalse();
        }
    }

    @Test
    void shouldNoteTheLastUseToTheHour() {
        try (Store store = At.open(workspace)) {
            store.apiTokens().make(SECRET, token("t-1", TokenScope.READ));
            use(store, Duration.ZERO);
            use(store, Duration.ofMinutes(59));
            assertThat(found(store).lastUsed()).contains(At.MONDAY);
            use(store, Duration.ofMinutes(60));
            assertThat(found(store).lastUsed()).contains(At.MONDAY.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void shouldBoundTheGoodTokensOfAnAccount() {
        try (Store store = At.open(workspace)) {
            for (int i = 0; i < ApiTokens.MOST; i++) {
                assertThat(store.apiTokens().make("s" + i, token("t-" + i, TokenScope.READ)))
                        .isTrue();
            }
            assertThat(store.apiTokens().make("more", token("more", TokenScope.READ))).isFalse();
            store.apiTokens().revoke("t-0", At.MONDAY);
            assertThat(store.apiTokens().make("more", token("more", TokenScope.READ))).isTrue();
        }
    }

    @Test
    void shouldRefuseATokenThatMayDoNothing() {
        assertThatThrownBy(() -> token("t-1")).hasMessageContaining("at least one scope");
    }

    private static void use(Store store, Duration after) {
        store.apiTokens().used(found(store), At.MONDAY.plus(after));
    }

    private static ApiToken found(Store store) {
        return store.apiTokens().find(SECRET).orElseThrow();
    }

    private static ApiToken token(String id, TokenScope... scopes) {
        return ApiToken.made(id, "佐藤", "取り込み", Set.of(scopes), At.MONDAY, At.WEDNESDAY);
    }
}
