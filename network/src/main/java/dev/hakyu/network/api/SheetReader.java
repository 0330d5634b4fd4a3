package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.CsvSheets;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.SheetContent;
import dev.hakyu.network.internal.files.Unreadable;
import dev.hakyu.network.internal.files.WorkbookSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of a workbook (.xlsx, .xlsm) or the one of a CSV file that somebody sent back.
/// Untrusted: sizes are bounded before anything is unpacked, document types are refused, formulas
/// are read by their last result and named as such.
public final class SheetReader {
    private SheetReader() {}

    /// Every sheet, those that are shown first.
    ///
    /// @param shown name of the file for messages
    /// @throws InputRejected when it is no spreadsheet, too large, or made to hurt
    public static List<SheetGrid> read(Path file, String shown, ReadLimits limits)
            throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw new InputRejected(missing(shown));
        }
        try {
            if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
                Findings findings = new Findings(limits.maxProblemsPerCode());
                Sheet sheet = CsvSheets.read(file, shown, limits, findings);
                if (!findings.toList().isEmpty()) {
                    throw new InputRejected(findings.toList());
                }
                return List.of(grid(SheetContent.plain(sheet), null, false));
            }
            List<SheetGrid> grids = new ArrayList<>();
            for (SheetContent each : WorkbookSheets.read(file, shown, limits)) {
                grids.add(grid(each, each.sheet().name(), false));
            }
            for (SheetContent each : WorkbookSheets.readHidden(file, shown, limits)) {
                grids.add(grid(each, each.sheet().name(), true));
            }
            return List.copyOf(grids);
        } catch (Unreadable e) {
            throw new InputRejected(e.problem());
        }
    }

    private static SheetGrid grid(SheetContent content, @Nullable String name, boolean hidden) {
        return new SheetGrid(
                name,
                hidden,
                content.sheet().rows().stream()
                        .map(row ->
                                new SheetGrid.Row(
                                        row.number(),
                                        row.cells().stream().map(CellText::clean).toList(),
                                        content.formulas().getOrDefault(row.number(), Set.of())))
                        .toList());
    }

    private static Problem missing(String shown) {
        return Problem.error(
                "file-missing",
                Place.file(shown),
                new Text("ファイルがありません。", "There is no such file."),
                new Text(
                        "パスを確かめてください(.xlsx、.csv、.tsv が使えます)。",
                        "Check the path (.xlsx, .csv and .tsv can be read)."));
    }
}
