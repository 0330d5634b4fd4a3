package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one visit brought.
///
/// @param items oldest first
public record Visited(
        List<Item> items, SourceState after, List<Problem> problems, SourceCount count) {
    public Visited {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /// A visit that brought nothing.
    static Visited nothing(
            Source source, SourceState after, List<Problem> problems, Outcome outcome) {
        return new Visited(
                List.of(), after, problems, new SourceCount(source.id(), outcome, 0, 0, 0, 0, 0));
    }

    /// A visit that broke down by a fault of ours. It is not put off: the next fetch tries again.
    ///
    /// @param before what the source remembered before; kept but for the failure
    /// @param cause or null when it is not known
    public static Visited brokenDown(
            Source source, SourceState before, @Nullable Throwable cause, Instant now) {
        String kind = cause == null ? "-" : cause.getClass().getSimpleName();
        Text message =
                new Text(
                        "この情報源の読み取りで想定外のエラーが起きました(" + kind + ")。",
                        "Reading this source failed unexpectedly (" + kind + ").");
        Text remedy =
                new Text(
                        "他の情報源は取得しました。この表示を添えて開発元に報告してください。",
                        "The others were fetched. Please report it with this message.");
        SourceState after =
                new SourceState(
                        before.source(),
                        before.address(),
                        before.etag(),
                        before.lastModified(),
                        now,
                        before.lastSuccess(),
                        before.lastItem(),
                        before.failuresInARow() + 1,
                        null,
                        message,
                        before.movedTo(),
                        before.cursor(),
                        before.itemsPerDay(),
                        before.seen());
        Problem problem = problem(source, "source-unexpected", message, remedy);
        return nothing(source, after, List.of(problem), Outcome.FAILED);
    }

    /// A failure as a problem of its source.
    public static Problem problem(Source source, FetchFailed failure) {
        return problem(source, failure.code(), failure.message(), failure.remedy());
    }

    /// A problem of a source.
    public static Problem problem(Source source, String code, Text message, Text remedy) {
        Place place = new Place("hakyu.yaml", null, 0, "sources." + source.id(), source.name());
        return Problem.warning(code, place, message, remedy);
    }
}
