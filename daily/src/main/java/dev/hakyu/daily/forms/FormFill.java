package dev.hakyu.daily.forms;

import dev.hakyu.daily.inquiry.SafeCell;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.source.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Fills a copy of a form that the user has: the common forms of the government for ransomware and
/// DDoS, or any other. The form itself is never changed, and nothing but the places of the mapping.
public final class FormFill {
    private static final long MAX_BYTES = 20L << 20;
    private final FormMapping mapping;
    private final FormFields fields;
    private final Lang lang;
    private final List<String> unknown = new ArrayList<>();

    private FormFill(FormMapping mapping, FormFields fields, Lang lang) {
        this.mapping = mapping;
        this.fields = fields;
        this.lang = lang;
    }

    /// A form that was filled.
    ///
    /// @param content the bytes of the filled copy
    /// @param ending `.xlsx` or `.docx`
    /// @param unknown fields that were written as not known
    public record Filled(Content content, String ending, List<String> unknown) {
        public Filled {
            unknown = List.copyOf(unknown);
        }
    }

    /// Fills a copy.
    ///
    /// @throws InputRejected when the form is missing or no form, a place is not in it, or a field
    ///   is none
    public static Filled of(FormMapping mapping, FormFields fields, Lang lang) throws IOException {
        return new FormFill(mapping, fields, lang).fill();
    }

    private Filled fill() throws IOException {
        for (FormMapping.Entry entry : mapping.entries()) {
            if (!entry.field().isEmpty() && !fields.has(entry.field())) {
                throw wrong(
                        "項目「"
                                + entry.field()
                                + "」はありません。使える項目: "
                                + String.join("、", fields.names()),
                        "There is no field '"
                                + entry.field()
                                + "'; known are "
                                + String.join(", ", fields.names()));
            }
        }
        Path form = mapping.form();
        String name = String.valueOf(form.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(form)) {
            throw new InputRejected(FormMapping.noForm(mapping.file(), form));
        }
        if (Files.size(form) > MAX_BYTES) {
            throw wrong("様式が大きすぎます(20 MB まで)。", "The form is larger than 20 MB.");
        }
        if (!name.endsWith(".xlsx") && !name.endsWith(".docx")) {
            throw wrong(
                    "様式は Excel(.xlsx)か Word(.docx)で指定してください。.xls や .doc、PDF は、開いて .xlsx か .docx で保存し直してください。",
                    "The form must be .xlsx or .docx; open an .xls, .doc or PDF and save it as one.");
        }
        try (InputStream in = Files.newInputStream(form)) {
            if (name.endsWith(".docx")) {
                return new Filled(Content.of(word(in)), ".docx", unknown);
            }
            return new Filled(Content.of(workbook(in)), ".xlsx", unknown);
        } catch (POIXMLException | UnsupportedFileFormatException e) {
            throw wrong(
                    "様式を Excel(.xlsx)または Word(.docx)として開けません。",
                    "The form cannot be opened as .xlsx or .docx.");
        }
    }

    private String value(FormMapping.Entry entry) {
        if (entry.field().isEmpty()) {
            return entry.text();
        }
        if (!fields.isKnown(entry.field())) {
            unknown.add(entry.field());
        }
        return fields.in(entry.field(), lang);
    }

    private byte[] workbook(InputStream in) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (FormMapping.Entry entry : mapping.entries()) {
                put(cell(book, entry.at()), value(entry));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void put(Cell cell, String text) {
        cell.setCellValue(text);
        if (SafeCell.mayBeComputed(text)) {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setQuotePrefixed(true);
            cell.setCellStyle(style);
        }
    }

    private Cell cell(XSSFWorkbook book, String at) {
        int mark = at.lastIndexOf('!');
        String sheetName = mark < 0 ? book.getSheetName(0) : at.substring(0, mark);
        String place = at.substring(mark + 1).strip();
        Sheet sheet = book.getSheet(sheetName);
        boolean cell =
                CellReference.classifyCellReference(place, SpreadsheetVersion.EXCEL2007)
                        == CellReference.NameType.CELL;
        if (sheet == null || !cell) {
            List<String> names = new ArrayList<>();
            book.forEach(each -> names.add(each.getSheetName()));
            throw wrong(
                    "「" + at + "」が様式にありません。シート: " + String.join("、", names),
                    "'" + at + "' is not in the form; sheets are " + String.join(", ", names));
        }
        CellReference reference = new CellReference(place);
        Row row = sheet.getRow(reference.getRow());
        Row used = row == null ? sheet.createRow(reference.getRow()) : row;
        Cell known = used.getCell(reference.getCol());
        return known == null ? used.createCell(reference.getCol()) : known;
    }

    private byte[] word(InputStream in) throws IOException {
        try (XWPFDocument document = new XWPFDocument(in)) {
            for (FormMapping.Entry entry : mapping.entries()) {
                String value = value(entry);
                int[] place = tablePlace(entry.at());
                boolean done =
                        place.length == 3
                                ? fillCell(document, place, value)
                                : replace(document, entry.at(), value);
                if (!done) {
                    throw wrong(
                            "「" + entry.at() + "」が様式にありません。",
                            "'" + entry.at() + "' is not in the form.");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /// Table, row and column of `table 1 row 2 column 3`; empty for any other text.
    private static int[] tablePlace(String at) {
        String[] words = at.strip().split("\\s+", -1);
        if (words.length != 6
                || !words[0].equals("table")
                || !words[2].equals("row")
                || !words[4].equals("column")) {
            return new int[0];
        }
        int[] place = new int[3];
        for (int i = 0; i < 3; i++) {
            String number = words[2 * i + 1];
            if (number.length() > 4 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return new int[0];
            }
            place[i] = Integer.parseInt(number);
        }
        return place;
    }

    private static boolean fillCell(XWPFDocument document, int[] place, String value) {
        List<XWPFTable> tables = document.getTables();
        if (place[0] < 1 || place[0] > tables.size() || place[1] < 1) {
            return false;
        }
        XWPFTableRow row = tables.get(place[0] - 1).getRow(place[1] - 1);
        XWPFTableCell cell = row == null ? null : row.getCell(place[2] - 1);
        if (cell == null) {
            return false;
        }
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
            paragraph.removeRun(i);
        }
        write(paragraph.createRun(), value);
        return true;
    }

    private static boolean replace(XWPFDocument document, String placeholder, String value) {
        List<XWPFParagraph> paragraphs = new ArrayList<>(document.getParagraphs());
        for (XWPFTable table : document.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                row.getTableCells().forEach(cell -> paragraphs.addAll(cell.getParagraphs()));
            }
        }
        boolean found = false;
        for (XWPFParagraph paragraph : paragraphs) {
            String text = paragraph.getText();
            if (text.contains(placeholder)) {
                for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
                    paragraph.removeRun(i);
                }
                write(paragraph.createRun(), text.replace(placeholder, value));
                found = true;
            }
        }
        return found;
    }

    private static void write(XWPFRun run, String value) {
        String[] lines = value.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private InputRejected wrong(String ja, String en) {
        return new InputRejected(
                FormMapping.wrong(String.valueOf(mapping.form().getFileName()), ja, en));
    }
}
