package dev.hakyu.network.internal.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads CSV: comma, tab or semicolon, whichever the first lines have most of outside quotes; line
/// ends of any kind, mixed too.
public final class CsvSheets {
    private static final int SNIFFED_CHARS = 16_384;

    /// Above any [ReadLimits#maxColumns()], so that too many columns are told as such.
    private static final int MOST_FIELDS = 1_000_000;

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private CsvSheets() {}

    /// Reads a whole file.
    ///
    /// @param shown path for messages
    /// @param findings told when a quotation mark does not close; the rows before it are returned.
    ///   Told too of a row with a cell that is too long; it is left out
    /// @throws Unreadable when the file is too large or not text
    public static Sheet read(Path path, String shown, ReadLimits limits, Findings findings)
            throws IOException, Unreadable {
        long size = Files.size(path);
        if (size > limits.maxFileBytes()) {
            throw new Unreadable(
                    Place.file(shown), Bounds.fileTooLarge(size, limits.maxFileBytes()));
        }
        try (Reader reader = TextFile.open(path, shown)) {
            BufferedReader text = new BufferedReader(reader, SNIFFED_CHARS * 2);
            char separator = sniff(text);
            return parse(text, separator, shown, limits, findings);
        }
    }

    /// Reads a text that is in memory already.
    static Sheet parse(
            String text, char separator, String shown, ReadLimits limits, Findings findings)
            throws Unreadable {
        try (Reader reader = new StringReader(text)) {
            return parse(reader, separator, shown, limits, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet parse(
            Reader text, char separator, String shown, ReadLimits limits, Findings findings)
            throws IOException, Unreadable {
        List<Sheet.SheetRow> rows = new ArrayList<>();
        int number = 0;
        int lastFilled = 0;
        long cells = 0;
        try (CsvReader<CsvRecord> csv = reader(text, separator);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                number++;
                Bounds.requireRow(number, shown, null, limits);
                Bounds.requireColumns(csvRecord.getFieldCount(), number, shown, null, limits);
                cells += csvRecord.getFieldCount();
                Bounds.requireCellCount(cells, shown, null);
                if (isTooLong(csvRecord, number, shown, limits, findings)) {
                    continue;
                }
                Sheet.SheetRow row = new Sheet.SheetRow(number, csvRecord.getFields(), false);
                rows.add(row);
                lastFilled = row.isBlank() ? lastFilled : rows.size();
            }
        } catch (CsvParseException e) {
            findings.error(Place.row(shown, number + 1), brokenQuotes(number + 1));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Sheet(shown, null, rows.subList(0, lastFilled));
    }

    /// One cell beyond the bound costs its row, not the file.
    private static boolean isTooLong(
            CsvRecord row, int number, String shown, ReadLimits limits, Findings findings) {
        try {
            Bounds.requireCells(row.getFields(), number, shown, null, limits);
            return false;
        } catch (Unreadable e) {
            findings.add(e.problem());
            return true;
        }
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(CsvRecordHandler.builder().maxFields(MOST_FIELDS).build(), text);
    }

    private static char sniff(BufferedReader text) throws IOException {
        text.mark(SNIFFED_CHARS + 1);
        char[] head = new char[SNIFFED_CHARS];
        int length = 0;
        int read;
        while (length < head.length && (read = text.read(head, length, head.length - length)) > 0) {
            length += read;
        }
        text.reset();
        return sniff(head, length);
    }

    /// The separator of the first line that has one.
    static char sniff(char[] head, int length) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = head[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (counts[0] + counts[1] + counts[2] > 0) {
                    break;
                }
            } else if (!quoted) {
                for (int s = 0; s < SEPARATORS.length; s++) {
                    counts[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    private static Finding brokenQuotes(int row) {
        return Finding.of(
                "broken-quotes",
                row + "行目から始まる引用符「\"」が閉じていないか、1つの値が長すぎます。",
                "A quotation mark opened in row " + row + " is not closed, or a value is too long.",
                "引用符を閉じるか、値の中の「\"」を「\"\"」にしてください。それより後の行は読んでいません。",
                "Close the quotation mark, or write \" inside a value as \"\". The rows after it were"
                        + " not read.");
    }
}
