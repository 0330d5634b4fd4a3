package dev.hakyu.store.internal;

import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The SQLite file of a workspace: one connection that writes, a few that read.
///
/// Write-ahead log, `synchronous=FULL`: when [#write] returns, what it did is on the disk. A write
/// inside another joins it. Readers see the last finished write and never wait for the writer; a
/// thread that is writing reads through its own write. Safe for many threads.
public final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;
    private static final int MOST_READERS = 4;

    private final Path file;
    private final Jdbi jdbi;
    private final @Nullable Handle writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore readers = new Semaphore(MOST_READERS);
    private boolean broken;

    private Database(Path file, boolean mayWrite) {
        this.file = file;
        this.jdbi = Jdbi.create(() -> connect(file, !mayWrite));
        this.writer = mayWrite ? jdbi.open() : null;
    }

    /// Opens the file, making or upgrading it where needed.
    ///
    /// @throws StoreTrouble when it cannot be opened or written, is damaged or newer than this
    ///   program
    public static Database open(Path file) {
        try {
            try (Connection connection = connect(file, false)) {
                if (Schema.isCurrent(file, connection)) {
                    return new Database(file, true);
                }
            }
            Schema.upgrade(file, config(false));
            return new Database(file, true);
        } catch (SQLException | JdbiException e) {
            throw Troubles.of(file, e);
        }
    }

    /// Opens a file for reading beside another process that may be writing it.
    ///
    /// @return null when it is not there or needs an upgrade, which takes the writer's lock
    public static @Nullable Database openToRead(Path file) {
        if (!file.toFile().isFile()) {
            return null;
        }
        try (Connection connection = connect(file, true)) {
            return Schema.isCurrent(file, connection) ? new Database(file, false) : null;
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    /// Writes the database as it is at this moment into another file, while others write to it.
    ///
    /// @param target empty file
    /// @return version of its tables; 0 when there is no database, and the target stays empty
    public static int copy(Path file, Path target) {
        if (!file.toFile().isFile()) {
            return 0;
        }
        try (Connection connection = connect(file, true);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
        try (Connection copied = connect(target, true)) {
            return Schema.version(target, copied);
        } catch (SQLException e) {
            throw Troubles.of(target, e);
        }
    }

    /// Version of the tables that this program knows.
    public static int schemaVersion() {
        return Schema.VERSION;
    }

    /// Something in a database of unknown origin that no migration of ours makes and that would
    /// change what our statements do: a view or a trigger.
    ///
    /// @return its name; empty when there is none
    public static Optional<String> findForeign(Path file) {
        try (Connection connection = connect(file, true);
                Statement query = connection.createStatement();
                ResultSet found =
                        query.executeQuery(
                                "SELECT type || ' ' || name FROM sqlite_master WHERE type NOT IN"
                                        + " ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    public Path file() {
        return file;
    }

    /// Does work in one transaction: all of it is kept, or nothing.
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            Handle handle = writer();
            if (handle.isInTransaction()) {
                return joined(handle, work);
            }
            broken = false;
            return handle.inTransaction(within -> {
                T result = work.apply(within);
                if (broken) {
                    throw new IllegalStateException(
                            "a part of this write failed, so all of it is undone");
                }
                return result;
            });
        } catch (JdbiException e) {
            throw Troubles.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private <T extends @Nullable Object> T joined(Handle handle, Function<Handle, T> work) {
        boolean done = false;
        try {
            T result = work.apply(handle);
            done = true;
            return result;
        } finally {
            broken |= !done;
        }
    }

    /// Reads.
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        try {
            if (writing.isHeldByCurrentThread()) {
                return work.apply(writer());
            }
            readers.acquireUninterruptibly();
            try {
                return withReader(work);
            } finally {
                readers.release();
            }
        } catch (JdbiException e) {
            throw Troubles.of(file, e);
        }
    }

    private <T extends @Nullable Object> T withReader(Function<Handle, T> work) {
        Handle waiting = idle.poll();
        Handle handle = waiting != null ? waiting : jdbi.open();
        boolean done = false;
        try {
            handle.execute("PRAGMA query_only = ON");
            T result = work.apply(handle);
            done = true;
            return result;
        } finally {
            if (done) {
                idle.push(handle);
            } else {
                handle.close();
            }
        }
    }

    /// Moves what the write-ahead log holds into the file.
    public void checkpoint() {
        writing.lock();
        try {
            writer().createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).list();
        } catch (JdbiException e) {
            throw Troubles.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
                handle.close();
            }
            if (writer != null) {
                writer.close();
            }
        } catch (JdbiException e) {
            throw Troubles.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private Handle writer() {
        if (writer == null) {
            throw new IllegalStateException(
                    "this store was opened to read; open it with Store.open to write");
        }
        return writer;
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        return config(readOnly).createConnection("jdbc:sqlite:" + file);
    }

    private static SQLiteConfig config(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        return config;
    }
}
