package dev.hakyu.network.internal.importing;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportProposal;
import dev.hakyu.network.api.ImportProposal.ProposedColumn;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.internal.files.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a proposal for a list that is seen for the first time.
public final class ListProposal {
    private static final String USUAL_ROLE = "supplier";

    private ListProposal() {}

    /// How the list would be read.
    public static ImportProposal of(Path list, ReadLimits limits) throws IOException {
        String shown = String.valueOf(list.getFileName());
        List<ListGrid> grids = ListFile.open(list, limits);
        if (grids.isEmpty()) {
            throw new InputRejected(ListHeader.noSheet(shown));
        }
        HeaderFinder.Header header = HeaderFinder.find(grids);
        List<ProposedColumn> columns = ColumnGuess.of(header);
        Map<String, String> targets = new LinkedHashMap<>();
        columns.forEach(column -> targets.put(column.header(), column.target()));
        String sheet = header.grid().name();
        ImportMapping mapping =
                new ImportMapping(
                        sheet,
                        header.rowNumber(),
                        true,
                        USUAL_ROLE,
                        sheet == null ? withoutEnding(shown) : sheet,
                        targets);
        List<Problem> problems = new ArrayList<>();
        List<Sheet.SheetRow> body = header.body().stream().filter(row -> !row.isBlank()).toList();
        if (body.isEmpty()) {
            problems.add(ListHeader.noRows(new Place(shown, sheet, 0, null, null)));
        } else if (!targets.containsValue(ListRows.NAME)) {
            problems.add(ListHeader.noNameColumn(shown));
        }
        int hidden = (int) body.stream().filter(Sheet.SheetRow::hidden).count();
        return new ImportProposal(shown, mapping, columns, body.size(), hidden, problems);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
