package dev.hakyu.store.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What a connection that writes is told first, and the lock that it holds.
///
/// The lock belongs to the session and goes with it, in whatever way that ends. It is named after
/// the schema, so that several workspaces may stand in one database.
final class PostgresSession {
    /// First half of the lock's name: "HKYU".
    private static final int CLASS = 0x484b5955;

    /// A schema that is not there yet has the name that it is about to get.
    private static final String NAME = "COALESCE(current_schema(), current_setting('search_path'))";

    private PostgresSession() {}

    static void prepare(Handle handle) {
        handle.execute("SET lock_timeout = '30s'");
        handle.execute("SET default_transaction_isolation = 'read committed'");
        handle.execute("SET default_transaction_read_only = off");
        set(handle, "synchronous_commit", "on", "setting = 'off'");
        // A session that the server ends for being idle would let the lock go.
        set(handle, "idle_session_timeout", "0", "setting <> '0'");
    }

    /// Not every server knows every setting.
    private static void set(Handle handle, String name, String value, String when) {
        handle.createQuery(
                        "SELECT set_config(name, :value, false) FROM pg_settings WHERE name = :name"
                                + " AND "
                                + when)
                .bind("name", name)
                .bind("value", value)
                .mapTo(String.class)
                .list();
    }

    static boolean tryLock(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_lock(:class, hashtext(" + NAME + "))")
                .bind("class", CLASS)
                .mapTo(Boolean.class)
                .one();
    }

    /// Who holds it, as far as the server tells us.
    static Optional<String> whoLocks(Handle handle) {
        return handle
                .createQuery(
                        "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid"
                                + " = l.pid WHERE l.locktype = 'advisory' AND l.granted AND l.classid"
                                + " = CAST(:class AS oid) AND a.datname = current_database()"
                                + " AND CAST(l.objid AS bigint) ="
                                + " (CAST(hashtext("
                                + NAME
                                + ") AS bigint) & 4294967295)")
                .bind("class", CLASS)
                .mapTo(String.class)
                .list()
                .stream()
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
