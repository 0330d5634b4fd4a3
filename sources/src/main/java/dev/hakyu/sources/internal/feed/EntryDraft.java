package dev.hakyu.sources.internal.feed;

import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.internal.entry.CanonicalAddress;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Fingerprint;
import dev.hakyu.sources.internal.entry.Markup;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes entries of what a feed says about them.
///
/// @param base that relative links begin at
/// @param author of entries that name none, or null
record EntryDraft(URI base, @Nullable String author) {
    private static final int MAX_TITLE_CHARS = 500;

    /// An entry.
    ///
    /// @param id as the feed says, or null
    /// @param link as the feed says, or null
    /// @param markup as the feed says
    Entry make(
            @Nullable String id,
            @Nullable String link,
            @Nullable String title,
            @Nullable Instant published,
            String markup) {
        String html = Markup.clean(markup);
        String text = Markup.text(html);
        String shown = title == null ? "" : Markup.text(title);
        URI address = address(link);
        if (address == null && id != null) {
            address = WebAddress.parse(id).orElse(null);
        }
        String location =
                address == null
                        ? CanonicalAddress.of(base)
                                + "#"
                                + Fingerprint.of(id == null ? shown + "\n" + published : id)
                        : CanonicalAddress.of(address);
        return new Entry(
                location,
                address,
                shown.isEmpty()
                        ? null
                        : shown.substring(0, Math.min(shown.length(), MAX_TITLE_CHARS)),
                author,
                published,
                html,
                text,
                false);
    }

    private @Nullable URI address(@Nullable String link) {
        return link == null || link.isBlank() ? null : WebAddress.resolve(base, link).orElse(null);
    }

    /// A plain text as paragraphs.
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>").append(Markup.escape(line)).append("</p>\n"));
        return html.toString();
    }
}
