package dev.hakyu.network.internal.importing;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.internal.files.CsvSheets;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.SheetContent;
import dev.hakyu.network.internal.files.Unreadable;
import dev.hakyu.network.internal.files.WorkbookSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens a user's own list.
final class ListFile {
    private ListFile() {}

    /// Its sheets; one without a name for a CSV file.
    ///
    /// @throws InputRejected when it cannot be read
    static List<ListGrid> open(Path file, ReadLimits limits) throws IOException {
        String shown = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new InputRejected(missing(file));
        }
        String name = shown.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
                Findings findings = new Findings(limits.maxProblemsPerCode());
                Sheet sheet = CsvSheets.read(file, shown, limits, findings);
                if (!findings.toList().isEmpty()) {
                    throw new InputRejected(findings.toList());
                }
                SheetContent only = SheetContent.plain(TornNames.mend(sheet));
                return List.of(new ListGrid(only));
            }
            return WorkbookSheets.read(file, shown, limits).stream().map(ListGrid::new).toList();
        } catch (Unreadable e) {
            throw new InputRejected(e.problem());
        }
    }

    private static Problem missing(Path file) {
        return Problem.error(
                "file-missing",
                Place.file(file.toString()),
                Files.exists(file)
                        ? new Text("ファイルではなくフォルダーです。", "This is a folder and no file.")
                        : new Text("ファイルがありません。", "There is no such file."),
                new Text(
                        "パスを確かめてください(.xlsx、.csv、.tsv が使えます)。",
                        "Check the path (.xlsx, .csv and .tsv can be read)."));
    }
}
