package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.api.Opened;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Bytes with a name, not yet a report.
public final class RawReport {
    /// A body with fewer letters than this beside a picture has its words in the picture.
    private static final int LETTERS_OF_A_BODY = 30;

    private static final int ID_BYTES = 12;
    private static final int HEAD_BLOCKS = 10;

    private RawReport() {}

    /// Opens a text, page or Markdown file by the ending of its name.
    public static Opened open(String location, byte[] bytes, int maxTextChars) {
        Optional<Format> named = Format.ofLocation(location);
        return named.isEmpty()
                ? bad(OpenProblems.formatNotRead(location, Format.ending(location)))
                : open(location, named.get(), bytes, maxTextChars);
    }

    /// Opens what is known to be of a format.
    public static Opened open(String location, Format named, byte[] bytes, int maxTextChars) {
        if (bytes.length == 0) {
            return bad(OpenProblems.empty(location));
        }
        Optional<String> binary = ByteKind.nameOf(bytes);
        if (binary.isPresent()) {
            return bad(OpenProblems.notText(location, binary.get()));
        }
        Optional<Decoded> decoded = CharsetFinder.decode(bytes);
        if (decoded.isEmpty()) {
            return bad(OpenProblems.notText(location, null));
        }
        String text = decoded.get().text();
        if (text.isBlank()) {
            return bad(OpenProblems.empty(location));
        }
        Format format = named == Format.TEXT ? Format.ofContent(text) : named;
        if (format == Format.HTML) {
            int tags = HtmlOpener.countTags(text);
            if (HtmlOpener.isXml(text)) {
                return bad(OpenProblems.xml(location));
            }
            if (tags > HtmlOpener.MAX_TAGS) {
                return bad(OpenProblems.tooManyTags(location, tags, HtmlOpener.MAX_TAGS));
            }
        } else if (text.length() > maxTextChars) {
            return bad(OpenProblems.textTooLong(location, maxTextChars));
        }
        Page page =
                switch (format) {
                    case TEXT -> PlainTextOpener.open(text);
                    case HTML -> HtmlOpener.open(text);
                    case MARKDOWN -> MarkdownOpener.open(text);
                };
        if (page.text().length() > maxTextChars) {
            return bad(OpenProblems.textTooLong(location, maxTextChars));
        }
        return readable(location, page, decoded.get());
    }

    private static Opened readable(String location, Page page, Decoded decoded) {
        List<Problem> warnings = new ArrayList<>();
        if (decoded.lost() > 0) {
            warnings.add(
                    OpenProblems.charactersLost(
                            location, decoded.lost(), decoded.charset().name()));
        }
        return readable(location, page, warnings);
    }

    /// A page as a report, if there is anything to read on it.
    ///
    /// @param known what is known to be wrong with it
    public static Opened readable(String location, Page page, List<Problem> known) {
        int bodyLetters = letters(page, true);
        if (page.images() > 0 && bodyLetters < LETTERS_OF_A_BODY) {
            return bad(OpenProblems.imageOnly(location, page.images()));
        }
        if (bodyLetters + letters(page, false) == 0) {
            return bad(OpenProblems.noText(location));
        }
        ReportLanguage language = LanguageGuess.of(page);
        List<Problem> warnings = new ArrayList<>(known);
        if (language == ReportLanguage.OTHER) {
            warnings.add(OpenProblems.languageNotRead(location));
        }
        HeadDays head = HeadDays.in(headLines(page), page.published());
        PartialDate published = head.published(page.published());
        Report report =
                new Report(
                        idOf(page.text()),
                        location,
                        page.publisher(),
                        published,
                        language,
                        page.title(),
                        page.text(),
                        page.blocks(),
                        HeadDays.later(published, head.updated(), page.updated()),
                        page.zone());
        return new Opened.Readable(report, warnings);
    }

    private static List<String> headLines(Page page) {
        return page.blocks().stream()
                .filter(block -> block.kind() != BlockKind.TAIL)
                .limit(HEAD_BLOCKS)
                .flatMap(block -> page.text().substring(block.start(), block.end()).lines())
                .toList();
    }

    /// The first 96 bits of the SHA-256 of the text, in hexadecimal.
    static ReportId idOf(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            return new ReportId(HexFormat.of().formatHex(hash, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int letters(Page page, boolean body) {
        int letters = 0;
        for (Report.Block block : page.blocks()) {
            boolean inBody = block.kind() != BlockKind.HEADING && block.kind() != BlockKind.TAIL;
            if (inBody == body) {
                for (int i = block.start(); i < block.end(); i++) {
                    if (Character.isLetterOrDigit(page.text().charAt(i))) {
                        letters++;
                    }
                }
            }
        }
        return letters;
    }

    private static Opened bad(Problem problem) {
        return new Opened.Unreadable(problem);
    }
}
