package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Optional;

/// The head of a column of a table: 拠点 | 12月7日(月)の扱い above 本社工場 | 稼働を見合わせます.
final class TableHead {
    private static final String CELL = " | ";
    private static final int MOST_ROWS = 40;

    private TableHead() {}

    /// The one day that the head of the column names in which a place of a row lies; empty where
    /// the row has another number of cells than the head.
    static Optional<DateMark> of(Passage passage, Sentence sentence, int at) {
        return column(passage, sentence, at)
                .map(column -> passage.datesIn(column.start(), column.end()))
                .filter(days -> days.size() == 1)
                .map(List::getFirst);
    }

    /// A cell at the head of a column.
    record Column(int start, int end) {}

    /// The head of the column in which a place of a row lies; empty where the row has another
    /// number of cells than the head.
    static Optional<Column> column(Passage passage, Sentence sentence, int at) {
        Line row = sentence.line();
        if (!row.is(Line.Kind.TABLE)) {
            return Optional.empty();
        }
        Line head = head(passage, row);
        String[] cells =
                passage.substring(head.start(), head.end()).split("\\Q" + CELL + "\\E", -1);
        String before = passage.substring(row.start(), at);
        int column = before.split("\\Q" + CELL + "\\E", -1).length - 1;
        int columns =
                passage.substring(row.start(), row.end()).split("\\Q" + CELL + "\\E", -1).length;
        if (head.equals(row) || columns != cells.length) {
            return Optional.empty();
        }
        int start = head.start();
        for (int i = 0; i < column; i++) {
            start += cells[i].length() + CELL.length();
        }
        return Optional.of(new Column(start, start + cells[column].length()));
    }

    /// The first of the lines of the table, at most some rows above; the row itself for none.
    private static Line head(Passage passage, Line row) {
        Line head = row;
        for (int rows = 0; rows < MOST_ROWS && head.start() > passage.section().start(); rows++) {
            Line above = passage.sentenceAt(head.start() - 1).line();
            boolean next = above.end() <= head.start() && head.start() - above.end() <= 1;
            if (!next || !above.is(Line.Kind.TABLE)) {
                break;
            }
            head = above;
        }
        return head;
    }
}
