package dev.hakyu.reader.internal.pdf;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Opens a PDF as a page of text.
///
/// Bounded in pages, drawing orders, characters and unpacked bytes. Scripts, links, attachments and
/// forms are not looked at; nothing outside the bytes is. To be run where a stack that overflows
/// and an exception of any kind end as a refusal.
public final class PdfOpener {
    private static final int MAX_PAGES = 200;
    private static final long MAX_UNPACKED_BYTES = 100_000_000;

    /// Fewer letters than this beside a picture are a stamp, not a body.
    private static final int LETTERS_OF_A_BODY = 30;

    private static final int MOST_NUMBERS_TOLD = 10;
    private static final double SHARE_WORTH_A_WARNING = 0.02;

    private final String location;
    private final List<List<Row>> pages = new ArrayList<>();

    /// Words that run another way than those of their page.
    private final List<List<Row>> beside = new ArrayList<>();

    private final List<Integer> damaged = new ArrayList<>();
    private int images;

    private PdfOpener(String location) {
        this.location = location;
    }

    /// Reads the words of a document.
    ///
    /// @throws Refused when it is locked, too large, or holds no text
    /// @throws IOException when it is damaged beyond repair
    public static OpenedPage open(String location, byte[] bytes, int maxTextChars)
            throws IOException, Refused {
        if (StreamSizes.exceed(bytes, MAX_UNPACKED_BYTES)) {
            throw new Refused(PdfProblems.streamTooLarge(location, MAX_UNPACKED_BYTES));
        }
        BundledFont.install();
        try (PDDocument document =
                Loader.loadPDF(
                        new PdfBytes(bytes),
                        "",
                        null,
                        null,
                        IOUtils.createMemoryOnlyStreamCache())) {
            return new PdfOpener(location).read(document, maxTextChars);
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            // Documents locked to a certificate need a library that is left out on purpose.
            throw new Refused(PdfProblems.locked(location));
        }
    }

    private OpenedPage read(PDDocument document, int maxTextChars) throws IOException, Refused {
        GlyphEngine engine = new GlyphEngine(location, maxTextChars);
        int count = 0;
        for (PDPage page : document.getPages()) {
            if (count++ < MAX_PAGES) {
                readPage(page, count, engine);
            }
        }
        Map<String, String> heads = new LinkedHashMap<>();
        List<Paragraphs.Block> blocks = Paragraphs.of(runs(heads));
        PDDocumentInformation about = document.getDocumentInformation();
        Page page = PdfPage.of(blocks, heads.values(), about.getTitle(), created(about));
        long letters = page.text().chars().filter(Character::isLetterOrDigit).count();
        if (letters < LETTERS_OF_A_BODY && images > 0) {
            throw new Refused(PdfProblems.imageOnly(location, images));
        }
        if (letters == 0) {
            throw new Refused(PdfProblems.noText(location));
        }
        return new OpenedPage(page, warnings(count, engine.lost(), letters));
    }

    private void readPage(PDPage page, int number, GlyphEngine engine) throws Refused {
        try {
            PageGlyphs glyphs = engine.read(page);
            images += glyphs.images();
            boolean first = true;
            for (List<Glyph> run : glyphs.runs()) {
                (first ? pages : beside).add(Rows.of(run));
                first = false;
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            damaged.add(number);
        }
    }

    /// The rows of all pages in the order of reading, running heads taken out.
    private List<List<Row>> runs(Map<String, String> heads) {
        RunningHeads running = RunningHeads.of(pages);
        List<List<Row>> runs = new ArrayList<>();
        for (List<Row> rows : pages) {
            List<Row> body = running.without(rows, heads);
            if (!body.isEmpty()) {
                runs.addAll(Columns.order(body));
            }
        }
        runs.addAll(beside);
        return runs;
    }

    private List<Problem> warnings(int count, int lost, long letters) {
        List<Problem> warnings = new ArrayList<>();
        if (count > MAX_PAGES) {
            warnings.add(PdfProblems.onlyFirstPages(location, count, MAX_PAGES));
        }
        if (!damaged.isEmpty()) {
            String numbers =
                    damaged.stream()
                            .limit(MOST_NUMBERS_TOLD)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            String more = damaged.size() > MOST_NUMBERS_TOLD ? ", ..." : "";
            warnings.add(PdfProblems.pagesDamaged(location, numbers + more));
        }
        if (lost > SHARE_WORTH_A_WARNING * letters) {
            warnings.add(PdfProblems.charactersLost(location, lost));
        }
        return warnings;
    }

    /// The day the file was made, which for a notice is nearly always the day of it.
    private static @Nullable PartialDate created(PDDocumentInformation about) {
        Calendar made = about.getCreationDate();
        if (made == null) {
            return null;
        }
        int year = made.get(Calendar.YEAR);
        boolean sane =
                made.get(Calendar.ERA) == GregorianCalendar.AD && year >= 1990 && year < 2200;
        return sane
                ? PartialDate.of(
                        LocalDate.of(
                                year,
                                made.get(Calendar.MONTH) + 1,
                                made.get(Calendar.DAY_OF_MONTH)))
                : null;
    }
}
