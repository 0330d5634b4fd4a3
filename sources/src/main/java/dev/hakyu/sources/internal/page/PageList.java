package dev.hakyu.sources.internal.page;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.internal.entry.CanonicalAddress;
import dev.hakyu.sources.internal.entry.DateText;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Fingerprint;
import dev.hakyu.sources.internal.entry.Listed;
import dev.hakyu.sources.internal.entry.Markup;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Reads the entries of a page that lists articles.
public final class PageList {
    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_TITLE_CHARS = 500;
    private final Source.Page source;
    private final URI base;
    private final ZoneId zone;

    private PageList(Source.Page source, URI base, ZoneId zone) {
        this.source = source;
        this.base = base;
        this.zone = zone;
    }

    /// The entries in the order of the page, up to 1,000.
    ///
    /// @param zone of dates that name none
    /// @throws FetchFailed when a selector is none or fits nothing
    public static Listed read(Source.Page source, WebAnswer.Document document, ZoneId zone)
            throws FetchFailed {
        String html = TextDecoder.decode(document.content().toBytes(), document.mediaType());
        Document page = Jsoup.parse(html, document.address().toString());
        return new PageList(source, document.address(), zone).entries(page);
    }

    private Listed entries(Document page) throws FetchFailed {
        try {
            Map<String, Entry> entries = new LinkedHashMap<>();
            Elements items = page.select(source.items());
            int looked = 0;
            for (Element item : items) {
                if (entries.size() == MAX_ENTRIES) {
                    break;
                }
                looked++;
                Entry entry = entry(item);
                entries.putIfAbsent(entry.location(), entry);
            }
            if (entries.isEmpty()) {
                throw nothingFound();
            }
            return new Listed(List.copyOf(entries.values()), items.size() - looked);
        } catch (SelectorParseException e) {
            throw FetchFailed.lasting(
                    "bad-selector",
                    new Text("選択子を読み取れません。", "A selector cannot be read."),
                    new Text(
                            "items、link、title、date を CSS の選択子として直してください。",
                            "Mend items, link, title or date as CSS selectors."));
        }
    }

    private Entry entry(Element item) {
        Element link = link(item);
        URI address =
                link == null
                        ? null
                        : WebAddress.resolve(base, link.attr("href"))
                                .filter(found -> !sameDocument(found))
                                .orElse(null);
        String text = item.text();
        String title = title(item, link);
        String location =
                address == null
                        ? CanonicalAddress.of(base) + "#" + Fingerprint.of(text)
                        : CanonicalAddress.of(address);
        return new Entry(
                location,
                address,
                title.isEmpty()
                        ? null
                        : title.substring(0, Math.min(title.length(), MAX_TITLE_CHARS)),
                null,
                date(item),
                Markup.clean(item.outerHtml()),
                text,
                address == null);
    }

    private boolean sameDocument(URI found) {
        return CanonicalAddress.of(found).equals(CanonicalAddress.of(base));
    }

    private @Nullable Element link(Element item) {
        if (source.link() != null) {
            Element chosen = item.selectFirst(source.link());
            return chosen == null || chosen.hasAttr("href")
                    ? chosen
                    : chosen.selectFirst("a[href]");
        }
        if (item.is("a[href]")) {
            return item;
        }
        Element inside = item.selectFirst("a[href]");
        return inside == null ? item.closest("a[href]") : inside;
    }

    private String title(Element item, @Nullable Element link) {
        Element chosen = source.title() == null ? link : item.selectFirst(source.title());
        String text = chosen == null ? "" : chosen.text().strip();
        return text.isEmpty() ? item.text().strip() : text;
    }

    private @Nullable Instant date(Element item) {
        Elements places = item.select(source.date() == null ? "time" : source.date());
        for (Element place : places) {
            String machine = place.attr("datetime");
            Optional<Instant> date =
                    machine.isBlank()
                            ? DateText.find(place.text(), zone)
                            : DateText.parse(machine, zone);
            if (date.isPresent()) {
                return date.get();
            }
        }
        return source.date() == null ? DateText.find(item.text(), zone).orElse(null) : null;
    }

    private FetchFailed nothingFound() {
        return FetchFailed.lasting(
                "selector-fits-nothing",
                new Text(
                        "選択子「" + source.items() + "」に合う記事がページにありません。",
                        "Nothing on the page fits the selector '" + source.items() + "'."),
                new Text(
                        "ページの作りが変わった可能性があります。items を直してください。",
                        "The page may have been rebuilt; mend items."));
    }
}
