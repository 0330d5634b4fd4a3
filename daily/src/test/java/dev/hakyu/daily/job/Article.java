package dev.hakyu.daily.job;

import java.time.LocalDateTime;
import java.util.TreeMap;

/// A page of the fortnight: where it stands, and what it shows from when on.
///
/// @param source number of the source that lists it, 0 to 9
/// @param path below the source's address
/// @param published on the wall clock
/// @param site who publishes it
/// @param versions by the moment from which they are shown
record Article(
        int source,
        String path,
        LocalDateTime published,
        String site,
        TreeMap<LocalDateTime, String> versions) {

    /// @param site who publishes it
    static Article of(int source, String path, String published, String site, String text) {
        LocalDateTime at = LocalDateTime.parse(published);
        TreeMap<LocalDateTime, String> versions = new TreeMap<>();
        versions.put(at, text);
        return new Article(source, path, at, site, versions);
    }

    Article edited(String from, String text) {
        versions.put(LocalDateTime.parse(from), text);
        return this;
    }

    String title() {
        return versions.firstEntry().getValue().strip().lines().findFirst().orElseThrow();
    }

    /// As a page: the first line is the heading, each further line a paragraph.
    String htmlAt(LocalDateTime moment) {
        String text = versions.floorEntry(moment).getValue().strip();
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>")
                .append(title())
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(published)
                .append(":00+09:00\"><meta property=\"og:site_name\" content=\"")
                .append(site)
                .append("\"></head><body><main><article><h1>")
                .append(text.lines().findFirst().orElseThrow())
                .append("</h1>");
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>").append(line.strip()).append("</p>"));
        return html.append("</article></main></body></html>").toString();
    }
}
