package dev.hakyu.reader.internal.office;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.HeaderLines;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Piece;
import dev.hakyu.reader.internal.open.PieceText;
import dev.hakyu.reader.internal.open.Refused;
import dev.hakyu.reader.internal.open.TailWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Opens a workbook (`.xlsx`): visible sheets in their order, each under its name, a row as a row
/// of a table, a row of one cell as a line. Formulas count by their last result; readings
/// (furigana) are left out.
public final class WorkbookOpener {
    private static final int HEADER_LINES = 9;

    private WorkbookOpener() {}

    /// The words of a workbook.
    ///
    /// @throws Refused when it is none, too large or made to hurt
    public static OpenedPage open(String location, byte[] bytes, int maxTextChars)
            throws IOException, Refused {
        Parts parts =
                Parts.read(
                        location,
                        bytes,
                        name ->
                                name.equals("docprops/core.xml")
                                        || name.startsWith("xl/workbook.xml")
                                        || name.equals("xl/_rels/workbook.xml.rels")
                                        || name.equals("xl/sharedstrings.xml")
                                        || name.equals("xl/styles.xml")
                                        || name.matches("xl/worksheets/[^/]{1,60}\\.xml"));
        if (!parts.has("xl/workbook.xml")) {
            throw new Refused(OfficeProblems.notOffice(location));
        }
        WorkbookIndex index = new WorkbookIndex();
        parts.parse("xl/workbook.xml", index);
        parts.parse("xl/_rels/workbook.xml.rels", index);
        CellFormats formats = new CellFormats(index.countsFrom1904());
        parts.parse("xl/styles.xml", formats);
        SharedWords shared = new SharedWords(location, maxTextChars);
        parts.parse("xl/sharedstrings.xml", shared);
        DocumentProperties about = new DocumentProperties();
        parts.parse("docprops/core.xml", about);
        List<Piece> pieces = new ArrayList<>();
        SheetRows rows = new SheetRows(location, shared, formats, maxTextChars, pieces);
        for (WorkbookIndex.Sheet sheet : index.sheets()) {
            if (!sheet.hidden()) {
                int before = pieces.size();
                parts.parse(sheet.part(), rows);
                if (pieces.size() > before) {
                    pieces.add(before, new Piece(BlockKind.HEADING, sheet.name()));
                }
            }
        }
        return new OpenedPage(page(pieces, about), List.of());
    }

    private static Page page(List<Piece> pieces, DocumentProperties about) {
        List<Piece> all = new ArrayList<>(pieces);
        String title = about.title();
        boolean line = all.size() > 1 && all.get(1).kind() != BlockKind.TABLE_ROW;
        if (line) {
            title = all.get(1).text();
            all.set(1, all.get(1).as(BlockKind.HEADING));
            all.add(0, all.remove(1));
        } else if (title.isEmpty() && !all.isEmpty()) {
            title = all.getFirst().text();
        }
        List<String> below =
                all.stream()
                        .skip(line ? 2 : 1)
                        .limit(HEADER_LINES)
                        .map(piece -> piece.text().replace(" | ", " "))
                        .toList();
        HeaderLines.Header header = HeaderLines.read(below);
        PieceText.Joined joined = PieceText.join(TailWords.mark(all));
        return new Page(
                title, joined.text(), joined.blocks(), header.published(), header.publisher(), 0);
    }
}
