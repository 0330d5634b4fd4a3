package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.store.api.SignInWays.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasskeysTest extends InvitedFixture {
    private static final String HERE = "hakyu.example.com";
    private static final String BEFORE = "old.example.com";
    private static final String ISSUER = "https://id.example";

    @Test
    void shouldOpenOneAccountOnly() {
        assertThat(store.passkeys().add(of("a", HERE, "佐藤"))).isTrue();
        assertThat(store.passkeys().add(of("a", HERE, "鈴木"))).isFalse();
        assertThat(store.passkeys().add(of("b", BEFORE, "佐藤"))).isTrue();

        assertThat(store.passkeys().find("a")).contains(of("a", HERE, "佐藤"));
        assertThat(store.passkeys().of("佐藤"))
                .containsExactly(of("a", HERE, "佐藤"), of("b", BEFORE, "佐藤"));
        assertThat(store.passkeys().of("鈴木")).isEmpty();
    }

    @Test
    void shouldMakeAnAccountWithoutAPasswordOrNothing() {
        store.passkeys().add(of("taken", HERE, "鈴木"));

        assertThat(store.passkeys().accept("guess", of("a", HERE, "佐藤"))).isEmpty();
        assertThat(store.passkeys().accept("token", of("taken", HERE, "佐藤"))).isEmpty();
        assertThat(store.accounts().find("佐藤")).isEmpty();
        Account made = store.passkeys().accept("token", of("a", HERE, "佐藤")).orElseThrow();

        assertThat(made.role()).isEqualTo(AccountRole.ANALYST);
        assertThat(made.hasPassword()).isFalse();
        assertThat(store.passkeys().accept("token", of("b", HERE, "田中"))).isEmpty();
        assertThat(store.passkeys().find("b")).isEmpty();
    }

    @Test
    void shouldKeepTheLastWayIn() {
        store.passkeys().accept("token", of("a", HERE, "佐藤"));
        store.passkeys().add(of("old", BEFORE, "佐藤"));

        assertThat(remove("鈴木", "a")).isEqualTo(Removal.NOT_THERE);
        assertThat(remove("佐藤", "none")).isEqualTo(Removal.NOT_THERE);
        assertThat(remove("佐藤", "a")).isEqualTo(Removal.LAST_WAY);
        assertThat(remove("佐藤", "old")).isEqualTo(Removal.DONE);
        store.passkeys().add(of("b", HERE, "佐藤"));
        assertThat(remove("佐藤", "a")).isEqualTo(Removal.DONE);
        assertThat(remove("佐藤", "b")).isEqualTo(Removal.LAST_WAY);
        store.accounts().setPassword("佐藤", "hash");
        assertThat(remove("佐藤", "b")).isEqualTo(Removal.DONE);
    }

    @Test
    void shouldCountPasskeysAndIdentitiesTogether() {
        Identity identity = Identity.linked(ISSUER, "1", "佐藤", At.MONDAY);
        store.passkeys().accept("token", of("a", HERE, "佐藤"));
        store.identities().link(identity);
        SignInWays withoutProvider = new SignInWays("", HERE);
        SignInWays withoutPasskeys = new SignInWays(ISSUER, "");

        assertThat(store.passkeys().remove("佐藤", "a", withoutProvider)).isEqualTo(Removal.LAST_WAY);
        assertThat(store.identities().unlink("佐藤", ISSUER, "1", withoutPasskeys))
                .isEqualTo(Removal.LAST_WAY);
        assertThat(store.identities().unlink("佐藤", ISSUER, "1", new SignInWays(ISSUER, HERE)))
                .isEqualTo(Removal.DONE);
        assertThat(remove("佐藤", "a")).isEqualTo(Removal.LAST_WAY);
        store.identities().link(identity);
        assertThat(remove("佐藤", "a")).isEqualTo(Removal.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "0, 1, true",
        "5, 6, true",
        "5, 5, false",
        "5, 4, false",
        "5, 0, false"
    })
    void shouldTakeACounterThatGoesForwardOnly(long kept, long said, boolean taken) {
        store.passkeys().add(counting("a", kept));

        assertThat(store.passkeys().used("a", said, true, At.TUESDAY)).isEqualTo(taken);

        Passkey after = store.passkeys().find("a").orElseThrow();
        assertThat(after.key().signCount()).isEqualTo(taken ? said : kept);
        assertThat(after.key().backedUp()).isEqualTo(taken);
        assertThat(after.lastUsed().isPresent()).isEqualTo(taken);
    }

    @Test
    void shouldRememberThatACounterWentBack() {
        store.passkeys().add(counting("a", 5));
        store.passkeys().counterWentBack("a", At.TUESDAY);

        assertThat(store.passkeys().find("a").orElseThrow().counterBack()).contains(At.TUESDAY);
    }

    @Test
    void shouldKeepSoManyAndNoMore() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            assertThat(store.passkeys().add(of("k" + i, HERE, "佐藤"))).isTrue();
        }
        assertThat(store.passkeys().add(of("more", HERE, "佐藤"))).isFalse();
        assertThat(store.passkeys().of("佐藤")).hasSize(Passkeys.MOST);
    }

    @Test
    void shouldRefuseWhatNoDeviceMaySay() {
        assertThatThrownBy(() -> of("", HERE, "佐藤")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("a+b", HERE, "佐藤"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("a".repeat(1_365), HERE, "佐藤"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counting("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counting("a", 1L << 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Passkey.isLabel(" desk")).isFalse();
        assertThat(Passkey.isLabel("a\nb")).isFalse();
        assertThat(Passkey.isLabel("x".repeat(81))).isFalse();
    }

    private Removal remove(String account, String id) {
        return store.passkeys().remove(account, id, new SignInWays(ISSUER, HERE));
    }

    private static Passkey of(String id, String rpId, String account) {
        return Passkey.made(
                id,
                rpId,
                account,
                "aGFuZGxl",
                "机の鍵",
                new PasskeyKey("ZGF0YQ", 0, false, false),
                At.MONDAY);
    }

    private static Passkey counting(String id, long signCount) {
        return Passkey.made(
                id,
                HERE,
                "佐藤",
                "aGFuZGxl",
                "key",
                new PasskeyKey("ZGF0YQ", signCount, true, false),
                At.MONDAY);
    }
}
