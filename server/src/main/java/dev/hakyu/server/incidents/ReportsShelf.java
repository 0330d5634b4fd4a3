package dev.hakyu.server.incidents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The folder `reports` of a workspace, for originals that people add.
final class ReportsShelf {
    private static final int MOST_NAMESAKES = 1000;

    private ReportsShelf() {}

    /// Keeps a file; when this returns, it is on the disk, whole. A file of the same name with
    /// other bytes stays, and this one gets a number, also when both come at once.
    ///
    /// @param name a safe one, with its ending
    /// @return the name it has in the folder
    static synchronized String keep(Path workspace, String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("reports"));
        int dot = name.lastIndexOf('.');
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            String tried =
                    number == 1
                            ? name
                            : name.substring(0, dot) + "-" + number + name.substring(dot);
            Path file = folder.resolve(tried);
            if (!Files.exists(file)) {
                write(folder, file, bytes);
                return tried;
            }
            if (Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return tried;
            }
        }
        throw new IOException("too many files are called " + name);
    }

    private static void write(Path folder, Path file, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(folder, ".added-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
