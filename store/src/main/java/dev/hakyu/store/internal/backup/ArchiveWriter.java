package dev.hakyu.store.internal.backup;

import dev.hakyu.store.internal.ModelJson;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an archive: entries first, their list last, all of it on the disk when it is closed.
final class ArchiveWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    /// @param file which is there and empty
    ArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        zip =
                new ZipOutputStream(
                        new BufferedOutputStream(new Kept(Channels.newOutputStream(channel))),
                        StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Adds a file as it is now; one that is gone is passed over.
    void add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(entry(name));
            HashedCopy copy = HashedCopy.of(in, zip, Long.MAX_VALUE);
            zip.closeEntry();
            entries.add(new Manifest.Entry(name, copy.bytes(), copy.sha256()));
        } catch (NoSuchFileException e) {
            // Gone since the folder was listed.
        }
    }

    Manifest finish(Instant madeAt, String program, int schema) throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT, madeAt, program, schema, entries);
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(ModelJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        return manifest;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the list says when it was made
        return entry;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            zip.close();
        }
    }

    /// Stays open when the stream around it is closed.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
