package dev.hakyu.store.internal.backup;

import dev.hakyu.store.internal.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder in which something is made before it is moved to its place, for its owner's eyes only.
///
/// It has the same name every time, so that what a killed process left is cleared by the next one.
/// A lock keeps two apart.
final class Workshop implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Workshop(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Opens it, empty.
    ///
    /// @throws dev.hakyu.store.api.StoreTrouble when another process works in it, or the folder is
    ///   none of ours
    static Workshop open(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            OwnerOnly.folders(folder);
            OwnerOnly.file(folder.resolve(LOCK));
        } else if (!Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveTroubles.inTheWay(folder);
        }
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw ArchiveTroubles.busy(folder);
            }
            Workshop workshop = new Workshop(folder, channel, lock);
            workshop.clear();
            kept = true;
            return workshop;
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                if (!part.getFileName().toString().equals(LOCK)) {
                    delete(part);
                }
            }
        }
    }

    private static void delete(Path top) throws IOException {
        Files.walkFileTree(
                top,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            clear();
            Files.deleteIfExists(folder.resolve(LOCK));
            lock.release();
        }
        Files.deleteIfExists(folder);
    }
}
