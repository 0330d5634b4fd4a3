package dev.hakyu.sources.internal.list;

import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.internal.entry.CanonicalAddress;
import dev.hakyu.sources.internal.entry.DateText;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Json;
import dev.hakyu.sources.internal.entry.Markup;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reports on Form 8-K under item 1.05, from EDGAR's full-text search or its feed of filings.
final class Filings {
    private static final String ITEM = "1.05";

    private Filings() {}

    /// The filings of a feed that name the item.
    static List<Entry> ofFeed(List<Entry> entries, String list) {
        return entries.stream()
                .filter(entry -> entry.text().contains("Item " + ITEM))
                .map(entry -> told(entry, list))
                .toList();
    }

    private static Entry told(Entry entry, String list) {
        String title = entry.title() == null ? "" : entry.title();
        int dash = title.indexOf(" - ");
        String company = company(dash < 0 ? title : title.substring(dash + 3));
        return filing(entry.location(), entry.link(), company, entry.published(), list, true);
    }

    static @Nullable Entry entry(JsonNode row, Source.JsonList source) {
        JsonNode filing = row.path("_source").isObject() ? row.path("_source") : row;
        String id = Json.text(row, "_id");
        String company = Json.text(filing.path("display_names"), "0");
        for (JsonNode each : filing.path("display_names")) {
            company = each.asString("");
            break;
        }
        boolean item = false;
        for (JsonNode each : filing.path("items")) {
            item |= each.asString("").equals(ITEM);
        }
        if (!item || company == null || company.isBlank() || id == null) {
            return null;
        }
        URI document = document(id, filing);
        String date = Json.text(filing, "file_date");
        Instant filed = date == null ? null : DateText.parse(date, ZoneOffset.UTC).orElse(null);
        String location =
                document == null
                        ? CanonicalAddress.of(source.address()) + "#" + Markup.escape(id)
                        : CanonicalAddress.of(document);
        return filing(location, document, company(company), filed, source.name(), false);
    }

    /// `0001193125-24-012345:form8k.htm` and the number of the filer.
    private static @Nullable URI document(String id, JsonNode filing) {
        int colon = id.indexOf(':');
        String cik = "";
        for (JsonNode each : filing.path("ciks")) {
            cik = each.asString("");
            break;
        }
        boolean shaped =
                colon > 0
                        && !cik.isEmpty()
                        && cik.length() <= 10
                        && cik.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!shaped) {
            return null;
        }
        String folder = id.substring(0, colon).replace("-", "");
        return WebAddress.parse(
                        "https://www.sec.gov/Archives/edgar/data/"
                                + Long.parseLong(cik)
                                + "/"
                                + folder
                                + "/"
                                + id.substring(colon + 1))
                .orElse(null);
    }

    private static Entry filing(
            String location,
            @Nullable URI document,
            String company,
            @Nullable Instant filed,
            String list,
            boolean whole) {
        String said =
                company
                        + " disclosed a cybersecurity incident"
                        + (filed == null ? "" : " on " + Row.dateEn(filed))
                        + " in a Form 8-K filed with the U.S. Securities and Exchange Commission"
                        + " under Item 1.05, Material Cybersecurity Incidents.";
        String html =
                "<p>" + Markup.escape(said) + "</p>\n<p>Source: " + Markup.escape(list) + "</p>\n";
        return new Entry(
                location,
                document,
                company + " discloses a cybersecurity incident (Form 8-K, Item 1.05)",
                list,
                filed,
                html,
                said,
                whole);
    }

    /// Without ticker and number in brackets.
    private static String company(String shown) {
        int bracket = shown.indexOf('(');
        String name = Row.plain(bracket < 0 ? shown : shown.substring(0, bracket));
        return name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 60
                ? name.substring(0, 60)
                : name;
    }
}
