package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.AnswerCell;
import dev.hakyu.network.internal.files.Column;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.FileKind;
import java.util.Currency;
import java.util.List;

/// Reads what people write into a cell of one kind, with the same forgiveness as the files of the
/// network: full width, 有/無, ○/×, era dates, units, words in either language. Immutable.
public final class CellReader {
    private final AnswerCell cell;

    private CellReader(AnswerCell cell) {
        this.cell = cell;
    }

    /// Reads cells of a column of the network.
    ///
    /// @param table id of the table, such as `supplies`
    /// @param column id of the column
    /// @throws IllegalArgumentException when there is no such table or column
    public static CellReader ofColumn(String table, String column) {
        FileKind kind =
                Term.find(FileKind.class, table)
                        .orElseThrow(() -> new IllegalArgumentException("no table " + table));
        return new CellReader(AnswerCell.of(ColumnTable.shipped().getColumn(kind, column)));
    }

    /// Reads cells of a type without a column.
    ///
    /// @param type `text`, `flag`, `date`, `days`, `hours`, `share`, `count`, `quantity`, `number`
    ///   or `list`
    /// @throws IllegalArgumentException when there is no such type
    public static CellReader ofType(String type) {
        ColumnType known =
                Term.find(ColumnType.class, type)
                        .orElseThrow(() -> new IllegalArgumentException("no type " + type));
        return new CellReader(
                AnswerCell.of(
                        new Column(type, known, null, false, false, List.of(type), List.of())));
    }

    /// The ids of a table's columns, in the order in which Hakyu writes them.
    ///
    /// @throws IllegalArgumentException when there is no such table
    public static List<String> columnsOf(String table) {
        FileKind kind =
                Term.find(FileKind.class, table)
                        .orElseThrow(() -> new IllegalArgumentException("no table " + table));
        return ColumnTable.shipped().listColumns(kind).stream().map(Column::id).toList();
    }

    /// Reads a cell.
    ///
    /// @param lang of the words in the file that the value is written to
    /// @param currency of amounts that name none
    public CellValue read(String raw, Lang lang, Currency currency) {
        return cell.read(raw, lang, currency);
    }

    /// What is right in such a cell.
    public Text expected() {
        return cell.expected();
    }

    /// The words to choose from; empty when any value goes.
    public List<Text> choices() {
        return cell.choices();
    }

    /// True for figures, days, yes and no and words that grade: what a basis speaks of. False for
    /// names, kinds, texts, lists, ends of periods and references.
    public boolean isFigure() {
        return cell.isFigure();
    }

    /// How the column is called.
    public Text label() {
        return cell.label();
    }
}
