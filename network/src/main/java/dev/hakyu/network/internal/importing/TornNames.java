package dev.hakyu.network.internal.importing;

import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.ListCell;
import dev.hakyu.network.internal.files.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins names that lost their quotation marks: `Kita Foods Co., Ltd.` is one cell, where its row
/// has more cells than most rows.
final class TornNames {
    private TornNames() {}

    static Sheet mend(Sheet sheet) {
        int usual = usualWidth(sheet);
        List<Sheet.SheetRow> rows = new ArrayList<>(sheet.rows().size());
        for (Sheet.SheetRow row : sheet.rows()) {
            rows.add(row.cells().size() > usual ? mend(row, usual) : row);
        }
        return new Sheet(sheet.file(), sheet.name(), rows);
    }

    private static Sheet.SheetRow mend(Sheet.SheetRow row, int usual) {
        List<String> cells = new ArrayList<>();
        int spare = row.cells().size() - usual;
        for (String cell : row.cells()) {
            if (spare > 0 && !cells.isEmpty() && ListCell.isLegalEnding(CellText.clean(cell))) {
                cells.set(cells.size() - 1, cells.getLast() + "," + cell);
                spare--;
            } else {
                cells.add(cell);
            }
        }
        return new Sheet.SheetRow(row.number(), List.copyOf(cells), row.hidden());
    }

    private static int usualWidth(Sheet sheet) {
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = Integer.MAX_VALUE;
        int most = 0;
        for (Sheet.SheetRow row : sheet.rows()) {
            int width = row.cells().size();
            int count = counts.merge(width, 1, Integer::sum);
            if (count > most || (count == most && width < usual)) {
                most = count;
                usual = width;
            }
        }
        return usual;
    }
}
