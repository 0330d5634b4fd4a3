package dev.hakyu.server.rest;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that is not done, with what is wrong.
public final class ApiTrouble extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient @Nullable Text detail;
    private final transient List<Fault> faults;
    private final @Nullable Duration wait;

    private ApiTrouble(
            ProblemKind kind, @Nullable Text detail, List<Fault> faults, @Nullable Duration wait) {
        super(kind.id(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.wait = wait;
    }

    /// One thing in a request that is wrong.
    ///
    /// @param field its name, or where in the content it stands
    public record Fault(String field, Text message, Text remedy) {
        static Fault of(Problem problem) {
            Place place = problem.place();
            String column = place.column();
            String field =
                    column == null
                            ? place.row() > 0 ? place.file() + ":" + place.row() : place.file()
                            : column;
            return new Fault(field, problem.message(), problem.remedy());
        }
    }

    public static ApiTrouble of(ProblemKind kind) {
        return new ApiTrouble(kind, null, List.of(), null);
    }

    public static ApiTrouble of(ProblemKind kind, Text detail) {
        return new ApiTrouble(kind, detail, List.of(), null);
    }

    /// A field that is read but means nothing here.
    public static ApiTrouble field(String field, Text message, Text remedy) {
        return new ApiTrouble(
                ProblemKind.NOT_USABLE, null, List.of(new Fault(field, message, remedy)), null);
    }

    /// What a reader of files found wrong with a content.
    public static ApiTrouble notUsable(List<Problem> problems) {
        return new ApiTrouble(
                ProblemKind.NOT_USABLE, null, problems.stream().map(Fault::of).toList(), null);
    }

    /// Something that will be there later.
    public static ApiTrouble later(ProblemKind kind, Duration wait) {
        return new ApiTrouble(kind, null, List.of(), wait);
    }

    public static ApiTrouble notFound() {
        return of(ProblemKind.NOT_FOUND);
    }

    public ProblemKind kind() {
        return kind;
    }

    Optional<Text> detail() {
        return Optional.ofNullable(detail);
    }

    List<Fault> faults() {
        return faults;
    }

    /// After which it may be tried again.
    Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }
}
