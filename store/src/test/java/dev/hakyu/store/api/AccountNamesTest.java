package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AccountNamesTest extends InvitedFixture {
    /// Append-only: what was decided keeps the name of its time.
    private static final Set<String> HISTORY = Set.of("dossier_member");

    @Test
    void shouldTakeEverythingAlongButWhatWasDecided() {
        make("佐藤", AccountRole.ANALYST);
        SchemaFixture.fillOfAccount(store, "佐藤");
        store.memberships().add(new Membership("inc-1", "佐藤", true, "鈴木", At.MONDAY));
        store.memberships().add(new Membership("inc-2", "佐藤", true, "佐藤", At.MONDAY));
        store.memberships().add(new Membership("inc-2", "佐藤", false, "鈴木", At.MONDAY));
        store.recoveries().issue("lost", "佐藤", At.TUESDAY, At.WEDNESDAY);

        assertThat(store.accountNames().rename("佐藤", "佐藤 花子", "管理", At.TUESDAY)).isTrue();

        assertThat(store.accounts().find("佐藤")).isEmpty();
        assertThat(store.accounts().find("佐藤 花子").orElseThrow().role())
                .isEqualTo(AccountRole.ANALYST);
        assertThat(store.passkeys().of("佐藤 花子")).hasSize(1);
        assertThat(store.identities().of("佐藤 花子")).hasSize(1);
        assertThat(store.apiTokens().list("佐藤 花子")).hasSize(1);
        assertThat(store.savedFilters().list("佐藤 花子", "incidents")).hasSize(1);
        assertThat(store.looks().base("佐藤 花子", "today")).isPresent();
        assertThat(store.recoveries().find("lost", At.TUESDAY)).contains("佐藤 花子");
        assertThat(store.memberships().subjectsOf("佐藤 花子")).containsExactly("inc-1");
        assertThat(store.memberships().members("inc-1")).containsExactly("佐藤 花子");
        assertThat(store.memberships().history("inc-1"))
                .containsExactly(
                        new Membership("inc-1", "佐藤", true, "鈴木", At.MONDAY),
                        new Membership("inc-1", "佐藤", false, "管理", At.TUESDAY),
                        new Membership("inc-1", "佐藤 花子", true, "管理", At.TUESDAY));
        assertThat(store.memberships().history("inc-2")).hasSize(2);
        assertThat(tablesThatName("佐藤")).isEqualTo(HISTORY);
    }

    @Test
    void shouldTakeNoNameThatNobodyTellsFromAnothers() {
        make("Sato", AccountRole.READER);
        make("second", AccountRole.READER);

        for (String alike : List.of("SATO", "sato", "ｓａｔｏ", "Ｓato")) {
            assertThat(rename("second", alike)).as(alike).isFalse();
            assertThat(store.accountNames().isTaken(alike)).as(alike).isTrue();
        }
        assertThat(rename("second", "Satoh")).isTrue();
        assertThat(rename("Sato", "sato")).isTrue();
    }

    @Test
    void shouldKeepANameForTheAccountThatHadIt() {
        make("first", AccountRole.READER);
        make("second", AccountRole.READER);

        assertThat(rename("first", "second")).isFalse();
        assertThat(rename("nobody", "third")).isFalse();
        assertThat(rename("first", "first")).isFalse();
        assertThat(rename("first", "later")).isTrue();
        assertThat(rename("second", "first")).isFalse();
        assertThat(store.accountNames().isTaken("first")).isTrue();
        assertThat(store.accounts().accept("token", "first", "hash", At.MONDAY)).isEmpty();

        assertThat(rename("later", "last")).isTrue();
        assertThat(store.accountNames().of("last")).containsExactly("first", "last", "later");
        assertThat(rename("last", "first")).isTrue();
        assertThat(store.accountNames().of("first")).containsExactly("first", "last", "later");
        assertThat(store.accountNames().isTaken("nobody")).isFalse();
    }

    private boolean rename(String from, String to) {
        return store.accountNames().rename(from, to, from, At.TUESDAY);
    }

    private void make(String name, AccountRole role) {
        store.accounts().invite("for " + name, role, At.MONDAY, At.WEDNESDAY);
        assertThat(store.accounts().accept("for " + name, name, "hash", At.MONDAY)).isPresent();
    }

    /// Tables with a column `account` that has this value; a table that is added shows up here.
    private Set<String> tablesThatName(String account) {
        return store.database()
                .read(handle -> {
                    Set<String> found = new TreeSet<>();
                    for (String table : SchemaFixture.tablesWithAnAccount(handle)) {
                        int rows =
                                handle.createQuery(
                                                "SELECT COUNT(*) FROM "
                                                        + table
                                                        + " WHERE account = :account")
                                        .bind("account", account)
                                        .mapTo(Integer.class)
                                        .one();
                        if (rows > 0) {
                            found.add(table);
                        }
                    }
                    return found;
                });
    }
}
