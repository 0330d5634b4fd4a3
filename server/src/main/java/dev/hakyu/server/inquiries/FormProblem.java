package dev.hakyu.server.inquiries;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.server.rest.Says;
import org.jspecify.annotations.Nullable;

/// Something about a letter or in a form to be mended or looked at, for programs.
record FormProblem(
        @Says("It kept something from being done.") boolean error,
        String code,
        String file,
        @Nullable String sheet,
        @Says("1-based; 0 for the whole file.") int row,
        @Nullable String column,
        @Nullable String value,
        Text message,
        Text remedy) {
    static FormProblem of(Problem problem) {
        Place place = problem.place();
        return new FormProblem(
                problem.isError(),
                problem.code(),
                place.file(),
                place.sheet(),
                place.row(),
                place.column(),
                place.value(),
                problem.message(),
                problem.remedy());
    }
}
