package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// What accounts are and were called.
///
/// What was decided and recorded keeps the name of its time. A name that an account had stays taken
/// by that account, so that nobody else can pass for who decided.
public final class AccountNames {
    /// Tables whose rows go with their account; decisions are not among them.
    private static final List<String> OWNED =
            List.of(
                    "api_token",
                    "identity",
                    "passkey",
                    "look",
                    "saved_filter",
                    "invitation",
                    "former_name");

    private final Database database;

    AccountNames(Database database) {
        this.database = database;
    }

    /// Gives an account another name, under which it signs in from now on. What it is a member of
    /// it stays, by a decision of whoever renames it; all of it or nothing.
    ///
    /// @param to for which [Account#isName] holds
    /// @param by the account that decided
    /// @return false when there is no such account, or the name is or was another's
    public boolean rename(String from, String to, String by, Instant now) {
        return database.write(handle -> {
            if (isOfAnother(handle, to, from)
                    || handle.createUpdate("UPDATE account SET name = :to WHERE name = :from")
                                    .bind("to", to)
                                    .bind("from", from)
                                    .execute()
                            == 0) {
                return false;
            }
            handle.createUpdate("DELETE FROM former_name WHERE name = :to")
                    .bind("to", to)
                    .execute();
            for (String table : OWNED) {
                handle.createUpdate("UPDATE " + table + " SET account = :to WHERE account = :from")
                        .bind("to", to)
                        .bind("from", from)
                        .execute();
            }
            handle.createUpdate(
                            "INSERT INTO former_name (name, account, until) VALUES (:from, :to,"
                                    + " :now)")
                    .bind("from", from)
                    .bind("to", to)
                    .bind("now", Stamp.of(now))
                    .execute();
            Memberships.carryOver(handle, from, to, by, now);
            return true;
        });
    }

    /// Whether an account has this name, or had it.
    public boolean isTaken(String name) {
        return database.read(handle -> isTaken(handle, name));
    }

    static boolean isTaken(Handle handle, String name) {
        return !holders(handle, name).isEmpty();
    }

    /// All names of an account, the present one included.
    public Set<String> of(String account) {
        return database.read(handle -> {
            Set<String> names =
                    new TreeSet<>(
                            handle.createQuery(
                                            "SELECT name FROM former_name WHERE account = :account")
                                    .bind("account", account)
                                    .mapTo(String.class)
                                    .list());
            names.add(account);
            return names;
        });
    }

    /// The present name itself counts as another's: there would be nothing to do.
    private static boolean isOfAnother(Handle handle, String name, String account) {
        return name.equals(account)
                || holders(handle, name).stream().anyMatch(each -> !each.equals(account));
    }

    /// The accounts that have or had a name which nobody tells from this one: in capitals or not,
    /// in wide letters or not.
    private static List<String> holders(Handle handle, String name) {
        String wanted = folded(name);
        return handle
                .createQuery(
                        "SELECT name, name AS account FROM account UNION SELECT name, account FROM"
                                + " former_name")
                .map((row, _) -> new Held(row.getString("name"), row.getString("account")))
                .stream()
                .filter(each -> folded(each.name()).equals(wanted))
                .map(Held::account)
                .toList();
    }

    private record Held(String name, String account) {}

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
