package dev.hakyu.reader.internal.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Builds Outlook files ([MS-OXMSG]) for tests from their properties.
public final class SampleOutlook {
    private static final int HEADER_OF_MESSAGE = 32;
    private static final int HEADER_OF_PART = 8;
    private static final long SECONDS_FROM_1601 = 11_644_473_600L;
    private final Map<String, byte[]> streams = new TreeMap<>();
    private final Map<String, SampleOutlook> folders = new TreeMap<>();
    private Instant sent;

    public SampleOutlook text(int property, String value) {
        streams.put(
                "__substg1.0_%04X001F".formatted(property),
                value.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    public SampleOutlook binary(int property, byte[] value) {
        streams.put("__substg1.0_%04X0102".formatted(property), value);
        return this;
    }

    public SampleOutlook sent(Instant moment) {
        sent = moment;
        return this;
    }

    public SampleOutlook attach(SampleOutlook part) {
        folders.put("__attach_version1.0_#%08X".formatted(folders.size()), part);
        return this;
    }

    /// A message inside an attachment.
    public SampleOutlook message(SampleOutlook inner) {
        folders.put("__substg1.0_3701000D", inner);
        return this;
    }

    public byte[] bytes() {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            write(files.getRoot(), HEADER_OF_MESSAGE);
            files.getRoot().createDirectory("__nameid_version1.0");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(DirectoryEntry folder, int headerBytes) throws IOException {
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            folder.createDocument(stream.getKey(), new ByteArrayInputStream(stream.getValue()));
        }
        folder.createDocument(
                "__properties_version1.0", new ByteArrayInputStream(properties(headerBytes)));
        for (Map.Entry<String, SampleOutlook> inner : folders.entrySet()) {
            boolean attachment = inner.getKey().startsWith("__attach");
            inner.getValue()
                    .write(
                            folder.createDirectory(inner.getKey()),
                            attachment ? HEADER_OF_PART : HEADER_OF_MESSAGE - 8);
        }
    }

    private byte[] properties(int headerBytes) {
        int count = streams.size() + (sent == null ? 0 : 1);
        ByteBuffer table =
                ByteBuffer.allocate(headerBytes + 16 * count).order(ByteOrder.LITTLE_ENDIAN);
        table.position(headerBytes);
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            String name = stream.getKey();
            table.putInt((int) Long.parseLong(name.substring(name.length() - 8), 16));
            table.putInt(6).putInt(stream.getValue().length + 2).putInt(0);
        }
        if (sent != null) {
            table.putInt(0x00390040).putInt(6);
            table.putLong((sent.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000L);
        }
        return table.array();
    }
}
