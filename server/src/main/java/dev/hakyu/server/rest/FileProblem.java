package dev.hakyu.server.rest;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import org.jspecify.annotations.Nullable;

/// Something in a file, a letter or a row of the workspace to be mended or looked at, for programs.
public record FileProblem(
        @Says("It is in the way; else it is only to be looked at.") boolean error,
        String code,
        String file,
        @Nullable String sheet,
        @Says("1-based; 0 for the whole file.") int row,
        @Nullable String column,
        @Nullable String value,
        Text message,
        Text remedy) {
    public static FileProblem of(Problem problem) {
        Place place = problem.place();
        return new FileProblem(
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
