package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its text: JSON-LD, then Open Graph, then older meta tags.
///
/// @param title without the name of the site; may be empty
record PageMeta(String title, @Nullable PartialDate published, @Nullable String publisher) {
    private static final int MAX_JSON_CHARS = 200_000;
    private static final List<String> DATE_NAMES =
            List.of(
                    "article:published_time",
                    "og:published_time",
                    "datepublished",
                    "pubdate",
                    "publishdate",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date");
    private static final List<String> ARTICLE_TYPES =
            List.of(
                    "NewsArticle",
                    "Article",
                    "BlogPosting",
                    "ReportageNewsArticle",
                    "TechArticle",
                    "WebPage",
                    "PressRelease");

    static PageMeta of(Document document) {
        String title = "";
        PartialDate published = null;
        String publisher = null;
        boolean japanese = isJapanese(document);
        for (Element script : document.select("script[type=application/ld+json]")) {
            Optional<Map<?, ?>> article = article(script.data());
            if (article.isPresent()) {
                title = title.isEmpty() ? text(article.get().get("headline")) : title;
                if (published == null) {
                    published = date(text(article.get().get("datePublished")), japanese);
                }
                if (publisher == null) {
                    publisher = name(article.get().get("publisher"));
                }
            }
        }
        if (title.isEmpty()) {
            title = content(document, "og:title");
        }
        String site = content(document, "og:site_name");
        if (title.isEmpty()) {
            title = document.title();
        }
        for (String name : DATE_NAMES) {
            published = published == null ? date(content(document, name), japanese) : published;
        }
        Element time = document.selectFirst("time[datetime]");
        if (published == null && time != null) {
            published = date(time.attr("datetime"), japanese);
        }
        if (publisher == null && !site.isEmpty()) {
            publisher = site;
        }
        return new PageMeta(withoutSite(title.strip(), publisher), published, publisher);
    }

    private static boolean isJapanese(Document document) {
        Element html = document.selectFirst("html");
        return html != null && html.attr("lang").toLowerCase(Locale.ROOT).startsWith("ja");
    }

    private static String content(Document document, String name) {
        for (Element meta : document.head().select("meta")) {
            boolean named =
                    meta.attr("property").equalsIgnoreCase(name)
                            || meta.attr("name").equalsIgnoreCase(name)
                            || meta.attr("itemprop").equalsIgnoreCase(name);
            if (named) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }

    private static Optional<Map<?, ?>> article(String json) {
        if (json.length() > MAX_JSON_CHARS) {
            return Optional.empty();
        }
        return JsonScan.read(json).flatMap(PageMeta::articleIn);
    }

    private static Optional<Map<?, ?>> articleIn(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().flatMap(item -> articleIn(item).stream()).findFirst();
        }
        if (json instanceof Map<?, ?> map) {
            Object type = map.get("@type");
            boolean isArticle =
                    type instanceof List<?> types
                            ? types.stream().anyMatch(ARTICLE_TYPES::contains)
                            : type != null && ARTICLE_TYPES.contains(type);
            if (isArticle) {
                return Optional.of(map);
            }
            Object graph = map.get("@graph");
            return graph instanceof List<?> ? articleIn(graph) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(@Nullable Object json) {
        return json instanceof String words ? words.strip() : "";
    }

    private static @Nullable String name(@Nullable Object json) {
        Object found = json;
        if (found instanceof List<?> list) {
            found = list.isEmpty() ? null : list.getFirst();
        }
        if (found instanceof Map<?, ?> map) {
            found = map.get("name");
        }
        String name = text(found);
        return name.isEmpty() ? null : name;
    }

    /// As stated; a time in UTC on a Japanese page is brought to Japan, whose readers saw it so.
    private static @Nullable PartialDate date(String value, boolean japanese) {
        if (value.length() > 16) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(value);
                if (japanese && time.getOffset().equals(ZoneOffset.UTC)) {
                    return PartialDate.of(time.atZoneSameInstant(Stamps.JAPAN).toLocalDateTime());
                }
                return PartialDate.of(time.toLocalDateTime());
            } catch (DateTimeParseException e) {
                return DateWords.in(value).map(DateWords.Found::date).orElse(null);
            }
        }
        return DateWords.in(value).map(DateWords.Found::date).orElse(null);
    }

    private static String withoutSite(String title, @Nullable String site) {
        for (String gap : List.of("|", "|", " - ", " – ", " — ", " : ")) {
            int at = title.lastIndexOf(gap);
            if (at > 0) {
                String end = title.substring(at + gap.length()).strip();
                boolean bar = gap.length() == 1 && at >= title.length() / 2;
                return bar || end.equals(site) ? title.substring(0, at).strip() : title;
            }
        }
        return title;
    }
}
