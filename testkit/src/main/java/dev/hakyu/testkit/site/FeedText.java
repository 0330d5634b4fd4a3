package dev.hakyu.testkit.site;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Feeds of stories in the formats that publishers use.
///
/// @param site where the stories' paths begin
/// @param title of the feed
/// @param whole give the bodies, not only the summaries
public record FeedText(URI site, String title, boolean whole, List<Story> stories) {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    public FeedText {
        stories = List.copyOf(stories);
    }

    /// RSS 2.0, bodies in content:encoded.
    public String rss() {
        StringBuilder xml = new StringBuilder();
        xml.append(
                        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n")
                .append("<channel><title>")
                .append(title)
                .append("</title><link>")
                .append(site)
                .append("</link><description>d</description>\n");
        for (Story story : stories) {
            xml.append("<item><title>")
                    .append(story.title())
                    .append("</title><link>")
                    .append(link(story))
                    .append("</link><pubDate>")
                    .append(RFC_822.format(story.published()))
                    .append("</pubDate><description>")
                    .append(story.summary())
                    .append("</description>");
            if (whole) {
                xml.append("<content:encoded><![CDATA[")
                        .append(story.body())
                        .append("]]></content:encoded>");
            }
            xml.append("</item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    /// RSS 2.0 with a declaration of this encoding.
    public String rss(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + rss();
    }

    /// Atom 1.0.
    public String atom() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
                .append(title)
                .append("</title><id>urn:x</id><updated>2026-11-20T00:00:00Z</updated>\n");
        for (Story story : stories) {
            xml.append("<entry><title type=\"html\">")
                    .append(story.title())
                    .append("</title><id>urn:story:")
                    .append(story.path().hashCode())
                    .append("</id><link rel=\"alternate\" href=\"")
                    .append(link(story))
                    .append("\"/><published>")
                    .append(story.published())
                    .append("</published><updated>")
                    .append(story.published())
                    .append("</updated><summary>")
                    .append(story.summary())
                    .append("</summary>");
            if (whole) {
                xml.append("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">")
                        .append(story.body())
                        .append("</div></content>");
            }
            xml.append("</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    /// RSS 1.0, which is RDF.
    public String rdf() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"")
                .append(" xmlns=\"http://purl.org/rss/1.0/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel rdf:about=\"")
                .append(site)
                .append("\"><title>")
                .append(title)
                .append("</title><link>")
                .append(site)
                .append("</link><description>d</description><items><rdf:Seq/></items></channel>\n");
        for (Story story : stories) {
            xml.append("<item rdf:about=\"")
                    .append(link(story))
                    .append("\"><title>")
                    .append(story.title())
                    .append("</title><link>")
                    .append(link(story))
                    .append("</link><description>")
                    .append(story.summary())
                    .append("</description><dc:date>")
                    .append(story.published())
                    .append("</dc:date></item>\n");
        }
        return xml.append("</rdf:RDF>\n").toString();
    }

    /// JSON Feed 1.1.
    public String json() {
        StringBuilder json =
                new StringBuilder("{\"version\": \"https://jsonfeed.org/version/1.1\",");
        json.append("\"title\": \"").append(title).append("\", \"items\": [");
        String comma = "";
        for (Story story : stories) {
            json.append(comma)
                    .append("{\"id\": \"")
                    .append(link(story))
                    .append("\", \"url\": \"")
                    .append(link(story))
                    .append("\", \"title\": \"")
                    .append(story.title())
                    .append("\", \"date_published\": \"")
                    .append(story.published())
                    .append(whole ? "\", \"content_html\": \"" : "\", \"summary\": \"")
                    .append((whole ? story.body() : story.summary()).replace("\n", "\\n"))
                    .append("\"}");
            comma = ",\n";
        }
        return json.append("]}").toString();
    }

    private String link(Story story) {
        return site.resolve(story.path()).toString();
    }
}
