package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoveriesTest extends InvitedFixture {
    @BeforeEach
    void make() {
        assertThat(store.accounts().accept("token", "佐藤", "old hash", At.MONDAY)).isPresent();
        store.passkeys().add(passkey("lost", "佐藤"));
        store.identities().link(Identity.linked("https://id.example", "1", "佐藤", At.MONDAY));
    }

    @Test
    void shouldReplaceThePasswordOnceAndTakeThePasskeysAway() {
        assertThat(store.recoveries().issue("link", "佐藤", At.MONDAY, At.TUESDAY)).isTrue();
        assertThat(store.recoveries().find("link", At.MONDAY)).contains("佐藤");
        assertThat(hash()).isEqualTo("old hash");

        assertThat(store.recoveries().accept("link", "new hash", At.MONDAY)).contains("佐藤");

        assertThat(hash()).isEqualTo("new hash");
        assertThat(store.passkeys().of("佐藤")).isEmpty();
        assertThat(store.identities().of("佐藤")).hasSize(1);
        assertThat(store.recoveries().accept("link", "third hash", At.MONDAY)).isEmpty();
        assertThat(hash()).isEqualTo("new hash");
    }

    @Test
    void shouldTakeAPasskeyInsteadOfAPassword() {
        store.recoveries().issue("link", "佐藤", At.MONDAY, At.TUESDAY);

        assertThat(store.recoveries().accept("link", passkey("new", "鈴木"))).isFalse();
        assertThat(store.recoveries().accept("link", passkey("lost", "佐藤"))).isFalse();
        assertThat(store.recoveries().accept("guess", passkey("new", "佐藤"))).isFalse();
        assertThat(hash()).isEqualTo("old hash");
        assertThat(store.recoveries().accept("link", passkey("new", "佐藤"))).isTrue();

        assertThat(store.passkeys().of("佐藤")).extracting(Passkey::id).containsExactly("new");
        assertThat(hash()).isEmpty();
        assertThat(store.recoveries().accept("link", passkey("next", "佐藤"))).isFalse();
    }

    @Test
    void shouldEndWithItsTimeWithALaterLinkAndWithTheAccount() {
        store.recoveries().issue("first", "佐藤", At.MONDAY, At.TUESDAY);
        assertThat(store.recoveries().find("first", At.TUESDAY)).isEmpty();

        store.recoveries().issue("second", "佐藤", At.MONDAY, At.TUESDAY);
        assertThat(store.recoveries().find("first", At.MONDAY)).isEmpty();
        assertThat(store.recoveries().find("second", At.MONDAY)).contains("佐藤");

        store.accounts().disable("佐藤", At.MONDAY);
        assertThat(store.recoveries().find("second", At.MONDAY)).isEmpty();
        assertThat(store.recoveries().accept("second", "new hash", At.MONDAY)).isEmpty();
        assertThat(store.recoveries().issue("third", "佐藤", At.MONDAY, At.TUESDAY)).isFalse();
        assertThat(store.recoveries().issue("third", "nobody", At.MONDAY, At.TUESDAY)).isFalse();
    }

    @Test
    void shouldBeNoInvitation() {
        store.recoveries().issue("link", "佐藤", At.MONDAY, At.TUESDAY);

        assertThat(store.accounts().invitation("link", At.MONDAY)).isEmpty();
        assertThat(store.accounts().accept("link", "田中", "hash", At.MONDAY)).isEmpty();
        store.accounts().invite("other", AccountRole.READER, At.MONDAY, At.TUESDAY);
        assertThat(store.recoveries().find("other", At.MONDAY)).isEmpty();
    }

    private String hash() {
        return store.accounts().find("佐藤").orElseThrow().passwordHash();
    }

    private static Passkey passkey(String id, String account) {
        return Passkey.made(
                id,
                "hakyu.example.com",
                account,
                "aGFuZGxl",
                "鍵",
                new PasskeyKey("ZGF0YQ", 1, true, true),
                At.MONDAY);
    }
}
