package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a workbook before it is opened: it must be a zip file whose parts, really unpacked
/// and counted, stay within the limits, and whose XML declares no document type.
///
/// Sizes that a zip file states about itself are not believed.
final class WorkbookGuard {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final long RATIO_CHECKED_FROM = 1L << 20;
    private static final long MAX_RATIO = 100;

    private final String shown;
    private final ReadLimits limits;
    private long unpacked;

    private WorkbookGuard(String shown, ReadLimits limits) {
        this.shown = shown;
        this.limits = limits;
    }

    /// Refuses a workbook that is too large, none, or made to hurt.
    static void check(Path path, String shown, ReadLimits limits) throws IOException, Unreadable {
        long size = Files.size(path);
        if (size > limits.maxFileBytes()) {
            throw new Unreadable(
                    Place.file(shown), Bounds.fileTooLarge(size, limits.maxFileBytes()));
        }
        requireZip(path, shown);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.maxZipEntries()) {
                throw new Unreadable(Place.file(shown), tooManyParts(zip.size(), limits));
            }
            WorkbookGuard guard = new WorkbookGuard(shown, limits);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                guard.check(zip, entries.nextElement());
            }
        } catch (ZipException | EOFException e) {
            throw new Unreadable(Place.file(shown), notAWorkbook());
        }
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException, Unreadable {
        if (entry.isDirectory()) {
            return;
        }
        boolean xml = isXml(entry.getName());
        long packed = Math.max(1, entry.getCompressedSize());
        long own = 0;
        int matched = 0;
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while ((read = in.read(buffer)) > 0) {
                own += read;
                unpacked += read;
                if (unpacked > limits.maxUnpackedBytes()
                        || (own > RATIO_CHECKED_FROM && own / packed > MAX_RATIO)) {
                    throw new Unreadable(Place.file(shown), bomb(entry.getName()));
                }
                matched = xml ? match(buffer, read, matched) : 0;
                if (matched == DOCTYPE.length) {
                    throw new Unreadable(Place.file(shown), documentType(entry.getName()));
                }
            }
        }
    }

    /// Continues the search for a document type; zero bytes are passed over, so UTF-16 counts too.
    private static int match(byte[] buffer, int length, int matched) {
        int at = matched;
        for (int i = 0; i < length && at < DOCTYPE.length; i++) {
            byte b = buffer[i];
            if (b == DOCTYPE[at]) {
                at++;
            } else if (b != 0) {
                at = b == DOCTYPE[0] ? 1 : 0;
            }
        }
        return at;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static void requireZip(Path path, String shown) throws IOException, Unreadable {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(4);
        }
        if (Arrays.equals(head, OLE)) {
            throw new Unreadable(Place.file(shown), oldOrLocked());
        }
        if (!Arrays.equals(head, ZIP)) {
            throw new Unreadable(Place.file(shown), notAWorkbook());
        }
    }

    static Finding notAWorkbook() {
        return Finding.of(
                "not-a-workbook",
                "Excel ブック(.xlsx)として開けません。壊れているか、別の形式です。",
                "This cannot be opened as a workbook (.xlsx): it is damaged or something else.",
                "表計算ソフトで開き、.xlsx または CSV(UTF-8)として保存し直してください。",
                "Open it in a spreadsheet and save it again as .xlsx or CSV (UTF-8).");
    }

    private static Finding oldOrLocked() {
        return Finding.of(
                "old-or-locked-workbook",
                "古い形式(.xls)か、パスワード付きのブックです。",
                "This is an old workbook (.xls), or one with a password.",
                "パスワードを外し、.xlsx として保存し直してください。",
                "Take the password off and save it as .xlsx.");
    }

    private static Finding tooManyParts(int parts, ReadLimits limits) {
        return Finding.of(
                "workbook-too-large",
                "ブックの部品数(" + parts + ")が上限(" + limits.maxZipEntries() + ")を超えています。",
                "The workbook has " + parts + " parts, more than " + limits.maxZipEntries() + ".",
                "必要なシートだけを新しいブックに移してください。",
                "Move the sheets that are needed to a new workbook.");
    }

    private static Finding bomb(String part) {
        String name = Shown.value(part);
        return Finding.of(
                "zip-bomb",
                "展開すると異常に大きくなる部品(" + name + ")があるため読みませんでした。",
                "A part (" + name + ") grows abnormally when unpacked; the file was not read.",
                "出所を確かめてください。正しいファイルなら、値だけを新しいブックに貼り付けてください。",
                "Check where it comes from; if it is right, paste its values into a new workbook.");
    }

    private static Finding documentType(String part) {
        String name = Shown.value(part);
        return Finding.of(
                "xml-entity",
                "XML の文書型宣言(外部参照や実体)を含む部品(" + name + ")があるため読みませんでした。",
                "A part (" + name + ") declares an XML document type (entities); it was not read.",
                "表計算ソフトはこのような宣言を書きません。出所を確かめてください。",
                "No spreadsheet writes that; check where the file comes from.");
    }
}
