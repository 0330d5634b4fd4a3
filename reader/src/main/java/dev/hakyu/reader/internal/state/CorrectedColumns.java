package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.ReplacedWords;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Optional;

/// The rows of a table with a column of what was told before and one of what holds now: 2月23日公表 |
/// 今回, First announced | Corrected.
final class CorrectedColumns {
    private static final int ROWS = 12;
    private static final Pattern RULE = Pattern.compile("[-|: ]+");
    private static final Pattern NEXT_CELL =
            Pattern.compile("^[^|0-9]{0,6} \\| (?:約|計|最大|about )?$");

    private final Passage passage;

    CorrectedColumns(Passage passage) {
        this.passage = passage;
    }

    /// The figure in the new column beside one in the old.
    Optional<Quantity> successor(Sentence row, Quantity old) {
        if (!row.line().is(Line.Kind.TABLE)) {
            return Optional.empty();
        }
        int end = row.line().end();
        List<Quantity> behind = passage.quantitiesIn(old.end(), end);
        boolean beside =
                !behind.isEmpty()
                        && behind.getFirst().unit() == old.unit()
                        && NEXT_CELL
                                .matcher(passage.substring(old.end(), behind.getFirst().start()))
                                .find();
        if (!beside || behind.getFirst().value().compareTo(old.value()) == 0 || !isHeaded(row)) {
            return Optional.empty();
        }
        return Optional.of(behind.getFirst());
    }

    private boolean isHeaded(Sentence row) {
        Line above = passage.marked().lineAbove(row.line());
        for (int seen = 0; above != null && seen < ROWS; seen++) {
            String words = passage.substring(above.start(), above.end()).strip();
            if (!above.is(Line.Kind.TABLE) && !RULE.matcher(words).matches()) {
                return false;
            }
            if (ReplacedWords.isHeadOfCorrection(words)) {
                return true;
            }
            above = passage.marked().lineAbove(above);
        }
        return false;
    }
}
