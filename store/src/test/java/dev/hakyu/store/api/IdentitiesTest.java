package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.store.api.SignInWays.Removal;
import org.junit.jupiter.api.Test;

class IdentitiesTest extends InvitedFixture {
    private static final String ISSUER = "https://id.example";
    private static final String OTHER = "https://old.example";

    @Test
    void shouldOpenOneAccountOnly() {
        assertThat(store.identities().link(of(ISSUER, "1", "佐藤"))).isTrue();
        assertThat(store.identities().link(of(ISSUER, "1", "鈴木"))).isFalse();
        assertThat(store.identities().link(of(OTHER, "1", "鈴木"))).isTrue();

        assertThat(store.identities().find(ISSUER, "1")).contains(of(ISSUER, "1", "佐藤"));
        assertThat(store.identities().find(OTHER, "1")).contains(of(OTHER, "1", "鈴木"));
        assertThat(store.identities().find(ISSUER, "佐藤")).isEmpty();
    }

    @Test
    void shouldMakeAnAccountWithoutAPasswordOrNothing() {
        store.identities().link(of(ISSUER, "taken", "鈴木"));

        assertThat(store.identities().accept("guess", of(ISSUER, "1", "佐藤"))).isEmpty();
        assertThat(store.identities().accept("token", of(ISSUER, "taken", "佐藤"))).isEmpty();
        assertThat(store.accounts().find("佐藤")).isEmpty();
        Account made = store.identities().accept("token", of(ISSUER, "1", "佐藤")).orElseThrow();

        assertThat(made.role()).isEqualTo(AccountRole.ANALYST);
        assertThat(made.hasPassword()).isFalse();
        assertThat(store.identities().accept("token", of(ISSUER, "2", "田中"))).isEmpty();
    }

    @Test
    void shouldKeepTheLastWayIn() {
        store.identities().accept("token", of(ISSUER, "1", "佐藤"));
        store.identities().link(of(OTHER, "1", "佐藤"));

        assertThat(unlink("鈴木", ISSUER, "1")).isEqualTo(Removal.NOT_THERE);
        assertThat(unlink("佐藤", ISSUER, "2")).isEqualTo(Removal.NOT_THERE);
        assertThat(unlink("佐藤", ISSUER, "1")).isEqualTo(Removal.LAST_WAY);
        assertThat(unlink("佐藤", OTHER, "1")).isEqualTo(Removal.DONE);
        store.identities().link(of(ISSUER, "2", "佐藤"));
        assertThat(unlink("佐藤", ISSUER, "1")).isEqualTo(Removal.DONE);
        assertThat(unlink("佐藤", ISSUER, "2")).isEqualTo(Removal.LAST_WAY);
        store.accounts().setPassword("佐藤", "hash");
        assertThat(unlink("佐藤", ISSUER, "2")).isEqualTo(Removal.DONE);
        assertThat(store.identities().of("佐藤")).isEmpty();
    }

    @Test
    void shouldLinkSoManyAndNoMore() {
        for (int i = 0; i < Identities.MOST; i++) {
            assertThat(store.identities().link(of(ISSUER, "s" + i, "佐藤"))).isTrue();
        }
        assertThat(store.identities().link(of(ISSUER, "more", "佐藤"))).isFalse();
        assertThat(store.identities().of("佐藤")).hasSize(Identities.MOST);
    }

    @Test
    void shouldRefuseWhatNoProviderMaySay() {
        assertThat(Identity.isSubject("")).isFalse();
        assertThat(Identity.isSubject("a\0b")).isFalse();
        assertThat(Identity.isSubject("x".repeat(256))).isFalse();
        assertThatThrownBy(() -> of("", "1", "佐藤")).isInstanceOf(IllegalArgumentException.class);
    }

    private Removal unlink(String account, String issuer, String subject) {
        return store.identities().unlink(account, issuer, subject, new SignInWays(ISSUER, ""));
    }

    private static Identity of(String issuer, String subject, String account) {
        return Identity.linked(issuer, subject, account, At.MONDAY);
    }
}
