package dev.hakyu.reader.internal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.9x to 2.0, RDF (RSS 1.0) and Atom, also where the XML is not quite in order.
///
/// The parser knows no document types: entities that a file declares are never expanded, nothing
/// outside is fetched.
final class XmlFeed {
    private static final int MAX_DEPTH = 200;
    private static final List<String> BODIES =
            List.of("content:encoded", "content", "description", "summary");
    private static final List<String> DATES =
            List.of("pubdate", "published", "dc:date", "issued", "updated", "modified");

    private XmlFeed() {}

    /// Empty when the root is not that of a feed.
    static Optional<Feed> read(String source) {
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(source, "");
        for (Element root : document.children()) {
            String name = root.tagName().toLowerCase(Locale.ROOT);
            if (name.equals("rss") || name.equals("rdf:rdf") || local(name).equals("feed")) {
                return Optional.of(feed(root));
            }
        }
        return Optional.empty();
    }

    private static Feed feed(Element root) {
        Element channel = child(root, "channel");
        Element head = channel == null ? root : channel;
        List<FeedEntry> entries = new ArrayList<>();
        for (Element parent : channel == null ? List.of(root) : List.of(channel, root)) {
            for (Element element : parent.children()) {
                String name = local(element.tagName());
                if (name.equals("item") || name.equals("entry")) {
                    entries.add(entry(element));
                }
            }
        }
        return new Feed(plain(child(head, "title")), entries);
    }

    private static FeedEntry entry(Element element) {
        String body = "";
        for (String name : BODIES) {
            Element found = child(element, name);
            if (body.isBlank() && found != null) {
                body = markup(found);
            }
        }
        String published = null;
        for (String name : DATES) {
            Element found = child(element, name);
            if (published == null && found != null && !found.wholeText().isBlank()) {
                published = found.wholeText().strip();
            }
        }
        return new FeedEntry(link(element), plain(child(element, "title")), body, published);
    }

    private static String markup(Element element) {
        boolean inside = element.attr("type").equals("xhtml") || element.childrenSize() > 0;
        return inside ? element.html() : element.wholeText();
    }

    private static @Nullable String link(Element entry) {
        String found = null;
        for (Element element : entry.children()) {
            if (element.tagName().equalsIgnoreCase("link")
                    || element.tagName().equals("atom:link")) {
                String relation = element.attr("rel");
                String address =
                        element.hasAttr("href") ? element.attr("href") : element.wholeText();
                if (found == null && (relation.isEmpty() || relation.equals("alternate"))) {
                    found = address.strip();
                }
            }
        }
        Element id = child(entry, "guid");
        boolean permanent = id != null && !id.attr("isPermaLink").equalsIgnoreCase("false");
        return found == null && permanent && id != null ? id.wholeText().strip() : found;
    }

    /// The first child of a name; a name without prefix stands for any prefix but those named with
    /// one here.
    private static @Nullable Element child(Element parent, String name) {
        for (Element element : parent.children()) {
            String tag = element.tagName().toLowerCase(Locale.ROOT);
            if (tag.equals(name) || tag.equals("atom:" + name) || tag.equals("rss:" + name)) {
                return element;
            }
        }
        return null;
    }

    private static String plain(@Nullable Element element) {
        return element == null ? "" : FeedWords.plain(element.wholeText());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
