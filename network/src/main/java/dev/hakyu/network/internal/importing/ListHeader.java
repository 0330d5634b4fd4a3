package dev.hakyu.network.internal.importing;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.internal.files.Shown;
import java.util.ArrayList;
import java.util.List;

/// Finds the header that a mapping speaks of in a list, which may be a newer version with another
/// title above it or more columns.
final class ListHeader {
    private static final int ROWS_TRIED = 60;

    private ListHeader() {}

    /// The header.
    ///
    /// @throws InputRejected when the sheet or the column of the name is not there
    static HeaderFinder.Header find(List<ListGrid> grids, ImportMapping mapping, String shown) {
        ListGrid grid = grid(grids, mapping, shown);
        if (!mapping.columns().containsValue(ListRows.NAME)) {
            throw new InputRejected(noNameColumn(shown));
        }
        if (mapping.headerRow() == 0) {
            return HeaderFinder.at(grid, -1);
        }
        HeaderFinder.Header best = null;
        long most = 0;
        for (int i = 0; i < Math.min(ROWS_TRIED, grid.rows().size()); i++) {
            HeaderFinder.Header header = HeaderFinder.at(grid, i);
            long known = header.headers().stream().filter(mapping.columns()::containsKey).count();
            if (known > most && hasName(header, mapping)) {
                most = known;
                best = header;
            }
        }
        if (best == null) {
            throw new InputRejected(headerGone(shown, mapping));
        }
        return best;
    }

    /// Headers of the list that the mapping does not know.
    static List<String> unknown(HeaderFinder.Header header, ImportMapping mapping) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.headers().size(); i++) {
            String name = header.headers().get(i);
            if (!mapping.columns().containsKey(name) && !name.equals(HeaderFinder.letter(i))) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static boolean hasName(HeaderFinder.Header header, ImportMapping mapping) {
        return header.headers().contains(mapping.headerOf(ListRows.NAME));
    }

    private static ListGrid grid(List<ListGrid> grids, ImportMapping mapping, String shown) {
        if (grids.isEmpty()) {
            throw new InputRejected(noSheet(shown));
        }
        for (ListGrid grid : grids) {
            if (mapping.sheet() != null && mapping.sheet().equals(grid.name())) {
                return grid;
            }
        }
        return grids.getFirst();
    }

    static Problem noSheet(String shown) {
        return Problem.error(
                "empty-workbook",
                Place.file(shown),
                new Text("表示されているシートがありません。", "It has no visible sheet."),
                new Text("一覧のシートを表示して保存してください。", "Show the sheet with the list and save."));
    }

    static Problem noRows(Place place) {
        return Problem.error(
                "no-rows",
                place,
                new Text(
                        "取引先の名称がある行が1行もないため、何も取り込みませんでした。",
                        "No row has a name, so nothing was imported."),
                new Text(
                        "一覧のシートと見出し行が正しいか、import.yaml があればその対応も確かめてください。",
                        "Check that this is the sheet and the header row of your list, and the"
                                + " columns in import.yaml if there is one."));
    }

    static Problem noNameColumn(String shown) {
        return Problem.error(
                "no-name-column",
                Place.file(shown),
                new Text("名称の列が分かりません。", "The column with the names is not known."),
                new Text(
                        "名称の列に「会社名」などの見出しを付けるか、import.yaml があればその columns で名称の列を organisations.name にしてください。",
                        "Head the column of the names 'company name', or set it to organisations.name"
                                + " in import.yaml if there is one."));
    }

    private static Problem headerGone(String shown, ImportMapping mapping) {
        String name = mapping.headerOf(ListRows.NAME);
        return Problem.error(
                "header-changed",
                new Place(shown, mapping.sheet(), mapping.headerRow(), Shown.value(name), null),
                new Text(
                        "名称の列「" + Shown.value(name) + "」が見つかりません。見出しが変わったようです。",
                        "The column of names '"
                                + Shown.value(name)
                                + "' is not there; the header seems to have changed."),
                new Text(
                        "import.yaml の columns を新しい見出しに合わせるか、import.yaml を消してやり直してください。",
                        "Correct columns in import.yaml, or delete import.yaml and begin again."));
    }
}
