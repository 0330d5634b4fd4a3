package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.FormRow;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What a supplier typed on the page, as a filled form: it is read, checked and kept as one that
/// came by mail. All cells are text, so that no spreadsheet computes what a stranger wrote.
final class TypedForm {
    static final int LONGEST_ANSWER = 2_000;
    private static final int FIRST_LINE = 6;
    private static final int LONGEST_NAME = 60;

    private final Asked asked;
    private final String by;
    private final Map<String, String> answers;
    private final Map<String, String> remarks;

    private TypedForm(
            Asked asked, String by, Map<String, String> answers, Map<String, String> remarks) {
        this.asked = asked;
        this.by = by;
        this.answers = answers;
        this.remarks = remarks;
    }

    /// Takes the fields of the page: `by`, and for each line `a-Q01` and `r-Q01`. Others are left
    /// alone.
    static TypedForm of(Asked asked, Map<String, String> fields) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        for (FormRow row : asked.rows()) {
            answers.put(row.no(), cell(fields.getOrDefault("a-" + row.no(), ""), LONGEST_ANSWER));
            remarks.put(row.no(), cell(fields.getOrDefault("r-" + row.no(), ""), LONGEST_ANSWER));
        }
        return new TypedForm(
                asked, cell(fields.getOrDefault("by", ""), LONGEST_NAME), answers, remarks);
    }

    static TypedForm empty(Asked asked) {
        return of(asked, Map.of());
    }

    boolean isEmpty() {
        return answers.values().stream().allMatch(String::isEmpty);
    }

    String by() {
        return by;
    }

    String answer(String no) {
        return answers.getOrDefault(no, "");
    }

    String remark(String no) {
        return remarks.getOrDefault(no, "");
    }

    /// Writes it as a workbook.
    void write(Path file, InquiryId inquiry, LocalDate today) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("回答票");
            put(sheet, 0, "照会番号", inquiry.value());
            put(sheet, 1, "仕入先コード", asked.supplier().value());
            put(sheet, 2, "ご回答者(部署・氏名)", by);
            put(sheet, 3, "ご回答日", today.toString());
            put(sheet, FIRST_LINE - 1, "No.", "ご回答", "補足");
            int line = FIRST_LINE;
            for (FormRow row : asked.rows()) {
                put(sheet, line++, row.no(), answer(row.no()), remark(row.no()));
            }
            book.write(out);
        }
    }

    /// The line that a row of the workbook is, counted from 1; empty when it is none.
    Optional<String> lineAt(int row) {
        int index = row - 1 - FIRST_LINE;
        return index >= 0 && index < asked.rows().size()
                ? Optional.of(asked.rows().get(index).no())
                : Optional.empty();
    }

    /// The questions with what was typed.
    ///
    /// @param wrong by line, what is wrong with its answer
    List<AnswerLine> lines(Inquiry inquiry, Map<String, dev.hakyu.model.Text> wrong) {
        List<AnswerLine> lines = new ArrayList<>();
        for (FormRow row : asked.rows()) {
            lines.add(
                    AnswerLine.of(
                            row,
                            inquiry.question(row.question()),
                            inquiry.lang(),
                            answer(row.no()),
                            remark(row.no()),
                            Optional.ofNullable(wrong.get(row.no()))));
        }
        return lines;
    }

    private static void put(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String cell(String typed, int most) {
        StringBuilder text = new StringBuilder();
        typed.strip()
                .codePoints()
                .limit(most)
                .forEach(c ->
                        text.appendCodePoint(c == '\n' || !Character.isISOControl(c) ? c : ' '));
        return text.toString().strip();
    }
}
