package dev.hakyu.sources.internal.entry;

import dev.hakyu.model.source.Content;

/// The document that an entry becomes when its own page is not fetched: a page with the entry's
/// words, its date and its address, nothing added.
public final class EntryDocument {
    private EntryDocument() {}

    public static Content of(Entry entry) {
        StringBuilder page = new StringBuilder();
        String title = entry.title() == null ? entry.location() : entry.title();
        page.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n");
        page.append("<title>").append(Markup.escape(title)).append("</title>\n");
        if (entry.published() != null) {
            page.append("<meta property=\"article:published_time\" content=\"")
                    .append(entry.published())
                    .append("\">\n");
        }
        if (entry.author() != null) {
            page.append("<meta property=\"og:site_name\" content=\"")
                    .append(Markup.escape(entry.author()).replace("\"", "&quot;"))
                    .append("\">\n");
        }
        if (entry.link() != null) {
            page.append("<link rel=\"canonical\" href=\"")
                    .append(Markup.escape(entry.link().toString()).replace("\"", "&quot;"))
                    .append("\">\n");
        }
        page.append("</head><body><article>\n<h1>").append(Markup.escape(title)).append("</h1>\n");
        page.append(entry.html()).append("\n</article></body></html>\n");
        return Content.of(page.toString());
    }
}
