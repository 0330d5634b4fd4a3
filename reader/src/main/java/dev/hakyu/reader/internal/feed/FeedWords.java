package dev.hakyu.reader.internal.feed;

import com.google.re2j.Pattern;
import org.jsoup.parser.Parser;

/// Tells markup from plain words in what a feed says.
final class FeedWords {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]*>");

    private FeedWords() {}

    static boolean isMarkup(String text) {
        return TAG.matcher(text).find();
    }

    /// One line without tags and entities.
    static String plain(String text) {
        String bare = TAG.matcher(text).replaceAll("");
        String words = bare.indexOf('&') < 0 ? bare : Parser.unescapeEntities(bare, false);
        return words.replaceAll("\\s+", " ").strip();
    }

    /// Entities as characters, lines as they are.
    static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
