package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at the cells of a table that somebody sent, before they go into a file that spreadsheets
/// open: formulas in a CSV file are refused, results of formulas and hidden rows of a workbook are
/// told. What a workbook holds as text is text.
final class SentCells {
    private static final String SIGNS = "+-@";

    private final Table table;
    private final Findings findings;

    SentCells(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /// Looks at every cell of the table.
    ///
    /// @param formulas by 1-based row the 0-based columns whose value a formula made
    void check(Map<Integer, Set<Integer>> formulas) {
        Map<Integer, String> layout = table.layout();
        boolean isText = table.sheet().name() == null;
        int hidden = 0;
        for (Sheet.SheetRow row : table.rows()) {
            hidden += row.hidden() ? 1 : 0;
            for (int column : layout.keySet()) {
                String cell = row.cell(column);
                if (isText && isFormula(cell)) {
                    findings.error(place(row, column, cell), formula(cell));
                } else if (formulas.getOrDefault(row.number(), Set.of()).contains(column)
                        && !cell.isBlank()) {
                    findings.warn(place(row, column, cell), result(cell));
                } else if (CellText.hasHiddenMarks(cell)) {
                    findings.warn(place(row, column, cell), RowFindings.hiddenMarks(cell));
                }
            }
        }
        if (hidden > 0) {
            findings.warn(
                    new Place(table.sheet().file(), table.sheet().name(), 0, null, null),
                    hiddenRows(hidden));
        }
    }

    private Place place(Sheet.SheetRow row, int column, String cell) {
        String header = CellText.clean(cellOf(table.headerCells(), column));
        return new Place(
                table.sheet().file(),
                table.sheet().name(),
                row.number(),
                header.isEmpty() ? "#" + (column + 1) : header,
                Shown.value(cell));
    }

    private static String cellOf(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// What a spreadsheet would compute: an equals sign with something behind it, or another sign
    /// with a call or a reference to a program or another sheet behind it. Telephone numbers,
    /// negative numbers, dashes and names that begin with `@` are none.
    static boolean isFormula(String cell) {
        String text = cell.strip();
        if (text.length() < 2) {
            return false;
        }
        return text.charAt(0) == '=' || (SIGNS.indexOf(text.charAt(0)) >= 0 && computes(text));
    }

    private static boolean computes(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean letter = (before >= 'A' && before <= 'Z') || (before >= 'a' && before <= 'z');
            if (c == '|' || c == '!' || (c == '(' && letter)) {
                return true;
            }
        }
        return false;
    }

    private static Finding formula(String cell) {
        String shown = Shown.value(cell);
        return Finding.of(
                "formula",
                "「" + shown + "」は数式のため受け付けません。",
                "'" + shown + "' is a formula and is not taken.",
                "計算した値そのものを入力してください。",
                "Write the value itself.");
    }

    private static Finding result(String cell) {
        String shown = Shown.value(cell);
        return Finding.of(
                "formula-result",
                "数式のセルです。保存されていた計算結果「" + shown + "」を使います。",
                "The cell holds a formula; its last result '" + shown + "' is used.",
                "結果が正しいかを確かめてください。数式は残りません。",
                "Check the result. The formula is not kept.");
    }

    private static Finding hiddenRows(int count) {
        return new Finding(
                "hidden-rows",
                Text.of(
                        "非表示の行が%,d行あります。取り込みに含めます。",
                        "%,d rows are hidden; they are taken too.", count),
                new Text("不要な行は削除してから取り込んでください。", "Delete rows that are not wanted before."));
    }
}
