package dev.hakyu.store.internal;

import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    private Database(Path file, Use use) {
        this.file = file;
        this.jdbi = Jdbi.create(() -> connect(file, use));
        this.writer = use == Use.WRITE ? jdbi.open() : null;
    }

    /// What a file is opened for.
    private enum Use {
        WRITE,
        READ,
        /// Read where nothing can be written, not even the index of the write-ahead log that
        /// readers share.
        READ_FROZEN
    }

    /// Opens the file, making or upgrading it where needed.
    ///
    /// @throws StoreTrouble when it cannot be opened or written, is damaged or newer than this
    ///   program
    public static Database open(Path file) {
        try {
            try (Connection connection = connect(file, Use.WRITE)) {
                if (Schema.isCurrent(file, connection)) {
                    return new Database(file, Use.WRITE);
                }
            }
            Schema.upgrade(file, config(Use.WRITE));
            return new Database(file, Use.WRITE);
        } catch (SQLException | JdbiException e) {
            throw Troubles.of(file, e);
        }
    }

    /// Opens a file for reading beside another process that may be writing it.
    ///
    /// Where the folder cannot be written, nobody else writes it either and it is read as it is.
    ///
    /// @return null when it is not there or needs an upgrade, which takes the writer's lock
    public static @Nullable Database openToRead(Path file) {
        return openToRead(file, isFrozen(file));
    }

    /// @param frozen whether to read without writing anything beside the file
    static @Nullable Database openToRead(Path file, boolean frozen) {
        if (!file.toFile().isFile()) {
            return null;
        }
        Use use = frozen ? Use.READ_FROZEN : Use.READ;
        try (Connection connection = connect(file, use)) {
            return Schema.isCurrent(file, connection) ? new Database(file, use) : null;
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    /// True when the folder cannot be written and all that was written is in the file.
    private static boolean isFrozen(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && !Files.isWritable(folder)
                && file.resolveSibling(file.getFileName() + "-wal").toFile().length() == 0;
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

    private static Connection connect(Path file, Use use) throws SQLException {
        String address =
                switch (use) {
                    case WRITE, READ -> "jdbc:sqlite:" + file;
                    case READ_FROZEN ->
                            "jdbc:sqlite:file:"
                                    + file.toAbsolutePath().toUri().getRawPath()
                                    + "?immutable=1";
                };
        return config(use).createConnection(address);
    }

    private static SQLiteConfig config(Use use) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (use == Use.WRITE) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        return config;
    }
}
