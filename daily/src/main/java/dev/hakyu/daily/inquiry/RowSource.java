package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.network.api.AnswerSource;
import dev.hakyu.network.api.CellReader;
import dev.hakyu.network.api.NetworkEdit;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// What a row of the network rests on after an answer was entered.
///
/// A row says it once for all its figures. So a row becomes 回答 when it was before, or when every
/// figure of it was answered; a row of measured figures keeps its basis and takes answers only into
/// its empty cells; any other row keeps the basis it had and says in its note what was answered.
final class RowSource {
    private final NetworkEdit edit;
    private final String inquiry;

    RowSource(NetworkEdit edit, InquiryId inquiry) {
        this.edit = edit;
        this.inquiry = inquiry.value();
    }

    /// Says it in the row.
    ///
    /// @param touched columns that were answered
    /// @param set those of them whose value changed
    /// @param last of the answers
    void say(String table, Origin origin, Set<String> touched, Set<String> set, Answer last)
            throws IOException {
        Place row = origin.place();
        Lang lang = edit.langOf(row);
        String source = of(last, lang);
        switch (origin.basis()) {
            case MEASURED -> {
                if (!set.isEmpty()) {
                    String old = cell(row, "source");
                    edit.set(row, "source", old + ";" + source + labels(table, set, lang));
                }
            }
            case ANSWERED -> {
                edit.set(row, "source", source);
                edit.set(row, "as_of", last.answeredOn().toString());
            }
            case PUBLISHED, SET, STANDARD, UNKNOWN -> {
                boolean figures = touched.stream().anyMatch(each -> isFigure(table, each));
                if (figures && !hasOtherFigures(table, row, touched)) {
                    String old = origin.basis() == Basis.UNKNOWN ? cell(row, "source") : "";
                    edit.set(row, "source", old.isEmpty() ? source : old + ";" + source);
                    edit.set(row, "as_of", last.answeredOn().toString());
                } else {
                    String old = cell(row, "note");
                    String said = source + labels(table, touched, lang);
                    if (!old.contains(said)) {
                        edit.set(row, "note", old.isEmpty() ? said : old + ";" + said);
                    }
                }
            }
        }
    }

    /// What stands there, without the people that older versions wrote into it.
    private String cell(Place row, String column) throws IOException {
        return AnswerSource.withoutPerson(edit.cell(row, column));
    }

    private boolean hasOtherFigures(String table, Place row, Set<String> touched)
            throws IOException {
        for (String column : CellReader.columnsOf(table)) {
            boolean other = !touched.contains(column) && !column.equals("as_of");
            if (other && isFigure(table, column) && !edit.cell(row, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(String table, String column) {
        return CellReader.ofColumn(table, column).isFigure();
    }

    private static String labels(String table, Set<String> columns, Lang lang) {
        List<String> names =
                columns.stream()
                        .map(each -> CellReader.ofColumn(table, each).label().in(lang))
                        .toList();
        return lang == Lang.JA
                ? "(" + String.join("、", names) + ")"
                : " (" + String.join(", ", names) + ")";
    }

    /// The words by which a reader of the network knows the basis: which supplier answered which
    /// inquiry on which day. Who it was there is kept with the inquiry alone.
    String of(Answer answer, Lang lang) {
        return AnswerSource.of(inquiry, answer.asked().name(), answer.answeredOn(), lang);
    }
}
