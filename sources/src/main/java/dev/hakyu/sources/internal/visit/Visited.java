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
import java.util.List;

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
