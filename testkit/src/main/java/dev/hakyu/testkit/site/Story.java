package dev.hakyu.testkit.site;

import java.time.Instant;

/// One article of a publisher.
///
/// @param path on the site, such as `/news/1.html`
/// @param summary one sentence
/// @param body paragraphs in markup
public record Story(
        String path,
        String title,
        String summary,
        String body,
        Instant published,
        String language) {

    /// A Japanese article of one paragraph per sentence.
    public static Story ja(String path, String title, Instant published, String... paragraphs) {
        return of(path, title, published, "ja", paragraphs);
    }

    /// An English one.
    public static Story en(String path, String title, Instant published, String... paragraphs) {
        return of(path, title, published, "en", paragraphs);
    }

    private static Story of(
            String path, String title, Instant published, String language, String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<p>").append(paragraph).append("</p>\n");
        }
        return new Story(path, title, paragraphs[0], body.toString(), published, language);
    }

    /// The article's page, with the furniture that such pages have.
    public String page() {
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s | Local Times</title>
        <meta property="article:published_time" content="%s"></head>
        <body><header><nav><a href="/">Home</a> <a href="/rss">RSS</a></nav></header>
        <main><article><h1>%s</h1>
        %s</article></main>
        <aside><ul><li><a href="/other">Other</a></li></ul></aside>
        <footer>(c) Local Times</footer></body></html>
        """
                .formatted(language, title, published, title, body);
    }
}
