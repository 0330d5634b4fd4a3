package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// Writes the tables of a network as a workbook, row by row. Numbers are numbers; every other cell
/// is marked as text, so that no spreadsheet computes it or takes zeros away.
public final class TableBook {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int NARROW = 14;
    private static final int WIDE = 26;

    private final CellStyle bold;
    private final CellStyle text;
    private final CellStyle number;

    private TableBook(SXSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(font);
        bold.setQuotePrefixed(true);
        text = book.createCellStyle();
        text.setQuotePrefixed(true);
        number = book.createCellStyle();
    }

    /// A workbook with a sheet for each table.
    ///
    /// @param title in a row above each header, or null
    public static byte[] write(Network network, Lang lang, @Nullable String title)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            TableBook tables = new TableBook(book);
            for (FileKind kind : FileKind.values()) {
                Sheet sheet = book.createSheet(lang == Lang.JA ? kind.label().ja() : kind.id());
                tables.fill(sheet, TableText.of(kind, network, lang), title);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private void fill(Sheet sheet, TableText table, @Nullable String title) {
        int at = 0;
        if (title != null) {
            words(sheet.createRow(at++), List.of(title), text);
            sheet.getHeader().setRight(title.replace("&", "&&"));
        }
        words(sheet.createRow(at++), table.headers(), bold);
        sheet.createFreezePane(0, at);
        for (int i = 0; i < table.headers().size(); i++) {
            sheet.setColumnWidth(i, (i < 2 ? WIDE : NARROW) * 256);
        }
        for (TextRow each : table.rows()) {
            Row row = sheet.createRow(at++);
            List<String> cells = table.cells(each);
            for (int i = 0; i < cells.size(); i++) {
                boolean figure = i < table.columns().size() && isNumber(table.columns().get(i));
                put(row, i, CellText.clean(cells.get(i)), figure);
            }
        }
    }

    private void put(Row row, int column, String value, boolean figure) {
        if (value.isEmpty()) {
            return;
        }
        Cell cell = row.createCell(column);
        if (figure && isPlain(value)) {
            cell.setCellStyle(number);
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellStyle(text);
            cell.setCellValue(value);
        }
    }

    /// Digits with at most one point, few enough to be kept to the last one.
    private static boolean isPlain(String value) {
        int points = (int) value.chars().filter(c -> c == '.').count();
        return value.length() <= 15
                && points <= 1
                && Character.isDigit(value.charAt(0))
                && value.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static void words(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(cells.get(i));
        }
    }

    private static boolean isNumber(Column column) {
        return switch (column.type()) {
            case NUMBER, QUANTITY, COUNT, SHARE, WEIGHT, DAYS, HOURS, MINUTES, MONEY -> true;
            case TEXT,
                    ID,
                    LIST,
                    CORPORATE_NUMBER,
                    LEI,
                    COUNTRY,
                    COUNTRIES,
                    CURRENCY,
                    TERM,
                    TERMS,
                    REFERENCE,
                    REFERENCES,
                    DATE,
                    END_DATE,
                    FLAG,
                    WEEKDAYS ->
                    false;
        };
    }
}
