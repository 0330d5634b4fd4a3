package dev.hakyu.sources.internal.page;

import dev.hakyu.sources.internal.entry.CanonicalAddress;
import dev.hakyu.sources.internal.entry.Fingerprint;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.web.WebAnswer;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What is to be known of an article's page without reading it: its own address, and whether what a
/// reader sees has changed.
///
/// @param location canonical
/// @param textPrint of the words within the page's main part; of the bytes when it is no page
/// @param chars of these words; of no page: many
/// @param title of the page, or null
public record ArticlePage(String location, String textPrint, int chars, @Nullable String title) {
    private static final String ASIDES =
            "script, style, noscript, template, nav, header, footer, aside, form, iframe, svg,"
                    + " [role=navigation], [role=complementary], [aria-hidden=true]";

    /// Looks at a page.
    public static ArticlePage of(WebAnswer.Document document) {
        String location = CanonicalAddress.of(document.address());
        if (!isHtml(document)) {
            return new ArticlePage(location, document.content().hash(), Integer.MAX_VALUE, null);
        }
        String html = TextDecoder.decode(document.content().toBytes(), document.mediaType());
        Document page = Jsoup.parse(html, document.address().toString());
        Element canonical = page.selectFirst("head link[rel~=(?i)^canonical$][href]");
        String own =
                CanonicalAddress.declared(
                                document.address(),
                                canonical == null ? null : canonical.attr("href"))
                        .orElse(location);
        String title = page.title().strip();
        page.select(ASIDES).remove();
        Element only = page.select("article").size() == 1 ? page.selectFirst("article") : null;
        Element main = only == null ? page.selectFirst("main") : only;
        String text = (main == null ? page.body() : main).text();
        return new ArticlePage(
                own, Fingerprint.of(text), text.length(), title.isEmpty() ? null : title);
    }

    /// Whether it is a page, by what the server says or by how it begins.
    public static boolean isHtml(WebAnswer.Document document) {
        String said = document.mediaType() == null ? "" : document.mediaType();
        String type = said.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return true;
        }
        return (type.isEmpty() || type.startsWith("text/plain"))
                && TextDecoder.decode(document.content().toBytes(), null)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("<!doctype html");
    }
}
