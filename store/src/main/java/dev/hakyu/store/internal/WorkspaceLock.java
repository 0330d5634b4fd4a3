package dev.hakyu.store.internal;

import dev.hakyu.store.api.LockOwner;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One writer per workspace.
///
/// The operating system holds the lock on `.hakyu/lock` and lets it go when the process ends in any
/// way, so a dead process never keeps a workspace. Who holds it stands beside it in `.hakyu/owner`:
/// in another file, since closing any handle of a locked file lets the lock go on POSIX systems.
/// For the same reason this process remembers what it holds itself instead of asking the system.
public final class WorkspaceLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final Path ownerFile;
    private final FileChannel channel;
    private final FileLock lock;
    private final @Nullable LockOwner abandonedBy;
    private boolean closed;

    private WorkspaceLock(
            Path key,
            Path ownerFile,
            FileChannel channel,
            FileLock lock,
            @Nullable LockOwner abandonedBy) {
        this.key = key;
        this.ownerFile = ownerFile;
        this.channel = channel;
        this.lock = lock;
        this.abandonedBy = abandonedBy;
    }

    /// Takes the lock.
    ///
    /// @param folder `.hakyu`, which exists
    /// @throws StoreTrouble with the owner named, when it is held
    public static WorkspaceLock take(Path folder, LockOwner owner) throws IOException {
        Path key = folder.toRealPath();
        Path ownerFile = folder.resolve("owner");
        if (!HELD.add(key)) {
            throw Troubles.inUse(folder, owner(ownerFile));
        }
        boolean taken = false;
        try {
            WorkspaceLock lock = lock(key, folder, ownerFile, owner);
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(key);
            }
        }
    }

    private static WorkspaceLock lock(Path key, Path folder, Path ownerFile, LockOwner owner)
            throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw Troubles.inUse(folder, owner(ownerFile));
            }
            LockOwner before = owner(ownerFile).orElse(null);
            Files.writeString(ownerFile, owner.toText());
            kept = true;
            return new WorkspaceLock(key, ownerFile, channel, lock, before);
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    /// Who held the workspace last and ended without letting it go.
    public Optional<LockOwner> abandonedBy() {
        return Optional.ofNullable(abandonedBy);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            Files.deleteIfExists(ownerFile);
            lock.release();
        } finally {
            HELD.remove(key);
        }
    }

    private static Optional<LockOwner> owner(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 4096) {
            return Optional.empty();
        }
        try {
            return LockOwner.parse(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
