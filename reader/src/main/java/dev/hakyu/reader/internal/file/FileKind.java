package dev.hakyu.reader.internal.file;

import dev.hakyu.reader.internal.open.Format;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are opened, each by its own opener.
enum FileKind {
    /// Text, web page or Markdown, told apart by the ending.
    PLAIN,
    /// A web page whatever its ending.
    PAGE,
    PDF,
    MAIL,
    OUTLOOK,
    WORD,
    WORKBOOK,
    FEED,
    /// An Office file with a password.
    LOCKED_OFFICE,
    /// An Office file of before 2007.
    OLD_OFFICE;

    private static final int SNIFFED_BYTES = 2048;
    private static final byte[] PDF_START = ascii("%PDF-");
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] OLE_START = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] WORD_PART = ascii("word/document.xml");
    private static final byte[] WORKBOOK_PART = ascii("xl/workbook.xml");
    private static final byte[] OUTLOOK_PART = utf16("__properties_version1.0");
    private static final byte[] LOCKED_PART = utf16("EncryptedPackage");

    /// True when the whole file is text.
    boolean isText() {
        return this == PLAIN || this == PAGE || this == FEED;
    }

    /// By what the bytes begin with, then what a server says, then the ending of the name.
    ///
    /// @param mediaType as a server or mail states it, with or without parameters; may be empty
    static FileKind of(String location, String mediaType, byte[] bytes) {
        Optional<FileKind> seen = ofBytes(bytes);
        if (seen.isPresent()) {
            return seen.get();
        }
        Optional<FileKind> stated = ofMediaType(mediaType);
        return stated.isPresent() ? stated.get() : ofEnding(location, bytes);
    }

    private static Optional<FileKind> ofBytes(byte[] bytes) {
        int start = Math.min(bytes.length, SNIFFED_BYTES);
        if (find(PDF_START, bytes, Math.min(start, 1024)) >= 0 && !beginsWithMarkup(bytes)) {
            return Optional.of(PDF);
        }
        if (startsWith(ZIP_START, bytes)) {
            if (find(WORD_PART, bytes, bytes.length) >= 0) {
                return Optional.of(WORD);
            }
            boolean workbook = find(WORKBOOK_PART, bytes, bytes.length) >= 0;
            return workbook ? Optional.of(WORKBOOK) : Optional.empty();
        }
        if (startsWith(OLE_START, bytes)) {
            if (find(OUTLOOK_PART, bytes, bytes.length) >= 0) {
                return Optional.of(OUTLOOK);
            }
            boolean locked = find(LOCKED_PART, bytes, bytes.length) >= 0;
            return Optional.of(locked ? LOCKED_OFFICE : OLD_OFFICE);
        }
        return Optional.empty();
    }

    private static Optional<FileKind> ofMediaType(String mediaType) {
        int end = mediaType.indexOf(';');
        String type = end < 0 ? mediaType : mediaType.substring(0, end);
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "application/pdf" -> Optional.of(PDF);
            case "message/rfc822", "multipart/related" -> Optional.of(MAIL);
            case "application/vnd.ms-outlook" -> Optional.of(OUTLOOK);
            case "application/rss+xml", "application/atom+xml", "application/rdf+xml" ->
                    Optional.of(FEED);
            case "application/feed+json", "application/json" -> Optional.of(FEED);
            case "text/html", "application/xhtml+xml" -> Optional.of(PAGE);
            default -> Optional.empty();
        };
    }

    private static FileKind ofEnding(String location, byte[] bytes) {
        return switch (Format.ending(location)) {
            case "pdf" -> PDF;
            case "eml", "mht", "mhtml" -> MAIL;
            case "msg" -> OUTLOOK;
            case "docx", "docm" -> WORD;
            case "xlsx", "xlsm" -> WORKBOOK;
            case "doc", "xls" -> OLD_OFFICE;
            case "xml", "rss", "atom", "rdf", "json" -> FEED;
            case "txt", "text", "md", "markdown" -> PLAIN;
            default -> isFeed(bytes) ? FEED : PLAIN;
        };
    }

    /// True when the root of the markup is that of a feed.
    private static boolean isFeed(byte[] bytes) {
        String start = start(bytes).toLowerCase(Locale.ROOT);
        return !start.contains("<html")
                && (start.contains("<rss")
                        || start.contains("<feed")
                        || start.contains("<rdf:rdf"));
    }

    private static boolean beginsWithMarkup(byte[] bytes) {
        return start(bytes).strip().startsWith("<");
    }

    private static String start(byte[] bytes) {
        int length = Math.min(SNIFFED_BYTES, bytes.length);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] word, byte[] bytes) {
        return find(word, bytes, word.length) == 0;
    }

    private static int find(byte[] word, byte[] bytes, int end) {
        for (int at = 0; at + word.length <= Math.min(end, bytes.length); at++) {
            if (bytes[at] == word[0] && isAt(word, bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] word, byte[] bytes, int at) {
        for (int i = 1; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
