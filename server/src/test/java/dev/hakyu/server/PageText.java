package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

/// Looks into the text of a page.
final class PageText {
    private PageText() {}

    /// What stands between two texts, where the first is first found.
    static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as("%s in the page", start).isNotNegative();
        int to = text.indexOf(end, from + start.length());
        assertThat(to).as("%s after %s", end, start).isNotNegative();
        return text.substring(from + start.length(), to);
    }

    /// The part of the page with that id.
    static String section(String page, String id) {
        return between(page, "<section id=\"" + id + "\"", "</section>");
    }
}
