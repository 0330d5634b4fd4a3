package dev.hakyu.reader.internal.mail;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.open.CharsetFinder;
import dev.hakyu.reader.internal.open.Decoded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Headers as people read them: encoded words (RFC 2047) and, against the rules, bare bytes of any
/// encoding.
///
/// Neighbours of one encoding are joined before they are decoded, since many mailers cut Japanese
/// in the middle of a character.
final class EncodedWords {
    private static final int LONGEST_CHARS = 4_000;
    private static final Pattern WORD =
            Pattern.compile(
                    "=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[A-Za-z-]{1,20})?\\?([bBqQ])\\?([^?\\r\\n]*)\\?=");

    private EncodedWords() {}

    /// One line of plain words.
    ///
    /// @param header one character for each byte
    static String decode(String header) {
        String raw = header.substring(0, Math.min(LONGEST_CHARS, header.length()));
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        String charset = "";
        Matcher word = WORD.matcher(raw);
        int end = 0;
        while (word.find()) {
            String between = raw.substring(end, word.start());
            boolean goesOn = between.isBlank() && word.group(1).equalsIgnoreCase(charset);
            if (!goesOn) {
                text.append(decode(open, charset));
                text.append(between.isBlank() && end > 0 ? "" : bare(between));
            }
            charset = word.group(1);
            open.writeBytes(bytes(word.group(3), word.group(2).equalsIgnoreCase("b")));
            end = word.end();
        }
        text.append(decode(open, charset)).append(bare(raw.substring(end)));
        return oneLine(text.toString());
    }

    private static String decode(ByteArrayOutputStream open, String charset) {
        byte[] bytes = open.toByteArray();
        open.reset();
        return CharsetFinder.decode(bytes, charset)
                .map(Decoded::text)
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String coded, boolean base64) {
        if (base64) {
            String clean = coded.replaceAll("[^A-Za-z0-9+/]", "");
            int usable = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
            return Base64.getDecoder().decode(clean.substring(0, usable));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            int high = c == '=' && i + 2 < coded.length() ? digit(coded, i + 1) : -1;
            int low = high >= 0 ? digit(coded, i + 2) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        return Character.digit(text.charAt(at), 16);
    }

    private static String bare(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80 && c != 0x1B);
        boolean decoded = text.chars().anyMatch(c -> c > 0xFF);
        if (ascii || decoded) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return CharsetFinder.decode(bytes).map(Decoded::text).orElse(text);
    }

    /// White space and control characters become single spaces.
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ' && c != '\u3000') {
                line.append(' ');
            } else if (c == '\u3000') {
                line.append(c);
            }
        }
        return line.toString().strip();
    }
}
