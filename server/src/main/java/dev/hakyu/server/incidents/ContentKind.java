package dev.hakyu.server.incidents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is, told by its bytes alone: its name and what a browser says of it are not
/// believed.
///
/// A ZIP counts as a Word or Excel file only when it names the parts of one. Text is what decodes
/// without fault in an encoding that Japanese and English pages use and holds no control
/// characters.
enum ContentKind {
    PDF("pdf", "application/pdf"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OUTLOOK("msg", "application/vnd.ms-outlook"),
    MAIL("eml", "message/rfc822"),
    PAGE("html", "text/html"),
    FEED("xml", "application/xml"),
    JSON("json", "application/json"),
    TEXT("txt", "text/plain");

    private static final int SNIFFED = 4096;
    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-31j"),
                    Charset.forName("EUC-JP"));
    private static final List<String> MAIL_FIELDS =
            List.of(
                    "return-path:",
                    "received:",
                    "delivered-to:",
                    "message-id:",
                    "mime-version:",
                    "from:",
                    "date:",
                    "subject:",
                    "to:");

    private final String ending;
    private final String mediaType;

    ContentKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /// Empty for everything that is no report: programs, pictures, archives, old Office files.
    static Optional<ContentKind> of(byte[] bytes) {
        if (startsWith(bytes, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return office(bytes);
        }
        if (bytes.length > 4 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
            return contains(bytes, "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE))
                    ? Optional.of(OUTLOOK)
                    : Optional.empty();
        }
        return text(bytes).map(ContentKind::ofText);
    }

    private static Optional<ContentKind> office(byte[] bytes) {
        boolean isOffice = contains(bytes, ascii("[Content_Types].xml"));
        if (isOffice && contains(bytes, ascii("word/document.xml"))) {
            return Optional.of(WORD);
        }
        return isOffice && contains(bytes, ascii("xl/workbook.xml"))
                ? Optional.of(WORKBOOK)
                : Optional.empty();
    }

    private static ContentKind ofText(String text) {
        String start = text.strip();
        String lower =
                start.substring(0, Math.min(start.length(), SNIFFED)).toLowerCase(Locale.ROOT);
        if (lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf")) {
            return lower.contains("<html") ? PAGE : FEED;
        }
        if (lower.startsWith("<") || lower.contains("<html") || lower.contains("<body")) {
            return PAGE;
        }
        if (lower.startsWith("{") || lower.startsWith("[")) {
            return JSON;
        }
        return isMail(lower) ? MAIL : TEXT;
    }

    /// Two header fields or more before the first empty line.
    private static boolean isMail(String lower) {
        int fields = 0;
        for (String line : lower.split("\r?\n", 60)) {
            if (line.isBlank()) {
                break;
            }
            fields += MAIL_FIELDS.stream().anyMatch(line::startsWith) ? 1 : 0;
        }
        return fields >= 2 && MAIL_FIELDS.stream().anyMatch(lower::startsWith);
    }

    private static Optional<String> text(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (bytes.length > 1 && isMark(bytes)) {
            return decoded(bytes, StandardCharsets.UTF_16).filter(ContentKind::isPlain);
        }
        return ENCODINGS.stream()
                .flatMap(encoding -> decoded(bytes, encoding).stream())
                .filter(ContentKind::isPlain)
                .findFirst()
                .or(() ->
                        decoded(bytes, Charset.forName("ISO-2022-JP"))
                                .filter(ContentKind::isPlain));
    }

    private static boolean isMark(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE;
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return text.chars()
                .noneMatch(c ->
                        (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 127);
    }

    private static boolean startsWith(byte[] bytes, String start) {
        byte[] wanted = ascii(start);
        return bytes.length >= wanted.length && isAt(bytes, wanted, 0);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && isAt(bytes, wanted, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
