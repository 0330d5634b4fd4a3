package dev.hakyu.reader.internal.open;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A web page: what it says of itself, then the pieces of its main part and its tail.
public final class HtmlOpener {
    /// More tags than any article has, few enough to keep in memory.
    public static final int MAX_TAGS = 400_000;

    private static final int HEADER_PIECES = 5;
    private static final int MAX_DEPTH = 400;
    private static final int SNIFFED_CHARS = 4096;
    private static final Pattern HTML = Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]");

    private HtmlOpener() {}

    /// Places where a tag may begin.
    public static int countTags(String source) {
        int tags = 0;
        for (int i = source.indexOf('<'); i >= 0; i = source.indexOf('<', i + 1)) {
            tags++;
        }
        return tags;
    }

    /// True for XML that is no page, and for any page that declares entities of its own.
    static boolean isXml(String source) {
        String start = source.substring(0, Math.min(SNIFFED_CHARS, source.length())).strip();
        boolean entities = start.toUpperCase(Locale.ROOT).contains("<!ENTITY");
        return entities || (start.startsWith("<?xml") && !HTML.matcher(start).find());
    }

    /// The main part and the tail of a page.
    public static Page open(String source) {
        return open(source, "");
    }

    /// The main part and the tail of a page whose title is known from elsewhere.
    ///
    /// @param known may be empty
    public static Page open(String source, String known) {
        Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(source, "");
        PageMeta meta = PageMeta.of(document);
        Element body = document.body();
        MainNode main = MainNode.find(body);
        HtmlPieces visitor = new HtmlPieces(main);
        NodeTraversor.traverse(visitor, body);
        List<Piece> pieces = visitor.pieces();
        String title = known.isEmpty() ? title(meta, visitor.firstHeading()) : known;
        List<Piece> all = TailWords.mark(withTitle(title, pieces));
        HeaderLines.Header header = header(all);
        PieceText.Joined joined = PieceText.join(all);
        PartialDate shown = published(meta, visitor.dateAbove(), header.published());
        HeadDays above = HeadDays.in(visitor.wordsAbove(), shown);
        return new Page(
                title,
                joined.text(),
                joined.blocks(),
                header.published() == null ? above.published(shown) : shown,
                publisher(document, meta, header),
                visitor.images(),
                above.updated(),
                null);
    }

    private static @Nullable String publisher(
            Document document, PageMeta meta, HeaderLines.Header header) {
        String said = meta.publisher() != null ? meta.publisher() : header.publisher();
        return said != null ? said : PageIssuer.of(document).orElse(null);
    }

    private static String title(PageMeta meta, String firstHeading) {
        if (!firstHeading.isEmpty() && meta.title().contains(firstHeading)) {
            return firstHeading;
        }
        return meta.title().isEmpty() ? firstHeading : meta.title();
    }

    private static List<Piece> withTitle(String title, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(pieces);
        if (title.isEmpty()) {
            return all;
        }
        for (int i = 0; i < Math.min(3, all.size()); i++) {
            if (all.get(i).text().equals(title)) {
                all.remove(i);
                break;
            }
        }
        all.addFirst(new Piece(BlockKind.HEADING, title));
        return all;
    }

    /// The header of a page may begin a few pieces below its title.
    private static HeaderLines.Header header(List<Piece> pieces) {
        HeaderLines.Header header = new HeaderLines.Header(0, null, null);
        for (int i = 1; i < Math.min(HEADER_PIECES, pieces.size()) && header.lines() == 0; i++) {
            List<Piece> below = pieces.subList(i, Math.min(i + HEADER_PIECES, pieces.size()));
            header = HeaderLines.read(below.stream().map(Piece::text).toList());
        }
        return header;
    }

    /// What stands in the text beats what the page's maker filled in: a time of upload is often not
    /// the day of publication. Both on one day: the finer one.
    private static @Nullable PartialDate published(
            PageMeta meta, @Nullable PartialDate above, @Nullable PartialDate inHeader) {
        PartialDate shown = inHeader != null ? inHeader : above;
        PartialDate declared = meta.published();
        if (shown == null) {
            return declared;
        }
        return declared != null && declared.date().equals(shown.date()) ? declared : shown;
    }
}
