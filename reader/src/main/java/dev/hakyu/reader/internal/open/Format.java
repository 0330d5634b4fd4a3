package dev.hakyu.reader.internal.open;

import java.util.Locale;
import java.util.Optional;

/// The formats that are read.
public enum Format {
    TEXT,
    HTML,
    MARKDOWN;

    private static final int SNIFFED_CHARS = 512;

    /// By the ending of the file's name; an address with no ending, or one of its server (`.php`),
    /// is a page.
    static Optional<Format> ofLocation(String location) {
        return switch (ending(location)) {
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            default -> isAddress(location) ? Optional.of(HTML) : Optional.empty();
        };
    }

    /// A page that somebody saved as .txt is still a page.
    static Format ofContent(String text) {
        String start =
                text.substring(0, Math.min(SNIFFED_CHARS, text.length()))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") ? HTML : TEXT;
    }

    /// Lower case, without the dot; empty when there is none.
    public static String ending(String location) {
        String name = location;
        if (isAddress(location)) {
            name = cutAt(cutAt(name, '#'), '?');
            name = name.substring(name.indexOf("//") + 2);
            if (name.indexOf('/') < 0) {
                return "";
            }
        }
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }

    private static String cutAt(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
