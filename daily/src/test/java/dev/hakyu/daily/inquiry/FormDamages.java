package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.inquiry.ImportResult.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What can happen to a form on its way, and what is to come of it.
final class FormDamages {
    /// What was filled in, by question id.
    static final Map<String, String> ANSWERS =
            Map.of("impact", "無", "rto", "48", "system_mfa", "一部", "employees", "80");

    /// How many lines that are.
    static final int ALL = 4;

    private FormDamages() {}

    /// A damage, and what is to come of it.
    ///
    /// @param answers lines taken
    /// @param codes of the problems
    record Damage(
            String name,
            Consumer<XSSFWorkbook> done,
            Outcome outcome,
            int answers,
            List<String> codes) {
        static Damage kept(String name, Consumer<XSSFWorkbook> done) {
            return new Damage(name, done, Outcome.TAKEN, ALL, List.of());
        }

        static Damage inPart(
                String name, Consumer<XSSFWorkbook> done, int answers, String... codes) {
            return new Damage(name, done, Outcome.TAKEN, answers, List.of(codes));
        }

        static Damage refused(String name, Consumer<XSSFWorkbook> done, String code) {
            return new Damage(name, done, Outcome.REJECTED, 0, List.of(code));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> all() {
        return Stream.of(
                Damage.refused("sealed sheet removed", FormFiller::dropHidden, "form-seal-missing"),
                Damage.refused(
                        "only the visible sheet copied to a new book under the old name",
                        book -> {
                            FormFiller.dropHidden(book);
                            book.setSheetName(0, "Sheet1");
                        },
                        "form-seal-missing"),
                Damage.refused(
                        "code of another supplier, sealed sheet removed",
                        book -> {
                            FormFiller.dropHidden(book);
                            FormFiller.setVisible(book, "仕入先コード", "V-008");
                        },
                        "form-seal-missing"),
                Damage.kept("sealed sheet renamed", book -> book.setSheetName(1, "控え")),
                Damage.kept("answer sheet renamed", book -> book.setSheetName(0, "Sheet1")),
                Damage.kept(
                        "sealed sheet shown",
                        book -> book.setSheetVisibility(1, SheetVisibility.VISIBLE)),
                Damage.refused(
                        "first row of the sealed sheet removed",
                        book -> book.getSheetAt(1).removeRow(book.getSheetAt(1).getRow(0)),
                        "form-seal-missing"),
                Damage.refused(
                        "seal emptied",
                        book -> FormFiller.setHidden(book, "seal", ""),
                        "form-ids-changed"),
                Damage.refused(
                        "sealed supplier changed",
                        book -> FormFiller.setHidden(book, "supplier", "V-008"),
                        "form-ids-changed"),
                Damage.refused(
                        "visible supplier changed",
                        book -> FormFiller.setVisible(book, "仕入先コード", "V-008"),
                        "form-ids-changed"),
                Damage.refused(
                        "supplier changed in both",
                        book -> {
                            FormFiller.setHidden(book, "supplier", "V-008");
                            FormFiller.setVisible(book, "仕入先コード", "V-008");
                        },
                        "form-ids-changed"),
                Damage.refused(
                        "another version",
                        book -> FormFiller.setHidden(book, FormWorkbook.MAGIC, "9"),
                        "form-version"),
                Damage.kept("rows in another order", FormDamages::reverse),
                Damage.inPart(
                        "numbers moved by a line",
                        FormDamages::moveNumbers,
                        0,
                        "line-moved",
                        "line-moved",
                        "line-moved",
                        "line-moved"),
                Damage.kept("columns moved and inserted", FormFiller::moveColumns),
                Damage.kept(
                        "cells merged beside the answers",
                        book ->
                                book.getSheetAt(0)
                                        .addMergedRegion(new CellRangeAddress(12, 13, 5, 5))),
                Damage.kept(
                        "rows hidden", book -> rows(book).forEach(row -> row.setZeroHeight(true))),
                Damage.kept(
                        "a sheet of their own",
                        book ->
                                book.createSheet("社内メモ")
                                        .createRow(0)
                                        .createCell(0)
                                        .setCellValue("未確認")),
                Damage.inPart(
                        "the answer sheet twice, with other answers",
                        book -> {
                            book.cloneSheet(0, "回答票 (2)");
                            set(book.getSheet("回答票 (2)"), "目標復旧時間", "24");
                        },
                        0,
                        "line-twice",
                        "line-twice",
                        "line-twice",
                        "line-twice"),
                Damage.refused(
                        "the sheet of another supplier beside it",
                        book -> {
                            book.cloneSheet(0, "別");
                            for (Row row : book.getSheet("別")) {
                                if (FormFiller.text(row, 1).equals("仕入先コード")) {
                                    row.getCell(2).setCellValue("V-008");
                                }
                            }
                        },
                        "form-ids-changed"),
                Damage.inPart(
                        "a formula as answer",
                        book -> answer(book, "目標復旧時間").setCellFormula("24*2"),
                        ALL - 1,
                        "formula-cell"),
                Damage.inPart(
                        "a formula as choice",
                        book -> answer(book, "供給に影響は出ていますか").setCellFormula("\"無\""),
                        ALL - 1,
                        "formula-cell"),
                Damage.inPart(
                        "an error as answer",
                        book ->
                                answer(book, "目標復旧時間")
                                        .setCellErrorValue(FormulaError.REF.getCode()),
                        ALL - 1,
                        "unreadable-hours"),
                Damage.inPart(
                        "0 as answer to yes or no",
                        book -> answer(book, "供給に影響は出ていますか").setCellValue(0),
                        ALL - 1,
                        "number-for-choice"),
                Damage.inPart(
                        "1 as answer to a choice of the network",
                        book -> answer(book, "暗号化して").setCellValue(1),
                        ALL,
                        "number-for-choice"),
                Damage.kept(
                        "numbers where numbers are asked",
                        book -> {
                            answer(book, "目標復旧時間").setCellValue(48);
                            answer(book, "従業員数").setCellValue(80);
                        }),
                Damage.inPart(
                        "a date as date cell",
                        book -> {
                            Cell cell = answer(book, "直近の復元試験");
                            XSSFCellStyle style = book.createCellStyle();
                            style.setDataFormat((short) 14);
                            cell.setCellStyle(style);
                            cell.setCellValue(LocalDate.of(2026, 6, 20));
                        },
                        ALL + 1),
                Damage.inPart(
                        "the column of answers twice",
                        book -> {
                            for (Row row : book.getSheetAt(0)) {
                                if (FormFiller.text(row, 4).equals("ご回答")) {
                                    row.createCell(6).setCellValue("回答");
                                }
                            }
                            answer(book, "目標復旧時間").getRow().createCell(6).setCellValue("24");
                        },
                        ALL - 1,
                        "line-twice"),
                Damage.refused(
                        "a cell in row 1,000,000",
                        book ->
                                book.getSheetAt(0)
                                        .createRow(999_999)
                                        .createCell(0)
                                        .setCellValue("x"),
                        "too-many-rows"),
                Damage.inPart(
                        "the day of the answer as formula",
                        book -> {
                            for (Row row : book.getSheetAt(0)) {
                                if (FormFiller.text(row, 1).startsWith("ご回答日")) {
                                    row.getCell(2).setCellFormula("TODAY()");
                                }
                            }
                        },
                        ALL,
                        "formula-cell"));
    }

    /// The rows of the questions.
    private static List<Row> rows(XSSFWorkbook book) {
        List<Row> rows = new ArrayList<>();
        for (Row row : book.getSheetAt(0)) {
            if (FormFiller.text(row, 0).matches("Q\\d+")) {
                rows.add(row);
            }
        }
        return rows;
    }

    static Cell answer(XSSFWorkbook book, String question) {
        return rows(book).stream()
                .filter(row -> FormFiller.text(row, 1).contains(question))
                .findFirst()
                .orElseThrow()
                .getCell(4);
    }

    private static void set(Sheet sheet, String question, String value) {
        for (Row row : sheet) {
            if (FormFiller.text(row, 1).contains(question)) {
                row.getCell(4).setCellValue(value);
            }
        }
    }

    private static void reverse(XSSFWorkbook book) {
        List<Row> rows = rows(book);
        for (int i = 0, j = rows.size() - 1; i < j; i++, j--) {
            for (int column = 0; column < 6; column++) {
                String first = FormFiller.text(rows.get(i), column);
                rows.get(i).getCell(column).setCellValue(FormFiller.text(rows.get(j), column));
                rows.get(j).getCell(column).setCellValue(first);
            }
        }
    }

    private static void moveNumbers(XSSFWorkbook book) {
        List<Row> rows = rows(book);
        String last = FormFiller.text(rows.getLast(), 0);
        for (int i = rows.size() - 1; i > 0; i--) {
            rows.get(i).getCell(0).setCellValue(FormFiller.text(rows.get(i - 1), 0));
        }
        rows.getFirst().getCell(0).setCellValue(last);
    }
}
