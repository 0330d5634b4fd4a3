package dev.hakyu.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that nobody but their owner can open, from the moment they are there. Where a
/// file system knows no such permissions, its folder decides.
public final class OwnerOnly {
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    public static void folder(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /// With all folders above it that are missing.
    public static void folders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /// The folders above a file.
    public static void foldersOf(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            folders(parent);
        }
    }

    /// An empty file; fails when there is one.
    public static void file(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    private static FileAttribute<?>[] attributes(Path path, FileAttribute<?> wanted) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean posix = Files.getFileAttributeView(there, PosixFileAttributeView.class) != null;
        return posix ? new FileAttribute<?>[] {wanted} : new FileAttribute<?>[0];
    }
}
