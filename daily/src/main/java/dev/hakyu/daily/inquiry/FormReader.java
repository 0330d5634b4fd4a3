package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.SheetGrid;
import dev.hakyu.network.api.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a form that came back, wherever its columns were moved to and however its file and its
/// sheets were called. A workbook that lost its sealed sheet, and a table that lost its check code,
/// is nobody's answer: it is refused, since the code beside a label can be overwritten.
final class FormReader {
    /// 10 MB a file, 5,000 rows, 100 columns, 40 MB unpacked: a form is small.
    static final ReadLimits LIMITS =
            new ReadLimits(10L << 20, 5_000, 100, 32_767, 500, 40L << 20, 100);

    private static final int HEADER_WITHIN = 60;
    private static final List<FormWords> COLUMNS =
            List.of(
                    FormWords.NO,
                    FormWords.QUESTION,
                    FormWords.OBJECT,
                    FormWords.ANSWER,
                    FormWords.REMARK);

    private final String shown;
    private final FormHead head;
    private final List<FilledForm.Line> lines = new ArrayList<>();
    private @Nullable SealedSheet sealed;
    private boolean workbook;
    private boolean headerSeen;

    private FormReader(String shown) {
        this.shown = shown;
        this.head = new FormHead(shown);
    }

    /// Reads a file.
    ///
    /// @param shown its name for messages
    /// @throws InputRejected when it is no form at all, not sealed, or more than one
    static FilledForm read(Path file, String shown) throws IOException {
        FormReader reader = new FormReader(shown);
        for (SheetGrid sheet : SheetReader.read(file, shown, LIMITS)) {
            reader.workbook |= sheet.name() != null;
            Optional<SealedSheet> seal = SealedSheet.find(sheet, shown);
            if (seal.isPresent()) {
                reader.take(seal.get());
            } else if (!sheet.hidden()) {
                reader.readVisible(sheet);
            }
        }
        return reader.form();
    }

    private void take(SealedSheet seal) {
        if (sealed != null && !sealed.equals(seal)) {
            throw new InputRejected(FormProblems.twoForms(shown));
        }
        sealed = seal;
    }

    private FilledForm form() {
        if (!headerSeen) {
            throw new InputRejected(FormProblems.noHeader(shown));
        }
        if (workbook && sealed == null) {
            throw new InputRejected(FormProblems.sealMissing(shown));
        }
        if (head.contradicts(sealed)) {
            throw new InputRejected(FormProblems.changedIds(shown));
        }
        String inquiry = sealed == null ? head.id(FormWords.INQUIRY) : sealed.inquiry();
        String supplier = sealed == null ? head.id(FormWords.SUPPLIER) : sealed.supplier();
        String seal = sealed == null ? head.id(FormWords.SEAL) : sealed.seal();
        if (inquiry == null || supplier == null) {
            throw new InputRejected(FormProblems.noIds(shown));
        }
        if (seal == null) {
            throw new InputRejected(FormProblems.codeMissing(shown));
        }
        return new FilledForm(
                inquiry,
                supplier,
                seal,
                head.answeredBy(),
                head.answeredOn(),
                head.answeredOnPlace(),
                head.answeredOnCell(),
                lines,
                head.problems());
    }

    private void readVisible(SheetGrid sheet) {
        Optional<Map<FormWords, List<Integer>>> columns = Optional.empty();
        int tried = 0;
        for (SheetGrid.Row row : sheet.rows()) {
            if (columns.isPresent()) {
                head.read(sheet, row, false);
                readLine(sheet, row, columns.get());
            } else if (tried++ < HEADER_WITHIN) {
                columns = header(row);
                if (columns.isEmpty()) {
                    head.read(sheet, row, true);
                }
            }
        }
        headerSeen |= columns.isPresent();
    }

    /// Where each column stands; the answers may stand in several when somebody copied the column.
    private static Optional<Map<FormWords, List<Integer>>> header(SheetGrid.Row row) {
        Map<FormWords, List<Integer>> columns = new EnumMap<>(FormWords.class);
        for (int i = 0; i < row.cells().size(); i++) {
            for (FormWords word : COLUMNS) {
                if (word.matches(row.cell(i))) {
                    columns.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
                }
            }
        }
        boolean whole = columns.containsKey(FormWords.NO) && columns.containsKey(FormWords.ANSWER);
        return whole ? Optional.of(columns) : Optional.empty();
    }

    private void readLine(
            SheetGrid sheet, SheetGrid.Row row, Map<FormWords, List<Integer>> columns) {
        Cells no = cells(row, columns, FormWords.NO);
        Cells answer = cells(row, columns, FormWords.ANSWER);
        Cells remark = cells(row, columns, FormWords.REMARK);
        if (no.first().isEmpty() && answer.isEmpty()) {
            return;
        }
        String formula =
                List.of(no, answer, remark).stream()
                        .map(Cells::formula)
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        lines.add(
                new FilledForm.Line(
                        narrow(no.first()),
                        cells(row, columns, FormWords.QUESTION).first(),
                        cells(row, columns, FormWords.OBJECT).first(),
                        answer.first(),
                        answer.texts().size() > 1,
                        remark.first(),
                        answer.address(),
                        formula,
                        new Place(
                                shown,
                                sheet.name(),
                                row.number(),
                                FormWords.ANSWER.label().ja(),
                                answer.first())));
    }

    /// What stands in the columns of one label.
    ///
    /// @param texts that differ, without empty ones
    /// @param address of the first that is filled, else of the first
    /// @param formula address of one that a formula made; empty when there is none
    private record Cells(Set<String> texts, String address, String formula) {
        String first() {
            return texts.isEmpty() ? "" : texts.iterator().next();
        }

        boolean isEmpty() {
            return texts.isEmpty() && formula.isEmpty();
        }
    }

    private static Cells cells(
            SheetGrid.Row row, Map<FormWords, List<Integer>> columns, FormWords word) {
        Set<String> texts = new LinkedHashSet<>();
        String address = "";
        String formula = "";
        for (int column : columns.getOrDefault(word, List.of())) {
            String text = row.cell(column);
            if (address.isEmpty() || (texts.isEmpty() && !text.isEmpty())) {
                address = row.address(column);
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
            if (row.isFormula(column)) {
                formula = row.address(column);
            }
        }
        return new Cells(texts, address, formula);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
