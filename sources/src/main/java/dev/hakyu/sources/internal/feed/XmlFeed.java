package dev.hakyu.sources.internal.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// RSS, Atom and RDF.
final class XmlFeed {
    private XmlFeed() {}

    static List<Entry> read(String xml, URI base) throws FetchFailed {
        try {
            return parse(xml, base);
        } catch (FetchFailed e) {
            String mended = XmlRepair.mend(xml);
            if (e.isLasting() || mended.equals(xml)) {
                throw e;
            }
            return parse(mended, base);
        }
    }

    private static List<Entry> parse(String xml, URI base) throws FetchFailed {
        XmlGuard.check(xml);
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setAllowDoctypes(false);
            input.setXmlHealerOn(false);
            return entries(input.build(new StringReader(xml)), base);
        } catch (FeedException | IllegalArgumentException e) {
            throw FeedTrouble.unknown("XML");
        }
    }

    private static List<Entry> entries(SyndFeed feed, URI base) {
        String author = feed.getTitle() == null ? null : feed.getTitle().strip();
        EntryDraft draft = new EntryDraft(base, author);
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            entries.add(
                    draft.make(
                            entry.getUri(),
                            entry.getLink(),
                            title(entry),
                            moment(entry),
                            html(entry)));
        }
        return entries;
    }

    private static @Nullable String title(SyndEntry entry) {
        return entry.getTitle();
    }

    private static @Nullable Instant moment(SyndEntry entry) {
        Date date =
                entry.getPublishedDate() == null
                        ? entry.getUpdatedDate()
                        : entry.getPublishedDate();
        return date == null ? null : date.toInstant();
    }

    /// The longest of what the entry gives.
    private static String html(SyndEntry entry) {
        List<SyndContent> all = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) {
            all.add(entry.getDescription());
        }
        String longest = "";
        for (SyndContent each : all) {
            String value = each == null || each.getValue() == null ? "" : each.getValue();
            boolean plain = each != null && "text".equals(each.getType());
            String html = plain ? EntryDraft.paragraphs(value) : value;
            longest = html.length() > longest.length() ? html : longest;
        }
        return longest;
    }
}
