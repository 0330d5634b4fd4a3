package dev.hakyu.sources.internal.opml;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.api.Opml;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.feed.XmlGuard;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a list of feeds. The folders that a feed lies in become its group; what lies deeper than a
/// group may be counts to the deepest that is kept.
public final class OpmlReader {
    private static final int MAX_BYTES = 10 << 20;
    private static final int MAX_FEEDS = 2_000;
    private static final int MAX_NAME_CHARS = 200;
    private final String file;
    private final List<String> folders = new ArrayList<>();
    private int depth;
    private final Map<URI, Source.Feed> feeds = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private OpmlReader(String file) {
        this.file = file;
    }

    public static Opml.Read read(byte[] opml, String file) {
        OpmlReader reader = new OpmlReader(file);
        if (opml.length > MAX_BYTES) {
            throw reader.rejected(0);
        }
        reader.read(TextDecoder.decode(opml, null));
        return new Opml.Read(List.copyOf(reader.feeds.values()), reader.problems);
    }

    private void read(String text) {
        boolean opml = false;
        int line = 0;
        try {
            XMLStreamReader xml =
                    XmlGuard.safeFactory()
                            .createXMLStreamReader(new StringReader(text.stripLeading()));
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    throw rejected(line);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    opml |= xml.getLocalName().equals("opml");
                    if (opml && xml.getLocalName().equals("outline")) {
                        if (feeds.size() < MAX_FEEDS) {
                            take(xml, line);
                        }
                        enter(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && opml
                        && xml.getLocalName().equals("outline")) {
                    leave();
                }
            }
        } catch (XMLStreamException e) {
            throw rejected(e.getLocation() == null ? line : e.getLocation().getLineNumber());
        }
        if (!opml) {
            throw rejected(0);
        }
    }

    private void enter(XMLStreamReader xml) {
        if (depth < Source.Feed.MOST_GROUPS) {
            String name = named(xml);
            folders.add(
                    name.substring(0, Math.min(name.length(), Source.Feed.MOST_GROUP_CHARS))
                            .strip());
        }
        depth++;
    }

    private void leave() {
        depth--;
        if (depth < folders.size()) {
            folders.removeLast();
        }
    }

    private void take(XMLStreamReader xml, int line) {
        String written = xml.getAttributeValue(null, "xmlUrl");
        if (written == null) {
            return;
        }
        Optional<URI> address = WebAddress.parse(written);
        if (address.isEmpty()) {
            problems.add(
                    Problem.warning(
                            "opml-address",
                            Place.row(file, line),
                            new Text(
                                    "取得できるアドレスではないため、読み飛ばしました。",
                                    "Left out: its address cannot be fetched."),
                            new Text(
                                    "https:// または http:// で始まるアドレスにしてください。",
                                    "Use an address that begins with https:// or http://.")));
            return;
        }
        String shown = named(xml);
        String name = shown.isEmpty() ? address.get().getHost() : shown;
        feeds.putIfAbsent(
                address.get(),
                new Source.Feed(
                        SourceId.derive(name, address.get().toString()),
                        name,
                        ItemFilter.ALL,
                        address.get(),
                        FollowRule.WHEN_SUMMARY,
                        folders.stream().filter(each -> !each.isEmpty()).toList()));
    }

    /// What an outline is called; empty when it has no name.
    private static String named(XMLStreamReader xml) {
        for (String attribute : new String[] {"title", "text"}) {
            @Nullable String value = xml.getAttributeValue(null, attribute);
            String name =
                    value == null ? "" : value.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
            if (!name.isEmpty()) {
                return name.substring(0, Math.min(name.length(), MAX_NAME_CHARS));
            }
        }
        return "";
    }

    private InputRejected rejected(int line) {
        return new InputRejected(
                Problem.error(
                        "not-opml",
                        Place.row(file, Math.max(0, line)),
                        new Text(
                                "フィードの一覧(OPML)として読めません。",
                                "This cannot be read as a list of feeds (OPML)."),
                        new Text(
                                "フィードリーダーから OPML 形式で書き出したファイルを指定してください。",
                                "Give a file that a feed reader exported as OPML.")));
    }
}
