package dev.hakyu.sources.internal.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Makes a text of bytes whose charset is declared, wrongly declared, or not declared: the byte
/// order mark, then what the server and the document declare, each only if the bytes really are
/// that; else what the bytes look like.
public final class TextDecoder {
    private static final int SNIFFED_BYTES = 4_096;

    /// Fits any bytes, so that its declaration proves nothing.
    private static final String ANY_BYTES = "windows-1252";

    private TextDecoder() {}

    /// The text, without a byte order mark.
    ///
    /// @param mediaType as the server said, or null
    public static String decode(byte[] bytes, @Nullable String mediaType) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String inside = insideName(bytes);
        String outside = parameter(mediaType, "charset").orElse("");
        return strong(bytes, outside)
                .or(() -> strong(bytes, inside))
                .or(() -> strict(bytes, "UTF-8"))
                .or(() -> guessed(bytes))
                .or(() -> strict(bytes, outside))
                .or(() -> strict(bytes, inside))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// By a name that not just any bytes fit.
    private static Optional<String> strong(byte[] bytes, String name) {
        return real(name).equals(ANY_BYTES) ? Optional.empty() : strict(bytes, name);
    }

    /// A parameter of a media type.
    static Optional<String> parameter(@Nullable String mediaType, String name) {
        if (mediaType == null) {
            return Optional.empty();
        }
        for (String part : mediaType.split(";")) {
            int equal = part.indexOf('=');
            if (equal > 0 && part.substring(0, equal).strip().equalsIgnoreCase(name)) {
                return Optional.of(part.substring(equal + 1).strip().replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        int a = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int b = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int c = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (a == 0xFE && b == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return a == 0xFF && b == 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    /// What `encoding=` of an XML declaration or `charset=` of a meta element says.
    private static String insideName(byte[] bytes) {
        int end = Math.min(bytes.length, SNIFFED_BYTES);
        String start = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.stripLeading().startsWith("<?xml")) {
            return quoted(start, lower.indexOf("encoding"), lower.indexOf("?>"));
        }
        return quoted(start, lower.indexOf("charset"), lower.length());
    }

    private static String quoted(String start, int key, int before) {
        int equal = key < 0 ? -1 : start.indexOf('=', key);
        if (equal < 0 || equal >= before) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int i = equal + 1; i < start.length() && name.length() < 40; i++) {
            char c = start.charAt(i);
            if (Character.isLetterOrDigit(c) || "-_:.".indexOf(c) >= 0) {
                name.append(c);
            } else if (!name.isEmpty()) {
                break;
            }
        }
        return name.toString();
    }

    private static Optional<String> guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : strict(bytes, name);
    }

    private static Optional<String> strict(byte[] bytes, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Charset.forName(real(name))
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException
                | IllegalCharsetNameException
                | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// What is meant in practice by a name.
    private static String real(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "cp932" -> "windows-31j";
            case "iso-8859-1", "us-ascii", "ascii", "latin1", "windows-1252" -> ANY_BYTES;
            case "x-euc-jp" -> "EUC-JP";
            default -> name;
        };
    }
}
