package dev.hakyu.daily.inquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Fills forms as a supplier does, with a spreadsheet.
final class FormFiller {
    private FormFiller() {}

    /// A form that was sent, filled and saved under a name.
    ///
    /// @param answers by question id
    static Path fill(
            InquiryFolder folder,
            int supplier,
            Path to,
            String by,
            String on,
            Map<String, String> answers)
            throws IOException {
        return fill(folder, supplier, to, by, on, answers, book -> {});
    }

    static Path fill(
            InquiryFolder folder,
            int supplier,
            Path to,
            String by,
            String on,
            Map<String, String> answers,
            Consumer<XSSFWorkbook> after)
            throws IOException {
        Asked asked = folder.read().find(SampleSuppliers.id(supplier)).orElseThrow();
        Path form =
                folder.path()
                        .resolve("forms")
                        .resolve(folder.id() + "-" + asked.supplier() + ".xlsx");
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                String label = text(row, 1);
                if (label.startsWith("ご回答者")) {
                    row.getCell(2).setCellValue(by);
                } else if (label.startsWith("ご回答日")) {
                    row.getCell(2).setCellValue(on);
                }
                asked.findRow(text(row, 0))
                        .map(FormRow::question)
                        .map(answers::get)
                        .ifPresent(answer -> row.getCell(4).setCellValue(answer));
            }
            after.accept(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return Files.write(to, bytes.toByteArray());
        }
    }

    /// Moves the answers three columns to the right and puts a column of the supplier's own before
    /// the numbers.
    static void moveColumns(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheetAt(0);
        sheet.shiftColumns(4, 5, 3);
        sheet.shiftColumns(0, 8, 1);
        sheet.shiftRows(0, sheet.getLastRowNum(), 4);
        sheet.createRow(0).createCell(0).setCellValue("社内管理用");
    }

    /// Copies the values of the visible sheet into a workbook without a hidden one.
    static void dropHidden(XSSFWorkbook book) {
        book.removeSheetAt(book.getSheetIndex(FormWorkbook.HIDDEN));
    }

    /// Overwrites a cell of the hidden sheet.
    static void setHidden(XSSFWorkbook book, String label, String value) {
        for (Row row : book.getSheet(FormWorkbook.HIDDEN)) {
            if (text(row, 0).equals(label)) {
                row.getCell(1).setCellValue(value);
            }
        }
    }

    /// Overwrites the value beside a label of the visible sheet.
    static void setVisible(XSSFWorkbook book, String label, String value) {
        for (Row row : book.getSheetAt(0)) {
            if (text(row, 1).equals(label)) {
                row.getCell(2).setCellValue(value);
            }
        }
    }

    static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }
}
