package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form that came back, as far as it could be understood without the inquiry.
///
/// @param inquiry what it says it is about, or null
/// @param supplier what it says it is from, or null
/// @param seal what the hidden sheet holds, or null when there is none
/// @param answeredBy as written; empty when not said
/// @param answeredOn as written; empty when not said
/// @param answeredOnPlace where the day stands
/// @param lines every line with a number, in reading order
/// @param problems what a person should know about the file as a whole
record FilledForm(
        @Nullable String inquiry,
        @Nullable String supplier,
        @Nullable String seal,
        String answeredBy,
        String answeredOn,
        Place answeredOnPlace,
        List<Line> lines,
        List<Problem> problems) {
    FilledForm {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// One line.
    ///
    /// @param no as written, narrowed
    /// @param answer as written
    /// @param place of the answer
    record Line(String no, String answer, String remark, Place place) {}
}
