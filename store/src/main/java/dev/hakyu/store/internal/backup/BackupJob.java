package dev.hakyu.store.internal.backup;

import dev.hakyu.store.api.Backup;
import dev.hakyu.store.internal.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;

/// Makes an archive of a workspace that others may be writing to.
///
/// The database is copied first and the folder after it: what the folder's log knows more than the
/// database is added when the archive is restored, so that no mail goes twice. The archive is read
/// back whole before it gets its name.
public final class BackupJob {
    private static final String WORKSHOP = ".hakyu-backup.part";
    private static final String DATABASE = "hakyu.db";

    private BackupJob() {}

    /// Makes the archive.
    ///
    /// @param archive to be made, outside the workspace
    /// @param replace a file of this name may be there
    public static Backup run(
            Path workspace,
            DatabaseCopy database,
            Path archive,
            boolean replace,
            String program,
            Instant now)
            throws IOException {
        Path target = archive.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(target.getParent(), "an archive has a folder");
        checkPlace(workspace, target, replace);
        Files.createDirectories(folder);
        if (folder.toRealPath().startsWith(workspace.toRealPath())) {
            throw ArchiveTroubles.within(archive);
        }
        try (Workshop workshop = Workshop.open(folder.resolve(WORKSHOP))) {
            Path part = workshop.resolve("archive");
            FolderList list;
            Manifest manifest;
            OwnerOnly.file(part);
            try (ArchiveWriter writer = new ArchiveWriter(part)) {
                int schema = addDatabase(writer, database, workshop.resolve(DATABASE));
                list = FolderList.of(workspace);
                for (Path file : list.files()) {
                    writer.add(
                            Manifest.FILES + file.toString().replace('\\', '/'),
                            workspace.resolve(file));
                }
                manifest = writer.finish(now, program, schema);
            }
            try (ArchiveReader reader = ArchiveReader.open(part)) {
                reader.verify();
            }
            long archiveBytes = Files.size(part);
            checkPlace(workspace, target, replace);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            force(folder);
            return new Backup(
                    target,
                    manifest.files().size(),
                    manifest.bytes(),
                    archiveBytes,
                    manifest.schema(),
                    manifest.madeAt(),
                    list.leftOut().stream().map(Path::toString).toList());
        }
    }

    private static void checkPlace(Path workspace, Path target, boolean replace) {
        if (target.startsWith(workspace.toAbsolutePath().normalize())) {
            throw ArchiveTroubles.within(target);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !(replace && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS))) {
            throw ArchiveTroubles.exists(target);
        }
    }

    private static int addDatabase(ArchiveWriter writer, DatabaseCopy database, Path copy)
            throws IOException {
        OwnerOnly.file(copy);
        int schema = database.into(copy);
        if (schema > 0) {
            writer.add(Manifest.DATABASE, copy);
        }
        Files.delete(copy);
        return schema;
    }

    static void force(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders; its file system writes names in order by itself.
        }
    }
}
