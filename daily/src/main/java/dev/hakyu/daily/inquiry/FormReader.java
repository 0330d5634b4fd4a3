package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.SheetGrid;
import dev.hakyu.network.api.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a form that came back, wherever its columns were moved to and however its file was called.
final class FormReader {
    /// 10 MB a file, 5,000 rows, 100 columns, 40 MB unpacked: a form is small.
    static final ReadLimits LIMITS =
            new ReadLimits(10L << 20, 5_000, 100, 32_767, 500, 40L << 20, 100);

    private static final int HEADER_WITHIN = 60;
    private final String shown;
    private final List<FilledForm.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<FormWords, String> head = new EnumMap<>(FormWords.class);
    private final Map<FormWords, Place> headPlaces = new EnumMap<>(FormWords.class);
    private @Nullable String hiddenInquiry;
    private @Nullable String hiddenSupplier;
    private @Nullable String seal;
    private boolean headerSeen;

    private FormReader(String shown) {
        this.shown = shown;
    }

    /// Reads a file.
    ///
    /// @param shown its name for messages
    /// @throws InputRejected when it is no form at all
    static FilledForm read(Path file, String shown) throws IOException {
        FormReader reader = new FormReader(shown);
        for (SheetGrid sheet : SheetReader.read(file, shown, LIMITS)) {
            if (reader.isHidden(sheet)) {
                reader.readHidden(sheet);
            } else if (!sheet.hidden()) {
                reader.readVisible(sheet);
            }
        }
        return reader.form();
    }

    private FilledForm form() {
        if (!headerSeen) {
            throw new InputRejected(noHeader());
        }
        String seenInquiry = head.get(FormWords.INQUIRY);
        String seenSupplier = head.get(FormWords.SUPPLIER);
        if (differs(hiddenInquiry, seenInquiry) || differs(hiddenSupplier, seenSupplier)) {
            throw new InputRejected(changedIds());
        }
        return new FilledForm(
                hiddenInquiry == null ? seenInquiry : hiddenInquiry,
                hiddenSupplier == null ? seenSupplier : hiddenSupplier,
                seal,
                head.getOrDefault(FormWords.ANSWERED_BY, ""),
                head.getOrDefault(FormWords.ANSWERED_ON, ""),
                headPlaces.getOrDefault(FormWords.ANSWERED_ON, Place.file(shown)),
                lines,
                problems);
    }

    private static boolean differs(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }

    private boolean isHidden(SheetGrid sheet) {
        return FormWorkbook.HIDDEN.equals(sheet.name())
                && !sheet.rows().isEmpty()
                && sheet.rows().getFirst().cell(0).equals(FormWorkbook.MAGIC);
    }

    private void readHidden(SheetGrid sheet) {
        String version = sheet.rows().getFirst().cell(1);
        if (!version.equals(String.valueOf(FormWorkbook.VERSION))) {
            throw new InputRejected(otherVersion(version));
        }
        for (SheetGrid.Row row : sheet.rows()) {
            String value = row.cell(1);
            switch (row.cell(0)) {
                case "inquiry" -> hiddenInquiry = value;
                case "supplier" -> hiddenSupplier = value;
                case "seal" -> seal = value;
                default -> {}
            }
        }
    }

    private void readVisible(SheetGrid sheet) {
        Optional<Map<FormWords, Integer>> columns = Optional.empty();
        int tried = 0;
        for (SheetGrid.Row row : sheet.rows()) {
            if (columns.isPresent()) {
                readLine(sheet, row, columns.get());
            } else if (tried++ < HEADER_WITHIN) {
                columns = header(row);
                if (columns.isEmpty()) {
                    readHead(sheet, row);
                }
            }
        }
        headerSeen |= columns.isPresent();
    }

    private static Optional<Map<FormWords, Integer>> header(SheetGrid.Row row) {
        Map<FormWords, Integer> columns = new EnumMap<>(FormWords.class);
        for (int i = 0; i < row.cells().size(); i++) {
            for (FormWords word : List.of(FormWords.NO, FormWords.ANSWER, FormWords.REMARK)) {
                if (word.matches(row.cell(i))) {
                    columns.putIfAbsent(word, i);
                }
            }
        }
        boolean whole = columns.containsKey(FormWords.NO) && columns.containsKey(FormWords.ANSWER);
        return whole ? Optional.of(columns) : Optional.empty();
    }

    /// A label with its value in the next cell of the row that is filled, or behind a colon.
    private void readHead(SheetGrid sheet, SheetGrid.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            for (FormWords word :
                    List.of(
                            FormWords.INQUIRY,
                            FormWords.SUPPLIER,
                            FormWords.ANSWERED_BY,
                            FormWords.ANSWERED_ON)) {
                if (word.matches(cell)) {
                    String value = nextFilled(row, i);
                    if (!value.isEmpty() && head.putIfAbsent(word, value) == null) {
                        headPlaces.put(word, place(sheet, row, cell, value));
                    }
                }
            }
        }
    }

    private static String nextFilled(SheetGrid.Row row, int label) {
        for (int i = label + 1; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                return row.cell(i);
            }
        }
        return "";
    }

    private void readLine(SheetGrid sheet, SheetGrid.Row row, Map<FormWords, Integer> columns) {
        Integer noColumn = columns.get(FormWords.NO);
        Integer answerColumn = columns.get(FormWords.ANSWER);
        Integer remarkColumn = columns.get(FormWords.REMARK);
        if (noColumn == null || answerColumn == null) {
            return;
        }
        String no = narrow(row.cell(noColumn));
        String answer = row.cell(answerColumn);
        String remark = remarkColumn == null ? "" : row.cell(remarkColumn);
        if (no.isEmpty() && answer.isEmpty()) {
            return;
        }
        Place place = place(sheet, row, FormWords.ANSWER.label().ja(), answer);
        lines.add(new FilledForm.Line(no, answer, remark, place));
    }

    private Place place(SheetGrid sheet, SheetGrid.Row row, String column, String value) {
        return new Place(shown, sheet.name(), row.number(), column, value);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private Problem noHeader() {
        return Problem.error(
                "form-header-missing",
                Place.file(shown),
                new Text(
                        "回答票の見出し行(「No.」と「ご回答」の列)が見つかりません。",
                        "There is no header row with the columns 'No.' and 'Answer'."),
                new Text(
                        "お送りした回答票に記入して返送いただくよう、先方にお願いしてください。",
                        "Ask the supplier to fill in the form that was sent."));
    }

    private Problem changedIds() {
        return Problem.error(
                "form-ids-changed",
                Place.file(shown),
                new Text(
                        "照会番号または仕入先コードが書き換えられています。",
                        "The inquiry number or the supplier code was changed in the form."),
                new Text(
                        "どの照会のどの仕入先の回答かを先方に確かめてください。何も取り込んでいません。",
                        "Ask the supplier which inquiry and company it answers; nothing was"
                                + " taken."));
    }

    private Problem otherVersion(String version) {
        return Problem.error(
                "form-version",
                Place.file(shown),
                new Text(
                        "回答票の形式(version " + version + ")に対応していません。",
                        "The form's version (" + version + ") is not supported."),
                new Text("Hakyu を更新してください。", "Update Hakyu."));
    }
}
