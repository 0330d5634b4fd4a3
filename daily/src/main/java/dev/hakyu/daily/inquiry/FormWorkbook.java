package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A supplier's form as a workbook: the questions on one protected sheet with the answer cells
/// open, and a hidden sheet that says which question each line is.
public final class FormWorkbook {
    static final String HIDDEN = "_hakyu";
    static final String MAGIC = "hakyu-form";
    static final int VERSION = 1;

    private static final int COLUMNS = 6;
    private static final int ANSWER = 4;
    private static final int[] WIDTHS = {6, 58, 30, 20, 26, 30};
    private static final int LONGEST_LIST = 250;
    private static final int CHARS_PER_LINE = 29;
    private static final float LINE_POINTS = 16f;

    private enum Look {
        TITLE,
        PLAIN,
        LABEL,
        HEADER,
        INPUT
    }

    private final Inquiry inquiry;
    private final Asked asked;
    private final ZoneId zone;
    private final Lang lang;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);

    private FormWorkbook(Inquiry inquiry, Asked asked, ZoneId zone) {
        this.inquiry = inquiry;
        this.asked = asked;
        this.zone = zone;
        this.lang = inquiry.lang();
    }

    /// The bytes of the form of one supplier.
    public static byte[] of(Inquiry inquiry, Asked asked, ZoneId zone) throws IOException {
        FormWorkbook form = new FormWorkbook(inquiry, asked, zone);
        try (XSSFWorkbook book = form.book) {
            form.style();
            form.fillVisible();
            SealedSheet.add(book, inquiry.id(), asked);
            book.setActiveSheet(0);
            book.getProperties().getCoreProperties().setCreator("Hakyu");
            book.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(inquiry.created())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private void fillVisible() {
        XSSFSheet sheet = book.createSheet(new Text("回答票", "Answers").in(lang));
        for (int i = 0; i < COLUMNS; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int at = fillHead(sheet);
        int header = at;
        XSSFRow titles = sheet.createRow(at++);
        List<FormWords> columns =
                List.of(
                        FormWords.NO,
                        FormWords.QUESTION,
                        FormWords.OBJECT,
                        FormWords.PRESENT,
                        FormWords.ANSWER,
                        FormWords.REMARK);
        for (int i = 0; i < COLUMNS; i++) {
            put(titles, i, columns.get(i).label().in(lang), Look.HEADER);
        }
        for (FormRow each : asked.rows()) {
            fillRow(sheet, sheet.createRow(at), each);
            offer(sheet, at, inquiry.question(each.question()));
            at++;
        }
        sheet.createFreezePane(0, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private int fillHead(XSSFSheet sheet) {
        int at = 0;
        put(sheet.createRow(at++), 0, title(inquiry, asked), Look.TITLE);
        Map<FormWords, String> head = new LinkedHashMap<>();
        head.put(FormWords.INQUIRY, inquiry.id().value());
        head.put(FormWords.SUPPLIER, asked.supplier().value());
        head.put(FormWords.SEAL, FormSeal.of(inquiry.id().value(), asked));
        head.put(FormWords.NAME, asked.name());
        head.put(FormWords.DUE, FormTime.shown(asked.due(), zone, lang));
        for (Map.Entry<FormWords, String> each : head.entrySet()) {
            XSSFRow row = sheet.createRow(at++);
            put(row, 1, each.getKey().label().in(lang), Look.LABEL);
            put(row, 2, each.getValue(), Look.PLAIN);
        }
        for (FormWords each : List.of(FormWords.ANSWERED_BY, FormWords.ANSWERED_ON)) {
            XSSFRow row = sheet.createRow(at++);
            put(row, 1, each.label().in(lang), Look.LABEL);
            put(row, 2, "", Look.INPUT);
        }
        put(
                sheet.createRow(at++),
                1,
                new Text(
                                "色の付いたセルにご記入ください。不明な場合は空欄のままで構いません。",
                                "Please fill in the coloured cells; leave a cell empty when you do"
                                        + " not know.")
                        .in(lang),
                Look.PLAIN);
        return at + 1;
    }

    /// What the form says it is.
    static String title(Inquiry inquiry, Asked asked) {
        Text about = inquiry.shownTo(asked);
        return new Text(about.ja() + "に関する回答票", "Your answers: " + about.en()).in(inquiry.lang());
    }

    private void fillRow(XSSFSheet sheet, XSSFRow row, FormRow each) {
        Question question = inquiry.question(each.question());
        String hint = question.shownHint().map(hinted -> hinted.in(lang)).orElse("");
        String words = question.words().in(lang) + (hint.isEmpty() ? "" : "\n" + hint);
        put(row, 0, each.no(), Look.PLAIN);
        put(row, 1, words, Look.PLAIN);
        put(row, 2, each.object(), Look.PLAIN);
        put(row, 3, each.present(), Look.PLAIN);
        put(row, ANSWER, "", Look.INPUT);
        put(row, ANSWER + 1, "", Look.INPUT);
        int lines = words.lines().mapToInt(line -> 1 + line.length() / CHARS_PER_LINE).sum();
        row.setHeightInPoints(Math.max(2, lines) * LINE_POINTS);
        sheet.setDefaultRowHeightInPoints(LINE_POINTS);
    }

    /// A list to choose from. It does not refuse other answers: what a supplier has to say matters
    /// more than its form.
    private void offer(XSSFSheet sheet, int row, Question question) {
        String[] words =
                question.offered().stream().map(each -> each.in(lang)).toArray(String[]::new);
        if (words.length == 0 || String.join(",", words).length() > LONGEST_LIST) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list =
                helper.createValidation(
                        helper.createExplicitListConstraint(words),
                        new CellRangeAddressList(row, row, ANSWER, ANSWER));
        list.setSuppressDropDownArrow(true);
        list.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }

    private void put(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(looks.get(look));
        // Every look has the format of text, so a spreadsheet computes nothing.
        cell.setCellValue(text);
    }

    private void style() {
        for (Look look : Look.values()) {
            XSSFCellStyle style = book.createCellStyle();
            XSSFFont font = book.createFont();
            font.setFontName(lang == Lang.JA ? "游ゴシック" : "Calibri");
            font.setBold(look == Look.TITLE || look == Look.HEADER);
            font.setFontHeightInPoints((short) (look == Look.TITLE ? 14 : 11));
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(look != Look.TITLE);
            style.setLocked(look != Look.INPUT);
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            if (look == Look.INPUT || look == Look.HEADER) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(
                        (look == Look.INPUT
                                        ? IndexedColors.LEMON_CHIFFON
                                        : IndexedColors.GREY_25_PERCENT)
                                .getIndex());
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            looks.put(look, style);
        }
    }

    /// A moment as letters and forms write it.
    static final class FormTime {
        private static final String[] DAYS = {"月", "火", "水", "木", "金", "土", "日"};

        private FormTime() {}

        static String shown(Instant moment, ZoneId zone, Lang lang) {
            var at = moment.atZone(zone);
            return switch (lang) {
                case JA ->
                        at.format(DateTimeFormatter.ofPattern("yyyy年M月d日"))
                                + "("
                                + DAYS[at.getDayOfWeek().getValue() - 1]
                                + ")"
                                + at.format(DateTimeFormatter.ofPattern(" HH:mm"));
                case EN ->
                        at.format(
                                DateTimeFormatter.ofPattern(
                                        "EEEE d MMMM yyyy, HH:mm (zzz)", Locale.ENGLISH));
            };
        }
    }
}
