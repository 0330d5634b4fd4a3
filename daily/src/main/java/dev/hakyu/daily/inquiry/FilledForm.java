package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import java.util.List;

/// A form that came back, as far as it could be understood without the inquiry.
///
/// @param inquiry what it says it is about
/// @param supplier what it says it is from
/// @param seal over both and the questions, as the form carries it
/// @param answeredBy as written; empty when not said
/// @param answeredOn as written; empty when not said
/// @param answeredOnPlace where the day stands
/// @param answeredOnCell its address, such as `C7`; empty when it is not said
/// @param lines every line with a number, in reading order
/// @param problems what a person should know about the file as a whole
record FilledForm(
        String inquiry,
        String supplier,
        String seal,
        String answeredBy,
        String answeredOn,
        Place answeredOnPlace,
        String answeredOnCell,
        List<Line> lines,
        List<Problem> problems) {
    FilledForm {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// One line.
    ///
    /// @param no as written, narrowed
    /// @param question as the form shows it now; empty when the column is gone
    /// @param object as the form shows it now; empty when the column is gone
    /// @param answer as written
    /// @param twice other words stand in another column of answers
    /// @param cell address of the answer, such as `E12`
    /// @param formula address of a cell of the line that a formula made; empty when there is none
    /// @param place of the answer
    record Line(
            String no,
            String question,
            String object,
            String answer,
            boolean twice,
            String remark,
            String cell,
            String formula,
            Place place) {
        /// Nothing stands where the answer goes.
        boolean isBlank() {
            return answer.isEmpty() && formula.isEmpty();
        }
    }
}
