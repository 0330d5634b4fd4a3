package dev.hakyu.store.internal.backup;

import dev.hakyu.store.api.Store;
import dev.hakyu.store.internal.ModelJson;
import dev.hakyu.store.internal.OwnerOnly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Reads an archive that may be damaged, or made by somebody to do harm.
///
/// Nothing is written before the list of what it holds is sound: every entry is on it and every one
/// on it is there, names stay below the folder, sizes stay within bounds. Then each entry is read
/// to the size on the list and no further, and compared with its hash.
final class ArchiveReader implements AutoCloseable {
    static final int MOST_FILES = 200_000;
    static final int MOST_MANIFEST_BYTES = 64 << 20;

    /// What unpacks to more than both is not a backup but a bomb: texts and pages shrink to a
    /// tenth.
    static final long LARGEST_WITHOUT_PROPORTION = 8L << 30;

    static final int MOST_TIMES_THE_ARCHIVE = 20;

    private static final int MOST_NAME_BYTES = 4096;
    private static final int MOST_PART_BYTES = 255;
    private static final TypeReference<Manifest> MANIFEST = new TypeReference<>() {};

    private final Path archive;
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(Path archive, ZipFile zip, Manifest manifest) {
        this.archive = archive;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens it and checks its list.
    ///
    /// @throws dev.hakyu.store.api.StoreTrouble that names what is wrong
    static ArchiveReader open(Path archive) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw ArchiveTroubles.missing(archive);
        }
        ZipFile zip = zip(archive);
        @Nullable ArchiveReader reader = null;
        try {
            reader = new ArchiveReader(archive, zip, manifest(archive, zip));
            reader.checkList();
            return reader;
        } finally {
            if (reader == null) {
                zip.close();
            }
        }
    }

    private static ZipFile zip(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw ArchiveTroubles.notAnArchive(archive, e.getMessage());
        }
    }

    private static Manifest manifest(Path archive, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw ArchiveTroubles.entryMissing(archive, Manifest.NAME);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            if (HashedCopy.of(in, bytes, MOST_MANIFEST_BYTES).bytes() > MOST_MANIFEST_BYTES) {
                throw ArchiveTroubles.changed(archive, Manifest.NAME);
            }
        } catch (ZipException e) {
            throw ArchiveTroubles.changed(archive, Manifest.NAME);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        if (crc.getValue() != entry.getCrc()) {
            throw ArchiveTroubles.changed(archive, Manifest.NAME);
        }
        Manifest manifest =
                ModelJson.read(bytes.toString(StandardCharsets.UTF_8), MANIFEST)
                        .orElseThrow(() -> ArchiveTroubles.notAnArchive(archive, null));
        if (manifest.format() > Manifest.FORMAT) {
            throw ArchiveTroubles.format(archive, manifest.format());
        }
        return manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    private void checkList() throws IOException {
        Set<String> listed = new HashSet<>();
        long bytes = 0;
        for (Manifest.Entry each : manifest.files()) {
            if (!isGoodName(each.name()) || !listed.add(each.name())) {
                throw ArchiveTroubles.badName(archive, String.valueOf(each.name()));
            }
            if (each.bytes() < 0 || listed.size() > MOST_FILES) {
                throw ArchiveTroubles.notAnArchive(archive, each.name());
            }
            bytes = Math.addExact(bytes, Math.min(each.bytes(), Long.MAX_VALUE >> 20));
            if (zip.getEntry(each.name()) == null) {
                throw ArchiveTroubles.entryMissing(archive, each.name());
            }
        }
        long most =
                Math.max(LARGEST_WITHOUT_PROPORTION, MOST_TIMES_THE_ARCHIVE * Files.size(archive));
        if (bytes > most) {
            throw ArchiveTroubles.tooLarge(archive, bytes, most);
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        int found = 0;
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            found++;
            if (!listed.contains(name) && !name.equals(Manifest.NAME)) {
                throw ArchiveTroubles.notListed(archive, name);
            }
        }
        if (found != listed.size() + 1) {
            throw ArchiveTroubles.notAnArchive(archive, null); // the same name twice
        }
    }

    /// Below the folder, on any system, and not in the database's place.
    private static boolean isGoodName(@Nullable String name) {
        if (name == null || name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            return false;
        }
        if (name.equals(Manifest.DATABASE)) {
            return true;
        }
        if (!name.startsWith(Manifest.FILES)) {
            return false;
        }
        String within = name.substring(Manifest.FILES.length());
        for (String part : within.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.getBytes(StandardCharsets.UTF_8).length > MOST_PART_BYTES
                    || part.chars().anyMatch(c -> c == '\\' || c == 0)) {
                return false;
            }
        }
        try {
            return !Path.of(within).isAbsolute() && !FolderList.isOfTheStore(Path.of(within));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Reads every entry and compares it with its hash.
    void verify() throws IOException {
        for (Manifest.Entry each : manifest.files()) {
            read(each, OutputStream.nullOutputStream());
        }
    }

    /// Lays everything out below a folder that is there and empty.
    void unpack(Path folder) throws IOException {
        for (Manifest.Entry each : manifest.files()) {
            Path target = place(folder, each.name());
            OwnerOnly.foldersOf(target);
            try {
                OwnerOnly.file(target);
            } catch (FileAlreadyExistsException e) {
                throw ArchiveTroubles.badName(archive, each.name()); // the same but for its case
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                read(each, out);
            }
        }
    }

    private Path place(Path folder, String name) {
        Path within =
                name.equals(Manifest.DATABASE)
                        ? Path.of(Store.FOLDER, "hakyu.db")
                        : Path.of(name.substring(Manifest.FILES.length()));
        Path target = folder.resolve(within).normalize();
        if (!target.startsWith(folder)) {
            throw ArchiveTroubles.badName(archive, name);
        }
        return target;
    }

    private void read(Manifest.Entry listed, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(listed.name());
        try (InputStream in = zip.getInputStream(entry)) {
            HashedCopy copy = HashedCopy.of(in, out, listed.bytes());
            if (copy.bytes() != listed.bytes() || !copy.sha256().equals(listed.sha256())) {
                throw ArchiveTroubles.changed(archive, listed.name());
            }
        } catch (ZipException | java.io.EOFException e) {
            throw ArchiveTroubles.changed(archive, listed.name());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
