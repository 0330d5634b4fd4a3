package dev.hakyu.reader.internal.open;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tells well-known binary formats by their first bytes, so that a message can name them.
final class ByteKind {
    private static final Map<String, byte[]> STARTS = new LinkedHashMap<>();

    static {
        STARTS.put("PDF", ascii("%PDF-"));
        STARTS.put("ZIP, Office", ascii("PK\u0003\u0004"));
        STARTS.put("PNG", bytes(0x89, 'P', 'N', 'G'));
        STARTS.put("JPEG", bytes(0xFF, 0xD8, 0xFF));
        STARTS.put("GIF", ascii("GIF8"));
        STARTS.put("gzip", bytes(0x1F, 0x8B));
        STARTS.put("Office 97-2003, msg", bytes(0xD0, 0xCF, 0x11, 0xE0));
        STARTS.put("RTF", ascii("{\\rtf"));
        STARTS.put("WebP, RIFF", ascii("RIFF"));
        STARTS.put("ELF", bytes(0x7F, 'E', 'L', 'F'));
    }

    private ByteKind() {}

    static Optional<String> nameOf(byte[] content) {
        for (Map.Entry<String, byte[]> kind : STARTS.entrySet()) {
            byte[] start = kind.getValue();
            if (content.length >= start.length
                    && Arrays.equals(content, 0, start.length, start, 0, start.length)) {
                return Optional.of(kind.getKey());
            }
        }
        return Optional.empty();
    }

    private static byte[] ascii(String start) {
        return start.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] result = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (byte) values[i];
        }
        return result;
    }
}
