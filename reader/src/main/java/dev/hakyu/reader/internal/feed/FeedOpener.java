package dev.hakyu.reader.internal.feed;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.internal.open.CharsetFinder;
import dev.hakyu.reader.internal.open.Decoded;
import dev.hakyu.reader.internal.open.HtmlOpener;
import dev.hakyu.reader.internal.open.LanguageGuess;
import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.PlainTextOpener;
import dev.hakyu.reader.internal.open.Refused;
import dev.hakyu.reader.internal.open.Stamps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens a feed as one page for each entry.
public final class FeedOpener {
    private static final int MAX_ENTRIES = 2_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int DECLARATION_CHARS = 8_192;

    private FeedOpener() {}

    /// A page of one entry.
    ///
    /// @param location address of the article as the feed gives it, or null
    public record EntryPage(@Nullable String location, OpenedPage page) {}

    /// The entries of a feed in its order.
    ///
    /// @throws Refused when this is no feed, or one without entries
    public static List<EntryPage> open(String location, byte[] bytes) throws Refused {
        Optional<Decoded> decoded = CharsetFinder.decode(bytes);
        if (decoded.isEmpty()) {
            throw new Refused(OpenProblems.notText(location, null));
        }
        Feed feed = feed(location, decoded.get().text());
        if (feed.entries().isEmpty()) {
            throw new Refused(FeedProblems.empty(location));
        }
        List<Problem> warnings = new ArrayList<>();
        if (decoded.get().lost() > 0) {
            warnings.add(
                    OpenProblems.charactersLost(
                            location, decoded.get().lost(), decoded.get().charset().name()));
        }
        int count = feed.entries().size();
        if (count > MAX_ENTRIES) {
            warnings.add(FeedProblems.onlyFirst(location, count, MAX_ENTRIES));
        }
        List<EntryPage> pages = new ArrayList<>();
        for (FeedEntry entry : feed.entries().subList(0, Math.min(count, MAX_ENTRIES))) {
            Page page = page(entry, feed.title());
            pages.add(new EntryPage(address(entry.link()), new OpenedPage(page, warnings)));
            warnings.clear();
        }
        return pages;
    }

    private static Feed feed(String location, String source) throws Refused {
        if (source.stripLeading().startsWith("{")) {
            return JsonFeed.read(source)
                    .orElseThrow(() -> new Refused(FeedProblems.noFeed(location, "JSON")));
        }
        int tags = HtmlOpener.countTags(source);
        if (tags > HtmlOpener.MAX_TAGS) {
            throw new Refused(OpenProblems.tooManyTags(location, tags, HtmlOpener.MAX_TAGS));
        }
        String start = source.substring(0, Math.min(DECLARATION_CHARS, source.length()));
        if (start.toUpperCase(Locale.ROOT).contains("<!ENTITY")) {
            throw new Refused(OpenProblems.xml(location));
        }
        String format = start.stripLeading().startsWith("<") ? "XML" : "JSON / XML";
        return XmlFeed.read(source)
                .orElseThrow(() -> new Refused(FeedProblems.noFeed(location, format)));
    }

    private static Page page(FeedEntry entry, String feedTitle) {
        Page page =
                FeedWords.isMarkup(entry.body())
                        ? HtmlOpener.open(entry.body(), entry.title())
                        : PlainTextOpener.open(
                                (entry.title() + "\n\n" + FeedWords.unescaped(entry.body()))
                                        .strip());
        boolean japanese = LanguageGuess.of(page) == ReportLanguage.JA;
        PartialDate stated = Stamps.read(entry.published(), japanese).orElse(page.published());
        String publisher = feedTitle.isEmpty() ? page.publisher() : feedTitle;
        return page.with(page.title(), stated, publisher);
    }

    private static @Nullable String address(@Nullable String link) {
        boolean usable =
                link != null
                        && link.length() <= LONGEST_ADDRESS
                        && (link.startsWith("https://") || link.startsWith("http://"))
                        && link.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
        return usable ? link : null;
    }

    /// True when a file that is named as XML is a web page.
    public static boolean isPage(byte[] bytes) {
        int length = Math.min(bytes.length, 2_048);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).contains("<html");
    }
}
