package dev.hakyu.store.internal.backup;

import dev.hakyu.store.api.LockOwner;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.internal.OwnerOnly;
import dev.hakyu.store.internal.SqliteDatabase;
import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.WorkspaceLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays an archive out as a workspace: beside its place first, and moved there when it is whole and
/// its database opens. What was there is never deleted.
public final class RestoreJob {
    private static final String WORKSHOP = ".hakyu-restore.part";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RestoreJob() {}

    /// Makes the database of a laid-out workspace ready.
    public interface Opening {
        /// When this fails, nothing is restored.
        void open(Path made);

        /// Takes back what was done outside of the laid-out workspace.
        void undo();
    }

    /// What was laid out.
    ///
    /// @param aside where the workspace went that was there, or null
    /// @param schema of the database in the archive; 0 when it held none
    public record Result(
            Path workspace,
            @Nullable Path aside,
            int files,
            long bytes,
            int schema,
            Instant madeAt,
            String program) {}

    /// Checks the archive, lays it out and moves it to its place.
    ///
    /// @param replace a workspace that is there may be put aside
    /// @param owner who does this
    public static Result run(
            Path archive, Path workspace, boolean replace, LockOwner owner, Opening opening)
            throws IOException {
        Path target = workspace.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(target.getParent(), "a workspace has a folder");
        boolean occupied = isOccupied(target);
        if (occupied && !replace) {
            throw ArchiveTroubles.notEmpty(target);
        }
        try (ArchiveReader reader = ArchiveReader.open(archive)) {
            Files.createDirectories(folder);
            checkSpace(folder, reader.manifest().bytes());
            try (Workshop workshop = Workshop.open(folder.resolve(WORKSHOP))) {
                Path made = workshop.resolve("workspace");
                OwnerOnly.folder(made);
                reader.unpack(made);
                checkDatabase(archive, made, reader.manifest());
                opening.open(made);
                Path aside = moveIn(made, target, occupied, owner, opening);
                BackupJob.force(folder);
                Manifest manifest = reader.manifest();
                return new Result(
                        target,
                        aside,
                        manifest.files().size(),
                        manifest.bytes(),
                        manifest.schema(),
                        manifest.madeAt(),
                        manifest.program());
            }
        }
    }

    private static boolean isOccupied(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isDirectory(target)) {
            throw ArchiveTroubles.notAFolder(target);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(target)) {
            return found.iterator().hasNext();
        }
    }

    private static void checkSpace(Path folder, long bytes) throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < bytes) {
            throw ArchiveTroubles.noSpace(folder, bytes, usable);
        }
    }

    private static void checkDatabase(Path archive, Path made, Manifest manifest)
            throws IOException {
        Path file = made.resolve(Store.FOLDER).resolve("hakyu.db");
        OwnerOnly.foldersOf(file);
        if (!manifest.hasDatabase()) {
            return;
        }
        if (manifest.schema() > SqliteDatabase.newestSchema()) {
            throw Troubles.newer(
                    archive.toString(),
                    String.valueOf(manifest.schema()),
                    String.valueOf(SqliteDatabase.newestSchema()));
        }
        SqliteDatabase.findForeign(file)
                .ifPresent(name -> {
                    throw ArchiveTroubles.database(archive, name);
                });
    }

    /// Nobody may be at work in a workspace that is put aside.
    private static Path putAside(Path target, LockOwner owner) throws IOException {
        Path store = target.resolve(Store.FOLDER);
        if (Files.isDirectory(store)) {
            WorkspaceLock.take(store, owner).close();
        }
        String name = target.getFileName() + ".before-" + MOMENT.format(owner.since());
        Path aside = target.resolveSibling(name);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = target.resolveSibling(name + "-" + i);
        }
        Files.move(target, aside);
        return aside;
    }

    private static @Nullable Path moveIn(
            Path made, Path target, boolean occupied, LockOwner owner, Opening opening)
            throws IOException {
        Path aside = null;
        boolean moved = false;
        try {
            aside = occupied ? putAside(target, owner) : null;
            Files.deleteIfExists(target); // empty
            Files.move(made, target);
            moved = true;
            return aside;
        } finally {
            if (!moved) {
                opening.undo();
            }
            if (!moved && aside != null && !Files.exists(target)) {
                Files.move(aside, target);
            }
        }
    }
}
