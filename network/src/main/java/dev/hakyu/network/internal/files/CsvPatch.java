package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A CSV file of the network in which single cells are set. Every byte that is not part of a cell
/// that was set stays as it is: encoding, line ends, quotation marks, columns that are not ours.
///
/// The separators, quotes and line ends of UTF-8 and CP932 never occur inside a character, so the
/// bytes are cut and joined without being decoded. The result is read again before it is given out:
/// it must differ from the original in the cells that were set and nowhere else.
public final class CsvPatch {
    private static final byte QUOTE = '"';
    private static final String LF = "\n";

    private final String shown;
    private final ReadLimits limits;
    private final Charset charset;
    private final byte[] bytes;
    private final char separator;
    private final Sheet sheet;
    private final Table table;
    private final List<Line> lines;
    private final Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    /// One record: where its cells begin and end, and where it ends itself.
    private record Line(List<Span> cells, int end, int next) {}

    private record Span(int start, int end) {}

    private CsvPatch(
            String shown,
            ReadLimits limits,
            Charset charset,
            byte[] bytes,
            char separator,
            Sheet sheet,
            Table table) {
        this.shown = shown;
        this.limits = limits;
        this.charset = charset;
        this.bytes = bytes;
        this.separator = separator;
        this.sheet = sheet;
        this.table = table;
        this.lines = scan();
    }

    /// Opens a file of the network.
    ///
    /// @throws Unreadable when it cannot be read without a problem in its header or its quotes
    public static CsvPatch open(Path file, FileKind kind, String shown, ReadLimits limits)
            throws IOException, Unreadable {
        long size = Files.size(file);
        if (size > limits.maxFileBytes()) {
            throw new Unreadable(
                    Place.file(shown), Bounds.fileTooLarge(size, limits.maxFileBytes()));
        }
        Charset charset = TextFile.charsetOf(file, shown);
        if (!charset.equals(StandardCharsets.UTF_8) && !charset.name().equals("windows-31j")) {
            throw new Unreadable(Place.file(shown), wideEncoding());
        }
        byte[] bytes = Files.readAllBytes(file);
        char separator = separator(bytes);
        Sheet sheet = parse(bytes, charset, separator, shown, limits);
        Table table =
                Table.of(kind, sheet, new Findings(1))
                        .orElseThrow(() -> new Unreadable(Place.file(shown), noHeader()));
        return new CsvPatch(shown, limits, charset, bytes, separator, sheet, table);
    }

    /// The language of the file's headers, in which words are written into it.
    public Lang lang() {
        boolean ascii =
                table.headerCells().stream().allMatch(each -> each.chars().allMatch(c -> c < 128));
        return ascii ? Lang.EN : Lang.JA;
    }

    /// What stands in a cell now, cleaned; empty when the table lacks the column or the row.
    public String cell(int row, String column) {
        Integer position = positionOf(column);
        if (position == null || row < 1 || row > sheet.rows().size()) {
            return "";
        }
        String set = cells.getOrDefault(row - 1, Map.of()).get(position);
        return CellText.clean(set == null ? sheet.rows().get(row - 1).cell(position) : set);
    }

    /// Sets a cell; a column that the file lacks is added behind the last one.
    ///
    /// @param row 1-based, as [Sheet.SheetRow] counts, below the header
    public void set(int row, String column, String value) {
        if (row <= table.headerRow() || row > lines.size()) {
            throw new IllegalArgumentException(
                    shown
                            + " has rows "
                            + (table.headerRow() + 1)
                            + " to "
                            + lines.size()
                            + ", got "
                            + row);
        }
        put(row - 1, position(column), value);
    }

    /// Adds a row at the end.
    public void append(Map<String, String> row) {
        row.keySet().forEach(this::position);
        rows.add(new LinkedHashMap<>(row));
    }

    /// The file with its changes.
    ///
    /// @throws Unreadable when a value cannot be written in the file's encoding, or the file is
    ///   built so that a cell cannot be changed alone
    public byte[] bytes() throws Unreadable {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 4096);
        int from = 0;
        for (Map.Entry<Integer, Map<Integer, String>> each : cells.entrySet()) {
            Line line = lines.get(each.getKey());
            int start = line.cells().getFirst().start();
            out.write(bytes, from, start - from);
            write(out, line, each.getValue());
            from = line.end();
        }
        out.write(bytes, from, bytes.length - from);
        appendRows(out);
        byte[] result = out.toByteArray();
        check(result);
        return result;
    }

    private void appendRows(ByteArrayOutputStream out) throws Unreadable {
        if (rows.isEmpty()) {
            return;
        }
        String end = lineEnd();
        Line last = lines.getLast();
        if (last.next() == last.end()) {
            out.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        }
        for (Map<String, String> row : rows) {
            Map<Integer, String> byPosition = new TreeMap<>();
            row.forEach((column, value) -> byPosition.put(position(column), value));
            write(out, new Line(List.of(), 0, 0), byPosition);
            out.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void write(ByteArrayOutputStream out, Line line, Map<Integer, String> set)
            throws Unreadable {
        int width = line.cells().size();
        for (int position : set.keySet()) {
            width = Math.max(width, position + 1);
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                out.write(separator);
            }
            String value = set.get(i);
            if (value != null) {
                boolean quoted = i < line.cells().size() && isQuoted(line.cells().get(i));
                out.writeBytes(encode(form(value, quoted)));
            } else if (i < line.cells().size()) {
                Span span = line.cells().get(i);
                out.write(bytes, span.start(), span.end() - span.start());
            }
        }
    }

    private boolean isQuoted(Span span) {
        return span.end() > span.start() && bytes[span.start()] == QUOTE;
    }

    private static String form(String value, boolean quoted) {
        String escaped = CellText.escape(value);
        boolean must = escaped.chars().anyMatch(c -> ",;\t\"\n\r".indexOf(c) >= 0);
        return quoted || must ? '"' + escaped.replace("\"", "\"\"") + '"' : escaped;
    }

    private byte[] encode(String value) throws Unreadable {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(value));
            byte[] result = new byte[encoded.remaining()];
            encoded.get(result);
            return result;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Place.file(shown), notInEncoding(value));
        }
    }

    /// The result read again must say what was asked for and nothing else.
    private void check(byte[] result) throws Unreadable {
        List<List<String>> wanted = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            wanted.add(laid(sheet.rows().get(i).cells(), cells.getOrDefault(i, Map.of())));
        }
        for (Map<String, String> row : rows) {
            Map<Integer, String> byPosition = new TreeMap<>();
            row.forEach((column, value) -> byPosition.put(position(column), value));
            wanted.add(laid(List.of(), byPosition));
        }
        List<List<String>> got =
                parse(result, charset, separator, shown, limits).rows().stream()
                        .map(Sheet.SheetRow::cells)
                        .toList();
        boolean same =
                rows.isEmpty()
                        ? got.equals(wanted)
                        : got.size() >= wanted.size() && filled(got).equals(filled(wanted));
        if (!same) {
            throw new Unreadable(Place.file(shown), cannotPatch());
        }
    }

    private static List<List<String>> filled(List<List<String>> rows) {
        return rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList();
    }

    private static List<String> laid(List<String> before, Map<Integer, String> set) {
        List<String> after = new ArrayList<>(before);
        set.forEach((position, value) -> {
            while (after.size() <= position) {
                after.add("");
            }
            after.set(position, CellText.escape(value));
        });
        return after;
    }

    private @org.jspecify.annotations.Nullable Integer positionOf(String column) {
        Integer own = table.positionOf(column);
        return own == null ? added.get(column) : own;
    }

    /// The position of a column, which is added to the header when the table lacks it.
    private int position(String column) {
        Integer known = positionOf(column);
        if (known != null) {
            return known;
        }
        int position = added.size();
        for (Line line : lines) {
            position = Math.max(position, line.cells().size() + added.size());
        }
        Column wanted = ColumnTable.shipped().getColumn(table.kind(), column);
        added.put(column, position);
        put(table.headerRow() - 1, position, lang() == Lang.JA ? wanted.headerJa() : wanted.id());
        return position;
    }

    private void put(int line, int position, String value) {
        cells.computeIfAbsent(line, key -> new TreeMap<>()).put(position, value);
    }

    private String lineEnd() {
        for (Line line : lines) {
            if (line.next() > line.end()) {
                return new String(
                        bytes, line.end(), line.next() - line.end(), StandardCharsets.US_ASCII);
            }
        }
        return LF;
    }

    private List<Line> scan() {
        List<Line> found = new ArrayList<>();
        int at = charset.equals(StandardCharsets.UTF_8) && hasMark(bytes) ? 3 : 0;
        while (at < bytes.length) {
            List<Span> spans = new ArrayList<>();
            int end = scanCell(at);
            spans.add(new Span(at, end));
            while (end < bytes.length && bytes[end] == separator) {
                int start = end + 1;
                end = scanCell(start);
                spans.add(new Span(start, end));
            }
            int next = end;
            if (next < bytes.length) {
                boolean both =
                        bytes[next] == '\r' && next + 1 < bytes.length && bytes[next + 1] == '\n';
                next += both ? 2 : 1;
            }
            found.add(new Line(List.copyOf(spans), end, next));
            at = next;
        }
        return found;
    }

    /// The end of the cell that begins here.
    private int scanCell(int start) {
        int at = start;
        boolean quoted = at < bytes.length && bytes[at] == QUOTE;
        if (quoted) {
            at++;
            while (at < bytes.length) {
                if (bytes[at] != QUOTE) {
                    at++;
                } else if (at + 1 < bytes.length && bytes[at + 1] == QUOTE) {
                    at += 2;
                } else {
                    at++;
                    break;
                }
            }
        }
        while (at < bytes.length
                && bytes[at] != separator
                && bytes[at] != '\n'
                && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
    }

    private static char separator(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 16_384), StandardCharsets.ISO_8859_1);
        return CsvSheets.sniff(head.toCharArray(), head.length());
    }

    private static Sheet parse(
            byte[] bytes, Charset charset, char separator, String shown, ReadLimits limits)
            throws Unreadable {
        int from = charset.equals(StandardCharsets.UTF_8) && hasMark(bytes) ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, charset);
        Findings findings = new Findings(1);
        Sheet sheet = CsvSheets.parse(text, separator, shown, limits, findings);
        if (!findings.toList().isEmpty()) {
            throw new Unreadable(Place.file(shown), cannotPatch());
        }
        return sheet;
    }

    private static Finding wideEncoding() {
        return Finding.of(
                "encoding",
                "UTF-16 のファイルには書き込めません。",
                "A file in UTF-16 cannot be written to.",
                "「CSV UTF-8」として保存し直してください。",
                "Save it as 'CSV UTF-8'.");
    }

    private static Finding noHeader() {
        return Finding.of(
                "missing-column",
                "見出し行に必須の列がないため書き込めません。",
                "The header lacks a required column, so nothing can be written.",
                "hakyu check で問題を確かめ、直してからやり直してください。",
                "Mend what hakyu check names, then try again.");
    }

    private static Finding notInEncoding(String value) {
        String text = Shown.value(value);
        return Finding.of(
                "encoding",
                "「" + text + "」にはこのファイルの文字コードで表せない文字があります。",
                "'" + text + "' holds a character that the file's encoding lacks.",
                "ファイルを UTF-8 で保存し直してください。",
                "Save the file as UTF-8.");
    }

    private static Finding cannotPatch() {
        return Finding.of(
                "cannot-patch",
                "引用符の使い方のため、このファイルのセルだけを書き換えられません。",
                "Its quotation marks keep single cells of this file from being changed.",
                "表計算ソフトで開き、「CSV UTF-8」として保存し直してください。",
                "Open it in a spreadsheet and save it again as 'CSV UTF-8'.");
    }
}
