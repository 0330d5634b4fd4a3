package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Who may see what suppliers answered, as decisions; append-only.
public final class Memberships {
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    private final Database database;

    Memberships(Database database) {
        this.database = database;
    }

    /// Adds a decision.
    public void add(Membership membership) {
        database.write(handle -> add(handle, membership));
    }

    private static int add(Handle handle, Membership membership) {
        return handle.createUpdate(
                        "INSERT INTO dossier_member (number, subject, account, kind, made_by,"
                                + " made_at) SELECT COALESCE(MAX(number), 0) + 1, :subject,"
                                + " :account, :kind, :by, :at FROM dossier_member")
                .bind("subject", membership.subject())
                .bind("account", membership.account())
                .bind("kind", membership.isMember() ? ADDED : REMOVED)
                .bind("by", membership.by())
                .bind("at", Stamp.of(membership.at()))
                .execute();
    }

    /// What was decided about a subject, oldest first.
    public List<Membership> history(String subject) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT subject, account, kind, made_by, made_at FROM"
                                        + " dossier_member WHERE subject = :subject ORDER BY"
                                        + " number")
                        .bind("subject", subject)
                        .map((row, _) -> membership(row))
                        .list());
    }

    /// The members of a subject, by name.
    public Set<String> members(String subject) {
        Set<String> members = new TreeSet<>();
        for (Membership each : history(subject)) {
            if (each.isMember()) {
                members.add(each.account());
            } else {
                members.remove(each.account());
            }
        }
        return members;
    }

    /// The subjects that an account is a member of.
    public Set<String> subjectsOf(String account) {
        return database.read(handle -> subjectsOf(handle, account));
    }

    private static Set<String> subjectsOf(Handle handle, String account) {
        List<Membership> decided =
                handle.createQuery(
                                "SELECT subject, account, kind, made_by, made_at FROM"
                                        + " dossier_member WHERE account = :account ORDER BY"
                                        + " number")
                        .bind("account", account)
                        .map((row, _) -> membership(row))
                        .list();
        Set<String> subjects = new TreeSet<>();
        for (Membership each : decided) {
            if (each.isMember()) {
                subjects.add(each.subject());
            } else {
                subjects.remove(each.subject());
            }
        }
        return subjects;
    }

    /// Makes an account that was renamed a member under its new name of whatever it was a member
    /// of.
    static void carryOver(Handle handle, String from, String to, String by, Instant now) {
        for (String subject : subjectsOf(handle, from)) {
            add(handle, new Membership(subject, from, false, by, now));
            add(handle, new Membership(subject, to, true, by, now));
        }
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("subject"),
                row.getString("account"),
                row.getString("kind").equals(ADDED),
                row.getString("made_by"),
                Stamp.parse(row.getString("made_at")));
    }
}
