package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.LockOwner;
import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A schema of PostgreSQL that holds one workspace.
///
/// The connection that writes holds an advisory lock for as long as it lives, so that one process
/// at a time writes, on whatever machine; when it breaks, the next write takes a new connection and
/// the lock anew, or fails because somebody else has it. A write has been forced to the server's
/// disk when it returns, whatever the server's default is.
public final class PostgresDatabase extends Database {
    private static final int VALID_SECONDS = 5;

    /// A process that was killed a moment ago is still known to the server.
    private static final int LOCK_ATTEMPTS = 60;

    private static final int LOCK_PAUSE_MILLIS = 50;

    private final PostgresAddress address;
    private final PGSimpleDataSource source;
    private final Jdbi jdbi;

    private PostgresDatabase(
            PostgresAddress address,
            PGSimpleDataSource source,
            Jdbi jdbi,
            @Nullable Handle writer) {
        super(writer);
        this.address = address;
        this.source = source;
        this.jdbi = jdbi;
    }

    /// Opens it, making or upgrading the tables where needed, and keeps others from writing.
    ///
    /// @param url with user and password
    /// @param fresh called when there are no tables yet, before they are made
    /// @throws StoreTrouble when it cannot be reached or written, is in use by another process, who
    ///   is named, or is newer than this program
    public static PostgresDatabase open(String url, LockOwner owner, Runnable fresh) {
        PostgresAddress address = PostgresAddress.parse(url);
        PGSimpleDataSource source = address.source(name(owner));
        Jdbi jdbi = jdbi(source);
        try {
            Handle writer = writer(jdbi, address);
            boolean ready = false;
            try {
                Connection connection = writer.getConnection();
                String where = address.toString();
                if (Schema.version(where, Dialect.POSTGRES, connection) == 0) {
                    fresh.run();
                }
                if (!Schema.isCurrent(where, Dialect.POSTGRES, connection)) {
                    Schema.upgrade(
                            source,
                            Dialect.POSTGRES,
                            failure -> PostgresTroubles.of(where, failure));
                }
                ready = true;
                return new PostgresDatabase(address, source, jdbi, writer);
            } finally {
                if (!ready) {
                    writer.close();
                }
            }
        } catch (SQLException | JdbiException e) {
            throw PostgresTroubles.of(address.toString(), e);
        }
    }

    /// Opens it for reading beside another process that may be writing.
    ///
    /// @return null when it is empty or needs an upgrade, which takes the writer's lock
    public static @Nullable PostgresDatabase openToRead(String url, LockOwner owner) {
        PostgresAddress address = PostgresAddress.parse(url);
        PGSimpleDataSource source = address.source(name(owner));
        try (Connection connection = source.getConnection()) {
            return Schema.isCurrent(address.toString(), Dialect.POSTGRES, connection)
                    ? new PostgresDatabase(address, source, jdbi(source), null)
                    : null;
        } catch (SQLException e) {
            throw PostgresTroubles.of(address.toString(), e);
        }
    }

    /// As [Database#copyTo(Path)], without opening it.
    public static int copy(String url, LockOwner owner, Path target) {
        PostgresAddress address = PostgresAddress.parse(url);
        return copy(address, address.source(name(owner)), target);
    }

    private static int copy(PostgresAddress address, PGSimpleDataSource source, Path target) {
        try (Connection from = source.getConnection()) {
            int version = Schema.version(address.toString(), Dialect.POSTGRES, from);
            if (version > 0) {
                from.setAutoCommit(false);
                from.setReadOnly(true);
                from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                SqliteDatabase.make(target, version);
                try (Connection to = SqliteDatabase.connect(target, SqliteDatabase.Use.WRITE)) {
                    TableCopy.all(from, to, Dialect.SQLITE);
                }
                from.rollback();
            }
            return version;
        } catch (SQLException e) {
            throw PostgresTroubles.of(address.toString(), e);
        }
    }

    /// Fills the empty tables from a file of SQLite: all of it, or nothing.
    ///
    /// @throws StoreTrouble when they are not empty
    public void fillFrom(Path file) {
        write(handle -> {
            try (Connection from = SqliteDatabase.connect(file, SqliteDatabase.Use.READ)) {
                if (!TableCopy.isEmpty(handle.getConnection())) {
                    throw Troubles.notEmpty(where());
                }
                TableCopy.into(from, handle.getConnection(), Dialect.POSTGRES);
                return null;
            } catch (SQLException e) {
                throw PostgresTroubles.of(where(), e);
            }
        });
    }

    /// Empties all tables.
    public void empty() {
        write(handle -> {
            Tables.ALL.forEach(table -> handle.execute("DELETE FROM " + table));
            return null;
        });
    }

    private static Jdbi jdbi(PGSimpleDataSource source) {
        return Jdbi.create(source).registerArgument(new PostgresText());
    }

    private static Handle writer(Jdbi jdbi, PostgresAddress address) {
        Handle handle = jdbi.open();
        boolean locked = false;
        try {
            PostgresSession.prepare(handle);
            lock(handle, address);
            locked = true;
            return handle;
        } finally {
            if (!locked) {
                handle.close();
            }
        }
    }

    private static void lock(Handle handle, PostgresAddress address) {
        for (int attempt = 0; !PostgresSession.tryLock(handle); attempt++) {
            if (attempt == LOCK_ATTEMPTS) {
                Optional<String> by = PostgresSession.whoLocks(handle);
                throw PostgresTroubles.inUse(address.toString(), by.orElse(null));
            }
            try {
                Thread.sleep(LOCK_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw PostgresTroubles.inUse(address.toString(), null);
            }
        }
    }

    /// As the server shows it to whoever asks who is connected; it takes 63 letters of ASCII.
    private static String name(LockOwner owner) {
        String name = "%s (process %d on %s)".formatted(owner.command(), owner.pid(), owner.host());
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "?");
        return ascii.substring(0, Math.min(63, ascii.length()));
    }

    @Override
    Handle openWriter() {
        return writer(jdbi, address);
    }

    @Override
    Handle openReader() {
        Handle handle = jdbi.open();
        handle.execute("SET default_transaction_read_only = on");
        return handle;
    }

    @Override
    boolean isUsable(Handle handle) {
        try {
            return handle.getConnection().isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    StoreTrouble trouble(Throwable failure) {
        return PostgresTroubles.of(where(), failure);
    }

    @Override
    public String where() {
        return address.toString();
    }

    @Override
    public Text mend() {
        return PostgresTroubles.RESTORE;
    }

    /// Writes the tables anew without what was erased. Copies that the server keeps elsewhere, such
    /// as its log and backups, are its administrator's.
    @Override
    public void shrink() {
        alone(handle -> {
            for (String table : Tables.ALL) {
                handle.execute("VACUUM FULL " + table);
            }
        });
    }

    /// The server watches over its own structure.
    @Override
    public List<String> structure(int most) {
        return List.of();
    }

    @Override
    public int copyTo(Path target) {
        return copy(address, source, target);
    }
}
