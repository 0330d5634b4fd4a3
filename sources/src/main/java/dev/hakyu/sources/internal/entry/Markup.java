package dev.hakyu.sources.internal.entry;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Markup of strangers made harmless: texts, headings, lists, tables and links; no scripts, no
/// images, nothing that would be fetched when it is shown.
public final class Markup {
    private static final Safelist SAFE =
            Safelist.relaxed().removeTags("img").addTags("time", "section", "article");
    private static final int MAX_CHARS = 2_000_000;

    private Markup() {}

    /// A fragment without anything harmful.
    public static String clean(String html) {
        Document dirty =
                Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), MAX_CHARS)));
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /// What a person reads of a fragment.
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), MAX_CHARS)))
                .text()
                .strip();
    }

    /// A text as it stands in markup.
    public static String escape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(plain::appendCodePoint);
        return Entities.escape(plain.toString());
    }
}
