package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The database of a workspace: one connection that writes, a few that read.
///
/// When [#write] returns, what it did is on the disk. A write inside another joins it. Readers see
/// the last finished write and never wait for the writer; a thread that is writing reads through
/// its own write. Safe for many threads.
public abstract sealed class Database implements AutoCloseable
        permits SqliteDatabase, PostgresDatabase {
    private static final int MOST_READERS = 4;

    private final boolean mayWrite;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore readers = new Semaphore(MOST_READERS);
    private @Nullable Handle writer;
    private boolean active;
    private boolean broken;

    /// Takes the connection that writes.
    ///
    /// @param writer null for a database that is only read
    Database(@Nullable Handle writer) {
        this.mayWrite = writer != null;
        this.writer = writer;
    }

    /// A connection that may write; only asked for when the one before is no longer usable.
    abstract Handle openWriter();

    abstract Handle openReader();

    /// False when a connection has to be replaced before it is used again.
    abstract boolean isUsable(Handle handle);

    /// What is told of a failure.
    abstract StoreTrouble trouble(Throwable failure);

    /// Where it is, for people: a path or an address without its password.
    public abstract String where();

    /// What a person can do when it is damaged.
    public abstract Text mend();

    /// Lets go of what erased rows still occupy.
    public abstract void shrink();

    /// What is wrong with the structure of the database; empty when nothing is.
    public abstract List<String> structure(int most);

    /// Writes everything as it is at one moment into a file of SQLite.
    ///
    /// @param target empty file
    /// @return version of the tables; 0 when there are none, and the target stays empty
    public abstract int copyTo(Path target);

    /// Does work in one transaction: all of it is kept, or nothing.
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            Handle handle = writer();
            return active ? joined(handle, work) : first(handle, work);
        } catch (JdbiException e) {
            throw trouble(e);
        } finally {
            writing.unlock();
        }
    }

    private <T extends @Nullable Object> T first(Handle handle, Function<Handle, T> work) {
        active = true;
        broken = false;
        try {
            return handle.inTransaction(within -> {
                T result = work.apply(within);
                if (broken) {
                    throw new IllegalStateException(
                            "a part of this write failed, so all of it is undone");
                }
                return result;
            });
        } finally {
            active = false;
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
            throw trouble(e);
        }
    }

    private <T extends @Nullable Object> T withReader(Function<Handle, T> work) {
        Handle handle = reader();
        boolean done = false;
        try {
            T result = work.apply(handle);
            done = true;
            return result;
        } finally {
            if (done) {
                idle.push(handle);
            } else {
                discard(handle);
            }
        }
    }

    private Handle reader() {
        for (Handle waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
            if (isUsable(waiting)) {
                return waiting;
            }
            discard(waiting);
        }
        return openReader();
    }

    /// Does work outside of any transaction.
    void alone(Consumer<Handle> work) {
        writing.lock();
        try {
            work.accept(writer());
        } catch (JdbiException e) {
            throw trouble(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
                discard(handle);
            }
            if (writer != null) {
                discard(writer);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Everything that was acknowledged is kept by now, so that nothing is lost when this fails.
    private static void discard(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            // Its connection was broken.
        }
    }

    private Handle writer() {
        if (!mayWrite || writer == null) {
            throw new IllegalStateException(
                    "this store was opened to read; open it with Store.open to write");
        }
        if (!active && !isUsable(writer)) {
            discard(writer);
            writer = openWriter();
        }
        return writer;
    }
}
