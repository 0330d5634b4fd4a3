package dev.hakyu.network.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Writes files so that a reader sees the old content or the new one, never a part, and so that
/// what was written is still there after the power was cut.
///
/// Whoever could read a file that is replaced still can: its permissions stay, and its owner and
/// group where the system lets us give files away. A new file is as open as the process makes any.
public final class AtomicFiles {
    private static final AtomicLong COUNT = new AtomicLong();

    private AtomicFiles() {}

    /// Puts a file or folder on the disk.
    @FunctionalInterface
    interface Disk {
        void force(FileChannel open, Path what) throws IOException;
    }

    /// Writes all under temporary names first and moves them only when every one is complete; when
    /// one cannot be written, none has changed. Folders that are missing are made.
    public static void write(Map<Path, byte[]> contents) throws IOException {
        write(contents, (open, _) -> open.force(true));
    }

    static void write(Map<Path, byte[]> contents, Disk disk) throws IOException {
        Map<Path, Path> staged = new LinkedHashMap<>();
        Set<Path> folders = new LinkedHashSet<>();
        try {
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                Path target = entry.getKey().toAbsolutePath();
                Path folder = target.getParent();
                if (folder == null) {
                    throw new IOException("no folder to write to: " + target);
                }
                makeFolder(folder, folders);
                Path part = nextPart(folder);
                staged.put(part, target);
                stage(part, target, entry.getValue(), disk);
            }
            for (Map.Entry<Path, Path> each : staged.entrySet()) {
                move(each.getKey(), each.getValue());
            }
            for (Path folder : folders) {
                forceFolder(folder, disk);
            }
        } finally {
            for (Path part : staged.keySet()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /// @param changed to which every folder is added that has a new name in it
    private static void makeFolder(Path folder, Set<Path> changed) throws IOException {
        changed.add(folder);
        Path missing = folder;
        while (missing != null && !Files.exists(missing)) {
            missing = missing.getParent();
            if (missing != null) {
                changed.add(missing);
            }
        }
        Files.createDirectories(folder);
    }

    /// A name that no file has, made as the process makes any file. (Files made as temporary ones
    /// are for their owner alone, and a move keeps that.)
    private static Path nextPart(Path folder) throws IOException {
        while (true) {
            Path part =
                    folder.resolve(
                            ".hakyu-%d-%d.part"
                                    .formatted(
                                            ProcessHandle.current().pid(),
                                            COUNT.incrementAndGet()));
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException e) {
                // Left by a process that died and had our number.
            }
        }
    }

    private static void stage(Path part, Path target, byte[] content, Disk disk)
            throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            keepAccess(target, part);
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            disk.force(channel, part);
        }
    }

    private static void keepAccess(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null || !Files.exists(from)) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!before.group().equals(now.group())) {
                view.setGroup(before.group());
            }
            if (!before.owner().equals(now.owner())) {
                view.setOwner(before.owner());
            }
        } catch (IOException e) {
            // Only an administrator may give files away; ours then is the writer's.
        }
        view.setPermissions(before.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void forceFolder(Path folder, Disk disk) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            disk.force(open, folder);
        } catch (AccessDeniedException e) {
            // Windows opens no folders; its file system writes names in order by itself.
        }
    }
}
