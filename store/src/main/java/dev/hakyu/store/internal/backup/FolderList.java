package dev.hakyu.store.internal.backup;

import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of a workspace that go into an archive: all but the database, which is copied on its
/// own, and what says who is at work.
///
/// @param files relative to the workspace, in the order of their names
/// @param leftOut links and whatever is neither file nor folder, relative to the workspace
record FolderList(List<Path> files, List<Path> leftOut) {
    private static final Set<String> OF_THE_STORE =
            Set.of("hakyu.db", "hakyu.db-wal", "hakyu.db-shm", "lock", "owner");
    private static final String DAMAGED = "damaged-";

    FolderList {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    static FolderList of(Path workspace) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        Files.walkFileTree(
                workspace,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return isDamaged(workspace.relativize(folder))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        Path within = workspace.relativize(file);
                        if (!attributes.isRegularFile()) {
                            leftOut.add(within);
                        } else if (!isOfTheStore(within) && !isUnfinished(within)) {
                            files.add(within);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE; // gone since its folder was listed
                        }
                        throw failure;
                    }
                });
        files.sort(null);
        leftOut.sort(null);
        return new FolderList(files, leftOut);
    }

    /// The database and what stands beside it.
    static boolean isOfTheStore(Path within) {
        return within.getNameCount() == 2
                && within.startsWith(Store.FOLDER)
                && OF_THE_STORE.contains(within.getFileName().toString());
    }

    private static boolean isDamaged(Path within) {
        return within.getNameCount() == 2
                && within.startsWith(Store.FOLDER)
                && within.getFileName().toString().startsWith(DAMAGED);
    }

    /// What a process is just writing under another name, or left when it died.
    private static boolean isUnfinished(Path within) {
        String name = within.getFileName().toString();
        return name.startsWith(".hakyu-") && name.endsWith(".part");
    }
}
