package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportOutcome.SkippedRow;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.HeaderKey;
import dev.hakyu.network.internal.files.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a list that name an organisation; headings, totals and blank rows are told apart.
final class ListRows {
    private static final Set<String> TOTALS =
            Set.of("合計", "総計", "小計", "計", "以上", "総合計", "total", "subtotal", "grandtotal", "sum");

    private final HeaderFinder.Header header;
    private final ImportMapping mapping;
    private final List<Row> rows = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    /// One row of the list.
    ///
    /// @param number as the spreadsheet counts
    /// @param values by target, empty ones left out
    /// @param kept by header of the list, empty ones left out
    /// @param continued the name was taken from the row above
    record Row(
            int number,
            boolean hidden,
            boolean continued,
            Map<String, String> values,
            Map<String, String> kept) {
        String value(String target) {
            return values.getOrDefault(target, "");
        }

        String name() {
            return value(NAME);
        }

        Row with(String target, String value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(target, value);
            return new Row(number, hidden, continued, changed, kept);
        }
    }

    static final String NAME = "organisations.name";
    static final String SITE = "sites.name";

    private ListRows(HeaderFinder.Header header, ImportMapping mapping) {
        this.header = header;
        this.mapping = mapping;
    }

    static ListRows read(HeaderFinder.Header header, ImportMapping mapping) {
        ListRows list = new ListRows(header, mapping);
        Row above = null;
        for (Sheet.SheetRow row : header.body()) {
            Row read = row.isBlank() ? null : list.read(row, above);
            above = read == null ? above : read;
        }
        return list;
    }

    List<Row> rows() {
        return rows;
    }

    List<SkippedRow> skipped() {
        return skipped;
    }

    private @Nullable Row read(Sheet.SheetRow row, @Nullable Row above) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        int filled = 0;
        for (int column = 0; column < header.headers().size(); column++) {
            String value = CellText.clean(row.cell(column));
            if (value.isEmpty()) {
                continue;
            }
            filled++;
            String name = header.headers().get(column);
            String target = mapping.columns().getOrDefault(name, ImportMapping.IGNORE);
            if (target.equals(ImportMapping.KEEP)) {
                kept.put(name, value);
            } else if (!target.equals(ImportMapping.IGNORE)) {
                values.put(target, value);
            }
        }
        Text reason = reasonToSkip(row, values, filled);
        if (reason != null) {
            skipped.add(new SkippedRow(row.number(), reason));
            return null;
        }
        boolean continued = !values.containsKey(NAME);
        if (continued) {
            if (above == null || !values.containsKey(SITE)) {
                skipped.add(new SkippedRow(row.number(), noName()));
                return null;
            }
            values.put(NAME, above.name());
            copy(above, values, "organisations.code");
            copy(above, values, "organisations.corporate_number");
        }
        Row read = new Row(row.number(), row.hidden(), continued, values, kept);
        rows.add(read);
        return read;
    }

    private @Nullable Text reasonToSkip(
            Sheet.SheetRow row, Map<String, String> values, int filled) {
        if (row.hidden() && !mapping.hiddenRows()) {
            return new Text("非表示の行です。", "A hidden row.");
        }
        if (isTotal(row)) {
            return new Text("合計などの行です。", "A total or closing row.");
        }
        String name = values.getOrDefault(NAME, "");
        boolean sectionMark = !name.isEmpty() && "【■◆●▼◎《〈".indexOf(name.charAt(0)) >= 0;
        boolean alone = filled == 1 && (header.grid().isHeading(row) || sectionMark);
        if (alone || (filled == 1 && name.isEmpty())) {
            return new Text("見出しの行です。", "A heading within the list.");
        }
        return repeatsHeader(row) ? new Text("見出し行の繰り返しです。", "The header again.") : null;
    }

    private static boolean isTotal(Sheet.SheetRow row) {
        for (String cell : row.cells()) {
            String value = CellText.clean(cell);
            if (!value.isEmpty()) {
                return TOTALS.contains(HeaderKey.ofWord(value));
            }
        }
        return false;
    }

    private boolean repeatsHeader(Sheet.SheetRow row) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < header.headers().size(); column++) {
            String value = CellText.clean(row.cell(column));
            if (!value.isEmpty()) {
                filled++;
                same +=
                        HeaderKey.of(value).equals(HeaderKey.of(header.headers().get(column)))
                                ? 1
                                : 0;
            }
        }
        return filled >= 2 && same == filled;
    }

    private static void copy(Row above, Map<String, String> values, String target) {
        if (!values.containsKey(target) && !above.value(target).isEmpty()) {
            values.put(target, above.value(target));
        }
    }

    private static Text noName() {
        return new Text("名称がありません。", "It has no name.");
    }
}
