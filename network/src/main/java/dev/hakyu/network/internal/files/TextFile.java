package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a text file in the encoding it is in: by its byte order mark, else UTF-8 when every byte
/// fits, else CP932 when every byte fits, else the one of the two that fewer bytes contradict. A
/// byte that does not fit becomes U+FFFD, and the cell it stands in is refused.
public final class TextFile {
    private static final int MAX_ZEROS = 8;
    private static final long MIN_MISFITS = 8;
    private static final long MISFITS_ONE_IN = 200;
    private static final Charset CP932 = Charset.forName("windows-31j");

    private TextFile() {}

    /// A reader over the text without byte order mark.
    ///
    /// @param shown path for messages
    /// @throws Unreadable when no encoding fits, or the text is not text
    static Reader open(Path path, String shown) throws IOException, Unreadable {
        byte[] head = head(path);
        Charset charset = charsetOf(path, head, shown);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith("\uFFFD");
        PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(path)), 4);
        in.skipNBytes(markLength(head));
        return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
    }

    /// The whole text of a small file.
    ///
    /// @param maxBytes a larger file is refused
    public static String readAll(Path path, String shown, long maxBytes)
            throws IOException, Unreadable {
        long size = Files.size(path);
        if (size > maxBytes) {
            throw new Unreadable(Place.file(shown), Bounds.fileTooLarge(size, maxBytes));
        }
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try (Reader reader = open(path, shown)) {
            int read;
            while ((read = reader.read(buffer)) > 0) {
                text.append(buffer, 0, read);
            }
        }
        return text.toString();
    }

    /// The encoding a file is in.
    static Charset charsetOf(Path path, String shown) throws IOException, Unreadable {
        return charsetOf(path, head(path), shown);
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4096);
        }
    }

    private static int markLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charsetOf(Path path, byte[] head, String shown)
            throws IOException, Unreadable {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int zeros = 0;
        for (byte each : head) {
            zeros += each == 0 ? 1 : 0;
        }
        if (zeros > MAX_ZEROS) {
            throw new Unreadable(Place.file(shown), notText());
        }
        long allowed = Math.max(MIN_MISFITS, Files.size(path) / MISFITS_ONE_IN);
        long utf8 = misfits(path, StandardCharsets.UTF_8);
        long cp932 = utf8 == 0 ? Long.MAX_VALUE : misfits(path, CP932);
        if (Math.min(utf8, cp932) > allowed) {
            throw new Unreadable(Place.file(shown), noEncoding());
        }
        return utf8 <= cp932 ? StandardCharsets.UTF_8 : CP932;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// How often bytes do not fit an encoding.
    private static long misfits(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long misfits = 0;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                while (!result.isUnderflow()) {
                    if (result.isError()) {
                        misfits++;
                        bytes.position(bytes.position() + result.length());
                    }
                    chars.clear();
                    result = decoder.decode(bytes, chars, end);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return misfits;
    }

    private static Finding notText() {
        return Finding.of(
                "not-text",
                "文字のファイルではありません(バイナリデータが含まれています)。",
                "This is not a text file; it holds binary data.",
                "CSV(UTF-8)または .xlsx として保存し直してください。",
                "Save it as CSV (UTF-8), or as .xlsx.");
    }

    private static Finding noEncoding() {
        return Finding.of(
                "encoding",
                "文字コードを判別できません。UTF-8 でも CP932(Shift_JIS)でもありません。",
                "The encoding is neither UTF-8 nor CP932 (Shift_JIS).",
                "表計算ソフトで「CSV UTF-8」として保存し直してください。",
                "Save it as 'CSV UTF-8' in your spreadsheet.");
    }
}
